from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.core.reports.overview import BaseMove, OverviewReport
from desktop.core.reports.why_choice import WhyChoice
from desktop.ui.look import Look
from desktop.ui.widgets.map_pane import MapCard
from desktop.ui.widgets.movement import MovementCard
from tests.builders.reports import build_advocacy, build_movement, build_overview


@pytest.fixture
def card(look: Look, qtbot: QtBot) -> MovementCard:
    widget = MovementCard(look)
    qtbot.addWidget(widget)
    widget.resize(544, 272)
    widget.show()
    widget.show_movement(build_overview())
    return widget


def report(**changes: object) -> OverviewReport:
    return replace(build_overview(), **changes)  # type: ignore[arg-type]


def test_the_sentence_comes_before_the_key(card: MovementCard) -> None:
    assert card.picker.text() == "Share rate by seniority"
    assert card.summary.text().startswith("VPs share less")
    card.resize(320, 272)
    assert "Mix:" not in card.summary.text()
    moved = replace(build_movement(), summary="", kpi="icp_ctr")
    card.show_movement(report(moved=moved))
    assert card.summary.full_text() == "Mix: who was reached · Rate: how many clicked"


def test_a_smaller_base_stands_before_the_channels(card: MovementCard) -> None:
    card.show_movement(report(base=BaseMove(800, 520, 180, 175)))
    assert card.news.text().startswith("Better share rate, smaller base: 800 → 520 active ICP")
    assert "Copy link fell" in card.news.full_text()
    assert "Copy link: 50 → 31 people" in card.news_row.toolTip()


def test_calm_channels_take_no_room(card: MovementCard) -> None:
    card.show_movement(report(channels=()))
    assert not card.news_row.isVisible()


def test_the_picker_offers_each_kpi_by_its_dimensions(card: MovementCard) -> None:
    menu = card.picker.build_menu()
    texts = [action.text() for action in menu.actions() if not action.isSeparator()]
    assert texts == [
        "Share rate by seniority", "Share rate by company size", "Share rate by industry",
        "CTR by campaign", "CTR by source",
    ]  # fmt: skip
    assert [action.text() for action in menu.actions() if action.isChecked()] == texts[:1]
    assert sum(action.isSeparator() for action in menu.actions()) == 1
    menu.deleteLater()


def test_a_picked_dimension_is_told_with_all_else_as_it_was(
    card: MovementCard, qtbot: QtBot
) -> None:
    card.show_movement(report(why=WhyChoice(map_by="industry")))
    menu = card.picker.build_menu()
    with qtbot.waitSignal(card.chosen) as chosen:
        menu.actions()[-1].trigger()
    assert chosen.args == [WhyChoice("icp_ctr", "source", "industry")]
    menu.deleteLater()


def test_the_picker_of_the_map_offers_what_both_sides_have(
    card: MovementCard, qtbot: QtBot
) -> None:
    card.show_movement(report(why=WhyChoice(view="map")))
    assert card.picker.text() == "by seniority"
    menu = card.picker.build_menu()
    assert [action.text() for action in menu.actions()] == ["Seniority", "Industry"]
    with qtbot.waitSignal(card.chosen) as chosen:
        menu.actions()[1].trigger()
    assert chosen.args == [WhyChoice(map_by="industry", view="map")]
    menu.deleteLater()


def test_picker_and_switch_are_reached_and_pressed_by_keys(
    card: MovementCard, qtbot: QtBot
) -> None:
    card.picker.setFocus()
    reached: list[QWidget | None] = []
    for _ in range(2):
        qtbot.keyClick(card.focusWidget() or card, Qt.Key.Key_Tab)
        reached.append(card.focusWidget())
    assert card.views.buttons["waterfall"] in reached
    with qtbot.waitSignal(card.chosen) as chosen:
        qtbot.keyClick(card.views.buttons["waterfall"], Qt.Key.Key_Right)
        qtbot.keyClick(card.views.buttons["map"], Qt.Key.Key_Space)
    assert chosen.args[0].view == "map"
    qtbot.keyClick(card.picker, Qt.Key.Key_Space)
    opened = card.picker.findChild(QWidget)
    assert opened is not None
    assert opened.isVisible()
    opened.close()


def test_no_word_of_the_switch_is_cut_when_it_is_marked(card: MovementCard) -> None:
    for view in ("waterfall", "map"):
        card.show_movement(report(why=WhyChoice(view=view)))
        button = card.views.buttons[view]
        assert button.isChecked()
        room = button.width() - 18
        assert button.fontMetrics().horizontalAdvance(button.text()) <= room


def test_what_does_not_add_up_is_said_and_another_dimension_can_be_picked(
    card: MovementCard,
) -> None:
    card.show_movement(report(moved=None))
    assert "do not add up" in card.nothing.text()
    assert card.nothing.isVisible()
    assert card.picker.text() == "Pick another dimension"
    card.show_movement(report(moved=None, moves=()))
    assert card.nothing.text() == "There is no period before to compare with."
    assert not card.picker.isVisible()


def test_one_dimension_alone_is_no_choice(card: MovementCard) -> None:
    card.show_movement(report(moves=(("share_rate", "seniority"),)))
    assert card.picker.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_map_of_another_period_says_which(look: Look, qtbot: QtBot) -> None:
    card = MapCard(look)
    qtbot.addWidget(card)
    card.resize(544, 272)
    card.show()
    card.show_map(build_overview())
    assert card.pane.note.full_text() == (
        "Mar 30 – Apr 26. The lines are all ICP segments together."
    )
    march = replace(build_advocacy(), period=build_movement().before.period, left_out=3)
    card.show_map(report(map=march))
    assert card.pane.note.full_text() == (
        "Mar 2 – 29, the newest period that both sides have. 3 smaller segments are not drawn."
    )
