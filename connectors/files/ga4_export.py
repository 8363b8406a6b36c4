"""Google Analytics 4's events as BigQuery exports its tables: JSON lines or Parquet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import numpy as np

from connectors.kit.event_columns import RowError, id_text
from connectors.kit.event_reading import read_event_lines, read_event_table
from connectors.kit.event_shapes import (
    UTC_TEXTS,
    EventRecord,
    Keeper,
    UnusualError,
    UsualEvents,
    Word,
    check_instants,
    json_decoder,
    name_of,
    struct,
)
from connectors.kit.event_tables import field_names
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import starts_object
from connectors.kit.times import MICROSECONDS_FROM, instant_of

_NEEDED = frozenset({"event_name", "event_timestamp"})
_MARKS = frozenset({"event_params", "user_pseudo_id", "event_bundle_sequence_id", "stream_id"})
_PLACE = (
    "event_bundle_sequence_id", "batch_page_id", "batch_ordering_id", "batch_event_index",
)  # fmt: skip
"""What tells events of one device in one microsecond apart; newer tables have all four."""
_COLUMNS = ("event_name", "event_timestamp", "user_id", "user_pseudo_id", "event_params", *_PLACE)
_VALUES = ("string_value", "int_value", "float_value", "double_value")


class Ga4Export:
    """Reads the daily tables `events_YYYYMMDD`; times are microseconds UTC.

    An event is of its `user_id`; before a person logs in there is none, and the event counts as
    nobody's.
    """

    kind = "ga4"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """1 for an event name and time with two of GA4's own columns."""
        names = field_names(file)
        return 1.0 if names >= _NEEDED and len(_MARKS & names) >= 2 else 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Events; the table does not say when they were taken in, so `as_of` stays unknown.

        Iterating raises FileRefusedError for a damaged file, or one that changes meanwhile.
        """
        reading = Reading(kind=self.kind, report="events", source="ga4", grain="event")
        reading.evidence.append(
            "each row has the event_name, event_timestamp and event_params of BigQuery's tables"
        )
        reading.warnings.append(
            "Google still changes a daily table for up to 72 hours; import the last three days "
            "again later"
        )
        if starts_object(file.head):
            reading.batches = read_event_lines(file, options, reading, _Events())
        else:
            reading.batches = read_event_table(file, _COLUMNS, options, reading, _Events())
        return reading


class _Events:
    own: frozenset[str] = frozenset()
    texts: tuple[str, ...] = ()

    def __init__(self) -> None:
        self._kept: tuple[str, ...] = ()

    def decoder(self, keeper: Keeper) -> Callable[[bytes], Any]:
        self._kept = keeper.kept
        value = struct(
            "Value",
            ("text", "string_value", str | None, None),
            ("whole", "int_value", int | None, None),
            ("single", "float_value", float | None, None),
            ("double", "double_value", float | None, None),
        )
        param = struct("Param", ("key", "key", str, ...), ("value", "value", value | None, None))
        place = [(f"p_{at}", name, int | None, None) for at, name in enumerate(_PLACE)]
        line = struct(
            "Event",
            ("name", "event_name", Word, ...),
            ("time", "event_timestamp", int, ...),
            ("user", "user_id", Word | None, None),
            ("device", "user_pseudo_id", Word | None, None),
            ("params", "event_params", list[param] | None, None),  # type: ignore[valid-type]
            *place,
        )
        return json_decoder(keeper, line, strict=False)  # BigQuery writes whole numbers as texts

    def columns(self, rows: list[Any]) -> UsualEvents:
        times = np.array([row.time for row in rows], np.int64)
        if len(times) and times.min() < MICROSECONDS_FROM:
            raise UnusualError
        return UsualEvents(
            names=[row.name for row in rows],
            times=check_instants(times),
            keys=[
                _key(
                    row.device,
                    row.time,
                    row.name,
                    (row.p_0, row.p_1, row.p_2, row.p_3),
                )
                for row in rows
            ],
            users=[row.user for row in rows],
            kept=[self._pick(row.params) for row in rows],
        )

    def _pick(self, params: Iterable[Any] | None) -> tuple[object, ...]:
        wanted = {one.key: one.value for one in params or () if one.key in self._kept}
        if not wanted:
            return ()
        return tuple(
            None
            if (value := wanted.get(name)) is None
            else value.text
            if value.text is not None
            else value.whole
            if value.whole is not None
            else value.double
            if value.single is None
            else value.single
            for name in self._kept
        )

    def read(self, record: object, kept: tuple[str, ...]) -> EventRecord:
        if not isinstance(record, dict):
            raise RowError("the line is JSON but not an object")
        name = name_of(record.get("event_name"))
        time = instant_of(record.get("event_timestamp"), UTC_TEXTS)
        device = id_text(record.get("user_pseudo_id"))
        place = tuple(_whole(record.get(part)) for part in _PLACE)
        return EventRecord(
            event=name,
            time=time,
            key=_key(device, time, name, place),
            user_ids=(id_text(record.get("user_id")),),
            kept=_read_params(record.get("event_params"), kept),
        )


def _key(device: str | None, time: int, name: str, place: tuple[int | None, ...]) -> str:
    return f"{device}\0{time}\0{name}\0{place}"


def _whole(said: object) -> int | None:
    text = id_text(said)
    if text is None or text == "":
        return None
    try:
        return int(text)
    except ValueError as error:
        raise RowError("the place of the event in its batch is no number") from error


def _read_params(said: object, kept: tuple[str, ...]) -> tuple[object, ...]:
    """The values by their keys, in whichever of the four types they were sent."""
    if isinstance(said, dict):  # some writers of Parquet put a list into an object of its own
        said = said.get("list")
    if said is None:
        return ()
    if not isinstance(said, list):
        raise RowError("the event_params are not a list")
    found: dict[object, object] = {}
    for one in said:
        param = one.get("element", one) if isinstance(one, dict) else None
        if not isinstance(param, dict) or not isinstance(param.get("key"), str):
            raise RowError("an event_param has no key")
        if param["key"] in kept:
            found[param["key"]] = _value(param.get("value"))
    return tuple(found.get(name) for name in kept) if found else ()


def _value(said: object) -> object:
    if not isinstance(said, dict):
        return None
    for name in _VALUES:
        value = said.get(name)
        if value is None:
            continue
        if name == "int_value" and isinstance(value, str):
            try:
                return int(value)
            except ValueError:
                return value
        return value
    return None
