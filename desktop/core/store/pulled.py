"""What the imports of pulls hold: how much, and whose, so that no source takes in two projects."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

import msgspec
import numpy as np
from sqlalchemy import Connection, Select, exists, func, select

from desktop.core.store.blocks import unpack
from desktop.core.store.imports import LIVE
from desktop.core.store.pull_tables import campaign_targeting
from desktop.core.store.schema import ad_fact, event_block, import_, trait_block
from desktop.core.store.traits import PROFILE

Held = Mapping[str, frozenset[str]]
"""Source -> the projects whose rows lie under it."""
_ROWS = (event_block, trait_block, ad_fact)


class _Mark(msgspec.Struct, array_like=True):
    connection: int
    stream: str
    source: str
    project: str


def pull_mark(connection_id: int, stream: str, source: str, project: str) -> str:
    """What stands in the place of a file's fingerprint, for a connection's import of a stream."""
    return msgspec.json.encode(_Mark(connection_id, stream, source, project)).decode()


def load_held(connection: Connection, kind: str) -> Held:
    """What pulls of a kind have brought and nobody has taken back; files tell no project."""
    has_rows = [exists().where(table.c.import_id == import_.c.id) for table in _ROWS]
    rows = connection.execute(
        select(import_.c.fingerprint).where(
            import_.c.kind == kind, import_.c.state == LIVE, import_.c.sha256 == "",
            has_rows[0] | has_rows[1] | has_rows[2],
        )
    )  # fmt: skip
    held: dict[str, set[str]] = defaultdict(set)
    for (mark,) in rows:
        try:
            found = msgspec.json.decode(mark, type=_Mark)
        except msgspec.DecodeError:
            continue  # of a time when marks did not tell
        held[found.source].add(found.project)
    return {source: frozenset(projects) for source, projects in held.items()}


def count_held(connection: Connection) -> dict[int, int]:
    """Import of a pull -> events, rows of delivery, people, companies and audiences it holds.

    Its receipt tells of the last run alone.
    """
    held = dict.fromkeys(connection.execute(_pulls()).scalars(), 0)
    for table, rows in (
        (event_block, func.sum(event_block.c.rows)),
        (ad_fact, func.count()),
        (campaign_targeting, func.count()),
    ):
        mine = table.c.import_id
        query = select(mine, rows).where(mine.in_(_pulls())).group_by(mine)
        for import_id, count in connection.execute(query):
            held[import_id] += count
    people = trait_block.c
    query = select(people.import_id, people.data).where(
        people.import_id.in_(_pulls()), people.trait == PROFILE
    )
    for import_id, data in connection.execute(query):
        held[import_id] += len(np.unique(unpack(data)["subject"]))
    return held


def _pulls() -> Select[Any]:
    return select(import_.c.id).where(import_.c.state == LIVE, import_.c.sha256 == "")
