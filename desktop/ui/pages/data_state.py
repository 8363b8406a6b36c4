"""What the Data page and the import dialog show, and what they may ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from desktop.core.event_meaning import EventMeaning
from desktop.core.jobs.receipt import Receipt
from desktop.core.kpi.points import Period
from desktop.core.reports.data_page import DataPage
from desktop.ui.connection_state import ConnectionActions
from desktop.ui.state import Done, JobControl

if TYPE_CHECKING:  # these load the store, which the window opens without
    from desktop.core.jobs.preview import Preview
    from desktop.core.reports.build_data_page import ImportReceipt
    from desktop.core.reports.mapping_effect import MappingEffect
    from desktop.core.reports.provenance import Provenance

    AnyReceipt: TypeAlias = Receipt | ImportReceipt


@dataclass(frozen=True, slots=True)
class Overrides:
    """What the user said about a file against what was recognised; as of `ImportRequest`."""

    kind: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    """(canonical field, the file's column)."""
    locale: str | None = None
    period: tuple[date, date] | None = None
    scope: tuple[tuple[str, str], ...] = ()
    """(`campaign` or `account`, its id; `source`, a platform; `grain`, day to range)."""
    event_timezone: str | None = None
    accept_rejects: bool = False
    preset: str = ""
    """The name of what was said, where it was said before."""


@dataclass(frozen=True, slots=True)
class PlannedImport:
    """One file, or the folder it stands for, and what the user said about it."""

    path: Path
    overrides: Overrides = field(default_factory=Overrides)


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """What became of one file: a receipt, or why there is none."""

    file: str
    receipt: Receipt | None = None
    message: str = ""
    cancelled: bool = False


@dataclass(frozen=True, slots=True)
class SeenProperty:
    """A kept property of an event name and the values it had, the most frequent first."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DataActions:
    """What the page may ask for; each runs in a worker thread and may take its time.

    One that is None is not offered. Errors are IcpPulseError with a sentence for the user.
    """

    load: Callable[[], DataPage] | None = None
    preview: Callable[[PlannedImport, JobControl], Preview] | None = None
    compare: Callable[[PlannedImport, JobControl], Receipt | None] | None = None
    """The receipt that an import would have, None where that takes too long to find out."""
    start_import: (
        Callable[[tuple[PlannedImport, ...], JobControl], tuple[ImportOutcome, ...]] | None
    ) = None
    """Imports file after file, counts the numbers anew; reports thousandths of the whole."""
    undo: Callable[[int], str] | None = None
    """Takes an import back; the sentence says what it did."""
    receipt: Callable[[int], AnyReceipt] | None = None
    save_preset: Callable[[str, PlannedImport], Done] | None = None
    """Remembers under a name how a file is read, for files of its shape."""
    delete_preset: Callable[[str], Done] | None = None
    save_mapping: Callable[[tuple[EventMeaning, ...]], Done] | None = None
    effect_of_mapping: Callable[[tuple[EventMeaning, ...]], MappingEffect | None] | None = None
    """None where there are no events or no ICP."""
    confirm_days: Callable[[str, tuple[date, ...], bool], Done] | None = None
    """Says, or unsays, that nothing happened on days of a source."""
    set_one_off: Callable[[str, bool], Done] | None = None
    """Says, or unsays, that nothing more will come from a source."""
    choose_report: Callable[[str, str | None], Done] | None = None
    """Which of a source's reports on one delivery is counted; None: the one with most days."""
    explain: Callable[[str, Period, str | None], Provenance] | None = None
    """What the point of a KPI, a period and an ICP was counted from."""
    properties: Callable[[str], tuple[SeenProperty, ...]] | None = None
    count_people: Callable[[], bool] | None = None
    """Counts who did each event; whether anything is new."""
    connections: ConnectionActions | None = None
