"""Opening the desktop app, or saying what the machine lacks for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.bootstrap import Workspace
from desktop.cli.session import Session
from desktop.core.errors import IcpPulseError
from desktop.core.jobs.refresh import refresh
from desktop.core.reports.build_overview import load_overview
from desktop.core.reports.overview import OverviewReport

PACKAGES = (
    "libegl1 libgl1 libxkbcommon0 libfontconfig1 libdbus-1-3 libglib2.0-0 fonts-dejavu-core "
    "libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0"
)
INSTALL = f"apt-get update && apt-get install -y {PACKAGES}"


class NoWindowError(IcpPulseError):
    """The machine lacks what a window needs: install it."""


def open_window(session: Session) -> int:
    """Runs the app until its window is closed; gives the exit status."""
    with session.open() as workspace, named_libraries():
        from desktop.ui.app import run_window

        return run_window(overview_loader(workspace))


def draw_window(workspace: Workspace, folder: Path) -> list[Path]:
    """Saves a picture of every page, light and dark."""
    report = overview_loader(workspace)(None)
    with named_libraries():
        from desktop.ui.app import save_screenshots

        return save_screenshots(report, folder)


def overview_loader(workspace: Workspace) -> Callable[[str | None], OverviewReport]:
    """What the window calls, in a worker, for the overview of an ICP."""

    def load(icp: str | None) -> OverviewReport:
        refresh(workspace.store)
        with workspace.store.read() as connection:
            return load_overview(connection, workspace.clock(), icp)

    return load


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
