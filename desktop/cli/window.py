"""Opening the desktop app."""

from desktop.cli.session import Session


def open_window(session: Session) -> int:
    """Runs the app until its window is closed."""
    raise NotImplementedError(session)
