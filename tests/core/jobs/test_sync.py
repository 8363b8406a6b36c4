"""Runs of connections: what is replaced, what stays, and how each run ends."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from connectors.kit.connector import Connector, Gives, Pull, ReplaceWindow, Snapshot, Stream
from connectors.kit.records import AdStat, Batch, CampaignTargeting, RecordBatch
from connectors.kit.windows import Window
from desktop.core.clock import DAY
from desktop.core.errors import UsageError
from desktop.core.jobs.connecting import mend
from desktop.core.jobs.connection_lock import ConnectionLock
from desktop.core.jobs.sync import recover_runs, sync
from desktop.core.store.connections import load_pull_state
from desktop.core.store.coverage import ADS, EVENTS, load_coverage
from desktop.core.store.runs import (
    CANCELLED,
    DONE,
    FAILED,
    INTERRUPTED,
    SKIPPED,
    list_runs,
    start_run,
)
from desktop.core.store.targeting import load_targeting
from tests.builders.connections import Desk
from tests.builders.product_exports import write_lines
from tests.builders.workspaces import make_workspace, opened, run_cli
from tests.fakes.example_ads import ExampleAds
from tests.fakes.example_product import CONNECTOR, DAYS, ExampleProduct, event
from tests.fakes.talk import text_reply

MIXPANEL = replace(CONNECTOR, kind="mixpanel")
"""The made-up service under the name of one whose file exports can be imported."""
NOW = ExampleProduct.now


@pytest.fixture
def desk(workspace: Path) -> Desk:
    return Desk(make_workspace(workspace), NOW, MIXPANEL)


def connected(desk: Desk, fake: ExampleProduct, **more: str) -> Desk:
    desk.connect("mixpanel", {**fake.settings(), **more})
    return desk


def names(desk: Desk) -> set[tuple[str, str]]:
    """(user, name) of every event that counts."""
    return {(row[5], row[6]) for row in desk.describe()["events"]}


def exported_days(fake: ExampleProduct) -> list[tuple[str, str]]:
    return [
        (asked.query["first"], asked.query["last"])
        for asked in fake.asked
        if asked.path == "/export"
    ]


def test_the_first_run_begins_at_the_start_and_the_next_before_where_it_ended(
    desk: Desk, fake: ExampleProduct
) -> None:
    connected(desk, fake).sync()
    assert exported_days(fake) == [("2026-03-02", "2026-03-08"), ("2026-03-09", "2026-03-13")]
    fake.asked.clear()
    desk.now += 2 * DAY
    desk.sync()
    assert exported_days(fake) == [("2026-03-09", "2026-03-15")]


def test_without_a_start_three_months_are_pulled(desk: Desk, fake: ExampleProduct) -> None:
    connected(desk, fake, start="").sync()
    assert exported_days(fake)[0][0] == "2025-12-13"


def test_a_window_that_is_too_large_is_halved_until_it_fits(
    desk: Desk, fake: ExampleProduct
) -> None:
    fake.most_days = 2
    run = connected(desk, fake).sync()
    assert run.state == DONE, run
    lengths = {
        (date.fromisoformat(last) - date.fromisoformat(first)).days + 1
        for first, last in exported_days(fake)
    }
    assert {7, 3, 1} <= lengths
    assert len(desk.describe()["events"]) == len(fake.events)


def test_a_day_that_never_fits_fails_and_keeps_the_days_before(
    desk: Desk, fake: ExampleProduct
) -> None:
    connected(desk, fake)
    desk.sync(stretch=Window(date(2026, 3, 2), date(2026, 3, 4)))
    fake.most_days = 0
    run = desk.sync()
    assert (run.state, run.remedy) == (FAILED, "retry")
    assert "terminated early" in run.reason
    assert {row[1] for row in desk.describe()["events"]} == {20514, 20515, 20516}


def test_only_the_names_asked_for_are_replaced(desk: Desk, fake: ExampleProduct) -> None:
    connected(desk, fake).sync()
    fake.events = [record for record in fake.events if record["properties"]["distinct_id"] != "u1"]
    with opened(desk.folder) as store:
        mend(store, desk.means, 1, {"events": "Copy Link"})
    desk.sync(stretch=Window(date(2026, 3, 2), date(2026, 3, 13)))
    assert ("user:u1", "Search") in names(desk)
    assert ("user:u1", "Copy Link") not in names(desk)


def test_a_file_of_the_same_source_counts_outside_of_what_was_pulled(
    desk: Desk, fake: ExampleProduct, tmp_path: Path
) -> None:
    file = write_lines(
        tmp_path / "export.jsonl",
        [event(-3, "u7"), event(4, "u8", "Withdrawn"), event(4, "u1", "Search")],
    )
    assert run_cli(desk.folder, "import", file, now="2026-03-12T00:00:00Z").status == 0
    run = connected(desk, fake).sync()
    assert run.told.withdrawn == 1  # of the file, since the service knows it no more
    assert ("user:u7", "Copy Link") in names(desk)
    assert ("user:u8", "Withdrawn") not in names(desk)
    assert {row[0] for row in desk.describe()["events"]} == {"mixpanel"}


def test_a_file_that_is_older_than_the_pull_changes_nothing_inside_of_it(
    desk: Desk, fake: ExampleProduct, tmp_path: Path
) -> None:
    connected(desk, fake).sync()
    before = desk.describe()
    file = write_lines(tmp_path / "old.jsonl", [event(4, "u8", "Withdrawn")])
    receipt = run_cli(desk.folder, "import", file, "--json", now="2026-03-14T00:00:00Z").json[0]
    assert (receipt["rows_new"], receipt["rows_unchanged"]) == (0, 1)
    assert desk.describe()["events"] == before["events"]


def test_undoing_a_file_in_any_order_is_as_if_it_had_never_been(
    desk: Desk, fake: ExampleProduct, tmp_path: Path
) -> None:
    connected(desk, fake).sync()
    before = desk.describe()
    file = write_lines(tmp_path / "file.jsonl", [event(4, "u8"), event(-4, "u8"), event(4, "u1")])
    receipt = run_cli(desk.folder, "import", file, "--json", now="2026-03-12T00:00:00Z").json[0]
    desk.sync()
    assert desk.describe() != before
    assert run_cli(desk.folder, "imports", "undo", receipt["import_id"]).status == 0
    desk.sync()
    assert desk.describe() == before


def test_undoing_what_was_pulled_brings_the_file_back_and_the_next_run_pulls_anew(
    desk: Desk, fake: ExampleProduct, tmp_path: Path
) -> None:
    file = write_lines(tmp_path / "file.jsonl", [event(4, "u8", "Withdrawn"), event(-4, "u8")])
    run_cli(desk.folder, "import", file, now="2026-03-12T00:00:00Z")
    alone = desk.describe()
    connected(desk, fake).sync()
    pulled = desk.describe()
    for number in (2, 3):
        assert run_cli(desk.folder, "imports", "undo", number, now=NOW).status == 0
    assert desk.describe()["events"] == alone["events"]
    assert desk.describe()["statements"] == []
    fake.asked.clear()
    desk.sync()
    assert exported_days(fake)[0][0] == "2026-03-02"
    assert desk.describe() == pulled


def test_days_without_any_row_are_covered_all_the_same(desk: Desk, fake: ExampleProduct) -> None:
    fake.events = []
    connected(desk, fake).sync()
    with opened(desk.folder) as store, store.read() as connection:
        (found,) = load_coverage(connection, EVENTS)
    assert found.intervals == ((1_772_409_600_000_000, desk.now + 1),)
    assert found.as_of == desk.now


def test_a_back_fill_leaves_a_hole_where_nothing_was_pulled(
    desk: Desk, fake: ExampleProduct
) -> None:
    connected(desk, fake, start="2026-03-10").sync()
    desk.sync(stretch=Window(date(2026, 3, 2), date(2026, 3, 4)))
    with opened(desk.folder) as store, store.read() as connection:
        (found,) = load_coverage(connection, EVENTS)
        state = load_pull_state(connection, 1, "events")
    assert len(found.intervals) == 2
    assert state.through == 20525  # 2026-03-13


def test_people_are_asked_for_what_changed_since(desk: Desk, fake: ExampleProduct) -> None:
    connected(desk, fake).sync()
    newest = max(person.updated_at for person in fake.people)
    fake.asked.clear()
    desk.sync()
    asked = [each.query["since"] for each in fake.asked if each.path == "/people"]
    assert asked[0] == str(newest - 10 * 60_000_000)


def test_what_changed_about_a_person_is_added_to_their_history(
    desk: Desk, fake: ExampleProduct
) -> None:
    connected(desk, fake).sync()
    before = len([row for row in desk.describe()["statements"] if row[0] == "user:u5"])
    fake.people[-1].seniority = "Director"
    fake.people[-1].updated_at += DAY
    run = desk.sync()
    assert run.told.updated == 1
    rows = [row for row in desk.describe()["statements"] if row[0] == "user:u5"]
    assert {row[3] for row in rows if row[1] == "seniority"} == {"VP", "Director"}
    assert len(rows) == before + 3  # that there is a profile, the address, the seniority


def test_a_whole_pull_without_anybody_takes_nobody_away(desk: Desk, fake: ExampleProduct) -> None:
    connected(desk, fake).sync()
    before = desk.describe()["statements"]
    fake.people = []
    desk.now += 8 * DAY
    run = desk.sync()
    assert run.state == DONE
    assert "gave nobody at all" in run.told.warnings[0]
    assert desk.describe()["statements"] == before


def test_a_run_while_another_runs_is_skipped(desk: Desk, fake: ExampleProduct) -> None:
    connected(desk, fake)
    with ConnectionLock(desk.folder, 1) as lock:
        assert lock.is_mine
        run = desk.sync()
    assert (run.state, run.reason) == (SKIPPED, "it is being pulled already")
    assert fake.asked == []
    assert desk.sync().state == DONE


def test_a_run_that_died_is_marked_when_the_app_starts(desk: Desk, fake: ExampleProduct) -> None:
    connected(desk, fake)
    with opened(desk.folder) as store:
        with store.write() as connection:
            start_run(connection, 1, "manual", desk.now)
        assert recover_runs(store, desk.means, [1]) == 1
        assert recover_runs(store, desk.means, [1]) == 0
        with store.read() as connection:
            (run,) = list_runs(connection, 1)
    assert (run.state, run.remedy) == (INTERRUPTED, "retry")


def test_an_error_of_the_connectors_own_is_marked_and_goes_on_up(
    desk: Desk, fake: ExampleProduct
) -> None:
    def read(_pull: object) -> Iterator[object]:
        raise KeyError("odd")

    first = replace(MIXPANEL.streams[0], read=read)
    broken: Connector = replace(MIXPANEL, streams=(first,))
    connected(desk, fake)
    desk = Desk(desk.folder, NOW, broken)
    desk.box.kept = {"connection-1/password": fake.settings()["password"]}
    with opened(desk.folder) as store:
        with pytest.raises(KeyError):
            sync(store, 1, desk.means)
        with store.read() as connection:
            (run,) = list_runs(connection, 1)
    assert (run.state, run.remedy) == (FAILED, "report")


def test_a_secret_that_is_gone_asks_for_the_settings(desk: Desk, fake: ExampleProduct) -> None:
    connected(desk, fake)
    desk.box.kept.clear()
    run = desk.sync()
    assert (run.state, run.remedy) == (FAILED, "edit")
    assert run.reason.startswith("Password: is missing")


def test_stopping_in_a_wait_keeps_the_windows_before(desk: Desk, fake: ExampleProduct) -> None:
    connected(desk, fake)
    fake.reply_with(
        text_reply("busy", 429), 9, when=lambda asked: asked.query.get("first") == "2026-03-09"
    )
    desk.time.cancel_in_wait = True
    run = desk.sync()
    assert run.state == CANCELLED
    assert run.told.windows == 1
    waits = [each for each in desk.progress if each.waiting]
    assert (waits[0].window, waits[0].retries) == ("2026-03-09 to 2026-03-13", 1)
    assert "asked too often" in waits[0].reason


def test_limits_are_kept_in_the_workspace(desk: Desk, fake: ExampleProduct) -> None:
    connected(desk, fake).sync()
    asked = len(fake.asked)
    with opened(desk.folder) as store, store.read() as connection:
        rows = connection.exec_driver_sql("SELECT key, instants FROM request_bucket").all()
    ((key, instants),) = rows
    assert key == "Example Product:42:hour"
    assert instants.count(",") == asked - 1


def test_progress_tells_stream_window_rows_and_days_left(desk: Desk, fake: ExampleProduct) -> None:
    connected(desk, fake).sync()
    seen = [(each.stream, each.window, each.days_left) for each in desk.progress]
    assert ("Events", "2026-03-02 to 2026-03-08", 12) in seen
    assert ("People", "", None) in seen
    assert desk.progress[-1].rows == len(fake.events) + len(fake.people)
    assert desk.progress[-1].pages == 3


def test_progress_tells_how_much_has_come_until_rows_do(desk: Desk, fake: ExampleProduct) -> None:
    seconds = itertools.count(0, 3)
    desk.means = replace(desk.means, seconds=lambda: float(next(seconds)))
    connected(desk, fake).sync()
    coming = [each for each in desk.progress if each.received]
    first = coming[0]
    assert (first.stream, first.window, first.rows) == ("Events", "2026-03-02 to 2026-03-08", 0)
    after = desk.progress[desk.progress.index(first) + 1 :]
    assert next(each.received for each in after if each.rows) == 0
    assert desk.progress[-1].received == 0


def test_a_run_counts_what_it_did(desk: Desk, fake: ExampleProduct) -> None:
    run = connected(desk, fake).sync()
    assert run.told.read == len(fake.events) + len(fake.people)
    assert (run.told.windows, run.told.requests) == (3, len(fake.asked))
    assert run.duration == 0  # the clock of the data stands still
    assert DAYS == 12


def test_many_bad_rows_are_refused_as_misread(desk: Desk, fake: ExampleProduct) -> None:
    for record in fake.events[:30]:
        record["event"] = ""
    run = connected(desk, fake).sync()
    assert (run.state, run.remedy) == (FAILED, "report")
    assert "rows cannot be used" in run.reason
    assert desk.describe()["events"] == []


def test_a_few_bad_rows_are_told(desk: Desk, fake: ExampleProduct) -> None:
    fake.events[3]["event"] = ""
    run = connected(desk, fake).sync()
    assert (run.state, run.told.rejected) == (DONE, 1)
    assert run.told.rejects[0].startswith("1 × ")


def test_an_unknown_connection_is_told(desk: Desk) -> None:
    with pytest.raises(UsageError, match="no connection 9"):
        desk.sync(9)


def test_two_threads_never_pull_one_connection_at_once(desk: Desk, fake: ExampleProduct) -> None:
    connected(desk, fake)
    runs = []
    threads = [threading.Thread(target=lambda: runs.append(desk.sync())) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    states = sorted(run.state for run in runs)
    assert states in ([DONE, DONE], [DONE, SKIPPED])
    assert len(desk.describe()["events"]) == len(fake.events)


def test_days_on_which_nothing_was_delivered_are_covered(workspace: Path) -> None:
    with ExampleAds() as ads:
        assert isinstance(ads, ExampleAds)
        ads.rows = []
        desk = Desk(make_workspace(workspace), ads.now, ads.connector)
        desk.connect(ads.connector.kind, ads.settings())
        assert desk.sync().state == DONE
        with opened(desk.folder) as store, store.read() as connection:
            (found,) = load_coverage(connection, ADS)
    assert len(found.intervals) == 1


def test_campaigns_that_are_gone_lose_their_targeting(workspace: Path) -> None:
    aims = [("A", ((("seniority", ("VP",)),),)), ("B", ())]

    def read(pull: Pull) -> Iterator[Batch]:
        yield RecordBatch.of(
            CampaignTargeting(pull.line(), pull.source, "7", name, f"Campaign {name}", included)
            for name, included in aims
        )

    with ExampleAds() as ads:
        stream = Stream("aims", "Targeting", Gives.CAMPAIGNS, Snapshot(), read)
        desk = Desk(make_workspace(workspace), ads.now, replace(ads.connector, streams=(stream,)))
        said = ads.settings()
        del said["start"]  # no stream of windows asks for it
        desk.connect("example_ads", said)
        first = desk.sync()
        aims[0] = ("A", ((("seniority", ("VP", "CXO")),),))
        del aims[1]
        second = desk.sync()
        with opened(desk.folder) as store, store.read() as connection:
            (found,) = load_targeting(connection)
    assert first.told.new == 2
    assert (second.told.updated, second.told.withdrawn) == (1, 1)
    assert (found.campaign, found.name, found.account) == ("A", "Campaign A", "7")
    assert found.targeting.included == ((("seniority", ("VP", "CXO")),),)


def test_rows_about_a_whole_month_are_replaced_as_the_month_grows(workspace: Path) -> None:
    def read(pull: Pull) -> Iterator[Batch]:
        stat = AdStat(
            pull.line(), pull.source, pull.window.first, pull.window.last, 100, 1,
            account_id="7", dimension="seniority", value="VP",
        )  # fmt: skip
        yield RecordBatch.of([stat])

    with ExampleAds() as ads:
        loading = ReplaceWindow(settle_days=7, by_month=True)
        stream = Stream("members", "Audience", Gives.ADS, loading, read, report="demographics")
        desk = Desk(make_workspace(workspace), ads.now, replace(ads.connector, streams=(stream,)))
        desk.connect("example_ads", ads.settings() | {"start": "2026-04-20"})
        desk.sync()
        desk.now += 2 * DAY
        run = desk.sync()
        facts = desk.describe()["facts"]
    assert [(f"{fact.start}", f"{fact.end}") for fact in facts] == [
        ("2026-04-01", "2026-04-30"), ("2026-05-01", "2026-05-31"), ("2026-06-01", "2026-06-03"),
    ]  # fmt: skip
    assert (run.told.new, run.told.withdrawn) == (1, 1)
