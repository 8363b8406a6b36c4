"""One odd record of Mixpanel's export, taken apart with care: whatever type its fields have."""

from __future__ import annotations

import re
from typing import cast

from xxhash import xxh3_64_hexdigest

from connectors.kit.event_columns import RowError, canonical_json, id_text, word_fault
from connectors.kit.event_shapes import EventRecord
from connectors.kit.records import NO_TIME
from connectors.kit.times import InstantReader, instant_of

LATEST_MILLISECONDS = 100_000_000_000_000
_UTC = InstantReader("UTC")
_OFFSET = re.compile(r":\d\d(?:\.\d+)?\s*[+-]\d\d:?(?:\d\d)?\Z")


def read_record(record: object, kept: tuple[str, ...]) -> EventRecord:
    """The event that a JSON value is; raises RowError or TimeError with the reason."""
    name, said = _event_parts(record)
    user_id, distinct_id = id_text(said.get("$user_id")), id_text(said.get("distinct_id")) or ""
    # the key is made of them, so that one which cannot be taken must not get so far
    for what, word in (("the event name", name), ("distinct_id", distinct_id)):
        if fault := word_fault(what, word):
            raise RowError(fault)
    time = instant_of(said.get("time"), _UTC)
    insert_id = _insert_id(cast(dict[str, object], record), said)
    return EventRecord(
        event=name,
        time=time,
        key=event_key(name, distinct_id, time, insert_id),
        user_ids=(user_id, distinct_id),
        ingested=_processed(said.get("mp_processing_time_ms")),
        kept=tuple(said.get(property_name) for property_name in kept),
        is_exact=tells_offset(said.get("time")),
    )


def event_key(event: str, distinct_id: str, time: int, insert_id: str) -> str:
    """What makes two rows one event; NUL separates: whatever stands before the last has none."""
    return f"{event}\0{distinct_id}\0{time}\0{insert_id}"


def tells_offset(said: object) -> bool:
    """Whether a time is a text with an offset of its own, which no clock has to be asked about."""
    return isinstance(said, str) and _OFFSET.search(said) is not None


def _event_parts(record: object) -> tuple[str, dict[str, object]]:
    if not isinstance(record, dict):
        raise RowError("the line is JSON but not an object")
    name, said = record.get("event"), record.get("properties")
    if not isinstance(said, dict):
        raise RowError("the line is not an event: it has no object named properties")
    if not isinstance(name, str) or not name.strip():
        raise RowError("the event name is missing")
    return name, said


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
    """Microseconds; NO_TIME for a value that is no instant."""
    if isinstance(said, str) and said.isdecimal() and len(said) < 16:
        said = int(said)
    if isinstance(said, bool) or not isinstance(said, int | float):
        return NO_TIME
    return int(said) * 1000 if 0 <= said < LATEST_MILLISECONDS else NO_TIME
