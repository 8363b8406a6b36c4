"""Finding a command by a few of its letters, in order."""

from __future__ import annotations

_START_OF_WORD = " -_/(:·."


def score(typed: str, text: str) -> float | None:
    """How well the typed letters name the text; None where they do not occur in order.

    Letters that follow each other and begin words count most; of equals the shorter text wins.
    """
    wanted, found = typed.casefold().replace(" ", ""), text.casefold()
    if not wanted:
        return 0.0
    best = None
    for start in range(len(found)):
        if found[start] == wanted[0]:
            reached = _from(start, wanted, found)
            if reached is not None and (best is None or reached > best):
                best = reached
    return None if best is None else best - len(found) / 100


def _from(start: int, wanted: str, found: str) -> float | None:
    total, at, previous = 0.0, start, -2
    for letter in wanted:
        place = found.find(letter, at)
        if place < 0:
            return None
        total += 1.0
        if place == previous + 1:
            total += 2.0
        if place == 0 or found[place - 1] in _START_OF_WORD:
            total += 3.0
        previous, at = place, place + 1
    return total
