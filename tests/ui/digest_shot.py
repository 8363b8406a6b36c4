"""The page of the weekly digest, drawn as a widget."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.core.reports.digest import Digest
from desktop.core.reports.overview import Attention
from desktop.ui.digest_page import SIZE, DigestPage
from desktop.ui.digest_pdf import trend_painter
from desktop.ui.look import Look
from tests.builders.reports import build_overview
from tests.builders.watch import NOW


class DigestSheet(QWidget):
    """An A4 page on the theme's own ground; printed it is dark on white."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.resize(SIZE.toSize())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.palette.surface))
        paint_trend = trend_painter(self._look, self)
        DigestPage(self._look, self.font(), build_digest(), paint_trend, "May 5, 2026").paint(
            painter
        )
        painter.end()


def build_digest(gaps: int = 2) -> Digest:
    """A week with so many late sources."""
    gap = Attention("late_source", "warn", subject="linkedin")
    return Digest(replace(build_overview(), attention=(gap,) * gaps), (), (), NOW)
