from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.definitions import ShareRule
from desktop.core.event_meaning import EventMeaning
from desktop.core.reports.data_page import EventRow
from desktop.core.reports.mapping_effect import MappingEffect
from desktop.ui.dialogs.conditions import ConditionsDialog
from desktop.ui.look import Look
from desktop.ui.pages.data_state import DataActions, SeenProperty
from desktop.ui.widgets.data_suggest import SuggestField
from tests.builders.data_reports import (
    CHANNELS,
    build_effect,
    build_event,
    build_mapping,
    build_new_mapping,
)

Open = Callable[..., ConditionsDialog]
SEEN = (
    SeenProperty("network", ("linkedin", "x, once twitter")),
    SeenProperty("method", ("email",)),
)


@pytest.fixture
def open_dialog(look: Look, qtbot: QtBot) -> Iterator[Open]:
    opened: list[ConditionsDialog] = []

    def build(event: EventRow, **actions: object) -> ConditionsDialog:
        dialog = ConditionsDialog(look, DataActions(**actions), event, CHANNELS)  # type: ignore[arg-type]
        dialog.open_over_window()
        dialog.activateWindow()
        opened.append(dialog)
        return dialog

    yield build
    for dialog in opened:
        dialog.reject()
        dialog.deleteLater()


def share() -> EventRow:
    return build_mapping().rows[1]


def test_the_rules_in_force_are_shown_and_nothing_is_to_be_saved(open_dialog: Open) -> None:
    dialog = open_dialog(share())
    assert dialog.mapping() == EventMeaning("Share", share().rules)
    assert not dialog.save.isEnabled()
    assert dialog.effect.full_text() == "Nothing is changed yet."


def test_the_effect_is_worked_out_while_typing_and_then_saved(
    open_dialog: Open, qtbot: QtBot
) -> None:
    asked: list[tuple[EventMeaning, ...]] = []

    def effect(mappings: tuple[EventMeaning, ...]) -> MappingEffect:
        asked.append(mappings)
        return build_effect()

    dialog = open_dialog(share(), effect_of_mapping=effect)
    channel = dialog.rules[0].channel.field
    channel.clear()
    qtbot.keyClicks(channel, "slack_share")
    qtbot.waitUntil(lambda: "180 → 193" in dialog.effect.full_text())
    assert len(asked) == 1
    saved: list[EventMeaning] = []
    dialog.saved.connect(saved.append)
    assert dialog.save.text() == "Save 2 conditions"
    qtbot.keyClick(channel, Qt.Key.Key_Return)
    assert saved == [asked[0][0]]
    assert saved[0].rules[0] == ShareRule("slack_share", share().rules[0].where)
    assert dialog.isHidden()


def test_what_is_missing_is_said_and_cannot_be_saved(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(build_event("Opened"))
    assert dialog.effect.full_text() == "Name the channel."
    qtbot.keyClicks(dialog.rules[0].channel.field, "Copy Link")
    assert "small letters" in dialog.effect.full_text()
    dialog.rules[0].channel.set_values(("copy_link",))
    assert dialog.save.isEnabled()
    qtbot.mouseClick(dialog.rules[0].add, Qt.MouseButton.LeftButton)
    assert "property and at least one value" in dialog.effect.full_text()
    assert not dialog.save.isEnabled()


def test_conditions_are_added_by_keyboard_and_removed(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(build_event("Opened", "copy_link"), properties=lambda _: SEEN)
    rule = dialog.rules[0]
    qtbot.mouseClick(rule.add, Qt.MouseButton.LeftButton)
    row = rule.conditions[0]
    qtbot.keyClicks(row.key.field, "network")
    qtbot.keyClicks(row.values.field, 'linkedin, "x, once twitter"')
    wanted = ShareRule("copy_link", (("network", ("linkedin", "x, once twitter")),))
    assert dialog.mapping() == EventMeaning("Opened", (wanted,))
    row.removed.emit()
    assert dialog.mapping() == EventMeaning("Opened", (ShareRule("copy_link"),))


def test_properties_and_values_that_were_seen_are_offered(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog(share(), properties=lambda _: SEEN)
    condition = dialog.rules[0].conditions[0]
    qtbot.waitUntil(lambda: not condition.values.arrow.isHidden())
    menu = condition.values.build_menu()
    texts = [(action.text(), action.isChecked()) for action in menu.actions()]
    assert texts == [("linkedin", True), ("x, once twitter", False)]
    menu.actions()[1].trigger()
    menu.actions()[0].trigger()
    assert condition.values.values() == ("x", "x, once twitter")
    menu.deleteLater()


def test_without_a_channel_it_is_no_share(open_dialog: Open) -> None:
    dialog = open_dialog(build_event("Opened", "copy_link"))
    dialog.rules[0].removed.emit()
    assert dialog.mapping() == EventMeaning("Opened")
    assert dialog.save.text() == "Save as no share"


def test_a_rule_that_can_never_count_is_told(open_dialog: Open) -> None:
    dialog = open_dialog(build_event("Opened", "copy_link"))
    dialog.add_rule(ShareRule("email_invite"))
    assert "those after it never count" in dialog._otherwise.text()


def test_a_suggested_channel_is_filled_in(open_dialog: Open) -> None:
    suggested = build_new_mapping().rows[1]
    assert open_dialog(suggested).rules[0].channel.values() == ("email_invite",)


def test_a_value_with_a_comma_survives_being_written(look: Look, qtbot: QtBot) -> None:
    field = SuggestField(look, "Values", several=True)
    qtbot.addWidget(field)
    field.set_values(("a, b", "c"))
    assert field.values() == ("a, b", "c")
