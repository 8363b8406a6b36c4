"""The watch over a folder as the window keeps it, and the way to the values."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.jobs.watched_folder import FolderState
from desktop.core.reports.unknown_values import TraitSum, ValueTable
from desktop.ui.desk_state import FolderActions, FolderChoice, ValueActions
from desktop.ui.dialogs.values import ValuesDialog
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.state import Done, JobControl
from desktop.ui.window_commands import build_commands
from tests.builders.data_reports import build_data_page
from tests.builders.desks import build_actions, build_data_actions, build_icp_form

FOLDER = Path("Downloads")
ONE, TWO = FOLDER / "a.csv", FOLDER / "b.csv"
OFFERED = FolderState(FOLDER, "offer", (ONE, TWO), (ONE,), (ONE, TWO))


@dataclass
class Hands:
    """What the folder holds, and what was done with it."""

    state: FolderState = FolderState()  # noqa: RUF009  frozen
    refused: list[tuple[Path, ...]] = field(default_factory=list)
    taken: list[tuple[Path, ...]] = field(default_factory=list)
    chosen: list[tuple[Path | None, str]] = field(default_factory=list)
    titles: list[bool] = field(default_factory=list)
    asks: list[bool] = field(default_factory=list)

    def refuse(self, paths: tuple[Path, ...]) -> None:
        self.refused.append(paths)
        self.state = replace(self.state, offers=(), sure=(), fresh=())

    def take(self, paths: tuple[Path, ...], control: JobControl) -> str:
        del control
        self.taken.append(paths)
        return "2 files: 8 rows in"

    def choose(self, folder: Path | None, mode: str) -> Done:
        self.chosen.append((folder, mode))
        return Done("Chosen")

    def ask_before_undo(self, ask: bool) -> Done:
        self.asks.append(ask)
        return Done("")

    def read_titles(self, reads: bool) -> Done:
        self.titles.append(reads)
        return Done("Read")

    def actions(self) -> FolderActions:
        return FolderActions(
            look=lambda: self.state,
            refuse=self.refuse,
            take=self.take,
            choice=lambda: FolderChoice(None, "off", FOLDER),
            choose=self.choose,
            read_titles=self.read_titles,
            ask_before_undo=self.ask_before_undo,
        )


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def window(look: Look, qtbot: QtBot, hands: Hands) -> Iterator[MainWindow]:
    values = ValueActions(
        lambda: ("seniority",),
        lambda trait: ValueTable(trait, (), ()),
        lambda *_: Done(""),
        lambda: (TraitSum("seniority", 3, 2, 1_234, 0), TraitSum("country", 9, 0, 0, 0)),
    )
    actions = replace(build_actions(), folder=hands.actions(), values=values)
    data = replace(build_data_actions(), load=build_data_page)
    shown = MainWindow(look, actions=actions, data=data)
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    shown.show()
    shown.show_page("data")
    yield shown
    shown.close()


def looked(window: MainWindow, qtbot: QtBot, hands: Hands, state: FolderState) -> None:
    hands.state = state
    desk = window.data_desk.imports
    desk.look()
    qtbot.waitUntil(lambda: desk._state == state)


def test_new_exports_are_offered_on_the_page_and_told_once(
    window: MainWindow, qtbot: QtBot, hands: Hands
) -> None:
    looked(window, qtbot, hands, OFFERED)
    page = window.data_desk.page
    assert page is not None
    for offer in (page.offer, page.empty.offer):
        assert offer.text.text() == "2 new exports in Downloads"
        assert offer.names.text() == "a.csv, b.csv"
        assert not offer.isHidden()
    assert "2 new exports in Downloads" in window.status_bar.message.full_text()

    window.say("Something else")
    looked(window, qtbot, hands, replace(OFFERED, fresh=()))
    assert "new exports" not in window.status_bar.message.full_text()


def test_importing_opens_the_dialog_with_these_files(
    window: MainWindow, qtbot: QtBot, hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[tuple[Path, ...]] = []
    page = window.data_desk.page
    assert page is not None
    page.offer.import_wanted.disconnect()
    page.offer.import_wanted.connect(opened.append)
    looked(window, qtbot, hands, OFFERED)
    qtbot.mouseClick(page.offer.take, Qt.MouseButton.LeftButton)
    assert opened == [(ONE, TWO)]


def test_what_is_refused_goes_from_the_page(window: MainWindow, qtbot: QtBot, hands: Hands) -> None:
    looked(window, qtbot, hands, OFFERED)
    page = window.data_desk.page
    assert page is not None
    page.offer.refuse.click()
    qtbot.waitUntil(page.offer.isHidden)
    assert hands.refused == [(ONE, TWO)]


def test_only_sure_files_come_in_by_themselves_and_only_once(
    window: MainWindow, qtbot: QtBot, hands: Hands
) -> None:
    importing = replace(OFFERED, mode="import")
    looked(window, qtbot, hands, importing)
    qtbot.waitUntil(lambda: bool(hands.taken))
    assert hands.taken == [(ONE,)]
    looked(window, qtbot, hands, replace(importing, fresh=()))
    assert hands.taken == [(ONE,)]


def test_a_folder_that_is_away_is_told_without_buttons(
    window: MainWindow, qtbot: QtBot, hands: Hands
) -> None:
    looked(window, qtbot, hands, FolderState(FOLDER, "offer", problem="Downloads is not there now"))
    page = window.data_desk.page
    assert page is not None
    assert page.offer.text.text() == "Downloads is not there now"
    assert page.offer.take.isHidden()
    looked(window, qtbot, hands, FolderState(FOLDER, "offer"))
    assert page.offer.isHidden()


def test_the_folder_and_titles_are_chosen_in_the_settings(
    window: MainWindow, qtbot: QtBot, hands: Hands
) -> None:
    window.show_page("settings")
    page = window.setup_desk.settings
    assert page is not None
    card = page.importing
    qtbot.waitUntil(lambda: card.mode.current() == "off")
    assert card.folder.full_text()
    card.mode.buttons["import"].click()
    qtbot.waitUntil(lambda: hands.chosen == [(FOLDER, "import")])
    assert card.titles.current() == "on"
    card.titles.buttons["off"].click()
    qtbot.waitUntil(lambda: hands.titles == [False])
    assert card.asking.current() == "off"
    card.asking.buttons["on"].click()
    qtbot.waitUntil(lambda: hands.asks == [True])


def test_the_palette_leads_to_the_values(window: MainWindow, qtbot: QtBot) -> None:
    command = next(one for one in build_commands(window) if one.title == "How values are read…")
    command.run()
    (dialog,) = window.findChildren(ValuesDialog)
    assert dialog.isVisible()
    dialog.reject()


def test_what_is_not_understood_is_told_on_the_page_and_leads_to_the_values(
    window: MainWindow, qtbot: QtBot
) -> None:
    page = window.data_desk.page
    assert page is not None
    qtbot.waitUntil(lambda: not page.values_hint.isHidden())
    assert page.values_hint.text.text() == "2 values are not understood"
    assert page.values_hint.traits.text() == "Seniority: 1,234 people, 0 impressions"
    page.values_hint.open.click()
    (dialog,) = window.findChildren(ValuesDialog)
    assert dialog.isVisible()
    dialog.reject()
    page.values_hint.show_sums(())
    assert page.values_hint.isHidden()


def test_closing_the_window_stops_the_watch(look: Look, qapp: QApplication, hands: Hands) -> None:
    actions = replace(build_actions(), folder=hands.actions())
    shown = MainWindow(look, actions=actions)
    assert shown.data_desk.imports.timer.isActive()
    shown.close()
    assert not shown.data_desk.imports.timer.isActive()
    shown.deleteLater()


def test_without_a_folder_to_watch_nothing_runs(look: Look, qapp: QApplication) -> None:
    shown = MainWindow(look, actions=build_actions())
    assert not shown.data_desk.imports.timer.isActive()
    shown.close()
    shown.deleteLater()


def test_who_the_icp_is_leads_to_how_its_values_are_read(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[ValuesDialog] = []

    def note(dialog: ValuesDialog) -> None:
        opened.append(dialog)

    monkeypatch.setattr(ValuesDialog, "open_over_window", note)
    window.show_page("icp_form")
    form = window.setup_desk.icp_form
    assert form is not None
    form.show_form(build_icp_form())
    qtbot.mouseClick(form.values, Qt.MouseButton.LeftButton)
    assert len(opened) == 1
    opened[0].close()
