"""What connectors, readers and the core say, in the window's language; what is unknown stays."""

from __future__ import annotations

from desktop.core.language.sentence_words import say_days, say_sentence
from desktop.ui.formats import Formats
from desktop.ui.translation import current_speech


def sentence_words(said: str) -> str:
    """A sentence of the core, of a reader or a connector; its values stay or are formatted."""
    return say_sentence(said, current_speech())


def whole_sentence(said: str) -> str:
    """The same where it stands alone, as a whole sentence: it begins with a capital letter."""
    told = sentence_words(said)
    return told[:1].upper() + told[1:]


def days_words(said: str, formats: Formats) -> str:
    """`May 9 – 15` of the days that a window is written by; anything else as it is."""
    return say_days(said, formats)
