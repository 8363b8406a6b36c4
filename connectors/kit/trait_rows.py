"""Rows about people or companies: their key fields, their date and their traits."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial

from connectors.kit.column_names import Aliases, check_mapped
from connectors.kit.file_times import FileTimes
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.ids import unprotected
from connectors.kit.input_file import InputFile
from connectors.kit.named_rows import NamedRow, head_names, read_named_rows
from connectors.kit.times import TimeError
from connectors.kit.traits import UPDATED_ALIASES, TraitColumns, find_traits, trait_value

SOURCE = "source"
_MOST_LAYOUTS = 1_000
_SHOWN_NAMES = 20
_LONGEST_FOOT = 20
"""Lines that a report prints below its table."""


@dataclass(frozen=True, slots=True)
class TraitRow:
    """One row; `keys` has an empty text where the cell or the column is missing."""

    line: int
    keys: Mapping[str, str]
    updated_at: int | None
    traits: dict[str, str | None]


class TraitRows:
    """Reads a whole file of rows with traits.

    `keys` and `traits` are fields with the names that stand for them. A list that a platform
    exported may have a title above its column names (`header` is their line), lines about the
    report at its end (`is_foot` knows the text of one) and two columns of one name, which a file
    that a person wrote may not.
    """

    def __init__(
        self,
        file: InputFile,
        options: ReadOptions,
        reading: Reading,
        keys: Aliases,
        traits: Aliases,
        header: int | None = None,
        is_foot: Callable[[str], bool] | None = None,
    ) -> None:
        self._read = partial(read_named_rows, file, header=header or 0, numbered=header is not None)
        self._is_foot = is_foot
        self._name = file.name
        self._options = options
        self._reading = reading
        self._keys = {**keys, **UPDATED_ALIASES}
        self._traits = traits
        self._layouts: dict[tuple[str, ...], TraitColumns] = {}
        self._personal: dict[str, None] = {}
        self._crowded: dict[str, None] = {}
        self._times: dict[str | None, FileTimes] = {}
        self._bad_dates = 0
        names = head_names(file, header=header or 0)
        check_mapped(file.name, {**traits, **self._keys}, options.columns, names, reading)
        self.source = None if header is not None else self._find_source(names)
        """The one value of a `source` column, or None; then such a column is a custom trait."""

    def __iter__(self) -> Iterator[TraitRow]:
        """The rows, then warnings about them in the reading."""
        for line, names, cells in self._without_foot(self._read(self._reading)):
            layout = self._layout(names)
            keys = {field: unprotected(cells[at]) for field, at in layout.fields.items()}
            updated = self._updated(keys.get("updated_at", ""), layout)
            traits: dict[str, str | None] = {}
            for trait, at in layout.traits:
                value = trait_value(trait, unprotected(cells[at]))
                # of two columns for one custom trait, a filled cell says more
                if value is not None or trait not in traits:
                    traits[trait] = value
            yield TraitRow(line, keys, updated, traits)
        self._warn()

    def _layout(self, names: tuple[str, ...]) -> TraitColumns:
        layout = self._layouts.get(names)
        if layout is None:
            if len(self._layouts) >= _MOST_LAYOUTS:
                self._layouts.clear()
            keys: Aliases = {**self._keys, SOURCE: ()} if self.source else self._keys
            layout = find_traits(names, keys, self._traits, self._options.columns)
            self._layouts[names] = layout
            self._personal.update(dict.fromkeys(layout.personal))
            self._crowded.update(dict.fromkeys(layout.crowded))
        return layout

    def _updated(self, text: str, layout: TraitColumns) -> int | None:
        if not text:
            return None
        try:
            return self._times_in(layout.zones.get("updated_at")).read(text)
        except TimeError:
            self._bad_dates += 1
            return None

    def _times_in(self, zone: str | None) -> FileTimes:
        """The reader of times without a zone: in the zone that the column names, else the user's.

        An account's zone in a CRM may be another one than the reporting zone, so it is told.
        """
        times = self._times.get(zone)
        if times is None:
            options = self._options if zone is None else replace(self._options, timezone=zone)
            times = self._times[zone] = FileTimes(self._name, options, self._date_cells)
            told = "as the column says" if zone else "the reporting zone"
            self._reading.evidence.append(
                f"its rows are dated; times without a zone are read in {options.timezone}, {told}"
            )
        return times

    def _date_cells(self) -> Iterator[tuple[int, str]]:
        for line, names, cells in self._rows_aside():
            at = self._layout(names).fields.get("updated_at")
            if at is not None:
                yield line, cells[at]

    def _find_source(self, names: tuple[str, ...]) -> str | None:
        if SOURCE not in (name.lower() for name in names):
            return None
        values = set()
        for _, columns, cells in self._rows_aside():
            row = dict(zip((name.lower() for name in columns), cells, strict=True))
            values.add(row.get(SOURCE, "").lower())
            if len(values - {""}) > 1:
                return None
        return next(iter(values - {""}), None)

    def _without_foot(self, rows: Iterator[NamedRow]) -> Iterator[NamedRow]:
        """The rows without those at the end that hold one text each, where one is of a footer."""
        if self._is_foot is None:
            yield from rows
            return
        held: list[NamedRow] = []
        for row in rows:
            if sum(map(bool, row[2])) == 1 and len(held) < _LONGEST_FOOT:
                held.append(row)
                continue
            yield from held
            held.clear()
            yield row
        if any(self._is_foot(cell) for *_, cells in held for cell in cells if cell):
            self._reading.left_out["footer", "it tells about the report"] += len(held)
        else:
            yield from held

    def _rows_aside(self) -> Iterator[NamedRow]:
        """The rows once more, without counting them."""
        return self._read(Reading("", ""))

    def _warn(self) -> None:
        warn = self._reading.warnings.append
        if self._personal:
            warn(f"Columns that only say who a person is were not kept: {_listed(self._personal)}.")
        if self._crowded:
            warn(
                f"{len(self._crowded)} further columns were not kept, it has too many: "
                f"{_listed(self._crowded)}; export only the columns that you need."
            )
        if self._bad_dates:
            warn(
                f"{self._bad_dates} rows have an update time that cannot be read; "
                "they count as of the import."
            )
        for times in self._times.values():
            self._reading.warnings.extend(times.instants.warnings())


def _listed(names: Mapping[str, None]) -> str:
    shown = [name[:60] for name in list(names)[:_SHOWN_NAMES]]
    more = len(names) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more else "")
