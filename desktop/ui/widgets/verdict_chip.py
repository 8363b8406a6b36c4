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
from desktop.ui.typography import CAPTION, sized


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a chip says, in which tone, and the longer word of its tooltip."""

    tone: str
    icon: str
    text: str
    hint: str = ""


_FIXED = {
    "no_target": Verdict("mute", "minus-circle-outline", "No target"),
    None: Verdict("mute", "progress-clock", "Not complete, not judged"),
}


def describe_verdict(point: KpiPoint | None, target: float | None, formats: Formats) -> Verdict:
    """The words for a point's verdict against its target."""
    goal = "" if target is None else formats.as_entered(target)
    if point is None or point.value is None:
        return Verdict("mute", "minus-circle-outline", "No data")
    below = f"Below target {goal}".strip()
    needs = "" if point.needs is None else f"About {formats.count(point.needs)} more"
    said = {
        "ok": Verdict("ok", "check-circle", f"On target · {goal}" if goal else "On target"),
        "below_proven": Verdict(
            "bad",
            "alert-circle",
            f"{below} · proven",
            f"The whole 95{formats.space}% interval is under the target.",
        ),
        "below_not_proven": Verdict(
            "warn",
            "alert-outline",
            f"{below} · not proven",
            f"{needs} at this rate would prove it." if needs else "",
        ),
        "too_few": Verdict(
            "mute", "help-circle-outline", "Too few to say", f"{needs} are needed." if needs else ""
        ),
    }
    return said.get(point.verdict or "") or _FIXED.get(point.verdict, _FIXED[None])


class VerdictChip(QWidget):
    """24 pixels high, as wide as its words."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._verdict = Verdict("mute", "minus-circle-outline", "No data")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        look.theme.changed.connect(self.update)

    def show_verdict(self, verdict: Verdict) -> None:
        """Says this one."""
        self._verdict = verdict
        self.setAccessibleName(f"Verdict: {verdict.text}")
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
