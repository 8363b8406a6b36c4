"""Weeks and samples for the tests of alerts."""

from __future__ import annotations

from datetime import date, timedelta

from desktop.core.alerts.samples import Part, Sample
from desktop.core.kpi.points import Period

FIRST_MONDAY = date(2026, 1, 5)


def week(number: int) -> Period:
    """The week of that number, from 0."""
    start = FIRST_MONDAY + timedelta(days=7 * number)
    return Period(start, start + timedelta(days=6))


def sample(number: int, numerator: int, denominator: int, **more: object) -> Sample:
    """A week's sample."""
    return Sample(week(number), numerator, denominator, **more)  # type: ignore[arg-type]


def weeks(*counts: tuple[int, int] | None, first: int = 0) -> list[Sample]:
    """Consecutive weeks; None is a week with a gap."""
    return [
        sample(first + at, 0, 0, usable=False, reasons=("gap",))
        if count is None
        else sample(first + at, *count)
        for at, count in enumerate(counts)
    ]


def part(key: str, numerator: int, denominator: int) -> Part:
    """One campaign's counts."""
    return Part(key, numerator, denominator)
