"""The alerts that need a person now, as items of "Needs attention"."""

from __future__ import annotations

from desktop.core.alerts.states import State
from desktop.core.kpi.questions import Frame
from desktop.core.local_days import local_day
from desktop.core.reports.alerts import AlertView, load_alerts
from desktop.core.reports.overview import Attention
from desktop.core.store import Connection

ALERT = "alert"
_OPEN = (State.FIRING, State.ERROR)


def load_alert_attention(connection: Connection, frame: Frame) -> tuple[Attention, ...]:
    """Alerts that fire, the more severe first, then rules that cannot be checked.

    What somebody acknowledged or snoozed is taken care of, and not listed.
    """
    if not frame.definitions.alerts:
        return ()
    return tuple(
        _item(view, frame)
        for view in load_alerts(connection)
        if view.state in _OPEN and not _is_taken(view, frame.now)
    )


def _is_taken(view: AlertView, now: int) -> bool:
    asleep = view.snoozed_until is not None and now < view.snoozed_until
    return view.acknowledged_at is not None or view.snoozed_while_open or asleep


def _item(view: AlertView, frame: Frame) -> Attention:
    since = view.opened_at or view.changed_at
    last = view.last
    critical = view.rule.severity == "critical"
    return Attention(
        ALERT,
        "bad" if critical and view.state == State.FIRING else "warn",
        page="alerts",
        subject=view.rule.name,
        days=() if since is None else (local_day(since, frame.zone),),
        count=last.denominator if last else None,
        fraction=last.value if last else None,
        segment=view.segment,
        label=view.label,
        numerator=last.numerator if last else None,
        state=view.state,
    )
