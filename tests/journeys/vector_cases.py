"""Asks the command line what a case's `expected.json` answers, and compares.

A case is a folder with `definitions.toml`, exported files and `expected.json`; its name begins with
`share-rate` or `icp-ctr`. The ranges to ask for come from the expected points themselves.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from tests.builders.workspaces import reconciles, run_cli

Point = dict[str, Any]
_ANSWER = ("start", "end", "numerator", "denominator", "value")


def check_case(case: Path, workspace: Path) -> list[str]:
    """Runs one case in a new workspace; gives the names of what was compared."""
    expected = json.loads((case / "expected.json").read_text())
    applied = run_cli(workspace, "apply", case / "definitions.toml", now=None)
    assert applied.status == 0, applied.err
    receipts = [_imported(workspace, file) for file in _files(case, expected)]
    if case.name.startswith("share-rate"):
        return list(_check_share_rate(workspace, expected))
    return [*_check_receipts(receipts, expected), *_check_icp_ctr(workspace, expected)]


def _files(case: Path, expected: dict[str, Any]) -> list[Path]:
    named = expected.get("files")
    if named:
        return [(case / name).resolve() for name in named]
    return sorted(
        path for path in case.iterdir() if path.suffix in {".csv", ".jsonl", ".gz", ".xlsx"}
    )


def _imported(workspace: Path, file: Path) -> dict[str, Any]:
    outcome = run_cli(workspace, "import", file, "--json", now=None)
    assert outcome.status == 0, outcome.err or outcome.out
    (receipt,) = outcome.json
    assert reconciles(receipt), receipt
    return dict(receipt)


def ask(workspace: Path, kpi: str, window: str, first: str, last: str, *more: str) -> Any:
    """One `kpi --json` document."""
    outcome = run_cli(
        workspace, "kpi", kpi, "--window", window, "--from", first, "--to", last, *more, "--json",
        now=None,
    )  # fmt: skip
    assert outcome.status == 0, outcome.err
    return outcome.json


def _span(points: Iterable[Point], edge: str) -> tuple[str, str]:
    """First and last day that brings exactly these periods."""
    days = [point[edge] for point in points]
    return min(days), max(days)


def _pick(points: Iterable[Point], *names: str) -> list[Point]:
    return [{name: point[name] for name in names} for point in points]


def _check_share_rate(workspace: Path, expected: dict[str, Any]) -> Iterable[str]:
    for window in ("day", "week", "month", "quarter"):
        if window in expected:
            # from the start of the first to the start of the last: whole periods, none more
            span = _span(expected[window], "start")
            found = ask(workspace, "share-rate", window, *span)
            assert _pick(found["points"], *_ANSWER) == expected[window], window
            yield window
    for key, points in expected.items():
        if rolling := re.fullmatch(r"rolling_(\d+)", key):
            window = f"rolling-{rolling[1]}"
            found = ask(workspace, "share-rate", window, *_span(points, "end"))
            assert _pick(found["points"], *_ANSWER) == points, key
            yield key
        elif key.startswith("by_"):
            span = (points[0]["start"], points[0]["end"])
            found = ask(workspace, "share-rate", "month", *span, "--by", key.removeprefix("by_"))
            assert _pick(found["points"], "segment", *_ANSWER) == _by_segment(points), key
            yield key
    yield from _check_month_asked(workspace, expected)


def _by_segment(points: list[Point]) -> list[Point]:
    return sorted(points, key=lambda point: str(point["segment"]))


def _check_month_asked(workspace: Path, expected: dict[str, Any]) -> Iterable[str]:
    asked = expected["month_asked"]["start"], expected["month_asked"]["end"]
    if "channels" in expected:
        found = ask(workspace, "share-rate", "month", *asked, "--by", "channel")
        sharers = {point["segment"]: point["numerator"] for point in found["points"]}
        given = {name: number for name, number in sharers.items() if number}
        assert given == {name: number for name, number in expected["channels"].items() if number}
        (whole,) = (point for point in expected["month"] if point["start"] == asked[0])
        assert {point["denominator"] for point in found["points"]} == {whole["denominator"]}
        yield "channels"
    quality = ask(workspace, "share-rate", "month", *asked)["quality"]
    for key in ("active_all", "active_without_profile"):
        if key in expected:
            assert quality[key] == expected[key], key
            yield key


def _check_receipts(receipts: list[dict[str, Any]], expected: dict[str, Any]) -> Iterable[str]:
    totals = [receipt for receipt in receipts if receipt["totals"]["impressions"] is not None]
    shown = sum(receipt["totals"]["impressions"] for receipt in totals)
    clicked = sum(receipt["totals"]["clicks"] for receipt in totals)
    if "total_impressions_none" in expected:
        wanted = expected["total_rows"], expected["total_impressions_none"]
        assert (sum(receipt["rows_read"] for receipt in receipts), shown) == wanted
        assert clicked == expected["total_clicks_none"]
        yield "totals"
    if "total" in expected:
        assert (shown, clicked) == (expected["total"]["impressions"], expected["total"]["clicks"])
        (whole,) = totals
        assert whole["rows_new"] == expected["total"]["rows"]
        assert whole["grain"] == expected["total"]["grain"]
        assert whole["period"] == expected["period"]
        yield "total"
    if "tables" in expected:
        found = [
            (part["rows"], part["impressions"], part["clicks"])
            for receipt in receipts
            for part in receipt["segments"].values()
        ]
        wanted_tables = [
            (table["rows"], table["impressions"], table["clicks"])
            for table in expected["tables"].values()
            if table["rows"]
        ]
        assert sorted(found) == sorted(wanted_tables)
        yield "tables"


def _check_icp_ctr(workspace: Path, expected: dict[str, Any]) -> Iterable[str]:
    if "month" in expected:
        yield from _check_months(workspace, expected)
    for key, point in expected.items():
        if rolling := re.fullmatch(r"rolling_(\d+)_end_(\d+)_(\d+)_(\d+)", key):
            window, end = f"rolling-{rolling[1]}", "-".join(rolling.groups()[1:])
            found = ask(workspace, "icp-ctr", window, end, end)
            assert _pick(found["points"], *_ANSWER) == [point], key
            yield key
    if "icp_ctr" in expected:
        yield from _check_whole_period(workspace, expected)


def _check_months(workspace: Path, expected: dict[str, Any]) -> Iterable[str]:
    span = _span(expected["month"], "start")
    found = ask(workspace, "icp-ctr", "month", *span)["points"]
    assert _pick(found, *_ANSWER) == expected["month"]
    yield "month"
    if "by_campaign" in expected:
        points = ask(workspace, "icp-ctr", "month", *span, "--by", "campaign")["points"]
        by_month: dict[str, dict[str, Any]] = {}
        for point in points:
            if point["method"] != "unattributed":
                (answer,) = _pick([point], "numerator", "denominator", "method")
                by_month.setdefault(point["start"], {})[point["segment"]] = answer
        assert by_month == expected["by_campaign"]
        yield "by_campaign"
    for point in found:
        raw = expected.get("impressions", {}).get(point["start"])
        if raw is not None:
            # known impressions of a campaign are capped at its total, the raw sums are not
            assert point["coverage"] <= raw["known"] / raw["total"]
            yield "impressions"


def _check_whole_period(workspace: Path, expected: dict[str, Any]) -> Iterable[str]:
    wanted, span = expected["icp_ctr"], expected["period"]
    (point,) = ask(workspace, "icp-ctr", "range", *span)["points"]
    assert (point["numerator"], point["denominator"]) == (wanted["clicks"], wanted["impressions"])
    assert point["method"] == wanted["method"]
    assert point["coverage"] == wanted["coverage"]
    assert bool(wanted["suppressed_zero_values"]) == ("suppressed_zero" in point["reasons"])
    yield "icp_ctr"
    points = ask(workspace, "icp-ctr", "range", *span, "--by", wanted["dimension"])["points"]
    values = {point["segment"]: [point["numerator"], point["denominator"]] for point in points}
    assert values == wanted["values"]
    zeros = [point["segment"] for point in points if "suppressed_zero" in point["reasons"]]
    assert sorted(zeros) == sorted(wanted["suppressed_zero_values"])
    yield "values"
