"""What each event counts as under some definitions: a share by a channel, activity, or ignored."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec
import numpy as np
import numpy.typing as npt

from desktop.core.activity import ShareEvents, channel_of, is_ignored
from desktop.core.definitions import Activity, Definitions
from desktop.core.store import Connection
from desktop.core.store.ledger import EventColumns
from desktop.core.store.schema import event_name, property_set
from desktop.core.store.sources import load_source_kinds
from desktop.core.store.words import load_words

IGNORED_KIND = ""
ACTIVE_KIND = "."
"""No channel is spelled so."""


class EventKinds:
    """Decides once for each source, name and set of properties."""

    def __init__(self, connection: Connection, definitions: Definitions) -> None:
        self._shares: ShareEvents = definitions.share_events or {}
        self._activity = definitions.activity or Activity()
        self._sources: Mapping[int, str] = load_source_kinds(connection)
        self._names = load_words(connection, event_name, "name")
        self._sets = load_words(connection, property_set, "json")
        self._known: dict[tuple[int, int, int], str] = {}

    def classify(self, source_id: int, events: EventColumns) -> dict[str, npt.NDArray[np.bool_]]:
        """Channel, or ACTIVE_KIND, -> which of the events are so; ignored ones are in none."""
        pairs = events.name.astype(np.int64) << 32 | events.properties
        unique, inverse = np.unique(pairs, return_inverse=True)
        kinds = [self._of(source_id, pair >> 32, pair & 0xFFFFFFFF) for pair in unique.tolist()]
        return {
            kind: np.array([each == kind for each in kinds], bool)[inverse]
            for kind in sorted(set(kinds) - {IGNORED_KIND})
        }

    def _of(self, source_id: int, name: int, properties: int) -> str:
        place = (source_id, name, properties)
        if place not in self._known:
            self._known[place] = self._decide(source_id, self._names[name], properties)
        return self._known[place]

    def _decide(self, source_id: int, name: str, properties: int) -> str:
        kept = msgspec.json.decode(self._sets[properties]) if properties else {}
        channel = channel_of(self._shares, name, kept)
        if channel is not None:
            return channel
        ignored = is_ignored(self._sources[source_id], name, self._activity)
        return IGNORED_KIND if ignored else ACTIVE_KIND
