"""Mouse and eyes for a trend."""

from __future__ import annotations

from itertools import product

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.charts.trend import TrendChart


def count_pixels(image: QImage, colour: str) -> int:
    """How many are of this colour to the letter."""
    wanted = QColor(colour).rgb()
    places = product(range(image.width()), range(image.height()))
    return sum(image.pixel(x, y) == wanted for x, y in places)


def plot_of(chart: TrendChart) -> QWidget:
    """What the mouse meets: the viewport inside the chart."""
    plot = chart.childAt(QPoint(250, 120))
    assert plot is not None
    return plot


def drag(qtbot: QtBot, chart: TrendChart, start: QPoint, stop: QPoint) -> None:
    """Down, some moves, not yet up: the library waits for a few pixels before it drags."""
    plot = plot_of(chart)
    qtbot.mouseMove(plot, start - QPoint(30, 30))  # a pointer that is there already does not move
    qtbot.mouseMove(plot, start)
    qtbot.mousePress(plot, Qt.MouseButton.LeftButton, pos=start)
    for share in (0.4, 0.7, 1.0):
        qtbot.mouseMove(plot, start + (stop - start) * share)


def wheel(chart: TrendChart, steps: int, at: QPoint) -> bool:
    """Whether the chart took it."""
    event = QWheelEvent(
        QPointF(at), QPointF(chart.mapToGlobal(at)), QPoint(), QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(plot_of(chart), event)
    return event.isAccepted()


def labels_of(menu: QMenu) -> list[str]:
    """What its entries are called; lines between them have no name."""
    return [action.text() for action in menu.actions() if action.text()]
