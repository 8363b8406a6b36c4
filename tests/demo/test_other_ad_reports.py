"""The sample Google and Meta reports have the bytes of the real ones."""

import csv
from pathlib import Path

import numpy as np
import pytest

from desktop.demo import DemoExports
from desktop.demo.delivery import META, Delivery
from desktop.demo.meta_report import write_ads_report
from desktop.demo.story import DAYS, Story


@pytest.fixture
def google(demo: DemoExports) -> list[list[str]]:
    raw = demo.files[-2].read_bytes()
    assert raw.isascii()
    assert b"\r" not in raw
    return list(csv.reader(raw.decode().splitlines()))


def number(cell: str) -> int:
    return int(cell.replace(",", ""))


def test_google_begins_with_title_and_range(google: list[list[str]]) -> None:
    assert google[0] == ["Campaign report"]
    assert google[1] == ["February 15, 2025 - March 19, 2026"]
    assert google[2][:4] == ["Campaign type", "Campaign", "Campaign ID", "Day"]


def test_google_quotes_thousands(demo: DemoExports) -> None:
    assert ',"3,' in demo.files[-2].read_text(encoding="utf-8")


def test_google_ends_with_totals_that_add_up(google: list[list[str]]) -> None:
    header, body = google[2], google[3:]
    shown = header.index("Impr.")
    totals = {row[0]: number(row[shown]) for row in body if row[0].startswith("Total: ")}
    rows = [row for row in body if not row[0].startswith("Total: ")]

    assert [row[0] for row in body[-4:]] == [
        "Total: Campaigns", "Total: Account", "Total: Display", "Total: Search",
    ]  # fmt: skip
    assert totals["Total: Account"] == sum(number(row[shown]) for row in rows)
    assert totals["Total: Account"] == totals["Total: Display"] + totals["Total: Search"]
    assert body[-1][1:4] == [" --"] * 3


def test_google_prints_no_rate_for_a_day_without_delivery(google: list[list[str]]) -> None:
    shown, rate = google[2].index("Impr."), google[2].index("CTR")

    assert {row[rate] == " --" for row in google[3:] if row[shown] == "0"} == {True}
    assert not any(row[rate] == " --" for row in google[3:] if row[shown] != "0")


def test_meta_begins_with_a_mark_and_quotes_cells_with_spaces(demo: DemoExports) -> None:
    raw = demo.files[-1].read_bytes()
    header, first = raw.decode("utf-8-sig").split("\n")[:2]

    assert raw.startswith(b"\xef\xbb\xbfDay,")
    assert b"\r" not in raw
    assert '"Campaign name"' in header
    assert '"Amount spent (USD)"' in header
    assert first.startswith('2026-03-19,"Lookalike traffic",')


def test_meta_leaves_link_clicks_empty_where_nobody_clicked(tmp_path: Path, story: Story) -> None:
    impressions = np.full(DAYS, 120)
    delivery = Delivery(META[0], impressions, np.zeros(DAYS, dtype=np.int64), np.zeros(DAYS))
    write_ads_report(tmp_path / "meta.csv", [delivery], story)

    with (tmp_path / "meta.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    assert len(rows) == DAYS
    assert {(row["Impressions"], row["Link clicks"]) for row in rows} == {("120", "")}
    assert all(row["Day"] == row["Reporting starts"] == row["Reporting ends"] for row in rows)
