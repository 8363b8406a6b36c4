"""Correcting how a value of a trait is read, and taking that back."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.clock import Clock
from desktop.core.definitions import SEGMENT_DIMENSIONS, TRAITS
from desktop.core.errors import UsageError
from desktop.core.icp.plain_text import fold
from desktop.core.icp.vocabulary import NAMED, known_name, load_vocabulary, name_list
from desktop.core.store import Connection
from desktop.core.store.engine import Store
from desktop.core.store.value_readings import (
    ValueReading,
    delete_reading,
    find_reading,
    save_reading,
)

LONGEST = 200
"""Characters of a name."""
CORRECTABLE = (*dict.fromkeys((*SEGMENT_DIMENSIONS, *TRAITS)),)
"""Traits whose values can be corrected, beside custom ones."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction that was made; `before` is what was in its place, None for nothing."""

    trait: str
    raw: str
    canonical: str | None
    """What it is read as now; None where the correction was taken away."""
    before: str | None


def correct_value(
    store: Store, clock: Clock, trait: str, raw: str, canonical: str | None
) -> Correction:
    """Reads a value as another one from now on, for all data there is; None reads it as written.

    An empty text says that the value tells nothing, such as "n/a". What was derived from the
    trait is made anew with the next refresh, nothing else. Raises UsageError where the trait has a
    list of names and this is none, or where the two values would each be read as the other.
    """
    name = _checked(trait, raw, canonical)
    key = fold(raw)
    with store.write() as connection:
        found = find_reading(connection, trait, key)
        before = None if found is None else found.canonical
        if name is None or fold(name) == key:
            name = None
            delete_reading(connection, trait, key)
        else:
            _check_circle(connection, trait, key, name)
            save_reading(connection, ValueReading(trait, key, raw.strip(), name, clock()))
    return Correction(trait, raw, name, before)


def _checked(trait: str, raw: str, canonical: str | None) -> str | None:
    if trait not in CORRECTABLE and not trait.startswith("custom."):
        raise UsageError(
            f'values of "{trait}" cannot be corrected; there is {", ".join(CORRECTABLE)}'
        )
    if not raw.strip():
        raise UsageError("there is no value to correct")
    if canonical is None:
        return None
    name = " ".join(canonical.split())
    if len(name) > LONGEST:
        raise UsageError(f"the name has {len(name)} characters; shorten it to {LONGEST}")
    if trait not in NAMED or not name:
        return name
    known = known_name(trait, name)
    if known is None:
        shown = ", ".join(name_list(trait)[:5])
        raise UsageError(f'"{name}" is no {trait.replace("_", " ")}; choose one such as {shown}')
    return known


def _check_circle(connection: Connection, trait: str, key: str, name: str) -> None:
    if fold(load_vocabulary(connection).reading(trait, name)) == key:
        raise UsageError(f'"{name}" is itself read as this value; take that correction away first')
