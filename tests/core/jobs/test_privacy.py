"""Hashed ids: no name left in any file, and every number as before."""

from __future__ import annotations

import re
from contextlib import closing
from pathlib import Path

from desktop.core.jobs.privacy import hide_ids, hides_ids
from desktop.core.settings import HASH_IDS, load_value
from tests.builders.workspaces import answers, database, make_workspace, opened, run_cli

EVENTS = """user_id,event,time,email
ada-1,Copy Link,2026-03-02T10:00:00Z,Ada.Lovelace@acme.example
ada-1,Search,2026-03-03T10:00:00Z,
bob-2,Search,2026-03-03T11:00:00Z,bob@corp.example
cyd-3,Invite Sent,2026-03-04T11:00:00Z,cyd@team.acme.example
dan-4,Search,2026-03-05T11:00:00Z,dan@beta.example
"""
PROFILES = """email,seniority,plan
ada.lovelace@acme.example,VP,pro
bob@corp.example,VP,pro
cyd@team.acme.example,Manager,free
dan@beta.example,Entry,free
"""
ACCOUNTS = "company_domain,industry\nacme.example,Software\nbeta.example,Finance\n"
NAMES = (b"lovelace", b"ada-1", b"bob-2", b"cyd-3", b"bob@", b"cyd@", b"dan@")


def _files(folder: Path) -> list[Path]:
    folder.mkdir(exist_ok=True)
    made = []
    for name, content in (("e.csv", EVENTS), ("p.csv", PROFILES), ("a.csv", ACCOUNTS)):
        made.append(folder / name)
        made[-1].write_text(content)
    return made


def _import(workspace: Path, files: list[Path]) -> None:
    for file in files:
        outcome = run_cli(workspace, "import", file)
        assert outcome.status == 0, outcome.err


def _names_left(workspace: Path) -> list[bytes]:
    content = b"".join(path.read_bytes().lower() for path in workspace.rglob("*") if path.is_file())
    return [name for name in NAMES if name in content]


def _hide(workspace: Path) -> int:
    with opened(workspace) as store:
        return hide_ids(store)


def test_hashed_from_the_start_gives_the_same_numbers_without_a_name(
    workspace: Path, tmp_path: Path
) -> None:
    plain = make_workspace(tmp_path / "plain")
    _hide(make_workspace(workspace))
    files = _files(tmp_path / "files")
    _import(plain, files)
    _import(workspace, files)
    assert answers(workspace) == answers(plain)
    assert _names_left(plain)  # the search for names can find them
    assert _names_left(workspace) == []


def test_converting_keeps_the_numbers_and_leaves_no_name_in_any_file(
    workspace: Path, tmp_path: Path
) -> None:
    _import(make_workspace(workspace), _files(tmp_path / "files"))
    before = answers(workspace)
    assert _hide(workspace) == 8  # four ids, four addresses
    assert _names_left(workspace) == []
    assert answers(workspace) == before


def test_the_same_file_after_converting_meets_the_same_people(
    workspace: Path, tmp_path: Path
) -> None:
    files = _files(tmp_path / "files")
    _import(make_workspace(workspace), files)
    _hide(workspace)
    with closing(database(workspace)) as db:
        before = db.execute("SELECT count(*) FROM alias").fetchone()
    files[0].write_text(EVENTS + "ada-1,Search,2026-03-09T10:00:00Z,\n")
    files[1].write_text(PROFILES.replace("pro", "team"))
    _import(workspace, files)
    with closing(database(workspace)) as db:
        assert db.execute("SELECT count(*) FROM alias").fetchone() == before
    assert _names_left(workspace) == []


def test_excluded_domains_and_ids_still_leave_people_out(workspace: Path, tmp_path: Path) -> None:
    _hide(make_workspace(workspace))
    _import(workspace, _files(tmp_path / "files"))
    asked = ("kpi", "share-rate", "--from", "2026-03-01", "--to", "2026-03-31", "--json")
    (point,) = run_cli(workspace, *asked).json["points"]
    assert (point["numerator"], point["denominator"]) == (2, 2)  # bob is of corp.example
    definitions = tmp_path / "more.toml"
    definitions.write_text(
        '[people]\nexclude_domains = ["corp.example"]\n'
        'exclude_ids = ["cyd-3", "Ada.Lovelace@acme.example"]\n'
    )
    assert run_cli(workspace, "apply", definitions).status == 0
    (point,) = run_cli(workspace, *asked).json["points"]
    assert (point["numerator"], point["denominator"]) == (0, 0)


def test_companies_are_still_found_by_the_address(workspace: Path, tmp_path: Path) -> None:
    _hide(make_workspace(workspace))
    _import(workspace, _files(tmp_path / "files"))
    asked = ("kpi", "share-rate", "--from", "2026-03-01", "--to", "2026-03-31", "--by", "industry")
    points = run_cli(workspace, *asked, "--json").json["points"]
    assert "Software" in [point["segment"] for point in points]


def test_ids_are_salted_by_workspace_and_hidden_once(workspace: Path, tmp_path: Path) -> None:
    files = _files(tmp_path / "files")
    keys = []
    for folder in (make_workspace(workspace), make_workspace(tmp_path / "other")):
        _import(folder, files)
        assert _hide(folder) == 8
        assert _hide(folder) == 0
        with closing(database(folder)) as db:
            rows = db.execute("SELECT namespace, key FROM alias").fetchall()
        assert all(
            re.fullmatch(r"[0-9a-f]{32}" + ("@[a-z.]+" if space == "email" else ""), key)
            for space, key in rows
        )
        keys.append({key for _, key in rows})
    assert not keys[0] & keys[1]


def test_the_setting_tells_that_ids_are_hidden(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        assert not hides_ids(store)
        hide_ids(store)
        assert hides_ids(store)
        with store.read() as connection:
            assert load_value(connection, HASH_IDS) is True
