"""Product events on their way into columns: who counts, what is kept, and which two are one."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields

import numpy as np

from connectors.kit.records import NO_TIME, EventBatch, EventVocabulary, Vocabulary

BATCH_ROWS = 100_000
MAX_WORD_LENGTH = 1000
MAX_VALUE_LENGTH = 200
NO_IDS = frozenset({"", "undefined", "null", "<null>"})
"""What senders write where they had no user id."""

Scalar = str | int | float | bool
_MOST_CACHED = 100_000
_LOCATION = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*://|/|www\.")
_QUERY = re.compile(r"[?#]")


class RowError(ValueError):
    """A row that is no usable event; the text is the reason for a person."""


@dataclass(slots=True)
class EventColumns:
    """Lists on their way to a batch, all of one length but `sets`: row -> number, where any."""

    line: list[int] = field(default_factory=list)
    time: list[int] = field(default_factory=list)
    ingested: list[int] = field(default_factory=list)
    """In units of the caller's choice; negative where it is not known."""
    key: list[int] = field(default_factory=list)
    user: list[int] = field(default_factory=list)
    name: list[int] = field(default_factory=list)
    sets: dict[int, int] = field(default_factory=dict)

    def batch(self, vocabulary: EventVocabulary, ingest_unit: int) -> EventBatch:
        """The rows as arrays; `ingest_unit` in microseconds."""
        count = len(self.line)
        ingested = np.fromiter(self.ingested, np.int64, count)
        properties = np.zeros(count, np.uint32)
        properties[list(self.sets.keys())] = list(self.sets.values())
        return EventBatch(
            vocabulary=vocabulary,
            line=np.fromiter(self.line, np.uint32, count),
            time=np.fromiter(self.time, np.int64, count),
            ingested=np.where(ingested < 0, NO_TIME, ingested * ingest_unit),
            key=np.fromiter(self.key, np.uint64, count),
            user=np.fromiter(self.user, np.uint32, count),
            name=np.fromiter(self.name, np.uint32, count),
            properties=properties,
        )


def id_text(said: object) -> str | None:
    """An id as text; a number keeps its digits. Raises RowError for anything else."""
    if said is None or isinstance(said, str):
        return said
    if isinstance(said, bool) or not isinstance(said, int | float):
        raise RowError("an id is neither a text nor a number")
    return str(int(said)) if isinstance(said, float) and said.is_integer() else str(said)


def is_identified(user_id: str | None) -> bool:
    """Whether the id names a person, not a device and not the lack of one."""
    return (
        user_id is not None and user_id.strip() not in NO_IDS and not user_id.startswith("$device:")
    )


def word_fault(what: str, word: str) -> str | None:
    """Why a user id or an event name cannot be taken, or None."""
    if len(word) > MAX_WORD_LENGTH:
        return f"{what} is {len(word):,} characters long (at most {MAX_WORD_LENGTH:,} are taken)"
    if "\0" in word:
        return f"{what} holds a NUL character"
    if not word.isascii() and any("\ud800" <= letter <= "\udfff" for letter in word):
        return f"{what} holds half of a character (a lone surrogate)"
    return None


def canonical_json(record: object) -> str:
    """The one spelling of a JSON value: sorted keys, no spaces."""
    return json.dumps(record, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


class PropertySets:
    """Numbers for the kept properties of events, each combination spelled once."""

    def __init__(self, kept: tuple[str, ...], vocabulary: Vocabulary) -> None:
        self.kept = kept
        self._vocabulary = vocabulary
        self._seen: dict[tuple[object, ...], int] = {}

    def number(self, values: tuple[object, ...]) -> int:
        """The number of these values of `kept`, in its order; what is no scalar is left out.

        Only texts are remembered: 1, 1.0 and True are one key of a dict, and not one value.
        """
        scalars = tuple(value if isinstance(value, str | int | float) else None for value in values)
        found = self._seen.get(scalars)
        if found is None:
            found = self.number_of(dict(zip(self.kept, scalars, strict=True)))
            if not any(isinstance(value, int | float) for value in scalars):
                if len(self._seen) >= _MOST_CACHED:
                    self._seen.clear()
                self._seen[scalars] = found
        return found

    def number_of(self, properties: Mapping[str, object]) -> int:
        """The number of the properties, all of which are kept; 0 where none says anything."""
        kept = {
            name: _kept_value(value)
            for name, value in properties.items()
            if isinstance(value, str | int | float) and value != ""
        }
        return self._vocabulary.number(canonical_json(kept)) if kept else 0


def _kept_value(value: Scalar) -> Scalar:
    if not isinstance(value, str):
        return value
    if _LOCATION.match(value):
        # links carry tokens and addresses there; where they lead to is enough
        value = _QUERY.split(value, maxsplit=1)[0]
    return value[:MAX_VALUE_LENGTH].encode("utf-8", "replace").decode("utf-8")


def concatenate(pieces: list[EventBatch]) -> EventBatch:
    """One batch of one or more that share a vocabulary."""
    if len(pieces) == 1:
        return pieces[0]
    columns = {
        column.name: np.concatenate([getattr(piece, column.name) for piece in pieces])
        for column in fields(EventBatch)
        if column.name != "vocabulary"
    }
    return EventBatch(vocabulary=pieces[0].vocabulary, **columns)


def in_order(batch: EventBatch) -> EventBatch:
    """The same events by their lines."""
    order = np.argsort(batch.line, kind="stable")
    columns = {
        column.name: getattr(batch, column.name)[order]
        for column in fields(EventBatch)
        if column.name != "vocabulary"
    }
    return EventBatch(vocabulary=batch.vocabulary, **columns)
