"""What one file brought, put aside while it is read, and its merge with the account of each row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from types import TracebackType

import msgspec

from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.records import NO_TIME, Account, AdStat, Profile, Record, UserEmail
from desktop.core.clock import DAY, day_number, format_instant, to_datetime
from desktop.core.errors import ImportRefusedError
from desktop.core.jobs.counts import Counts
from desktop.core.jobs.fact_merge import MergedFacts, merge_facts
from desktop.core.jobs.receipt import (
    SHOWN_REJECTS,
    FilePart,
    LeftOut,
    Receipt,
    Rejected,
    Totals,
    printed_totals,
    rejected,
)
from desktop.core.jobs.report_choices import tell_rivals
from desktop.core.jobs.staged_events import MergedEvents, StagedEvents, late_reason
from desktop.core.jobs.staged_facts import StagedFacts
from desktop.core.jobs.staged_people import StagedPeople, renew_people
from desktop.core.jobs.stored_words import StoredWords
from desktop.core.local_days import end_of_day, start_of_day
from desktop.core.store import Connection
from desktop.core.store.coverage import ADS, EVENTS, save_coverage
from desktop.core.store.sources import source_number

MOST_REJECTED = 0.2
"""A file with a greater share of bad rows is refused: it was probably misread."""


class Staged:
    """Everything that was read from one file, before anything is stored."""

    def __init__(
        self, folder: Path, reading: Reading, options: ReadOptions, words: StoredWords | None = None
    ) -> None:
        self.reading = reading
        self.now = options.now
        self.zone = options.timezone
        self.events = StagedEvents(folder, words)
        self.people = StagedPeople(reading.namespace or reading.kind, options.now)
        self.facts = StagedFacts(folder, reading.kind, reading.report)

    def __enter__(self) -> Staged:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.events.close()
        self.facts.close()

    def add_records(self, records: Iterable[Record]) -> None:
        """Puts records aside, each kind in its place."""
        stats: list[AdStat] = []
        for record in records:
            match record:
                case AdStat():
                    stats.append(record)
                case Profile():
                    self.people.add_profile(record)
                case Account():
                    self.people.add_account(record)
                case UserEmail():
                    self.people.add_email(record)
        self.facts.add(stats)

    @property
    def as_of(self) -> int:
        """Through when the source had counted: its own word, else its newest ingest, else now.

        Never later than now: a wrong clock in a file must not make the future look settled.
        """
        if self.reading.as_of is not None:
            return min(self.reading.as_of, self.now)
        if self.events.newest_ingested != NO_TIME:
            return min(self.events.newest_ingested, self.now)
        return self.now

    @property
    def source(self) -> str:
        """Whose events, profiles or accounts these are."""
        return self.reading.source or self.reading.kind


def merge_staged(
    connection: Connection, import_id: int, staged: Staged, receipt: Receipt, accept_rejects: bool
) -> Receipt:
    """Stores what was put aside and accounts for every row; raises ImportRefusedError."""
    counts = Counts(unchanged=staged.reading.repeated)
    events, facts, subjects = MergedEvents(), MergedFacts(), None
    if staged.events:
        source_id = source_number(connection, staged.source)
        place = (source_id, import_id)
        events = staged.events.merge(connection, place, staged.as_of, staged.zone)
        counts.add(events.counts)
        _cover_events(connection, import_id, source_id, staged, events)
    if staged.people:
        source_id = source_number(connection, staged.source)
        stated, subjects = staged.people.merge(connection, source_id, import_id)
        renew_people(connection)
        counts.add(stated)
    if staged.facts:
        facts = merge_facts(connection, import_id, staged.as_of, staged.facts)
        counts.add(facts.counts)
    _cover_ads(connection, import_id, staged)
    rejects = _rejects(staged, events)
    if len(rejects) > MOST_REJECTED * staged.reading.rows_read and not accept_rejects:
        raise ImportRefusedError(_too_bad(receipt.file, staged.reading.rows_read, rejects))
    return msgspec.structs.replace(
        receipt,
        import_id=import_id,
        period=_period(staged, events),
        rows_read=staged.reading.rows_read,
        rows_new=counts.new,
        rows_updated=counts.updated,
        rows_unchanged=counts.unchanged,
        rows_rejected=len(rejects),
        rejects=tuple(rejects[:SHOWN_REJECTS]),
        left_out=tuple(
            LeftOut(what, rows, reason)
            for (what, reason), rows in sorted(staged.reading.left_out.items())
        ),
        totals=_totals(staged, events, facts, subjects),
        segments=facts.segments,
        warnings=(*staged.reading.warnings, *_rivals(connection, staged, facts)),
        evidence=tuple(staged.reading.evidence),
        platform_totals=printed_totals(staged.reading.platform_totals),
        click_basis=staged.reading.click_basis,
        parts=tuple(FilePart(part.name, part.before) for part in staged.reading.parts),
        as_of=format_instant(staged.as_of),
    )


def _cover_events(
    connection: Connection, import_id: int, source_id: int, staged: Staged, merged: MergedEvents
) -> None:
    """The declared range, else from the first event to the last."""
    if staged.reading.period is not None:
        first, last = staged.reading.period
        start, end = start_of_day(first, staged.zone), end_of_day(last, staged.zone)
    elif merged.first is not None and merged.last is not None:
        start, end = merged.first, merged.last + 1
    else:
        return
    save_coverage(connection, import_id, source_id, EVENTS, (start, end, staged.as_of))


def _rivals(connection: Connection, staged: Staged, facts: MergedFacts) -> list[str]:
    """What is said of other reports on the same delivery, of each source in the file."""
    if facts.totals.impressions is None:
        return []
    report, spans = staged.reading.report, staged.facts.spans()
    told = (tell_rivals(connection, source, report, days) for source, days in spans.items())
    return [text for text in told if text is not None]


def _cover_ads(connection: Connection, import_id: int, staged: Staged) -> None:
    """Platform days as if they were UTC days: they are never moved to the reporting zone."""
    spans = staged.facts.spans()
    if (
        staged.reading.period is not None
        and staged.reading.source is not None
        and (staged.facts or staged.reading.kind in _AD_KINDS)
    ):
        spans = {staged.reading.source: staged.reading.period}
    for source, (first, last) in spans.items():
        stretch = (day_number(first) * DAY, (day_number(last) + 1) * DAY, staged.as_of)
        save_coverage(connection, import_id, source_number(connection, source), ADS, stretch)


_AD_KINDS = frozenset(
    {"linkedin", "google", "meta", "microsoft", "tiktok", "x", "pinterest", "spotify"}
)
"""A report of these that holds no row says that nothing was delivered."""


def _rejects(staged: Staged, events: MergedEvents) -> list[Rejected]:
    found = [(reject.line, reject.reason) for reject in staged.reading.rejects]
    if events.late:
        reason = late_reason(staged.as_of)
        found += [(line, reason) for line in events.late]
    return rejected(staged.reading, found)


def _too_bad(file: str, rows: int, rejects: list[Rejected]) -> str:
    commonest, _ = Counter(reject.reason for reject in rejects).most_common(1)[0]
    first = next(reject for reject in rejects if reject.reason == commonest)
    return (
        f"{file}: {len(rejects)} of {rows} rows cannot be used, most of them because: {commonest} "
        f"(first in {first.place}); mend the file, or take the rest with --accept-rejects"
    )


def _period(staged: Staged, events: MergedEvents) -> tuple[str, str] | None:
    days: tuple[date, date] | None = staged.reading.period
    if days is None and events.first is not None and events.last is not None:
        days = to_datetime(events.first).date(), to_datetime(events.last).date()
    spans = staged.facts.spans()
    if days is None and spans:
        days = min(first for first, _ in spans.values()), max(last for _, last in spans.values())
    return None if days is None else (days[0].isoformat(), days[1].isoformat())


def _totals(
    staged: Staged, events: MergedEvents, facts: MergedFacts, subjects: int | None
) -> Totals:
    if staged.facts:
        return facts.totals
    if staged.events:
        return Totals(events=events.events, people=events.people)
    return Totals(people=subjects)
