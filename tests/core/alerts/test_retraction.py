"""Later loads change what was judged: a breach that is gone is taken back, once."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.alerts.evaluation import Outcome
from desktop.core.alerts.replay import replay
from desktop.core.alerts.retraction import Restated, revise
from desktop.core.alerts.samples import Sample
from desktop.core.alerts.states import Notice, State
from desktop.core.definitions import AlertCondition, AlertRule
from tests.builders.alerts import week, weeks

LOW = AlertRule("low", "icp_ctr", AlertCondition(below=0.0045), at_least=5000)


def stored(*counts: tuple[int, int] | None) -> list[Outcome]:
    series = weeks(*counts)
    return list(replay(LOW, [found.period for found in series], {None: series}))


def now(*counts: tuple[int, int] | None) -> dict[str | None, list[Sample]]:
    return {None: weeks(*counts)}


def test_a_firing_whose_breach_is_gone_is_retracted_with_what_changed() -> None:
    again, revisions = revise(
        LOW, stored((20, 10_000), (20, 10_000)), now((20, 10_000), (58, 10_000)), {}
    )
    (revision,) = revisions
    assert revision.memory.state is State.RETRACTED
    assert [step.notice for step in revision.steps] == [Notice.RETRACTED]
    assert revision.changes == (Restated(week(1), (20, 58), (10_000, 10_000)),)
    assert [found.sample.numerator for found in again if found.sample] == [20, 58]


def test_nothing_is_said_where_no_count_changed() -> None:
    same = ((20, 10_000), (20, 10_000))
    assert revise(LOW, stored(*same), now(*same), {}) == ([], [])


def test_a_firing_that_stays_one_is_not_told_again() -> None:
    _, revisions = revise(
        LOW, stored((20, 10_000), (20, 10_000)), now((20, 10_000), (21, 10_000)), {}
    )
    assert all(not revision.steps for revision in revisions)
    assert all(revision.memory.state is State.FIRING for revision in revisions)


def test_a_breach_that_only_late_data_show_fires_through_pending() -> None:
    _, revisions = revise(
        LOW, stored((58, 10_000), (58, 10_000)), now((20, 10_000), (20, 10_000)), {}
    )
    assert [step.after for step in revisions[0].steps] == [State.PENDING, State.FIRING]
    assert revisions[0].steps[-1].notice is Notice.FIRED


def test_what_was_retracted_can_fire_again() -> None:
    _, (revision,) = revise(
        LOW, stored((20, 10_000), (20, 10_000)), now((58, 10_000), (58, 10_000)), {}
    )
    series = weeks((20, 10_000), (20, 10_000), first=2)
    outcomes = list(replay(LOW, [week(2), week(3)], {None: series}, {None: revision.memory}))
    assert [found.memory.state for found in outcomes] == [State.PENDING, State.FIRING]


counts = st.one_of(st.none(), st.tuples(st.integers(0, 90), st.just(10_000)))


@given(st.lists(st.tuples(counts, counts), min_size=1, max_size=12))
def test_revising_twice_says_nothing_new(pairs: list[tuple]) -> None:
    before = stored(*[old for old, _ in pairs])
    after = now(*[new for _, new in pairs])
    again, _ = revise(LOW, before, after, {})
    assert revise(LOW, again, after, {}) == ([], [])


@given(st.lists(st.tuples(counts, counts), min_size=1, max_size=12))
def test_after_a_revision_an_alert_is_open_exactly_if_its_past_says_so(pairs: list[tuple]) -> None:
    before = stored(*[old for old, _ in pairs])
    after = now(*[new for _, new in pairs])
    again, revisions = revise(LOW, before, after, {})
    for revision in revisions:
        assert revision.memory.is_open == again[-1].memory.is_open
