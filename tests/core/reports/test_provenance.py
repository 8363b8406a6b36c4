"""Walking back from a number: every row of it is found again in a file, and no other."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from desktop.core.clock import parse_instant
from desktop.core.errors import UsageError
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.undo import undo_import
from desktop.core.kpi.points import Period
from desktop.core.reports.build_provenance import load_provenance
from desktop.core.reports.provenance import Provenance
from desktop.core.store.engine import Store
from tests.builders.workspaces import make_workspace, opened, run_cli

NOW = parse_instant("2026-05-20T16:00:00Z")
APRIL = Period(date(2026, 4, 1), date(2026, 4, 30))


def _import(workspace: Path, file: Path) -> int:
    outcome = run_cli(workspace, "import", file, "--json", now=NOW)
    assert outcome.status == 0, outcome.error
    number: int = outcome.json[0]["import_id"]
    return number


def _events(folder: Path, name: str, *rows: tuple[str, str, str]) -> Path:
    file = folder / name
    lines = [f"{user},{event},{time}" for user, event, time in rows]
    file.write_text("\n".join(["user_id,event,time", *lines]) + "\n")
    return file


def _walk(store: Store, kpi: str, period: Period = APRIL) -> Provenance:
    refresh(store)
    with store.read() as connection:
        return load_provenance(connection, NOW, kpi, period)


@pytest.fixture
def product(workspace: Path, tmp_path: Path) -> tuple[Path, int, int]:
    """Two leaders and a stranger; two exports, of which the second has one event of the first."""
    make_workspace(workspace)
    people = tmp_path / "people.csv"
    people.write_text("user_id,seniority\nvp,VP\nboss,Director\nintern,Entry\n")
    _import(workspace, people)
    again = ("vp", "Search", "2026-04-02T15:00:00Z")
    first = _import(
        workspace,
        _events(
            tmp_path, "a.csv", ("vp", "Copy Link", "2026-04-02T14:00:00Z"), again,
            ("intern", "Copy Link", "2026-04-02T14:00:00Z"), ("boss", "$view", "2026-04-02T14:00Z"),
        ),
    )  # fmt: skip
    second = _import(
        workspace,
        _events(
            tmp_path, "b.csv", again, ("boss", "Search", "2026-04-03T14:00:00Z"),
            ("boss", "Search", "2026-04-04T02:00:00Z"), ("vp", "Search", "2026-05-03T02:00:00Z"),
        ),
    )  # fmt: skip
    return workspace, first, second


def test_a_share_rate_walks_to_its_days_and_files(product: tuple[Path, int, int]) -> None:
    workspace, first, second = product
    with opened(workspace) as store:
        found = _walk(store, "share_rate")
    assert (found.point.numerator, found.point.denominator) == (1, 2)
    assert (found.icp, found.icp_version) == ("Leaders", 1)
    by_day = {day.start.day: (day.numerator, day.denominator) for day in found.days}
    assert len(found.days) == 30
    # the third in New York has both of the boss's searches; ignored events make nobody active
    assert {day: n for day, n in by_day.items() if n != (0, 0)} == {2: (1, 1), 3: (0, 1)}
    assert [(each.start.day, each.import_id, each.rows, each.numerator) for each in found.rows] == [
        (2, first, 1, 1), (2, second, 1, 0), (3, second, 2, 0),
    ]  # fmt: skip
    assert [file.past.file for file in found.files] == ["b.csv", "a.csv"]
    newest = found.files[0]
    assert found.rows_of(newest) == (3, 0, 3)
    assert found.rows_of(newest, found.days[2]) == (2, 0, 2)


def test_taking_a_file_back_leads_to_the_other_one(product: tuple[Path, int, int]) -> None:
    workspace, first, second = product
    with opened(workspace) as store:
        undo_import(store, second)
        found = _walk(store, "share_rate")
    assert [(each.import_id, each.rows) for each in found.rows] == [(first, 2)]
    assert [file.past.id for file in found.files] == [first]


def _ads(folder: Path, name: str, *rows: str) -> Path:
    file = folder / name
    head = (
        "period_start,period_end,source,account_id,campaign_id,campaign,segment_dimension,"
        "segment_value,impressions,clicks\n"
    )
    file.write_text(head + "".join(f"{row}\n" for row in rows))
    return file


def test_a_ctr_walks_to_the_lines_of_its_files(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    file = _ads(
        tmp_path, "ads.csv",
        "2026-04-01,2026-04-15,google,1,7,Spring,,,9000,90",
        "2026-04-01,2026-04-15,google,1,7,Spring,seniority,VP,1200,30",
        "2026-04-01,2026-04-15,google,1,7,Spring,seniority,Entry,4000,10",
        "2026-04-01,2026-04-15,google,1,7,Spring,seniority,Director,800,12",
        "2026-04-16,2026-04-30,google,1,7,Spring,seniority,VP,100,1",
        "2026-04-25,2026-05-05,google,1,7,Spring,seniority,VP,999,9",
    )  # fmt: skip
    number = _import(workspace, file)
    with opened(workspace) as store:
        found = _walk(store, "icp_ctr")
    assert (found.point.numerator, found.point.denominator) == (43, 2100)
    lines = file.read_text().splitlines()
    for fact in found.facts:
        cells = next(csv.reader([lines[fact.line - 1]]))
        assert (cells[0], cells[1]) == (fact.start.isoformat(), fact.end.isoformat())
        assert cells[7:] == [fact.value, str(fact.impressions), str(fact.clicks)]
    assert [fact.line for fact in found.facts] == [3, 5, 6]
    assert {fact.campaign for fact in found.facts} == {"Spring"}
    # what is used adds up to the number, to the last click
    assert sum(fact.clicks for fact in found.facts) == found.point.numerator
    assert sum(fact.impressions for fact in found.facts) == found.point.denominator
    assert [(day.start.day, day.numerator, day.denominator) for day in found.days] == [
        (1, 42, 2000), (16, 1, 100),
    ]  # fmt: skip
    (used,) = found.files
    assert (used.past.id, used.source, found.rows_of(used)) == (number, "google", (3, 43, 2100))
    assert [fact.line for fact in found.facts_of(used, found.days[1])] == [6]


def test_two_equal_rows_of_a_file_are_two_lines(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    row = "2026-04-01,2026-04-30,google,1,,Spring,seniority,VP,600,3"
    _import(workspace, _ads(tmp_path, "ads.csv", row, row))
    with opened(workspace) as store:
        found = _walk(store, "icp_ctr")
    assert found.point.denominator == 1200
    assert [fact.line for fact in found.facts] == [2, 3]


def test_a_point_without_anything_has_no_files(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        found = _walk(store, "icp_ctr")
    assert (found.rows, found.files, found.facts, found.days) == ((), (), (), ())


def test_a_kpi_that_does_not_exist_is_refused(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store, pytest.raises(UsageError, match="churn"):
        _walk(store, "churn")
