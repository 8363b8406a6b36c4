"""Counting what a reading gives, without storing any of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from connectors.kit.formats import Reading
from connectors.kit.records import NO_TIME, AdStat, EventBatch, RecordBatch, UserEmail
from desktop.core.clock import DAY
from desktop.core.jobs.receipt import LeftOut, Rejected, Totals, rejected
from desktop.core.jobs.staged_events import late_reason
from desktop.core.kpi.segment_tallies import hidden_clicks
from desktop.core.local_days import local_day

Matchers = Mapping[str, Callable[[str], bool]]
"""Dimension -> whether a value is of the ICP."""

SHOWN_REJECTS = 100
MOST_REJECTED = 0.2
_SHOWN_VALUES = 50


@dataclass(frozen=True, slots=True)
class Counted:
    """Rows seen; read = rows_in + rejected + all of left_out."""

    rows_read: int
    rows_in: int
    rows_rejected: int
    rejects: tuple[Rejected, ...]
    """The first hundred."""
    left_out: tuple[LeftOut, ...]
    whole: bool
    """False where the preview stopped before the file's end: then all counts are of its start."""

    @property
    def needs_consent(self) -> bool:
        """Whether so many rows are bad that the import wants `accept_rejects`."""
        return self.rows_rejected > MOST_REJECTED * self.rows_read


@dataclass(frozen=True, slots=True)
class SegmentLine:
    """One value of a dimension."""

    value: str
    impressions: int
    clicks: int
    clicks_at_most: int
    """More than `clicks` where the platform prints 0 for 0 to 2."""
    in_icp: bool | None
    """None where the primary ICP does not constrain the dimension, or there is none."""


@dataclass(frozen=True, slots=True)
class SegmentPreview:
    """One dimension: its most shown values, and the sums of all of them."""

    dimension: str
    values: int
    impressions: int
    clicks: int
    lines: tuple[SegmentLine, ...]


class Tally:
    """Adds up batches as they are read."""

    def __init__(self, matchers: Matchers) -> None:
        self._matchers = matchers
        self._rows = 0
        self._events: list[EventBatch] = []
        self._totals = [0, 0]
        self._spend: int | None = None
        self._currencies: set[str] = set()
        self._whole_rows = 0
        self._people: set[tuple[str, str]] = set()
        self._segments: dict[tuple[str, str], list[int]] = defaultdict(lambda: [0, 0, 0])
        self._spelling: dict[tuple[str, str], str] = {}
        self.first: date | None = None
        self.last: date | None = None

    @property
    def rows(self) -> int:
        """Rows taken so far."""
        return self._rows

    def add(self, batch: EventBatch | RecordBatch) -> None:
        """Takes a batch in."""
        if isinstance(batch, EventBatch):
            self._rows += len(batch)
            self._events.append(batch)
            return
        for record in batch.records:
            if isinstance(record, UserEmail):
                continue  # seen on an event, no row of its own
            self._rows += 1
            if isinstance(record, AdStat):
                self._add_stat(record)
            else:
                key = getattr(record, "user_key", None) or getattr(record, "email", None)
                self._people.add((type(record).__name__, key or str(record)))

    def count(self, reading: Reading, now: int, whole: bool) -> Counted:
        """The rows so far, with the events that lie after the export was made as rejected ones."""
        late = self._late(reading, now)
        bad = [(each.line, each.reason) for each in reading.rejects]
        if len(late):
            reason = late_reason(self._as_of(reading, now))
            bad += [(int(line), reason) for line in late]
        rejects = rejected(reading, bad)
        left_out = tuple(
            LeftOut(what, rows, reason) for (what, reason), rows in sorted(reading.left_out.items())
        )
        rows_in = self._rows + reading.repeated - len(late)
        return Counted(
            rows_read=rows_in + len(rejects) + sum(part.rows for part in left_out),
            rows_in=rows_in,
            rows_rejected=len(rejects),
            rejects=tuple(rejects[:SHOWN_REJECTS]),
            left_out=left_out,
            whole=whole,
        )

    def totals(self, reading: Reading, now: int) -> Totals:
        """Sums over the rows kept; of ads those without a segment."""
        if self._whole_rows:
            # money of several currencies has no sum
            spend = self._spend if len(self._currencies) <= 1 else None
            return Totals(
                impressions=self._totals[0],
                clicks=self._totals[1],
                spend=None if spend is None else spend / 1_000_000,
            )
        if self._events:
            latest = self._as_of(reading, now) + DAY
            kept = [batch.time <= latest for batch in self._events]
            pairs = zip(self._events, kept, strict=True)
            users = np.concatenate([batch.user[rows] for batch, rows in pairs])
            events = sum(int(rows.sum()) for rows in kept)
            return Totals(events=events, people=len(np.unique(users[users != 0])))
        return Totals(people=len(self._people) or None)

    def period(self, reading: Reading, zone: str) -> tuple[date, date] | None:
        """What the file declares, else from its first day to its last (events: local days)."""
        if reading.period is not None:
            return reading.period
        times = [batch.time for batch in self._events if len(batch)]
        if times:
            low, high = min(int(t.min()) for t in times), max(int(t.max()) for t in times)
            return local_day(low, zone), local_day(high, zone)
        if self.first is None or self.last is None:
            return None
        return self.first, self.last

    @property
    def currencies(self) -> tuple[str, ...]:
        """Those that money was seen in."""
        return tuple(sorted(self._currencies))

    def segments(self) -> tuple[SegmentPreview, ...]:
        """Each dimension, in the file's order; values by impressions."""
        by_dimension: dict[str, list[SegmentLine]] = defaultdict(list)
        for (dimension, value), (impressions, clicks, hidden) in self._segments.items():
            matches = self._matchers.get(dimension)
            spelled = self._spelling[dimension, value]
            by_dimension[dimension].append(
                SegmentLine(
                    spelled,
                    impressions,
                    clicks,
                    clicks + hidden,
                    None if matches is None else matches(spelled),
                )
            )
        return tuple(
            SegmentPreview(
                dimension,
                len(lines),
                sum(line.impressions for line in lines),
                sum(line.clicks for line in lines),
                tuple(sorted(lines, key=lambda line: -line.impressions)[:_SHOWN_VALUES]),
            )
            for dimension, lines in by_dimension.items()
        )

    def _add_stat(self, stat: AdStat) -> None:
        self.first = stat.start if self.first is None else min(self.first, stat.start)
        self.last = stat.end if self.last is None else max(self.last, stat.end)
        if stat.currency is not None:
            self._currencies.add(stat.currency)
        if stat.dimension is None:
            self._whole_rows += 1
            self._totals[0] += stat.impressions
            self._totals[1] += stat.clicks
            if stat.spend_micros is not None:
                self._spend = (self._spend or 0) + stat.spend_micros
            return
        value = stat.value or ""
        place = (stat.dimension, value.casefold())
        self._spelling.setdefault(place, value)
        sums = self._segments[place]
        sums[0] += stat.impressions
        sums[1] += stat.clicks
        sums[2] += hidden_clicks(stat.source, stat.impressions, stat.clicks)

    def _as_of(self, reading: Reading, now: int) -> int:
        if reading.as_of is not None:
            return min(reading.as_of, now)
        ingested = [int(batch.ingested.max()) for batch in self._events if len(batch)]
        newest = max(ingested, default=NO_TIME)
        return now if newest == NO_TIME else min(newest, now)

    def _late(self, reading: Reading, now: int) -> npt.NDArray[np.uint32]:
        latest = self._as_of(reading, now) + DAY
        late = [batch.line[batch.time > latest] for batch in self._events]
        return np.concatenate([np.empty(0, np.uint32), *late])
