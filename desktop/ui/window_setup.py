"""The settings and the ICP form of the window: reading them, changing them, taking it back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from desktop.core.definitions import TraitTest
from desktop.ui.pages.icp_form import IcpFormPage
from desktop.ui.pages.settings import SettingsPage
from desktop.ui.tasks import LatestQuery
from desktop.ui.theme import ThemeMode
from desktop.ui.translation import tr
from desktop.ui.window_notify import NotifyDesk

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

SETTINGS, ICP_FORM, OVERVIEW = "settings", "icp_form", "overview"


class SetupDesk:
    """Owns both pages; a page whose action is None is not there."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.settings: SettingsPage | None = None
        self.icp_form: IcpFormPage | None = None
        self._settings_query = LatestQuery(window)
        self._form_query = LatestQuery(window)
        self._count_query = LatestQuery(window)
        self.notify = NotifyDesk(window)
        self._stale = True

    @property
    def has_settings(self) -> bool:
        """Whether there is anything to set."""
        return self._window.offers.load_settings is not None

    @property
    def has_form(self) -> bool:
        """Whether an ICP can be defined."""
        return self._window.offers.load_icp_form is not None

    def build_settings(self, place: QWidget) -> SettingsPage:
        """The page, connected."""
        self.settings = page = SettingsPage(self._window.look, self._window.offers, place)
        page.language.show_language(self._window.choices.remembered.language)
        self._connect_settings(page)
        self._window.data_desk.imports.connect_settings(page.importing)
        self.notify.connect_settings(page.notify)
        return page

    def build_form(self, place: QWidget) -> IcpFormPage:
        """The page, connected."""
        self.icp_form = page = IcpFormPage(self._window.look, place)
        self._connect_form(page)
        return page

    def enter(self, key: str) -> None:
        """A page was opened: it reads what it shows."""
        if key == SETTINGS and self._stale:
            self._load_settings()
        elif key == ICP_FORM:
            self._load_form()

    def refresh(self) -> None:
        """Reads again what is on the open page."""
        self._stale = True
        if self._window.pages.current_key() == SETTINGS:
            self._load_settings()
        elif self._window.pages.current_key() == ICP_FORM:
            self._load_form()

    def close(self) -> None:
        """Waits for what runs."""
        if self.icp_form is not None:
            self.icp_form.stop()
        self.notify.close()
        for query in (self._settings_query, self._form_query, self._count_query):
            query.close()

    def follow_theme(self, mode: ThemeMode) -> None:
        """Marks the theme that is in use."""
        if self.settings is not None:
            self.settings.follow_theme(mode)

    def point_at(self, choose: Callable[[SettingsPage], QWidget]) -> None:
        """Goes to one control of the settings."""
        self._window.show_page(SETTINGS)
        if self.settings is not None:
            choose(self.settings).setFocus()

    def _load_settings(self) -> None:
        load = self._window.offers.load_settings
        if load is not None and self.settings is not None:
            self._stale = False
            self.settings.show_loading()
            self._settings_query.ask(load)
            self._window.data_desk.imports.refresh_settings()
            self.notify.refresh()

    def _load_form(self) -> None:
        load = self._window.offers.load_icp_form
        if load is not None and self.icp_form is not None:
            self.icp_form.show_loading()
            self._form_query.ask(load)

    def _count(self, tests: tuple[TraitTest, ...]) -> None:
        count = self._window.offers.count_icp
        if count is not None:
            self._count_query.ask(lambda: count(tests))

    def _save_icp(self, name: str, tests: tuple[TraitTest, ...]) -> None:
        save = self._window.offers.save_icp
        if save is not None:
            self._window.edit(tr("Saving {name}", name=name), lambda _: save(name, tests))
            self._window.choices.choose_icp_next(name)
            self._window.show_page(OVERVIEW)

    def _set_zone(self, zone: str) -> None:
        change = self._window.offers.set_zone
        if change is not None:
            self._window.edit(tr("Setting the zone"), lambda _: change(zone))

    def _set_week_start(self, day: str) -> None:
        change = self._window.offers.set_week_start
        if change is not None:
            self._window.edit(tr("Setting the week start"), lambda _: change(day))

    def _set_silent_days(self, days: int) -> None:
        change = self._window.offers.set_silent_days
        if change is not None:
            self._window.edit(tr("Setting the days of silence"), lambda _: change(days))

    def _hash_ids(self) -> None:
        change = self._window.offers.hash_ids
        if change is not None:
            self._window.run_job(tr("Hashing ids"), lambda _: change())

    def _back_up(self, path: Path) -> None:
        work = self._window.offers.back_up
        if work is not None:
            self._window.run_job(tr("Backing up"), lambda control: work(path, control))

    def _restore(self, path: Path) -> None:
        work = self._window.offers.restore
        if work is not None:
            self._window.run_job(tr("Restoring"), lambda control: work(path, control))

    def _connect_settings(self, page: SettingsPage) -> None:
        page.zone_wanted.connect(self._set_zone)
        page.week_start_wanted.connect(self._set_week_start)
        page.silent_days_wanted.connect(self._set_silent_days)
        page.language.chosen.connect(self._window.choices.choose_language)
        page.theme_wanted.connect(self._window.choices.choose_theme)
        page.hashing_wanted.connect(self._hash_ids)
        page.backup_wanted.connect(self._back_up)
        page.restore_wanted.connect(self._restore)
        page.remedy_requested.connect(self._load_settings)
        self._settings_query.answered.connect(page.show_settings)
        self._settings_query.failed.connect(page.show_error)

    def _connect_form(self, page: IcpFormPage) -> None:
        page.count_wanted.connect(self._count)
        page.save_wanted.connect(self._save_icp)
        page.values.setVisible(self._window.data_desk.imports.has_values)
        page.values_wanted.connect(self._window.data_desk.imports.open_values)
        page.left.connect(lambda: self._window.show_page(OVERVIEW))
        page.remedy_requested.connect(self._load_form)
        self._form_query.answered.connect(page.show_form)
        self._form_query.failed.connect(page.show_error)
        self._count_query.answered.connect(page.show_count)
