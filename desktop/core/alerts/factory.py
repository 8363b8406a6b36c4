"""The rules that a workspace starts with: prefilled, and the team's own to edit."""

from __future__ import annotations

from typing import Final

from desktop.core.definitions import AlertCondition, AlertRule
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE

_CTRS: Final = (
    ("ICP CTR on LinkedIn feed", "linkedin", "sponsored_update", 0.0045, 0.0035),
    ("ICP CTR on Google Search", "google", "search", 0.04, 0.03),
    ("ICP CTR on Google Display", "google", "display", 0.0035, 0.0025),
    ("ICP link CTR on Meta", "meta", None, 0.009, 0.007),
)
"""Name, source, campaign type, warning below, critical below."""

LEAST_IMPRESSIONS: Final = 5000
LEAST_PEOPLE: Final = 100


def factory_rules(icp: str | None = None) -> tuple[AlertRule, ...]:
    """The rules for one ICP (None: the primary one); a pair of a warning and a critical each."""
    return (*_share_rate(icp), *(rule for row in _CTRS for rule in _ctr(icp, *row)))


def _share_rate(icp: str | None) -> tuple[AlertRule, ...]:
    return tuple(
        AlertRule(
            name=name,
            kpi=SHARE_RATE,
            icp=icp,
            when=AlertCondition(falls_by=fall, versus_mean_of=4),
            group="share rate",
            at_least=LEAST_PEOPLE,
            severity=severity,
        )
        for name, fall, severity in (
            ("Share rate fell", 0.15, "warning"),
            ("Share rate fell hard", 0.30, "critical"),
        )
    )


def _ctr(
    icp: str | None, name: str, source: str, kind: str | None, warning: float, critical: float
) -> tuple[AlertRule, ...]:
    where = (("source", source), *((("campaign_type", kind),) if kind else ()))
    return tuple(
        AlertRule(
            name=f"{name} {words}",
            kpi=ICP_CTR,
            icp=icp,
            when=AlertCondition(below=threshold),
            where=where,
            group=name,
            at_least=LEAST_IMPRESSIONS,
            severity=severity,
        )
        for words, threshold, severity in (
            ("is low", warning, "warning"),
            ("is very low", critical, "critical"),
        )
    )
