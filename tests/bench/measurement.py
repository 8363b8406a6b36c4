"""One line of the benchmark's result, its table and its JSON."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Measurement:
    """Ours beside a baseline of the same run; `met` is None for lines that only inform.

    `ratio` is written so that the aim reads naturally; `about` says in words how it is counted.
    """

    name: str
    ours: float
    unit: str
    against: str = ""
    baseline: float | None = None
    ratio: float | None = None
    about: str = ""
    aim: str = ""
    met: bool | None = None


HEAD = ("measurement", "ours", "baseline", "ratio", "aim", "met", "against")


def describe(measurements: Sequence[Measurement]) -> str:
    """All lines as an aligned table."""
    rows = [HEAD, *(_row(found) for found in measurements)]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    lines = [
        "  ".join(
            cell.rjust(width) if column in (1, 2, 3) else cell.ljust(width)
            for column, (cell, width) in enumerate(zip(row, widths, strict=True))
        ).rstrip()
        for row in rows
    ]
    lines.insert(1, "-" * max(map(len, lines)))
    return "\n".join(lines)


def as_document(measurements: Sequence[Measurement], machine: dict[str, Any]) -> dict[str, Any]:
    """What is written as JSON."""
    return {"machine": machine, "measurements": [asdict(found) for found in measurements]}


def median_of(runs: int, action: Callable[[], float]) -> float:
    """The median of what several calls give."""
    return median(action() for _ in range(runs))


def _row(found: Measurement) -> tuple[str, ...]:
    met = "" if found.met is None else "yes" if found.met else "NO"
    ratio = "" if found.ratio is None else f"{found.ratio:.2f} {found.about}".rstrip()
    return (
        found.name,
        _quantity(found.ours, found.unit),
        "" if found.baseline is None else _quantity(found.baseline, found.unit),
        ratio,
        found.aim,
        met,
        found.against,
    )


def _quantity(value: float, unit: str) -> str:
    digits = 0 if abs(value) >= 1000 else 1 if abs(value) >= 10 else 2
    return f"{value:,.{digits}f} {unit}"
