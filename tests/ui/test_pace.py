from __future__ import annotations

import subprocess
import sys


def answer_of(script: str) -> list[str]:
    """What a fresh interpreter prints, since these are settings of the whole process."""
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return done.stdout.decode().split()


def test_importing_beside_qt_reads_no_sources() -> None:
    script = (
        "from desktop.ui.pace import hurry; hurry()\n"
        "import linecache, desktop.ui.main_window\n"
        "print(*[name for name in linecache.cache if 'desktop' in name])"
    )
    assert answer_of(script) == []


def test_garbage_is_collected_again_once_the_numbers_are_there() -> None:
    script = (
        "import gc; from desktop.ui.pace import hurry, settle; hurry(); before = gc.isenabled()\n"
        "settle(); kept = gc.get_freeze_count(); after = gc.isenabled(); settle()\n"
        "print(before, after, kept > 1000, gc.get_freeze_count() == kept)"
    )
    assert answer_of(script) == ["False", "True", "True", "True"]


def test_what_is_loaded_later_is_kept_out_of_collections_too() -> None:
    script = (
        "import gc; from desktop.ui.pace import hurry, keep_loaded, settle; hurry(); settle()\n"
        "kept = gc.get_freeze_count(); more = [[] for _ in range(5000)]; keep_loaded()\n"
        "print(gc.get_freeze_count() >= kept + 5000)"
    )
    assert answer_of(script) == ["True"]


def test_outside_the_app_nothing_is_kept_from_the_collector() -> None:
    script = (
        "import gc; from desktop.ui.pace import keep_loaded; keep_loaded()\n"
        "print(gc.get_freeze_count())"
    )
    assert answer_of(script) == ["0"]
