"""Exports of Meta Ads Manager and Ads Reporting, by day or for a whole range."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from connectors.kit.ad_rows import (
    TOTALS_ROW,
    AdRows,
    RowLeftOutError,
    RowRejectedError,
    data_rows,
    find_styles,
    missing_column,
)
from connectors.kit.dates import DAY_FIRST, parse_day
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.headers import Header
from connectors.kit.input_file import InputFile
from connectors.kit.meta_words import COLUMNS
from connectors.kit.numbers import is_missing
from connectors.kit.records import AdStat
from connectors.kit.tables import Row, open_table, preview_rows

SOURCE = "meta"

_HEADER_ROWS = 5
_UNIT = re.compile(r"\A(.{1,80}?) ?\(([A-Z]{3})\)\s*\Z")
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
        _check_columns(file, header, options)
        table = open_table(file)
        reading = Reading(self.kind, _report(header), source=SOURCE, locale=header.language)
        reading.scope = "account"
        reading.evidence.append(f"Meta's column names on line {header.line} ({header.language})")
        reading.evidence.append("clicks are link clicks")
        spans = _Spans(header)
        repeats = _Repeats(file, header)
        styles = find_styles(
            file,
            options,
            repeats.check(spans.watch(data_rows(table, header.line))),
            [header.columns[name] for name in _SPANS if header.has(name)],
            header.columns.get("spend"),
            (header.language, None if header.language == "en" else DAY_FIRST),
            serials=table.encoding == "xlsx",
        )
        spans.settle(reading, options, styles.order, styles.serials)
        stats = AdRows(file, options, reading, header.columns, styles, len(header.cells))
        builder = _Builder(stats, header, options, currency)
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
        for line, row in rows:
            for name, cells in self.cells.items():
                at = self.header.columns[name]
                if at < len(row) and len(cells) < 100_000:
                    cells.add(row[at].strip())
            yield line, row

    def settle(
        self, reading: Reading, options: ReadOptions, order: str | None, serials: bool
    ) -> None:
        """Fills range and grain."""
        days = {
            name: [day for cell in cells if (day := parse_day(cell, order, serials=serials))]
            for name, cells in self.cells.items()
        }
        starts = days.get("starts") or days.get("day")
        ends = days.get("ends") or days.get("day")
        reading.period = (min(starts), max(ends)) if starts and ends else options.period
        if reading.period is not None and reading.period[1] < reading.period[0]:
            reading.period = None
        same = self.cells.get("starts") == self.cells.get("ends") and bool(starts)
        reading.grain = "day" if "day" in self.cells or same else "range"


@dataclass(frozen=True, slots=True)
class _Repeats:
    """Columns that stand twice under one name have to say the same."""

    file: InputFile
    header: Header

    def check(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Passes the rows on; raises FileRefusedError where two such cells differ."""
        for line, row in rows:
            for columns in self.header.repeats.values():
                cells = {row[at].strip() for at in columns if at < len(row)}
                if len(cells) > 1:
                    name = self.header.cells[columns[0]]
                    raise FileRefusedError(
                        f"{self.file.name}, line {line}: the column {name!r} stands twice and "
                        f"says {sorted(cells)[0]!r} and {sorted(cells)[1]!r}; keep one of them "
                        "and import again",
                        line=line,
                        column=name,
                    )
            yield line, row


@dataclass(frozen=True, slots=True)
class _Builder:
    rows: AdRows
    header: Header
    options: ReadOptions
    currency: str | None

    def build(self, line: int, row: list[str]) -> AdStat:
        """One row as a record; the account's sum and rows without delivery are left out."""
        rows = self.rows
        if all(self._blank(row, name) for name in _NAMES):
            raise RowLeftOutError(*TOTALS_ROW)
        if self._blank(row, "impressions") and self._blank(row, "clicks"):
            raise RowLeftOutError(*_IDLE)
        start, end = self._interval(row)
        level = "ad_set" if self.header.has("ad_set_id", "ad_set_name") else "campaign"
        dimension, value = rows.segment(row, _DIMENSIONS)
        grouped = level == "ad_set"
        return AdStat(
            line=line,
            source=SOURCE,
            start=start,
            end=end,
            impressions=rows.whole(row, "impressions"),
            clicks=0 if self._blank(row, "clicks") else rows.whole(row, "clicks"),
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
        if self.options.period is None:
            raise RowRejectedError("neither the row nor the report has a date")
        return self.options.period


def _find_header(rows: list[Row]) -> tuple[Header, str | None] | None:
    """The header, and the currency that stands in a column's name."""
    for line, row in rows[:_HEADER_ROWS]:
        bare, currency = [], None
        for cell in row:
            unit = _UNIT.match(cell.strip()[:100])
            bare.append(unit[1] if unit else cell)
            header = COLUMNS.match(line, [unit[1]]) if unit else None
            if unit is not None and header is not None and header.has("spend"):
                currency = unit[2]
        header = COLUMNS.match(line, bare)
        named = header.has("campaign_name", "ad_set_name", "ad_name", "campaign_id")
        if len(header.columns) >= 3 and named:
            return header, currency
    return None


def _check_columns(file: InputFile, header: Header, options: ReadOptions) -> None:
    found = ", ".join(cell.strip() for cell in header.cells[:6] if cell.strip()) + ", ..."
    if not header.has("impressions"):
        what = "Views are not impressions: add the Impressions column and export again"
        raise missing_column(file, header.line, "Impressions", f"found {found}", what)
    if not header.has("clicks"):
        why = "Clicks (all) also counts likes and profile visits; " * header.has("clicks_all")
        what = f"{why}add the Link clicks column and export again"
        raise missing_column(file, header.line, "Link clicks", f"found {found}", what)
    dated = header.has("day") or (header.has("starts") and header.has("ends"))
    if not dated and options.period is None:
        raise FileRefusedError(
            f"{file.name} has neither a Day column nor Reporting starts and Reporting ends; add "
            "them and export again, or say the range with --period START..END",
            line=header.line,
        )


def _report(header: Header) -> str:
    if header.has("ad_id", "ad_name"):
        return "ad"
    return "ad_set" if header.has("ad_set_id", "ad_set_name") else "campaign"
