from __future__ import annotations

import gzip
import json
from pathlib import Path
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.files.mixpanel_export import MixpanelExport
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import NO_TIME, EventBatch
from tests.builders.product_exports import T0, as_lines, mixpanel_event, write_lines

OPTIONS = ReadOptions(now=(T0 + 86_400) * 1_000_000)
Row = tuple[int, int, int, str, str, str]


def read(path: Path, options: ReadOptions = OPTIONS) -> tuple[Reading, list[EventBatch]]:
    reading = MixpanelExport().read(InputFile(path), options)
    batches = [batch for batch in reading.batches if isinstance(batch, EventBatch)]
    return reading, batches


def rows_of(batches: list[EventBatch]) -> list[Row]:
    """(line, time, ingested, user, name, properties) in words."""
    return [
        (
            int(batch.line[at]),
            int(batch.time[at]),
            int(batch.ingested[at]),
            batch.vocabulary.users.words[batch.user[at]],
            batch.vocabulary.names.words[batch.name[at]],
            batch.vocabulary.property_sets.words[batch.properties[at]],
        )
        for batch in batches
        for at in range(len(batch))
    ]


def keys_of(batches: list[EventBatch]) -> list[int]:
    return [int(key) for batch in batches for key in batch.key]


@pytest.fixture
def export(tmp_path: Path) -> Path:
    return tmp_path / "export.jsonl"


def read_events(export: Path, *records: object) -> tuple[Reading, list[Row]]:
    reading, batches = read(write_lines(export, records))
    return reading, rows_of(batches)


def test_an_event_is_read_with_all_its_columns(export: Path) -> None:
    reading, rows = read_events(export, mixpanel_event("Share", method="email"))

    assert rows == [(1, T0 * 1_000_000, (T0 + 1) * 1_000_000, "u1", "Share", '{"method":"email"}')]
    assert (reading.kind, reading.report, reading.source) == ("mixpanel", "events", "mixpanel")
    assert (reading.grain, reading.period, reading.rows_read) == ("event", None, 1)
    assert reading.as_of == (T0 + 1) * 1_000_000
    assert reading.rejects == []


def test_a_gzip_is_read_whatever_its_name(tmp_path: Path) -> None:
    path = write_lines(tmp_path / "export.txt", [mixpanel_event()] * 3, zipped=True)

    reading, batches = read(path)

    assert (reading.rows_read, len(rows_of(batches))) == (3, 3)


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\u0085", "\x1c", "\x0b"])
def test_unicode_line_ends_inside_a_string_stay_in_one_record(export: Path, separator: str) -> None:
    text = f"one{separator}two"
    record = json.dumps(mixpanel_event(method=text), ensure_ascii=separator < " ")

    reading, rows = read_events(export, record, mixpanel_event())

    assert json.loads(rows[0][5]) == {"method": text}
    assert [row[0] for row in rows] == [1, 2]
    assert reading.rejects == []


@pytest.mark.parametrize("nobody", ["", "undefined", "null", "<null>", None, " "])
def test_a_word_for_nobody_is_anonymous_and_stays(export: Path, nobody: str | None) -> None:
    _, rows = read_events(export, mixpanel_event(distinct_id=nobody, S_user_id=...))

    assert [row[3] for row in rows] == [""]


@pytest.mark.parametrize("nobody", ["", "undefined", "null", "<null>", None])
def test_the_distinct_id_stands_in_for_a_user_id_that_is_none(
    export: Path, nobody: str | None
) -> None:
    _, rows = read_events(export, mixpanel_event(distinct_id="u9", S_user_id=nobody))

    assert [row[3] for row in rows] == ["u9"]


def test_a_device_is_anonymous_until_it_has_a_user_id(export: Path) -> None:
    _, rows = read_events(
        export,
        mixpanel_event(distinct_id="$device:a", S_user_id=...),
        mixpanel_event(distinct_id="$device:a", S_user_id="u7"),
    )

    assert [row[3] for row in rows] == ["", "u7"]


def test_a_numeric_id_keeps_every_digit(export: Path) -> None:
    ids = [4, 12_345_678_901_234_567_890_123]
    _, rows = read_events(export, *(mixpanel_event(distinct_id=one, S_user_id=...) for one in ids))

    assert [row[3] for row in rows] == [str(one) for one in ids]


@pytest.mark.parametrize(
    ("said", "instant"),
    [
        (T0, T0 * 1_000_000),
        (T0 * 1000 + 123, T0 * 1_000_000 + 123_000),
        (T0 + 0.25, T0 * 1_000_000 + 250_000),
        ("2026-03-01T12:00:00Z", T0 * 1_000_000),
        ("2026-03-01T13:00:00.000001+01:00", T0 * 1_000_000 + 1),
        ("2026-03-01 12:00:00", T0 * 1_000_000),
        (str(T0), T0 * 1_000_000),
        (946_684_800_000, 946_684_800_000_000),
    ],
)
def test_time_is_seconds_milliseconds_or_iso(export: Path, said: object, instant: int) -> None:
    _, rows = read_events(export, mixpanel_event(time=said))

    assert [row[1] for row in rows] == [instant]


def test_seconds_and_milliseconds_of_one_instant_are_one_event(export: Path) -> None:
    _, batches = read(
        write_lines(export, [mixpanel_event(time=T0), mixpanel_event(time=T0 * 1000)])
    )

    assert len(set(keys_of(batches))) == 1


@pytest.mark.parametrize(
    ("record", "reason"),
    [
        (mixpanel_event(time=...), "no time"),
        (mixpanel_event(time="soon"), "cannot be read"),
        (mixpanel_event(time=[1]), "neither a number nor a text"),
        (mixpanel_event(time=True), "neither a number nor a text"),
        (mixpanel_event(time=946_684_799), "before 2000-01-01"),
        (mixpanel_event(time=946_684_799_999), "before 2000-01-01"),
        (mixpanel_event(time="1970-01-01T00:00:00Z"), "before 2000-01-01"),
        (mixpanel_event(time=T0 * 1_000_000_000), "not between"),
        (mixpanel_event(time=1e300), "not a time"),
        (mixpanel_event(S_user_id="x" * 10_000), "10,000 characters"),
        (mixpanel_event(distinct_id="x" * 1001), "1,001 characters"),
        (mixpanel_event("x" * 1001), "1,001 characters"),
        (mixpanel_event("a\0b"), "NUL"),
        (mixpanel_event(S_user_id="a\0b"), "NUL"),
        (mixpanel_event("\ud800"), "surrogate"),
        (mixpanel_event(""), "event name is missing"),
        (mixpanel_event("  "), "event name is missing"),
        (mixpanel_event(None), "event name is missing"),
        ({"properties": {"time": T0}}, "event name is missing"),
        ({"event": "Search"}, "no object named properties"),
        ([1, 2], "not an object"),
        ("not json at all", "not JSON"),
        (b'{"event": "\xff"}', "not UTF-8"),
        ('{"event": "Search", "properties": {"time": NaN}}', "NaN"),
    ],
)
def test_a_bad_line_in_the_middle_is_rejected_alone(
    export: Path, record: object, reason: str
) -> None:
    reading, rows = read_events(export, mixpanel_event(), record, mixpanel_event())

    assert [row[0] for row in rows] == [1, 3]
    assert [reject.line for reject in reading.rejects] == [2]
    assert reason in reading.rejects[0].reason
    assert reading.rows_read == 3


def test_what_nobody_keeps_may_hold_half_a_character_or_a_nul(export: Path) -> None:
    halved = json.dumps(mixpanel_event(title="cut \ud83d", note="a\0b"))

    reading, rows = read_events(export, halved)

    assert (len(rows), reading.rejects) == (1, [])


def test_a_record_over_two_lines_is_joined(export: Path) -> None:
    whole = json.dumps(mixpanel_event("Share", note="one two"))
    cut = whole.index("one") + 3

    reading, rows = read_events(
        export, mixpanel_event(), whole[:cut], whole[cut:], mixpanel_event()
    )

    assert [(row[0], row[4]) for row in rows] == [(1, "Search"), (2, "Share"), (4, "Search")]
    assert (reading.rows_read, reading.rejects) == (3, [])


def test_blank_lines_are_no_rows_but_count_as_lines(export: Path) -> None:
    reading, rows = read_events(export, mixpanel_event(), "", " \r", mixpanel_event())

    assert [row[0] for row in rows] == [1, 4]
    assert reading.rows_read == 2


def test_a_byte_order_mark_and_carriage_returns_are_harmless(export: Path) -> None:
    lines = as_lines([mixpanel_event(), mixpanel_event()])
    export.write_bytes(b"\xef\xbb\xbf" + lines.replace(b"\n", b"\r\n"))

    _, batches = read(export)

    assert [row[0] for row in rows_of(batches)] == [1, 2]
    assert MixpanelExport().recognise(InputFile(export), OPTIONS) == 1.0


@pytest.mark.parametrize(
    "end", ["terminated early", "export terminated early", '{"event": "Sear', "}"]
)
def test_a_file_that_ends_in_no_record_is_refused(export: Path, end: str) -> None:
    write_lines(export, [mixpanel_event(), mixpanel_event()])
    with export.open("ab") as stream:
        stream.write(end.encode())

    with pytest.raises(FileRefusedError, match=r"cut off at line 3.*download it again"):
        read(export)


def test_a_gzip_cut_in_the_middle_is_refused(export: Path) -> None:
    noise = [mixpanel_event(note=str(crc32(bytes([n % 256, n // 256])))) for n in range(3000)]
    content = gzip.compress(as_lines(noise))
    export.write_bytes(content[: len(content) // 2])

    with pytest.raises(FileRefusedError, match="truncated gzip"):
        read(export)


def test_a_file_that_grows_while_it_is_read_is_refused(export: Path) -> None:
    write_lines(export, [mixpanel_event()] * 3)
    reading = MixpanelExport().read(InputFile(export), OPTIONS)
    with export.open("ab") as stream:
        stream.write(as_lines([mixpanel_event()]))

    with pytest.raises(FileRefusedError, match="changed while it was read"):
        list(reading.batches)


@pytest.mark.parametrize("zipped", [False, True])
def test_an_endless_line_is_refused(export: Path, zipped: bool) -> None:
    endless = b'{"event": "' + b"x" * (18 << 20)
    export.write_bytes(gzip.compress(endless) if zipped else endless)
    reading = MixpanelExport().read(InputFile(export), OPTIONS)

    with pytest.raises(FileRefusedError, match="16 MiB"):
        list(reading.batches)


def test_repeats_stay_and_share_their_key_whatever_their_ingest_time(export: Path) -> None:
    reading, batches = read(
        write_lines(export, [mixpanel_event(), mixpanel_event(mp_processing_time_ms=T0 * 1000 + 9)])
    )

    assert len(set(keys_of(batches))) == 1
    assert [row[2] for row in rows_of(batches)] == [(T0 + 1) * 1_000_000, T0 * 1_000_000 + 9000]
    assert (reading.rows_read, reading.as_of) == (2, (T0 + 1) * 1_000_000)


def test_the_careful_path_gives_what_the_fast_one_gives(export: Path) -> None:
    odd = {"time": "2026-03-01T12:00:00Z", "mp_processing_time_ms": (T0 + 1) * 1000.0}
    _, batches = read(
        write_lines(
            export,
            [
                mixpanel_event("Öffnen", method="a", type=2, S_insert_id="ü"),
                mixpanel_event("Öffnen", method="a", type=2, S_insert_id="ü", **odd),
            ],
        )
    )

    fast, careful = rows_of(batches)
    assert fast[1:] == careful[1:]
    assert len(set(keys_of(batches))) == 1


@pytest.mark.parametrize(
    "changes",
    [{"time": T0 + 1}, {"distinct_id": "u2"}, {"S_insert_id": "i2"}, {"distinct_id": "u1i"}],
)
def test_another_time_id_or_insert_id_is_another_event(
    export: Path, changes: dict[str, object]
) -> None:
    _, batches = read(write_lines(export, [mixpanel_event(), mixpanel_event(**changes)]))

    assert len(set(keys_of(batches))) == 2


def test_without_an_insert_id_the_whole_record_but_its_ingest_time_is_the_key(
    export: Path,
) -> None:
    _, batches = read(
        write_lines(
            export,
            [
                mixpanel_event(S_insert_id=..., note="a"),
                mixpanel_event(S_insert_id=..., mp_processing_time_ms=T0 * 1000, note="a"),
                mixpanel_event(S_insert_id=..., note="b"),
            ],
        )
    )

    first, again, other = keys_of(batches)
    assert first == again != other


def test_a_missing_ingest_time_is_no_time(export: Path) -> None:
    reading, rows = read_events(export, mixpanel_event(mp_processing_time_ms=...))

    assert [row[2] for row in rows] == [NO_TIME]
    assert reading.as_of is None


def test_only_chosen_scalars_are_kept_and_links_lose_their_query(export: Path) -> None:
    _, rows = read_events(
        export,
        mixpanel_event(
            method="email",
            channel=True,
            type=3,
            via=["list"],
            target="https://a.example/x?token=s#t",
            source="y" * 300,
            note="not kept",
        ),
    )

    assert rows[0][5] == (
        '{"channel":true,"method":"email","source":"'
        + "y" * 200
        + '","target":"https://a.example/x","type":3}'
    )


def test_one_and_true_and_one_point_zero_are_three_values(export: Path) -> None:
    _, rows = read_events(export, *(mixpanel_event(type=value) for value in (1, True, 1.0, "1")))

    assert [row[5] for row in rows] == [
        '{"type":1}', '{"type":true}', '{"type":1.0}', '{"type":"1"}'
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("delay", "offset"), [(14_400.87, "UTC-04:00"), (-20_700 + 2, "UTC+05:45"), (1.5, None)]
)
def test_local_wall_time_of_an_old_project_is_warned_of(
    export: Path, delay: float, offset: str | None
) -> None:
    reading, _ = read_events(
        export,
        *(
            mixpanel_event(time=T0 + n, mp_processing_time_ms=int((T0 + n + delay) * 1000))
            for n in range(20)
        ),
    )

    assert [offset in warning for warning in reading.warnings if offset] == [True] * bool(offset)
    assert len(reading.warnings) == bool(offset)


@pytest.mark.parametrize(
    "first",
    [
        {"user_id": "u1", "event": "Search", "time": T0},
        {"event": "Search", "properties": {"a": 1}},
        {"user_id": "u1", "email": "a@b.example"},
        [1],
        "user_id,event,time",
    ],
)
def test_other_files_are_not_recognised(export: Path, first: object) -> None:
    write_lines(export, [first])

    assert MixpanelExport().recognise(InputFile(export), OPTIONS) == 0.0


def test_a_broken_first_line_does_not_hide_the_kind(export: Path) -> None:
    write_lines(export, ["garbage", mixpanel_event()])

    assert MixpanelExport().recognise(InputFile(export), OPTIONS) == 1.0


WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=20)
IDS = WORDS.filter(
    lambda word: (
        word.strip() not in {"", "undefined", "null", "<null>"} and not word.startswith("$device:")
    )
)
NAMES = WORDS.filter(lambda word: bool(word.strip()))


@given(
    st.lists(st.tuples(NAMES, IDS, st.integers(T0 - 10**8, T0), WORDS, st.booleans()), max_size=30)
)
def test_random_events_come_back_exactly(
    tmp_path_factory: pytest.TempPathFactory, events: list[tuple[str, str, int, str, bool]]
) -> None:
    path = tmp_path_factory.mktemp("random") / "export.jsonl"
    records = [
        mixpanel_event(
            name,
            S_user_id=user,
            time=time * 1000 if fine else time,
            method=method,
            S_insert_id=f"{n}",
        )
        for n, (name, user, time, method, fine) in enumerate(events)
    ]
    reading, batches = read(write_lines(path, records))

    assert [(r[0], r[1], r[3], r[4]) for r in rows_of(batches)] == [
        (n, time * 1_000_000, user, name) for n, (name, user, time, _, _) in enumerate(events, 1)
    ]
    assert len(set(keys_of(batches))) == len(events)
    assert reading.rejects == []
