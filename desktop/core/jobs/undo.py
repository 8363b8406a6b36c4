"""Taking an import back, in any order, as if it had never been."""

from __future__ import annotations

from desktop.core.clock import DAY
from desktop.core.errors import UsageError
from desktop.core.local_days import touched_local_days
from desktop.core.store import Connection
from desktop.core.store.ad_facts import delete_facts, elect, keys_touching
from desktop.core.store.claims import Claim, load_claims
from desktop.core.store.connections import forget_pulls_into
from desktop.core.store.coverage import ADS, delete_coverage
from desktop.core.store.day_index import mark_stale
from desktop.core.store.engine import Store
from desktop.core.store.imports import UNDONE, PastImport, find_import, set_undone
from desktop.core.store.ledger import delete_events
from desktop.core.store.people import join_people
from desktop.core.store.settings import bump_revision
from desktop.core.store.targeting import forget_targeting
from desktop.core.store.traits import delete_statements


def undo_import(store: Store, import_id: int) -> PastImport:
    """Forgets everything that an import brought; the import itself stays in the history."""
    with store.write() as connection:
        found = find_import(connection, import_id)
        if found is None:
            raise UsageError(f"there is no import {import_id}; see: icp-pulse imports")
        if found.state == UNDONE:
            raise UsageError(f"import {import_id} ({found.file}) was already taken back")
        claims = load_claims(connection, import_id)
        days = delete_events(connection, import_id)
        mark_stale(connection, touched_local_days(days))
        if delete_statements(connection, import_id):
            join_people(connection)
        delete_facts(connection, import_id)
        delete_coverage(connection, import_id)
        forget_targeting(connection, import_id)
        _revive(connection, claims)
        forget_pulls_into(connection, import_id)
        bump_revision(connection)
        set_undone(connection, import_id)
    return found


def _revive(connection: Connection, claims: list[Claim]) -> None:
    """What a pull had replaced counts again, where nothing else replaces it."""
    for claim in claims:
        if claim.fact == ADS:
            elect(connection, keys_touching(connection, claim))
        else:
            days = range(claim.start // DAY, (claim.end - 1) // DAY + 1)
            mark_stale(connection, touched_local_days(days))
