from __future__ import annotations

import subprocess
import sys

import pyqtgraph

from desktop.ui.charts.library import configure, load_in_background


def modules_after(statement: str) -> set[str]:
    script = f"import sys; {statement}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return set(done.stdout.decode().split())


def test_charts_are_imported_without_the_library() -> None:
    charts = "desktop.ui.charts"
    modules = modules_after(f"import {charts}.trend, {charts}.map")
    assert not {"pyqtgraph", "numpy"} & modules


def test_the_library_can_be_loaded_while_the_window_stands() -> None:
    statement = "from desktop.ui.charts.library import load_in_background as load; load().join()"
    assert "pyqtgraph" in modules_after(statement)


def test_loading_twice_does_no_harm() -> None:
    first, second = load_in_background(), load_in_background()
    first.join()
    second.join()


def test_options_are_set_once_so_that_others_may_change_them() -> None:
    configure()
    assert pyqtgraph.getConfigOption("antialias")
    pyqtgraph.setConfigOption("antialias", False)
    configure()
    assert not pyqtgraph.getConfigOption("antialias")
    pyqtgraph.setConfigOption("antialias", True)
