"""The watched folder: what is offered, what waits, and what is never offered twice."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.errors import UsageError
from desktop.core.jobs.undo import undo_import
from desktop.core.jobs.watched_folder import (
    MOST_READ,
    OFF,
    FolderState,
    WatchedFolder,
    set_watched_folder,
)
from desktop.core.store.engine import Store
from tests.builders.ad_exports import META, table_bytes
from tests.builders.workspaces import make_workspace, opened, run_cli

NOW = 1_777_000_000_000_000
EXPORT = table_bytes(
    [
        ["Campaign name", "Impressions", "Link clicks", "Amount spent (EUR)", "Day"],
        ["A", "100", "3", "1.00", "2026-03-01"],
    ],
    META,
)


class Hands:
    """A store, its folder, and somebody who downloads."""

    def __init__(self, store: Store, folder: Path) -> None:
        self.store, self.folder = store, folder
        folder.mkdir()
        set_watched_folder(store, folder, "offer")
        self.restart()

    def restart(self) -> None:
        self.watched = WatchedFolder(self.store, lambda: NOW)

    def put(self, name: str, content: bytes = EXPORT, age: int = 60) -> Path:
        path = self.folder / name
        path.write_bytes(content)
        at = NOW // 1_000_000 - age
        os.utime(path, (at, at))
        return path

    def look(self, times: int = 1) -> FolderState:
        for _ in range(times - 1):
            self.watched.look()
        return self.watched.look()


@pytest.fixture
def hands(workspace: Path, tmp_path: Path) -> Iterator[Hands]:
    with opened(make_workspace(workspace)) as store:
        yield Hands(store, tmp_path / "Downloads")


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.name for path in paths]


def test_an_export_is_offered_at_the_second_look_and_told_once(hands: Hands) -> None:
    hands.put("report.csv")

    assert hands.look().offers == ()
    second = hands.look()
    assert (names(second.offers), names(second.fresh)) == (["report.csv"], ["report.csv"])
    assert second.name == "Downloads"
    third = hands.look()
    assert (names(third.offers), third.fresh) == (["report.csv"], ())


def test_a_file_that_still_grows_waits(hands: Hands) -> None:
    hands.put("report.csv", EXPORT[:60])
    hands.look()
    hands.put("report.csv", EXPORT, age=59)
    assert hands.look().offers == ()

    assert names(hands.look().offers) == ["report.csv"]


def test_it_is_off_until_a_folder_is_chosen(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        assert WatchedFolder(store, lambda: NOW).look() == FolderState()


def test_what_a_browser_has_not_finished_is_not_opened(hands: Hands) -> None:
    for name in ("a.csv.crdownload", "b.csv.part", "c.tmp", ".d.csv", "~$e.xlsx"):
        hands.put(name)
    assert hands.look(3).offers == ()


def test_a_restart_offers_again_but_tells_nothing_new(hands: Hands) -> None:
    hands.put("report.csv")
    hands.look(2)
    hands.restart()

    again = hands.look(2)

    assert (names(again.offers), again.fresh) == (["report.csv"], ())


def test_what_was_refused_is_offered_again_only_when_it_changed(hands: Hands) -> None:
    path = hands.put("report.csv")
    hands.look(2)
    hands.watched.refuse([path])
    assert hands.look(2).offers == ()
    hands.restart()
    assert hands.look(2).offers == ()

    hands.put("report.csv", EXPORT, age=30)  # the same bytes, saved again
    assert hands.look(3).offers == ()
    hands.put("report.csv", EXPORT.replace(b"100", b"200"), age=20)
    assert names(hands.look(2).offers) == ["report.csv"]


def test_a_copy_of_what_was_offered_or_refused_is_not_offered(hands: Hands) -> None:
    path = hands.put("report.csv")
    hands.look(2)
    hands.put("report (1).csv")
    assert names(hands.look(2).offers) == ["report.csv"]

    hands.watched.refuse([path])
    hands.put("report (2).csv")
    assert hands.look(2).offers == ()


def test_a_renamed_file_is_still_offered(hands: Hands) -> None:
    path = hands.put("report.csv")
    hands.look(2)
    path.rename(hands.folder / "march.csv")

    assert names(hands.look(2).offers) == ["march.csv"]


def test_what_was_imported_otherwise_is_not_offered(
    hands: Hands, workspace: Path, tmp_path: Path
) -> None:
    hands.put("report.csv")
    assert len(hands.look(2).offers) == 1
    dropped = tmp_path / "dropped.csv"
    dropped.write_bytes(EXPORT)
    assert run_cli(workspace, "import", dropped).status == 0

    assert hands.look().offers == ()
    undo_import(hands.store, 1)
    assert hands.look(2).offers == ()


def test_what_is_none_of_ours_is_opened_once_and_never_offered(hands: Hands) -> None:
    hands.put("holiday.csv", b"day,hotel\n1,Sea View\n")
    hands.put("photo.jpg", b"\xff\xd8\xff")
    hands.put("empty.csv", b"")
    assert hands.look(3) == FolderState(hands.folder, "offer")


def test_a_list_of_anybodys_is_an_offer_but_never_comes_in_by_itself(hands: Hands) -> None:
    hands.put("staff.csv", b"email,plan\na@x.example,pro\n")
    hands.put("report.csv")
    set_watched_folder(hands.store, hands.folder, "import")

    state = hands.look(2)

    assert state.mode == "import"
    assert names(state.offers) == ["report.csv", "staff.csv"]
    assert names(state.sure) == ["report.csv"]


def test_old_files_links_and_folders_are_left_alone(hands: Hands, tmp_path: Path) -> None:
    hands.put("old.csv", age=60 * 86_400)
    outside = tmp_path / "outside.csv"
    outside.write_bytes(EXPORT)
    (hands.folder / "link.csv").symlink_to(outside)
    (hands.folder / "deep").mkdir()
    (hands.folder / "deep" / "report.csv").write_bytes(EXPORT)

    assert hands.look(3).offers == ()


def test_many_new_files_are_opened_over_several_looks(hands: Hands) -> None:
    for number in range(MOST_READ + 3):
        hands.put(f"r{number:02}.csv", EXPORT.replace(b"100", str(200 + number).encode()))

    assert len(hands.look(2).offers) == MOST_READ
    assert len(hands.look().offers) == MOST_READ + 3


def test_a_drive_that_is_gone_is_a_calm_state_and_comes_back(hands: Hands) -> None:
    hands.put("report.csv")
    hands.look(2)
    hands.folder.rename(hands.folder.with_name("elsewhere"))
    away = hands.look()
    assert away.offers == ()
    assert "is not there now" in away.problem

    hands.folder.with_name("elsewhere").rename(hands.folder)
    assert names(hands.look(2).offers) == ["report.csv"]


def test_a_file_where_the_folder_should_be_is_a_calm_state(hands: Hands) -> None:
    hands.folder.rmdir()
    hands.folder.write_text("x")

    assert "choose another folder" in hands.look().problem


def test_what_failed_is_not_tried_again(hands: Hands) -> None:
    path = hands.put("report.csv")
    hands.look(2)
    hands.watched.note_failed([path])

    assert hands.look(2).offers == ()


def test_choosing_gives_what_was_chosen_before(hands: Hands, tmp_path: Path) -> None:
    assert set_watched_folder(hands.store, None, OFF) == (str(hands.folder), "offer")
    assert set_watched_folder(hands.store, hands.folder, "import") == ("", OFF)
    with pytest.raises(UsageError, match="is no folder"):
        set_watched_folder(hands.store, tmp_path / "nowhere", "offer")
