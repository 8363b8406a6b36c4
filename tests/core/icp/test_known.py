"""Sets of people that the store keeps are those that would be found anew."""

from __future__ import annotations

from dataclasses import replace

from desktop.core.definitions import Definitions, IcpDefinition, People, TraitTest
from desktop.core.icp.known import keep_known, load_excluded, load_members, load_profiled
from desktop.core.icp.membership import find_members
from desktop.core.icp.population import Population
from desktop.core.jobs.undo import undo_import
from desktop.core.store import Connection
from desktop.core.store.engine import Store
from desktop.core.store.people import find_people
from tests.oracles.workspaces import new_store, take_in
from tests.oracles.worlds import File, ProfileRow

NOW = 1_790_000_000_000_000
VP = IcpDefinition("Leaders", (TraitTest("seniority", ("VP",)),))
RULES = Definitions(icps=(VP,), people=People(("corp.example",), ("u3",)))


def told(store: Store, *rows: ProfileRow) -> int:
    number = take_in(store, File("profiles", NOW, rows), "UTC").import_id
    assert number is not None
    return number


def must_not_be_asked() -> Population:
    raise AssertionError("the kept set was out of date")


def keep(store: Store, definitions: Definitions = RULES) -> bool:
    with store.write() as connection:
        return keep_known(connection, definitions)


def is_fresh(connection: Connection, definitions: Definitions = RULES) -> bool:
    """Whether everything comes from the store; what comes must be right."""
    population = Population(connection, definitions)
    members = load_members(connection, definitions, VP, lambda: population)
    assert members == find_members(population, VP)
    assert load_excluded(connection, definitions, lambda: population) == population.excluded
    assert load_profiled(connection, lambda: population) == population.profiled
    try:
        load_members(connection, definitions, VP, must_not_be_asked)
        load_excluded(connection, definitions, must_not_be_asked)
        load_profiled(connection, must_not_be_asked)
    except AssertionError:
        return False
    return True


def test_kept_sets_are_used_until_somebody_says_something_new() -> None:
    with new_store() as store:
        told(store, ProfileRow("u1", "a@corp.example", traits={"seniority": "VP"}))
        assert keep(store)
        assert not keep(store)
        with store.read() as connection:
            assert is_fresh(connection)
        told(store, ProfileRow("u2", traits={"seniority": "VP"}))
        with store.read() as connection:
            assert not is_fresh(connection)
        assert keep(store)
        with store.read() as connection:
            assert is_fresh(connection)


def test_undoing_an_import_makes_them_anew() -> None:
    with new_store() as store:
        told(store, ProfileRow("u1", traits={"seniority": "VP"}))
        second = told(store, ProfileRow("u2", traits={"seniority": "VP"}))
        keep(store)
        undo_import(store, second)
        with store.read() as connection:
            assert not is_fresh(connection)


def test_other_tests_or_another_trust_are_other_members() -> None:
    with new_store() as store:
        told(store, ProfileRow("u1", traits={"seniority": "VP"}))
        keep(store)
        trusting = replace(RULES, people=People(trait_priority=("profiles",)))
        edited = replace(VP, where_not=(TraitTest("plan", ("internal",)),))
        renamed = replace(VP, name="Other", target_share_rate=0.5)
        with store.read() as connection:
            assert not is_fresh(connection, trusting)
            found: list[int] = []

            def population() -> Population:
                found.append(1)
                return Population(connection, RULES)

            load_members(connection, RULES, edited, population)
            assert found == [1]
            load_members(connection, RULES, renamed, must_not_be_asked)


def test_an_id_that_comes_later_is_excluded_at_once() -> None:
    with new_store() as store:
        told(store, ProfileRow("u1", "a@corp.example"))
        keep(store)
        told(store, ProfileRow("u3"))
        keep(store)
        with store.read() as connection:
            out = load_excluded(connection, RULES, must_not_be_asked)
            assert out == find_people(connection, ["u1", "u3"])
