"""Taking an import back, in any order, as if it had never been."""

from __future__ import annotations

from desktop.core.errors import UsageError
from desktop.core.local_days import touched_local_days
from desktop.core.store.ad_facts import delete_facts
from desktop.core.store.coverage import delete_coverage
from desktop.core.store.day_index import mark_stale
from desktop.core.store.engine import Store
from desktop.core.store.imports import UNDONE, PastImport, find_import, set_undone
from desktop.core.store.ledger import delete_events
from desktop.core.store.people import join_people
from desktop.core.store.settings import bump_revision
from desktop.core.store.traits import delete_statements


def undo_import(store: Store, import_id: int) -> PastImport:
    """Forgets everything that an import brought; the import itself stays in the history."""
    with store.write() as connection:
        found = find_import(connection, import_id)
        if found is None:
            raise UsageError(f"there is no import {import_id}; see: icp-pulse imports")
        if found.state == UNDONE:
            raise UsageError(f"import {import_id} ({found.file}) was already taken back")
        days = delete_events(connection, import_id)
        mark_stale(connection, touched_local_days(days))
        if delete_statements(connection, import_id):
            join_people(connection)
        delete_facts(connection, import_id)
        delete_coverage(connection, import_id)
        bump_revision(connection)
        set_undone(connection, import_id)
    return found
