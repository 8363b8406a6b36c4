"""Which properties an event carries and with which values, for writing its conditions."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

import msgspec
import numpy as np

from desktop.core.activity import property_text
from desktop.core.clock import DAY
from desktop.core.store import Connection
from desktop.core.store.ledger import load_days
from desktop.core.store.schema import event_name, property_set
from desktop.core.store.words import load_words

DAYS = 91
MOST_VALUES = 50


@dataclass(frozen=True, slots=True)
class PropertyValues:
    """One property of an event with its values as conditions compare them."""

    name: str
    events: int
    """Events that have it."""
    values: tuple[tuple[str, int], ...]
    """(value, events), the commonest first, at most fifty."""


def load_event_properties(
    connection: Connection, now: int, name: str
) -> tuple[PropertyValues, ...]:
    """The properties of an event name over the last 91 days, the commonest first.

    Only kept properties are known: those that tell how something was shared, and those that some
    condition asked for when the events were imported.
    """
    numbers = {word: number for number, word in load_words(connection, event_name, "name").items()}
    if name not in numbers:
        return ()
    counts: Counter[int] = Counter()
    today = now // DAY
    for _, _, events in load_days(connection, today - DAYS, today + 1):
        sets = events.properties[events.name == numbers[name]]
        numbered, found = np.unique(sets, return_counts=True)
        counts.update(dict(zip(numbered.tolist(), found.tolist(), strict=True)))
    return _by_property(counts, load_words(connection, property_set, "json"))


def _by_property(counts: Counter[int], sets: dict[int, str]) -> tuple[PropertyValues, ...]:
    values: dict[str, Counter[str]] = defaultdict(Counter)
    for number, events in counts.items():
        kept = msgspec.json.decode(sets[number]) if number else {}
        for key, value in kept.items():
            text = property_text(value)
            if text is not None:
                values[key][text] += events
    found = [
        PropertyValues(key, counted.total(), tuple(_commonest(counted)))
        for key, counted in values.items()
    ]
    return tuple(sorted(found, key=lambda each: (-each.events, each.name)))


def _commonest(counted: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counted.items(), key=lambda each: (-each[1], each[0]))[:MOST_VALUES]
