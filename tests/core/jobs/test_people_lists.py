"""Lists of a CRM on their way into a workspace: whose they are, and whom they join."""

from __future__ import annotations

from pathlib import Path

from desktop.core.jobs.privacy import hide_ids
from tests.builders.people_lists import Container
from tests.builders.workspaces import make_workspace, opened, run_cli

EVENTS = """user_id,event,time,email
u1,Copy Link,2026-03-02T10:00:00Z,ana@home.example
u2,Search,2026-03-03T10:00:00Z,bo@acme.example
"""
CONTACTS = [
    ["Record ID", "Email", "Additional email addresses", "Employment Seniority", "Lead Status"],
    ["7", "ana@acme.example", "ana@home.example; ana@old.example", "VP", "New"],
    ["8", "bo@acme.example", "", "Entry", "New"],
]


def _import(workspace: Path, folder: Path, rows: list[list[str]]) -> None:
    folder.mkdir(exist_ok=True)
    events = folder / "events.csv"
    events.write_text(EVENTS)
    contacts = Container("utf-8", ",").write(folder / "contacts.csv", rows)
    outcome = run_cli(workspace, "import", events, contacts)
    assert outcome.status == 0, outcome.err


def _march(workspace: Path) -> tuple[int, int]:
    dates = ("--from", "2026-03-01", "--to", "2026-03-31")
    (point,) = run_cli(workspace, "kpi", "share-rate", *dates, "--json").json["points"]
    return point["numerator"], point["denominator"]


def test_a_further_address_joins_a_contact_with_a_user(workspace: Path, tmp_path: Path) -> None:
    _import(make_workspace(workspace), tmp_path / "files", CONTACTS)

    assert _march(workspace) == (1, 1)


def test_an_address_that_is_gone_from_the_list_joins_no_longer(
    workspace: Path, tmp_path: Path
) -> None:
    _import(make_workspace(workspace), tmp_path / "files", CONTACTS)
    without = [CONTACTS[0], ["7", "ana@acme.example", "", "VP", "New"], CONTACTS[2]]
    _import(workspace, tmp_path / "files", without)

    assert _march(workspace) == (0, 0)


def test_a_further_address_at_an_excluded_domain_leaves_the_person_out(
    workspace: Path, tmp_path: Path
) -> None:
    rows = [*CONTACTS[:1], [*CONTACTS[1][:2], "ana@home.example;x@corp.example", "VP", ""]]
    _import(make_workspace(workspace), tmp_path / "files", rows)

    assert _march(workspace) == (0, 0)


def test_hashing_hides_further_addresses_and_keeps_the_numbers(
    workspace: Path, tmp_path: Path
) -> None:
    _import(make_workspace(workspace), tmp_path / "files", CONTACTS)
    with opened(workspace) as store:
        hide_ids(store)

    content = b"".join(path.read_bytes() for path in workspace.rglob("*") if path.is_file())
    assert b"ana@old" not in content
    assert _march(workspace) == (1, 1)
