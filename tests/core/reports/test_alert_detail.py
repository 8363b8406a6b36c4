"""One alert as its page shows it, and a rule that is being written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.core.clock import DAY, day_number, fixed_clock
from desktop.core.definitions import AlertCondition, AlertRule
from desktop.core.errors import UsageError
from desktop.core.jobs.watching import check_alerts
from desktop.core.reports.alert_detail import load_alert_detail, try_rule
from desktop.core.reports.alerts import load_alerts, load_inbox
from desktop.core.store.engine import Store
from tests.builders.workspaces import DEFINITIONS, make_workspace, opened, run_cli

FIRST = date(2026, 1, 5)
NOW = (day_number(FIRST) + 7 * 8 + 4) * DAY
RULE = AlertRule("CTR is low", "icp_ctr", AlertCondition(below=0.0045), at_least=5000)
TEXT = '\n[[alert]]\nname = "CTR is low"\nkpi = "icp_ctr"\nwhen = { below = 0.0045 }\n'


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    folder = make_workspace(tmp_path / "workspace", DEFINITIONS + TEXT)
    rows = ["date,source,campaign_id,campaign,impressions,clicks"]
    for at in range(56):
        clicks = 3 if 14 <= at < 35 else 14
        rows.append(f"{FIRST + timedelta(days=at)},linkedin,1,ICP leaders,2000,{clicks}")
    (folder / "ads.csv").write_text("\n".join(rows) + "\n")
    assert run_cli(folder, "import", folder / "ads.csv", now=NOW).status == 0
    with opened(folder) as found:
        for week in (2, 3, 4, 5, 6, 7):
            check_alerts(found, fixed_clock((day_number(FIRST) + 7 * week + 11) * DAY))
        yield found


def test_the_detail_shows_the_trend_the_states_and_the_record(store: Store) -> None:
    with store.read() as connection:
        found = load_alert_detail(connection, "CTR is low", "", NOW)
    assert found is not None
    assert found.trend.target == 0.0045
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
    assert view.number == "0.70 % (98 / 14,000), above 0.45 %"
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
