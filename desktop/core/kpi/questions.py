"""What is asked of a KPI, and the parts of a workspace that an answer stands on."""

from __future__ import annotations

import difflib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from desktop.core.definitions import Definitions, IcpDefinition
from desktop.core.errors import UsageError
from desktop.core.kpi.completeness import Calendar
from desktop.core.kpi.periods import (
    DEFAULT_COUNT,
    Window,
    last_complete,
    parse_window,
    period_of,
    periods_touching,
    previous_period,
)
from desktop.core.kpi.points import Period
from desktop.core.local_days import local_day
from desktop.core.store import Connection
from desktop.core.store.definitions import IcpVersion, load_versions

SHARE_RATE = "share_rate"
ICP_CTR = "icp_ctr"


@dataclass(frozen=True, slots=True)
class KpiQuestion:
    """One question; None means the default: the primary ICP, its latest version, 12 periods."""

    kpi: str
    icp: str | None = None
    window: str = "month"
    first: date | None = None
    last: date | None = None
    by: str | None = None
    source: str | None = None
    where: Mapping[str, str] = field(default_factory=dict)
    icp_version: int | None = None
    periods: tuple[Period, ...] = ()
    """Exactly these, ascending and of equal length (or whole months), instead of window and dates;
    the period before one of them is as many days, or months, earlier."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The settings of a workspace that every answer uses."""

    definitions: Definitions
    zone: str
    week_start: str
    now: int

    @classmethod
    def of(cls, definitions: Definitions, now: int) -> Frame:
        """The frame that these definitions set, at an instant."""
        reporting = definitions.reporting
        zone = (reporting.timezone if reporting else None) or "UTC"
        return cls(definitions, zone, reporting.week_start if reporting else "monday", now)

    @property
    def today(self) -> date:
        """The local day of the present."""
        return local_day(self.now, self.zone)


def find_icp(
    connection: Connection, frame: Frame, name: str | None, version: int | None
) -> IcpVersion:
    """The asked version of the asked ICP. Raises UsageError, which names the known ones."""
    icps = frame.definitions.icps or ()
    if not icps:
        raise UsageError("no ICP is defined yet; say who it is with: icp-pulse apply FILE")
    icp = icps[0] if name is None else _named(icps, name)
    versions = load_versions(connection, icp)
    if version is None:
        return versions[-1]
    for found in versions:
        if found.version == version:
            return found
    known = ", ".join(str(found.version) for found in versions)
    raise UsageError(f'the ICP "{icp.name}" has no version {version}; it has {known}')


def window_of(question: KpiQuestion) -> Window:
    """How the question cuts time. Raises UsageError for an unknown window."""
    if not question.periods:
        return parse_window(question.window)
    sample = question.periods[0]
    month = Window("month")
    return month if period_of(month, sample.start) == sample else Window("rolling", sample.days)


def find_periods(question: KpiQuestion, frame: Frame, calendar: Calendar) -> tuple[Period, ...]:
    """The periods that are listed: those touching the asked dates, else the last complete ones."""
    if question.periods:
        return question.periods
    window = parse_window(question.window)
    first, last = question.first, question.last
    if first is None and last is None:
        through = calendar.settled_through() or frame.today
        return last_complete(window, min(through, frame.today), DEFAULT_COUNT, frame.week_start)
    if last is None:
        last = max(frame.today, first or frame.today)
    if first is None:
        first = last_complete(window, last, DEFAULT_COUNT, frame.week_start)[0].end
    return periods_touching(window, first, last, frame.week_start)


def with_previous(
    window: Window, periods: Sequence[Period], week_start: str, steps: int = 1
) -> list[Period]:
    """The periods and up to `steps` periods before each, ascending."""
    found = set(periods)
    newest = set(periods)
    for _ in range(steps):
        newest = {previous_period(window, period, week_start) for period in newest} - found
        found |= newest
    return sorted(found, key=lambda period: (period.start, period.end))


def _named(icps: Sequence[IcpDefinition], name: str) -> IcpDefinition:
    for icp in icps:
        if icp.name == name:
            return icp
    for icp in icps:
        if icp.name.casefold() == name.strip().casefold():
            return icp
    close = difflib.get_close_matches(name, [icp.name for icp in icps], n=1)
    hint = f'; did you mean "{close[0]}"?' if close else ""
    known = ", ".join(f'"{icp.name}"' for icp in icps)
    raise UsageError(f'there is no ICP "{name}"{hint or f"; there is {known}"}')
