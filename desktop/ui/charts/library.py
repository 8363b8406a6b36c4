"""The plotting library: loaded when the first chart has something to show, set up once."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from threading import Thread


def load_in_background() -> Thread:
    """Imports the library in a thread while the window already stands; ends by itself.

    It takes most of a second. A chart that needs it earlier waits for the same import.
    """
    loading = Thread(target=import_module, args=("pyqtgraph",), name="plots")
    loading.start()
    return loading


@cache
def configure() -> None:
    """Sets the library's options; only the first call does anything."""
    import pyqtgraph  # noqa: PLC0415  the window opens without it

    # every move of the mouse counts: Qt already drops those that nobody could see
    pyqtgraph.setConfigOptions(antialias=True, mouseRateLimit=-1)
