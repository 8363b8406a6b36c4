"""What stands behind a window in tests: settings, forms, troubles, and actions that do little."""

from __future__ import annotations

from pathlib import Path

from desktop.core.reports.icp_form import IcpCount, IcpForm, TraitValue
from desktop.ui.pages.data_state import DataActions
from desktop.ui.pages.trouble import Trouble
from desktop.ui.state import BackupCopy, Done, SettingsView, WindowActions
from tests.builders.alert_reports import build_alert_actions
from tests.builders.data_reports import build_data_page

FOLDER = Path("workspaces") / "acme"
COPIES = (
    BackupCopy(FOLDER / "0002.sqlite", "before-restore", 52_428_800, 1_777_000_000_000_000),
    BackupCopy(FOLDER / "0001.sqlite", "before-0002", 41_943_040, 1_776_000_000_000_000),
)
_MESSAGES = {
    "damaged": "the database is damaged; restore a copy, or move the file away",
    "full": "there is no room left for the database; free some disk space",
    "too_new": "the database was written by a newer ICP Pulse (schema 0009)",
    "read_only": "the database cannot be written; change the permissions of its folder",
    "busy": "the database is being written by another program",
    "held": "another ICP Pulse (process 4711) has the workspace open",
}


def build_settings() -> SettingsView:
    """New York, weeks from Monday, ids as they came, two copies."""
    return SettingsView(
        folder=FOLDER,
        version="0.1.0",
        timezone="America/New_York",
        zones=("America/New_York", "Europe/Berlin", "UTC"),
        week_start="monday",
        hashes_ids=False,
        backups=COPIES,
    )


def build_icp_form() -> IcpForm:
    """A few values of each trait."""
    return IcpForm(
        {
            "industry": (TraitValue("Software Development", 4_310), TraitValue("Retail", 1_534)),
            "seniority": (TraitValue("Director", 1_721), TraitValue("VP", 1_067)),
            "company_size": (TraitValue("51-200", 4_828), TraitValue("201-500", 3_360)),
        },
        people=18_700,
    )


def build_trouble(kind: str) -> Trouble:
    """What a page says of a workspace; a damaged one has copies."""
    return Trouble(kind, _MESSAGES[kind], FOLDER, COPIES if kind == "damaged" else ())


def build_actions() -> WindowActions:
    """Everything is offered, nothing does anything."""
    return WindowActions(
        import_files=lambda paths, control: "Imported",
        apply_definitions=lambda path, control: "Applied",
        open_demo=lambda control: "Opened",
        set_target=lambda icp, kpi, target: Done("Target set"),
        notes_on=lambda kpi, day: (),
        write_note=lambda kpi, day, text: Done("Note kept"),
        edit_note=lambda number, text: Done("Note changed"),
        delete_note=lambda number: Done("Note deleted"),
        load_settings=build_settings,
        set_zone=lambda zone: Done(f"Days are counted in {zone}"),
        set_week_start=lambda day: Done(f"Weeks start on {day}"),
        set_silent_days=lambda days: Done(f"Silent after {days} days"),
        hash_ids=lambda: Done("Hashed"),
        back_up=lambda path, control: "Backed up",
        restore=lambda path, control: "Restored",
        load_icp_form=build_icp_form,
        count_icp=lambda where: IcpCount(1_234, 56),
        save_icp=lambda name, where: Done(f"{name} is an ICP"),
        alerts=build_alert_actions(),
    )


def build_data_actions() -> DataActions:
    """The Data page with what it shows, and nothing that can be done."""
    return DataActions(load=build_data_page)
