"""Amplitude's export: one event per line of JSON, in a ZIP archive of gzip files or by itself."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Literal

from connectors.kit.event_columns import RowError, id_text
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
from connectors.kit.times import instant_of

_MARKS = frozenset({"$insert_id", "amplitude_id", "server_upload_time", "client_event_time"})
_INGEST = frozenset({"server_upload_time", "processed_time", "server_received_time"})
_EMAILS = ("email", "Email", "$email")


class AmplitudeExport:
    """Reads what `/api/2/export` gives; all times in it are UTC.

    An event is of its `user_id`; one without is kept and counted as nobody's, since a device id
    is no person.
    """

    kind = "amplitude"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """1 for lines with a type and a time of an event, and Amplitude's own marks."""
        first = next(head_objects(file.head), None)
        if first is None or not {"event_type", "event_time"} <= first.keys():
            return 0.0
        return 1.0 if len(_MARKS & first.keys()) >= 2 else 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Events with `as_of` = the latest upload once the batches are exhausted.

        Iterating raises FileRefusedError for a file that is cut off or changes meanwhile.
        """
        reading = Reading(kind=self.kind, report="events", source="amplitude", grain="event")
        reading.evidence.append(
            'each line is an object with "event_type", "event_time" and "amplitude_id"; '
            "its times are UTC"
        )
        reading.batches = read_event_lines(file, options, reading, _Events())
        return reading


class _Events:
    own: frozenset[str] = frozenset()
    texts: tuple[str, ...] = ()

    def decoder(self, keeper: Keeper) -> Callable[[bytes], Any]:
        emails = [(f"email_{at}", name, Word | None, None) for at, name in enumerate(_EMAILS)]
        line = struct(
            "Event",
            ("name", "event_type", Word, ...),
            ("time", "event_time", datetime, ...),
            ("uuid", "uuid", Word, ...),
            ("user", "user_id", Word | None, None),
            ("uploaded", "server_upload_time", datetime | None, None),
            ("data_type", "data_type", Literal["event"] | None, None),
            ("properties", "event_properties", keeper.properties() | None, None),
            ("person", "user_properties", struct("Person", *emails) | None, None),
        )
        return json_decoder(keeper, line)

    def columns(self, rows: list[Any]) -> UsualEvents:
        return UsualEvents(
            names=[row.name for row in rows],
            times=check_instants(instants((row.time for row in rows), len(rows))),
            keys=[f"id\0{row.uuid}" for row in rows],
            users=[row.user for row in rows],
            ingested=instants((row.uploaded for row in rows), len(rows)),
            emails=[
                None if (one := row.person) is None else one.email_0 or one.email_1 or one.email_2
                for row in rows
            ],
        )

    def read(self, record: object, kept: tuple[str, ...]) -> EventRecord | NoEvent:
        if not isinstance(record, dict):
            raise RowError("the line is JSON but not an object")
        kind = record.get("data_type")
        if kind not in (None, "event"):
            return NoEvent("rows that are no events", f"their data_type is {str(kind)[:40]!r}")
        event = name_of(record.get("event_type"))
        return EventRecord(
            event=event,
            time=instant_of(record.get("event_time"), UTC_TEXTS),
            key=key_of(_event_id(record), record, _INGEST),
            user_ids=(id_text(record.get("user_id")),),
            ingested=read_ingested(record.get("server_upload_time")),
            kept=pick(as_object(record.get("event_properties"), "the event_properties"), kept),
            email=first_text(maybe_object(record.get("user_properties")), *_EMAILS),
        )


def _event_id(record: dict[str, object]) -> str | None:
    """The uuid of the row, else what Amplitude itself tells events of one device apart by."""
    uuid = id_text(record.get("uuid"))
    if uuid:
        return uuid
    device, insert_id = id_text(record.get("device_id")), id_text(record.get("$insert_id"))
    return f"{device}\0{insert_id}" if device and insert_id else None
