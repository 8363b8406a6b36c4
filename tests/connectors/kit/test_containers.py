"""Files that pack others: what they are, told with one thing to do."""

from __future__ import annotations

import gzip
import io
import zipfile
from pathlib import Path

import pytest

from connectors.kit.containers import describe_container
from connectors.kit.errors import FileRefusedError
from connectors.kit.input_file import InputFile
from connectors.kit.tables import open_table


def _file(folder: Path, content: bytes) -> InputFile:
    path = folder / "export.xlsx"
    path.write_bytes(content)
    return InputFile(path)


def _compound(*names: str, shift: int = 9, sector: int = 3) -> bytes:
    """A compound file of Microsoft's old format whose directory has these streams."""
    head = bytearray(512)
    head[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    head[30:32] = shift.to_bytes(2, "little")
    head[48:52] = sector.to_bytes(4, "little")
    body = bytearray((sector + 1) * (1 << shift) - 512)
    for name in ("Root Entry", *names):
        text = name.encode("utf-16-le") + b"\0\0"
        body += text.ljust(64, b"\0") + len(text).to_bytes(2, "little") + bytes(62)
    return bytes(head + body)


def _archive(*names: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name in names:
            archive.writestr(name, b"x")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "noun", "remedy"),
    [
        (_compound("EncryptedPackage"), "a workbook that has a password", "take the password off"),
        (_compound("EncryptedPackage", shift=12), "has a password", "save it again"),
        (_compound("Workbook"), "Excel 97 to 2003", "save it as .xlsx"),
        (_compound("WordDocument"), "a Word document", "as CSV or XLSX"),
        (_compound()[:40] + b"\xff" * 40, "Excel 97 to 2003", "save it as .xlsx"),
        (
            _archive("Index/Document.iwa", "Index/Tables/Tile.iwa", "preview.jpg"),
            "an Apple Numbers document",
            "Export To, CSV",
        ),
        (_archive("mimetype", "content.xml"), "an OpenDocument file", "save it as .xlsx"),
        (_archive("[Content_Types].xml", "word/document.xml"), "a Word", "CSV or XLSX"),
        (
            _archive(
                "Campaigns(2026.05.01-2026.05.31).csv", "Time_series(2026.05.01-2026.05.31).csv"
            ),
            "cards of Google's Overview page",
            "download that table",
        ),
        (
            b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
            "a spreadsheet in XML",
            "save it as .xlsx",
        ),
    ],
)
def test_it_is_named_with_one_thing_to_do(
    tmp_path: Path, content: bytes, noun: str, remedy: str
) -> None:
    with pytest.raises(FileRefusedError) as caught:
        open_table(_file(tmp_path, content))
    assert noun in str(caught.value)
    assert remedy in str(caught.value)


def test_a_locked_workbook_inside_gzip_is_told_by_its_head(tmp_path: Path) -> None:
    found = describe_container(_file(tmp_path, gzip.compress(_compound("EncryptedPackage"))))
    assert found is not None
    assert "password" in found.noun


def test_an_archive_whose_members_are_encrypted_has_a_password(tmp_path: Path) -> None:
    content = bytearray(_archive("xl/workbook.xml"))
    entry = content.index(b"PK\x01\x02")
    content[entry + 8] |= 1
    found = describe_container(_file(tmp_path, bytes(content)))
    assert found is not None
    assert found.noun == "a workbook that has a password"


def test_a_workbook_and_a_table_are_not_foreign(tmp_path: Path) -> None:
    assert describe_container(_file(tmp_path, _archive("xl/workbook.xml"))) is None
    assert describe_container(_file(tmp_path, b"a,b\n1,2\n")) is None
