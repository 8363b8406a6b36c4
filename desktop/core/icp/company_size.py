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

_API_NAME = re.compile(r"size_(\d+)(?:_(?:to_(\d+)|(or_more)))?")
_WORDS = re.compile(r"\bemployees?\b")
_MARK = r"[,.’' \u00a0\u2009\u202f]"
_NUMBER = rf"\d{{1,3}}(?:{_MARK}\d{{3}})+(?!\d)|\d+"
_DASH = r"[-‐‑‒–—]|to"
_SIZE = re.compile(
    rf"(?P<low>{_NUMBER})(?:[.,]0+)?"
    rf"(?:\s*(?P<open>\+|or more)|\s*(?:{_DASH})\s*(?P<high>{_NUMBER}))?"
)


def parse_size(text: str) -> tuple[float, float] | None:
    """The smallest and the largest size that the text stands for, infinite for "10001+".

    Numbers are read with or without thousands marks and the word "employees", in any case, and as
    LinkedIn's API names them (SIZE_51_TO_200). None where it is no size, or the range is reversed.
    """
    plain = text.strip().lower()
    found = _API_NAME.fullmatch(plain)
    if found is not None:
        return _range(found[1], found[2], is_open=found[3] is not None)
    found = _SIZE.fullmatch(_WORDS.sub("", plain).strip())
    if found is None:
        return None
    return _range(found["low"], found["high"], is_open=found["open"] is not None)


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
