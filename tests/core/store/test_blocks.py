"""Columns packed into a blob come back as they were."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.store.blocks import pack, unpack

TYPES = (np.uint8, np.uint16, np.uint32, np.uint64, np.int32, np.int64)


@st.composite
def columns(draw: st.DrawFn) -> dict[str, Any]:
    rows = draw(st.integers(0, 12))
    found = {}
    for name in draw(st.lists(st.text(max_size=5), unique=True, min_size=1, max_size=4)):
        dtype = draw(st.sampled_from(TYPES))
        limits = np.iinfo(dtype)
        low, high = int(limits.min), int(limits.max)
        scale = draw(st.sampled_from((1, 1_000, 1_000_000)))
        whole = st.integers(low // scale, high // scale).map(lambda n, by=scale: n * by)
        extreme = st.sampled_from((low, high, 0, high - 1))
        values = draw(st.lists(whole | extreme, min_size=rows, max_size=rows))
        found[name] = np.array([min(max(value, low), high) for value in values], dtype)
    return found


@settings(max_examples=80, deadline=None)
@given(columns())
def test_what_is_packed_comes_back_exactly(given_columns: dict[str, Any]) -> None:
    back = unpack(pack(given_columns))
    assert list(back) == list(given_columns)
    for name, column in given_columns.items():
        assert back[name].dtype == column.dtype
        assert back[name].tolist() == column.tolist()


@pytest.mark.parametrize(
    ("values", "width"),
    [
        ([5, 5, 5], 1),
        ([10**15, 10**15 + 200], 1),
        ([0, 60_000_000, 86_400_000_000], 4),  # whole seconds: scaled down
        ([0, 2**40 + 1], 8),
        ([-(2**63), 2**63 - 1], 8),
    ],
)
def test_a_column_is_stored_as_narrow_as_it_fits(values: list[int], width: int) -> None:
    empty = len(pack({"a": np.array(values[:1], np.int64)})) - 1
    packed = pack({"a": np.array(values, np.int64)})
    assert abs(len(packed) - empty - width * len(values)) < 20
    assert unpack(packed)["a"].tolist() == values


def test_no_columns_and_no_rows_are_fine() -> None:
    assert unpack(pack({})) == {}
    assert len(unpack(pack({"a": np.empty(0, np.int64)}))["a"]) == 0
