"""Instants out of what files write: epoch numbers, ISO texts with an offset, local wall times."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from connectors.kit.errors import FileRefusedError

MICROSECONDS = 1_000_000
FIRST_INSTANT = 946_684_800 * MICROSECONDS
"""2000-01-01 UTC: what is dated before is a clock that was never set."""
LAST_INSTANT = 253_402_300_800 * MICROSECONDS
MILLISECONDS_FROM = 100_000_000_000
"""Epoch numbers from here on are milliseconds (as seconds they would be the year 5138)."""
MICROSECONDS_FROM = 1000 * MILLISECONDS_FROM

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAIVE_EPOCH = datetime(1970, 1, 1)
"""Wall clocks are compared with it, never instants."""
_MICROSECOND = timedelta(microseconds=1)
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?\Z", re.ASCII)
_ZONE_NAME = re.compile(r"\s*(?:UTC|GMT|Z)\Z", re.IGNORECASE)
_SHORT_OFFSET = re.compile(r"\s*([+-]\d\d):?(\d\d)?\Z")
_LONG_FRACTION = re.compile(r"(\.\d{6})\d+")


class TimeError(ValueError):
    """A time that cannot be read or cannot be true; the text is the reason for a person."""


def instant_of_number(number: float) -> int:
    """Microseconds UTC of an epoch number in seconds or, by magnitude, milli- or microseconds.

    Raises TimeError for what is not between 2000 and 9999.
    """
    if not isinstance(number, int) and not abs(number) < 1e18:
        raise TimeError(f"the time {number} is not a time")
    if abs(number) >= MICROSECONDS_FROM:
        return checked(int(number), number)
    unit = 1000 if abs(number) >= MILLISECONDS_FROM else MICROSECONDS
    if isinstance(number, int):
        return checked(number * unit, number)
    # whole and fraction apart, or seconds would lose their last microseconds in the product
    whole = int(number)
    return checked(whole * unit + round((number - whole) * unit), number)


def instant_of(said: object, texts: InstantReader) -> int:
    """Microseconds UTC of a text, a number or a moment as a record has it; raises TimeError."""
    if isinstance(said, str) and said:
        return texts.read(said)
    if said is None or said == "":
        raise TimeError("the event has no time")
    if isinstance(said, datetime):
        return texts.of_datetime(said, said.isoformat())
    if isinstance(said, bool) or not isinstance(said, int | float):
        raise TimeError("the time is neither a number nor a text")
    return instant_of_number(said)


def checked(instant: int, said: object) -> int:
    """The instant; raises TimeError when it is before 2000 or after 9999."""
    if instant < FIRST_INSTANT:
        raise TimeError(f"the time {_quote(said)} is before 2000-01-01")
    if instant >= LAST_INSTANT:
        raise TimeError(f"the time {_quote(said)} is not between the years 2000 and 9999")
    return instant


class InstantReader:
    """Reads texts as instants; wall times without a zone are of the zone given.

    A wall time that the clock showed twice is read as the earlier instant (`repeated` counts), one
    that the clock skipped is moved forward by what was skipped (`skipped` counts).
    """

    def __init__(self, timezone: str) -> None:
        try:
            self._zone = ZoneInfo(timezone)
        except (KeyError, ValueError, OSError) as error:
            raise FileRefusedError(
                f"{timezone!r} is not a time zone; give an IANA name such as Europe/Berlin"
            ) from error
        self.timezone = timezone
        self.repeated = 0
        self.skipped = 0
        self._minutes: dict[int, tuple[int, int, int]] = {}

    def read(self, text: str) -> int:
        """Microseconds UTC; raises TimeError."""
        if text.isdigit() and text.isascii() and len(text) != 8:
            return instant_of_number(int(text))
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            moment = self._read_odd(text)
        return self.of_datetime(moment, text)

    def of_datetime(self, moment: datetime, said: object) -> int:
        """Microseconds UTC of a moment, wall time or aware; `said` is quoted in errors."""
        if moment.tzinfo is not None:
            try:
                return checked((moment - _EPOCH) // _MICROSECOND, said)
            except OverflowError as error:
                raise TimeError(f"the time {_quote(said)} is not a time") from error
        wall = (moment - _NAIVE_EPOCH) // _MICROSECOND
        return checked(wall - self._offset(moment, wall // (60 * MICROSECONDS)), said)

    def warnings(self) -> list[str]:
        """One sentence for each kind of wall time that the clock change made doubtful."""
        found = []
        if self.repeated:
            found.append(
                f"{self.repeated} times fall in an hour that {self.timezone} has twice "
                "(the clock went back) and were read as the earlier one"
            )
        if self.skipped:
            found.append(
                f"{self.skipped} times fall in an hour that {self.timezone} does not have "
                "(the clock went forward) and were moved forward"
            )
        return found

    def _offset(self, moment: datetime, minute: int) -> int:
        known = self._minutes.get(minute)
        if known is None:
            if len(self._minutes) > 500_000:
                self._minutes.clear()
            known = self._minutes[minute] = self._study(moment)
        offset, repeated, skipped = known
        self.repeated += repeated
        self.skipped += skipped
        return offset

    def _study(self, moment: datetime) -> tuple[int, int, int]:
        first = moment.replace(tzinfo=self._zone, fold=0).utcoffset() or timedelta()
        second = moment.replace(tzinfo=self._zone, fold=1).utcoffset() or timedelta()
        # fold 0 is the offset before the change: earlier of two, and forward over a gap
        return first // _MICROSECOND, int(first > second), int(first < second)

    def _read_odd(self, text: str) -> datetime:
        plain = text.strip()
        if not plain:
            raise TimeError("the time is missing")
        if _NUMBER.match(plain):
            instant = instant_of_number(float(plain) if "." in plain else int(plain))
            return _EPOCH + timedelta(microseconds=instant)
        plain = _ZONE_NAME.sub("+00:00", plain)
        plain = _SHORT_OFFSET.sub(lambda found: f"{found[1]}:{found[2] or '00'}", plain)
        plain = _LONG_FRACTION.sub(r"\1", plain)
        try:
            return datetime.fromisoformat(plain)
        except ValueError as error:
            raise TimeError(f"the time {_quote(text)} cannot be read") from error


def _quote(said: object) -> str:
    text = repr(said)
    return text if len(text) <= 60 else f"{text[:57]}..."
