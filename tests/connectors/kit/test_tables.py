"""Tables in every encoding, delimiter and container, and the content that is refused."""

from __future__ import annotations

import datetime
import gzip
import io
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit import tables, workbook
from connectors.kit.errors import FileRefusedError
from connectors.kit.input_file import InputFile
from connectors.kit.tables import open_table, preview_rows


def _file(folder: Path, content: bytes, name: str = "report.csv") -> InputFile:
    path = folder / name
    path.write_bytes(content)
    return InputFile(path)


def _rows(folder: Path, content: bytes) -> list[tuple[int, list[str]]]:
    return list(open_table(_file(folder, content)))


def _workbook(*rows: list[object]) -> bytes:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    sheet = book.add_worksheet()
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is not None:
                sheet.write(number, column, cell)
    book.close()
    return out.getvalue()


@pytest.mark.parametrize(
    ("mark", "codec"),
    [
        (b"", "utf-8"),
        (b"\xef\xbb\xbf", "utf-8"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
        (b"", "cp1252"),
    ],
)
def test_the_same_table_is_read_in_every_encoding(tmp_path: Path, mark: bytes, codec: str) -> None:
    content = mark + "Campaña;Impressions\nOtoño;12\n".encode(codec)
    assert _rows(tmp_path, content) == [(1, ["Campaña", "Impressions"]), (2, ["Otoño", "12"])]


def test_a_file_that_is_utf8_only_after_its_start_is_utf8(tmp_path: Path) -> None:
    content = b"name,value\n" + b"plain,1\n" * 50_000 + "Zürich,2\n".encode()
    assert _rows(tmp_path, content)[-1] == (50_002, ["Zürich", "2"])


def test_a_file_that_is_cp1252_only_after_its_start_is_cp1252(tmp_path: Path) -> None:
    content = b"name,value\n" + b"plain,1\n" * 50_000 + "Zürich,2\n".encode("cp1252")
    assert _rows(tmp_path, content)[-1] == (50_002, ["Zürich", "2"])


def test_utf8_that_breaks_later_is_refused_as_damaged(tmp_path: Path) -> None:
    content = "näme,value\n".encode() + b"plain,1\n" * 50_000 + b"bad\xff,2\n"
    with pytest.raises(FileRefusedError, match="not UTF-8"):
        _rows(tmp_path, content)


@pytest.mark.parametrize("mark", [",", "\t", ";"])
def test_the_delimiter_is_found_by_the_rows_not_by_the_name(tmp_path: Path, mark: str) -> None:
    rows = [["day", "text", "spend"], ["2026-01-01", "one, two, three, four", "1,5"]]
    text = "\r\n".join(mark.join(f'"{cell}"' for cell in row) for row in rows)
    assert [row for _, row in open_table(_file(tmp_path, text.encode()))] == rows


def test_a_preamble_with_commas_does_not_decide_the_delimiter(tmp_path: Path) -> None:
    text = "Title\nStart: December 6, 2025, 12:00 AM\n\nA\tB\tC\tD\n1\t2\t3\t4\n"
    assert open_table(_file(tmp_path, text.encode())).delimiter == "\t"


def test_quoted_line_breaks_keep_the_physical_line_numbers(tmp_path: Path) -> None:
    content = b'a,b\r\n"one\ntwo\r\nthree",2\r\n\r\nlast,3'
    assert _rows(tmp_path, content) == [
        (1, ["a", "b"]),
        (2, ["one\ntwo\r\nthree", "2"]),
        (5, []),
        (6, ["last", "3"]),
    ]


def test_a_line_separator_inside_a_cell_is_no_line_end(tmp_path: Path) -> None:
    assert _rows(tmp_path, "a,b\nx\u2028y,2\n".encode())[1] == (2, ["x\u2028y", "2"])


def test_a_table_can_be_read_twice(tmp_path: Path) -> None:
    table = open_table(_file(tmp_path, b"a,b\n1,2\n"))
    assert list(table) == list(table)


def test_gzip_is_read_through(tmp_path: Path) -> None:
    assert _rows(tmp_path, gzip.compress(b"a,b\n1,2\n"))[1] == (2, ["1", "2"])


def test_an_endless_line_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="line 2: the line is longer") as caught:
        _rows(tmp_path, b"a,b\n" + b"x" * 1_100_000)
    assert caught.value.line == 2


def test_an_endless_quoted_cell_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="line 2: a cell is longer"):
        _rows(tmp_path, b'a,b\n"' + b"x\n" * 600_000)


def test_a_quote_that_never_closes_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="line 2: a quote is opened and never closed"):
        _rows(tmp_path, b'a,b\n"x,2\n3,4\n')


def test_too_many_columns_are_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="6,000 columns"):
        _rows(tmp_path, b",".join([b"a"] * 6000))


def test_binary_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="binary"):
        _rows(tmp_path, bytes(range(256)) * 20)


def test_one_stray_nul_is_left_to_the_row(tmp_path: Path) -> None:
    assert _rows(tmp_path, b"name,value\nplain,1\nod\0d,2\n")[2] == (3, ["od\0d", "2"])


@pytest.mark.parametrize(
    ("content", "noun"),
    [
        (b"", "an empty file"),
        (b"%PDF-1.7\nxxx", "a PDF document"),
        (b"\x89PNG\r\n\x1a\nxxx", "a PNG picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1xx", r"format of Excel 97 to 2003 \(.xls\)"),
        (b"<!DOCTYPE html><html></html>", "a web page"),
    ],
)
def test_content_that_is_no_table_is_named(tmp_path: Path, content: bytes, noun: str) -> None:
    with pytest.raises(FileRefusedError, match=noun):
        _rows(tmp_path, content)
    assert preview_rows(_file(tmp_path, content)) == []


def test_a_workbook_gives_text_without_decimals_and_iso_dates(tmp_path: Path) -> None:
    content = _workbook(
        ["day", "clicks", "spend", "id", "live"],
        [datetime.date(2026, 6, 1), 12, 1.5, "00123", True],
        [],
        [None, 46296],
    )
    assert _rows(tmp_path, content) == [
        (1, ["day", "clicks", "spend", "id", "live"]),
        (2, ["2026-06-01", "12", "1.5", "00123", "true"]),
        (3, ["", "", "", "", ""]),
        (4, ["", "46296", "", "", ""]),
    ]


def test_an_id_that_a_float_cannot_hold_stays_recognisably_broken(tmp_path: Path) -> None:
    assert _rows(tmp_path, _workbook([1.20253e17]))[0][1] == ["1.20253e+17"]


def test_empty_rows_above_a_sheet_keep_the_row_numbers(tmp_path: Path) -> None:
    assert _rows(tmp_path, _workbook([], [None, "x"]))[1:] == [(2, ["", "x"])]


def test_a_zip_that_is_no_workbook_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("report.csv", "a,b")
    with pytest.raises(FileRefusedError, match="unpack it"):
        _rows(tmp_path, out.getvalue())


def test_a_cut_off_workbook_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="damaged"):
        _rows(tmp_path, _workbook(["a"])[:900])


def test_a_workbook_with_one_cell_in_the_last_corner_is_refused(tmp_path: Path) -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    sheet.write("A1", "x")
    sheet.write("XFD1048576", "y")
    book.close()
    with pytest.raises(FileRefusedError, match="1,048,576 rows"):
        _rows(tmp_path, out.getvalue())


def test_a_workbook_that_unpacks_too_large_is_refused_by_its_directory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = _workbook(*[["word" * 20, n] for n in range(2000)])
    monkeypatch.setattr(workbook, "MAX_UNPACKED", len(content) + 10)
    with pytest.raises(FileRefusedError, match="unpacked"):
        _rows(tmp_path, content)


def test_a_sheet_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="1 sheets"):
        list(open_table(_file(tmp_path, _workbook(["a"])), sheet=1))


def test_a_preview_of_a_long_file_is_short(tmp_path: Path) -> None:
    assert len(preview_rows(_file(tmp_path, b"a,b\n" * 100_000))) == tables._SAMPLE_ROWS


_CELLS = st.text(
    st.characters(codec="utf-8", exclude_characters="\0\ufeff"), min_size=1, max_size=12
)


@settings(max_examples=150, deadline=None)
@given(
    rows=st.integers(2, 5).flatmap(
        lambda width: st.lists(
            st.lists(_CELLS, min_size=width, max_size=width), min_size=1, max_size=6
        )
    ),
    mark=st.sampled_from(",\t;"),
    codec=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    end=st.sampled_from(["\n", "\r\n"]),
)
def test_quoted_cells_come_back_exactly(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[str]],
    mark: str,
    codec: str,
    end: str,
) -> None:
    quoted = [mark.join('"' + c.replace('"', '""') + '"' for c in row) for row in rows]
    content = end.join(["h" + (mark + "h") * (len(rows[0]) - 1), *quoted]).encode(codec)
    table = open_table(_file(tmp_path_factory.mktemp("t"), content))
    assert [row for _, row in table][1:] == rows


@settings(max_examples=150, deadline=None)
@given(
    damage=st.lists(st.tuples(st.integers(0, 10**6), st.integers(0, 255)), min_size=1, max_size=20)
)
def test_a_damaged_workbook_is_read_or_refused_never_worse(
    tmp_path_factory: pytest.TempPathFactory, damage: list[tuple[int, int]]
) -> None:
    content = bytearray(_workbook(["a", 1, 2.5], ["b", None, "c"]))
    for place, byte in damage:
        content[place % len(content)] = byte
    file = _file(tmp_path_factory.mktemp("w"), bytes(content))
    try:
        rows = list(open_table(file))
    except FileRefusedError as error:
        assert "report.csv" in str(error)
        return
    assert preview_rows(file) == rows
