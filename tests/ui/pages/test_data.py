from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.definitions import ShareRule
from desktop.core.errors import UsageError, WorkspaceBusyError
from desktop.core.event_meaning import EventMeaning
from desktop.core.reports.data_page import DataPage as DataReport
from desktop.core.reports.data_page import ImportRow
from desktop.core.reports.mapping_effect import MappingEffect
from desktop.ui.look import Look
from desktop.ui.pages.data import DataPage
from desktop.ui.pages.data_state import DataActions
from desktop.ui.state import Done, Failure, JobEnded
from tests.builders.data_reports import (
    FIRST,
    build_data_page,
    build_effect,
    build_empty_data_page,
    build_event,
    build_new_mapping,
    build_source,
)

Open = Callable[..., DataPage]


@pytest.fixture
def open_page(look: Look, qtbot: QtBot) -> Iterator[Open]:
    opened: list[DataPage] = []

    def build(**actions: object) -> DataPage:
        page = DataPage(look, DataActions(**actions))  # type: ignore[arg-type]
        qtbot.addWidget(page)
        page.resize(1136, 728)
        page.show()
        opened.append(page)
        return page

    yield build
    for page in opened:
        page.close()


def wait_for_report(qtbot: QtBot, page: DataPage) -> None:
    page.refresh()
    qtbot.waitUntil(lambda: bool(page.sources.rows))


def test_the_page_is_read_in_a_worker(open_page: Open, qtbot: QtBot) -> None:
    threads: list[int] = []

    def load() -> DataReport:
        threads.append(threading.get_ident())
        return build_data_page()

    page = open_page(load=load)
    wait_for_report(qtbot, page)
    assert threads != [threading.get_ident()]
    assert [row.past.file for row in page.imports.rows][:2] == [
        "account_510000001_demographics_report.csv", "Campaign performance (daily).csv",
    ]  # fmt: skip
    assert page.mapping.model.rowCount() == 10


def test_while_the_page_is_read_outlines_are_shown(open_page: Open) -> None:
    release = threading.Event()

    def load() -> DataReport:
        release.wait(5)
        return build_data_page()

    page = open_page(load=load)
    page.refresh()
    assert page.currentWidget() is page.loading
    assert not page.loading.grab().isNull()
    release.set()


def test_an_error_says_what_to_do_and_its_button_does_it(open_page: Open, qtbot: QtBot) -> None:
    answers: list[bool] = []

    def load() -> DataReport:
        answers.append(True)
        if len(answers) == 1:
            raise WorkspaceBusyError("Another program writes to the workspace: close it.")
        return build_data_page()

    page = open_page(load=load)
    page.refresh()
    qtbot.waitUntil(lambda: page.currentWidget() is page.error)
    assert page.error.text.text() == "Another program writes to the workspace: close it."
    qtbot.mouseClick(page.error.remedy, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(page.sources.rows))


def test_an_empty_workspace_shows_where_to_begin(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    page.show_report(build_empty_data_page())
    assert page.currentWidget() is page.empty
    with qtbot.waitSignal(page.files_wanted):
        qtbot.mouseClick(page.empty.choose, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.demo_wanted):
        qtbot.mouseClick(page.empty.demo, Qt.MouseButton.LeftButton)


def drop(page: QWidget, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths] + [QUrl("https://a.example/b")])
    keys = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    enter = QDragEnterEvent(QPointF(50, 50).toPoint(), *keys)
    QApplication.sendEvent(page, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(page, QDropEvent(QPointF(50, 50), *keys))


def test_files_dropped_on_the_page_are_handed_on(open_page: Open, tmp_path: Path) -> None:
    page = open_page()
    page.show_report(build_data_page())
    dropped: list[tuple[Path, ...]] = []
    page.paths_dropped.connect(dropped.append)
    drop(page, [tmp_path / "a.csv", tmp_path / "b.csv"])
    assert dropped == [(tmp_path / "a.csv", tmp_path / "b.csv")]


def test_undo_takes_the_import_back_and_reads_the_page_again(open_page: Open, qtbot: QtBot) -> None:
    undone: list[int] = []
    said: list[JobEnded] = []

    def undo(number: int) -> str:
        undone.append(number)
        return "import 46 was taken back"

    page = open_page(load=build_data_page, undo=undo)
    page.ended.connect(said.append)
    wait_for_report(qtbot, page)
    first = page.imports.rows[0]
    with qtbot.waitSignal(page.data_changed):
        qtbot.mouseClick(first.undo, Qt.MouseButton.LeftButton)
    assert undone == [46]
    assert said == [JobEnded("import 46 was taken back")]
    qtbot.waitUntil(lambda: page.imports.rows[0] is not first)


def test_an_undo_that_fails_is_told_and_can_be_tried_again(open_page: Open, qtbot: QtBot) -> None:
    def undo(number: int) -> str:
        raise UsageError(f"import {number} was already taken back")

    page = open_page(load=build_data_page, undo=undo)
    said: list[JobEnded] = []
    page.ended.connect(said.append)
    wait_for_report(qtbot, page)
    first = page.imports.rows[0]
    qtbot.mouseClick(first.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(said))
    assert "already taken back" in said[0].sentence
    assert said[0].failed
    qtbot.waitUntil(lambda: page.imports.rows[0] is not first)
    assert page.imports.rows[0].undo.isEnabled()


def test_where_it_is_asked_for_undo_wants_a_second_press(open_page: Open, qtbot: QtBot) -> None:
    undone: list[int] = []
    page = open_page(undo=lambda number: undone.append(number) or "")
    page.show_report(replace(build_data_page(), asks_before_undo=True))
    line = page.imports.rows[0]
    qtbot.mouseClick(line.undo, Qt.MouseButton.LeftButton)
    assert line.undo.text() == "Take back?"
    qtbot.mouseClick(line.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: undone == [46])


def test_what_was_taken_back_cannot_be_taken_back_again(open_page: Open) -> None:
    page = open_page(undo=lambda _: "")
    page.show_report(build_data_page())
    assert [row.undo.isHidden() for row in page.imports.rows] == [False] * 5 + [True]


def test_the_imports_are_walked_by_keyboard(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(undo=lambda _: "")
    page.show_report(build_data_page())
    rows = page.imports.rows
    opened: list[ImportRow] = []
    page.receipt_wanted.connect(opened.append)
    page.activateWindow()
    rows[0].setFocus()
    qtbot.waitUntil(rows[0].hasFocus)
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    assert [row.is_stop for row in rows] == [False, True, False, False, False, False]
    qtbot.keyClick(rows[1], Qt.Key.Key_Return)
    assert opened == [rows[1].past]


def test_a_late_source_offers_to_import_files(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    page.show_report(build_data_page())
    late = page.sources.rows[2]
    assert late.state.text() == "Late 6 days"
    button = next(
        each for each in late.findChildren(QAbstractButton) if each.text() == "Import files"
    )
    with qtbot.waitSignal(page.files_wanted):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def choose(page: DataPage, row: int, value: str) -> None:
    menu = page.mapping.build_menu(page.mapping.model.rows()[row])
    next(action for action in menu.actions() if action.data() == value).trigger()
    menu.deleteLater()


def test_the_effect_of_a_channel_is_shown_before_it_is_saved(open_page: Open, qtbot: QtBot) -> None:
    saved: list[tuple[EventMeaning, ...]] = []
    asked: list[tuple[EventMeaning, ...]] = []

    def effect(mappings: tuple[EventMeaning, ...]) -> MappingEffect:
        asked.append(mappings)
        return build_effect()

    def save(mappings: tuple[EventMeaning, ...]) -> Done:
        saved.append(mappings)
        return Done("Link Opened counts as copy_link", lambda: Done("As it was"))

    page = open_page(load=build_data_page, effect_of_mapping=effect, save_mapping=save)
    wait_for_report(qtbot, page)
    choose(page, 7, "copy_link")
    bar = page.mapping.effect
    assert bar.change.full_text() == "“Link Opened” becomes copy_link"
    qtbot.waitUntil(lambda: "180 → 193 of 800 people" in bar.effect.full_text())
    assert not saved
    wanted = (EventMeaning("Link Opened", (ShareRule("copy_link"),)),)
    assert asked == [wanted]
    assert page.mapping.model.index(7, 1).data() == "copy_link"
    with qtbot.waitSignal(page.ended) as ended:
        qtbot.keyClick(bar.save, Qt.Key.Key_Return)
    assert saved == [wanted]
    assert bar.isHidden()
    (said,) = ended.args
    assert said.sentence == "Link Opened counts as copy_link"
    assert said.undo().sentence == "As it was"


def test_what_the_conditions_editor_agreed_on_is_saved_at_once(
    open_page: Open, qtbot: QtBot
) -> None:
    saved: list[tuple[EventMeaning, ...]] = []

    def save(mappings: tuple[EventMeaning, ...]) -> Done:
        saved.append(mappings)
        return Done("saved")

    page = open_page(load=build_data_page, save_mapping=save)
    wait_for_report(qtbot, page)
    wanted = EventMeaning("Share", (ShareRule("copy_link", (("method", ("link",)),)),))
    with qtbot.waitSignal(page.data_changed):
        page.propose_mapping(wanted)
    assert saved == [(wanted,)]
    assert page.mapping.pending() == ()


def test_esc_drops_a_channel_that_is_not_saved(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(effect_of_mapping=lambda _: None, save_mapping=lambda _: Done(""))
    page.show_report(build_data_page())
    choose(page, 2, ":none")
    assert page.mapping.model.index(2, 1).data() == "not a share"
    qtbot.keyClick(page.mapping.effect, Qt.Key.Key_Escape)
    assert page.mapping.model.index(2, 1).data() == "copy_link"
    assert page.mapping.effect.isHidden()
    assert page.mapping.pending() == ()


def test_choosing_what_it_is_already_changes_nothing(open_page: Open) -> None:
    page = open_page(effect_of_mapping=lambda _: None, save_mapping=lambda _: Done(""))
    page.show_report(build_data_page())
    choose(page, 2, "copy_link")
    assert page.mapping.pending() == ()


def test_a_mapping_that_cannot_be_saved_stays_and_says_why(open_page: Open, qtbot: QtBot) -> None:
    def save(mappings: tuple[EventMeaning, ...]) -> Done:
        raise UsageError("the channel is no plain word")

    page = open_page(load=build_data_page, effect_of_mapping=lambda _: None, save_mapping=save)
    wait_for_report(qtbot, page)
    choose(page, 7, ":ignore")
    assert page.mapping.pending() == (EventMeaning("Link Opened", ignored=True),)
    qtbot.mouseClick(page.mapping.effect.save, Qt.MouseButton.LeftButton)
    bar = page.mapping.effect
    qtbot.waitUntil(lambda: bar.effect.full_text() == "the channel is no plain word")
    assert bar.save.isEnabled()


def test_likely_shares_are_suggested_and_mapped_together(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(effect_of_mapping=lambda _: build_effect(), save_mapping=lambda _: Done(""))
    page.show_report(replace(build_data_page(), mapping=build_new_mapping()))
    suggestion = page.mapping.suggestion
    assert suggestion.isVisible()
    assert "Copy Link, Invite Sent, Share Dashboard look like shares" in (
        suggestion.text.full_text()
    )
    qtbot.mouseClick(suggestion.take, Qt.MouseButton.LeftButton)
    assert [each.rules[0].channel for each in page.mapping.pending()] == [
        "copy_link", "email_invite", "share_button",
    ]  # fmt: skip
    assert page.mapping.effect.save.text() == "Save 3 events"
    assert suggestion.isHidden()


def test_an_event_is_found_by_its_name(open_page: Open, qtbot: QtBot) -> None:
    page = open_page()
    page.show_report(build_data_page())
    field = page.mapping.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "share")
    names = [row.name for row in page.mapping.model.rows()]
    assert names == ["Share", "Share to Slack", "Post to LinkedIn"]
    qtbot.keyClicks(field, " nothing like it")
    assert page.mapping.empty.isVisible()
    assert "nothing like it" in page.mapping.empty.text()


def test_a_silent_share_event_warns_with_an_icon_and_says_for_how_long(open_page: Open) -> None:
    page = open_page()
    page.show_report(build_data_page())
    table = page.mapping.table
    table.setCurrentIndex(page.mapping.model.index(0, 0))
    assert "silent for 14 days" in page.mapping.detail.full_text()
    last_seen = page.mapping.model.index(0, page.mapping.model.columnCount() - 1)
    assert page.mapping.model.data(last_seen, Qt.ItemDataRole.UserRole + 2) == "alert-outline"


def test_people_are_counted_once_and_then_shown(open_page: Open, qtbot: QtBot) -> None:
    counted: list[bool] = []
    bare = build_data_page()
    bare = replace(
        bare, mapping=replace(bare.mapping, rows=(build_event(people=None),), people_counted=False)
    )

    def count() -> bool:
        counted.append(True)
        return True

    page = open_page(load=lambda: build_data_page() if counted else bare, count_people=count)
    wait_for_report(qtbot, page)
    qtbot.waitUntil(lambda: page.mapping.model.rowCount() == 10)
    assert counted == [True]


def test_every_control_has_a_name_and_tab_reaches_each_card(open_page: Open, qtbot: QtBot) -> None:
    page = open_page(undo=lambda _: "", save_mapping=lambda _: Done(""))
    page.show_report(build_data_page())
    for control in page.findChildren(QAbstractButton):
        if control.isVisible() and not control.parent().inherits("QLineEdit"):
            assert control.accessibleName() or control.text()
    reached: set[QWidget] = set()
    page.activateWindow()
    start = page.calendar.grid
    start.setFocus()
    qtbot.waitUntil(start.hasFocus)
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert {page.calendar.grid, page.imports.choose, page.imports.rows[0]} <= reached
    assert {page.imports.rows[0].undo, page.mapping.table} <= reached
    assert page.imports.rows[1] not in reached


@pytest.mark.parametrize("size", [(1136, 728), (1656, 928), (672, 900)])
def test_nothing_is_cut_or_laid_over_another(open_page: Open, size: tuple[int, int]) -> None:
    page = open_page()
    page.show_report(build_data_page())
    page.set_stacked(size[0] < 816)
    page.resize(size[0], max(size[1], page.minimumSizeHint().height()))
    QApplication.processEvents()
    cards = [page.calendar, page.sources, page.imports, page.mapping]
    boxes = [card.rect().translated(card.mapTo(page, card.rect().topLeft())) for card in cards]
    for at, box in enumerate(boxes):
        assert page.rect().contains(box)
        assert not any(box.intersects(other) for other in boxes[at + 1 :])
    if size == (1136, 728):
        assert [box.top() % 8 for box in boxes] == [0, 0, 0, 0]
        assert not page.sources.area.verticalScrollBar().isVisible()


def test_a_failure_can_be_shown_from_outside(open_page: Open) -> None:
    page = open_page()
    page.show_error(Failure("The disk is full.", "Try again"))
    assert page.error.text.text() == "The disk is full."


def test_an_error_of_the_apps_own_has_a_report_to_look_at(look: Look, qtbot: QtBot) -> None:
    page = DataPage(look, DataActions())
    qtbot.addWidget(page)
    page.show_error(Failure("An unexpected error stopped this.", report="KeyError"))
    assert not page.error.details.isHidden()
    page.show_error(Failure("The disk is full."))
    assert page.error.details.isHidden()


def test_a_silent_day_is_confirmed_by_keyboard_and_unconfirmed_by_its_menu(
    open_page: Open, qtbot: QtBot
) -> None:
    confirmed: list[tuple[str, tuple[date, ...], bool]] = []

    def confirm(source: str, days: tuple[date, ...], empty: bool) -> Done:
        confirmed.append((source, days, empty))
        return Done("1 day is really empty", lambda: Done("As it was"))

    page = open_page(load=build_data_page, confirm_days=confirm)
    wait_for_report(qtbot, page)
    grid = page.calendar.grid
    day = FIRST + timedelta(days=52)
    page.activateWindow()
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    for _ in range(90 - 52):
        qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert "press Space if nothing happened" in page.calendar.caption.full_text()
    with qtbot.waitSignal(page.ended) as ended:
        qtbot.keyClick(grid, Qt.Key.Key_Space)
    assert confirmed == [("mixpanel:77", (day,), True)]
    assert ended.args[0].undo is not None
    assert grid.accessibleDescription().startswith("Mixpanel · Mar 28")  # the cursor stays
    menu = grid.build_menu(1, 31)
    assert [action.text() for action in menu.actions()] == [
        "Nothing happened on Mar 7", "Nothing happened on Mar 6 – 8",
    ]  # fmt: skip
    menu.actions()[1].trigger()
    qtbot.waitUntil(lambda: len(confirmed) == 2)
    assert confirmed[1] == (
        "linkedin:510000001", tuple(FIRST + timedelta(days=n) for n in (30, 31, 32)), True,
    )  # fmt: skip
    assert not grid.build_menu(1, 20).actions()


def test_a_workspace_that_cannot_be_written_offers_no_confirmation(open_page: Open) -> None:
    page = open_page()
    page.show_report(build_data_page())
    assert not page.calendar.grid.build_menu(0, 52).actions()
    assert "Space" not in page.calendar.grid.describe(0, 52)


def test_a_source_is_called_one_off_by_its_menu(open_page: Open, qtbot: QtBot) -> None:
    asked: list[tuple[str, bool]] = []

    def set_one_off(source: str, one_off: bool) -> Done:
        asked.append((source, one_off))
        return Done("No period waits for this source any more")

    page = open_page(load=build_data_page, set_one_off=set_one_off)
    wait_for_report(qtbot, page)
    google, people, meta = (page.sources.rows[at] for at in (2, 3, 4))
    assert people.more.isHidden()  # people and companies hold no period back
    for row, says in ((google, True), (meta, False)):
        (action,) = row.build_menu().actions()
        assert action.isChecked() is not says
        action.trigger()
        qtbot.waitUntil(lambda row=row, says=says: asked[-1:] == [(row.source.source, says)])  # type: ignore[misc]


def test_which_report_on_one_delivery_counts_is_chosen_by_the_sources_menu(
    open_page: Open, qtbot: QtBot
) -> None:
    asked: list[tuple[str, str | None]] = []

    def choose(source: str, report: str | None) -> Done:
        asked.append((source, report))
        return Done("Counted is the campaign report")

    reports = ("ad_performance", "campaign_performance")
    linkedin = build_source(reports=reports, counted_report="ad_performance")
    page = open_page(
        load=lambda: replace(build_data_page(), sources=(linkedin, build_source("meta:1"))),
        choose_report=choose,
        set_one_off=lambda source, one_off: Done(""),
    )
    wait_for_report(qtbot, page)
    choices = {action.text(): action for action in page.sources.rows[0].build_menu().actions()}
    assert choices["ad performance"].isChecked()
    assert not choices["The one with the most days"].isChecked()
    choices["campaign performance"].trigger()
    qtbot.waitUntil(lambda: asked == [("linkedin:510000001", "campaign_performance")])
    assert len(page.sources.rows[1].build_menu().actions()) == 1


def test_a_source_that_ended_is_told_calmly(open_page: Open) -> None:
    page = open_page()
    ended = build_source("google:1", date(2026, 1, 4), state="ended", late_days=121)
    page.show_report(replace(build_data_page(), sources=(ended,)))
    assert page.sources.rows[0].state.text() == "Ended"
