"""Dates as reports print them, in six languages, and the order of day and month in a file."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import lru_cache

from connectors.kit.errors import FileRefusedError
from connectors.kit.headers import plain
from connectors.kit.numbers import known_locale

LANGUAGES = ("en", "es", "nl", "pt", "de", "fr")
DAY_FIRST = "day first"
MONTH_FIRST = "month first"

_MAX_CHARACTERS = 60
_ISO = re.compile(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})(?:[T ][0-9:.]{4,15}Z?)?\Z")
_NUMERIC = re.compile(
    r"([0-9]{1,2})[-/.]([0-9]{1,2})[-/.]([0-9]{4}|[0-9]{2})(?: [0-9]{1,2}:[0-9:]{2,5})?\Z"
)
_CLOCK = re.compile(r"\b([0-9]{1,2}):([0-9]{2})(?::[0-9]{2})?(?:\s?([ap])\.?\s?m\b\.?)?")
_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+")
_NOISE = frozenset(
    {"de", "del", "do", "of", "the", "den", "le", "du", "um", "at", "om", "to", "as", "las"}
    | {"los", "a", "st", "nd", "rd", "th", "er", "o", "uhr", "h"}
)
_RANGE = re.compile(r"\s+(?:-|to|a|bis|au|t/m)\s+|\s*[–—]\s*")
_LETTERS = re.compile(r"[^\W\d_]{3,}")
_SERIAL = re.compile(r"[2-6][0-9]{4}(?:\.[0-9]{1,12})?\Z")
_SERIAL_ZERO = date(1899, 12, 30)


def parse_day(cell: str, order: str | None = None, *, serials: bool = False) -> date | None:
    """The day that a cell names, or None; `order` decides where day and month are both numbers.

    `serials` also takes a workbook's day numbers, such as 46296.
    """
    text = cell.strip()
    if not text or len(text) > _MAX_CHARACTERS:
        return None
    iso = _ISO.match(text)
    if iso is not None:
        return _day(int(iso[1]), int(iso[2]), int(iso[3]))
    numeric = _NUMERIC.match(text)
    if numeric is not None:
        return _numeric_day(numeric, order)
    if serials and _SERIAL.match(text):
        return _SERIAL_ZERO + timedelta(days=int(float(text)))
    return _written_day(text)


def parse_instant(text: str, order: str | None = None) -> datetime | None:
    """Day and clock of a report's preamble, without a zone; midnight where no clock is told."""
    if len(text) > _MAX_CHARACTERS:
        return None
    folded = plain(text)
    clock = _CLOCK.search(folded)
    rest = folded if clock is None else folded[: clock.start()] + " " + folded[clock.end() :]
    day = parse_day(rest.strip(" ,"), order)
    if day is None:
        return None
    hour, minute = (0, 0) if clock is None else _clock(clock)
    if hour > 23 or minute > 59:
        return None
    return datetime(day.year, day.month, day.day, hour, minute)


def parse_range(text: str, order: str | None = None) -> tuple[date, date] | None:
    """First and last day of a printed range, or of a single day.

    The year or the month may be told once: `June 1 - June 25, 2026`, `1–25 June 2026`.
    """
    if len(text) > 2 * _MAX_CHARACTERS:
        return None
    parts = _RANGE.split(text)
    if len(parts) > 2:
        return None
    month = " ".join(_LETTERS.findall(parts[0]))
    end = parse_day(parts[-1], order) or parse_day(f"{month} {parts[-1]}", order)
    if end is None:
        return None
    start = parse_day(parts[0], order) or parse_day(f"{parts[0]}, {end.year}", order)
    bare = parts[0].strip(" .")
    if start is None and len(bare) <= 2 and bare.isdecimal() and bare.isascii():
        start = _day(end.year, end.month, int(bare))
    if start is None or end < start:
        return None
    return start, end


def order_of(locale: str) -> str:
    """Whether this locale writes the day or the month first."""
    pattern = known_locale(locale).date_formats["short"].pattern
    return MONTH_FIRST if pattern.lower().find("m") < pattern.find("d") else DAY_FIRST


@dataclass(slots=True)
class OrderEvidence:
    """What the date cells of one file tell about the order of day and month."""

    bounds: tuple[date, date] | None = None
    """The range that the file declares: a reading outside of it is not meant."""
    day_first: int = 0
    month_first: int = 0
    doubtful: tuple[int, str] | None = None
    """Line and text of the first cell that reads two ways."""
    decisive: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Order -> line and text of the first cell that reads in this order alone."""
    _seen: set[str] = field(default_factory=set)

    def add(self, line: int, cell: str) -> None:
        """Looks at one date cell."""
        text = cell.strip()
        if text in self._seen or len(text) > _MAX_CHARACTERS:
            return
        if len(self._seen) < 10_000:
            self._seen.add(text)
        numeric = _NUMERIC.match(text)
        if numeric is None:
            return
        ways = (self._allowed(numeric, DAY_FIRST), self._allowed(numeric, MONTH_FIRST))
        if numeric[1] == numeric[2]:
            return
        if all(ways):
            self.doubtful = self.doubtful or (line, text)
        elif any(ways):
            self.day_first += ways[0]
            self.month_first += ways[1]
            self.decisive.setdefault(DAY_FIRST if ways[0] else MONTH_FIRST, (line, text))

    def _allowed(self, numeric: re.Match[str], order: str) -> bool:
        day = _numeric_day(numeric, order)
        if day is None or self.bounds is None:
            return day is not None
        return self.bounds[0] <= day <= self.bounds[1]

    def decide(self, name: str, hint: str | None, language_order: str | None) -> str | None:
        """The order: `--locale`, else the cells, else the file's language.

        None where no cell needs it. Raises FileRefusedError where nothing decides.
        """
        if hint is not None:
            return order_of(hint)
        if bool(self.day_first) != bool(self.month_first):
            return DAY_FIRST if self.day_first else MONTH_FIRST
        if language_order is not None:
            return language_order
        if self.doubtful is None and not self.day_first:
            return None
        line, text = self.doubtful or (None, "")
        raise FileRefusedError(_two_ways(name, line, text), line=line)

    def tell(self, hint: str | None, order: str | None) -> str | None:
        """Why the order was decided so, in words; None where no date needs one."""
        if order is None or (self.doubtful is None and not self.decisive):
            return None
        if hint is not None:
            return f"dates with the {order}, as {hint} was given"
        if order in self.decisive and len(self.decisive) == 1:
            line, text = self.decisive[order]
            return f"dates with the {order}, as in {text!r} on line {line}"
        return f"dates with the {order}, as the report's language writes them"


def _two_ways(name: str, line: int | None, text: str) -> str:
    if line is None:
        return (
            f"{name}: some dates have the day first and others the month; say which with "
            "--locale, such as --locale en_GB (day first) or --locale en_US (month first)"
        )
    day_first, month_first = parse_day(text, DAY_FIRST), parse_day(text, MONTH_FIRST)
    return (
        f"{name}, line {line}: the date {text!r} can be {day_first} or {month_first}, and nothing "
        "in the file decides; say --locale en_GB (day first) or --locale en_US (month first)"
    )


def _numeric_day(numeric: re.Match[str], order: str | None) -> date | None:
    first, second, year = int(numeric[1]), int(numeric[2]), int(numeric[3])
    if year < 100:
        year += 2000
    if first == second or order == DAY_FIRST:
        return _day(year, second, first)
    return _day(year, first, second) if order == MONTH_FIRST else None


def _written_day(text: str) -> date | None:
    months, numbers = [], []
    for token in _TOKEN.findall(plain(_CLOCK.sub(" ", text.lower()))):
        if token.isdigit():
            numbers.append(int(token) if len(token) <= 4 else 0)
        elif token in _month_names():
            months.append(_month_names()[token])
        elif token not in _NOISE and token not in _weekday_names():
            return None
    if len(months) != 1 or len(numbers) != 2:
        return None
    day, year = sorted(numbers)
    return _day(year, months[0], day) if year >= 1000 else None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _clock(clock: re.Match[str]) -> tuple[int, int]:
    hour = int(clock[1])
    if clock[3] is not None:
        hour = hour % 12 + (12 if clock[3] == "p" else 0)
    return hour, int(clock[2])


@lru_cache(maxsize=1)
def _month_names() -> dict[str, int]:
    names: dict[str, int] = {"sept": 9}
    for language in LANGUAGES:
        for form in ("format", "stand-alone"):
            for width in ("wide", "abbreviated"):
                for number, name in known_locale(language).months[form][width].items():
                    names.setdefault(plain(name).strip("."), number)
    return names


@lru_cache(maxsize=1)
def _weekday_names() -> frozenset[str]:
    return frozenset(
        token
        for language in LANGUAGES
        for width in ("wide", "abbreviated")
        for name in known_locale(language).days["format"][width].values()
        for token in _TOKEN.findall(plain(name))
    )
