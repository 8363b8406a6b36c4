"""Large workspaces, made with the app's own staging and merging instead of through files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np
import numpy.typing as npt

from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.records import EventBatch, EventVocabulary, Profile
from desktop.core.clock import DAY, day_number, fixed_clock
from desktop.core.definition_files.reading import parse_definitions
from desktop.core.definitions import Definitions
from desktop.core.jobs.applying import apply_definitions
from desktop.core.jobs.merging import Staged, merge_staged
from desktop.core.jobs.receipt import Receipt, encode_receipt
from desktop.core.jobs.refresh import refresh
from desktop.core.store.engine import Store
from desktop.core.store.imports import add_import, save_receipt
from desktop.core.store.migrate import open_store
from tests.bench.generators import EVENT_NAMES, EVENT_WEIGHTS

FIRST_DAY = date(2025, 1, 1)
DAYS = 366 + 28
LAST_DAY = FIRST_DAY + timedelta(days=DAYS - 1)
SNAPSHOTS = 52
CHANGED = 0.02
"""Share of the people that a weekly snapshot says something new of."""

SHARE_NAMES = ("Copy Link", "Share Button Clicked", "Invite Sent", "Shared to Social")
INDUSTRIES = ("Software Development", "Financial Services", "Retail", "Higher Education")
SENIORITIES = ("Entry", "Senior", "Manager", "Director", "VP", "CXO")
_SENIORITY_WEIGHTS = (0.3, 0.35, 0.18, 0.1, 0.04, 0.03)
ICP_INDUSTRIES, ICP_SENIORITIES, ICP_SIZE = INDUSTRIES[:3], SENIORITIES[2:], (50, 5000)

_CHUNK = 1_000_000
_SECOND = 1_000_000

Ints = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Chunk:
    """Events in no order within a stretch of days; `user` from 0, `name` places in EVENT_NAMES."""

    time: Ints
    user: Ints
    name: Ints
    key: npt.NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Traits:
    """Of each person; `snapshots` are (instant, people, their new seniority)."""

    industry: Ints
    seniority: Ints
    size: Ints
    snapshots: tuple[tuple[int, Ints, Ints], ...]


def definitions() -> Definitions:
    """Share events and an ICP of about an eighth of the people."""
    text = f"""
[reporting]
timezone = "UTC"
[share_events]
"Copy Link" = "copy_link"
"Share Button Clicked" = "share_button"
"Invite Sent" = "email_invite"
"Shared to Social" = "social_share"
[[icp]]
name = "Leaders"
target = {{ share_rate = 0.2 }}
[icp.where]
industry = {list(ICP_INDUSTRIES)}
seniority = {list(ICP_SENIORITIES)}
company_size = {{ min = {ICP_SIZE[0]}, max = {ICP_SIZE[1]} }}
"""
    return parse_definitions(text, base=None, name="the benchmark")


def user_key(number: int) -> str:
    """The id of a person, as `tests.bench.generators` writes it."""
    return f"u_{number:07d}"


def draw_events(events: int, people: int, seed: int = 1) -> Iterator[Chunk]:
    """Events over all days; some people come far more often than others."""
    rng = np.random.default_rng([seed, events])
    edges = np.cumsum(rng.gamma(0.6, 1.0, people))
    first, span = day_number(FIRST_DAY) * DAY, DAYS * DAY // _SECOND
    for done in range(0, events, _CHUNK):
        count = min(_CHUNK, events - done)
        since, until = span * done // events, span * (done + count) // events
        yield Chunk(
            time=first + rng.integers(since, until, count) * _SECOND,
            user=np.searchsorted(edges, rng.random(count) * edges[-1], side="right"),
            name=rng.choice(len(EVENT_NAMES), count, p=EVENT_WEIGHTS),
            key=rng.integers(0, 2**64, count, np.uint64),
        )


def draw_traits(people: int, seed: int = 1) -> Traits:
    """First profiles, and weekly snapshots in which some seniorities change."""
    rng = np.random.default_rng([seed, people, 2])
    start = day_number(FIRST_DAY) * DAY + DAY // 2
    changed = int(people * CHANGED)
    return Traits(
        industry=rng.integers(0, len(INDUSTRIES), people),
        seniority=rng.choice(len(SENIORITIES), people, p=_SENIORITY_WEIGHTS),
        size=np.exp(rng.uniform(0, 10, people)).astype(np.int64),
        snapshots=tuple(
            (
                start + 7 * DAY * week,
                np.sort(rng.choice(people, changed, replace=False)),
                rng.choice(len(SENIORITIES), changed, p=_SENIORITY_WEIGHTS),
            )
            for week in range(1, SNAPSHOTS + 1)
        ),
    )


def build_store(folder: Path, events: int, people: int) -> Path:
    """A refreshed workspace with profiles of everybody; one that is there already is kept."""
    done = folder / "complete"
    if done.exists():
        return folder
    store = open_store(folder)
    apply_definitions(store, definitions(), fixed_clock(_now()))
    traits = draw_traits(people)
    _merge_people(store, _profiles(traits, day_number(FIRST_DAY) * DAY), "profiles")
    _merge_events(store, events, people)
    refresh(store)
    store.close()
    done.touch()
    return folder


def add_snapshots(folder: Path, people: int) -> None:
    """52 more imports, each with the profiles that changed in a week."""
    done = folder / "with-snapshots"
    if done.exists():
        return
    store = open_store(folder)
    for number, (at, persons, seniorities) in enumerate(draw_traits(people).snapshots):
        profiles = [
            Profile(line, user_key(person), None, at, {"seniority": SENIORITIES[seniority]})
            for line, (person, seniority) in enumerate(
                zip(persons.tolist(), seniorities.tolist(), strict=True), 2
            )
        ]
        _merge_people(store, profiles, f"profiles-week-{number}")
    refresh(store)
    store.close()
    done.touch()


def _now() -> int:
    return (day_number(LAST_DAY) + 3) * DAY


def _profiles(traits: Traits, at: int) -> list[Profile]:
    columns = (traits.industry.tolist(), traits.seniority.tolist(), traits.size.tolist())
    return [
        Profile(
            number + 2,
            user_key(number),
            None,
            at,
            {
                "industry": INDUSTRIES[industry],
                "seniority": SENIORITIES[seniority],
                "company_size": str(size),
            },
        )
        for number, (industry, seniority, size) in enumerate(zip(*columns, strict=True))
    ]


def _merge_people(store: Store, profiles: list[Profile], name: str) -> None:
    reading = Reading(kind="profiles", report="profiles", source="profiles", grain="snapshot")
    with Staged(store.folder, reading, ReadOptions(now=_now())) as staged:
        staged.add_records(profiles)
        reading.rows_read = len(profiles)
        _merge(store, staged, name)


def _merge_events(store: Store, events: int, people: int) -> None:
    reading = Reading(kind="mixpanel", report="events", source="mixpanel", grain="event")
    words = EventVocabulary()
    for number in range(people):
        words.users.number(user_key(number))
    for name in EVENT_NAMES:
        words.names.number(name)
    words.property_sets.number('{"method":"link"}')
    with Staged(store.folder, reading, ReadOptions(now=_now())) as staged:
        for chunk in draw_events(events, people):
            staged.events.add(_batch(words, chunk, reading.rows_read))
            reading.rows_read += len(chunk.time)
        _merge(store, staged, "events")


def _batch(words: EventVocabulary, chunk: Chunk, before: int) -> EventBatch:
    count = len(chunk.time)
    return EventBatch(
        vocabulary=words,
        line=np.arange(before + 1, before + count + 1, dtype=np.uint32),
        time=chunk.time,
        ingested=chunk.time + 1_500_000,
        key=chunk.key,
        user=(chunk.user + 1).astype(np.uint32),
        name=(chunk.name + 1).astype(np.uint32),
        properties=np.ones(count, np.uint32),
    )


def _merge(store: Store, staged: Staged, name: str) -> None:
    reading = staged.reading
    receipt = Receipt(file=name, sha256="", kind=reading.kind, report=reading.report)
    with store.write() as connection:
        import_id = add_import(
            connection, file=name, sha256=name, fingerprint=name, kind=reading.kind,
            report=reading.report, imported_at=staged.now, as_of=staged.as_of,
        )  # fmt: skip
        receipt = merge_staged(connection, import_id, staged, receipt, False)
        save_receipt(connection, import_id, encode_receipt(receipt))
