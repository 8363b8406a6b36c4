"""The generic table of advertising delivery: dates, a campaign, impressions and clicks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from connectors.kit.ad_rows import (
    AdRows,
    RowRejectedError,
    data_rows,
    find_styles,
    missing_column,
)
from connectors.kit.dates import parse_day
from connectors.kit.errors import FileRefusedError, NotRecognisedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.headers import listed, plain
from connectors.kit.input_file import InputFile
from connectors.kit.records import AdStat
from connectors.kit.tables import Row, open_table, preview_rows

_NEEDED = ("impressions", "clicks")
_FIELDS = (
    "date", "period_start", "period_end", "campaign", "campaign_id", "impressions", "clicks",
    "source", "account_id", "ad_id", "segment_dimension", "segment_value", "campaign_type",
    "objective", "spend", "currency",
)  # fmt: skip
_DAYS = ("date", "period_start", "period_end")
_DEFAULT_SOURCE = "generic"


class AdStats:
    """Impressions and clicks in our own column names, or in others with `--map`."""

    kind = "ad_stats"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """Sure by the names of the needed columns, mapped ones included."""
        found = _find_header(preview_rows(file), options.columns)
        if found is None:
            return 0.0
        columns = found[1]
        needed = all(name in columns for name in _NEEDED)
        dated = "date" in columns or ("period_start" in columns and "period_end" in columns)
        named = "campaign" in columns or "campaign_id" in columns
        return (0.0, 0.0, 0.6, 0.9)[needed * (1 + dated + named)]

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Raises FileRefusedError where a needed column is missing or a date reads two ways."""
        found = _find_header(preview_rows(file), options.columns)
        if found is None:
            raise FileRefusedError(
                f"{file.name}: no row with column names was found; the first row has to name "
                "date, campaign, impressions and clicks, or say their names with --map"
            )
        line, columns, names = found
        _check_columns(file, line, columns, names, options)
        table = open_table(file)
        reading = Reading(self.kind, "ad_stats", locale=options.locale)
        reading.evidence.append(f"the columns {', '.join(sorted(columns))} on line {line}")
        spans = _Spans(columns)
        styles = find_styles(
            file,
            options,
            spans.watch(data_rows(table, line)),
            [columns[name] for name in _DAYS if name in columns],
            columns.get("spend"),
            (None, None),
            serials=table.encoding == "xlsx",
        )
        reading.grain = spans.grain(styles.order, styles.serials)
        stats = AdRows(file, options, reading, columns, styles, len(names))
        reading.batches = stats.batches(data_rows(table, line), _Builder(stats, options).build)
        return reading


@dataclass(slots=True)
class _Spans:
    """Whether all rows are days."""

    columns: Mapping[str, int]
    pairs: set[tuple[str, str]]

    def __init__(self, columns: Mapping[str, int]) -> None:
        self.columns = columns
        self.pairs = set()

    def watch(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Passes the rows on and keeps the first thousand distinct intervals."""
        start, end = self.columns.get("period_start"), self.columns.get("period_end")
        for line, row in rows:
            if start is not None and end is not None and len(self.pairs) < 1_000:
                self.pairs.add((_cell(row, start), _cell(row, end)))
            yield line, row

    def grain(self, order: str | None, serials: bool) -> str:
        """`day` where every interval is one day, else `range`."""
        days = (
            parse_day(start, order, serials=serials) == parse_day(end, order, serials=serials)
            for start, end in self.pairs
        )
        return "day" if all(days) else "range"


@dataclass(frozen=True, slots=True)
class _Builder:
    rows: AdRows
    options: ReadOptions

    def build(self, line: int, row: list[str]) -> AdStat:
        """One row as a record."""
        rows, scope = self.rows, self.options.scope
        start, end = self._interval(row)
        campaign_id = rows.identity(row, "campaign_id") or scope.get("campaign")
        campaign = rows.text(row, "campaign")
        dimension, value = rows.text(row, "segment_dimension"), rows.text(row, "segment_value")
        if (dimension is None) != (value is None):
            given, absent = ("value", "dimension") if value else ("dimension", "value")
            raise RowRejectedError(f"segment_{given} is given, but segment_{absent} is missing")
        if campaign is None and campaign_id is None and dimension is None:
            raise RowRejectedError("neither campaign nor campaign_id is given")
        source = rows.text(row, "source")
        return AdStat(
            line=line,
            source=(source or scope.get("source") or _DEFAULT_SOURCE).lower(),
            start=start,
            end=end,
            impressions=rows.whole(row, "impressions"),
            clicks=rows.whole(row, "clicks"),
            account_id=rows.identity(row, "account_id") or scope.get("account"),
            campaign_id=campaign_id,
            campaign_name=campaign,
            ad_id=rows.identity(row, "ad_id"),
            dimension=dimension.lower() if dimension else None,
            value=value,
            campaign_type=rows.text(row, "campaign_type"),
            objective=rows.text(row, "objective"),
            spend_micros=rows.micros(row),
            currency=rows.text(row, "currency"),
        )

    def _interval(self, row: list[str]) -> tuple[date, date]:
        rows = self.rows
        if rows.text(row, "period_start") is None and rows.text(row, "date") is not None:
            day = rows.day(row, "date")
            return day, day
        if rows.text(row, "period_start") is None and self.options.period is not None:
            return self.options.period
        return rows.day(row, "period_start"), rows.day(row, "period_end")


def _cell(row: Sequence[str], at: int) -> str:
    return row[at].strip() if at < len(row) else ""


def _find_header(
    rows: Sequence[Row], mapped: Mapping[str, str]
) -> tuple[int, dict[str, int], list[str]] | None:
    """Line, columns by field, and the printed names: the first row with anything in it.

    Under the first lines of a platform's report the header is the first row that has the needed
    columns.
    """
    found = [
        (line, _columns(row, mapped), [cell.strip() for cell in row])
        for line, row in rows
        if any(cell.strip() for cell in row)
    ]
    complete = (each for each in found if all(name in each[1] for name in _NEEDED))
    return next(complete, found[0] if found else None)


def _columns(row: Sequence[str], mapped: Mapping[str, str]) -> dict[str, int]:
    printed = {plain(name): at for at, name in reversed(list(enumerate(row)))}
    columns = {}
    for field in _FIELDS:
        wanted = plain(mapped[field]) if field in mapped else field
        at = printed.get(wanted, printed.get(wanted.replace("_", " ")))
        if at is not None:
            columns[field] = at
    return columns


def _check_columns(
    file: InputFile, line: int, columns: Mapping[str, int], names: list[str], options: ReadOptions
) -> None:
    found = f"found {listed(names, 12)}"
    for field, name in options.columns.items():
        if field in _FIELDS and field not in columns:
            what = f"--map {field}={name} names it; check the spelling"
            raise missing_column(file, line, name, found, what)
    for field in _NEEDED:
        if field not in columns:
            raise _unmapped(file, line, field, found, _mapping(field, names))
    dated = "date" in columns or {"period_start", "period_end"} <= set(columns)
    if not dated and options.period is None:
        what = (
            "add date, or period_start and period_end, or name the column that holds it with "
            f"--map date={_likely('date', names)}"
        )
        raise _unmapped(file, line, "date", found, what)
    if not {"campaign", "campaign_id"} & set(columns) and "campaign" not in options.scope:
        raise _unmapped(file, line, "campaign", found, _mapping("campaign", names))


def _mapping(field: str, names: Sequence[str]) -> str:
    return (
        f"add it, or name the column that holds it with --map {field}={_likely(field, names)}, and "
        "say whose report it is with --scope source=NAME"
    )


def _likely(field: str, names: Sequence[str]) -> str:
    """The column whose name has the field's in it, as `--map` takes it; else a word for any."""
    found = next((name for name in names if field in plain(name)), None)
    return f'"{found[:60]}"' if found else "COLUMN"


def _unmapped(file: InputFile, line: int, column: str, found: str, what: str) -> NotRecognisedError:
    """The refusal that a mapping of the columns mends."""
    refusal = missing_column(file, line, column, found, what)
    return NotRecognisedError(str(refusal), line=line, column=column)
