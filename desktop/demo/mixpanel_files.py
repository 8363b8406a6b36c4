"""Writes product events in the layout of Mixpanel's raw export: one JSON object a line."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from datetime import datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np

from desktop.demo.activity import NAMES, NOBODY, SOCIAL, Events
from desktop.demo.people import Ints
from desktop.demo.story import DAYS, ZONE, Story

NEWEST_DAYS = 10
"""Days of the second, compressed file."""
OVERLAP_DAYS = 4
"""Its first days, which the first file holds, too."""
_REPEATED = 0.004
_REPROCESSED = 0.1
_DEVICES = 4000
_METHODS = ("linkedin", "x", "whatsapp", "reddit")
_LINES_AT_ONCE = 50_000

Report = Callable[[float], None]


def write_mixpanel_files(
    history: Path, newest: Path, events: Events, story: Story, rng: np.random.Generator,
    report: Report,
) -> None:  # fmt: skip
    """Writes the history, and the newest days as gzip; `report` gets the fraction done.

    The files overlap, and repeat some events with a later processing time, as real exports do.
    """
    rows = _Rows(events, story, rng)
    first_newest = DAYS - NEWEST_DAYS
    old = rows.export(np.flatnonzero(events.day < first_newest + OVERLAP_DAYS), rng, later=False)
    new = rows.export(np.flatnonzero(events.day >= first_newest), rng, later=True)
    with history.open("w", encoding="utf-8", newline="\n") as plain:
        for number, lines in enumerate(rows.lines(*old)):
            plain.write(lines)
            report(min(1.0, (number + 1) * _LINES_AT_ONCE / len(old[0])))
    # no name and no time inside, so that the same seed gives the same bytes
    with (
        newest.open("wb") as raw,
        gzip.GzipFile(filename="", mode="wb", compresslevel=6, fileobj=raw, mtime=0) as packed,
    ):
        for lines in rows.lines(*new):
            packed.write(lines.encode())


class _Rows:
    """The events as Mixpanel knows them, ready to be printed."""

    def __init__(self, events: Events, story: Story, rng: np.random.Generator) -> None:
        count = len(events)
        self.second = _midnights(story)[events.day] + _time_of_day(count, rng)
        self.delay = rng.exponential(900.0, count).astype(np.int64) + 250
        self.event = events.name
        self.insert = rng.integers(0, 2**63, count)
        self.method = np.where(events.name == SOCIAL, rng.integers(0, len(_METHODS), count), -1)
        device = rng.integers(0, _DEVICES, count)
        self.user = np.where(events.person == NOBODY, -1 - device, events.person)

    def export(self, rows: Ints, rng: np.random.Generator, *, later: bool) -> tuple[Ints, Ints]:
        """Row numbers in the order of time, some twice, and the processing delays in ms."""
        again = rows[rng.random(len(rows)) < _REPEATED]
        delay = self.delay[rows]
        if later:
            delay = delay + np.where(rng.random(len(rows)) < _REPROCESSED, 60_000, 0)
        rows = np.concatenate([rows, again])
        delay = np.concatenate([delay, self.delay[again] + 30_000])
        order = np.argsort(self.second[rows] * 1000 + delay, kind="stable")
        return rows[order], delay[order]

    def lines(self, rows: Ints, delays: Ints) -> Iterator[str]:
        """The file's text, some thousand lines at a time."""
        for start in range(0, len(rows), _LINES_AT_ONCE):
            part = slice(start, start + _LINES_AT_ONCE)
            chosen = rows[part]
            columns = (
                self.event[chosen], self.second[chosen], self.user[chosen], self.insert[chosen],
                self.second[chosen] * 1000 + delays[part], self.method[chosen],
            )  # fmt: skip
            yield "".join(map(_line, *(column.tolist() for column in columns)))


_SHARE_METHOD = {-1: "", **{n: f',"method":"{word}"' for n, word in enumerate(_METHODS)}}


def _line(event: int, second: int, user: int, insert: int, processed: int, method: int) -> str:
    if user < 0:
        who = f'"$device:{-user:08x}","$device_id":"{-user:08x}"'
    else:
        who = f'"u_{user:05d}","$user_id":"u_{user:05d}"'
    return (
        f'{{"event":"{NAMES[event]}","properties":{{"time":{second},"distinct_id":{who},'
        f'"$insert_id":"{insert:016x}","mp_processing_time_ms":{processed},"mp_lib":"web"'
        f"{_SHARE_METHOD[method]}}}}}\n"
    )


def _midnights(story: Story) -> Ints:
    """Seconds since the epoch at which a wall clock would have shown 0:00, had no hour moved."""
    zone = ZoneInfo(ZONE)
    noons = (
        datetime.combine(story.start + timedelta(days=number), time(12), tzinfo=zone)
        for number in range(DAYS)
    )
    # clocks change before anyone of the demo is awake, so noon's offset holds for the day
    return np.array([int(noon.timestamp()) - 12 * 3600 for noon in noons])


def _time_of_day(count: int, rng: np.random.Generator) -> Ints:
    hours = np.clip(rng.normal(14.0, 3.4, count), 5.0, 23.99)
    return np.asarray((hours * 3600).astype(np.int64))
