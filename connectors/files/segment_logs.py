"""Logs of Segment and of RudderStack in a bucket: one call per line of JSON, mostly gzip."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from connectors.kit.call_traits import CallTraits
from connectors.kit.event_columns import RowError, id_text, is_identified, word_fault
from connectors.kit.event_reading import read_event_lines
from connectors.kit.event_shapes import (
    UTC_TEXTS,
    EventRecord,
    Keeper,
    NoEvent,
    UsualEvents,
    Word,
    as_object,
    check_instants,
    first_text,
    instants,
    json_decoder,
    key_of,
    maybe_object,
    name_of,
    pick,
    read_ingested,
    struct,
)
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import head_objects
from connectors.kit.records import Profile
from connectors.kit.times import instant_of

_CALLS = frozenset({"track", "identify", "group", "page", "screen", "alias"})
_RUDDER_MARKS = frozenset({"rudderId", "request_ip"})
_INGEST = frozenset({"receivedAt", "sentAt"})
_TIMES = ("timestamp", "originalTimestamp", "sentAt", "receivedAt")


class SegmentLogs:
    """Reads the calls that Segment's Storage destinations keep, as they were received.

    `track`, `page` and `screen` are events, `identify` and `group` say who a person is. The same
    call may stand in several files; its `messageId` makes it one.
    """

    kind = "segment"
    _what = "Segment"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """1 for lines that are calls with a message id and somebody's id, by their own marks."""
        first = next(head_objects(file.head), None)
        if first is None or first.get("type") not in _CALLS or "messageId" not in first:
            return 0.0
        if not {"userId", "anonymousId", "previousId"} & first.keys():
            return 0.0
        is_rudder = bool(_RUDDER_MARKS & first.keys())
        return 1.0 if is_rudder == (self.kind == "rudderstack") else 0.5

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Events and profiles, `as_of` = the latest receipt once the batches are exhausted.

        Iterating raises FileRefusedError for a file that is cut off or changes meanwhile.
        """
        reading = Reading(kind=self.kind, report="events", source=self.kind, grain="event")
        reading.evidence.append(
            f'each line is a call of {self._what} with "type", "messageId" and an id of a person'
        )
        reading.batches = read_event_lines(file, options, reading, _Calls())
        return reading


class RudderStackLogs(SegmentLogs):
    """Reads the calls that RudderStack writes to object storage; they have Segment's shape."""

    kind = "rudderstack"
    _what = "RudderStack"


class _Calls:
    own: frozenset[str] = frozenset()
    texts: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._traits = CallTraits()

    def decoder(self, keeper: Keeper) -> Callable[[bytes], Any]:
        traits = struct("Traits", ("email", "email", Word | None, None))
        line = struct(
            "Track",
            ("name", "event", Word, ...),
            ("time", "timestamp", datetime, ...),
            ("id", "messageId", Word, ...),
            ("user", "userId", Word | None, None),
            ("received", "receivedAt", datetime | None, None),
            ("properties", "properties", keeper.properties() | None, None),
            (
                "context",
                "context",
                struct("Context", ("traits", "traits", traits | None, None)) | None,
                None,
            ),
            tag_field="type",
            tag="track",
        )
        return json_decoder(keeper, line)

    def columns(self, rows: list[Any]) -> UsualEvents:
        return UsualEvents(
            names=[row.name for row in rows],
            times=check_instants(instants((row.time for row in rows), len(rows))),
            keys=[f"id\0{row.id}" for row in rows],
            users=[row.user for row in rows],
            ingested=instants((row.received for row in rows), len(rows)),
            emails=[
                row.context.traits.email if row.context and row.context.traits else None
                for row in rows
            ],
        )

    def read(self, record: object, kept: tuple[str, ...]) -> EventRecord | NoEvent | Profile:
        if not isinstance(record, dict):
            raise RowError("the line is JSON but not an object")
        call = record.get("type")
        if not isinstance(call, str) or call not in _CALLS:
            raise RowError('the line is no call: its "type" is none of track, page, identify...')
        if call in ("identify", "group"):
            return self._profile(record, call)
        if call == "alias":
            return NoEvent("alias calls", "they only say that two ids are one person")
        traits = maybe_object(maybe_object(record.get("context")).get("traits"))
        return EventRecord(
            event=name_of(record.get("event")) if call == "track" else call,
            time=_time(record),
            key=key_of(record.get("messageId"), record, _INGEST),
            user_ids=(id_text(record.get("userId")),),
            ingested=read_ingested(record.get("receivedAt")),
            kept=pick(as_object(record.get("properties"), "the properties"), kept),
            email=first_text(traits, "email"),
        )

    def _profile(self, record: dict[str, object], call: str) -> Profile | NoEvent:
        user_id = id_text(record.get("userId"))
        if not is_identified(user_id):
            return NoEvent(f"{call} calls", "they have no user id, so it is not known whose")
        assert user_id is not None
        if fault := word_fault("the user id", user_id):
            raise RowError(fault)
        said = as_object(record.get("traits"), "the traits")
        if not said:
            said = maybe_object(maybe_object(record.get("context")).get("traits"))
        email, traits = self._traits.read(said, of_company=call == "group")
        return Profile(0, user_id, email, _time(record), traits)


def _time(record: dict[str, object]) -> int:
    """When the person acted, corrected by the server for a wrong clock where it could."""
    said = next((record[name] for name in _TIMES if record.get(name)), None)
    return instant_of(said, UTC_TEXTS)
