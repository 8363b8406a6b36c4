"""The days that a picked period means today, and those of the points that led there."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from desktop.core.kpi.completeness import Calendar
from desktop.core.kpi.periods import Window, last_complete, period_of
from desktop.core.kpi.points import Period
from desktop.core.kpi.questions import Frame
from desktop.core.reports.period_choice import CUSTOM, THIS_MONTH, THIS_QUARTER, PeriodChoice

WEEKS = 53
"""A year of weekly points, and one to compare with."""
_MONTHS, _QUARTERS = 13, 9


def chosen_period(choice: PeriodChoice, frame: Frame) -> Period | None:
    """The days of the cards; None for the last 28, whose end each KPI's data decides.

    A month or quarter that is under way reaches to yesterday, so that it is compared with as many
    days before it and not with a whole one.
    """
    if choice.kind == CUSTOM and choice.first is not None and choice.last is not None:
        return Period(choice.first, choice.last)
    if choice.kind in (THIS_MONTH, THIS_QUARTER):
        start = period_of(_window(choice), frame.today).start
        return Period(start, max(start, frame.today - timedelta(days=1)))
    return None


def trend_periods(choice: PeriodChoice, frame: Frame, calendar: Calendar) -> tuple[Period, ...]:
    """One period for each point of the trend, ascending; at least one.

    Whole months of a month, else windows as long as the period, a week apart. Quarters are no
    equal windows, so they are asked for by name: see `trend_window`.
    """
    begin = calendar.first_day() or frame.today
    if choice.kind == THIS_MONTH:
        return _not_before(begin, _whole(choice, frame.today, _MONTHS))
    if choice.kind == THIS_QUARTER:
        return _not_before(begin, _whole(choice, frame.today, _QUARTERS))
    if choice.kind == CUSTOM and choice.first is not None and choice.last is not None:
        chosen = Period(choice.first, choice.last)
        return _weekly(chosen.end, chosen.days, begin, frame.today)
    return _weekly(calendar.settled_through() or frame.today, 28, begin, frame.today)


def trend_window(choice: PeriodChoice) -> str | None:
    """The named window of the trend, where its periods differ in length."""
    return "quarter" if choice.kind == THIS_QUARTER else None


def _window(choice: PeriodChoice) -> Window:
    return Window("month" if choice.kind == THIS_MONTH else "quarter")


def _whole(choice: PeriodChoice, today: date, count: int) -> tuple[Period, ...]:
    """The last whole ones, and the one that holds today."""
    window = _window(choice)
    now = period_of(window, today)
    return (*last_complete(window, now.start - timedelta(days=1), count - 1), now)


def _weekly(anchor: date, days: int, begin: date, today: date) -> tuple[Period, ...]:
    """Windows ending weekly: on the anchor, the weeks before it, and those after it."""
    ends = [anchor - timedelta(weeks=back) for back in range(WEEKS - 1, 0, -1)] + [anchor]
    after = anchor + timedelta(weeks=1)
    while after < today:
        ends.append(after)
        after += timedelta(weeks=1)
    if ends[-1] < today - timedelta(days=1):
        ends.append(today - timedelta(days=1))
    return _not_before(begin, [Period(end - timedelta(days=days - 1), end) for end in ends])


def _not_before(begin: date, periods: Sequence[Period]) -> tuple[Period, ...]:
    """Those that begin with the data or later; the newest where none does."""
    return tuple(period for period in periods if period.start >= begin) or (periods[-1],)
