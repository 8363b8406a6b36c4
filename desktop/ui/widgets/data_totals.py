"""What the rows of a report add up to, beside what the platform's own totals row says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.data_words import source_words
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label
from desktop.ui.widgets.lines_block import LinesBlock, build_note, build_number

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


class TotalsBlock(LinesBlock):
    """Measure, sum, the platform's own, whether they are the same."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Totals"), spacing=12, wide=4, parent=parent)
        self.lines: tuple[TotalsLine, ...] = ()

    def show_lines(self, lines: Sequence[TotalsLine], kind: str) -> None:
        """`kind` is whose report it is."""
        self.lines = tuple(lines)
        platform = source_words(kind)[0]
        has_printed = any(line.printed for line in lines)
        self.against.set_texts((
            tr("beside the totals row of {platform}", platform=platform)
            if has_printed
            else tr("compare with what {platform} shows", platform=platform),
        ))  # fmt: skip
        self.lay_out(map(self._widgets, lines))

    def _widgets(self, line: TotalsLine) -> tuple[QWidget | None, ...]:
        name = build_label(line.measure)
        name.setMinimumWidth(80)
        return (
            name,
            build_number(line.summed, 72, "emphasis"),
            build_number(line.printed, 72, "body"),
            Icon(self._look, line.icon, 14, line.tone) if line.icon else None,
            build_note(line.note, line.tone),
        )
