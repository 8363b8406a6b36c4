"""What one date in each row stands for: a day, a week, a month, or the whole range."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from connectors.kit.ad_rows import Styles
from connectors.kit.dates import parse_day
from connectors.kit.errors import FileRefusedError
from connectors.kit.tables import Row

GRAINS = ("day", "week", "month", "range")
_LEAST_WEEKS = 3
_LONGEST_MONTH = 31


@dataclass(slots=True)
class RowDays:
    """The distinct dates of a file, and whether anything occurs twice on its only date.

    LinkedIn prints nothing that tells its daily reports from those of a whole range, in which
    every row carries the report's first day.
    """

    column: int | None
    entity_columns: Sequence[int]
    cells: set[str] = field(default_factory=set)
    entities: set[tuple[str, ...]] = field(default_factory=set)
    repeated: bool = False

    def watch(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Passes the rows on and keeps their dates."""
        for line, row in rows:
            if self.column is not None and self.column < len(row):
                self.cells.add(row[self.column].strip())
            if len(self.cells) <= 1:
                entity = tuple(row[at] for at in self.entity_columns if at < len(row))
                self.repeated |= entity in self.entities
                self.entities.add(entity)
            else:
                self.entities.clear()
            yield line, row

    def grain(
        self, name: str, period: tuple[date, date] | None, styles: Styles, given: str | None
    ) -> tuple[str, str]:
        """The grain, what the user gave of it before all, and why.

        Raises FileRefusedError where one date without a declared range can be either, and for a
        given grain that does not exist.
        """
        if given is not None:
            if given not in GRAINS:
                raise FileRefusedError(
                    f"{given!r} is no grain; say --scope grain= with {', '.join(GRAINS)}"
                )
            return given, f"each row is a {given}, as you said"
        read = (parse_day(cell, styles.order, serials=styles.serials) for cell in self.cells)
        found = sorted(day for day in set(read) if day is not None)
        if period is None:
            return self._without_period(name, found)
        if not found:
            return self._without_days(period)
        if period[0] != period[1] and found == [period[0]] and not self.repeated:
            return "range", "all rows carry the report's first day and each ad stands in it once"
        return _by_dates(found, period)

    def _without_period(self, name: str, found: Sequence[date]) -> tuple[str, str]:
        if len(found) != 1 or self.repeated:
            return "day", f"rows of {len(found):,} days"
        raise FileRefusedError(
            f"{name}: all rows carry one date, and the lines that say which range the report "
            "covers are missing; say it with --period START..END"
        )

    def _without_days(self, period: tuple[date, date]) -> tuple[str, str]:
        if period[0] == period[1] and self.cells:
            return "day", "the report covers one day"
        return "range", "no row has a date, so each covers the whole range"


def _by_dates(found: Sequence[date], period: tuple[date, date]) -> tuple[str, str]:
    if _are_months(found, period):
        return "month", "all rows are dated on the first of a month, so each is a month"
    if _are_weeks(found, period):
        return "week", "the rows' dates are whole weeks apart, so each is a week"
    return "day", f"rows of {len(found):,} days"


def _are_months(found: Sequence[date], period: tuple[date, date]) -> bool:
    """At least two dates, each the first of a month or, clipped, the report's first day."""
    if len(found) < 2 or (period[1] - period[0]).days < _LONGEST_MONTH:
        return False
    return all(day.day == 1 or day == period[0] for day in found)


def _are_weeks(found: Sequence[date], period: tuple[date, date]) -> bool:
    """At least three dates on one weekday; the report's first day may stand before them."""
    whole = [day for day in found if day != period[0]]
    return len(whole) >= _LEAST_WEEKS and len({day.weekday() for day in whole}) == 1
