"""The states of an alert: no input sequence may skip one, flap, or tell the same thing twice."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.core.alerts.samples import Baseline
from desktop.core.alerts.states import Finding, Memory, Notice, State, Step, advance
from desktop.core.definitions import AlertCondition, AlertRule
from tests.builders.alerts import week

RULE = AlertRule("CTR is low", "icp_ctr", AlertCondition(below=0.0045))
NEIGHBOURS = {
    State.OK: {State.PENDING, State.UNPROVEN},
    State.PENDING: {State.OK, State.FIRING, State.UNPROVEN},
    State.FIRING: {State.RECOVERING, State.RETRACTED},
    State.RECOVERING: {State.OK, State.FIRING, State.RETRACTED},
    State.UNPROVEN: {State.OK, State.PENDING},
    State.RETRACTED: {State.OK, State.PENDING, State.UNPROVEN},
}
"""Which state may follow which. `no_data` and `error` interrupt any of them, and the interrupted
one, or a neighbour of it, follows."""
FINDINGS = st.lists(st.sampled_from(list(Finding)), max_size=60)
RULES = st.builds(
    lambda pending, recover: AlertRule(
        "rule", "share_rate", AlertCondition(below=0.2), pending=pending, recover=recover
    ),
    st.integers(1, 4),
    st.integers(1, 4),
)
INTERRUPTED = (State.NO_DATA, State.ERROR)


def run(
    *findings: Finding, rule: AlertRule = RULE, start: Memory | None = None
) -> tuple[Memory, list[Step]]:
    memory, steps = start or Memory(), []
    for finding in findings:
        memory, taken = advance(memory, finding, rule)
        steps += taken
    return memory, steps


def notices(steps: list[Step]) -> list[Notice]:
    return [step.notice for step in steps if step.notice is not None]


def test_one_breach_is_pending_and_tells_nobody() -> None:
    memory, steps = run(Finding.BREACH)
    assert memory.state is State.PENDING
    assert notices(steps) == []


def test_a_second_breach_in_a_row_fires_once() -> None:
    memory, steps = run(Finding.BREACH, Finding.BREACH, Finding.BREACH, Finding.BREACH)
    assert memory.state is State.FIRING
    assert notices(steps) == [Notice.FIRED]


def test_a_breach_that_is_over_before_it_held_long_enough_is_forgotten() -> None:
    memory, steps = run(Finding.BREACH, Finding.FINE, Finding.BREACH)
    assert memory.state is State.PENDING
    assert memory.breaches == 1
    assert notices(steps) == []


def test_a_rule_that_waits_for_one_breach_still_goes_through_pending() -> None:
    eager = AlertRule("eager", "icp_ctr", AlertCondition(below=0.0045), pending=1)
    _, steps = run(Finding.BREACH, rule=eager)
    assert [step.after for step in steps] == [State.PENDING, State.FIRING]


def test_between_the_thresholds_a_firing_goes_on() -> None:
    memory, steps = run(Finding.BREACH, Finding.BREACH, Finding.BETWEEN, Finding.BETWEEN)
    assert memory.state is State.FIRING
    assert len(notices(steps)) == 1


def test_two_fine_evaluations_in_a_row_resolve_and_say_so_once() -> None:
    memory, steps = run(*[Finding.BREACH] * 2, *[Finding.FINE] * 3)
    assert memory.state is State.OK
    assert notices(steps) == [Notice.FIRED, Notice.RESOLVED]
    assert State.RECOVERING in [step.after for step in steps]


def test_falling_back_while_recovering_goes_on_firing_without_a_word() -> None:
    memory, steps = run(*[Finding.BREACH] * 2, Finding.FINE, Finding.BREACH, Finding.FINE)
    assert memory.state is State.RECOVERING
    assert notices(steps) == [Notice.FIRED]


def test_missing_data_neither_fires_nor_resolves_nor_forgets() -> None:
    memory, steps = run(Finding.BREACH, Finding.NO_DATA, Finding.NO_DATA, Finding.BREACH)
    assert memory.state is State.FIRING
    assert steps[-1].before is State.NO_DATA
    assert notices(steps) == [Notice.FIRED]


def test_an_open_alert_survives_a_gap_without_being_told_again() -> None:
    memory, steps = run(*[Finding.BREACH] * 2, Finding.NO_DATA, Finding.BREACH)
    assert memory.state is State.FIRING
    assert notices(steps) == [Notice.FIRED]
    assert steps[-1] == Step(State.NO_DATA, State.FIRING, "data_back")


def test_a_rule_that_cannot_be_evaluated_says_so_once() -> None:
    _, steps = run(Finding.ERROR, Finding.ERROR, Finding.ERROR)
    assert notices(steps) == [Notice.BROKEN]


def test_a_number_without_proof_is_shown_and_does_not_notify() -> None:
    memory, steps = run(Finding.UNPROVEN, Finding.UNPROVEN)
    assert memory.state is State.UNPROVEN
    assert notices(steps) == []


def test_a_firing_without_new_proof_goes_on() -> None:
    memory, _ = run(*[Finding.BREACH] * 2, Finding.UNPROVEN)
    assert memory.state is State.FIRING


def test_a_segment_value_that_is_gone_is_resolved_after_two_evaluations() -> None:
    memory, steps = run(*[Finding.BREACH] * 2, Finding.GONE)
    assert memory.state is State.RECOVERING
    memory, steps = run(Finding.GONE, start=memory)
    assert memory.state is State.OK
    assert steps[-1].reason == "segment_gone"
    assert notices(steps) == [Notice.RESOLVED]


def test_the_baseline_freezes_at_the_first_breach_and_thaws_at_recovery() -> None:
    frozen = Baseline(week(0), week(3), 4, 80, 400)
    later = Baseline(week(1), week(4), 4, 60, 400)
    memory, _ = advance(Memory(), Finding.BREACH, RULE, frozen)
    memory, _ = advance(memory, Finding.BREACH, RULE, later)
    assert memory.baseline == frozen
    memory, _ = advance(memory, Finding.FINE, RULE, later)
    assert memory.baseline == frozen
    memory, _ = advance(memory, Finding.FINE, RULE, later)
    assert memory.baseline is None


@given(FINDINGS, RULES)
def test_no_sequence_skips_a_state(findings: list[Finding], rule: AlertRule) -> None:
    memory = Memory()
    for finding in findings:
        held = memory.held
        memory, steps = advance(memory, finding, rule)
        for step in steps:
            before = held if step.before in INTERRUPTED else step.before
            if step.after in INTERRUPTED:
                continue
            assert step.after is before or step.after in NEIGHBOURS[before]
            held = step.after


@given(FINDINGS, RULES)
def test_the_steps_are_a_path_from_the_old_state_to_the_new(
    findings: list[Finding], rule: AlertRule
) -> None:
    memory = Memory()
    for finding in findings:
        before = memory
        memory, steps = advance(memory, finding, rule)
        at = before.state
        for step in steps:
            assert step.before is at
            at = step.after
        assert at is memory.state


@given(FINDINGS, RULES)
def test_firing_and_resolving_are_told_in_turn_and_once_each(
    findings: list[Finding], rule: AlertRule
) -> None:
    told = [n for n in notices(run(*findings, rule=rule)[1]) if n is not Notice.BROKEN]
    assert told == [Notice.FIRED if at % 2 == 0 else Notice.RESOLVED for at in range(len(told))]


@given(FINDINGS, RULES)
def test_nothing_fires_that_did_not_hold_as_often_as_the_rule_asks(
    findings: list[Finding], rule: AlertRule
) -> None:
    memory = Memory()
    for at, finding in enumerate(findings):
        memory, steps = advance(memory, finding, rule)
        if Notice.FIRED in notices(list(steps)):
            judged = [
                found
                for found in findings[: at + 1]
                if found not in (Finding.NO_DATA, Finding.ERROR)
            ]
            assert judged[-rule.pending :] == [Finding.BREACH] * rule.pending


@given(FINDINGS)
def test_inside_the_hysteresis_nothing_moves(findings: list[Finding]) -> None:
    memory, _ = run(*findings)
    if memory.state is State.FIRING:
        after, steps = run(*[Finding.BETWEEN] * 5, start=memory)
        assert (after.state, steps) == (State.FIRING, [])
