"""Rules that nobody has saved yet: a new one, a copy, and one from a point of a chart."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from desktop.core.definitions import AlertCondition, AlertRule
from desktop.core.kpi.points import KpiPoint
from desktop.ui.translation import tr
from desktop.ui.words import kpi_name

_FALL = 0.15
_LEAST = {"icp_ctr": 5000, "share_rate": 100}


def new_rule(taken: Collection[str]) -> AlertRule:
    """The share rate falls by 15 %; a name that is free."""
    return AlertRule(
        name=free_name(tr("New rule"), taken),
        kpi="share_rate",
        when=AlertCondition(falls_by=_FALL, versus_mean_of=4),
        window="rolling-28",
    )


def copy_of(rule: AlertRule, taken: Collection[str]) -> AlertRule:
    """The same under another name."""
    return replace(rule, name=free_name(tr("{name}, copy", name=rule.name), taken))


def rule_from_point(
    kpi: str, icp: str | None, point: KpiPoint, taken: Collection[str] = ()
) -> AlertRule:
    """What a person who points at a number of a chart wants to be told of.

    A number under its predecessor: that it falls by 15 %; else that it is below what it was there.
    """
    fell = point.value is not None and point.previous is not None and point.value < point.previous
    if point.value is None or point.value <= 0 or fell:
        when = AlertCondition(falls_by=_FALL, versus_mean_of=4)
        name = tr("{kpi} falls", kpi=kpi_name(kpi))
    else:
        when = AlertCondition(below=_round(point.value, kpi))
        name = tr("{kpi} is low", kpi=kpi_name(kpi))
    return AlertRule(
        name=free_name(name, taken),
        kpi=kpi,
        icp=icp,
        when=when,
        window=_window(point),
        at_least=_LEAST.get(kpi, 100),
    )


def free_name(name: str, taken: Collection[str]) -> str:
    """The name, with a number where it is taken."""
    if name not in taken:
        return name
    number = 2
    while f"{name} {number}" in taken:
        number += 1
    return f"{name} {number}"


def _window(point: KpiPoint) -> str:
    start = point.period.start
    is_month = start.day == 1 and 28 <= point.period.days <= 31
    if is_month:
        return "month"
    if start.day == 1 and 89 <= point.period.days <= 92 and start.month % 3 == 1:
        return "quarter"
    return f"rolling-{min(366, point.period.days)}"


def _round(value: float, kpi: str) -> float:
    """With the decimals that a person reads, so that the threshold is the number that was seen."""
    return round(value, 4 if kpi == "icp_ctr" else 3)
