"""What the window may do with the values of traits and with the watched folder."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_downloads_path

from desktop.bootstrap import Workspace
from desktop.core.events import Bus
from desktop.ui.desk_state import FolderActions, FolderChoice, ValueActions
from desktop.ui.state import Done, JobControl
from desktop.ui.translation import tr

if TYPE_CHECKING:
    from desktop.core.jobs.watched_folder import WatchedFolder
    from desktop.core.reports.unknown_values import TraitSum, ValueTable


def build_value_actions(workspace: Workspace) -> ValueActions:
    """Looking at values and correcting them."""

    def traits() -> tuple[str, ...]:
        from desktop.core.reports.unknown_values import listed_traits

        with workspace.store.read() as connection:
            return listed_traits(connection)

    def load(trait: str) -> ValueTable:
        from desktop.core.reports.unknown_values import load_values

        with workspace.store.read() as connection:
            return load_values(connection, trait)

    def correct(trait: str, raw: str, name: str | None) -> Done:
        from desktop.core.jobs.values import correct_value

        made = correct_value(workspace.store, workspace.clock, trait, raw, name)
        if made.canonical is None:
            said = tr("“{value}” is read as written", value=raw)
        elif not made.canonical:
            said = tr("“{value}” tells nothing", value=raw)
        else:
            said = tr("“{value}” reads as {name}", value=raw, name=made.canonical)
        return Done(said, lambda: correct(trait, raw, made.before))

    def sums() -> tuple[TraitSum, ...]:
        from desktop.core.reports.unknown_values import load_trait_sums

        with workspace.store.read() as connection:
            return load_trait_sums(connection)

    return ValueActions(traits, load, correct, sums)


def build_folder_actions(workspace: Workspace, bus: Bus) -> FolderActions:
    """Looking at the folder, and what is done with what was found."""
    return _Folder(workspace, bus).actions()


class _Folder:
    def __init__(self, workspace: Workspace, bus: Bus) -> None:
        self._workspace, self._bus = workspace, bus
        self._folder: WatchedFolder | None = None

    def actions(self) -> FolderActions:
        return FolderActions(
            look=lambda: self._watched().look(),
            refuse=lambda paths: self._watched().refuse(paths),
            take=self.take,
            choice=self.choice,
            choose=self.choose,
            read_titles=self.read_titles,
            ask_before_undo=self.ask_before_undo,
        )

    def take(self, paths: tuple[Path, ...], control: JobControl) -> str:
        from desktop.cli.window_jobs import run_files, sum_up
        from desktop.core.events import ImportFinished
        from desktop.core.jobs.importing import ImportRequest

        outcomes = run_files(self._workspace, self._bus, paths, ImportRequest(), control)
        came_in = [isinstance(each, ImportFinished) for each in outcomes]
        done = [path for path, well in zip(paths, came_in, strict=False) if well]
        self._watched().note_imported(done)
        self._watched().note_failed([path for path in paths if path not in done])
        return sum_up(outcomes)

    def choice(self) -> FolderChoice:
        from desktop.core.settings import (
            ASK_BEFORE_UNDO,
            DERIVE_FROM_TITLES,
            WATCH_MODE,
            WATCHED_FOLDER,
            load_value,
        )

        with self._workspace.store.read() as connection:
            folder = load_value(connection, WATCHED_FOLDER)
            mode = load_value(connection, WATCH_MODE)
            reads = load_value(connection, DERIVE_FROM_TITLES)
            asks = load_value(connection, ASK_BEFORE_UNDO)
        chosen = Path(folder) if folder else None
        return FolderChoice(chosen, mode, user_downloads_path(), reads, asks)

    def read_titles(self, reads: bool) -> Done:
        from desktop.core.settings import DERIVE_FROM_TITLES, load_value, save_value

        with self._workspace.store.write() as connection:
            before = load_value(connection, DERIVE_FROM_TITLES)
            save_value(connection, DERIVE_FROM_TITLES, reads)
        said = tr("Job titles are read") if reads else tr("Job titles are left as they are")
        return Done(said, lambda: self.read_titles(before))

    def ask_before_undo(self, ask: bool) -> Done:
        from desktop.core.settings import ASK_BEFORE_UNDO, save_value

        with self._workspace.store.write() as connection:
            save_value(connection, ASK_BEFORE_UNDO, ask)
        said = tr("Undo asks first") if ask else tr("Undo does not ask")
        return Done(said, lambda: self.ask_before_undo(not ask))

    def choose(self, folder: Path | None, mode: str) -> Done:
        from desktop.core.jobs.watched_folder import OFF, set_watched_folder

        before, mode_before = set_watched_folder(self._workspace.store, folder, mode)
        name = "" if folder is None else folder.name
        said = (
            tr("No folder is watched")
            if mode == OFF
            else tr("New exports in {folder} are noticed", folder=name)
        )
        return Done(said, lambda: self.choose(Path(before) if before else None, mode_before))

    def _watched(self) -> WatchedFolder:
        if self._folder is None:
            from desktop.core.jobs.watched_folder import WatchedFolder

            self._folder = WatchedFolder(self._workspace.store, self._workspace.clock)
        return self._folder
