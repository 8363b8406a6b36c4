"""Numbers as people's programs print them: group marks, decimal marks, missing and broken ones."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_EVEN, Decimal

from babel import Locale, UnknownLocaleError
from babel.numbers import get_decimal_symbol

from connectors.kit.errors import FileRefusedError

MISSING = frozenset({"", "-", "--", "—", "–"})
"""Cells that say "no value", which is never 0."""

_MAX_CHARACTERS = 40
_MAX_WHOLE = 10**15
_SURELY_SMALL = 15
"""So many digits are below the largest count."""
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009'’ "))
_PLAIN = re.compile(r"-?[0-9]+\Z")
_GROUPED = re.compile(r"-?[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+(?:\.0+)?|(?:\.[0-9]{3})+(?:,0+)?)\Z")
_PLAINLY_GROUPED = re.compile(r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+|(?:\.[0-9]{3})+)\Z")
_SIMPLE = re.compile(r"([0-9]{1,9})[.,]([0-9]{1,6})\Z")
_ZERO_FRACTION = re.compile(r"(-?[0-9]+)[.,]0{1,2}\Z")
_SPACED = re.compile(r"-?[0-9]{1,3}(?:[ \u00a0\u202f\u2009'’][0-9]{3})+(?:[.,][0-9]*)?\Z")
_SCIENTIFIC = re.compile(r"[0-9](?:[.,][0-9]*)?[eE]\+?[0-9]{1,3}\Z")
_CURRENCY_SIGN = re.compile(r"\A[A-Z]{0,3}[$€£¥₹]?|[$€£¥₹]?[A-Z]{0,3}\Z")


class NotANumberError(ValueError):
    """The cell is not the number that its column should hold; the text completes a sentence."""


def is_missing(cell: str) -> bool:
    """Whether the cell is empty or one of the platforms' dashes."""
    return cell.strip() in MISSING


def is_broken_id(cell: str) -> bool:
    """Whether a spreadsheet destroyed an id by turning it into scientific notation."""
    return _SCIENTIFIC.match(cell) is not None


def parse_whole(cell: str) -> int:
    """A count. Groups of three are safe with either mark; raises NotANumberError otherwise."""
    text = cell.strip()
    if len(text) <= _SURELY_SMALL and text.isdigit() and text.isascii():
        return int(text)
    if len(text) > _MAX_CHARACTERS:
        raise NotANumberError(f"{text[:_MAX_CHARACTERS]!r}... is not a whole number")
    if len(text) <= _SURELY_SMALL and _PLAINLY_GROUPED.match(text):
        return int(text.replace(",", "").replace(".", ""))
    if _SPACED.match(text):
        text = text.translate(_SPACES)
    fraction = _ZERO_FRACTION.match(text)
    if fraction is not None:
        text = fraction[1]
    elif _GROUPED.match(text):
        text = _without_groups(text)
    if not _PLAIN.match(text):
        raise NotANumberError(f"{cell.strip()!r} is not a whole number")
    number = int(text)
    if number < 0:
        raise NotANumberError(f"{cell.strip()!r} is negative")
    if number > _MAX_WHOLE:
        raise NotANumberError(f"{cell.strip()!r} is too large to be a count")
    return number


def parse_micros(cell: str, decimal: str) -> int:
    """Money in millionths, read with this decimal mark; raises NotANumberError."""
    text = cell.strip()
    simple = _SIMPLE.match(text)
    if simple is not None and text[simple.end(1)] == decimal:
        return int(simple[1]) * 1_000_000 + int(simple[2].ljust(6, "0"))
    if len(text) > _MAX_CHARACTERS:
        raise NotANumberError(f"{text[:_MAX_CHARACTERS]!r}... is not a number")
    number = _decimal(_CURRENCY_SIGN.sub("", text).strip(), decimal)
    if number is None:
        raise NotANumberError(f"{text!r} is not a number with {decimal!r} as its decimal mark")
    if number < 0:
        raise NotANumberError(f"{text!r} is negative")
    if number > _MAX_WHOLE // 1000:
        raise NotANumberError(f"{text!r} is too large to be money")
    return int((number * 1_000_000).to_integral_value(ROUND_HALF_EVEN))


def _decimal(text: str, mark: str) -> Decimal | None:
    group = "," if mark == "." else "."
    if _SCIENTIFIC_SMALL.match(text.replace(mark, ".")):
        return Decimal(text.replace(mark, "."))
    whole, found, fraction = text.translate(_SPACES).partition(mark)
    if group in whole:
        if not _GROUPED.match(whole):
            return None
        whole = whole.replace(group, "")
    if not _PLAIN.match(whole or "0") or (found and not fraction.isascii()):
        return None
    if found and not fraction.isdigit():
        return None
    return Decimal(f"{whole or '0'}.{fraction or '0'}")


_SCIENTIFIC_SMALL = re.compile(r"-?[0-9]{1,20}(?:\.[0-9]{1,20})?[eE][+-]?[0-9]{1,2}\Z")


def _without_groups(text: str) -> str:
    mark = next(character for character in text if character in ",.")
    other = "." if mark == "," else ","
    return text.partition(other)[0].replace(mark, "")


class DecimalEvidence:
    """Which decimal mark the money of one file uses, from the cells that can be read one way."""

    def __init__(self) -> None:
        self.points = 0
        self.commas = 0
        self.examples: dict[str, tuple[int, str]] = {}
        """Mark -> line and text of the first cell that shows it."""

    def add(self, cell: str, line: int = 0) -> None:
        """Looks at one cell."""
        point, comma = cell.rfind("."), cell.rfind(",")
        if point < 0 and comma < 0:
            return
        if point >= 0 and comma >= 0:
            self._count(point > comma, cell, line)
            return
        digits = len(cell[max(point, comma) + 1 :].rstrip(" %€"))
        many = cell.count("." if point >= 0 else ",") > 1
        if many:
            self._count(point < 0, cell, line)
        elif digits != 3 or cell.lstrip("-").startswith("0"):
            self._count(point >= 0, cell, line)

    def _count(self, is_point: bool, cell: str, line: int) -> None:
        if is_point:
            self.points += 1
        else:
            self.commas += 1
        self.examples.setdefault("." if is_point else ",", (line, cell.strip()[:_MAX_CHARACTERS]))

    def decide(self, hint: str | None, language: str | None) -> str:
        """The mark: what `--locale` says, else what the cells show, else the file's language's."""
        if hint is not None:
            return decimal_mark(hint)
        if bool(self.points) != bool(self.commas):
            return "." if self.points else ","
        return decimal_mark(language) if language else "."

    def tell(self, hint: str | None, language: str | None) -> str:
        """Why `decide` decides as it does, in words."""
        mark = self.decide(hint, language)
        words = f"numbers with a decimal {'point' if mark == '.' else 'comma'}"
        if hint is not None:
            return f"{words}, as {hint} was given"
        if bool(self.points) != bool(self.commas):
            line, text = self.examples[mark]
            return f"{words}, as in {text!r} on line {line}"
        return f"{words}, as {language or 'en'} writes them"


def decimal_mark(locale: str) -> str:
    """`.` or `,`; raises FileRefusedError for a locale that is not known."""
    return "," if get_decimal_symbol(known_locale(locale)) == "," else "."


def known_locale(locale: str) -> Locale:
    """The locale with this name (`de`, `en_GB`, `en-GB`); raises FileRefusedError."""
    try:
        return Locale.parse(locale.replace("-", "_"))
    except (UnknownLocaleError, ValueError, TypeError) as error:
        raise FileRefusedError(
            f"{locale!r} is not a locale that is known; give --locale as in de, en_GB or pt_BR"
        ) from error
