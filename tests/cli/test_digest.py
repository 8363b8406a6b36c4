"""`icp-pulse digest`: as text, and as a page."""

from __future__ import annotations

from pathlib import Path

from tests.builders.workspaces import make_workspace
from tests.conftest import Run


def test_an_empty_workspace_prints_what_it_lacks(run: Run, workspace: Path) -> None:
    make_workspace(workspace)
    said = run("digest")
    assert said.status == 0
    assert "No ICP is defined yet" in said.out
    assert "Open alerts" in said.out


def test_it_writes_the_page(run: Run, workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    page = tmp_path / "week.pdf"
    said = run("digest", "--pdf", page)
    assert (said.status, said.err.strip()) == (0, f"wrote {page}")
    assert page.read_bytes().startswith(b"%PDF-")


def test_a_page_that_cannot_be_written_is_an_error_that_says_why(
    run: Run, workspace: Path, tmp_path: Path
) -> None:
    make_workspace(workspace)
    said = run("digest", "--pdf", tmp_path / "no-such-folder" / "week.pdf")
    assert said.status == 3
    assert "could not be drawn" in said.err
