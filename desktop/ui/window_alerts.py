"""The Alerts page of the window, its badge, and the check of all rules after each change."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from desktop.core.kpi.points import KpiPoint
from desktop.ui.tasks import LatestQuery
from desktop.ui.widgets.kpi_card import KpiCardWidget

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.core.reports.overview import OverviewReport
    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.alerts import AlertsPage
    from desktop.ui.pages.alerts_state import AlertActions, CheckNews
    from desktop.ui.state import Failure

ALERTS = "alerts"


class AlertsDesk:
    """Owns the page, reads it when it is opened, and checks the rules in a worker."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.page: AlertsPage | None = None
        self._stale, self._stacked, self._due = True, False, True
        self._known: set[KpiCardWidget] = set()
        self._icp: str | None = None
        self._check_query = LatestQuery(window)
        self._check_query.answered.connect(self._end_check)
        self._check_query.failed.connect(self._fail_check)

    @property
    def has_page(self) -> bool:
        """Whether there is anything to show on it."""
        return self._actions is not None and self._actions.load is not None

    @property
    def may_write(self) -> bool:
        """Whether rules can be made."""
        return self._actions is not None and self._actions.save_rule is not None

    def build_page(self, place: QWidget) -> AlertsPage:
        """The page, connected."""
        from desktop.ui.pages.alerts import AlertsPage  # noqa: PLC0415  built when first shown

        assert self._actions is not None
        self.page = page = AlertsPage(self._window.look, self._actions, place)
        page.ended.connect(self._window.hear)
        page.said.connect(self._window.say)
        page.unread_changed.connect(self._show_unread)
        page.rules_changed.connect(self._judge_again)
        page.check_wanted.connect(self.check_now)
        page.set_stacked(self._stacked)
        return page

    def enter(self, key: str) -> None:
        """A page was opened: this one reads what it shows."""
        if key == ALERTS and self.page is not None and self._stale:
            self._stale = False
            self.page.refresh()

    def refresh(self) -> None:
        """Numbers may be others now: they are judged once the overview stands."""
        self._stale = self._due = True
        self.enter(self._window.pages.current_key())

    def notice(self, report: OverviewReport, cards: Sequence[KpiCardWidget]) -> None:
        """The overview was read: badge and charts follow it, and what is due is checked."""
        self._show_unread(report.unread_alerts)
        self._icp = report.icp
        self._connect_cards(cards)
        if self._due and report.events + len(report.cards):
            self._due = False
            self._check(force=False)

    def check_now(self) -> None:
        """Checks every rule because a person asked."""
        self._check(force=True)

    def show_alert(self, rule: str, segment: str) -> None:
        """Goes to one alert."""
        self._window.show_page(ALERTS)
        if self.page is not None:
            self.page.show_alert(rule, segment)

    def set_stacked(self, stacked: bool) -> None:
        """One column in a narrow window."""
        self._stacked = stacked
        if self.page is not None:
            self.page.set_stacked(stacked)

    def close(self) -> None:
        """Waits for what runs."""
        self._check_query.close()
        if self.page is not None:
            self.page.close()

    @property
    def _actions(self) -> AlertActions | None:
        return self._window.offers.alerts

    def _connect_cards(self, cards: Sequence[KpiCardWidget]) -> None:
        self._known &= set(cards)
        for card in cards:
            card.trend.may_alert = self.may_write
            if card not in self._known:
                self._known.add(card)
                card.trend.alert_wanted.connect(partial(self._write_rule, card))

    def _write_rule(self, card: KpiCardWidget, point: KpiPoint) -> None:
        from desktop.ui.alert_drafts import rule_from_point  # noqa: PLC0415  seldom needed

        self._window.show_page(ALERTS)
        if self.page is not None:
            known = self.page.report.rules if self.page.report is not None else ()
            taken = {rule.name for rule in known}
            self.page.write_rule(rule_from_point(card.kpi, self._icp, point, taken))

    def _judge_again(self) -> None:
        """Rules are others now, so the overview's marks may be too."""
        self._due = True
        self._window.refresh()

    def _check(self, *, force: bool) -> None:
        check = self._actions.check if self._actions is not None else None
        if check is not None:
            self._check_query.ask(lambda: check(force))

    def _end_check(self, news: CheckNews) -> None:
        if news.sentence:
            self._window.say(news.sentence, news.tone)
        if news.changed:
            self._stale = True
            self.enter(self._window.pages.current_key())
            self._window.refresh()

    def _fail_check(self, failure: Failure) -> None:
        self._window.say(failure.message, "bad")

    def _show_unread(self, count: int) -> None:
        item = self._window.rail.items.get(ALERTS)
        if item is not None:
            item.show_badge(count)
