"""Columns of integers as one compact blob: each stored relative to its least value, as narrow as
it fits.

A block of a day's events takes about 25 bytes an event, and packing is a handful of vector
operations a column; a general compressor gained little more and took ten times as long.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
import numpy as np
import numpy.typing as npt

Column = npt.NDArray[Any]

_SCALES = (1_000_000, 1_000)
"""Instants of most sources are whole seconds or milliseconds."""


class _Header(msgspec.Struct, array_like=True):
    rows: int
    columns: list[tuple[str, str, int, int, str]]
    """(name, type to give back, offset, scale, type as stored)"""


_encode = msgspec.msgpack.Encoder().encode
_decode = msgspec.msgpack.Decoder(_Header).decode


def pack(columns: Mapping[str, Column]) -> bytes:
    """One blob of columns of equal length; `unpack` gives them back exactly."""
    rows = len(next(iter(columns.values()))) if columns else 0
    described = []
    parts = []
    for name, column in columns.items():
        offset, scale, stored = _narrow(column)
        described.append((name, column.dtype.str, offset, scale, stored.dtype.str))
        parts.append(stored.tobytes())
    header = _encode(_Header(rows, described))
    return b"".join([len(header).to_bytes(4, "little"), header, *parts])


def unpack(blob: bytes) -> dict[str, Column]:
    """The columns of a blob made by `pack`."""
    size = int.from_bytes(blob[:4], "little")
    header = _decode(blob[4 : 4 + size])
    at = 4 + size
    columns: dict[str, Column] = {}
    for name, dtype, offset, scale, stored_type in header.columns:
        stored = np.dtype(stored_type)
        values = np.frombuffer(blob, stored, header.rows, at)
        at += stored.itemsize * header.rows
        columns[name] = _widen(values, np.dtype(dtype), offset, scale)
    return columns


def _narrow(column: Column) -> tuple[int, int, Column]:
    if len(column) == 0:
        return 0, 1, column
    low, high = int(column.min()), int(column.max())
    if column.dtype.itemsize < 8:
        return low, 1, (column - column.dtype.type(low)).astype(_width(high - low))
    if high - low >= 2**63:
        return 0, 1, column
    moved = column - column.dtype.type(low)
    for scale in _SCALES:
        if high - low >= scale and not (moved % scale).any():
            return low, scale, (moved // scale).astype(_width((high - low) // scale))
    return low, 1, moved.astype(_width(high - low))


def _width(span: int) -> type[np.unsignedinteger]:
    if span < 2**8:
        return np.uint8
    if span < 2**16:
        return np.uint16
    return np.uint32 if span < 2**32 else np.uint64


def _widen(values: Column, dtype: np.dtype[np.integer], offset: int, scale: int) -> Column:
    wide = values.astype(dtype)
    if scale != 1:
        wide *= dtype.type(scale)
    if offset:
        wide += dtype.type(offset)
    return wide
