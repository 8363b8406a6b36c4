"""Lets the process of a window start fast, and keeps it from standing still afterwards."""

from __future__ import annotations

import gc
import sys
from importlib import import_module

_TURN = 0.001
"""Seconds for which a worker may keep the interpreter while the window waits for it."""
_COLLECT_AFTER = (10_000, 20, 20)
"""Objects until the youngest are looked through, and how seldom the older ones are: reading a page
makes thousands that go by themselves, and no window should wait for a search among them.
"""


def hurry() -> None:
    """Called before the window is loaded: nothing is collected and no sources are read on the way.

    Loading makes many objects that stay, among which there is nothing to collect yet.
    """
    gc.disable()
    sys.setswitchinterval(_TURN)
    _stop_reading_sources()


def settle() -> None:
    """Called in a worker once the first numbers are there; what was loaded stays for good.

    The collector need not walk through it again and again, each time with the window waiting.
    """
    if not gc.isenabled():
        gc.set_threshold(*_COLLECT_AFTER)
        gc.freeze()
        gc.enable()


def keep_loaded() -> None:
    """Called once more has been loaded that stays for good; without `settle` it does nothing."""
    if gc.get_freeze_count():
        gc.freeze()


def _stop_reading_sources() -> None:
    """Tells Qt's bindings that no module of this process uses their `__feature__`.

    To learn that, they hang themselves into every import and search the module's source for their
    own name: it takes a tenth of the start, and all sources stay in memory. Bindings that have no
    such search are left as they are.
    """
    import_module("PySide6.QtCore")
    try:
        features = import_module("shibokensupport.feature")
    except ImportError:
        return
    if hasattr(features, "_mod_uses_pyside"):
        vars(features)["_mod_uses_pyside"] = lambda module: False
