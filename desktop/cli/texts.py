"""What commands print for people, aligned tables, receipts, numbers; and the days they type."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.core.errors import UsageError
from desktop.core.jobs.receipt import Receipt

SHOWN_REJECTS = 5
_PLURALS = {"person": "people", "company": "companies"}
_OF_COMPANIES = ("accounts", "companies")


def format_table(head: Sequence[str], rows: Sequence[Sequence[str]], numbers: set[int]) -> str:
    """Aligned text; the columns in `numbers` are set right."""
    lines = [list(head), *map(list, rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    return "\n".join(
        "  ".join(
            cell.rjust(width) if at in numbers else cell.ljust(width)
            for at, (cell, width) in enumerate(zip(line, widths, strict=True))
        ).rstrip()
        for line in lines
    )


def describe_receipt(receipt: Receipt, *, dry_run: bool = False) -> str:
    """A receipt as a few lines."""
    kind, report = receipt.kind.replace("_", " "), receipt.report.replace("_", " ")
    what = kind if kind == report else f"{kind} {report}"
    period = f", {receipt.period[0]} to {receipt.period[1]}" if receipt.period else ""
    number = "dry run" if dry_run else f"import {receipt.import_id}"
    lines = [
        f"{receipt.file}: {what}{period} ({number})",
        f"  {counted(receipt.rows_read, 'row')}: {receipt.rows_new:,} new, "
        f"{receipt.rows_updated:,} updated, {receipt.rows_unchanged:,} unchanged, "
        f"{receipt.rows_rejected:,} rejected",
    ]
    lines += [f"  left out: {part.rows:,} {part.what}: {part.reason}" for part in receipt.left_out]
    lines += [f"  {bad.place}: {bad.reason}" for bad in receipt.rejects[:SHOWN_REJECTS]]
    more = receipt.rows_rejected - SHOWN_REJECTS
    if more > 0:
        lines.append(f"  and {more:,} more rejected rows; all of them with --json")
    sums = _sums(receipt)
    if sums:
        lines.append(f"  {sums}")
    lines += [f"  note: {warning}" for warning in receipt.warnings]
    return "\n".join(lines)


def counted(number: int, noun: str) -> str:
    """`1 person`, `1,200 people`."""
    if number == 1:
        return f"1 {noun}"
    return f"{number:,} {_PLURALS.get(noun, noun + 's')}"


def _sums(receipt: Receipt) -> str:
    totals = receipt.totals
    parts = [
        counted(value, name)
        for name, value in (
            ("impression", totals.impressions),
            ("click", totals.clicks),
            ("event", totals.events),
            ("company" if receipt.report in _OF_COMPANIES else "person", totals.people),
        )
        if value is not None
    ]
    parts += [
        f"{dimension.replace('_', ' ')}: {counted(found.impressions, 'impression')}, "
        f"{counted(found.clicks, 'click')}"
        for dimension, found in receipt.segments.items()
    ]
    return ", ".join(parts)


def read_day(text: str, option: str) -> date:
    """The day that an option names; raises UsageError for any other text."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f'{option} takes a day such as 2026-03-31, not "{text}"') from None
