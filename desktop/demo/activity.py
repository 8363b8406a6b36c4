"""Product events of the sample exports: who did what on which local day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

import numpy as np
import numpy.typing as npt

from desktop.demo.people import SENIORITIES, Bools, Ints, People
from desktop.demo.story import (
    DAYS,
    FALLING_SENIORITY,
    ICP_SENIORITIES,
    MIX_SHIFT_ACTIVITY,
    Block,
    Story,
)

SHARES = ("Copy Link", "Share Button Clicked", "Invite Sent", "Shared to Social")
_SHARE_WEIGHTS = (0.4, 0.26, 0.2, 0.14)
_USES = ("Report Opened", "Dashboard Viewed", "Search", "Export Downloaded", "Comment Added")
_USE_WEIGHTS = (0.34, 0.32, 0.18, 0.1, 0.06)
_IGNORED = ("$identify", "$mp_session_record", "Email Delivered")
NAMES = (*SHARES, *_USES, *_IGNORED)
SOCIAL = SHARES.index("Shared to Social")
NOBODY = -1

_PRODUCT_PART, _IGNORED_PART, _ANONYMOUS_PART = 0.9, 0.05, 0.05
_ICP_ENGAGEMENT = 1.5
_JOINED_LATER = 0.25
_WEEKDAYS = (1.15, 1.2, 1.2, 1.15, 1.0, 0.35, 0.3)
_ICP_SHARE_PER_EVENT = 0.28
"""Share events per event and per unit of the planned rate; the blocks are then set exactly."""
_OTHERS_SHARE_PER_EVENT = 0.025

Floats = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Events:
    """Columns of one length: `day` counts from the story's start, `name` indexes NAMES.

    `person` is a row of People, or NOBODY.
    """

    day: Ints
    person: Ints
    name: Ints

    def __len__(self) -> int:
        return len(self.day)

    def where(self, keep: Bools) -> Events:
        """The events for which `keep` is True."""
        return Events(self.day[keep], self.person[keep], self.name[keep])


def build_events(people: People, story: Story, count: int, rng: np.random.Generator) -> Events:
    """About `count` events in no order, without the missing day, with the planned share rates."""
    day, person = _active_days(people, story, int(count * _PRODUCT_PART / 2), rng)
    repeats = 1 + rng.poisson(1.0, len(day))
    day, person = np.repeat(day, repeats), np.repeat(person, repeats)
    name = len(SHARES) + rng.choice(len(_USES), len(day), p=_USE_WEIGHTS)
    product = Events(day, person, _with_shares(day, person, name, people, story, rng))
    missing = (story.missing_day - story.start).days
    product = set_share_rates(product.where(product.day != missing), people, story, rng)
    ignored = _ignored(len(people), story, int(count * _IGNORED_PART), rng)
    anonymous = _anonymous(story, int(count * _ANONYMOUS_PART), rng)
    everything = Events(
        *(
            np.concatenate([getattr(part, column) for part in (product, ignored, anonymous)])
            for column in ("day", "person", "name")
        )
    )
    return everything.where(everything.day != missing)


def set_share_rates(
    events: Events, people: People, story: Story, rng: np.random.Generator
) -> Events:
    """Turns a few uses into shares, or back, until each block has exactly its planned rates."""
    name = events.name.copy()
    for seniority in ICP_SENIORITIES:
        is_one = people.is_icp & (people.seniority == SENIORITIES.index(seniority))
        theirs = np.flatnonzero(is_one[events.person])
        before: tuple[int, int] | None = None
        for block in story.blocks():
            rows = theirs[_inside(events.day[theirs], block, story)]
            active = len(np.unique(events.person[rows]))
            wanted = round(story.rate(seniority, block) * active)
            if before and block == story.mix_shift[1]:
                # the rate must rise whatever the rounding: that is the point of the shift
                wanted = max(wanted, before[0] * active // before[1] + 1)
            _set_sharers(rows, wanted, events.person, name, rng)
            before = (wanted, active) if active else None
    return replace(events, name=name)


def _set_sharers(
    rows: Ints, wanted: int, person: Ints, name: Ints, rng: np.random.Generator
) -> None:
    """Changes `name` at `rows` so that `wanted` distinct people share."""
    shares = name[rows] < len(SHARES)
    sharers = np.unique(person[rows[shares]])
    surplus = len(sharers) - wanted
    if surplus > 0:
        stopping = rng.choice(sharers, surplus, replace=False)
        back = rows[shares & np.isin(person[rows], stopping)]
        name[back] = len(SHARES) + rng.choice(len(_USES), len(back), p=_USE_WEIGHTS)
    elif surplus < 0:
        shuffled = rng.permutation(rows[~np.isin(person[rows], sharers)])
        others, first = np.unique(person[shuffled], return_index=True)
        starting = rng.permutation(len(others))[:-surplus]
        turned = shuffled[first[starting]]
        name[turned] = rng.choice(len(SHARES), len(turned), p=_SHARE_WEIGHTS)


def _active_days(
    people: People, story: Story, count: int, rng: np.random.Generator
) -> tuple[Ints, Ints]:
    """`count` pairs of day and person: some people come often, most on weekdays."""
    weight = rng.gamma(0.6, 1.0, len(people)) * np.where(people.is_icp, _ICP_ENGAGEMENT, 1.0)
    joined = np.where(
        rng.random(len(people)) < _JOINED_LATER, rng.integers(0, DAYS, len(people)), 0
    )
    day_weight = _day_weights(story)
    shift = _mix_shift_activity(people)
    most = float(shift.max())
    days: list[Ints] = []
    persons: list[Ints] = []
    found = 0
    while found < count:
        person = _draw(weight, count, rng)
        day = _draw(day_weight, count, rng)
        chance = np.where(_inside(day, story.mix_shift[1], story), shift[person], 1.0) / most
        keep = (rng.random(count) < chance) & (day >= joined[person])
        days.append(day[keep])
        persons.append(person[keep])
        found += int(keep.sum())
    return np.concatenate(days)[:count], np.concatenate(persons)[:count]


def _mix_shift_activity(people: People) -> Floats:
    activity = np.ones(len(people))
    for seniority in ICP_SENIORITIES:
        chosen = people.is_icp & (people.seniority == SENIORITIES.index(seniority))
        activity[chosen] = MIX_SHIFT_ACTIVITY[seniority]
    return activity


def _with_shares(
    day: Ints, person: Ints, name: Ints, people: People, story: Story, rng: np.random.Generator
) -> Ints:
    chance = np.full(len(day), _OTHERS_SHARE_PER_EVENT)
    fall = (story.fall_starts - story.start).days
    for seniority in ICP_SENIORITIES:
        chosen = (people.is_icp & (people.seniority == SENIORITIES.index(seniority)))[person]
        usual, *_, latest = (story.rate(seniority, block) for block in story.recent_blocks())
        chance[chosen] = _ICP_SHARE_PER_EVENT * usual
        if seniority == FALLING_SENIORITY:
            slide = np.interp(day[chosen], (fall, fall + 35), (usual, latest))
            chance[chosen] = _ICP_SHARE_PER_EVENT * slide
    shared = rng.random(len(day)) < chance
    return np.where(shared, rng.choice(len(SHARES), len(day), p=_SHARE_WEIGHTS), name)


def _ignored(people: int, story: Story, count: int, rng: np.random.Generator) -> Events:
    first = NAMES.index(_IGNORED[0])
    return Events(
        _draw(_day_weights(story), count, rng),
        rng.integers(0, people, count),
        first + rng.choice(len(_IGNORED), count, p=(0.3, 0.4, 0.3)),
    )


def _anonymous(story: Story, count: int, rng: np.random.Generator) -> Events:
    """Visits before a sign-in: some even copy a link, and nobody is credited with it."""
    name = len(SHARES) + rng.choice(len(_USES), count, p=_USE_WEIGHTS)
    name[rng.random(count) < 0.03] = SHARES.index("Copy Link")
    return Events(_draw(_day_weights(story), count, rng), np.full(count, NOBODY), name)


def _day_weights(story: Story) -> Floats:
    days = [story.start + timedelta(days=number) for number in range(DAYS)]
    return np.array([_WEEKDAYS[day.weekday()] * _season(day) for day in days])


def _season(day: date) -> float:
    holidays = (day.month, day.day) >= (12, 24) or (day.month, day.day) <= (1, 1)
    return 0.55 if holidays else 1.0


def _inside(day: Ints, block: Block, story: Story) -> Bools:
    first = (block.start - story.start).days
    last = (block.end - story.start).days
    return np.asarray((day >= first) & (day <= last))


def _draw(weight: Floats, count: int, rng: np.random.Generator) -> Ints:
    """`count` indices of `weight`, each as likely as its weight."""
    edges = np.cumsum(weight)
    return np.asarray(np.searchsorted(edges, rng.random(count) * edges[-1], side="right"))
