"""Writing, changing and taking away notes on a day of a KPI."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from desktop.core.clock import Clock, day_number
from desktop.core.errors import UsageError
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE
from desktop.core.store.engine import Store
from desktop.core.store.notes import (
    Note,
    find_note,
    insert_note,
    load_notes,
    remove_note,
    update_note,
)

LONGEST = 500
"""Characters of a note; it is drawn beside a chart."""


def add_note(store: Store, clock: Clock, day: date, text: str, kpi: str | None = None) -> Note:
    """Writes a note on a local day, of one KPI or of all. Raises UsageError for an empty text."""
    if kpi not in (None, SHARE_RATE, ICP_CTR):
        raise UsageError(f'there is no KPI "{kpi}"; it is {SHARE_RATE} or {ICP_CTR}')
    with store.write() as connection:
        return insert_note(connection, kpi, day_number(day), _checked(text), clock())


def edit_note(store: Store, clock: Clock, note_id: int, text: str, day: date | None = None) -> Note:
    """Puts another text in a note, and moves it where a day is given; gives it as it is now."""
    checked = _checked(text)
    with store.write() as connection:
        found = _found(find_note(connection, note_id), note_id)
        changed = replace(
            found,
            day=found.day if day is None else day_number(day),
            text=checked,
            edited_at=clock(),
        )
        update_note(connection, note_id, changed.day, checked, clock())
    return changed


def delete_note(store: Store, note_id: int) -> Note:
    """Takes a note away; gives it back, so that it can be written again."""
    with store.write() as connection:
        found = _found(find_note(connection, note_id), note_id)
        remove_note(connection, note_id)
    return found


def list_notes(store: Store, kpi: str | None = None) -> list[Note]:
    """All notes by day; those of one KPI and of every KPI where `kpi` is given."""
    with store.read() as connection:
        return load_notes(connection, kpi)


def _found(note: Note | None, note_id: int) -> Note:
    if note is None:
        raise UsageError(f"there is no note {note_id} any more")
    return note


def _checked(text: str) -> str:
    plain = " ".join(text.split())
    if not plain:
        raise UsageError("the note is empty; write a few words, or delete it")
    if len(plain) > LONGEST:
        raise UsageError(f"the note has {len(plain)} characters; shorten it to {LONGEST}")
    return plain
