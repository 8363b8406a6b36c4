"""The bitmaps of days are what a plain reading of the events gives, whatever the zone."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.jobs.refresh import refresh
from tests.builders.product_exports import mixpanel_event, write_lines
from tests.builders.workspaces import describe, make_workspace, opened, run_cli
from tests.core.jobs.test_undo import quick

ZONES = ("UTC", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe", "Africa/Cairo")
EPOCH = date(1970, 1, 1)

# the edges of local days around changes of the clocks, of every zone above
MIDNIGHTS = [
    datetime(2026, month, day, tzinfo=ZoneInfo(zone))
    for zone in ZONES
    for month, day in ((3, 8), (3, 9), (4, 5), (4, 6), (4, 24), (4, 25))
]
MOMENTS = st.builds(
    lambda midnight, shift: int(midnight.timestamp()) + shift,
    st.sampled_from(MIDNIGHTS),
    st.sampled_from((-1, 0, 1, 3600, -3600)),
)
EVENTS = st.lists(
    st.tuples(
        MOMENTS,
        st.sampled_from(("u1", "u2", None)),
        st.sampled_from(("Search", "Copy Link", "$identify", "Share")),
        st.sampled_from(("linkedin", "email", "fax")),
    ),
    min_size=1,
    max_size=12,
    unique=True,
)
CHANNELS = {("Share", "linkedin"): "social_share", ("Share", "email"): "email_invite"}


def expected_people(events: list[tuple[int, str | None, str, str]], zone: str) -> Any:
    """(day, source, channel) -> people, by the definitions of the tests."""
    found: dict[tuple[int, str, str], set[tuple[str]]] = defaultdict(set)
    for second, user, name, method in events:
        if user is None or name == "$identify":
            continue
        day = (datetime.fromtimestamp(second, ZoneInfo(zone)).date() - EPOCH).days
        channel = "copy_link" if name == "Copy Link" else CHANNELS.get((name, method))
        for key in ("",) if channel is None else ("", "*", channel):
            found[day, "mixpanel", key].add((f"user:{user}",))
    return {place: sorted(people) for place, people in found.items()}


@quick(10)
@given(EVENTS, st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_days_are_local_days_and_a_new_zone_recounts_them(
    events: list[tuple[int, str | None, str, str]], first: str, second: str
) -> None:
    lines = [
        mixpanel_event(
            name, time=at, S_user_id=user if user else ..., S_insert_id=str(n), method=method,
            distinct_id=user or "$device:1", mp_processing_time_ms=...,
        )
        for n, (at, user, name, method) in enumerate(events)
    ]  # fmt: skip
    with TemporaryDirectory() as name:
        folder = Path(name)
        workspace = make_workspace(folder / "w")
        zone_file = folder / "zone.toml"
        for zone in (first, second):
            zone_file.write_text(f'[reporting]\ntimezone = "{zone}"\n')
            assert run_cli(workspace, "apply", zone_file).status == 0
            assert run_cli(workspace, "import", write_lines(folder / "a", lines)).status == 0
            assert describe(workspace)["people"] == expected_people(events, zone)
        counts = describe(workspace)["counts"]
    assert sum(events for events, _ in counts.values()) == len(events)
    assert sum(anonymous for _, anonymous in counts.values()) == sum(
        user is None for _, user, _, _ in events
    )


@pytest.mark.parametrize(
    ("zone", "instant", "day"),
    [
        ("America/New_York", "2026-03-08T04:59:59+00:00", "2026-03-07"),
        ("America/New_York", "2026-03-08T05:00:00+00:00", "2026-03-08"),
        ("America/New_York", "2026-03-09T03:59:59+00:00", "2026-03-08"),  # a day of 23 hours
        ("America/New_York", "2026-03-09T04:00:00+00:00", "2026-03-09"),
        ("Asia/Kathmandu", "2026-03-31T18:14:59+00:00", "2026-03-31"),
        ("Asia/Kathmandu", "2026-03-31T18:15:00+00:00", "2026-04-01"),
        ("Africa/Cairo", "2026-04-23T21:59:59+00:00", "2026-04-23"),
        ("Africa/Cairo", "2026-04-23T22:00:00+00:00", "2026-04-24"),  # whose midnight is skipped
    ],
)
def test_an_event_counts_on_its_local_day(
    workspace: Path, tmp_path: Path, zone: str, instant: str, day: str
) -> None:
    make_workspace(workspace)
    (tmp_path / "zone.toml").write_text(f'[reporting]\ntimezone = "{zone}"\n')
    run_cli(workspace, "apply", tmp_path / "zone.toml")
    second = int(datetime.fromisoformat(instant).timestamp())
    told = mixpanel_event(time=second, mp_processing_time_ms=second * 1000)
    assert run_cli(workspace, "import", write_lines(tmp_path / "a", [told])).status == 0
    ((number, _, _),) = describe(workspace)["people"]
    assert (EPOCH + timedelta(number)).isoformat() == day


def test_a_refresh_with_nothing_to_do_does_nothing(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    file = write_lines(tmp_path / "a", [mixpanel_event()])
    assert run_cli(workspace, "import", file).status == 0
    with opened(workspace) as store:
        assert refresh(store) == 0


def test_a_refresh_that_was_interrupted_is_made_up_for(
    workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_workspace(workspace)
    file = write_lines(tmp_path / "a", [mixpanel_event("Copy Link")])
    with monkeypatch.context() as patch:
        patch.setattr("desktop.cli.imports.refresh", lambda _: 0)  # killed before it began
        assert run_cli(workspace, "import", file).status == 0
    assert describe(workspace)["people"] == {}
    assert run_cli(workspace, "kpi", "share-rate").status == 0
    assert len(describe(workspace)["people"]) == 3
