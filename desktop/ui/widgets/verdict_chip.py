"""A verdict as colour, icon and word together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import sqrt

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.core.kpi.points import KpiPoint
from desktop.ui.formats import Formats
from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.typography import CAPTION, sized

MOST_NEEDED = 100
"""More than so many times what the period has is no advice any more."""


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
            describe_needs(point, formats),
        ),
        "too_few": Verdict(
            "mute",
            "help-circle-outline",
            tr("Too few to say"),
            tr("About {needs} more are needed.", needs=needs) if needs else "",
        ),
    }
    incomplete = Verdict("mute", "progress-clock", tr("Not complete, not judged"))
    found = said.get(point.verdict or "", incomplete)
    why = describe_judging(point, formats) if point.verdict == "below_not_proven" else ""
    return replace(found, hint=" ".join(filter(None, (why, found.hint))))


def describe_needs(point: KpiPoint, formats: Formats) -> str:
    """How many more would prove that a rate is below its target, where any sane number would."""
    if point.needs is None:
        return tr("More of the same would not prove it.")
    if point.needs > MOST_NEEDED * max(point.denominator, 1):
        return tr("Not provable at this rate: it is too close to the target.")
    return tr("About {needs} more at this rate would prove it.", needs=formats.count(point.needs))


def describe_judging(point: KpiPoint, formats: Formats) -> str:
    """Why a verdict looks at a wider interval than the printed one; empty where it does not."""
    if point.overdispersion is None or point.judged_low is None or point.judged_high is None:
        return ""
    return tr(
        "From period to period the rate swings {times} times as much as chance alone would, so it "
        "is judged by a wider interval: {interval}.",
        times=formats.number(sqrt(point.overdispersion), 1),
        interval=formats.interval(point.judged_low, point.judged_high, 2),
    )


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
