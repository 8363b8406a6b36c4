from __future__ import annotations

from pathlib import Path
from typing import Any

from connectors.kit.records import UserEmail
from tests.builders.event_exports import Happening, amplitude
from tests.builders.product_exports import write_lines
from tests.connectors.files.event_rows import ReadFile, read_file

START = 1_770_000_000_000_000
EVENT = Happening("e1", "Invite Sent", "u1", START, START + 100, "email", "A@B.example")


def line(**changes: object) -> dict[str, Any]:
    record = amplitude(EVENT) | changes
    return {name: value for name, value in record.items() if value is not ...}


def read(path: Path, *records: object) -> ReadFile:
    return read_file(write_lines(path / "a.json", [amplitude(EVENT), *records]))


def test_the_corrected_time_counts_and_not_the_clients(tmp_path: Path) -> None:
    (row,) = read(tmp_path).rows

    assert row.time == EVENT.time


def test_a_time_may_lack_its_fraction(tmp_path: Path) -> None:
    rows = read(tmp_path, line(event_time="2026-02-02 02:40:00", uuid="e2")).rows

    assert rows[1].time == START


def test_a_device_is_nobody_however_often_it_comes(tmp_path: Path) -> None:
    found = read(tmp_path, line(uuid="e2", user_id=None), line(uuid="e3", user_id=""))

    assert [row.user for row in found.rows] == ["u1", "", ""]


def test_a_user_id_that_is_a_number_keeps_its_digits(tmp_path: Path) -> None:
    assert read(tmp_path, line(uuid="e2", user_id=12345678901234567890)).rows[1].user == (
        "12345678901234567890"
    )


def test_a_row_that_is_exported_again_in_a_later_hour_is_one_event(tmp_path: Path) -> None:
    first, second = read(tmp_path, line(server_upload_time="2026-03-01 00:00:00.000000")).rows

    assert first.key == second.key


def test_without_a_uuid_the_device_and_its_insert_id_make_the_event(tmp_path: Path) -> None:
    rows = read(
        tmp_path,
        line(uuid=..., processed_time="2026-03-01 00:00:00.000000"),
        line(uuid=...),
        line(uuid=..., device_id="d-2"),
        line(uuid=..., **{"$insert_id": None}),
        line(uuid=..., city="Lyon", **{"$insert_id": None}),
    ).rows

    assert rows[1].key == rows[2].key
    assert len({row.key for row in rows}) == 5


def test_rows_that_are_no_events_are_left_out(tmp_path: Path) -> None:
    found = read(tmp_path, line(data_type="user_properties"))

    assert found.reading.left_out.total() == 1
    assert (len(found.rows), found.reading.rows_read) == (1, 2)


def test_an_email_among_the_users_properties_joins_the_user(tmp_path: Path) -> None:
    found = read(tmp_path, line(user_id="u2", uuid="e2", user_properties={"Email": "c@d.example"}))

    assert found.records == [UserEmail(1, "u1", "a@b.example"), UserEmail(2, "u2", "c@d.example")]


def test_properties_of_a_user_that_are_no_object_do_not_spoil_the_event(tmp_path: Path) -> None:
    found = read(tmp_path, line(uuid="e2", user_properties=[1]), line(uuid="e3", groups={"a": "b"}))

    assert len(found.rows) == 3
