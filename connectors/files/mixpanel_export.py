"""Mixpanel's raw export: one event per line of JSON, plain or gzip."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from connectors.kit.event_clock import ENOUGH, ClockWatch, EventClock, offset_name, typical_offset
from connectors.kit.event_reading import read_event_lines
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import head_objects
from connectors.kit.mixpanel_events import MixpanelEvents
from connectors.kit.records import Batch, EventBatch
from connectors.kit.times import MICROSECONDS, TimeError, instant_of_number


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
    reading.warnings.extend(_doubts(watch, clock, options.event_timezone))


def _choose_clock(file: InputFile, options: ReadOptions, reading: Reading) -> EventClock:
    """The clock that the user names, else what the delays of the first events show."""
    delays = [delay for record in head_objects(file.head) if (delay := _delay(record)) is not None]
    offset = typical_offset(np.array(delays))
    seen = (
        f"an event typically arrives {np.median(delays) / 3600:.2f} hours after its time"
        if delays
        else ""
    )
    if options.event_timezone is not None:
        clock = EventClock(options.event_timezone)
        reading.evidence.append(f"the times were read by the clock that was named, {clock.name}")
        return clock
    if not offset:
        if delays:
            reading.evidence.append(f"the times are true UTC: {seen}")
        return EventClock("UTC")
    name = offset_name(offset)
    looks = f"The times look like local time at UTC{name}, as projects from before 2023 write them"
    remedy = "name the project's zone as the event time zone, such as America/New_York, or UTC"
    if len(delays) < ENOUGH:
        reading.warnings.append(
            f"{looks} ({seen}), but {len(delays)} events are too few to tell, so they were read as "
            f"UTC; {remedy}"
        )
        return EventClock("UTC")
    reading.evidence.append(f"the times are local time at UTC{name}: {seen}")
    reading.warnings.append(
        f"{looks} ({seen}), and were turned into UTC so; if the zone has summer time, or this is "
        f"wrong, {remedy}"
    )
    return EventClock(name)


def _doubts(watch: ClockWatch, clock: EventClock, named: str | None) -> Iterator[str]:
    for seconds, (first, last, days) in watch.doubts().items():
        when = f"on {first}" if days == 1 else f"on {days} days from {first} to {last}"
        yield (
            f"The clock seems to have been {offset_name(seconds)} from what was taken "
            f"({'as named' if named else 'at first'} {clock.name}) {when}; name the project's "
            "zone as the event time zone, such as America/New_York, or UTC"
        )


def _delay(record: dict[str, object]) -> float | None:
    """Seconds from the event to its ingestion, where both are told as numbers."""
    said = record.get("properties")
    if not isinstance(said, dict):
        return None
    time, processed = said.get("time"), said.get("mp_processing_time_ms")
    if not isinstance(time, int | float) or not isinstance(processed, int | float):
        return None
    try:
        return (instant_of_number(processed) - instant_of_number(time)) / MICROSECONDS
    except TimeError:
        return None
