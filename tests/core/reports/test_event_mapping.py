"""What the mapping shows of each event name: when, how often, by whom, and as what."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from desktop.core.errors import CancelledError
from desktop.core.jobs.event_people import count_event_people
from desktop.core.reports.event_properties import PropertyValues, load_event_properties
from desktop.core.reports.share_suggestions import suggest_channel
from tests.builders.event_files import (
    NOW,
    days_from,
    event_line,
    import_at,
    mapping_of,
    rows_by_name,
    write_events,
)
from tests.builders.product_exports import mixpanel_event, write_lines
from tests.builders.workspaces import make_workspace, opened, run_cli


def test_event_names_tell_when_how_often_and_as_what(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    import_at(
        workspace,
        write_events(
            tmp_path,
            [
                event_line("u1", "Copy Link", date(2026, 1, 5)),
                event_line("u2", "Copy Link", date(2026, 4, 30)),
                event_line("u1", "Share", date(2026, 4, 30), properties='{"method": "email"}'),
                event_line("u1", "Email Delivered", date(2026, 4, 30)),
                event_line("u1", "$pageview", date(2026, 4, 30)),
                event_line("", "Search", date(2026, 4, 29)),
                event_line("u1", "Search", date(2026, 4, 30)),
                event_line("u1", "Share to Slack", date(2026, 4, 30)),
            ],
        ),
    )
    with opened(workspace) as store:
        mapping = mapping_of(store)
    rows = rows_by_name(mapping)
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
    import_at(workspace, file)
    with opened(workspace) as store:
        rows = rows_by_name(mapping_of(store))
    assert (rows["$identify"].state, rows["$identify"].pattern) == ("ignored", "$identify")
    assert rows["Go"].state == "activity"


def test_people_are_distinct_over_all_time_and_only_told_once_counted(
    workspace: Path, tmp_path: Path
) -> None:
    make_workspace(workspace)
    rows = [
        event_line(f"u{user}", "Search", day)
        for day in days_from(date(2026, 1, 1), 60)
        for user in (1, 2, day.day)
    ]
    rows.append(event_line("", "Search", date(2026, 1, 2)))
    import_at(workspace, write_events(tmp_path, rows))
    with opened(workspace) as store:
        before = mapping_of(store)
        assert (before.people_counted, before.rows[0].people) == (False, None)
        assert count_event_people(store)
        after = mapping_of(store)
        assert (after.people_counted, after.rows[0].people) == (True, 31)
        assert not count_event_people(store)  # nothing has changed
    number = import_at(
        workspace, write_events(tmp_path, [event_line("u99", "Search", date(2026, 3, 2))], "b")
    )
    with opened(workspace) as store:
        assert mapping_of(store).rows[0].people is None
        assert count_event_people(store)
        assert mapping_of(store).rows[0].people == 32
    run_cli(workspace, "imports", "undo", number)
    with opened(workspace) as store:
        assert mapping_of(store).rows[0].people is None
        count_event_people(store)
        assert mapping_of(store).rows[0].people == 31


def test_two_ids_of_one_person_are_one(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    import_at(
        workspace,
        write_events(
            tmp_path, [event_line(user, "Search", date(2026, 4, 1)) for user in ("a", "b")]
        ),
    )
    with opened(workspace) as store:
        count_event_people(store)
        assert mapping_of(store).rows[0].people == 2


def test_counting_people_can_be_stopped_and_keeps_nothing(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    import_at(workspace, write_events(tmp_path, [event_line("u", "Search", date(2026, 4, 1))]))

    def stop(_: float) -> None:
        raise CancelledError

    with opened(workspace) as store:
        with pytest.raises(CancelledError):
            count_event_people(store, stop)
        assert not mapping_of(store).people_counted


def test_the_properties_of_an_event_tell_what_conditions_can_ask(
    workspace: Path, tmp_path: Path
) -> None:
    make_workspace(workspace)
    said = [{"method": "email"}, {"method": "email", "via": 1.0}, {"method": "x"}, {}]
    rows = [
        event_line("u1", "Share", date(2026, 4, 9), n, json.dumps(s)) for n, s in enumerate(said)
    ]
    rows.append(event_line("u1", "Other", date(2026, 4, 9), properties='{"method": "other"}'))
    rows.append(event_line("u1", "Share", date(2025, 4, 9), properties='{"method": "long ago"}'))
    import_at(workspace, write_events(tmp_path, rows))
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
    days = days_from(date(2026, 3, 1), 60)  # to April 29
    rows = [event_line("u1", "Search", day) for day in days]
    rows += [event_line("u1", "Copy Link", day) for day in days[:40]]
    rows += [event_line("u1", "Invite Sent", day) for day in (days[0], days[40])]
    import_at(workspace, write_events(tmp_path, rows))
    with opened(workspace) as store:
        found = rows_by_name(mapping_of(store))
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
