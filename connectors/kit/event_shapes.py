"""What a platform's module says of its events, so that one decoder reads them all."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Protocol

import msgspec
import numpy as np
import numpy.typing as npt

from connectors.kit.event_columns import MAX_WORD_LENGTH, RowError, canonical_json, id_text
from connectors.kit.json_lines import NotJsonError, parse_value
from connectors.kit.records import NO_TIME, Record
from connectors.kit.times import (
    FIRST_INSTANT,
    LAST_INSTANT,
    InstantReader,
    TimeError,
    instant_of,
)

Word = Annotated[str, msgspec.Meta(max_length=MAX_WORD_LENGTH)]
"""A text that is short enough for a name or an id."""

UTC_TEXTS = InstantReader("UTC")
"""Reads texts; a time without a zone is UTC."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_NAIVE_EPOCH = datetime(1970, 1, 1)
_MICROSECOND = timedelta(microseconds=1)


class UnusualError(msgspec.MsgspecError):
    """Only the careful path can judge this line, or some line of these."""


@dataclass(frozen=True, slots=True)
class EventRecord:
    """One event in plain types, as the careful path gives it."""

    event: str
    time: int
    """Microseconds UTC, or of the source's own clock where that is another (see `is_exact`)."""
    key: str
    """What the source calls one event: two rows with one key are one."""
    user_ids: tuple[str | None, ...] = ()
    """Who it may be of, the likeliest first; the first that names a person counts."""
    ingested: int = NO_TIME
    kept: tuple[object, ...] = ()
    """The values of the kept properties; None where one is absent."""
    email: str | None = None
    is_exact: bool = False
    """Whether `time` is an instant even where the source's clock is not UTC."""


@dataclass(frozen=True, slots=True)
class NoEvent:
    """A row that is sound but no event, counted under what it is."""

    what: str
    reason: str


@dataclass(frozen=True, slots=True)
class UsualEvents:
    """Columns of rows that the typed decoder took, all of one length."""

    names: Sequence[str]
    times: npt.NDArray[np.int64]
    """Microseconds."""
    keys: Sequence[str]
    users: Sequence[str | None]
    fallbacks: Sequence[str | None] | None = None
    """Who it may be of where `users` names nobody."""
    ingested: npt.NDArray[np.int64] | None = None
    """Microseconds or NO_TIME."""
    kept: Sequence[tuple[object, ...]] | None = None
    """Values of the kept properties, where the shape picks them itself."""
    emails: Sequence[str | None] | None = None


OwnField = tuple[str, str, Any, Any]
"""Attribute, name in the file, type, default (`...` for none) of a field of a Struct."""


class Keeper(Protocol):
    """Gives the types that hand each kept property to the decoder, by the property's name."""

    kept: tuple[str, ...]

    def properties(self, *fields: OwnField) -> Any:
        """A Struct type of an object of properties, with the platform's own fields in it."""
        ...

    def keep(self, kind: Any, value: object) -> Any:
        """The hook of a decoder of such a type."""
        ...


class EventShape(Protocol):
    """How one platform writes an event."""

    own: frozenset[str]
    """Names among the properties that belong to the platform and are never kept."""
    texts: tuple[str, ...]
    """Fields that hold JSON as a text where the events are rows of a table."""

    def decoder(self, keeper: Keeper) -> Callable[[bytes], Any]:
        """What decodes a usual line; it raises an error of msgspec for any other."""
        ...

    def columns(self, rows: list[Any]) -> UsualEvents:
        """The columns of decoded lines; raises UnusualError, OverflowError or ValueError."""
        ...

    def read(self, record: Any, kept: tuple[str, ...]) -> EventRecord | NoEvent | Record:
        """Any record taken apart; `line` of a `Record` is 0. Raises RowError or TimeError."""
        ...


def json_decoder(keeper: Keeper, line_type: Any, *, strict: bool = True) -> Callable[[bytes], Any]:
    """Decodes lines of JSON; not `strict` where numbers may be written as texts."""
    return msgspec.json.Decoder(line_type, dec_hook=keeper.keep, strict=strict).decode


def struct(name: str, *fields: OwnField, **more: Any) -> Any:
    """A Struct type for a decoder; what is not among the fields is passed over."""
    needed = [(attribute, kind) for attribute, _, kind, default in fields if default is ...]
    others = [
        (attribute, kind, default) for attribute, _, kind, default in fields if default is not ...
    ]
    renamed = {attribute: said for attribute, said, _, _ in fields}
    return msgspec.defstruct(name, [*needed, *others], rename=renamed, gc=False, **more)


def instants(moments: Iterable[datetime | None], count: int) -> npt.NDArray[np.int64]:
    """Microseconds UTC of `count` moments; a naive one is UTC, None is NO_TIME."""
    return np.fromiter(
        (
            NO_TIME
            if one is None
            else (one - (_NAIVE_EPOCH if one.tzinfo is None else _EPOCH)) // _MICROSECOND
            for one in moments
        ),
        np.int64,
        count,
    )


def check_instants(times: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The same; raises UnusualError where one is before 2000 or after 9999."""
    if len(times) and not (times.min() >= FIRST_INSTANT and times.max() < LAST_INSTANT):
        raise UnusualError
    return times


def as_object(value: object, what: str) -> dict[str, object]:
    """An object that may be written as a JSON text, empty where there is none; or RowError."""
    if isinstance(value, str):
        try:
            value = parse_value(value.encode()) if value.strip() else None
        except (NotJsonError, UnicodeEncodeError) as error:
            raise RowError(f"{what} are not JSON") from error
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise RowError(f"{what} are not a JSON object")
    return value


def maybe_object(value: object) -> dict[str, object]:
    """An object that may be written as a JSON text; empty for anything else."""
    try:
        return as_object(value, "")
    except RowError:
        return {}


def read_ingested(said: object) -> int:
    """Microseconds UTC; NO_TIME where it is not told or no time."""
    if said is None or said == "":
        return NO_TIME
    try:
        return instant_of(said, UTC_TEXTS)
    except TimeError:
        return NO_TIME


def name_of(said: object) -> str:
    """The name of an event; raises RowError where there is none."""
    if not isinstance(said, str) or not said.strip():
        raise RowError("the event name is missing")
    return said


def key_of(event_id: object, record: Mapping[str, object], ingest_names: frozenset[str]) -> str:
    """What makes the row one event: its id, else all that it says but when it was taken in."""
    text = id_text(event_id)
    if text:
        return f"id\0{text}"
    own = {name: value for name, value in record.items() if name not in ingest_names}
    return f"row\0{canonical_json(own)}"


def pick(said: Mapping[str, object], kept: tuple[str, ...]) -> tuple[object, ...]:
    """The values of the kept properties."""
    return tuple(said.get(name) for name in kept)


def first_text(said: Mapping[str, object], *names: str) -> str | None:
    """The first of the fields that is a text with something in it."""
    for name in names:
        value = said.get(name)
        if isinstance(value, str) and value:
            return value
    return None
