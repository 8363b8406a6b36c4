"""The `Key: value` lines that some platforms put above a table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from connectors.kit.dates import DAY_FIRST, MONTH_FIRST, parse_day, parse_instant
from connectors.kit.formats import Reading
from connectors.kit.headers import Header, plain
from connectors.kit.numbers import NotANumberError, parse_whole
from connectors.kit.records import RecordBatch
from connectors.kit.tables import Row

PERIOD, INCOMPLETE, COUNTED, GRAIN, ROWS = "period", "incomplete", "counted", "grain", "rows"
"""What a key can be: a range, whether the last day is final, until when, how fine, how many."""

_RANGE = re.compile(r"\s*(?:,|\s[-–—]\s)\s*")
_NOTE = re.compile(r"\s*\([^)]{1,40}\)\s*\Z")
_GRAINS = {"daily": "day", "weekly": "week", "monthly": "month", "hourly": "day"}


@dataclass(slots=True)
class AdPreamble:
    """What the lines above a table say; None where they say nothing."""

    keys: set[str] = field(default_factory=set)
    period: tuple[date, date] | None = None
    counted_until: int | None = None
    """Microseconds UTC."""
    grain: str | None = None
    rows: int | None = None
    evidence: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def has(self, keys: AbstractSet[str]) -> bool:
        """Whether any of the (folded) keys is there."""
        return bool(self.keys & keys)

    def checked(self, reading: Reading, batches: Iterator[RecordBatch]) -> Iterator[RecordBatch]:
        """Passes the batches on; warns where there are not as many rows as the file says."""
        yield from batches
        seen = reading.rows_read - sum(reading.left_out.values())
        if self.rows is not None and self.rows != seen:
            reading.warnings.append(
                f"the file says that it has {self.rows:,} rows, {seen:,} were found: it may be cut "
                "off"
            )


def read_ad_preamble(
    rows: Sequence[Row], header: Header, keys: Mapping[str, str], order: str | None
) -> AdPreamble:
    """The lines above the header whose keys are known; `order` is the platform's of days."""
    found = AdPreamble()
    incomplete = False
    orders = _orders(header, order)
    for line, row in rows:
        if line >= header.line:
            break
        text = ", ".join(cell.strip() for cell in row if cell.strip())[:300]
        key, _, value = text.partition(":")
        meaning = keys.get(plain(key))
        value = value.strip()
        if meaning is None:
            continue
        found.keys.add(plain(key))
        if meaning == PERIOD:
            found.period = _period(value, orders)
            found.evidence.append(f"it says {text!r}")
        elif meaning == COUNTED:
            found.counted_until = _instant(value, orders) or found.counted_until
        elif meaning == GRAIN:
            found.grain = _GRAINS.get(plain(value))
        elif meaning == ROWS:
            found.rows = _count(value)
        elif meaning == INCOMPLETE:
            incomplete = plain(value) == "true"
    if incomplete:
        _distrust_last_day(found)
    return found


def _distrust_last_day(found: AdPreamble) -> None:
    found.warnings.append(
        "the platform says that its last day is not complete yet; export it again later"
    )
    if found.counted_until is None and found.period is not None:
        last = found.period[1]
        found.counted_until = int(datetime(last.year, last.month, last.day, tzinfo=UTC).timestamp())
        found.counted_until *= 1_000_000


def _orders(header: Header, order: str | None) -> tuple[str, str]:
    first = (order or MONTH_FIRST) if header.language == "en" else DAY_FIRST
    return (first, MONTH_FIRST if first == DAY_FIRST else DAY_FIRST)


def _period(text: str, orders: Sequence[str]) -> tuple[date, date] | None:
    """One or two days; in the other order where they make no range in the usual one."""
    parts = _RANGE.split(_NOTE.sub("", text), maxsplit=1)
    for order in orders:
        days = [parse_day(part, order) for part in parts]
        start, end = days[0], days[-1]
        if start is not None and end is not None and start <= end:
            return start, end
    return None


def _instant(text: str, orders: Sequence[str]) -> int | None:
    bare = _NOTE.sub("", text)
    moments = (parse_instant(bare, order) for order in orders)
    moment = next((moment for moment in moments if moment is not None), None)
    return None if moment is None else int(moment.replace(tzinfo=UTC).timestamp()) * 1_000_000


def _count(text: str) -> int | None:
    try:
        return parse_whole(text)
    except NotANumberError:
        return None
