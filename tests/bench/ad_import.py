"""(g) A million daily ad rows into a new workspace, beside DuckDB reading and inserting them."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from time import perf_counter

import duckdb

from tests.bench.generators import write_ads_csv
from tests.bench.measurement import Measurement
from tests.bench.processes import run_task
from tests.bench.scales import Scale
from tests.bench.stores import FIRST_DAY

MOST_MB = 300
_CAMPAIGNS = 2_000
_DUCKDB = """
INSERT INTO ad_fact
SELECT hash(source, account_id, campaign_id, date), row_number() OVER (), source, account_id,
       campaign_id, campaign, campaign_type, date::DATE, impressions::BIGINT, clicks::BIGINT,
       spend::DECIMAL(18, 6), currency
FROM read_csv(?, header = true, all_varchar = true)
ON CONFLICT DO NOTHING
"""


def measure_ad_import(folder: Path, scale: Scale) -> Iterator[Measurement]:
    """The rate to the receipt, the peak with the refresh, and the time of the refresh."""
    rows = scale.import_events
    file = folder / f"ads-{rows}.csv"
    if not file.exists():
        write_ads_csv(file, rows, FIRST_DAY, campaigns=_CAMPAIGNS)
    workspace = folder / "ads-workspace"
    shutil.rmtree(workspace, ignore_errors=True)
    ours = run_task("import_one", watch_memory=True, folder=str(workspace), file=str(file))
    shutil.rmtree(workspace)
    if ours.answer["new"] != rows:
        raise RuntimeError(f"{ours.answer['new']:,} of {rows:,} ad rows came in")
    rate = rows / ours.answer["import"]
    duck = rows / _duckdb_insert(file, folder / "ads.duckdb")
    yield Measurement(
        name=f"import {rows:,} daily ad rows of {_CAMPAIGNS:,} campaigns",
        ours=rate,
        unit="rows/s",
        against="duckdb read_csv into a file with a PRIMARY KEY on the hash of the row's subject, "
        "ON CONFLICT DO NOTHING, all cores; it checks no cell",
        baseline=duck,
        ratio=rate / duck,
        about="of its rate",
    )
    peak = ours.peak_mb or 0.0
    yield Measurement(
        name=f"import {rows:,} daily ad rows: peak memory, the refresh included",
        ours=peak,
        unit="MB",
        aim=f"under {MOST_MB} MB",
        met=peak < MOST_MB,
    )
    yield Measurement(
        name=f"refresh after {rows:,} daily ad rows", ours=ours.answer["refresh"], unit="s"
    )


def _duckdb_insert(file: Path, path: Path) -> float:
    """Seconds of `read_csv` into a table with a primary key, committed."""
    path.unlink(missing_ok=True)
    with closing(duckdb.connect(str(path))) as connection:
        connection.execute(
            "CREATE TABLE ad_fact (key UBIGINT PRIMARY KEY, line BIGINT, source VARCHAR, "
            "account VARCHAR, campaign_id VARCHAR, campaign VARCHAR, campaign_type VARCHAR, "
            "day DATE, impressions BIGINT, clicks BIGINT, spend DECIMAL(18, 6), currency VARCHAR)"
        )
        start = perf_counter()
        connection.execute(_DUCKDB, [str(file)])
        seconds = perf_counter() - start
        kept = connection.execute("SELECT count(*) FROM ad_fact").fetchone()
        read = connection.execute("SELECT max(line) FROM ad_fact").fetchone()
    path.unlink()
    if kept != read:
        raise AssertionError(f"DuckDB kept {kept} of {read} rows: {file.name}")
    return seconds
