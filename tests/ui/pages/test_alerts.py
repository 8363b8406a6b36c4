"""The Alerts page over a real workspace: what fires, taking it, and writing rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.bootstrap import Workspace, open_workspace
from desktop.cli.window_alerts import build_alert_actions
from desktop.core.clock import Clock
from desktop.core.definitions import AlertCondition, AlertRule
from desktop.core.errors import WorkspaceBusyError
from desktop.core.reports.alerts import load_alerts
from desktop.core.settings import QUIET_FROM, QUIET_UNTIL, save_value
from desktop.core.store.alerts import count_unread
from desktop.core.store.definitions import load_definitions
from desktop.core.store.outbox import load_messages, mark_tried
from desktop.ui.look import Look
from desktop.ui.pages.alerts import AlertsPage
from desktop.ui.pages.alerts_state import AlertActions
from desktop.ui.state import JobEnded
from tests.builders.alert_workspaces import (
    IN_FORCE,
    after_week,
    check_weeks,
    make_alert_workspace,
)

THEN = after_week(3)
FIRING = ("CTR is low", "")
WAIT = 20_000


class Desk:
    """A page over a workspace, and what it said."""

    def __init__(self, page: AlertsPage, workspace: Workspace, qtbot: QtBot) -> None:
        self.page, self.workspace, self._qtbot = page, workspace, qtbot
        self.said: list[JobEnded] = []
        page.ended.connect(self.said.append)

    def read(self) -> None:
        """Waits until the page shows what there is."""
        self.page.refresh()
        self.wait(lambda: self.page.report is not None)
        if self.page.report is not None and self.page.report.views:
            self.wait(lambda: bool(self.page.detail.facts.lines))

    def wait(self, until: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(until, timeout=WAIT)

    def ended(self) -> JobEnded:
        """Waits for the next sentence of the status bar."""
        self.wait(lambda: bool(self.said))
        return self.said.pop()

    def rules(self) -> dict[str, AlertRule]:
        with self.workspace.store.read() as connection:
            return {rule.name: rule for rule in load_definitions(connection).alerts or ()}

    def replayed(self, word: str) -> None:
        self.wait(lambda: word in self.page.rule.replay.title.full_text())


Open = Callable[..., Desk]


@pytest.fixture
def open_desk(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Pages, closed at the end; the one rule fires since the fourth week."""
    opened: list[tuple[Desk, object]] = []

    def build(
        rules: str = IN_FORCE, clock: Clock = THEN, weeks: tuple[int, ...] = (2, 3),
        **other: object,
    ) -> Desk:  # fmt: skip
        folder = make_alert_workspace(tmp_path / "workspace", rules)
        holding = open_workspace(folder, clock)
        workspace = holding.__enter__()
        check_weeks(workspace.store, weeks)
        actions = replace(build_alert_actions(workspace), **other)  # type: ignore[arg-type]
        page = AlertsPage(look, actions)
        qtbot.addWidget(page)
        page.resize(1136, 728)
        page.show()
        desk = Desk(page, workspace, qtbot)
        opened.append((desk, holding))
        return desk

    yield build
    for desk, holding in opened:
        desk.page.close()
        holding.__exit__(None, None, None)  # type: ignore[attr-defined]


def test_what_fires_says_so_in_words_with_trend_facts_states_and_record(open_desk: Open) -> None:
    desk = open_desk()
    desk.read()
    page = desk.page
    assert [entry.title for entry in page.inbox.list.entries()] == ["Firing", "CTR is low"]
    assert page.inbox.switch.buttons["open"].text() == "Open 1"
    assert page.detail.chip.text() == "Firing, warning"
    assert page.detail.sentence.text() == (
        "21 clicks on 14,000 ICP impressions: 0.15\u202f%. "
        "Even the top of the interval, 0.23\u202f%, is below 0.45\u202f%."
    )
    facts = dict(page.detail.facts.lines)
    assert facts["Clicks / impr."] == "21 / 14,000"
    assert facts["95\u202f% interval"] == "0.10 – 0.23\u202f%"
    assert facts["Recovers above"] == "0.495\u202f%"
    assert facts["At least"] == "100 impressions"
    cells = page.detail.history.strip.shown()
    assert [cell.state for cell in cells] == ["ok", "ok", "pending", "firing"]
    said = [line.text for line in page.detail.history.lines]
    assert said == ["Firing at 0.15\u202f%, to be shown on this desktop"]


def test_opening_an_alert_marks_it_as_seen(open_desk: Open) -> None:
    desk = open_desk()
    counts: list[object] = []
    desk.page.unread_changed.connect(counts.append)
    desk.read()
    desk.wait(lambda: counts == [0])
    with desk.workspace.store.read() as connection:
        assert count_unread(connection) == 0
    assert not any(entry.unread for entry in desk.page.inbox.list.entries())


def test_it_is_acknowledged_with_a_comment_and_that_is_taken_back(
    open_desk: Open, qtbot: QtBot
) -> None:
    desk = open_desk()
    desk.read()
    detail = desk.page.detail
    qtbot.mouseClick(detail.take, Qt.MouseButton.LeftButton)
    qtbot.keyClick(detail.comment.text, Qt.Key.Key_Escape)
    assert detail.sentence.isVisible()
    qtbot.mouseClick(detail.take, Qt.MouseButton.LeftButton)
    assert detail.comment.text.hasFocus()
    qtbot.keyClicks(detail.comment.text, "new creatives on Monday")
    qtbot.keyClick(detail.comment.text, Qt.Key.Key_Return)
    done = desk.ended()
    assert done.sentence == "CTR is low is acknowledged"
    desk.wait(lambda: not detail.take.isVisible())
    assert "acknowledged: new creatives on Monday" in [n.text for n in detail.history.lines]
    assert done.undo is not None
    assert done.undo().sentence == "It is open again"
    desk.page.refresh()
    desk.wait(detail.take.isVisible)


def test_it_is_snoozed_from_the_menu_woken_and_that_is_undone(
    open_desk: Open, qtbot: QtBot
) -> None:
    desk = open_desk()
    desk.read()
    detail = desk.page.detail
    menu = detail.build_snooze_menu()
    words = [action.text() for action in menu.actions()]
    assert words == ["For 1 day", "For 1 week", "Until it resolves"]
    menu.actions()[2].trigger()
    menu.deleteLater()
    assert desk.ended().sentence == "CTR is low is silent until it resolves"
    desk.wait(detail.wake.isVisible)
    assert not detail.snooze.isVisible()
    assert desk.page.inbox.list.entries()[1].mark == "bell-sleep-outline"
    qtbot.mouseClick(detail.wake, Qt.MouseButton.LeftButton)
    done = desk.ended()
    desk.wait(detail.snooze.isVisible)
    assert done.undo is not None
    done.undo()
    with desk.workspace.store.read() as connection:
        assert load_alerts(connection)[0].snoozed_while_open


def test_a_message_that_could_not_be_sent_is_seen_and_sent_again(
    open_desk: Open, qtbot: QtBot
) -> None:
    desk = open_desk()
    with desk.workspace.store.write() as connection:
        (message,) = load_messages(connection)
        mark_tried(connection, message.id, "the tray is gone", None)
    desk.read()
    history = desk.page.detail.history
    assert history.lines[0].text.endswith("could not be shown here")
    assert history.lines[0].tone == "bad"
    (again,) = [b for b in history.findChildren(QPushButton) if b.text() == "Send again"]
    assert again.toolTip() == "the tray is gone"
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    assert desk.ended().sentence == "The message is in line again"
    with desk.workspace.store.read() as connection:
        assert [row.state for row in load_messages(connection)] == ["waiting"]


def test_the_replay_follows_what_is_typed_and_saving_changes_the_rule(
    open_desk: Open, qtbot: QtBot
) -> None:
    desk = open_desk()
    desk.read()
    card = desk.page.rule
    desk.replayed("Would have fired once")
    qtbot.keyClick(card.fields.size_, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(card.fields.size_, "0.05")
    assert card.save.isEnabled()
    desk.replayed("Would not have fired")
    qtbot.keyClicks(card.fields.size_, "x")
    desk.wait(lambda: bool(card.fields.fields["size"].problem.text()))
    assert card.fields.fields["size"].problem.text() == "A percentage such as 0.45"
    desk.replayed("Mend the marked fields")
    qtbot.keyClick(card.fields.size_, Qt.Key.Key_Backspace)
    desk.replayed("Would not have fired")
    qtbot.keyClick(card.fields.size_, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    done = desk.ended()
    assert done.sentence == "CTR is low is changed"
    assert desk.rules()["CTR is low"].when.below == 0.0005
    assert done.undo is not None
    done.undo()
    assert desk.rules()["CTR is low"].when.below == 0.0045


def test_escape_takes_back_what_was_typed(open_desk: Open, qtbot: QtBot) -> None:
    desk = open_desk()
    desk.read()
    card = desk.page.rule
    qtbot.keyClicks(card.fields.size_, "1")
    assert card.revert.isVisible()
    qtbot.keyClick(card.fields.size_, Qt.Key.Key_Escape)
    assert card.fields.size_.text() == "0.45"
    assert not card.revert.isVisible()
    assert not card.save.isEnabled()


def test_a_rule_is_written_saved_fires_and_is_deleted_and_brought_back(
    open_desk: Open, qtbot: QtBot
) -> None:
    desk = open_desk(rules="", weeks=(), clock=after_week(4))
    desk.read()
    page = desk.page
    assert len(page.rules.empty.boxes) == 10
    qtbot.mouseClick(page.rules.empty.new, Qt.MouseButton.LeftButton)
    fields = page.rule.fields
    assert fields.name.hasFocus()
    qtbot.keyClicks(fields.name, "Clicks fall")
    fields.kpi.choose("icp_ctr")
    fields.comparison.choose("below")
    fields.window_.choose("week")
    fields.size_.setText("0.4")
    desk.replayed("Would have fired once")
    qtbot.mouseClick(page.rule.save, Qt.MouseButton.LeftButton)
    assert desk.ended().sentence == "Clicks fall watches from now on"
    assert desk.rules()["Clicks fall"].when == AlertCondition(below=0.004)
    actions = build_alert_actions(desk.workspace)
    assert actions.check is not None
    assert actions.check(False).sentence == "Clicks fall fires"
    assert not actions.check(False).changed
    desk.wait(lambda: page.rule.saved_name == "Clicks fall")
    qtbot.mouseClick(page.rule.delete_button, Qt.MouseButton.LeftButton)
    gone = desk.ended()
    assert gone.sentence == "Clicks fall is deleted"
    assert desk.rules() == {}
    assert gone.undo is not None
    assert gone.undo().sentence == "Clicks fall is back"
    assert list(desk.rules()) == ["Clicks fall"]


def test_suggested_rules_are_added_as_they_are_chosen(open_desk: Open, qtbot: QtBot) -> None:
    desk = open_desk(rules="", weeks=())
    desk.read()
    empty = desk.page.rules.empty
    assert empty.headline.text() == "Know it before somebody asks"
    for box in empty.boxes[2:]:
        box.click()
    assert empty.add.text() == "Add 2 rules"
    qtbot.mouseClick(empty.add, Qt.MouseButton.LeftButton)
    assert desk.ended().sentence == "2 rules watch from now on"
    assert list(desk.rules()) == ["Share rate fell", "Share rate fell hard"]


def test_everything_is_reached_by_the_keyboard_alone(open_desk: Open, qtbot: QtBot) -> None:
    second = IN_FORCE + IN_FORCE.replace("CTR is low", "CTR is lower").replace("0.0045", "0.004")
    desk = open_desk(rules=second)
    desk.read()
    page = desk.page
    page.inbox.list.setFocus()
    assert page.key == FIRING
    qtbot.keyClick(page.inbox.list, Qt.Key.Key_Down)
    desk.wait(lambda: page.detail.title.full_text() == "CTR is lower")
    qtbot.keyClick(page.inbox.list, Qt.Key.Key_Up)
    desk.wait(lambda: page.detail.title.full_text() == "CTR is low")
    reached = set()
    for _ in range(60):
        focused = QApplication.focusWidget()
        if focused is None or focused in reached:
            break
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    wanted = {
        page.inbox.list, page.inbox.rules, page.inbox.check, page.detail.take, page.detail.snooze,
        page.rule.fields.size_, page.rule.fields.kpi, page.rule.more,
    }  # fmt: skip
    assert wanted <= reached


def test_a_copy_has_a_name_of_its_own_and_esc_gives_it_up(open_desk: Open, qtbot: QtBot) -> None:
    desk = open_desk()
    desk.read()
    page = desk.page
    qtbot.mouseClick(page.inbox.rules, Qt.MouseButton.LeftButton)
    desk.wait(lambda: page.rule.saved_name == "CTR is low")
    qtbot.mouseClick(page.rule.copy_button, Qt.MouseButton.LeftButton)
    assert page.rule.fields.name.text() == "CTR is low, copy"
    assert page.rule.saved_name is None
    qtbot.keyClick(page.rule.fields.name, Qt.Key.Key_Escape)
    assert page.rule.saved_name == "CTR is low"
    assert list(desk.rules()) == ["CTR is low"]


def test_while_it_is_read_outlines_are_shown_and_what_fails_has_a_remedy(
    open_desk: Open, qtbot: QtBot
) -> None:
    tries: list[int] = []

    def load() -> object:
        tries.append(1)
        raise WorkspaceBusyError("the workspace is being written; try again")

    desk = open_desk(load=load)
    desk.page.refresh()
    assert desk.page.currentWidget() is desk.page.loading
    desk.wait(lambda: desk.page.currentWidget() is desk.page.error)
    assert "being written" in desk.page.error.text.text()
    qtbot.mouseClick(desk.page.error.remedy, Qt.MouseButton.LeftButton)
    desk.wait(lambda: len(tries) == 2)


def test_who_may_only_look_is_offered_nothing_else(open_desk: Open) -> None:
    none = dict.fromkeys(
        ("check", "acknowledge", "snooze", "wake", "mark_seen", "save_rule", "add_rules",
         "delete_rule", "send_again")
    )  # fmt: skip
    desk = open_desk(**none)
    desk.read()
    page = desk.page
    for widget in (page.detail.take, page.detail.snooze, page.inbox.check, page.rule.save):
        assert not widget.isVisible()
    assert not page.rule.fields.isEnabled()


def test_actions_of_a_page_without_any_do_nothing(look: Look, qtbot: QtBot) -> None:
    page = AlertsPage(look, AlertActions())
    qtbot.addWidget(page)
    page.show()
    page.refresh()
    assert page.currentWidget() is page.loading
    page.close()


def test_a_check_of_the_window_heeds_quiet_hours(open_desk: Open) -> None:
    desk = open_desk(weeks=())
    with desk.workspace.store.write() as connection:
        save_value(connection, QUIET_FROM, "00:00")
        save_value(connection, QUIET_UNTIL, "23:59")
    actions = build_alert_actions(desk.workspace)
    assert actions.check is not None
    assert actions.check(True).sentence == "CTR is low fires"
    with desk.workspace.store.read() as connection:
        (message,) = load_messages(connection)
    assert message.not_before > message.created_at
