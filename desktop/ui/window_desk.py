"""The import desk of the window: the values' dialog, and the watch over a folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.ui.tasks import LatestQuery
from desktop.ui.translation import tr
from desktop.ui.widgets.folder_offer import offer_text

if TYPE_CHECKING:
    from desktop.core.jobs.watched_folder import FolderState
    from desktop.ui.main_window import MainWindow
    from desktop.ui.pages.data import DataPage
    from desktop.ui.state import Failure
    from desktop.ui.widgets.import_settings import ImportSettings

LOOK_EVERY = 10_000
"""Milliseconds between two looks at the folder."""


class ImportDesk(QObject):
    """Looks at the folder in a worker, tells what it found, and opens the values."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: DataPage | None = None
        self._state: FolderState | None = None
        self._taking: frozenset[Path] = frozenset()
        self._looking = False
        self._query, self._settings_query = LatestQuery(self), LatestQuery(self)
        self._sums_query = LatestQuery(self)
        self._query.answered.connect(self._show)
        self._query.failed.connect(self._rest)
        self.timer = QTimer(self)
        self.timer.setInterval(LOOK_EVERY)
        self.timer.timeout.connect(self.look)
        if window.offers.folder is not None:
            self.timer.start()

    @property
    def has_values(self) -> bool:
        """Whether values can be looked at and corrected."""
        return self._window.offers.values is not None

    def open_values(self) -> None:
        """The dialog with every value of a trait."""
        actions = self._window.offers.values
        if actions is None:
            return
        from desktop.ui.dialogs.values import ValuesDialog  # noqa: PLC0415  seldom needed

        dialog = ValuesDialog(self._window.look, actions, self._window)
        dialog.changed.connect(self._window.refresh_all)
        dialog.ended.connect(self._window.hear)
        dialog.closed.connect(dialog.deleteLater)
        dialog.open_over_window()

    def look(self) -> None:
        """Looks now, unless a look is under way."""
        actions = self._window.offers.folder
        if actions is not None and not self._looking:
            self._looking = True
            self._query.ask(actions.look)

    def connect_page(self, page: DataPage) -> None:
        """Offers appear on the page, with data and without."""
        self._page = page
        for offer in (page.offer, page.empty.offer):
            offer.import_wanted.connect(self._window.data_desk.open_import)
            offer.refuse_wanted.connect(self._refuse)
        page.values_hint.wanted.connect(self.open_values)
        page.tasks.loaded.connect(self._ask_sums)
        self._sums_query.answered.connect(page.values_hint.show_sums)
        if self._state is not None:
            self._show_offers(self._state)

    def connect_settings(self, card: ImportSettings) -> None:
        """The card of the settings reads and changes what is watched."""
        actions = self._window.offers.folder
        card.setVisible(actions is not None)
        if actions is None:
            return
        choose, read_titles = actions.choose, actions.read_titles
        ask_before_undo = actions.ask_before_undo
        card.folder_wanted.connect(
            lambda folder, mode: self._window.edit(
                tr("Choosing a folder"), lambda _: choose(folder, mode)
            )
        )
        card.titles_wanted.connect(
            lambda on: self._window.edit(tr("Reading job titles"), lambda _: read_titles(on))
        )
        card.asking_wanted.connect(
            lambda on: self._window.edit(tr("Changing a setting"), lambda _: ask_before_undo(on))
        )
        self._settings_query.answered.connect(card.show_choice)

    def refresh_settings(self) -> None:
        """Reads again what the card shows."""
        actions = self._window.offers.folder
        if actions is not None:
            self._settings_query.ask(actions.choice)

    def close(self) -> None:
        """Looks no more, and waits for the look under way."""
        self.timer.stop()
        self._query.close()
        self._settings_query.close()
        self._sums_query.close()

    def _ask_sums(self) -> None:
        """The page was read anew, so other values may be there."""
        values = self._window.offers.values
        if values is not None:
            self._sums_query.ask(values.sums)

    def _show(self, state: FolderState) -> None:
        self._looking = False
        self._state = state
        self._taking = self._taking & frozenset(state.offers)
        self._show_offers(state)
        if state.mode == "import":
            self._take(state)
        if state.fresh and state.mode == "offer":
            self._window.say(offer_text(state))

    def _show_offers(self, state: FolderState) -> None:
        if self._page is not None:
            self._page.offer.show_state(state)
            self._page.empty.offer.show_state(state)

    def _take(self, state: FolderState) -> None:
        """Imports what only a platform writes; one job at a time, and none beside another."""
        actions = self._window.offers.folder
        paths = tuple(path for path in state.sure if path not in self._taking)
        if actions is None or not paths or self._window.is_busy:
            return
        take = actions.take
        self._taking = self._taking | frozenset(paths)
        title = tr("Importing from {folder}", folder=state.name)
        self._window.run_job(title, lambda control: take(paths, control))

    def _refuse(self, paths: tuple[Path, ...]) -> None:
        actions = self._window.offers.folder
        if actions is not None:
            refuse, look = actions.refuse, actions.look

            def refuse_and_look() -> FolderState:
                refuse(paths)
                return look()

            self._looking = True
            self._query.ask(refuse_and_look)

    def _rest(self, failure: Failure) -> None:
        """A look that failed is no news: the next one is soon."""
        del failure
        self._looking = False
