from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.kpi.campaign_aims import CampaignName
from desktop.core.kpi.points import Period
from desktop.core.reports.campaign_list import CampaignEntry, CampaignList
from desktop.core.reports.overview import Attention
from desktop.ui.dialogs.mark_campaigns import MarkCampaignsDialog
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.state import Done, WindowActions
from desktop.ui.window_commands import build_commands
from tests.builders.reports import build_empty, build_overview

BROAD = CampaignEntry("linkedin", "7", "2", "Broad", 90_000, 300, aimed=False)
UNKNOWN = Attention("unmatched_people", "mute", page="campaigns", subject="icp_ctr", fraction=0.35)


class Desk:
    """What a workspace would do, written down."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, Period]] = []
        self.marked: list[tuple[str, dict[CampaignName, bool]]] = []
        self.undone = 0

    def load(self, icp: str, period: Period) -> CampaignList:
        self.asked.append((icp, period))
        return CampaignList(icp, period, (BROAD,))

    def mark(
        self, icp: str, wanted: Mapping[CampaignName, bool], names: Sequence[CampaignName]
    ) -> Done:
        assert names == (BROAD.known_as,)
        self.marked.append((icp, dict(wanted)))
        return Done("1 campaign marked", self._undo)

    def _undo(self) -> Done:
        self.undone += 1
        return Done("The campaigns are as they were")


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def window(look: Look, qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    built = MainWindow(
        look, actions=WindowActions(load_campaigns=desk.load, mark_campaigns=desk.mark)
    )
    qtbot.addWidget(built)
    built.show_report(replace(build_overview(), attention=(UNKNOWN,)))
    built.show()
    yield built
    built.close()


def test_the_button_marks_campaigns_and_the_status_bar_takes_it_back(
    window: MainWindow, qtbot: QtBot, desk: Desk
) -> None:
    (button,) = window.overview.attention.findChildren(QPushButton)
    assert button.text() == "Mark campaigns"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(MarkCampaignsDialog)
    assert isinstance(dialog, MarkCampaignsDialog)
    qtbot.waitUntil(dialog.mark_shown.isEnabled)
    card = window.overview.report
    assert card is not None
    current = card.cards[1].current
    assert current is not None
    assert desk.asked == [("Mid-market leaders", current.period)]
    qtbot.mouseClick(dialog.mark_shown, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(desk.marked))
    assert desk.marked == [("Mid-market leaders", {BROAD.known_as: True})]
    qtbot.waitUntil(window.status_bar.undo.isVisible)
    qtbot.mouseClick(window.status_bar.undo, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: desk.undone == 1)


def test_the_palette_offers_it_where_there_is_a_period(window: MainWindow) -> None:
    titles = [command.title for command in build_commands(window)]
    assert "Mark campaigns aimed at the ICP…" in titles
    window.show_report(build_empty())
    titles = [command.title for command in build_commands(window)]
    assert "Mark campaigns aimed at the ICP…" not in titles


def test_without_the_action_it_is_not_offered(look: Look, qtbot: QtBot) -> None:
    bare = MainWindow(look)
    qtbot.addWidget(bare)
    bare.show_report(replace(build_overview(), attention=(UNKNOWN,)))
    assert bare.overview.attention.findChildren(QPushButton) == []
    assert bare.errands.campaigns.open() is None
