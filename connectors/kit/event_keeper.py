"""Types that hand a decoder the kept properties of an event, and nothing of the others."""

from __future__ import annotations

from typing import Any

from connectors.kit.event_columns import PropertySets
from connectors.kit.event_shapes import OwnField, struct

_MOST_REMEMBERED = 100_000


class _Kept:
    """Stands for one kept property; each has a type of its own, which the decoder hands on."""

    at: int
    here: _Kept


class SeenProperties:
    """Notes place and value of each kept property that a decoder comes by.

    Asking each event for each kept property costs more than all else that is done with it, while
    the hook of a type of one's own runs only where the property is there.
    """

    def __init__(self, sets: PropertySets) -> None:
        self.kept = sets.kept
        self.seen: list[Any] = []
        """Place and value in turn, of the line that was decoded last; to be cleared after it."""
        self._sets = sets
        self._numbers: dict[tuple[Any, ...], int] = {}
        self._types: list[type[_Kept]] = []
        for at in range(len(self.kept)):
            one: type[_Kept] = type(f"Kept{at}", (_Kept,), {"at": at})
            one.here = one()
            self._types.append(one)

    def properties(self, *fields: OwnField) -> Any:
        """A Struct type of an object of properties, with the platform's own fields in it."""
        kept: list[OwnField] = [
            (f"kept_{at}", self.kept[at], one | None, None) for at, one in enumerate(self._types)
        ]
        return struct("Properties", *fields, *kept)

    def keep(self, kind: type[_Kept], value: object) -> _Kept:
        """What the decoder calls for a kept property."""
        self.seen.append(kind.at)
        self.seen.append(value)
        return kind.here

    def number(self) -> int:
        """The number of the properties in `seen`, which is cleared.

        Only texts are remembered: 1, 1.0 and True are one key of a dict, and not one value.
        """
        key = tuple(self.seen)
        self.seen.clear()
        try:
            found = self._numbers.get(key)
        except TypeError:  # a list or an object, which is never kept
            found = None
        if found is None:
            values = key[1::2]
            said = {self.kept[at]: value for at, value in zip(key[::2], values, strict=True)}
            found = self._sets.number_of(said)
            if len(self._numbers) < _MOST_REMEMBERED and all(
                isinstance(value, str) for value in values
            ):
                self._numbers[key] = found
        return found
