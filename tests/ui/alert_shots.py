"""The states of the Alerts page as they are drawn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QApplication

from desktop.ui.main_window import MainWindow
from desktop.ui.pages.alerts import AlertsPage
from desktop.ui.state import Failure
from tests.builders.alert_reports import build_alerts_report


def show_alerts(window: MainWindow) -> None:
    """The Alerts page with one alert open."""
    alerts_page(window).show_report(build_alerts_report())
    wait_for_alert(window)


def show_rules(window: MainWindow) -> None:
    """All fields of a rule, and its replay."""
    show_alerts(window)
    alerts_page(window).rules.open()
    wait_for_alert(window)


def show_wrong_rule(window: MainWindow) -> None:
    """A new rule with fields that say nothing yet."""
    show_rules(window)
    page = alerts_page(window)
    page.rules.list.new.click()
    page.rule.fields.size_.setText("much")
    page.rule.keep()
    page.rule.stop()


def show_comment(window: MainWindow) -> None:
    """An alert that is about to be acknowledged."""
    show_alerts(window)
    alerts_page(window).detail.take.click()


def show_suggestions(window: MainWindow) -> None:
    """A workspace without rules."""
    show_alerts(window)
    report = replace(build_alerts_report(), views=(), rules=(), unread=frozenset())
    alerts_page(window).show_report(report)


def alerts_page(window: MainWindow) -> AlertsPage:
    """The page, opened."""
    window.show_page("alerts")
    assert window.alerts_desk.page is not None
    return window.alerts_desk.page


def wait_for_alert(window: MainWindow) -> None:
    """Its detail and replay are read in workers."""
    page = alerts_page(window)
    while not page.detail.facts.lines or not page.rule.replay.chart.points:
        QApplication.processEvents()


ALERT_PAGES: tuple[tuple[str, Callable[[MainWindow], None]], ...] = (
    ("alerts", show_alerts),
    ("alerts-comment", show_comment),
    ("alerts-rules", show_rules),
    ("alerts-wrong", show_wrong_rule),
    ("alerts-empty", show_suggestions),
    ("alerts-loading", lambda w: alerts_page(w).setCurrentWidget(alerts_page(w).loading)),
    ("alerts-error", lambda w: alerts_page(w).show_error(
        Failure("The workspace is being written; wait until that is done and try again."))),
)  # fmt: skip
