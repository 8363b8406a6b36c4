"""The window's texts in the user's language, through Qt's translation.

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
  `.qm` that is loaded; a test fails on a text without German.
"""

from __future__ import annotations

from collections.abc import Sequence

from babel.core import Locale, UnknownLocaleError
from babel.numbers import format_decimal
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from desktop.ui.resource_files import resource_folder

CONTEXT = "icp_pulse"
"""The one context of all texts in the .ts files."""

LANGUAGES = {"en": "English", "de": "Deutsch"}
"""Languages that the texts exist in, each by its own name; the first is that of the source."""

_FALLBACK = "en_US"


def tr(text: str, /, *, about: str = "", **values: object) -> str:
    """The text in the window's language, `{name}` filled with `values`.

    `about` tells translators which meaning is meant; texts that differ in it are two texts.
    """
    translated = QCoreApplication.translate(CONTEXT, text, about or None)
    return translated.format(**values) if values else translated


def tr_count(one: str, other: str, count: int, /, **values: object) -> str:
    """The form that the language uses for `count`; `{count}` is the number with its marks.

    `one` and `other` are the English forms; `other` is what translations are kept under.
    """
    translated = QCoreApplication.translate(CONTEXT, other, None, count)
    text = one if translated == other and count == 1 else translated
    return text.format(count=_written(count), **values)


def mark(text: str, /, *, about: str = "") -> str:
    """The text as it is, to be found by `make translations` and given to `tr` when shown.

    Give the same `about` to both.
    """
    return text


def install_language(app: QApplication, language: str = "") -> str:
    """Loads the texts of `language` (`de`, `en_GB`; empty is the system's) in place of others.

    Returns the locale that numbers and dates are written by, such as `de_DE`: that of the texts,
    so that a sentence is never of two languages. Anything without texts of its own is English.
    """
    locale = choose_locale(language, QLocale.system().uiLanguages())
    QLocale.setDefault(QLocale(locale))
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    short = locale.partition("_")[0]
    if short == next(iter(LANGUAGES)):
        return locale
    _install(app, f"qtbase_{short}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if not _install(app, f"icp_pulse_{short}", str(resource_folder("translations") or "")):
        return install_language(app, _FALLBACK)
    return locale


def current_locale() -> str:
    """The locale that `install_language` gave last; `en_US` where no language was installed."""
    current = QLocale()
    return _FALLBACK if current.language() is QLocale.Language.C else current.name()


def choose_locale(language: str, system: Sequence[str]) -> str:
    """The locale of the first name that there are texts for; `en_US` where there are none.

    `system` are the names that the system prefers, best first, asked where `language` is empty.
    """
    for wanted in [language] if language else system:
        locale = QLocale(wanted)
        name = locale.name()
        if name.partition("_")[0] in LANGUAGES:
            return name if _is_known(name) else QLocale(locale.language()).name()
    return _FALLBACK


def _install(app: QApplication, file: str, folder: str) -> bool:
    translator = QTranslator(app)
    if translator.load(file, folder):
        return app.installTranslator(translator)
    translator.deleteLater()
    return False


def _is_known(name: str) -> bool:
    """Whether numbers and dates can be written by it: Qt knows more pairs than Babel does."""
    try:
        Locale.parse(name)
    except (UnknownLocaleError, ValueError):
        return False
    return True


def _written(count: int) -> str:
    text: str = format_decimal(count, format="#,##0", locale=current_locale())
    return text
