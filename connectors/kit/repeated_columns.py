"""Columns that stand twice under one name: they have to say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from connectors.kit.errors import FileRefusedError
from connectors.kit.headers import Header, plain
from connectors.kit.input_file import InputFile
from connectors.kit.tables import Row


@dataclass(frozen=True, slots=True)
class RepeatedColumns:
    """The columns of one header row that are read and stand in it more than once."""

    file: InputFile
    header: Header

    def check(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Passes the rows on; raises FileRefusedError where two such cells differ."""
        repeats = self._repeats()
        return self._compared(rows, repeats) if repeats else iter(rows)

    def _compared(self, rows: Iterable[Row], repeats: list[list[int]]) -> Iterator[Row]:
        for line, row in rows:
            for columns in repeats:
                cells = {row[at].strip() for at in columns if at < len(row)}
                if len(cells) > 1:
                    raise self._refusal(line, columns[0], sorted(cells))
            yield line, row

    def _repeats(self) -> list[list[int]]:
        places: dict[str, list[int]] = defaultdict(list)
        for columns in self.header.repeats.values():
            for at in columns:
                places[plain(self.header.cells[at])].append(at)
        return [columns for columns in places.values() if len(columns) > 1]

    def _refusal(self, line: int, column: int, cells: list[str]) -> FileRefusedError:
        name = self.header.cells[column].strip()[:60]
        return FileRefusedError(
            f"{self.file.name}, line {line}: the column {name!r} stands twice and says "
            f"{cells[0][:60]!r} and {cells[1][:60]!r}; keep one of them and import again",
            line=line,
            column=name,
        )
