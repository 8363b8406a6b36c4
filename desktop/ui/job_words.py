"""The closed words of jobs as a reader sees them: titles, states, reasons, schedules."""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo

from desktop.core.clock import DAY, to_datetime
from desktop.ui.formats import WEEKDAYS, Formats
from desktop.ui.sentence_words import sentence_words
from desktop.ui.translation import current_locale, mark, tr, tr_count

if TYPE_CHECKING:
    from desktop.core.jobs.board import JobRun

EXAMPLES: Final = (
    "every hour", "every 6 hours", "daily at 07:00", "weekdays at 07:00", "mondays at 08:00", "off",
)  # fmt: skip
"""Schedules to begin with, as they are kept."""

_TITLES: Final = {"numbers": mark("Numbers and alerts"), "digest": mark("Weekly digest")}
_STATES: Final = {
    "running": ("progress-clock", "acc", mark("Running")),
    "done": ("check-circle", "ok", mark("Done")),
    "failed": ("alert-circle", "bad", mark("Failed")),
    "skipped": ("minus-circle-outline", "t3", mark("Skipped")),
    "cancelled": ("minus-circle-outline", "t3", mark("Cancelled")),
    "interrupted": ("alert-outline", "warn", mark("Interrupted")),
}
_REASONS: Final = {
    "the computer was asleep, or the app was closed": mark(
        "the computer was asleep, or the app was closed"
    ),
    "there was no network": mark("there was no network"),
    "the network is metered": mark("the network is metered"),
    "everything is paused": mark("everything is paused"),
    "the run before was still going": mark("the run before was still going"),
    "it waits after failures": mark("it waits after failures"),
    "the service asked to be left alone until later": mark(
        "the service asked to be left alone until later"
    ),
    "stopped by hand": mark("stopped by hand"),
    "the app ended during it": mark("the app ended during it"),
}
_CAUSES: Final = {
    "schedule": mark("by schedule"),
    "retry": mark("again after a failure"),
    "user": mark("by hand"),
    "change": mark("after a change of the data"),
}
_COUNTED: Final = {
    "new": mark("{count} new"), "updated": mark("{count} updated"),
    "unchanged": mark("{count} the same"), "withdrawn": mark("{count} withdrawn"),
    "rejected": mark("{count} rejected"),
}  # fmt: skip
"""The fates of a pull's rows."""
_ALWAYS_COUNTED: Final = ("new", "updated", "unchanged")
_HOURS: Final = re.compile(r"every (\d+) hours")
_AT: Final = re.compile(r"(\w+) at (\d\d:\d\d)")
_CLOCK: Final = re.compile(r"\d{1,2}:\d\d", re.ASCII)
_MINUTE: Final = 60_000_000


def job_title(name: str, title: str) -> str:
    """`Weekly digest` of the job `digest`; a pull is named by its connection."""
    if name in _TITLES:
        return tr(_TITLES[name])
    pulled = title.removeprefix("Pull ")
    return tr("Pull {connection}", connection=pulled) if pulled != title else title


def state_look(state: str) -> tuple[str, str, str]:
    """Icon, colour and word of a run's state."""
    icon, colour, word = _STATES.get(state, ("help-circle-outline", "t3", state))
    return icon, colour, tr(word)


def reason_words(reason: str) -> str:
    """A reason of the keeper's in words; others are sentences of their own."""
    return tr(_REASONS[reason]) if reason in _REASONS else sentence_words(reason)


def outcome_words(run: JobRun, formats: Formats) -> str:
    """What a run did, or why it did not: of a pull `12 new · 3 updated · 40 the same`."""
    if run.state != "done" or "unchanged" not in run.counts:
        return reason_words(run.reason)
    counted = [(name, run.counts.get(name, 0)) for name in _COUNTED]
    shown = [(name, count) for name, count in counted if count or name in _ALWAYS_COUNTED]
    return " · ".join(tr(_COUNTED[name], count=formats.count(count)) for name, count in shown)


def cause_words(cause: str) -> str:
    """What began a run."""
    return tr(_CAUSES[cause]) if cause in _CAUSES else cause


def schedule_words(schedule: str) -> str:
    """`daily at 07:00`, in the window's language."""
    hours = _HOURS.fullmatch(schedule)
    if hours is not None:
        return tr_count("every {count} hour", "every {count} hours", int(hours[1]))
    if schedule == "every hour":
        return tr("every hour")
    at = _AT.fullmatch(schedule)
    if at is None:
        return tr("off", about="schedule") if schedule == "off" else schedule
    if at[1] == "daily":
        return tr("daily at {time}", time=at[2])
    if at[1] == "weekdays":
        return tr("weekdays at {time}", time=at[2])
    day = Formats(current_locale()).weekday(at[1].removesuffix("s"), wide=True)
    return tr("{weekday}s at {time}", weekday=day, time=at[2])


def schedule_typed(text: str) -> str:
    """The schedule as it is kept of one in the window's words; anything else as it is typed."""
    plain = " ".join(text.split())
    for kept in ("off", "every hour", *(f"every {hours} hours" for hours in range(1, 25))):
        if plain.casefold() == schedule_words(kept).casefold():
            return kept
    clock = _CLOCK.search(plain)
    if clock is not None:
        time = clock[0].zfill(len("07:00"))
        said = plain.replace(clock[0], time)
        for days in ("daily", "weekdays", *(f"{day}s" for day in WEEKDAYS)):
            if said.casefold() == schedule_words(f"{days} at {time}").casefold():
                return f"{days} at {time}"
    return text


def when_words(instant: int, now: int, zone: str, formats: Formats) -> str:
    """`in 12 minutes`, `today 14:00`, `tomorrow 07:00`, `Mon May 5, 08:00`, in a zone."""
    moment, present = _local(instant, zone), _local(now, zone)
    away = instant - now
    if 0 <= away < 60 * _MINUTE:
        minutes = max(1, round(away / _MINUTE))
        return tr_count("in {count} minute", "in {count} minutes", minutes)
    if -60 * _MINUTE < away < 0:
        minutes = max(1, round(-away / _MINUTE))
        return tr_count("{count} minute ago", "{count} minutes ago", minutes)
    days = (moment.date() - present.date()).days
    words = {0: tr("today {time}"), 1: tr("tomorrow {time}"), -1: tr("yesterday {time}")}
    if days in words:
        return words[days].format(time=f"{moment:%H:%M}")
    return formats.moment(moment)


def slot_words(instant: int, zone: str, formats: Formats) -> str:
    """`Monday, May 5, 08:00`."""
    moment = _local(instant, zone)
    weekday = formats.weekday(WEEKDAYS[moment.weekday()], wide=True)
    return f"{weekday}, {formats.stamp(moment)}"


def took_words(microseconds: int, formats: Formats) -> str:
    """`under a second`, `14 s`, `3 min`, `2 h`."""
    seconds = microseconds / 1_000_000
    if seconds < 1:
        return tr("under a second")
    if seconds < 90:
        return tr("{seconds} s", seconds=formats.number(seconds))
    if microseconds < DAY / 16:
        return tr("{minutes} min", minutes=formats.number(seconds / 60))
    return tr("{hours} h", hours=formats.number(seconds / 3600, 1))


def _local(instant: int, zone: str) -> datetime:
    return to_datetime(instant).astimezone(ZoneInfo(zone))
