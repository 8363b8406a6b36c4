"""Traits through time against a plain list of who said what when."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.icp.timelines import (
    Timeline,
    build_timeline,
    fall_back,
    inherit,
    still,
    translate,
)
from desktop.core.store.traits import Statements

PEOPLE = 4
INSTANTS = range(-1, 14)
Said = tuple[int, int, int, int]
"""(subject, at, value, source); the order in the list is that of import."""

SAYINGS = st.lists(
    st.tuples(st.integers(1, 5), st.integers(0, 12), st.integers(0, 3), st.integers(1, 3)),
    max_size=14,
)
# aliases 4 and 5 are of the people 1 and 2
ALIASES = np.array([0, 1, 2, 3, 1, 2], np.uint32)


def statements(said: Sequence[Said]) -> Statements:
    columns = np.array(said, np.int64).reshape(-1, 4)
    return Statements(
        subject=columns[:, 0].astype(np.uint32),
        at=columns[:, 1],
        value=columns[:, 2].astype(np.uint32),
        source=columns[:, 3].astype(np.uint32),
        statement_import=np.arange(len(columns), dtype=np.uint32),
    )


def build(said: Sequence[Said], ranks: dict[int, int] | None = None) -> Timeline:
    return build_timeline(statements(said), ALIASES, PEOPLE, ranks or {1: 0, 2: 0, 3: 0})


def value_at(timeline: Timeline, person: int, instant: int) -> int:
    return int(timeline.until(instant)[person])


def plain(said: Sequence[Said], person: int, instant: int, ranks: dict[int, int]) -> int:
    """What is known just before an instant, else the first that anybody said."""
    mine = sorted((each for each in said if ALIASES[each[0]] == person), key=lambda each: each[1])
    last = {source: (at, value) for _, at, value, source in mine if at < instant}
    if last:
        known = [(ranks[s], -at, -s, value) for s, (at, value) in last.items() if value]
    else:
        first = {source: (at, value) for _, at, value, source in reversed(mine)}
        known = [(ranks[s], at, -s, value) for s, (at, value) in first.items() if value]
    return min(known)[3] if known else 0


RANKS = st.fixed_dictionaries({source: st.integers(0, 2) for source in (1, 2, 3)})


@given(SAYINGS, RANKS)
def test_each_instant_knows_what_was_said_before_it(
    said: list[Said], ranks: dict[int, int]
) -> None:
    timeline = build(said, ranks)
    assert np.all(np.diff(timeline.at) >= 0)
    for instant in INSTANTS:
        found = timeline.until(instant).tolist()
        expected = [plain(said, person, instant, ranks) for person in range(PEOPLE)]
        assert found == expected, instant


@given(SAYINGS, SAYINGS)
def test_the_second_timeline_fills_the_blanks_of_the_first(
    one: list[Said], other: list[Said]
) -> None:
    primary, secondary = build(one), build(other)
    joined = fall_back(primary, secondary)
    for instant in INSTANTS:
        first, second = primary.until(instant), secondary.until(instant)
        assert joined.until(instant).tolist() == np.where(first != 0, first, second).tolist()


@given(SAYINGS, SAYINGS)
def test_people_have_what_their_company_has_at_that_time(
    jobs: list[Said], told: list[Said]
) -> None:
    employers, companies = build(jobs), build(told)
    inherited = inherit(employers, companies)
    for instant in INSTANTS:
        of_company = companies.until(instant)
        expected = of_company[employers.until(instant)]
        assert inherited.until(instant).tolist() == expected.tolist()


@given(SAYINGS)
def test_translated_values_change_at_the_same_instants(said: list[Said]) -> None:
    words = np.array([0, 7, 7, 0], np.uint32)
    timeline = build(said)
    for instant in INSTANTS:
        found = translate(timeline, words).until(instant)
        assert found.tolist() == words[timeline.until(instant)].tolist()


def test_without_an_earlier_word_the_first_one_holds() -> None:
    timeline = build([(1, 5, 2, 1), (1, 9, 3, 1)])
    assert [value_at(timeline, 1, at) for at in (0, 5, 6, 9, 10)] == [2, 2, 2, 2, 3]


def test_an_empty_cell_takes_back_only_what_the_same_source_said() -> None:
    timeline = build([(1, 1, 2, 1), (1, 3, 3, 2), (1, 5, 0, 2)])
    assert [value_at(timeline, 1, at) for at in (2, 4, 6)] == [2, 3, 2]


def test_a_trusted_source_stands_against_newer_words() -> None:
    timeline = build([(1, 1, 2, 1), (1, 5, 3, 2)], {1: 0, 2: 1, 3: 2})
    assert value_at(timeline, 1, 9) == 2


def test_saying_it_again_later_is_newer_than_what_another_source_said_meanwhile() -> None:
    timeline = build([(1, 1, 2, 1), (1, 3, 3, 2), (1, 5, 2, 1)])
    assert [value_at(timeline, 1, at) for at in (2, 4, 6)] == [2, 3, 2]


def test_before_all_words_the_most_trusted_first_one_holds_whatever_came_in_first() -> None:
    said = [(1, 5, 2, 1), (1, 6, 3, 2)]
    assert value_at(build(said, {1: 1, 2: 0, 3: 2}), 1, 0) == 3
    assert value_at(build(said, {1: 0, 2: 0, 3: 0}), 1, 0) == 2


def test_nothing_changes_on_a_still_timeline() -> None:
    timeline = still(np.array([0, 4], np.uint32))
    assert timeline.until(-(2**62)).tolist() == timeline.until(2**62).tolist() == [0, 4]


def test_nobody_said_anything() -> None:
    assert build([]).until(9).tolist() == [0] * PEOPLE
