"""Writing the digest's page as a PDF, with this process's application."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from desktop.core.clock import to_datetime
from desktop.core.jobs.digest import NotDrawnError
from desktop.core.reports.digest import Digest
from desktop.core.reports.overview import KpiCard
from desktop.ui.app import build_look, open_application
from desktop.ui.charts.trend_parts import fit_axis
from desktop.ui.charts.trend_picture import TrendPicture
from desktop.ui.charts.trend_view import TrendView
from desktop.ui.digest_page import DigestPage, PaintTrend
from desktop.ui.look import Look
from desktop.ui.translation import install_language, tr
from desktop.ui.typography import CAPTION, sized
from desktop.ui.words import caption_words

_UNITS = 96
"""The page's units an inch."""


def draw_digest(digest: Digest, path: Path, language: str = "") -> None:
    """One A4 page, on the GUI thread. Raises NotDrawnError where it cannot be written."""
    app = open_application()
    look = build_look(app, "light", install_language(app, language))
    writer = QPdfWriter(str(path))
    # the screen's, or the texts of axes, which the library records first, come out larger
    dots = round(app.primaryScreen().logicalDotsPerInch())
    writer.setResolution(dots)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait,
                    QMarginsF())
    )  # fmt: skip
    writer.setTitle(tr("ICP Pulse: weekly digest"))
    writer.setCreator("ICP Pulse")
    painter = QPainter()
    if not painter.begin(writer):
        raise NotDrawnError(f"{path} cannot be written; choose another folder")
    painter.scale(dots / _UNITS, dots / _UNITS)
    ground = QWidget()
    moment = to_datetime(digest.made_at).astimezone(ZoneInfo(digest.overview.timezone))
    page = DigestPage(
        look, app.font(), digest, trend_painter(look, ground), look.formats.stamp(moment)
    )
    page.paint(painter)
    painter.end()
    ground.deleteLater()
    look.theme.deleteLater()


def trend_painter(look: Look, ground: QWidget) -> PaintTrend:
    """Draws trends as the window does; `ground` owns what draws them."""

    def paint(painter: QPainter, card: KpiCard, box: QRectF) -> None:
        view = TrendView(ground)
        view.resize(box.size().toSize())
        view.show_picture(
            TrendPicture(
                series=card.trend,
                kpi=card.kpi,
                palette=look.theme.palette,
                formats=look.formats,
                font=sized(ground.font(), CAPTION),
                axis=fit_axis(card.trend),
                caption=caption_words(card.trend_caption),
            )
        )
        painter.save()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.translate(box.topLeft())
        view.paint_picture(painter, box.size())
        painter.restore()

    return paint
