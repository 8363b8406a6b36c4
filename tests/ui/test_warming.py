from __future__ import annotations

import subprocess
import sys

from desktop.ui.warming import Warming


def test_pages_and_dialogs_are_loaded_before_they_are_wanted() -> None:
    script = (
        "import sys; from desktop.ui.warming import Warming; warming = Warming()\n"
        "warming.start(); warming.start(); warming._thread.join()\n"
        "print('desktop.ui.pages.data' in sys.modules, "
        "'desktop.ui.dialogs.import_dialog' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().split() == ["True", "True"]


def test_words_for_languages_are_there_before_a_file_is_looked_at() -> None:
    script = (
        "from desktop.ui.warming import Warming; warming = Warming()\n"
        "warming.start(); warming._thread.join()\n"
        "from babel import localedata; known = len(localedata._cache)\n"
        "from desktop.ui.dialogs.import_facts import LOCALES, locale_choices\n"
        "print(len(locale_choices()) == len(LOCALES), known == len(localedata._cache) > 0)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().split() == ["True", "True"]


def test_closing_the_window_does_not_wait_for_all_of_it() -> None:
    warming = Warming()
    warming.start()
    warming.stop()  # a thread that is left fails the test


def test_a_window_that_never_had_numbers_has_nothing_to_stop() -> None:
    Warming().stop()
