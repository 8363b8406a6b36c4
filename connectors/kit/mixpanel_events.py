"""Mixpanel's raw events, one JSON object a line, decoded into columns at full speed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Annotated, Any, Protocol, cast

import msgspec
import numpy as np
from msgspec.structs import astuple
from xxhash import xxh3_64_hexdigest, xxh3_64_intdigest

from connectors.kit.event_columns import PropertySets, canonical_json, is_identified, word_fault
from connectors.kit.json_lines import RecordLines, count_lines, split_lines
from connectors.kit.records import ANONYMOUS, NO_TIME, EventBatch, EventVocabulary
from connectors.kit.times import (
    FIRST_INSTANT,
    MICROSECONDS,
    MILLISECONDS_FROM,
    InstantReader,
    TimeError,
    instant_of_number,
)

_NAMES = {
    "time": "time",
    "insert_id": "$insert_id",
    "distinct_id": "distinct_id",
    "user_id": "$user_id",
    "processed": "mp_processing_time_ms",
}
_FIELDS = len(_NAMES)
_MICROSECONDS_FROM = 100_000_000_000_000
"""From here on a time is microseconds, by the careful path; as milliseconds it is the year 5138."""

_Word = Annotated[str, msgspec.Meta(max_length=1000)]
_Time = Annotated[int, msgspec.Meta(ge=FIRST_INSTANT // MICROSECONDS, lt=_MICROSECONDS_FROM)]
_Processed = Annotated[int, msgspec.Meta(ge=0, lt=_MICROSECONDS_FROM)]
_Value = str | int | float | bool | None | msgspec.UnsetType


class _Properties(Protocol):
    """What the generated structs have; the kept properties follow these fields."""

    time: int
    insert_id: str
    distinct_id: str
    user_id: str | None
    processed: int
    """Milliseconds; -1 where it is not told."""


class _Event(Protocol):
    event: str
    properties: _Properties


class _UnusualError(Exception):
    """The fast path met something that only the careful one can judge."""


class RowError(ValueError):
    """A record that is no usable event; the text is the reason for a person."""


class MixpanelDecoder:
    """Decodes chunks of whole lines, in the file's order, into the vocabulary's numbers.

    Every chunk is first decoded as one, typed; only where that fails (or a time, a name or an id
    is unusual) line by line, and only the lines that fail again are taken apart with care.
    `lines` counts physical lines, `records.rows` the rows.
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
        self._nothing_kept = (msgspec.UNSET,) * len(kept)
        self._properties, self._event = _define_structs(kept)
        self._decoder = msgspec.json.Decoder(self._event)
        self._instants = InstantReader("UTC")

    def decode(self, chunk: bytes) -> EventBatch:
        """The events of the chunk; what is no event goes to `reject`."""
        lines = count_lines(chunk)
        batch = None if self.records.is_holding else self._decode_whole(chunk, lines)
        if batch is None:
            batch = self._decode_line_by_line(chunk)
        self.lines += lines
        return batch

    def _decode_whole(self, chunk: bytes, lines: int) -> EventBatch | None:
        if _may_hold_nul(chunk):
            return None
        try:
            rows = cast(list[_Event], self._decoder.decode_lines(chunk))
            # blank lines, or a record over two lines, would shift the line numbers
            if len(rows) != lines:
                return None
            batch = self._columns(rows, range(self.lines + 1, self.lines + 1 + lines))
        except (msgspec.MsgspecError, UnicodeError, _UnusualError):
            return None
        self.records.rows += lines
        return batch

    def _decode_line_by_line(self, chunk: bytes) -> EventBatch:
        rows: list[_Event] = []
        numbers: list[int] = []
        for number, raw in enumerate(split_lines(chunk), self.lines + 1):
            if not raw or raw.isspace():
                continue
            found = self._decode_line(number, raw)
            if found is not None:
                numbers.append(found[0])
                rows.append(found[1])
        return self._columns(rows, numbers)

    def _decode_line(self, number: int, raw: bytes) -> tuple[int, _Event] | None:
        if not _may_hold_nul(raw):
            try:
                row = cast(_Event, self._decoder.decode(raw))
            except (msgspec.MsgspecError, UnicodeError):
                pass
            else:
                if self._is_usual(row):
                    self.records.count_good()
                    return number, row
        found = self.records.take(number, raw)
        if found is None:
            return None
        try:
            return found[0], self._careful(found[1])
        except (RowError, TimeError) as error:
            self.reject(found[0], str(error))
            return None

    def _is_usual(self, row: _Event) -> bool:
        time = row.properties.time
        return bool(
            (time < MILLISECONDS_FROM or time >= FIRST_INSTANT // 1000)
            and row.event.strip()
            and len(row.event) <= 1000
        )

    def _columns(self, rows: list[_Event], numbers: Sequence[int]) -> EventBatch:
        """Rows to columns. One loop with local names: this is where the time goes."""
        times: list[int] = []
        keys: list[int] = []
        users: list[int] = []
        names: list[int] = []
        processed: list[int] = []
        sets: dict[int, int] = {}
        add_time, add_key, add_user = times.append, keys.append, users.append
        add_name, add_processed = names.append, processed.append
        user_number = self.vocabulary.users.numbers.get
        name_number = self.vocabulary.names.numbers.get
        nothing_kept, as_tuple, digest = self._nothing_kept, astuple, xxh3_64_intdigest
        for row in rows:
            event = row.event
            properties = row.properties
            time = properties.time
            if time < 100_000_000_000:
                time *= 1_000_000
            elif time < 100_000_000_000_000:
                time *= 1000
                if time < FIRST_INSTANT:
                    raise _UnusualError
            kept = as_tuple(properties)[_FIELDS:]  # type: ignore[arg-type]
            if kept != nothing_kept:
                sets[len(times)] = self._sets.number(kept)
            distinct = properties.distinct_id
            user = properties.user_id
            number = user_number(distinct if user is None else user)
            add_user(self._number_user(user, distinct) if number is None else number)
            add_name(name_number(event) or self._number_name(event))
            add_time(time)
            add_processed(properties.processed)
            # NUL separates: names, ids and numbers before the last have none (see word_fault)
            add_key(digest(f"{event}\0{distinct}\0{time}\0{properties.insert_id}".encode()))
        return self._batch(numbers, times, processed, keys, users, names, sets)

    def _batch(
        self,
        numbers: Sequence[int],
        times: list[int],
        processed: list[int],
        keys: list[int],
        users: list[int],
        names: list[int],
        sets: dict[int, int],
    ) -> EventBatch:
        count = len(times)
        milliseconds = np.fromiter(processed, np.int64, count)
        properties = np.zeros(count, np.uint32)
        properties[list(sets.keys())] = list(sets.values())
        return EventBatch(
            vocabulary=self.vocabulary,
            line=np.asarray(numbers, np.uint32),
            time=np.fromiter(times, np.int64, count),
            ingested=np.where(milliseconds < 0, NO_TIME, milliseconds * 1000),
            key=np.fromiter(keys, np.uint64, count),
            user=np.fromiter(users, np.uint32, count),
            name=np.fromiter(names, np.uint32, count),
            properties=properties,
        )

    def _number_name(self, name: str) -> int:
        if not name.strip():
            raise _UnusualError
        return self.vocabulary.names.number(name)

    def _number_user(self, user_id: str | None, distinct_id: str) -> int:
        for candidate in (user_id, distinct_id):
            if candidate is not None and is_identified(candidate):
                return self.vocabulary.users.number(candidate)
        return ANONYMOUS

    def _careful(self, record: object) -> _Event:
        """The event of any JSON value, as the fast path's struct; raises RowError, TimeError."""
        name, said = _event_parts(record)
        user_id, distinct_id = _text(said.get("$user_id")), _text(said.get("distinct_id")) or ""
        for what, word in (
            ("the event name", name),
            ("$user_id", user_id or ""),
            ("distinct_id", distinct_id),
        ):
            if fault := word_fault(what, word):
                raise RowError(fault)
        properties = self._properties(
            time=self._instant(said.get("time")),
            insert_id=_insert_id(cast(dict[str, object], record), said),
            distinct_id=distinct_id,
            user_id=user_id,
            processed=_processed(said.get("mp_processing_time_ms")),
            **{f"kept_{at}": _value(said, kept) for at, kept in enumerate(self._sets.kept)},
        )
        return cast(_Event, self._event(event=name, properties=properties))

    def _instant(self, said: object) -> int:
        """Microseconds, which `_columns` takes as they are."""
        if said is None or said == "":
            raise TimeError("the event has no time")
        if isinstance(said, str):
            return self._instants.read(said)
        if isinstance(said, bool) or not isinstance(said, int | float):
            raise TimeError("the time is neither a number nor a text")
        return instant_of_number(said)


@lru_cache(maxsize=8)
def _define_structs(kept: tuple[str, ...]) -> tuple[Callable[..., object], type[msgspec.Struct]]:
    fields: list[tuple[str, Any] | tuple[str, Any, Any]] = [
        ("time", _Time),
        ("insert_id", _Word),
        ("distinct_id", _Word, ""),
        ("user_id", _Word | None, None),
        ("processed", _Processed, -1),
        *((f"kept_{at}", _Value, msgspec.UNSET) for at in range(len(kept))),
    ]
    renamed = _NAMES | {f"kept_{at}": name for at, name in enumerate(kept)}
    # gc=False: no cycles can form, and the collector need not walk a million rows
    properties = msgspec.defstruct("Properties", fields, rename=renamed, gc=False)
    event = msgspec.defstruct("Event", [("event", _Word), ("properties", properties)], gc=False)
    return properties, event


def _event_parts(record: object) -> tuple[str, dict[str, object]]:
    if not isinstance(record, dict):
        raise RowError("the line is JSON but not an object")
    name, said = record.get("event"), record.get("properties")
    if not isinstance(said, dict):
        raise RowError("the line is not an event: it has no object named properties")
    if not isinstance(name, str) or not name.strip():
        raise RowError("the event name is missing")
    return name, said


def _text(said: object) -> str | None:
    """An id as text; a number keeps its digits."""
    if said is None or isinstance(said, str):
        return said
    if isinstance(said, float) and said.is_integer():
        return str(int(said))
    if isinstance(said, bool | dict | list):
        raise RowError("a user id is neither a text nor a number")
    return str(said)


def _insert_id(record: dict[str, object], said: dict[str, object]) -> str:
    """What tells the event from its like: its $insert_id, else all that it says of itself."""
    insert_id = said.get("$insert_id")
    if insert_id is not None and insert_id != "":
        text = insert_id if isinstance(insert_id, str) else canonical_json(insert_id)
        return text.encode("utf-8", "replace").decode("utf-8")
    own = {name: value for name, value in said.items() if name != "mp_processing_time_ms"}
    whole = canonical_json({**record, "properties": own})
    return "\0" + xxh3_64_hexdigest(whole.encode("utf-8", "surrogatepass"))


def _processed(said: object) -> int:
    """Milliseconds; -1, not told, for a value that is no instant."""
    if isinstance(said, str) and said.isdecimal() and len(said) < 16:
        said = int(said)
    if isinstance(said, bool) or not isinstance(said, int | float):
        return -1
    return int(said) if 0 <= said < _MICROSECONDS_FROM else -1


def _value(said: dict[str, object], name: str) -> object:
    value = said.get(name, msgspec.UNSET)
    return msgspec.UNSET if isinstance(value, dict | list) or value is None else value


def _may_hold_nul(raw: bytes) -> bool:
    """Whether a NUL may be among the texts; searching for the rare backslash first is free."""
    return b"\\" in raw and b"\\u0000" in raw
