"""What the window may do to a workspace, and what it remembers of the last time."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.bootstrap import Workspace
from desktop.cli.window_alerts import build_alert_actions
from desktop.cli.window_desk_actions import build_folder_actions, build_value_actions
from desktop.cli.window_watch_actions import build_notify_actions, build_watch_actions
from desktop.core.events import Bus
from desktop.core.settings import (
    CLOSING,
    COMPARE,
    LANGUAGE,
    LAST_ICP,
    LAST_PAGE,
    THEME,
    WINDOW,
    Setting,
    pick_value,
    save_value,
)
from desktop.core.store.peek import peek_settings
from desktop.ui.state import Remembered, WindowActions

if TYPE_CHECKING:
    from desktop.cli.window_desk import WindowDesk
    from desktop.core.store.engine import Store

PERIOD = Setting("last_period", "", "Period shown at start", hint="Empty is the last 28 days")
WHY = Setting("last_why", "", "What explains the numbers at start", hint="Empty is the desk's own")

_TEXTS = {
    "theme": THEME,
    "language": LANGUAGE,
    "page": LAST_PAGE,
    "icp": LAST_ICP,
    "period": PERIOD,
    "why": WHY,
    "geometry": WINDOW,
    "closing": CLOSING,
}
"""Settings by their key of `Remembered`."""


def build_actions(workspace: Workspace, bus: Bus) -> WindowActions:
    """Everything that can be done; on a workspace that cannot be written, only looking.

    What does it is loaded with its first use, so that the window stands before.
    """

    @cache
    def desk() -> WindowDesk:
        from desktop.cli.window_desk import WindowDesk

        return WindowDesk(workspace, bus)

    looking = WindowActions(
        notes_on=lambda kpi, day: desk().notes_on(kpi, day),
        load_settings=lambda: desk().load_settings(),
        back_up=lambda path, control: desk().back_up(path, control),
        alerts=build_alert_actions(workspace),
    )
    if workspace.read_only:
        return replace(looking, read_only=True)
    return WindowActions(
        import_files=lambda paths, control: desk().import_files(paths, control),
        apply_definitions=lambda path, control: desk().apply_definitions(path, control),
        open_demo=lambda control: desk().open_demo(control),
        set_target=lambda icp, kpi, target: desk().set_target(icp, kpi, target),
        notes_on=looking.notes_on,
        write_note=lambda kpi, day, text: desk().write_note(kpi, day, text),
        edit_note=lambda number, text: desk().edit_note(number, text),
        delete_note=lambda number: desk().delete_note(number),
        load_settings=looking.load_settings,
        set_zone=lambda zone: desk().set_zone(zone),
        set_week_start=lambda day: desk().set_week_start(day),
        set_silent_days=lambda days: desk().set_silent_days(days),
        hash_ids=lambda: desk().hash_ids(),
        back_up=looking.back_up,
        restore=lambda path, control: desk().restore(path, control),
        load_icp_form=lambda: desk().load_icp_form(),
        count_icp=lambda where: desk().count_icp(where),
        save_icp=lambda name, where: desk().save_icp(name, where),
        load_campaigns=lambda icp, period: desk().load_campaigns(icp, period),
        mark_campaigns=lambda icp, wanted, names: desk().mark_campaigns(icp, wanted, names),
        values=build_value_actions(workspace),
        folder=build_folder_actions(workspace, bus),
        alerts=looking.alerts,
        watch=build_watch_actions(workspace),
        notify=build_notify_actions(workspace),
        remember=lambda key, value: remember(workspace.store, key, value),
    )


def load_remembered(folder: Path) -> Remembered | None:
    """What was chosen at an earlier start, read before the store is opened.

    None where the workspace must be brought up to date before. Raises WorkspaceError where it is
    seen already that it cannot be opened.
    """
    stored = peek_settings(folder)
    if stored is None:
        return None
    return Remembered(
        theme=pick_value(stored, THEME),
        language=pick_value(stored, LANGUAGE),
        page=pick_value(stored, LAST_PAGE),
        icp=pick_value(stored, LAST_ICP),
        period=pick_value(stored, PERIOD),
        why=pick_value(stored, WHY),
        compare=pick_value(stored, COMPARE),
        geometry=pick_value(stored, WINDOW),
        closing=pick_value(stored, CLOSING),
    )


def remember(store: Store, key: str, value: str | bool) -> None:
    """Keeps one choice, by its key of `Remembered`."""
    with store.write() as connection:
        if isinstance(value, str):
            save_value(connection, _TEXTS[key], value)
        else:
            save_value(connection, COMPARE, value)
