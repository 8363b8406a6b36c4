"""Product events from any source, as CSV or JSON lines with user_id, event and time."""

from __future__ import annotations

from collections.abc import Iterator

from connectors.kit.column_names import ColumnNames, check_mapped
from connectors.kit.errors import FileRefusedError
from connectors.kit.event_rows import EVENT_COLUMNS, EventRows
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.named_rows import head_names
from connectors.kit.records import NO_TIME, Batch, EventBatch

_NEEDED = ("user_id", "event", "time")


class GenericEvents:
    """Reads events of a warehouse or a product of one's own."""

    kind = "events"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """0.7 for a file with the three columns that make events."""
        found = ColumnNames(EVENT_COLUMNS, options.columns).find(head_names(file, nested=False))
        return 0.7 if found.keys() >= set(_NEEDED) else 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Events, and the e-mails seen on them; `as_of` where the file has an ingest time.

        Raises FileRefusedError where a needed column is missing, or for dates that can be read
        two ways.
        """
        names = head_names(file, nested=False)
        reading = Reading(kind=self.kind, report="events", source="generic", grain="event")
        reading.evidence.append("it has columns for user id, event and time")
        check_mapped(file.name, EVENT_COLUMNS, options.columns, names, reading, _NEEDED)
        missing = set(_NEEDED) - ColumnNames(EVENT_COLUMNS, options.columns).find(names).keys()
        if missing:
            raise FileRefusedError(
                f"{file.name} has no column for {' and '.join(sorted(missing))}, it has "
                f"{', '.join(names)}; say which it is with --map, such as --map user_id=COLUMN"
            )
        reading.batches = _batches(EventRows(file, options, reading), reading)
        return reading


def _batches(rows: EventRows, reading: Reading) -> Iterator[Batch]:
    latest = NO_TIME
    for batch in rows:
        if isinstance(batch, EventBatch) and len(batch):
            latest = max(latest, int(batch.ingested.max()))
        yield batch
    reading.as_of = None if latest == NO_TIME else latest
