"""What a number says about its target: met, missed with proof, missed without, or too little."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final

from desktop.core.kpi.intervals import Z95, needed_more, wilson

OK: Final = "ok"
BELOW_PROVEN: Final = "below_proven"
BELOW_NOT_PROVEN: Final = "below_not_proven"
TOO_FEW: Final = "too_few"
NO_TARGET: Final = "no_target"

LEAST_COVERAGE: Final = 0.40
LEAST_IMPRESSIONS: Final = 1000
LEAST_TILED: Final = 0.90
OVERLAPPING_DIMENSIONS: Final = frozenset({"industry", "job_function"})
"""A person counts in several values of these, so that no sum over them proves anything."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verdict (None where the number is not judged), and how many more would prove it."""

    verdict: str | None = None
    needs: int | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the counts of a number are worth as proof."""

    phi: float = 1.0
    """Overdispersion; numerator and denominator are divided by it."""
    most: float | None = None
    """The numerator if every suppressed zero were at its greatest; None: the numerator."""
    provable: bool = True
    """False over a dimension whose values overlap."""
    enough: bool = True
    """False: too few to say, whatever the interval."""
    z: float = Z95


def is_judged(complete: bool, gaps: tuple[date, ...] = (), tiled: float | None = None) -> bool:
    """Whether a period's number may be held against a target.

    `tiled` is the share of its days that segment rows cover, None where none were needed.
    """
    return complete and not gaps and (tiled is None or tiled >= LEAST_TILED)


def has_enough_delivery(impressions: int, coverage: float | None) -> bool:
    """Whether a CTR stands on enough: 1,000 ICP impressions and 40 % known coverage."""
    return impressions >= LEAST_IMPRESSIONS and coverage is not None and coverage >= LEAST_COVERAGE


def judged_interval(
    numerator: int, denominator: int, evidence: Evidence | None
) -> tuple[float, float] | None:
    """The interval that a verdict looks at, where it is another than that of the counts.

    Printed zeros at their least make its low end, at their greatest its high one.
    """
    if evidence is None or evidence.phi <= 1 or not 0 <= numerator <= denominator:
        return None
    most = min(float(denominator), numerator if evidence.most is None else evidence.most)
    total = denominator / evidence.phi
    least, greatest = wilson(numerator / evidence.phi, total), wilson(most / evidence.phi, total)
    return None if least is None or greatest is None else (least[0], greatest[1])


def judge(
    numerator: int,
    denominator: int,
    target: float | None,
    *,
    judged: bool,
    evidence: Evidence | None = None,
) -> Verdict:
    """The verdict on numerator / denominator against the target, `no_target` where there is none.

    `below_proven` means that the upper end of the (corrected) Wilson interval is under the
    target; `needs` counts in units of the denominator and comes with `below_not_proven` alone,
    None where more of the same would never prove it.
    """
    facts = evidence or Evidence()
    if target is None:
        return Verdict(NO_TARGET)
    if not judged:
        return Verdict()
    if denominator <= 0 or numerator > denominator or not facts.enough:
        return Verdict(TOO_FEW)
    if numerator / denominator >= target:
        return Verdict(OK)
    return _below(numerator, denominator, target, facts)


def _below(numerator: int, denominator: int, target: float, facts: Evidence) -> Verdict:
    if not facts.provable:
        return Verdict(BELOW_NOT_PROVEN)
    most = min(float(denominator), numerator if facts.most is None else facts.most)
    interval = wilson(most / facts.phi, denominator / facts.phi, facts.z)
    if interval is not None and interval[1] < target:
        return Verdict(BELOW_PROVEN)
    if most / denominator >= target:
        return Verdict(BELOW_NOT_PROVEN)
    needs = needed_more(most, denominator, target, phi=facts.phi, z=facts.z)
    # the closed form and the interval may round apart by one
    return Verdict(BELOW_NOT_PROVEN, None if needs is None else max(1, needs))
