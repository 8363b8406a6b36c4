"""The share rate of a small world, by sets and loops over every event."""

from __future__ import annotations

import fnmatch
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from desktop.core.definitions import IcpDefinition, TraitTest
from tests.oracles.people import (
    Alias,
    Person,
    PlainPeople,
    bucket_of,
    identified,
    passes,
    same_as,
)
from tests.oracles.worlds import EventKey, EventRow, World

MIXPANEL_SYSTEM = (
    "$identify", "$create_alias", "$merge", "$mp_session_record", "$experiment_started", "$ae_*",
)  # fmt: skip
DAY_MS = 86_400_000
Span = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Plain:
    """|S|, |A| and coverage, as fractions of counted people."""

    sharers: int
    active: int
    coverage: float | None = None


def local_date(time: int, zone: str) -> date:
    """The wall calendar's date at an instant in milliseconds."""
    return (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=time)).astimezone(
        ZoneInfo(zone)
    ).date()  # fmt: skip


def first_instant(day: date, zone: str) -> int:
    """The first instant (microseconds) at which the wall calendar shows `day` or a later one."""
    low = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp()) - 2 * 86_400
    high = low + 4 * 86_400
    while low < high:
        middle = (low + high) // 2
        if local_date(middle * 1000, zone) >= day:
            high = middle
        else:
            low = middle + 1
    return low * 1_000_000


def live_events(world: World) -> list[tuple[str, EventRow]]:
    """(source, event), each event once: of two versions the one that was processed last."""
    best: dict[EventKey, tuple[tuple[int, int, int], str, EventRow]] = {}
    as_of: dict[int, int] = {}
    rows = world.rows(EventRow)
    for number, file, _, row in rows:
        assert isinstance(row, EventRow)
        told = [each.processed for each in file.rows if isinstance(each, EventRow)]
        known = [each for each in told if each is not None]
        as_of[number] = min(max(known) * 1000 if known else file.imported_at, file.imported_at)
    for number, file, line, row in rows:
        assert isinstance(row, EventRow)
        if row.time * 1000 > as_of[number] + DAY_MS * 1000:
            continue
        key = (file.source, row.name, row.distinct_id, row.time, row.insert_id)
        version = (-1 if row.processed is None else row.processed, number, line)
        if key not in best or best[key][0] <= version:
            best[key] = (version, file.source, row)
    return [(source, row) for _, source, row in best.values()]


def channel(world: World, event: EventRow) -> str | None:
    """Through which channel an event shares."""
    for rule in (world.definitions.share_events or {}).get(event.name, ()):
        if all(key == "method" and event.method in values for key, values in rule.where):
            return rule.channel
    return None


def is_ignored(world: World, source: str, event: EventRow) -> bool:
    """Whether the event makes nobody active (unless it shares)."""
    patterns = list(world.activity.ignore)
    if world.activity.ignore_defaults and source == "mixpanel":
        patterns += MIXPANEL_SYSTEM
    return any(fnmatch.fnmatchcase(event.name, each.replace("[", "[[]")) for each in patterns)


class PlainShareRate:
    """Answers from nothing but the rows of the files."""

    def __init__(
        self,
        world: World,
        icp: IcpDefinition | None = None,
        source: str | None = None,
        where: Mapping[str, str] | None = None,
    ) -> None:
        self.world = world
        self.icp = icp or world.icp
        self.where = where or {}
        self.people = PlainPeople(world)
        self.anonymous: Counter[date] = Counter()
        self.active: dict[date, set[Person]] = defaultdict(set)
        self.shared: dict[date, dict[str, set[Person]]] = defaultdict(lambda: defaultdict(set))
        for of_source, event in live_events(world):
            if source is None or of_source == source:
                self._count(of_source, event)

    def _count(self, source: str, event: EventRow) -> None:
        day = local_date(event.time, self.world.zone)
        user = identified(event)
        if user is None:
            self.anonymous[day] += 1
            return
        alias: Alias = ("user", user)
        person = self.people.person(alias)
        through = channel(self.world, event)
        if through is not None:
            self.shared[day][through].add(person)
        if through is not None or not is_ignored(self.world, source, event):
            self.active[day].add(person)

    def spans(self, window: str, first: date, last: date) -> list[Span]:
        """Every period that touches first..last."""
        if window == "range":
            return [(first, last)]
        days = [first + timedelta(n) for n in range((last - first).days + 1)]
        return list(dict.fromkeys(span_of(window, day, self.world.week_start) for day in days))

    def total(self, span: Span) -> Plain:
        """The count of one period."""
        active, members = self._active(span), self._members(span)
        sharers = self._sharers(span)
        counted = {person for person in active if not self.people.is_excluded(person)}
        strangers = counted - self.people.profiled
        return Plain(
            len(members & sharers),
            len(members & active),
            1 - len(strangers) / len(counted) if counted else None,
        )

    def by_channel(self, span: Span) -> dict[str, int]:
        """Sharers by channel, channels without any left out."""
        members = self._members(span)
        found: dict[str, set[Person]] = defaultdict(set)
        for day in _days(span):
            for through, people in self.shared[day].items():
                found[through] |= people & members
        return {through: len(people) for through, people in found.items() if people}

    def by_trait(self, span: Span, trait: str) -> dict[str, Plain]:
        """Counts by the group of a trait's value, "" where it is not known."""
        end = self._end(span)
        members, active, sharers = self._members(span), self._active(span), self._sharers(span)
        groups: dict[str, set[Person]] = defaultdict(set)
        for person in members & active:
            value = self.people.known(person, trait, end)
            groups[group_of(trait, value)].add(person)
        return {name: Plain(len(people & sharers), len(people)) for name, people in groups.items()}

    def label(self, trait: str, group: str) -> str:
        """What a person reads of a group: the spelling that most people have at last."""
        if group == "" or trait == "company_size":
            return group or "(unknown)"
        spellings: Counter[str] = Counter()
        for person in self.people.profiled:
            value = self.people.known(person, trait, 2**62)
            if value is not None and same_as(trait, value) == group:
                spellings[value.strip()] += 1
        return min(spellings, key=lambda text: (-spellings[text], text), default="")

    def quality(self, span: Span) -> tuple[int, int, int, int]:
        """active_all, active_without_profile, active_trait_unknown, anonymous_events."""
        counted = {one for one in self._active(span) if not self.people.is_excluded(one)}
        end = self._end(span)
        unknown = [one for one in counted if self.people.is_undetermined(one, self.icp, end)]
        nameless = sum(self.anonymous[day] for day in _days(span))
        return len(counted), len(counted - self.people.profiled), len(unknown), nameless

    def _end(self, span: Span) -> int:
        return first_instant(span[1] + timedelta(1), self.world.zone)

    def _active(self, span: Span) -> set[Person]:
        return set().union(*(self.active[day] for day in _days(span)))

    def _sharers(self, span: Span) -> set[Person]:
        return set().union(*(people for day in _days(span) for people in self.shared[day].values()))

    def _members(self, span: Span) -> set[Person]:
        end = self._end(span)
        return {
            person
            for person in self._active(span)
            if not self.people.is_excluded(person)
            and self.people.is_member(person, self.icp, end)
            and self._is_where(person, end)
            and self._behaves(person, span[1])
        }

    def _is_where(self, person: Person, end: int) -> bool:
        for trait, wanted in self.where.items():
            value = self.people.known(person, trait, end)
            if value is None or not passes(TraitTest(trait, values=(wanted,)), value):
                return False
        return True

    def _behaves(self, person: Person, last: date) -> bool:
        for tests, unwanted in ((self.icp.where, False), (self.icp.where_not, True)):
            for test in tests:
                if test.trait.startswith("behaviour."):
                    days = int(test.trait.rsplit("_", 1)[1])
                    seen = sum(person in self.active[last - timedelta(n)] for n in range(days))
                    low = test.minimum if test.minimum is not None else 0
                    high = test.maximum if test.maximum is not None else days
                    if (low <= seen <= high) == unwanted:
                        return False
        return True


def group_of(trait: str, value: str | None) -> str:
    """The group of a value; "" where it has none."""
    if value is None:
        return ""
    if trait == "company_size":
        return bucket_of(value) or ""
    return same_as(trait, value)


def span_of(window: str, day: date, week_start: str) -> Span:
    """First and last day of the period that holds (for rolling: ends on) a day."""
    if window.startswith("rolling-"):
        return day - timedelta(int(window.removeprefix("rolling-")) - 1), day
    inside = {"day": _same_day, "month": _same_month, "quarter": _same_quarter}.get(window)
    first = last = day
    if inside is None:
        while first.strftime("%A").lower() != week_start:
            first -= timedelta(1)
        return first, first + timedelta(6)
    while inside(first - timedelta(1), day):
        first -= timedelta(1)
    while inside(last + timedelta(1), day):
        last += timedelta(1)
    return first, last


def span_before(window: str, span: Span, week_start: str) -> Span:
    """The period to compare with."""
    length = (span[1] - span[0]).days + 1
    if window == "range" or window.startswith("rolling-"):
        return span[0] - timedelta(length), span[1] - timedelta(length)
    return span_of(window, span[0] - timedelta(1), week_start)


def _same_day(one: date, other: date) -> bool:
    return one == other


def _same_month(one: date, other: date) -> bool:
    return (one.year, one.month) == (other.year, other.month)


def _same_quarter(one: date, other: date) -> bool:
    return (one.year, (one.month - 1) // 3) == (other.year, (other.month - 1) // 3)


def _days(span: Span) -> list[date]:
    return [span[0] + timedelta(n) for n in range((span[1] - span[0]).days + 1)]
