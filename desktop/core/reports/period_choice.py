"""Which period the desk looks at: what was picked, and how that is remembered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

LAST_28, THIS_MONTH, THIS_QUARTER, CUSTOM = "last_28", "this_month", "this_quarter", "custom"


@dataclass(frozen=True, slots=True)
class PeriodChoice:
    """What the user picked; `first` and `last` are days of a `custom` one, both included."""

    kind: str = LAST_28
    first: date | None = None
    last: date | None = None


def write_choice(choice: PeriodChoice) -> str:
    """The choice as text to remember: `last_28`, `custom:2026-03-01:2026-03-31`."""
    if choice.kind != CUSTOM or choice.first is None or choice.last is None:
        return choice.kind
    return f"{CUSTOM}:{choice.first.isoformat()}:{choice.last.isoformat()}"


def read_choice(text: str) -> PeriodChoice:
    """The choice that was remembered; the last 28 days where the text says nothing known."""
    kind, *days = text.split(":")
    if kind in (THIS_MONTH, THIS_QUARTER):
        return PeriodChoice(kind)
    if kind == CUSTOM and len(days) == 2:
        try:
            first, last = map(date.fromisoformat, days)
        except ValueError:
            return PeriodChoice()
        return PeriodChoice(CUSTOM, min(first, last), max(first, last))
    return PeriodChoice()
