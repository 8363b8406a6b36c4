"""Making the demo again where an earlier one stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.cli.demo import forget_demo
from desktop.core.errors import UsageError
from desktop.core.store.engine import DATABASE_NAME
from tests.builders.workspaces import make_workspace


def test_an_earlier_demo_is_forgotten_and_its_digests_stay(workspace: Path) -> None:
    make_workspace(workspace)
    page = workspace / "digests" / "2026-05-04.pdf"
    page.parent.mkdir()
    page.write_bytes(b"%PDF")
    forget_demo(workspace)
    assert not (workspace / DATABASE_NAME).exists()
    assert page.exists()


def test_a_folder_with_more_than_a_demo_leaves_behind_is_left_alone(workspace: Path) -> None:
    make_workspace(workspace)
    (workspace / "thesis.odt").write_text("x")
    with pytest.raises(UsageError, match=r"holds thesis\.odt, which no demo wrote"):
        forget_demo(workspace)
    assert (workspace / DATABASE_NAME).exists()


def test_where_there_is_no_demo_yet_nothing_is_forgotten(workspace: Path) -> None:
    forget_demo(workspace)
    assert not workspace.exists()
