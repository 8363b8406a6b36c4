"""What is known of people: companies, addresses, exclusions and whom a source is about."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.definitions import Definitions, People
from desktop.core.icp.population import Population
from desktop.core.icp.vocabulary import Vocabulary
from desktop.core.store import Connection
from desktop.core.store.people import find_people
from tests.builders.workspaces import make_workspace, opened, run_cli
from tests.oracles.workspaces import store_of
from tests.oracles.worlds import AccountRow, EventRow, File, ProfileRow, World

NOW = 1_790_000_000_000_000
DAY = 86_400_000_000
ACME = AccountRow("acme.example", traits={"industry": "Software"})


def profiles(*rows: ProfileRow, source: str = "profiles", kind: str = "profiles") -> File:
    return File(source, NOW, rows, kind)


def accounts(*rows: AccountRow, source: str = "accounts") -> File:
    return File(source, NOW, rows)


def known(
    *files: File, trait: str = "industry", at: int = NOW, people: People | None = None
) -> dict[str, str | None]:
    """The trait of every user id that the files name."""
    world = World(Definitions(people=people), files)
    ids = {row.user_id for file in files for row in file.rows if isinstance(row, ProfileRow)}
    with store_of(world) as store, store.read() as connection:
        population = Population(connection, world.definitions)
        values = population.trait(trait).until(at)
        found = {}
        for key in ids - {None}:
            number = int(values[one(connection, key or "")])
            found[key or ""] = population.word(number) if number else None
        return found


def one(connection: Connection, key: str) -> int:
    (number,) = find_people(connection, [key])
    return int(number)


def test_people_inherit_through_their_company_domain() -> None:
    rows = ProfileRow("u1", traits={"company_domain": "https://www.Acme.example/about"})
    assert known(profiles(rows), accounts(ACME)) == {"u1": "Software"}


def test_people_inherit_through_their_work_address() -> None:
    assert known(profiles(ProfileRow("u1", "a@acme.example")), accounts(ACME)) == {"u1": "Software"}


def test_free_mail_names_no_company() -> None:
    gmail = AccountRow("gmail.com", traits={"industry": "Internet"})
    assert known(profiles(ProfileRow("u1", "a@gmail.com")), accounts(gmail)) == {"u1": None}


def test_a_stated_company_goes_before_the_address() -> None:
    other = AccountRow("beta.example", traits={"industry": "Retail"})
    row = ProfileRow("u1", "a@acme.example", traits={"company_domain": "beta.example"})
    assert known(profiles(row), accounts(ACME, other)) == {"u1": "Retail"}


def test_a_persons_own_value_wins_and_its_loss_shows_the_companys() -> None:
    own = (
        ProfileRow("u1", "a@acme.example", updated_at=0, traits={"industry": "Farming"}),
        ProfileRow("u1", "a@acme.example", updated_at=DAY, traits={"industry": None}),
    )
    told = accounts(AccountRow("acme.example", 0, {"industry": "Software"}))
    assert known(profiles(*own), told, at=DAY) == {"u1": "Farming"}
    assert known(profiles(*own), told, at=DAY + 1) == {"u1": "Software"}


def test_a_company_has_a_history_and_so_has_its_staff() -> None:
    rows = (
        ProfileRow("u1", updated_at=0, traits={"company_domain": "acme.example"}),
        ProfileRow("u1", updated_at=5 * DAY, traits={"company_domain": "beta.example"}),
    )
    told = accounts(
        AccountRow("acme.example", 0, {"industry": "Software"}),
        AccountRow("acme.example", 2 * DAY, {"industry": "Retail"}),
        AccountRow("beta.example", 0, {"industry": "Farming"}),
    )
    seen = [known(profiles(*rows), told, at=at * DAY)["u1"] for at in (1, 3, 6)]
    assert seen == ["Software", "Retail", "Farming"]


def test_the_company_domain_itself_is_a_trait_without_www_and_case() -> None:
    row = ProfileRow("u1", traits={"company_domain": "WWW.Acme.Example"})
    other = ProfileRow("u2", "b@beta.example")
    found = known(profiles(row, other), trait="company_domain")
    assert found == {"u1": "acme.example", "u2": "beta.example"}


def test_trusted_sources_decide_whatever_is_newer() -> None:
    crm = profiles(
        ProfileRow("c9", "a@x.example", updated_at=0, traits={"industry": "Retail"}),
        source="hubspot",
        kind="hubspot",
    )
    product = profiles(
        ProfileRow("u1", "a@x.example", updated_at=DAY, traits={"industry": "Software"}),
        source="mixpanel:7",
    )
    trusted = People(trait_priority=("hubspot", "mixpanel"))
    assert known(crm, product)["u1"] == "Software"
    assert known(crm, product, people=trusted)["u1"] == "Retail"
    by_kind = People(trait_priority=("mixpanel", "hubspot"))
    assert known(crm, product, people=by_kind)["u1"] == "Software"


@pytest.mark.parametrize("turned", [False, True])
def test_undated_files_are_weighed_by_trust_for_the_past_in_any_order(turned: bool) -> None:
    crm = File("warehouse", NOW, (ProfileRow("u1", traits={"industry": "Retail"}),))
    product = File("profiles", NOW + 5, (ProfileRow("u1", traits={"industry": "Software"}),))
    files = (product, crm) if turned else (crm, product)
    trusted = People(trait_priority=("profiles",))
    assert known(*files, at=0, people=trusted) == {"u1": "Software"}


def excluded(files: tuple[File, ...], rules: People) -> set[str]:
    world = World(Definitions(people=rules), files)
    ids = {row.user_id or "" for file in files for row in file.rows if isinstance(row, ProfileRow)}
    with store_of(world) as store, store.read() as connection:
        out = Population(connection, world.definitions).excluded
        return {key for key in ids if find_people(connection, [key]) & out}


def test_any_known_address_excludes_and_so_do_subdomains_and_other_cases() -> None:
    rows = (
        ProfileRow("u1", "a@corp.example", updated_at=0),
        ProfileRow("u1", "a@home.example", updated_at=DAY),
        ProfileRow("u2", "b@eu.corp.example"),
        ProfileRow("u3", "c@notcorp.example"),
        ProfileRow("u4", "d@corp.example.org"),
        ProfileRow("u5"),
    )
    assert excluded((profiles(*rows),), People(exclude_domains=("CORP.example",))) == {"u1", "u2"}


def test_an_address_in_the_crm_excludes_the_user_that_it_is_joined_with() -> None:
    crm = profiles(
        ProfileRow("c1", "a@home.example", updated_at=0),
        ProfileRow("c1", "a@corp.example", updated_at=DAY),
        ProfileRow("c1", "a@home.example", updated_at=2 * DAY),
        source="hubspot", kind="hubspot",
    )  # fmt: skip
    rows = profiles(ProfileRow("u1", "a@home.example"), ProfileRow("u2", "b@home.example"))
    assert excluded((rows, crm), People(exclude_domains=("corp.example",))) == {"u1", "c1"}


def test_ids_are_excluded_as_they_are_written() -> None:
    rows = profiles(ProfileRow("u1"), ProfileRow("U1"), ProfileRow("u2"))
    assert excluded((rows,), People(exclude_ids=("u1", "u9"))) == {"u1"}


def test_two_users_with_one_address_stay_two_people() -> None:
    rows = profiles(
        ProfileRow("u1", "team@x.example", traits={"industry": "Software"}),
        ProfileRow("u2", "team@x.example"),
    )
    assert known(rows) == {"u1": "Software", "u2": None}


def test_an_event_alone_makes_no_profile() -> None:
    event = EventRow("Search", "u2", NOW // 1000, "i")
    world = World(Definitions(), (profiles(ProfileRow("u1")), File("mixpanel", NOW, (event,))))
    with store_of(world) as store, store.read() as connection:
        profiled = Population(connection, world.definitions).profiled
        assert one(connection, "u1") in profiled
        assert one(connection, "u2") not in profiled


def test_a_title_tells_the_seniority_where_its_source_has_none(
    workspace: Path, tmp_path: Path
) -> None:
    titles = "user_id,job_title\nu1,VP Marketing\nu2,Marketing Ninja\nu3,CEO\n"
    _import_people(make_workspace(workspace), tmp_path, titles)

    with opened(workspace) as store, store.read() as connection:
        found = _newest(Population(connection, Definitions()), "seniority")
        silent = Population(connection, Definitions(), Vocabulary(derives=False))
        assert _newest(silent, "seniority") == []

    assert sorted(found) == ["CXO", "VP"]


def test_a_source_that_has_the_trait_is_not_guessed_from_titles(
    workspace: Path, tmp_path: Path
) -> None:
    both = "user_id,job_title,seniority\nu1,VP Marketing,\nu2,CEO,Manager\n"
    _import_people(make_workspace(workspace), tmp_path, both)

    with opened(workspace) as store, store.read() as connection:
        assert _newest(Population(connection, Definitions()), "seniority") == ["Manager"]


def _import_people(workspace: Path, folder: Path, content: str) -> None:
    file = folder / "people.csv"
    file.write_text(content)
    outcome = run_cli(workspace, "import", file)
    assert outcome.status == 0, outcome.err


def _newest(population: Population, trait: str) -> list[str]:
    values = population.trait(trait).until(2**62)
    return [population.word(number) for number in values.tolist() if number]
