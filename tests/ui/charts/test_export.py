from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest

from desktop.ui.charts.export import (
    POINT_HEAD,
    ExportError,
    build_csv,
    list_points,
    neutralise,
    save_csv,
)
from tests.builders.reports import build_point


def test_a_table_has_one_line_a_point_and_fractions_at_full_precision() -> None:
    rows = list(csv.DictReader(StringIO(build_csv(POINT_HEAD, list_points([build_point()])))))
    assert rows[0]["start"] == "2026-03-30"
    assert rows[0]["end"] == "2026-04-26"
    assert (rows[0]["numerator"], rows[0]["denominator"]) == ("180", "800")
    assert float(rows[0]["value"]) == 180 / 800
    assert rows[0]["complete"] == "yes"


def test_what_is_missing_is_an_empty_cell() -> None:
    empty = build_point(numerator=0, denominator=0)
    rows = list(csv.DictReader(StringIO(build_csv(POINT_HEAD, list_points([empty])))))
    assert rows[0]["value"] == rows[0]["low"] == rows[0]["coverage"] == ""
    assert rows[0]["numerator"] == "0"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_a_cell_that_a_spreadsheet_would_run_is_neutralised(start: str) -> None:
    attack = f"{start}HYPERLINK('x')"
    assert neutralise(attack) == f"'{attack}"
    text = build_csv(POINT_HEAD, list_points([replace(build_point(), method=attack)]))
    assert next(csv.DictReader(StringIO(text, newline="")))["method"] == f"'{attack}"


def test_plain_words_and_numbers_stay_as_they_are() -> None:
    assert neutralise("mixed") == "mixed"
    assert neutralise(-0.5) == -0.5
    assert neutralise(None) == ""


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="missing"):
        save_csv(tmp_path / "missing" / "trend.csv", POINT_HEAD, list_points([build_point()]))
