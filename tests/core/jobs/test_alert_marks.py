"""What a person says of an alert, and what it does to messages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.core.clock import DAY, day_number, fixed_clock
from desktop.core.errors import UsageError
from desktop.core.jobs.alert_marks import (
    UNTIL_RESOLVED,
    acknowledge,
    mark_seen,
    restore,
    snooze,
    wake,
)
from desktop.core.jobs.watching import check_alerts
from desktop.core.store.alerts import AlertRow, count_unread, load_alert_rows, load_transitions
from desktop.core.store.engine import Store
from tests.builders.workspaces import DEFINITIONS, make_workspace, opened, run_cli

FIRST = date(2026, 1, 5)
RULE = '\n[[alert]]\nname = "CTR is low"\nkpi = "icp_ctr"\nwhen = { below = 0.0045 }\n'
FIRED = (day_number(FIRST) + 18) * DAY
CTR = ("CTR is low", "")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    folder = make_workspace(tmp_path / "workspace", DEFINITIONS + RULE)
    deliver(folder, 0, 14)
    with opened(folder) as found:
        check_alerts(found, fixed_clock(FIRED))
        assert alert(found).state == "firing"
        yield found


def deliver(folder: Path, first: int, days: int, clicks: int = 3) -> None:
    rows = ["date,source,campaign_id,campaign,impressions,clicks"]
    rows += [
        f"{FIRST + timedelta(days=at)},linkedin,1,ICP leaders,2000,{clicks}"
        for at in range(first, first + days)
    ]
    file = folder / f"ads-{first}.csv"
    file.write_text("\n".join(rows) + "\n")
    now = (day_number(FIRST) + first + days + 4) * DAY
    assert run_cli(folder, "import", file, now=now).status == 0


def alert(store: Store) -> AlertRow:
    with store.read() as connection:
        (row,) = load_alert_rows(connection)
    return row


def messages_at(store: Store, day: int) -> int:
    return len(check_alerts(store, fixed_clock(FIRED + day * DAY)).messages)


def test_nobody_is_reminded_of_what_somebody_has_taken(store: Store) -> None:
    acknowledge(store, fixed_clock(FIRED), *CTR, comment="  asked  the agency ")
    assert alert(store).acknowledged_with == "asked the agency"
    deliver(store.folder, 14, 7)
    assert messages_at(store, 7) == 0


def test_taking_it_back_brings_the_reminder_back(store: Store) -> None:
    before = acknowledge(store, fixed_clock(FIRED), *CTR)
    restore(store, before)
    assert alert(store).acknowledged_at is None
    deliver(store.folder, 14, 7)
    assert messages_at(store, 7) == 1


def test_an_alert_that_sleeps_is_judged_and_says_nothing(store: Store) -> None:
    snooze(store, fixed_clock(FIRED), *CTR, how_long="1 week")
    deliver(store.folder, 14, 14, clicks=20)
    assert messages_at(store, 6) == 0
    wake(store, *CTR)
    assert alert(store).snoozed_until is None


def test_asleep_until_it_resolves_wakes_with_the_word_that_it_did(store: Store) -> None:
    snooze(store, fixed_clock(FIRED), *CTR, how_long=UNTIL_RESOLVED)
    deliver(store.folder, 14, 7)
    assert messages_at(store, 8) == 0
    deliver(store.folder, 21, 14, clicks=20)
    assert messages_at(store, 22) == 1
    found = alert(store)
    assert (found.state, found.snoozed_while_open) == ("ok", False)


def test_what_has_been_seen_is_no_longer_counted(store: Store) -> None:
    with store.read() as connection:
        assert count_unread(connection) == 1
        changes = [row.id for row in load_transitions(connection)]
    mark_seen(store, fixed_clock(FIRED), changes)
    with store.read() as connection:
        assert count_unread(connection) == 0


def test_what_cannot_be_is_said(store: Store) -> None:
    with pytest.raises(UsageError, match="1 day, 1 week, until it resolves"):
        snooze(store, fixed_clock(FIRED), *CTR, how_long="forever")
    with pytest.raises(UsageError, match="no alert"):
        wake(store, "another", "")
    with pytest.raises(UsageError, match="500"):
        acknowledge(store, fixed_clock(FIRED), *CTR, comment="x" * 501)
    deliver(store.folder, 14, 14, clicks=20)
    messages_at(store, 15)
    with pytest.raises(UsageError, match="does not fire any more"):
        acknowledge(store, fixed_clock(FIRED), *CTR)
