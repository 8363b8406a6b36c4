"""What the Data page and the import dialog do to a workspace."""

from __future__ import annotations

from dataclasses import replace

from desktop.bootstrap import Workspace
from desktop.cli.window_jobs import THOUSAND, run_files
from desktop.core.definitions import Activity, Definitions, ShareRule
from desktop.core.errors import CancelledError, UsageError
from desktop.core.events import Bus, DefinitionsChanged, ImportFailed
from desktop.core.globs import compile_glob
from desktop.core.jobs.applying import apply_definitions
from desktop.core.jobs.dropped_files import dropped_files
from desktop.core.jobs.event_people import count_event_people
from desktop.core.jobs.importing import ImportProgress, ImportRequest
from desktop.core.jobs.preview import Preview, preview_file
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.targets import mapped
from desktop.core.jobs.undo import undo_import
from desktop.core.reports.build_data_page import ImportReceipt, load_data_page, load_receipt
from desktop.core.reports.data_page import DataPage
from desktop.core.reports.event_properties import load_event_properties
from desktop.core.reports.mapping_effect import MappingEffect, load_mapping_effect
from desktop.core.settings import SILENT_DAYS, load_value
from desktop.core.store.definitions import load_definitions
from desktop.ui.pages.data_state import (
    ImportOutcome,
    Mapping,
    Overrides,
    PlannedImport,
    SeenProperty,
)
from desktop.ui.state import JobControl


class DataDesk:
    """The workspace as the Data page uses it."""

    def __init__(self, workspace: Workspace, bus: Bus) -> None:
        self._workspace, self._bus = workspace, bus
        self._store, self._clock = workspace.store, workspace.clock

    def load(self) -> DataPage:
        """Everything that the page shows."""
        with self._store.read() as connection:
            silent = load_value(connection, SILENT_DAYS)
            return load_data_page(connection, self._clock(), silent)

    def preview(self, plan: PlannedImport, control: JobControl) -> Preview:
        """What a file is and what would become of it."""

        def observe(progress: ImportProgress) -> None:
            if control.cancelled:
                raise CancelledError("stopped")
            control.report(round(progress.fraction * THOUSAND), THOUSAND)

        return preview_file(self._store, plan.path, _request(plan.overrides), self._clock, observe)

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
                ImportOutcome(each.file, message=each.message, cancelled=each.cancelled)
                if isinstance(each, ImportFailed)
                else ImportOutcome(each.file, each.receipt)
                for each in found
            ]
            if control.cancelled:
                break
        return tuple(outcomes)

    def count_people(self) -> bool:
        """Counts who did each event; whether anything is new."""
        return count_event_people(self._store)

    def undo(self, import_id: int) -> str:
        """Takes an import back."""
        gone = undo_import(self._store, import_id)
        refresh(self._store)
        return f"{gone.file} was taken back"

    def receipt(self, import_id: int) -> ImportReceipt:
        """The receipt of a past import."""
        with self._store.read() as connection:
            return load_receipt(connection, import_id)

    def save_mapping(self, mappings: tuple[Mapping, ...]) -> str:
        """Puts another meaning of some event names in force."""
        with self._store.read() as connection:
            old = load_definitions(connection)
        shares, activity = _with(old, mappings)
        new = Definitions(share_events=shares, activity=activity)
        apply_definitions(self._store, new, self._clock, yes=True)
        refresh(self._store)
        self._bus.publish(DefinitionsChanged())
        names = mappings[0].name if len(mappings) == 1 else f"{len(mappings)} events"
        return f"The mapping of {names} is in force"

    def effect_of_mapping(self, mappings: tuple[Mapping, ...]) -> MappingEffect | None:
        """What that would do to the share rate."""
        with self._store.read() as connection:
            shares, activity = _with(load_definitions(connection), mappings)
            return load_mapping_effect(connection, self._clock(), shares, activity)

    def properties(self, name: str) -> tuple[SeenProperty, ...]:
        """What is known of an event name."""
        with self._store.read() as connection:
            found = load_event_properties(connection, self._clock(), name)
        return tuple(
            SeenProperty(each.name, tuple(value for value, _ in each.values)) for each in found
        )


def _with(
    old: Definitions, mappings: tuple[Mapping, ...]
) -> tuple[dict[str, tuple[ShareRule, ...]], Activity]:
    """Share events and activity with other meanings for some names."""
    shares, activity = dict(old.share_events or {}), old.activity or Activity()
    for mapping in mappings:
        shares = mapped(shares, (mapping.name,), mapping.rules)
        ignored = tuple(each for each in activity.ignore if each != mapping.name)
        if mapping.ignored:
            ignored = (*ignored, mapping.name)
        elif mapping.name not in activity.ignore and mapping.rules:
            _check_counted(mapping.name, activity)
        activity = replace(activity, ignore=ignored)
    return shares, activity


def _check_counted(name: str, activity: Activity) -> None:
    """A share event that a pattern ignores would never be counted."""
    wider = [glob for glob in activity.ignore if compile_glob(glob)(name)]
    if wider:
        raise UsageError(f'"{name}" is ignored by the pattern "{wider[0]}"; change that first')


def _request(said: Overrides) -> ImportRequest:
    return ImportRequest(
        kind=said.kind,
        columns=dict(said.columns),
        locale=said.locale,
        period=said.period,
        scope=dict(said.scope),
        accept_rejects=said.accept_rejects,
    )
