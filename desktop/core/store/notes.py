"""Notes that people wrote on a day of a KPI."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, delete, insert, select, update

from desktop.core.store.schema import note


@dataclass(frozen=True, slots=True)
class Note:
    """One note; `day` is a local day number, `kpi` is None where it is about every KPI."""

    id: int
    day: int
    kpi: str | None
    text: str
    written_at: int
    """Microseconds UTC."""
    edited_at: int | None = None


def insert_note(connection: Connection, kpi: str | None, day: int, text: str, now: int) -> Note:
    """Keeps a new note."""
    added = connection.execute(
        insert(note), {"day": day, "kpi": kpi or "", "text": text, "written_at": now}
    )
    return Note(int(added.lastrowid), day, kpi, text, now)


def update_note(connection: Connection, note_id: int, day: int, text: str, now: int) -> bool:
    """Puts another text, or day, in a note; tells whether there is such a note."""
    changed = connection.execute(
        update(note).where(note.c.id == note_id).values(day=day, text=text, edited_at=now)
    )
    return changed.rowcount > 0


def remove_note(connection: Connection, note_id: int) -> bool:
    """Deletes a note; tells whether there was one."""
    return connection.execute(delete(note).where(note.c.id == note_id)).rowcount > 0


def find_note(connection: Connection, note_id: int) -> Note | None:
    """The note with this number."""
    row = connection.execute(select(note).where(note.c.id == note_id)).first()
    return _note(*row) if row else None


def load_notes(
    connection: Connection, kpi: str | None = None, first: int = -(2**31), last: int = 2**31
) -> list[Note]:
    """Notes of the days `first..last` by day; of one KPI and those of every KPI, or all."""
    query = select(note).where(note.c.day.between(first, last)).order_by(note.c.day, note.c.id)
    if kpi is not None:
        query = query.where(note.c.kpi.in_((kpi, "")))
    return [_note(*row) for row in connection.execute(query)]


def _note(
    number: int, day: int, kpi: str, text: str, written_at: int, edited_at: int | None
) -> Note:
    return Note(number, day, kpi or None, text, written_at, edited_at)
