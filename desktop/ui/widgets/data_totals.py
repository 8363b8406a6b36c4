"""What the rows of a report add up to, beside what the platform's own totals row says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.data_rows import clear_grid
from desktop.ui.widgets.data_words import source_words
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label

if TYPE_CHECKING:
    from desktop.core.jobs.preview import Preview

_CENT = 0.005


@dataclass(frozen=True, slots=True)
class TotalsLine:
    """One measure: the sum of the rows, what the platform says (if it does), and the verdict."""

    measure: str
    summed: str
    printed: str = ""
    note: str = ""
    icon: str = ""
    tone: str = "t3"


def totals_lines(preview: Preview, formats: Formats) -> tuple[TotalsLine, ...]:
    """Impressions, clicks and spend of a report of campaigns; nothing for other files."""
    sums, printed = preview.totals, preview.platform_totals
    if sums.impressions is None:
        return ()
    theirs = (
        (None,) * 3 if printed is None else (printed.impressions, printed.clicks, printed.spend)
    )
    money = preview.currencies[0] if len(preview.currencies) == 1 else ""
    measures = (
        (tr("Impressions"), sums.impressions, theirs[0], 0, ""),
        (tr("Clicks"), sums.clicks, theirs[1], 0, ""),
        (tr("Spend"), sums.spend, theirs[2], 2, money),
    )
    return tuple(
        _line(title, summed, said, decimals, unit, formats)
        for title, summed, said, decimals, unit in measures
        if summed is not None
    )


def _line(
    title: str,
    summed: float,
    printed: float | None,
    decimals: int,
    unit: str,
    formats: Formats,
) -> TotalsLine:
    def said(value: float) -> str:
        return f"{formats.number(value, decimals)} {unit}".strip()

    if printed is None:
        return TotalsLine(title, said(summed))
    if abs(summed - printed) < (_CENT if decimals else 1):
        return TotalsLine(title, said(summed), said(printed), tr("the same"), "check-circle", "ok")
    apart = formats.number(summed - printed, decimals, signed=True)
    note = tr("differs by {difference}", difference=apart)
    return TotalsLine(title, said(summed), said(printed), note, "alert-outline", "warn")


class TotalsBlock(QWidget):
    """Lines of 24: measure, sum, the platform's own, whether they are the same."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.lines: tuple[TotalsLine, ...] = ()
        self.setProperty("role", "clear")
        self.against = FittingLabel("caption")
        self.against.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(4, 1)
        head = QGridLayout()
        head.addWidget(build_label(tr("Totals"), "title"), 0, 0)
        head.addWidget(self.against, 0, 1)
        head.setColumnStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addLayout(self._grid)
        whole.addStretch()

    def show_lines(self, lines: Sequence[TotalsLine], kind: str) -> None:
        """`kind` is whose report it is."""
        self.lines = tuple(lines)
        clear_grid(self._grid)
        platform = source_words(kind)[0]
        has_printed = any(line.printed for line in lines)
        self.against.set_texts((
            tr("beside the totals row of {platform}", platform=platform)
            if has_printed
            else tr("compare with what {platform} shows", platform=platform),
        ))  # fmt: skip
        for at, line in enumerate(lines):
            self._grid.setRowMinimumHeight(at, 24)
            name = build_label(line.measure)
            name.setMinimumWidth(80)
            self._grid.addWidget(name, at, 0)
            self._grid.addWidget(self._number(line.summed, "emphasis"), at, 1)
            self._grid.addWidget(self._number(line.printed, "body"), at, 2)
            if line.icon:
                self._grid.addWidget(Icon(self._look, line.icon, 14, line.tone), at, 3)
            note = FittingLabel("caption")
            note.set_texts((line.note,))
            note.setProperty("tone", line.tone)
            self._grid.addWidget(note, at, 4)

    def _number(self, text: str, role: str) -> QWidget:
        label = build_label(text, role)
        label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        label.setMinimumWidth(72)
        return label
