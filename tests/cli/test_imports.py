"""`import` and `imports`: receipts for people and scripts, standard input, undo."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from tests.builders.product_exports import as_lines, mixpanel_event, write_lines
from tests.builders.workspaces import describe, dump, make_workspace
from tests.conftest import Run

RECEIPT = {
    "file", "sha256", "kind", "report", "locale", "period", "grain", "import_id", "rows_read",
    "rows_new", "rows_updated", "rows_unchanged", "rows_rejected", "rejects", "left_out", "totals",
    "warnings",
}  # fmt: skip


@pytest.fixture
def ready(workspace: Path) -> Path:
    """A workspace with definitions."""
    return make_workspace(workspace)


@pytest.fixture
def events(tmp_path: Path) -> Path:
    """An export of two events."""
    lines = [mixpanel_event(S_insert_id=str(number)) for number in range(2)]
    return write_lines(tmp_path / "events.jsonl", lines)


def test_a_receipt_has_the_promised_keys(ready: Path, run: Run, events: Path) -> None:
    (receipt,) = run("import", events, "--json").json
    assert set(receipt) >= RECEIPT
    assert set(receipt["totals"]) >= {"impressions", "clicks", "spend", "events", "people"}
    assert (receipt["file"], receipt["kind"]) == ("events.jsonl", "mixpanel")
    assert len(receipt["sha256"]) == 64
    assert receipt["period"] == ["2026-03-01", "2026-03-01"]
    assert (receipt["totals"]["events"], receipt["totals"]["people"]) == (2, 1)
    assert receipt["totals"]["impressions"] is None


def test_a_receipt_for_people_names_file_rows_and_rejects(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    lines = [*[mixpanel_event(S_insert_id=str(number)) for number in range(9)], "nonsense", "{}"]
    file = write_lines(tmp_path / "events.jsonl", lines)
    outcome = run("import", file)
    assert outcome.status == 1
    assert "events.jsonl: mixpanel events, 2026-03-01 to 2026-03-01 (import 1)" in outcome.out
    assert "11 rows: 9 new, 0 updated, 0 unchanged, 2 rejected" in outcome.out
    assert "line 10: " in outcome.out
    assert outcome.err == ""


def test_standard_input_is_imported_whatever_its_compression(ready: Path, run: Run) -> None:
    content = as_lines([mixpanel_event()])
    (receipt,) = run("import", "-", "--json", stdin=gzip.compress(content)).json
    assert (receipt["file"], receipt["rows_new"]) == ("standard-input", 1)
    (again,) = run("import", "-", "--json", stdin=gzip.compress(content)).json
    assert (again["rows_new"], again["rows_unchanged"]) == (0, 1)


def test_a_period_can_be_declared_for_a_file_that_tells_none(
    ready: Path, run: Run, events: Path
) -> None:
    (receipt,) = run("import", events, "--period", "2026-03-01..2026-03-31", "--json").json
    assert receipt["rows_new"] == 2


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--period", "March"), "START..END"),
        (("--period", "2026-03-31..2026-03-01"), "swap the dates"),
        (("--map", "date"), "--map takes name=value"),
        (("--scope", "campaign="), "--scope takes name=value"),
    ],
)
def test_options_put_wrongly_are_wrong_use(
    ready: Path, run: Run, events: Path, options: tuple[str, ...], told: str
) -> None:
    before = dump(ready)
    outcome = run("import", events, *options)
    assert outcome.status == 2
    assert told in outcome.error
    assert dump(ready) == before


def test_an_unknown_kind_is_named_with_the_known_ones(ready: Path, run: Run, events: Path) -> None:
    outcome = run("import", events, "--as", "snapchat")
    assert outcome.status == 3
    assert "'snapchat'" in outcome.error
    assert "mixpanel" in outcome.error


def test_columns_with_other_names_are_mapped(ready: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "ads.csv").write_text("Tag,Kampagne,Views,Taps\n2026-03-01,ICP one,90,1\n")
    outcome = run(
        "import", tmp_path / "ads.csv", "--as", "ad_stats", "--map", "date=Tag",
        "--map", "campaign=Kampagne", "--map", "impressions=Views", "--map", "clicks=Taps",
        "--json",
    )  # fmt: skip
    assert outcome.status == 0, outcome.err
    (fact,) = describe(ready)["facts"]
    assert (fact.campaign, fact.impressions, fact.clicks) == ("ICP one", 90, 1)


def test_whose_report_a_mapped_file_was_is_remembered_with_its_columns(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    march, april = tmp_path / "march.csv", tmp_path / "april.csv"
    march.write_text("Date,Campaign Name,Impressions,Clicks\n2026-03-01,Launch,90,1\n")
    april.write_text("Date,Campaign Name,Impressions,Clicks\n2026-04-01,Launch,80,2\n")
    mapped = run("import", march, "--map", "campaign=Campaign Name", "--scope", "source=reddit")
    assert mapped.status == 0, mapped.err
    assert run("import", april).status == 0
    assert {fact.source for fact in describe(ready)["facts"]} == {"reddit"}


def test_past_imports_are_listed_the_newest_first(
    ready: Path, run: Run, events: Path, tmp_path: Path
) -> None:
    assert "nothing was imported yet" in run("imports").out
    run("import", events)
    run("import", write_lines(tmp_path / "more.jsonl", [mixpanel_event("Copy Link")]))
    table = run("imports").out.splitlines()
    assert table[0].split() == [
        "id", "state", "imported", "kind", "report", "rows", "rejected", "file",
    ]  # fmt: skip
    assert [line.split()[-1] for line in table[1:]] == ["more.jsonl", "events.jsonl"]
    listed = run("imports", "--json").json
    assert [(found["id"], found["state"]) for found in listed] == [(2, "live"), (1, "live")]
    assert set(listed[0]["receipt"]) >= RECEIPT


def test_undo_takes_an_import_back_and_keeps_it_in_the_history(
    ready: Path, run: Run, events: Path
) -> None:
    run("import", events)
    assert "import 1 (events.jsonl) was taken back" in run("imports", "undo", 1).out
    assert describe(ready)["events"] == []
    assert [found["state"] for found in run("imports", "--json").json] == ["undone"]
    (again,) = run("import", events, "--json").json
    assert (again["import_id"], again["rows_new"]) == (2, 2)


def test_undo_of_what_is_not_there_is_wrong_use(ready: Path, run: Run, events: Path) -> None:
    unknown = run("imports", "undo", 7)
    assert unknown.status == 2
    assert "there is no import 7" in unknown.error
    run("import", events)
    run("imports", "undo", 1)
    twice = run("imports", "undo", 1)
    assert twice.status == 2
    assert "already taken back" in twice.error


def test_a_command_that_does_not_exist_is_wrong_use(run: Run) -> None:
    outcome = run("imprt")
    assert outcome.status == 2
    assert "imprt" in outcome.err


def test_a_present_that_is_no_instant_is_wrong_use(run: Run) -> None:
    outcome = run("imports", now="yesterday")
    assert outcome.status == 2
    assert "ISO instant" in outcome.err
