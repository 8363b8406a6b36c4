"""The clock of a project from before 2023: seen by the check, overruled by the user, taken back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from desktop.core.errors import ConnectionTroubleError
from desktop.core.jobs.connecting import check_settings, mend
from desktop.core.store.runs import DONE, FAILED
from tests.builders.pulled import check, desk_of
from tests.builders.workspaces import opened
from tests.fakes.mixpanel import DAYS, FIRST, Mixpanel, event

SUMMER = [FIRST + timedelta(days=day, hours=hour) for day in range(10) for hour in (1, 5, 18)]
WINTER = [datetime(2025, 11, 25, hour, minute, tzinfo=UTC) for hour in range(20, 24)
          for minute in range(0, 60, 6)]  # fmt: skip


@pytest.fixture
def fake() -> Iterator[Mixpanel]:
    with Mixpanel() as fake:
        fake.people = []
        fake.events = [event(moment, f"u{at}") for at, moment in enumerate(WINTER + SUMMER)]
        yield fake


def instants(folder: Path, fake: Mixpanel, **said: str) -> set[int]:
    with desk_of(fake, folder, **said) as desk:
        run = desk.sync()
        assert run.state == DONE, run
        return {row[3] // 1_000_000 for row in desk.describe()["events"]}


def test_true_utc_is_seen_and_suggested(fake: Mixpanel, tmp_path: Path) -> None:
    found = check(fake, tmp_path)
    assert found.suggested == {"clock": "UTC"}
    assert found.text.endswith("whose times are true UTC")
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("zone", "suggested"),
    [
        ("America/New_York", "America/New_York"),
        ("America/Santiago", "America/Santiago"),
        ("Asia/Kolkata", "Asia/Kolkata"),
        ("Europe/London", "Europe/London"),
        ("Europe/Paris", "Europe/Berlin"),
        ("Australia/Sydney", "Australia/Sydney"),
    ],
)
def test_local_time_is_seen_and_a_zone_that_kept_it_in_both_seasons_suggested(
    fake: Mixpanel, tmp_path: Path, zone: str, suggested: str
) -> None:
    fake.zone = zone
    found = check(fake, tmp_path, clock="")
    assert found.suggested == {"clock": suggested}
    assert zone in {each.value for each in found.choices["clock"]}
    assert "local time at UTC" in found.warnings[0]
    assert "times are local at UTC" in found.text
    assert len(fake.asked) == 4


def test_a_zone_that_is_at_utc_in_winter_is_seen_by_its_summer(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.zone = "Europe/London"
    fake.now = "2025-11-27T20:00:00Z"
    before = [moment - timedelta(days=362) for moment in SUMMER]
    fake.events = [event(moment, f"u{at}") for at, moment in enumerate(before + WINTER)]
    with desk_of(fake, tmp_path, clock="") as desk:
        desk.time.now = desk.now / 1_000_000
        with opened(desk.folder) as store:
            found = check_settings(store, desk.means, "mixpanel", {**fake.settings(), "clock": ""})
    assert found.suggested == {"clock": "Europe/London"}
    assert "local time at UTC+01:00" in found.warnings[0]


def test_iso_times_tell_the_clock_as_numbers_do(fake: Mixpanel, tmp_path: Path) -> None:
    fake.zone, fake.is_iso = "America/New_York", True
    assert check(fake, tmp_path, clock="").suggested == {"clock": "America/New_York"}
    truth = {each["properties"]["time"] for each in fake.events}
    assert instants(tmp_path, fake, start="2025-11-20") == truth


def test_a_few_events_of_a_rare_name_do_not_hide_local_time(fake: Mixpanel, tmp_path: Path) -> None:
    fake.zone = "America/New_York"
    fake.events += [event(moment, "u1", "Share") for moment in SUMMER[:3]]
    with desk_of(fake, tmp_path, clock="", events="Share") as desk:
        run = desk.sync()
        assert (run.state, run.remedy) == (FAILED, "edit")
        assert desk.describe()["events"] == []


def test_a_sample_that_ends_early_tells_the_clock_all_the_same(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.most_days = 10
    fake.events += [event(moment, "u2") for moment in SUMMER] * 3
    assert check(fake, tmp_path).suggested == {"clock": "UTC"}


def test_an_event_name_that_no_event_has_is_warned_of(fake: Mixpanel, tmp_path: Path) -> None:
    assert check(fake, tmp_path, events="Search").warnings == ()
    (said,) = check(fake, tmp_path / "again", events="Search\nInvte Sent").warnings
    assert '"Invte Sent"' in said


def test_a_name_with_a_comma_that_nobody_quoted_is_told(fake: Mixpanel, tmp_path: Path) -> None:
    fake.events += [event(FIRST, "u1", "Signed up, paid")]
    assert check(fake, tmp_path, events='Search\n"Signed up, paid"').warnings == ()
    unseen, told = check(fake, tmp_path / "again", events="Search, Signed up, paid").warnings
    assert '"Signed up", "paid"' in unseen
    assert told.startswith('"Signed up, paid" is one event')


def test_a_zone_that_was_said_is_not_suggested_over(fake: Mixpanel, tmp_path: Path) -> None:
    fake.zone = "Europe/Paris"
    found = check(fake, tmp_path, clock="Europe/Madrid")
    assert (found.suggested, found.warnings) == ({}, ())


def test_a_zone_that_does_not_fit_is_warned_of(fake: Mixpanel, tmp_path: Path) -> None:
    found = check(fake, tmp_path, clock="Europe/Paris")
    assert "true UTC" in found.warnings[0]
    fake.zone = "America/New_York"
    found = check(fake, tmp_path / "again", clock="UTC")
    assert "the clock is set to UTC" in found.warnings[0]


def test_a_zone_that_is_none_is_an_error_of_its_field(fake: Mixpanel, tmp_path: Path) -> None:
    with pytest.raises(ConnectionTroubleError, match="Mars/Olympus") as caught:
        check(fake, tmp_path, clock="Mars/Olympus")
    assert (caught.value.remedy, caught.value.field) == ("edit", "clock")
    assert fake.asked == []


def test_a_project_without_events_warns_of_its_region(fake: Mixpanel, tmp_path: Path) -> None:
    fake.events = []
    found = check(fake, tmp_path)
    assert "region" in found.warnings[0]
    assert found.suggested == {}


def test_the_names_of_events_are_offered_the_commonest_first(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.events += [event(SUMMER[0], "u1", "Share")]
    offered = check(fake, tmp_path).choices["events"]
    assert [each.value for each in offered] == ["Search", "Share"]


def test_days_of_such_a_project_are_its_own_and_its_times_become_utc(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.zone = "America/New_York"
    truth = {each["properties"]["time"] for each in fake.events}
    assert instants(tmp_path, fake, start="2025-11-20") == truth
    last = [asked.query["to_date"] for asked in fake.asked if "to_date" in asked.query][-1]
    assert last == "2026-06-01"  # 20:00 UTC is still the same day there


def test_today_is_the_projects_today(fake: Mixpanel, tmp_path: Path) -> None:
    fake.zone = "Pacific/Auckland"
    fake.events.append(event(datetime(2026, 6, 1, 19, tzinfo=UTC), "tomorrow"))
    assert int(datetime(2026, 6, 1, 19, tzinfo=UTC).timestamp()) in instants(tmp_path, fake)
    asked = [asked.query["to_date"] for asked in fake.asked if "to_date" in asked.query]
    assert asked[-1] == "2026-06-02"


def test_what_is_pulled_again_of_a_local_day_is_replaced_to_its_edges(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.zone = "America/Los_Angeles"
    zone = ZoneInfo(fake.zone)
    edge = [datetime(2026, 5, 28, 0, 0, 1, tzinfo=zone), datetime(2026, 5, 28, 23, 59, tzinfo=zone)]
    fake.events = [event(moment, f"e{at}") for at, moment in enumerate(edge)]
    with desk_of(fake, tmp_path) as desk:
        desk.sync()
        assert len(desk.describe()["events"]) == 2
        del fake.events[1]
        assert desk.sync().told.withdrawn == 1
        assert len(desk.describe()["events"]) == 1


def test_local_time_that_nobody_named_stops_the_sync_and_says_what_to_do(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.zone = "America/New_York"
    with desk_of(fake, tmp_path, clock="") as desk:
        run = desk.sync()
        assert (run.state, run.remedy) == (FAILED, "edit")
        assert "UTC-04:00" in run.reason
        assert desk.describe()["events"] == []


def test_the_user_overrules_what_the_delays_show_and_is_told(
    fake: Mixpanel, tmp_path: Path
) -> None:
    noon = FIRST + timedelta(hours=12)
    fake.events = [event(noon + timedelta(minutes=at), f"u{at}") for at in range(40)]
    fake.zone = "America/New_York"
    with desk_of(fake, tmp_path, clock="UTC") as desk:
        run = desk.sync()
        assert run.state == DONE
        assert any("-04:00" in text for text in run.told.warnings), run.told.warnings
        times = {row[3] for row in desk.describe()["events"]}
    assert min(times) == int(noon.timestamp() - 4 * 3600) * 1_000_000


def test_a_clock_that_is_put_right_moves_every_event_with_the_next_sync(
    fake: Mixpanel, tmp_path: Path
) -> None:
    fake.zone = "Asia/Kolkata"
    truth = {each["properties"]["time"] for each in fake.events}
    with desk_of(fake, tmp_path, clock="UTC", start="2025-11-20") as desk:
        warnings = desk.sync().told.warnings
        assert any("put the clock of the project right" in text for text in warnings)
        assert {row[3] // 1_000_000 for row in desk.describe()["events"]} != truth
        with opened(desk.folder) as store:
            mend(store, desk.means, 1, {"clock": "Asia/Kolkata"})
        desk.sync()
        times = [row[3] // 1_000_000 for row in desk.describe()["events"]]
    assert (len(times), set(times)) == (len(fake.events), truth)


def test_summer_time_of_the_zone_is_followed(fake: Mixpanel, tmp_path: Path) -> None:
    fake.zone = "America/New_York"
    change = datetime(2026, 3, 8, 5, tzinfo=UTC)  # the clock goes forward at 07:00 UTC
    fake.events = [event(change + timedelta(minutes=7 * at), f"u{at}") for at in range(40)]
    truth = {each["properties"]["time"] for each in fake.events}
    assert instants(tmp_path, fake, start="2026-03-01") == truth


def test_the_fakes_world_ends_where_its_present_is() -> None:
    assert FIRST + timedelta(days=DAYS) > datetime.fromisoformat(Mixpanel.now)
