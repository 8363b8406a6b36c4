from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.files.generic_events import GenericEvents
from connectors.files.profiles import Profiles
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import NO_TIME, EventBatch, RecordBatch, UserEmail
from tests.builders.product_exports import T0, mixpanel_event, write_lines

NOW = (T0 + 86_400) * 1_000_000
OPTIONS = ReadOptions(now=NOW)
INSTANT = T0 * 1_000_000


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "events.csv"


def read(
    path: Path, options: ReadOptions = OPTIONS
) -> tuple[Reading, list[EventBatch], list[UserEmail]]:
    reading = GenericEvents().read(InputFile(path), options)
    events: list[EventBatch] = []
    emails: list[UserEmail] = []
    for batch in reading.batches:
        if isinstance(batch, EventBatch):
            events.append(batch)
        elif isinstance(batch, RecordBatch):
            emails += [record for record in batch.records if isinstance(record, UserEmail)]
    return reading, events, emails


def rows_of(batches: list[EventBatch]) -> list[tuple[int, int, str, str, str]]:
    """(line, time, user, name, properties) in words."""
    return [
        (
            int(batch.line[at]),
            int(batch.time[at]),
            batch.vocabulary.users.words[batch.user[at]],
            batch.vocabulary.names.words[batch.name[at]],
            batch.vocabulary.property_sets.words[batch.properties[at]],
        )
        for batch in batches
        for at in range(len(batch))
    ]


def keys_of(batches: list[EventBatch]) -> list[int]:
    return [int(key) for batch in batches for key in batch.key]


def read_csv(
    path: Path, *lines: str, options: ReadOptions = OPTIONS
) -> tuple[Reading, list[EventBatch], list[UserEmail]]:
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return read(path, options)


def test_a_table_of_events_is_read(path: Path) -> None:
    reading, batches, emails = read_csv(
        path,
        "user_id,event,time,email,method,properties",
        'u1,Share,2026-03-01T12:00:00Z,A@x.example,email,"{""via"": ""link"", ""note"": 1}"',
        "null,View,2026-03-01T12:00:00Z,b@x.example,,",
    )

    assert rows_of(batches) == [
        (2, INSTANT, "u1", "Share", '{"method":"email","via":"link"}'),
        (3, INSTANT, "", "View", ""),
    ]
    assert emails == [UserEmail(2, "u1", "a@x.example")]
    assert (reading.kind, reading.report, reading.source) == ("events", "events", "generic")
    assert (reading.grain, reading.rows_read, reading.as_of) == ("event", 2, None)


def test_json_lines_say_the_same(path: Path) -> None:
    write_lines(
        path,
        [
            {"user_id": 7, "event": "Share", "time": T0, "properties": {"via": 1, "list": [1]}},
            {"userId": "u2", "event": "View", "timestamp": T0 * 1000 + 5, "method": "x"},
            {"user_id": "u3", "event": "View", "time": "2026-03-01T12:00:00.5Z"},
        ],
    )

    _, batches, _ = read(path)

    assert rows_of(batches) == [
        (1, INSTANT, "7", "Share", '{"via":1}'),
        (2, INSTANT + 5000, "u2", "View", '{"method":"x"}'),
        (3, INSTANT + 500_000, "u3", "View", ""),
    ]


@pytest.mark.parametrize("header", ["User ID,Event Name,Timestamp", "userId,eventName,eventTime"])
def test_columns_are_found_however_their_names_are_written(path: Path, header: str) -> None:
    _, batches, _ = read_csv(path, header, f"u1,Share,{T0}")

    assert rows_of(batches) == [(2, INSTANT, "u1", "Share", "")]


def test_other_columns_are_mapped(path: Path) -> None:
    options = ReadOptions(now=NOW, columns={"user_id": "who", "event": "what", "time": "when"})
    reading, batches, _ = read_csv(path, "who,what,when", f"u1,Share,{T0}", options=options)

    assert rows_of(batches) == [(2, INSTANT, "u1", "Share", "")]
    assert GenericEvents().recognise(InputFile(path), options) > 0
    assert reading.warnings == []


def test_a_mapped_column_that_is_not_there_is_named(path: Path) -> None:
    options = ReadOptions(now=NOW, columns={"user_id": "whoo"})

    with pytest.raises(FileRefusedError, match=r"'whoo' for user_id.*correct --map"):
        read_csv(path, "who,event,time", f"u1,Share,{T0}", options=options)


def test_a_missing_column_is_named_with_what_there_is(path: Path) -> None:
    with pytest.raises(FileRefusedError, match=r"no column for user_id, it has who.*--map"):
        read_csv(path, "who,event,time", f"u1,Share,{T0}")


@pytest.mark.parametrize(
    ("said", "zone", "instant"),
    [
        ("2026-03-01T13:00:00+01:00", "UTC", INSTANT),
        ("2026-03-01 07:00:00", "America/New_York", INSTANT),
        ("2026-03-01T17:45", "Asia/Kathmandu", INSTANT),
        (str(T0), "Asia/Kathmandu", INSTANT),
        (str(T0 * 1000), "UTC", INSTANT),
        (f"{T0}.25", "UTC", INSTANT + 250_000),
        ("2026-03-01 12:00:00 UTC", "Asia/Kathmandu", INSTANT),
        ("2026-03-01 12:00:00+00", "Asia/Kathmandu", INSTANT),
        ("2026-03-01T12:00:00.123456789Z", "UTC", INSTANT + 123_456),
        ("Mar 1, 2026 12:00:01", "UTC", INSTANT + 1_000_000),
        ("3/1/2026 12:00 PM", "UTC", None),
        ("13/3/2026 12:00", "UTC", INSTANT + 12 * 86_400_000_000),
        ("3/13/2026 12:00:00 PM", "UTC", INSTANT + 12 * 86_400_000_000),
    ],
)
def test_times_in_many_spellings(path: Path, said: str, zone: str, instant: int | None) -> None:
    lines = ("user_id,event,time", f'u1,Share,"{said}"')
    options = ReadOptions(now=NOW, timezone=zone)

    if instant is None:
        with pytest.raises(FileRefusedError, match="--locale"):
            read_csv(path, *lines, options=options)
    else:
        _, batches, _ = read_csv(path, *lines, options=options)
        assert [row[1] for row in rows_of(batches)] == [instant]


def test_one_date_that_reads_one_way_decides_for_the_file(path: Path) -> None:
    _, batches, _ = read_csv(
        path, "user_id,event,time", "u1,A,02/03/2026 12:00", "u1,B,13/03/2026 12:00"
    )

    assert [row[1] for row in rows_of(batches)] == [
        INSTANT + 86_400_000_000, INSTANT + 12 * 86_400_000_000
    ]  # fmt: skip


def test_a_locale_decides_too(path: Path) -> None:
    options = ReadOptions(now=NOW, locale="en_US")
    reading, batches, _ = read_csv(
        path, "user_id,event,time", "u1,A,3/1/2026 12:00", options=options
    )

    assert [row[1] for row in rows_of(batches)] == [INSTANT]
    assert reading.rows_read == 1


def test_an_hour_that_came_twice_is_read_as_the_earlier_with_a_warning(path: Path) -> None:
    options = ReadOptions(now=NOW, timezone="America/New_York")
    reading, batches, _ = read_csv(
        path, "user_id,event,time", "u1,A,2025-11-02 01:30:00", "u1,B,2025-11-02 01:40:00",
        options=options,
    )  # fmt: skip

    # 01:30 EDT is 05:30 UTC, an hour before 01:30 EST
    assert rows_of(batches)[0][1] == 1_762_061_400_000_000
    assert len(reading.warnings) == 1
    assert "2 times" in reading.warnings[0]


def test_an_hour_that_never_was_is_moved_forward_with_a_warning(path: Path) -> None:
    options = ReadOptions(now=NOW, timezone="America/New_York")
    reading, batches, _ = read_csv(
        path, "user_id,event,time", "u1,A,2026-03-08 02:30:00", options=options
    )

    # 02:30 does not exist; half an hour after the change is 03:30 EDT, 07:30 UTC
    assert rows_of(batches)[0][1] == 1_772_955_000_000_000
    assert "forward" in reading.warnings[0]


def test_an_event_id_is_the_event(path: Path) -> None:
    _, batches, _ = read_csv(
        path, "user_id,event,time,event_id", f"u1,A,{T0},e1", f"u1,A,{T0 + 1},e1", f"u1,A,{T0},e2"
    )

    first, again, other = keys_of(batches)
    assert first == again != other


def test_without_an_id_the_whole_row_but_its_ingest_time_is_the_event(path: Path) -> None:
    reading, batches, _ = read_csv(
        path,
        "user_id,event,time,page,received_at",
        f"u1,A,{T0},p,2026-03-01T12:00:05Z",
        f"u1,A,{T0},p,2026-03-01T12:00:09Z",
        f"u1,A,{T0},q,",
    )

    first, again, other = keys_of(batches)
    assert first == again != other
    assert batches[0].ingested.tolist() == [INSTANT + 5_000_000, INSTANT + 9_000_000, NO_TIME]
    assert reading.as_of == INSTANT + 9_000_000


def test_columns_in_another_order_are_the_same_event(path: Path) -> None:
    _, one, _ = read_csv(path, "user_id,event,time", f"u1,A,{T0}")
    _, other, _ = read_csv(path, "time,user_id,event", f"{T0},u1,A")

    assert keys_of(one) == keys_of(other)


def test_an_email_is_told_once_for_each_pair(path: Path) -> None:
    _, _, emails = read_csv(
        path,
        "user_id,event,time,email",
        f"u1,A,{T0},a@x.example",
        f"u1,B,{T0}, A@X.example ",
        f"u2,A,{T0},a@x.example",
        f",A,{T0},c@x.example",
        f"u3,A,{T0},no address",
    )

    assert [(one.user_key, one.email) for one in emails] == [
        ("u1", "a@x.example"), ("u2", "a@x.example")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("u1,A,", "no time"),
        ("u1,A,soon", "cannot be read"),
        ("u1,A,1999-12-31T23:59:59Z", "before 2000-01-01"),
        (f"u1,,{T0}", "event name is missing"),
        (f"{'x' * 10_000},A,{T0}", "10,000 characters"),
        (f"u1,{'x' * 1001},{T0}", "1,001 characters"),
        (f"u1,A,{T0},,extra", "5 cells"),
        (f"u1,A,{T0},[1]", "not a JSON object"),
        (f"u1,A,{T0},{{", "not JSON"),
    ],
)
def test_a_bad_row_is_rejected_alone(path: Path, row: str, reason: str) -> None:
    reading, batches, _ = read_csv(
        path, "user_id,event,time,properties", f"u1,A,{T0},", row, f"u1,B,{T0},"
    )

    assert [line[0] for line in rows_of(batches)] == [2, 4]
    assert [reject.line for reject in reading.rejects] == [3]
    assert reason in reading.rejects[0].reason
    assert reading.rows_read == 3


def test_blank_rows_are_no_rows(path: Path) -> None:
    reading, batches, _ = read_csv(path, "user_id,event,time", "", f"u1,A,{T0}", ",,", "  ,,")

    assert (reading.rows_read, len(rows_of(batches))) == (1, 1)


def test_json_lines_that_are_cut_off_are_refused(path: Path) -> None:
    write_lines(path, [{"user_id": "u1", "event": "A", "time": T0}, '{"user_id": "u'])

    with pytest.raises(FileRefusedError, match="cut off at line 2"):
        read(path)


def test_mixpanel_lines_are_not_generic(path: Path) -> None:
    write_lines(path, [mixpanel_event()])

    assert GenericEvents().recognise(InputFile(path), OPTIONS) == 0.0
    assert Profiles().recognise(InputFile(path), OPTIONS) == 0.0


def test_a_table_with_user_event_and_time_is_events_and_not_profiles(path: Path) -> None:
    path.write_text("user_id,email,event,time\nu1,a@x.example,A,1\n")

    assert GenericEvents().recognise(InputFile(path), OPTIONS) > 0
    assert Profiles().recognise(InputFile(path), OPTIONS) == 0.0


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12).map(str.strip)
IDS = CELLS.filter(lambda w: w not in {"", "undefined", "null", "<null>"} and w[0] != "$")


@given(
    st.lists(
        st.tuples(IDS, CELLS.filter(bool), st.integers(T0 - 10**8, T0), CELLS),
        min_size=1,
        max_size=20,
    ),
    st.booleans(),
)
def test_random_events_come_back_exactly(
    tmp_path_factory: pytest.TempPathFactory,
    events: list[tuple[str, str, int, str]],
    as_json: bool,
) -> None:
    path = tmp_path_factory.mktemp("random") / "events"
    names = ("user_id", "event", "time", "method")
    if as_json:
        write_lines(path, [dict(zip(names, event, strict=True)) for event in events])
    else:
        text = io.StringIO(newline="")
        csv.writer(text).writerows([names, *events])
        path.write_bytes(text.getvalue().encode())

    reading, batches, _ = read(path)

    assert [row[1:4] for row in rows_of(batches)] == [
        (time * 1_000_000, user, event) for user, event, time, _ in events
    ]
    assert [json.loads(row[4] or "{}").get("method", "") for row in rows_of(batches)] == [
        _without_query(method) for *_, method in events
    ]
    assert len(set(keys_of(batches))) == len(set(events))
    assert reading.rejects == []


def _without_query(text: str) -> str:
    is_location = text.startswith(("/", "www.")) or "://" in text
    return text.partition("?")[0].partition("#")[0] if is_location else text
