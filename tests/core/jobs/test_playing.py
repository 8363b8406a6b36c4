"""Playing an import: the receipt that it would have, and nothing kept of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.jobs.importing import ImportRequest, import_file
from desktop.core.jobs.playing import play_import
from tests.builders.workspaces import database, make_workspace, opened

NOW = parse_instant("2026-05-01T16:00:00Z")
HEAD = "date,source,campaign_id,impressions,clicks\n"


def _ads(folder: Path, *rows: str) -> Path:
    file = folder / "ads.csv"
    file.write_text(HEAD + "".join(f"{row}\n" for row in rows))
    return file


def _content(workspace: Path) -> list[str]:
    with database(workspace) as connection:
        return list(connection.iterdump())


def test_a_played_import_tells_what_the_import_then_does(workspace: Path, tmp_path: Path) -> None:
    first = _ads(tmp_path, "2026-04-01,meta,7,100,3", "2026-04-02,meta,7,200,5")
    with opened(make_workspace(workspace)) as store:
        import_file(store, first, ImportRequest(), fixed_clock(NOW))
    more = _ads(
        tmp_path, "2026-04-01,meta,7,100,3", "2026-04-02,meta,7,250,5", "2026-04-03,meta,7,9,1"
    )
    before = _content(workspace)
    played = play_import(workspace, more, ImportRequest(), now=NOW)
    assert played is not None
    assert (played.rows_new, played.rows_updated, played.rows_unchanged) == (1, 1, 1)
    assert played.import_id is None
    assert _content(workspace) == before
    with opened(workspace) as store:
        receipt = import_file(store, more, ImportRequest(), fixed_clock(NOW))
    assert (receipt.rows_new, receipt.rows_updated, receipt.rows_unchanged) == (1, 1, 1)


def test_bad_rows_are_counted_as_if_they_were_agreed_to(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    file = _ads(tmp_path, "2026-04-01,meta,7,100,3", "2026-04-02,meta,7,many,5")
    played = play_import(workspace, file, ImportRequest(), now=NOW)
    assert played is not None
    assert (played.rows_new, played.rows_rejected) == (1, 1)


@pytest.mark.parametrize("how", ["cancelled", "too slow", "no such format"])
def test_what_cannot_be_played_is_not_known(workspace: Path, tmp_path: Path, how: str) -> None:
    make_workspace(workspace)
    file = _ads(tmp_path, "2026-04-01,meta,7,100,3")
    if how == "no such format":
        file.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    seconds = 0.0 if how == "too slow" else 30.0
    before = _content(workspace)
    found = play_import(
        workspace, file, ImportRequest(), lambda: how == "cancelled", NOW, seconds=seconds
    )
    assert found is None
    assert _content(workspace) == before
