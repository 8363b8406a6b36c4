"""The checks that every row of advertising delivery passes on its way to a record."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from connectors.kit.counting import counted
from connectors.kit.dates import OrderEvidence, parse_day
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.joint_cuts import join_dimensions, join_values
from connectors.kit.numbers import (
    MISSING,
    DecimalEvidence,
    NotANumberError,
    is_broken_id,
    parse_micros,
    parse_whole,
)
from connectors.kit.records import AdStat, RecordBatch
from connectors.kit.tables import Row

BATCH_ROWS = 5_000
TOTALS_ROW = ("totals row", "it repeats the rows above it in sum")
_MAX_TEXT = 1_000
_FIRST_DAY = date(2000, 1, 1)
_CACHED_DAYS = 50_000


class RowRejectedError(Exception):
    """One row is bad; the text is the reason for a person."""


class RowLeftOutError(Exception):
    """One row is fine but does not belong: its arguments are what it is, and why."""

    def __init__(self, what: str, reason: str) -> None:
        super().__init__(what, reason)
        self.what = (what, reason)


@dataclass(frozen=True, slots=True)
class Styles:
    """How one file writes numbers and dates."""

    decimal: str
    order: str | None
    serials: bool = False
    evidence: tuple[str, ...] = ()
    """What decided, in words."""


def find_styles(
    file: InputFile,
    options: ReadOptions,
    rows: Iterable[Row],
    days: Iterable[int],
    money: int | None,
    language: tuple[str | None, str | None],
    bounds: tuple[date, date] | None = None,
    serials: bool = False,
) -> Styles:
    """Reads all rows once for what decides the decimal mark and the order of day and month.

    `days` and `money` are columns; `language` is the file's language, where known, and the order
    of day and month that this language writes on this platform.
    """
    orders, decimals = OrderEvidence(bounds), DecimalEvidence()
    columns = tuple(days)
    for line, row in rows:
        for column in columns:
            if column < len(row):
                orders.add(line, row[column])
        if money is not None and money < len(row):
            decimals.add(row[money], line)
    order = orders.decide(file.name, options.locale, language[1])
    told = [orders.tell(options.locale, order)]
    if money is not None:
        told.append(decimals.tell(options.locale, language[0]))
    return Styles(
        decimals.decide(options.locale, language[0]),
        order,
        serials,
        tuple(text for text in told if text is not None),
    )


class AdRows:
    """Reads cells of one file by field name and turns rows into checked batches.

    Whatever is wrong with one row raises RowRejectedError, which `batches` counts with its line.
    `width` is the number of the header's cells: a longer row is shifted and cannot be trusted.
    """

    def __init__(
        self,
        file: InputFile,
        options: ReadOptions,
        reading: Reading,
        columns: Mapping[str, int],
        styles: Styles,
        width: int | None = None,
    ) -> None:
        self._width = width
        self.reading = reading
        self.columns = columns
        self._file = file
        self._styles = styles
        moment = datetime.fromtimestamp(options.now / 1_000_000, UTC)
        self._last_day = (moment + timedelta(days=1)).date()
        self._days: dict[str, date | None] = {}
        self._currencies: dict[tuple[str, str | None], tuple[str, int]] = {}
        self._accounts: dict[str, None] = {}
        self._lost_ids = 0
        self._first_lost = ""
        self._line = 0
        self._too_many_clicks = 0
        self._kept = {"impressions": 0, "clicks": 0}
        reading.evidence.extend(styles.evidence)

    def text(self, row: list[str], field: str) -> str | None:
        """The trimmed cell of a field; None where the column or the value is missing."""
        column = self.columns.get(field)
        if column is None or column >= len(row):
            return None
        text = row[column].strip()
        if not text or text in MISSING:
            return None
        if len(text) > _MAX_TEXT:
            raise RowRejectedError(f"{field} has {len(text):,} characters, more than {_MAX_TEXT:,}")
        return text

    def identity(self, row: list[str], field: str) -> str | None:
        """An id; None, and a warning, where a spreadsheet turned it into scientific notation."""
        text = self.text(row, field)
        if text is not None and is_broken_id(text):
            self._first_lost = self._first_lost or f"{field} {text} on line {self._line}"
            self._lost_ids += 1
            return None
        return text

    def whole(self, row: list[str], field: str) -> int:
        """A count that has to be there."""
        text = self.text(row, field)
        if text is None:
            raise RowRejectedError(f"{field} is missing")
        try:
            return parse_whole(text)
        except NotANumberError as error:
            raise RowRejectedError(f"{field} {error}") from error

    def micros(self, row: list[str], field: str = "spend") -> int | None:
        """Money in millionths; None where it is missing."""
        text = self.text(row, field)
        if text is None:
            return None
        try:
            return parse_micros(text, self._styles.decimal)
        except NotANumberError as error:
            raise RowRejectedError(f"{field} {error}") from error

    def day(self, row: list[str], field: str) -> date:
        """A day that has to be there."""
        text = self.text(row, field)
        if text is None:
            raise RowRejectedError(f"{field} is missing")
        if text not in self._days:
            if len(self._days) > _CACHED_DAYS:
                self._days.clear()
            self._days[text] = parse_day(text, self._styles.order, serials=self._styles.serials)
        day = self._days[text]
        if day is None:
            raise RowRejectedError(f"{field} {text[:60]!r} is not a date that can be read")
        return day

    def account(self, row: list[str], given: str | None) -> str | None:
        """The account's id without marks, else the one given by the user, else its name."""
        found = self.identity(row, "account_id")
        if found is not None:
            return found.strip("[]").replace("-", "") or None
        return given or self.text(row, "account_name")

    def segment(
        self, row: list[str], groups: Iterable[tuple[str, ...]]
    ) -> tuple[str | None, str | None]:
        """Dimension and value of a row that is broken down, by the first group with a column.

        Fields of one group are crossed in the rows, hence one joint cut: `age|gender`.
        """
        for group in groups:
            if self.columns.keys().isdisjoint(group):
                continue
            present = [name for name in group if name in self.columns]
            if present:
                values = [self.text(row, name) or "Unknown" for name in present]
                return join_dimensions(present), join_values(values)
        return None, None

    def batches(
        self, rows: Iterable[Row], build: Callable[[int, list[str]], AdStat]
    ) -> Iterator[RecordBatch]:
        """Builds each row, checks it, counts it in the reading; warnings come with the end."""
        pending: list[AdStat] = []
        for line, row in rows:
            self.reading.rows_read += 1
            try:
                stat = self._checked(line, row, build)
            except RowRejectedError as error:
                self.reading.reject(line, str(error))
                continue
            except RowLeftOutError as error:
                self.reading.left_out[error.what] += 1
                if error.what == TOTALS_ROW:
                    self._note_totals(row)
                continue
            pending.append(stat)
            if len(pending) >= BATCH_ROWS:
                yield RecordBatch.of(pending)
                pending = []
        if pending:
            yield RecordBatch.of(pending)
        self._warn()

    def _checked(
        self, line: int, row: list[str], build: Callable[[int, list[str]], AdStat]
    ) -> AdStat:
        self._line = line
        if "\0" in "".join(row):
            raise RowRejectedError("a cell holds a NUL character, the file is damaged there")
        long = self._width is not None and len(row) > self._width
        if long and any(cell.strip() for cell in row[self._width :]):
            raise RowRejectedError(
                f"it has {len(row)} cells under {self._width} column names, they are shifted"
            )
        stat = build(line, row)
        self._check_days(stat)
        self._check_currency(stat)
        if stat.account_id is not None:
            self._accounts[stat.account_id] = None
        self._too_many_clicks += stat.clicks > stat.impressions
        self._kept["impressions"] += stat.impressions
        self._kept["clicks"] += stat.clicks
        return stat

    def _note_totals(self, row: list[str]) -> None:
        """Keeps what the platform's totals row says; of several the first is of the rows above."""
        if self.reading.platform_totals:
            return
        for name, read in (
            ("impressions", self.whole),
            ("clicks", self.whole),
            ("spend_micros", self._spend),
        ):
            try:
                found = read(row, name)
            except RowRejectedError:
                continue  # a totals row need not total every column
            if found is not None:
                self.reading.platform_totals[name] = found

    def _spend(self, row: list[str], _field: str) -> int | None:
        return self.micros(row)

    def _check_days(self, stat: AdStat) -> None:
        if stat.end < stat.start:
            raise RowRejectedError(f"it ends on {stat.end}, before it starts on {stat.start}")
        if stat.start < _FIRST_DAY:
            raise RowRejectedError(f"its date {stat.start} lies before {_FIRST_DAY}")
        if stat.end > self._last_day:
            raise RowRejectedError(f"its date {stat.end} lies in the future of this import")
        period = self.reading.period
        if period is not None and not period[0] <= stat.start <= stat.end <= period[1]:
            raise RowRejectedError(
                f"{stat.start} to {stat.end} lies outside the range of the report, "
                f"{period[0]} to {period[1]}"
            )

    def _check_currency(self, stat: AdStat) -> None:
        if stat.currency is None:
            return
        key = (stat.source, stat.account_id)
        known, line = self._currencies.setdefault(key, (stat.currency, stat.line))
        if known != stat.currency:
            raise FileRefusedError(
                f"{self._file.name}, line {stat.line}: the currency is {stat.currency}, but "
                f"{known} on line {line} for the same account; export one file per account, or "
                "add the account id as a column",
                line=stat.line,
                column="currency",
            )

    def _warn(self) -> None:
        warnings = self.reading.warnings
        if self._lost_ids:
            warnings.append(
                f"{counted(self._lost_ids, 'id is', 'ids are')} in scientific notation, as a "
                f"spreadsheet rounds them (the first is {self._first_lost}); names are used "
                "instead: import the file as it was downloaded"
            )
        if len(self._accounts) > 1:
            first, second, *others = self._accounts
            more = f" and {len(others):,} more" if others else ""
            warnings.append(
                f"it holds rows of {len(self._accounts):,} accounts ({first}, {second}{more}): all "
                "are counted, each as its own; export one account if only that is meant"
            )
        for name, kept in self._kept.items():
            printed = self.reading.platform_totals.get(name, kept)
            if printed != kept:
                warnings.append(
                    f"the file's own totals row says {printed:,} {name}, its rows add up to "
                    f"{kept:,}: rows are filtered, removed or rejected"
                )
        if self._too_many_clicks:
            rows = counted(self._too_many_clicks, "row has", "rows have")
            warnings.append(f"{rows} more clicks than impressions; they were kept")


def data_rows(table: Iterable[Row], header_line: int) -> Iterator[Row]:
    """The rows under the header that have anything in them."""
    for line, row in table:
        if line <= header_line:
            continue
        first = row[0] if row else ""
        if (first and not first.isspace()) or any(cell.strip() for cell in row):
            yield line, row


def missing_column(
    file: InputFile, line: int, column: str, found: str, what: str
) -> FileRefusedError:
    """The refusal of a report that does not have a column that the numbers need."""
    return FileRefusedError(
        f"{file.name}, line {line}: there is no {column} column ({found}); {what}",
        line=line,
        column=column,
    )
