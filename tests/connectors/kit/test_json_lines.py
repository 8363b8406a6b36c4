from __future__ import annotations

import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit import json_lines
from connectors.kit.errors import FileRefusedError
from connectors.kit.json_lines import (
    NotJsonError,
    RecordLines,
    head_objects,
    parse_value,
    read_chunks,
    split_lines,
)


@given(
    st.lists(st.binary(max_size=12).map(lambda b: b.replace(b"\n", b""))),
    st.booleans(),
    st.integers(3, 9),
)
def test_chunks_are_the_content_cut_at_line_ends(
    lines: list[bytes], ended: bool, size: int
) -> None:
    content = b"\n".join(lines) + (b"\n" if ended else b"")

    chunks = list(read_chunks(io.BytesIO(content), "x", size))

    assert b"".join(chunks) == content.removeprefix(json_lines.BYTE_ORDER_MARK)
    assert all(chunk.endswith(b"\n") for chunk in chunks[:-1])
    assert sum(len(split_lines(chunk)) for chunk in chunks) == len(split_lines(b"".join(chunks)))


def test_a_line_without_an_end_is_refused_before_it_fills_the_memory(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(json_lines, "MAX_LINE_BYTES", 100)
    stream = io.BytesIO(b"ok\n" + b"x" * 1000)

    with pytest.raises(FileRefusedError, match="without an end"):
        list(read_chunks(stream, "x", 10))

    assert stream.tell() <= 120


def test_numbers_of_any_length_stay_exact() -> None:
    assert parse_value(b"123456789012345678901") == 123456789012345678901


@pytest.mark.parametrize(
    "line", [b"", b"{", b"NaN", b'"\xff"', b"{} {}", b"9" * 5000, b"[" * 99999]
)
def test_what_is_no_json_says_so(line: bytes) -> None:
    with pytest.raises(NotJsonError, match=r"not (JSON|UTF-8)"):
        parse_value(line)


def take_all(lines: list[bytes]) -> tuple[list[tuple[int, object]], list[int], RecordLines]:
    rejected: list[int] = []
    records = RecordLines(lambda line, _: rejected.append(line))
    taken = [records.take(number, line) for number, line in enumerate(lines, 1)]
    return [one for one in taken if one is not None], rejected, records


@given(st.dictionaries(st.text(), st.text() | st.integers(), min_size=1), st.data())
def test_a_record_cut_anywhere_in_two_is_whole_again(
    record: dict[str, object], data: st.DataObject
) -> None:
    whole = json.dumps(record).encode()
    cut = data.draw(st.integers(1, len(whole) - 1))

    taken, rejected, records = take_all([b"1", whole[:cut], whole[cut:], b"2"])

    assert taken == [(1, 1), (2, record), (4, 2)]
    assert (rejected, records.rows) == ([], 3)


def test_two_broken_lines_are_two_rejects() -> None:
    taken, rejected, records = take_all([b"{1", b"{2", b"3"])

    assert (taken, rejected, records.rows) == ([(3, 3)], [1, 2], 3)


def test_a_broken_last_line_is_a_cut_off_file() -> None:
    _, _, records = take_all([b"1", b"terminated early"])

    with pytest.raises(FileRefusedError, match=r"line 2.*'terminated early'") as caught:
        records.finish("x")

    assert caught.value.line == 2


def test_the_head_gives_its_objects_and_passes_over_the_rest() -> None:
    assert list(head_objects(b'\xef\xbb\xbf{"a":1}\n[1]\nx\n{"b":2}\n{"c"')) == [{"a": 1}, {"b": 2}]
