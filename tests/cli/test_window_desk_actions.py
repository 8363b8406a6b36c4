"""Values and the watched folder as the window does them, on a real workspace."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.bootstrap import Workspace, open_workspace
from desktop.cli.window_desk_actions import build_folder_actions, build_value_actions
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.events import Bus
from desktop.core.jobs.watched_folder import OFF
from desktop.ui.state import Done
from tests.builders.ad_exports import META, table_bytes
from tests.builders.workspaces import NOW, make_workspace, run_cli

EXPORT = table_bytes(
    [
        ["Campaign name", "Impressions", "Link clicks", "Amount spent (EUR)", "Day"],
        ["A", "100", "3", "1.00", "2026-03-01"],
    ],
    META,
)


class Control:
    """A job's line to a window that never cancels."""

    cancelled = False

    def report(self, done: int, total: int | None = None) -> None:
        """Nobody looks."""


@pytest.fixture
def opened(workspace: Path) -> Iterator[Workspace]:
    make_workspace(workspace)
    with open_workspace(workspace, fixed_clock(parse_instant(NOW))) as found:
        yield found


def undo(done: Done) -> Done:
    assert done.undo is not None
    return done.undo()


def test_a_value_is_corrected_and_taken_back_with_a_sentence(
    opened: Workspace, workspace: Path, tmp_path: Path
) -> None:
    people = tmp_path / "people.csv"
    people.write_text("user_id,seniority\nu1,Ninja\n")
    assert run_cli(workspace, "import", people).status == 0
    actions = build_value_actions(opened)

    assert "seniority" in actions.traits()
    done = actions.correct("seniority", "Ninja", "manager")
    assert done.sentence == "“Ninja” reads as Manager"
    assert actions.load("seniority").rows[0].reads_as == "Manager"
    assert undo(done).sentence == "“Ninja” is read as written"
    assert actions.load("seniority").rows[0].reads_as is None
    assert {each.trait: each.unknown for each in actions.sums()}["seniority"] == 1
    assert actions.correct("seniority", "Ninja", "").sentence == "“Ninja” tells nothing"


def test_a_folder_is_chosen_looked_at_and_its_exports_come_in(
    opened: Workspace, tmp_path: Path
) -> None:
    folder = tmp_path / "Downloads"
    folder.mkdir()
    for name, content in (("good.csv", EXPORT), ("bad.csv", EXPORT.replace(b"100", b"x"))):
        (folder / name).write_bytes(content)
        at = parse_instant(NOW) // 1_000_000 - 60
        os.utime(folder / name, (at, at))
    actions = build_folder_actions(opened, Bus())
    assert actions.choice().mode == OFF

    done = actions.choose(folder, "import")
    assert done.sentence == "New exports in Downloads are noticed"
    actions.look()
    state = actions.look()
    assert len(state.sure) == 2
    said = actions.take(state.sure, Control())
    assert "1 row in" in said
    assert "not imported" in said
    assert actions.look().offers == ()

    assert undo(done).sentence == "No folder is watched"
    assert actions.choice().folder is None


def test_refused_files_are_offered_no_more(opened: Workspace, tmp_path: Path) -> None:
    folder = tmp_path / "Downloads"
    folder.mkdir()
    (folder / "report.csv").write_bytes(EXPORT)
    at = parse_instant(NOW) // 1_000_000 - 60
    os.utime(folder / "report.csv", (at, at))
    actions = build_folder_actions(opened, Bus())
    actions.choose(folder, "offer")
    actions.look()
    offers = actions.look().offers
    assert len(offers) == 1
    actions.refuse(offers)
    assert actions.look().offers == ()


def test_reading_titles_is_switched_off_and_on(opened: Workspace) -> None:
    actions = build_folder_actions(opened, Bus())
    assert actions.choice().reads_titles
    done = actions.read_titles(False)
    assert not actions.choice().reads_titles
    assert undo(done).sentence == "Job titles are read"
    assert actions.choice().reads_titles


def test_asking_before_an_import_is_taken_back_is_switched_on_and_off(opened: Workspace) -> None:
    actions = build_folder_actions(opened, Bus())
    assert not actions.choice().asks_before_undo
    done = actions.ask_before_undo(True)
    assert actions.choice().asks_before_undo
    assert undo(done).sentence == "Undo does not ask"
    assert not actions.choice().asks_before_undo
