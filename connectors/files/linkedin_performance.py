"""LinkedIn's performance reports: ads or campaigns, by day or for a whole range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from connectors.kit.ad_rows import (
    AdRows,
    RowLeftOutError,
    RowRejectedError,
    data_rows,
    find_styles,
    missing_column,
)
from connectors.kit.dates import DAY_FIRST, MONTH_FIRST
from connectors.kit.errors import FileRefusedError, NotRecognisedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.grains import clipped
from connectors.kit.headers import Header, listed, plain
from connectors.kit.input_file import InputFile
from connectors.kit.linkedin_report import (
    SOURCE,
    Preamble,
    Scope,
    find_scope,
    has_no_table,
    read_preamble,
    report_period,
)
from connectors.kit.linkedin_words import AD_SET_TERMS, WORDS, is_title, report_name
from connectors.kit.records import AdStat, RecordBatch
from connectors.kit.row_days import RowDays
from connectors.kit.tables import Row, Table, open_table, preview_rows

_ID_WORDS = {"id", "identificador", "identificacao", "identifiant", "kennung"}
_AD_SETS = ("ad_set_id", "ad_set_name", "ad_set_mark")
_MAYBE_GROUPS = (
    "it has neither campaign groups nor ad sets: if its campaigns are what LinkedIn called "
    "campaign groups before 2026, import the ad report instead"
)
_OTHER_CONVERSION = (
    "row of another conversion",
    "it repeats the delivery of its ad, which is counted once",
)
_NAME_WORDS = {"name", "nombre", "naam", "nome", "nom"}


class LinkedInPerformance:
    """Impressions and chargeable clicks per ad or campaign."""

    kind = "linkedin"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """Sure by LinkedIn's own title or preamble, or by its date header."""
        rows = preview_rows(file)
        if _find_header(rows) is not None:
            return 0.95
        preamble = read_preamble(rows)
        if preamble.period is not None and "demogra" not in plain(preamble.title or ""):
            return 0.9
        return 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Raises FileRefusedError without the Impressions or Clicks column, or without a range."""
        table, rows = open_table(file), preview_rows(file)
        preamble = read_preamble(rows)
        header = _find_header(rows)
        reading = Reading(self.kind, _report(preamble.title, header), source=SOURCE)
        reading.locale = preamble.language or (header.language if header else None)
        reading.period, reading.as_of = report_period(file, preamble, options), preamble.generated
        scope = find_scope(file, options)
        reading.scope = scope.kind
        reading.evidence.extend(_evidence(preamble, header))
        if header is None:
            _accept_empty(file, rows, reading)
            return reading
        for name in ("impressions", "clicks"):
            if not header.has(name):
                raise _missing(file, header, name.capitalize())
        _check_level(file, header, scope, reading)
        reading.batches = _batches(file, options, table, header, preamble, scope, reading)
        return reading


def _batches(
    file: InputFile,
    options: ReadOptions,
    table: Table,
    header: Header,
    preamble: Preamble,
    scope: Scope,
    reading: Reading,
) -> Iterator[RecordBatch]:
    at = header.columns.get("date")
    days = RowDays(at, _entity_columns(header))
    styles = find_styles(
        file,
        options,
        days.watch(data_rows(table, header.line)),
        [] if at is None else [at],
        header.columns.get("spend"),
        (reading.locale, preamble.order or _order(header)),
        reading.period,
        table.encoding == "xlsx",
    )
    grain = days.grain(file.name, reading.period, styles, options.scope.get("grain"))
    reading.grain, told = grain
    reading.evidence.append(told)
    if reading.grain in ("week", "month") and "grain" not in options.scope:
        reading.warnings.append(f"{told}; if they are days, import with --scope grain=day")
    rows = AdRows(file, options, reading, _levels(header), styles, len(header.cells))
    builder = _Builder(rows, reading, scope)
    return rows.batches(data_rows(table, header.line), builder.build)


def _entity_columns(header: Header) -> list[int]:
    columns = _levels(header)
    entity_keys = ("ad_id",) if "ad_id" in columns else ("campaign_id", "campaign_name")
    keys = (*entity_keys, "placement", "platform", "conversion")
    return [columns[key] for key in keys if key in columns]


def _check_level(file: InputFile, header: Header, scope: Scope, reading: Reading) -> None:
    """Rows have to be of campaigns (or their ads), else of the account as a whole."""
    levels = set(_levels(header))
    if {"campaign_id", "campaign_name"} & levels or scope.campaign_id is not None:
        if not header.has("top_id", "top_name", "ad_id", *_AD_SETS):
            reading.warnings.append(_MAYBE_GROUPS)
        return
    if header.has("ad_id", "ad_name") or not header.has("account_name"):
        raise _missing(file, header, "Campaign Name")
    if {"group_id", "group_name"} & levels:
        raise FileRefusedError(
            f"{file.name}, line {header.line}: its rows are campaign groups, which hold several "
            "campaigns with different audiences; export the Ad Performance or the Campaign "
            "Performance report instead",
            line=header.line,
        )
    reading.report = "account_performance"


@dataclass(frozen=True, slots=True)
class _Builder:
    rows: AdRows
    reading: Reading
    scope: Scope
    names: list[str] = field(default_factory=list)
    """Account names, in their order."""
    delivered: set[AdStat] = field(default_factory=set)
    """Of a report by conversion: delivery that was given already."""

    def build(self, line: int, row: list[str]) -> AdStat:
        """One row as a record; its day, or the whole range where the report has no days."""
        rows = self.rows
        start, end = self._interval(row)
        account_id, account_name = self._account(row)
        campaign_id, name = rows.identity(row, "campaign_id"), rows.text(row, "campaign_name")
        campaign_id = campaign_id or self.scope.campaign_id
        ad_id = rows.identity(row, "ad_id")
        whole = self.reading.report == "account_performance"
        if campaign_id is None and name is None and ad_id is None and not whole:
            raise RowRejectedError("neither a campaign's id nor its name is given")
        stat = AdStat(
            line=line,
            source=SOURCE,
            start=start,
            end=end,
            impressions=rows.whole(row, "impressions"),
            clicks=rows.whole(row, "clicks"),
            account_id=account_id,
            account_name=account_name,
            campaign_id=campaign_id,
            campaign_name=name,
            group_id=rows.identity(row, "group_id"),
            group_name=rows.text(row, "group_name"),
            ad_id=ad_id,
            ad_name=self._ad_name(row),
            campaign_type=rows.text(row, "campaign_type"),
            objective=rows.text(row, "objective"),
            spend_micros=rows.micros(row),
            currency=rows.text(row, "currency"),
        )
        if "conversion" in rows.columns:
            self._leave_out_repeat(stat)
        return stat

    def _leave_out_repeat(self, stat: AdStat) -> None:
        """An ad's impressions stand in the row of each of its conversions; they count once."""
        about = replace(stat, line=0, spend_micros=None)
        if about in self.delivered:
            raise RowLeftOutError(*_OTHER_CONVERSION)
        self.delivered.add(about)

    def _account(self, row: list[str]) -> tuple[str | None, str | None]:
        """The id in the file's name is that of the first account in it; others have their name."""
        name = self.rows.text(row, "account_name")
        if name is None or not self.names or name == self.names[0]:
            if name is not None and not self.names:
                self.names.append(name)
            return self.scope.account_id or name, name
        if name not in self.names:
            self.names.append(name)
            self.reading.warnings.append(
                f"it holds a second account, {name!r}; its rows are kept apart under that name"
            )
        return name, name

    def _interval(self, row: list[str]) -> tuple[date, date]:
        period = self.reading.period
        day = self.rows.day(row, "date") if "date" in self.rows.columns else None
        if day is None or (self.reading.grain == "range" and period is not None):
            return self._whole_range()
        return clipped(day, self.reading.grain or "day", period)

    def _whole_range(self) -> tuple[date, date]:
        if self.reading.period is None:
            raise RowRejectedError("neither the row nor the report has a date")
        return self.reading.period

    def _ad_name(self, row: list[str]) -> str | None:
        """New exports leave most ad names blank: the headline, then the text's first line."""
        rows = self.rows
        name = rows.text(row, "ad_name") or rows.text(row, "ad_headline")
        column = rows.columns.get("ad_text")
        if name is not None or column is None or column >= len(row):
            return name
        return row[column].strip().partition("\n")[0].strip()[:200] or None


def _missing(file: InputFile, header: Header, column: str) -> FileRefusedError:
    found = f"{len(header.cells)} columns were found"
    what = f"add {column} to the report's columns in Campaign Manager and export it again"
    return missing_column(file, header.line, column, found, what)


def _find_header(rows: list[Row]) -> Header | None:
    titled = any(is_title(cell) for _, row in rows[:3] for cell in row[:1])
    for line, row in rows:
        if sum(bool(cell.strip()) for cell in row) < 4:
            continue
        if plain(row[0]).endswith(" segment"):
            return None
        header = WORDS.match(line, row)
        known = sum(header.has(name) for name in ("date", "impressions", "clicks", "spend"))
        if header.has("date") or (titled and known >= 2):
            return header
    return None


def _levels(header: Header) -> dict[str, int]:
    """Columns by our levels: where ad sets exist, what LinkedIn calls a campaign is the group."""
    columns = _guessed_ad_sets(header) | dict(header.columns)
    new = bool({"ad_set_id", "ad_set_name", "ad_set_mark"} & set(columns))
    top, campaign = ("campaign", "ad_set") if new else ("top", "campaign")
    named = {
        "group_id": f"{top}_id",
        "group_name": f"{top}_name",
        "campaign_id": f"{campaign}_id",
        "campaign_name": f"{campaign}_name",
    }
    levels = {ours: columns[theirs] for ours, theirs in named.items() if theirs in columns}
    kept = {name: at for name, at in columns.items() if name not in {*named, *named.values()}}
    return kept | levels


def _guessed_ad_sets(header: Header) -> dict[str, int]:
    """Ids and names of ad sets under names that the dictionary does not have letter by letter."""
    found: dict[str, int] = {}
    for at, cell in enumerate(header.cells):
        words = set(re.findall(r"[a-z]+", plain(cell)))
        if not any(term in plain(cell) for term in AD_SET_TERMS):
            continue
        if words & _ID_WORDS:
            found.setdefault("ad_set_id", at)
        elif words & _NAME_WORDS or plain(cell).endswith("name"):
            found.setdefault("ad_set_name", at)
    return found


def _order(header: Header) -> str:
    return MONTH_FIRST if header.language == "en" else DAY_FIRST


def _report(title: str | None, header: Header | None) -> str:
    level = "ad" if header is None or header.has("ad_id", "ad_name") else "campaign"
    what = "placement" if header is not None and header.has("placement") else "performance"
    return report_name(title) or f"{level}_{what}"


def _evidence(preamble: Preamble, header: Header | None) -> list[str]:
    found = []
    if preamble.title is not None:
        found.append(f"its first line is {preamble.title!r}")
    if preamble.period is not None:
        found.append(f"it says that it covers {preamble.period[0]} to {preamble.period[1]}")
    if header is not None:
        found.append(f"LinkedIn's column names on line {header.line} ({header.language})")
    return found


def _accept_empty(file: InputFile, rows: list[Row], reading: Reading) -> None:
    if not has_no_table(rows):
        names = max((row for _, row in rows), key=lambda row: sum(map(bool, row)))
        shown = listed(names)
        raise NotRecognisedError(
            f"{file.name}: it is a LinkedIn report, but its column names ({shown}) are in a "
            "language that is not known; map its columns, or export the report in English"
        )
    reading.grain = "range"
    reading.warnings.append("the report has no table: nothing was delivered in its range")
