"""Putting definitions in force, telling first what that changes."""

from __future__ import annotations

from desktop.core.clock import Clock
from desktop.core.definition_files.changes import Change, describe_changes, merge, needing_consent
from desktop.core.definitions import Definitions
from desktop.core.errors import UsageError
from desktop.core.store.definitions import load_definitions, save_definitions
from desktop.core.store.engine import Store
from desktop.core.store.settings import bump_revision


def apply_definitions(
    store: Store, new: Definitions, clock: Clock, *, yes: bool = False, dry_run: bool = False
) -> list[Change]:
    """Merges sections into the definitions in force; gives what changed, or would.

    Raises UsageError where something would be deleted without `yes`.
    """
    with store.read() as connection:
        old = load_definitions(connection)
    changes = describe_changes(old, new)
    if dry_run or not changes:
        return changes
    deleted = needing_consent(changes)
    if deleted and not yes:
        listed = "; ".join(f"[{change.section}] {change.name}" for change in deleted)
        raise UsageError(f"this would delete {listed}; run it again with --yes if that is meant")
    merged = merge(old, new)
    with store.write() as connection:
        save_definitions(connection, merged, clock())
        if (old.people, old.icps) != (merged.people, merged.icps):
            bump_revision(connection)
    return changes
