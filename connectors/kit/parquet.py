"""Parquet files through pyarrow, an extra: their columns by the footer, their rows in batches."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, BinaryIO

from connectors.kit.errors import FileRefusedError
from connectors.kit.input_file import InputFile

PARQUET_MAGIC = b"PAR1"
BATCH_ROWS = 5_000
MAX_COLUMNS = 5_000


def is_parquet(head: bytes) -> bool:
    """Whether the content is a Parquet file."""
    return head.startswith(PARQUET_MAGIC)


def column_names(file: InputFile) -> tuple[str, ...]:
    """The names of the columns; empty for a file that is no sound Parquet, or without pyarrow."""
    try:
        return checked_columns(file) if is_parquet(file.head) else ()
    except FileRefusedError:
        return ()


def checked_columns(file: InputFile) -> tuple[str, ...]:
    """The names of the columns; raises FileRefusedError where they cannot be read."""
    with _open(file) as found:
        return tuple(found.schema_arrow.names)


def parquet_rows(file: InputFile, columns: Sequence[str]) -> Iterator[tuple[int, dict[str, Any]]]:
    """(row number from 1, the values of those of the columns that are there).

    Pages are unpacked as they come. What the footer says of row groups is not looked at: pyarrow
    ends the whole process over some damages there. Raises FileRefusedError for a damaged file, and
    where pyarrow is not installed.
    """
    arrow = _arrow(file)
    number = 0
    with _open(file) as found:
        wanted = [name for name in columns if name in found.schema_arrow.names]
        try:
            target = None
            for at, batch in enumerate(found.iter_batches(BATCH_ROWS, None, wanted, False)):
                target = target if at else _target_schema(batch.schema)
                for row in _rows(batch, target):
                    number += 1
                    yield number, row
        except (arrow.ArrowException, OSError, ValueError, OverflowError) as error:
            raise _damaged(file) from error


def _target_schema(schema: Any) -> Any:
    """The columns with times as Python knows them, without nanoseconds; None where all are so."""
    import pyarrow  # noqa: PLC0415 - an extra

    fields = [
        field.with_type(pyarrow.timestamp("us", field.type.tz))
        if pyarrow.types.is_timestamp(field.type) and field.type.unit == "ns"
        else field
        for field in schema
    ]
    target = pyarrow.schema(fields)
    return None if target.equals(schema) else target


def _rows(batch: Any, target: Any) -> Iterator[dict[str, Any]]:
    import pyarrow  # noqa: PLC0415 - an extra

    table = pyarrow.Table.from_batches([batch])
    if target is not None:
        table = table.cast(target, safe=False)
    columns = [
        # texts are most of a table, and this way ten times as fast
        column.to_numpy().tolist() if pyarrow.types.is_string(column.type) else column.to_pylist()
        for column in table.columns
    ]
    names = table.column_names
    for values in zip(*columns, strict=True):
        yield dict(zip(names, values, strict=True))


@contextmanager
def _open(file: InputFile) -> Iterator[Any]:
    arrow = _arrow(file)
    from pyarrow import parquet  # noqa: PLC0415 - an extra

    with _seekable(file) as stream:
        try:
            found = parquet.ParquetFile(
                stream, buffer_size=1 << 20, pre_buffer=False,
                thrift_string_size_limit=1 << 26, thrift_container_size_limit=1 << 20,
            )  # fmt: skip
            width = len(found.schema_arrow.names)
        except (arrow.ArrowException, OSError, ValueError, OverflowError) as error:
            raise _damaged(file) from error
        if width > MAX_COLUMNS:
            raise FileRefusedError(
                f"{file.name} has {width:,} columns, more than {MAX_COLUMNS:,}, so it is no export "
                "of events; export it again"
            )
        with found:
            yield found


def _arrow(file: InputFile) -> Any:
    try:
        import pyarrow  # noqa: PLC0415 - an extra
    except ImportError as error:
        raise FileRefusedError(
            f"{file.name} is a Parquet file, and reading those needs an addition: "
            "pip install 'icp-pulse[parquet]', or export the file as JSON lines"
        ) from error
    return pyarrow.lib


@contextmanager
def _seekable(file: InputFile) -> Iterator[BinaryIO]:
    """The content in a form that can be read from its end, where the directory of Parquet is."""
    with file.open() as stream:
        if not file.is_stream:
            yield stream
            return
        with tempfile.TemporaryFile(prefix="icp-pulse-") as copy:
            shutil.copyfileobj(stream, copy, 1 << 20)
            copy.seek(0)
            yield copy


def _damaged(file: InputFile) -> FileRefusedError:
    return FileRefusedError(f"{file.name} is a damaged or cut off Parquet file; download it again")
