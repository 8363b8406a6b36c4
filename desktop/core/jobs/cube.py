"""Keeping the tables behind the Cube model's views: only months and days that were touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from hashlib import sha256
from operator import attrgetter

import msgspec
from pyroaring import BitMap

from desktop.core.clock import day_number, day_of
from desktop.core.icp.vocabulary import load_vocabulary
from desktop.core.kpi.attribution import Part, attribute
from desktop.core.kpi.audiences import build_audience
from desktop.core.kpi.delivery import Delivery, build_delivery
from desktop.core.kpi.periods import Window, period_of, periods_touching
from desktop.core.kpi.points import Period
from desktop.core.kpi.questions import Frame
from desktop.core.kpi.share_rate import ShareCounter, ShareQuestion
from desktop.core.store import Connection
from desktop.core.store.ad_facts import ad_days, ads_mark
from desktop.core.store.cube import (
    cube_months,
    month_instant,
    save_audience,
    save_cube_month,
)
from desktop.core.store.day_index import active_days
from desktop.core.store.live_delivery import load_delivery
from desktop.core.store.report_choices import load_report_choices
from desktop.core.store.settings import load_revision, load_setting, save_setting

_MONTH = Window("month")


def months_are_kept(connection: Connection, frame: Frame) -> bool:
    """Whether `icp_users` is of the present ICP and people (days aside)."""
    return _people_mark(connection, frame) == load_setting(connection, "cube_people")


def keep_months(connection: Connection, frame: Frame, touched: Iterable[int]) -> None:
    """`icp_users` of the primary ICP for the months of `touched` days.

    All months are made anew where the ICP, or what is known of people, changed since.
    """
    days = set(touched)
    if not months_are_kept(connection, frame):
        days.update(active_days(connection))
        days.update(day_number(date.fromisoformat(month[:10])) for month in cube_months(connection))
        save_setting(connection, "cube_people", _people_mark(connection, frame))
    icps = frame.definitions.icps or ()
    counter = (
        ShareCounter(connection, frame.definitions, frame.zone, ShareQuestion(icps[0]))
        if icps
        else None
    )
    months = {period_of(_MONTH, day_of(day)) for day in days}
    for period in sorted(months, key=attrgetter("start")):
        active, shared = counter.people(period) if counter else (BitMap(), BitMap())
        save_cube_month(connection, month_instant(period.start), active, shared)


def audience_is_kept(connection: Connection, frame: Frame) -> bool:
    """Whether `icp_audience_metrics` is of the present delivery and definitions."""
    return _ads_mark(connection, frame) == load_setting(connection, "cube_audience")


def keep_audience(connection: Connection, frame: Frame) -> None:
    """`icp_audience_metrics` of every ICP, made anew where delivery or definitions changed."""
    if audience_is_kept(connection, frame):
        return
    days = ad_days(connection)
    rows: dict[tuple[str, str, str, str], list[int]] = defaultdict(lambda: [0, 0])
    if days is not None:
        facts, campaigns = load_delivery(connection, *days)
        months = periods_touching(_MONTH, day_of(days[0]), day_of(days[1]))
        for icp in frame.definitions.icps or ():
            audience = build_audience(frame.definitions, icp, load_vocabulary(connection))
            delivery = build_delivery(facts, campaigns, audience)
            for month in months:
                _add_month(rows, icp.name, delivery, month)
    save_audience(connection, {key: (sums[0], sums[1]) for key, sums in rows.items()})
    save_setting(connection, "cube_audience", _ads_mark(connection, frame))


def _people_mark(connection: Connection, frame: Frame) -> str:
    decisive = (frame.definitions.icps, frame.definitions.people, frame.zone)
    return _digest((load_revision(connection), decisive, _readings(connection, frame)))


def _ads_mark(connection: Connection, frame: Frame) -> str:
    definitions = frame.definitions
    decisive = (definitions.icps, definitions.campaigns, definitions.dimension_order)
    return _digest(
        (
            ads_mark(connection),
            decisive,
            load_report_choices(connection),
            _readings(connection, frame),
        )
    )


def _readings(connection: Connection, frame: Frame) -> list[object]:
    """What decides how values of the traits that the ICPs ask for are read."""
    icps = frame.definitions.icps or ()
    traits = [test.trait for icp in icps for test in (*icp.where, *icp.where_not)]
    return load_vocabulary(connection).mark(traits)


def _add_month(
    rows: dict[tuple[str, str, str, str], list[int]], icp: str, delivery: Delivery, month: Period
) -> None:
    for part in attribute(delivery, month):
        if not part.attributed:
            continue
        for start, impressions, clicks in _intervals(part, month):
            campaign = part.campaign.id or part.campaign.name
            sums = rows[icp, part.campaign.source, campaign, f"{start.isoformat()} 00:00:00"]
            sums[0] += impressions
            sums[1] += clicks


def _intervals(part: Part, month: Period) -> Iterable[tuple[date, int, int]]:
    """(start, impressions, clicks) of each interval that the part counts."""
    first, last = month.start.toordinal(), month.end.toordinal()
    selection = part.campaign.select(part.dimension, first, last)
    if selection.choice is None:
        return
    for day, impressions, clicks in selection.choice.intervals():
        yield date.fromordinal(day), impressions, clicks


def _digest(thing: object) -> str:
    return sha256(msgspec.json.encode(thing)).hexdigest()
