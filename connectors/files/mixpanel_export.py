"""Mixpanel's raw export: one event per line of JSON, plain or gzip."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from connectors.kit.event_columns import in_batches
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import head_objects, read_chunks
from connectors.kit.mixpanel_events import MixpanelDecoder
from connectors.kit.records import NO_TIME, EventBatch, EventVocabulary
from connectors.kit.times import MICROSECONDS, TimeError, instant_of_number

_QUARTER_HOUR = 900
_TOLERANCE = 600
"""Seconds that events of a project in local time may stray from a whole quarter of an hour."""
_FARTHEST_OFFSET = 15 * 3600


class MixpanelExport:
    """Reads what `/api/2.0/export` gives: events with their properties, in no order.

    Times are read as true UTC epochs, as projects from 2023 on write them; a file that looks like
    an older project's, which writes its local wall time instead, gets a warning.
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

        Iterating raises FileRefusedError for a file that is cut off or changes meanwhile.
        """
        reading = Reading(kind=self.kind, report="events", source="mixpanel", grain="event")
        reading.evidence.append('each line is an object with "event" and "properties" with "time"')
        warning = _local_time_warning(file.head)
        if warning:
            reading.warnings.append(warning)
        reading.batches = in_batches(_pieces(file, options, reading))
        return reading


def _pieces(file: InputFile, options: ReadOptions, reading: Reading) -> Iterator[EventBatch]:
    decoder = MixpanelDecoder(options.kept_properties, EventVocabulary(), reading.reject)
    latest = NO_TIME
    with file.open() as stream:
        for chunk in read_chunks(stream, file.name):
            piece = decoder.decode(chunk)
            if len(piece):
                latest = max(latest, int(piece.ingested.max()))
            reading.rows_read = decoder.records.rows
            yield piece
    decoder.records.finish(file.name)
    file.check_unchanged()
    reading.rows_read = decoder.records.rows
    reading.as_of = None if latest == NO_TIME else latest


def _local_time_warning(head: bytes) -> str | None:
    """What to say when events seem to be stamped with a wall clock instead of UTC.

    The ingest time is always true; events arrive seconds after they happen, so that a typical
    delay of whole quarters of an hour is the project's offset from UTC.
    """
    delays = [delay for record in head_objects(head) if (delay := _delay(record)) is not None]
    if not delays:
        return None
    typical = median(delays)
    offset = -_QUARTER_HOUR * round(typical / _QUARTER_HOUR)
    if offset == 0 or abs(offset) > _FARTHEST_OFFSET or abs(typical + offset) > _TOLERANCE:
        return None
    hours, minutes = divmod(abs(offset) // 60, 60)
    zone = f"UTC{'+' if offset > 0 else '-'}{hours:02}:{minutes:02}"
    return (
        f"The times look like local time at {zone}, as projects from before 2023 write them (an "
        f"event typically arrives {typical / 3600:.2f} hours after it happened); they were read as "
        "UTC, so days may be shifted"
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
