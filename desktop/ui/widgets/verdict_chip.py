"""A verdict as colour, icon and word together."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.kpi.points import KpiPoint
from desktop.ui.formats import Formats
from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.typography import CAPTION, sized


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a chip says, in which tone, and the longer word of its tooltip."""

    tone: str
    icon: str
    text: str
    hint: str = ""


def describe_verdict(point: KpiPoint | None, target: float | None, formats: Formats) -> Verdict:
    """The words for a point's verdict against its target."""
    goal = "" if target is None else formats.as_entered(target)
    if point is None or point.value is None:
        return Verdict("mute", "minus-circle-outline", tr("No data"))
    needs = None if point.needs is None else formats.count(point.needs)
    said = {
        "no_target": Verdict("mute", "minus-circle-outline", tr("No target")),
        "ok": Verdict("ok", "check-circle", tr("On target · {goal}", goal=goal)),
        "below_proven": Verdict(
            "bad",
            "alert-circle",
            tr("Below target {goal} · proven", goal=goal),
            tr("The whole 95{space}% interval is under the target.", space=formats.space),
        ),
        "below_not_proven": Verdict(
            "warn",
            "alert-outline",
            tr("Below target {goal} · not proven", goal=goal),
            tr("About {needs} more at this rate would prove it.", needs=needs) if needs else "",
        ),
        "too_few": Verdict(
            "mute",
            "help-circle-outline",
            tr("Too few to say"),
            tr("About {needs} more are needed.", needs=needs) if needs else "",
        ),
    }
    incomplete = Verdict("mute", "progress-clock", tr("Not complete, not judged"))
    return said.get(point.verdict or "", incomplete)


class VerdictChip(QWidget):
    """24 pixels high, as wide as its words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._verdict = Verdict("mute", "minus-circle-outline", tr("No data"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_verdict(self, verdict: Verdict) -> None:
        """Says this one."""
        self._verdict = verdict
        self.setAccessibleName(tr("Verdict: {text}", text=verdict.text))
        self.setToolTip(verdict.hint)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The words in the chip."""
        return self._verdict.text

    def sizeHint(self) -> QSize:
        """Icon 14, words, 8 at either end."""
        width = QFontMetrics(self._font()).horizontalAdvance(self._verdict.text)
        return QSize(8 + 14 + 5 + width + 9, 24)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws tint, icon and words."""
        del event
        colour, tint = self._look.theme.palette.verdict(self._verdict.tone)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint))
        painter.drawRoundedRect(QRectF(self.rect()), 4, 4)
        paint_icon(painter, self._verdict.icon, QRectF(8, 5, 14, 14), colour)
        painter.setFont(self._font())
        painter.setPen(QColor(colour))
        words = QRectF(27, 0, self.width() - 27, 24)
        align = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(words, align, self._verdict.text)
        painter.end()

    def _font(self) -> QFont:
        return sized(self.font(), CAPTION, 500)
