from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from connectors.kit.records import Profile, UserEmail
from tests.builders.event_exports import Happening, rudderstack, segment
from tests.builders.product_exports import write_lines
from tests.connectors.files.event_rows import ReadFile, read_file

START = 1_770_000_000_000_000
EVENT = Happening("m1", "Invite Sent", "u1", START, START + 100, "email", "A@B.example")
TIMESTAMP = "2026-02-02T02:40:00Z"


def call(kind: str, **members: object) -> dict[str, Any]:
    return {"type": kind, "messageId": f"m-{kind}", "timestamp": TIMESTAMP, **members}


def read(path: Path, *records: object) -> ReadFile:
    return read_file(write_lines(path / "log.gz", [segment(EVENT), *records], zipped=True))


def test_identify_says_who_a_person_is_and_where_they_work(tmp_path: Path) -> None:
    traits = {
        "email": "Ann@Acme.example", "title": "VP Ops", "firstName": "Ann",
        "company": {"id": "acme", "name": "Acme", "industry": "Software", "employee_count": 240},
    }  # fmt: skip

    found = read(tmp_path, call("identify", userId="u1", traits=traits))

    assert [record for record in found.records if isinstance(record, Profile)] == [
        Profile(
            2, "u1", "ann@acme.example", 1_770_000_000_000_000,
            {"job_title": "VP Ops", "company": "Acme", "industry": "Software",
             "company_size": "240"},
        )
    ]  # fmt: skip


def test_group_tells_the_company_and_nothing_of_the_person(tmp_path: Path) -> None:
    traits = {"name": "Acme", "employees": 240, "plan": "pro", "email": "info@acme.example", "x": 1}

    found = read(tmp_path, call("group", userId="u1", groupId="acme", traits=traits))

    (profile,) = (record for record in found.records if isinstance(record, Profile))
    assert profile.email is None
    assert profile.traits == {"company": "Acme", "company_size": "240", "plan": "pro"}


def test_calls_that_are_no_events_are_left_out_with_why(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        call("alias", previousId="a", userId="u1"),
        call("identify", anonymousId="a", traits={"plan": "pro"}),
        call("group", userId="undefined", traits={}),
    )

    assert {what: rows for (what, _), rows in found.reading.left_out.items()} == {
        "alias calls": 1, "identify calls": 1, "group calls": 1,
    }  # fmt: skip
    assert (found.reading.rows_read, len(found.rows)) == (4, 1)


def test_pages_and_screens_are_events_by_their_call(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        call("page", userId="u2", name="Pricing", properties={"channel": "web"}),
        call("screen", userId="u3"),
    )

    assert [(row.name, row.user, row.kept) for row in found.rows[1:]] == [
        ("page", "u2", {"channel": "web"}),
        ("screen", "u3", {}),
    ]


def test_an_email_on_an_event_joins_its_user(tmp_path: Path) -> None:
    assert read(tmp_path).records == [UserEmail(1, "u1", "a@b.example")]


def test_an_event_before_the_login_is_nobodys(tmp_path: Path) -> None:
    record = segment(EVENT) | {"userId": None}

    assert [row.user for row in read(tmp_path, record).rows] == ["u1", ""]


def test_one_message_is_one_event_in_whichever_log(tmp_path: Path) -> None:
    late = segment(EVENT) | {"receivedAt": "2026-03-01T00:00:00Z", "userId": "u1"}

    first, second = read(tmp_path, late).rows

    assert first.key == second.key


def test_a_call_without_a_corrected_time_has_its_own(tmp_path: Path) -> None:
    record = segment(EVENT) | {"messageId": "m2"}
    del record["timestamp"]

    assert read(tmp_path, record).rows[1].time == EVENT.time + 5_000


@pytest.mark.parametrize(
    ("record", "kind"),
    [(segment(EVENT), "segment"), (rudderstack(EVENT), "rudderstack")],
)
def test_both_logs_are_told_apart_by_their_marks(
    tmp_path: Path, record: dict[str, Any], kind: str
) -> None:
    assert read_file(write_lines(tmp_path / "a", [record])).reading.source == kind


def test_a_line_of_another_kind_is_rejected(tmp_path: Path) -> None:
    found = read(tmp_path, call("purchase", userId="u1"), call("track", userId="u1"))

    assert [line for line, _ in found.reasons] == [2, 3]
    assert "is no call" in found.reasons[0][1]
    assert "event name is missing" in found.reasons[1][1]
