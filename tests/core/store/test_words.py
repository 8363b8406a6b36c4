"""Numbers for words and people's ids: stable, dense, never given out twice."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.store.schema import event_name
from desktop.core.store.words import load_words, number_aliases, number_words
from tests.builders.workspaces import database, make_workspace, opened

WORDS = st.lists(st.sampled_from(("a", "A", "ä", " a", "", "b", "1", "a\n")), max_size=6)


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(("user", "hubspot")), WORDS), max_size=5))
def test_an_id_keeps_its_number_and_each_number_its_one_id(
    calls: list[tuple[str, list[str]]],
) -> None:
    known: dict[tuple[str, str], int] = {}
    with TemporaryDirectory() as name, opened(make_workspace(Path(name) / "w")) as store:
        for namespace, keys in calls:
            with store.write() as connection:
                numbers = number_aliases(connection, namespace, keys).tolist()
            for key, number in zip(keys, numbers, strict=True):
                assert known.setdefault((namespace, key), number) == number
        assert sorted(known.values()) == list(range(1, len(known) + 1))


def test_a_new_id_is_a_person_of_its_own(workspace: Path) -> None:
    with opened(workspace) as store, store.write() as connection:
        numbers = number_aliases(connection, "user", ["x", "y", "x"])
        assert numbers.tolist() == [1, 2, 1]
        rows = connection.exec_driver_sql("SELECT id, key, person_id FROM alias ORDER BY id")
        assert [tuple(row) for row in rows] == [(1, "x", 1), (2, "y", 2)]


@settings(max_examples=25, deadline=None)
@given(st.lists(WORDS, max_size=4))
def test_words_are_numbered_once_and_found_again(calls: list[list[str]]) -> None:
    with TemporaryDirectory() as name, opened(make_workspace(Path(name) / "w")) as store:
        known: dict[str, int] = {}
        for words in calls:
            with store.write() as connection:
                numbers = number_words(connection, event_name, "name", words).tolist()
            for word, number in zip(words, numbers, strict=True):
                assert known.setdefault(word, number) == number
                assert number > 0
        with store.read() as connection:
            loaded = load_words(connection, event_name, "name")
        assert loaded == {number: word for word, number in known.items()}


def test_a_rolled_back_numbering_gives_nothing_out(workspace: Path) -> None:
    make_workspace(workspace)
    with opened(workspace) as store:
        try:
            with store.write() as connection:
                number_aliases(connection, "user", ["lost"])
                raise LookupError
        except LookupError:
            pass
        with store.write() as connection:
            assert number_aliases(connection, "user", ["kept"]).tolist() == [1]
    with closing(database(workspace)) as db:
        assert db.execute("SELECT key FROM alias").fetchall() == [("kept",)]
