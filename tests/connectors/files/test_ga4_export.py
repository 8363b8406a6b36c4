from __future__ import annotations

from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from tests.builders.event_exports import Happening, ga4, ga4_line
from tests.builders.product_exports import write_lines
from tests.connectors.files.event_rows import ReadFile, read_file

START = 1_770_000_000_000_000
EVENT = Happening("e1", "share", "u1", START, START, "email")


def line(**changes: object) -> dict[str, Any]:
    return ga4_line(EVENT) | changes


def read(path: Path, *records: object) -> ReadFile:
    return read_file(write_lines(path / "a.json", records))


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ({"string_value": "7"}, "7"),
        ({"int_value": "7"}, 7),
        ({"int_value": 7}, 7),
        ({"double_value": 0.5}, 0.5),
        ({"float_value": 0.25}, 0.25),
        ({"string_value": None, "int_value": "0"}, 0),
    ],
)
def test_a_parameter_has_its_value_in_whichever_type_it_was_sent(
    tmp_path: Path, value: dict[str, object], kept: object
) -> None:
    params = [{"key": "other", "value": {"int_value": "1"}}, {"key": "method", "value": value}]
    odd = line(event_params=params, user_id=5)  # read with care, by the same rule

    found = read(tmp_path, line(event_params=params), odd)

    assert [row.kept for row in found.rows] == [{"method": kept}] * 2


def test_events_before_the_login_are_nobodys(tmp_path: Path) -> None:
    record = line()
    del record["user_id"]

    assert read(tmp_path, record).rows[0].user == ""


def test_events_of_a_device_in_one_microsecond_are_told_apart_by_their_place(
    tmp_path: Path,
) -> None:
    records = [line(batch_event_index=str(at)) for at in (1, 2)]

    rows = read(tmp_path, *records, *records, line(user_pseudo_id="p.2")).rows

    assert [rows[0].key, rows[1].key] == [rows[2].key, rows[3].key]
    assert len({row.key for row in rows}) == 3


def test_an_event_has_one_key_in_lines_and_in_parquet(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.Table.from_pylist([ga4(EVENT)]), path)

    assert read(tmp_path, line()).rows[0].key == read_file(path).rows[0].key


def test_parquet_with_its_lists_in_objects_is_read(tmp_path: Path) -> None:
    wrapped = ga4(EVENT)
    wrapped["event_params"] = {"list": [{"element": one} for one in wrapped["event_params"]]}
    path = tmp_path / "a.parquet"
    parquet.write_table(pa.Table.from_pylist([wrapped]), path)

    assert read_file(path).rows[0].kept == {"channel": "email"}


def test_it_says_that_a_table_still_changes(tmp_path: Path) -> None:
    assert any("72 hours" in warning for warning in read(tmp_path, line()).reading.warnings)
