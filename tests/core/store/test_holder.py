"""One window a workspace."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.core.store.holder import LOCK_NAME, WorkspaceHeldError, hold_workspace

CHILD = """
import sys
from pathlib import Path
from desktop.core.store.holder import hold_workspace
holder = hold_workspace(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def test_a_second_window_is_told_which_process_has_it(tmp_path: Path) -> None:
    holder = hold_workspace(tmp_path)
    assert holder is not None
    with holder, pytest.raises(WorkspaceHeldError) as caught:
        hold_workspace(tmp_path)
    assert caught.value.process == os.getpid()
    assert "another ICP Pulse" in str(caught.value)


def test_a_released_workspace_can_be_held_again(tmp_path: Path) -> None:
    for _ in range(2):
        holder = hold_workspace(tmp_path)
        assert holder is not None
        holder.release()
        holder.release()  # twice does no harm


def test_a_killed_window_leaves_the_workspace_free(tmp_path: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdin is not None
    try:
        assert child.stdout.readline() == b"held\n"
        with pytest.raises(WorkspaceHeldError) as caught:
            hold_workspace(tmp_path)
        assert caught.value.process == child.pid
    finally:
        child.kill()
        child.wait(10)
        child.stdout.close()
        child.stdin.close()
    holder = hold_workspace(tmp_path)
    assert holder is not None
    holder.release()


def test_a_folder_that_takes_no_lock_file_only_loses_the_warning(tmp_path: Path) -> None:
    assert hold_workspace(tmp_path / "not there") is None


def test_nonsense_in_the_lock_file_is_no_process(tmp_path: Path) -> None:
    holder = hold_workspace(tmp_path)
    assert holder is not None
    (tmp_path / LOCK_NAME).write_text("x; rm")
    with pytest.raises(WorkspaceHeldError) as caught:
        hold_workspace(tmp_path)
    assert caught.value.process is None
    holder.release()
