"""Rows about people or companies: their key fields, their date and their traits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from connectors.kit.column_names import Aliases, check_mapped
from connectors.kit.file_times import FileTimes
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.named_rows import head_names, read_named_rows
from connectors.kit.times import TimeError
from connectors.kit.traits import UPDATED_ALIASES, TraitColumns, find_traits, trait_value

SOURCE = "source"
_MOST_LAYOUTS = 1_000


@dataclass(frozen=True, slots=True)
class TraitRow:
    """One row; `keys` has an empty text where the cell or the column is missing."""

    line: int
    keys: Mapping[str, str]
    updated_at: int | None
    traits: dict[str, str | None]


class TraitRows:
    """Reads a whole file of rows with traits.

    `keys` and `traits` are fields with the names that stand for them.
    """

    def __init__(
        self,
        file: InputFile,
        options: ReadOptions,
        reading: Reading,
        keys: Aliases,
        traits: Aliases,
    ) -> None:
        self._file = file
        self._options = options
        self._reading = reading
        self._keys = {**keys, **UPDATED_ALIASES}
        self._traits = traits
        self._layouts: dict[tuple[str, ...], TraitColumns] = {}
        self._personal: dict[str, None] = {}
        self._times = FileTimes(file.name, options, self._date_cells)
        self._bad_dates = 0
        names = head_names(file)
        check_mapped(file.name, {**traits, **self._keys}, options.columns, names, reading)
        self.source = self._find_source(names)
        """The one value of a `source` column, or None; then such a column is a custom trait."""

    def __iter__(self) -> Iterator[TraitRow]:
        """The rows, then warnings about them in the reading."""
        for line, names, cells in read_named_rows(self._file, self._reading):
            layout = self._layout(names)
            fields = layout.fields
            keys = {field: cells[at] for field, at in fields.items()}
            updated = self._updated(keys.get("updated_at", ""))
            traits: dict[str, str | None] = {}
            for trait, at in layout.traits:
                value = trait_value(trait, cells[at])
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
        return layout

    def _updated(self, text: str) -> int | None:
        if not text:
            return None
        try:
            return self._times.read(text)
        except TimeError:
            self._bad_dates += 1
            return None

    def _date_cells(self) -> Iterator[tuple[int, str]]:
        for line, names, cells in read_named_rows(self._file, Reading("", "")):
            at = self._layout(names).fields.get("updated_at")
            if at is not None:
                yield line, cells[at]

    def _find_source(self, names: tuple[str, ...]) -> str | None:
        if SOURCE not in (name.lower() for name in names):
            return None
        values = set()
        for _, columns, cells in read_named_rows(self._file, Reading("", "")):
            row = dict(zip((name.lower() for name in columns), cells, strict=True))
            values.add(row.get(SOURCE, "").lower())
            if len(values - {""}) > 1:
                return None
        return next(iter(values - {""}), None)

    def _warn(self) -> None:
        if self._personal:
            self._reading.warnings.append(
                f"Columns that only say who a person is were not kept: {', '.join(self._personal)}."
            )
        if self._bad_dates:
            self._reading.warnings.append(
                f"{self._bad_dates} rows have an update time that cannot be read; "
                "they count as of the import."
            )
        self._reading.warnings.extend(self._times.instants.warnings())
