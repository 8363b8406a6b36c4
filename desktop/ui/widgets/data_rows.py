"""What becomes of the rows of a file: read, in, left out, rejected, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.data_terms import row_words
from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label

if TYPE_CHECKING:
    from desktop.core.jobs.preview import Preview
    from desktop.core.jobs.preview_tally import SegmentPreview
    from desktop.core.jobs.receipt import Receipt
    from desktop.ui.pages.data_state import AnyReceipt


@dataclass(frozen=True, slots=True)
class RowsLine:
    """One line: a number, a word, why, and the icon that says the same."""

    rows: int
    word: str
    note: str = ""
    icon: str = ""
    tone: str = "t2"


def preview_lines(
    preview: Preview, formats: Formats, played: Receipt | None = None, *, is_playing: bool = False
) -> tuple[RowsLine, ...]:
    """What would become of the rows; of the whole file where the import was played."""
    counted = preview.counted
    if counted is None:
        return ()
    news = _news(played, formats) if played else tr("counting what is new …") if is_playing else ""
    held = "; ".join(part for part in (_held(preview, formats), news) if part)
    if played is not None:
        left_out = [(each.rows, each.what, each.reason) for each in played.left_out]
        first = played.rejects[0] if played.rejects else None
        rows_in = played.rows_new + played.rows_updated + played.rows_unchanged
        read, rejected, more = played.rows_read, played.rows_rejected, ""
    else:
        left_out = [(each.rows, each.what, each.reason) for each in counted.left_out]
        first = counted.rejects[0] if counted.rejects else None
        read, rows_in, rejected = counted.rows_read, counted.rows_in, counted.rows_rejected
        more = "" if counted.whole else tr("of the file’s start; the whole of it is imported")
    why = (
        ""
        if first is None
        else tr("line {line}: {reason}", line=first.line, reason=row_words(first.reason))
    )
    return (
        RowsLine(read, tr("read"), more),
        RowsLine(rows_in, tr("go in"), held, "check-circle", "ok"),
        *_left_out(left_out, formats),
        _rejected(rejected, why),
    )


def _news(played: Receipt, formats: Formats) -> str:
    """How much of it is new to what is stored."""
    if not played.rows_updated and not played.rows_unchanged:
        return tr("none seen before")
    if not played.rows_new and not played.rows_updated:
        return tr("all of them are in already")
    parts = (
        (played.rows_new, tr("{rows} new")),
        (played.rows_updated, tr("{rows} changed")),
        (played.rows_unchanged, tr("{rows} the same")),
    )
    return ", ".join(text.format(rows=formats.count(rows)) for rows, text in parts if rows)


def _held(preview: Preview, formats: Formats) -> str:
    """What the rows that go in say, in a few numbers."""
    totals, count = preview.totals, formats.count
    if totals.events is not None:
        return tr(
            "{events} events of {people} people",
            events=count(totals.events),
            people=count(totals.people or 0),
        )
    dimensions = len(preview.segments)
    if dimensions:
        return tr_count("{count} dimension", "{count} dimensions", dimensions)
    return tr("{people} people or companies", people=count(totals.people)) if totals.people else ""


def receipt_lines(receipt: AnyReceipt, formats: Formats) -> tuple[RowsLine, ...]:
    """What became of the rows."""
    left_out = [(each.rows, each.what, each.reason) for each in receipt.left_out]
    first = receipt.rejects[0] if receipt.rejects else None
    rejected = (
        ""
        if first is None
        else tr("line {line}: {reason}", line=first.line, reason=row_words(first.reason))
    )
    return (
        RowsLine(receipt.rows_read, tr("read")),
        RowsLine(receipt.rows_new, tr("new"), "", "check-circle", "ok"),
        *(
            [
                RowsLine(
                    receipt.rows_updated,
                    tr("changed"),
                    tr("said otherwise before"),
                    "pencil-outline",
                )
            ]
            if receipt.rows_updated
            else []
        ),
        *(
            [RowsLine(receipt.rows_unchanged, tr("the same"), tr("were in already"), "equal")]
            if receipt.rows_unchanged
            else []
        ),
        *_left_out(left_out, formats),
        _rejected(receipt.rows_rejected, rejected),
    )


def _left_out(parts: Sequence[tuple[int, str, str]], formats: Formats) -> tuple[RowsLine, ...]:
    total = sum(rows for rows, _, _ in parts)
    notes = [f"{row_words(what)}: {row_words(reason)}" for _, what, reason in parts]
    note = notes[0] if notes else ""
    if len(notes) > 1:
        note = tr("{reason} and {more} more", reason=note, more=formats.count(len(notes) - 1))
    return (RowsLine(total, tr("left out"), note, "minus-circle-outline"),)


def _rejected(rows: int, note: str) -> RowsLine:
    if not rows:
        return RowsLine(0, tr("rejected"))
    return RowsLine(rows, tr("rejected"), note, "alert-outline", "warn")


class RowsBlock(QWidget):
    """Lines of 24; a reason that does not fit is the tooltip."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "clear")
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(3, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(build_label(tr("Rows"), "title"))
        whole.addLayout(self._grid)
        whole.addStretch()
        self.lines: tuple[RowsLine, ...] = ()

    def show_lines(self, lines: Sequence[RowsLine]) -> None:
        """From what was read to what was not taken."""
        self.lines = tuple(lines)
        clear_grid(self._grid)
        formats = self._look.formats
        for at, line in enumerate(lines):
            self._grid.setRowMinimumHeight(at, 24)
            if line.icon:
                self._grid.addWidget(Icon(self._look, line.icon, 14, line.tone), at, 0)
            number = build_label(formats.count(line.rows), "emphasis")
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            number.setMinimumWidth(32)
            number.setAccessibleName(f"{formats.count(line.rows)} {line.word}: {line.note}")
            self._grid.addWidget(number, at, 1)
            self._grid.addWidget(build_label(line.word), at, 2)
            note = FittingLabel("caption")
            note.set_texts((line.note,))
            note.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self._grid.addWidget(note, at, 3)
        self._grid.setColumnMinimumWidth(0, 16)


def clear_grid(grid: QGridLayout) -> None:
    """Takes everything out; hidden at once, since deletion waits for the event loop."""
    while (item := grid.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


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


class ReconciledBlock(QWidget):
    """A bar for each dimension with a tick at 100 %."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "clear")
        self.against = FittingLabel("caption")
        self.against.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(4, 1)
        head = QGridLayout()
        head.addWidget(build_label(tr("Reconciled"), "title"), 0, 0)
        head.addWidget(self.against, 0, 1)
        head.setColumnStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addLayout(head)
        whole.addLayout(self._grid)
        whole.addStretch()

    def show_lines(self, lines: Sequence[Reconciled], against: str) -> None:
        """At most four; more would not fit beside the rows."""
        clear_grid(self._grid)
        self.against.set_texts((against,))
        formats = self._look.formats
        for at, line in enumerate(lines[:4]):
            self._grid.setRowMinimumHeight(at, 24)
            share = build_label(formats.percent(line.share, 0))
            clicks = build_label(formats.count(line.clicks))
            for label, wide in ((share, 48), (clicks, 32)):
                label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                label.setMinimumWidth(wide)
            clicks.setToolTip(tr("Clicks"))
            clicks.setProperty("tone", "t2")
            note = FittingLabel("caption")
            note.set_texts((line.note,))
            note.setProperty("tone", line.tone)
            name: QLabel = build_label(line.dimension)
            name.setMinimumWidth(80)
            bar = _Bar(self._look, line)
            row: tuple[QWidget, ...] = (name, bar, share, clicks, note)
            for column, widget in enumerate(row):
                self._grid.addWidget(widget, at, column)


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
