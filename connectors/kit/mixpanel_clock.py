"""Which clock a Mixpanel project writes by: projects from before 2023 have local time as UTC."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime

import numpy as np

from connectors.kit.clock_zones import zones_with
from connectors.kit.event_clock import ENOUGH, ClockWatch, EventClock, offset_name, typical_offset
from connectors.kit.event_shapes import UTC_TEXTS
from connectors.kit.mixpanel_record import tells_offset
from connectors.kit.times import MICROSECONDS, TimeError, instant_of, instant_of_number

REMEDY = "name the project's zone as the event time zone, such as America/New_York, or UTC"


@dataclass(frozen=True, slots=True)
class SeenClock:
    """What the delays of some events tell; `offset` in seconds as of `typical_offset`."""

    events: int
    delay: float
    """Typical seconds from an event to its ingestion; 0 where there are no events."""
    offset: int | None

    @property
    def is_local(self) -> bool:
        """Whether enough events say that the times are no UTC."""
        return bool(self.offset) and self.events >= ENOUGH

    @property
    def kind(self) -> str:
        """The end of a sentence about the events; empty where they do not tell."""
        if self.is_local:
            return f", whose times are local at UTC{offset_name(self.offset or 0)}"
        return ", whose times are true UTC" if self.offset == 0 else ""

    @property
    def seen(self) -> str:
        """What was seen, in words."""
        if not self.events:
            return ""
        return f"an event typically arrives {self.delay / 3600:.2f} hours after its time"

    @property
    def looks(self) -> str:
        """The first half of a sentence about local time."""
        return (
            f"The times look like local time at UTC{offset_name(self.offset or 0)}, as projects "
            "from before 2023 write them"
        )


def see_clock(records: Iterable[dict[str, object]]) -> SeenClock:
    """The clock of records as the export has them."""
    delays = [delay for record in records if (delay := _delay(record)) is not None]
    typical = float(np.median(delays)) if delays else 0.0
    return SeenClock(len(delays), typical, typical_offset(np.array(delays)))


def clock_doubts(
    watch: ClockWatch, clock: EventClock, *, is_named: bool, remedy: str = REMEDY
) -> Iterator[str]:
    """A sentence about each other clock that days seem to have been written by."""
    for seconds, (first, last, days) in watch.doubts().items():
        when = f"on {first}" if days == 1 else f"on {days} days from {first} to {last}"
        yield (
            f"The clock seems to have been {offset_name(seconds)} from what was taken "
            f"({'as named' if is_named else 'at first'} {clock.name}) {when}; {remedy}"
        )


def local_one(clock: SeenClock, before: SeenClock | None) -> SeenClock:
    """The clock of now, or that of half a year ago where only it was off UTC, as in London."""
    return before if not clock.is_local and before is not None and before.is_local else clock


def study_clock(
    seen: tuple[SeenClock, date], before: tuple[SeenClock | None, date], named: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What to warn of, and the zones that the clock may be of, the likeliest first.

    `seen` and `before` are clocks of a project with their days, half a year apart where there were
    events; `named` is the zone that the user set, or empty.
    """
    clock, _ = seen
    local = local_one(clock, before[0])
    if not local.is_local:
        if clock.offset != 0:
            return (), ()
        said = f"The times look like true UTC ({clock.seen}), but the clock is set to {named}"
        return (() if named in ("", "UTC") else (said,)), ("UTC",)
    offsets = [
        (_noon(day), one.offset)
        for one, day in (seen, before)
        if one is not None and one.offset is not None
    ]
    zones = zones_with(offsets) or zones_with(offsets[:1])
    if named in zones:
        return (), zones
    set_to = f", but the clock is set to {named}" if named else ""
    likely = f", perhaps that of {zones[0]}" if zones else ""
    said = f"{local.looks} ({local.seen}){likely}{set_to}"
    return (f"{said}; compare the time zone in Mixpanel's Project Settings",), zones


def _noon(day: date) -> int:
    return int(datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp())


def _delay(record: dict[str, object]) -> float | None:
    """Seconds from the event to its ingestion, where both are told."""
    said = record.get("properties")
    if not isinstance(said, dict):
        return None
    processed = said.get("mp_processing_time_ms")
    if not isinstance(processed, int | float) or tells_offset(said.get("time")):
        return None
    try:
        delay = instant_of_number(processed) - instant_of(said.get("time"), UTC_TEXTS)
    except TimeError:
        return None
    return delay / MICROSECONDS
