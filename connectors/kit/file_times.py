"""Times of one column: instants, wall times, and dates whose day and month may be swapped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, timedelta, timezone

from connectors.kit.dates import OrderEvidence, parse_day
from connectors.kit.formats import ReadOptions
from connectors.kit.times import InstantReader, TimeError

_CLOCK = re.compile(
    r"[T,\s]*\b([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:[.,]([0-9]{1,9}))?)?"
    r"(?:\s*([ap])\.?\s?m\b\.?)?\s*(Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2})?",
    re.IGNORECASE,
)


class FileTimes:
    """Reads the times of one column.

    ISO texts and epoch numbers need nothing. Only when another kind of date turns up, `cells`, all
    (line, text) of the column, is gone through once for what tells the order of day and month;
    FileRefusedError names `--locale` where nothing does.
    """

    def __init__(
        self, name: str, options: ReadOptions, cells: Callable[[], Iterable[tuple[int, str]]]
    ) -> None:
        self.instants = InstantReader(options.timezone)
        self._name = name
        self._locale = options.locale
        self._cells = cells
        self._order: str | None = None
        self._decided = False

    def read(self, text: str) -> int:
        """Microseconds UTC; raises TimeError with the reason."""
        try:
            return self.instants.read(text)
        except TimeError:
            moment = self._read_date(text)
            if moment is None:
                raise
        return self.instants.of_datetime(moment, text)

    def _read_date(self, text: str) -> datetime | None:
        day_text, clock = _split(text)
        if len(text) > 60 or not any(letter.isdigit() for letter in day_text):
            return None
        if not self._decided:
            self._order = self._decide()
            self._decided = True
        day = parse_day(day_text, self._order)
        if day is None:
            return None
        midnight = datetime(day.year, day.month, day.day)
        return midnight if clock is None else _at_clock(midnight, clock)

    def _decide(self) -> str | None:
        evidence = OrderEvidence()
        for line, text in self._cells():
            evidence.add(line, _split(text)[0])
        return evidence.decide(self._name, self._locale, None)


def _split(text: str) -> tuple[str, re.Match[str] | None]:
    """The date and the clock of a time."""
    clock = _CLOCK.search(text)
    if clock is None:
        return text.strip(), None
    return f"{text[: clock.start()]} {text[clock.end() :]}".strip(" ,"), clock


def _at_clock(midnight: datetime, clock: re.Match[str]) -> datetime | None:
    hour, minute, second = int(clock[1]), int(clock[2]), int(clock[3] or 0)
    if clock[5] is not None:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if clock[5] in "pP" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    micro = int((clock[4] or "0")[:6].ljust(6, "0"))
    moment = midnight.replace(hour=hour, minute=minute, second=second, microsecond=micro)
    return moment if clock[6] is None else moment.replace(tzinfo=_zone(clock[6]))


def _zone(text: str) -> timezone:
    if text[0] not in "+-":
        return UTC
    ahead = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return timezone(ahead if text[0] == "+" else -ahead)
