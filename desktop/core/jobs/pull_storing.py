"""Storing what a stream brought: the rows, the cursor, and the account of the run, in one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from connectors.kit.connector import Connector, Gives, Pull, Snapshot, Stream, Upsert
from connectors.kit.fields import Settings
from connectors.kit.formats import ReadOptions
from connectors.kit.http import Session
from connectors.kit.windows import Window
from desktop.core.clock import DAY, day_number, format_instant
from desktop.core.errors import CancelledError, ConnectionTroubleError
from desktop.core.jobs.connecting import EDIT, RETRY, decisive_settings
from desktop.core.jobs.forgetting import forget_people
from desktop.core.jobs.receipt import Receipt, encode_receipt
from desktop.core.jobs.stored_words import StoredWords
from desktop.core.jobs.window_merge import Place, PullCounts, StagedPull, merge_pull
from desktop.core.local_days import end_of_day, start_of_day
from desktop.core.store import Connection
from desktop.core.store.claims import Claim
from desktop.core.store.connections import (
    PullState,
    SavedConnection,
    find_connection,
    load_pull_state,
    save_pull_state,
)
from desktop.core.store.coverage import ADS, EVENTS, extend_coverage
from desktop.core.store.engine import Store
from desktop.core.store.imports import add_import, refresh_import
from desktop.core.store.pulled import pull_mark
from desktop.core.store.runs import Told, save_told
from desktop.core.store.sources import source_number

_MANY = 20
"""Of fewer events it proves nothing that all were exchanged."""


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
    counts: dict[str, PullCounts] = field(default_factory=dict)
    """By stream, each of which is an import of its own."""
    windows: int = 0
    rows: int = 0
    warnings: dict[str, None] = field(default_factory=dict)
    rejects: Counter[str] = field(default_factory=Counter)
    imports: dict[str, int | None] = field(default_factory=dict)
    """Stream -> the import that holds its rows, as this run knows it."""
    through: dict[str, int | None] = field(default_factory=dict)
    """Stream -> the last day number that was pulled before this run."""
    words: StoredWords = field(default_factory=StoredWords)

    @property
    def now(self) -> int:
        """When the run began: through then the source has counted."""
        return self.options.now

    def told(self) -> Told:
        """What to note of the run so far."""
        whole, tally = PullCounts(), self.session.tally
        for counts in self.counts.values():
            whole.add(counts)
        return Told(
            windows=self.windows, new=whole.new, updated=whole.updated,
            unchanged=whole.unchanged, withdrawn=whole.withdrawn, rejected=whole.rejected,
            left_out=whole.left_out, requests=tally.requests, retries=tally.retries,
            waited=tally.waited, received=tally.received, warnings=tuple(self.warnings),
            rejects=tuple(f"{rows} × {reason}" for reason, rows in self.rejects.most_common(20)),
        )  # fmt: skip


def begin_stream(work: Work, stream: Stream) -> PullState:
    """How far the stream is, as the run goes on from."""
    with work.store.read() as connection:
        state = load_pull_state(connection, work.saved.id, stream.name)
    work.imports[stream.name], work.through[stream.name] = state.import_id, state.through
    return state


def store_pull(
    work: Work, stream: Stream, brought: tuple[Pull, int | None], staged: StagedPull,
    connection: Connection,
) -> None:  # fmt: skip
    """Stores what one call of a stream brought, with its newest change, and moves the cursor.

    The caller's transaction holds it together. Raises what `_demand_unchanged` does.
    """
    pull, newest = brought
    state = load_pull_state(connection, work.saved.id, stream.name)
    _demand_unchanged(connection, work, stream, state)
    import_id = state.import_id or _new_import(work, stream, connection)
    source_id = source_number(connection, work.saved.source)
    loading = stream.loading
    is_whole = isinstance(loading, Snapshot) or (isinstance(loading, Upsert) and pull.since is None)
    place = Place(
        import_id, source_id, work.now, work.options.timezone,
        _claim(work, stream, pull, (import_id, source_id)), is_whole,
    )  # fmt: skip
    counts = merge_pull(connection, stream.gives, place, staged)
    _demand_kin(work, stream, pull, counts)
    counts.withdrawn += forget_people(
        connection, (import_id, source_id), staged.people.namespace, pull.forgotten
    )
    if place.claim is None and stream.gives in _FACTS:
        _cover(connection, place, _FACTS[stream.gives], staged)
    work.imports[stream.name] = import_id
    moved = replace(state, import_id=import_id, memory=pull.memory)
    if pull.asked is not None and work.stretch is None:
        moved = replace(moved, through=max(day_number(pull.asked.last), state.through or 0))
    if isinstance(loading, Upsert):
        moved = replace(moved, since=_next_since(state, pull, newest))
    if is_whole:
        moved = replace(moved, whole_at=work.now)
    save_pull_state(connection, work.saved.id, stream.name, moved)
    work.counts.setdefault(stream.name, PullCounts()).add(counts)
    work.windows += 1
    work.warnings |= {work.session.redact(text): None for text in staged.reading.warnings}
    work.rejects.update(work.session.redact(each.reason) for each in staged.reading.rejects)
    refresh_import(connection, import_id, work.now, _receipt(work, stream, import_id))
    save_told(connection, work.run_id, work.told())


def _demand_unchanged(connection: Connection, work: Work, stream: Stream, state: PullState) -> None:
    """What the run goes by must be as it was, or its cursor would pass over days.

    Raises CancelledError where the connection is gone, ConnectionTroubleError where its settings
    are others, or where what it had brought was taken back: then all is pulled anew.
    """
    saved = find_connection(connection, work.saved.id)
    if saved is None:
        raise CancelledError(f'"{work.saved.title}" was disconnected')
    now, before = saved.settings, work.saved.settings
    if decisive_settings(work.connector, now) != decisive_settings(work.connector, before):
        raise ConnectionTroubleError(
            "its settings were changed while it was pulled; pull it again", RETRY
        )
    if state.import_id != work.imports[stream.name]:
        raise ConnectionTroubleError(
            "what it had brought was taken back while it was pulled; pull it again", RETRY
        )


def _demand_kin(work: Work, stream: Stream, pull: Pull, counts: PullCounts) -> None:
    """Days that are asked for again and are exchanged as a whole are those of another project.

    Raises ConnectionTroubleError. Where settings that decide are new nothing is asked for again.
    """
    through = work.through.get(stream.name)
    if stream.gives is not Gives.EVENTS or through is None or pull.asked is None:
        return
    if work.stretch is not None or day_number(pull.asked.first) > through:
        return
    if counts.new and counts.withdrawn >= _MANY and not counts.unchanged + counts.updated:
        raise ConnectionTroubleError(
            f"none of the {counts.withdrawn:,} events that are stored of {pull.asked} came again, "
            f"but {counts.new:,} others, as if of another project, so nothing of them was kept; "
            'give the secret of the project, or, if they are right, another "Pull from"',
            EDIT,
        )


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
        fingerprint=pull_mark(
            work.saved.id, stream.name, work.saved.source, work.connector.project(work.settings)
        ),
        kind=work.connector.kind,
        report=stream.report,
        imported_at=work.now,
        as_of=work.now,
    )


def _receipt(work: Work, stream: Stream, import_id: int) -> str:
    """What the history of imports shows: what the latest run did."""
    counts = work.counts[stream.name]
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
