"""The Data page: sources, past imports, what counts as a share, and the calendar of loaded days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from desktop.core.definitions import ShareRule

LOADED, EMPTY, PARTIAL, MISSING, NOT_EXPECTED = (
    "loaded", "empty", "partial", "missing", "not_expected",
)  # fmt: skip
"""The states of a day in the calendar."""

SHARE, ACTIVITY, IGNORED = "share", "activity", "ignored"
"""What an event name counts as."""


@dataclass(frozen=True, slots=True)
class SourceRow:
    """One source; days are local ones of the reporting zone, for ads the platform's own."""

    source: str
    kind: str
    project: str | None
    """What stands behind the colon of `kind:project`."""
    events: int
    delivery: int
    """Rows of ad delivery that are live."""
    profiles: int
    accounts: int
    through: date | None
    """The last day with data; None for sources of people and companies only."""
    settled_through: date | None
    state: str
    """ok, late, ended (nothing came for so long that nothing is expected), one_off."""
    late_days: int
    """Days since `through`, where it is late or has ended; else 0."""
    imports: int
    last_import: datetime | None
    """In the reporting zone."""
    reports: tuple[str, ...] = ()
    """Types of ad reports that are loaded; several tell one delivery, which is counted once."""
    counted_report: str | None = None
    """Which of them the user prefers; None: whichever covers the most days."""

    @property
    def rows(self) -> int:
        """Everything that it brought."""
        return self.events + self.delivery + self.profiles + self.accounts


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One past import; counts are those of its receipt."""

    id: int
    file: str
    kind: str
    report: str
    sources: tuple[str, ...]
    """Empty where it was taken back, or brought nothing."""
    imported_at: datetime
    """In the reporting zone."""
    state: str
    """live, undone."""
    outcome: str
    """ok, rejected (some rows were), unchanged (nothing was new), undone."""
    period: tuple[date, date] | None
    rows_read: int
    rows_new: int
    rows_updated: int
    rows_unchanged: int
    rows_rejected: int
    rows_left_out: int
    warnings: tuple[str, ...]
    rows_held: int | None = None
    """Of a pull, whose counts are those of its last run: what it holds of all of them."""

    @property
    def rows_in(self) -> int:
        """Rows that are in the store because of it, or were there before."""
        return self.rows_new + self.rows_updated + self.rows_unchanged


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A channel that an event's name points to, and why."""

    channel: str
    reason: str
    """Ends a sentence that starts with "Suggested, because"."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event name of one source."""

    source: str
    kind: str
    name: str
    first_seen: date
    last_seen: date
    events: int
    recent: int
    """Events of the last 28 days."""
    anonymous: int
    people: int | None
    """Distinct identified people over all time; None until `count_event_people` has run."""
    state: str
    """share, activity, ignored."""
    channels: tuple[str, ...] = ()
    """Its channels, in the order of its rules; several where conditions decide."""
    rules: tuple[ShareRule, ...] = ()
    pattern: str | None = None
    """The glob through which it is mapped or ignored, None where its own name is."""
    silent_days: int | None = None
    """Days without it, for a share event that used to come more often than that."""
    suggestion: Suggestion | None = None


@dataclass(frozen=True, slots=True)
class EventMapping:
    """Every event name, shares first, then likely shares, then by how often; ignored ones last."""

    rows: tuple[EventRow, ...]
    channels: tuple[str, ...]
    """What a channel drop-down offers: the four usual ones, then the user's own."""
    unseen: tuple[str, ...]
    """Mapped names and globs that no event ever had: a misspelling, or not yet imported."""
    people_counted: bool
    """Whether the rows tell their people."""


@dataclass(frozen=True, slots=True)
class DayCell:
    """One day of one source; `events` is None for ads, where only the state is known."""

    state: str
    events: int | None = None
    confirmed: bool = False
    """Whether the user said that nothing happened then."""
    can_confirm: bool = False
    """Whether it is missing, and would not be if the user said so."""


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """One source's days, from `DataCalendar.first` on."""

    source: str
    kind: str
    days: tuple[DayCell, ...]


@dataclass(frozen=True, slots=True)
class DataCalendar:
    """Sources by days; `first` and `last` are both drawn."""

    first: date
    last: date
    rows: tuple[CalendarRow, ...]


@dataclass(frozen=True, slots=True)
class FirstRun:
    """Which of the three first steps are done."""

    has_data: bool
    has_icp: bool
    has_share_events: bool

    @property
    def step(self) -> int | None:
        """The step to do next, 1 data, 2 ICP, 3 share events; None when all are done."""
        done = (self.has_data, self.has_icp, self.has_share_events)
        return None if all(done) else done.index(False) + 1


@dataclass(frozen=True, slots=True)
class DataPage:
    """Everything the page draws."""

    sources: tuple[SourceRow, ...]
    imports: tuple[ImportRow, ...]
    mapping: EventMapping
    calendar: DataCalendar
    first_run: FirstRun
    timezone: str
    asks_before_undo: bool = False
    """Whether an import is taken back only when the user says so twice."""
