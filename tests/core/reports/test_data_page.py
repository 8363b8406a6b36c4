"""The Data page over real imports: sources, history, mapping, calendar, effect of a mapping."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.definitions import Activity, ShareRule
from desktop.core.errors import CancelledError, UsageError
from desktop.core.event_meaning import EventMeaning, with_meanings
from desktop.core.jobs.confirming import confirm_days, unconfirm_days
from desktop.core.jobs.event_people import count_event_people
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.targets import set_meanings
from desktop.core.kpi.questions import Frame
from desktop.core.reports.build_data_page import (
    load_data_page,
    load_first_run,
    load_imports,
    load_receipt,
    load_sources,
)
from desktop.core.reports.data_calendar import load_data_calendar
from desktop.core.reports.data_page import DataPage, DayCell, EventMapping, EventRow
from desktop.core.reports.event_mapping import load_event_mapping
from desktop.core.reports.event_properties import PropertyValues, load_event_properties
from desktop.core.reports.freshness import build_freshness
from desktop.core.reports.mapping_effect import MappingEffect, load_mapping_effect
from desktop.core.reports.share_suggestions import suggest_channel
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from tests.builders.product_exports import mixpanel_event, write_lines
from tests.builders.workspaces import make_workspace, opened, run_cli

NOW = parse_instant("2026-05-01T16:00:00Z")  # noon in New York
CLOCK = fixed_clock(NOW)


def _import(workspace: Path, file: Path, *options: str, now: int = NOW) -> int:
    outcome = run_cli(workspace, "import", file, *options, "--json", now=now)
    assert outcome.status in (0, 1), outcome.err
    number: int = outcome.json[0]["import_id"]
    return number


def _events(folder: Path, rows: list[str], name: str = "events.csv") -> Path:
    path = folder / name
    path.write_text("user_id,event,time,properties\n" + "\n".join(rows) + "\n")
    return path


def _row(user: str, event: str, day: date, hour: int = 16, properties: str = "") -> str:
    text = '"' + properties.replace('"', '""') + '"' if properties else ""
    return f"{user},{event},{day}T{hour:02}:00:00Z,{text}"


def _days(first: date, count: int) -> list[date]:
    return [first + timedelta(days=n) for n in range(count)]


def _page(store: Store, now: int = NOW) -> DataPage:
    refresh(store)
    with store.read() as connection:
        return load_data_page(connection, now)


def _mapping(store: Store, now: int = NOW) -> EventMapping:
    refresh(store)
    with store.read() as connection:
        return load_event_mapping(connection, now)


def _named(mapping: EventMapping) -> dict[str, EventRow]:
    return {row.name: row for row in mapping.rows}


def test_an_empty_workspace_is_an_empty_page_and_the_first_step(workspace: Path) -> None:
    with opened(workspace) as store:
        page = _page(store)
    assert (page.sources, page.imports, page.mapping.rows) == ((), (), ())
    assert (page.calendar.rows, page.mapping.unseen) == ((), ())
    assert len(page.mapping.channels) == 4
    assert page.first_run.step == 1


def test_the_first_run_counts_its_steps(workspace: Path, tmp_path: Path) -> None:
    with opened(make_workspace(workspace)) as store, store.read() as connection:
        assert load_first_run(connection).step == 1  # an ICP and a mapping without data
    _import(workspace, _events(tmp_path, [_row("u1", "Search", date(2026, 4, 30))]))
    with opened(workspace) as store, store.read() as connection:
        assert load_first_run(connection).step is None


def test_a_source_tells_its_rows_days_and_last_import(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    rows = [_row(f"u{n % 3}", "Search", day) for n, day in enumerate(_days(date(2026, 4, 1), 30))]
    _import(workspace, _events(tmp_path, rows))
    profiles = tmp_path / "people.csv"
    profiles.write_text("user_id,seniority\nu1,VP\nu2,Entry\n")
    _import(workspace, profiles)
    ads = tmp_path / "ads.csv"
    ads.write_text(
        "date,source,campaign_id,impressions,clicks\n2026-04-01,meta,7,100,3\n"
        "2026-04-02,meta,7,200,5\n"
    )
    _import(workspace, ads)
    with opened(workspace) as store, store.read() as connection:
        found = {row.source: row for row in load_sources(connection, NOW)}
    assert list(found) == ["generic", "meta", "profiles"]
    assert (found["generic"].events, found["generic"].through) == (30, date(2026, 4, 30))
    assert found["generic"].state == "ok"
    assert (found["meta"].delivery, found["meta"].through) == (2, date(2026, 4, 2))
    assert (found["meta"].state, found["meta"].late_days) == ("late", 29)
    assert (found["profiles"].profiles, found["profiles"].through) == (2, None)
    assert found["meta"].last_import is not None
    assert found["meta"].last_import.isoformat() == "2026-05-01T12:00:00-04:00"


def test_a_one_off_source_is_not_late(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    ads = tmp_path / "ads.csv"
    ads.write_text("date,source,campaign_id,impressions,clicks\n2026-04-01,meta:5,7,100,3\n")
    _import(workspace, ads)
    said = tmp_path / "more.toml"
    said.write_text("[sources.meta]\none_off = true\n")
    assert run_cli(workspace, "apply", said).status == 0
    with opened(workspace) as store, store.read() as connection:
        (row,) = load_sources(connection, NOW)
        calendar = load_data_calendar(connection, NOW)
        frame = Frame.of(load_definitions(connection), NOW)
        (fresh,) = build_freshness(connection, frame)
    assert (row.state, row.late_days) == ("one_off", 0)
    assert (fresh.source, fresh.state) == ("meta:5", "ok")
    assert "missing" not in {cell.state for cell in calendar.rows[0].days}


def test_the_history_tells_what_became_of_every_import(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    good = _events(tmp_path, [_row("u1", "Search", date(2026, 4, 1))] * 2, "good.csv")
    rows = [_row("u1", "Search", day) for day in _days(date(2026, 4, 1), 9)]
    mixed = _events(tmp_path, [*rows, "u1,Search,yesterday,"], "mixed.csv")
    same = _events(tmp_path, [_row("u1", "Search", date(2026, 4, 1))] * 3, "same.csv")
    numbers = [_import(workspace, file) for file in (good, mixed, same)]
    assert run_cli(workspace, "imports", "undo", numbers[0]).status == 0
    with opened(workspace) as store, store.read() as connection:
        found = load_imports(connection)
        receipt = load_receipt(connection, numbers[1])
        assert [row.id for row in load_imports(connection, limit=1)] == [numbers[2]]
        with pytest.raises(UsageError, match="no import 99"):
            load_receipt(connection, 99)
    assert [row.id for row in found] == numbers[::-1]
    assert [row.outcome for row in found] == ["unchanged", "rejected", "undone"]
    assert [row.state for row in found] == ["live", "live", "undone"]
    assert [row.sources for row in found] == [("generic",), ("generic",), ()]
    mixed_row = found[1]
    assert (mixed_row.rows_read, mixed_row.rows_in, mixed_row.rows_rejected) == (10, 9, 1)
    assert mixed_row.period == (date(2026, 4, 1), date(2026, 4, 9))
    assert [reject.line for reject in receipt.rejects] == [11]
    assert receipt.totals.events == 9


def test_event_names_tell_when_how_often_and_as_what(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    _import(
        workspace,
        _events(
            tmp_path,
            [
                _row("u1", "Copy Link", date(2026, 1, 5)),
                _row("u2", "Copy Link", date(2026, 4, 30)),
                _row("u1", "Share", date(2026, 4, 30), properties='{"method": "email"}'),
                _row("u1", "Email Delivered", date(2026, 4, 30)),
                _row("u1", "$pageview", date(2026, 4, 30)),
                _row("", "Search", date(2026, 4, 29)),
                _row("u1", "Search", date(2026, 4, 30)),
                _row("u1", "Share to Slack", date(2026, 4, 30)),
            ],
        ),
    )
    with opened(workspace) as store:
        mapping = _mapping(store)
    rows = _named(mapping)
    copy = rows["Copy Link"]
    assert (copy.state, copy.channels, copy.pattern) == ("share", ("copy_link",), None)
    assert (copy.first_seen, copy.last_seen) == (date(2026, 1, 5), date(2026, 4, 30))
    assert (copy.events, copy.recent) == (2, 1)
    assert rows["Share"].channels == ("social_share", "email_invite")
    assert rows["Share"].rules[0].where == (("method", ("linkedin",)),)
    assert (rows["Email Delivered"].state, rows["Email Delivered"].pattern) == ("ignored", None)
    assert (rows["$pageview"].state, rows["$pageview"].pattern) == ("ignored", "$*")
    assert (rows["Search"].state, rows["Search"].anonymous) == ("activity", 1)
    assert rows["Share to Slack"].suggestion is not None
    assert copy.suggestion is None
    assert mapping.unseen == ("Invite Sent",)
    assert [row.name for row in mapping.rows][:4] == [
        "Copy Link", "Share", "Share to Slack", "Search",
    ]  # fmt: skip


def test_a_system_event_of_its_source_is_ignored_by_the_defaults(
    workspace: Path, tmp_path: Path
) -> None:
    make_workspace(workspace, '[reporting]\ntimezone = "UTC"\n')
    file = write_lines(tmp_path / "m.jsonl", [mixpanel_event("$identify"), mixpanel_event("Go")])
    _import(workspace, file)
    with opened(workspace) as store:
        rows = _named(_mapping(store))
    assert (rows["$identify"].state, rows["$identify"].pattern) == ("ignored", "$identify")
    assert rows["Go"].state == "activity"


def test_people_are_distinct_over_all_time_and_only_told_once_counted(
    workspace: Path, tmp_path: Path
) -> None:
    make_workspace(workspace)
    rows = [
        _row(f"u{user}", "Search", day)
        for day in _days(date(2026, 1, 1), 60)
        for user in (1, 2, day.day)
    ]
    rows.append(_row("", "Search", date(2026, 1, 2)))
    _import(workspace, _events(tmp_path, rows))
    with opened(workspace) as store:
        before = _mapping(store)
        assert (before.people_counted, before.rows[0].people) == (False, None)
        assert count_event_people(store)
        after = _mapping(store)
        assert (after.people_counted, after.rows[0].people) == (True, 31)
        assert not count_event_people(store)  # nothing has changed
    number = _import(workspace, _events(tmp_path, [_row("u99", "Search", date(2026, 3, 2))], "b"))
    with opened(workspace) as store:
        assert _mapping(store).rows[0].people is None
        assert count_event_people(store)
        assert _mapping(store).rows[0].people == 32
    run_cli(workspace, "imports", "undo", number)
    with opened(workspace) as store:
        assert _mapping(store).rows[0].people is None
        count_event_people(store)
        assert _mapping(store).rows[0].people == 31


def test_two_ids_of_one_person_are_one(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    _import(
        workspace,
        _events(tmp_path, [_row(user, "Search", date(2026, 4, 1)) for user in ("a", "b")]),
    )
    with opened(workspace) as store:
        count_event_people(store)
        assert _mapping(store).rows[0].people == 2


def test_counting_people_can_be_stopped_and_keeps_nothing(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    _import(workspace, _events(tmp_path, [_row("u", "Search", date(2026, 4, 1))]))

    def stop(_: float) -> None:
        raise CancelledError

    with opened(workspace) as store:
        with pytest.raises(CancelledError):
            count_event_people(store, stop)
        assert not _mapping(store).people_counted


def test_the_properties_of_an_event_tell_what_conditions_can_ask(
    workspace: Path, tmp_path: Path
) -> None:
    make_workspace(workspace)
    said = [{"method": "email"}, {"method": "email", "via": 1.0}, {"method": "x"}, {}]
    rows = [_row("u1", "Share", date(2026, 4, 9), n, json.dumps(s)) for n, s in enumerate(said)]
    rows.append(_row("u1", "Other", date(2026, 4, 9), properties='{"method": "other"}'))
    rows.append(_row("u1", "Share", date(2025, 4, 9), properties='{"method": "long ago"}'))
    _import(workspace, _events(tmp_path, rows))
    with opened(workspace) as store, store.read() as connection:
        found = load_event_properties(connection, NOW, "Share")
        assert load_event_properties(connection, NOW, "Never seen") == ()
    assert found == (
        PropertyValues("method", 3, (("email", 2), ("x", 1))),
        PropertyValues("via", 1, (("1", 1),)),
    )


def test_a_mapped_event_gone_silent_is_told_and_a_rare_one_is_not(
    workspace: Path, tmp_path: Path
) -> None:
    make_workspace(workspace)
    days = _days(date(2026, 3, 1), 60)  # to April 29
    rows = [_row("u1", "Search", day) for day in days]
    rows += [_row("u1", "Copy Link", day) for day in days[:40]]
    rows += [_row("u1", "Invite Sent", day) for day in (days[0], days[40])]
    _import(workspace, _events(tmp_path, rows))
    with opened(workspace) as store:
        found = _named(_mapping(store))
    assert found["Copy Link"].silent_days == 20
    assert found["Invite Sent"].silent_days is None  # twice in two months is no pace to miss
    assert found["Search"].silent_days is None


@pytest.mark.parametrize(
    ("name", "channel"),
    [
        ("Copy Link", "copy_link"),
        ("link_copied", "copy_link"),
        ("shareUrlCopied", "copy_link"),
        ("Invite Sent", "email_invite"),
        ("teamInviteSent", "email_invite"),
        ("REFERRAL_SENT", "email_invite"),
        ("Shared on LinkedIn", "social_share"),
        ("Post to Twitter", "social_share"),
        ("Share", "share_button"),
        ("Report shared", "share_button"),
        ("Bericht geteilt", "share_button"),
        ("Share Link Created", "copy_link"),
        ("Link Opened", None),
        ("Invite Accepted", None),
        ("Share dialog viewed", None),
        ("Screen Share Started", None),
        ("Market share exported", None),
        ("Shareholder Report", None),
        ("Search", None),
        ("", None),
        ("$!? 42", None),
    ],
)
def test_likely_shares_are_suggested_by_their_names(name: str, channel: str | None) -> None:
    found = suggest_channel(name)
    assert (found.channel if found else None) == channel
    assert found is None or found.reason.startswith("its name has “")


def _cells(store: Store, source: str, now: int = NOW) -> dict[date, DayCell]:
    refresh(store)
    with store.read() as connection:
        calendar = load_data_calendar(connection, now)
    assert (calendar.last - calendar.first).days == 90
    (row,) = (row for row in calendar.rows if row.source == source)
    return {calendar.first + timedelta(days=n): cell for n, cell in enumerate(row.days)}


def _cell(store: Store, source: str, day: date) -> DayCell:
    return _cells(store, source)[day]


def _states(store: Store, source: str, now: int = NOW) -> dict[date, str]:
    return {day: cell.state for day, cell in _cells(store, source, now).items()}


def test_the_calendar_of_events_tells_loaded_empty_and_missing_days(
    workspace: Path, tmp_path: Path
) -> None:
    make_workspace(workspace)
    days = _days(date(2026, 3, 2), 59)  # to April 29
    quiet = {date(2026, 3, 14)}
    rows = [_row("u1", "Search", day) for day in days if day not in quiet]
    _import(workspace, _events(tmp_path, rows))
    with opened(workspace) as store:
        found = _states(store, "generic")
    assert found[date(2026, 3, 14)] == "empty"  # one event a day is no busy source
    assert found[date(2026, 3, 15)] == "loaded"
    assert found[date(2026, 3, 1)] == "not_expected"
    assert found[date(2026, 4, 30)] == found[date(2026, 5, 1)] == "not_expected"
    assert Counter(found.values()) == {"loaded": 58, "empty": 1, "not_expected": 32}


def test_a_busy_source_does_not_fall_silent_by_itself(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    rows = [
        _row(f"u{n}", "Search", day)
        for day in _days(date(2026, 3, 30), 31)
        for n in range(25)
        if day != date(2026, 4, 15)
    ]
    _import(workspace, _events(tmp_path, rows))
    with opened(workspace) as store:
        assert _states(store, "generic")[date(2026, 4, 15)] == "missing"


def _deliver(workspace: Path, tmp_path: Path, *spans: tuple[date, int]) -> None:
    """One import a span of days, with one event a day."""
    make_workspace(workspace)
    for number, (first, days) in enumerate(spans):
        rows = [_row("u1", "Go", day) for day in _days(first, days)]
        _import(workspace, _events(tmp_path, rows, f"e{number}.csv"))


def test_days_after_a_late_source_that_used_to_deliver_are_missing_up_to_yesterday(
    workspace: Path, tmp_path: Path
) -> None:
    _deliver(workspace, tmp_path, (date(2026, 4, 1), 5), (date(2026, 4, 6), 5))
    with opened(workspace) as store:
        found = _states(store, "generic")
    assert found[date(2026, 4, 10)] == "loaded"
    assert {found[day] for day in _days(date(2026, 4, 11), 20)} == {"missing"}
    assert found[date(2026, 5, 1)] == "not_expected"


def test_nothing_is_expected_to_go_on_after_a_single_delivery(
    workspace: Path, tmp_path: Path
) -> None:
    _deliver(workspace, tmp_path, (date(2026, 4, 1), 10))
    with opened(workspace) as store:
        found = _states(store, "generic")
        (source,) = _page(store).sources
    assert {found[day] for day in _days(date(2026, 4, 11), 21)} == {"not_expected"}
    assert source.state == "late"


@pytest.mark.parametrize(
    ("last", "state"), [(date(2026, 3, 6), "late"), (date(2026, 3, 5), "ended")]
)
def test_a_source_that_stopped_two_months_ago_has_ended(
    workspace: Path, tmp_path: Path, last: date, state: str
) -> None:
    _deliver(workspace, tmp_path, (last - timedelta(days=9), 5), (last - timedelta(days=4), 5))
    with opened(workspace) as store:
        found = _states(store, "generic")
        (source,) = _page(store).sources
    assert source.state == state
    assert (found[last + timedelta(days=1)] == "missing") is (state == "late")


def test_a_silent_day_is_missing_until_it_is_confirmed(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    silent = (date(2026, 4, 15), date(2026, 4, 16))
    rows = [
        _row(f"u{n}", "Search", day)
        for day in _days(date(2026, 3, 30), 31)
        for n in range(25)
        if day not in silent
    ]
    _import(workspace, _events(tmp_path, rows))
    asked = ("kpi", "share-rate", "--window", "range", "--json", "--from", "2026-04-10",
             "--to", "2026-04-20")  # fmt: skip
    with opened(workspace) as store:
        (point,) = run_cli(workspace, *asked).json["points"]
        assert point["gaps"] == ["2026-04-15", "2026-04-16"]
        confirm_days(store, CLOCK, "generic", silent)
        confirm_days(store, CLOCK, "generic", silent[:1])  # again, which changes nothing
        assert _states(store, "generic")[silent[0]] == "empty"
        cell = _cell(store, "generic", silent[0])
        assert (cell.confirmed, cell.can_confirm) == (True, False)
        (point,) = run_cli(workspace, *asked).json["points"]
        assert point["gaps"] == []
        unconfirm_days(store, "generic", silent[1:])
        assert _states(store, "generic")[silent[1]] == "missing"
        assert _cell(store, "generic", silent[1]).can_confirm
        with pytest.raises(UsageError, match='no source "nobody"'):
            confirm_days(store, CLOCK, "nobody", silent)


def test_the_day_of_an_export_is_partial_until_the_next_one_goes_on(
    workspace: Path, tmp_path: Path
) -> None:
    make_workspace(workspace)
    noon = parse_instant("2026-04-10T16:30:00Z")
    days = _days(date(2026, 4, 1), 10)
    _import(workspace, _events(tmp_path, [_row("u1", "Go", day) for day in days]), now=noon)
    with opened(workspace) as store:
        assert _states(store, "generic", noon)[date(2026, 4, 10)] == "partial"
    more = _events(tmp_path, [_row("u1", "Go", d, 20) for d in _days(date(2026, 4, 10), 5)], "b")
    _import(workspace, more)
    with opened(workspace) as store:
        found = _states(store, "generic")
    assert found[date(2026, 4, 10)] == "loaded"
    assert found[date(2026, 4, 14)] == "loaded"


def test_local_days_not_utc_days_are_drawn(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    _import(workspace, _events(tmp_path, [_row("u1", "Go", date(2026, 4, 30), 2)]))
    with opened(workspace) as store:
        found = _states(store, "generic")
    assert found[date(2026, 4, 29)] == "loaded"  # ten in the evening in New York


def test_the_calendar_of_ads_is_in_the_platforms_days(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    head = "period_start,period_end,source,campaign_id,impressions,clicks\n"
    for name, rows in (
        ("a.csv", "2026-04-01,2026-04-03,meta,7,100,3\n2026-04-06,2026-04-07,meta,7,90,2\n"),
        ("b.csv", "2026-04-10,2026-04-12,meta,7,80,1\n"),
    ):
        file = tmp_path / name
        file.write_text(head + rows)
        _import(workspace, file)
    with opened(workspace) as store:
        found = _states(store, "meta")
    shown = "".join(found[day][0] for day in _days(date(2026, 3, 31), 14))
    assert shown == "n" + "lll" + "ee" + "ll" + "mm" + "lll" + "m"


def _effect(
    store: Store,
    share_events: dict[str, tuple[ShareRule, ...]] | None = None,
    activity: Activity | None = None,
) -> MappingEffect:
    refresh(store)
    with store.read() as connection:
        effect = load_mapping_effect(connection, NOW, share_events, activity)
    assert effect is not None
    return effect


def _product(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    methods = ("", '{"method": "email"}', '{"method": "linkedin"}', '{"method": "other"}')
    rows = []
    for n, day in enumerate(_days(date(2026, 3, 1), 61)):
        for user in range(12):
            if (n + user) % 5 == 0:
                rows.append(_row(f"u{user}", "Search", day, hour=(n * 7 + user) % 24))
            if (n * user) % 19 == 3:
                rows.append(_row(f"u{user}", "Export", day, hour=2))
            if (n + 2 * user) % 23 == 1:
                rows.append(_row(f"u{user}", "Share", day, properties=methods[n % 4]))
        rows.append(_row(f"v{n}", "Email Delivered", day, hour=3))
        rows.append(_row(f"w{n % 5}", "Search", day, hour=5))
    _import(workspace, _events(tmp_path, rows))
    profiles = tmp_path / "people.csv"
    people = [f"u{n},{('VP', 'Entry')[n % 3 == 0]}" for n in range(12)]
    people += [f"v{n},VP" for n in range(61)] + [f"w{n},VP" for n in range(5)]
    profiles.write_text("user_id,seniority\n" + "\n".join(people) + "\n")
    _import(workspace, profiles)


@pytest.mark.parametrize(
    ("names", "rules"),
    [
        (["Export"], [ShareRule("copy_link")]),
        (["Email Delivered"], [ShareRule("email_invite")]),  # ignored so far: A changes too
        (["Share"], []),
        (["Share"], [ShareRule("social_share", (("method", ("other", "linkedin")),))]),
        (["S*", "Export"], [ShareRule("share_button")]),
    ],
)
def test_the_effect_is_what_saving_the_mapping_really_does(
    workspace: Path, tmp_path: Path, names: list[str], rules: list[ShareRule]
) -> None:
    _product(workspace, tmp_path)
    meanings = [EventMeaning(name, tuple(rules)) for name in names]
    with opened(workspace) as store:
        with store.read() as connection:
            new = with_meanings(load_definitions(connection), meanings)
        predicted = _effect(store, new.share_events, new.activity)
        asked = (
            "kpi", "share-rate", "--window", "range", "--json",
            "--from", predicted.period.start, "--to", predicted.period.end,
        )  # fmt: skip
        (before,) = run_cli(workspace, *asked).json["points"]
        set_meanings(store, CLOCK, meanings)
        (after,) = run_cli(workspace, *asked).json["points"]
        (*_, channels) = (run_cli(workspace, *asked, "--by", "channel").json["points"],)
    for found, point in ((predicted.now, before), (predicted.then, after)):
        assert (found.sharers, found.active) == (point["numerator"], point["denominator"])
        assert (found.value, found.low, found.high) == (
            point["value"], point["low"], point["high"],
        )  # fmt: skip
    assert dict(predicted.channels) == {
        each["segment"]: each["numerator"] for each in channels if each["numerator"]
    }
    assert (predicted.now, predicted.change) != (predicted.then, 0.0)


def test_the_effect_of_ignoring_a_name_is_what_ignoring_it_does(
    workspace: Path, tmp_path: Path
) -> None:
    _product(workspace, tmp_path)
    with opened(workspace) as store:
        predicted = _effect(store, activity=Activity(("$*", "Email Delivered", "Export", "Sea*")))
        set_meanings(
            store, CLOCK, [EventMeaning(name, ignored=True) for name in ("Export", "Sea*")]
        )
        after = _effect(store)
    assert predicted.then == after.now
    assert predicted.now != predicted.then


def test_the_effect_looks_at_the_last_complete_28_days_and_writes_nothing(
    workspace: Path, tmp_path: Path
) -> None:
    _product(workspace, tmp_path)
    with opened(workspace) as store:
        refresh(store)
        with store.read() as connection:
            before = load_definitions(connection)
        effect = _effect(store, {})
        with store.read() as connection:
            assert load_definitions(connection) == before
    assert effect.period.days == 28
    assert effect.period.end < date(2026, 5, 1)
    assert (effect.then.sharers, effect.then.value) == (0, 0.0)
    assert effect.then.active == effect.now.active


def test_there_is_no_effect_without_events(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store, store.read() as connection:
        assert load_mapping_effect(connection, NOW, {}) is None


def test_the_whole_page_is_what_its_parts_are(workspace: Path, tmp_path: Path) -> None:
    _product(workspace, tmp_path)
    with opened(workspace) as store:
        page = _page(store)
        with store.read() as connection:
            assert page.sources == load_sources(connection, NOW)
            assert page.imports == load_imports(connection)
            assert page.calendar == load_data_calendar(connection, NOW)
        assert page.mapping == _mapping(store)
    assert page.timezone == "America/New_York"
