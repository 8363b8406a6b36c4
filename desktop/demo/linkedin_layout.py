"""The container of LinkedIn's exports: UTF-16LE, tabs, a preamble, no newline at the end."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path


def write_linkedin(
    path: Path, title: str, period: tuple[date, date], generated: date, rows: Iterable[str]
) -> None:
    """Writes preamble and rows; a row is a line without its newline."""
    start, end = period
    preamble = (
        f"{title} (in UTC)",
        f'"Report Start: {_day(start)}, 12:00 AM"',
        f'"Report End: {_day(end)}, 11:59 PM"',
        f'"Date Generated: {_day(generated)}, 9:46 AM"',
        "",
    )
    text = "\n".join((*preamble, *rows))
    path.write_bytes(b"\xff\xfe" + text.encode("utf-16-le"))


def quoted(cell: str) -> str:
    """LinkedIn quotes cells with a comma, though tabs separate them."""
    return f'"{cell}"' if "," in cell or '"' in cell or "\n" in cell else cell


def percent(part: int, whole: int) -> str:
    """`0.261%`: at most three decimals, none for zero."""
    if not part or not whole:
        return "0%"
    return f"{100 * part / whole:.3f}".rstrip("0").rstrip(".") + "%"


def _day(day: date) -> str:
    return f"{day:%B} {day.day}, {day.year}"
