"""Events of tables whose columns a platform names: CSV with a header, and Parquet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from connectors.kit.formats import Reading
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import head_objects, starts_object
from connectors.kit.named_rows import checked_names, too_many_cells
from connectors.kit.parquet import column_names, is_parquet, parquet_rows
from connectors.kit.tables import open_table, preview_rows


def field_names(file: InputFile) -> frozenset[str]:
    """The names of the fields by the file's start, whether JSON lines, Parquet or a table."""
    if starts_object(file.head):
        return frozenset(next(head_objects(file.head), {}))
    if is_parquet(file.head):
        return frozenset(column_names(file))
    first = next((row for _, row in preview_rows(file) if any(map(str.strip, row))), [])
    return frozenset(cell.strip() for cell in first)


def table_records(
    file: InputFile, columns: Sequence[str], reading: Reading
) -> Iterator[tuple[int, dict[str, Any]]]:
    """(line, record) of a Parquet file or of a CSV with a header; an empty cell is None.

    Of Parquet only `columns` are read. A row with too many cells is counted and rejected.
    """
    if is_parquet(file.head):
        yield from parquet_rows(file, columns)
        return
    names: tuple[str, ...] = ()
    for line, row in open_table(file):
        if not any(row):
            continue
        if not names:
            names = checked_names(file.name, line, row)
            continue
        if len(row) > len(names) and any(row[len(names) :]):
            reading.rows_read += 1
            reading.reject(line, too_many_cells(len(row), len(names)))
            continue
        record: dict[str, Any] = dict(zip(names, row, strict=False))
        if "" in row:
            record = {name: cell or None for name, cell in record.items()}
        yield line, record
