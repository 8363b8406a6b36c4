"""Numbers of users' ids over the windows of one run, so that each id is looked up once."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat

import numpy as np

from desktop.core.store import Connection
from desktop.core.store.people import USER
from desktop.core.store.privacy import load_hiding
from desktop.core.store.words import Numbers, number_aliases

_MOST_KEPT = 50_000
"""Ids remembered at most, so that memory does not grow with the people of a long history."""


class UserNumbers:
    """Remembers numbers that are in the store for good: an alias is never taken out of it."""

    def __init__(self) -> None:
        self._known: dict[str, int] = {}
        self._met: tuple[list[str], Numbers] = ([], np.empty(0, np.uint32))

    def number(self, connection: Connection, users: Sequence[str]) -> Numbers:
        """The alias numbers of ids, in their order; new ids are added to the store."""
        numbers = np.fromiter(map(self._known.get, users, repeat(0)), np.uint32, len(users))
        places = np.flatnonzero(numbers == 0)
        fresh = [users[at] for at in places.tolist()]
        numbers[places] = number_aliases(
            connection, USER, load_hiding(connection).keys(USER, fresh)
        )
        self._met = (fresh, numbers[places])
        return numbers

    def keep(self) -> None:
        """Remembers what was numbered last; after the end of its transaction, not before."""
        met, numbers = self._met
        if len(self._known) + len(met) <= _MOST_KEPT:
            self._known.update(zip(met, numbers.tolist(), strict=True))
        self._met = ([], numbers[:0])
