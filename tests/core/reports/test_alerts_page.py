"""The list of alerts, and what of them stands on the overview."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.jobs.alert_marks import acknowledge, mark_seen
from desktop.core.jobs.targets import delete_rule
from desktop.core.reports.alerts_page import load_alerts_page
from desktop.core.reports.build_overview import load_overview
from desktop.core.store.alerts import count_unread, load_transitions
from desktop.core.store.engine import Store
from desktop.core.store.outbox import load_messages, mark_tried
from tests.builders.alert_workspaces import (
    FIRST,
    NOW,
    after_week,
    check_weeks,
    make_alert_workspace,
)
from tests.builders.workspaces import opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """The rule fires since the fourth week."""
    with opened(make_alert_workspace(tmp_path / "workspace")) as found:
        check_weeks(found, (2, 3))
        yield found


def test_the_page_lists_alerts_with_what_nobody_has_seen(store: Store) -> None:
    with store.read() as connection:
        page = load_alerts_page(connection, NOW)
        changes = [change.id for change in load_transitions(connection)]
    assert [(view.rule.name, view.state) for view in page.views] == [("CTR is low", "firing")]
    assert page.unread == {("CTR is low", "")}
    assert len(page.suggested) == 10
    assert page.choices.icps == ("Leaders",)
    assert page.choices.sources_of("icp_ctr") == ("linkedin",)
    assert "campaign" in page.choices.segments_of("icp_ctr")
    assert "campaign" not in page.choices.segments_of("share_rate")
    mark_seen(store, after_week(3), changes)
    with store.read() as connection:
        assert load_alerts_page(connection, NOW).unread == frozenset()


def test_a_message_that_was_given_up_is_listed_once(store: Store) -> None:
    with store.write() as connection:
        (message,) = load_messages(connection)
        mark_tried(connection, message.id, "the server is gone", None)
    with store.read() as connection:
        (failed,) = load_alerts_page(connection, NOW).failed
    assert (failed.channel, failed.error) == ("desktop", "the server is gone")


def test_the_overview_marks_the_firing_and_its_threshold_and_lists_it_first(store: Store) -> None:
    with store.read() as connection:
        report = load_overview(connection, after_week(3)())
    (card,) = report.cards
    assert card.trend.alerts == ((FIRST + timedelta(days=27), "fired"),)
    assert card.trend.thresholds == ((0.0045, "warning"),)
    assert report.unread_alerts == 1
    first = report.attention[0]
    assert (first.kind, first.subject, first.page) == ("alert", "CTR is low", "alerts")
    assert (first.numerator, first.count) == (21, 14_000)


def test_who_took_an_alert_is_not_reminded_by_the_overview(store: Store) -> None:
    acknowledge(store, after_week(3), "CTR is low", "", "on it")
    with store.read() as connection:
        report = load_overview(connection, after_week(3)())
    assert [item.kind for item in report.attention if item.kind == "alert"] == []


def test_nothing_of_a_deleted_rule_is_left_unread(store: Store) -> None:
    delete_rule(store, after_week(3), "CTR is low")
    check_weeks(store, [3])
    with store.read() as connection:
        assert count_unread(connection) == 0
        assert load_alerts_page(connection, NOW).views == ()
