"""Building the overview: both KPIs over the period that was picked, and what led there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from itertools import dropwhile
from zoneinfo import ZoneInfo

from desktop.core.clock import day_number, day_of
from desktop.core.kpi.answers import DeliveryBook, answer, build_calendar
from desktop.core.kpi.points import KpiPoint, KpiResult, Period
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE, Frame, KpiQuestion, find_icp
from desktop.core.local_days import local_day
from desktop.core.reports.advocacy_map import load_map
from desktop.core.reports.alert_attention import load_alert_attention
from desktop.core.reports.attention import SHOWN, build_attention
from desktop.core.reports.channel_moves import load_channel_moves
from desktop.core.reports.chosen_periods import chosen_period, trend_periods, trend_window
from desktop.core.reports.freshness import build_freshness
from desktop.core.reports.movement import load_movement
from desktop.core.reports.overview import KpiCard, OverviewReport, TrendSeries
from desktop.core.reports.period_choice import (
    CUSTOM,
    LAST_28,
    THIS_MONTH,
    THIS_QUARTER,
    PeriodChoice,
)
from desktop.core.reports.trend_alerts import load_fired, rules_of_total, thresholds_of
from desktop.core.reports.why_choice import WhyChoice
from desktop.core.store import Connection
from desktop.core.store.alerts import count_unread
from desktop.core.store.definitions import IcpVersion, load_definitions, load_versions
from desktop.core.store.ledger import count_events
from desktop.core.store.notes import load_notes

_CAPTIONS = {
    LAST_28: "28-day windows, one point a week",
    THIS_MONTH: "One point a month",
    THIS_QUARTER: "One point a quarter",
}


def load_overview(
    connection: Connection,
    now: int,
    icp: str | None = None,
    choice: PeriodChoice = PeriodChoice(),  # noqa: B008  frozen
    why: WhyChoice = WhyChoice(),  # noqa: B008  frozen
) -> OverviewReport:
    """The overview of one ICP (the primary one by default) and one period, at an instant.

    `why` says what explains the numbers; what it asks for and is not there has a substitute.
    """
    frame = Frame.of(load_definitions(connection), now)
    icps = tuple(found.name for found in frame.definitions.icps or ())
    freshness = build_freshness(connection, frame)
    shown_at = datetime.fromtimestamp(now / 1e6, UTC).astimezone(ZoneInfo(frame.zone))
    empty = OverviewReport(
        icp=None,
        icps=icps,
        period_label="",
        cards=(),
        freshness=freshness,
        events=count_events(connection),
        timezone=frame.zone,
        shown_at=shown_at,
        choice=choice,
        why=why,
        has_share_events=bool(frame.definitions.share_events),
        unread_alerts=count_unread(connection),
    )
    alerts = load_alert_attention(connection, frame)
    if not icps or not freshness:
        return replace(empty, attention=(*alerts, *build_attention(connection, frame, ()))[:SHOWN])
    version = find_icp(connection, frame, icp, None)
    book = DeliveryBook(connection)
    cards = tuple(
        card
        for kpi in (SHARE_RATE, ICP_CTR)
        if (card := _card(connection, frame, version, kpi, choice, book)) is not None
    )
    current = next((card.current for card in cards if card.current is not None), None)
    period = chosen_period(choice, frame) or (current.period if current else None)
    name = version.definition.name
    moved, moves = load_movement(connection, name, cards, frame, why, book)
    channels, base = load_channel_moves(connection, name, cards, frame)
    return replace(
        empty,
        icp=name,
        cards=cards,
        period=period,
        period_label=_label(period) if period else "",
        attention=(*alerts, *build_attention(connection, frame, cards, channels))[:SHOWN],
        moved=moved,
        moves=moves,
        map=load_map(connection, frame, version, cards, why.map_by, book),
        channels=channels,
        base=base,
    )


def _card(
    connection: Connection,
    frame: Frame,
    version: IcpVersion,
    kpi: str,
    choice: PeriodChoice,
    book: DeliveryBook,
) -> KpiCard | None:
    name = version.definition.name
    calendar = build_calendar(connection, KpiQuestion(kpi), frame)
    if not calendar.sources:
        return None
    periods = trend_periods(choice, frame, calendar)
    trend = answer(connection, _trend_question(kpi, name, choice, periods), frame.now, book)
    monthly = answer(
        connection, KpiQuestion(kpi, name, periods=_months(frame.today)), frame.now, book
    )
    icps = frame.definitions.icps or ()
    rules = rules_of_total(frame.definitions.alerts or (), kpi, name, icps[0].name)
    chosen = chosen_period(choice, frame)
    if chosen is None:
        current = _newest_judged(trend)
    else:
        found = answer(connection, KpiQuestion(kpi, name, periods=(chosen,)), frame.now, book)
        current = found.points[0] if found.points else None
    return KpiCard(
        kpi=kpi,
        current=current,
        target=trend.target,
        icp_version=version.version,
        version_since=local_day(version.since, frame.zone),
        # a month that was loaded in part would look like a fall
        sparkline=tuple(dropwhile(lambda point: bool(point.gaps), monthly.points)),
        trend=TrendSeries(
            points=trend.points,
            target=trend.target,
            seams=_seams(connection, frame, version, trend.points),
            notes=_notes(connection, kpi, trend.points),
            alerts=load_fired(connection, rules, trend.points),
            thresholds=thresholds_of(rules),
        ),
        trend_caption=_caption(choice, periods),
        data_as_of=tuple(
            (source, datetime.fromtimestamp(at / 1e6, UTC).astimezone(ZoneInfo(frame.zone)))
            for source, at in trend.data_as_of.items()
        ),
    )


def _newest_judged(trend: KpiResult) -> KpiPoint | None:
    known = [point for point in trend.points if point.value is not None]
    judged = [point for point in known if point.complete and not point.gaps]
    found = judged or known
    return found[-1] if found else None


def _trend_question(
    kpi: str, icp: str, choice: PeriodChoice, periods: tuple[Period, ...]
) -> KpiQuestion:
    window = trend_window(choice)
    if window is None:
        return KpiQuestion(kpi, icp, periods=periods)
    return KpiQuestion(kpi, icp, window, periods[0].start, periods[-1].start)


def _caption(choice: PeriodChoice, periods: Sequence[Period]) -> str:
    if choice.kind != CUSTOM:
        return _CAPTIONS[choice.kind]
    return f"{periods[-1].days}-day windows, one point a week"


def _months(today: date) -> tuple[Period, ...]:
    months = []
    end = today.replace(day=1) - timedelta(days=1)
    for _ in range(13):
        months.append(Period(end.replace(day=1), end))
        end = end.replace(day=1) - timedelta(days=1)
    return tuple(reversed(months))


def _seams(
    connection: Connection, frame: Frame, version: IcpVersion, points: Sequence[KpiPoint]
) -> tuple[tuple[date, str], ...]:
    """Where another version of the ICP became current, within what is drawn."""
    if not points:
        return ()
    first, last = day_number(points[0].period.end), day_number(points[-1].period.end)
    return tuple(
        (since, f"ICP v{found.version}")
        for found in load_versions(connection, version.definition)[1:]
        if first <= day_number(since := local_day(found.since, frame.zone)) <= last
    )


def _notes(
    connection: Connection, kpi: str, points: Sequence[KpiPoint]
) -> tuple[tuple[date, str], ...]:
    """What people wrote on the days that are drawn."""
    if not points:
        return ()
    first, last = day_number(points[0].period.end), day_number(points[-1].period.end)
    found = load_notes(connection, kpi, first, last)
    return tuple((day_of(note.day), note.text) for note in found)


def _label(period: Period) -> str:
    return f"{period.start.isoformat()} to {period.end.isoformat()}"
