"""Table downloads and saved reports of Google Ads, by day, week or month or for a whole range."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from itertools import chain

from connectors.kit.ad_rows import (
    TOTALS_ROW,
    AdRows,
    RowLeftOutError,
    RowRejectedError,
    data_rows,
    find_styles,
    missing_column,
)
from connectors.kit.dates import DAY_FIRST, parse_range
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.google_totals import RowSums, is_labelled_total
from connectors.kit.google_words import ALL_TIME, COLUMNS
from connectors.kit.grains import UNITS, clipped
from connectors.kit.headers import Header, listed, plain
from connectors.kit.input_file import InputFile
from connectors.kit.records import AdStat
from connectors.kit.tables import Row, open_table, preview_rows

SOURCE = "google"

_PREAMBLE_ROWS = 8
_DIMENSIONS = (
    ("search_term",),
    ("keyword",),
    ("audience",),
    ("age", "gender"),
    ("country",),
    ("region",),
    ("location",),
)
_SUBTOTAL = ("subtotal row", "it has no day in a table of days")
_CARDS = (
    {"campaign name", "campaign group name", "campaign status"},
    {"age range", "percent of known total"},
    {"gender", "percent of known total"},
)
_CHART_DAY = re.compile(r"[A-Z][a-z]{2}, [A-Z][a-z]{2,8} [0-9]{1,2}, [0-9]{4}\Z")
"""How the charts of that page, and no table, write a day."""


class GoogleAds:
    """Impressions and clicks per campaign, ad group, keyword, place or audience."""

    kind = "google"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """Sure by Google's own short column names under a title and a range."""
        rows = preview_rows(file)
        if _overview_card(rows) is not None:
            return 0.85
        header = _find_header(rows)
        if header is None or not _is_google(header):
            return 0.0
        return 0.95 if _declared_range(rows, header)[1] else 0.9

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Raises FileRefusedError without Impr., Clicks or Campaign, or without any date."""
        table, rows = open_table(file), preview_rows(file)
        header = _find_header(rows)
        card = _overview_card(rows)
        if card is not None or header is None:
            raise _no_table(file, card)
        _check_columns(file, header)
        reading = Reading(self.kind, _report(header), source=SOURCE, locale=header.language)
        reading.scope = "account"
        period, said = _declared_range(rows, header)
        reading.period = period or options.period
        reading.grain = next((unit for unit in UNITS if header.has(unit)), "range")
        reading.evidence.append(f"Google's column names on line {header.line} ({header.language})")
        if said:
            reading.evidence.append(f"its range line is {said!r}")
        _check_period(file, reading, said)
        count = RowSums(header)
        styles = find_styles(
            file,
            options,
            count.watch(data_rows(table, header.line)),
            [header.columns[unit] for unit in UNITS if header.has(unit)],
            header.columns.get("spend"),
            (header.language, None if header.language == "en" else DAY_FIRST),
            reading.period,
            table.encoding == "xlsx",
        )
        if count.has_unmarked_total():
            reading.warnings.append(
                "one row's impressions and clicks are the sum of all others; it has a campaign's "
                "name and was kept: check that it is no totals row"
            )
        stats = AdRows(file, options, reading, header.columns, styles, len(header.cells))
        builder = _Builder(stats, reading, count, options)
        reading.batches = stats.batches(data_rows(table, header.line), builder.build)
        return reading


@dataclass(frozen=True, slots=True)
class _Builder:
    rows: AdRows
    reading: Reading
    count: RowSums
    options: ReadOptions

    def build(self, line: int, row: list[str]) -> AdStat:
        """One row as a record; totals and subtotals are left out."""
        rows = self.rows
        if is_labelled_total(row):
            raise RowLeftOutError(*TOTALS_ROW)
        campaign = rows.text(row, "campaign_name")
        campaign_id = rows.identity(row, "campaign_id")
        impressions = self._impressions(row, campaign, campaign_id)
        start, end = self._interval(row)
        dimension, value = rows.segment(row, _DIMENSIONS)
        return AdStat(
            line=line,
            source=SOURCE,
            start=start,
            end=end,
            impressions=impressions,
            clicks=rows.whole(row, "clicks"),
            account_id=rows.account(row, self.options.scope.get("account")),
            account_name=rows.text(row, "account_name"),
            campaign_id=campaign_id or self.options.scope.get("campaign"),
            campaign_name=campaign,
            ad_id=rows.identity(row, "ad_id"),
            dimension=dimension,
            value=value,
            campaign_type=rows.text(row, "campaign_type"),
            spend_micros=rows.micros(row),
            currency=rows.text(row, "currency"),
        )

    def _impressions(self, row: list[str], campaign: str | None, campaign_id: str | None) -> int:
        """The row's impressions, unless they are those of all rows together."""
        impressions = self.rows.whole(row, "impressions")
        total = impressions == self.count.impressions and impressions > 0
        label = plain(row[0])
        if total and label.startswith(("total", "grand total", "gesamt", "totaal")):
            raise RowLeftOutError(*TOTALS_ROW)
        named = "campaign_name" in self.rows.columns or "campaign_id" in self.rows.columns
        if named and campaign is None and campaign_id is None:
            if total:
                raise RowLeftOutError(*TOTALS_ROW)
            raise RowRejectedError("the campaign is missing")
        return impressions

    def _interval(self, row: list[str]) -> tuple[date, date]:
        period, grain = self.reading.period, self.reading.grain
        if grain == "range" or grain is None:
            if period is None:
                raise RowRejectedError("neither the row nor the report has a date")
            return period
        if self.rows.text(row, grain) is None:
            raise RowLeftOutError(*_SUBTOTAL)
        return clipped(self.rows.day(row, grain), grain, period)


def _find_header(rows: list[Row]) -> Header | None:
    for line, row in rows[:_PREAMBLE_ROWS]:
        header = COLUMNS.match(line, row)
        if len(header.columns) >= 3 and header.has("impressions", "clicks", "interactions"):
            return header
    return None


def _is_google(header: Header) -> bool:
    names = {plain(cell) for cell in header.cells}
    short = "impr." in names and header.has(
        "campaign_name", "campaign_id", "ad_group", "keyword", "location", "day", "country"
    )
    return short or ("interactions" in header.columns and header.has("campaign_name", "ad_group"))


def _overview_card(rows: list[Row]) -> list[str] | None:
    """The header of a chart behind the Overview page, which has no table of delivery."""
    if not rows:
        return None
    header = rows[0][1]
    names = {plain(cell) for cell in header}
    if any(card <= names for card in _CARDS):
        return header
    charted = "date" in names and not names & {"campaign", "campaign name"} and len(rows) > 1
    return header if charted and _CHART_DAY.match("".join(rows[1][1][:1])) else None


def _no_table(file: InputFile, card: list[str] | None) -> FileRefusedError:
    if card is not None:
        return FileRefusedError(
            f"{file.name} is a card of Google's Overview page ({listed(card, 3)}), which "
            "has no impressions with clicks per campaign; open Campaigns, show Impr., Clicks and "
            "Campaign, and download that table",
            line=1,
        )
    return FileRefusedError(
        f"{file.name}: no row with Google's column names (Campaign, Impr., Clicks) was found; "
        "download the table of campaigns again"
    )


def _check_columns(file: InputFile, header: Header) -> None:
    found = listed(header.cells)
    again = "in Google Ads and download the table again"
    if not header.has("clicks"):
        why = "its Interactions are views or engagements for many campaigns, not clicks; "
        what = f"{why if header.has('interactions') else ''}add the Clicks column {again}"
        raise missing_column(file, header.line, "Clicks", f"found {found}", what)
    if not header.has("impressions"):
        what = f"add the Impr. column {again}"
        raise missing_column(file, header.line, "Impr.", f"found {found}", what)
    if not header.has("campaign_name", "campaign_id", *chain(*_DIMENSIONS)):
        what = f"add the Campaign column {again}"
        raise missing_column(file, header.line, "Campaign", f"found {found}", what)
    if header.has("click_type"):
        raise FileRefusedError(
            f"{file.name}, line {header.line}: the table is split by click type, which repeats the "
            f"impressions of every type; remove the Click type segment {again}",
            line=header.line,
            column="Click type",
        )


def _check_period(file: InputFile, reading: Reading, said: str | None) -> None:
    if reading.grain != "range" or reading.period is not None:
        return
    covers = f"says {said!r}" if said else "does not say which range it covers"
    raise FileRefusedError(
        f"{file.name} has no Day column and {covers}; add the Day column, or say the range with "
        "--period START..END"
    )


def _declared_range(rows: list[Row], header: Header) -> tuple[tuple[date, date] | None, str | None]:
    """The range above the header, and the line as it stands there."""
    for line, row in rows:
        if line >= header.line:
            break
        text = ", ".join(cell.strip() for cell in row if cell.strip())
        if plain(text) in ALL_TIME:
            return None, text
        period = parse_range(text, None if header.language == "en" else DAY_FIRST)
        if period is not None:
            return period, text
    return None, None


def _report(header: Header) -> str:
    if header.has("country", "region", "location"):
        return "location"
    if header.has("age", "gender"):
        return "demographics"
    order = ("audience", "search_term", "keyword")
    found = next((name for name in order if header.has(name)), None)
    if found is not None:
        return found
    if header.has("ad_id", "ad"):
        return "ad"
    return "ad_group" if header.has("ad_group") else "campaign"
