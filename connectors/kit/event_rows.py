"""Rows of generic event files, tables or JSON lines, on their way into event columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Any

from xxhash import xxh3_64_intdigest

from connectors.kit.column_names import Aliases, ColumnNames, fold
from connectors.kit.event_columns import (
    BATCH_ROWS,
    EventColumns,
    PropertySets,
    RowError,
    canonical_json,
    id_text,
    is_identified,
    word_fault,
)
from connectors.kit.file_times import FileTimes
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import NotJsonError, RecordLines, parse_value, read_objects
from connectors.kit.named_rows import checked_names, is_json_lines, too_many_cells
from connectors.kit.records import ANONYMOUS, Batch, RecordBatch, UserEmail
from connectors.kit.tables import open_table
from connectors.kit.times import InstantReader, TimeError, instant_of_number
from connectors.kit.traits import normal_email

EVENT_COLUMNS: Aliases = {
    "user_id": ("uid", "userkey"),
    "event": ("eventname", "eventtype"),
    "time": ("timestamp", "eventtime", "datetime", "occurredat", "ts"),
    "event_id": ("messageid", "insertid", "uuid"),
    "email": ("emailaddress", "useremail"),
    "properties": ("eventproperties", "props"),
    "ingested_at": (
        "receivedat", "processedat", "ingesttime", "ingestiontime", "uploadedat", "loadedat",
        "syncedat", "mpprocessingtimems", "serveruploadtime", "processingtime", "uploadtime",
    ),
}  # fmt: skip
_INGEST_NAMES = frozenset({"ingestedat", *EVENT_COLUMNS["ingested_at"]})
_FIELDS = tuple(EVENT_COLUMNS)
_MOST_CACHED = 100_000

Fields = tuple[object, object, object, object, object, object, object]
"""The values of `EVENT_COLUMNS`, in that order; None or "" where one is missing."""


class EventRows:
    """All batches of one file: events, and after each the e-mails first seen in it."""

    def __init__(self, file: InputFile, options: ReadOptions, reading: Reading) -> None:
        self._file = file
        self._mapped = options.columns
        self._reading = reading
        self._vocabulary = reading.vocabulary
        self._sets = PropertySets(
            tuple(dict.fromkeys(options.kept_properties)), self._vocabulary.property_sets
        )
        self._set_cache: dict[tuple[object, ...], int] = {}
        self._times = FileTimes(file.name, options, self._time_cells)
        self._ingest_times = InstantReader(options.timezone)
        self._columns = EventColumns()
        self._emails: list[UserEmail] = []
        self._seen_emails: set[tuple[int, str]] = set()

    def __iter__(self) -> Iterator[Batch]:
        rows = self._json_rows() if is_json_lines(self._file) else self._table_rows()
        for line, fields, kept, key in rows:
            try:
                self._add(line, fields, kept, key)
            except (RowError, TimeError) as error:
                self._reading.reject(line, str(error))
            if len(self._columns.line) >= BATCH_ROWS:
                yield from self._flush()
        yield from self._flush()
        self._file.check_unchanged()
        self._reading.warnings.extend(self._times.instants.warnings())

    def _flush(self) -> Iterator[Batch]:
        if self._columns.line:
            yield self._columns.batch(self._vocabulary, ingest_unit=1)
            self._columns = EventColumns()
        if self._emails:
            yield RecordBatch.of(self._emails)
            self._emails = []

    def _add(self, line: int, fields: Fields, kept: tuple[object, ...], key: str) -> None:
        user_id, event, time, event_id, email, properties, ingested = fields
        users = self._vocabulary.users.numbers
        # most cells are plain texts seen before: they pass without a further call
        instant = self._times.read(time) if time and isinstance(time, str) else self._number(time)
        name = self._vocabulary.names.numbers.get(event) if isinstance(event, str) else None
        if name is None:
            name = self._number_name(event)
        user = users.get(user_id) if isinstance(user_id, str) else None
        if user is None:
            user = self._number_user(user_id)
        if properties or any(kept):
            number = self._number_set(properties, kept)
            if number:
                self._columns.sets[len(self._columns.line)] = number
        text = f"id\0{id_text(event_id)}" if event_id not in (None, "") else key
        columns = self._columns
        columns.line.append(line)
        columns.time.append(instant)
        columns.ingested.append(self._ingested(ingested) if ingested else -1)
        columns.key.append(xxh3_64_intdigest(text.encode("utf-8", "surrogatepass")))
        columns.user.append(user)
        columns.name.append(name)
        if email and user:
            self._note_email(line, user, email)

    def _number(self, said: object) -> int:
        if said is None or said == "":
            raise TimeError("the event has no time")
        if isinstance(said, bool) or not isinstance(said, int | float):
            raise TimeError("the time is neither a number nor a text")
        return instant_of_number(said)

    def _ingested(self, said: object) -> int:
        try:
            if isinstance(said, str) and said:
                return self._ingest_times.read(said)
            return instant_of_number(said) if isinstance(said, int | float) else -1
        except TimeError:
            return -1

    def _number_name(self, said: object) -> int:
        name = said.strip() if isinstance(said, str) else ""
        if not name:
            raise RowError("the event name is missing")
        if fault := word_fault("the event name", name):
            raise RowError(fault)
        return self._vocabulary.names.number(name)

    def _number_user(self, said: object) -> int:
        user_id = (id_text(said) or "").strip()
        known = self._vocabulary.users.numbers.get(user_id)
        if known is not None:
            return known
        if fault := word_fault("the user id", user_id):
            raise RowError(fault)
        return self._vocabulary.users.number(user_id) if is_identified(user_id) else ANONYMOUS

    def _number_set(self, properties: object, kept: tuple[object, ...]) -> int:
        if not isinstance(properties, str):
            return self._build_set(properties, kept)
        asked = (properties, *kept)
        if not all(isinstance(value, str | None) for value in kept):
            return self._build_set(properties, kept)
        found = self._set_cache.get(asked)
        if found is None:
            if len(self._set_cache) >= _MOST_CACHED:
                self._set_cache.clear()
            found = self._set_cache[asked] = self._build_set(properties, kept)
        return found

    def _build_set(self, properties: object, kept: tuple[object, ...]) -> int:
        if isinstance(properties, str):
            try:
                properties = parse_value(properties.encode()) if properties.strip() else None
            except (NotJsonError, UnicodeEncodeError) as error:
                raise RowError("the properties are not JSON") from error
        if properties is None:
            return self._sets.number(kept)
        if not isinstance(properties, dict):
            raise RowError("the properties are not a JSON object")
        inside = (properties.get(name) for name in self._sets.kept)
        return self._sets.number(
            tuple(
                own if own is not None else other for own, other in zip(inside, kept, strict=True)
            )
        )

    def _note_email(self, line: int, user: int, said: object) -> None:
        email = normal_email(said) if isinstance(said, str) else None
        if email is not None and (user, email) not in self._seen_emails:
            self._seen_emails.add((user, email))
            self._emails.append(UserEmail(line, self._vocabulary.users.words[user], email))

    def _time_cells(self) -> Iterator[tuple[int, str]]:
        rows = self._json_rows() if is_json_lines(self._file) else self._table_rows()
        before, rejects = self._reading.rows_read, len(self._reading.rejects)
        for line, fields, _, _ in rows:
            if isinstance(fields[2], str):
                yield line, fields[2]
        # the rows were only looked at
        self._reading.rows_read = before
        del self._reading.rejects[rejects:]

    def _table_rows(self) -> Iterator[tuple[int, Fields, tuple[object, ...], str]]:
        names: tuple[str, ...] = ()
        for line, row in open_table(self._file):
            if not names:
                if any(map(str.strip, row)):
                    names = checked_names(self._file.name, line, row)
                    width = len(names)
                    pick = _picker(names, self._find(names), self._sets.kept)
                    heading = "\0".join(name for _, name in _key_columns(names))
                    key_cells = _cells([at for at, _ in _key_columns(names)])
                continue
            if len(row) != width:
                if not any(map(str.strip, row)):
                    continue
                if len(row) > width and any(row[width:]):
                    self._reading.rows_read += 1
                    self._reading.reject(line, too_many_cells(len(row), width))
                    continue
                row = [*row[:width], *[""] * (width - len(row))]  # noqa: PLW2901
            elif not any(map(str.strip, row)):
                continue
            self._reading.rows_read += 1
            # cells with a NUL among them could be told from two ways of cutting
            cells = key_cells(row)
            whole = "\0".join(cells)
            if whole.count("\0") != len(cells) - 1:
                whole = canonical_json(cells)
            row.append("")  # what a missing column reads
            fields, kept = pick(row)
            yield line, fields, kept, f"row\0{heading}\0\0{whole}"

    def _json_rows(self) -> Iterator[tuple[int, Fields, tuple[object, ...], str]]:
        lines = RecordLines(self._reading.reject)
        kept = self._sets.kept
        layouts: dict[tuple[str, ...], list[str | None]] = {}
        for line, record in read_objects(self._file, lines, self._reading.reject):
            self._reading.rows_read = lines.rows
            names = tuple(record)
            layout = layouts.get(names)
            if layout is None:
                found = self._find(names)
                layout = [names[found[field]] if field in found else None for field in _FIELDS]
                if len(layouts) < 1000:
                    layouts[names] = layout
            fields = tuple(None if name is None else record[name] for name in layout)
            own = {name: said for name, said in record.items() if fold(name) not in _INGEST_NAMES}
            yield line, fields, tuple(record.get(name) for name in kept), canonical_json(own)  # type: ignore[misc]
        self._reading.rows_read = lines.rows

    def _find(self, names: Sequence[str]) -> dict[str, int]:
        return ColumnNames(EVENT_COLUMNS, self._mapped).find(names)


Picker = Callable[[Sequence[str]], tuple[Fields, tuple[object, ...]]]


def _picker(names: Sequence[str], found: Mapping[str, int], kept: tuple[str, ...]) -> Picker:
    """A function from cells, with an empty one added, to fields and kept properties."""
    nothing = len(names)
    fields = itemgetter(*(found.get(field, nothing) for field in EVENT_COLUMNS))
    positions = {name: at for at, name in enumerate(names) if at not in found.values()}
    if not positions.keys() & set(kept):
        none = ("",) * len(kept)
        return lambda row: (fields(row), none)
    own = _cells([positions.get(name, nothing) for name in kept])
    return lambda row: (fields(row), own(row))


def _key_columns(names: Sequence[str]) -> list[tuple[int, str]]:
    """Columns that make the row what it is, by name, so that their order in the file is free."""
    columns = [(at, name) for at, name in enumerate(names) if fold(name) not in _INGEST_NAMES]
    return sorted(columns, key=lambda column: column[1])


def _cells(positions: Sequence[int]) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    if len(positions) < 2:
        return lambda row: tuple(row[at] for at in positions)
    return itemgetter(*positions)
