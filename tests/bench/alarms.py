"""False alarms and delays of the factory rules, beside a plain threshold and a plain z-test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt
from pathlib import Path
from statistics import NormalDist, median

import numpy as np

from desktop.core.alerts.evaluation import strictness_of
from desktop.core.alerts.factory import factory_rules
from desktop.core.alerts.power import power
from desktop.core.alerts.replay import firings, replay
from desktop.core.alerts.samples import Sample
from desktop.core.definitions import AlertRule
from desktop.core.kpi.points import Period
from tests.bench.measurement import Measurement
from tests.bench.scales import Scale

WEEKS_BEFORE = 24
YEAR = 52
SERIES = 500
FALLS = 400
WEEKDAYS = np.array([1.0, 1.1, 1.1, 1.05, 0.95, 0.4, 0.35])
"""People and ads are busy on workdays."""

Alarms = Callable[[AlertRule, Sequence[Sample]], list[int]]
"""Which weeks, from 0, start an alarm; the first `WEEKS_BEFORE` are history."""


@dataclass(frozen=True, slots=True)
class World:
    """A stable series: its true weekly rate, weekly denominator, and overdispersion."""

    rate: float
    denominator: int
    phi: float


def measure_alarms(folder: Path, scale: Scale) -> Iterator[Measurement]:
    """Alarms per rule and year where nothing happens, and weeks until a planted fall is told."""
    del folder, scale
    random = np.random.default_rng(20260405)
    for rule in _rules():
        yield from _quiet(rule, random)
    share, *_ = _rules()
    for people, base in ((400, 0.20), (400, 0.30), (1000, 0.20)):
        yield from _fall(share, World(base, people, 1.0), random)
    yield from _power_table(share)


def _rules() -> list[AlertRule]:
    """Share rate and LinkedIn, both severities; the other CTR rules differ in their numbers."""
    return [rule for rule in factory_rules() if not rule.where or "LinkedIn" in rule.name]


def _quiet(rule: AlertRule, random: np.random.Generator) -> Iterator[Measurement]:
    for world in _worlds(rule):
        played = [_play(world, random) for _ in range(SERIES)]
        rates = [_per_year(rule, played, way) for way in (_ours, _threshold, _z_test)]
        yield Measurement(
            name=f"false alarms a year: {rule.name}, {_in_words(world)}",
            ours=rates[0],
            unit="alarms",
            against=f"plain threshold; a plain z-test gives {rates[2]:.2f}",
            baseline=rates[1],
            aim="< 1",
            met=rates[0] < 1,
        )


def _worlds(rule: AlertRule) -> Iterator[World]:
    """CTR rules are tried where they are easiest to fool: at a true rate on the threshold."""
    if rule.when.below is not None:
        for phi in (1.0, 3.0):
            yield World(rule.when.below, 20_000, phi)
        yield World(rule.when.below * 1.15, 20_000, 3.0)
        return
    for people, base in ((100, 0.225), (400, 0.20), (2000, 0.10)):
        yield World(base, people, 1.0)
    yield World(0.20, 400, 1.5)


def _fall(rule: AlertRule, world: World, random: np.random.Generator) -> Iterator[Measurement]:
    for left in (0.5, 0.7):
        waits = [_delay(rule, _play(world, random, left), _ours) for _ in range(FALLS)]
        told = [wait for wait in waits if wait is not None]
        soon = sum(wait <= 2 for wait in told) / FALLS
        plain = [_delay(rule, _play(world, random, left), _z_test) for _ in range(FALLS)]
        named = [wait for wait in plain if wait is not None]
        yield Measurement(
            name=f"weeks until a fall to {left:.0%} is told: {rule.name}, {_in_words(world)}",
            ours=median(told) if told else float("nan"),
            unit="weeks",
            against=f"plain z-test; ours tells {soon:.0%} within two",
            baseline=median(named) if named else None,
            aim="2" if left == 0.5 else "",
            met=(bool(told) and median(told) <= 2 and soon > 0.9) if left == 0.5 else None,
        )


def _power_table(rule: AlertRule) -> Iterator[Measurement]:
    for people in (100, 200, 400, 1000):
        for base in (0.10, 0.225, 0.40):
            found = power(rule, people, base, base / 2, strictness_of(rule))
            yield Measurement(
                name=f"power: a halved share rate, {people} people, base {base:.1%}",
                ours=100 * (found or 0.0),
                unit="%",
            )


def _play(world: World, random: np.random.Generator, left: float = 1.0) -> list[Sample]:
    """Weeks of day-by-day counts; from the end of the history the rate is `left` of itself."""
    weeks = WEEKS_BEFORE + YEAR
    shares = WEEKDAYS / WEEKDAYS.sum()
    daily = random.poisson(world.denominator * shares, size=(weeks, 7))
    rates = np.full((weeks, 1), world.rate)
    rates[WEEKS_BEFORE:] *= left
    shown = daily.sum(axis=1)
    if world.phi > 1:
        rates = _scattered(rates[:, 0], shown, world.phi, random)[:, None]
    counts = random.binomial(daily, np.broadcast_to(rates, daily.shape)).sum(axis=1)
    monday = date(2024, 1, 1)
    return [
        Sample(
            Period(monday + timedelta(7 * at), monday + timedelta(7 * at + 6)),
            int(counts[at]),
            int(shown[at]),
        )
        for at in range(weeks)
    ]


def _scattered(
    rates: np.ndarray, shown: np.ndarray, phi: float, random: np.random.Generator
) -> np.ndarray:
    """Weekly true rates that make the counts scatter phi times as much as coin tosses."""
    weight = (shown - 1) / (phi - 1) - 1
    return random.beta(rates * weight, (1 - rates) * weight)


def _per_year(rule: AlertRule, played: Sequence[list[Sample]], alarms: Alarms) -> float:
    return sum(len(alarms(rule, series)) for series in played) / len(played)


def _delay(rule: AlertRule, series: list[Sample], alarms: Alarms) -> int | None:
    """Complete weeks after the fall until it is told, None where it never is."""
    return next((at + 1 for at in alarms(rule, series)), None)


def _ours(rule: AlertRule, series: Sequence[Sample]) -> list[int]:
    periods = [sample.period for sample in series]
    started = firings(list(replay(rule, periods[8:], {None: series})))
    return [
        at for at in (periods.index(found.period) - WEEKS_BEFORE for found in started) if at >= 0
    ]


def _threshold(rule: AlertRule, series: Sequence[Sample]) -> list[int]:
    """Each week that goes beyond where the one before was not."""
    beyond = [_is_beyond(rule, series, at) for at in range(4, len(series))]
    return _starts(beyond)


def _is_beyond(rule: AlertRule, series: Sequence[Sample], at: int) -> bool:
    if rule.when.below is not None:
        return series[at].value < rule.when.below
    k0, n0 = _pooled(series, at)
    return series[at].value <= k0 / n0 * (1 - (rule.when.falls_by or 0))


def _z_test(rule: AlertRule, series: Sequence[Sample]) -> list[int]:
    """Each week whose one-sided p is under 5 % where the one before was not."""
    return _starts([_is_unlikely(rule, series, at) for at in range(4, len(series))])


def _is_unlikely(rule: AlertRule, series: Sequence[Sample], at: int) -> bool:
    sample = series[at]
    if rule.when.below is not None:
        base, spread = rule.when.below, 1 / sample.denominator
    else:
        k0, n0 = _pooled(series, at)
        base, spread = k0 / n0, 1 / sample.denominator + 1 / n0
    z = (sample.value - base) / sqrt(base * (1 - base) * spread)
    return NormalDist().cdf(z) < 0.05


def _pooled(series: Sequence[Sample], at: int) -> tuple[int, int]:
    before = series[at - 4 : at]
    return sum(found.numerator for found in before), sum(found.denominator for found in before)


def _starts(beyond: Sequence[bool]) -> list[int]:
    return [
        at + 4 - WEEKS_BEFORE
        for at in range(WEEKS_BEFORE - 4, len(beyond))
        if beyond[at] and not beyond[at - 1]
    ]


def _in_words(world: World) -> str:
    scatter = "" if world.phi == 1 else f", scatter x{world.phi:g}"
    return f"{world.rate:.3g} of {world.denominator:,} a week{scatter}"
