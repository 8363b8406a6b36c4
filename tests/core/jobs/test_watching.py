"""Alert rules over a real store: weeks come in, late, restated, or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.core.alerts.explanation import decode_explanation
from desktop.core.alerts.telling import decode_message
from desktop.core.alerts.watch import Progress, watch
from desktop.core.clock import DAY, day_number, fixed_clock
from desktop.core.jobs import watching
from desktop.core.jobs.watching import Check, check_alerts
from desktop.core.store.alerts import load_alert_rows, load_transitions
from desktop.core.store.engine import Store
from desktop.core.store.outbox import load_messages
from tests.builders.workspaces import DEFINITIONS, make_workspace, opened, run_cli

FIRST = date(2026, 1, 5)
RULE = """
[[alert]]
name = "CTR is low"
kpi = "icp_ctr"
when = { below = 0.0045 }
at_least = 5000
"""
GOOD, BAD = 90, 30
"""Clicks of 14,000 impressions a week: 0.64 % and 0.21 %."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_workspace(tmp_path / "workspace", DEFINITIONS + RULE)


@pytest.fixture
def store(folder: Path) -> Iterator[Store]:
    with opened(folder) as found:
        yield found


def after(week: int, days: int = 4) -> int:
    """An instant some days after the end of a week; LinkedIn settles in three."""
    return (day_number(FIRST) + 7 * week + 7 + days) * DAY


def deliver(folder: Path, *clicks: int, first: int = 0, now: int | None = None) -> None:
    """Imports consecutive weeks of one campaign, 2,000 impressions a day."""
    rows = ["date,source,campaign_id,campaign,impressions,clicks"]
    for at, count in enumerate(clicks):
        for day in range(7):
            share = count // 7 + (count % 7 if day == 0 else 0)
            when = FIRST + timedelta(days=7 * (first + at) + day)
            rows.append(f"{when},linkedin,1,ICP leaders,2000,{share}")
    file = folder / f"ads-{first}-{now}-{len(clicks)}-{sum(clicks)}.csv"
    file.write_text("\n".join(rows) + "\n")
    done = run_cli(folder, "import", file, now=now or after(first + len(clicks) - 1))
    assert done.status == 0, done.err


def check(store: Store, now: int) -> Check:
    return check_alerts(store, fixed_clock(now))


def state(store: Store) -> str:
    with store.read() as connection:
        (row,) = load_alert_rows(connection)
    return row.state


def told(check: Check) -> list[str]:
    return [change.notice for change in check.changes if change.notice]


def test_two_bad_weeks_fire_once_with_one_message(folder: Path, store: Store) -> None:
    deliver(folder, GOOD, GOOD)
    assert told(check(store, after(1))) == []
    deliver(folder, BAD, first=2)
    assert told(check(store, after(2))) == []
    assert state(store) == "pending"
    deliver(folder, BAD, first=3)
    fired = check(store, after(3))
    assert told(fired) == ["fired"]
    assert len(fired.messages) == 1
    assert check(store, after(3)) == Check(1, 0, (), ())


def test_the_message_holds_all_that_the_decision_stood_on(folder: Path, store: Store) -> None:
    deliver(folder, GOOD, BAD, BAD)
    check(store, after(0, days=0))
    check(store, after(2))
    with store.read() as connection:
        (row,) = load_messages(connection)
    (entry,) = decode_message(row.message).entries
    known = entry.explanation
    assert (row.channel, entry.notice) == ("desktop", "fired")
    assert (known.numerator, known.denominator, known.threshold) == (30, 14_000, 0.0045)
    assert (known.start, known.end) == (FIRST + timedelta(14), FIRST + timedelta(20))
    assert known.high is not None
    assert known.high < 0.0045
    assert known.icp == "Leaders"
    assert known.icp_version == 1
    assert list(known.data_as_of) == ["linkedin"]


def test_weeks_missed_while_the_app_was_closed_are_judged_in_order_at_once(
    folder: Path, store: Store
) -> None:
    deliver(folder, GOOD)
    check(store, after(0))
    deliver(folder, BAD, BAD, GOOD, GOOD, first=1)
    found = check(store, after(4))
    assert [change.after for change in found.changes] == ["pending", "firing", "recovering", "ok"]
    assert len(found.messages) == 1


def test_others_write_while_rules_are_judged_and_it_is_judged_again_on_what_they_wrote(
    folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver(folder, GOOD)
    check(store, after(0))
    deliver(folder, BAD, first=1)
    judged: list[Progress] = []

    def interrupted(*args: Any) -> Progress:
        judged.append(watch(*args))
        if len(judged) == 1:
            deliver(folder, BAD, first=2)
        return judged[-1]

    monkeypatch.setattr(watching, "watch", interrupted)
    found = check(store, after(2))

    assert [len(progress.outcomes) for progress in judged] == [1, 2]
    assert told(found) == ["fired"]
    with store.read() as connection:
        assert len(load_messages(connection)) == 1


def test_a_check_that_finds_nothing_new_writes_nothing(folder: Path, store: Store) -> None:
    deliver(folder, GOOD, BAD, BAD)
    check(store, after(2))
    with closing(Store(folder, busy=0.01)) as other, store.write():
        assert check(other, after(2)).changes == ()


def test_a_new_rule_is_silent_about_the_past_and_speaks_of_what_fires_now(
    folder: Path, store: Store
) -> None:
    deliver(folder, BAD, BAD, GOOD, GOOD, GOOD)
    assert told(check(store, after(4))) == []
    assert state(store) == "ok"


def test_a_new_rule_over_a_running_breach_says_so(folder: Path, store: Store) -> None:
    deliver(folder, GOOD, BAD, BAD, BAD)
    assert told(check(store, after(3))) == ["fired"]


def test_a_new_rule_over_stale_data_waits_for_them(folder: Path, store: Store) -> None:
    deliver(folder, GOOD, BAD, BAD)
    assert told(check(store, after(30))) == []
    assert state(store) == "no_data"
    deliver(folder, *[BAD] * 28, first=3, now=after(30))
    assert told(check(store, after(30))) == ["fired"]


def test_a_week_is_not_judged_before_its_platform_has_settled(folder: Path, store: Store) -> None:
    deliver(folder, GOOD)
    check(store, after(0))
    deliver(folder, BAD, BAD, first=1, now=after(2, days=1))
    found = check(store, after(2, days=1))
    assert [change.after for change in found.changes] == ["pending"]


def test_late_data_are_waited_for_48_hours_and_then_nothing_is_known(
    folder: Path, store: Store
) -> None:
    deliver(folder, GOOD, GOOD)
    check(store, after(1))
    assert told(check(store, after(2, days=4))) == []
    assert state(store) == "ok"
    check(store, after(2, days=6))
    assert state(store) == "no_data"
    deliver(folder, GOOD, first=2, now=after(2, days=7))
    check(store, after(2, days=7))
    assert state(store) == "ok"


def test_a_firing_that_was_interrupted_by_late_data_is_not_told_again(
    folder: Path, store: Store
) -> None:
    deliver(folder, GOOD, BAD, BAD)
    check(store, after(2))
    check(store, after(3, days=6))
    assert state(store) == "no_data"
    deliver(folder, BAD, first=3, now=after(3, days=7))
    assert told(check(store, after(3, days=7))) == []
    assert state(store) == "firing"


def test_a_restated_week_takes_the_alert_back_and_says_what_changed(
    folder: Path, store: Store
) -> None:
    deliver(folder, GOOD, BAD, BAD)
    check(store, after(2))
    deliver(folder, GOOD, first=2, now=after(2, days=6))
    found = check(store, after(2, days=6))
    assert told(found) == ["retracted"]
    changes = decode_explanation(found.changes[-1].explanation).changes
    assert [(change.numerator, change.denominator) for change in changes] == [
        ((30, 90), (14_000, 14_000))
    ]
    assert told(check(store, after(2, days=6))) == []


def test_undoing_an_import_takes_back_what_it_had_raised(folder: Path, store: Store) -> None:
    deliver(folder, GOOD, GOOD, GOOD)
    deliver(folder, BAD, BAD, first=1, now=after(2, days=5))
    assert told(check(store, after(2, days=5))) == ["fired"]
    with store.read() as connection:
        number = connection.exec_driver_sql("SELECT max(id) FROM import").scalar()
    assert run_cli(folder, "imports", "undo", number, now=after(2, days=5)).status == 0
    assert told(check(store, after(2, days=5))) == ["retracted"]


def test_a_rule_whose_icp_is_gone_says_so_once(folder: Path, store: Store) -> None:
    deliver(folder, GOOD)
    check(store, after(0))
    orphan = folder / "orphan.toml"
    orphan.write_text(RULE.replace("kpi =", 'icp = "Nobody"\nkpi ='))
    assert run_cli(folder, "apply", orphan, "--yes").status == 0
    broken = check(store, after(0))
    assert told(broken) == ["broken"]
    problem = decode_explanation(broken.changes[0].explanation).problem
    assert problem is not None
    assert "Nobody" in problem
    assert told(check(store, after(0))) == []


def test_another_primary_icp_is_another_rule_and_not_a_restatement(
    folder: Path, store: Store
) -> None:
    deliver(folder, GOOD, BAD, BAD)
    assert told(check(store, after(2))) == ["fired"]
    others = folder / "others.toml"
    others.write_text('[[icp]]\nname = "Others"\n[icp.where]\nseniority = ["VP"]\n')
    assert run_cli(folder, "apply", others, "--yes").status == 0
    found = check(store, after(2))
    assert [(change.after, change.reason) for change in found.changes] == [
        ("recovering", "rule_changed"),
        ("ok", "rule_changed"),
    ]


def test_a_changed_rule_starts_anew_and_a_deleted_one_ends(folder: Path, store: Store) -> None:
    deliver(folder, GOOD, BAD, BAD)
    check(store, after(2))
    milder = folder / "milder.toml"
    milder.write_text(RULE.replace("0.0045", "0.001"))
    assert run_cli(folder, "apply", milder, "--yes").status == 0
    found = check(store, after(2))
    assert [change.after for change in found.changes] == ["recovering", "ok"]
    assert state(store) == "ok"
    none = folder / "none.toml"
    none.write_text("alert = []\n")
    assert run_cli(folder, "apply", none, "--yes").status == 0
    check(store, after(2))
    with store.read() as connection:
        assert load_alert_rows(connection) == []
        assert len(load_transitions(connection)) == 3


def test_a_firing_is_remembered_every_week_until_somebody_takes_it(
    folder: Path, store: Store
) -> None:
    deliver(folder, GOOD, BAD, BAD)
    check(store, after(2))
    assert check(store, after(2, days=6)).messages == ()
    assert len(check(store, after(2, days=11)).messages) == 1
    assert check(store, after(2, days=12)).messages == ()


def test_the_warning_is_quiet_while_the_critical_rule_of_its_group_fires(tmp_path: Path) -> None:
    pair = (
        RULE
        + 'group = "ctr"\n'
        + RULE.replace("is low", "is very low").replace("0.0045", "0.0035")
        + 'group = "ctr"\nseverity = "critical"\n'
    )
    folder = make_workspace(tmp_path / "pair", DEFINITIONS + pair)
    with opened(folder) as store:
        deliver(folder, GOOD, BAD, BAD)
        check(store, after(2))
        with store.read() as connection:
            (row,) = load_messages(connection)
    assert [entry.explanation.rule for entry in decode_message(row.message).entries] == [
        "CTR is very low"
    ]


def test_a_check_that_fails_half_way_leaves_nothing(
    folder: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    deliver(folder, GOOD, BAD, BAD)

    def cut(*_: object) -> int:
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("desktop.core.jobs.watching.add_message", cut)
    with pytest.raises(sqlite3.OperationalError):
        check(store, after(2))
    with closing(sqlite3.connect(store.path)) as db:
        for table in ("alert_state", "alert_evaluation", "alert_transition", "outbox"):
            assert db.execute(f"SELECT count(*) FROM {table}").fetchone() == (0,)
    monkeypatch.undo()
    assert told(check(store, after(2))) == ["fired"]


def test_messages_are_held_in_quiet_hours_and_decisions_are_not(folder: Path, store: Store) -> None:
    deliver(folder, GOOD, BAD, BAD)
    morning = after(2) + DAY // 3
    check_alerts(store, fixed_clock(after(2)), hold=lambda now: morning)
    assert state(store) == "firing"
    with store.read() as connection:
        (row,) = load_messages(connection)
    assert row.not_before == morning
