"""What the command palette of the window offers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop.core.reports.period_choice import CUSTOM, PeriodChoice
from desktop.ui.command_palette import Command
from desktop.ui.help_files import TOPICS
from desktop.ui.theme import MODES
from desktop.ui.widgets.period_fields import PERIOD_NAMES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.settings import SettingsPage

_PAGES = (
    ("overview", "Overview", "view-dashboard-outline"),
    ("data", "Data", "database-outline"),
    ("settings", "Settings", "cog-outline"),
)
_THEMES = {
    "system": "Theme as the system",
    "light": "Theme light",
    "dark": "Theme dark",
}


_SETTINGS: tuple[tuple[str, str, Callable[[SettingsPage], QWidget]], ...] = (
    ("Reporting zone", "map-clock-outline", lambda page: page.zone),
    ("Week start", "calendar-range", lambda page: page.week_start.chosen_button()),
    ("Hash ids and e-mail addresses", "lock-outline", lambda page: page.hashing),
    ("Back up the workspace…", "download-outline", lambda page: page.back_up),
    ("Restore a backup…", "history", lambda page: page.restore),
)


def build_commands(window: MainWindow) -> list[Command]:
    """Every page, ICP, period, action, setting and help file that there is now."""
    return [
        *_pages(window),
        *_icps(window),
        *_periods(window),
        *_actions(window),
        *_settings(window),
        *_help(window),
    ]


def _pages(window: MainWindow) -> list[Command]:
    numbers = {key: f"Ctrl+{at}" for at, key in enumerate(window.rail.items, 1)}
    return [
        Command(title, "Page", icon, partial(window.show_page, key), numbers.get(key, ""))
        for key, title, icon in _PAGES
        if window.pages.has(key)
    ]


def _icps(window: MainWindow) -> list[Command]:
    return [
        Command(name, "ICP", "bullseye-arrow", partial(window.choices.choose_icp, name))
        for name in window.choices.icps
    ]


def _periods(window: MainWindow) -> list[Command]:
    if not window.choices.icps:
        return []
    found = [
        Command(name, "Period", "calendar-range",
                window.top_bar.ask_custom_period if kind == CUSTOM
                else partial(window.choices.choose_period, PeriodChoice(kind)))
        for kind, name in PERIOD_NAMES.items()
    ]  # fmt: skip
    word = "Stop comparing" if window.choices.compares else "Compare"
    compare = partial(window.choices.choose_compare, not window.choices.compares)
    found.append(Command(f"{word} with the previous period", "Period", "history", compare))
    return found


def _actions(window: MainWindow) -> list[Command]:
    actions = window.offers
    offered = (
        (True, "Read the numbers again", "refresh", window.refresh_all, "F5"),
        (window.errands.can_import, "Import files…", "tray-arrow-down",
         window.errands.ask_files, "Ctrl+O"),
        (actions.save_icp, "Define an ICP…", "bullseye-arrow", window.errands.define_icp, ""),
        (window.pages.has("data"), "Map share events", "share-variant-outline",
         window.errands.map_events, ""),
        (actions.apply_definitions, "Apply a definitions file…", "file-delimited-outline",
         window.errands.ask_definitions, ""),
        (actions.open_demo, "Open the demo", "play-circle-outline", window.errands.open_demo, ""),
        (True, "Undo the last change", "undo-variant", window.undo, "Ctrl+Z"),
        (True, "Quit", "close", window.close, "Ctrl+Q"),
    )  # fmt: skip
    return [
        Command(title, "Action", icon, run, keys) for can, title, icon, run, keys in offered if can
    ]


def _settings(window: MainWindow) -> list[Command]:
    found = [
        Command(
            _THEMES[mode], "Setting", "theme-light-dark", partial(window.choices.choose_theme, mode)
        )
        for mode in MODES
    ]
    if not window.setup_desk.has_settings:
        return found
    for title, icon, choose in _SETTINGS:
        found.append(Command(title, "Setting", icon, partial(window.setup_desk.point_at, choose)))
    return found


def _help(window: MainWindow) -> list[Command]:
    found = [Command("Help for this page", "Help", "help-circle-outline", window.show_help, "F1")]
    for file, title in TOPICS.values():
        run = partial(window.help.show_file, file)
        found.append(Command(title, "Help", "help-circle-outline", run))
    return found
