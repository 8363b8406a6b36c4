"""Every slot of every job is run or skipped with a reason, exactly once, whatever happens."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.clock import DAY, parse_instant
from desktop.core.jobs.due import (
    ASLEEP,
    BACKING_OFF,
    MINUTE,
    OFFLINE,
    PAUSED,
    RESTING,
    RUNNING,
    Job,
    Surroundings,
    decide,
    jitter,
    next_start,
    retry_at,
)
from desktop.core.jobs.schedule import HOUR, parse_schedule

START = parse_instant("2026-05-01T00:30:00Z")
HOURLY = Job("kpis", parse_schedule("every hour"), START)
PULL = replace(HOURLY, name="connection:1", needs_network=True)


def at(hours: float) -> Surroundings:
    return Surroundings(START + int(hours * HOUR), "UTC")


def test_before_its_slot_nothing_happens() -> None:
    assert decide(HOURLY, at(0.4)).last_slot is None


def test_at_its_slot_it_runs() -> None:
    assert decide(HOURLY, at(0.5)).run == START + HOUR // 2


def test_after_a_night_asleep_it_runs_once_and_says_what_was_missed() -> None:
    found = decide(HOURLY, at(9.6))
    assert found.run == START + 9 * HOUR + HOUR // 2
    assert [reason for _, reason in found.skipped] == [ASLEEP] * 9


def test_without_a_network_the_newest_slot_waits_for_it() -> None:
    offline = replace(at(3.6), online=False)
    found = decide(PULL, offline)
    assert found.run is None
    assert [reason for _, reason in found.skipped] == [OFFLINE] * 3
    back = replace(PULL, last_slot=found.last_slot or 0)
    assert decide(back, at(3.9)).run == START + 3 * HOUR + HOUR // 2


def test_what_needs_no_network_runs_without_one() -> None:
    assert decide(HOURLY, replace(at(0.6), online=False)).run is not None


def test_paused_slots_are_not_made_up_for() -> None:
    found = decide(HOURLY, replace(at(2.6), paused=True))
    assert (found.run, [reason for _, reason in found.skipped]) == (None, [PAUSED] * 3)


def test_a_job_never_runs_twice_at_once() -> None:
    found = decide(replace(HOURLY, is_running=True), at(1.6))
    assert (found.run, [reason for _, reason in found.skipped]) == (None, [RUNNING] * 2)


def test_a_failing_source_is_left_alone_for_longer_each_time() -> None:
    waits = [
        retry_at(replace(PULL, failures=failures, failed_at=START)) - START
        for failures in (1, 2, 3, 30)
    ]
    assert waits == [5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 24 * HOUR]


def test_a_failed_job_is_tried_again_between_slots() -> None:
    failed = replace(PULL, failures=1, failed_at=START, last_slot=START)
    assert not decide(failed, at(0.05)).retry
    assert decide(failed, at(0.1)).retry


def test_a_slot_during_the_wait_is_skipped_with_that_reason() -> None:
    failed = replace(PULL, failures=6, failed_at=START)
    found = decide(failed, at(1.6))
    assert [reason for _, reason in found.skipped] == [BACKING_OFF] * 2
    assert not found.retry


def test_who_asked_for_a_rest_is_left_alone_until_its_end() -> None:
    failed = replace(PULL, failures=1, failed_at=START, rests_until=START + 3 * HOUR)
    found = decide(failed, at(2.99))
    assert (found.run, found.retry) == (None, False)
    assert [reason for _, reason in found.skipped] == [RESTING] * 2
    assert decide(replace(failed, last_slot=found.last_slot or 0), at(3.01)).run is not None
    assert decide(replace(failed, last_slot=START + 3 * HOUR), at(3.01)).retry


def test_the_newest_slot_waits_for_the_end_of_a_rest_though_no_run_of_the_job_failed() -> None:
    told_by_hand = replace(PULL, rests_until=START + 60 * MINUTE)
    found = decide(told_by_hand, at(0.9))
    assert (found.run, found.skipped) == (None, ())
    assert decide(told_by_hand, at(1)).run == START + HOUR // 2


def test_a_rest_that_is_over_does_not_shorten_the_wait_after_failures() -> None:
    failed = replace(PULL, failures=4, failed_at=START, last_slot=START + HOUR // 2,
                     rests_until=START + 1)  # fmt: skip
    assert not decide(failed, at(0.6)).retry
    assert decide(failed, at(0.7)).retry


def test_the_next_start_is_what_a_look_will_do() -> None:
    slot = START + HOUR // 2
    assert next_start(PULL, START, "UTC") == slot + jitter(PULL, slot)
    failed = replace(PULL, failures=1, failed_at=START)
    assert next_start(failed, START, "UTC") == START + 5 * MINUTE
    assert next_start(replace(failed, rests_until=START + DAY), START, "UTC") == START + DAY
    off = replace(PULL, schedule=parse_schedule("off"), rests_until=START + DAY)
    assert next_start(off, START, "UTC") is None


def test_jobs_of_one_hour_do_not_all_start_at_its_first_second() -> None:
    slot = START + HOUR // 2
    starts = {jitter(replace(PULL, name=f"connection:{at}"), slot) for at in range(20)}
    assert len(starts) > 15
    assert max(starts) < 5 * MINUTE
    assert jitter(HOURLY, slot) == 0


moments = st.lists(
    st.tuples(
        st.integers(1, 3 * 24 * 60),
        st.booleans(),
        st.booleans(),
        st.booleans(),
        st.sampled_from(["ok", "fails", "asks for a rest"]),
    ),
    min_size=1,
    max_size=40,
)


@given(moments, st.sampled_from(["every hour", "daily at 02:30", "weekdays at 07:00"]))
def test_every_slot_ends_run_or_skipped_exactly_once(
    steps: list[tuple[int, bool, bool, bool, str]], words: str
) -> None:
    job = replace(PULL, schedule=parse_schedule(words))
    now, handled = START, []
    for minutes, online, paused, running, outcome in steps:
        now += minutes * MINUTE
        around = Surroundings(now, "Europe/Berlin", paused=paused, online=online)
        found = decide(replace(job, is_running=running), around)
        handled += [slot for slot, _ in found.skipped]
        if found.run is not None:
            handled.append(found.run)
        if found.run is not None or found.retry:
            ok = outcome == "ok"
            assert job.rests_until is None or now >= job.rests_until
            rest = now + 7 * HOUR if outcome == "asks for a rest" else None
            job = replace(job, failures=0 if ok else job.failures + 1, failed_at=now,
                          rests_until=rest)  # fmt: skip
        job = replace(job, last_slot=found.last_slot or job.last_slot)
    waiting = job.schedule.slots_until(job.last_slot, now, "Europe/Berlin")
    assert len(waiting) <= 1
    assert handled + waiting == job.schedule.slots_until(START, now, "Europe/Berlin")


@given(st.integers(1, 400))
def test_however_long_it_slept_one_run_is_enough(days: int) -> None:
    found = decide(HOURLY, Surroundings(START + days * DAY, "UTC"))
    assert found.run is not None
    again = decide(
        replace(HOURLY, last_slot=found.last_slot or 0), Surroundings(START + days * DAY, "UTC")
    )
    assert (again.run, again.skipped) == (None, ())
