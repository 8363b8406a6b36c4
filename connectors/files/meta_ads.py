"""Exports of Meta Ads Manager and Ads Reporting, by day or for a whole range."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from connectors.kit.ad_rows import (
    TOTALS_ROW,
    AdRows,
    RowLeftOutError,
    RowRejectedError,
    Styles,
    data_rows,
    find_styles,
    missing_column,
)
from connectors.kit.click_columns import ClickColumn, choose_clicks, with_basis
from connectors.kit.dates import DAY_FIRST, parse_day
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.grains import period_in_name
from connectors.kit.header_units import without_units
from connectors.kit.headers import Header, listed, plain
from connectors.kit.input_file import InputFile
from connectors.kit.meta_words import COLUMNS
from connectors.kit.numbers import is_missing
from connectors.kit.records import AdStat
from connectors.kit.repeated_columns import RepeatedColumns
from connectors.kit.tables import Row, open_table, preview_rows

SOURCE = "meta"

_HEADER_ROWS = 5
_MOST_DATES = 100_000
_CLICKS = (
    ClickColumn("clicks", "link clicks", "Link clicks"),
    ClickColumn(
        "clicks_all",
        "all clicks",
        "Clicks (all)",
        "Clicks (all) also counts likes and profile visits",
    ),
    ClickColumn(
        "results",
        "results that are link clicks",
        "Results",
        "Results are link clicks only for some campaigns",
        is_same=True,
    ),
)
_LINK_CLICK_RESULTS = {"actions:link_click", "link clicks", "link click"}
_DIMENSIONS = (("age", "gender"), ("country",), ("region",))
_NAMES = ("campaign_name", "campaign_id", "ad_set_name", "ad_set_id", "ad_name", "ad_id")
_SPANS = ("day", "starts", "ends")
_IDLE = ("row without delivery", "it has neither impressions nor clicks")


class MetaAds:
    """Impressions and link clicks per campaign, ad set or ad."""

    kind = "meta"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """Sure by Meta's own column names: the spend with its currency, the reporting range."""
        found = _find_header(preview_rows(file))
        if found is None:
            return 0.0
        header, currency = found
        if "clicks" in {plain(cell) for cell in header.cells}:
            return 0.0  # Meta tells link clicks from all clicks in every name
        own = header.has("starts", "ends") + header.has("clicks", "clicks_all")
        own += header.has("campaign_name", "ad_set_name", "ad_name") + (currency is not None)
        return {2: 0.7, 3: 0.9, 4: 0.95}.get(own, 0.0)

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Raises FileRefusedError without Impressions, Link clicks, a name or any date."""
        found = _find_header(preview_rows(file))
        if found is None:
            raise FileRefusedError(
                f"{file.name}: no row with Meta's column names (Campaign name, Impressions, Link "
                "clicks) was found; export the report again"
            )
        header, currency = found
        _check_columns(file, header)
        column = choose_clicks(file, header, _CLICKS, options, "add it and export again")
        header = replace(header, columns={**header.columns, "clicks": column.at})
        table = open_table(file)
        report = with_basis(_report(header), column)
        reading = Reading(self.kind, report, source=SOURCE, locale=header.language)
        reading.scope = "account"
        reading.click_basis = column.basis
        reading.evidence.append(f"Meta's column names on line {header.line} ({header.language})")
        reading.evidence.append(column.evidence)
        period = _period(file, header, options, reading)
        spans = _Spans(header)
        repeats = RepeatedColumns(file, header)
        styles = find_styles(
            file,
            options,
            repeats.check(spans.watch(data_rows(table, header.line))),
            [header.columns[name] for name in _SPANS if header.has(name)],
            header.columns.get("spend"),
            (header.language, None if header.language == "en" else DAY_FIRST),
            serials=table.encoding == "xlsx",
        )
        spans.settle(reading, period, styles)
        stats = AdRows(file, options, reading, header.columns, styles, len(header.cells))
        names = tuple(header.columns[name] for name in _NAMES if header.has(name))
        level = "ad_set" if header.has("ad_set_id", "ad_set_name") else "campaign"
        builder = _Builder(stats, header, options, currency, period, names, level)
        reading.batches = stats.batches(data_rows(table, header.line), builder.build)
        return reading


@dataclass(slots=True)
class _Spans:
    """The distinct dates of a file, for its range and grain."""

    header: Header
    cells: dict[str, set[str]]

    def __init__(self, header: Header) -> None:
        self.header = header
        self.cells = {name: set() for name in _SPANS if header.has(name)}

    def watch(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Passes the rows on and keeps their dates."""
        places = [(self.header.columns[name], cells) for name, cells in self.cells.items()]
        for line, row in rows:
            for at, cells in places:
                if at < len(row) and row[at] not in cells and len(cells) < _MOST_DATES:
                    cells.add(row[at].strip())
            yield line, row

    def settle(self, reading: Reading, given: tuple[date, date] | None, styles: Styles) -> None:
        """Fills range and grain."""
        days = {
            name: [
                day
                for cell in cells
                if (day := parse_day(cell, styles.order, serials=styles.serials))
            ]
            for name, cells in self.cells.items()
        }
        starts = days.get("starts") or days.get("day")
        ends = days.get("ends") or days.get("day")
        reading.period = (min(starts), max(ends)) if starts and ends else given
        if reading.period is not None and reading.period[1] < reading.period[0]:
            reading.period = None
        same = self.cells.get("starts") == self.cells.get("ends") and bool(starts)
        reading.grain = "day" if "day" in self.cells or same else "range"


@dataclass(frozen=True, slots=True)
class _Builder:
    rows: AdRows
    header: Header
    options: ReadOptions
    currency: str | None
    period: tuple[date, date] | None
    names: tuple[int, ...]
    """Columns of ids and names."""
    level: str
    """That at which targeting lives: ad_set where it is shown, else campaign."""

    def build(self, line: int, row: list[str]) -> AdStat:
        """One row as a record; the account's sum and rows without delivery are left out."""
        rows = self.rows
        if all(at >= len(row) or is_missing(row[at]) for at in self.names):
            raise RowLeftOutError(*TOTALS_ROW)
        if self._blank(row, "impressions") and self._blank(row, "clicks"):
            raise RowLeftOutError(*_IDLE)
        start, end = self._interval(row)
        dimension, value = rows.segment(row, _DIMENSIONS)
        level, grouped = self.level, self.level == "ad_set"
        return AdStat(
            line=line,
            source=SOURCE,
            start=start,
            end=end,
            impressions=rows.whole(row, "impressions"),
            clicks=self._clicks(row),
            account_id=rows.account(row, self.options.scope.get("account")),
            account_name=rows.text(row, "account_name"),
            campaign_id=rows.identity(row, f"{level}_id"),
            campaign_name=rows.text(row, f"{level}_name"),
            group_id=rows.identity(row, "campaign_id") if grouped else None,
            group_name=rows.text(row, "campaign_name") if grouped else None,
            ad_id=rows.identity(row, "ad_id"),
            ad_name=rows.text(row, "ad_name"),
            dimension=dimension,
            value=value,
            objective=rows.text(row, "objective"),
            spend_micros=rows.micros(row),
            currency=rows.text(row, "currency") or self.currency,
        )

    def _clicks(self, row: list[str]) -> int:
        """An empty cell is 0; results count only where the row says that they are link clicks."""
        if self.rows.columns["clicks"] == self.rows.columns.get("results"):
            kind = self.rows.text(row, "result_kind")
            if kind is not None and kind.lower() not in _LINK_CLICK_RESULTS:
                raise RowRejectedError(f"its results are {kind[:60]!r}, not link clicks")
            if kind is None and not self._blank(row, "clicks"):
                raise RowRejectedError("it does not say what its results are")
        return 0 if self._blank(row, "clicks") else self.rows.whole(row, "clicks")

    def _blank(self, row: list[str], field: str) -> bool:
        at = self.header.columns.get(field)
        return at is None or at >= len(row) or is_missing(row[at])

    def _interval(self, row: list[str]) -> tuple[date, date]:
        rows = self.rows
        if self.header.has("day"):
            day = rows.day(row, "day")
            return day, day
        if self.header.has("starts") and self.header.has("ends"):
            return rows.day(row, "starts"), rows.day(row, "ends")
        if self.period is None:
            raise RowRejectedError("neither the row nor the report has a date")
        return self.period


def _find_header(rows: list[Row]) -> tuple[Header, str | None] | None:
    """The header, and the currency that stands in a column's name."""
    for line, row in rows[:_HEADER_ROWS]:
        bare, currency = without_units(row, COLUMNS)
        header = COLUMNS.match(line, bare)
        named = header.has("campaign_name", "ad_set_name", "ad_name", "campaign_id")
        if len(header.columns) >= 3 and named:
            return header, currency
    return None


def _check_columns(file: InputFile, header: Header) -> None:
    if not header.has("impressions"):
        found = listed(header.cells)
        what = "Views are not impressions: add the Impressions column and export again"
        raise missing_column(file, header.line, "Impressions", f"found {found}", what)


def _period(
    file: InputFile, header: Header, options: ReadOptions, reading: Reading
) -> tuple[date, date] | None:
    """The range of rows without dates: what the user says, else the file's name."""
    if header.has("day") or (header.has("starts") and header.has("ends")):
        return options.period
    named = period_in_name(file.name)
    if options.period is None and named is not None:
        reading.evidence.append(f"its name says that it covers {named[0]} to {named[1]}")
    if options.period is None and named is None:
        raise FileRefusedError(
            f"{file.name} has neither a Day column nor Reporting starts and Reporting ends; add "
            "them and export again, or say the range with --period START..END",
            line=header.line,
        )
    return options.period or named


def _report(header: Header) -> str:
    if header.has("ad_id", "ad_name"):
        return "ad"
    return "ad_set" if header.has("ad_set_id", "ad_set_name") else "campaign"
