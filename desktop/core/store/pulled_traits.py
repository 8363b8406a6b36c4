"""What a pull says of people and companies, added to what the same pull said before."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import ColumnElement, Connection, and_, delete, select

from desktop.core.store.blocks import unpack
from desktop.core.store.schema import trait_block
from desktop.core.store.traits import PROFILE, save_statements

Columns = Mapping[str, npt.NDArray[np.integer[Any]]]


def add_statements(
    connection: Connection,
    place: tuple[int, int],
    about: tuple[str, str],
    columns: Columns,
    undated: int,
) -> bool:
    """Adds statements on one trait; `place` is (import, source), `about` (subject, trait).

    Tells whether something else is known than before. Of two statements on one subject and instant
    the later one stays. What has no date of its own, and so the instant `undated`, is only noted
    where it says something else than before. A pull tells how things are, so that what it says is
    in force, however early it is dated.
    """
    where = _block(place, about)
    before = _load(connection, where)
    said = _in_force(before, columns)
    joined = {name: np.concatenate([before[name], said[name]]) for name in before}
    kept = _kept(joined, len(before["subject"]), undated)
    after = {name: column[kept] for name, column in joined.items()}
    if all(np.array_equal(after[name], before[name]) for name in ("subject", "at", "value")):
        return False
    connection.execute(delete(trait_block).where(where))
    save_statements(connection, *place, *about, after)
    return True


def load_subjects(connection: Connection, place: tuple[int, int], subject: str) -> set[int]:
    """Numbers of the people, or companies, of which a pull has said that they exist."""
    return set(_load(connection, _block(place, (subject, PROFILE)))["subject"].tolist())


def drop_subjects(
    connection: Connection, place: tuple[int, int], subject: str, gone: set[int]
) -> None:
    """Forgets all that a pull said of some people or companies."""
    import_id, source_id = place
    block = trait_block.c
    traits = connection.execute(
        select(block.trait).where(
            block.import_id == import_id, block.source_id == source_id, block.subject == subject
        )
    ).scalars()
    numbers = np.array(sorted(gone), np.uint32)
    for trait in traits.all():
        where = _block(place, (subject, trait))
        columns = _load(connection, where)
        kept = ~np.isin(columns["subject"], numbers)
        if kept.all():
            continue
        connection.execute(delete(trait_block).where(where))
        if kept.any():
            left = {name: column[kept] for name, column in columns.items()}
            save_statements(connection, import_id, source_id, subject, trait, left)


def _block(place: tuple[int, int], about: tuple[str, str]) -> ColumnElement[bool]:
    block = trait_block.c
    return and_(
        block.import_id == place[0], block.source_id == place[1], block.subject == about[0],
        block.trait == about[1],
    )  # fmt: skip


def _load(
    connection: Connection, where: ColumnElement[bool]
) -> dict[str, npt.NDArray[np.integer[Any]]]:
    data = connection.execute(select(trait_block.c.data).where(where)).scalar()
    if data is not None:
        return unpack(data)
    return {
        "subject": np.empty(0, np.uint32),
        "at": np.empty(0, np.int64),
        "value": np.empty(0, np.uint32),
        "line": np.empty(0, np.uint32),
    }


def _in_force(before: Columns, said: Columns) -> Columns:
    """What is said now in the order of its dates, none before the last one of its subject."""
    order = np.argsort(said["at"], kind="stable")
    said = {name: column[order] for name, column in said.items()}
    if not len(before["subject"]):
        return said
    order = np.lexsort((before["at"], before["subject"]))
    subject, at = before["subject"][order], before["at"][order]
    last = np.maximum(np.searchsorted(subject, said["subject"], side="right") - 1, 0)
    is_known = subject[last] == said["subject"]
    return {**said, "at": np.where(is_known, np.maximum(said["at"], at[last]), said["at"])}


def _kept(columns: Columns, old: int, undated: int) -> npt.NDArray[np.intp]:
    """Rows to keep, by subject and instant; the first `old` rows were there before."""
    subject, at, value = columns["subject"], columns["at"], columns["value"]
    number = np.arange(len(subject))
    order = np.lexsort((number, at, subject))
    last = np.ones(len(order), bool)
    same = (subject[order][1:] == subject[order][:-1]) & (at[order][1:] == at[order][:-1])
    last[:-1] = ~same
    order = order[last]
    again = np.zeros(len(order), bool)
    again[1:] = (subject[order][1:] == subject[order][:-1]) & (
        value[order][1:] == value[order][:-1]
    )
    idle = again & (at[order] == undated) & (order >= old)
    kept: npt.NDArray[np.intp] = order[~idle]
    return kept
