"""Ad delivery of one file, and its merge: new, updated or unchanged against what was live."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import date

import xxhash

from connectors.kit.records import AdStat
from desktop.core.clock import day_number
from desktop.core.jobs.counts import Counts
from desktop.core.jobs.receipt import SegmentTotals, Totals
from desktop.core.store import Connection
from desktop.core.store.ad_facts import FactRow, live_sums, save_facts
from desktop.core.store.campaigns import CampaignInfo, number_campaigns, save_infos


@dataclass(slots=True)
class MergedFacts:
    """What the merge of one file's delivery did."""

    counts: Counts = field(default_factory=Counts)
    totals: Totals = field(default_factory=Totals)
    segments: dict[str, SegmentTotals] = field(default_factory=dict)


class StagedFacts:
    """Rows of delivery of one file."""

    def __init__(self, kind: str, report: str) -> None:
        self._kind = kind
        self._report = report
        self._stats: list[AdStat] = []
        self._seen: set[AdStat] = set()
        self._repeated = 0

    def __bool__(self) -> bool:
        return bool(self._stats)

    def add(self, stat: AdStat) -> None:
        """Puts one row aside; rows on the same thing are added up, except a repeat to the letter.

        A platform's export can hold two equal rows that differ in a column we do not read (device,
        placement), so only generic files with ids are searched for repeats.
        """
        if self._kind == "ad_stats" and stat.campaign_id is not None:
            said = _without_line(stat)
            if said in self._seen:
                self._repeated += 1
                return
            self._seen.add(said)
        self._stats.append(stat)

    def spans(self) -> dict[str, tuple[date, date]]:
        """First and last platform day by source."""
        found: dict[str, tuple[date, date]] = {}
        for stat in self._stats:
            first, last = found.get(stat.source, (stat.start, stat.end))
            found[stat.source] = (min(first, stat.start), max(last, stat.end))
        return found

    def merge(self, connection: Connection, import_id: int, exported_at: int) -> MergedFacts:
        """Writes the rows; of each thing the newest export's word becomes live."""
        rows, infos = self.number(connection)
        merged = MergedFacts(_compare(connection, rows, exported_at))
        merged.counts.unchanged += self._repeated
        save_facts(connection, import_id, exported_at, rows)
        save_infos(connection, import_id, exported_at, infos)
        merged.totals = _totals(self._stats)
        merged.segments = _segments(self._stats)
        return merged

    def number(self, connection: Connection) -> tuple[list[FactRow], list[CampaignInfo]]:
        """The rows as they are stored, and what they say of campaigns; new ones get numbers."""
        numbers = number_campaigns(connection, (_campaign(stat) for stat in self._stats))
        rows = [self._row(stat, numbers[_campaign(stat)]) for stat in self._stats]
        return rows, self._infos(numbers)

    def _row(self, stat: AdStat, campaign_id: int) -> FactRow:
        ad = stat.ad_id or stat.ad_name
        start, end = day_number(stat.start), day_number(stat.end)
        about = (
            campaign_id, ad or "", self._report, start, end, stat.dimension or "",
            (stat.value or "").casefold(),
        )  # fmt: skip
        return FactRow(
            stat.line, campaign_id, ad, self._report, start, end, stat.dimension, stat.value,
            stat.impressions, stat.clicks, stat.spend_micros, stat.currency, _hash(about),
        )  # fmt: skip

    def _infos(self, numbers: dict[tuple[str, str, str], int]) -> list[CampaignInfo]:
        latest: dict[int, AdStat] = {}
        for stat in self._stats:
            number = numbers[_campaign(stat)]
            before = latest.get(number)
            if before is None or stat.end >= before.end:
                latest[number] = stat
        return [
            CampaignInfo(
                number, stat.account_name, stat.campaign_id, stat.campaign_name,
                stat.group_name, stat.campaign_type, stat.objective,
            )
            for number, stat in latest.items()
            if stat.campaign_id or stat.campaign_name
        ]  # fmt: skip


def _campaign(stat: AdStat) -> tuple[str, str, str]:
    account = stat.account_id or stat.account_name or ""
    return stat.source, account, stat.campaign_id or stat.campaign_name or ""


def _hash(about: tuple[object, ...]) -> int:
    digest = xxhash.xxh3_64_intdigest("\x1f".join(map(str, about)).encode())
    return digest - 2**63  # SQLite's integers are signed


def _compare(connection: Connection, rows: list[FactRow], exported_at: int) -> Counts:
    sums: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
    for row in rows:
        found = sums[row.key]
        found[0] += row.impressions
        found[1] += row.clicks
        found[2] += 1
    live = live_sums(connection, list(sums))
    counts = Counts()
    for key, (impressions, clicks, count) in sums.items():
        before = live.get(key)
        if before is None:
            counts.new += count
        elif before[:2] == (impressions, clicks) or before[2] > exported_at:
            counts.unchanged += count
        else:
            counts.updated += count
    return counts


def _totals(stats: list[AdStat]) -> Totals:
    whole = [stat for stat in stats if stat.dimension is None]
    if not whole:
        return Totals()
    spent = [stat.spend_micros for stat in whole if stat.spend_micros is not None]
    one_currency = len({stat.currency for stat in whole if stat.spend_micros is not None}) == 1
    return Totals(
        impressions=sum(stat.impressions for stat in whole),
        clicks=sum(stat.clicks for stat in whole),
        spend=sum(spent) / 1_000_000 if spent and one_currency else None,
    )


def _segments(stats: list[AdStat]) -> dict[str, SegmentTotals]:
    found: dict[str, list[AdStat]] = defaultdict(list)
    for stat in stats:
        if stat.dimension is not None:
            found[stat.dimension].append(stat)
    return {
        dimension: SegmentTotals(
            len(rows), sum(row.impressions for row in rows), sum(row.clicks for row in rows)
        )
        for dimension, rows in found.items()
    }


def _without_line(stat: AdStat) -> AdStat:
    return replace(stat, line=0)
