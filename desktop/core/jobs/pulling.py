"""Pulling one stream of a connection: window by window, each read aside and then stored."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from connectors.kit.connector import Pull, ReplaceWindow, Snapshot, Stream, Upsert
from connectors.kit.errors import (
    DayNotOverError,
    EndedEarlyError,
    ReportBugError,
    WindowTooLargeError,
)
from connectors.kit.formats import Reading
from connectors.kit.records import NO_TIME, Batch, EventBatch
from connectors.kit.windows import Window, Windows, end_of_month, start_of_month, today
from desktop.core.clock import DAY, day_of
from desktop.core.jobs.merging import MOST_REJECTED
from desktop.core.jobs.pull_storing import Work, begin_stream, store_pull
from desktop.core.jobs.window_merge import StagedPull
from desktop.core.store.connections import PullState, load_pull_state
from desktop.core.store.file import named_disk_errors

FEW_ROWS = 20
"""Of fewer rows no share of bad ones says that all were misread."""
MINUTE = 60_000_000


def pull_stream(work: Work, stream: Stream) -> None:
    """Brings one stream up to date, or fills the work's stretch; raises the kit's errors."""
    match stream.loading:
        case ReplaceWindow():
            _pull_windows(work, stream, stream.loading)
        case Upsert() | Snapshot() if work.stretch is None:
            _pull_changes(work, stream, stream.loading)


def _pull_windows(work: Work, stream: Stream, loading: ReplaceWindow) -> None:
    state = begin_stream(work, stream)
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
    state = begin_stream(work, stream)
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
        vocabulary=work.words.vocabulary,
    )  # fmt: skip
    pull = Pull(
        work.session, work.settings, work.saved.source, work.now, reading, window, since,
        dict(state.memory), work.options.timezone, work.options.kept_properties,
    )  # fmt: skip
    folder = work.store.folder
    with (
        named_disk_errors(work.store.path),
        StagedPull(folder, reading, work.options, work.words) as staged,
    ):
        newest = _stage(work, stream, pull, staged)
        _refuse_misread(work, stream, reading)
        with work.store.write() as connection:
            store_pull(work, stream, (pull, newest), staged, connection)
        work.words.keep()


def _stage(work: Work, stream: Stream, pull: Pull, staged: StagedPull) -> int | None:
    """Puts aside what the stream gives; gives the newest change that it tells."""
    newest: int | None = None
    taken = 0
    shown = str(pull.asked or "")
    for batch in stream.read(pull):
        work.session.check_cancelled()
        if isinstance(batch, EventBatch):
            _demand_vocabulary(work, stream, pull, batch)
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


def _demand_vocabulary(work: Work, stream: Stream, pull: Pull, batch: EventBatch) -> None:
    """Numbers of another vocabulary would be taken for other people and names."""
    if batch.vocabulary is not pull.reading.vocabulary:
        raise ReportBugError(
            f"{work.connector.title}, {stream.title}: the connector numbers the words of its "
            "events by a vocabulary of its own, in place of the reading's, so nothing was kept"
        )


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
