"""(f) How fast each format is read, and in how much memory, beside DuckDB reading the same file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from time import perf_counter

import duckdb
import xlsxwriter

from tests.bench.generators import write_ads_csv, write_mixpanel
from tests.bench.measurement import Measurement
from tests.bench.processes import run_task
from tests.bench.scales import Scale
from tests.bench.stores import FIRST_DAY

MOST_MB = 300
_CAMPAIGNS = 2_000
_SHEET_SHARE = 10
"""A workbook has so many times fewer rows: it is read whole, and platforms cap it."""
_LINKEDIN_HEADER = (
    "Start Date (in UTC)", "Account Name", "Currency", "Campaign Group ID", "Campaign Group Name",
    "Campaign ID", "Campaign Name", "Ad ID", "Total Spent", "Impressions", "Clicks",
)  # fmt: skip
_META_HEADER = (
    "Campaign name", "Campaign ID", "Day", "Impressions", "Link clicks", "Amount spent (EUR)",
    "Reporting starts", "Reporting ends",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Format:
    """How a large file of one format is written, and how DuckDB reads its impressions."""

    name: str
    write: Callable[[Path, int], None]
    query: str
    share: int = 1
    """Of the rows; see _SHEET_SHARE."""


def measure_formats(folder: Path, scale: Scale) -> Iterator[Measurement]:
    """Rows a second of every format, and the peak of the process that read them."""
    for form in _FORMATS:
        rows = scale.import_events // form.share
        file = folder / f"format-{rows}-{form.name}"
        if not file.exists():
            form.write(file, rows)
        ours = run_task("read_one", file=str(file), watch_memory=True)
        if ours.answer["rows"] != rows:
            raise AssertionError(f"{form.name}: {ours.answer['rows']:,} of {rows:,} rows")
        rate = rows / ours.answer["seconds"]
        duck = _duckdb(form.query, file, ours.answer["impressions"])
        yield Measurement(
            name=f"read {rows:,} rows of {form.name}",
            ours=rate,
            unit="rows/s",
            against="DuckDB, which parses and sums but checks nothing",
            baseline=None if duck is None else rows / duck,
            ratio=None if duck is None else rate * duck / rows,
            about="of its rate",
        )
        peak = ours.peak_mb or 0.0
        yield Measurement(
            name=f"read {rows:,} rows of {form.name}: peak memory",
            ours=peak,
            unit="MB",
            aim=f"<= {MOST_MB} MB",
            met=peak <= MOST_MB,
        )


def _duckdb(query: str, file: Path, impressions: int | None) -> float | None:
    """Seconds of the same sum; None where DuckDB has no reader for the file."""
    if not query:
        return None
    start = perf_counter()
    with duckdb.connect() as connection:
        found = connection.execute(query.replace("FILE", f"'{file}'")).fetchone()
    seconds = perf_counter() - start
    if impressions is not None and (found is None or int(found[0]) != impressions):
        raise AssertionError(f"DuckDB sums {found}, the reader {impressions}: {file.name}")
    return seconds


def _deliveries(rows: int) -> Iterator[tuple[date, int, int, int]]:
    """Day, campaign, impressions and clicks; the same for every run."""
    for number in range(rows):
        shown = 100 + number * 7919 % 9000
        day = FIRST_DAY + timedelta(number // _CAMPAIGNS)
        yield day, number % _CAMPAIGNS, shown, shown * (number % 7) // 1000


def _write_lines(path: Path, lines: Iterator[str], encoding: str = "utf-8") -> None:
    with path.open("w", encoding=encoding, newline="\n") as file:
        file.writelines(lines)


def _linkedin(path: Path, rows: int) -> None:
    last = FIRST_DAY + timedelta((rows - 1) // _CAMPAIGNS)

    def lines() -> Iterator[str]:
        yield "Ad Performance Report (in UTC)\n"
        yield f'"Report Start: {FIRST_DAY:%B %d, %Y}, 12:00 AM"\n'
        yield f'"Report End: {last:%B %d, %Y}, 11:59 PM"\n\n'
        yield "\t".join(_LINKEDIN_HEADER) + "\n"
        for day, campaign, shown, clicked in _deliveries(rows):
            yield (
                f"{day:%m/%d/%Y}\tExample\tEUR\t80\tSpring\t{4000 + campaign}\tCampaign {campaign}"
                f"\t{9000 + campaign}\t{clicked * 7}.50\t{shown}\t{clicked}\n"
            )

    _write_lines(path, lines(), "utf-16")


def _google(path: Path, rows: int) -> None:
    last = FIRST_DAY + timedelta((rows - 1) // _CAMPAIGNS)

    def lines() -> Iterator[str]:
        yield f'Campaign report\n"{FIRST_DAY:%B %d, %Y} - {last:%B %d, %Y}"\n'
        yield "Campaign,Campaign ID,Day,Currency code,Cost,Clicks,Impr.\n"
        for day, campaign, shown, clicked in _deliveries(rows):
            yield (
                f"Campaign {campaign},{4000 + campaign},{day},EUR,{clicked * 7}.50,{clicked},"
                f'"{shown:,}"\n'
            )

    _write_lines(path, lines())


def _meta_cells(rows: int) -> Iterator[Sequence[str | int | float]]:
    for day, campaign, shown, clicked in _deliveries(rows):
        on = day.isoformat()
        yield (
            f"Campaign {campaign}", str(4000 + campaign), on, shown, clicked, clicked * 7.5, on, on,
        )  # fmt: skip


def _meta(path: Path, rows: int) -> None:
    def lines() -> Iterator[str]:
        yield ",".join(_META_HEADER) + "\n"
        for cells in _meta_cells(rows):
            yield ",".join(map(str, cells)) + "\n"

    _write_lines(path, lines(), "utf-8-sig")


def _meta_workbook(path: Path, rows: int) -> None:
    with xlsxwriter.Workbook(path, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, _META_HEADER)
        for number, cells in enumerate(_meta_cells(rows), 1):
            sheet.write_row(number, 0, cells)


def _microsoft(path: Path, rows: int) -> None:
    last = FIRST_DAY + timedelta((rows - 1) // _CAMPAIGNS)

    def lines() -> Iterator[str]:
        yield f'"Report Time: {FIRST_DAY:%m/%d/%Y}, {last:%m/%d/%Y}"\n'
        yield f'"Report Aggregation: Daily"\n"Rows: {rows}"\n\n'
        yield '"TimePeriod","AccountId","CampaignName","CampaignId","Spend",'
        yield '"Impressions","Clicks"\n'
        for day, campaign, shown, clicked in _deliveries(rows):
            yield (
                f'"{day:%m/%d/%Y}","[1]","Campaign {campaign}","[{4000 + campaign}]",'
                f'"{clicked * 7}.50","{shown}","{clicked}"\n'
            )

    _write_lines(path, lines(), "utf-8-sig")


def _generic(path: Path, rows: int) -> None:
    write_ads_csv(path, rows, FIRST_DAY, campaigns=_CAMPAIGNS)


def _mixpanel(path: Path, rows: int) -> None:
    write_mixpanel(path, rows, max(rows // 25, 1), 365, FIRST_DAY)


_CSV = "read_csv(FILE, header = true, all_varchar = true"
_FORMATS = (
    _Format(
        "linkedin.csv",
        _linkedin,
        f"SELECT sum(Impressions::BIGINT) FROM {_CSV}, skip = 4, delim = '\t', "
        "encoding = 'utf-16')",
    ),
    _Format(
        "google.csv",
        _google,
        f"SELECT sum(replace(\"Impr.\", ',', '')::BIGINT) FROM {_CSV}, skip = 2)",
    ),
    _Format("meta.csv", _meta, f"SELECT sum(Impressions::BIGINT) FROM {_CSV})"),
    _Format("meta.xlsx", _meta_workbook, "", _SHEET_SHARE),
    _Format("microsoft.csv", _microsoft, f"SELECT sum(Impressions::BIGINT) FROM {_CSV}, skip = 4)"),
    _Format("generic.csv", _generic, f"SELECT sum(impressions::BIGINT) FROM {_CSV})"),
    _Format(
        "mixpanel.jsonl",
        _mixpanel,
        "SELECT count(DISTINCT properties.distinct_id) FROM "
        "read_json(FILE, format = 'newline_delimited')",
    ),
)
