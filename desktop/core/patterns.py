"""Regular expressions of colleagues: bounded in length, and every search in time."""

from __future__ import annotations

import math
import re
from typing import Final

import regex  # type: ignore[import-untyped]

MAX_LENGTH: Final = 500
"""Longest pattern that is accepted, in characters."""

TIME_LIMIT: Final = 0.1
"""Longest search, in seconds."""

MAX_TIMEOUTS: Final = 10
"""Searches that may run out of time before the pattern is given up; bounds the sum to a second."""

MAX_TEXT: Final = 1000
"""Only so many characters of a value are searched."""

MAX_EXPANSION: Final = 200_000
"""Greatest product of length and repeat counts: `a{9}` is compiled as nine copies, nested ones as
their product, and a short `((a{999}){999}){999}` would take all memory before any time limit."""

_COUNT = re.compile(r"\{\s*(\d+)")
_VERBOSE = re.compile(r"\(\?[a-zA-Z0-9-]*x")


class PatternError(ValueError):
    """The pattern cannot be used; the text says why, in a clause without its own subject."""


class BoundedPattern:
    """A case-insensitive pattern that may stand anywhere in the text, and that never hangs.

    A search that runs out of time counts as no match; `timed_out` tells that it happened.
    """

    def __init__(self, pattern: str, time_limit: float = TIME_LIMIT) -> None:
        """Compiles it; raises PatternError where it is too long or not a regular expression."""
        _check_size(pattern)
        try:
            self._compiled = regex.compile(pattern, regex.IGNORECASE)
        except (regex.error, RecursionError, OverflowError, ValueError) as error:
            raise PatternError(f"is not a regular expression: {error}") from error
        self.pattern = pattern
        self.timeouts = 0
        self._time_limit = time_limit

    @property
    def timed_out(self) -> bool:
        """Whether some search ran out of time."""
        return self.timeouts > 0

    def found_in(self, text: str) -> bool:
        """Whether it matches somewhere in the first MAX_TEXT characters."""
        if self.timeouts >= MAX_TIMEOUTS:
            return False
        try:
            found = self._compiled.search(text[:MAX_TEXT], timeout=self._time_limit)
        except (TimeoutError, MemoryError):
            self.timeouts += 1
            return False
        return found is not None


def _check_size(pattern: str) -> None:
    if len(pattern) > MAX_LENGTH:
        raise PatternError(f"is {len(pattern)} characters long; at most {MAX_LENGTH} are allowed")
    if _VERBOSE.search(pattern):  # it could hide a count behind spaces and comments
        raise PatternError("uses the flag x, which is not allowed; write it without spaces")
    counts = [int(digits) for digits in _COUNT.findall(pattern)]
    if len(pattern) * math.prod(max(count, 1) for count in counts) > MAX_EXPANSION:
        raise PatternError("repeats a part too often; write + or * in place of large {counts}")
