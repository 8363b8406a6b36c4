"""The share rate of real stores against plain sets and loops over every event."""

from __future__ import annotations

import os
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from desktop.core.definitions import UNKNOWN
from desktop.core.kpi.answers import answer
from desktop.core.kpi.points import KpiPoint, KpiResult
from desktop.core.kpi.questions import SHARE_RATE, KpiQuestion
from tests.oracles.share_rate import Plain, PlainShareRate, Span, group_of, span_before
from tests.oracles.strategies import Setting, worlds
from tests.oracles.workspaces import store_of
from tests.oracles.worlds import World

WINDOWS = ("day", "week", "month", "quarter", "range", "rolling-7", "rolling-28")
few = settings(
    max_examples=int(os.environ.get("ICP_PULSE_EXAMPLES", "15")),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],  # shrinking a whole workspace takes minutes
)


def ask(world: World, now: int, *questions: KpiQuestion) -> list[KpiResult]:
    with store_of(world) as store, store.read() as connection:
        return [answer(connection, question, now) for question in questions]


def counts(point: KpiPoint) -> Plain:
    return Plain(point.numerator, point.denominator, point.coverage)


def span(point: KpiPoint) -> Span:
    return point.period.start, point.period.end


def between(setting: Setting, window: str, by: str | None = None, **more: object) -> KpiQuestion:
    first, last = setting.about - timedelta(9), setting.about + timedelta(12)
    return KpiQuestion(SHARE_RATE, window=window, first=first, last=last, by=by, **more)  # type: ignore[arg-type]


@few
@given(worlds(), st.permutations(WINDOWS))
def test_every_window_counts_distinct_people(
    made: tuple[Setting, World], windows: list[str]
) -> None:
    setting, world = made
    plain = PlainShareRate(world)
    asked = [between(setting, window) for window in windows[:3]]
    for question, result in zip(asked, ask(world, setting.after, *asked), strict=True):
        assert question.first is not None
        assert question.last is not None
        spans = plain.spans(question.window, question.first, question.last)
        assert [span(point) for point in result.points] == spans
        for point in result.points:
            found = plain.total(span(point))
            assert counts(point) == found, (question.window, span(point))
            check_comparison(point, plain, question.window)
        quality = result.quality
        assert plain.quality((question.first, question.last)) == (
            quality.active_all, quality.active_without_profile, quality.active_trait_unknown,
            quality.anonymous_events,
        )  # fmt: skip


def check_comparison(point: KpiPoint, plain: PlainShareRate, window: str) -> None:
    before = plain.total(span_before(window, span(point), plain.world.week_start))
    value = point.numerator / point.denominator if point.denominator else None
    previous = before.sharers / before.active if before.active else None
    assert (point.value, point.previous) == (value, previous)
    assert (point.low is None) == (value is None)
    if value is None or previous is None:
        assert (point.change_points, point.change_relative) == (None, None)
        return
    assert point.change_points == pytest.approx(value - previous, abs=1e-12)
    relative = (value - previous) / previous if previous else None
    assert point.change_relative == pytest.approx(relative)


TRAITS = ("industry", "company_size", "country", "company_domain", "custom.tier", "job_title")


@few
@given(worlds(), st.sampled_from(TRAITS), st.sampled_from(["month", "rolling-28"]))
def test_segments_are_groups_of_spellings_and_each_person_is_in_one(
    made: tuple[Setting, World], trait: str, window: str
) -> None:
    setting, world = made
    plain = PlainShareRate(world)
    (result,) = ask(world, setting.after, between(setting, window, trait))
    found: dict[Span, dict[str, Plain]] = {}
    for point in result.points:
        assert point.segment is not None
        group = "" if point.segment == UNKNOWN else group_of(trait, point.segment)
        # a group that nobody is in any more has the first of its spellings
        assert point.segment == (plain.label(trait, group) or point.segment)
        assert group not in found.setdefault(span(point), {})
        found[span(point)][group] = counts(point)
    question = between(setting, window)
    assert question.first is not None
    assert question.last is not None
    spans = plain.spans(window, question.first, question.last)
    expected = {each: plain.by_trait(each, trait) for each in spans}
    assert found == {each: groups for each, groups in expected.items() if groups}
    order = [(span(point), point.segment) for point in result.points]
    assert order == sorted(order)


@few
@given(worlds(), st.sampled_from(["month", "week"]))
def test_channels_count_their_sharers_over_everybody_active(
    made: tuple[Setting, World], window: str
) -> None:
    setting, world = made
    plain = PlainShareRate(world)
    (result,) = ask(world, setting.after, between(setting, window, "channel"))
    question = between(setting, window)
    assert question.first is not None
    assert question.last is not None
    for each in plain.spans(window, question.first, question.last):
        points = [point for point in result.points if span(point) == each]
        found = {point.segment: point.numerator for point in points if point.numerator}
        assert found == plain.by_channel(each)
        assert {point.denominator for point in points} <= {plain.total(each).active} - {0}


@few
@given(
    worlds(),
    st.sampled_from(["mixpanel", "generic", "nowhere", None]),
    st.sampled_from([{}, {"industry": "software"}, {"plan": "PRO", "country": "DE"}]),
)
def test_a_source_and_a_trait_narrow_the_count(
    made: tuple[Setting, World], source: str | None, where: dict[str, str]
) -> None:
    setting, world = made
    plain = PlainShareRate(world, source=source, where=where)
    question = between(setting, "month", source=source, where=where)
    (result,) = ask(world, setting.after, question)
    for point in result.points:
        assert counts(point) == plain.total(span(point))
