"""The weekly digest: both KPIs, what moved them, open alerts and gaps, as the desk has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop.core.alerts.states import State
from desktop.core.clock import DAY
from desktop.core.reports.alerts import AlertView, InboxItem, load_alerts, load_inbox
from desktop.core.reports.build_overview import load_overview
from desktop.core.reports.overview import OverviewReport
from desktop.core.store import Connection

WEEK: Final = 7 * DAY

_OPEN: Final = (State.FIRING, State.RECOVERING, State.PENDING, State.ERROR)


@dataclass(frozen=True, slots=True)
class Digest:
    """What a Monday's reader needs; the numbers are those of the Overview at that moment."""

    overview: OverviewReport
    alerts: tuple[AlertView, ...]
    """Those that are open, broken or about to fire."""
    news: tuple[InboxItem, ...]
    """What was told in the last seven days, newest first."""
    made_at: int
    """Microseconds UTC."""


def load_digest(connection: Connection, now: int) -> Digest:
    """The digest of the primary ICP at an instant."""
    return Digest(
        overview=load_overview(connection, now),
        alerts=tuple(view for view in load_alerts(connection) if view.state in _OPEN),
        news=tuple(
            item
            for item in load_inbox(connection)
            if item.entry.notice and now - WEEK <= item.at <= now
        ),
        made_at=now,
    )
