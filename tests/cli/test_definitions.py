"""`apply` and `show`: definitions in, told what changes, and out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.builders.product_exports import mixpanel_event, write_lines
from tests.builders.workspaces import DEFINITIONS, dump
from tests.conftest import Run

WITHOUT_ICPS = '[[icp]]\nname = "Others"\n[icp.where]\nplan = ["pro"]\n'


@pytest.fixture
def document(tmp_path: Path) -> Path:
    """A definitions file."""
    path = tmp_path / "definitions.toml"
    path.write_text(DEFINITIONS)
    return path


def test_apply_prints_what_is_added_and_changed(run: Run, document: Path) -> None:
    outcome = run("apply", document)
    assert outcome.status == 0
    lines = outcome.out.splitlines()
    assert any(line.startswith("+ [icp] Leaders") for line in lines)
    assert any("[share_events] Copy Link" in line for line in lines)
    document.write_text(DEFINITIONS.replace('"Director", "VP"', '"VP"'))
    (changed,) = run("apply", document).out.splitlines()
    assert changed.startswith("~ [icp] Leaders")
    assert "Director" in changed


def test_apply_of_the_same_definitions_changes_nothing(
    run: Run, document: Path, workspace: Path
) -> None:
    assert run("apply", document).status == 0
    before = dump(workspace)
    assert run("apply", document).out == "nothing changes\n"
    assert dump(workspace) == before


def test_deletions_are_listed_and_need_consent(run: Run, document: Path, workspace: Path) -> None:
    run("apply", document)
    document.write_text(WITHOUT_ICPS)
    before = dump(workspace)
    outcome = run("apply", document)
    assert outcome.status == 2
    assert "- [icp] Leaders" in outcome.out
    assert "that needs --yes" in outcome.out
    assert "would delete [icp] Leaders" in outcome.err
    assert dump(workspace) == before
    agreed = run("apply", document, "--yes")
    assert agreed.status == 0
    assert '"Leaders"' in agreed.err  # a campaign is still aimed at it
    assert "Others" in run("show").out


def test_a_dry_run_only_tells(run: Run, document: Path, workspace: Path) -> None:
    run("imports")
    before = dump(workspace)
    outcome = run("apply", document, "--dry-run", "--json")
    assert outcome.status == 0
    assert {change["kind"] for change in outcome.json} == {"added", "changed"}
    assert dump(workspace) == before


def test_absent_sections_stay_as_they_are(run: Run, document: Path) -> None:
    run("apply", document)
    document.write_text('[activity]\nignore = ["Search"]\n')
    assert run("apply", document).status == 0
    shown = run("show").out
    assert 'ignore = ["Search"]' in shown
    assert "Copy Link" in shown
    assert "Leaders" in shown


def test_what_show_prints_applies_without_a_change(
    run: Run, document: Path, tmp_path: Path, workspace: Path
) -> None:
    run("apply", document)
    shown = run("show").out
    document.write_text(shown)
    assert run("apply", document).out == "nothing changes\n"
    elsewhere = ("--workspace", str(tmp_path / "other"))
    assert run(*elsewhere, "apply", document).status == 0
    assert run(*elsewhere, "show").out == shown


def test_an_unknown_key_is_refused_with_the_nearest_known_one(
    run: Run, document: Path, workspace: Path
) -> None:
    run("imports")
    before = dump(workspace)
    document.write_text('[reporting]\ntimezon = "UTC"\n')
    outcome = run("apply", document)
    assert outcome.status == 2
    assert "timezone" in outcome.error
    assert dump(workspace) == before


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"\xff\xfe", "UTF-8"),
        (b"[reporting", "definitions.toml"),
        (b"#" * (5 << 20), "larger than 4 MB"),
        (b'[reporting]\ntimezone = "Mars/Olympus"\n', "Mars/Olympus"),
    ],
)
def test_a_bad_definitions_file_is_wrong_use(
    run: Run, document: Path, content: bytes, told: str
) -> None:
    document.write_bytes(content)
    outcome = run("apply", document)
    assert outcome.status == 2
    assert told in outcome.error


def test_a_definitions_file_that_is_not_there_is_wrong_use(run: Run, tmp_path: Path) -> None:
    outcome = run("apply", tmp_path / "nowhere.toml")
    assert outcome.status == 2
    assert "check the path" in outcome.error


def test_a_new_workspace_counts_in_a_zone_that_show_tells(run: Run) -> None:
    assert "timezone = " in run("show").out


def test_a_changed_share_mapping_recounts_without_a_new_import(
    run: Run, document: Path, tmp_path: Path
) -> None:
    run("apply", document)
    (tmp_path / "people.csv").write_text("user_id,seniority\nu1,VP\n")
    file = write_lines(tmp_path / "a.jsonl", [mixpanel_event("Search")])
    assert run("import", file, tmp_path / "people.csv").status == 0
    asked = ("kpi", "share-rate", "--from", "2026-03-01", "--to", "2026-03-31", "--json")
    before = [run(*asked).json["points"][0][key] for key in ("numerator", "denominator")]
    document.write_text('[share_events]\n"Search" = "share_button"\n')
    assert run("apply", document, "--yes").status == 0
    after = [run(*asked).json["points"][0][key] for key in ("numerator", "denominator")]
    assert (before, after) == ([0, 1], [1, 1])
