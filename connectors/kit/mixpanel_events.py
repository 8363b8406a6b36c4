"""Mixpanel's raw events, one JSON object a line, decoded into columns at full speed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import msgspec
import numpy as np
from xxhash import xxh3_64_intdigest

from connectors.kit.event_columns import (
    MAX_WORD_LENGTH,
    EventColumns,
    PropertySets,
    RowError,
    is_identified,
)
from connectors.kit.json_lines import RecordLines, split_lines
from connectors.kit.mixpanel_record import LATEST_MILLISECONDS, read_record
from connectors.kit.records import ANONYMOUS, NO_TIME, EventBatch, EventVocabulary
from connectors.kit.times import FIRST_INSTANT, MICROSECONDS, MILLISECONDS_FROM, TimeError

_NAMES = {
    "time": "time",
    "insert_id": "$insert_id",
    "distinct_id": "distinct_id",
    "user_id": "$user_id",
    "processed": "mp_processing_time_ms",
}
_MOST_REMEMBERED = 100_000
_Word = Annotated[str, msgspec.Meta(max_length=MAX_WORD_LENGTH)]
_Time = Annotated[int, msgspec.Meta(ge=FIRST_INSTANT // MICROSECONDS, lt=LATEST_MILLISECONDS)]
_Processed = Annotated[int, msgspec.Meta(ge=0, lt=LATEST_MILLISECONDS)]


class _Kept:
    """Stands for one kept property; each has a type of its own, which the decoder hands on."""

    at: int
    here: _Kept


class _UnusualError(msgspec.MsgspecError):
    """Only the careful path can judge this line."""


class MixpanelDecoder:
    """Decodes chunks of whole lines, in the file's order, into the vocabulary's numbers.

    A line is decoded typed, only the needed fields; where that fails or finds something unusual
    it is taken apart with care. `lines` counts physical lines, `records.rows` the rows.
    """

    def __init__(
        self,
        kept: tuple[str, ...],
        vocabulary: EventVocabulary,
        reject: Callable[[int, str], None],
    ) -> None:
        self.vocabulary = vocabulary
        self.lines = 0
        self.records = RecordLines(reject)
        self.reject = reject
        kept = tuple(dict.fromkeys(name for name in kept if name not in _NAMES.values()))
        self._sets = PropertySets(kept, vocabulary.property_sets)
        self._seen: list[Any] = []
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._decoder = _build_decoder(kept, self._seen)

    def decode(self, chunk: bytes) -> EventBatch:
        """The events of the chunk; what is no event goes to `reject`."""
        lines = split_lines(chunk)
        if not self.records.is_holding and not _may_hold_nul(chunk):
            try:
                batch = self._decode_plain(lines)
            except (msgspec.MsgspecError, UnicodeError):
                self._seen.clear()  # some line is unusual: each is looked at by itself
            else:
                self.lines += len(lines)
                self.records.rows += len(lines)
                return batch
        return self._decode_each(lines)

    def _decode_plain(self, lines: list[bytes]) -> EventBatch:
        """A chunk of usual lines, column by column: this is where the time of an import goes."""
        decode, seen = self._decoder.decode, self._seen
        rows: list[Any] = []
        sets: dict[int, int] = {}
        for raw in lines:
            row = decode(raw)
            if seen:
                sets[len(rows)] = self._number_seen()
            rows.append(row)
        fields = [row.properties for row in rows]
        times = np.array([one.time for one in fields], np.int64)
        times *= np.where(times < MILLISECONDS_FROM, 1_000_000, 1000)
        if len(times) and times.min() < FIRST_INSTANT:
            raise _UnusualError
        name_number = self.vocabulary.names.numbers.get
        user_number = self.vocabulary.users.numbers.get
        names = [name_number(row.event) or self._number_name(row.event) for row in rows]
        users = [
            user_number(one.distinct_id if one.user_id is None else one.user_id)
            or self._number_user(one.user_id, one.distinct_id)
            for one in fields
        ]
        keys = [
            # as `_key` has it: a call a row would be felt
            xxh3_64_intdigest(f"{row.event}\0{one.distinct_id}\0{time}\0{one.insert_id}".encode())
            for row, one, time in zip(rows, fields, times.tolist(), strict=True)
        ]
        processed = np.array([one.processed for one in fields], np.int64)
        properties = np.zeros(len(rows), np.uint32)
        properties[list(sets)] = list(sets.values())
        return EventBatch(
            vocabulary=self.vocabulary,
            line=np.arange(self.lines + 1, self.lines + 1 + len(rows), dtype=np.uint32),
            time=times,
            ingested=np.where(processed < 0, NO_TIME, processed * 1000),
            key=np.array(keys, np.uint64),
            user=np.array(users, np.uint32),
            name=np.array(names, np.uint32),
            properties=properties,
        )

    def _decode_each(self, lines: list[bytes]) -> EventBatch:
        """A chunk in which some line may be unusual."""
        columns = EventColumns()
        for line, raw in enumerate(lines, self.lines + 1):
            self._add_carefully(columns, line, raw)
        self.lines += len(lines)
        return columns.batch(self.vocabulary, ingest_unit=1000)

    def _add_carefully(self, columns: EventColumns, line: int, raw: bytes) -> None:
        if not raw or raw.isspace():
            return
        found = self.records.take(line, raw)
        if found is None:
            return
        try:
            record = read_record(found[1], self._sets.kept)
        except (RowError, TimeError) as error:
            self.reject(found[0], str(error))
            return
        if number := self._sets.number(record.kept):
            columns.sets[len(columns.line)] = number
        columns.line.append(found[0])
        columns.time.append(record.time)
        columns.ingested.append(record.processed)
        columns.user.append(self._number_user(record.user_id, record.distinct_id))
        columns.name.append(self.vocabulary.names.number(record.event))
        key = _key(record.event, record.distinct_id, record.time, record.insert_id)
        columns.key.append(xxh3_64_intdigest(key))

    def _number_name(self, name: str) -> int:
        if not name.strip():
            raise _UnusualError
        return self.vocabulary.names.number(name)

    def _number_user(self, user_id: str | None, distinct_id: str) -> int:
        for candidate in (user_id, distinct_id):
            if candidate is not None and is_identified(candidate):
                return self.vocabulary.users.number(candidate)
        return ANONYMOUS

    def _number_seen(self) -> int:
        """The number of the kept properties that came by with the last event.

        Only texts are remembered: 1, 1.0 and True are one key of a dict, and not one value.
        """
        key = tuple(self._seen)
        self._seen.clear()
        try:
            found = self._numbers.get(key)
        except TypeError:  # a list or an object, which is never kept
            found = None
        if found is None:
            names, values = self._sets.kept, key[1::2]
            said = {names[at]: value for at, value in zip(key[::2], values, strict=True)}
            found = self._sets.number_of(said)
            if len(self._numbers) < _MOST_REMEMBERED and all(
                isinstance(value, str) for value in values
            ):
                self._numbers[key] = found
        return found


def _build_decoder(kept: tuple[str, ...], seen: list[Any]) -> msgspec.json.Decoder[Any]:
    """A decoder of the fields that are needed; `seen` gets place and value of each kept property.

    Asking each event for each kept property costs more than all else that is done with it, while
    the hook of a type of one's own runs only where the property is there.
    """
    types: list[type[_Kept]] = []
    for at in range(len(kept)):
        one: type[_Kept] = type(f"Kept{at}", (_Kept,), {"at": at})
        one.here = one()
        types.append(one)

    def keep(kind: type[_Kept], value: object) -> _Kept:
        seen.append(kind.at)
        seen.append(value)
        return kind.here

    fields: list[tuple[str, Any] | tuple[str, Any, Any]] = [
        ("time", _Time),
        ("insert_id", _Word),
        ("distinct_id", _Word, ""),
        ("user_id", _Word | None, None),
        ("processed", _Processed, -1),
        *((f"kept_{at}", one | None, None) for at, one in enumerate(types)),
    ]
    renamed = _NAMES | {f"kept_{at}": name for at, name in enumerate(kept)}
    properties = msgspec.defstruct("Properties", fields, rename=renamed, gc=False)
    event = msgspec.defstruct("Event", [("event", _Word), ("properties", properties)], gc=False)
    return msgspec.json.Decoder(event, dec_hook=keep)


def _key(event: str, distinct_id: str, time: int, insert_id: str) -> bytes:
    """What makes two rows one event; NUL separates: whatever stands before the last has none."""
    return f"{event}\0{distinct_id}\0{time}\0{insert_id}".encode()


def _may_hold_nul(raw: bytes) -> bool:
    """Whether a NUL may be among the texts; searching for the rare backslash first is free."""
    return b"\\" in raw and b"\\u0000" in raw
