"""Snowplow's enriched events: lines of 131 fields between tabs, without a header."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from connectors.kit.event_columns import MAX_WORD_LENGTH, RowError
from connectors.kit.event_lines import TableRow
from connectors.kit.event_reading import read_event_rows
from connectors.kit.event_shapes import (
    UTC_TEXTS,
    EventRecord,
    Keeper,
    UnusualError,
    UsualEvents,
    as_object,
    check_instants,
    json_decoder,
    maybe_object,
    name_of,
    read_ingested,
    struct,
)
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import read_chunks, refuse_cut_off, split_lines
from connectors.kit.times import instant_of

FIELDS = 131
_COLLECTED, _KIND, _EVENT_ID, _USER, _CONTEXTS, _SELF_DESCRIBING = 3, 5, 6, 12, 52, 58
_STRUCTURED = {
    "se_category": 53, "se_action": 54, "se_label": 55, "se_property": 56, "se_value": 57,
}  # fmt: skip
_DERIVED, _NAME, _TRUE = 124, 126, 130
_KINDS = frozenset({
    b"struct", b"unstruct", b"page_view", b"page_ping", b"transaction", b"transaction_item",
})  # fmt: skip
_CATEGORY = 53
_TIME = re.compile(rb"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,6})?\Z")
_ID = re.compile(rb"[0-9a-fA-F-]{36}\Z")


class SnowplowEvents:
    """Reads the archive that enriching writes; all times in it are UTC.

    An event is of its `user_id`; one without is kept and counted as nobody's. A structured event
    has its action for a name, since they are all called `event`.
    """

    kind = "snowplow"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """1 for a line of 131 fields with a kind of event and a UUID in their places."""
        for raw in split_lines(file.head)[:20]:
            fields = raw.rstrip(b"\r").split(b"\t")
            if len(fields) == FIELDS and fields[_KIND] in _KINDS and _ID.match(fields[_EVENT_ID]):
                return 1.0
        return 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Events with `as_of` = the latest collector time once the batches are exhausted.

        Iterating raises FileRefusedError for a file that is cut off or changes meanwhile.
        """
        reading = Reading(kind=self.kind, report="events", source="snowplow", grain="event")
        reading.evidence.append(
            "each line has the 131 fields of an enriched event; its times are UTC"
        )
        reading.batches = read_event_rows(file, _lines(file), options, reading, _Events())
        return reading


def _lines(file: InputFile) -> Iterator[TableRow]:
    number, last, is_ended = 0, b"", True
    with file.open() as stream:
        for chunk in read_chunks(stream, file.name):
            for raw in split_lines(chunk):
                number += 1
                last = raw.rstrip(b"\r")
                if last and not last.isspace():
                    yield number, last, last
            is_ended = chunk.endswith(b"\n")
    if not is_ended and last.count(b"\t") < FIELDS - 1:
        refuse_cut_off(file.name, number, last)


@dataclass(slots=True)
class _Line:
    """The fields of a usual line that matter, as texts."""

    name: str
    time: str
    id: str
    user: str
    collected: str


class _Events:
    own: frozenset[str] = frozenset()
    texts: tuple[str, ...] = ()

    def decoder(self, keeper: Keeper) -> Callable[[bytes], _Line]:
        names = b"|".join(re.escape(name.encode()) for name in keeper.kept)
        mentions = re.compile(rb'"(?:%s)"\s*:' % names).search if names else lambda _: None
        asks_structured = bool(_STRUCTURED.keys() & set(keeper.kept))
        outer = struct("Outer", ("data", "data", keeper.properties(), ...))
        decode = json_decoder(keeper, struct("Event", ("data", "data", outer, ...)))

        def decode_line(raw: bytes) -> _Line:
            fields = raw.split(b"\t")
            if len(fields) != FIELDS or fields[_TRUE] or (asks_structured and fields[_CATEGORY]):
                raise UnusualError
            time, collected = fields[_DERIVED], fields[_COLLECTED]
            if not _TIME.match(time) or not _TIME.match(collected) or not fields[_EVENT_ID]:
                raise UnusualError
            if mentions(raw):
                if mentions(fields[_CONTEXTS]):
                    raise UnusualError
                if fields[_SELF_DESCRIBING]:
                    decode(fields[_SELF_DESCRIBING])
            return _Line(
                _name(fields).decode(), time.decode(), fields[_EVENT_ID].decode(),
                fields[_USER].decode(), collected.decode(),
            )  # fmt: skip

        return decode_line

    def columns(self, rows: list[_Line]) -> UsualEvents:
        for row in rows:
            if len(row.name) > MAX_WORD_LENGTH or len(row.user) > MAX_WORD_LENGTH:
                raise UnusualError
        try:
            times = np.array([row.time for row in rows], "datetime64[us]").astype(np.int64)
            collected = np.array([row.collected for row in rows], "datetime64[us]")
        except ValueError as error:
            raise UnusualError from error
        return UsualEvents(
            names=[row.name for row in rows],
            times=check_instants(times),
            keys=[f"id\0{row.id}" for row in rows],
            users=[row.user for row in rows],
            ingested=check_instants(collected.astype(np.int64)),
        )

    def read(self, record: bytes, kept: tuple[str, ...]) -> EventRecord:
        fields = record.split(b"\t")
        if len(fields) != FIELDS:
            raise RowError(f"the line has {len(fields)} fields, an enriched event has {FIELDS}")
        time = fields[_TRUE] or fields[_DERIVED] or fields[_COLLECTED]
        if not fields[_EVENT_ID]:
            raise RowError("the event has no event_id")
        return EventRecord(
            event=name_of(_text(_name(fields))),
            time=instant_of(_text(time), UTC_TEXTS),
            key=f"id\0{_text(fields[_EVENT_ID])}",
            user_ids=(_text(fields[_USER]),),
            ingested=read_ingested(_text(fields[_COLLECTED])),
            kept=_kept(fields, kept),
        )


def _name(fields: list[bytes]) -> bytes:
    if fields[_KIND] == b"struct" and fields[_STRUCTURED["se_action"]]:
        return fields[_STRUCTURED["se_action"]]
    return fields[_NAME] or fields[_KIND]


def _kept(fields: list[bytes], kept: tuple[str, ...]) -> tuple[object, ...]:
    """Out of the event's own data, then its structured fields, then what it came with."""
    said = _context_data(fields[_CONTEXTS])
    said |= {name: _text(fields[at]) for name, at in _STRUCTURED.items() if fields[at]}
    event = as_object(_text(fields[_SELF_DESCRIBING]), "the fields of the event")
    said |= maybe_object(maybe_object(event.get("data")).get("data"))
    return tuple(said.get(name) for name in kept)


def _context_data(raw: bytes) -> dict[str, object]:
    said: dict[str, object] = {}
    entities = maybe_object(raw.decode("utf-8", "replace")).get("data")
    for entity in reversed(entities if isinstance(entities, list) else []):
        said |= maybe_object(maybe_object(entity).get("data"))
    return said


def _text(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RowError("the line is not UTF-8") from error
