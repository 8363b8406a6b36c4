"""Loads what the window will need next while nobody waits for it."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from threading import Event, Thread

from desktop.ui.pace import keep_loaded

ROOMS = ("desktop.ui.pages", "desktop.ui.dialogs")
"""Packages of which every module is loaded."""


class Warming:
    """A thread that imports pages and dialogs, so that the first look at one takes no longer."""

    def __init__(self) -> None:
        self._stopped = Event()
        self._thread = Thread(target=self._load, name="warming")

    def start(self) -> None:
        """Begins; calling it again does nothing."""
        if self._thread.ident is None:
            self._thread.start()

    def stop(self) -> None:
        """Ends between two modules and waits for that."""
        self._stopped.set()
        if self._thread.ident is not None:
            self._thread.join()

    def _load(self) -> None:
        for room in ROOMS:
            for module in iter_modules(import_module(room).__path__, f"{room}."):
                if self._stopped.is_set():
                    return
                import_module(module.name)
        import_module("desktop.ui.dialogs.import_facts").locale_choices()
        keep_loaded()
