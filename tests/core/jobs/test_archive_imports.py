"""A ZIP archive as one import, or as several: on the command line and as a drop on the window."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from connectors.kit.folders import MANY
from desktop.core.jobs.dropped_files import dropped_files
from desktop.core.jobs.importing import ImportRequest
from desktop.core.jobs.preview import READY, preview_file
from tests.builders.event_exports import Happening, amplitude_zip, segment
from tests.builders.product_exports import T0, as_lines, mixpanel_event
from tests.builders.workspaces import describe, dump, make_workspace, opened, reconciles
from tests.conftest import Run

CSV = b"user_id,email,industry\nu1,a@b.example,Software\n"


@pytest.fixture
def ready(workspace: Path) -> Path:
    """A workspace with definitions."""
    return make_workspace(workspace)


def hours(*sizes: int) -> list[list[Happening]]:
    """Events by the hour, the same ones on every call."""
    return [
        [
            Happening(f"{hour}x{n}", "Search", f"u{n}", _instant(hour, n), _instant(hour, n))
            for n in range(size)
        ]
        for hour, size in enumerate(sizes)
    ]


def _instant(hour: int, second: int) -> int:
    return (T0 + 3600 * hour + second) * 1_000_000


def mixed(path: Path) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("crm/people.csv", CSV)
        archive.writestr("logs/1.json", as_lines([segment(one) for one in hours(2)[0]]))
    return path


def test_an_archive_of_one_export_is_one_import_of_all_its_files(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    (receipt,) = run("import", amplitude_zip(tmp_path / "a.zip", hours(3, 0, 2)), "--json").json

    assert reconciles(receipt)
    assert (receipt["kind"], receipt["rows_new"], receipt["totals"]["people"]) == (
        "amplitude",
        5,
        3,
    )
    assert [part["name"][-22:] for part in receipt["parts"]] == [
        "2026-06-16_0#0.json.gz", "2026-06-16_2#0.json.gz",
    ]  # fmt: skip
    assert [part["before"] for part in receipt["parts"]] == [0, 3]
    assert len(describe(ready)["events"]) == 5


def test_the_same_archive_again_changes_nothing(ready: Path, run: Run, tmp_path: Path) -> None:
    path = amplitude_zip(tmp_path / "a.zip", hours(3, 2))
    run("import", path)
    before = dump(ready)

    (receipt,) = run("import", path, "--json").json

    assert (receipt["rows_new"], receipt["rows_unchanged"]) == (0, 5)
    assert dump(ready) == before


def test_archives_that_overlap_add_only_what_is_new(ready: Path, run: Run, tmp_path: Path) -> None:
    run("import", amplitude_zip(tmp_path / "a.zip", hours(3, 2)))

    (receipt,) = run("import", amplitude_zip(tmp_path / "b.zip", hours(3, 2, 4)), "--json").json

    assert (receipt["rows_new"], receipt["rows_unchanged"]) == (4, 5)


def test_a_rejected_row_names_its_file_in_the_archive(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    path = tmp_path / "a.zip"
    good = [mixpanel_event(S_insert_id=f"{n}") for n in range(9)]
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("one.jsonl", as_lines(good))
        archive.writestr("two.jsonl", as_lines([*good[:2], mixpanel_event(time="soon"), good[3]]))

    found = run("import", path)

    assert "two.jsonl, line 3: the time 'soon' cannot be read" in found.out
    assert found.status == 1


def test_an_archive_of_different_reports_is_imported_file_by_file(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    receipts = run("import", mixed(tmp_path / "a.zip"), "--json").json

    assert [(each["file"], each["kind"], each["rows_new"]) for each in receipts] == [
        ("people.csv", "profiles", 1),
        ("1.json", "segment", 2),
    ]


def test_a_damaged_archive_changes_nothing_and_says_what_to_do(
    ready: Path, run: Run, tmp_path: Path
) -> None:
    path = amplitude_zip(tmp_path / "a.zip", hours(3, 2))
    path.write_bytes(path.read_bytes()[:-40])
    before = dump(ready)

    found = run("import", path)

    assert found.status == 3
    assert "a.zip is a damaged or cut off ZIP archive; download it again" in found.err
    assert dump(ready) == before


def test_a_drop_of_an_archive_is_one_file_or_the_files_in_it(tmp_path: Path) -> None:
    whole = amplitude_zip(tmp_path / "a.zip", hours(1, 1))
    several = mixed(tmp_path / "b.zip")

    assert dropped_files([tmp_path]) == (
        whole, several / "crm/people.csv", several / "logs/1.json",
    )  # fmt: skip


def test_the_preview_of_an_archive_shows_its_first_file_and_counts_all(
    ready: Path, tmp_path: Path
) -> None:
    path = amplitude_zip(tmp_path / "a.zip", hours(3, 2))
    with opened(ready) as store:
        preview = preview_file(store, path, ImportRequest(), lambda: _instant(48, 0))

    assert (preview.state, preview.kind) == (READY, "amplitude")
    assert preview.counted is not None
    assert (preview.counted.rows_in, preview.counted.whole) == (5, True)
    assert "event_type" in preview.table.columns
    assert (preview.shape.encoding, preview.shape.bytes) == ("json lines", path.stat().st_size)
    assert preview.totals.events == 5


def write_folder(path: Path, files: int) -> Path:
    path.mkdir()
    for hour, events in enumerate(hours(*[2] * files)):
        (path / f"{hour:03}.json").write_bytes(as_lines([segment(one) for one in events]))
    (path / ".DS_Store").write_bytes(b"x")
    return path


def test_a_folder_of_many_parts_is_one_import(ready: Path, run: Run, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "logs", MANY)

    (receipt,) = run("import", folder, "--json").json
    before = dump(ready)
    (again,) = run("import", folder, "--json").json

    assert reconciles(receipt)
    assert (receipt["file"], receipt["rows_new"]) == ("logs", 2 * MANY)
    assert receipt["parts"][1] == {"name": "001.json", "before": 2}
    assert again["rows_new"] == 0
    assert dump(ready) == before


def test_a_folder_that_grew_brings_only_what_is_new(ready: Path, run: Run, tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "logs", MANY)
    run("import", folder)
    (folder / "999.json").write_bytes(as_lines([segment(one) for one in hours(0, 0, 5)[2]]))

    (receipt,) = run("import", folder, "--json").json

    assert (receipt["rows_new"], receipt["rows_unchanged"]) == (3, 2 * MANY + 2)


def test_a_folder_of_a_few_files_or_of_different_ones_is_each_of_them(tmp_path: Path) -> None:
    few = write_folder(tmp_path / "few", MANY - 1)
    different = write_folder(tmp_path / "different", MANY)
    (different / "people.csv").write_bytes(CSV)

    assert len(dropped_files([few])) == MANY - 1
    assert len(dropped_files([different])) == MANY + 1
