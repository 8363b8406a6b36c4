"""Mixpanel's raw events, one JSON object a line, decoded into columns at full speed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import msgspec
from xxhash import xxh3_64_intdigest

from connectors.kit.event_columns import (
    MAX_WORD_LENGTH,
    EventColumns,
    PropertySets,
    RowError,
    is_identified,
)
from connectors.kit.json_lines import RecordLines, count_lines, split_lines
from connectors.kit.mixpanel_record import LATEST_MILLISECONDS, read_record
from connectors.kit.records import ANONYMOUS, EventBatch, EventVocabulary
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
        """The events of the chunk; what is no event goes to `reject`.

        One loop with local names and no call that can be avoided: this is where the time goes.
        """
        columns = EventColumns()
        add_line, add_time, add_key = columns.line.append, columns.time.append, columns.key.append
        add_user, add_name = columns.user.append, columns.name.append
        add_processed = columns.ingested.append
        user_number = self.vocabulary.users.numbers.get
        name_number = self.vocabulary.names.numbers.get
        decode = self._decode_unless_nul if _may_hold_nul(chunk) else self._decoder.decode
        digest, seen, records = xxh3_64_intdigest, self._seen, self.records
        holding, odd = records.is_holding, 0
        for line, raw in enumerate(split_lines(chunk), self.lines + 1):
            try:
                row = decode(raw)
                event, fields = row.event, row.properties
                time = fields.time
                time *= 1_000_000 if time < MILLISECONDS_FROM else 1000
                if time < FIRST_INSTANT:
                    raise _UnusualError
                name = name_number(event) or self._number_name(event)
            except (msgspec.MsgspecError, UnicodeError):
                odd += 1
                seen.clear()
                self._add_carefully(columns, line, raw)
                holding = records.is_holding
                continue
            if holding:
                records.give_up()
                holding = False
            if seen:
                columns.sets[len(columns.line)] = self._number_seen()
            distinct, user = fields.distinct_id, fields.user_id
            number = user_number(distinct if user is None else user)
            add_user(self._number_user(user, distinct) if number is None else number)
            add_line(line)
            add_name(name)
            add_time(time)
            add_processed(fields.processed)
            # NUL separates: names, ids and numbers before the last have none
            add_key(digest(f"{event}\0{distinct}\0{time}\0{fields.insert_id}".encode()))
        lines = count_lines(chunk)
        records.rows += lines - odd
        self.lines += lines
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
        key = f"{record.event}\0{record.distinct_id}\0{record.time}\0{record.insert_id}"
        columns.key.append(xxh3_64_intdigest(key.encode()))

    def _decode_unless_nul(self, raw: bytes) -> Any:
        if _may_hold_nul(raw):
            raise _UnusualError
        return self._decoder.decode(raw)

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


def _may_hold_nul(raw: bytes) -> bool:
    """Whether a NUL may be among the texts; searching for the rare backslash first is free."""
    return b"\\" in raw and b"\\u0000" in raw
