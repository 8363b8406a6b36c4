"""Looking at a heavy file in a process of its own."""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.errors import CancelledError, ImportRefusedError
from desktop.core.jobs.importing import ImportRequest
from desktop.core.jobs.preview import preview_file
from desktop.core.jobs.preview_worker import LIGHT_BYTES, is_heavy, preview_apart
from tests.builders.workspaces import make_workspace, opened

NOW = parse_instant("2026-05-01T16:00:00Z")


@pytest.fixture
def ads(tmp_path: Path) -> Path:
    file = tmp_path / "ads.csv"
    rows = "2026-04-01,meta,7,100,3\n2026-04-02,meta,7,many,5\n"
    file.write_text("date,source,campaign_id,impressions,clicks\n" + rows)
    return file


def test_a_process_sees_what_the_window_would_see(workspace: Path, ads: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        here = preview_file(store, ads, ImportRequest(), fixed_clock(NOW))
    apart = preview_apart(workspace, ads, ImportRequest(), now=NOW)
    assert apart == here
    assert apart.counted is not None
    assert apart.counted.rows_rejected == 1


def test_a_file_that_is_gone_is_refused_with_the_same_sentence(
    workspace: Path, tmp_path: Path
) -> None:
    gone = tmp_path / "gone.csv"
    with opened(make_workspace(workspace)) as store, pytest.raises(ImportRefusedError) as here:
        preview_file(store, gone, ImportRequest(), fixed_clock(NOW))
    with pytest.raises(ImportRefusedError) as apart:
        preview_apart(workspace, gone, ImportRequest(), now=NOW)
    assert str(apart.value) == str(here.value)


def test_nobody_waits_for_a_look_that_is_not_wanted_any_more(workspace: Path, ads: Path) -> None:
    make_workspace(workspace)
    with pytest.raises(CancelledError):
        preview_apart(workspace, ads, ImportRequest(), lambda: True, NOW)
    assert multiprocessing.active_children() == []


def test_a_process_that_dies_is_told_of(workspace: Path, ads: Path) -> None:
    make_workspace(workspace)

    def kill() -> bool:
        for child in multiprocessing.active_children():
            child.kill()
        return False

    with pytest.raises(ImportRefusedError, match=r"^ads\.csv: looking at it ended unexpectedly"):
        preview_apart(workspace, ads, ImportRequest(), kill, NOW)


def test_only_what_is_large_is_worth_a_process(tmp_path: Path) -> None:
    file = tmp_path / "events.jsonl"
    file.write_bytes(bytes(LIGHT_BYTES))
    assert not is_heavy(file)
    assert not is_heavy(tmp_path / "gone.csv")
    file.write_bytes(bytes(LIGHT_BYTES + 1))
    assert is_heavy(file)
    assert is_heavy(file / "as an archive, with a part.csv")


def test_parts_of_one_export_are_weighed_together(tmp_path: Path) -> None:
    export = tmp_path / "export"
    (export / "day").mkdir(parents=True)
    for at in range(3):
        (export / "day" / f"{at}.json").write_bytes(bytes(LIGHT_BYTES // 2))
    assert is_heavy(export)
