"""Product exports that are damaged, odd or made to hurt: a reason a row, or one clear refusal."""

from __future__ import annotations

import codecs
import gzip
import json
import random
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from connectors.files.registry import recognise
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import EventBatch
from tests.builders.event_exports import (
    EXPORTS,
    Happening,
    ga4_line,
    json_lines,
    mixpanel,
    posthog,
    rudderstack,
    segment,
)
from tests.builders.event_exports import amplitude as amplitude_line

OPTIONS = ReadOptions(now=1_790_000_000_000_000)
START = 1_770_000_000_000_000
EVENTS = [
    Happening(
        f"e{n:03}", f"Event {n % 4}", f"u{n % 9}", START + n * 1000, START + n * 2000, "email"
    )
    for n in range(60)
]
LINES = {
    "mixpanel": mixpanel,
    "amplitude": amplitude_line,
    "segment": segment,
    "rudderstack": rudderstack,
    "posthog": posthog,
    "ga4": ga4_line,
}
ALL_LINES = pytest.mark.parametrize("line", LINES.values(), ids=LINES)
Line = Callable[[Happening], dict[str, object]]


def good(line: Line, events: list[Happening] = EVENTS) -> list[bytes]:
    return [json.dumps(line(event)).encode() for event in events]


def read(
    path: Path, options: ReadOptions = OPTIONS, kind: str | None = None
) -> tuple[Reading, int]:
    """The reading and the number of its events; every row is accounted for."""
    file = InputFile(path)
    reading = recognise(file, options, kind).read(file, options)
    events = records = 0
    for batch in reading.batches:
        if isinstance(batch, EventBatch):
            events += len(batch)
            assert not len(batch) or batch.time.min() >= 946_684_800_000_000
        else:
            records += sum(type(record).__name__ == "Profile" for record in batch.records)
    left_out = sum(reading.left_out.values())
    assert reading.rows_read == events + records + len(reading.rejects) + left_out
    return reading, events


@ALL_LINES
@pytest.mark.parametrize(
    "encoding",
    [("utf-8", b""), ("utf-8", codecs.BOM_UTF8), ("utf-16-le", codecs.BOM_UTF16_LE),
     ("utf-16-be", codecs.BOM_UTF16_BE), ("utf-16-le", b"")],
    ids=str,
)  # fmt: skip
@pytest.mark.parametrize("zipped", [False, True])
def test_any_unicode_is_read(
    tmp_path: Path, line: Line, encoding: tuple[str, bytes], zipped: bool
) -> None:
    codec, mark = encoding
    content = mark + "\n".join(
        json.dumps(line(event), ensure_ascii=False) for event in EVENTS
    ).encode(codec)  # fmt: skip
    path = tmp_path / "a"
    path.write_bytes(gzip.compress(content) if zipped else content)

    assert read(path)[1] == len(EVENTS)


@ALL_LINES
@pytest.mark.parametrize(
    "bad",
    [
        b"not json",
        b'{"event": NaN}',
        b"[" * 200_000,
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
        b"[1, 2]",
        b"null",
        b'"text"',
        b'{"event": "\xff"}',
        b"{}",
        b"\x00\x00",
        b'{"event": 7, "event_type": 7, "type": 7, "event_name": 7}',
    ],
    ids=lambda bad: str(bad[:12]),
)
def test_a_bad_line_is_rejected_with_its_number_and_no_other(
    tmp_path: Path, line: Line, bad: bytes
) -> None:
    lines = good(line)
    path = tmp_path / "a"
    path.write_bytes(b"\n".join([*lines[:30], bad, *lines[30:]]) + b"\n")

    reading, events = read(path)

    assert (events, [reject.line for reject in reading.rejects]) == (60, [31])


@ALL_LINES
def test_a_deeply_nested_member_of_a_good_line_does_no_harm(tmp_path: Path, line: Line) -> None:
    lines = good(line)
    deep = b"[" * 90 + b"]" * 90
    lines[5] = lines[5][:-1] + b', "extra": ' + deep + b"}"
    deeper = b"[" * 3_000 + b"]" * 3_000
    lines[6] = lines[6][:-1] + b', "extra": ' + deeper + b"}"
    path = tmp_path / "a"
    path.write_bytes(b"\n".join(lines))

    reading, events = read(path)

    assert events + len(reading.rejects) == 60
    assert events >= 59


@ALL_LINES
@pytest.mark.parametrize("zipped", [False, True])
def test_a_file_that_is_cut_off_is_refused_by_name(
    tmp_path: Path, line: Line, zipped: bool
) -> None:
    content = b"\n".join(good(line)) + b"\n"
    content = gzip.compress(content)[:-30] if zipped else content[:-20]
    path = tmp_path / "a.json"
    path.write_bytes(content)

    with pytest.raises(FileRefusedError, match=r"a\.json is (cut off|a damaged or truncated gzip)"):
        read(path)


@ALL_LINES
def test_the_last_of_two_members_of_one_name_counts(tmp_path: Path, line: Line) -> None:
    lines = good(line)
    odd = line(EVENTS[3]) | {"\ud83d": 1}  # read with care, by the same rule
    for at, record in ((2, line(EVENTS[2])), (3, odd)):
        name = "event_type" if "event_type" in record else "event"
        name = "event_name" if "event_name" in record else name
        lines[at] = f'{{"{name}": "Twice", '.encode() + json.dumps(record).encode()[1:]
    path = tmp_path / "a"
    path.write_bytes(b"\n".join(lines))

    file = InputFile(path)
    batches = list(recognise(file, OPTIONS).read(file, OPTIONS).batches)
    names = {
        name for b in batches if isinstance(b, EventBatch) for name in b.vocabulary.names.words
    }

    assert "Twice" not in names


@ALL_LINES
def test_half_a_character_is_rejected_where_it_matters(tmp_path: Path, line: Line) -> None:
    lines = good(line)
    lines[4] = lines[4].replace(b'"Event 0"', b'"Event \\ud83d"')
    lines[5] = lines[5].replace(b'"email"', b'"\\ud83d"')
    path = tmp_path / "a"
    path.write_bytes(b"\n".join(lines))

    reading, events = read(path)

    assert [
        (reject.line, "half of a character" in reject.reason) for reject in reading.rejects
    ] == [(5, True)]
    assert events == 59


@pytest.mark.parametrize("unit", [1, 1_000, 1_000_000])
@pytest.mark.parametrize("kind", ["mixpanel", "amplitude", "segment", "posthog", "ga4"])
def test_times_may_be_numbers_of_seconds_or_their_parts(
    tmp_path: Path, kind: str, unit: int
) -> None:
    lines = [LINES[kind](event) for event in EVENTS]
    for record in lines:
        place = record["properties"] if kind == "mixpanel" else record
        assert isinstance(place, dict)
        name = {"amplitude": "event_time", "ga4": "event_timestamp", "mixpanel": "time"}
        place[name.get(kind, "timestamp")] = 1_770_000_000 * unit
    path = tmp_path / "a"
    path.write_bytes(json_lines(lines, random.Random(unit)))
    file = InputFile(path)

    batches = list(recognise(file, OPTIONS).read(file, OPTIONS).batches)

    times = {int(t) for b in batches if isinstance(b, EventBatch) for t in b.time}
    assert times == {1_770_000_000_000_000}


@ALL_LINES
@pytest.mark.parametrize(
    "said", [10**18, -1, 1, "soon", "9999-12-31T23:59:59-14:00", True, [1], 1e308, ""]
)
def test_a_time_that_is_none_is_rejected(tmp_path: Path, line: Line, said: object) -> None:
    records = [line(event) for event in EVENTS[:6]]
    for name in ("event_time", "timestamp", "event_timestamp"):
        if name in records[2]:
            records[2][name] = said
    if "event_time" not in records[2] and "properties" in records[2] and line is mixpanel:
        properties = records[2]["properties"]
        assert isinstance(properties, dict)
        properties["time"] = said
    if said in ("", [1]) and line in (segment, rudderstack):
        for name in ("originalTimestamp", "sentAt", "receivedAt"):
            records[2].pop(name, None)
    path = tmp_path / "a"
    path.write_bytes(b"\n".join(json.dumps(record).encode() for record in records))

    reading, events = read(path)

    assert (events, [reject.line for reject in reading.rejects]) == (5, [3])
    assert "time" in reading.rejects[0].reason


def test_one_endless_line_is_refused_before_it_is_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "a.json.gz"
    with gzip.open(path, "wb", compresslevel=1) as out:
        out.write(json.dumps(segment(EVENTS[0])).encode()[:-1] + b', "pad": "')
        noise = random.Random(1).randbytes(1 << 16).hex().encode()
        for _ in range(140):
            out.write(noise)
    file = InputFile(path)

    with pytest.raises(FileRefusedError, match="line of more than 16 MiB"):
        for _ in recognise(file, OPTIONS, "segment").read(file, OPTIONS).batches:
            pass


def test_parquet_without_its_reader_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(EXPORTS["ga4 parquet"].write(EVENTS, random.Random(1)))
    monkeypatch.setitem(sys.modules, "pyarrow", None)

    with pytest.raises(FileRefusedError, match=r"pip install 'icp-pulse\[parquet\]'"):
        read(path)


@pytest.mark.parametrize("cut", [1, 40, 2_000])
def test_parquet_that_is_cut_off_is_refused(tmp_path: Path, cut: int) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(EXPORTS["posthog parquet"].write(EVENTS, random.Random(1))[:-cut])

    with pytest.raises(FileRefusedError, match=r"a damaged or cut off Parquet file"):
        read(path)


def _damage(content: bytes, rng: random.Random) -> bytes:
    """The content with something done to it that happens to files."""
    way = rng.randrange(6)
    at = rng.randrange(len(content))
    if way == 0:
        return content[:at]
    if way == 1:
        flipped = bytearray(content)
        for _ in range(rng.randint(1, 20)):
            flipped[rng.randrange(len(flipped))] ^= 1 << rng.randrange(8)
        return bytes(flipped)
    if way == 2:
        return content[:at] + rng.randbytes(rng.randint(1, 50)) + content[at:]
    if way == 3:
        end = min(len(content), at + rng.randint(1, 500))
        return content[:at] + content[end:]
    lines = content.split(b"\n")
    here = rng.randrange(len(lines))
    if way == 4:
        return b"\n".join([*lines[: here + 1], *lines[here:]])
    rng.shuffle(lines)
    return b"\n".join(lines[here:])


@pytest.mark.parametrize("way", EXPORTS)
def test_whatever_happens_to_a_file_it_is_read_or_refused(tmp_path: Path, way: str) -> None:
    fuzz(tmp_path, way, range(25), seconds=1)


def fuzz(folder: Path, way: str, seeds: range, seconds: float) -> int:
    """Reads damaged files until the time is over; anything but a refusal is raised.

    The file has its seed for a name, which the failure then shows.
    """
    until = time.monotonic() + seconds
    for seed in seeds:
        if time.monotonic() > until:
            return seed
        rng = random.Random(seed)
        path = folder / f"{seed}"
        content = EXPORTS[way].write(EVENTS[: rng.randint(1, 60)], rng)
        path.write_bytes(_damage(content, rng) or b"x")
        try:
            # most often by name: the reader then also meets what nobody would recognise
            read(path, kind=EXPORTS[way].kind if seed % 4 else None)
        except FileRefusedError as error:
            assert str(error)
        path.unlink()
    return len(seeds)
