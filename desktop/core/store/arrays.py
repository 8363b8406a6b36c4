"""Rows of numbers as one array, past the row objects that a hundred thousand rows cannot afford."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import cast

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection


def fetch_numbers(
    connection: Connection, query: str, columns: int, parameters: Sequence[str | int] = ()
) -> npt.NDArray[np.int64]:
    """The integer rows of a query as an array of shape (rows, columns)."""
    cursor = connection.connection.cursor()
    try:
        cursor.execute(query, tuple(parameters))
        rows = cast("Iterable[tuple[int, ...]]", cursor)  # a driver's cursor gives its rows in turn
        flat = np.fromiter(chain.from_iterable(rows), np.int64)
    finally:
        cursor.close()
    table: npt.NDArray[np.int64] = flat.reshape(-1, columns)
    return table
