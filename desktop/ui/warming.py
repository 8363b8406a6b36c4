"""Loads what the window will need next while nobody waits for it."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules
from threading import Event, Thread

from desktop.ui.pace import keep_loaded

ROOMS = ("desktop.ui.pages", "desktop.ui.dialogs")
"""Packages of which every module is loaded."""
_BREATH = 0.02
"""Seconds between two languages, in which the window gets its turn."""


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
        facts = import_module("desktop.ui.dialogs.import_facts")
        for name in facts.LOCALES:
            # its data is read under a lock that the window needs for every number it writes
            if self._stopped.wait(_BREATH):
                return
            facts.locale_words(name)
        keep_loaded()
