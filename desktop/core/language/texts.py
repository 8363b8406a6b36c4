"""Texts in the languages that there are, looked up where they are said, on any thread.

A text is written in English where it is said, and its German kept in the catalogue that `make
translations` makes; `desktop.ui.translation` tells how to write one.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from typing import Final

from desktop.core.language.figures import Figures
from desktop.core.resource_files import resource_folder

LANGUAGES: Final = {"en": "English", "de": "Deutsch"}
"""Languages that the texts exist in, each by its own name; the first is that of the source."""

FALLBACK: Final = "en_US"
"""The locale of a reader whose language there are no texts in."""


@dataclass(frozen=True, slots=True)
class Speech:
    """One language as it is read somewhere: its texts, and its numbers and dates."""

    locale: str
    """Such as de_AT."""
    catalogue: NullTranslations
    figures: Figures

    def tr(self, text: str, /, *, about: str = "", **values: object) -> str:
        """The text in this language, `{name}` filled with `values`.

        `about` tells translators which meaning is meant; texts that differ in it are two texts.
        """
        if not text:  # the catalogue keeps its own head under it
            return text
        found = self.catalogue.pgettext(about, text) if about else self.catalogue.gettext(text)
        return found.format(**values) if values else found

    def tr_count(self, one: str, other: str, count: int, /, **values: object) -> str:
        """The form that the language uses for `count`; `{count}` is the number with its marks.

        `one` and `other` are the English forms; `other` is what translations are kept under.
        """
        found = self.catalogue.ngettext(other, other, count)
        text = one if found == other and count == 1 else found
        return text.format(count=self.figures.count(count), **values)


def mark(text: str, /, *, about: str = "") -> str:
    """The text as it is, to be found by `make translations` and given to `tr` when said.

    Give the same `about` to both.
    """
    return text


def speak(locale: str = "") -> Speech:
    """The language of a locale; American English where there are no texts in it."""
    short = locale.partition("_")[0]
    if short == next(iter(LANGUAGES)):
        return Speech(locale, NullTranslations(), Figures(locale))
    catalogue = _read(short) if short in LANGUAGES else None
    if catalogue is None:
        return Speech(FALLBACK, NullTranslations(), Figures(FALLBACK))
    return Speech(locale, catalogue, Figures(locale))


@lru_cache
def _read(language: str) -> GNUTranslations | None:
    """The texts in a language; None where an installation lacks them."""
    folder = resource_folder("translations")
    path = None if folder is None else folder / f"icp_pulse_{language}.mo"
    if path is None or not path.is_file():
        return None
    with path.open("rb") as file:
        return GNUTranslations(file)


ENGLISH: Final = speak(FALLBACK)
"""What the terminal and the log speak."""
