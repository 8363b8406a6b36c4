"""Each word is looked up once in a run, and only what is really in the store is remembered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from connectors.kit.connector import Pull
from connectors.kit.records import Batch, EventVocabulary
from desktop.core.jobs import stored_words
from desktop.core.jobs.stored_words import StoredWords
from desktop.core.store import Connection
from desktop.core.store.engine import Store
from desktop.core.store.privacy import hide_people
from desktop.core.store.runs import FAILED
from desktop.core.store.words import Numbers, number_aliases
from tests.builders.connections import Desk
from tests.builders.workspaces import database, make_workspace, opened
from tests.fakes.example_product import CONNECTOR, ExampleProduct, read_events


@pytest.fixture
def store(workspace: Path) -> Iterator[Store]:
    make_workspace(workspace)
    with opened(workspace) as store:
        yield store


def number(store: Store, words: StoredWords, *ids: str) -> dict[str, int]:
    """The store's numbers of all users that the vocabulary has after a window with these."""
    vocabulary = words.vocabulary
    for each in ids:
        vocabulary.users.number(each)
    with store.write() as connection:
        found = words.number(connection, vocabulary)["user"].tolist()
    words.keep()
    return dict(zip(vocabulary.users.words[1:], found[1:], strict=True))


def test_an_id_has_one_number_in_every_window(store: Store) -> None:
    words = StoredWords()
    assert number(store, words, "ana", "bo") == {"ana": 1, "bo": 2}
    assert number(store, words, "bo", "cy", "ana") == {"ana": 1, "bo": 2, "cy": 3}
    assert number(store, StoredWords(), "cy", "bo", "ana") == {"cy": 3, "bo": 2, "ana": 1}


def test_names_and_properties_have_numbers_of_their_own(store: Store, workspace: Path) -> None:
    words = StoredWords()
    words.vocabulary.names.number("opened")
    words.vocabulary.property_sets.number('{"medium":"copy"}')
    for _ in range(2):
        with store.write() as connection:
            found = words.number(connection, words.vocabulary)
        words.keep()
        assert {column: numbers.tolist() for column, numbers in found.items()} == {
            "user": [0],
            "name": [0, 1],
            "properties": [0, 1],
        }
    assert database(workspace).execute("SELECT name FROM event_name").fetchall() == [("opened",)]


def test_only_words_that_are_new_are_looked_up_in_the_next_window(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = StoredWords()
    number(store, words, "ana", "bo")
    asked: list[str] = []

    def look_up(connection: Connection, namespace: str, keys: Sequence[str]) -> Numbers:
        asked.extend(keys)
        return number_aliases(connection, namespace, keys)

    monkeypatch.setattr(stored_words, "number_aliases", look_up)
    number(store, words, "bo", "cy")
    assert asked == ["cy"]


def test_what_was_not_stored_is_not_remembered(store: Store, workspace: Path) -> None:
    words = StoredWords()

    def fail_after_numbering() -> None:
        words.vocabulary.users.number("lost")
        with store.write() as connection:
            assert words.number(connection, words.vocabulary)["user"].tolist() == [0, 1]
            raise KeyError

    with pytest.raises(KeyError):
        fail_after_numbering()
    assert number(store, words, "ana") == {"lost": 1, "ana": 2}
    assert database(workspace).execute("SELECT key FROM alias ORDER BY id").fetchall() == [
        ("lost",),
        ("ana",),
    ]


def test_a_window_without_events_forgets_nothing(store: Store) -> None:
    words = StoredWords()
    number(store, words, "ana")
    with store.write() as connection:
        words.number(connection, EventVocabulary())
    words.keep()
    assert number(store, words, "bo") == {"ana": 1, "bo": 2}


def test_many_words_make_way_for_those_of_the_next_window(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stored_words, "_MOST_KEPT", 5)
    words = StoredWords()
    number(store, words, "ana", "bo")
    before = words.vocabulary
    assert number(store, words, "cy") == {"ana": 1, "bo": 2, "cy": 3}
    assert words.vocabulary is not before
    assert number(store, words, "bo", "dee") == {"bo": 2, "dee": 4}


def test_a_number_stays_the_same_person_when_ids_are_hidden(store: Store) -> None:
    words = StoredWords()
    number(store, words, "ana", "bo")
    with store.write() as connection:
        hide_people(connection, b"s" * 32)
    assert number(store, words, "cy") == {"ana": 1, "bo": 2, "cy": 3}
    assert number(store, StoredWords(), "cy", "bo", "ana") == {"cy": 3, "bo": 2, "ana": 1}


def test_words_of_another_vocabulary_are_not_taken_for_those_of_the_reading(
    workspace: Path,
) -> None:
    def read(pull: Pull) -> Iterator[Batch]:
        for batch in read_events(pull):
            yield replace(batch, vocabulary=EventVocabulary())  # type: ignore[call-arg]

    stream = replace(CONNECTOR.streams[0], read=read)
    connector = replace(CONNECTOR, streams=(stream,))
    with ExampleProduct() as fake:
        desk = Desk(make_workspace(workspace), ExampleProduct.now, connector)
        desk.connect(connector.kind, fake.settings())  # type: ignore[attr-defined]
        run = desk.sync()
    assert (run.state, run.remedy) == (FAILED, "report")
    assert "a vocabulary of its own" in run.reason
    assert desk.describe()["events"] == []
