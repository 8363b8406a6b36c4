"""Each trap of Mixpanel's raw export, over a real socket into a real store."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from connectors.kit.windows import Window
from desktop.core.clock import DAY
from desktop.core.jobs.connecting import mend
from desktop.core.store.coverage import EVENTS, load_coverage
from desktop.core.store.runs import DONE, FAILED
from tests.builders.product_exports import as_lines
from tests.builders.pulled import desk_of, events
from tests.builders.workspaces import make_workspace, opened, run_cli
from tests.fakes.mixpanel import DAYS, FIRST, LAST, Mixpanel, event, exports, is_export, windows
from tests.fakes.talk import Reply, json_reply, text_reply


@pytest.fixture
def fake() -> Iterator[Mixpanel]:
    with Mixpanel() as fake:
        fake.people = []
        yield fake


def test_the_api_and_the_file_of_an_export_give_the_same_rows_under_the_same_keys(
    fake: Mixpanel, tmp_path: Path
) -> None:
    file = tmp_path / "export.jsonl"
    file.write_bytes(as_lines(fake.events))
    imported = make_workspace(tmp_path / "imported")
    assert run_cli(imported, "import", file, now=fake.now).status == 0
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        pulled = desk.describe()["events"]
        assert pulled == type(desk)(imported, fake.now).describe()["events"]
        receipt = run_cli(desk.folder, "import", file, "--json", now=fake.now).json[0]
        assert (receipt["rows_new"], receipt["rows_updated"]) == (0, 0)
        assert desk.describe()["events"] == pulled


@pytest.mark.parametrize(
    ("region", "host"),
    [("us", "data.mixpanel.com"), ("eu", "data-eu.mixpanel.com"), ("in", "data-in.mixpanel.com")],
)
def test_each_region_is_asked_at_its_own_host(
    fake: Mixpanel, tmp_path: Path, region: str, host: str
) -> None:
    fake.region = region
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().state == DONE
    assert {asked.host for asked in exports(fake)} == {host}


def test_a_wrong_region_asks_to_reconnect_and_names_the_region(
    fake: Mixpanel, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path, region="eu") as desk:
        run = desk.sync()
    assert (run.state, run.remedy) == (FAILED, "reconnect")
    assert "region" in run.reason


def test_a_400_that_cannot_authenticate_is_about_the_credentials(
    fake: Mixpanel, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path, password="another") as desk:
        run = desk.sync()
    assert (run.state, run.remedy, run.told.requests) == (FAILED, "reconnect", 1)


def test_windows_are_days_of_which_both_ends_are_asked_for_once(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.events.append(event(FIRST + timedelta(days=6, hours=23, minutes=59), "edge"))
    fake.events.append(event(FIRST + timedelta(days=7), "edge"))
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert events(desk)["edge", "Search"] == 2
    assert windows(fake) == [("05-18", "05-24"), ("05-25", "06-01")]
    assert run.told.new == len(fake.events)


def test_an_empty_day_is_known_to_be_empty_and_not_missing(fake: Mixpanel, tmp_path: Path) -> None:
    fake.events = []
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().state == DONE
        with opened(desk.folder) as store, store.read() as connection:
            (found,) = load_coverage(connection, EVENTS)
    assert found.intervals == ((int(FIRST.timestamp()) * 1_000_000, desk.now + 1),)


def test_a_line_separator_within_a_text_cuts_no_record(fake: Mixpanel, tmp_path: Path) -> None:
    fake.events.append(event(LAST, "u1", "Rename", title="a\u2028b\u2029c\u0085d"))
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert events(desk)["u1", "Rename"] == 1
    assert run.told.rejected == 0


def test_an_event_that_was_processed_twice_counts_once_as_processed_last(
    fake: Mixpanel, tmp_path: Path
) -> None:
    first = event(LAST, "twice", "Upload", delay=1, method="old")
    again = event(LAST, "twice", "Upload", delay=90, method="new")
    fake.events += [again, first]
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert events(desk)["twice", "Upload"] == 1
        (kept,) = [row[7] for row in desk.describe()["events"] if row[6] == "Upload"]
    assert json.loads(kept) == {"method": "new"}


def test_an_insert_id_that_is_used_twice_names_two_events(fake: Mixpanel, tmp_path: Path) -> None:
    for hours in (1, 2):
        fake.events.append(event(LAST - timedelta(hours=hours), "u1", "Share", S_insert_id="u1"))
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert events(desk)["u1", "Share"] == 2


def test_two_events_of_one_second_are_told_apart_by_their_insert_ids(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.events += [event(LAST, "u1", "Share", S_insert_id=name) for name in ("a", "b", "a")]
    odd = [event(LAST, "u2", "Share", S_insert_id=name, distinct_id=7) for name in ("a", "b", "a")]
    fake.events += odd
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert events(desk)["u1", "Share"] == 2
        assert events(desk)["u2", "Share"] == 2


def test_numeric_ids_iso_times_and_devices_are_read_as_they_are_meant(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.events = [
        event(LAST, "x", "Number", distinct_id=9007199254740993, S_user_id=...),
        event(LAST, "iso", "Iso"),
        event(LAST, "x", "Device", distinct_id="$device:18c-a3f", S_user_id=...),
        event(LAST, "x", "Undefined", distinct_id="undefined", S_user_id=...),
    ]
    iso = as_lines(fake.events).replace(
        b'"time": %d, "distinct_id": "iso"' % LAST.timestamp(),
        b'"time": "2026-06-01T12:00:00", "distinct_id": "iso"',
    )
    fake.reply_with(Reply(200, iso), 1, lambda asked: asked.query.get("to_date") == "2026-06-01")
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        found = {(row[5], row[6]): row[3] for row in desk.describe()["events"]}
    assert run.told.rejected == 0
    assert found == dict.fromkeys(
        [("user:9007199254740993", "Number"), ("user:iso", "Iso"), ("", "Device"),
         ("", "Undefined")],
        int(LAST.timestamp()) * 1_000_000,
    )  # fmt: skip


def test_an_id_that_changed_by_a_merge_leaves_no_second_event(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.events = [event(LAST, "before", "Share")]
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        merged = {**fake.events[0]["properties"], "distinct_id": "after", "$user_id": "after"}
        fake.events = [{"event": "Share", "properties": merged}]
        desk.sync()
        assert events(desk) == {("after", "Share"): 1}


def test_five_days_are_asked_for_again_since_events_come_late(
    fake: Mixpanel, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        fake.asked.clear()
        fake.events.append(event(LAST - timedelta(days=4), "late", "Share"))
        fake.events.append(event(LAST - timedelta(days=6), "too late", "Share"))
        run = desk.sync()
        assert windows(fake) == [("05-28", "06-01")]
        assert run.told.new == 1
        desk.sync(stretch=Window(date(2026, 5, 20), date(2026, 5, 27)))
        assert events(desk)["too late", "Share"] == 1


def test_a_day_that_has_not_begun_there_is_left_to_the_next_run(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.events = [each for each in fake.events if each["properties"]["time"] < LAST.timestamp()]
    later, fake.now = fake.now, "2026-05-31T23:30:00Z"
    with desk_of(fake, tmp_path) as desk:
        desk.now += DAY  # our clock is ahead of theirs
        run = desk.sync()
        assert run.state == DONE, run
        assert windows(fake)[-1][1] == "05-31"
        with opened(desk.folder) as store, store.read() as connection:
            (found,) = load_coverage(connection, EVENTS)
        assert found.intervals[0][1] == int(FIRST.timestamp() + (DAYS - 1) * 86_400) * 1_000_000
        fake.now = later
        fake.events.append(event(LAST, "next day"))
        desk.sync()
        assert events(desk)["next day", "Search"] == 1


def test_only_the_events_named_are_asked_for_and_replaced(fake: Mixpanel, tmp_path: Path) -> None:
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        before = events(desk)
        fake.events = []
        with opened(desk.folder) as store:
            mend(store, desk.means, 1, {"events": "Invite Sent\nLink Copied"})
        desk.sync(stretch=Window(date(2026, 5, 18), date(2026, 6, 1)))
        after = events(desk)
    assert exports(fake)[-1].query["event"] == '["Invite Sent", "Link Copied"]'
    assert {name for _, name in before} == {"Invite Sent", "Search"}
    assert after == {place: rows for place, rows in before.items() if place[1] == "Search"}


def test_an_event_name_with_a_comma_is_asked_for_as_one(fake: Mixpanel, tmp_path: Path) -> None:
    fake.events += [event(LAST, "u1", "Signed up, paid")]
    with desk_of(fake, tmp_path, events='"Signed up, paid", Invite Sent') as desk:
        desk.sync()
        names = {name for _, name in events(desk)}
    assert exports(fake)[-1].query["event"] == '["Signed up, paid", "Invite Sent"]'
    assert names == {"Signed up, paid", "Invite Sent"}


def test_a_plan_without_raw_events_is_said_and_not_retried(fake: Mixpanel, tmp_path: Path) -> None:
    fake.reply_with(json_reply({"error": "Your plan does not allow API calls"}, 402), 10, is_export)
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
    assert (run.state, run.remedy, run.told.requests) == (FAILED, "edit", 1)
    assert "Your plan does not allow API calls" in run.reason


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ("1/5 queries running concurrently and 61/60 queries running in the last hour.", 720),
        ("6/5 queries running concurrently and 12/60 queries running in the last hour.", 15),
    ],
)
def test_a_429_without_retry_after_is_waited_for_by_its_words(
    fake: Mixpanel, tmp_path: Path, said: str, wait: int
) -> None:
    told = f"Query rate limit exceeded for project_id: 123. {said}"
    fake.reply_with(json_reply({"request": "/api/2.0/export", "error": told}, 429), 1, is_export)
    with desk_of(fake, tmp_path) as desk:
        assert desk.sync().state == DONE
    assert wait <= max(desk.time.waits) <= wait + 1


def test_no_hour_has_more_than_55_exports_whatever_process_asks(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.most_days = 1
    with desk_of(fake, tmp_path, start="2026-03-01") as desk:
        desk.sync()
        assert len(exports(fake)) > 100
        assert desk.time.now - 1_780_300_800 > 3600
        assert any("55 requests" in reason for reason in desk.time.reasons) or any(
            "55 requests" in each.reason for each in desk.progress
        )


def test_three_exports_never_begin_within_a_second(fake: Mixpanel, tmp_path: Path) -> None:
    fake.most_days = 1
    instants: list[float] = []
    with desk_of(fake, tmp_path) as desk:
        fake.misbehave(
            replace, 10_000,
            lambda asked: bool(is_export(asked) and instants.append(desk.time.now)),
        )  # fmt: skip
        desk.sync()
    assert len(instants) > 15
    assert all(third - first >= 1 for first, third in zip(instants, instants[2:], strict=False))


def test_a_project_that_needs_its_id_and_its_data_view_gets_both(
    fake: Mixpanel, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path, workspace="77") as desk:
        assert desk.sync().state == DONE
    for asked in fake.asked:
        assert (asked.query["project_id"], asked.query["workspace_id"]) == ("2412", "77")


def test_no_answer_of_the_service_is_taken_for_the_end_of_the_data(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.reply_with(text_reply("unknown property in where", 400), 1, is_export)
    with desk_of(fake, tmp_path) as desk:
        run = desk.sync()
        assert (run.state, run.remedy) == (FAILED, "edit")
        assert "unknown property in where" in run.reason
