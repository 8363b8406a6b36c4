"""The language of the window: the system's, or one that there are texts in."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop.core.language.choice import find_locale
from desktop.core.language.texts import LANGUAGES
from desktop.ui.translation import tr
from desktop.ui.widgets.segments import Segments


class LanguageChoice(Segments):
    """`chosen` carries `en`, `de` or empty; each language is written in itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        choices = (("", tr("As the system")), *LANGUAGES.items())
        super().__init__(tr("Language"), choices, parent)

    def show_language(self, language: str) -> None:
        """Marks the language of a setting such as `en_GB`, which may name a region too."""
        self.show_choice(find_locale(language).partition("_")[0] if language else "")
