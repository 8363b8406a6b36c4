"""A share event that stopped, and the days after which it counts as silent."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.core.clock import parse_instant
from desktop.core.jobs.refresh import refresh
from desktop.core.reports.build_overview import load_overview
from desktop.core.settings import SILENT_DAYS, save_value
from desktop.core.store.engine import Store
from tests.builders.workspaces import NOW, make_workspace, run_cli

LAST_SHARE, LAST_EVENT = date(2026, 4, 20), date(2026, 4, 30)


@pytest.fixture
def store(workspace: Path, tmp_path: Path) -> Store:
    """Two shares a day up to April 20, visits for ten days more."""
    make_workspace(workspace)
    rows = ["user_id,event,time"]
    for back in range(60):
        day = LAST_EVENT - timedelta(days=back)
        rows.append(f"u{back % 5},Page Viewed,{day}T15:00:00Z")
        if day <= LAST_SHARE:
            rows += [f"u{back % 5},Invite Sent,{day}T16:0{minute}:00Z" for minute in range(2)]
    file = tmp_path / "stopped.csv"
    file.write_text("\n".join(rows), encoding="utf-8")
    assert run_cli(workspace, "import", file, "--as", "events").status == 0
    return Store(workspace)


@pytest.mark.parametrize(("days", "is_silent"), [(7, True), (14, False), (28, False)])
def test_the_setting_decides_when_a_share_event_is_silent(
    store: Store, days: int, is_silent: bool
) -> None:
    refresh(store)
    with store.write() as connection:
        save_value(connection, SILENT_DAYS, days)
    with store.read() as connection:
        found = load_overview(connection, parse_instant(NOW)).attention
    silent = [item for item in found if item.kind == "silent_share_event"]
    assert [item.subject for item in silent] == (["Invite Sent"] if is_silent else [])
    assert [(item.days, item.count) for item in silent] == [((LAST_SHARE,), 2)] * is_silent
