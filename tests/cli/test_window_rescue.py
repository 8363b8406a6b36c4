from __future__ import annotations

from pathlib import Path

import pytest

from desktop.cli.window_rescue import begin_anew, name_trouble, restore_copy
from desktop.core.errors import (
    WorkspaceDamagedError,
    WorkspaceError,
    WorkspaceFullError,
    WorkspaceTooNewError,
)
from desktop.core.store.engine import DATABASE_NAME
from desktop.core.store.holder import WorkspaceHeldError
from desktop.core.store.migrate import back_up, open_store
from tests.builders.workspaces import make_workspace, opened


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        (WorkspaceDamagedError("damaged"), "damaged"),
        (WorkspaceFullError("full"), "full"),
        (WorkspaceTooNewError("newer"), "too_new"),
        (WorkspaceHeldError(Path("w"), 7), "held"),
        (WorkspaceError("odd"), "other"),
    ],
)
def test_each_error_has_its_page(tmp_path: Path, error: WorkspaceError, kind: str) -> None:
    trouble = name_trouble(tmp_path, error)
    assert (trouble.kind, trouble.message, trouble.folder) == (kind, str(error), tmp_path)
    assert trouble.copies == ()


def test_a_damaged_database_is_replaced_by_its_copy_and_kept_aside(workspace: Path) -> None:
    make_workspace(workspace)
    copy = back_up(workspace / DATABASE_NAME, workspace / "backups", "before-restore")
    broken = b"not a database" * 100
    (workspace / DATABASE_NAME).write_bytes(broken)
    with pytest.raises(WorkspaceDamagedError):
        open_store(workspace)
    trouble = name_trouble(workspace, WorkspaceDamagedError("damaged"))
    assert [each.path for each in trouble.copies] == [copy]
    restore_copy(workspace, copy)
    with opened(workspace) as store, store.read():
        pass
    aside = workspace / f"damaged-1-{DATABASE_NAME}"
    assert aside.read_bytes() == broken


def test_a_copy_that_is_no_good_changes_nothing(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    before = (workspace / DATABASE_NAME).read_bytes()
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes(b"SQLite format 3\x00 and then nothing")
    with pytest.raises(WorkspaceDamagedError):
        restore_copy(workspace, bad)
    assert (workspace / DATABASE_NAME).read_bytes() == before


def test_beginning_anew_never_deletes(workspace: Path) -> None:
    make_workspace(workspace)
    for number in (1, 2):
        (workspace / DATABASE_NAME).write_bytes(b"broken" * number)
        begin_anew(workspace)
        assert not (workspace / DATABASE_NAME).exists()
    kept = sorted(path.name for path in workspace.glob("damaged-*"))
    assert kept == [f"damaged-1-{DATABASE_NAME}", f"damaged-2-{DATABASE_NAME}"]
