from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.definitions import TraitTest
from desktop.core.reports.overview import OverviewReport
from desktop.core.reports.period_choice import PeriodChoice
from desktop.ui.command_palette import CommandPalette
from desktop.ui.crash_dialog import CrashDialog
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.note_editor import NoteEditor
from desktop.ui.state import (
    Asked,
    Done,
    JobEnded,
    Remembered,
    ShownNote,
    WindowActions,
)
from tests.builders.desks import build_actions, build_data_actions
from tests.builders.reports import build_overview

Open = Callable[..., MainWindow]


def load(asked: Asked) -> OverviewReport:
    report = build_overview()
    return replace(report, icp=asked.icp or report.icp, choice=asked.period)


@pytest.fixture
def open_window(look: Look, qtbot: QtBot) -> Iterator[Open]:
    opened: list[MainWindow] = []

    def build(
        actions: WindowActions | None = None, remembered: Remembered | None = None
    ) -> MainWindow:
        window = MainWindow(
            look, load, actions or build_actions(), remembered, build_data_actions()
        )
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        with qtbot.waitSignal(window.report_shown):
            window.refresh()
        opened.append(window)
        return window

    yield build
    for window in opened:
        window.close()


def press(qtbot: QtBot, window: MainWindow, key: Qt.Key, *modifiers: str) -> None:
    held = Qt.KeyboardModifier.NoModifier
    if "ctrl" in modifiers:
        held = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, key, held)


def find_open(kind: type[QWidget]) -> QWidget:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible())


def test_only_pages_that_exist_are_in_the_rail(open_window: Open) -> None:
    assert list(open_window().rail.items) == ["overview", "data", "alerts", "settings"]
    bare = open_window(WindowActions())
    assert list(bare.rail.items) == ["overview", "data"]


def test_pages_are_switched_by_click_and_by_key(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    qtbot.mouseClick(window.rail.items["settings"], Qt.MouseButton.LeftButton)
    assert window.pages.current_key() == "settings"
    press(qtbot, window, Qt.Key.Key_2, "ctrl")
    assert window.pages.current_key() == "data"
    assert window.rail.items["data"].isChecked()
    press(qtbot, window, Qt.Key.Key_1, "ctrl")
    assert window.pages.current_key() == "overview"


def test_what_was_chosen_is_remembered(open_window: Open, qtbot: QtBot) -> None:
    kept: dict[str, str | bool] = {}
    window = open_window(replace(build_actions(), remember=kept.__setitem__))
    window.show_page("settings")
    window.choices.choose_compare(False)
    window.choices.choose_period(PeriodChoice("this_month"))
    window.choices.choose_icp("Enterprise buyers")
    window.close()
    assert kept["page"] == "settings"
    assert kept["compare"] is False
    assert kept["period"] == "this_month"
    assert kept["icp"] == "Enterprise buyers"
    assert kept["geometry"]


def test_the_next_start_is_as_the_last_was_left(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(remembered=Remembered(page="settings", period="this_quarter"))
    qtbot.waitUntil(lambda: window.pages.current_key() == "settings")
    assert window.choices.asked.period == PeriodChoice("this_quarter")
    assert "This quarter" in window.top_bar.period.accessibleName()


def test_a_page_that_is_gone_is_the_overview_next_time(open_window: Open) -> None:
    window = open_window(remembered=Remembered(page="campaigns"))
    assert window.pages.current_key() == "overview"


def test_another_period_is_read_and_shown(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    with qtbot.waitSignal(window.report_shown):
        window.top_bar.period_chosen.emit(PeriodChoice("this_month"))
    assert window.choices.asked == Asked("Mid-market leaders", PeriodChoice("this_month"))


def test_the_palette_leads_everywhere_by_keys_alone(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    press(qtbot, window, Qt.Key.Key_K, "ctrl")
    palette = find_open(CommandPalette)
    assert isinstance(palette, CommandPalette)
    for name in ("Overview", "Data", "Settings", "Enterprise buyers", "This quarter",
                 "Theme dark", "Reporting zone", "Import files…", "Define an ICP…"):  # fmt: skip
        assert name in palette.found()
    qtbot.keyClicks(palette.field, "zone")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.pages.current_key() == "settings"


def test_every_command_of_the_palette_runs(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    palette = window.show_palette()
    commands = {command.title: command for command in palette._commands}
    palette.close()
    skipped = {"Quit", "Import files…", "Apply a definitions file…", "Custom…"}
    for title, command in commands.items():
        if title not in skipped:
            command.run()
    window.help.leave()


def test_f1_explains_the_page_that_is_open(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    press(qtbot, window, Qt.Key.Key_F1)
    assert window.help.isVisible()
    assert window.help.text.toPlainText().startswith("Overview")
    window.show_page("data")
    assert not window.help.text.toPlainText().startswith("Overview")
    press(qtbot, window, Qt.Key.Key_F1)
    assert not window.help.isVisible()


@pytest.mark.parametrize(("width", "beside"), [(1280, True), (800, False)])
def test_help_stands_beside_the_page_or_in_its_place(
    open_window: Open, qtbot: QtBot, width: int, beside: bool
) -> None:
    window = open_window()
    window.resize(width, 700)
    qtbot.waitUntil(lambda: window.width() == width)
    window.show_help()
    assert window.pages.isVisible() is beside
    window.show_help()
    assert window.pages.isVisible()


def test_the_theme_is_switched_at_once_and_taken_back(
    open_window: Open, qtbot: QtBot, look: Look
) -> None:
    window = open_window()
    before = look.theme.mode
    other = "dark" if before == "light" else "light"
    window.choices.choose_theme(other)
    assert look.theme.palette.name == other
    assert window.status_bar.undo.isVisible()
    press(qtbot, window, Qt.Key.Key_Z, "ctrl")
    qtbot.waitUntil(lambda: look.theme.mode == before)


def test_a_target_is_set_on_the_chart_and_taken_back(open_window: Open, qtbot: QtBot) -> None:
    calls: list[object] = []

    def put_back() -> Done:
        calls.append("back")
        return Done("The target is as it was")

    def set_target(icp: str, kpi: str, target: float | None) -> Done:
        calls.append((icp, kpi, target))
        return Done("Target set to 21 %", put_back)

    window = open_window(replace(build_actions(), set_target=set_target))
    window.overview.cards[1].trend.target_moved.emit(0.005)
    qtbot.waitUntil(lambda: window.status_bar.message.full_text() == "Target set to 21 %")
    assert calls == [("Mid-market leaders", "icp_ctr", 0.005)]
    qtbot.mouseClick(window.status_bar.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.status_bar.message.full_text() == "The target is as it was")
    assert calls[-1] == "back"
    assert not window.status_bar.undo.isVisible()


def test_a_note_is_written_on_the_day_that_was_pointed_at(open_window: Open, qtbot: QtBot) -> None:
    written: list[tuple[str, date, str]] = []

    def write(kpi: str, day: date, text: str) -> Done:
        written.append((kpi, day, text))
        return Done("Note kept", lambda: Done("Note deleted"))

    window = open_window(replace(build_actions(), write_note=write))
    window.overview.cards[0].trend.note_wanted.emit(date(2026, 4, 1))
    qtbot.waitUntil(lambda: any(isinstance(w, NoteEditor) for w in window.findChildren(QWidget)))
    editor = window.findChild(NoteEditor)
    qtbot.keyClicks(editor.new, "Campaign paused")
    qtbot.keyClick(editor.new, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.status_bar.message.full_text() == "Note kept")
    assert written == [("share_rate", date(2026, 4, 1), "Campaign paused")]
    assert window.status_bar.undo.isVisible()


def test_notes_that_are_there_are_changed_and_deleted(open_window: Open, qtbot: QtBot) -> None:
    done: list[object] = []
    note = ShownNote(7, date(2026, 4, 1), "Paused")

    def edit(number: int, text: str) -> Done:
        done.append((number, text))
        return Done("Note changed")

    window = open_window(
        replace(build_actions(), notes_on=lambda kpi, day: (note,), edit_note=edit)
    )
    window.overview.cards[0].trend.note_opened.emit(note.day, note.text)
    qtbot.waitUntil(lambda: window.findChild(NoteEditor) is not None)
    field = window.findChild(NoteEditor).fields[7]
    field.setText("Paused again")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.status_bar.message.full_text() == "Note changed")
    assert done == [(7, "Paused again")]


def test_the_zone_is_changed_and_taken_back(open_window: Open, qtbot: QtBot) -> None:
    zones: list[str] = []

    def set_zone(zone: str) -> Done:
        zones.append(zone)
        return Done(f"Days are counted in {zone}", lambda: set_zone("America/New_York"))

    window = open_window(replace(build_actions(), set_zone=set_zone))
    window.show_page("settings")
    page = window.setup_desk.settings
    assert page is not None
    qtbot.waitUntil(lambda: page.zone.text() == "America/New_York")
    page.zone.setText("Europe/Berlin")
    page.zone.editingFinished.emit()
    qtbot.waitUntil(lambda: "Berlin" in window.status_bar.message.full_text())
    window.undo()
    qtbot.waitUntil(lambda: "New_York" in window.status_bar.message.full_text())
    assert zones == ["Europe/Berlin", "America/New_York"]


def test_an_icp_is_defined_and_its_numbers_come_next(open_window: Open, qtbot: QtBot) -> None:
    saved: list[tuple[str, tuple[TraitTest, ...]]] = []

    def save(name: str, where: tuple[TraitTest, ...]) -> Done:
        saved.append((name, where))
        return Done(f"{name} is an ICP")

    window = open_window(replace(build_actions(), save_icp=save))
    window.errands.define_icp()
    form = window.setup_desk.icp_form
    assert form is not None
    qtbot.waitUntil(lambda: form.lists["industry"].list.count() == 2)
    form.lists["industry"].list.item(0).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: form.counted.text().startswith("1,234 of"))
    with qtbot.waitSignal(window.report_shown):
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert saved == [("Ideal customers", (TraitTest("industry", ("Software Development",)),))]
    assert window.pages.current_key() == "overview"
    assert window.choices.asked.icp == "Ideal customers"


def test_a_backup_runs_as_a_job(open_window: Open, qtbot: QtBot, tmp_path: Path) -> None:
    made: list[Path] = []

    def back_up(path: Path, control: object) -> str:
        made.append(path)
        return "Backed up to b.sqlite"

    window = open_window(replace(build_actions(), back_up=back_up))
    window.show_page("settings")
    assert window.setup_desk.settings is not None
    window.setup_desk.settings.backup_wanted.emit(tmp_path / "b.sqlite")
    qtbot.waitUntil(lambda: window.status_bar.message.full_text() == "Backed up to b.sqlite")
    assert made == [tmp_path / "b.sqlite"]


def test_an_error_of_the_apps_own_in_a_job_shows_its_report(
    open_window: Open, qtbot: QtBot
) -> None:
    def broken(paths: tuple[Path, ...], control: object) -> str:
        raise KeyError("ada@example.com")

    window = open_window(replace(build_actions(), import_files=broken))
    window.errands.import_at_once((Path("a.csv"),))
    qtbot.waitUntil(lambda: window.findChild(CrashDialog) is not None)
    report = window.findChild(CrashDialog).text.toPlainText()
    assert "KeyError" in report
    assert "ada@example.com" not in report
    window.findChild(CrashDialog).close()


def test_a_chip_leads_to_its_source(open_window: Open, qtbot: QtBot) -> None:
    window = open_window()
    qtbot.mouseClick(window.top_bar.freshness.chips[0], Qt.MouseButton.LeftButton)
    assert window.pages.current_key() == "data"


def test_the_first_window_comes_forward(open_window: Open) -> None:
    window = open_window()
    window.showMinimized()
    window.come_forward()
    assert not window.isMinimized()


def test_a_sentence_that_cannot_be_undone_takes_the_undo_away(open_window: Open) -> None:
    window = open_window()
    window.hear(JobEnded("Target set", undo=lambda: Done("")))
    assert window.status_bar.undo.isVisible()
    window.say("Exported trend.png")
    assert not window.status_bar.undo.isVisible()
