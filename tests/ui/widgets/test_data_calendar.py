from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, qGray
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.widgets.data_calendar import STATE_WORDS, DayGrid, DayRow, paint_day
from desktop.ui.widgets.data_calendar_card import CalendarCard

FIRST = date(2026, 2, 4)
ROWS = (
    DayRow("mixpanel:77", "Mixpanel", "chart-timeline-variant",
           ("loaded",) * 52 + ("missing",) + ("loaded",) * 37 + ("partial",),
           (1_000,) * 52 + (0,) + (1_000,) * 37 + (500,)),
    DayRow("meta", "Meta Ads", "facebook", ("loaded",) * 80 + ("not_expected",) * 11),
)  # fmt: skip


def build_grid(look: Look, qtbot: QtBot, width: int = 1072) -> DayGrid:
    grid = DayGrid(look)
    qtbot.addWidget(grid)
    grid.show_days(FIRST, ROWS)
    grid.resize(width, grid.sizeHint().height())
    grid.show()
    return grid


def grey_picture(state: str, look: Look) -> list[int]:
    image = QImage(12, 16, QImage.Format.Format_RGB32)
    image.fill(look.theme.palette.surface)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_day(painter, QRectF(2, 2, 8, 12), state, look.theme.palette)
    painter.end()
    return [qGray(image.pixel(x, y)) for y in range(16) for x in range(12)]


def test_states_can_be_told_apart_without_their_colours(look: Look, qtbot: QtBot) -> None:
    pictures = [grey_picture(state, look) for state in STATE_WORDS]
    for one, other in combinations(pictures, 2):
        different = sum(abs(a - b) > 16 for a, b in zip(one, other, strict=True))
        assert different >= 8


def test_arrows_tell_each_day(look: Look, qtbot: QtBot) -> None:
    grid = build_grid(look, qtbot)
    said: list[str] = []
    grid.pointed.connect(said.append)
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    assert said[-1] == "Mixpanel · May 5 · partial day · 500 rows"
    qtbot.keyClick(grid, Qt.Key.Key_Left)
    assert said[-1] == "Mixpanel · May 4 · loaded · 1,000 rows"
    qtbot.keyClick(grid, Qt.Key.Key_Down)
    assert said[-1] == "Meta Ads · May 4 · nothing expected"
    qtbot.keyClick(grid, Qt.Key.Key_Home)
    assert said[-1] == "Meta Ads · Feb 4 · loaded"
    assert grid.accessibleDescription() == said[-1]
    grid.clearFocus()
    assert said[-1] == ""


def test_enter_and_a_click_choose_the_source(look: Look, qtbot: QtBot) -> None:
    grid = build_grid(look, qtbot)
    chosen: list[str] = []
    grid.chosen.connect(chosen.append)
    grid.setFocus()
    qtbot.waitUntil(grid.hasFocus)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPoint(60, 30))
    assert chosen == ["mixpanel:77", "meta"]


def test_the_pointer_finds_the_day_under_it(look: Look, qtbot: QtBot) -> None:
    grid = build_grid(look, qtbot)
    assert grid.cell_at(grid.width() - 3, 5) == (0, 90)
    assert grid.cell_at(grid.width() - 13, 27) == (1, 89)
    assert grid.cell_at(20, 5) is None
    assert grid.cell_at(grid.width() - 3, 100) is None
    assert "not available" in grid.describe(0, 52)


@pytest.mark.parametrize(("width", "days"), [(1072, 91), (700, 54), (440, 28), (2400, 91)])
def test_a_narrow_grid_shows_the_newest_days(
    look: Look, qtbot: QtBot, width: int, days: int
) -> None:
    grid = build_grid(look, qtbot, width)
    assert grid.days_shown() == days
    assert grid.cell_at(width - 3, 5) == (0, 90)
    assert not grid.grab().isNull()


def test_the_card_says_what_is_pointed_at_and_then_how_many_days(look: Look, qtbot: QtBot) -> None:
    card = CalendarCard(look)
    qtbot.addWidget(card)
    card.resize(1104, 216)
    card.show_days(FIRST, ROWS)
    card.show()
    assert card.caption.text().startswith("91 days")
    card.grid.pointed.emit("Meta Ads · May 4 · loaded")
    assert card.caption.text() == "Meta Ads · May 4 · loaded"
    card.grid.pointed.emit("")
    assert card.caption.text().startswith("91 days")
