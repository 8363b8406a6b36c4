"""What the Data page and the import dialog do to a workspace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.bootstrap import Workspace
from desktop.cli.window_jobs import THOUSAND, present, run_files
from desktop.core.errors import CancelledError
from desktop.core.event_meaning import EventMeaning, with_meanings
from desktop.core.events import Bus, DefinitionsChanged, ImportFailed
from desktop.core.jobs.confirming import confirm_days, unconfirm_days
from desktop.core.jobs.dropped_files import dropped_files
from desktop.core.jobs.event_people import count_event_people
from desktop.core.jobs.importing import ImportProgress, ImportRequest
from desktop.core.jobs.playing import play_import
from desktop.core.jobs.presets import delete_preset, save_preset
from desktop.core.jobs.preview import Preview, preview_file
from desktop.core.jobs.preview_worker import is_heavy, preview_apart
from desktop.core.jobs.receipt import Receipt
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.report_choices import choose_report
from desktop.core.jobs.targets import Edit, set_meanings, set_one_off, undo_edit
from desktop.core.jobs.undo import undo_import
from desktop.core.kpi.points import Period
from desktop.core.reports.build_data_page import ImportReceipt, load_data_page, load_receipt
from desktop.core.reports.build_provenance import load_provenance
from desktop.core.reports.data_page import DataPage
from desktop.core.reports.event_properties import load_event_properties
from desktop.core.reports.mapping_effect import MappingEffect, load_mapping_effect
from desktop.core.reports.provenance import Provenance
from desktop.core.settings import ASK_BEFORE_UNDO, SILENT_DAYS, load_value
from desktop.core.store.definitions import load_definitions
from desktop.ui.data_terms import report_name
from desktop.ui.pages.data_state import (
    ImportOutcome,
    Overrides,
    PlannedImport,
    SeenProperty,
)
from desktop.ui.sentence_words import sentence_words
from desktop.ui.state import Done, JobControl
from desktop.ui.translation import tr, tr_count


class DataDesk:
    """The workspace as the Data page uses it."""

    def __init__(self, workspace: Workspace, bus: Bus) -> None:
        self._workspace, self._bus = workspace, bus
        self._store, self._clock = workspace.store, workspace.clock

    def load(self) -> DataPage:
        """Everything that the page shows."""
        with self._store.read() as connection:
            silent = load_value(connection, SILENT_DAYS)
            page = load_data_page(connection, self._clock(), silent)
            return replace(page, asks_before_undo=load_value(connection, ASK_BEFORE_UNDO))

    def preview(self, plan: PlannedImport, control: JobControl) -> Preview:
        """What a file is and what would become of it; a heavy one is looked at in a process."""
        request = _request(plan.overrides)
        if is_heavy(plan.path):
            folder, now = self._workspace.folder, present(self._workspace)
            return preview_apart(folder, plan.path, request, lambda: control.cancelled, now)

        def observe(progress: ImportProgress) -> None:
            if control.cancelled:
                raise CancelledError("stopped")
            control.report(round(progress.fraction * THOUSAND), THOUSAND)

        return preview_file(self._store, plan.path, request, self._clock, observe)

    def compare(self, plan: PlannedImport, control: JobControl) -> Receipt | None:
        """What an import would do to what is stored: it is played in a process and not kept."""
        return play_import(
            self._workspace.folder,
            plan.path,
            _request(plan.overrides),
            lambda: control.cancelled,
            present(self._workspace),
        )

    def start_import(
        self, plans: tuple[PlannedImport, ...], control: JobControl
    ) -> tuple[ImportOutcome, ...]:
        """Imports file after file; one outcome each."""
        outcomes: list[ImportOutcome] = []
        jobs = [(file, plan) for plan in plans for file in dropped_files((plan.path,))]
        share = THOUSAND // max(1, len(jobs))
        for at, (file, plan) in enumerate(jobs):
            found = run_files(
                self._workspace, self._bus, (file,), _request(plan.overrides), control,
                at * share, share,
            )  # fmt: skip
            outcomes += [
                ImportOutcome(
                    each.file, message=sentence_words(each.message), cancelled=each.cancelled
                )
                if isinstance(each, ImportFailed)
                else ImportOutcome(each.file, each.receipt)
                for each in found
            ]
            if control.cancelled:
                break
        return tuple(outcomes)

    def save_preset(self, name: str, plan: PlannedImport) -> Done:
        """Remembers how a file is read, for files of its shape."""
        request = _request(plan.overrides)
        save_preset(self._store, self._clock, name, plan.path, request)
        return Done(tr("{name} is remembered for such files", name=name))

    def delete_preset(self, name: str) -> Done:
        """Forgets a preset."""
        delete_preset(self._store, name)
        return Done(tr("{name} is forgotten", name=name))

    def count_people(self) -> bool:
        """Counts who did each event; whether anything is new."""
        return count_event_people(self._store)

    def undo(self, import_id: int) -> str:
        """Takes an import back."""
        gone = undo_import(self._store, import_id)
        refresh(self._store)
        return tr("{file} was taken back", file=gone.file)

    def receipt(self, import_id: int) -> ImportReceipt:
        """The receipt of a past import."""
        with self._store.read() as connection:
            return load_receipt(connection, import_id)

    def save_mapping(self, meanings: tuple[EventMeaning, ...]) -> Done:
        """Puts another meaning of some event names in force."""
        edit = set_meanings(self._store, self._clock, meanings)
        name = meanings[0].name
        return self._recounted(
            tr("The mapping of {name} is in force", name=name)
            if len(meanings) == 1
            else tr_count(
                "The mapping of {count} event is in force",
                "The mapping of {count} events is in force",
                len(meanings),
            ),
            edit,
            tr("The mapping is as it was"),
        )

    def effect_of_mapping(self, meanings: tuple[EventMeaning, ...]) -> MappingEffect | None:
        """What that would do to the share rate."""
        with self._store.read() as connection:
            changed = with_meanings(load_definitions(connection), meanings)
            return load_mapping_effect(
                connection, self._clock(), changed.share_events, changed.activity
            )

    def set_one_off(self, source: str, one_off: bool) -> Done:
        """Says, or unsays, that nothing more will come from a source."""
        edit = set_one_off(self._store, self._clock, source, one_off)
        said = (
            tr("No period waits for this source any more")
            if one_off
            else tr("Periods wait for this source again")
        )
        return self._recounted(said, edit, tr("The source is as it was"))

    def choose_report(self, source: str, report: str | None) -> Done:
        """Counts one of several reports on the same delivery from now on."""
        before = choose_report(self._store, source, report)
        self._bus.publish(DefinitionsChanged())
        name = report_name(report) if report else tr("the one with the most days")
        return Done(
            tr("Of the reports on one delivery, counted is: {report}", report=name),
            lambda: self.choose_report(source, before),
        )

    def confirm_days(self, source: str, days: tuple[date, ...], empty: bool) -> Done:
        """Says, or unsays, that nothing happened on days of a source."""
        if empty:
            confirm_days(self._store, self._clock, source, days)
            said = tr_count(
                "{count} day is really empty", "{count} days are really empty", len(days)
            )
        else:
            unconfirm_days(self._store, source, days)
            said = tr_count(
                "{count} day is not available again",
                "{count} days are not available again",
                len(days),
            )
        return Done(said, lambda: self.confirm_days(source, days, not empty))

    def _recounted(self, said: str, edit: Edit, said_back: str) -> Done:
        """After an edit of the definitions: the numbers anew, and the way back."""
        refresh(self._store)
        self._bus.publish(DefinitionsChanged())

        def undo() -> Done:
            back = undo_edit(self._store, self._clock, edit)
            return self._recounted(said_back, back, said)

        return Done(said, undo)

    def explain(self, kpi: str, period: Period, icp: str | None) -> Provenance:
        """What a number was counted from."""
        with self._store.read() as connection:
            return load_provenance(connection, self._clock(), kpi, period, icp)

    def properties(self, name: str) -> tuple[SeenProperty, ...]:
        """What is known of an event name."""
        with self._store.read() as connection:
            found = load_event_properties(connection, self._clock(), name)
        return tuple(
            SeenProperty(each.name, tuple(value for value, _ in each.values)) for each in found
        )


def _request(said: Overrides) -> ImportRequest:
    return ImportRequest(
        kind=said.kind,
        columns=dict(said.columns),
        locale=said.locale,
        period=said.period,
        scope=dict(said.scope),
        event_timezone=said.event_timezone,
        accept_rejects=said.accept_rejects,
    )
