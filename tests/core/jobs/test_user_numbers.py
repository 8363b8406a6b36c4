"""Each id is looked up once in a run, and only what is really in the store is remembered."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.jobs.user_numbers import UserNumbers
from desktop.core.store.engine import Store
from desktop.core.store.privacy import hide_people
from tests.builders.workspaces import database, make_workspace, opened


@pytest.fixture
def store(workspace: Path) -> Iterator[Store]:
    make_workspace(workspace)
    with opened(workspace) as store:
        yield store


def number(store: Store, users: UserNumbers, *ids: str) -> list[int]:
    with store.write() as connection:
        found = users.number(connection, ids).tolist()
    users.keep()
    return found


def test_an_id_has_one_number_in_every_window(store: Store) -> None:
    users = UserNumbers()
    first = number(store, users, "ana", "bo")
    assert number(store, users, "bo", "cy", "ana") == [first[1], 3, first[0]]
    assert number(store, UserNumbers(), "cy", "bo", "ana") == [3, first[1], first[0]]


def test_what_was_not_stored_is_not_remembered(store: Store, workspace: Path) -> None:
    users = UserNumbers()

    def fail_after_numbering() -> None:
        with store.write() as connection:
            assert users.number(connection, ["lost"]).tolist() == [1]
            raise KeyError

    with pytest.raises(KeyError):
        fail_after_numbering()
    assert number(store, users, "ana", "lost") == [1, 2]
    assert database(workspace).execute("SELECT key FROM alias ORDER BY id").fetchall() == [
        ("ana",),
        ("lost",),
    ]


def test_a_number_stays_the_same_person_when_ids_are_hidden(store: Store) -> None:
    users = UserNumbers()
    number(store, users, "ana", "bo")
    with store.write() as connection:
        hide_people(connection, b"s" * 32)
    assert number(store, users, "bo", "ana", "cy") == [2, 1, 3]
    assert number(store, UserNumbers(), "cy", "bo", "ana") == [3, 2, 1]
