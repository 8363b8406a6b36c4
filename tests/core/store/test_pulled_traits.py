"""What a pull says of people is in force, whatever dates it gives."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.store import Connection
from desktop.core.store.imports import add_import
from desktop.core.store.people import current_values
from desktop.core.store.pulled_traits import add_statements
from desktop.core.store.sources import source_number
from desktop.core.store.traits import load_statements
from tests.builders.workspaces import make_workspace, opened

NOW = 100
Said = tuple[int, int, int]
"""A subject, an instant and a value."""
PULLS = st.lists(
    st.lists(st.tuples(st.integers(1, 3), st.integers(1, NOW), st.integers(1, 3)), max_size=5),
    max_size=5,
)  # fmt: skip


def place(connection: Connection, name: str) -> tuple[int, int]:
    number = add_import(
        connection, file=name, sha256="", fingerprint=name, kind="hubspot", report="contacts",
        imported_at=NOW, as_of=NOW,
    )  # fmt: skip
    return number, source_number(connection, "hubspot")


def pull(connection: Connection, where: tuple[int, int], said: list[Said]) -> None:
    subject, at, value = (np.array(column) for column in zip(*said, strict=True))
    columns = {
        "subject": subject.astype(np.uint32), "at": at.astype(np.int64),
        "value": value.astype(np.uint32), "line": np.arange(len(said), dtype=np.uint32),
    }  # fmt: skip
    add_statements(connection, where, ("person", "job_title"), columns, NOW)


def in_force(pulls: list[list[Said]]) -> set[tuple[int, int]]:
    """Of each subject what the last pull that names it says, there the latest by its date."""
    found: dict[int, int] = {}
    for said in pulls:
        dated = sorted(said, key=lambda each: each[1])
        found |= {subject: value for subject, _, value in dated}
    return set(found.items())


def test_what_the_last_pull_says_is_in_force_however_early_it_is_dated(tmp_path: Path) -> None:
    folder = make_workspace(tmp_path / "workspace")
    with opened(folder) as store:

        @given(PULLS)
        def check(pulls: list[list[Said]]) -> None:
            pulls = [said for said in pulls if said]
            with store.write() as connection, connection.begin_nested() as undone:
                where = place(connection, "pull")
                for said in pulls:
                    pull(connection, where, said)
                found = current_values(load_statements(connection, "person", "job_title"))
                undone.rollback()
            assert found == in_force(pulls)

        check()


def test_the_same_pull_again_adds_nothing(tmp_path: Path) -> None:
    said = [(1, 50, 1), (2, 40, 2), (1, 60, 3)]
    with opened(make_workspace(tmp_path / "workspace")) as store, store.write() as connection:
        where = place(connection, "pull")
        pull(connection, where, said)
        before = load_statements(connection, "person", "job_title")
        pull(connection, where, said)
        after = load_statements(connection, "person", "job_title")
    assert (before.at.tolist(), before.value.tolist()) == ([50, 60, 40], [1, 3, 2])
    assert (after.at.tolist(), after.value.tolist()) == ([50, 60, 40], [1, 3, 2])
