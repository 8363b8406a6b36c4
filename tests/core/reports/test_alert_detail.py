"""One alert as its page shows it, and a rule that is being written."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.core.definitions import AlertCondition, AlertRule, Definitions
from desktop.core.errors import UsageError
from desktop.core.jobs.applying import apply_definitions
from desktop.core.language.texts import ENGLISH
from desktop.core.reports.alert_detail import load_alert_detail, try_rule
from desktop.core.reports.alerts import load_alerts, load_inbox
from desktop.core.store.engine import Store
from tests.builders.alert_workspaces import (
    FIRST,
    NOW,
    RULE,
    after_week,
    check_weeks,
    make_alert_workspace,
)
from tests.builders.workspaces import opened


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(make_alert_workspace(tmp_path / "workspace")) as found:
        check_weeks(found, (2, 3, 4, 5, 6, 7))
        yield found


def test_the_detail_shows_the_trend_the_states_and_the_record(store: Store) -> None:
    with store.read() as connection:
        found = load_alert_detail(connection, "CTR is low", "", NOW)
    assert found is not None
    assert found.trend.thresholds == ((0.0045, "warning"),)
    shown = [point for point in found.trend.points if point.denominator]
    assert [point.numerator for point in shown] == [98, 98, 21, 21, 21, 98, 98, 98]
    assert all(point.complete for point in shown)
    states = [at.state for at in found.states]
    assert states == ["ok", "ok", "pending", "firing", "firing", "recovering", "ok", "ok"]
    assert [item.after for item in found.record] == ["ok", "recovering", "firing"]
    assert found.trend.alerts == ((FIRST + timedelta(days=27), "fired"),)


def test_there_is_no_detail_of_what_is_not_there(store: Store) -> None:
    with store.read() as connection:
        assert load_alert_detail(connection, "another", "", NOW) is None


def test_what_is_worse_stands_first(store: Store) -> None:
    with store.read() as connection:
        (view,) = load_alerts(connection)
        inbox = load_inbox(connection)
    assert view.state == "ok"
    assert view.number(ENGLISH) == "0.70 % (98 / 14,000), above 0.45 %"
    assert [item.entry.notice for item in inbox if item.entry.notice] == ["resolved", "fired"]


def test_a_rule_that_is_being_written_tells_what_it_would_have_done(store: Store) -> None:
    with store.read() as connection:
        found = try_rule(connection, RULE, NOW)
        strict = try_rule(connection, AlertRule("x", "icp_ctr", AlertCondition(below=0.001)), NOW)
    assert found.replay.fired == 1
    assert strict.replay.fired == 0
    assert found.reach is not None
    assert found.reach.denominator == 14_000
    assert 0 < found.reach.chance < 1
    assert found.reach.needed is not None
    assert found.reach.needed > 14_000


def test_a_rule_about_nobody_says_what_is_wrong(store: Store) -> None:
    with store.read() as connection, pytest.raises(UsageError, match="Nobody"):
        try_rule(
            connection, AlertRule("x", "icp_ctr", AlertCondition(below=0.1), icp="Nobody"), NOW
        )


def test_the_detail_knows_what_was_sent_and_where_it_recovers(store: Store) -> None:
    with store.read() as connection:
        found = load_alert_detail(connection, "CTR is low", "", NOW)
    assert found is not None
    assert {(sent.channel, sent.state) for sent in found.deliveries} == {("desktop", "waiting")}
    told = [sent.notice for sent in found.deliveries]
    assert told == ["resolved", "reminder", "reminder", "fired"]
    assert found.recovers == pytest.approx(0.00495)
    assert set(found.data_as_of) == {"linkedin"}
    assert found.sibling is None


def test_the_other_rule_of_the_group_draws_its_threshold_too(store: Store) -> None:
    pair = (
        replace(RULE, group="CTR"),
        replace(
            RULE, name="CTR is very low", group="CTR", severity="critical",
            when=AlertCondition(below=0.0035),
        ),
    )  # fmt: skip
    apply_definitions(store, Definitions(alerts=pair), after_week(7), yes=True)
    check_weeks(store, [7])
    with store.read() as connection:
        found = load_alert_detail(connection, "CTR is low", "", NOW)
    assert found is not None
    assert found.trend.thresholds == ((0.0045, "warning"), (0.0035, "critical"))
    assert found.sibling == pair[1]
