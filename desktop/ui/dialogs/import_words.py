"""What the import dialog says about a preview: facts, notes, tables and the primary button."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from desktop.ui.data_terms import order_name
from desktop.ui.formats import EN_DASH, Formats
from desktop.ui.sentence_words import sentence_words
from desktop.ui.translation import mark, tr
from desktop.ui.widgets.data_words import report_words, rows_word, size_words

if TYPE_CHECKING:
    from desktop.core.jobs.preview import DateReading, Preview
    from desktop.ui.pages.data_state import AnyReceipt

_FORMS = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "xlsx": "XLSX",
          "json lines": "JSON lines", "cp1252": "Windows-1252"}  # fmt: skip
_DELIMITERS = {
    "\t": mark("tabs"), ",": mark("commas"), ";": mark("semicolons"), "|": mark("bars"),
}  # fmt: skip
_OPTIONS = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (
            r"name its columns with --map, or say what it is with --as KIND",
            mark("say under Report what it is, and what its columns hold"),
        ),
        (r"; import it without --as \w+", mark("; choose that under Report")),
        (r"give --as [^;]*$", mark("choose another under Report")),
        (r"(with )?--map, such as --map \w+=COLUMN", mark("under Report and the columns")),
        (r"(with )?--map \w+=(?:\"[^\"]*\"|[\w ]+)", mark("under Report and the columns")),
        (r"(with )?--map", mark("under Report and the columns")),
        (r"(with )?--period START\.\.END", mark("under Period")),
        (r"--scope account=ID or --scope campaign=ID", mark("under Account or Covers whose it is")),
        (r"with --scope source=NAME", mark("under Covers")),
        (r"take the rest with --accept-rejects", mark("import the others")),
        (r"(with )?--locale\b[^;.]*", mark("under Language")),
    )
)
"""Options of the command line in the readers' sentences, and where the dialog has the same."""


def describe_form(preview: Preview, formats: Formats) -> str:
    """`38 KB · UTF-16, tabs`."""
    shape = preview.shape
    encoding = (shape.encoding or "").lower()
    form = _FORMS.get(encoding, encoding.upper() or tr("no text"))
    parts = [form, *([tr(_DELIMITERS[shape.delimiter])] if shape.delimiter in _DELIMITERS else [])]
    if shape.zipped:
        parts.append("gzip")
    return f"{size_words(shape.bytes, formats)} · {', '.join(part for part in parts if part)}"


def describe_receipt(receipt: AnyReceipt, formats: Formats) -> str:
    """`LinkedIn demographics · Dec 6, 2025 – Mar 5, 2026`."""
    words = report_words(receipt.kind, receipt.report)
    if receipt.period is None:
        return words
    start, end = (date.fromisoformat(day) for day in receipt.period)
    return f"{words} · {formats.days(start, end, this_year=0)}"


def build_notes(preview: Preview, formats: Formats) -> tuple[str, ...]:
    """What a user should know before the import; the most important first."""
    notes = []
    if preview.imported_before is not None:
        number, instant = preview.imported_before
        day = formats.day(_moment(instant).date(), year=True)
        notes.append(
            tr(
                "These bytes are in already, as import {number} of {day}: nothing changes.",
                number=number,
                day=day,
            )
        )
    if "scope" in preview.asks:
        notes.append(tr("The file does not say whose delivery it is: say it under Covers."))
    notes += [_sentence(describe_problem(text)) for text in preview.warnings]
    if preview.as_of is not None and preview.kind in {"linkedin", "google", "meta"}:
        moment = _moment(preview.as_of)
        notes.append(
            tr(
                "Generated {day} at {time} UTC: days that were not over then are partial.",
                day=formats.day(moment.date()),
                time=f"{moment:%H:%M}",
            )
        )
    return tuple(notes)


def warning_notes(receipt: AnyReceipt) -> tuple[str, ...]:
    """What a user should know of an import."""
    return tuple(_sentence(describe_problem(text)) for text in receipt.warnings)


def describe_problem(problem: str) -> str:
    """The reader's own sentence, its options of the command line as what the dialog has."""
    problem = sentence_words(problem)
    for pattern, words in _OPTIONS:
        problem = pattern.sub(lambda _, words=words: tr(words), problem)  # type: ignore[misc]
    return problem


def describe_reading(reading: DateReading, formats: Formats) -> str:
    """`Month first: Mar 4 – Dec 4, 2026`."""
    words = order_name(reading.order)
    if reading.period is None:
        return words
    start, end = reading.period
    year = 0 if start != end else end.year
    days = formats.days(start, end, this_year=year)
    return f"{words}: {days}"


def import_label(rows_in: Sequence[tuple[int, bool]], formats: Formats) -> str:
    """What the primary button does: rows of each file that is ready, and whether that is all."""
    rows = rows_word(sum(rows for rows, _ in rows_in), formats)
    whole = all(is_whole for _, is_whole in rows_in)
    if not rows_in:
        return tr("Import")
    if len(rows_in) == 1:
        return tr("Import {rows}", rows=rows) if whole else tr("Import all, over {rows}", rows=rows)
    files = len(rows_in)
    if whole:
        return tr("Import {rows} of {files} files", rows=rows, files=files)
    return tr("Import over {rows} of {files} files", rows=rows, files=files)


def interval_words(low: int, high: int, formats: Formats) -> str:
    """`0 – 2` where a platform does not say which; else the number."""
    if low == high:
        return formats.count(low)
    return f"{formats.count(low)} {EN_DASH} {formats.count(high)}"


def _sentence(text: str) -> str:
    capital = text[:1].upper() + text[1:]
    return capital if capital.endswith((".", "!", "?")) else f"{capital}."


def _moment(instant: int) -> datetime:
    return datetime.fromtimestamp(instant / 1e6, UTC)
