"""The CTR of facts as they come: what the app asks of delivery that it grouped once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from desktop.core.delivery import AdFact, Campaign
from desktop.core.kpi.audience import Audience
from desktop.core.kpi.ctr_points import CtrPoint
from desktop.core.kpi.delivery import build_delivery
from desktop.core.kpi.icp_ctr import ctr_points
from desktop.core.kpi.points import Period


def icp_ctr(
    facts: Iterable[AdFact],
    campaigns: Iterable[Campaign],
    periods: Sequence[Period],
    audience: Audience,
    *,
    by: str | None = None,
    where: Mapping[str, str] | None = None,
) -> tuple[CtrPoint, ...]:
    """As `ctr_points` gives them."""
    return ctr_points(build_delivery(facts, campaigns, audience), periods, by=by, where=where)
