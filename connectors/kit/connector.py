"""What a connector is: fields to ask, a check that it works, and streams of canonical records."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from connectors.kit.fields import Choice, Field, Settings
from connectors.kit.formats import DEFAULT_KEPT_PROPERTIES, Reading
from connectors.kit.http import Session
from connectors.kit.records import Batch
from connectors.kit.service import Service
from connectors.kit.windows import Window


class Family(StrEnum):
    """What a service knows of."""

    PRODUCT = "product"
    ADS = "ads"
    CRM = "crm"


class Gives(StrEnum):
    """What a stream's records are of, so that a window without any row still says something."""

    EVENTS = "events"
    ADS = "ads"
    PEOPLE = "people"
    CAMPAIGNS = "campaigns"


@dataclass(frozen=True, slots=True)
class ReplaceWindow:
    """For a source whose windows go by the event's own clock: each pull says all about its days.

    What the source said before of these days is replaced, so that a row which the platform
    withdrew disappears. Each run begins `settle_days` before where the last one ended, because
    the platform still changes those days.
    """

    settle_days: int
    days: int = 7
    """Of the first window; later ones grow or are halved."""
    most_days: int = 30
    by_month: bool = False
    """Whether a row is about a whole window: then windows are calendar months, never halved."""
    history_days: int = 90
    """How far back the first run goes where the user gives no start."""
    kept_days: int | None = None
    """How far back the service still knows. It is not asked about days before: that it is silent
    on them takes nothing away. None where it knows everything."""


@dataclass(frozen=True, slots=True)
class Upsert:
    """For a source that tells what changed since: rows are added and updated, none is withdrawn.

    `pull.since` is the newest change of the last run less `overlap_minutes`; it is None for the
    whole, at first and then every `whole_every_days`, when what is absent is withdrawn.
    """

    overlap_minutes: int = 10
    whole_every_days: int = 7


@dataclass(frozen=True, slots=True)
class Snapshot:
    """For a source that only knows how things are: each pull gives all; what is absent goes."""


Loading = ReplaceWindow | Upsert | Snapshot


@dataclass(slots=True)
class Pull:
    """One call of a stream's reader: what to ask for, and where to account for odd rows.

    Every row that the service gives ends in a batch, in `reject` or in `leave_out`.
    """

    session: Session
    settings: Settings
    source: str
    """For records that name their source."""
    now: int
    """The instant at which the pull began, microseconds UTC."""
    reading: Reading
    asked: Window | None = None
    since: int | None = None
    """Upsert: changes since this instant, microseconds UTC; None asks for the whole. A reader that
    finds that changes do not tell enough sets it to None and gives the whole."""
    memory: dict[str, object] = field(default_factory=dict)
    """A JSON object that is the stream's own (cursors, names it looked up): kept for the next
    call when what was pulled is stored."""
    timezone: str = "UTC"
    """The reporting zone, for times that tell none."""
    kept_properties: tuple[str, ...] = DEFAULT_KEPT_PROPERTIES
    """Properties of events that are kept."""
    forgotten: set[str] = field(default_factory=set)
    """Ids of people whom the source has no more, merged into others: what it said of them goes."""
    _lines: int = 0

    @property
    def window(self) -> Window:
        """The days to ask for, of streams that replace windows."""
        if self.asked is None:
            raise TypeError("only a stream that replaces windows has one")
        return self.asked

    def line(self) -> int:
        """The number of the next row, from 1, for `line` of records and for `reject`."""
        self._lines += 1
        return self._lines

    def reject(self, line: int, reason: str) -> None:
        """Counts a row that cannot be used, with a reason for a person."""
        self.reading.reject(line, reason)

    def leave_out(self, what: str, reason: str, rows: int = 1) -> None:
        """Counts rows that are no data."""
        self.reading.left_out[what, reason] += rows

    def warn(self, text: str) -> None:
        """Tells the user something, in a whole sentence; the same text once."""
        if text not in self.reading.warnings:
            self.reading.warnings.append(text)


def utc_days(_settings: Settings) -> str:
    """The zone of windows that are UTC days."""
    return "UTC"


def always(_settings: Settings) -> bool:
    """For a stream that every connection has."""
    return True


def own_ids(_settings: Settings) -> str | None:
    """For people who are known by the ids of the connector's kind."""
    return None


def everything(_settings: Settings) -> tuple[str, ...] | None:
    """For a stream of events that asks for all names."""
    return None


@dataclass(frozen=True, slots=True)
class Stream:
    """One kind of records of a service, and how they are loaded."""

    name: str
    title: str
    gives: Gives
    loading: Loading
    read: Callable[[Pull], Iterator[Batch]]
    report: str = ""
    """The file export of the same rows, as its reader names it, so that the two are one."""
    grain: str | None = None
    """event, day, range, month or snapshot."""
    zone: Callable[[Settings], str] = utc_days
    """The zone whose days the windows are; ad platforms' days are never moved: UTC."""
    wanted: Callable[[Settings], bool] = always
    """Whether these settings ask for it."""
    names: Callable[[Settings], tuple[str, ...] | None] = everything
    """The event names asked for: only they are replaced."""
    namespace: Callable[[Settings], str | None] = own_ids
    """Whose ids its people are known by, where that is not the kind: `user` for the product's."""
    accounts: Callable[[Settings], tuple[str, ...] | None] | None = None
    """The ad accounts asked for, whose file exports are replaced too; the function gives None for
    all of the source. Without a function it is the connector's `project`."""

    def __post_init__(self) -> None:
        if not self.report:
            object.__setattr__(self, "report", self.name)


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found, in words, and what it can offer to the form."""

    text: str
    """One sentence: which project, how much there is."""
    warnings: tuple[str, ...] = ()
    expires_at: int | None = None
    """When the credentials end, microseconds UTC."""
    suggested: Mapping[str, str] = field(default_factory=dict)
    """Field -> the value found, such as a project's clock; the user may overrule it."""
    choices: Mapping[str, tuple[Choice, ...]] = field(default_factory=dict)
    """Field -> what exists: accounts, properties, event names."""


@dataclass(frozen=True, slots=True)
class Connector:
    """One service, declared. `kind` is the source's kind, the same as of its file exports."""

    kind: str
    title: str
    family: Family
    fields: tuple[Field, ...]
    project: Callable[[Settings], str]
    """Id of the project, account or portal: `kind:project` names the source."""
    service: Callable[[Settings], Service]
    check: Callable[[Session, Settings], Finding]
    """Raises the errors of the kit; a few cheap requests."""
    streams: tuple[Stream, ...]
    help: str = ""
    """Where the credentials are found, in one or two sentences."""

    def stream(self, name: str) -> Stream:
        """The stream of this name; raises KeyError."""
        return {each.name: each for each in self.streams}[name]

    def wanted_streams(self, settings: Settings) -> tuple[Stream, ...]:
        """The streams that these settings ask for, in their order."""
        return tuple(each for each in self.streams if each.wanted(settings))
