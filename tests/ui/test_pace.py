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
