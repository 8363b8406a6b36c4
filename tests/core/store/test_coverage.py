"""Stretches of time that sources have spoken about."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.store.coverage import (
    ADS,
    EVENTS,
    delete_coverage,
    load_coverage,
    save_coverage,
    united,
)
from desktop.core.store.imports import add_import
from desktop.core.store.sources import source_number
from tests.builders.workspaces import opened

INTERVALS = st.lists(
    st.tuples(st.integers(0, 60), st.integers(1, 20)).map(lambda pair: (pair[0], sum(pair)))
)


@given(INTERVALS)
def test_united_intervals_cover_the_same_minutes(intervals: list[tuple[int, int]]) -> None:
    minutes = {minute for start, end in intervals for minute in range(start, end)}
    joined = united(intervals)
    assert [minute for start, end in joined for minute in range(start, end)] == sorted(minutes)


@given(INTERVALS)
def test_united_intervals_ascend_and_never_touch(intervals: list[tuple[int, int]]) -> None:
    joined = united(intervals)
    assert all(before[1] < after[0] for before, after in pairwise(joined))


def test_coverage_is_kept_by_source_and_kind_of_fact_and_ends_with_its_import(
    workspace: Path,
) -> None:
    with opened(workspace) as store, store.write() as connection:
        one, two = (
            add_import(
                connection, file="f", sha256="s", fingerprint=str(number), kind="k", report="r",
                imported_at=0, as_of=0,
            )
            for number in range(2)
        )  # fmt: skip
        mixpanel = source_number(connection, "mixpanel:7")
        linkedin = source_number(connection, "linkedin")
        save_coverage(connection, one, mixpanel, EVENTS, (0, 10, 12))
        save_coverage(connection, two, mixpanel, EVENTS, (30, 40, 11))
        save_coverage(connection, two, linkedin, ADS, (0, 5, 6))
        (found,) = load_coverage(connection, EVENTS)
        assert (found.source, found.kind, found.as_of) == ("mixpanel:7", "mixpanel", 12)
        assert found.intervals == ((0, 10), (30, 40))
        assert (found.start, found.end) == (0, 40)
        delete_coverage(connection, one)
        (found,) = load_coverage(connection, EVENTS)
        assert (found.intervals, found.as_of) == (((30, 40),), 11)
        assert [found.source for found in load_coverage(connection, ADS)] == ["linkedin"]
