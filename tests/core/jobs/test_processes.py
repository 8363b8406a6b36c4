"""Imports in processes of their own: two at once, and killed in the middle."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random

import pytest

from tests.builders.product_exports import T0, mixpanel_event, write_lines
from tests.builders.workspaces import NOW, answers, database, describe, make_workspace, run_cli

EVENTS = 30_000
ROOT = Path(__file__).parents[3]


def start_import(workspace: Path, *files: Path) -> subprocess.Popen[str]:
    """`icp-pulse import` in a process of its own."""
    command = [
        sys.executable, "-m", "desktop", "--workspace", str(workspace), "--now", NOW, "import",
    ]  # fmt: skip
    return subprocess.Popen(
        [*command, *map(str, files)], text=True, cwd=ROOT,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    """(status, what was said)."""
    out, err = process.communicate(timeout=60)
    return process.returncode, out + err


def small(folder: Path, name: str) -> Path:
    lines = [
        mixpanel_event("Copy Link", S_insert_id=f"{name}{n}", S_user_id=f"{name}{n % 7}")
        for n in range(300)
    ]
    return write_lines(folder / name, lines)


@pytest.mark.parametrize("made_before", [True, False])
def test_two_imports_at_once_both_end_up_in_the_workspace(
    workspace: Path, tmp_path: Path, made_before: bool
) -> None:
    """Also where both make the workspace, in the same moment."""
    if made_before:
        make_workspace(workspace)
    files = [small(tmp_path, "a"), small(tmp_path, "b")]
    for status, said in map(finish, [start_import(workspace, file) for file in files]):
        assert status == 0, said
    found = describe(workspace)
    assert len(found["events"]) == 600
    assert found["stale"] == []
    (active,) = (people for (_, _, channel), people in found["people"].items() if channel == "")
    assert len(active) == 14


def test_the_same_file_twice_at_once_counts_once(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    file = small(tmp_path, "a")
    for status, said in map(finish, [start_import(workspace, file) for _ in range(2)]):
        assert status == 0, said
    live = [
        found for found in run_cli(workspace, "imports", "--json").json if found["state"] == "live"
    ]
    assert len(describe(workspace)["events"]) == 300
    assert len(live) == 1
    assert run_cli(workspace, "imports", "undo", live[0]["id"]).status == 0
    assert describe(workspace)["events"] == []


def large(folder: Path) -> Path:
    random = Random(4)
    names = ("Search", "Copy Link", "Report Opened")
    lines = [
        mixpanel_event(
            random.choice(names), S_insert_id=str(n), S_user_id=f"u{random.randrange(900)}",
            time=T0 + random.randrange(50 * 86_400),
            mp_processing_time_ms=(T0 + 51 * 86_400) * 1000,
        )
        for n in range(EVENTS)
    ]  # fmt: skip
    return write_lines(folder / "large.jsonl", lines)


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is a thing of POSIX")
def test_a_killed_import_leaves_all_or_nothing_and_can_be_run_again(
    workspace: Path, tmp_path: Path
) -> None:
    file = large(tmp_path)
    started = time.monotonic()
    undisturbed = make_workspace(tmp_path / "undisturbed")
    status, said = finish(start_import(undisturbed, file))
    took = time.monotonic() - started
    assert status == 0, said
    expected, numbers = describe(undisturbed), answers(undisturbed, "share-rate")

    make_workspace(workspace)
    killed = 0
    for share in (0.4, 0.6, 0.75, 0.9):
        process = start_import(workspace, file)
        try:
            process.wait(timeout=took * share)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            killed += process.wait(timeout=10) == -signal.SIGKILL
        finish(process)
        _assert_all_or_nothing(workspace)
    assert killed, "the import was too quick to be killed even once"
    assert run_cli(workspace, "import", file).status == 0
    assert describe(workspace) == expected
    assert answers(workspace, "share-rate") == numbers
    assert not list(workspace.glob("staging-*"))


def _assert_all_or_nothing(workspace: Path) -> None:
    with closing(database(workspace)) as db:
        assert db.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert db.execute("PRAGMA foreign_key_check").fetchall() == []
        (imports,) = db.execute("SELECT count(*) FROM import").fetchone()
        (rows,) = db.execute("SELECT coalesce(sum(rows), 0) FROM event_block").fetchone()
    assert (imports, rows) in ((0, 0), (1, EVENTS))
