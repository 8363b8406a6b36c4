"""One odd record of Mixpanel's export, taken apart with care: whatever type its fields have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from xxhash import xxh3_64_hexdigest

from connectors.kit.event_columns import RowError, canonical_json, id_text, word_fault
from connectors.kit.times import InstantReader, TimeError, instant_of_number

LATEST_MILLISECONDS = 100_000_000_000_000
_UTC = InstantReader("UTC")


@dataclass(frozen=True, slots=True)
class MixpanelRecord:
    """What is needed of an event, in plain types."""

    event: str
    time: int
    """Microseconds UTC."""
    insert_id: str
    distinct_id: str
    """Empty where there is none."""
    user_id: str | None
    processed: int
    """Milliseconds; -1 where it is not told."""
    kept: tuple[object, ...]
    """The values of the kept properties; None where one is absent."""


def read_record(record: object, kept: tuple[str, ...]) -> MixpanelRecord:
    """The event that a JSON value is; raises RowError or TimeError with the reason."""
    name, said = _event_parts(record)
    user_id, distinct_id = id_text(said.get("$user_id")), id_text(said.get("distinct_id")) or ""
    for what, word in (
        ("the event name", name),
        ("$user_id", user_id or ""),
        ("distinct_id", distinct_id),
    ):
        if fault := word_fault(what, word):
            raise RowError(fault)
    return MixpanelRecord(
        event=name,
        time=_instant(said.get("time")),
        insert_id=_insert_id(cast(dict[str, object], record), said),
        distinct_id=distinct_id,
        user_id=user_id,
        processed=_processed(said.get("mp_processing_time_ms")),
        kept=tuple(said.get(property_name) for property_name in kept),
    )


def _instant(said: object) -> int:
    if said is None or said == "":
        raise TimeError("the event has no time")
    if isinstance(said, str):
        return _UTC.read(said)
    if isinstance(said, bool) or not isinstance(said, int | float):
        raise TimeError("the time is neither a number nor a text")
    return instant_of_number(said)


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
    """Milliseconds; -1, not told, for a value that is no instant."""
    if isinstance(said, str) and said.isdecimal() and len(said) < 16:
        said = int(said)
    if isinstance(said, bool) or not isinstance(said, int | float):
        return -1
    return int(said) if 0 <= said < LATEST_MILLISECONDS else -1
