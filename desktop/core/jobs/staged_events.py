"""Events of one file, put aside by day while it is read, and their merge into the ledger."""

from __future__ import annotations

import tempfile
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from connectors.kit.records import NO_TIME, EventBatch, EventVocabulary
from desktop.core.clock import DAY, format_instant
from desktop.core.jobs.counts import Counts
from desktop.core.jobs.stored_words import StoredWords
from desktop.core.local_days import local_day_numbers, touched_local_days
from desktop.core.store import Connection
from desktop.core.store.claims import load_event_claims
from desktop.core.store.day_index import mark_stale
from desktop.core.store.ledger import EventColumns, load_events, newest_first, save_events

Instants = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_ROW = np.dtype(
    [
        ("key", np.uint64),
        ("time", np.int64),
        ("ingested", np.int64),
        ("user", np.uint32),
        ("name", np.uint32),
        ("properties", np.uint32),
        ("line", np.uint32),
    ]
)


@dataclass(slots=True)
class MergedEvents:
    """What the merge of one file's events did."""

    counts: Counts = field(default_factory=Counts)
    late: list[int] = field(default_factory=list)
    """Lines of events that lie after the export was made."""
    events: int = 0
    people: int = 0
    first: int | None = None
    last: int | None = None
    touched: set[int] = field(default_factory=set)
    """Local days on which something is new or changed."""


class StagedEvents:
    """Rows of a file by UTC day, in a nameless file beside the database.

    Memory holds one batch, whatever the file's size; nothing is left behind when the process dies.
    """

    def __init__(self, folder: Path, words: StoredWords | None = None) -> None:
        self._file = tempfile.TemporaryFile(dir=folder, prefix="staging-")  # noqa: SIM115
        self._slices: dict[int, list[tuple[int, int]]] = defaultdict(list)
        self._end = 0
        self._vocabulary = EventVocabulary()
        self._words = words or StoredWords()
        self.newest_ingested = NO_TIME

    def close(self) -> None:
        """Forgets everything that was put aside."""
        self._file.close()

    def __bool__(self) -> bool:
        return bool(self._slices)

    def add(self, batch: EventBatch) -> None:
        """Puts a batch aside."""
        if not len(batch):
            return
        self._vocabulary = batch.vocabulary
        self.newest_ingested = max(self.newest_ingested, int(batch.ingested.max()))
        days = batch.time // DAY
        order = np.argsort(days, kind="stable")
        rows = np.empty(len(batch), _ROW)
        for name in _ROW.names or ():
            rows[name] = getattr(batch, name)[order]
        days = days[order]
        starts = np.flatnonzero(np.append(True, days[1:] != days[:-1]))
        ends = np.append(starts[1:], len(days))
        for start, end in zip(starts.tolist(), ends.tolist(), strict=True):
            self._slices[int(days[start])].append((self._end + start * _ROW.itemsize, end - start))
        self._file.write(rows.tobytes())
        self._end += rows.nbytes

    def merge(
        self, connection: Connection, place: tuple[int, int], as_of: int, zone: str
    ) -> MergedEvents:
        """Writes the file's events into the ledger and notes the local days that they change.

        `place` is (source number, import number).
        """
        source_id, import_id = place
        numbers = self.number(connection)
        merged = MergedEvents()
        seen = np.zeros(len(self._vocabulary.users), bool)
        for day in self.days:
            rows = refuse_late(self.rows(day), as_of, merged)
            if not len(rows):
                continue
            seen[rows["user"]] = True
            events = numbered(rows, numbers)
            changed = _merge_day(connection, (source_id, day, import_id), events, merged)
            merged.touched |= _local_days(changed, day, zone)
        merged.people = int(seen[1:].sum())
        mark_stale(connection, merged.touched)
        return merged

    def number(self, connection: Connection) -> dict[str, npt.NDArray[np.uint32]]:
        """The store's numbers of the words, by column; new words are added."""
        return self._words.number(connection, self._vocabulary)

    @property
    def days(self) -> list[int]:
        """The UTC days of the rows put aside, ascending."""
        return sorted(self._slices)

    def rows(self, day: int) -> npt.NDArray[np.void]:
        """The rows put aside of one UTC day."""
        self._file.flush()
        parts = [np.empty(0, _ROW)]
        for offset, count in self._slices.get(day, ()):
            self._file.seek(offset)
            parts.append(np.frombuffer(self._file.read(count * _ROW.itemsize), _ROW))
        return np.concatenate(parts)


def late_reason(as_of: int) -> str:
    """Why an event after the export's own time is rejected."""
    return (
        f"the event lies more than a day after the export was made ({format_instant(as_of)}); "
        "the clock that stamped it was wrong"
    )


def refuse_late(
    rows: npt.NDArray[np.void], as_of: int, merged: MergedEvents
) -> npt.NDArray[np.void]:
    """The rows without those that lie after the export was made, which are noted."""
    late = rows["time"] > as_of + DAY
    if not late.any():
        return rows
    merged.late.extend(rows["line"][late].tolist())
    return rows[~late]


def numbered(
    rows: npt.NDArray[np.void], numbers: dict[str, npt.NDArray[np.uint32]]
) -> EventColumns:
    """Rows as the ledger's columns, with the store's numbers for words."""
    columns = {
        name: numbers[name][rows[name]] if name in numbers else np.ascontiguousarray(rows[name])
        for name in _ROW.names or ()
    }
    return EventColumns(**columns)


def _merge_day(
    connection: Connection,
    place: tuple[int, int, int],
    rows: EventColumns,
    merged: MergedEvents,
) -> tuple[Instants, bool]:
    """Stores a day; gives the times of its new events, and whether known ones changed."""
    source_id, day, import_id = place
    events = rows.take(newest_first(rows, rows.line.astype(np.int64)))
    before = load_events(connection, source_id, day)
    is_new, is_updated = _compare(events, before)
    claims = load_event_claims(connection, day, day, source_id).get(source_id)
    if claims is not None:  # what a newer pull replaces is kept, but changes nothing
        counts = claims.kept(import_id, events.time, events.name)
        is_new, is_updated = is_new & counts, is_updated & counts
    new, updated = int(is_new.sum()), int(is_updated.sum())
    merged.counts.add(Counts(new, updated, len(rows) - new - updated))
    merged.events += len(events)
    first, last = int(events.time.min()), int(events.time.max())
    merged.first = first if merged.first is None else min(first, merged.first)
    merged.last = last if merged.last is None else max(last, merged.last)
    save_events(connection, source_id, day, import_id, events)
    return events.time[is_new], updated > 0


def _local_days(changed: tuple[Instants, bool], day: int, zone: str) -> set[int]:
    """The local days to refresh; where a known event changed, wherever it may have been before."""
    added, updated = changed
    days = set(np.unique(local_day_numbers(added, zone)).tolist())
    return days | touched_local_days([day]) if updated else days


def _compare(events: EventColumns, before: EventColumns | None) -> tuple[Flags, Flags]:
    """Which of the events are new, and which change what was known."""
    if before is None or not len(before):
        return np.ones(len(events), bool), np.zeros(len(events), bool)
    at = np.searchsorted(before.key, events.key).clip(max=len(before) - 1)
    known = before.key[at] == events.key
    same = np.ones(len(events), bool)
    for column in ("time", "user", "name", "properties"):
        same &= getattr(events, column) == getattr(before, column)[at]
    changed = known & ~same & (events.ingested >= before.ingested[at])
    return ~known, changed
