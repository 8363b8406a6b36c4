"""The Data page over a real workspace: what it does, and that Ctrl+Z takes each of it back."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.bootstrap import Workspace, open_workspace
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.definitions import ShareRule
from desktop.core.event_meaning import EventMeaning
from desktop.core.reports.data_page import EMPTY, MISSING
from desktop.ui.app import build_look, open_application
from desktop.ui.dialogs.import_dialog import ImportDialog
from desktop.ui.dialogs.provenance import ProvenanceDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.data import DataPage
from tests.builders.windows import shown_window
from tests.builders.workspaces import make_workspace, run_cli

NOW = "2026-05-01T12:00:00Z"
SILENT = date(2026, 4, 15)
SLOW = 30_000


def write_events(folder: Path, name: str = "events.csv", days: int = 30) -> Path:
    """Thirty people a day through April, none on the fifteenth."""
    lines = ["user_id,event,time"]
    for day in (date(2026, 4, 1) + timedelta(days=n) for n in range(days)):
        if day != SILENT:
            lines += [f"u{person},Search,{day}T15:00:00Z" for person in range(30)]
            lines.append(f"u1,Export,{day}T16:00:00Z")
    file = folder / name
    file.write_text("\n".join(lines) + "\n")
    return file


@pytest.fixture
def opened(workspace: Path, tmp_path: Path) -> Iterator[Workspace]:
    make_workspace(workspace)
    people = tmp_path / "people.csv"
    people.write_text("user_id,seniority\n" + "".join(f"u{n},VP\n" for n in range(30)))
    for file in (people, write_events(tmp_path, days=20)):
        assert run_cli(workspace, "import", file, now=NOW).status == 0
    with open_workspace(workspace, fixed_clock(parse_instant(NOW))) as found:
        yield found


@pytest.fixture
def window(opened: Workspace, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    look = build_look(open_application(), "light")
    with shown_window(opened, look, qtbot, SLOW) as found:
        yield found


def open_data(window: MainWindow, qtbot: QtBot) -> DataPage:
    window.show_page("data")
    page = window.data_desk.page
    assert page is not None
    qtbot.waitUntil(lambda: bool(page.sources.rows), timeout=SLOW)
    return page


def state_of(page: DataPage, day: date) -> str:
    grid = page.calendar.grid
    (row,) = (row for row in grid.rows() if row.source == "generic")
    return row.days[(day - grid.first_day()).days]


def test_a_confirmed_day_a_mapping_and_a_one_off_source_are_taken_back(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = open_data(window, qtbot)
    assert state_of(page, SILENT) == MISSING
    page.calendar.grid.confirm_wanted.emit("generic", (SILENT,), True)
    qtbot.waitUntil(lambda: state_of(page, SILENT) == EMPTY, timeout=SLOW)
    window.undo()
    qtbot.waitUntil(lambda: state_of(page, SILENT) == MISSING, timeout=SLOW)

    def meaning() -> list[str]:
        rows = page.mapping.model.rows()
        return [row.state for row in rows if row.name == "Export"]

    assert meaning() == ["activity"]
    page.tasks.save((EventMeaning("Export", (ShareRule("share_button"),)),))
    qtbot.waitUntil(lambda: meaning() == ["share"], timeout=SLOW)
    window.undo()
    qtbot.waitUntil(lambda: meaning() == ["activity"], timeout=SLOW)

    page.sources.one_off_wanted.emit("generic", True)
    qtbot.waitUntil(lambda: page.sources.rows[0].source.state == "one_off", timeout=SLOW)
    window.undo()
    qtbot.waitUntil(lambda: page.sources.rows[0].source.state != "one_off", timeout=SLOW)


def test_the_dialog_tells_what_is_new_and_the_receipt_says_the_same(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = write_events(tmp_path, "more.csv")
    assert window.data_desk.open_import((file,))
    (dialog,) = window.findChildren(ImportDialog)
    qtbot.waitUntil(lambda: bool(dialog.view.rows.lines), timeout=SLOW)
    news = "899 events of 30 people; 310 new, 589 the same"
    qtbot.waitUntil(lambda: dialog.view.rows.lines[1].note == news, timeout=SLOW)
    dialog.start()
    qtbot.waitUntil(lambda: dialog.state == "done", timeout=SLOW)
    lines = {line.word: line.rows for line in dialog.view.rows.lines}
    assert (lines["new"], lines["the same"]) == (310, 589)
    dialog.accept()


def test_a_number_of_the_overview_is_walked_back_to_its_file(
    window: MainWindow, qtbot: QtBot
) -> None:
    chart = window.overview.cards[0].trend
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    qtbot.keyClick(chart, Qt.Key.Key_Return)
    (dialog,) = window.findChildren(ProvenanceDialog)
    qtbot.waitUntil(lambda: dialog.files is not None, timeout=SLOW)
    assert dialog.found is not None
    assert [file.past.file for file in dialog.found.files] == ["events.csv"]
    assert dialog.found.point.denominator == 30
    dialog.accept()


def test_what_was_said_of_a_file_is_offered_for_the_next_one(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "agency.csv"
    file.write_text("Wer,Was,Wann\nu1,Teilen,2026-04-01T10:00:00Z\n")
    window.data_desk.open_import((file,))
    (dialog,) = window.findChildren(ImportDialog)
    qtbot.waitUntil(dialog.view.columns.isVisible, timeout=SLOW)
    dialog.view.columns.kind.choose("events")
    for column, field in (("Wer", "user_id"), ("Was", "event"), ("Wann", "time")):
        dialog.view.columns.columns[column].holds.choose(field)
    qtbot.waitUntil(dialog.foot.primary.isEnabled, timeout=SLOW)

    def preset() -> str:
        facts = {each.fact.key: each.fact for each in dialog.view.facts.facts}
        return facts["preset"].value if "preset" in facts else ""

    dialog.view.facts.overruled.emit("preset", "Agency")
    qtbot.waitUntil(lambda: preset() == "Agency", timeout=SLOW)
    dialog.reject()
    file.write_text("Wer,Was,Wann\nu2,Suchen,2026-04-02T10:00:00Z\n")
    window.data_desk.open_import((file,))
    dialog = window.findChildren(ImportDialog)[-1]
    qtbot.waitUntil(lambda: preset() == "none", timeout=SLOW)
    dialog.view.facts.overruled.emit("preset", "Agency")
    qtbot.waitUntil(dialog.foot.primary.isEnabled, timeout=SLOW)
    assert dialog.foot.primary.text() == "Import 1 row"
    dialog.reject()
