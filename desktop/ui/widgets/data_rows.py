"""What becomes of the rows of a file: read, in, left out, rejected, each with its reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.ui.data_terms import row_words
from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label
from desktop.ui.widgets.lines_block import LinesBlock, build_note, build_number

if TYPE_CHECKING:
    from desktop.core.jobs.preview import Preview
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


class RowsBlock(LinesBlock):
    """A line each; a reason that does not fit is the tooltip."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Rows"), spacing=8, wide=3, parent=parent)
        self._grid.setColumnMinimumWidth(0, 16)
        self.lines: tuple[RowsLine, ...] = ()

    def show_lines(self, lines: Sequence[RowsLine]) -> None:
        """From what was read to what was not taken."""
        self.lines = tuple(lines)
        self.lay_out(map(self._widgets, lines))

    def _widgets(self, line: RowsLine) -> tuple[QWidget | None, ...]:
        rows = self._look.formats.count(line.rows)
        number = build_number(rows, 32, "emphasis")
        number.setAccessibleName(f"{rows} {line.word}: {line.note}")
        icon = Icon(self._look, line.icon, 14, line.tone) if line.icon else None
        return icon, number, build_label(line.word), build_note(line.note)
