"""How much of a report's whole the segments of each dimension add up to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.labels import build_label
from desktop.ui.widgets.lines_block import LinesBlock, build_note, build_number

if TYPE_CHECKING:
    from desktop.core.jobs.preview import Preview
    from desktop.core.jobs.preview_tally import SegmentPreview

_MOST = 4
"""More would not fit beside the rows."""


@dataclass(frozen=True, slots=True)
class Reconciled:
    """How much of the whole a dimension's segments add up to; `share` 1.0 is all of it."""

    dimension: str
    share: float
    clicks: int
    note: str = ""
    tone: str = "t3"


def reconcile(
    preview: Preview, segments: Sequence[SegmentPreview], titles: Sequence[str]
) -> tuple[Reconciled, ...]:
    """Each dimension against the report's own totals; nothing where it has none."""
    whole, clicks = preview.totals.impressions, preview.totals.clicks
    if not whole or clicks is None:
        return ()
    found = []
    for segment, title in zip(segments, titles, strict=False):
        share = segment.impressions / whole
        note, tone = tr("the rest is unknown"), "t3"
        if segment.clicks > clicks:
            note, tone = (
                tr("{clicks} of {all}: overlaps", clicks=segment.clicks, all=clicks),
                "warn",
            )
        elif share > 1.005:
            note, tone = tr("people count twice"), "warn"
        elif share > 0.995:
            note = tr("adds up")
        found.append(Reconciled(title, share, segment.clicks, note, tone))
    return tuple(found)


class ReconciledBlock(LinesBlock):
    """A bar for each dimension with a tick at 100 %."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Reconciled"), spacing=8, wide=4, parent=parent)

    def show_lines(self, lines: Sequence[Reconciled], against: str) -> None:
        """The first few of them, and what they are measured against."""
        self.against.set_texts((against,))
        self.lay_out(map(self._widgets, lines[:_MOST]))

    def _widgets(self, line: Reconciled) -> tuple[QWidget, ...]:
        formats = self._look.formats
        name = build_label(line.dimension)
        name.setMinimumWidth(80)
        clicks = build_number(formats.count(line.clicks), 32)
        clicks.setToolTip(tr("Clicks"))
        clicks.setProperty("tone", "t2")
        share = build_number(formats.percent(line.share, 0), 48)
        return name, _Bar(self._look, line), share, clicks, build_note(line.note, line.tone)


class _Bar(QWidget):
    def __init__(self, look: Look, line: Reconciled) -> None:
        super().__init__()
        self._look, self._line = look, line
        self.setFixedSize(96, 16)
        self.setAccessibleName(f"{line.dimension}: {look.formats.percent(line.share, 0)}")
        look.theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        palette = self._look.theme.palette
        painter = QPainter(self)
        scale = self.width() / 1.15
        middle = self.height() / 2
        painter.fillRect(QRectF(0, middle - 3, self.width(), 6), QColor(palette.line))
        wide = min(self._line.share * scale, float(self.width()))
        fill = palette.warn if self._line.tone == "warn" else palette.acc
        painter.fillRect(QRectF(0, middle - 3, wide, 6), QColor(fill))
        painter.fillRect(QRectF(scale - 0.5, middle - 6, 1, 12), QColor(palette.t1))
        painter.end()
