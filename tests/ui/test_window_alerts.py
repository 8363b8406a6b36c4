"""The window around the Alerts page: badge, news, "needs attention", and rules from a chart."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.reports.overview import Attention, OverviewReport
from desktop.ui.attention_words import describe_attention
from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.alerts import AlertsPage
from desktop.ui.pages.alerts_state import CheckNews
from tests.builders.alert_reports import FALL, FEED, build_alert_actions
from tests.builders.desks import build_actions
from tests.builders.reports import build_overview

ITEM = Attention(
    "alert", "bad", page="alerts", subject=FALL.name, segment="Team", label="Team",
    days=(build_overview().cards[0].trend.points[-1].period.end,), count=240, fraction=0.171,
    numerator=41, state="firing",
)  # fmt: skip
REPORT = replace(build_overview(), attention=(ITEM,), unread_alerts=2)
Open = Callable[..., MainWindow]


@pytest.fixture
def open_window(look: Look, qtbot: QtBot) -> Iterator[Open]:
    opened: list[MainWindow] = []

    def build(report: OverviewReport = REPORT, **alerts: object) -> MainWindow:
        actions = replace(build_alert_actions(), **alerts)  # type: ignore[arg-type]
        window = MainWindow(look, lambda asked: report, replace(build_actions(), alerts=actions))
        qtbot.addWidget(window)
        opened.append(window)
        window.show_report(report)
        window.show()
        return window

    yield build
    for window in opened:
        window.close()


def page_of(window: MainWindow, qtbot: QtBot) -> AlertsPage:
    page = window.alerts_desk.page
    assert page is not None
    qtbot.waitUntil(lambda: bool(page.detail.facts.lines), timeout=10_000)
    return page


def test_the_rail_counts_what_nobody_has_seen(open_window: Open) -> None:
    window = open_window()
    item = window.rail.items["alerts"]
    assert item.badge == 2
    assert item.accessibleName() == "Alerts, 2 unread"
    window.show_report(replace(REPORT, unread_alerts=0))
    assert item.accessibleName() == "Alerts"


def test_needs_attention_leads_to_the_alert(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    (button,) = window.overview.attention.findChildren(QPushButton)
    assert button.text() == "Open alert"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.pages.current_key() == "alerts"
    page = page_of(window, qtbot)
    qtbot.waitUntil(lambda: page.detail.title.full_text() == "Share rate fell, Team")
    assert page.inbox.list.current_key() == (FALL.name, "Team")


def test_an_open_alert_is_told_with_its_number() -> None:
    said = describe_attention(ITEM, Formats(), ITEM.days[0].year)
    assert said.title == "Share rate fell, Team"
    assert said.detail.endswith("17.1\u202f% · 41 / 240")
    broken = describe_attention(replace(ITEM, state="error"), Formats(), 2026)
    assert broken.detail == "The rule cannot be checked"


def test_news_of_a_check_are_said_and_read_once(open_window: Open, qtbot: QtBot) -> None:
    asked: list[bool] = []
    news = [CheckNews(True, "CTR is low fires", "bad")]

    def check(force: bool) -> CheckNews:
        asked.append(force)
        return news.pop() if news else CheckNews(changed=False)

    window = open_window(check=check)
    qtbot.waitUntil(lambda: window.status_bar.message.full_text() == "CTR is low fires")
    window.refresh_all()
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked == [False, False]
    window.choices.choose_compare(False)  # nothing that rules stand on
    assert len(asked) == 2


def test_a_person_may_have_all_rules_checked_now(open_window: Open, qtbot: QtBot) -> None:
    asked: list[bool] = []

    def check(force: bool) -> CheckNews:
        asked.append(force)
        return CheckNews(False, "8 rules checked" if force else "", "ok")

    window = open_window(check=check)
    window.show_page("alerts")
    page = page_of(window, qtbot)
    qtbot.mouseClick(page.inbox.check, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status_bar.message.full_text() == "8 rules checked")
    assert asked[-1] is True


def test_a_point_of_a_chart_becomes_a_rule(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    trend = window.overview.cards[1].trend
    trend.show_crosshair(2)
    menu = trend.build_menu()
    (action,) = [each for each in menu.actions() if each.text() == "Alert me about this…"]
    action.trigger()
    menu.deleteLater()
    assert window.pages.current_key() == "alerts"
    page = window.alerts_desk.page
    assert page is not None
    qtbot.waitUntil(page.rule.fields.name.isVisible, timeout=10_000)
    qtbot.waitUntil(lambda: bool(page.rule.fields.name.text()), timeout=10_000)
    form = page.rule.fields.form()
    assert (form.kpi, form.icp, form.window) == ("icp_ctr", "Mid-market leaders", "rolling-28")
    assert form.comparison in ("below", "falls_by")
    assert page.rule.saved_name is None
    qtbot.waitUntil(lambda: "fired" in page.rule.replay.title.full_text(), timeout=10_000)


def test_without_the_right_to_write_a_chart_offers_no_rule(open_window: Open) -> None:
    window = open_window(save_rule=None)
    menu = window.overview.cards[0].trend.build_menu()
    assert "Alert me about this…" not in [action.text() for action in menu.actions()]
    menu.deleteLater()


def test_the_inbox_has_its_groups_and_goes_through_all(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    window.show_page("alerts")
    page = page_of(window, qtbot)
    heads = [entry.title for entry in page.inbox.list.entries() if not entry.key]
    assert heads == [
        "Firing", "Pending", "Unproven", "No data", "Recovering and resolved", "Broken",
    ]  # fmt: skip
    assert (FEED.name, "") == page.key
    page.inbox.show_all()
    lines = {entry.title: entry.line for entry in page.inbox.list.entries()}
    assert lines["Share rate"] == "Resolved Feb 8 after 21 days"
    assert lines["Share rate fell, VP"] == "24.2\u202f% · 32 / 132 · needs 510 more"
    assert lines["Share rate of partners"] == 'there is no ICP "Partners" any more'
    first = page.detail.history.lines[0]
    assert "could not be sent to growth-slack" in first.text
    assert first.tone == "bad"
