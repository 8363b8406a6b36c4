from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.reports.why_choice import WhyChoice
from desktop.ui.charts.trend_view import TrendView
from desktop.ui.look import Look
from desktop.ui.pages.overview import OverviewPage, next_step
from desktop.ui.state import Failure, WindowActions
from desktop.ui.widgets.message import Skeleton
from tests.builders.reports import build_empty, build_overview

ALL = WindowActions(
    import_files=lambda paths, control: "",
    apply_definitions=lambda path, control: "",
    open_demo=lambda control: "",
    follow=lambda item: None,
)


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> Iterator[OverviewPage]:
    widget = OverviewPage(look, ALL)
    qtbot.addWidget(widget)
    widget.resize(1136, 728)
    widget.show()
    yield widget
    widget.close()


def read(page: QWidget) -> list[str]:
    """What stands on the page for a reader."""
    labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    buttons = [b.text() for b in page.findChildren(QAbstractButton) if b.isVisible()]
    return [text for text in labels + buttons if text]


def test_loading_shows_outlines_and_no_number(page: OverviewPage) -> None:
    page.show_loading()
    assert page.currentWidget() is page.loading
    assert read(page) == []
    outlines = page.loading.findChild(Skeleton)
    assert outlines is not None
    assert outlines.accessibleName() == "Reading the numbers"


def test_loading_again_keeps_the_numbers_in_sight(page: OverviewPage) -> None:
    page.show_report(build_overview())
    page.show_loading()
    assert "22.5\u202f%" in read(page)


def test_empty_teaches_the_next_step(page: OverviewPage, qtbot: QtBot) -> None:
    page.show_report(build_empty())
    assert "Two numbers, three steps" in read(page)
    assert page.first_run.choose_files.isEnabled()
    assert not page.first_run.choose_icp.isEnabled()
    with qtbot.waitSignal(page.files_wanted):
        qtbot.mouseClick(page.first_run.choose_files, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.demo_wanted):
        qtbot.mouseClick(page.first_run.open_demo, Qt.MouseButton.LeftButton)


def test_with_data_but_no_share_events_the_second_step_is_next(
    page: OverviewPage, qtbot: QtBot
) -> None:
    page.show_report(replace(build_empty(), events=1000, has_share_events=False))
    assert page.first_run.choose_events.isEnabled()
    assert not page.first_run.choose_icp.isEnabled()
    with qtbot.waitSignal(page.mapping_wanted):
        qtbot.mouseClick(page.first_run.choose_events, Qt.MouseButton.LeftButton)


def test_with_share_events_but_no_icp_the_third_step_is_next(
    page: OverviewPage, qtbot: QtBot
) -> None:
    page.show_report(replace(build_empty(), events=1000))
    assert page.first_run.choose_icp.isEnabled()
    with qtbot.waitSignal(page.icp_wanted):
        qtbot.mouseClick(page.first_run.choose_icp, Qt.MouseButton.LeftButton)


def test_steps_follow_what_the_workspace_has() -> None:
    empty = build_empty()
    assert next_step(empty) == 1
    assert next_step(replace(empty, events=5, has_share_events=False)) == 2
    assert next_step(replace(empty, events=5)) == 3
    assert next_step(replace(empty, events=5, icp="Leaders")) == 1
    assert next_step(build_overview()) is None


def test_without_comparison_no_change_and_no_movement_is_told(page: OverviewPage) -> None:
    page.show_report(build_overview())
    page.set_compare(False)
    shown = read(page)
    assert "Not compared" in shown
    assert "What moved it" not in shown
    assert not [text for text in shown if "points" in text]
    page.set_compare(True)
    assert "What moved it" in read(page)


def test_what_cannot_be_done_is_not_offered(look: Look, qtbot: QtBot) -> None:
    page = OverviewPage(look, WindowActions())
    qtbot.addWidget(page)
    page.show_report(build_empty())
    page.show()
    assert [b for b in page.findChildren(QAbstractButton) if b.isVisible()] == []


def test_an_error_has_its_remedy_as_a_button(page: OverviewPage, qtbot: QtBot) -> None:
    page.show_error(Failure("The workspace is locked: close the other window.", "Try once more"))
    assert "The workspace is locked: close the other window." in read(page)
    assert page.error.remedy.text() == "Try once more"
    with qtbot.waitSignal(page.remedy_requested):
        qtbot.mouseClick(page.error.remedy, Qt.MouseButton.LeftButton)


def test_a_long_error_is_not_cut(page: OverviewPage) -> None:
    page.show_error(Failure("The workspace cannot be read because it is damaged. " * 6))
    text = page.error.text
    page.grab()
    assert text.height() >= text.heightForWidth(text.width())


def test_data_shows_both_numbers_what_moved_them_and_what_to_do(page: OverviewPage) -> None:
    page.show_report(build_overview())
    shown = read(page)
    for text in (
        "22.5\u202f%", "0.42\u202f%", "180 / 800", "3,214 / 765,000", "What moved it",
        "Needs attention", "Google Ads is late", "Check mapping",
    ):  # fmt: skip
        assert text in shown, text


def test_what_the_report_lacks_is_not_shown(page: OverviewPage) -> None:
    report = build_overview()
    page.show_report(
        replace(report, moved=None, moves=(), map=None, attention=(), cards=report.cards[:1])
    )
    shown = read(page)
    assert "What moved it" not in shown
    assert "CTR from ICP audiences" not in shown
    assert "Nothing needs a look." in shown


def test_the_next_report_replaces_the_last(page: OverviewPage) -> None:
    report = build_overview()
    page.show_report(report)
    page.show_report(build_empty())
    page.show_report(replace(report, cards=report.cards[::-1]))
    assert [card.title.text() for card in page.cards] == [
        "CTR from ICP audiences",
        "Share rate among ICPs",
    ]


def test_following_carries_what_was_pressed(page: OverviewPage, qtbot: QtBot) -> None:
    report = build_overview()
    page.show_report(report)
    button = next(b for b in page.findChildren(QAbstractButton) if b.text() == "Sync now")
    with qtbot.waitSignal(page.followed) as followed:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert followed.args == [report.attention[1]]


def test_an_attention_without_a_way_to_mend_it_has_no_button(look: Look, qtbot: QtBot) -> None:
    page = OverviewPage(look, WindowActions(import_files=lambda paths, control: ""))
    qtbot.addWidget(page)
    page.resize(1136, 728)
    page.show_report(build_overview())
    page.show()
    shown = [b.text() for b in page.attention.findChildren(QAbstractButton) if b.isVisible()]
    assert shown == ["Sync now"]


def test_stacked_the_cards_stand_under_each_other(page: OverviewPage, qtbot: QtBot) -> None:
    page.show_report(build_overview())
    page.resize(700, 1600)
    page.set_stacked(True)
    first, second = page.cards
    qtbot.waitUntil(lambda: second.y() >= first.y() + first.height())
    page.set_stacked(False)
    page.resize(1136, 728)
    qtbot.waitUntil(lambda: second.y() == first.y())


def test_at_the_size_of_the_design_the_regions_have_its_measures(page: OverviewPage) -> None:
    page.show_report(build_overview())
    page.grab()
    first, second = page.cards
    assert (first.x(), first.y(), first.width(), first.height()) == (16, 16, 544, 408)
    assert (second.x(), second.width()) == (576, 544)
    assert (page.moved.y(), page.moved.height()) == (440, 272)


def test_the_map_is_drawn_in_the_place_of_the_waterfall(page: OverviewPage, qtbot: QtBot) -> None:
    page.show_report(build_overview())
    assert page.moved.waterfall.isVisible()
    with qtbot.waitSignal(page.why_chosen) as chosen:
        qtbot.mouseClick(page.moved.views.buttons["map"], Qt.MouseButton.LeftButton)
    assert chosen.args == [WhyChoice(view="map")]
    page.show_view("map")
    assert page.moved.map.chart.isVisible()
    assert not page.moved.waterfall.isVisible()
    assert "Message against advocacy" in read(page)
    page.show_view("waterfall")
    assert page.moved.waterfall.isVisible()


def test_a_wide_page_has_a_third_card_for_the_map(page: OverviewPage) -> None:
    page.show_report(build_overview())
    assert not page.map.isVisible()
    page.resize(1456, 828)
    assert page.map.isVisible()
    assert page.map.pane.chart.isVisible()
    assert not page.moved.views.isVisible()
    tops = {card.y() for card in (page.moved, page.map, page.attention)}
    assert len(tops) == 1
    assert page.moved.x() < page.map.x() < page.attention.x()
    page.resize(1136, 828)
    assert not page.map.isVisible()
    assert page.moved.views.isVisible()


def test_without_comparison_the_map_is_still_there(page: OverviewPage) -> None:
    page.show_report(build_overview())
    page.set_compare(False)
    assert page.moved.map.chart.isVisible()
    assert not page.moved.views.isVisible()


def test_without_a_map_there_is_nothing_to_switch_to(page: OverviewPage) -> None:
    why = WhyChoice(view="map")
    page.show_report(replace(build_overview(), map=None, why=why))
    assert page.moved.waterfall.isVisible()
    assert not page.moved.views.isVisible()


def test_a_map_without_segments_says_what_it_needs_and_brings_it(
    page: OverviewPage, qtbot: QtBot
) -> None:
    report = build_overview()
    assert report.map is not None
    lacking = replace(report.map, dots=(), dimension="", offered=(), of_ads=())
    page.show_report(replace(report, map=lacking, why=WhyChoice(view="map")))
    assert [text for text in read(page) if "export LinkedIn demographics" in text]
    assert not page.moved.map.chart.isVisible()
    assert not page.moved.picker.isVisible()
    with qtbot.waitSignal(page.files_wanted):
        qtbot.mouseClick(page.moved.map.bring, Qt.MouseButton.LeftButton)


def test_nothing_is_cut_or_squeezed_where_channels_have_news(page: OverviewPage) -> None:
    page.show_report(build_overview())
    news = page.moved.news
    assert (
        news.text() == "Copy link fell from 6.1\u202f% to 3.9\u202f%; the other channels are flat."
    )
    assert page.moved.height() >= page.moved.needed_height()
    assert page.moved.waterfall.height() >= page.moved.waterfall.minimumHeight()
    assert "E-mail invite: 80 → 78 people" in page.moved.news_row.toolTip()


def test_numbers_that_are_read_again_and_are_the_same_are_not_drawn_again(
    page: OverviewPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[object] = []
    show = TrendView.show_picture
    monkeypatch.setattr(
        TrendView,
        "show_picture",
        lambda view, picture, **how: (drawn.append(picture), show(view, picture, **how)),
    )
    page.show_report(build_overview())
    drawn.clear()
    rows = page.attention.findChildren(QAbstractButton)

    page.show_report(build_overview())
    assert drawn == []
    assert page.attention.findChildren(QAbstractButton) == rows

    other = build_overview()
    first, second = other.cards
    page.show_report(replace(other, cards=(first, replace(second, trend_caption="weekly"))))
    assert len(drawn) == 1


def test_the_same_numbers_leave_the_days_in_view_as_they_are(page: OverviewPage) -> None:
    page.show_report(build_overview())
    trend = page.cards[0].trend
    whole = trend.days_in_view
    trend._open_view().area.scaleBy(x=0.5)
    zoomed = trend.days_in_view
    assert zoomed != whole
    page.show_report(build_overview())
    assert trend.days_in_view == zoomed


def test_a_target_that_was_not_kept_goes_back_with_the_next_reading(page: OverviewPage) -> None:
    page.show_report(build_overview())
    trend = page.cards[0].trend
    kept = trend.target_shown
    assert kept is not None
    trend._open_view().move_target(kept + 0.01)
    page.show_report(build_overview())
    assert trend.target_shown == kept


def test_a_page_that_is_drawn_in_pieces_is_painted_when_it_is_whole(page: OverviewPage) -> None:
    page.show_report(build_overview())
    first, *others = page.steps(build_overview())
    first()
    assert not page.cards[0].updatesEnabled()
    for step in others:
        step()
    assert page.cards[0].updatesEnabled()


def test_an_error_amid_the_drawing_leaves_a_page_that_can_be_painted(page: OverviewPage) -> None:
    page.show_report(build_overview())
    page.steps(build_overview())[0]()
    page.show_error(Failure("The disk is full."))
    page.show_report(build_overview())
    assert page.cards[0].updatesEnabled()
