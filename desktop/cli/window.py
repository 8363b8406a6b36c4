"""Opening the desktop app, or saying what the machine or the workspace lacks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.bootstrap import Workspace
from desktop.cli.session import FAILED, Session
from desktop.core.errors import IcpPulseError, WorkspaceError
from desktop.core.events import Bus
from desktop.core.store.file import make_folder
from desktop.core.store.holder import WorkspaceHeldError, hold_workspace

if TYPE_CHECKING:
    from desktop.core.reports.overview import OverviewReport
    from desktop.ui.state import Asked, Remembered

PACKAGES = (
    "libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 fonts-dejavu-core "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
)
INSTALL = f"apt-get update && apt-get install -y {PACKAGES}"


class NoWindowError(IcpPulseError):
    """The machine lacks what a window needs: install it."""


def open_window(session: Session, *, minimised: bool = False) -> int:
    """Runs the app until its window is closed; gives the exit status. Minimised, it begins in the
    tray, and as ever where there is no tray.

    A workspace that another window has is left to that window, which is brought to the front; one
    that cannot be used is met with a page that says what to do.
    """
    with named_libraries():
        from desktop.ui.pace import hurry

        hurry()
        while True:
            try:
                return _run(session, minimised)
            except WorkspaceHeldError as error:
                if _raise_other(session.folder):
                    return 0
                found: WorkspaceError = error
            except WorkspaceError as error:
                found = error
            if not _mend(session.folder, found):
                return FAILED


def show_workspace(workspace: Workspace, remembered: Remembered, *, minimised: bool = False) -> int:
    """The window on a workspace that is held already; its first question opens the store."""
    from desktop.cli.window_actions import build_actions
    from desktop.cli.window_data import build_data_actions
    from desktop.ui.app import run_window

    bus = Bus()
    return run_window(
        overview_loader(workspace),
        actions=build_actions(workspace, bus),
        data=build_data_actions(workspace, bus),
        remembered=remembered,
        folder=workspace.folder,
        minimised=minimised,
    )


def draw_window(workspace: Workspace, folder: Path) -> list[Path]:
    """Saves a picture of every page, light and dark."""
    with named_libraries():
        from desktop.cli.window_actions import build_actions
        from desktop.cli.window_data import build_data_actions
        from desktop.ui.screenshots import save_pages
        from desktop.ui.state import Asked

        bus = Bus()
        report = overview_loader(workspace)(Asked())
        return save_pages(
            report, folder, build_actions(workspace, bus), build_data_actions(workspace, bus)
        )


def overview_loader(workspace: Workspace) -> Callable[[Asked], OverviewReport]:
    """What the window calls, in a worker, for the overview that is asked for."""

    def load(asked: Asked) -> OverviewReport:
        # with the first question, so that the window stands before these are loaded
        from desktop.ui.charts.library import load_in_background
        from desktop.ui.pace import settle

        plots = load_in_background()
        try:
            return _load_overview(workspace, asked)
        finally:
            plots.join()  # here, since the window would stand still for it
            settle()

    return load


def _load_overview(workspace: Workspace, asked: Asked) -> OverviewReport:
    from desktop.core.jobs.refresh import refresh
    from desktop.core.reports.build_overview import load_overview

    refresh(workspace.store)
    with workspace.store.read() as connection:
        return load_overview(connection, workspace.clock(), asked.icp, asked.period, asked.why)


@contextmanager
def named_libraries() -> Iterator[None]:
    """Names the one command that installs what Qt misses on this machine."""
    try:
        yield
    except ImportError as error:
        if ".so" not in str(error):
            raise
        missing = str(error).split(":", maxsplit=1)[0]
        raise NoWindowError(
            f"the window needs the system library {missing}; install it with: {INSTALL}"
        ) from error


def _run(session: Session, minimised: bool) -> int:
    from desktop.cli.window_actions import load_remembered
    from desktop.ui.state import Remembered

    make_folder(session.folder)
    holder = hold_workspace(session.folder)
    try:
        remembered = load_remembered(session.folder)
        # one that must be brought up to date is so before its window stands
        with session.open(late=remembered is not None) as workspace:
            found = remembered or load_remembered(session.folder) or Remembered()
            return show_workspace(workspace, found, minimised=minimised)
    finally:
        if holder is not None:
            holder.release()


def _raise_other(folder: Path) -> bool:
    from desktop.ui.app import raise_other_window

    return raise_other_window(folder)


def _mend(folder: Path, error: WorkspaceError) -> bool:
    """Shows the trouble and does what is answered; whether to try again."""
    from desktop.cli.window_rescue import begin_anew, name_trouble, restore_copy
    from desktop.ui.app import run_trouble
    from desktop.ui.pages.trouble import ANEW, QUIT, RESTORE

    while True:
        answer, copy = run_trouble(name_trouble(folder, error))
        try:
            if answer == RESTORE and copy is not None:
                restore_copy(folder, copy)
            elif answer == ANEW:
                begin_anew(folder)
        except WorkspaceError as failed:
            error = failed
            continue
        return answer != QUIT
