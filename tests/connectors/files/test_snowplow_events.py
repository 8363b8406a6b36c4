from __future__ import annotations

import json
from pathlib import Path

import pytest

from connectors.kit.errors import FileRefusedError
from tests.builders.event_exports import Happening, snowplow
from tests.connectors.files.event_rows import ReadFile, read_file

START = 1_770_000_000_000_000
EVENT = Happening("e1", "link_shared", "u1", START, START + 100, "email")


def line(**changes: str) -> bytes:
    """The event's line with fields changed by their place, as `f12`."""
    fields = snowplow(EVENT).split(b"\t")
    for place, text in changes.items():
        fields[int(place[1:])] = text.encode()
    return b"\t".join(fields)


def read(path: Path, *lines: bytes) -> ReadFile:
    file = path / "part-00000"
    file.write_bytes(b"\n".join([snowplow(EVENT), *lines]) + b"\n")
    return read_file(file)


def test_a_structured_event_is_called_by_its_action_and_keeps_its_fields(tmp_path: Path) -> None:
    found = read(tmp_path, line(f5="struct", f53="social", f54="share", f58="", f126="event"))

    assert (found.rows[1].name, found.rows[1].kept) == ("share", {})


def test_the_true_time_of_a_tracker_goes_before_the_derived_one(tmp_path: Path) -> None:
    found = read(tmp_path, line(f130="2026-02-02 02:40:01.5"), line(f124=""))

    assert [row.time - START for row in found.rows] == [0, 1_500_000, 100]


def test_a_property_may_come_with_the_context(tmp_path: Path) -> None:
    contexts = {"data": [{"data": {"channel": "web", "method": "link"}}, {"data": {"method": "x"}}]}

    found = read(tmp_path, line(f52=json.dumps(contexts)))

    assert found.rows[1].kept == {"channel": "email", "method": "link"}


def test_a_cookie_is_nobody(tmp_path: Path) -> None:
    assert read(tmp_path, line(f12="")).rows[1].user == ""


def test_one_event_id_is_one_event(tmp_path: Path) -> None:
    first, second = read(tmp_path, line(f3="2026-03-01 00:00:00.000")).rows

    assert first.key == second.key


def test_a_line_with_too_few_fields_is_rejected(tmp_path: Path) -> None:
    found = read(tmp_path, b"shop\tweb", snowplow(EVENT))

    assert found.reasons == [(2, "the line has 2 fields, an enriched event has 131")]


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"f6": ""}, "no event_id"),
        ({"f124": "soon"}, "cannot be read"),
        ({"f126": "", "f5": ""}, "event name is missing"),
        ({"f12": "u" * 1001}, "1,001 characters"),
        ({"f58": '{"channel": oops'}, "not JSON"),
    ],
)
def test_a_bad_line_is_rejected_with_the_reason(
    tmp_path: Path, changes: dict[str, str], reason: str
) -> None:
    found = read(tmp_path, line(**changes))

    assert [number for number, _ in found.reasons] == [2]
    assert reason in found.reasons[0][1]


def test_a_file_that_ends_in_a_line_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "part-00000"
    path.write_bytes(snowplow(EVENT) + b"\n" + snowplow(EVENT)[:200])

    with pytest.raises(FileRefusedError, match="cut off at line 2"):
        read_file(path)
