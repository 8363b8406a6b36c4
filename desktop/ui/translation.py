"""The window's texts in the user's language.

Write every text that a user reads in English, in place, and wrap it:

    tr("Settings")
    tr("{campaign} has no data since {day}", campaign=name, day=formats.day(day))
    tr_count("{count} row left out", "{count} rows left out", rows)
    tr("Open", about="a file")               # one English word, two German ones

- Whole sentences with named placeholders, never pieces glued together: other languages order
  words otherwise. No f-string inside `tr(...)`: its text would not be found.
- Numbers and dates go in already written by `Formats`; `{count}` of `tr_count` is written for you.
- `tr` looks the text up when it is called. A text at module or class level (a dict of labels, a
  declared column) is wrapped in `mark("…")`, which only marks it, and `tr(label)` where it is
  shown. `mark` with `tr` at use is also how closed words of the Qt-free core are translated: a
  table of marked texts in the window, keyed by the core's words.
- `make translations` collects the texts into `resources/translations/icp_pulse_de.ts` and makes the
  `.mo` that is loaded; a test fails on a text without German.
- Mail, chat and the digest are written where there is no window: there it is `speech.tr("…")` of
  `core.language`, by the same catalogue.
"""

from __future__ import annotations

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.core.language.choice import find_locale
from desktop.core.language.texts import ENGLISH, Speech, mark, speak

__all__ = ["current_locale", "current_speech", "install_language", "mark", "tr", "tr_count"]


class _Window:
    """What the window speaks: one language at a time, for every thread."""

    speech: Speech = ENGLISH


def tr(text: str, /, *, about: str = "", **values: object) -> str:
    """The text in the window's language, `{name}` filled with `values`.

    `about` tells translators which meaning is meant; texts that differ in it are two texts.
    """
    return _Window.speech.tr(text, about=about, **values)


def tr_count(one: str, other: str, count: int, /, **values: object) -> str:
    """The form that the language uses for `count`; `{count}` is the number with its marks.

    `one` and `other` are the English forms; `other` is what translations are kept under.
    """
    return _Window.speech.tr_count(one, other, count, **values)


def current_speech() -> Speech:
    """What the window speaks: American English where no language was installed."""
    return _Window.speech


def current_locale() -> str:
    """The locale that `install_language` gave last; `en_US` where no language was installed."""
    return _Window.speech.locale


def install_language(app: QApplication, language: str = "") -> str:
    """Has the window speak `language` (`de`, `en_GB`; empty is the system's) from now on.

    Returns the locale that numbers and dates are written by, such as `de_DE`: that of the texts,
    so that a sentence is never of two languages. Anything without texts of its own is English.
    """
    _Window.speech = speak(find_locale(language))
    locale = _Window.speech.locale
    QLocale.setDefault(QLocale(locale))
    _install_toolkit(app, locale.partition("_")[0])
    return locale


def _install_toolkit(app: QApplication, language: str) -> None:
    """The few texts that the toolkit itself shows, such as the buttons of its dialogs."""
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    if language == "en":
        return  # it says them in English by itself
    translator = QTranslator(app)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{language}", folder):
        app.installTranslator(translator)
    else:
        translator.deleteLater()
