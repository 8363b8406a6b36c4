"""The tables of a preview or a receipt: a dimension each, what is left out, what is rejected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.ui.data_terms import row_words
from desktop.ui.dialogs.import_words import interval_words
from desktop.ui.formats import EN_DASH, Formats
from desktop.ui.models.table import Column
from desktop.ui.sentence_words import sentence_words
from desktop.ui.translation import mark, tr
from desktop.ui.words import trait_name

if TYPE_CHECKING:
    from desktop.core.jobs.preview import Preview
    from desktop.core.jobs.preview_tally import SegmentLine, SegmentPreview
    from desktop.ui.pages.data_state import AnyReceipt

Cells = tuple[str, ...]
"""A row that is nothing but texts."""

_DIMENSIONS = {
    "company_size": mark("Size"),
    "job_function": mark("Job function"),
    "job_title": mark("Job title"),
}  # fmt: skip
_HIDDEN = mark("LinkedIn prints 0 for 0 to 2 clicks")


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
        Tab(_title(each.dimension), formats.count(each.values), _segment_columns(),
            tuple(_segment_cells(line, formats) for line in each.lines))
        for each in asked_first(preview.segments)
    ]  # fmt: skip
    tabs.append(_file_tab(preview, formats))
    if preview.counted is not None:
        counted = preview.counted
        tabs += _left_tabs(
            counted.rows_rejected,
            [(each.part, each.line, each.reason) for each in counted.rejects],
            [(each.rows, each.what, each.reason) for each in counted.left_out],
            formats,
        )
    tabs += _why_tabs(preview.evidence)
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
            _text(tr("Dimension"), 0), _number(tr("Rows"), 1), _number(tr("Impressions"), 2),
            _number(tr("Clicks"), 3),
        )  # fmt: skip
        tabs.append(Tab(tr("Dimensions"), formats.count(len(rows)), columns, tuple(rows)))
    rejects = [(each.part, each.line, each.reason) for each in receipt.rejects]
    left_out = [(each.rows, each.what, each.reason) for each in receipt.left_out]
    tabs += _left_tabs(receipt.rows_rejected, rejects, left_out, formats)
    tabs += _why_tabs(receipt.evidence)
    return tuple(tabs)


def _why_tabs(evidence: Sequence[str]) -> list[Tab]:
    """Why the file was taken for what it was taken for."""
    if not evidence:
        return []
    columns = (_text(tr("Recognised because"), 0),)
    return [Tab(tr("Why"), "", columns, tuple((sentence_words(text),) for text in evidence))]


def _left_tabs(
    rejected: int,
    rejects: Sequence[tuple[str, int, str]],
    left_out: Sequence[tuple[int, str, str]],
    formats: Formats,
) -> list[Tab]:
    tabs = []
    if rejected:
        rows = tuple(
            (formats.count(line), row_words(reason), part) for part, line, reason in rejects
        )
        columns = [_number(tr("Line"), 0, 88), _text(tr("Why it is rejected"), 1)]
        if any(part for part, _, _ in rejects):
            columns.insert(0, _text(tr("File"), 2, 200))
        tabs.append(Tab(tr("Rejected"), formats.count(rejected), tuple(columns), rows, "warn"))
    if left_out:
        out = tuple(
            (formats.count(rows), row_words(what), row_words(reason))
            for rows, what, reason in left_out
        )
        total = sum(rows for rows, _, _ in left_out)
        parts = (
            _number(tr("Rows"), 0, 88),
            _text(tr("What"), 1, 200),
            _text(tr("Why it is left out"), 2),
        )
        tabs.append(Tab(tr("Left out"), formats.count(total), parts, out))
    return tabs


def _file_tab(preview: Preview, formats: Formats) -> Tab:
    table = preview.table
    wide = 0 if len(table.columns) <= 6 else 136
    columns = (
        _number(tr("Line"), 0, 64),
        *(
            _text(name or tr("Column {at}", at=at), at, wide)
            for at, name in enumerate(table.columns, 1)
        ),
    )
    missing = ("",) * len(table.columns)
    rows = tuple(
        (formats.count(line), *(cells + missing)[: len(table.columns)])
        for line, cells in table.rows
    )
    return Tab(tr("First rows"), "", columns, rows)


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
        tr(_HIDDEN) if hidden else "",
    )


def _title(dimension: str) -> str:
    if dimension == "company":
        return tr("Company", about="a title")
    return tr(_DIMENSIONS[dimension]) if dimension in _DIMENSIONS else trait_name(dimension)


def _text(title: str, at: int, width: int = 0) -> Column[Cells]:
    return Column(title, lambda row: row[at], width=width)


def _number(title: str, at: int, width: int = 112) -> Column[Cells]:
    return Column(title, lambda row: row[at], width=width, right=True)


def _in_icp(said: str) -> str:
    if not said:
        return tr("not asked")
    return tr("yes") if said == "yes" else EN_DASH


def _segment_columns() -> tuple[Column[Cells], ...]:
    return (
        Column(tr("Value"), lambda row: row[0], width=160),
        Column(
            tr("In this ICP"), lambda row: _in_icp(row[1]),
            width=96, icon=lambda row: "check" if row[1] == "yes" else "",
            tone=lambda row: "acc" if row[1] == "yes" else "t3",
        ),
        _number(tr("Impressions"), 2, 104),
        _number(tr("Clicks"), 3, 80),
        Column(tr("CTR"), lambda row: row[4], width=104, right=True,
               tone=lambda row: "t2" if row[5] else ""),
        Column(tr("Note"), lambda row: row[5], small=True),
    )  # fmt: skip
