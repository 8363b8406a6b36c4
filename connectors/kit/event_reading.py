"""The batches of one file of events, with what the reading is to know of them at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import msgspec

from connectors.kit.event_columns import BATCH_ROWS, concatenate
from connectors.kit.event_lines import Clock, EventDecoder, TableRow
from connectors.kit.event_shapes import EventShape
from connectors.kit.event_tables import table_records
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import open_lines, read_chunks
from connectors.kit.records import NO_TIME, Batch, EventBatch, RecordBatch

_PIECE_ROWS = 500
"""What stays in the processor's cache while it is decoded."""


def read_event_lines(
    file: InputFile,
    options: ReadOptions,
    reading: Reading,
    shape: EventShape,
    clock: Clock | None = None,
) -> Iterator[Batch]:
    """All events of a file of JSON lines; sets `as_of` and `rows_read` of the reading.

    Iterating raises FileRefusedError for a file that is cut off or changes meanwhile.
    """
    decoder = EventDecoder(shape, options.kept_properties, reading, clock)

    def pieces() -> Iterator[EventBatch]:
        with open_lines(file) as stream:
            for chunk in read_chunks(stream, file.name):
                yield decoder.decode(chunk)
                reading.rows_read = decoder.records.rows
        decoder.records.finish(file.name)
        reading.rows_read = decoder.records.rows

    yield from _dated(event_batches(pieces(), decoder), reading)
    file.check_unchanged()


def read_event_rows(
    file: InputFile,
    rows: Iterable[TableRow],
    options: ReadOptions,
    reading: Reading,
    shape: EventShape,
) -> Iterator[Batch]:
    """All events of a file that is no JSON lines, row by row."""
    decoder = EventDecoder(shape, options.kept_properties, reading)

    def pieces() -> Iterator[EventBatch]:
        source = iter(rows)
        while piece := list(islice(source, _PIECE_ROWS)):
            reading.rows_read += len(piece)
            yield decoder.decode_rows(piece)

    yield from _dated(event_batches(pieces(), decoder), reading)
    file.check_unchanged()


def read_event_table(
    file: InputFile,
    columns: Sequence[str],
    options: ReadOptions,
    reading: Reading,
    shape: EventShape,
) -> Iterator[Batch]:
    """All events of a CSV with a header or of a Parquet file, of which only `columns` are read."""
    encode = msgspec.json.Encoder(enc_hook=str).encode

    def rows() -> Iterator[TableRow]:
        for line, record in table_records(file, columns, reading):
            flat = record
            for name in shape.texts:
                text = record.get(name)
                if isinstance(text, str):
                    if flat is record:
                        flat = dict(record)
                    flat[name] = msgspec.Raw(text or "null")
            yield line, encode(flat), record

    yield from read_event_rows(file, rows(), options, reading, shape)


def event_batches(pieces: Iterable[EventBatch], decoder: EventDecoder) -> Iterator[Batch]:
    """Events in batches of about `BATCH_ROWS`, each followed by what else those lines told."""
    waiting: list[EventBatch] = []
    count = 0
    for piece in pieces:
        if len(piece):
            waiting.append(piece)
            count += len(piece)
        if count >= BATCH_ROWS:
            yield concatenate(waiting)
            waiting, count = [], 0
        if count == 0 or len(decoder.others) >= BATCH_ROWS:
            yield from _others(decoder)
    if waiting:
        yield concatenate(waiting)
    yield from _others(decoder)


def _dated(batches: Iterable[Batch], reading: Reading) -> Iterator[Batch]:
    """The same; the reading is then as of the latest ingestion."""
    latest = NO_TIME
    for batch in batches:
        if isinstance(batch, EventBatch):
            latest = max(latest, int(batch.ingested.max(initial=NO_TIME)))
        yield batch
    reading.as_of = None if latest == NO_TIME else latest


def _others(decoder: EventDecoder) -> Iterator[RecordBatch]:
    if decoder.others:
        yield RecordBatch.of(decoder.others)
        decoder.others.clear()
