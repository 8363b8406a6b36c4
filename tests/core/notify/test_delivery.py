"""The outbox is emptied: at least once, with pauses, given up in sight, and past quiet hours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.alerts.explanation import Explanation
from desktop.core.alerts.telling import Entry, Message, encode_message
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.errors import UsageError
from desktop.core.notify.delivery import PAUSES, Delivered, deliver
from desktop.core.notify.quiet_hours import QuietHours, parse_time
from desktop.core.notify.sending import NotSentError
from desktop.core.store.engine import Store
from desktop.core.store.outbox import OutboxRow, add_message, load_messages, try_again
from tests.builders.workspaces import opened

NOW = parse_instant("2026-05-01T12:00:00Z")
HOUR = 3_600_000_000


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(tmp_path / "workspace") as found:
        yield found


class Channel:
    """Takes messages, or fails with what it is told to."""

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error
        self.subjects: list[str] = []

    def __call__(self, message: Message, subject: str, body: str) -> None:
        if self.error is not None:
            raise self.error
        self.subjects.append(subject)


def put(store: Store, channel: str = "mail", not_before: int = NOW) -> int:
    entry = Entry("fired", Explanation("CTR is low", "icp_ctr", problem="there is no ICP"))
    with store.write() as connection:
        text = encode_message(Message((entry,), NOW))
        return add_message(connection, channel, text, NOW, not_before)


def rows(store: Store) -> list[OutboxRow]:
    with store.read() as connection:
        return load_messages(connection)


def test_a_message_is_sent_once_and_then_is_done(store: Store) -> None:
    put(store)
    channel = Channel()
    assert deliver(store, fixed_clock(NOW), {"mail": channel}) == Delivered(1, 0)
    assert deliver(store, fixed_clock(NOW), {"mail": channel}) == Delivered(0, 0)
    assert channel.subjects == ["CTR is low: there is no ICP"]
    assert (rows(store)[0].state, rows(store)[0].sent_at) == ("sent", NOW)


def test_what_failed_waits_longer_each_time_and_is_given_up_in_sight(store: Store) -> None:
    put(store)
    broken = Channel(NotSentError("503 come back later"))
    now = NOW
    for pause in PAUSES:
        assert deliver(store, fixed_clock(now), {"mail": broken}) == Delivered(0, 1)
        assert deliver(store, fixed_clock(now + pause - 1), {"mail": broken}) == Delivered(0, 0)
        now += pause
    deliver(store, fixed_clock(now), {"mail": broken})
    (row,) = rows(store)
    assert (row.state, row.last_error) == ("failed", "503 come back later")
    with store.write() as connection:
        try_again(connection, row.id, now)
    assert deliver(store, fixed_clock(now), {"mail": Channel()}) == Delivered(1, 0)


def test_a_channel_that_nobody_set_up_is_named(store: Store) -> None:
    put(store, "growth-slack")
    deliver(store, fixed_clock(NOW), {})
    assert rows(store)[0].last_error == 'there is no channel "growth-slack"; add it in Settings'


def test_an_address_that_cannot_work_is_not_tried_again(store: Store) -> None:
    put(store)
    deliver(store, fixed_clock(NOW), {"mail": Channel(UsageError("enter it again"))})
    assert rows(store)[0].state == "failed"


def test_one_channel_that_fails_does_not_hold_up_the_others(store: Store) -> None:
    put(store, "slack")
    put(store, "mail")
    mail = Channel()
    senders = {"slack": Channel(NotSentError("no")), "mail": mail}
    assert deliver(store, fixed_clock(NOW), senders) == Delivered(1, 1)
    assert mail.subjects


def test_a_message_that_was_sent_and_not_noted_is_sent_again(store: Store) -> None:
    put(store)
    channel = Channel()

    def killed(message: Message, subject: str, body: str) -> None:
        channel(message, subject, body)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        deliver(store, fixed_clock(NOW), {"mail": killed})
    deliver(store, fixed_clock(NOW), {"mail": channel})
    assert len(channel.subjects) == 2


def test_what_is_held_for_the_morning_waits(store: Store) -> None:
    put(store, not_before=NOW + HOUR)
    channel = Channel()
    assert deliver(store, fixed_clock(NOW), {"mail": channel}) == Delivered(0, 0)
    assert deliver(store, fixed_clock(NOW + HOUR), {"mail": channel}) == Delivered(1, 0)


NIGHT = QuietHours(time(22), time(7, 30), "Europe/Berlin")


@pytest.mark.parametrize(
    ("made", "released"),
    [
        ("2026-05-01T12:00:00Z", "2026-05-01T12:00:00Z"),
        ("2026-05-01T20:00:00Z", "2026-05-02T05:30:00Z"),
        ("2026-05-02T05:29:00Z", "2026-05-02T05:30:00Z"),
        ("2026-05-02T05:30:00Z", "2026-05-02T05:30:00Z"),
        # the night in which the clocks go forward is an hour shorter
        ("2026-03-28T22:00:00Z", "2026-03-29T05:30:00Z"),
    ],
)
def test_quiet_hours_end_on_the_wall_clock(made: str, released: str) -> None:
    assert NIGHT.release(parse_instant(made)) == parse_instant(released)


@given(st.integers(0, 365 * 24 * 60), st.times(), st.times())
def test_a_release_is_never_in_the_past_nor_in_quiet_hours_nor_a_day_away(
    minute: int, start: time, end: time
) -> None:
    quiet = QuietHours(start.replace(tzinfo=None), end.replace(tzinfo=None), "America/New_York")
    now = NOW + minute * 60_000_000
    release = quiet.release(now)
    assert now <= release <= now + 26 * HOUR
    assert quiet.release(release) == release


def test_a_time_is_written_with_a_colon() -> None:
    assert parse_time("7:30") == time(7, 30)
    with pytest.raises(UsageError, match="07:30"):
        parse_time("25:00")
