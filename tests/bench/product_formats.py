"""Rates of reading every export of product events, beside DuckDB reading the same file."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from time import perf_counter

import duckdb

from tests.bench.measurement import Measurement, median_of
from tests.bench.processes import run_task
from tests.bench.scales import Scale
from tests.builders.event_exports import (
    Happening,
    amplitude,
    csv_table,
    ga4,
    ga4_line,
    parquet_table,
    posthog,
    posthog_flat,
    segment,
    snowplow,
)

_SHARE_OF_IMPORT = 5
"""A file holds a fifth of the events of the import that is measured elsewhere."""
_GROUP_ROWS = 50_000
_START = 1_770_000_000_000_000
_LINES = {"amplitude": amplitude, "segment": segment, "posthog lines": posthog}
_QUERIES = {
    "amplitude": """SELECT hash(uuid), event_type, user_id, event_time::TIMESTAMP,
        event_properties.channel FROM read_json('{file}', format = 'newline_delimited', columns =
        {{uuid: 'VARCHAR', event_type: 'VARCHAR', user_id: 'VARCHAR', event_time: 'VARCHAR',
        event_properties: 'STRUCT(channel VARCHAR)'}})""",
    "segment": """SELECT hash("messageId"), event, "userId", "timestamp"::TIMESTAMPTZ,
        properties.channel FROM read_json('{file}', format = 'newline_delimited', columns =
        {{"messageId": 'VARCHAR', event: 'VARCHAR', "userId": 'VARCHAR', "timestamp": 'VARCHAR',
        properties: 'STRUCT(channel VARCHAR)'}})""",
    "posthog lines": """SELECT hash(uuid), event, person_id, "timestamp"::TIMESTAMPTZ,
        properties.channel FROM read_json('{file}', format = 'newline_delimited', columns =
        {{uuid: 'VARCHAR', event: 'VARCHAR', person_id: 'VARCHAR', "timestamp": 'VARCHAR',
        properties: 'STRUCT(channel VARCHAR)'}})""",
    "posthog csv": """SELECT hash(uuid), event, person_id, "timestamp",
        properties ->> 'channel' FROM read_csv('{file}', all_varchar = true, header = true)""",
    "posthog parquet": """SELECT hash(uuid), event, person_id, "timestamp",
        properties ->> 'channel' FROM read_parquet('{file}')""",
    "ga4 lines": """SELECT hash(user_pseudo_id, event_timestamp, event_name,
        event_bundle_sequence_id), event_name, user_id, event_timestamp,
        list_filter(event_params, lambda p: p.key = 'channel')[1].value.string_value
        FROM read_json('{file}', format = 'newline_delimited', columns = {{user_pseudo_id:
        'VARCHAR', event_timestamp: 'BIGINT', event_name: 'VARCHAR', event_bundle_sequence_id:
        'BIGINT', user_id: 'VARCHAR', event_params:
        'STRUCT(key VARCHAR, value STRUCT(string_value VARCHAR))[]'}})""",
    "ga4 parquet": """SELECT hash(user_pseudo_id, event_timestamp, event_name,
        event_bundle_sequence_id), event_name, user_id, event_timestamp,
        list_filter(event_params, lambda p: p.key = 'channel')[1].value.string_value
        FROM read_parquet('{file}')""",
    "snowplow": """SELECT hash(column006), column126, column012, column124,
        json_extract_string(column058, '$.data.data.channel')
        FROM read_csv('{file}', delim = '\t', header = false, quote = '', escape = '',
        all_varchar = true)""",
}  # fmt: skip


def measure_product_formats(folder: Path, scale: Scale) -> Iterator[Measurement]:
    """Events a second of each format, with recognising; the ratio is to DuckDB's rate."""
    count = scale.import_events // _SHARE_OF_IMPORT
    events = _events(count)
    for way, query in _QUERIES.items():
        file = folder / f"product-{way.replace(' ', '.')}-{count}"
        if not file.exists():
            file.write_bytes(_content(way, events))
        ours = median_of(scale.runs, lambda file=file: _ours(file, count))  # type: ignore[misc]
        theirs = median_of(scale.runs, lambda file=file, query=query: _duckdb(query, file, count))  # type: ignore[misc]
        yield Measurement(
            name=f"read {count:,} events of {way}",
            ours=count / ours,
            unit="events/s",
            against="duckdb reading the same five columns of the file into a table in memory, "
            "all cores",
            baseline=count / theirs,
            ratio=theirs / ours,
            about="of its rate",
        )


def _events(count: int) -> list[Happening]:
    rng = random.Random(7)
    return [
        Happening(
            id=_base36(at + 36**4),
            name=f"Event {rng.randrange(40)}",
            user=f"u_{rng.randrange(count // 25 + 1)}",
            time=_START + at * 1_000_000,
            ingested=_START + at * 1_000_000 + 2_000_000,
            channel=rng.choice((None, None, None, "email", "copy_link")),
        )
        for at in range(count)
    ]


def _content(way: str, events: Sequence[Happening]) -> bytes:
    rng = random.Random(1)
    if way in _LINES:
        return b"".join(json.dumps(_LINES[way](one)).encode() + b"\n" for one in events)
    if way == "ga4 lines":
        return b"".join(json.dumps(ga4_line(one)).encode() + b"\n" for one in events)
    if way == "posthog csv":
        return csv_table([posthog_flat(one) for one in events], rng)
    if way == "posthog parquet":
        return parquet_table([posthog_flat(one) for one in events], rng, _GROUP_ROWS)
    if way == "ga4 parquet":
        return parquet_table([ga4(one) for one in events], rng, _GROUP_ROWS)
    return b"".join(snowplow(one) + b"\n" for one in events)


def _ours(file: Path, count: int) -> float:
    found = run_task("read_one", file=str(file)).answer
    if found["rows"] != count:
        raise RuntimeError(f"{found['rows']} of {count} rows of {file} were read")
    return float(found["seconds"])


def _duckdb(query: str, file: Path, count: int) -> float:
    with closing(duckdb.connect()) as connection:
        start = perf_counter()
        connection.execute(f"CREATE TABLE event AS {query.format(file=file)}")
        seconds = perf_counter() - start
        found = connection.execute("SELECT count(*) FROM event").fetchone()
    if found != (count,):
        raise RuntimeError(f"{found} of {count} rows of {file} were read by DuckDB")
    return seconds


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits
