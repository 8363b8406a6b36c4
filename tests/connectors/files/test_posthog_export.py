from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.errors import FileRefusedError
from tests.builders.event_exports import Happening, posthog
from tests.builders.product_exports import write_lines
from tests.connectors.files.event_rows import OPTIONS, ReadFile, read_file

START = 1_770_000_000_000_000
EVENT = Happening("e1", "invite sent", "p1", START, START + 100, "email")


def line(**changes: object) -> dict[str, Any]:
    record = posthog(EVENT) | {"distinct_id": "d1"} | changes
    return {name: value for name, value in record.items() if value is not ...}


def read(path: Path, *records: object, **options: Any) -> ReadFile:
    file = write_lines(path / "a.jsonl", records)
    return read_file(file, replace(OPTIONS, **options))


def test_a_person_is_known_by_person_id_and_else_by_distinct_id(tmp_path: Path) -> None:
    found = read(tmp_path, line(), line(uuid="e2", person_id=None), line(uuid="e3", person_id=...))

    assert [row.user for row in found.rows] == ["p1", "d1", "d1"]


def test_the_column_of_the_user_id_may_be_named(tmp_path: Path) -> None:
    found = read(tmp_path, line(), columns={"user_id": "distinct_id"})

    assert [row.user for row in found.rows] == ["d1"]


def test_a_column_that_names_no_person_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match=r"'timestamp' of .* names no person"):
        read(tmp_path, line(), columns={"user_id": "timestamp"})


def test_a_person_may_be_known_by_an_email(tmp_path: Path) -> None:
    found = read(tmp_path, line(email="a@b.example"), columns={"user_id": "email"})

    assert [row.user for row in found.rows] == ["a@b.example"]


def test_a_time_in_the_projects_zone_keeps_its_offset(tmp_path: Path) -> None:
    found = read(tmp_path, line(timestamp="2026-02-02T04:40:00+02:00"))

    assert found.rows[0].time == START


def test_a_time_without_an_offset_is_of_the_zone_that_is_named(tmp_path: Path) -> None:
    wall = line(timestamp="2026-02-02 04:40:00.000000")

    assert read(tmp_path, wall).rows[0].time == START + 2 * 3_600_000_000
    assert read(tmp_path, wall, event_timezone="Africa/Cairo").rows[0].time == START


def test_a_table_of_single_properties_is_read_too(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "uuid,event,distinct_id,timestamp,properties.channel,person.properties.email\n"
        "e1,Share,d1,2026-02-02T02:40:00Z,email,a@b.example\n"
        "e2,Share,d1,2026-02-02T02:40:00Z,,\n"
    )

    found = read_file(path)

    assert [(row.line, row.kept) for row in found.rows] == [(2, {"channel": "email"}), (3, {})]
    assert len(found.records) == 1


def test_the_list_of_the_api_is_recognised(tmp_path: Path) -> None:
    record = {
        "id": "e1", "distinct_id": "d1", "event": "Share", "timestamp": "2026-02-02T02:40:00Z",
        "properties": {"channel": "email"}, "person": {"properties": {"email": "a@b.example"}},
    }  # fmt: skip

    found = read(tmp_path, record, record)

    assert (found.rows[0].kept, len(found.records)) == ({"channel": "email"}, 1)
    assert found.rows[0].key == found.rows[1].key


def test_properties_that_are_no_object_are_rejected(tmp_path: Path) -> None:
    found = read(tmp_path, line(), line(properties="{oops"), line(properties=[1]))

    assert found.reasons == [
        (2, "the properties are not JSON"),
        (3, "the properties are not a JSON object"),
    ]


def test_properties_as_text_are_the_properties(tmp_path: Path) -> None:
    found = read(tmp_path, line(properties=json.dumps({"channel": "slack"})))

    assert found.rows[0].kept == {"channel": "slack"}
