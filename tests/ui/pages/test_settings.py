from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.pages.settings import SettingsPage
from desktop.ui.state import Failure
from tests.builders.desks import COPIES, build_actions, build_settings


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> Iterator[SettingsPage]:
    widget = SettingsPage(look, build_actions())
    qtbot.addWidget(widget)
    widget.resize(1136, 728)
    widget.show_settings(build_settings())
    widget.show()
    yield widget
    widget.close()


def test_what_is_set_is_shown(page: SettingsPage) -> None:
    assert page.zone.text() == "America/New_York"
    assert page.week_start.current() == "monday"
    assert page.hashing_state.text() == "Stored as they came"
    assert page.version.text() == "ICP Pulse 0.1.0"


def test_the_days_of_silence_are_chosen(page: SettingsPage, qtbot: QtBot) -> None:
    assert page.silent_days.current() == "14"
    with qtbot.waitSignal(page.silent_days_wanted) as wanted:
        page.silent_days.buttons["7"].click()
    assert wanted.args == [7]


@pytest.mark.parametrize(
    ("setting", "marked"), [("", ""), ("de", "de"), ("de_CH", "de"), ("en_GB", "en"), ("fr", "en")]
)
def test_the_language_of_any_setting_is_marked(
    page: SettingsPage, setting: str, marked: str
) -> None:
    page.language.show_language(setting)
    assert page.language.current() == marked


def test_a_language_is_chosen(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.language.chosen) as chosen:
        page.language.buttons["de"].click()
    assert chosen.args == ["de"]


def test_a_zone_is_found_by_a_part_of_its_name(page: SettingsPage) -> None:
    completer = page.zone.completer()
    completer.setCompletionPrefix("berl")
    assert completer.currentCompletion() == "Europe/Berlin"


def test_a_zone_is_typed_and_kept(page: SettingsPage, qtbot: QtBot) -> None:
    page.zone.setFocus()
    page.zone.selectAll()
    with qtbot.waitSignal(page.zone_wanted) as wanted:
        qtbot.keyClicks(page.zone, "europe/berlin")
        qtbot.keyClick(page.zone, Qt.Key.Key_Return)
    assert wanted.args == ["Europe/Berlin"]


def test_a_zone_that_does_not_exist_is_named_and_not_kept(page: SettingsPage, qtbot: QtBot) -> None:
    page.zone.setText("Berlin/Europe")
    with qtbot.assertNotEmitted(page.zone_wanted):
        page.zone.editingFinished.emit()
    assert (
        page.zone_problem.text() == "There is no zone “Berlin/Europe”; type a city, such as Berlin"
    )
    assert page.zone_problem.isVisible()


def test_the_zone_that_is_set_already_changes_nothing(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.zone_wanted):
        page.zone.editingFinished.emit()


def test_week_start_and_theme_are_chosen_with_one_press(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.week_start_wanted) as day:
        qtbot.mouseClick(page.week_start.buttons["sunday"], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.theme_wanted) as theme:
        qtbot.keyClick(page.theme.buttons["system"], Qt.Key.Key_Space)
    assert (day.args, theme.args) == (["sunday"], ["system"])


def test_hashing_asks_once_more_since_it_cannot_be_undone(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.hashing_wanted):
        qtbot.mouseClick(page.hashing, Qt.MouseButton.LeftButton)
    assert page.hashing.text() == "Yes, hash them for good"
    with qtbot.waitSignal(page.hashing_wanted):
        qtbot.mouseClick(page.hashing, Qt.MouseButton.LeftButton)


def test_what_is_hashed_is_not_offered_again(page: SettingsPage) -> None:
    page.show_settings(replace(build_settings(), hashes_ids=True))
    assert page.hashing_state.text() == "Stored as hashes"
    assert not page.hashing.isVisible()


def test_a_copy_is_restored_from_its_row(page: SettingsPage, qtbot: QtBot) -> None:
    buttons = [b for b in page.findChildren(QPushButton) if b.text() == "Restore"]
    with qtbot.waitSignal(page.restore_wanted) as wanted:
        qtbot.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert wanted.args == [COPIES[0].path]


def test_without_copies_the_page_says_so(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_settings(replace(build_settings(), backups=()))
    labels = page.findChildren(QLabel)
    (says,) = [label for label in labels if label.text() == "No automatic copies yet."]
    qtbot.waitUntil(says.isVisible)


def test_a_workspace_that_cannot_be_written_changes_nothing(page: SettingsPage) -> None:
    page.show_settings(replace(build_settings(), read_only=True))
    assert not page.zone.isEnabled()
    assert not page.week_start.isEnabled()
    assert not page.hashing.isVisible()


def test_loading_and_errors_have_their_own_states(look: Look, qtbot: QtBot) -> None:
    page = SettingsPage(look, build_actions())
    qtbot.addWidget(page)
    page.show_loading()
    assert page.currentWidget() is page.loading
    page.show_error(Failure("It is being written.", "Once more"))
    with qtbot.waitSignal(page.remedy_requested):
        qtbot.mouseClick(page.error.remedy, Qt.MouseButton.LeftButton)


def test_every_control_is_named(page: SettingsPage) -> None:
    for widget in (page.zone, page.week_start, page.theme, page.hashing):
        assert widget.accessibleName()
