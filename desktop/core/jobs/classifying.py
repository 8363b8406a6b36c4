"""What an event is: a share by some channel, other activity, or ignored."""

from __future__ import annotations

import msgspec
import numpy as np
import numpy.typing as npt

from desktop.core.activity import channel_of, is_ignored
from desktop.core.definitions import Activity, Definitions
from desktop.core.store import Connection
from desktop.core.store.schema import event_name, property_set
from desktop.core.store.sources import load_source_kinds
from desktop.core.store.words import load_words

IGNORED = -1
ACTIVITY = 0
"""Channels are numbered from 1."""


class EventClassifier:
    """Which channel an event belongs to, decided once for each name and set of properties."""

    def __init__(self, connection: Connection, definitions: Definitions) -> None:
        self._share_events = definitions.share_events or {}
        self._activity = definitions.activity or Activity()
        self._kinds = load_source_kinds(connection)
        self._words = load_words(connection, event_name, "name")
        self._sets = load_words(connection, property_set, "json")
        self._known: dict[tuple[int, int, int], int] = {}
        self._numbers: dict[str, int] = {}
        self.names: dict[int, str] = {}

    def channels(
        self, source_id: int, names: npt.NDArray[np.uint32], properties: npt.NDArray[np.uint32]
    ) -> npt.NDArray[np.int64]:
        """For each event its channel's number, 0 for other activity, -1 for ignored ones."""
        pairs = names.astype(np.int64) << 32 | properties
        unique, inverse = np.unique(pairs, return_inverse=True)
        found = [
            self._channel(source_id, pair >> 32, pair & 0xFFFFFFFF) for pair in unique.tolist()
        ]
        return np.array(found, np.int64)[inverse]

    def _channel(self, source_id: int, name: int, properties: int) -> int:
        key = (source_id, name, properties)
        if key not in self._known:
            self._known[key] = self._decide(source_id, self._words[name], properties)
        return self._known[key]

    def _decide(self, source_id: int, name: str, properties: int) -> int:
        kept = msgspec.json.decode(self._sets[properties]) if properties else {}
        channel = channel_of(self._share_events, name, kept)
        if channel is not None:
            return self._number(channel)
        ignored = is_ignored(self._kinds[source_id], name, self._activity)
        return IGNORED if ignored else ACTIVITY

    def _number(self, channel: str) -> int:
        if channel not in self._numbers:
            self._numbers[channel] = len(self._numbers) + 1
            self.names[self._numbers[channel]] = channel
        return self._numbers[channel]
