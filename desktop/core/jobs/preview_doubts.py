"""Whether the values of a column can be what a field holds, told before the file is read so."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

from connectors.kit.dates import DAY_FIRST, MONTH_FIRST, parse_day, parse_instant
from connectors.kit.numbers import NotANumberError, is_missing, parse_micros, parse_whole
from connectors.kit.times import InstantReader, TimeError
from connectors.kit.traits import normal_email

_TIMES = frozenset({"time", "ingested_at", "updated_at"})
_DAYS = frozenset({"date", "period_start", "period_end"})
_COUNTS = frozenset({"impressions", "clicks"})


def unreadable(field: str, values: Sequence[str]) -> tuple[str, ...]:
    """Those of the values that the field cannot hold, each once; a field of words takes any.

    Either order of day and month will do: which of them it is, the whole file decides.
    """
    said = [value for value in dict.fromkeys(values) if value.strip()]
    return tuple(value for value in said if not _fits(field, value))


def _fits(field: str, value: str) -> bool:
    if field in _TIMES:
        return _is_time(value)
    if field in _DAYS:
        return any(parse_day(value, order) for order in (DAY_FIRST, MONTH_FIRST))
    if field in _COUNTS:
        return is_missing(value) or _is_count(value)
    if field == "spend":
        return is_missing(value) or any(_is_money(value, mark) for mark in ".,")
    if field == "email":
        return normal_email(value) is not None
    return True


def _is_time(value: str) -> bool:
    with suppress(TimeError):
        InstantReader("UTC").read(value.strip())
        return True
    return any(parse_instant(value, order) for order in (DAY_FIRST, MONTH_FIRST))


def _is_count(value: str) -> bool:
    with suppress(NotANumberError):
        parse_whole(value)
        return True
    return False


def _is_money(value: str, mark: str) -> bool:
    with suppress(NotANumberError):
        parse_micros(value, mark)
        return True
    return False
