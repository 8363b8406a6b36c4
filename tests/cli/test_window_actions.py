from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from desktop.bootstrap import Workspace, open_workspace
from desktop.cli.window_actions import build_actions, load_remembered
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.definitions import IcpDefinition, TraitTest
from desktop.core.errors import ImportRefusedError, UsageError
from desktop.core.events import Bus, DataChanged, Event
from desktop.core.store.definitions import load_definitions
from desktop.core.store.ledger import count_events
from desktop.ui.state import Done, WindowActions
from tests.builders.workspaces import NOW, make_workspace


@dataclass
class Control:
    """A job's line to a window that never cancels."""

    cancelled: bool = False
    told: int = 0

    def report(self, done: int, total: int | None = None) -> None:
        self.told = max(self.told, done)


@pytest.fixture
def desk(workspace: Path) -> Iterator[tuple[Workspace, WindowActions]]:
    make_workspace(workspace)
    with open_workspace(workspace, fixed_clock(parse_instant(NOW))) as opened:
        yield opened, build_actions(opened, Bus())


def icps(workspace: Workspace) -> tuple[IcpDefinition, ...]:
    with workspace.store.read() as connection:
        return load_definitions(connection).icps or ()


def undo(done: Done) -> Done:
    assert done.undo is not None
    return done.undo()


def test_a_target_is_set_taken_back_and_set_again(desk: tuple[Workspace, WindowActions]) -> None:
    workspace, actions = desk
    assert actions.set_target is not None
    done = actions.set_target("Leaders", "share_rate", 0.21)
    assert done.sentence == "Target set to 21\u202f%"
    assert icps(workspace)[0].target_share_rate == 0.21
    back = undo(done)
    assert icps(workspace)[0].target_share_rate == 0.2
    undo(back)
    assert icps(workspace)[0].target_share_rate == 0.21


def test_zone_and_week_start_are_taken_back(desk: tuple[Workspace, WindowActions]) -> None:
    _, actions = desk
    assert actions.set_zone is not None
    assert actions.set_week_start is not None
    assert actions.load_settings is not None
    zone, week = actions.set_zone("Europe/Berlin"), actions.set_week_start("sunday")
    view = actions.load_settings()
    assert (view.timezone, view.week_start) == ("Europe/Berlin", "sunday")
    undo(week)
    undo(zone)
    view = actions.load_settings()
    assert (view.timezone, view.week_start) == ("America/New_York", "monday")


def test_the_days_of_silence_are_kept_and_taken_back(
    desk: tuple[Workspace, WindowActions],
) -> None:
    _, actions = desk
    assert actions.set_silent_days is not None
    assert actions.load_settings is not None
    done = actions.set_silent_days(7)
    assert done.sentence == "A share event counts as silent after 7 days"
    assert actions.load_settings().silent_days == 7
    undo(done)
    assert actions.load_settings().silent_days == 14
    with pytest.raises(UsageError, match="choose of 3, 7, 14, 28"):
        actions.set_silent_days(5)


def test_a_language_is_there_at_the_next_start(desk: tuple[Workspace, WindowActions]) -> None:
    workspace, actions = desk
    assert actions.remember is not None
    actions.remember("language", "de_CH")
    found = load_remembered(workspace.folder)
    assert found is not None
    assert found.language == "de_CH"


def test_a_note_is_written_changed_deleted_and_each_taken_back(
    desk: tuple[Workspace, WindowActions],
) -> None:
    _, actions = desk
    assert actions.write_note is not None
    assert actions.edit_note is not None
    assert actions.delete_note is not None
    assert actions.notes_on is not None
    day = date(2026, 4, 1)

    def texts() -> list[str]:
        assert actions.notes_on is not None
        return [note.text for note in actions.notes_on("share_rate", day)]

    written = actions.write_note("share_rate", day, "Paused")
    number = actions.notes_on("share_rate", day)[0].id
    edited = actions.edit_note(number, "Paused for a week")
    assert texts() == ["Paused for a week"]
    undo(edited)
    assert texts() == ["Paused"]
    deleted = actions.delete_note(number)
    assert texts() == []
    undo(deleted)
    assert texts() == ["Paused"]
    assert actions.notes_on("icp_ctr", day) == ()
    assert actions.notes_on("share_rate", date(2026, 4, 2)) == ()
    assert written.undo is not None


def test_an_icp_is_made_and_taken_away(desk: tuple[Workspace, WindowActions]) -> None:
    workspace, actions = desk
    assert actions.save_icp is not None
    done = actions.save_icp("Buyers", (TraitTest("seniority", values=("VP",)),))
    assert [icp.name for icp in icps(workspace)] == ["Leaders", "Buyers"]
    with pytest.raises(UsageError, match="already"):
        actions.save_icp("Buyers", ())
    undo(done)
    assert [icp.name for icp in icps(workspace)] == ["Leaders"]


def test_what_was_chosen_is_there_at_the_next_start(
    desk: tuple[Workspace, WindowActions],
) -> None:
    workspace, actions = desk
    assert actions.remember is not None
    chosen = {"theme": "dark", "page": "data", "icp": "Leaders", "period": "this_month",
              "compare": False, "geometry": "AdnQ"}  # fmt: skip
    for key, value in chosen.items():
        actions.remember(key, value)
    found = load_remembered(workspace.folder)
    assert {key: getattr(found, key) for key in chosen} == chosen


EVENTS = (
    "user_id,event,timestamp,email\n"
    "u1,Copy Link,2026-04-20T10:00:00Z,ada@a.example\n"
    "u2,Search,2026-04-20T11:00:00Z,bob@b.example\n"
)


def test_files_are_imported_in_a_process_of_their_own(
    desk: tuple[Workspace, WindowActions], tmp_path: Path
) -> None:
    workspace, _ = desk
    bus, heard = Bus(), list[Event]()
    bus.subscribe(heard.append)
    actions = build_actions(workspace, bus)
    assert actions.import_files is not None
    folder = tmp_path / "exports"
    folder.mkdir()
    (folder / "events.csv").write_text(EVENTS)
    assert actions.import_files((folder,), Control()) == "events.csv: 2 rows in"
    with workspace.store.read() as connection:
        assert count_events(connection) == 2
    assert DataChanged() in heard


def test_a_file_that_is_nothing_is_bad_news(
    desk: tuple[Workspace, WindowActions], tmp_path: Path
) -> None:
    _, actions = desk
    assert actions.import_files is not None
    (tmp_path / "poem.csv").write_text("roses,violets\nred,blue\n")
    with pytest.raises(ImportRefusedError, match="poem"):
        actions.import_files((tmp_path / "poem.csv",), Control())


def test_a_backup_is_written_and_restored_with_progress(
    desk: tuple[Workspace, WindowActions], tmp_path: Path
) -> None:
    workspace, actions = desk
    assert actions.back_up is not None
    assert actions.restore is not None
    assert actions.set_target is not None
    control = Control()
    assert actions.back_up(tmp_path / "b.sqlite", control) == "Backed up to b.sqlite"
    assert control.told == 1000
    actions.set_target("Leaders", "share_rate", 0.5)
    said = actions.restore(tmp_path / "b.sqlite", Control())
    assert said.startswith("Restored b.sqlite; what was there before is the copy 0001")
    assert icps(workspace)[0].target_share_rate == 0.2


def test_definitions_from_a_file_come_into_force(
    desk: tuple[Workspace, WindowActions], tmp_path: Path
) -> None:
    _, actions = desk
    assert actions.apply_definitions is not None
    file = tmp_path / "d.toml"
    file.write_text('[activity]\nignore = ["$*"]\n')
    assert actions.apply_definitions(file, Control()) == "d.toml: 1 change in force"
    said = actions.apply_definitions(file, Control())
    assert said == "d.toml says what is in force already"
    file.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(UsageError, match="cannot be read"):
        actions.apply_definitions(file, Control())


@pytest.mark.skipif(os.name != "posix" or os.getuid() == 0, reason="root may write everywhere")
def test_a_workspace_that_cannot_be_written_offers_only_looking(workspace: Path) -> None:
    make_workspace(workspace)
    for path in workspace.iterdir():
        path.chmod(0o400)
    with open_workspace(workspace, fixed_clock(parse_instant(NOW))) as opened:
        actions = build_actions(opened, Bus())
    assert actions.import_files is None
    assert actions.set_target is None
    assert actions.load_settings is not None
