"""What stands beside a number: comparison, verdict, completeness, gaps, versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop.core.clock import DAY
from desktop.core.definitions import (
    Activity,
    Definitions,
    IcpDefinition,
    People,
    Reporting,
    SourceRule,
    TraitTest,
)
from desktop.core.errors import UsageError
from desktop.core.icp.company_size import BUCKETS
from desktop.core.jobs.refresh import refresh
from desktop.core.kpi.answers import answer
from desktop.core.kpi.points import KpiPoint, KpiResult, Period
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE, KpiQuestion
from desktop.core.local_days import end_of_day, start_of_day
from desktop.core.store.engine import Store
from tests.oracles.strategies import SHARE_EVENTS
from tests.oracles.workspaces import define, new_store, store_of, take_in
from tests.oracles.worlds import EventRow, File, ProfileRow, World

ZONE = "America/New_York"
VP = IcpDefinition("Leaders", (TraitTest("seniority", ("VP",)),), target_share_rate=0.5)
RULES = Definitions(Reporting(ZONE), SHARE_EVENTS, Activity(), icps=(VP,))
SETTLED = start_of_day(date(2026, 5, 3), ZONE)
NOW = start_of_day(date(2026, 5, 20), ZONE)


def event(day: date, user: str, name: str = "Search", hour: int = 12) -> EventRow:
    time = start_of_day(day, ZONE) // 1000 + hour * 3_600_000
    return EventRow(name, user, time, f"{day}{user}{name}")


def export(*events: EventRow, as_of: int = SETTLED) -> File:
    """An export that was made at `as_of`."""
    last = replace(events[-1], processed=as_of // 1000)
    return File("mixpanel", NOW, (*events[:-1], last))


def people(count: int, seniority: str = "VP") -> File:
    rows = tuple(
        ProfileRow(f"u{n}", updated_at=0, traits={"seniority": seniority}) for n in range(count)
    )
    return File("profiles", NOW, rows)


def month(year: int, number: int, active: int, sharers: int) -> list[EventRow]:
    """u0, u1 ... active on the 2nd, the first of them sharing on the 3rd."""
    found = [event(date(year, number, 2), f"u{n}") for n in range(active)]
    return found + [event(date(year, number, 3), f"u{n}", "Copy Link") for n in range(sharers)]


AFTER = event(date(2026, 5, 1), "u0")
"""Covers the end of April."""


def ask(world: World, question: KpiQuestion, now: int = NOW) -> KpiResult:
    with store_of(world) as store:
        return ask_store(store, question, now)


def ask_store(store: Store, question: KpiQuestion, now: int = NOW) -> KpiResult:
    with store.read() as connection:
        return answer(connection, question, now)


def world_of(*files: File, definitions: Definitions = RULES) -> World:
    return World(definitions, files)


SPRING = KpiQuestion(SHARE_RATE, first=date(2026, 3, 1), last=date(2026, 4, 30))
ONLY_APRIL = replace(SPRING, first=date(2026, 4, 1))


def test_a_month_is_compared_with_the_one_before_in_points_and_relative() -> None:
    events = [*month(2026, 2, 10, 5), *month(2026, 3, 10, 4), *month(2026, 4, 20, 2), AFTER]
    march, april = ask(world_of(people(20), export(*events)), SPRING).points
    assert (march.numerator, march.denominator, march.value) == (4, 10, 0.4)
    assert march.previous == 0.5
    assert march.change_points == pytest.approx(-0.1)
    assert march.change_relative == pytest.approx(-0.2)
    assert march.change_low is not None
    assert march.change_high is not None
    assert march.change_low < -0.1 < march.change_high
    assert (april.value, april.previous) == (0.1, 0.4)


def test_an_empty_period_has_no_value_and_never_0() -> None:
    events = [*month(2026, 2, 10, 5), *month(2026, 4, 10, 2), AFTER]
    march, april = ask(world_of(people(20), export(*events)), SPRING).points
    assert (march.numerator, march.denominator) == (0, 0)
    assert march.value is march.low is march.high is march.change_points is None
    assert (march.previous, march.verdict) == (0.5, "too_few")
    assert april.previous is april.change_points is april.change_relative is None
    assert march.coverage is None


def test_after_a_period_of_0_there_is_no_relative_change() -> None:
    events = [*month(2026, 3, 10, 0), *month(2026, 4, 10, 2), AFTER]
    _, april = ask(world_of(people(20), export(*events)), SPRING).points
    assert april.previous == 0
    assert april.change_points == pytest.approx(0.2)
    assert april.change_relative is None


def april_of(result: KpiResult) -> KpiPoint:
    (found,) = [point for point in result.points if point.period.start == date(2026, 4, 1)]
    return found


APRIL = month(2026, 4, 20, 2)


def test_a_complete_month_without_gaps_is_judged() -> None:
    events = [*month(2026, 3, 20, 2), *APRIL, AFTER]
    april = april_of(ask(world_of(people(20), export(*events)), SPRING))
    assert (april.complete, april.gaps, april.verdict, april.reasons) == (
        True, (), "below_proven", (),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("last", "as_of", "now"),
    [
        (AFTER, SETTLED, end_of_day(date(2026, 4, 30), ZONE) - 1),
        (AFTER, end_of_day(date(2026, 4, 30), ZONE) + DAY - 1000, NOW),
        (event(date(2026, 4, 30), "u0", hour=23), SETTLED, NOW),
    ],
    ids=["not over", "not settled", "end not covered"],
)
def test_an_incomplete_month_is_never_judged(last: EventRow, as_of: int, now: int) -> None:
    events = [*month(2026, 3, 20, 2), *APRIL, last]
    april = april_of(ask(world_of(people(20), export(*events, as_of=as_of)), SPRING, now))
    assert not april.complete
    assert (april.verdict, april.needs, april.reasons) == (None, None, ("incomplete",))
    assert april.value == 0.1


def test_a_gap_between_two_exports_is_never_judged_and_never_0() -> None:
    first = export(*month(2026, 3, 20, 2), as_of=SETTLED)
    second = export(*APRIL, AFTER)
    march, april = ask(world_of(people(20), first, second), SPRING).points
    between = tuple(date(2026, 3, 4) + timedelta(n) for n in range(28))
    assert march.gaps == (date(2026, 3, 1), *between)
    assert (march.verdict, march.value) == (None, 0.1)
    assert april.gaps == (date(2026, 4, 1),)
    assert april.reasons == ("gap",)


def test_a_declared_range_covers_its_silent_days() -> None:
    with new_store() as store:
        define(store, RULES)
        take_in(store, people(20), ZONE)
        declared = (date(2026, 2, 1), date(2026, 5, 2))
        take_in(store, export(*month(2026, 3, 20, 2), *APRIL), ZONE, declared)
        refresh(store)
        for point in ask_store(store, SPRING).points:
            assert (point.complete, point.gaps, point.verdict) == (True, (), "below_proven")


def test_months_before_everything_that_was_loaded_have_gaps_and_no_verdict() -> None:
    result = ask(world_of(people(20), export(*APRIL, AFTER)), SPRING)
    march = result.points[0]
    assert march.gaps == tuple(date(2026, 3, 1) + timedelta(n) for n in range(31))
    assert (march.value, march.verdict) == (None, None)
    assert april_of(result).gaps == (date(2026, 4, 1),)


def test_without_a_target_nothing_is_judged_but_said() -> None:
    rules = replace(RULES, icps=(replace(VP, target_share_rate=None),))
    events = [*month(2026, 3, 20, 2), *APRIL, AFTER]
    result = ask(world_of(people(20), export(*events), definitions=rules), SPRING)
    assert result.target is None
    assert [point.verdict for point in result.points] == ["no_target", "no_target"]


def test_a_one_off_source_does_not_hold_the_months_back() -> None:
    other = replace(export(*month(2026, 3, 5, 1)), source="generic")
    events = [*month(2026, 3, 20, 2), *APRIL, AFTER]
    world = world_of(people(20), other, export(*events))
    assert not april_of(ask(world, SPRING)).complete
    done = world.redefined(sources={"generic": SourceRule(one_off=True)})
    assert april_of(ask(done, SPRING)).complete


def test_one_source_alone_is_counted_and_waited_for() -> None:
    other = replace(export(*month(2026, 3, 5, 5)), source="generic")
    events = [*month(2026, 3, 20, 2), *APRIL, AFTER]
    world = world_of(people(20), other, export(*events))
    march, april = ask(world, replace(SPRING, source="mixpanel")).points
    assert (march.numerator, march.denominator, april.complete) == (2, 20, True)
    march, april = ask(world, replace(SPRING, source="generic")).points
    assert (march.numerator, march.denominator, april.complete) == (5, 5, False)
    both = ask(world, SPRING)
    assert both.points[0].numerator == 5
    assert set(both.data_as_of) == {"generic", "mixpanel"}


def test_an_earlier_version_of_the_icp_still_counts_by_its_own_tests() -> None:
    entry = replace(VP, where=(TraitTest("seniority", ("Entry",)),))
    with new_store() as store:
        define(store, RULES)
        take_in(store, people(20), ZONE)
        take_in(store, export(*APRIL, AFTER), ZONE)
        refresh(store)
        define(store, replace(RULES, icps=(entry,)), now=5)
        latest, earlier = ask_store(store, SPRING), ask_store(store, replace(SPRING, icp_version=1))
        assert (latest.icp_version, april_of(latest).denominator) == (2, 0)
        assert (earlier.icp_version, april_of(earlier).denominator) == (1, 20)


def test_sizes_are_grouped_by_bucket_under_its_name() -> None:
    sizes = ["120", "1,200 employees", "51-200", "many", None]
    rows = tuple(
        ProfileRow(f"u{n}", updated_at=0, traits={"seniority": "VP", "company_size": size})
        for n, size in enumerate(sizes)
    )
    result = ask(world_of(File("profiles", NOW, rows), export(*month(2026, 4, 5, 1), AFTER)),
                 replace(ONLY_APRIL, by="company_size"))  # fmt: skip
    found = {point.segment: (point.numerator, point.denominator) for point in result.points}
    assert found == {"51-200": (1, 2), "1001-5000": (0, 1), "(unknown)": (0, 2)}
    assert set(found) - {"(unknown)"} <= set(BUCKETS)


def test_spellings_are_grouped_under_the_most_frequent_one() -> None:
    plans = ["Pro", "pro ", "PRO", "Pro", "free"]
    rows = tuple(
        ProfileRow(f"u{n}", updated_at=0, traits={"seniority": "VP", "plan": plan})
        for n, plan in enumerate(plans)
    )
    result = ask(world_of(File("profiles", NOW, rows), export(*month(2026, 4, 5, 1), AFTER)),
                 replace(ONLY_APRIL, by="plan"))  # fmt: skip
    found = {point.segment: (point.numerator, point.denominator) for point in result.points}
    assert found == {"Pro": (1, 4), "free": (0, 1)}
    assert [point.segment for point in result.points] == ["Pro", "free"]
    assert all(point.coverage is None for point in result.points)


def test_excluded_people_are_in_no_number() -> None:
    rules = replace(RULES, people=People(exclude_ids=("u0", "x1")))
    events = [*APRIL, event(date(2026, 4, 9), "x1"), event(date(2026, 4, 9), "x2"), AFTER]
    april = april_of(ask(world_of(people(20), export(*events), definitions=rules), SPRING))
    assert (april.numerator, april.denominator) == (1, 19)
    assert april.coverage == 1 - 1 / 20


def test_a_breakdown_that_does_not_exist_is_refused_with_the_known_ones() -> None:
    world = world_of(people(1), export(AFTER))
    with pytest.raises(UsageError, match='no breakdown "campaign"; there is channel, industry'):
        ask(world, replace(SPRING, by="campaign"))


def test_an_empty_workspace_has_periods_without_values() -> None:
    result = ask(world_of(), KpiQuestion(SHARE_RATE))
    assert [point.value for point in result.points] == [None] * 12
    assert not any(point.complete for point in result.points)
    assert result.data_as_of == {}
    with store_of(world_of()) as store, store.read() as connection:
        ctr = answer(connection, KpiQuestion(ICP_CTR), NOW)
    assert all(point.value is None for point in ctr.points)


def test_quality_is_of_the_whole_range_not_of_whole_periods() -> None:
    events = [event(date(2026, 4, day), f"u{day}") for day in (1, 10, 20)]
    events += [event(date(2026, 4, day), "$device:1") for day in (2, 11, 21)]
    asked = KpiQuestion(SHARE_RATE, first=date(2026, 4, 5), last=date(2026, 4, 15))
    result = ask(world_of(people(30), export(*events, AFTER)), asked)
    assert (result.quality.active_all, result.quality.anonymous_events) == (1, 1)
    assert [point.period for point in result.points] == [
        Period(date(2026, 4, 1), date(2026, 4, 30))
    ]
    assert result.points[0].denominator == 3


@pytest.mark.parametrize(("late", "active"), [(0, 0), (1, 1)])
def test_traits_count_up_to_the_last_instant_of_the_period(late: int, active: int) -> None:
    end = end_of_day(date(2026, 4, 30), ZONE)
    rows = (
        ProfileRow("u0", updated_at=0, traits={"seniority": "Entry"}),
        ProfileRow("u0", updated_at=end - late, traits={"seniority": "VP"}),
    )
    world = world_of(File("profiles", NOW, rows), export(*month(2026, 4, 1, 1), AFTER))
    assert april_of(ask(world, SPRING)).denominator == active
    day = replace(SPRING, window="day", first=date(2026, 5, 1), last=date(2026, 5, 1))
    assert ask(world, day).points[0].denominator == 1


@pytest.mark.parametrize(
    ("least", "most", "days", "inside"),
    [
        (2, None, (4, 30), True),
        (2, None, (3, 30), True),
        (2, None, (2, 30), False),
        (3, None, (3, 4, 30), True),
        (None, 1, (2, 30), True),
        (None, 1, (3, 30), False),
        (2, 2, (3, 30), True),
    ],
)
def test_behaviour_counts_the_days_up_to_the_periods_end(
    least: int | None, most: int | None, days: tuple[int, ...], inside: bool
) -> None:
    wanted = TraitTest("behaviour.active_days_28", minimum=least, maximum=most)
    rules = replace(RULES, icps=(IcpDefinition("Busy", (wanted,)),))
    events = [event(date(2026, 4, day), "u0") for day in days]
    events += [
        event(date(2026, 4, days[0]), "u0", "Open"),
        event(date(2026, 4, 29), "u0", "$identify"),
    ]
    world = world_of(people(1), export(*events, AFTER), definitions=rules)
    assert april_of(ask(world, SPRING)).denominator == int(inside)
    unwanted = IcpDefinition("Not busy", (TraitTest("seniority", ("VP",)),), (wanted,))
    found = ask(world.redefined(icps=(unwanted,)), SPRING)
    assert april_of(found).denominator == int(not inside)


def test_behaviour_before_the_first_period_is_seen() -> None:
    wanted = TraitTest("behaviour.active_days_28", minimum=2)
    rules = replace(RULES, icps=(IcpDefinition("Busy", (wanted,)),))
    events = [event(date(2026, 4, 3), "u0"), event(date(2026, 4, 30), "u0")]
    world = world_of(people(1), export(*events, AFTER), definitions=rules)
    asked = KpiQuestion(SHARE_RATE, window="day", first=date(2026, 4, 30), last=date(2026, 5, 1))
    assert [point.denominator for point in ask(world, asked).points] == [1, 1]
    early = replace(asked, first=date(2026, 4, 3), last=date(2026, 4, 3))
    assert ask(world, early).points[0].denominator == 0
