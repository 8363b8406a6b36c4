"""Imports in a process of their own: what the window hears, and what is left when they die."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import ClassVar

import pytest

from desktop.core.clock import parse_instant
from desktop.core.events import (
    DataChanged,
    Event,
    ImportFailed,
    ImportFinished,
    ImportProgressed,
    ImportStarted,
)
from desktop.core.jobs import import_worker
from desktop.core.jobs.import_worker import ImportWorker, run_imports
from desktop.core.jobs.importing import ImportRequest, import_file
from desktop.core.jobs.refresh import refresh
from desktop.core.store.day_index import stale_days
from tests.builders.workspaces import NOW, dump, make_workspace, opened

HEADER = "user_id,event,time\n"
REQUEST = ImportRequest()
WAIT = 30.0


def write_events(path: Path, rows: int, first_user: int = 0) -> Path:
    names = ("Search", "Copy Link")
    lines = [
        f"u{(first_user + n) % 97},{names[n % 2]},2026-03-{n % 28 + 1:02}T10:00:00Z"
        for n in range(rows)
    ]
    path.write_text(HEADER + "\n".join(lines) + "\n")
    return path


@pytest.fixture
def made(workspace: Path) -> Path:
    return make_workspace(workspace)


def now() -> int:
    return parse_instant(NOW)


def heard_until_the_end(worker: ImportWorker) -> Iterator[Event]:
    while True:
        try:
            event = worker.poll(WAIT)
        except EOFError:
            return
        assert event is not None, "the worker says nothing"
        yield event


def test_a_file_is_imported_and_counted_and_the_window_hears_how_it_goes(
    made: Path, tmp_path: Path
) -> None:
    heard: list[Event] = []
    file = write_events(tmp_path / "events.csv", 200)
    (outcome,) = run_imports(made, [file], REQUEST, heard.append, now=now())
    assert isinstance(outcome, ImportFinished)
    assert outcome.receipt.rows_read == 200
    assert heard[0] == ImportStarted("events.csv")
    assert outcome in heard
    assert heard[-1] == DataChanged()
    with opened(made) as store, store.read() as connection:
        assert stale_days(connection) == []


def test_the_store_is_what_an_import_in_this_process_makes_of_it(
    made: Path, tmp_path: Path
) -> None:
    file = write_events(tmp_path / "events.csv", 300)
    other = make_workspace(tmp_path / "other")
    run_imports(made, [file], REQUEST, lambda _: None, now=now())
    with opened(other) as store:
        import_file(store, file, REQUEST, now)
        refresh(store)
    assert dump(made) == dump(other)


def test_several_files_have_one_outcome_each_and_a_bad_one_does_not_stop_the_rest(
    made: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "notes.txt"
    bad.write_text("hello")
    files = [
        write_events(tmp_path / "a.csv", 10),
        bad,
        tmp_path / "missing.csv",
        write_events(tmp_path / "b.csv", 20, first_user=50),
    ]
    first, second, third, fourth = run_imports(made, files, REQUEST, lambda _: None, now=now())
    assert isinstance(first, ImportFinished)
    assert isinstance(second, ImportFailed)
    assert "notes.txt" in second.message
    assert isinstance(third, ImportFailed)
    assert isinstance(fourth, ImportFinished)
    assert not (second.cancelled or third.cancelled or second.report)


def test_a_cancelled_import_leaves_the_store_as_it_was(made: Path, tmp_path: Path) -> None:
    before = dump(made)
    files = [write_events(tmp_path / "a.csv", 50), write_events(tmp_path / "b.csv", 50)]
    outcomes = run_imports(made, files, REQUEST, lambda _: None, lambda: True, now=now())
    assert [type(each) for each in outcomes] == [ImportFailed, ImportFailed]
    assert all(isinstance(each, ImportFailed) and each.cancelled for each in outcomes)
    assert dump(made) == before


def test_a_worker_that_cannot_look_up_is_killed_and_leaves_no_trace(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_worker, "GRACE_SECONDS", 0.2)
    before = dump(made)
    files_before = sorted(path.name for path in made.iterdir())
    file = write_events(tmp_path / "events.csv", 500)
    heard: list[Event] = []
    with opened(made) as store, store.write():  # so that its merge waits for the one writer
        (outcome,) = run_imports(
            made,
            [file],
            REQUEST,
            heard.append,
            lambda: any(isinstance(event, ImportProgressed) for event in heard),
            now=now(),
        )
    assert isinstance(outcome, ImportFailed)
    assert outcome.cancelled
    assert dump(made) == before
    assert sorted(path.name for path in made.iterdir()) == files_before


class Watched(ImportWorker):
    """Tells the number of its process."""

    numbers: ClassVar[list[int]] = []

    def start(self) -> None:
        super().start()
        self.numbers.append(self._process.pid or 0)


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGKILL])
def test_a_worker_killed_from_outside_is_a_failed_import_without_a_trace(
    made: Path, tmp_path: Path, how: signal.Signals
) -> None:
    before = dump(made)
    file = write_events(tmp_path / "events.csv", 500)

    def kill_once_it_reads(event: Event) -> None:
        if isinstance(event, ImportProgressed):
            os.kill(Watched.numbers[-1], how)

    with pytest.MonkeyPatch.context() as patch, opened(made) as store, store.write():
        patch.setattr(import_worker, "ImportWorker", Watched)
        (outcome,) = run_imports(made, [file], REQUEST, kill_once_it_reads, now=now())
    assert isinstance(outcome, ImportFailed)
    assert not outcome.cancelled
    assert "unexpectedly" in outcome.message
    assert dump(made) == before


def test_a_worker_killed_after_the_merge_leaves_the_rows_to_be_counted_next(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write_events(tmp_path / "events.csv", 300)
    heard: list[Event] = []

    def kill_once_it_is_in(event: Event) -> None:
        heard.append(event)
        if isinstance(event, ImportFinished):
            os.kill(Watched.numbers[-1], signal.SIGKILL)

    monkeypatch.setattr(import_worker, "ImportWorker", Watched)
    (outcome,) = run_imports(made, [file], REQUEST, kill_once_it_is_in, now=now())
    assert isinstance(outcome, ImportFinished)
    assert heard.count(DataChanged()) == 1
    other = make_workspace(tmp_path / "other")
    for folder in (made, other):
        with opened(folder) as store:
            import_file(store, file, REQUEST, now)
            refresh(store)
    assert dump(made) == dump(other)


def test_a_dry_run_gives_the_receipt_and_keeps_nothing(made: Path, tmp_path: Path) -> None:
    before = dump(made)
    file = write_events(tmp_path / "events.csv", 40)
    heard: list[Event] = []
    (outcome,) = run_imports(made, [file], ImportRequest(dry_run=True), heard.append, now=now())
    assert isinstance(outcome, ImportFinished)
    assert outcome.receipt.rows_new == 40
    assert outcome.receipt.import_id is None
    assert DataChanged() not in heard
    assert dump(made) == before


def test_a_workspace_that_cannot_be_opened_is_a_failure_with_its_remedy(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "workspace"
    folder.mkdir()
    (folder / "icp-pulse.sqlite").write_text("no database at all")
    file = write_events(tmp_path / "events.csv", 4)
    (outcome,) = run_imports(folder, [file], REQUEST, lambda _: None, now=now())
    assert isinstance(outcome, ImportFailed)
    assert "not an ICP Pulse database" in outcome.message


def test_an_error_of_our_own_comes_back_as_a_report_to_copy(made: Path, tmp_path: Path) -> None:
    file = write_events(tmp_path / "ada.csv", 4)
    broken = ImportRequest(columns=7)  # type: ignore[arg-type]
    (outcome,) = run_imports(made, [file], broken, lambda _: None, now=now())
    assert isinstance(outcome, ImportFailed)
    assert "desktop.core.jobs.import_worker" in outcome.report
    assert "ada" not in outcome.report


def test_closing_a_running_worker_ends_it(made: Path, tmp_path: Path) -> None:
    file = write_events(tmp_path / "events.csv", 500)
    with opened(made) as store, store.write():
        with ImportWorker(made, [file], REQUEST, now()) as worker:
            assert worker.poll(WAIT) == ImportStarted("events.csv")
            process = worker._process.pid
        assert process is not None
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def test_a_worker_tells_everything_before_its_end(made: Path, tmp_path: Path) -> None:
    file = write_events(tmp_path / "events.csv", 30)
    with ImportWorker(made, [file], REQUEST, now()) as worker:
        heard = list(heard_until_the_end(worker))
        worker.cancel()  # too late does no harm
    assert [type(event) for event in heard if not isinstance(event, ImportProgressed)] == [
        ImportStarted,
        ImportFinished,
        DataChanged,
    ]
