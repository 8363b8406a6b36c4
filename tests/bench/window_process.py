"""The window in a process of its own: `python -m tests.bench.window_process JSON` prints JSON.

It runs what the command `icp-pulse` runs; only the event loop is entered through here, to watch.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from itertools import permutations
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow
    from tests.bench.window_watch import PaintWatch

Answer = dict[str, Any]


def watch_start(window: MainWindow, watch: PaintWatch, answer: Answer) -> None:
    """Nothing more than the start."""
    del window, watch, answer


def switch_pages(window: MainWindow, watch: PaintWatch, answer: Answer) -> None:
    """Each page for the first time, then from every page to every other; then the other theme."""
    from tests.bench.window_watch import show_and_time, wait_until

    keys = list(window.rail.items)
    answer["first"] = {
        key: show_and_time(window, watch, key) for key in keys if key != window.pages.current_key()
    }
    wait_until(lambda: time() - watch.last > 0.5)
    answer["again"] = {}
    for here, there in permutations(keys, 2):
        show_and_time(window, watch, here)
        wait_until(lambda: time() - watch.last > 0.1)
        answer["again"][f"{here} to {there}"] = show_and_time(window, watch, there)
    answer["themes"] = [_switch_theme(window, watch, mode) for mode in ("dark", "light") * 3]


def load_file(window: MainWindow, watch: PaintWatch, answer: Answer, file: str) -> None:
    """A file through the import dialog, as if it were dropped: looked at, imported, shown."""
    from tests.bench.window_watch import StallMeter, wait_until

    watch.stop()
    meter = StallMeter(window)
    meter.phase = "while it is looked at"
    meter.start()
    window.errands.import_paths((Path(file),))
    dialog = window.data_desk.dialogs[-1]
    wait_until(lambda: bool(dialog.entries) and dialog.entries[0].is_ready)
    meter.phase = "while it is imported"
    dialog.start()
    wait_until(lambda: dialog.state == "done")
    meter.phase = "while the numbers are read again"
    shown: list[float] = []
    window.report_shown.connect(lambda: shown.append(time()))
    dialog.accept()
    wait_until(lambda: bool(shown) and not _is_reading(window))
    meter.stop()
    answer["stalls"] = meter.worst
    outcome = dialog.entries[0].outcome
    receipt = outcome.receipt if outcome is not None else None
    answer["new"] = receipt.rows_new if receipt is not None else 0


TASKS: dict[str, Callable[..., None]] = {
    "start": watch_start,
    "switch": switch_pages,
    "load": load_file,
}


def _switch_theme(window: MainWindow, watch: PaintWatch, mode: str) -> float:
    from tests.bench.window_watch import wait_until

    start = time()
    window.choices.choose_theme(mode)
    wait_until(lambda: watch.last > start)
    taken = (watch.last - start) * 1000
    wait_until(lambda: time() - watch.last > 0.2)
    return taken


def _is_reading(window: MainWindow) -> bool:
    from desktop.ui.tasks import LatestQuery

    return any(query.is_waiting for query in window.findChildren(LatestQuery))


def _memory() -> Answer:
    import psutil  # type: ignore[import-untyped]

    now = psutil.Process().memory_info()
    if sys.platform == "win32":
        peak = now.peak_wset
    else:
        import resource

        unit = 1 if sys.platform == "darwin" else 1024
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit
    return {"memory_mb": now.rss / 2**20, "peak_mb": peak / 2**20}


def run(task: str, started: float, command: list[str], arguments: Answer) -> Answer:
    """The command until its window is closed, which happens as soon as the task is done."""
    from PySide6.QtWidgets import QApplication

    answer: Answer = {}
    enter = QApplication.exec

    def watched(*_: object) -> int:
        from PySide6.QtCore import QTimer

        from tests.bench.window_watch import PaintWatch, open_window, wait_until

        window = open_window()
        watch = PaintWatch(QApplication.instance())  # type: ignore[arg-type]
        shown: list[float] = []
        window.report_shown.connect(lambda: shown.append(time()))

        def work() -> None:
            try:
                wait_until(lambda: bool(shown) and watch.last > shown[0])
                first = watch.first or shown[0]
                answer["first_paint"], answer["numbers"] = first - started, watch.last - started
                TASKS[task](window, watch, answer, **arguments)
                answer.update(_memory())
            finally:
                window.close()  # also after an error: the event loop would go on for ever

        QTimer.singleShot(0, window, work)
        return enter()

    QApplication.exec = watched  # type: ignore[method-assign, assignment]
    from desktop.cli import run as run_command

    answer["status"] = run_command(command)
    return answer


if __name__ == "__main__":
    print(json.dumps(run(**json.loads(sys.argv[1]))))
