from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.core.errors import UsageError
from desktop.core.kpi.points import Period
from desktop.core.kpi.targeted_aims import AimProposal
from desktop.core.reports.campaign_list import CampaignEntry, CampaignList
from desktop.ui.dialogs.mark_campaigns import MarkCampaignsDialog
from desktop.ui.look import Look

APRIL = Period(date(2026, 4, 1), date(2026, 4, 30))
SPRING = CampaignEntry("linkedin", "7", "1", "ICP spring", 12_000, 110, aimed=True)
BROAD = CampaignEntry("linkedin", "7", "2", "Broad", 90_000, 300, aimed=False)
BRAND = CampaignEntry("google", "9", "3", "Brand search", None, None, aimed=False, other_icp="Pro")
LIST = CampaignList("Leaders", APRIL, (BROAD, SPRING, BRAND))
Open = Callable[..., MarkCampaignsDialog]


@pytest.fixture
def open_dialog(look: Look, qtbot: QtBot) -> Iterator[Open]:
    opened: list[MarkCampaignsDialog] = []

    def build(load: Callable[[], CampaignList] = lambda: LIST) -> MarkCampaignsDialog:
        dialog = MarkCampaignsDialog(look, "Leaders", load)
        dialog.open_over_window()
        dialog.activateWindow()
        opened.append(dialog)
        qtbot.waitUntil(lambda: not dialog.is_reading)
        return dialog

    yield build
    for dialog in opened:
        dialog.reject()
        dialog.deleteLater()


def texts(dialog: MarkCampaignsDialog, column: int) -> list[str]:
    model = dialog.table.model()
    return [str(model.index(row, column).data()) for row in range(model.rowCount())]


def click(qtbot: QtBot, dialog: MarkCampaignsDialog, row: int, column: int = 0) -> None:
    box = dialog.table.visualRect(dialog.table.model().index(row, column))
    at = box.topLeft() + QPoint(20, box.height() // 2)
    qtbot.mouseClick(dialog.table.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_campaigns_are_listed_with_their_delivery_and_mark(open_dialog: Open) -> None:
    dialog = open_dialog()
    assert texts(dialog, 0) == ["No", "Yes", "No"]
    assert texts(dialog, 1) == ["LinkedIn", "LinkedIn", "Google"]
    assert texts(dialog, 2) == ["Broad", "ICP spring", "Brand search"]
    assert texts(dialog, 3) == ["not known", "at this ICP", "at Pro"]
    assert texts(dialog, 4) == ["90,000", "12,000", "no value"]
    assert texts(dialog, 5) == ["300", "110", "no value"]
    assert not dialog.save.isEnabled()


def test_a_click_marks_and_a_second_one_takes_it_back(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    click(qtbot, dialog, 0)
    assert texts(dialog, 0) == ["Yes", "Yes", "No"]
    assert dialog.save.text() == "Save 1 change"
    click(qtbot, dialog, 0)
    assert dialog.changes() == {}
    assert not dialog.save.isEnabled()
    click(qtbot, dialog, 0, column=2)
    assert dialog.changes() == {}


def test_all_is_done_by_keys(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    assert dialog.filter.hasFocus()
    qtbot.keyClicks(dialog.filter, "brand")
    dialog.table.setFocus()
    qtbot.keyClick(dialog.table, Qt.Key.Key_Space)
    assert dialog.changes() == {BRAND.known_as: True}
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.keyClick(dialog.filter, Qt.Key.Key_Return)
    wanted, names = saved.args
    assert wanted == {BRAND.known_as: True}
    assert set(names) == {entry.known_as for entry in LIST.entries}
    assert not dialog.isVisible()


def test_the_filter_looks_at_name_source_and_id(open_dialog: Open) -> None:
    dialog = open_dialog()
    for typed, shown in (
        ("linkedin", ["Broad", "ICP spring"]),
        ("SPRING linked", ["ICP spring"]),
        ("3", ["Brand search"]),
        ("", ["Broad", "ICP spring", "Brand search"]),
    ):
        dialog.filter.setText(typed)
        assert texts(dialog, 2) == shown
    dialog.filter.setText("nothing like it")
    assert dialog.message.isVisible()
    assert dialog.message.text() == "No campaign has “nothing like it” in its name or source."
    assert not dialog.mark_shown.isEnabled()


def test_only_what_is_shown_is_marked_at_once(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    dialog.filter.setText("linkedin")
    assert dialog.mark_shown.text() == "Mark all 2 shown"
    qtbot.mouseClick(dialog.mark_shown, Qt.MouseButton.LeftButton)
    assert dialog.changes() == {BROAD.known_as: True}
    dialog.filter.clear()
    assert texts(dialog, 0) == ["Yes", "Yes", "No"]
    qtbot.mouseClick(dialog.unmark_shown, Qt.MouseButton.LeftButton)
    assert dialog.changes() == {SPRING.known_as: False}
    assert dialog.said.full_text().startswith("0 marked, 1 unmarked.")


def test_marks_survive_sorting(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    click(qtbot, dialog, 0)
    dialog.table.model().sort(2)
    assert texts(dialog, 2) == ["Brand search", "Broad", "ICP spring"]
    assert texts(dialog, 0) == ["No", "Yes", "Yes"]


def test_escape_changes_nothing(open_dialog: Open, qtbot: QtBot) -> None:
    dialog = open_dialog()
    click(qtbot, dialog, 0)
    with qtbot.assertNotEmitted(dialog.saved):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_without_campaigns_it_says_so(open_dialog: Open) -> None:
    dialog = open_dialog(lambda: CampaignList("Leaders", APRIL, ()))
    assert dialog.message.isVisible()
    assert dialog.message.text() == "No campaign has been imported yet."


def test_what_went_wrong_stands_in_the_place_of_the_list(open_dialog: Open) -> None:
    def load() -> CampaignList:
        raise UsageError('there is no ICP "Leaders" any more')

    dialog = open_dialog(load)
    assert dialog.message.isVisible()
    assert 'no ICP "Leaders"' in dialog.message.text()


def test_a_hundred_thousand_campaigns_are_filtered_and_marked(
    open_dialog: Open, qtbot: QtBot
) -> None:
    entries = tuple(
        CampaignEntry("linkedin", "7", str(n), f"Campaign {n:06}", n, n // 100, aimed=n % 2 == 0)
        for n in range(100_000)
    )
    dialog = open_dialog(lambda: CampaignList("Leaders", APRIL, entries))
    dialog.filter.setText("0999")
    dialog.grab()
    assert dialog.table.model().rowCount() == sum("0999" in f"{n:06}" for n in range(100_000))
    dialog.filter.clear()
    qtbot.mouseClick(dialog.mark_shown, Qt.MouseButton.LeftButton)
    dialog.table.scrollToBottom()
    dialog.grab()
    assert len(dialog.changes()) == 50_000


def test_the_model_is_a_sound_one(open_dialog: Open) -> None:
    dialog = open_dialog()
    tester = QAbstractItemModelTester(
        dialog.table.model(), QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    dialog.filter.setText("linkedin")
    dialog.filter.clear()
    tester.deleteLater()


@pytest.mark.parametrize(
    ("proposal", "short", "long"),
    [
        (AimProposal((), False, False), "targets this ICP", "Its targeting is this ICP's."),
        (AimProposal((), False, True), "targets this ICP", "also delivered on partner sites"),
        (AimProposal((), True, False), "not known", "the platform may widen the audience"),
        (AimProposal(("company_size",), False, False), "not known", "whatever their company size"),
        (None, "not known", ""),
    ],
)
def test_what_the_platform_targets_is_proposed_and_marks_nothing(
    open_dialog: Open, proposal: AimProposal | None, short: str, long: str
) -> None:
    found = replace(LIST, entries=(replace(BROAD, proposal=proposal),))
    dialog = open_dialog(lambda: found)
    assert texts(dialog, 3) == [short]
    cell = dialog.table.model().index(0, 3)
    assert long in (cell.data(Qt.ItemDataRole.ToolTipRole) or "")
    assert dialog.changes() == {}
