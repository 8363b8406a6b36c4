"""`kpi`: the promised JSON, a table for people, and questions put wrongly."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.builders.product_exports import mixpanel_event, write_lines
from tests.builders.workspaces import make_workspace
from tests.conftest import Run

DOCUMENT = {
    "kpi", "icp", "icp_version", "window", "timezone", "data_as_of", "points", "quality",
}  # fmt: skip
POINT = {
    "start", "end", "segment", "segment_id", "numerator", "denominator", "value", "low", "high",
    "complete", "gaps", "previous", "change_points", "change_relative", "verdict", "needs",
    "method", "coverage", "reasons",
}  # fmt: skip
MARCH = ("--from", "2026-03-01", "--to", "2026-03-31")


@pytest.fixture
def ready(workspace: Path, run: Run, tmp_path: Path) -> Path:
    """Two leaders who were active in March, one of whom shared; a little delivery."""
    make_workspace(workspace)
    (tmp_path / "people.csv").write_text(
        "user_id,seniority,plan\nu1,VP,pro\nu2,Director,free\nu3,Entry,pro\n"
    )
    (tmp_path / "ads.csv").write_text(
        "date,source,account_id,campaign_id,campaign,impressions,clicks\n"
        "2026-03-05,linkedin,A1,1,ICP one,4000,20\n2026-03-06,google,A2,9,Brand,500,3\n"
    )
    events = [
        mixpanel_event(name, S_insert_id=f"{user}{name}", S_user_id=user)
        for user, name in (("u1", "Copy Link"), ("u2", "Search"), ("u3", "Search"))
    ]
    file = write_lines(tmp_path / "events.jsonl", events)
    assert run("import", tmp_path / "people.csv", tmp_path / "ads.csv", file).status == 0
    return workspace


@pytest.mark.parametrize("name", ["share-rate", "icp-ctr"])
def test_the_document_has_the_promised_keys(ready: Path, run: Run, name: str) -> None:
    found = run("kpi", name, *MARCH, "--json").json
    assert set(found) >= DOCUMENT
    assert set(found["quality"]) >= {
        "active_all", "active_without_profile", "active_trait_unknown", "anonymous_events",
    }  # fmt: skip
    assert all(set(point) >= POINT for point in found["points"])
    assert (found["icp"], found["window"]) == ("Leaders", "month")
    assert found["timezone"] == "America/New_York"
    assert all(instant.endswith("Z") for instant in found["data_as_of"].values())


def test_both_numbers_of_march(ready: Path, run: Run) -> None:
    (share,) = run("kpi", "share-rate", *MARCH, "--json").json["points"]
    assert (share["numerator"], share["denominator"], share["value"]) == (1, 2, 0.5)
    (ctr,) = run("kpi", "icp-ctr", *MARCH, "--json").json["points"]
    assert (ctr["numerator"], ctr["denominator"], ctr["method"]) == (20, 4000, "targeted")
    assert ctr["coverage"] == 4000 / 4500


def test_without_dates_the_last_twelve_periods_are_listed(ready: Path, run: Run) -> None:
    points = run("kpi", "share-rate", "--json").json["points"]
    assert len(points) == 12
    assert all(point["start"].endswith("-01") for point in points)


def test_people_get_a_table_with_counts_interval_and_verdict(ready: Path, run: Run) -> None:
    out = run("kpi", "share-rate", *MARCH).out
    assert "1 / 2" in out
    assert "50.00%" in out
    assert re.search(r"\d+\.\d\d% - \d+\.\d\d%", out)
    assert "active people 3" in out
    by_plan = run("kpi", "share-rate", *MARCH, "--by", "plan").out
    assert by_plan.index("free") < by_plan.index("pro")


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--icp", "Leeders"), '"Leaders"'),
        (("--icp", "nothing like it"), '"Leaders"'),
        (("--icp-version", "9"), "no version 9"),
        (("--window", "fortnight"), "rolling"),
        (("--window", "rolling-0"), "rolling"),
        (("--by", "senority"), "seniority"),
        (("--by", "campaign"), "channel"),
        (("--where", "plan"), "trait=value"),
        (("--where", "plann=pro"), "plan"),
        (("--source", "mixpannel"), "mixpanel"),
        (("--from", "march"), "--from takes a day"),
        (("--from", "2026-04-01", "--to", "2026-03-01"), "2026-03-01"),
    ],
)
def test_a_question_put_wrongly_names_what_is_known(
    ready: Path, run: Run, options: tuple[str, ...], told: str
) -> None:
    outcome = run("kpi", "share-rate", *options)
    assert outcome.status == 2, outcome.out
    assert told in outcome.error


@pytest.mark.parametrize("by", ["campagin", "channel"])
def test_a_breakdown_that_ctr_does_not_have_is_named_with_those_it_has(
    ready: Path, run: Run, by: str
) -> None:
    outcome = run("kpi", "icp-ctr", "--by", by)
    assert outcome.status == 2
    assert "campaign" in outcome.error


def test_a_kpi_that_does_not_exist_is_wrong_use(ready: Path, run: Run) -> None:
    outcome = run("kpi", "churn")
    assert outcome.status == 2
    assert "share-rate" in outcome.err


def test_without_an_icp_it_says_how_to_define_one(run: Run) -> None:
    outcome = run("kpi", "share-rate")
    assert outcome.status == 2
    assert "apply FILE" in outcome.error


def test_an_empty_workspace_has_periods_without_a_value(workspace: Path, run: Run) -> None:
    make_workspace(workspace)
    (point,) = run("kpi", "share-rate", *MARCH, "--json").json["points"]
    assert (point["numerator"], point["denominator"], point["value"]) == (0, 0, None)
    assert (point["low"], point["complete"]) == (None, False)
    assert "no value" in run("kpi", "share-rate", *MARCH).out
