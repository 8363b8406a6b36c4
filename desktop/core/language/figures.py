"""Numbers, dates and their marks as a language writes them, by locale."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache
from typing import Final

from babel.core import Locale
from babel.dates import format_interval, format_skeleton
from babel.numbers import format_decimal

MINUS: Final = "\u2212"
EN_DASH: Final = "\u2013"
WEEKDAYS: Final = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
_DECIMALS: Final = {"share_rate": 1, "icp_ctr": 2}


def decimals_of(kpi: str) -> int:
    """Decimals of a percentage of that KPI: share rate 1, CTR 2."""
    return _DECIMALS.get(kpi, 1)


@dataclass(frozen=True, slots=True)
class Figures:
    """Writes fractions as percent, counts, changes, intervals and days.

    `space` stands between a number and its percent sign; `locale` is a name such as `en_US`.
    """

    locale: str = "en_US"
    space: str = " "

    def number(self, value: float, decimals: int = 0, *, signed: bool = False) -> str:
        """A number with the locale's marks and a true minus; `signed` writes the plus."""
        exact = _rounded(value, decimals)
        pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
        digits: str = format_decimal(abs(exact), format=pattern, locale=_read(self.locale))
        if exact < 0:
            return MINUS + digits
        return f"+{digits}" if signed and exact > 0 else digits

    def percent(self, fraction: float, decimals: int = 1, *, signed: bool = False) -> str:
        """`22.5 %` of a fraction 0..1."""
        return self.number(fraction * 100, decimals, signed=signed) + self.space + "%"

    def as_entered(self, fraction: float) -> str:
        """A target with the decimals it was entered with, at most four: `20 %`, `0.45 %`."""
        exact = _rounded(fraction * 100, 4).normalize()
        exponent = exact.as_tuple().exponent
        return self.percent(fraction, max(0, -exponent) if isinstance(exponent, int) else 0)

    def interval(self, low: float, high: float, decimals: int = 1) -> str:
        """`19.7 – 25.5 %`: one sign, at the end."""
        first = self.number(low * 100, decimals)
        return f"{first} {EN_DASH} {self.percent(high, decimals)}"

    def count(self, value: int) -> str:
        """`765,000`, never shortened."""
        return self.number(value)

    def ratio(self, numerator: int, denominator: int) -> str:
        """`180 / 800`."""
        return f"{self.count(numerator)} / {self.count(denominator)}"

    def points(self, change: float, decimals: int = 1) -> str:
        """A change in percentage points with its sign: `−3.1`, `+0.3`."""
        return self.number(change * 100, decimals, signed=True)

    def day(self, day: date, *, year: bool = False) -> str:
        """`Apr 26`, with the year `Apr 26, 2026`."""
        return _plain(format_skeleton("yMMMd" if year else "MMMd", day, locale=_read(self.locale)))

    def month(self, day: date) -> str:
        """`Apr 2026`, for axes that reach over years."""
        return _plain(format_skeleton("yMMM", day, locale=_read(self.locale)))

    def days(self, start: date, end: date, *, this_year: int | None = None) -> str:
        """`Mar 30 – Apr 26`; with years when they are not this one or differ."""
        year = needs_year((start, end), this_year)
        if start == end:
            return self.day(start, year=year)
        skeleton = "yMMMd" if year else "MMMd"
        return _plain(format_interval(start, end, skeleton, locale=_read(self.locale)))

    def stamp(self, moment: datetime) -> str:
        """`May 5, 2026, 09:12`, as the moment's own zone has it."""
        return f"{self.day(moment.date(), year=True)}, {moment:%H:%M}"

    def weekday(self, name: str, *, wide: bool = False) -> str:
        """`Mon` of `monday`; wide is `Monday`."""
        names = _read(self.locale).days["stand-alone"]["wide" if wide else "abbreviated"]
        return str(names[WEEKDAYS.index(name)])

    def moment(self, moment: datetime) -> str:
        """`Tue May 5, 09:12`, as the moment's own zone has it."""
        weekday: str = _read(self.locale).days["format"]["abbreviated"][moment.weekday()]
        return f"{weekday} {self.day(moment.date())}, {moment:%H:%M}"


def needs_year(days: Iterable[date], this_year: int | None) -> bool:
    """Whether the year must be written: a day of another year than this one, or none is known."""
    return any(day.year != this_year for day in days)


@cache
def _read(locale: str) -> Locale:
    # a page writes hundreds of numbers, and reading the name took two thirds of each
    return Locale.parse(locale)


def _rounded(value: float, decimals: int) -> Decimal:
    # fifteen figures first: 0.285 * 100 is 28.499999999999996 in binary and 28.5 to a reader
    exact = Decimal(f"{value:.15g}")
    return exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)


def _plain(text: str) -> str:
    return text.replace("\u2009", " ").replace("\u202f", " ")
