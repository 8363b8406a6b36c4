"""Events of one JSON object a line, decoded into columns at full speed whatever their platform."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt
from xxhash import xxh3_64_intdigest

from connectors.kit.event_columns import (
    EventColumns,
    PropertySets,
    RowError,
    concatenate,
    in_order,
    is_identified,
    word_fault,
)
from connectors.kit.event_keeper import SeenProperties
from connectors.kit.event_shapes import EventRecord, EventShape, NoEvent, UnusualError
from connectors.kit.formats import Reading
from connectors.kit.json_lines import RecordLines, split_lines
from connectors.kit.records import (
    ANONYMOUS,
    NO_TIME,
    EventBatch,
    Record,
    UserEmail,
)
from connectors.kit.times import TimeError
from connectors.kit.traits import normal_email

Instants = npt.NDArray[np.int64]
Clock = Callable[[Instants], Instants]
TableRow = tuple[int, bytes, Any]
"""Line, what the shape's decoder takes, and the record for reading it with care."""
_MOST_EMAILS = 1_000_000


class EventDecoder:
    """Decodes chunks of whole lines, in the file's order, into the vocabulary's numbers.

    A line is decoded typed, only the needed fields; where that fails or finds something unusual
    it is taken apart with care. `lines` counts physical lines, `records.rows` the rows. What a
    line tells besides events waits in `others`. `clock` turns the times of a source that has a
    clock of its own into UTC.
    """

    def __init__(
        self, shape: EventShape, kept: Iterable[str], reading: Reading, clock: Clock | None = None
    ) -> None:
        self.vocabulary = reading.vocabulary
        self.lines = 0
        self.records = RecordLines(reading.reject)
        self.others: list[Record] = []
        self._shape = shape
        self._reading = reading
        self._clock = clock
        names = tuple(dict.fromkeys(name for name in kept if name not in shape.own))
        self._sets = PropertySets(names, self.vocabulary.property_sets)
        self._seen = SeenProperties(self._sets)
        self._emails: set[tuple[int, str]] = set()
        self._decode_line = shape.decoder(self._seen)

    def decode(self, chunk: bytes) -> EventBatch:
        """The events of the chunk; what is none is rejected, left out, or waits in `others`."""
        lines = split_lines(chunk)
        found = None
        if not self.records.is_holding and not _may_hold_nul(chunk):
            numbers = np.arange(self.lines + 1, self.lines + 1 + len(lines), dtype=np.uint32)
            found = self._decode_usual(lines, numbers)
        if found is None:
            batch = self._decode_each(lines, range(len(lines)))
        else:
            batch, odd = found
            self.records.rows += len(batch)
            if odd:
                batch = in_order(concatenate([batch, self._decode_each(lines, odd)]))
        self.lines += len(lines)
        return batch

    def decode_rows(self, rows: Sequence[TableRow]) -> EventBatch:
        """The events of rows of a table; what is none is rejected, left out, or in `others`."""
        raws = [raw for _, raw, _ in rows]
        found = None
        if not any(map(_may_hold_nul, raws)):
            numbers = np.fromiter((line for line, _, _ in rows), np.uint32, len(rows))
            found = self._decode_usual(raws, numbers)
        columns = EventColumns()
        for at in range(len(rows)) if found is None else found[1]:
            self.take(columns, rows[at][0], rows[at][2])
        rest = columns.batch(self.vocabulary, ingest_unit=1)
        if found is None:
            return rest
        return in_order(concatenate([found[0], rest])) if len(rest) else found[0]

    def take(self, columns: EventColumns, line: int, record: object) -> None:
        """Adds one record, read with care, to columns whose `ingested` is in microseconds."""
        try:
            found = self._shape.read(record, self._sets.kept)
            if isinstance(found, EventRecord):
                self._add(columns, line, found)
            elif isinstance(found, NoEvent):
                self._reading.left_out[found.what, found.reason] += 1
            else:
                self.others.append(replace(found, line=line))
        except (RowError, TimeError) as error:
            self._reading.reject(line, str(error))

    def _decode_usual(
        self, lines: list[bytes], numbers: npt.NDArray[np.uint32]
    ) -> tuple[EventBatch, list[int]] | None:
        """Usual lines, column by column: here goes the time of an import.

        With the places of those that are unusual; None where all have to be looked at.
        """
        decode, seen = self._decode_line, self._seen.seen
        rows: list[Any] = []
        odd: list[int] = []
        sets: dict[int, int] = {}
        for raw in lines:
            try:
                row = decode(raw)
            except (msgspec.MsgspecError, UnicodeError, RecursionError):
                seen.clear()
                odd.append(len(rows) + len(odd))
                continue
            if seen:
                sets[len(rows)] = self._seen.number()
            rows.append(row)
        try:
            batch = self._columns(rows, sets, np.delete(numbers, odd) if odd else numbers)
        except (UnusualError, OverflowError, UnicodeError):
            return None
        return batch, odd

    def _columns(
        self, rows: list[Any], sets: dict[int, int], line: npt.NDArray[np.uint32]
    ) -> EventBatch:
        usual = self._shape.columns(rows)
        name_number = self.vocabulary.names.numbers.get
        user_number = self.vocabulary.users.numbers.get
        names = [name_number(name) or self._number_name(name) for name in usual.names]
        fallbacks = usual.users if usual.fallbacks is None else usual.fallbacks
        users = [
            user_number(user) or self._number_user((user, other))  # type: ignore[arg-type]
            for user, other in zip(usual.users, fallbacks, strict=True)
        ]
        keys = [xxh3_64_intdigest(key.encode()) for key in usual.keys]
        if usual.kept is not None:
            sets = {at: self._sets.number(kept) for at, kept in enumerate(usual.kept) if kept}
        if usual.emails is not None:
            for at, email in enumerate(usual.emails):
                if email is not None and users[at]:
                    self._note_email(int(line[at]), users[at], email)
        properties = np.zeros(len(rows), np.uint32)
        properties[list(sets)] = list(sets.values())
        return EventBatch(
            vocabulary=self.vocabulary,
            line=line,
            time=usual.times if self._clock is None else self._clock(usual.times),
            ingested=np.full(len(rows), NO_TIME) if usual.ingested is None else usual.ingested,
            key=np.array(keys, np.uint64),
            user=np.array(users, np.uint32),
            name=np.array(names, np.uint32),
            properties=properties,
        )

    def _decode_each(self, lines: list[bytes], places: Sequence[int]) -> EventBatch:
        """Lines that may be unusual; those between them were read already."""
        columns = EventColumns()
        expected = 0
        for at in places:
            if at != expected:
                self.records.give_up()
            expected = at + 1
            raw = lines[at]
            if not raw or raw.isspace():
                continue
            found = self.records.take(self.lines + at + 1, raw)
            if found is not None:
                self.take(columns, *found)
        if expected != len(lines):
            self.records.give_up()
        return columns.batch(self.vocabulary, ingest_unit=1)

    def _add(self, columns: EventColumns, line: int, record: EventRecord) -> None:
        name = record.event.strip()
        if not name:
            raise RowError("the event name is missing")
        for what, word in (
            ("the event name", name),
            *(("the user id", u) for u in record.user_ids),
        ):
            if word is not None and (fault := word_fault(what, word)):
                raise RowError(fault)
        time = record.time
        if self._clock is not None and not record.is_exact:
            time = int(self._clock(np.array([time], np.int64))[0])
        if record.kept and (number := self._sets.number(record.kept)):
            columns.sets[len(columns.line)] = number
        user = self._number_user(record.user_ids)
        columns.line.append(line)
        columns.time.append(time)
        columns.ingested.append(record.ingested)
        columns.user.append(user)
        columns.name.append(self.vocabulary.names.number(record.event))
        columns.key.append(xxh3_64_intdigest(record.key.encode("utf-8", "surrogatepass")))
        if record.email is not None and user:
            self._note_email(line, user, record.email)

    def _number_name(self, name: str) -> int:
        if not name.strip():
            raise UnusualError
        return self.vocabulary.names.number(name)

    def _number_user(self, candidates: Iterable[str | None]) -> int:
        for candidate in candidates:
            if candidate is not None and is_identified(candidate):
                return self.vocabulary.users.number(candidate)
        return ANONYMOUS

    def _note_email(self, line: int, user: int, said: str) -> None:
        email = normal_email(said)
        if email is None or (user, email) in self._emails:
            return
        if len(self._emails) < _MOST_EMAILS:
            self._emails.add((user, email))
        self.others.append(UserEmail(line, self.vocabulary.users.words[user], email))


def _may_hold_nul(raw: bytes) -> bool:
    """Whether a NUL may be among the texts; searching for the rare backslash first is free."""
    return b"\\" in raw and b"\\u0000" in raw
