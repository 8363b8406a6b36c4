"""People who were merged into others are forgotten, and what they kept apart is joined."""

from __future__ import annotations

from pathlib import Path

from desktop.core.store.people import load_people
from desktop.core.store.words import find_aliases
from tests.builders.connections import Desk
from tests.builders.pulled import desk_of
from tests.builders.workspaces import opened, run_cli
from tests.fakes.hubspot import HubSpot


def person(desk: Desk, namespace: str, key: str) -> int:
    with opened(desk.folder) as store, store.read() as connection:
        (alias,) = find_aliases(connection, namespace, [key])
        return int(load_people(connection)[alias])


def product_users(folder: Path) -> Path:
    file = folder / "profiles.csv"
    file.write_text("user_id,email\nu1,p1@acme.example\nu2,p2@acme.example\n")
    return file


def test_a_merged_contact_and_the_one_it_went_into_are_one_user_again(tmp_path: Path) -> None:
    with HubSpot() as fake, desk_of(fake, tmp_path) as desk:
        run_cli(desk.folder, "import", product_users(tmp_path), now=fake.now)
        desk.sync()
        assert person(desk, "user", "u2") == person(desk, "hubspot", "92")
        fake.put("contacts", "91", 60, email="p1@acme.example",
                 hs_additional_emails="p2@acme.example", hs_merged_object_ids="92")  # fmt: skip
        fake.archive("contacts", "92")
        assert desk.sync().told.withdrawn == 1
        survivor = person(desk, "hubspot", "91")
        assert person(desk, "user", "u1") == survivor


def test_ids_that_were_never_known_are_nobody(tmp_path: Path) -> None:
    with HubSpot() as fake:
        fake.put("contacts", "91", 1, email="p1@acme.example", hs_merged_object_ids="5;6;91x")
        with desk_of(fake, tmp_path) as desk:
            assert desk.sync().told.withdrawn == 0
            with opened(desk.folder) as store, store.read() as connection:
                assert find_aliases(connection, "hubspot", ["5", "6"]) == set()
