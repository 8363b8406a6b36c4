"""PostHog's exports of events: batch exports as JSON lines or Parquet, and tables as CSV."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from connectors.kit.errors import FileRefusedError
from connectors.kit.event_columns import RowError, id_text
from connectors.kit.event_reading import read_event_lines, read_event_table
from connectors.kit.event_shapes import (
    UTC_TEXTS,
    EventRecord,
    Keeper,
    OwnField,
    UnusualError,
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
from connectors.kit.event_tables import field_names
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import starts_object
from connectors.kit.times import InstantReader, instant_of

_NEEDED = frozenset({"event", "distinct_id", "timestamp"})
_MARKS = frozenset({"uuid", "person_id", "person_properties", "elements_chain", "$group_0"})
_INGEST = frozenset({"created_at", "_inserted_at", "inserted_at"})
_COLUMNS = (
    "uuid", "id", "event", "distinct_id", "person_id", "timestamp", "properties",
    "person_properties", "person", "created_at", "_inserted_at", "inserted_at",
)  # fmt: skip
_NEVER_A_PERSON = frozenset({*_COLUMNS, "_inserted_at"} - {"person_id", "distinct_id", "person"})
_PERSON_EMAIL = ("person.properties.email", "person_properties.email", "email")


class PostHogExport:
    """Reads PostHog's events; a person is known by `person_id`, else by `distinct_id`.

    Who keeps the people's ids of their own product in `distinct_id` names that column for the
    user id.
    """

    kind = "posthog"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """1 for an event with distinct_id, timestamp and something else of PostHog's own."""
        names = field_names(file)
        if not names >= _NEEDED:
            return 0.0
        has_id = "id" in names and "properties" in names  # how the list of the API names it
        return 1.0 if _MARKS & names or has_id else 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Events with `as_of` = the latest ingestion once the batches are exhausted.

        Iterating raises FileRefusedError for a damaged file, or one that changes meanwhile.
        """
        reading = Reading(kind=self.kind, report="events", source="posthog", grain="event")
        reading.evidence.append(
            "each row has PostHog's event, distinct_id and timestamp; "
            "times without an offset are " + (options.event_timezone or "UTC")
        )
        person = options.columns.get("user_id", "person_id")
        if person in _NEVER_A_PERSON:
            raise FileRefusedError(
                f"the column {person!r} of {file.name} names no person; map the user id to "
                "person_id or distinct_id",
                column=person,
            )
        shape = _Events(person, options.event_timezone or "UTC")
        if starts_object(file.head):
            reading.batches = read_event_lines(file, options, reading, shape)
        else:
            columns = (*_COLUMNS, person)
            reading.batches = read_event_table(file, columns, options, reading, shape)
        return reading


class _Events:
    own: frozenset[str] = frozenset()
    texts: tuple[str, ...] = ("properties", "person_properties")

    def __init__(self, person: str, timezone: str) -> None:
        self._person = person
        self._texts = InstantReader(timezone) if timezone != "UTC" else UTC_TEXTS

    def decoder(self, keeper: Keeper) -> Callable[[bytes], Any]:
        emails = struct("Person", ("email", "email", Word | None, None))
        fields: list[OwnField] = [
            ("name", "event", Word, ...),
            ("time", "timestamp", datetime, ...),
            ("uuid", "uuid", Word, ...),
            ("distinct_id", "distinct_id", Word | None, None),
            ("created", "created_at", datetime | None, None),
            ("inserted", "_inserted_at", datetime | None, None),
            ("properties", "properties", keeper.properties(), ...),
            ("about", "person_properties", emails | None, None),
        ]
        if self._person != "distinct_id":
            fields.append(("person", self._person, Word | None, None))
        # an e-mail in another place is looked for with care
        fields += [
            (f"other_{at}", name, None, None)
            for at, name in enumerate(("person", *_PERSON_EMAIL))
            if name != self._person
        ]
        return json_decoder(keeper, struct("Event", *fields))

    def columns(self, rows: list[Any]) -> UsualEvents:
        if self._texts is not UTC_TEXTS and any(row.time.tzinfo is None for row in rows):
            raise UnusualError
        times = instants((row.time for row in rows), len(rows))
        return UsualEvents(
            names=[row.name for row in rows],
            times=check_instants(times),
            keys=[f"id\0{row.uuid}" for row in rows],
            users=[row.distinct_id for row in rows]
            if self._person == "distinct_id"
            else [row.person or row.distinct_id for row in rows],
            fallbacks=[row.distinct_id for row in rows],
            ingested=instants((row.created or row.inserted for row in rows), len(rows)),
            emails=[None if row.about is None else row.about.email for row in rows],
        )

    def read(self, record: object, kept: tuple[str, ...]) -> EventRecord:
        if not isinstance(record, dict):
            raise RowError("the line is JSON but not an object")
        event = name_of(record.get("event"))
        created = next((record[name] for name in _INGEST_ORDER if record.get(name)), None)
        return EventRecord(
            event=event,
            time=instant_of(record.get("timestamp"), self._texts),
            key=key_of(record.get("uuid") or record.get("id"), record, _INGEST),
            user_ids=(id_text(record.get(self._person)), id_text(record.get("distinct_id"))),
            ingested=read_ingested(created),
            kept=_kept(record, kept),
            email=_email(record),
        )


_INGEST_ORDER = ("created_at", "_inserted_at", "inserted_at")


def _kept(record: dict[str, object], kept: tuple[str, ...]) -> tuple[object, ...]:
    """Out of the object of properties, else out of columns that are named by them."""
    if record.get("properties") not in (None, ""):
        return pick(as_object(record["properties"], "the properties"), kept)
    return tuple(record.get(f"properties.{name}", record.get(name)) for name in kept)


def _email(record: dict[str, object]) -> str | None:
    said = first_text(maybe_object(record.get("person_properties")), "email")
    if said is None and record.get("person"):
        said = first_text(maybe_object(maybe_object(record["person"]).get("properties")), "email")
    return said or first_text(record, *_PERSON_EMAIL)
