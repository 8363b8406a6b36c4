"""Recognition by content, and what is said of files that are none of ours."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.files.registry import describe, formats, kinds, recognise
from connectors.kit.errors import FileRefusedError, NotRecognisedError
from connectors.kit.formats import ReadOptions
from connectors.kit.input_file import InputFile
from tests.builders.ad_exports import (
    GOOGLE,
    LINKEDIN,
    META,
    NOW,
    demographics_table,
    linkedin_preamble,
    linkedin_row,
    table_bytes,
    with_header,
)

OPTIONS = ReadOptions(now=NOW)
LINKEDIN_ADS = table_bytes([*linkedin_preamble(), *with_header([linkedin_row()])], LINKEDIN)
LINKEDIN_PEOPLE = table_bytes(
    [
        *linkedin_preamble("Demographics Report (in UTC)"),
        *demographics_table("County", []),
    ],
    LINKEDIN,
)
GOOGLE_TABLE = table_bytes(
    [["Campaign report"], ["All time"], ["Campaign", "Day", "Impr.", "Clicks"]], GOOGLE
)
META_TABLE = table_bytes(
    [["Campaign name", "Impressions", "Link clicks", "Amount spent (EUR)", "Day"]], META
)
GENERIC = b"date,campaign,impressions,clicks\n2026-06-02,A,9,1\n"


def _file(folder: Path, content: bytes, name: str = "report.pdf") -> InputFile:
    path = folder / name
    path.write_bytes(content)
    return InputFile(path)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (LINKEDIN_ADS, "LinkedInPerformance"),
        (LINKEDIN_PEOPLE, "LinkedInDemographics"),
        (table_bytes([*linkedin_preamble(), []], LINKEDIN), "LinkedInPerformance"),
        (GOOGLE_TABLE, "GoogleAds"),
        (META_TABLE, "MetaAds"),
        (GENERIC, "AdStats"),
    ],
)
def test_a_file_is_recognised_whatever_its_name(tmp_path: Path, content: bytes, name: str) -> None:
    assert type(recognise(_file(tmp_path, content), OPTIONS)).__name__ == name


@pytest.mark.parametrize(
    ("content", "noun"),
    [
        (bytes(range(256)) * 9, "binary content"),
        (b'{"a": 1}', "JSON"),
        (b"colour,shade\nred,3\n", "text that starts with the columns 'colour', 'shade'"),
        (b"x" * 2_000_000, "text 'xxxx"),
    ],
)
def test_an_unknown_file_is_named_by_what_it_looks_like(
    tmp_path: Path, content: bytes, noun: str
) -> None:
    file = _file(tmp_path, content, "report.csv")
    assert noun in describe(file)
    with pytest.raises(NotRecognisedError, match=r"report\.csv is .*; name its columns"):
        recognise(file, OPTIONS)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "an empty file; download the report again"),
        (b"\n\n  \n", "an empty file"),
        (b"\xff\xfe", "an empty file"),
        (b"PK\x03\x04 no directory", "a workbook that is damaged or cut off; download it again"),
        (b"%PDF-1.7 ...", "a PDF document; export the report as CSV or XLSX"),
        (b"\x89PNG\r\n\x1a\n....", "a PNG picture; a picture has no rows to read"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", r".* \(\.xls\); .* save it as \.xlsx"),
        (b"<html><body>Sign in</body></html>", "a web page; sign in to the platform"),
    ],
)
def test_what_is_no_table_is_named_with_one_thing_to_do(
    tmp_path: Path, content: bytes, words: str
) -> None:
    with pytest.raises(NotRecognisedError, match=r"report\.csv is " + words):
        recognise(_file(tmp_path, content, "report.csv"), OPTIONS)


def test_a_report_of_another_platform_than_was_said_is_named(tmp_path: Path) -> None:
    file = _file(tmp_path, META_TABLE, "google-campaigns.csv")
    assert type(recognise(file, OPTIONS)).__name__ == "MetaAds"
    with pytest.raises(NotRecognisedError, match="a report of meta, not of google; import it with"):
        recognise(file, OPTIONS, "google")


def test_a_kind_that_is_said_wins(tmp_path: Path) -> None:
    file = _file(tmp_path, b"Tag;Klicks\n2026-06-02;1\n")
    assert type(recognise(file, OPTIONS, "ad_stats")).__name__ == "AdStats"
    people = _file(tmp_path, LINKEDIN_PEOPLE)
    assert type(recognise(people, OPTIONS, "linkedin")).__name__ == "LinkedInDemographics"


def test_a_kind_cannot_make_a_table_of_a_pdf(tmp_path: Path) -> None:
    with pytest.raises(NotRecognisedError, match="a PDF document"):
        recognise(_file(tmp_path, b"%PDF-1.7"), OPTIONS, "google")


def test_a_kind_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileRefusedError, match="'excel' is no kind of file"):
        recognise(_file(tmp_path, GENERIC), OPTIONS, "excel")


def test_every_kind_is_listed_once() -> None:
    assert len(set(kinds())) == len(kinds())
    assert {known.kind for known in formats()} == set(kinds())
