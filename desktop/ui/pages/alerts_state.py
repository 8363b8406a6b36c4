"""What the Alerts page may ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # these load the store, which the window opens without
    from desktop.core.definitions import AlertRule
    from desktop.core.reports.alert_detail import AlertDetail, RuleTrial
    from desktop.core.reports.alerts_page import AlertsReport
    from desktop.ui.state import Done


@dataclass(frozen=True, slots=True)
class CheckNews:
    """What a check of all rules found: whether anything changed, and a sentence where it matters.

    `tone` is bad for news of a firing, ok for a resolution.
    """

    changed: bool
    sentence: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class AlertActions:
    """Each runs in a worker thread; one that is None is not offered."""

    load: Callable[[], AlertsReport] | None = None
    detail: Callable[[str, str], AlertDetail | None] | None = None
    """Of a rule and a segment ("" for the total)."""
    try_rule: Callable[[AlertRule], RuleTrial] | None = None
    check: Callable[[bool], CheckNews] | None = None
    """Evaluates the rules: always, or only where anything changed since the last time."""
    acknowledge: Callable[[str, str, str], Done] | None = None
    snooze: Callable[[str, str, str], Done] | None = None
    """How long, as `alert_marks` names it."""
    wake: Callable[[str, str], Done] | None = None
    mark_seen: Callable[[tuple[int, ...]], int] | None = None
    """Numbers of changes; gives how many are unread then."""
    save_rule: Callable[[AlertRule, str | None], Done] | None = None
    """In the place of the rule of a name, or as a new one."""
    add_rules: Callable[[tuple[AlertRule, ...]], Done] | None = None
    delete_rule: Callable[[str], Done] | None = None
    send_again: Callable[[int], Done] | None = None
    """A message of the outbox that was given up."""
