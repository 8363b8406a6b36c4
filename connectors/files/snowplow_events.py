"""Snowplow's enriched events: lines of 131 fields between tabs, without a header."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from connectors.kit.event_columns import RowError
from connectors.kit.event_reading import read_event_rows
from connectors.kit.event_shapes import (
    UTC_TEXTS,
    EventRecord,
    Keeper,
    UnusualError,
    UsualEvents,
    as_object,
    key_of,
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


def _lines(file: InputFile) -> Iterator[tuple[int, list[bytes]]]:
    number, last, fields = 0, b"", []
    with file.open() as stream:
        for chunk in read_chunks(stream, file.name):
            for last in split_lines(chunk):
                number += 1
                if last and not last.isspace():
                    fields = last.split(b"\t")
                    yield number, fields
            is_ended = chunk.endswith(b"\n")
    if last and not is_ended and len(fields) != FIELDS:
        refuse_cut_off(file.name, number, last)


class _Events:
    own: frozenset[str] = frozenset()
    strict = True

    def __init__(self) -> None:
        self._mentions: re.Pattern[bytes] | None = None

    def line_type(self, keeper: Keeper) -> Any:
        names = b"|".join(re.escape(name.encode()) for name in keeper.kept)
        self._mentions = re.compile(rb'"(?:%s)"\s*:' % names) if names else None
        return struct("NoJson")

    def columns(self, rows: list[Any]) -> UsualEvents:
        raise UnusualError  # lines of tabs are never decoded as JSON

    def read(self, record: object, kept: tuple[str, ...]) -> EventRecord:
        assert isinstance(record, list)
        if len(record) != FIELDS:
            raise RowError(f"the line has {len(record)} fields, an enriched event has {FIELDS}")
        kind, name = record[_KIND], record[_NAME]
        if kind == b"struct" and record[_STRUCTURED["se_action"]]:
            name = record[_STRUCTURED["se_action"]]
        time = record[_TRUE].strip() or record[_DERIVED] or record[_COLLECTED]
        if not record[_EVENT_ID]:
            raise RowError("the event has no event_id")
        return EventRecord(
            event=name_of(_text(name or kind)),
            time=instant_of(_text(time), UTC_TEXTS),
            key=key_of(_text(record[_EVENT_ID]), {}, frozenset()),
            user_ids=(_text(record[_USER]),),
            ingested=read_ingested(_text(record[_COLLECTED])),
            kept=self._kept(record, kept),
        )

    def _kept(self, record: list[bytes], kept: tuple[str, ...]) -> tuple[object, ...]:
        """Out of the event's own data, then its structured fields, then what it came with."""
        said: dict[str, object] = {}
        if self._mentions is not None:
            if self._mentions.search(record[_CONTEXTS]):
                said |= _context_data(record[_CONTEXTS])
            if self._mentions.search(record[_SELF_DESCRIBING]):
                event = as_object(_text(record[_SELF_DESCRIBING]), "the fields of the event")
                said |= maybe_object(maybe_object(event.get("data")).get("data"))
        for name, at in _STRUCTURED.items():
            if record[at]:
                said.setdefault(name, _text(record[at]))
        return tuple(said.get(name) for name in kept) if said else ()


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
