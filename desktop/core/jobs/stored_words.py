"""The store's numbers of a vocabulary's words, each looked up once over the windows of one run."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from connectors.kit.records import EventVocabulary
from desktop.core.store import Connection
from desktop.core.store.people import USER
from desktop.core.store.privacy import load_hiding
from desktop.core.store.schema import event_name, property_set
from desktop.core.store.words import Numbers, number_aliases, number_words

_MOST_KEPT = 50_000
"""Words that go on to the next window at most, so that memory does not grow with the people of a
long history."""
_NONE = np.zeros(1, np.uint32)


class StoredWords:
    """A vocabulary for window after window, and what its words are in the store.

    Only what is there for good is remembered: a word is never taken out of the store, but one
    whose transaction fails was never in it.
    """

    def __init__(self) -> None:
        self.vocabulary = EventVocabulary()
        """By which the next window is to be read."""
        self._stored: dict[str, Numbers] = {}
        self._met: dict[str, Numbers] = {}

    def number(self, connection: Connection, words: EventVocabulary) -> dict[str, Numbers]:
        """By column of the events, the store's number at each number of the vocabulary.

        New words are added to the store. Of a vocabulary that is another nothing is remembered.
        """
        is_own = words is self.vocabulary
        numbers: dict[str, Numbers] = {}
        for column, own in (
            ("user", words.users), ("name", words.names), ("properties", words.property_sets)
        ):  # fmt: skip
            stored = self._stored.get(column, _NONE) if is_own else _NONE
            fresh = own.words[len(stored) :]
            new = _number(connection, column, fresh) if fresh else stored[:0]
            numbers[column] = np.append(stored, new)
        if is_own:
            self._met = numbers
        return numbers

    def keep(self) -> None:
        """Remembers what was numbered last; after the end of its transaction, not before."""
        if not self._met:
            return
        self._stored, self._met = self._met, {}
        if sum(map(len, self._stored.values())) > _MOST_KEPT:
            self.vocabulary, self._stored = EventVocabulary(), {}


def _number(connection: Connection, column: str, words: Sequence[str]) -> Numbers:
    if column == "user":
        return number_aliases(connection, USER, load_hiding(connection).keys(USER, words))
    table, word = (event_name, "name") if column == "name" else (property_set, "json")
    return number_words(connection, table, word, words)
