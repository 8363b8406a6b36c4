"""A watch that no code of the window opens the store on the GUI thread."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import event
from sqlalchemy.pool import Pool

_WINDOW = str(Path("desktop") / "ui")


@contextmanager
def store_kept_off_gui_thread() -> Iterator[None]:
    """Raises AssertionError at the end where a slot of the window took a connection itself."""
    caught: list[str] = []

    def look(*_: object) -> None:
        if threading.current_thread() is threading.main_thread() and (place := _window_frame()):
            caught.append(place)

    event.listen(Pool, "checkout", look)
    try:
        yield
    finally:
        event.remove(Pool, "checkout", look)
    assert not caught, f"the window waits for the store in {caught}; ask it in a worker"


def _window_frame() -> str:
    """The innermost place in the window's code that led here; empty where it was a test."""
    frame = sys._getframe(1)
    while frame.f_back is not None:
        frame = frame.f_back
        if _WINDOW in frame.f_code.co_filename and "tests" not in frame.f_code.co_filename:
            return f"{Path(frame.f_code.co_filename).name}:{frame.f_lineno}"
    return ""
