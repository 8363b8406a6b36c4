"""What a file of events was read as, in plain words for tests."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from connectors.files.registry import recognise
from connectors.kit.archives import open_file
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.records import EventBatch, Record

OPTIONS = ReadOptions(now=1_790_000_000_000_000)


@dataclass(frozen=True)
class EventRow:
    """One event of a batch with its words instead of their numbers; `user` is "" for nobody."""

    line: int
    name: str
    user: str
    time: int
    kept: dict[str, Any]
    key: int


@dataclass(frozen=True)
class ReadFile:
    """A whole file: its reading, its events by line, and the other records."""

    reading: Reading
    rows: list[EventRow]
    records: list[Record]

    @property
    def reasons(self) -> list[tuple[int, str]]:
        """(line, reason) of what was rejected."""
        return [(reject.line, reject.reason) for reject in self.reading.rejects]


def read_file(path: Path, options: ReadOptions = OPTIONS, kind: str | None = None) -> ReadFile:
    """Recognises a file and reads it to its end."""
    file = open_file(path)
    reading = recognise(file, options, kind).read(file, options)
    rows: list[EventRow] = []
    records: list[Record] = []
    for batch in reading.batches:
        if isinstance(batch, EventBatch):
            rows += _rows(batch)
        else:
            records += batch.records
    return ReadFile(reading, sorted(rows, key=lambda row: row.line), records)


def _rows(batch: EventBatch) -> list[EventRow]:
    words = batch.vocabulary
    return [
        EventRow(
            line=int(batch.line[at]),
            name=words.names.words[batch.name[at]],
            user=words.users.words[batch.user[at]],
            time=int(batch.time[at]),
            kept=json.loads(words.property_sets.words[batch.properties[at]] or "{}"),
            key=int(batch.key[at]),
        )
        for at in range(len(batch))
    ]
