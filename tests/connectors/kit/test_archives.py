from __future__ import annotations

import gzip
import io
import json
import random
import stat
import zipfile
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.files.registry import recognise, unfold
from connectors.kit import archives
from connectors.kit.archives import Archive, is_archive, open_file
from connectors.kit.errors import FileRefusedError, NotRecognisedError
from connectors.kit.formats import ReadOptions, locate
from connectors.kit.input_file import InputFile
from connectors.kit.records import EventBatch
from connectors.kit.together import DifferentReportsError
from tests.builders.event_exports import Happening, amplitude_zip, segment
from tests.builders.product_exports import as_lines, mixpanel_event

OPTIONS = ReadOptions(now=1_790_000_000_000_000)
START = 1_780_000_000_000_000
SEGMENT = as_lines([segment(Happening("m1", "Search", "u1", START, START))])
CSV = b"user_id,email,industry\nu1,a@b.example,Software\n"


def happenings(count: int) -> list[Happening]:
    return [
        Happening(f"e{n}", f"name {n % 3}", f"u{n % 5}", START + n, START + n, "email")
        for n in range(count)
    ]


def write_zip(path: Path, files: dict[str, bytes] | list[tuple[str, bytes]]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items() if isinstance(files, dict) else files:
            archive.writestr(name, content)
    return path


def read_events(path: Path) -> tuple[list[tuple[str, int, str, str]], list[EventBatch]]:
    """(entry, line, name, user) of every event."""
    file = open_file(path)
    reading = recognise(file, OPTIONS).read(file, OPTIONS)
    batches = [batch for batch in reading.batches if isinstance(batch, EventBatch)]
    found = []
    for batch in batches:
        for at in range(len(batch)):
            place = locate(reading.parts, int(batch.line[at]))
            name = batch.vocabulary.names.words[batch.name[at]]
            found.append((*place, name, batch.vocabulary.users.words[batch.user[at]]))
    assert reading.rows_read == len(found)
    return found, batches


def test_an_archive_of_hours_is_one_export_whose_events_know_their_file(tmp_path: Path) -> None:
    events = happenings(7)
    path = amplitude_zip(tmp_path / "export.zip", [events[:3], [], events[3:]])

    found, batches = read_events(path)

    assert found == [
        (
            f"829528/829528_2026-06-16_{0 if n < 3 else 2}#0.json.gz",
            n + 1 if n < 3 else n - 2,
            event.name,
            event.user,
        )
        for n, event in enumerate(events)
    ]
    assert len({id(batch.vocabulary) for batch in batches}) == 1


@settings(max_examples=20, deadline=None)
@given(sizes=st.lists(st.integers(0, 8), min_size=1, max_size=6), rng=st.randoms())
def test_events_in_any_parts_are_the_events_of_one_file(
    tmp_path_factory: pytest.TempPathFactory, sizes: list[int], rng: random.Random
) -> None:
    folder = tmp_path_factory.mktemp("parts")
    events = happenings(sum(sizes) + 1)
    rng.shuffle(events)
    cuts = [sum(sizes[:n]) for n in range(len(sizes))]
    parts = [events[start : start + size] for start, size in zip(cuts, sizes, strict=True)]
    path = amplitude_zip(folder / "export.zip", [*parts, events[-1:]])

    found, batches = read_events(path)

    assert [(name, user) for _, _, name, user in found] == [(e.name, e.user) for e in events]
    assert sorted(int(time) for batch in batches for time in batch.time) == sorted(
        event.time for event in events
    )


def test_rejects_and_files_that_are_no_export_are_told(tmp_path: Path) -> None:
    bad = as_lines([mixpanel_event(), mixpanel_event(time="soon")])
    path = write_zip(
        tmp_path / "a.zip",
        {
            "one.jsonl": as_lines([mixpanel_event()] * 2),
            "two.jsonl": bad,
            "logo.png": b"\x89PNG\r\n\x1a\n",
        },
    )
    file = InputFile(path)

    reading = recognise(file, OPTIONS).read(file, OPTIONS)
    for _ in reading.batches:
        pass

    assert [locate(reading.parts, bad.line) for bad in reading.rejects] == [("two.jsonl", 2)]
    assert any("logo.png" in warning for warning in reading.warnings)
    assert (reading.rows_read, file.position()) == (4, file.size)


def test_different_reports_are_offered_one_by_one(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"in/people.csv": CSV, "../../events.json": SEGMENT})

    paths = unfold(path)

    assert paths == (path / "in/people.csv", path / "events.json")
    kinds = [recognise(open_file(each), OPTIONS).kind for each in paths]
    assert kinds == ["profiles", "segment"]
    with pytest.raises(DifferentReportsError, match="2 reports"):
        recognise(InputFile(path), OPTIONS)


def test_two_files_of_one_name_are_both_there(tmp_path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        path = write_zip(tmp_path / "a.zip", [("a.json", SEGMENT), ("a.json", SEGMENT)])

    assert [entry.label for entry in Archive(InputFile(path)).entries] == ["a.json", "a.json (2)"]
    assert len(read_events(path)[0]) == 2


def test_one_file_in_an_archive_is_read_as_if_it_were_unpacked(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"people.csv": CSV})

    assert unfold(path) == (path,)
    assert recognise(InputFile(path), OPTIONS).kind == "profiles"


def test_paths_and_links_in_an_archive_lead_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        link = zipfile.ZipInfo("link.json")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")
        for name in ("/etc/passwd", "..\\..\\x.json", "C:/y.json", "__MACOSX/._x", ".DS_Store"):
            archive.writestr(name, SEGMENT)
        archive.writestr("folder/", "")

    labels = [entry.label for entry in Archive(InputFile(path)).entries]

    assert labels == ["etc/passwd", "x.json", "y.json"]
    inside = open_file(path / "etc/passwd")
    with inside.open() as stream:
        assert stream.read() == SEGMENT


def test_a_bomb_is_refused_before_it_goes_off(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "bomb.zip", {"zeros.json": b"0" * 80_000_000})

    with pytest.raises(FileRefusedError, match="500 times"):
        Archive(InputFile(path))


def test_a_bomb_of_gzip_in_the_archive_is_refused_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.json.gz", gzip.compress(SEGMENT + b" " * 80_000_000))
    entry = Archive(InputFile(path)).entries[0]

    with pytest.raises(FileRefusedError, match="times its size"), entry.open() as stream:
        while stream.read(1 << 20):
            pass


def test_what_comes_out_of_all_files_together_is_bounded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(archives, "_PASSES", 0)
    path = write_zip(tmp_path / "a.zip", {"a.json": SEGMENT})
    entry = Archive(InputFile(path)).entries[0]

    with pytest.raises(FileRefusedError, match="far more than an export"), entry.open() as stream:
        stream.read()


def test_an_archive_of_too_many_files_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_zip(tmp_path / "a.zip", {f"{n}.json": b"{}" for n in range(5)})

    monkeypatch.setattr(archives, "MAX_ENTRIES", 4)
    with pytest.raises(FileRefusedError, match="more than 4 files"):
        Archive(InputFile(path))
    monkeypatch.setattr(archives, "MAX_DIRECTORY_BYTES", 10)
    with pytest.raises(FileRefusedError, match="more than 4 files"):
        Archive(InputFile(path))


def test_an_archive_with_a_password_says_so(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"a.json": SEGMENT})
    content = bytearray(path.read_bytes())
    content[content.rfind(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)

    with pytest.raises(FileRefusedError, match="has a password"):
        Archive(InputFile(path))


@pytest.mark.parametrize("kept", [0.2, 0.6, 0.99])
def test_a_truncated_archive_is_never_salvaged(tmp_path: Path, kept: float) -> None:
    path = amplitude_zip(tmp_path / "export.zip", [happenings(200), happenings(50)])
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * kept)])

    with pytest.raises(FileRefusedError, match="damaged or cut off"):
        recognise(InputFile(path), OPTIONS)


def test_a_damaged_file_in_an_archive_is_named(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"a.json": as_lines([mixpanel_event()] * 2000)})
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 0xFF
    path.write_bytes(content)

    with pytest.raises(FileRefusedError, match=r"a\.json"):
        read_events(path)


def test_an_archive_in_an_archive_is_no_report(tmp_path: Path) -> None:
    inner = write_zip(tmp_path / "inner.zip", {"a.json": SEGMENT})
    path = write_zip(tmp_path / "a.zip", {"inner.zip": inner.read_bytes()})

    with pytest.raises(NotRecognisedError, match=r"inner\.zip is a ZIP.*unpack it and import"):
        recognise(InputFile(path), OPTIONS)


def test_a_workbook_is_no_archive(tmp_path: Path) -> None:
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        book.add_worksheet().write_row(0, 0, ["user_id", "email"])
    path = tmp_path / "people.xlsx"
    path.write_bytes(out.getvalue())

    assert not is_archive(InputFile(path))
    assert recognise(InputFile(path), OPTIONS).kind == "profiles"


def test_an_archive_without_any_report_says_what_is_in_it(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"a.txt": b"hello", "b.json": json.dumps([1]).encode()})

    with pytest.raises(NotRecognisedError, match=r"holds no file that .*a\.txt, b\.json"):
        recognise(InputFile(path), OPTIONS)
    assert unfold(path) == (path,)


def test_a_path_into_an_archive_needs_a_file_there(tmp_path: Path) -> None:
    path = write_zip(tmp_path / "a.zip", {"a.json": SEGMENT})

    with pytest.raises(FileRefusedError, match=r"no file 'b\.json'"):
        open_file(path / "b.json")
