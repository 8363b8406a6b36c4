"""A plot with its axes, transparent, drawn on the screen or into a file."""

from __future__ import annotations

import pyqtgraph as pg
from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from desktop.ui.charts.library import configure
from desktop.ui.charts.plot_parts import PlotArea

_BELOW = -1000
"""The grid lies under everything; the library puts its plots at -100."""


class PlotView(pg.GraphicsLayoutWidget):  # type: ignore[misc]
    """Row 0 is its owner's; values at the left, the plot, and below it days or values."""

    def __init__(self, parent: QWidget) -> None:
        configure()
        super().__init__(parent)
        self.setBackground(None)
        self.setAntialiasing(True)
        self.setProperty("role", "clear")
        self.viewport().setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.ci.layout.setContentsMargins(0, 0, 0, 0)
        self.ci.layout.setSpacing(0)
        self.area = PlotArea()

    def lay_out(self, left: pg.AxisItem, below: pg.AxisItem) -> None:
        """Places the plot and its axes."""
        self.addItem(left, 1, 0)
        self.addItem(self.area, 1, 1)
        self.addItem(below, 2, 1)
        for axis in (left, below):
            axis.linkToView(self.area)
            axis.setZValue(_BELOW)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Shows everything."""
        super().mouseDoubleClickEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.area.reset()

    def paint_picture(self, painter: QPainter, size: QSizeF) -> None:
        """Draws the plot into 0, 0 .. size."""
        self.resizeEvent(None)  # a widget that was never shown has not been laid out yet
        self.ci.layout.activate()
        self.render(painter, QRectF(0, 0, size.width(), size.height()), QRect(self.rect()))
