"""The jobs that every workspace has: its numbers and alerts, and what the outbox still holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import time
from typing import Final

from desktop.core.clock import Clock
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.runner import JobContext, JobKind
from desktop.core.jobs.watching import Check, check_alerts
from desktop.core.notify.delivery import Delivered, Sender, deliver
from desktop.core.notify.quiet_hours import QuietHours, parse_time
from desktop.core.settings import QUIET_FROM, QUIET_UNTIL, load_value
from desktop.core.store import Connection
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store

NUMBERS: Final = "numbers"


def numbers_job(store: Store, clock: Clock) -> JobKind:
    """Refreshes what is derived and checks every alert rule."""

    def run(context: JobContext) -> str:
        context.say("counting the numbers", 0.0)
        days = refresh(store, lambda fraction: context.check())
        context.say(f"{days:,} days were counted anew; checking alerts", 0.7)
        with store.read() as connection:
            quiet = load_quiet_hours(connection)
        found = check_alerts(store, clock, quiet.release)
        context.counts |= {"days": days, "evaluations": found.evaluations}
        return in_words(found)

    return JobKind(NUMBERS, "Numbers and alerts", "every hour", run)


def in_words(found: Check) -> str:
    """`4 rules, 2 evaluations: 1 fired, 1 resolved`."""
    told = [change.notice for change in found.changes if change.notice]
    counts = [f"{told.count(notice)} {notice}" for notice in dict.fromkeys(told)]
    rules = "1 rule" if found.rules == 1 else f"{found.rules} rules"
    evaluations = "1 evaluation" if found.evaluations == 1 else f"{found.evaluations} evaluations"
    return f"{rules}, {evaluations}: {', '.join(counts) or 'nothing new'}"


def send_waiting(
    store: Store,
    clock: Clock,
    senders: Mapping[str, Sender],
    stopped: Callable[[], bool] = lambda: False,
) -> Delivered:
    """Sends what the outbox holds and whose time has come; nothing for a read-only store.

    `stopped` is asked between two messages.
    """
    if store.read_only:
        return Delivered(0, 0)
    return deliver(store, clock, senders, stopped)


def load_quiet_hours(connection: Connection) -> QuietHours:
    """The quiet hours that a person set, on the reporting zone's wall clock; equal ends: none."""
    reporting = load_definitions(connection).reporting
    return QuietHours(
        start=_time(load_value(connection, QUIET_FROM)),
        end=_time(load_value(connection, QUIET_UNTIL)),
        zone=(reporting.timezone if reporting else None) or "UTC",
    )


def _time(text: str) -> time:
    return parse_time(text) if text else time(0)
