"""How Mixpanel's raw export writes an event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Any

import msgspec
import numpy as np

from connectors.kit.event_shapes import (
    EventRecord,
    Keeper,
    UsualEvents,
    Word,
    check_instants,
    json_decoder,
    struct,
)
from connectors.kit.mixpanel_record import LATEST_MILLISECONDS, read_record
from connectors.kit.records import NO_TIME
from connectors.kit.times import FIRST_INSTANT, MICROSECONDS, MILLISECONDS_FROM

_Time = Annotated[int, msgspec.Meta(ge=FIRST_INSTANT // MICROSECONDS, lt=LATEST_MILLISECONDS)]
_Processed = Annotated[int, msgspec.Meta(ge=0, lt=LATEST_MILLISECONDS)]


class MixpanelEvents:
    """`{"event": ..., "properties": {"time": ..., "distinct_id": ...}}`, a line each."""

    own = frozenset({"time", "$insert_id", "distinct_id", "$user_id", "mp_processing_time_ms"})
    texts: tuple[str, ...] = ()

    def decoder(self, keeper: Keeper) -> Callable[[bytes], Any]:
        """A line whose fields have their usual types."""
        properties = keeper.properties(
            ("time", "time", _Time, ...),
            ("insert_id", "$insert_id", Word, ...),
            ("distinct_id", "distinct_id", Word, ""),
            ("user_id", "$user_id", Word | None, None),
            ("processed", "mp_processing_time_ms", _Processed, -1),
        )
        line = struct(
            "Event", ("event", "event", Word, ...), ("properties", "properties", properties, ...)
        )
        return json_decoder(keeper, line)

    def columns(self, rows: list[Any]) -> UsualEvents:
        """The columns of usual lines."""
        fields = [row.properties for row in rows]
        times = np.array([one.time for one in fields], np.int64)
        times *= np.where(times < MILLISECONDS_FROM, 1_000_000, 1000)
        processed = np.array([one.processed for one in fields], np.int64)
        return UsualEvents(
            names=[row.event for row in rows],
            times=check_instants(times),
            users=[one.distinct_id if one.user_id is None else one.user_id for one in fields],
            fallbacks=[one.distinct_id for one in fields],
            keys=[
                # as `event_key` has it: a call a row would be felt
                f"{row.event}\0{one.distinct_id}\0{time}\0{one.insert_id}"
                for row, one, time in zip(rows, fields, times.tolist(), strict=True)
            ],
            ingested=np.where(processed < 0, NO_TIME, processed * 1000),
        )

    def read(self, record: object, kept: tuple[str, ...]) -> EventRecord:
        """Any line, whatever types its fields have."""
        return read_record(record, kept)
