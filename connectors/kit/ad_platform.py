"""An ad platform's exported table, declared by its words: most platforms need nothing more."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from connectors.kit.ad_preamble import AdPreamble, read_ad_preamble
from connectors.kit.ad_rows import (
    TOTALS_ROW,
    AdRows,
    RowLeftOutError,
    RowRejectedError,
    data_rows,
    find_styles,
    missing_column,
)
from connectors.kit.click_columns import ClickColumn, choose_clicks, with_basis
from connectors.kit.dates import DAY_FIRST
from connectors.kit.errors import FileRefusedError, NotRecognisedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.grains import UNITS, clipped, period_in_name
from connectors.kit.header_units import without_units
from connectors.kit.headers import Dictionary, Header, listed, plain
from connectors.kit.input_file import InputFile
from connectors.kit.numbers import is_missing
from connectors.kit.records import AdStat
from connectors.kit.repeated_columns import RepeatedColumns
from connectors.kit.tables import Row, open_table, preview_rows

FOOTER = ("footer", "it is the platform's own last line")
_HEADER_ROWS = 30
_TOTAL = re.compile(r"(?:grand )?totals?(?: of [0-9.,]+ results?)?:?\Z")
_FOOTERS = ("©", "@20", "(c) 20")
_PARTS = ("company", "industry", "job_function", "seniority", "job_title")
"""Professional dimensions; those of one report are always a joint cut."""


@dataclass(frozen=True, slots=True)
class AdPlatform:
    """What one platform's tables look like."""

    source: str
    name: str
    """As a person writes it."""
    words: Dictionary
    clicks: tuple[ClickColumn, ...]
    """The kinds of clicks it reports, the one to use first."""
    marks: frozenset[str]
    """Column names, folded, that tell this platform from the others."""
    least_marks: int = 1
    keys: Mapping[str, str] = field(default_factory=dict)
    """Folded keys of `Key: value` lines above the table -> what they are, see `AdPreamble`."""
    sure_keys: frozenset[str] = frozenset()
    """Of these, those that only this platform prints."""
    dimensions: tuple[tuple[str, ...], ...] = (_PARTS, ("age", "gender"), ("country",), ("region",))
    order: str | None = None
    """How it writes days in English; None where nothing is known."""


class AdPlatformFormat:
    """Reads the tables of one platform."""

    def __init__(self, platform: AdPlatform) -> None:
        self.platform = platform
        self.kind = platform.source

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """Sure by lines above the table, or by column names, that only this platform prints."""
        found = self._find_header(preview_rows(file))
        if found is None:
            return 0.0
        header, _, preamble = found
        if preamble.has(self.platform.sure_keys):
            return 0.98
        names = {plain(cell) for cell in header.cells}
        return 0.93 if len(names & self.platform.marks) >= self.platform.least_marks else 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Raises FileRefusedError without impressions, clicks, a campaign or any date."""
        found = self._find_header(preview_rows(file))
        if found is None:
            raise NotRecognisedError(
                f"{file.name}: no row with column names of {self.platform.name} was found; "
                "export the report again, or map its columns"
            )
        header, currency, preamble = found
        column = choose_clicks(file, header, self.platform.clicks, options, self._advice())
        header = replace(header, columns={**header.columns, "clicks": column.at})
        self._check_columns(file, header)
        table = open_table(file)
        reading = self._begin(header, preamble)
        reading.click_basis = column.basis
        reading.report = with_basis(self._report(header), column)
        reading.evidence.append(column.evidence)
        _settle_period(file, reading, header, preamble, options)
        order = self.platform.order if header.language == "en" else DAY_FIRST
        styles = find_styles(
            file,
            options,
            RepeatedColumns(file, header).check(data_rows(table, header.line)),
            [header.columns[name] for name in (*UNITS, "starts", "ends") if header.has(name)],
            header.columns.get("spend"),
            (header.language, order),
            reading.period,
            table.encoding == "xlsx",
        )
        rows = AdRows(file, options, reading, header.columns, styles, len(header.cells))
        build = _Builder(self.platform, rows, reading, options, currency).build
        reading.batches = preamble.checked(
            reading, rows.batches(data_rows(table, header.line), build)
        )
        return reading

    def _find_header(self, rows: Sequence[Row]) -> tuple[Header, str | None, AdPreamble] | None:
        for line, row in rows[:_HEADER_ROWS]:
            bare, currency = without_units(row, self.platform.words)
            header = self.platform.words.match(line, bare)
            clicks = [column.field for column in self.platform.clicks]
            if len(header.columns) >= 3 and header.has("impressions", *clicks):
                preamble = read_ad_preamble(rows, header, self.platform.keys, self.platform.order)
                return header, currency, preamble
        return None

    def _begin(self, header: Header, preamble: AdPreamble) -> Reading:
        reading = Reading(self.kind, "", source=self.platform.source, locale=header.language)
        reading.scope = "account"
        reading.as_of = preamble.counted_until
        name = self.platform.name
        reading.evidence.append(f"{name}'s column names on line {header.line} ({header.language})")
        reading.evidence.extend(preamble.evidence)
        reading.warnings.extend(preamble.warnings)
        reading.grain = next((unit for unit in UNITS if header.has(unit)), "range")
        if reading.grain == "day" and preamble.grain is not None:
            reading.grain = preamble.grain
        return reading

    def _report(self, header: Header) -> str:
        dimension = next((g for g in self.platform.dimensions if header.has(*g)), None)
        if dimension is not None:
            return "demographics" if dimension in (_PARTS, ("age", "gender")) else "location"
        if header.has("ad_id", "ad_name"):
            return "ad"
        return "campaign" if header.has("campaign_id", "campaign_name") else "ad_group"

    def _check_columns(self, file: InputFile, header: Header) -> None:
        found = f"found {listed(header.cells, 8)}"
        if not header.has("impressions"):
            raise missing_column(file, header.line, "Impressions", found, self._advice())
        if not header.has("campaign_name", "campaign_id", "ad_group_name", "ad_group_id"):
            raise missing_column(file, header.line, "Campaign name", found, self._advice())

    def _advice(self) -> str:
        return f"add it to the report's columns in {self.platform.name} and export it again"


@dataclass(frozen=True, slots=True)
class _Builder:
    platform: AdPlatform
    rows: AdRows
    reading: Reading
    options: ReadOptions
    currency: str | None

    def build(self, line: int, row: list[str]) -> AdStat:
        """One row as a record; totals and the platform's last line are left out."""
        rows, scope = self.rows, self.options.scope
        self._leave_out(row)
        start, end = self._interval(row)
        dimension, value = rows.segment(row, self.platform.dimensions)
        campaign_id, name = rows.identity(row, "campaign_id"), rows.text(row, "campaign_name")
        if campaign_id is None and name is None:
            campaign_id = rows.identity(row, "ad_group_id")
            name = rows.text(row, "ad_group_name")
        if campaign_id is None and name is None and "campaign" not in scope:
            raise RowRejectedError("neither a campaign's id nor its name is given")
        return AdStat(
            line=line,
            source=self.platform.source,
            start=start,
            end=end,
            impressions=rows.whole(row, "impressions"),
            clicks=rows.whole(row, "clicks"),
            account_id=rows.account(row, scope.get("account")),
            account_name=rows.text(row, "account_name"),
            campaign_id=_bare(campaign_id) or scope.get("campaign"),
            campaign_name=name,
            ad_id=_bare(rows.identity(row, "ad_id")),
            ad_name=rows.text(row, "ad_name"),
            dimension=dimension,
            value=value,
            campaign_type=rows.text(row, "campaign_type"),
            objective=rows.text(row, "objective"),
            spend_micros=rows.micros(row),
            currency=rows.text(row, "currency") or self.currency,
        )

    def _leave_out(self, row: list[str]) -> None:
        first = plain(next((cell for cell in row if not is_missing(cell)), "")[:200])
        if first.startswith(_FOOTERS):
            raise RowLeftOutError(*FOOTER)
        if _TOTAL.match(first) and self.rows.text(row, "campaign_id") in (None, first):
            raise RowLeftOutError(*TOTALS_ROW)

    def _interval(self, row: list[str]) -> tuple[date, date]:
        rows, period = self.rows, self.reading.period
        unit = next((unit for unit in UNITS if unit in rows.columns), None)
        if unit is not None:
            return clipped(rows.day(row, unit), self.reading.grain or "day", period)
        if "starts" in rows.columns and "ends" in rows.columns:
            return rows.day(row, "starts"), rows.day(row, "ends")
        if period is None:
            raise RowRejectedError("neither the row nor the report has a date")
        return period


def _bare(identity: str | None) -> str | None:
    """Ids as Microsoft prints them, `[138689064]`, without their brackets."""
    return None if identity is None else identity.strip("[]") or None


def _settle_period(
    file: InputFile, reading: Reading, header: Header, preamble: AdPreamble, options: ReadOptions
) -> None:
    dated = header.has(*UNITS) or (header.has("starts") and header.has("ends"))
    named = None if dated or preamble.period else period_in_name(file.name)
    reading.period = preamble.period or options.period or named
    if named is not None and reading.period == named:
        reading.evidence.append(f"its name says that it covers {named[0]} to {named[1]}")
    if not dated and reading.period is None:
        raise FileRefusedError(
            f"{file.name} has no column of days and does not say which range it covers; add the "
            "day to the report and export it again, or say the range with --period START..END",
            line=header.line,
        )
