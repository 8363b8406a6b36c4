"""Every format of product events, written at random and read back against the plain answer."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.files.registry import recognise
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import NO_TIME, EventBatch, RecordBatch, UserEmail
from tests.builders.event_exports import EXPORTS, Export, Happening

NOW = 1_790_000_000_000_000
OPTIONS = ReadOptions(now=NOW)
Told = tuple[str, str, int, int, str]

_WORDS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\0\t\r\n"),
    min_size=1,
    max_size=20,
).map(str.strip).filter(bool)  # fmt: skip
_IDS = _WORDS.filter(
    lambda word: word not in {"undefined", "null", "<null>"} and not word.startswith("$device:")
)


def _base36(number: int) -> str:
    digits = ""
    while number:
        number, digit = divmod(number, 36)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return digits


_EVENTS = st.lists(
    st.builds(
        Happening,
        id=st.integers(36**3, 36**6 - 1).map(_base36),
        name=_WORDS,
        user=st.none() | _IDS,
        time=st.integers(1_700_000_000_000_000, 1_780_000_000_000_000),
        ingested=st.integers(1_780_000_000_000_000, 1_781_000_000_000_000),
        channel=st.none() | st.sampled_from(["email", "slack", "copy link", "é\u2028", "7"]),
        email=st.none() | st.sampled_from(["a@x.example", "b@y.example"]),
    ),
    min_size=1,
    max_size=40,
    unique_by=lambda event: event.id,
)


def read(path: Path, options: ReadOptions = OPTIONS) -> tuple[Reading, list[EventBatch], set[str]]:
    file = InputFile(path)
    reading = recognise(file, options).read(file, options)
    events: list[EventBatch] = []
    emails: set[str] = set()
    for batch in reading.batches:
        if isinstance(batch, RecordBatch):
            emails |= {f"{r.user_key} {r.email}" for r in batch.records if isinstance(r, UserEmail)}
        else:
            events.append(batch)
    return reading, events, emails


def told(batches: list[EventBatch]) -> list[Told]:
    """(name, user, time, ingested, properties) of every event, in the order of the lines."""
    rows = [
        (
            int(batch.line[at]),
            (
                batch.vocabulary.names.words[batch.name[at]],
                batch.vocabulary.users.words[batch.user[at]],
                int(batch.time[at]),
                int(batch.ingested[at]),
                batch.vocabulary.property_sets.words[batch.properties[at]],
            ),
        )
        for batch in batches
        for at in range(len(batch))
    ]
    return [row for _, row in sorted(rows, key=lambda each: each[0])]


def answer(export: Export, events: list[Happening]) -> list[Told]:
    return [
        (
            event.name,
            event.user or "",
            event.time,
            event.ingested if export.tells_ingested else NO_TIME,
            "" if event.channel is None else json.dumps(
                {"channel": event.channel}, ensure_ascii=False, separators=(",", ":")
            ),
        )
        for event in map(export.answer, events)
    ]  # fmt: skip


@pytest.mark.parametrize("way", EXPORTS)
@settings(max_examples=25, deadline=None)
@given(events=_EVENTS, rng=st.randoms(use_true_random=False))
def test_random_events_come_back_exactly(
    tmp_path_factory: pytest.TempPathFactory, way: str, events: list[Happening], rng: random.Random
) -> None:
    export = EXPORTS[way]
    path = tmp_path_factory.mktemp("random") / "export"
    path.write_bytes(export.write(events, rng))

    reading, batches, emails = read(path)

    assert reading.kind == export.kind
    assert told(batches) == answer(export, events)
    assert len({int(key) for batch in batches for key in batch.key}) == len(events)
    assert reading.rows_read == len(events)
    assert reading.rejects == []
    if export.tells_email:
        assert emails == {f"{e.user} {e.email}" for e in events if e.user and e.email}
    latest = max(export.answer(event).ingested for event in events)
    assert reading.as_of == (latest if export.tells_ingested else None)
