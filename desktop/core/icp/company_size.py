"""Company sizes: numbers and buckets as people and platforms write them."""

from __future__ import annotations

import math
import re
from typing import Final

BUCKETS: Final = (
    "1", "2-10", "11-50", "51-200", "201-500", "501-1000", "1001-5000", "5001-10000", "10001+",
)  # fmt: skip
"""LinkedIn's nine, smallest first; reports group by them."""

_BOUNDS: Final = (
    (1, 1), (2, 10), (11, 50), (51, 200), (201, 500), (501, 1000), (1001, 5000), (5001, 10000),
    (10001, math.inf),
)  # fmt: skip

_LONGEST = 60
"""A size is short; what is longer is not looked at."""
_API_NAME = re.compile(r"size_(\d{1,9})(?:_(?:to_(\d{1,9})|(or_more)))?")
_WORDS = re.compile(
    r"\b(?:employees?|emp|people|staff|fte|ftes|mitarbeitende|mitarbeiter(?:innen)?|besch[aä]ftigte"
    r"|empleados?|trabajadores|personas|employ[eé]s?|salari[eé]s?|personnes|funcion[aá]rios?"
    r"|colaboradores|medewerkers|werknemers|dipendenti)\b"
)
_MARK = r"[,.’' \u00a0\u2009\u202f]"
_NUMBER = rf"\d{{1,3}}(?:{_MARK}\d{{3}})+(?!\d)|\d{{1,12}}"
_DASH = r"[-‐‑‒–—]|to|bis|à|a|até|hasta|tot"
_MORE = r"\+|plus|and more|or more|and over|und mehr|oder mehr|et plus|ou plus|y más|o más|ou mais"
_SIZE = re.compile(
    rf"(?P<low>{_NUMBER})(?:[.,]0{{1,6}})?(?P<kilo>\s?k)?"
    rf"(?:\s?(?P<open>{_MORE})|\s?(?:{_DASH})\s?(?P<high>{_NUMBER})(?P<kilo_high>\s?k)?)?"
)
_ABOVE = re.compile(
    rf"(?P<sign>>=|≥|>|over|more than|mehr als|más de|plus de|mais de)\s?(?P<number>{_NUMBER})"
)
_BELOW = re.compile(
    r"(?P<sign><=|≤|<|under|less than|fewer than|weniger als|menos de|moins de)\s?"
    rf"(?P<number>{_NUMBER})"
)
_NAMED: Final = {
    "self-employed": (1.0, 1.0), "self employed": (1.0, 1.0), "myself only": (1.0, 1.0),
    "just me": (1.0, 1.0),
    "selbstständig": (1.0, 1.0), "indépendant": (1.0, 1.0),
    # what a spreadsheet makes of 2-10, 1-10 and 11-50: days and months
    "2-oct": (2.0, 10.0), "02-oct": (2.0, 10.0), "10-feb": (2.0, 10.0), "feb-10": (2.0, 10.0),
    "oct-02": (2.0, 10.0), "02. okt": (2.0, 10.0), "10. feb": (2.0, 10.0),
    "1-oct": (1.0, 10.0), "01-oct": (1.0, 10.0), "10-jan": (1.0, 10.0), "jan-10": (1.0, 10.0),
    "nov-50": (11.0, 50.0), "50-nov": (11.0, 50.0),
}  # fmt: skip


def parse_size(text: str) -> tuple[float, float] | None:
    """The smallest and the largest size that the text stands for, infinite for "10001+".

    Numbers are read with or without thousands marks and a word for employees, in any case, and as
    LinkedIn's API names them (SIZE_51_TO_200). None where it is no size, or the range is reversed.
    """
    plain = " ".join(text.split()).lower()
    if not plain or len(plain) > _LONGEST:
        return None
    found = _API_NAME.fullmatch(plain)
    if found is not None:
        return _range(found[1], found[2], is_open=found[3] is not None)
    bare = " ".join(_WORDS.sub(" ", plain).split())
    return _NAMED.get(bare) or _parse_numbers(bare)


def _parse_numbers(bare: str) -> tuple[float, float] | None:
    found = _SIZE.fullmatch(bare)
    if found is not None:
        low, high = found["low"], found["high"]
        both = found["kilo"] or (found["kilo_high"] and high)
        if both and high is None:
            low += "000"
        elif found["kilo_high"]:
            low, high = low + "000", f"{high}000"
        return _range(low, high, is_open=found["open"] is not None)
    above = _ABOVE.fullmatch(bare)
    if above is not None:
        least = _number(above["number"]) + (above["sign"] not in (">=", "≥"))
        return least, math.inf
    below = _BELOW.fullmatch(bare)
    if below is not None:
        most = _number(below["number"]) - (below["sign"] not in ("<=", "≤"))
        return (1.0, most) if most >= 1 else None
    return None


def _range(low: str, high: str | None, *, is_open: bool) -> tuple[float, float] | None:
    first = _number(low)
    last = math.inf if is_open else first if high is None else _number(high)
    return (first, last) if first <= last and first < math.inf else None


def _number(digits: str) -> float:
    return float(re.sub(r"\D", "", digits))


def bucket_of(low: float, high: float) -> str | None:
    """The bucket that holds low..high whole; None if it straddles two, or is not positive."""
    for name, (first, last) in zip(BUCKETS, _BOUNDS, strict=True):
        if first <= low and high <= last:
            return name
    return None


def canonical_bucket(text: str) -> str | None:
    """LinkedIn's bucket of a size as it was written; None where there is none."""
    size = parse_size(text)
    return None if size is None else bucket_of(*size)


def size_text(text: str) -> str | None:
    """The size as it is understood: its bucket, or the range where it straddles two."""
    size = parse_size(text)
    if size is None:
        return None
    low, high = size
    if high < 1:
        return None
    bucket = bucket_of(low, high)
    if bucket is not None:
        return bucket
    return f"{low:.0f}+" if high == math.inf else f"{low:.0f}-{high:.0f}"
