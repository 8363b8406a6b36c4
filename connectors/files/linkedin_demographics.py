"""LinkedIn's demographics report: up to ten stacked tables, each of one member dimension."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from connectors.kit.ad_rows import (
    AdRows,
    RowLeftOutError,
    RowRejectedError,
    Styles,
    missing_column,
)
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.headers import plain
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
from connectors.kit.linkedin_segments import dimension_of, is_segment
from connectors.kit.linkedin_words import WORDS
from connectors.kit.numbers import NotANumberError, parse_whole
from connectors.kit.records import AdStat
from connectors.kit.tables import Row, open_table, preview_rows

_PERCENT = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,6})?")
_SHARES = ("percent", "porcentaje", "pourcentage", "prozent", "porcentagem", "%")
_LEAST_FOR_TOTAL = 100
_UNKNOWN_TABLE = "its dimension is not known; export the report in English"


class LinkedInDemographics:
    """Impressions and clicks per value of a member dimension, always for the whole range."""

    kind = "linkedin"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """Sure by a table whose first column is a LinkedIn segment, or by the report's title."""
        rows = preview_rows(file)
        if any(_table_name(row) is not None for _, row in rows):
            return 0.97
        preamble = read_preamble(rows)
        titled = "demogra" in plain(preamble.title or "")
        return 0.92 if titled and preamble.period is not None else 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Raises FileRefusedError without a range, or for the scope of a group or one ad."""
        table, rows = open_table(file), preview_rows(file)
        preamble, scope = read_preamble(rows), find_scope(file, options)
        reading = Reading(self.kind, "demographics", source=SOURCE, grain="range")
        reading.locale = preamble.language
        reading.period, reading.as_of = report_period(file, preamble, options), preamble.generated
        reading.scope = "campaign" if scope.campaign_id else "account"
        reading.evidence.extend(_evidence(preamble, rows))
        _check_scope(file, scope, reading)
        if not any(_table_name(row) is not None for _, row in rows):
            _accept_empty(file, rows, reading)
            return reading
        if reading.period is None:
            raise FileRefusedError(
                f"{file.name}: the lines that say which range the report covers are missing; say "
                "it with --period START..END"
            )
        columns: dict[str, int] = {}
        stats = AdRows(file, options, reading, columns, Styles(".", None))
        tables = _Tables(file, stats, scope, reading.period, columns)
        tables.check(table)
        reading.batches = stats.batches(tables.below_headers(table), tables.build)
        return reading


@dataclass(slots=True)
class _Tables:
    """Where the reading is: the table's name and dimension, and where its columns stand.

    `columns` is one mapping that every header row fills anew, so that the rows see it.
    """

    file: InputFile
    rows: AdRows
    scope: Scope
    period: tuple[date, date]
    columns: dict[str, int]
    name: str = ""
    dimension: str | None = None

    def check(self, table: Iterable[Row]) -> None:
        """Refuses the report before anything is read where a table has not the columns.

        Also tells the true total that the printed percents are of: tables reach from a few
        percent of it to more than all.
        """
        largest: tuple[int, str] = (0, "")
        share: int | None = None
        for line, row in table:
            if _table_name(row) is not None:
                self.enter(line, row)
                share = next((at for at, cell in enumerate(row) if _is_share(cell)), None)
            elif share is not None and share < len(row):
                largest = max(largest, (_shown(row, self.columns["impressions"]), row[share]))
        total = _total(*largest)
        if total is not None:
            self.rows.reading.evidence.append(
                f"its percents are of about {total:,} impressions, of which each table lists a part"
            )

    def below_headers(self, table: Iterable[Row]) -> Iterator[Row]:
        """The rows of all tables; a header row changes the table, a row of blanks ends nothing."""
        inside = False
        for line, row in table:
            if _table_name(row) is not None:
                inside = True
                self.enter(line, row)
            elif inside and any(cell.strip() for cell in row):
                yield line, row

    def enter(self, line: int, row: list[str]) -> None:
        """Takes a table's header row."""
        header = WORDS.match(line, row)
        self.name = _table_name(row) or ""
        self.dimension = dimension_of(self.name)
        for name in ("impressions", "clicks"):
            if not header.has(name):
                raise missing_column(
                    self.file,
                    line,
                    name.capitalize(),
                    f"in the table {row[0].strip()[:60]!r}",
                    f"add {name.capitalize()} to the report's columns in Campaign Manager and "
                    "export it again",
                )
        self.columns.clear()
        self.columns.update(
            value=0, impressions=header.columns["impressions"], clicks=header.columns["clicks"]
        )

    def build(self, line: int, row: list[str]) -> AdStat:
        """One value of the current table's dimension."""
        rows = self.rows
        if self.dimension is None:
            raise RowLeftOutError(f"table {self.name[:60]!r}", _UNKNOWN_TABLE)
        value = rows.text(row, "value")
        if value is None:
            raise RowRejectedError("the value of the segment is missing")
        return AdStat(
            line=line,
            source=SOURCE,
            start=self.period[0],
            end=self.period[1],
            impressions=rows.whole(row, "impressions"),
            clicks=rows.whole(row, "clicks"),
            account_id=self.scope.account_id,
            campaign_id=self.scope.campaign_id,
            dimension=self.dimension,
            value=value,
        )


def _table_name(row: list[str]) -> str | None:
    """The dimension as printed, where a row is the header of a table."""
    if len(row) < 3 or not is_segment(row[0]):
        return None
    header = WORDS.match(0, row[1:])
    return row[0].strip() if header.has("impressions", "clicks") else None


def _is_share(cell: str) -> bool:
    """Whether a column is the share of all impressions."""
    name = plain(cell[:100])
    of_impressions = any(word in name for word in ("impress", "impresion", "weergaven"))
    return of_impressions and name.startswith(_SHARES)


def _shown(row: list[str], at: int) -> int:
    try:
        return parse_whole(row[at]) if at < len(row) else 0
    except NotANumberError:
        return 0


def _total(impressions: int, percent: str) -> int | None:
    """Impressions over their share of the total, rounded as precisely as the share is printed."""
    digits = percent.strip().rstrip("%").strip().replace(",", ".")
    share = float(digits) if _PERCENT.fullmatch(digits) else 0.0
    if not share or impressions < _LEAST_FOR_TOTAL:
        return None
    return round(impressions * 100 / share)


def _check_scope(file: InputFile, scope: Scope, reading: Reading) -> None:
    """A group's or an ad's people are neither the account's nor a campaign's."""
    if scope.kind in ("campaign_group", "creative") and not scope.account_id:
        what = "one campaign group" if scope.kind == "campaign_group" else "one ad"
        raise FileRefusedError(
            f"{file.name}: by its name it covers {what}, which is neither an account nor a "
            "campaign; export the demographics of the account or of one campaign, or say "
            "--scope account=ID or --scope campaign=ID"
        )
    if scope.account_id is None and scope.campaign_id is None:
        reading.asks.append("scope")
        reading.warnings.append(
            "the file does not say whose people these are; they are taken as those of the whole "
            "account: say --scope account=ID or --scope campaign=ID to be exact"
        )


def _accept_empty(file: InputFile, rows: list[Row], reading: Reading) -> None:
    if not has_no_table(rows):
        raise FileRefusedError(
            f"{file.name}: no table of a segment was found under LinkedIn's first lines; export "
            "the report again in English"
        )
    reading.warnings.append("the report has no table: nothing was delivered in its range")


def _evidence(preamble: Preamble, rows: list[Row]) -> list[str]:
    found = []
    if preamble.title is not None:
        found.append(f"its first line is {preamble.title!r}")
    if preamble.period is not None:
        found.append(f"it says that it covers {preamble.period[0]} to {preamble.period[1]}")
    names = [row[0].strip() for _, row in rows if _table_name(row) is not None]
    if names:
        found.append(f"tables of LinkedIn's demographics, the first {names[0][:60]!r}")
    return found
