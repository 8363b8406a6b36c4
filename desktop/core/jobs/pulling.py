"""Pulling one stream of a connection: window by window, each stored in one transaction."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from connectors.kit.connector import (
    Connector,
    Gives,
    Pull,
    ReplaceWindow,
    Snapshot,
    Stream,
    Upsert,
)
from connectors.kit.errors import (
    DayNotOverError,
    EndedEarlyError,
    ReportBugError,
    WindowTooLargeError,
)
from connectors.kit.fields import Settings
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.http import Session
from connectors.kit.records import NO_TIME, Batch, EventBatch
from connectors.kit.windows import Window, Windows, end_of_month, start_of_month, today
from desktop.core.clock import DAY, day_number, day_of, format_instant
from desktop.core.jobs.forgetting import forget_people
from desktop.core.jobs.merging import MOST_REJECTED
from desktop.core.jobs.receipt import Receipt, encode_receipt
from desktop.core.jobs.window_merge import Place, PullCounts, StagedPull, merge_pull
from desktop.core.local_days import end_of_day, start_of_day
from desktop.core.store import Connection
from desktop.core.store.claims import Claim
from desktop.core.store.connections import (
    PullState,
    SavedConnection,
    load_pull_state,
    save_pull_state,
)
from desktop.core.store.coverage import ADS, EVENTS, extend_coverage
from desktop.core.store.engine import Store
from desktop.core.store.imports import add_import, refresh_import
from desktop.core.store.runs import Told, save_told
from desktop.core.store.settings import bump_revision
from desktop.core.store.sources import source_number

FEW_ROWS = 20
"""Of fewer rows no share of bad ones says that all were misread."""
MINUTE = 60_000_000


@dataclass(slots=True)
class Work:
    """One run of a connection, while it goes on."""

    store: Store
    saved: SavedConnection
    connector: Connector
    settings: Settings
    session: Session
    run_id: int
    options: ReadOptions
    """The instant of the run, the reporting zone, the properties kept."""
    stretch: Window | None
    """The days of a back-fill, which moves no cursor."""
    observe: Callable[[str, str, int, int], None]
    """Told (stream, window, rows so far, days left)."""
    counts: PullCounts = field(default_factory=PullCounts)
    windows: int = 0
    rows: int = 0
    warnings: dict[str, None] = field(default_factory=dict)
    rejects: Counter[str] = field(default_factory=Counter)

    @property
    def now(self) -> int:
        """When the run began: through then the source has counted."""
        return self.options.now

    def told(self) -> Told:
        """What to note of the run so far."""
        counts, tally = self.counts, self.session.tally
        return Told(
            windows=self.windows, new=counts.new, updated=counts.updated,
            unchanged=counts.unchanged, withdrawn=counts.withdrawn, rejected=counts.rejected,
            left_out=counts.left_out, requests=tally.requests, retries=tally.retries,
            waited=tally.waited, received=tally.received, warnings=tuple(self.warnings),
            rejects=tuple(f"{rows} × {reason}" for reason, rows in self.rejects.most_common(20)),
        )  # fmt: skip


def pull_stream(work: Work, stream: Stream) -> None:
    """Brings one stream up to date, or fills the work's stretch; raises the kit's errors."""
    match stream.loading:
        case ReplaceWindow():
            _pull_windows(work, stream, stream.loading)
        case Upsert() | Snapshot() if work.stretch is None:
            _pull_changes(work, stream, stream.loading)


def _pull_windows(work: Work, stream: Stream, loading: ReplaceWindow) -> None:
    with work.store.read() as connection:
        state = load_pull_state(connection, work.saved.id, stream.name)
    span = _span(work, stream, loading, state)
    if span is None:
        return
    windows = Windows(span, loading.days, loading.most_days, by_month=loading.by_month)
    for window in windows:
        work.observe(stream.title, str(window), work.rows, windows.left)
        received = work.session.tally.received
        try:
            _pull(work, stream, window=window)
        except DayNotOverError as error:
            windows.without_last_day(window, error)
            continue
        except (WindowTooLargeError, EndedEarlyError) as error:
            windows.halve(window, error)
            continue
        windows.done(window, work.session.tally.received - received)


def _span(work: Work, stream: Stream, loading: ReplaceWindow, state: PullState) -> Window | None:
    """The days to pull: the back-fill's, else from before the last run's end to today."""
    latest = today(work.now, stream.zone(work.settings))
    if work.stretch is not None:
        first, last = work.stretch.first, work.stretch.last
        # a month's rows are about as much of it as has been
        last = min(end_of_month(last) if loading.by_month else last, latest)
    else:
        start = work.settings.day("start") or latest - timedelta(days=loading.history_days)
        first, last = start, latest
        if state.through is not None:
            again = day_of(state.through) + timedelta(days=1 - max(1, loading.settle_days))
            first = max(start, again)
    first = _still_known(work, stream, loading, first, latest)
    return Window(first, last) if first <= last else None


def _still_known(
    work: Work, stream: Stream, loading: ReplaceWindow, first: date, latest: date
) -> date:
    """The first day to ask for: the service's silence on days before is no word about them."""
    if loading.kept_days is None:
        return first
    oldest = latest - timedelta(days=loading.kept_days)
    if loading.by_month:
        oldest = end_of_month(oldest - timedelta(days=1)) + timedelta(days=1)
        first = start_of_month(first)
    if first >= oldest:
        return first
    work.warnings[
        f"{stream.title}: {work.connector.title} tells nothing of days before {oldest}; what is "
        "stored of them stays as it is"
    ] = None
    return oldest


def _pull_changes(work: Work, stream: Stream, loading: Upsert | Snapshot) -> None:
    with work.store.read() as connection:
        state = load_pull_state(connection, work.saved.id, stream.name)
    since = None
    if isinstance(loading, Upsert) and state.since is not None and state.whole_at is not None:
        is_due = work.now - state.whole_at >= loading.whole_every_days * DAY
        since = None if is_due else state.since - loading.overlap_minutes * MINUTE
    work.observe(stream.title, "", work.rows, 0)
    _pull(work, stream, since=since)


def _pull(
    work: Work, stream: Stream, *, window: Window | None = None, since: int | None = None
) -> None:
    """Reads one window, or what changed, aside; then stores it."""
    with work.store.read() as connection:
        state = load_pull_state(connection, work.saved.id, stream.name)
    reading = Reading(
        work.connector.kind, stream.report, source=work.saved.source, grain=stream.grain,
        as_of=work.now, namespace=stream.namespace(work.settings),
    )  # fmt: skip
    pull = Pull(
        work.session, work.settings, work.saved.source, work.now, reading, window, since,
        dict(state.memory), work.options.timezone, work.options.kept_properties,
    )  # fmt: skip
    with StagedPull(work.store.folder, reading, work.options) as staged:
        newest = _stage(work, stream, pull, staged)
        _refuse_misread(work, stream, reading)
        with work.store.write() as connection:
            _store(work, stream, pull, staged, newest, connection)


def _stage(work: Work, stream: Stream, pull: Pull, staged: StagedPull) -> int | None:
    """Puts aside what the stream gives; gives the newest change that it tells."""
    newest: int | None = None
    taken = 0
    shown = str(pull.asked or "")
    for batch in stream.read(pull):
        work.session.check_cancelled()
        if isinstance(batch, EventBatch):
            staged.events.add(batch)
            rows = len(batch)
        else:
            staged.add_records(batch.records)
            rows = len(batch.records)
        changed = _newest_change(batch)
        if changed is not None:
            newest = changed if newest is None else max(newest, changed)
        taken += rows
        work.rows += rows
        work.observe(stream.title, shown, work.rows, -1)
    reading = pull.reading
    reading.rows_read = taken + reading.repeated + len(reading.rejects)
    reading.rows_read += sum(reading.left_out.values())
    return newest


def _newest_change(batch: Batch) -> int | None:
    if isinstance(batch, EventBatch):
        newest = int(batch.ingested.max(initial=NO_TIME))
        return None if newest == NO_TIME else newest
    told = [getattr(record, "updated_at", None) for record in batch.records]
    return max((at for at in told if at is not None), default=None)


def _refuse_misread(work: Work, stream: Stream, reading: Reading) -> None:
    """As with files: where a great share of rows is bad, the good ones were misread too."""
    bad = len(reading.rejects)
    if bad >= FEW_ROWS and bad > MOST_REJECTED * reading.rows_read:
        reason, _ = Counter(each.reason for each in reading.rejects).most_common(1)[0]
        raise ReportBugError(
            f"{work.connector.title}, {stream.title}: {bad} of {reading.rows_read} rows cannot be "
            f"used, most of them because: {work.session.redact(reason)}; nothing of them was kept"
        )


def _store(
    work: Work, stream: Stream, pull: Pull, staged: StagedPull, newest: int | None,
    connection: Connection,
) -> None:  # fmt: skip
    state = load_pull_state(connection, work.saved.id, stream.name)
    import_id = state.import_id or _new_import(work, stream, connection)
    source_id = source_number(connection, work.saved.source)
    loading = stream.loading
    is_whole = isinstance(loading, Snapshot) or (isinstance(loading, Upsert) and pull.since is None)
    place = Place(
        import_id, source_id, work.now, work.options.timezone,
        _claim(work, stream, pull, (import_id, source_id)), is_whole,
    )  # fmt: skip
    counts = merge_pull(connection, stream.gives, place, staged)
    counts.withdrawn += forget_people(
        connection, (import_id, source_id), staged.people.namespace, pull.forgotten
    )
    if counts.changed:
        bump_revision(connection)
    if place.claim is None and stream.gives in _FACTS:
        _cover(connection, place, _FACTS[stream.gives], staged)
    moved = replace(state, import_id=import_id, memory=pull.memory)
    if pull.asked is not None and work.stretch is None:
        moved = replace(moved, through=max(day_number(pull.asked.last), state.through or 0))
    if isinstance(loading, Upsert):
        moved = replace(moved, since=_next_since(state, pull, newest))
    if is_whole:
        moved = replace(moved, whole_at=work.now)
    save_pull_state(connection, work.saved.id, stream.name, moved)
    work.counts.add(counts)
    work.windows += 1
    work.warnings |= {work.session.redact(text): None for text in staged.reading.warnings}
    work.rejects.update(work.session.redact(each.reason) for each in staged.reading.rejects)
    refresh_import(connection, import_id, work.now, _receipt(work, stream, import_id))
    save_told(connection, work.run_id, work.told())


_FACTS = {Gives.EVENTS: EVENTS, Gives.ADS: ADS}


def _next_since(state: PullState, pull: Pull, newest: int | None) -> int:
    """Never back, and never beyond the present: a wrong clock must not hide changes."""
    seen = min(newest, pull.now) if newest is not None else None
    if state.since is None:
        return seen if seen is not None else pull.now
    return max(state.since, seen) if seen is not None else state.since


def _claim(work: Work, stream: Stream, pull: Pull, place: tuple[int, int]) -> Claim | None:
    """What a window replaces: for events a stretch of instants, for ads platform days."""
    if pull.asked is None or stream.gives not in _FACTS:
        return None
    import_id, source_id = place
    first, last = pull.asked.first, pull.asked.last
    if stream.gives is Gives.ADS:
        start, end = day_number(first) * DAY, (day_number(last) + 1) * DAY
        own = (work.connector.project(work.settings),)
        accounts = own if stream.accounts is None else stream.accounts(work.settings)
        return Claim(import_id, source_id, ADS, start, end, work.now, stream.report, accounts)
    zone = stream.zone(work.settings)
    start, end = start_of_day(first, zone), min(end_of_day(last, zone), work.now + 1)
    names = stream.names(work.settings)
    return Claim(import_id, source_id, EVENTS, start, max(start + 1, end), work.now, "", names)


def _cover(connection: Connection, place: Place, fact: str, staged: StagedPull) -> None:
    """Of a stream that only adds: from its first row to now."""
    starts = [day * DAY for day in staged.events.days]
    starts += [day_number(first) * DAY for first, _ in staged.facts.spans().values()]
    start = min(starts, default=place.now)
    stretch = (start, max(place.now, start + 1), place.now)
    extend_coverage(connection, place.import_id, place.source_id, fact, stretch)


def _new_import(work: Work, stream: Stream, connection: Connection) -> int:
    return add_import(
        connection,
        file=f"{work.saved.title}: {stream.title}",
        sha256="",
        fingerprint=f"pull {work.saved.id} {stream.name}",
        kind=work.connector.kind,
        report=stream.report,
        imported_at=work.now,
        as_of=work.now,
    )


def _receipt(work: Work, stream: Stream, import_id: int) -> str:
    """What the history of imports shows: what the latest run did."""
    counts = work.counts
    return encode_receipt(
        Receipt(
            file=f"{work.saved.title}: {stream.title}", sha256="", kind=work.connector.kind,
            report=stream.report, grain=stream.grain, import_id=import_id,
            rows_read=counts.new + counts.updated + counts.unchanged + counts.rejected
            + counts.left_out,
            rows_new=counts.new, rows_updated=counts.updated, rows_unchanged=counts.unchanged,
            rows_rejected=counts.rejected, warnings=tuple(work.warnings),
            as_of=format_instant(work.now),
        )
    )  # fmt: skip
