"""What the Data page and the import dialog show, and what they may ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from desktop.core.definitions import ShareRule
from desktop.core.jobs.importing import ImportRequest
from desktop.core.jobs.receipt import Receipt
from desktop.ui.state import JobControl

DayState = Literal["loaded", "empty", "partial", "missing", "none"]
"""Loaded; loaded and nothing in it; part of the day; expected and not there; nothing expected."""


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One source, one state a day from the calendar's first day on."""

    source: str
    """`kind` or `kind:project`."""
    days: tuple[DayState, ...]
    rows: tuple[int, ...] = ()
    """Events or fact rows of each day, where known."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source and how it stands; `state` is ok, late, broken, one_off or empty."""

    source: str
    state: str
    detail: str = ""
    """What is behind the state, in words: "settled to May 2"."""
    through: date | None = None
    days_late: int = 0


@dataclass(frozen=True, slots=True)
class PastImportRow:
    """One import of the history; `state` is live or undone."""

    number: int
    file: str
    kind: str
    report: str
    at: datetime
    rows_in: int
    rows_same: int = 0
    rows_left_out: int = 0
    rows_rejected: int = 0
    period: tuple[date, date] | None = None
    state: str = "live"
    receipt: Receipt | None = None


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event name, what it counts as and how often it was seen."""

    name: str
    count: int
    recent: int
    """Events of the last 28 days."""
    people: int
    first: date | None = None
    last: date | None = None
    rules: tuple[ShareRule, ...] = ()
    ignored_by: str = ""
    """What makes it nobody's activity: a pattern, or the source's own list; empty where it counts."""
    silent_days: int = 0
    """Days without an event of a mapped name, where that is unusual."""
    suggestion: str = ""
    """The channel that it is likely to be, where it is not mapped yet."""
    properties: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Property -> values seen, the most frequent first, for conditions."""


@dataclass(frozen=True, slots=True)
class DataReport:
    """Everything on the page."""

    today: date
    first_day: date | None = None
    calendar: tuple[CalendarRow, ...] = ()
    sources: tuple[SourceRow, ...] = ()
    imports: tuple[PastImportRow, ...] = ()
    events: tuple[EventRow, ...] = ()
    channels: tuple[str, ...] = ()
    """Channels in use, and those that are usual."""


@dataclass(frozen=True, slots=True)
class KpiEffect:
    """A KPI as it is and as it would be; fractions, None where there is no value."""

    label: str
    """The ICP and the period."""
    before: float | None
    after: float | None
    numerator_before: int
    numerator_after: int
    denominator_before: int
    denominator_after: int


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing a fact may be: what is handed on and what is shown."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that was recognised, and what it may be instead."""

    key: str
    """`kind`, `account`, `campaign`, `locale`, `period`, `grain` or `column:<field>`."""
    label: str
    value: str
    choices: tuple[Choice, ...] = ()
    may_type: bool = False
    icon: str = ""


@dataclass(frozen=True, slots=True)
class DateReading:
    """One of the two ways to read an ambiguous date."""

    locale: str
    label: str
    """`day first`."""
    shown: str
    """`Apr 3, 2026 to Dec 3, 2026`: what the dates of the file would be."""


@dataclass(frozen=True, slots=True)
class PreviewTable:
    """The first rows as they would be stored; `right` are the columns of numbers."""

    title: str
    rows_in_file: int
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Reconciled:
    """How much of the account's total a dimension's segments add up to."""

    dimension: str
    share: float
    clicks: int
    note: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class FilePreview:
    """What importing a file would do; nothing of it is stored.

    `refused` says why it cannot be imported as it is; the facts can then still be corrected.
    """

    file: str
    size: int
    form: str = ""
    """`UTF-16, tabs`."""
    facts: tuple[Fact, ...] = ()
    notes: tuple[str, ...] = ()
    doubtful_date: str = ""
    readings: tuple[DateReading, ...] = ()
    chosen_locale: str | None = None
    tables: tuple[PreviewTable, ...] = ()
    receipt: Receipt | None = None
    reconciled: tuple[Reconciled, ...] = ()
    reconciled_against: str = ""
    refused: str = ""
    too_many_rejects: bool = False
    """Whether it is only refused because many rows are bad, which the user may accept."""


@dataclass(frozen=True, slots=True)
class PlannedImport:
    """One file and what the user said about it."""

    path: Path
    request: ImportRequest = field(default_factory=ImportRequest)


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of one file: a receipt, or why there is none."""

    file: str
    receipt: Receipt | None = None
    message: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """Event names and the rules they shall have; no rules make them no share events."""

    names: tuple[str, ...]
    rules: tuple[ShareRule, ...]
    ignored: bool = False


@dataclass(frozen=True, slots=True)
class DataActions:
    """What the page may ask for; every callable runs in a worker thread and may take its time.

    Those that are None are not offered. Errors are IcpPulseError with a sentence for the user.
    """

    load: Callable[[], DataReport] | None = None
    preview: Callable[[PlannedImport, JobControl], FilePreview] | None = None
    start_import: Callable[[tuple[PlannedImport, ...], JobControl], tuple[ImportOutcome, ...]] | (
        None
    ) = None
    """Imports file after file and counts the numbers anew; reports rows out of all, where known."""
    undo: Callable[[int], str] | None = None
    """Takes an import back; the sentence says what it did."""
    save_mapping: Callable[[Mapping], str] | None = None
    effect_of_mapping: Callable[[Mapping], tuple[KpiEffect, ...]] | None = None
