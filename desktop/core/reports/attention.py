"""What needs a look: gaps, late sources, share events gone silent, unmatched people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from desktop.core.activity import channel_of
from desktop.core.clock import day_number, day_of
from desktop.core.kpi.questions import SHARE_RATE, Frame
from desktop.core.reports.freshness import build_freshness
from desktop.core.reports.overview import Attention, ChannelMove, KpiCard
from desktop.core.settings import SILENT_DAYS, load_value
from desktop.core.store import Connection
from desktop.core.store.day_index import NameCount, load_name_counts

LOW_COVERAGE = 0.8
SHOWN = 4


def build_attention(
    connection: Connection,
    frame: Frame,
    cards: Sequence[KpiCard],
    channels: Sequence[ChannelMove] = (),
) -> tuple[Attention, ...]:
    """At most four items, the worst first."""
    found = [
        *_missing_definitions(frame),
        *(item for card in cards for item in _gaps(card)),
        *_late_sources(connection, frame),
        *_silent_share_events(connection, frame),
        *_dead_channels(channels),
        *(item for card in cards for item in _unmatched(card)),
    ]
    order = {"bad": 0, "warn": 1, "mute": 2}
    return tuple(sorted(found, key=lambda item: order[item.severity])[:SHOWN])


def _missing_definitions(frame: Frame) -> list[Attention]:
    found = []
    if not frame.definitions.share_events:
        found.append(Attention("no_share_events", "bad"))
    if not frame.definitions.icps:
        found.append(Attention("no_icp", "bad", page="icp"))
    return found


def _gaps(card: KpiCard) -> list[Attention]:
    days = sorted({day for point in card.trend.points for day in point.gaps})
    if not days:
        return []
    touched = sum(1 for point in card.trend.points if point.gaps)
    return [Attention("gap", "warn", subject=card.kpi, days=tuple(days), count=touched)]


def _late_sources(connection: Connection, frame: Frame) -> list[Attention]:
    return [
        Attention(
            "late_source", "warn", subject=found.source,
            days=() if found.through is None else (found.through,),
        )
        for found in build_freshness(connection, frame)
        if found.state == "late"
    ]  # fmt: skip


def _silent_share_events(connection: Connection, frame: Frame) -> list[Attention]:
    """Those that came as often as once a day before, and not once in the days that are set."""
    silence = load_value(connection, SILENT_DAYS)
    share_events = frame.definitions.share_events or {}
    last_day = day_number(frame.today)
    counts = load_name_counts(connection, last_day - 3650, last_day)
    newest = max((count.day for count in counts), default=last_day)
    by_name: dict[str, list[NameCount]] = defaultdict(list)
    for count in counts:
        by_name[count.name].append(count)
    found = []
    for name, days in by_name.items():
        last = max(count.day for count in days)
        is_share = name in share_events or channel_of(share_events, name, {}) is not None
        if newest - last < silence or not is_share:
            continue
        before = sum(count.events for count in days if count.day > last - silence)
        if before >= silence:
            a_day = round(before / silence)
            found.append(
                Attention(
                    "silent_share_event", "warn", subject=name, days=(day_of(last),), count=a_day
                )
            )
    return found


def _dead_channels(channels: Sequence[ChannelMove]) -> list[Attention]:
    return [
        Attention(
            "dead_channel", "warn", subject=move.channel, count=move.sharers_before,
            fraction=move.rate_before,
        )
        for move in channels
        if move.died
    ]  # fmt: skip


def _unmatched(card: KpiCard) -> list[Attention]:
    point = card.current
    if point is None or point.coverage is None or point.coverage >= LOW_COVERAGE:
        return []
    page = "data" if card.kpi == SHARE_RATE else "campaigns"
    unknown = 1 - point.coverage
    return [Attention("unmatched_people", "mute", page=page, subject=card.kpi, fraction=unknown)]
