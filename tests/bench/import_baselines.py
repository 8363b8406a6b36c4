"""The same million events into other stores, each as its own users would do it."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter

import duckdb
import numpy as np

from connectors.files.mixpanel_export import MixpanelExport
from connectors.kit.formats import ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import EventBatch
from desktop.core.clock import DAY, system_clock

Row = tuple[int, ...]

_COLUMNS = (
    "key INTEGER, time INTEGER, ingested INTEGER, user INTEGER, name INTEGER, properties INTEGER, "
    "line INTEGER"
)
KEYED = (
    f"CREATE TABLE event (source INTEGER, day INTEGER, {_COLUMNS}, "
    "PRIMARY KEY (source, day, key)) WITHOUT ROWID"
)
PLAIN = f"CREATE TABLE event (source INTEGER, day INTEGER, {_COLUMNS})"


def load_rows(file: Path) -> list[Row]:
    """The ledger's columns of a Mixpanel file with source and day, in the order of the file."""
    reading = MixpanelExport().read(InputFile(file), ReadOptions(now=system_clock()))
    rows: list[Row] = []
    for batch in reading.batches:
        if isinstance(batch, EventBatch):
            rows.extend(_rows(batch))
    return rows


def _rows(batch: EventBatch) -> Iterator[Row]:
    columns = (
        batch.time // DAY, batch.key.view(np.int64), batch.time, batch.ingested, batch.user,
        batch.name, batch.properties, batch.line,
    )  # fmt: skip
    return zip([1] * len(batch), *(column.tolist() for column in columns), strict=True)


def executemany(rows: list[Row], path: Path, table: str) -> float:
    """Seconds of one committed transaction of `executemany` into a new file with WAL."""
    path.unlink(missing_ok=True)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        connection.execute("PRAGMA cache_size = -32768")
        connection.execute(table)
        start = perf_counter()
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT OR IGNORE INTO event VALUES (?,?,?,?,?,?,?,?,?)", rows)
        connection.execute("COMMIT")
        seconds = perf_counter() - start
    path.unlink()
    return seconds


def write_flat(file: Path, flat: Path) -> None:
    """The file's events as flat objects with their insert id as a column, as sqlite-utils needs."""
    with file.open("rb") as lines, flat.open("w", encoding="ascii") as out:
        for line in lines:
            record = json.loads(line)
            properties = record["properties"]
            out.write(
                json.dumps(
                    {
                        "insert_id": properties["$insert_id"],
                        "event": record["event"],
                        "time": properties["time"],
                        "user_id": properties["$user_id"],
                        "processed": properties["mp_processing_time_ms"],
                        "method": properties["method"],
                    }
                )
                + "\n"
            )


def sqlite_utils_insert(flat: Path, path: Path) -> float:
    """Seconds of the command line, its start included."""
    path.unlink(missing_ok=True)
    program = Path(sys.executable).with_name("sqlite-utils")
    start = perf_counter()
    subprocess.run(
        [program, "insert", path, "events", flat, "--nl", "--pk=insert_id", "--silent"], check=True
    )
    seconds = perf_counter() - start
    path.unlink()
    return seconds


_DUCKDB = """
INSERT INTO event
SELECT hash(event, properties.distinct_id, properties.time, properties."$insert_id"),
       properties.time, properties.mp_processing_time_ms, properties."$user_id", event,
       properties.method
FROM read_json(?, format = 'newline_delimited', columns = {
    event: 'VARCHAR',
    properties: 'STRUCT("time" BIGINT, distinct_id VARCHAR, "$user_id" VARCHAR,
                        "$insert_id" VARCHAR, mp_processing_time_ms BIGINT, method VARCHAR)'})
ON CONFLICT DO NOTHING
"""


def duckdb_insert(file: Path, path: Path) -> float:
    """Seconds of `read_json` into a table with a primary key, all cores, committed."""
    path.unlink(missing_ok=True)
    with closing(duckdb.connect(str(path))) as connection:
        connection.execute(
            "CREATE TABLE event (key UBIGINT PRIMARY KEY, time BIGINT, ingested BIGINT, "
            "user_id VARCHAR, name VARCHAR, method VARCHAR)"
        )
        start = perf_counter()
        connection.execute(_DUCKDB, [str(file)])
        seconds = perf_counter() - start
    path.unlink()
    return seconds
