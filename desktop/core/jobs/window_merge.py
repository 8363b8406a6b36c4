"""Storing what a pull brought: in place of what it said before, or on top of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import numpy.typing as npt

from connectors.kit.connector import Gives
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.records import CampaignTargeting, Record
from desktop.core.clock import DAY
from desktop.core.jobs.fact_merge import NumberedFacts
from desktop.core.jobs.merging import Staged
from desktop.core.jobs.staged_events import MergedEvents, numbered, refuse_late
from desktop.core.jobs.staged_people import renew_people
from desktop.core.jobs.stored_words import StoredWords
from desktop.core.jobs.window_days import Difference, difference
from desktop.core.local_days import local_day_numbers
from desktop.core.store import Connection
from desktop.core.store.ad_facts import (
    drop_facts,
    elect,
    keys_touching,
    live_rows,
    mark_ads_changed,
    save_facts,
)
from desktop.core.store.campaigns import CampaignInfo, number_campaigns, replace_infos
from desktop.core.store.claims import Claim, EventClaims, load_event_claims, save_claim
from desktop.core.store.coverage import ADS, EVENTS
from desktop.core.store.day_index import mark_stale
from desktop.core.store.ledger import (
    COLUMNS,
    NOTHING,
    EventColumns,
    find_live,
    joined_events,
    load_parts,
    replace_events,
)
from desktop.core.store.pulled_traits import add_statements, drop_subjects, load_subjects
from desktop.core.store.schema import event_name
from desktop.core.store.settings import bump_revision
from desktop.core.store.targeting import Targeting, replace_targeting
from desktop.core.store.words import number_words


@dataclass(slots=True)
class PullCounts:
    """What became of the rows of one or more windows."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    rejected: int = 0
    left_out: int = 0

    def add(self, other: PullCounts) -> None:
        """Takes in the counts of another window."""
        self.new += other.new
        self.updated += other.updated
        self.unchanged += other.unchanged
        self.withdrawn += other.withdrawn
        self.rejected += other.rejected
        self.left_out += other.left_out

    @property
    def changed(self) -> int:
        """Rows by which the store differs from before."""
        return self.new + self.updated + self.withdrawn


@dataclass(frozen=True, slots=True)
class Place:
    """Where a pull's rows go."""

    import_id: int
    source_id: int
    now: int
    """The instant through which the source has counted."""
    zone: str
    """The reporting zone."""
    claim: Claim | None = None
    """What the pull replaces; None where it only adds."""
    is_whole: bool = False
    """Of people and campaigns: whether what is absent is withdrawn."""


class StagedPull(Staged):
    """What one pull brought, before anything is stored."""

    def __init__(
        self, folder: Path, reading: Reading, options: ReadOptions, words: StoredWords | None = None
    ) -> None:
        super().__init__(folder, reading, options, words)
        self.targetings: list[CampaignTargeting] = []

    def __enter__(self) -> StagedPull:
        return self

    def add_records(self, records: Iterable[Record]) -> None:
        """Puts records aside, each kind in its place."""
        others: list[Record] = []
        for record in records:
            if isinstance(record, CampaignTargeting):
                self.targetings.append(record)
            else:
                others.append(record)
        super().add_records(others)


def merge_pull(
    connection: Connection, gives: Gives, place: Place, staged: StagedPull
) -> PullCounts:
    """Stores everything that was put aside; the caller's transaction holds it together."""
    counts = PullCounts()
    if gives is Gives.EVENTS or staged.events:
        counts.add(_merge_events(connection, place, staged))
    if gives is Gives.ADS or staged.facts:
        counts.add(_merge_facts(connection, place, staged))
    if gives is Gives.PEOPLE or staged.people:
        counts.add(_merge_people(connection, place, staged))
    if gives is Gives.CAMPAIGNS or staged.targetings:
        counts.add(_merge_targeting(connection, place, staged.targetings))
    counts.unchanged += staged.reading.repeated
    counts.rejected += len(staged.reading.rejects)
    counts.left_out += sum(staged.reading.left_out.values())
    return counts


def _merge_events(connection: Connection, place: Place, staged: Staged) -> PullCounts:
    """Day by day: what counted before against what counts after, whatever imports they are of."""
    claim = place.claim if place.claim is not None and place.claim.fact == EVENTS else None
    numbers = staged.events.number(connection)
    names = None
    if claim is not None and claim.scope is not None:
        names = number_words(connection, event_name, "name", claim.scope)
    days = set(staged.events.days)
    if claim is not None:
        days |= set(range(claim.start // DAY, (claim.end - 1) // DAY + 1))
    if not days:
        return PullCounts()
    span = (min(days), max(days), place.source_id)
    before = load_event_claims(connection, *span).get(place.source_id)
    if claim is not None:
        save_claim(connection, claim)
    after = load_event_claims(connection, *span).get(place.source_id)
    merge = _EventMerge(connection, place, claim, names, (before, after))
    late = MergedEvents()
    for day in sorted(days):
        rows = refuse_late(staged.events.rows(day), place.now, late)
        merge.take(day, numbered(rows, numbers))
    mark_stale(connection, merge.touched)
    merge.counts.rejected += len(late.late)
    if merge.counts.changed:
        bump_revision(connection)  # who did an event is kept by it: no import is added
    return merge.counts


@dataclass(slots=True)
class _EventMerge:
    connection: Connection
    place: Place
    claim: Claim | None
    names: npt.NDArray[np.uint32] | None
    claims: tuple[EventClaims | None, EventClaims | None]
    """Those before the pull, and those with its own."""
    counts: PullCounts = field(default_factory=PullCounts)
    touched: set[int] = field(default_factory=set)

    def take(self, day: int, said: EventColumns) -> None:
        """Stores one UTC day and notes what it changed."""
        mine = self.place.import_id
        parts = load_parts(self.connection, self.place.source_id, day)
        own = next((part for number, part in parts if number == mine), NOTHING)
        others = [(number, part) for number, part in parts if number != mine]
        stays = own.take(self._stays(own))
        fresh = joined_events([(0, stays), (1, said)])
        if not len(own) and not len(fresh) and not others:
            return
        if not _says_the_same(own, fresh):
            replace_events(self.connection, self.place.source_id, day, mine, fresh)
        now = sorted([*others, (mine, fresh)], key=lambda part: part[0])
        found = difference(find_live(parts, self.claims[0]), find_live(now, self.claims[1]))
        self._count(found, len(said))
        if len(found.times):
            self.touched |= set(np.unique(local_day_numbers(found.times, self.place.zone)).tolist())

    def _stays(self, own: EventColumns) -> npt.NDArray[np.bool_]:
        """Which of the rows that this pull brought before are not asked for anew."""
        if self.claim is None:
            return np.ones(len(own), bool)
        asked = (own.time >= self.claim.start) & (own.time < self.claim.end)
        if self.names is not None:
            asked &= np.isin(own.name, self.names)
        return ~asked

    def _count(self, found: Difference, said: int) -> None:
        self.counts.add(
            PullCounts(
                found.new,
                found.updated,
                max(0, said - found.new - found.updated),
                found.withdrawn,
            )
        )


def _says_the_same(before: EventColumns, after: EventColumns) -> bool:
    """Whether two states of a day differ in nothing but the lines that events came in."""
    return len(before) == len(after) and all(
        np.array_equal(getattr(before, name), getattr(after, name))
        for name in COLUMNS
        if name != "line"
    )


def _merge_facts(connection: Connection, place: Place, staged: Staged) -> PullCounts:
    claim = place.claim if place.claim is not None and place.claim.fact == ADS else None
    facts = NumberedFacts(connection, staged.facts)
    infos = facts.infos()
    said = Counter(facts.keys.tolist())
    about = claim or Claim(
        place.import_id, place.source_id, ADS, 0, 0, place.now, staged.reading.report
    )
    touching = keys_touching(connection, about) | said.keys()
    before = live_rows(connection, touching)
    drop_facts(connection, about, said)
    save_facts(connection, place.import_id, place.now, facts.blocks())
    is_renamed = replace_infos(connection, place.import_id, place.now, infos)
    if claim is not None:
        save_claim(connection, claim)
    elect(connection, touching)
    after = live_rows(connection, touching)
    counts = PullCounts()
    for key, rows in said.items():
        if before.get(key) == after.get(key):
            counts.unchanged += rows
        elif key in before:
            counts.updated += rows
        else:
            counts.new += rows
    counts.withdrawn = sum(len(before[key]) for key in before.keys() - after.keys())
    if counts.changed or is_renamed:
        mark_ads_changed(connection)
    return counts


def _merge_people(connection: Connection, place: Place, staged: Staged) -> PullCounts:
    here = (place.import_id, place.source_id)
    known = {subject: load_subjects(connection, here, subject) for subject in ("person", "account")}
    counts = PullCounts()
    if not staged.people:
        if place.is_whole and any(known.values()):
            staged.reading.warnings.append(
                "the service gave nobody at all where it had people before; what it said of them "
                "was kept: check what the credentials may read"
            )
        return counts
    said: dict[str, set[int]] = {"person": set(), "account": set()}
    is_new = False

    def save(
        connection: Connection, import_id: int, source_id: int, subject: str, trait: str,
        columns: Mapping[str, npt.NDArray[np.integer]],
    ) -> None:  # fmt: skip
        nonlocal is_new
        if not trait:
            said[subject] |= set(columns["subject"].tolist())
        here = (import_id, source_id)
        is_new |= add_statements(connection, here, (subject, trait), columns, place.now)

    repeated, superseded = staged.people.keep_latest()
    staged.reading.repeated += repeated
    if superseded:
        staged.reading.left_out["row", "another on the same one changed later"] += superseded
    merged, _ = staged.people.merge(connection, place.source_id, place.import_id, save)
    if place.is_whole:
        for subject, numbers in known.items():
            gone = numbers - said[subject] if said[subject] else set()
            if gone:
                drop_subjects(connection, here, subject, gone)
                counts.withdrawn += len(gone)
    if is_new or counts.withdrawn:
        renew_people(connection)
    counts.new, counts.updated, counts.unchanged = merged.new, merged.updated, merged.unchanged
    return counts


def _merge_targeting(
    connection: Connection, place: Place, said: list[CampaignTargeting]
) -> PullCounts:
    numbers = number_campaigns(
        connection, ((each.source, each.account_id, each.campaign_id) for each in said)
    )
    rows = [
        Targeting(
            numbers[each.source, each.account_id, each.campaign_id],
            each.included, each.excluded, each.expansion, each.offsite,
        )
        for each in said
    ]  # fmt: skip
    before = replace_targeting(connection, place.import_id, place.now, rows)
    infos = [
        CampaignInfo(row.campaign_id, None, each.campaign_id, each.campaign_name, None, None, None)
        for row, each in zip(rows, said, strict=True)
    ]
    is_renamed = replace_infos(connection, place.import_id, place.now, infos)
    known = {row.campaign_id: row for row in before}
    new = sum(row.campaign_id not in known for row in rows)
    same = sum(known.get(row.campaign_id) == row for row in rows)
    gone = known.keys() - {row.campaign_id for row in rows}
    counts = PullCounts(new, len(rows) - new - same, same, len(gone))
    if counts.changed or is_renamed:
        mark_ads_changed(connection)
    return counts
