"""What alert rules say of a KPI's trend: when they began to fire, and where they are beyond."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from desktop.core.alerts.explanation import decode_explanation
from desktop.core.alerts.states import Notice
from desktop.core.definitions import AlertRule
from desktop.core.kpi.points import KpiPoint
from desktop.core.store import Connection
from desktop.core.store.alerts import load_transitions

FIRED = "fired"
"""What a mark says; the chart adds the day."""


def rules_of_total(rules: Sequence[AlertRule], kpi: str, icp: str, primary: str) -> list[AlertRule]:
    """Rules that watch the very number of a trend: the whole KPI of that ICP, not a part of it."""
    return [
        rule
        for rule in rules
        if rule.kpi == kpi
        and rule.segment is None
        and not rule.where
        and (rule.icp or primary) == icp
    ]


def thresholds_of(rules: Sequence[AlertRule]) -> tuple[tuple[float, str], ...]:
    """Fractions, and how severe it is to be beyond them; rules about changes have none."""
    edges = {
        (edge, rule.severity)
        for rule in rules
        for edge in (rule.when.below, rule.when.above)
        if edge is not None
    }
    return tuple(sorted(edges, reverse=True))


def load_fired(
    connection: Connection, rules: Sequence[AlertRule], points: Sequence[KpiPoint]
) -> tuple[tuple[date, str], ...]:
    """The periods, within what is drawn, at whose end one of the rules began to fire."""
    if not points:
        return ()
    first, last = points[0].period.start, points[-1].period.end
    ends = {
        decode_explanation(change.explanation).end
        for rule in rules
        for change in load_transitions(connection, rule=rule.name)
        if change.notice == Notice.FIRED
    }
    return tuple((end, FIRED) for end in sorted(filter(None, ends)) if first <= end <= last)
