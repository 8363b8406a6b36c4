"""What the command palette of the window offers."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from desktop.core.language.texts import LANGUAGES
from desktop.core.reports.period_choice import CUSTOM, PeriodChoice
from desktop.ui.command_palette import Command
from desktop.ui.help_files import TOPICS
from desktop.ui.theme import MODES
from desktop.ui.translation import mark, tr
from desktop.ui.widgets.period_fields import PERIOD_NAMES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.settings import SettingsPage

_PAGES = (
    ("overview", mark("Overview"), "view-dashboard-outline"),
    ("data", mark("Data"), "database-outline"),
    ("alerts", mark("Alerts"), "bell-outline"),
    ("settings", mark("Settings"), "cog-outline"),
)
_THEMES = {
    "system": mark("Theme as the system"),
    "light": mark("Theme light"),
    "dark": mark("Theme dark"),
}


_SETTINGS: tuple[tuple[str, str, Callable[[SettingsPage], QWidget]], ...] = (
    (mark("Reporting zone"), "map-clock-outline", lambda page: page.zone),
    (mark("Week start"), "calendar-range", lambda page: page.week_start.chosen_button()),
    (mark("Hash ids and e-mail addresses"), "lock-outline", lambda page: page.hashing),
    (mark("Back up the workspace…"), "download-outline", lambda page: page.back_up),
    (mark("Restore a backup…"), "history", lambda page: page.restore),
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
        Command(tr(title), tr("Page"), icon, partial(window.show_page, key), numbers.get(key, ""))
        for key, title, icon in _PAGES
        if window.pages.has(key)
    ]


def _icps(window: MainWindow) -> list[Command]:
    return [
        Command(name, tr("ICP"), "bullseye-arrow", partial(window.choices.choose_icp, name))
        for name in window.choices.icps
    ]


def _periods(window: MainWindow) -> list[Command]:
    if not window.choices.icps:
        return []
    found = [
        Command(tr(name), tr("Period"), "calendar-range",
                window.top_bar.ask_custom_period if kind == CUSTOM
                else partial(window.choices.choose_period, PeriodChoice(kind)))
        for kind, name in PERIOD_NAMES.items()
    ]  # fmt: skip
    compares = window.choices.compares
    title = (
        tr("Stop comparing with the previous period")
        if compares
        else tr("Compare with the previous period")
    )
    compare = partial(window.choices.choose_compare, not compares)
    found.append(Command(title, tr("Period"), "history", compare))
    return found


def _actions(window: MainWindow) -> list[Command]:
    actions = window.offers
    offered = (
        (True, tr("Read the numbers again"), "refresh", window.refresh_all, "F5"),
        (window.errands.can_import, tr("Import files…"), "tray-arrow-down",
         window.errands.ask_files, "Ctrl+O"),
        (actions.save_icp, tr("Define an ICP…"), "bullseye-arrow", window.errands.define_icp, ""),
        (window.pages.has("data"), tr("Map share events"), "share-variant-outline",
         window.errands.map_events, ""),
        (window.errands.campaigns.can_open, tr("Mark campaigns aimed at the ICP…"),
         "bullhorn-outline", window.errands.campaigns.open, ""),
        (window.data_desk.imports.has_values, tr("How values are read…"), "format-list-text",
         window.data_desk.imports.open_values, ""),
        (actions.apply_definitions, tr("Apply a definitions file…"), "file-delimited-outline",
         window.errands.ask_definitions, ""),
        (actions.open_demo, tr("Open the demo"), "play-circle-outline",
         window.errands.open_demo, ""),
        (True, tr("Undo the last change"), "undo-variant", window.undo, "Ctrl+Z"),
        (window.watch_desk.is_offered, tr("Jobs and schedule"), "history",
         window.watch_desk.toggle, "Ctrl+J"),
        (True, tr("Quit"), "close", window.watch_desk.quit, "Ctrl+Q"),
    )  # fmt: skip
    return [
        Command(title, tr("Action"), icon, run, keys)
        for can, title, icon, run, keys in offered
        if can
    ]


def _settings(window: MainWindow) -> list[Command]:
    found = [
        Command(
            tr(_THEMES[mode]),
            tr("Setting"),
            "theme-light-dark",
            partial(window.choices.choose_theme, mode),
        )
        for mode in MODES
    ]
    found += [
        Command(
            tr("Language: {name}", name=name),
            tr("Setting"),
            "translate",
            partial(window.choices.choose_language, language),
        )
        for language, name in LANGUAGES.items()
    ]
    if not window.setup_desk.has_settings:
        return found
    for title, icon, choose in _SETTINGS:
        found.append(
            Command(tr(title), tr("Setting"), icon, partial(window.setup_desk.point_at, choose))
        )
    return found


def _help(window: MainWindow) -> list[Command]:
    found = [
        Command(tr("Help for this page"), tr("Help"), "help-circle-outline", window.show_help, "F1")
    ]
    for file, title in TOPICS.values():
        run = partial(window.help.show_file, file)
        found.append(Command(tr(title), tr("Help"), "help-circle-outline", run))
    return found
