"""Who is in an ICP through time, against asking about everybody at every instant."""

from __future__ import annotations

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from desktop.core.definitions import Definitions, IcpDefinition, TraitTest
from desktop.core.icp.membership import (
    IcpPeople,
    Membership,
    behaviours,
    decode_people,
    encode_people,
    find_members,
)
from desktop.core.icp.population import Population
from desktop.core.store import Connection
from desktop.core.store.people import find_people
from tests.oracles.people import Person, PlainPeople, alias_of
from tests.oracles.strategies import Setting, worlds
from tests.oracles.workspaces import store_of
from tests.oracles.worlds import File, ProfileRow, World

DAY = 86_400_000_000
VP = IcpDefinition("Leaders", (TraitTest("seniority", ("VP",)),))
NOW = 1_790_000_000_000_000


def find(connection: Connection, world: World) -> IcpPeople:
    return find_members(Population(connection, world.definitions), world.icp)


def number_of(connection: Connection, person: Person) -> int:
    """The one number behind all ids of a person."""
    found = {
        connection.exec_driver_sql(
            "SELECT person_id FROM alias WHERE namespace = ? AND key = ?", alias
        ).scalar_one()
        for alias in person
    }
    assert len(found) == 1
    return int(found.pop())


@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.generate],
)
@given(worlds(), st.integers(-46, 46))
def test_members_are_whoever_matches_at_that_instant(made: tuple[Setting, World], day: int) -> None:
    setting, world = made
    plain = PlainPeople(world)
    middle = setting.after - 200 * DAY + day * DAY
    instants = [middle - DAY, middle - 1, middle, middle + 1, middle + 3 * DAY, setting.after + 9]
    with store_of(world) as store, store.read() as connection:
        people = find(connection, world)
        again = decode_people(encode_people(people))
        assert again == people
        everybody = {plain.person(alias_of(file, row)) for _, file, _, row in plain.profiles}
        number = {person: number_of(connection, person) for person in everybody}
        found = zip(
            instants,
            people.members.until(instants),
            people.undetermined.until(instants),
            strict=True,
        )
        for instant, members, undetermined in found:
            for person in everybody:
                member = plain.is_member(person, world.icp, instant)
                assert (number[person] in members) == member
                unknown = plain.is_undetermined(person, world.icp, instant)
                assert (number[person] in undetermined) == unknown


CHANGES = st.lists(
    st.tuples(
        st.integers(0, 9),
        st.frozensets(st.integers(1, 6), max_size=3),
        st.frozensets(st.integers(1, 6), max_size=3),
    ),
    max_size=6,
).map(lambda found: sorted(found, key=lambda change: change[0]))


@given(st.frozensets(st.integers(1, 6)), CHANGES, st.frozensets(st.integers(1, 6)))
def test_changes_hold_from_the_instant_after_them(
    base: frozenset[int],
    changes: list[tuple[int, frozenset[int], frozenset[int]]],
    out: frozenset[int],
) -> None:
    membership = Membership(
        BitMap(base), tuple((at, BitMap(joined), BitMap(left)) for at, joined, left in changes)
    )
    expected = []
    for instant in range(-1, 12):
        members = set(base)
        for at, joined, left in changes:
            if at < instant:
                members = (members - left) | joined
        expected.append(members)
    assert [set(found) for found in membership.until(range(-1, 12))] == expected
    without = membership.without(BitMap(out)).until(range(-1, 12))
    assert [set(found) for found in without] == [members - out for members in expected]
    assert set(membership.base) == base


def world_of(*rows: ProfileRow, icp: IcpDefinition = VP) -> World:
    return World(Definitions(icps=(icp,)), (File("profiles", NOW, rows),))


def keys_of(world: World, instant: int = NOW) -> tuple[set[str], set[str]]:
    """User ids of the members and of the undetermined."""
    ids = {
        row.user_id or ""
        for file in world.files
        for row in file.rows
        if isinstance(row, ProfileRow)
    }
    with store_of(world) as store, store.read() as connection:
        people = find(connection, world)
        numbers = {key: find_people(connection, [key]) for key in ids}
        members = people.members.until([instant])[0]
        unknown = people.undetermined.until([instant])[0]
        return (
            {key for key, number in numbers.items() if number.issubset(members)},
            {key for key, number in numbers.items() if number.issubset(unknown)},
        )


def test_a_change_at_the_very_end_of_a_period_is_not_yet_in_force() -> None:
    world = world_of(
        ProfileRow("u1", updated_at=0, traits={"seniority": "Entry"}),
        ProfileRow("u1", updated_at=DAY, traits={"seniority": "VP"}),
    )
    assert keys_of(world, DAY)[0] == set()
    assert keys_of(world, DAY + 1)[0] == {"u1"}


def test_a_blank_trait_is_undetermined_and_an_absent_column_says_nothing() -> None:
    world = world_of(
        ProfileRow("u1", updated_at=0, traits={"seniority": "VP"}),
        ProfileRow("u1", updated_at=DAY, traits={"plan": "pro"}),
        ProfileRow("u2", updated_at=0, traits={"seniority": "VP"}),
        ProfileRow("u2", updated_at=DAY, traits={"seniority": None}),
        ProfileRow("u3", updated_at=0, traits={"seniority": "Entry"}),
    )
    assert keys_of(world) == ({"u1"}, {"u2"})


def test_where_not_takes_out_matches_but_not_blanks() -> None:
    icp = IcpDefinition("Leaders", VP.where, (TraitTest("plan", ("internal",)),))
    world = world_of(
        ProfileRow("u1", traits={"seniority": "VP", "plan": "Internal "}),
        ProfileRow("u2", traits={"seniority": "VP"}),
        icp=icp,
    )
    assert keys_of(world) == ({"u2"}, set())


def test_only_behaviour_leaves_everybody_with_a_profile() -> None:
    icp = IcpDefinition("Busy", (TraitTest("behaviour.active_days_28", minimum=3),))
    world = world_of(ProfileRow("u1"), ProfileRow("u2", traits={"plan": "pro"}), icp=icp)
    assert keys_of(world) == ({"u1", "u2"}, set())


def test_behaviour_is_read_with_its_days_and_limits() -> None:
    icp = IcpDefinition(
        "Busy",
        (TraitTest("behaviour.active_days_28", minimum=3), *VP.where),
        (TraitTest("behaviour.active_days_7", maximum=1),),
    )
    wanted, unwanted = behaviours(icp)
    assert (wanted.days, wanted.minimum, wanted.maximum, wanted.unwanted) == (
        28, 3, float("inf"), False,
    )  # fmt: skip
    assert (unwanted.days, unwanted.minimum, unwanted.maximum, unwanted.unwanted) == (7, 0, 1, True)
