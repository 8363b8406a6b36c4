"""The workspace as the window's actions use it: each change with the way to take it back."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import available_timezones

from desktop.bootstrap import Workspace
from desktop.cli import window_jobs as jobs
from desktop.core.clock import day_number, day_of
from desktop.core.definition_files.changes import Change
from desktop.core.definitions import Definitions, IcpDefinition, TraitTest
from desktop.core.errors import UsageError
from desktop.core.events import Bus
from desktop.core.jobs.applying import apply_definitions
from desktop.core.jobs.backup import list_backups
from desktop.core.jobs.notes import add_note, delete_note, edit_note, list_notes
from desktop.core.jobs.privacy import hide_ids, hides_ids
from desktop.core.jobs.targets import Edit, set_aims, set_reporting, set_target, undo_edit
from desktop.core.kpi.campaign_aims import CampaignName
from desktop.core.kpi.points import Period
from desktop.core.kpi.questions import Frame
from desktop.core.reports.campaign_list import CampaignList, load_campaign_list
from desktop.core.reports.icp_form import IcpCount, IcpForm, count_icp, load_icp_form
from desktop.core.settings import SILENT_DAYS, load_value, save_value
from desktop.core.store.definitions import load_definitions
from desktop.core.store.notes import Note
from desktop.ui.formats import Formats
from desktop.ui.state import BackupCopy, Done, JobControl, SettingsView, ShownNote
from desktop.ui.translation import current_locale, tr, tr_count


class WindowDesk:
    """The workspace as the window's actions use it."""

    def __init__(self, workspace: Workspace, bus: Bus) -> None:
        self._workspace, self._bus = workspace, bus
        self._store, self._clock, self._folder = workspace.store, workspace.clock, workspace.folder

    def import_files(self, paths: tuple[Path, ...], control: JobControl) -> str:
        """Imports files and folders."""
        return jobs.import_paths(self._workspace, self._bus, paths, control)

    def apply_definitions(self, path: Path, control: JobControl) -> str:
        """Puts a definitions file in force."""
        del control
        return jobs.apply_file(self._workspace, path)

    def open_demo(self, control: JobControl) -> str:
        """Opens the demo in a window of its own."""
        return jobs.open_demo(self._workspace, control)

    def back_up(self, path: Path, control: JobControl) -> str:
        """Writes the workspace into one file."""
        return jobs.back_up(self._workspace, path, control)

    def restore(self, path: Path, control: JobControl) -> str:
        """Makes the workspace what a backup holds."""
        return jobs.restore(self._workspace, path, control)

    def set_target(self, icp: str, kpi: str, target: float | None) -> Done:
        """Sets the target of an ICP and a KPI, a fraction."""
        edit = set_target(self._store, self._clock, icp, kpi, target)
        said = tr("Target taken away")
        if target is not None:
            written = Formats(current_locale()).as_entered(target)
            said = tr("Target set to {target}", target=written)
        return Done(said, self._undo(edit, tr("The target is as it was")))

    def set_zone(self, zone: str) -> Done:
        """Sets the zone in which days are counted."""
        edit = set_reporting(self._store, self._clock, timezone=zone)
        said = tr("Days are counted in {zone}", zone=zone)
        return Done(said, self._undo(edit, tr("The zone is as it was")))

    def set_week_start(self, day: str) -> Done:
        """Sets the day on which weeks start."""
        edit = set_reporting(self._store, self._clock, week_start=day)
        said = tr("Weeks start on {day}", day=Formats(current_locale()).weekday(day, wide=True))
        return Done(said, self._undo(edit, tr("The week start is as it was")))

    def set_silent_days(self, days: int) -> Done:
        """Sets after how many days without an event a share event counts as gone silent."""
        with self._store.write() as connection:
            before = load_value(connection, SILENT_DAYS)
            save_value(connection, SILENT_DAYS, days)
        said = tr_count(
            "A share event counts as silent after {count} day",
            "A share event counts as silent after {count} days",
            days,
        )
        return Done(said, lambda: self.set_silent_days(before))

    def hash_ids(self) -> Done:
        """Stores ids as hashes from now on; there is no way back."""
        return Done(
            tr_count(
                "{count} id or address is stored as a hash now",
                "{count} ids and addresses are stored as hashes now",
                hide_ids(self._store),
            )
        )

    def notes_on(self, kpi: str, day: date) -> tuple[ShownNote, ...]:
        """Notes on a local day of a KPI."""
        number = day_number(day)
        return tuple(
            ShownNote(note.id, day_of(note.day), note.text)
            for note in list_notes(self._store, kpi)
            if note.day == number
        )

    def write_note(self, kpi: str, day: date, text: str) -> Done:
        """Writes a note."""
        note = add_note(self._store, self._clock, day, text, kpi)
        return Done(tr("Note kept"), lambda: self.delete_note(note.id))

    def edit_note(self, number: int, text: str) -> Done:
        """Puts another text in a note."""
        before = next((note for note in list_notes(self._store) if note.id == number), None)
        edit_note(self._store, self._clock, number, text)
        undo = None if before is None else (lambda: self.edit_note(number, before.text))
        return Done(tr("Note changed"), undo)

    def delete_note(self, number: int) -> Done:
        """Takes a note away."""
        gone = delete_note(self._store, number)
        return Done(tr("Note deleted"), lambda: self._write_again(gone))

    def _write_again(self, gone: Note) -> Done:
        note = add_note(self._store, self._clock, day_of(gone.day), gone.text, gone.kpi)
        return Done(tr("Note kept"), lambda: self.delete_note(note.id))

    def load_settings(self) -> SettingsView:
        """What the Settings page shows."""
        with self._store.read() as connection:
            frame = Frame.of(load_definitions(connection), self._clock())
            silent_days = load_value(connection, SILENT_DAYS)
        return SettingsView(
            folder=self._folder,
            version=_version(),
            timezone=frame.zone,
            zones=tuple(sorted(available_timezones())),
            week_start=frame.week_start,
            silent_days=silent_days,
            hashes_ids=hides_ids(self._store),
            read_only=self._store.read_only,
            backups=tuple(
                BackupCopy(copy.path, copy.label, copy.bytes, copy.made_at)
                for copy in list_backups(self._folder)
            ),
        )

    def load_icp_form(self) -> IcpForm:
        """What the form of an ICP offers."""
        with self._store.read() as connection:
            return load_icp_form(connection)

    def count_icp(self, where: tuple[TraitTest, ...]) -> IcpCount:
        """How many people such an ICP would have."""
        with self._store.read() as connection:
            return count_icp(connection, where)

    def save_icp(self, name: str, where: tuple[TraitTest, ...]) -> Done:
        """Adds an ICP; raises UsageError where the name is taken."""
        with self._store.read() as connection:
            before = load_definitions(connection).icps or ()
        if name in [icp.name for icp in before]:
            raise UsageError(f'there is an ICP "{name}" already; give this one another name')
        changes = self._put_icps((*before, IcpDefinition(name, where)))
        said = (
            tr("{name} is an ICP", name=name) if changes else tr("{name} is as it was", name=name)
        )
        return Done(said, lambda: self._take_icps(before, name))

    def load_campaigns(self, icp: str, period: Period) -> CampaignList:
        """Every campaign, with its delivery of a period and whether it is aimed at the ICP."""
        with self._store.read() as connection:
            return load_campaign_list(connection, self._clock(), icp, period)

    def mark_campaigns(
        self, icp: str, wanted: Mapping[CampaignName, bool], names: Sequence[CampaignName]
    ) -> Done:
        """Says of campaigns whether they are aimed at an ICP; `names` are all there are."""
        edit = set_aims(self._store, self._clock, icp, wanted, names)
        said = tr_count("{count} campaign marked", "{count} campaigns marked", len(wanted))
        if not any(wanted.values()):
            said = tr_count("{count} campaign unmarked", "{count} campaigns unmarked", len(wanted))
        return Done(said, self._undo(edit, tr("The campaigns are as they were")))

    def _take_icps(self, icps: tuple[IcpDefinition, ...], name: str) -> Done:
        self._put_icps(icps)
        return Done(tr("{name} was taken away", name=name))

    def _put_icps(self, icps: tuple[IcpDefinition, ...]) -> list[Change]:
        return apply_definitions(self._store, Definitions(icps=icps), self._clock, yes=True)

    def _undo(self, edit: Edit, sentence: str) -> Callable[[], Done]:
        def undo() -> Done:
            back = undo_edit(self._store, self._clock, edit)
            return Done(sentence, self._undo(back, tr("It is changed again")))

        return undo


def _version() -> str:
    try:
        return version("icp-pulse")
    except PackageNotFoundError:
        return "(from source)"
