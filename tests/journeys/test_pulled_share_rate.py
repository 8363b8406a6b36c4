"""From two connections to the share rate: the same number as from files, and taken back again."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.builders.connections import Desk
from tests.builders.product_exports import as_lines
from tests.builders.workspaces import make_workspace, run_cli
from tests.fakes.hubspot import HubSpot
from tests.fakes.mixpanel import DAYS, FIRST, Mixpanel, event, profile

NOW = Mixpanel.now
PEOPLE = 24


@pytest.fixture
def fakes() -> Iterator[tuple[Mixpanel, HubSpot]]:
    """Users of a product, of whom HubSpot knows all but two, a third as VPs."""
    with ExitStack() as stack:
        mixpanel, hubspot = stack.enter_context(Mixpanel()), stack.enter_context(HubSpot())
        mixpanel.events = [
            event(FIRST + timedelta(days=day, hours=15), f"u{user}",
                  "Invite Sent" if day == 4 and user % 4 == 0 else "Search")
            for day in range(DAYS) for user in range(PEOPLE) if (day + user) % 3
        ]  # fmt: skip
        mixpanel.people = [
            profile(f"u{user}", "2026-05-30T09:00:00", S_email=f"P{user}@acme.example")
            for user in range(PEOPLE)
        ]
        hubspot.things["contacts"] = {}
        for user in range(PEOPLE - 2):
            hubspot.put("contacts", str(700 + user), user, email=f"p{user}@Acme.example",
                        hs_seniority="vp" if user % 3 == 0 else "entry")  # fmt: skip
        yield mixpanel, hubspot


def export_files(folder: Path, mixpanel: Mixpanel, hubspot: HubSpot) -> list[Path]:
    """What a person would have downloaded from the same two services."""
    events = folder / "export.jsonl"
    events.write_bytes(as_lines(mixpanel.events))
    users, contacts = folder / "profiles.csv", folder / "contacts.csv"
    with users.open("w", newline="") as file:
        csv.writer(file).writerows(
            [["user_id", "email"],
             *([f"u{user}", f"p{user}@acme.example"] for user in range(PEOPLE))]
        )  # fmt: skip
    with contacts.open("w", newline="") as file:
        said = [each["properties"] for each in hubspot.things["contacts"].values()]
        csv.writer(file).writerows(
            [["Record ID", "Email", "Employment Seniority", "Lifecycle Stage"],
             *([one["hs_object_id"], one["email"], one["hs_seniority"], ""] for one in said)]
        )  # fmt: skip
    return [events, users, contacts]


def share_rate(folder: Path) -> Any:
    """Every point of the answer, without what tells where it came from."""
    found = run_cli(
        folder, "kpi", "share-rate", "--window", "week", "--from", "2026-05-18", "--to",
        "2026-05-31", "--json", now=NOW,
    )  # fmt: skip
    assert found.status == 0, found.err
    return found.json


def numbers(answer: Any) -> list[tuple[Any, ...]]:
    return [
        (point["start"], point["numerator"], point["denominator"]) for point in answer["points"]
    ]


def connected(folder: Path, *fakes: Mixpanel | HubSpot) -> Desk:
    desk = Desk(make_workspace(folder / "pulled"), NOW, *(fake.connector for fake in fakes))
    for fake in fakes:
        desk.connect(fake.connector.kind, fake.settings())
    return desk


def test_what_is_pulled_gives_the_share_rate_that_files_give(
    fakes: tuple[Mixpanel, HubSpot], tmp_path: Path
) -> None:
    imported = make_workspace(tmp_path / "imported")
    done = run_cli(imported, "import", *export_files(tmp_path, *fakes), now=NOW)
    assert done.status == 0, done.err
    desk = connected(tmp_path, *fakes)
    for number in (1, 2):
        assert desk.sync(number).state == "done"
    found = numbers(share_rate(desk.folder))
    assert found == numbers(share_rate(imported))
    assert [denominator for *_, denominator in found] == [8, 8]
    assert [numerator for _, numerator, _ in found] == [2, 0]


def test_pulling_twice_changes_no_number(fakes: tuple[Mixpanel, HubSpot], tmp_path: Path) -> None:
    desk = connected(tmp_path, *fakes)
    before = [share_rate(desk.folder) for _ in range(2) if desk.sync(1) and desk.sync(2)]
    assert numbers(before[0]) == numbers(before[1])
    runs = [desk.sync(number).told for number in (1, 2)]
    assert all((told.new, told.updated, told.withdrawn) == (0, 0, 0) for told in runs)


def test_undoing_what_was_pulled_leaves_nothing_and_the_next_pull_brings_all(
    fakes: tuple[Mixpanel, HubSpot], tmp_path: Path
) -> None:
    desk = connected(tmp_path, *fakes)
    for number in (1, 2):
        desk.sync(number)
    before, pulled = desk.describe(), numbers(share_rate(desk.folder))
    imports = run_cli(desk.folder, "imports", "--json", now=NOW).json
    for each in imports:
        assert run_cli(desk.folder, "imports", "undo", each["id"], now=NOW).status == 0
    assert desk.describe()["events"] == []
    assert desk.describe()["statements"] == []
    for number in (1, 2):
        desk.sync(number)
    assert desk.describe() == before
    assert numbers(share_rate(desk.folder)) == pulled


def test_the_import_of_each_stream_tells_its_own_rows(
    fakes: tuple[Mixpanel, HubSpot], tmp_path: Path
) -> None:
    mixpanel, _ = fakes
    desk = connected(tmp_path, mixpanel)
    desk.sync()
    imports = run_cli(desk.folder, "imports", "--json", now=NOW).json
    rows = {each["receipt"]["report"]: each["receipt"]["rows_new"] for each in imports}
    assert rows == {"events": len(mixpanel.events), "people": PEOPLE}
