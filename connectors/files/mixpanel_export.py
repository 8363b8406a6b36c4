"""Mixpanel's raw export: one event per line of JSON, plain or gzip."""

from __future__ import annotations

from collections.abc import Iterator

from connectors.kit.event_clock import ClockWatch, EventClock, offset_name
from connectors.kit.event_reading import read_event_lines
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import head_objects
from connectors.kit.mixpanel_clock import REMEDY, clock_doubts, see_clock
from connectors.kit.mixpanel_events import MixpanelEvents
from connectors.kit.records import Batch, EventBatch


class MixpanelExport:
    """Reads what `/api/2.0/export` gives: events with their properties, in no order.

    Projects from 2023 on write true UTC epochs. Older ones write the wall time of their zone as
    if it were UTC: that is told by the delay to the ingest time, which is always true, and taken
    back, unless `ReadOptions.event_timezone` says which clock it is.
    """

    kind = "mixpanel"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """1 for lines with Mixpanel's own marks, 0.8 for an event with a time in properties."""
        first = next(head_objects(file.head), None)
        if first is None or not isinstance(first.get("event"), str):
            return 0.0
        properties = first.get("properties")
        if not isinstance(properties, dict) or "time" not in properties:
            return 0.0
        marks = {"distinct_id", "$insert_id", "mp_processing_time_ms"}
        return 1.0 if marks & properties.keys() else 0.8

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Events with `as_of` = the latest ingest time once the batches are exhausted.

        Raises FileRefusedError for a clock that does not exist; iterating raises it for a file
        that is cut off or changes meanwhile.
        """
        reading = Reading(kind=self.kind, report="events", source="mixpanel", grain="event")
        reading.evidence.append('each line is an object with "event" and "properties" with "time"')
        reading.batches = _batches(file, options, reading, _choose_clock(file, options, reading))
        return reading


def _batches(
    file: InputFile, options: ReadOptions, reading: Reading, clock: EventClock
) -> Iterator[Batch]:
    watch = ClockWatch()
    for batch in read_event_lines(
        file, options, reading, MixpanelEvents(), None if clock.name == "UTC" else clock.to_utc
    ):
        if isinstance(batch, EventBatch):
            watch.add(batch)
        yield batch
    is_named = options.event_timezone is not None
    reading.warnings.extend(clock_doubts(watch, clock, is_named=is_named))


def _choose_clock(file: InputFile, options: ReadOptions, reading: Reading) -> EventClock:
    """The clock that the user names, else what the delays of the first events show."""
    if options.event_timezone is not None:
        clock = EventClock(options.event_timezone)
        reading.evidence.append(f"the times were read by the clock that was named, {clock.name}")
        return clock
    found = see_clock(head_objects(file.head))
    if not found.offset:
        if found.events:
            reading.evidence.append(f"the times are true UTC: {found.seen}")
        return EventClock("UTC")
    if not found.is_local:
        reading.warnings.append(
            f"{found.looks} ({found.seen}), but {found.events} events are too few to tell, so they "
            f"were read as UTC; {REMEDY}"
        )
        return EventClock("UTC")
    name = offset_name(found.offset)
    reading.evidence.append(f"the times are local time at UTC{name}: {found.seen}")
    reading.warnings.append(
        f"{found.looks} ({found.seen}), and were turned into UTC so; if the zone has summer time, "
        f"or this is wrong, {REMEDY}"
    )
    return EventClock(name)
