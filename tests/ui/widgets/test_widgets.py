from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.language.names import name_source
from desktop.core.reports.overview import SourceFreshness
from desktop.core.reports.period_choice import PeriodChoice
from desktop.ui.look import Look
from desktop.ui.state import JobMoved
from desktop.ui.widgets.attention import AttentionCard
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.freshness import FreshnessRow, describe_freshness
from desktop.ui.widgets.kpi_card import KpiCardWidget
from desktop.ui.widgets.labels import FittingLabel
from desktop.ui.widgets.period_fields import PeriodFields
from desktop.ui.widgets.rail import NARROW, WIDE, Rail, RailPage
from desktop.ui.widgets.status_bar import StatusBar
from desktop.ui.widgets.top_bar import TopBar
from tests.builders.reports import build_card, build_empty, build_overview

PAGES = (RailPage("overview", "Overview", "view-dashboard-outline"),
         RailPage("data", "Data", "database-outline"))  # fmt: skip


def texts(widget: object) -> list[str]:
    labels = widget.findChildren(QLabel)  # type: ignore[attr-defined]
    return [label.text() for label in labels if not label.isHidden()]


def test_the_longest_text_that_fits_is_shown_and_the_rest_is_the_tooltip(qtbot: QtBot) -> None:
    label = FittingLabel()
    qtbot.addWidget(label)
    label.set_texts(("a long sentence with everything in it", "short"))
    label.resize(600, 20)
    label.show()
    assert (label.text(), label.toolTip()) == ("a long sentence with everything in it", "")
    label.resize(60, 20)
    assert label.text() == "short"
    assert label.toolTip() == label.full_text() == "a long sentence with everything in it"
    label.resize(12, 20)
    assert label.text().endswith("…")


def test_markup_in_a_name_is_shown_as_it_is(qtbot: QtBot) -> None:
    label = FittingLabel()
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_button_is_pressed_by_mouse_and_by_keyboard(look: Look, qtbot: QtBot) -> None:
    button = FaceButton(look, Face(icon="refresh", arrow=True))
    qtbot.addWidget(button)
    button.set_texts("Mid-market leaders", "vs previous")
    button.show()
    presses: list[bool] = []
    button.clicked.connect(lambda: presses.append(True))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert len(presses) == 2
    button.setFocus()
    assert not button.grab().isNull()


def test_a_late_source_stands_first_and_says_so(look: Look, qtbot: QtBot) -> None:
    row = FreshnessRow(look)
    qtbot.addWidget(row)
    row.resize(700, 24)
    row.show_sources(build_overview().freshness)
    row.show()
    shown = [chip.text() for chip in row.chips if chip.isVisible()]
    assert shown == ["Google late, Apr 29", "LinkedIn May 4", "Mixpanel May 5", "HubSpot May 5"]
    assert row.chips[1].toolTip() == "LinkedIn through May 4, settled to May 2"
    assert not row.more.isVisible()


@pytest.mark.parametrize("width", [40, 150, 300, 450])
def test_chips_that_do_not_fit_become_a_count(look: Look, qtbot: QtBot, width: int) -> None:
    row = FreshnessRow(look)
    qtbot.addWidget(row)
    row.show_sources(build_overview().freshness)
    row.resize(width, 24)
    row.show()
    shown = [chip for chip in row.chips if chip.isVisible()]
    hidden = len(row.chips) - len(shown)
    assert row.more.text() == f"+{hidden}"
    assert row.more.isVisible()
    assert all(chip.geometry().right() < width for chip in shown)
    assert row.more.geometry().right() <= max(width, row.more.width())


def test_a_chip_leads_to_its_source(look: Look, qtbot: QtBot) -> None:
    row = FreshnessRow(look)
    qtbot.addWidget(row)
    row.resize(700, 24)
    row.show_sources(build_overview().freshness)
    row.show()
    with qtbot.waitSignal(row.chosen) as chosen:
        qtbot.mouseClick(row.chips[0], Qt.MouseButton.LeftButton)
    assert chosen.args == ["google"]


def test_sources_are_called_by_their_names(look: Look) -> None:
    assert name_source("linkedin") == "LinkedIn"
    assert name_source("mixpanel:12345") == "Mixpanel"
    assert name_source("own_events") == "Own events"
    never = SourceFreshness("meta", None, None, "broken")
    assert describe_freshness(never, look.formats)[0] == "Meta broken, no data yet"


def test_the_rail_marks_the_open_page_and_leads_to_others(look: Look, qtbot: QtBot) -> None:
    rail = Rail(look, PAGES)
    qtbot.addWidget(rail)
    rail.resize(WIDE, 600)
    rail.set_current("overview")
    rail.show()
    assert rail.items["overview"].isChecked()
    with qtbot.waitSignal(rail.page_chosen) as chosen:
        qtbot.mouseClick(rail.items["data"], Qt.MouseButton.LeftButton)
    assert chosen.args == ["data"]
    assert not rail.items["overview"].isChecked()


def test_a_narrow_rail_says_its_words_in_tooltips(look: Look, qtbot: QtBot) -> None:
    rail = Rail(look, PAGES)
    qtbot.addWidget(rail)
    assert rail.items["data"].toolTip() == ""
    rail.set_narrow(True)
    assert rail.width() == NARROW
    assert rail.items["data"].toolTip() == "Data"
    assert not rail.grab().isNull()


def test_the_top_bar_names_icp_and_period(look: Look, qtbot: QtBot) -> None:
    bar = TopBar(look)
    qtbot.addWidget(bar)
    bar.show_report(build_overview())
    assert bar.icp.text() == "Mid-market leaders"
    assert bar.period.text() == "Mar 30 – Apr 26"
    assert bar.period.accessibleName() == "Period: Last 28 days, Mar 30 – Apr 26 vs previous"
    bar.show_report(replace(build_overview(), period=None, period_label="This week"))
    assert bar.period.text() == "This week"


def test_another_period_is_picked_from_a_menu(look: Look, qtbot: QtBot) -> None:
    bar = TopBar(look)
    qtbot.addWidget(bar)
    bar.show_report(replace(build_overview(), choice=PeriodChoice("this_month")))
    menu = bar.build_period_menu()
    by_name = {action.text(): action for action in menu.actions() if action.text()}
    assert [name for name, action in by_name.items() if action.isChecked()] == [
        "This month",
        "Compare with previous",
    ]
    with qtbot.waitSignal(bar.period_chosen) as chosen:
        by_name["This quarter"].trigger()
    assert chosen.args == [PeriodChoice("this_quarter")]
    with qtbot.waitSignal(bar.compare_chosen) as compare:
        by_name["Compare with previous"].trigger()
    assert compare.args == [False]
    menu.deleteLater()


def test_a_period_of_ones_own_is_typed(look: Look, qtbot: QtBot) -> None:
    bar = TopBar(look)
    qtbot.addWidget(bar)
    bar.show_report(build_overview())
    fields = bar.ask_custom_period()
    assert fields.first.text() == "2026-03-30"
    fields.first.setDate(QDate(2026, 4, 30))
    fields.last.setDate(QDate(2026, 2, 1))
    with qtbot.waitSignal(bar.period_chosen) as chosen:
        qtbot.mouseClick(fields.apply, Qt.MouseButton.LeftButton)
    assert chosen.args == [PeriodChoice("custom", date(2026, 2, 1), date(2026, 4, 30))]


def test_a_period_of_more_than_two_years_is_not_taken(look: Look, qtbot: QtBot) -> None:
    fields = PeriodFields(look, (date(2020, 1, 1), date(2026, 1, 1)))
    qtbot.addWidget(fields)
    fields.show()
    with qtbot.assertNotEmitted(fields.chosen):
        qtbot.mouseClick(fields.apply, Qt.MouseButton.LeftButton)
    assert fields.problem.isVisible()
    fields.close()


def test_sources_whose_chips_do_not_fit_are_in_a_menu(look: Look, qtbot: QtBot) -> None:
    row = FreshnessRow(look)
    qtbot.addWidget(row)
    row.resize(200, 24)
    row.show_sources(build_overview().freshness)
    menu = row.build_menu()
    assert len(menu.actions()) == 3
    with qtbot.waitSignal(row.chosen) as chosen:
        menu.actions()[-1].trigger()
    assert chosen.args == ["hubspot"]
    menu.deleteLater()


def test_another_icp_is_picked_from_a_menu(look: Look, qtbot: QtBot) -> None:
    bar = TopBar(look)
    qtbot.addWidget(bar)
    bar.show_report(build_overview())
    menu = bar.build_icp_menu()
    assert [action.isChecked() for action in menu.actions()] == [True, False]
    with qtbot.waitSignal(bar.icp_chosen) as chosen:
        menu.actions()[1].trigger()
    assert chosen.args == ["Enterprise buyers"]
    menu.deleteLater()


def test_before_the_first_import_the_top_bar_offers_no_icp(look: Look, qtbot: QtBot) -> None:
    bar = TopBar(look)
    qtbot.addWidget(bar)
    bar.show_report(build_empty())
    assert bar.icp.isHidden()
    assert texts(bar) == ["First run"]


def test_the_status_bar_counts_a_job_and_can_cancel_it(look: Look, qtbot: QtBot) -> None:
    bar = StatusBar(look)
    qtbot.addWidget(bar)
    bar.show_report(build_overview())
    bar.show_job(JobMoved("HubSpot contacts", 18_400, 42_000))
    shown = texts(bar)
    assert "HubSpot contacts" in shown
    assert "18,400 of 42,000" in shown
    assert "4,812,306 events  ·  America/New_York  ·  Tue May 5, 09:12" in shown
    assert bar.progress.value() == 438
    bar.show()
    with qtbot.waitSignal(bar.cancel_requested):
        qtbot.mouseClick(bar.cancel, Qt.MouseButton.LeftButton)


def test_a_job_of_unknown_length_only_shows_that_it_runs(look: Look, qtbot: QtBot) -> None:
    bar = StatusBar(look)
    qtbot.addWidget(bar)
    bar.show_job(JobMoved("Syncing", can_cancel=False))
    assert bar.progress.maximum() == 0
    assert bar.cancel.isHidden()
    bar.say("Synced")
    assert bar.progress.isHidden()


def test_what_happened_last_stays_to_be_read(look: Look, qtbot: QtBot) -> None:
    bar = StatusBar(look)
    qtbot.addWidget(bar)
    bar.resize(1000, 24)
    bar.show_job(JobMoved("Importing"))
    bar.say("Imported 119 rows", tone="ok")
    bar.show()
    assert bar.message.text() == "Imported 119 rows"
    assert bar.job.isHidden()


def test_each_attention_has_one_action(look: Look, qtbot: QtBot) -> None:
    card = AttentionCard(look)
    qtbot.addWidget(card)
    card.resize(544, 272)
    items = build_overview().attention
    card.show_items(items, lambda item: True)
    card.show()
    buttons = card.findChildren(QPushButton)
    assert [button.text() for button in buttons] == [item.action for item in items]
    assert card.count.text() == "4"
    with qtbot.waitSignal(card.followed) as followed:
        qtbot.mouseClick(buttons[2], Qt.MouseButton.LeftButton)
    assert followed.args == [items[2]]


def test_where_nothing_can_be_opened_there_is_no_button(look: Look, qtbot: QtBot) -> None:
    card = AttentionCard(look)
    qtbot.addWidget(card)
    card.show_items(build_overview().attention, lambda item: False)
    assert card.findChildren(QPushButton) == []


def test_old_rows_are_gone_at_once(look: Look, qtbot: QtBot) -> None:
    card = AttentionCard(look)
    qtbot.addWidget(card)
    card.resize(544, 272)
    card.show()
    card.show_items(build_overview().attention, lambda item: True)
    card.show_items((), lambda item: True)
    QApplication.processEvents()
    shown = [label for label in card.findChildren(QLabel) if label.isVisible()]
    assert [label.text() for label in shown] == ["Needs attention", "Nothing needs a look."]


def test_a_card_shows_value_verdict_and_change(look: Look, qtbot: QtBot) -> None:
    card = KpiCardWidget(look)
    qtbot.addWidget(card)
    card.resize(544, 408)
    card.show_card(build_card())
    card.show()
    assert card.value.text() == "22.5\u202f%"
    assert card.chip.text() == "On target · 20\u202f%"
    assert card.change.text() == "−3.1 points (−12\u202f%)"
    assert "180 / 800" in texts(card)
    assert card.span.text() == "13 months"


def test_a_card_that_loses_its_value_keeps_no_old_fact(look: Look, qtbot: QtBot) -> None:
    card = KpiCardWidget(look)
    qtbot.addWidget(card)
    card.resize(544, 408)
    card.show()
    card.show_card(build_card())
    card.show_card(replace(build_card(), current=None, sparkline=()))
    assert card.value.text() == "no value"
    visible = [label.text() for label in card.findChildren(QLabel) if label.isVisible()]
    assert "180 / 800" not in visible
    assert not card.sparkline.isVisible()
    assert not card.arrow.isVisible()


def test_dates_of_another_year_say_so_in_chips(look: Look) -> None:
    source = SourceFreshness("linkedin", date(2025, 5, 4), date(2025, 5, 2), "late")
    assert describe_freshness(source, look.formats)[0].startswith("LinkedIn late")
