"""Correcting how values are read: what it changes, what it leaves alone, and taking it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.clock import fixed_clock
from desktop.core.errors import UsageError
from desktop.core.icp.known import known_is_kept
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.values import correct_value
from desktop.core.reports.unknown_values import (
    CORRECTED,
    DERIVED_VALUE,
    UNKNOWN,
    load_trait_sums,
    load_values,
)
from desktop.core.settings import DERIVE_FROM_TITLES, save_value
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from tests.builders.workspaces import make_workspace, opened, run_cli

CLOCK = fixed_clock(1_777_000_000_000_000)
EVENTS = """user_id,event,time
u1,Copy Link,2026-03-02T10:00:00Z
u2,Search,2026-03-03T10:00:00Z
u3,Search,2026-03-03T11:00:00Z
"""
PEOPLE = """user_id,seniority,industry,company_size
u1,Growth Ninja,COMPUTER_SOFTWARE,51-200
u2,Vice President,Alchemy,1-10
u3,GROWTH NINJA,n/a,many
"""


@pytest.fixture
def filled(workspace: Path, tmp_path: Path) -> Path:
    for name, content in (("events.csv", EVENTS), ("people.csv", PEOPLE)):
        (tmp_path / name).write_text(content)
    outcome = run_cli(
        make_workspace(workspace), "import", tmp_path / "events.csv", tmp_path / "people.csv"
    )
    assert outcome.status == 0, outcome.err
    return workspace


def _march(workspace: Path) -> tuple[int, int]:
    dates = ("--from", "2026-03-01", "--to", "2026-03-31")
    (point,) = run_cli(workspace, "kpi", "share-rate", *dates, "--json").json["points"]
    return point["numerator"], point["denominator"]


def _is_kept(store: Store) -> bool:
    with store.read() as connection:
        return known_is_kept(connection, load_definitions(connection))


def test_a_value_is_listed_under_its_commonest_spelling_with_its_people(filled: Path) -> None:
    with opened(filled) as store, store.read() as connection:
        table = load_values(connection, "seniority")

    assert [(row.raw, row.people, row.reads_as, row.state) for row in table.rows] == [
        ("GROWTH NINJA", 2, None, UNKNOWN),
        ("Vice President", 1, "VP", "known"),
    ]
    assert "Manager" in table.names


def test_a_correction_changes_the_kpi_and_undo_brings_it_back(filled: Path) -> None:
    assert _march(filled) == (0, 1)
    with opened(filled) as store:
        done = correct_value(store, CLOCK, "seniority", "growth ninja", "manager")
        refresh(store)
    assert _march(filled) == (1, 3)

    with opened(filled) as store:
        undone = correct_value(store, CLOCK, "seniority", "growth ninja", done.before)
        refresh(store)
    assert _march(filled) == (0, 1)

    with opened(filled) as store:
        correct_value(store, CLOCK, "seniority", "growth ninja", undone.before)
    assert _march(filled) == (1, 3)


def test_only_what_asks_for_the_trait_is_made_anew(filled: Path) -> None:
    with opened(filled) as store:
        refresh(store)
        assert _is_kept(store)
        correct_value(store, CLOCK, "industry", "Alchemy", "Chemical Manufacturing")
        assert _is_kept(store)
        correct_value(store, CLOCK, "seniority", "Growth Ninja", "VP")
        assert not _is_kept(store)
        refresh(store)
        assert _is_kept(store)


def test_what_is_corrected_is_marked_and_counted_no_more(filled: Path) -> None:
    with opened(filled) as store:
        with store.read() as connection:
            before = {each.trait: each for each in load_trait_sums(connection)}
        correct_value(store, CLOCK, "industry", "Alchemy", "chemical manufacturing")
        with store.read() as connection:
            after = {each.trait: each for each in load_trait_sums(connection)}
            rows = {row.raw: row for row in load_values(connection, "industry").rows}

    assert (before["industry"].unknown, before["industry"].people) == (1, 1)
    assert (after["industry"].unknown, after["company_size"].unknown) == (0, 1)
    assert (rows["Alchemy"].state, rows["Alchemy"].reads_as) == (
        CORRECTED,
        "Chemical Manufacturing",
    )


def test_a_name_that_is_in_no_list_is_refused(filled: Path) -> None:
    with opened(filled) as store:
        with pytest.raises(UsageError, match="is no seniority; choose one such as"):
            correct_value(store, CLOCK, "seniority", "Growth Ninja", "Wizard")
        with pytest.raises(UsageError, match="cannot be corrected"):
            correct_value(store, CLOCK, "shoe_size", "42", "43")
        with pytest.raises(UsageError, match="no value to correct"):
            correct_value(store, CLOCK, "seniority", " ", "VP")


def test_two_values_cannot_each_be_read_as_the_other(filled: Path) -> None:
    with opened(filled) as store:
        correct_value(store, CLOCK, "plan", "Pro", "Premium")
        with pytest.raises(UsageError, match="is itself read as this value"):
            correct_value(store, CLOCK, "plan", "Premium", "Pro")


def test_derived_values_are_marked_and_can_be_switched_off(workspace: Path, tmp_path: Path) -> None:
    titles = tmp_path / "titles.csv"
    titles.write_text("user_id,job_title\nu1,VP Sales\nu2,VP Marketing\nu3,Ninja\n")
    run_cli(make_workspace(workspace), "import", titles)

    with opened(workspace) as store:
        with store.read() as connection:
            (row,) = load_values(connection, "seniority").rows
        assert (row.reads_as, row.people, row.state) == ("VP", 2, DERIVED_VALUE)
        with store.write() as connection:
            save_value(connection, DERIVE_FROM_TITLES, False)
        with store.read() as connection:
            assert load_values(connection, "seniority").rows == ()
