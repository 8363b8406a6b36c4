"""What the import dialog says about a preview: facts, notes, tables and the primary button."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from babel.core import Locale, UnknownLocaleError

from desktop.ui.data_terms import order_name, scope_name
from desktop.ui.formats import EN_DASH, Formats
from desktop.ui.pages.data_state import Overrides
from desktop.ui.translation import current_locale, mark, tr, tr_count
from desktop.ui.widgets.data_words import report_words, rows_word, size_words, source_words

if TYPE_CHECKING:
    from desktop.core.jobs.preview import DateReading, Preview
    from desktop.ui.pages.data_state import AnyReceipt

LOCALES = ("en_US", "en_GB", "de", "es", "fr", "nl", "pt")
_FORMS = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8", "utf-16": "UTF-16", "xlsx": "XLSX",
          "json lines": "JSON lines", "cp1252": "Windows-1252"}  # fmt: skip
_DELIMITERS = {
    "\t": mark("tabs"), ",": mark("commas"), ";": mark("semicolons"), "|": mark("bars"),
}  # fmt: skip
_OPTIONS = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"say which it is with --as KIND", mark("say under Report which it is")),
        (r"give --as [^;]*$", mark("choose another under Report")),
        (r"(with )?--map, such as --map \w+=COLUMN", mark("under Report and the columns")),
        (r"(with )?--map \w+=[\w ]+", mark("under Report and the columns")),
        (r"(with )?--map", mark("under Report and the columns")),
        (r"(with )?--period START\.\.END", mark("under Period")),
        (r"--scope account=ID or --scope campaign=ID", mark("under Account or Covers whose it is")),
        (r"take the rest with --accept-rejects", mark("import the others")),
        (r"(with )?--locale\b[^;.]*", mark("under Language")),
    )
)
"""Options of the command line in the readers' sentences, and where the dialog has the same."""
_GRAINS = {
    "event": mark("Single events"), "day": mark("Daily"),
    "week": mark("Weekly"), "month": mark("Monthly"),
    "snapshot": mark("As of one moment"), "range": mark("Whole range"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was recognised; `choices` are (value, label) of what it may be instead."""

    key: str
    label: str
    value: str
    icon: str = ""
    choices: tuple[tuple[str, str], ...] = ()
    current: str = ""
    may_type: bool = False
    hint: str = ""

    @property
    def editable(self) -> bool:
        """Whether it can be overruled."""
        return bool(self.choices) or self.may_type


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


def build_facts(preview: Preview, overrides: Overrides, formats: Formats) -> tuple[Fact, ...]:
    """Report, account, what it covers, language, period and grain, as far as they are known."""
    facts = [_report_fact(preview, overrides)]
    if preview.kind is None:
        return tuple(facts)
    account = dict(overrides.scope).get("account") or source_words(preview.source or "")[1]
    if account or preview.scope == "account":
        facts.append(Fact("account", tr("Account"), account or tr("not told"), may_type=True,
                          hint=tr("The account's id, as the platform writes it")))  # fmt: skip
    if preview.scope is not None:
        facts.append(_scope_fact(preview.scope, overrides))
    facts.append(_locale_fact(preview, overrides))
    facts.append(_period_fact(preview, formats))
    if preview.grain is not None:
        facts.append(Fact("grain", tr("Grain"), _grain_words(preview)))
    return tuple(facts)


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
    notes += [_sentence(text) for text in preview.warnings]
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


def describe_problem(problem: str) -> str:
    """The reader's own sentence, its options of the command line as what the dialog has."""
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


def _report_fact(preview: Preview, overrides: Overrides) -> Fact:
    known = preview.kind is not None and (preview.report is not None or overrides.kind is not None)
    unknown = tr("known once the dates are") if preview.readings else tr("not recognised")
    value = report_words(preview.kind or "", preview.report or "") if known else unknown
    icon = source_words(preview.kind or "")[2] if known else "help-circle-outline"
    kinds = sorted((report_words(kind, ""), kind) for kind in preview.known_kinds)
    choices = (("", tr("As recognised")), *((kind, words) for words, kind in kinds))
    hint = "\n".join(_sentence(text) for text in preview.evidence)
    return Fact("kind", tr("Report"), value, icon, choices, overrides.kind or "", hint=hint)


def _scope_fact(scope: str, overrides: Overrides) -> Fact:
    campaign = dict(overrides.scope).get("campaign")
    words = tr("Campaign {campaign}", campaign=campaign) if campaign else scope_name(scope)
    if scope == "campaign" and not campaign:
        words = tr("One campaign")
    return Fact("campaign", tr("Covers"), words, may_type=True, current=campaign or "",
                hint=tr("A campaign's id, where the report is of that campaign alone"))  # fmt: skip


def _locale_fact(preview: Preview, overrides: Overrides) -> Fact:
    current = overrides.locale or preview.locale
    choices = (("", tr("As the file says")), *((name, locale_words(name)) for name in LOCALES))
    value = locale_words(current) if current else tr("not needed")
    return Fact("locale", tr("Language"), value, "", choices, overrides.locale or "")


def _period_fact(preview: Preview, formats: Formats) -> Fact:
    if preview.period is None:
        value = tr("not told") if preview.grain != "snapshot" else tr("no days")
        return Fact("period", tr("Period"), value, may_type=True,
                    hint=tr("First and last day, such as 2026-03-01 to 2026-03-31"))  # fmt: skip
    start, end = preview.period
    value = formats.days(start, end, this_year=0)
    return Fact("period", tr("Period"), value, may_type=True, current=f"{start} to {end}",
                hint=tr("First and last day, such as 2026-03-01 to 2026-03-31"))  # fmt: skip


def _grain_words(preview: Preview) -> str:
    grain = preview.grain or ""
    words = tr(_GRAINS[grain]) if grain in _GRAINS else _sentence(grain).rstrip(".")
    if grain == "range" and preview.period is not None:
        days = (preview.period[1] - preview.period[0]).days + 1
        return tr_count("Whole range, {count} day", "Whole range, {count} days", days)
    return words


def locale_words(name: str) -> str:
    """`English, M/D/Y`: the language and the order of its dates; a name that is no locale stays."""
    try:
        locale = Locale.parse(name.replace("-", "_"))
    except (UnknownLocaleError, ValueError):
        return name
    pattern = locale.date_formats["short"].pattern.lower()
    order = "/".join(sorted("DMY", key=lambda part: pattern.find(part.lower())))
    return f"{locale.get_language_name(current_locale()) or name}, {order}"


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
