"""The tables of a preview or a receipt: a dimension each, what is left out, what is rejected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ui.dialogs.import_words import interval_words
from desktop.ui.formats import EN_DASH, Formats
from desktop.ui.models.table import Column

if TYPE_CHECKING:
    from desktop.core.jobs.preview import Preview
    from desktop.core.jobs.preview_tally import SegmentLine, SegmentPreview
    from desktop.ui.pages.data_state import AnyReceipt

Cells = tuple[str, ...]
"""A row that is nothing but texts."""

_DIMENSIONS = {
    "company_size": "Size", "job_function": "Job function", "job_title": "Job title",
}  # fmt: skip
_HIDDEN = "LinkedIn prints 0 for 0 to 2 clicks"
_IN_ICP = {"yes": "yes", "no": EN_DASH}


@dataclass(frozen=True, slots=True)
class Tab:
    """One table under its title; `count` stands beside it."""

    title: str
    count: str
    columns: tuple[Column[Cells], ...]
    rows: tuple[Cells, ...]
    tone: str = ""


def preview_tabs(preview: Preview, formats: Formats) -> tuple[Tab, ...]:
    """Dimensions first, then what is rejected and left out, then the file's own cells."""
    tabs = [
        Tab(_title(each.dimension), formats.count(each.values), _SEGMENT_COLUMNS,
            tuple(_segment_cells(line, formats) for line in each.lines))
        for each in asked_first(preview.segments)
    ]  # fmt: skip
    tabs.append(_file_tab(preview, formats))
    if preview.counted is not None:
        counted = preview.counted
        tabs += _left_tabs(
            counted.rows_rejected,
            [(each.line, each.reason) for each in counted.rejects],
            [(each.rows, each.what, each.reason) for each in counted.left_out],
            formats,
        )
    return tuple(tabs)


def asked_first(segments: Sequence[SegmentPreview]) -> list[SegmentPreview]:
    """The dimensions that the ICP asks for before the others; else in the file's order."""

    def is_asked(segment: SegmentPreview) -> bool:
        return any(line.in_icp is not None for line in segment.lines)

    return sorted(segments, key=lambda segment: not is_asked(segment))


def receipt_tabs(receipt: AnyReceipt, formats: Formats) -> tuple[Tab, ...]:
    """What came of each dimension, what was rejected and what was left out."""
    tabs = []
    if receipt.segments:
        rows = [
            (_title(name), formats.count(sums.rows), formats.count(sums.impressions),
             formats.count(sums.clicks))
            for name, sums in receipt.segments.items()
        ]  # fmt: skip
        columns = (
            _text("Dimension", 0), _number("Rows", 1), _number("Impressions", 2),
            _number("Clicks", 3),
        )  # fmt: skip
        tabs.append(Tab("Dimensions", formats.count(len(rows)), columns, tuple(rows)))
    rejects = [(each.line, each.reason) for each in receipt.rejects]
    left_out = [(each.rows, each.what, each.reason) for each in receipt.left_out]
    tabs += _left_tabs(receipt.rows_rejected, rejects, left_out, formats)
    if receipt.evidence:
        why = (_text("Recognised because", 0),)
        tabs.append(Tab("Why", "", why, tuple((text,) for text in receipt.evidence)))
    return tuple(tabs)


def _left_tabs(
    rejected: int,
    rejects: Sequence[tuple[int, str]],
    left_out: Sequence[tuple[int, str, str]],
    formats: Formats,
) -> list[Tab]:
    tabs = []
    if rejected:
        rows = tuple((formats.count(line), reason) for line, reason in rejects)
        columns = (_number("Line", 0, 88), _text("Why it is rejected", 1))
        tabs.append(Tab("Rejected", formats.count(rejected), columns, rows, "warn"))
    if left_out:
        out = tuple((formats.count(rows), what, reason) for rows, what, reason in left_out)
        total = sum(rows for rows, _, _ in left_out)
        parts = (_number("Rows", 0, 88), _text("What", 1, 200), _text("Why it is left out", 2))
        tabs.append(Tab("Left out", formats.count(total), parts, out))
    return tabs


def _file_tab(preview: Preview, formats: Formats) -> Tab:
    table = preview.table
    wide = 0 if len(table.columns) <= 6 else 136
    columns = (
        _number("Line", 0, 64),
        *(_text(name or f"Column {at}", at, wide) for at, name in enumerate(table.columns, 1)),
    )
    missing = ("",) * len(table.columns)
    rows = tuple(
        (formats.count(line), *(cells + missing)[: len(table.columns)])
        for line, cells in table.rows
    )
    return Tab("First rows", "", columns, rows)


def _segment_cells(line: SegmentLine, formats: Formats) -> Cells:
    hidden = line.clicks_at_most > line.clicks
    rate = line.clicks_at_most / line.impressions if line.impressions else None
    text = formats.percent(rate, 2)
    icp = "" if line.in_icp is None else "yes" if line.in_icp else "no"
    return (
        line.value,
        icp,
        formats.count(line.impressions),
        interval_words(line.clicks, line.clicks_at_most, formats),
        f"≤ {text}" if hidden and rate is not None else text,
        _HIDDEN if hidden else "",
    )


def _title(dimension: str) -> str:
    plain = dimension.replace("_", " ")
    return _DIMENSIONS.get(dimension, plain[:1].upper() + plain[1:])


def _text(title: str, at: int, width: int = 0) -> Column[Cells]:
    return Column(title, lambda row: row[at], width=width)


def _number(title: str, at: int, width: int = 112) -> Column[Cells]:
    return Column(title, lambda row: row[at], width=width, right=True)


_SEGMENT_COLUMNS: tuple[Column[Cells], ...] = (
    Column("Value", lambda row: row[0], width=160),
    Column(
        "In this ICP", lambda row: _IN_ICP.get(row[1], "not asked"),
        width=96, icon=lambda row: "check" if row[1] == "yes" else "",
        tone=lambda row: "acc" if row[1] == "yes" else "t3",
    ),
    _number("Impressions", 2, 104),
    _number("Clicks", 3, 80),
    Column("CTR", lambda row: row[4], width=104, right=True,
           tone=lambda row: "t2" if row[5] else ""),
    Column("Note", lambda row: row[5], small=True),
)  # fmt: skip
