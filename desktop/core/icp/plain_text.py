"""Texts as names are compared: without case, accents and punctuation, in any script."""

from __future__ import annotations

import unicodedata

_MARKS = ".'’‘`´"
"""Marks inside a word: U.S.A. is one word, and so is Côte d'Ivoire's last but one."""
_SILENT = str.maketrans("", "", _MARKS)

_ASCII = {
    code: None if chr(code) in _MARKS else " " for code in range(128) if not chr(code).isalnum()
}


def fold(text: str) -> str:
    """The text as values are compared: trimmed, without case, accents in one encoding."""
    stripped = text.strip()
    if stripped.isascii():
        return stripped.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", stripped).casefold())


def plain(text: str) -> str:
    """Words of letters and digits with single spaces; "&" is "and".

    Doing it twice changes nothing.
    """
    if text.isascii():
        return " ".join(text.lower().replace("&", " and ").translate(_ASCII).split())
    folded = unicodedata.normalize("NFKD", text.casefold())
    spread = "".join(letter for letter in folded if not unicodedata.combining(letter))
    spread = unicodedata.normalize("NFKC", spread).casefold()
    spread = spread.replace("&", " and ").translate(_SILENT)
    return " ".join("".join(map(_kept, spread)).split())


def _kept(letter: str) -> str:
    if letter.isalnum() or unicodedata.category(letter)[0] == "M":
        return letter
    return " "
