"""The history of imports, each with its receipt."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, insert, select, update

from desktop.core.store.schema import import_

LIVE = "live"
UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class PastImport:
    """One import as it was recorded; `receipt` is its JSON."""

    id: int
    file: str
    sha256: str
    fingerprint: str
    kind: str
    report: str
    imported_at: int
    as_of: int
    state: str
    receipt: str


def add_import(connection: Connection, **columns: str | int) -> int:
    """Records a live import and gives its number."""
    added = connection.execute(insert(import_), {"state": LIVE, "receipt": "{}", **columns})
    return int(added.lastrowid)


def save_receipt(connection: Connection, import_id: int, receipt: str) -> None:
    """Keeps the receipt's JSON."""
    connection.execute(update(import_).where(import_.c.id == import_id).values(receipt=receipt))


def refresh_import(connection: Connection, import_id: int, now: int, receipt: str) -> None:
    """Notes that a pull has brought more into its import, through `now`."""
    connection.execute(
        update(import_)
        .where(import_.c.id == import_id)
        .values(imported_at=now, as_of=now, receipt=receipt)
    )


def set_undone(connection: Connection, import_id: int) -> None:
    """Marks an import as taken back; it stays in the history."""
    connection.execute(update(import_).where(import_.c.id == import_id).values(state=UNDONE))


def find_import(connection: Connection, import_id: int) -> PastImport | None:
    """The import with this number."""
    row = connection.execute(select(*_COLUMNS).where(import_.c.id == import_id)).first()
    return PastImport(*row) if row else None


def find_same(connection: Connection, fingerprint: str) -> PastImport | None:
    """A live import of the same bytes read in the same way."""
    row = connection.execute(
        select(*_COLUMNS).where(import_.c.fingerprint == fingerprint, import_.c.state == LIVE)
    ).first()
    return PastImport(*row) if row else None


def list_imports(connection: Connection) -> list[PastImport]:
    """All imports, the newest first."""
    rows = connection.execute(select(*_COLUMNS).order_by(import_.c.id.desc()))
    return [PastImport(*row) for row in rows]


_COLUMNS = tuple(
    import_.c[name]
    for name in (
        "id", "file", "sha256", "fingerprint", "kind", "report", "imported_at", "as_of", "state",
        "receipt",
    )
)  # fmt: skip
