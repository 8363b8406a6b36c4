"""Words for connections: how they stand, when they run, what a run did."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.core.clock import to_datetime
from desktop.ui.connection_state import ConnectionList, ConnectorOffer
from desktop.ui.formats import Formats
from desktop.ui.sentence_words import days_words, sentence_words
from desktop.ui.translation import mark, tr, tr_count
from desktop.ui.widgets.data_words import Said, size_words, source_words

if TYPE_CHECKING:
    from desktop.core.jobs.connection_status import ConnectionStatus
    from desktop.core.jobs.sync import SyncProgress
    from desktop.core.store.runs import Run

FAMILIES = {
    "product": mark("What people do in your product"),
    "ads": mark("Ads"),
    "crm": mark("People and companies"),
}
_GIVES = {
    "events": mark("events"), "ads": mark("impressions and clicks"), "people": mark("people"),
    "campaigns": mark("campaigns"),
}  # fmt: skip
_FAMILY_ICONS = {
    "product": "chart-timeline-variant", "ads": "bullhorn-outline", "crm": "account-group-outline",
}  # fmt: skip
_STANDINGS = {
    "new": (mark("Not pulled yet"), "clock-outline", "t2"),
    "ok": (mark("Up to date"), "check-circle", "ok"),
    "failing": (mark("Failed"), "alert-outline", "warn"),
    "waiting": (mark("Waits"), "clock-outline", "warn"),
    "reconnect": (mark("Reconnect"), "alert-circle", "bad"),
    "edit": (mark("Settings do not fit"), "alert-circle", "bad"),
    "running": (mark("Pulling"), "cloud-sync-outline", "acc"),
    "paused": (mark("Paused by you"), "minus-circle-outline", "mute"),
    "stopped": (mark("Stopped by you"), "minus-circle-outline", "mute"),
}
_STATES = {
    "done": (mark("Done"), "check-circle", "ok"),
    "failed": (mark("Failed"), "alert-circle", "bad"),
    "running": (mark("Running"), "cloud-sync-outline", "acc"),
    "skipped": (mark("Skipped"), "minus-circle-outline", "mute"),
    "cancelled": (mark("Cancelled"), "close", "mute"),
    "interrupted": (mark("Interrupted"), "alert-outline", "warn"),
    "scheduled": (mark("Waits"), "clock-outline", "mute"),
}
_CAUSES = {
    "manual": mark("by hand"), "schedule": mark("by schedule"), "backfill": mark("days again"),
}  # fmt: skip
_TROUBLED = frozenset({"reconnect", "edit", "failing", "waiting", "stopped"})
SCHEDULES = (
    ("every hour", mark("Every hour")), ("every 6 hours", mark("Every 6 hours")),
    ("every 12 hours", mark("Every 12 hours")), ("daily at 07:00", mark("Daily at 07:00")),
    ("weekdays at 07:00", mark("Weekdays at 07:00")), ("off", mark("Only by hand")),
)  # fmt: skip
"""(as it is stored, as it reads)."""


def offer_icon(offer: ConnectorOffer) -> str:
    """The service's own sign, else that of its family."""
    known = source_words(offer.kind)[2]
    return _FAMILY_ICONS.get(offer.family, known) if known == "file-delimited-outline" else known


def gives_words(offer: ConnectorOffer) -> str:
    """`events, people`."""
    return ", ".join(tr(_GIVES[each]) for each in offer.gives if each in _GIVES)


def describe_standing(status: ConnectionStatus) -> Said:
    """How a connection stands, in a word or two."""
    text, icon, tone = _STANDINGS[status.standing]
    left = status.expires_in
    if left is not None and status.standing in ("ok", "new", "paused"):
        said = tr("Access has ended")
        if left >= 0:
            said = tr_count("Access ends in {count} day", "Access ends in {count} days", left)
        return Said(said, "clock-alert-outline", "warn")
    return Said(tr(text), icon, tone)


def detail_texts(
    status: ConnectionStatus, listed: ConnectionList, formats: Formats
) -> tuple[str, ...]:
    """When it ran and when it will, or what is wrong; from the fullest to the shortest."""
    run = status.last_run
    following = _next_words(status, listed, formats)
    if status.standing in _TROUBLED and run is not None:
        reason = sentence_words(run.reason)
        return (f"{reason} · {following}" if following else reason, reason)
    if status.done_at is None:
        return (following or tr("never pulled"),)
    last = moment_of(listed, status.done_at, formats)
    return (f"{last} · {following}", last) if following else (last,)


def moment_of(listed: ConnectionList, instant: int, formats: Formats) -> str:
    """`today 09:12`, `May 5, 08:40`."""
    moment, now = listed.moment(instant), listed.moment(listed.now)
    if moment.date() == now.date():
        return tr("today {time}", time=f"{moment:%H:%M}")
    return f"{formats.day(moment.date(), year=moment.year != now.year)}, {moment:%H:%M}"


def progress_texts(progress: SyncProgress, formats: Formats) -> tuple[str, ...]:
    """What a pull does now, from the fullest to the shortest."""
    if progress.waiting is not None:
        return wait_texts(progress.waiting, progress.reason, formats)
    rows = tr_count("{count} row", "{count} rows", progress.rows) if progress.rows else ""
    stream = tr(progress.stream) if progress.stream else ""
    size = size_words(progress.received, formats)
    coming = tr("{size} received", size=size) if progress.received else ""
    told = (stream, days_words(progress.window, formats), rows, coming)
    full = " · ".join(part for part in told if part) or tr("connecting")
    return full, " · ".join(part for part in (stream, coming or rows) if part) or full


def wait_texts(seconds: float, reason: str, formats: Formats) -> tuple[str, ...]:
    """How long it waits and why, from the fullest to the shortest."""
    shown = formats.number(max(1, round(seconds)))
    full = tr("waits {seconds} s: {reason}", seconds=shown, reason=sentence_words(reason))
    return full, tr("waits {seconds} s", seconds=shown)


def state_words(run: Run) -> Said:
    """How a run ended."""
    text, icon, tone = _STATES[run.state]
    return Said(tr(text), icon, tone)


def cause_words(run: Run, formats: Formats) -> str:
    """What started it; of days again, which."""
    if run.first is None or run.last is None:
        return tr(_CAUSES.get(run.cause, run.cause))
    day = timedelta(days=1)
    epoch = to_datetime(0).date()
    first, last = epoch + run.first * day, epoch + run.last * day
    return formats.days(first, last, this_year=last.year)


def duration_words(microseconds: int | None, formats: Formats) -> str:
    """`4 s`, `2 min 10 s`, nothing while it runs."""
    if microseconds is None:
        return ""
    return seconds_words(microseconds / 1_000_000, formats)


def seconds_words(seconds: float, formats: Formats) -> str:
    """`0.4 s`, `4 s`, `2 min 10 s`."""
    if seconds < 1:
        return tr("{seconds} s", seconds=formats.number(seconds, 1))
    whole = round(seconds)
    if whole < 60:
        return tr("{seconds} s", seconds=whole)
    if whole < 3600:
        return tr("{minutes} min {seconds} s", minutes=whole // 60, seconds=whole % 60)
    hours = formats.number(whole // 3600)
    return tr("{hours} h {minutes} min", hours=hours, minutes=whole % 3600 // 60)


def _next_words(status: ConnectionStatus, listed: ConnectionList, formats: Formats) -> str:
    if status.next_run is None:
        return "" if status.schedule != "off" else tr("only by hand")
    if status.standing == "waiting":
        return tr("goes on {when}", when=moment_of(listed, status.next_run, formats))
    return tr("next {when}", when=moment_of(listed, status.next_run, formats))
