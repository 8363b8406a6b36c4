"""The worked CTR cases of the folder that ICP_PULSE_VECTORS names."""

from __future__ import annotations

import csv
import json
import os
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from desktop.core.definitions import CampaignRule
from desktop.core.delivery import AdFact, Campaign
from desktop.core.kpi.audience import Audience
from desktop.core.kpi.ctr_points import CtrPoint
from desktop.core.kpi.periods import parse_window, periods_touching
from desktop.core.kpi.points import Period
from tests.builders.delivery import icp_ctr

VECTORS = os.environ.get("ICP_PULSE_VECTORS")

pytestmark = pytest.mark.skipif(VECTORS is None, reason="ICP_PULSE_VECTORS names no folder")


def folder(name: str) -> Path:
    return Path(VECTORS or "") / name


def expected(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((folder(name) / "expected.json").read_text("utf-8"))
    return found


def is_inside(bucket: str) -> bool:
    low, _, high = bucket.partition("-")
    return int(low) >= 51 and int(high) <= 5000


def generic_points(periods: list[Period], by: str | None = None) -> tuple[CtrPoint, ...]:
    with (folder("icp-ctr-generic") / "ads.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    facts = [
        AdFact(
            row["source"],
            row["account_id"],
            row["campaign_id"],
            "generic",
            date.fromisoformat(row["period_start"]),
            date.fromisoformat(row["period_end"]),
            row["segment_dimension"] or None,
            row["segment_value"] or None,
            int(row["impressions"]),
            int(row["clicks"]),
            0,
        )
        for row in rows
    ]
    campaigns = {
        Campaign(r["source"], r["account_id"], r["campaign_id"], r["campaign_id"], r["campaign"])
        for r in rows
    }
    text = (folder("icp-ctr-generic") / "definitions.toml").read_text("utf-8")
    rules = [CampaignRule(**section) for section in tomllib.loads(text)["campaign"]]
    matchers = {"seniority": {"Director", "VP", "CXO"}.__contains__, "company_size": is_inside}
    return icp_ctr(facts, campaigns, periods, Audience("Leaders", matchers, rules), by=by)


MONTHS = list(periods_touching(parse_window("month"), date(2026, 3, 1), date(2026, 5, 31)))


def test_the_generic_months() -> None:
    answers = expected("icp-ctr-generic")
    points = generic_points(MONTHS)
    assert [
        {
            "start": str(point.period.start),
            "end": str(point.period.end),
            "numerator": point.numerator,
            "denominator": point.denominator,
            "value": point.value,
        }
        for point in points
    ] == answers["month"]
    for point in points:
        raw = sum(part.tally.known for part in point.parts if part.attributed)
        assert {"known": raw, "total": point.total} == answers["impressions"][
            str(point.period.start)
        ]


def test_the_generic_campaigns() -> None:
    found: dict[str, dict[str | None, dict[str, object]]] = {str(p.start): {} for p in MONTHS}
    for point in generic_points(MONTHS, by="campaign"):
        if point.method != "unattributed":
            found[str(point.period.start)][point.segment] = {
                "numerator": point.numerator,
                "denominator": point.denominator,
                "method": point.method,
            }
    assert found == expected("icp-ctr-generic")["by_campaign"]


def test_the_generic_rolling_window() -> None:
    answer = expected("icp-ctr-generic")["rolling_28_end_2026_05_30"]
    window, last = parse_window("rolling-28"), date(2026, 5, 30)
    (point,) = generic_points(list(periods_touching(window, last, last)))
    assert str(point.period.start) == answer["start"]
    assert (point.numerator, point.denominator, point.value) == (
        answer["numerator"],
        answer["denominator"],
        answer["value"],
    )


def tables(path: Path) -> dict[str, list[dict[str, str]]]:
    """The tables of a LinkedIn export by their first header."""
    found: dict[str, list[dict[str, str]]] = {}
    header: list[str] = []
    lines = list(csv.reader(path.read_text("utf-16").splitlines(), delimiter="\t"))
    for line in lines[5:]:
        if "Impressions" in line:
            header = line
            found[header[0]] = []
        elif any(line):
            found[header[0]].append(dict(zip(header, line, strict=True)))
    return found


def test_the_linkedin_account() -> None:
    answers = expected("icp-ctr-linkedin")
    total_file, segment_file = (folder("icp-ctr-linkedin") / name for name in answers["files"])
    start, end = (date.fromisoformat(day) for day in answers["period"])
    facts = [
        AdFact(
            "linkedin", "A", row["Campaign ID"], "ads", start, end, None, None,
            int(row["Impressions"]), int(row["Clicks"]), 0,
        )
        for row in tables(total_file)["Start Date (in UTC)"]
    ] + [
        AdFact(
            "linkedin", "A", None, "demographics", start, end, "seniority",
            row["Job Seniority Segment"], int(row["Impressions"]), int(row["Clicks"]), 0,
        )
        for row in tables(segment_file)["Job Seniority Segment"]
    ]  # fmt: skip
    seniority = set(answers["icp"]["where"]["seniority"])
    audience = Audience(answers["icp"]["name"], {"seniority": seniority.__contains__})
    (point,) = icp_ctr(facts, [], [Period(start, end)], audience)
    answer = answers["icp_ctr"]
    assert point.method == answer["method"]
    assert (point.numerator, point.denominator) == (answer["clicks"], answer["impressions"])
    assert (point.known, point.coverage) == (answer["known_impressions"], answer["coverage"])
    assert point.most == answer["clicks"] + 2 * len(answer["suppressed_zero_values"])
    values = icp_ctr(facts, [], [Period(start, end)], audience, by="seniority")
    assert {v.segment: [v.numerator, v.denominator] for v in values} == answer["values"]
