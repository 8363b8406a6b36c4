"""The states of an alert: one step for each evaluation, and what is worth telling of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from desktop.core.alerts.samples import Baseline
from desktop.core.definitions import AlertRule


class State(StrEnum):
    """Of one rule and segment value."""

    OK = "ok"
    PENDING = "pending"
    FIRING = "firing"
    RECOVERING = "recovering"
    NO_DATA = "no_data"
    ERROR = "error"
    UNPROVEN = "unproven"
    RETRACTED = "retracted"


class Finding(StrEnum):
    """What one evaluation found."""

    FINE = "fine"
    """Back past the recovery threshold, or never beyond the threshold."""
    BETWEEN = "between"
    """Not beyond the threshold, but not past the recovery threshold either."""
    UNPROVEN = "unproven"
    """Beyond, but without proof or on too small a denominator."""
    BREACH = "breach"
    """Beyond, proven, on enough."""
    NO_DATA = "no_data"
    ERROR = "error"
    GONE = "gone"
    """The segment value no longer exists."""


class Notice(StrEnum):
    """What is worth a message."""

    FIRED = "fired"
    RESOLVED = "resolved"
    RETRACTED = "retracted"
    BROKEN = "broken"
    """The rule cannot be evaluated; said once."""


@dataclass(frozen=True, slots=True)
class Memory:
    """All that a state machine remembers from one evaluation to the next."""

    state: State = State.OK
    held: State = State.OK
    """What `no_data` or `error` interrupted; else the state itself."""
    breaches: int = 0
    """Evaluations in a row that held, while pending."""
    recoveries: int = 0
    """Evaluations in a row that were fine, while recovering."""
    absences: int = 0
    """Evaluations in a row in which the segment value was gone."""
    baseline: Baseline | None = None
    """Frozen at the first pending evaluation; None from recovery on."""

    @property
    def is_open(self) -> bool:
        """Whether a firing was announced and is not over."""
        return self.held in (State.FIRING, State.RECOVERING)


@dataclass(frozen=True, slots=True)
class Step:
    """One change of state; `reason` is a stable code."""

    before: State
    after: State
    reason: str
    notice: Notice | None = None


GONE_FOR_GOOD: Final = 2
"""Evaluations without the segment value until its alert is resolved."""


def advance(
    memory: Memory, finding: Finding, rule: AlertRule, baseline: Baseline | None = None
) -> tuple[Memory, tuple[Step, ...]]:
    """The memory after one evaluation, and the steps it took, none where nothing changed.

    One evaluation may take two steps where a rule asks for one evaluation in a row (`pending = 1`
    goes through pending to firing), so that no state is ever skipped. `baseline` is what the
    evaluation compared with; it is frozen where the finding is the first of a breach.
    """
    if finding in (Finding.NO_DATA, Finding.ERROR):
        return _interrupt(memory, State(finding.value))
    path = _Path(memory.held)
    after = _MOVES[memory.held](memory, finding, rule, path)
    if finding is not Finding.GONE:
        after = replace(after, absences=0)
    return _settle(memory, after, path, baseline)


def _interrupt(memory: Memory, state: State) -> tuple[Memory, tuple[Step, ...]]:
    if memory.state is state:
        return memory, ()
    notice = Notice.BROKEN if state is State.ERROR else None
    return replace(memory, state=state), (Step(memory.state, state, state.value, notice),)


def _settle(
    before: Memory, after: Memory, path: _Path, baseline: Baseline | None
) -> tuple[Memory, tuple[Step, ...]]:
    keeps = after.held in (State.PENDING, State.FIRING, State.RECOVERING)
    frozen = (before.baseline or baseline) if keeps else None
    settled = replace(after, state=after.held, baseline=frozen)
    steps = path.steps
    if before.state is before.held:
        return settled, tuple(steps)
    if not steps:  # the interruption is over and nothing else happened
        return settled, (Step(before.state, settled.state, "data_back"),)
    steps[0] = replace(steps[0], before=before.state)
    return settled, tuple(steps)


class _Path:
    """The steps of one evaluation, in order."""

    def __init__(self, start: State) -> None:
        self._at = start
        self.steps: list[Step] = []

    def go(self, state: State, reason: str, notice: Notice | None = None) -> None:
        self.steps.append(Step(self._at, state, reason, notice))
        self._at = state


def _from_calm(memory: Memory, finding: Finding, rule: AlertRule, path: _Path) -> Memory:
    """From ok, unproven, retracted or pending: towards firing, or to rest."""
    if finding is Finding.BREACH:
        return _breach(memory, rule, path)
    if finding is Finding.UNPROVEN:
        return _rest(memory, State.UNPROVEN, "not_proven", path)
    if finding is Finding.GONE:
        return _absent(memory, path)
    return _rest(memory, State.OK, "back_to_ok", path)


def _breach(memory: Memory, rule: AlertRule, path: _Path) -> Memory:
    breaches = memory.breaches + 1 if memory.held is State.PENDING else 1
    if memory.held is not State.PENDING:
        path.go(State.PENDING, "beyond_threshold")
    if breaches < rule.pending:
        return replace(memory, held=State.PENDING, breaches=breaches)
    path.go(State.FIRING, "held_long_enough", Notice.FIRED)
    return replace(memory, held=State.FIRING, breaches=0, recoveries=0)


def _rest(memory: Memory, state: State, reason: str, path: _Path) -> Memory:
    if memory.held is not state:
        path.go(state, reason)
    return replace(memory, held=state, breaches=0, recoveries=0)


def _absent(memory: Memory, path: _Path) -> Memory:
    """A value that is gone keeps its state for one evaluation, then rests."""
    absences = memory.absences + 1
    if absences < GONE_FOR_GOOD:
        return replace(memory, absences=absences, breaches=0)
    return replace(_rest(memory, State.OK, "segment_gone", path), absences=absences)


def _from_firing(memory: Memory, finding: Finding, rule: AlertRule, path: _Path) -> Memory:
    if finding is Finding.GONE:
        path.go(State.RECOVERING, "segment_gone")
        return replace(memory, held=State.RECOVERING, recoveries=0, absences=1)
    if finding is not Finding.FINE:
        return memory
    path.go(State.RECOVERING, "past_recovery")
    return _recover(memory, 1, rule, path)


def _from_recovering(memory: Memory, finding: Finding, rule: AlertRule, path: _Path) -> Memory:
    if finding is Finding.GONE:
        if memory.absences + 1 < GONE_FOR_GOOD:
            return replace(memory, absences=memory.absences + 1)
        path.go(State.OK, "segment_gone", Notice.RESOLVED)
        return replace(memory, held=State.OK, recoveries=0, absences=memory.absences + 1)
    if finding is Finding.FINE:
        return _recover(memory, memory.recoveries + 1, rule, path)
    path.go(State.FIRING, "fell_back")  # the same firing goes on: nothing to tell
    return replace(memory, held=State.FIRING, recoveries=0)


def _recover(memory: Memory, recoveries: int, rule: AlertRule, path: _Path) -> Memory:
    if recoveries < rule.recover:
        return replace(memory, held=State.RECOVERING, recoveries=recoveries)
    path.go(State.OK, "recovered", Notice.RESOLVED)
    return replace(memory, held=State.OK, recoveries=0)


_MOVES: Final = {
    State.OK: _from_calm,
    State.UNPROVEN: _from_calm,
    State.RETRACTED: _from_calm,
    State.PENDING: _from_calm,
    State.FIRING: _from_firing,
    State.RECOVERING: _from_recovering,
}
