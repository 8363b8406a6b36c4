"""The merge of one file's ad delivery: new, updated or unchanged against what was live."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt
import xxhash

from desktop.core.jobs.counts import Counts
from desktop.core.jobs.receipt import SegmentTotals, Totals
from desktop.core.jobs.staged_facts import NO_SPEND, Rows, StagedFacts
from desktop.core.store import Connection
from desktop.core.store.ad_facts import FactRow, LiveSums, elect_added, live_sums, save_facts
from desktop.core.store.campaigns import CampaignInfo, number_campaigns, save_infos

Ints = npt.NDArray[np.int64]


@dataclass(slots=True)
class MergedFacts:
    """What the merge of one file's delivery did."""

    counts: Counts = field(default_factory=Counts)
    totals: Totals = field(default_factory=Totals)
    segments: dict[str, SegmentTotals] = field(default_factory=dict)


def merge_facts(
    connection: Connection, import_id: int, exported_at: int, staged: StagedFacts
) -> MergedFacts:
    """Writes the rows; of each thing the newest export's word becomes live."""
    facts = NumberedFacts(connection, staged)
    sums = facts.sums()
    before = live_sums(connection, sums.keys)
    save_facts(connection, import_id, exported_at, facts.blocks())
    elect_added(connection, sums.keys, before.keys)
    save_infos(connection, import_id, exported_at, facts.infos())
    counts = _compare(sums, before, exported_at)
    counts.unchanged += facts.repeated
    return MergedFacts(counts, *facts.totals())


class NumberedFacts:
    """The rows put aside under the store's numbers of campaigns; new campaigns get theirs."""

    def __init__(self, connection: Connection, staged: StagedFacts) -> None:
        self._staged = staged
        self._abouts, self._segments = staged.abouts, staged.segments
        known = number_campaigns(connection, (about.place for about in self._abouts))
        self._campaigns = np.array([known[about.place] for about in self._abouts], np.int64)
        self._repeats = staged.repeats()
        self.keys = np.empty(len(staged) - len(self._repeats), np.int64)
        """Of each row, the hash of what it is about."""
        start = 0
        hasher = _Hasher(staged, self._campaigns)
        for rows in self._chunks():
            self.keys[start : start + len(rows)] = hasher.keys(rows)
            start += len(rows)

    @property
    def repeated(self) -> int:
        """How many rows say an earlier one of the file again."""
        return len(self._repeats)

    def _chunks(self) -> Iterator[Rows]:
        """The rows without repeats."""
        start = 0
        for rows in self._staged.chunks():
            low, high = np.searchsorted(self._repeats, (start, start + len(rows)))
            start += len(rows)
            if low < high:
                yield np.delete(rows, self._repeats[low:high] - (start - len(rows)))
            else:
                yield rows

    def blocks(self) -> Iterator[list[FactRow]]:
        """The rows as they are stored."""
        ads, currencies, start = self._staged.ads, self._staged.currencies, 0
        report = self._staged.report
        for rows in self._chunks():
            segments = [self._segments[at] for at in rows["segment"].tolist()]
            keys = self.keys[start : start + len(rows)].tolist()
            start += len(rows)
            columns = zip(
                rows["line"].tolist(), self._campaigns[rows["about"]].tolist(),
                rows["ad"].tolist(), rows["start"].tolist(), rows["end"].tolist(), segments,
                rows["impressions"].tolist(), rows["clicks"].tolist(), rows["spend"].tolist(),
                rows["currency"].tolist(), keys, strict=True,
            )  # fmt: skip
            yield [
                (
                    line, campaign, ads[ad], report, first, last, segment[0], segment[1], shown,
                    clicks, None if spend == NO_SPEND else spend, currencies[currency], key,
                )
                for line, campaign, ad, first, last, segment, shown, clicks, spend, currency, key
                in columns
            ]  # fmt: skip

    def sums(self) -> KeySums:
        """Impressions, clicks and rows of each thing that the rows are about."""
        shown = np.concatenate([np.empty(0, np.int64), *(c["impressions"] for c in self._chunks())])
        clicks = np.concatenate([np.empty(0, np.int64), *(c["clicks"] for c in self._chunks())])
        order = np.argsort(self.keys, kind="stable")
        keys = self.keys[order]
        starts = np.flatnonzero(np.append(True, keys[1:] != keys[:-1])[: len(keys)])
        return KeySums(
            keys[starts],
            np.add.reduceat(shown[order], starts),
            np.add.reduceat(clicks[order], starts),
            np.diff(np.append(starts, len(keys))),
        )

    def infos(self) -> list[CampaignInfo]:
        """What the rows of the latest day, the last of them, say of each campaign."""
        latest = np.full(len(self._abouts), -(2**63), np.int64)
        start = 0
        for rows in self._chunks():
            order = np.arange(start, start + len(rows), dtype=np.int64)
            np.maximum.at(latest, rows["about"], (rows["end"].astype(np.int64) << 32) + order)
            start += len(rows)
        chosen: dict[int, int] = {}
        for at in np.argsort(latest).tolist():
            chosen[int(self._campaigns[at])] = at
        return [
            CampaignInfo(
                number, about.account_name, about.campaign_id, about.campaign_name,
                about.group_name, about.campaign_type, about.objective,
            )
            for number, at in sorted(chosen.items())
            if (about := self._abouts[at]).campaign_id or about.campaign_name
        ]  # fmt: skip

    def totals(self) -> tuple[Totals, dict[str, SegmentTotals]]:
        """Sums of the rows without a segment, and of each segment dimension."""
        names = sorted({name for name, _ in self._segments if name is not None})
        place = {name: at for at, name in enumerate(names)}
        dimensions = np.array(
            [-1 if name is None else place[name] for name, _ in self._segments], np.int64
        )
        sums: dict[int, list[int]] = defaultdict(lambda: [0, 0, 0])
        spend, currencies = _Spend(), self._staged.currencies
        for rows in self._chunks():
            found = dimensions[rows["segment"]]
            for at in np.unique(found).tolist():
                mine = rows[found == at]
                for column, added in enumerate(
                    (len(mine), mine["impressions"].sum(), mine["clicks"].sum())
                ):
                    sums[at][column] += int(added)
                if at < 0:
                    spend.add(mine, currencies)
        segments = {name: SegmentTotals(*sums[at]) for name, at in place.items()}
        if -1 not in sums:
            return Totals(), segments
        _, shown, clicks = sums[-1]
        return Totals(impressions=shown, clicks=clicks, spend=spend.total), segments


@dataclass(frozen=True, slots=True)
class KeySums:
    """By ascending key: what rows of one thing add up to."""

    keys: Ints
    impressions: Ints
    clicks: Ints
    rows: Ints


class _Spend:
    """Money of rows without a segment; a sum over several currencies is none."""

    def __init__(self) -> None:
        self._micros = 0
        self._currencies: set[str | None] = set()

    def add(self, rows: Rows, currencies: list[str | None]) -> None:
        spent = rows[rows["spend"] != NO_SPEND]
        # Python's integers: money has six more digits than counts
        self._micros += sum(spent["spend"].tolist())
        self._currencies |= {currencies[at] for at in np.unique(spent["currency"]).tolist()}

    @property
    def total(self) -> float | None:
        return self._micros / 1_000_000 if len(self._currencies) == 1 else None


class _Hasher:
    """Hashes what rows are about; words are put together once."""

    def __init__(self, staged: StagedFacts, campaigns: Ints) -> None:
        self._campaigns = campaigns
        self._ads = [f"\x1f{ad or ''}\x1f{staged.report}\x1f" for ad in staged.ads]
        self._segments = [
            f"\x1f{dimension or ''}\x1f{(value or '').casefold()}"
            for dimension, value in staged.segments
        ]

    def keys(self, rows: Rows) -> Ints:
        columns = zip(
            self._campaigns[rows["about"]].tolist(), rows["ad"].tolist(), rows["start"].tolist(),
            rows["end"].tolist(), rows["segment"].tolist(), strict=True,
        )  # fmt: skip
        ads, segments, digest = self._ads, self._segments, xxhash.xxh3_64_intdigest
        found = [
            digest(f"{campaign}{ads[ad]}{start}\x1f{end}{segments[segment]}".encode())
            for campaign, ad, start, end, segment in columns
        ]
        # SQLite's integers are signed
        return (np.array(found, np.uint64) ^ np.uint64(2**63)).view(np.int64)


def _compare(sums: KeySums, before: LiveSums, exported_at: int) -> Counts:
    """Rows of one thing are new, updated or unchanged together."""
    known = np.isin(sums.keys, before.keys[before.live], assume_unique=True)
    at = np.searchsorted(before.keys, sums.keys[known])
    same = sums.impressions[known] == before.impressions[at]
    same &= sums.clicks[known] == before.clicks[at]
    same |= before.exported_at[at] > exported_at
    new, unchanged = int(sums.rows[~known].sum()), int(sums.rows[known][same].sum())
    return Counts(new, int(sums.rows.sum()) - new - unchanged, unchanged)
