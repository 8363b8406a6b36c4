"""What every pull connector must do, run against its fake; one function a promise.

`test_conformance.py` runs these for every fake of `tests/fakes`; a package with a connector of its
own calls them with its fake.
"""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
from collections.abc import Callable
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from connectors.kit.fields import read_settings
from connectors.kit.opening import all_fields
from connectors.kit.windows import Window
from desktop.core.errors import ConnectionTroubleError
from desktop.core.jobs.connecting import check_settings
from desktop.core.store.connections import load_pull_state
from desktop.core.store.runs import CANCELLED, DONE, FAILED, INTERRUPTED, list_runs
from tests.builders.connections import Desk
from tests.builders.workspaces import make_workspace, opened
from tests.fakes.service import ServiceFake
from tests.fakes.talk import text_reply

Fake = type[ServiceFake]


def check_it_tells_what_it_found(fake_of: Fake, folder: Path) -> None:
    with fake_of() as fake, _desk(fake, folder) as desk, opened(desk.folder) as store:
        found = check_settings(store, desk.means, fake.connector.kind, fake.settings())
        assert found.text
        assert len(fake.asked) <= 5, "a check is a few cheap requests"


def check_bad_credentials_ask_to_reconnect_and_are_never_retried(
    fake_of: Fake, folder: Path
) -> None:
    with fake_of() as fake, _desk(fake, folder) as desk:
        wrong = {**fake.settings(), fake.secret_field: _wrong_like(fake)}
        with opened(desk.folder) as store, pytest.raises(ConnectionTroubleError) as caught:
            check_settings(store, desk.means, fake.connector.kind, wrong)
        assert caught.value.remedy == "reconnect", str(caught.value)
        assert len(fake.asked) == 1
        desk.connect(fake.connector.kind, wrong)
        run = desk.sync()
        assert (run.state, run.remedy) == (FAILED, "reconnect"), run
        assert desk.time.waits == []
        assert desk.describe() == _nothing(folder / "empty")


def check_being_asked_too_often_is_honoured(fake_of: Fake, folder: Path) -> None:
    with fake_of() as fake, _desk(fake, folder) as desk:
        desk.connect(fake.connector.kind, fake.settings())
        fake.reply_with(text_reply("slow down", 429).with_headers(retry_after="41"))
        run = desk.sync()
        assert run.state == DONE, run
        assert run.told.retries == 1
        assert any(41 <= wait <= 43 for wait in desk.time.waits), desk.time.waits
        assert desk.describe() == _undisturbed(fake_of, folder)


def check_trouble_and_cut_connections_are_retried(fake_of: Fake, folder: Path) -> None:
    with fake_of() as fake, _desk(fake, folder) as desk:
        desk.connect(fake.connector.kind, fake.settings())
        fake.reply_with(text_reply("down", 500))
        fake.reply_with(text_reply("down", 503))
        fake.cut(when=lambda _: True)
        run = desk.sync()
        assert run.state == DONE, run
        assert run.told.retries >= 3
        assert desk.describe() == _undisturbed(fake_of, folder)


def check_an_answer_that_ends_early_is_not_committed(fake_of: Fake, folder: Path) -> None:
    with fake_of() as fake, _desk(fake, folder) as desk:
        desk.connect(fake.connector.kind, fake.settings())
        fake.cut(10_000)
        run = desk.sync()
        assert (run.state, run.remedy) == (FAILED, "retry"), run
        assert desk.describe() == _nothing(folder / "empty")
        fake.behave()
        assert desk.sync().state == DONE
        assert desk.describe() == _undisturbed(fake_of, folder)


def check_later_pages_are_read(fake_of: Fake, folder: Path) -> None:
    with fake_of() as fake, _desk(fake, folder) as desk:
        desk.connect(fake.connector.kind, fake.settings())
        assert desk.sync().state == DONE
        assert fake.later_pages() != 0, "the fake's world must not fit on one page"


def check_a_loop_of_pages_ends(fake_of: Fake, folder: Path) -> None:
    with fake_of() as fake, _desk(fake, folder) as desk:
        if fake.later_pages() < 0:
            return  # a service without pages has no loop
        desk.connect(fake.connector.kind, fake.settings())
        fake.loop()
        run = desk.sync()
        assert (run.state, run.remedy) == (FAILED, "report"), run
        assert len(fake.asked) < 100


def check_late_data_replaces(fake_of: Fake, folder: Path) -> None:
    with fake_of() as fake, _desk(fake, folder) as desk:
        desk.connect(fake.connector.kind, fake.settings())
        desk.sync()
        before = desk.describe()
        fake.restate()
        run = desk.sync()
        assert run.state == DONE, run
        assert run.told.updated + run.told.withdrawn >= 1, run.told
        assert run.told.new >= 1, run.told
        assert desk.describe() != before
        assert desk.describe() == _undisturbed(fake_of, folder, fake_of.restate)


def check_the_same_sync_twice_changes_nothing(fake_of: Fake, folder: Path) -> None:
    with fake_of() as fake, _desk(fake, folder) as desk:
        desk.connect(fake.connector.kind, fake.settings())
        first = desk.sync()
        assert first.told.new > 0
        before = desk.describe()
        again = desk.sync()
        assert again.state == DONE
        assert (again.told.new, again.told.updated, again.told.withdrawn) == (0, 0, 0), again.told
        assert desk.describe() == before


def check_a_withdrawn_row_disappears(fake_of: Fake, folder: Path) -> None:
    with fake_of() as fake, _desk(fake, folder) as desk:
        desk.connect(fake.connector.kind, fake.settings())
        desk.sync()
        before = desk.describe()
        fake.withdraw()
        desk.now += 8 * 86_400_000_000  # a whole pull of streams that tell changes is due
        run = desk.sync()
        assert run.told.withdrawn >= 1, run
        after = desk.describe()
        gone = sum(len(before[what]) - len(after[what]) for what in _COUNTED)
        assert gone >= 1


def check_a_back_fill_moves_no_cursor(fake_of: Fake, folder: Path) -> None:
    with fake_of() as fake, _desk(fake, folder) as desk:
        desk.connect(fake.connector.kind, fake.settings())
        desk.sync()
        before, cursors = desk.describe(), _cursors(desk)
        last = date.fromisoformat(fake.now[:10]) - timedelta(days=10)
        run = desk.sync(stretch=Window(last - timedelta(days=5), last))
        assert (run.state, run.cause) == (DONE, "backfill")
        assert (run.told.new, run.told.updated, run.told.withdrawn) == (0, 0, 0)
        assert _cursors(desk) == cursors
        after = desk.describe()
        assert {what: after[what] for what in _COUNTED} == {what: before[what] for what in _COUNTED}


def check_cancelling_leaves_what_was_stored(fake_of: Fake, folder: Path) -> None:
    with fake_of() as fake, _desk(fake, folder) as desk:
        desk.connect(fake.connector.kind, fake.settings())
        desk.time.cancelled = True
        assert desk.sync().state == CANCELLED
        desk.time.cancelled = False
        assert desk.sync().state == DONE
        assert desk.describe() == _undisturbed(fake_of, folder)


def check_killed_in_the_middle_and_again_equals_an_undisturbed_run(
    fake_of: Fake, folder: Path
) -> None:
    """The process is ended by force at its second request, then runs once more."""
    with fake_of() as fake, _desk(fake, folder) as desk:
        desk.connect(fake.connector.kind, fake.settings())
        _run_and_kill(fake, desk, request=2)
        run = desk.sync()
        assert run.state == DONE, run
        with opened(desk.folder) as store, store.read() as connection:
            states = {each.state for each in list_runs(connection, 1)}
        assert states == {DONE, INTERRUPTED}
        assert desk.describe() == _undisturbed(fake_of, folder)
        leftovers = {path.name for path in desk.folder.iterdir()}
        assert not {name for name in leftovers if name.startswith(("download-", "staging-"))}


def check_the_secret_appears_nowhere(
    fake_of: Fake, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with fake_of() as fake, _desk(fake, folder) as desk:
        secret = fake.settings()[fake.secret_field]
        fake.reply_with(text_reply(f"you sent {secret}", 500))
        desk.connect(fake.connector.kind, fake.settings())
        runs = [desk.sync()]
        fake.reply_with(text_reply(f"the key {secret} is not known", 400), 50)
        fake.reply_with(text_reply(f"the key {secret} is not known", 401), 50)
        runs.append(desk.sync())
        assert runs[1].state == FAILED
        assert "***" in runs[1].reason
        texts = [caplog.text, repr(runs), repr(desk.progress)]
        assert "***" in repr(desk.progress)
        secrets = read_settings(all_fields(fake.connector), fake.settings()).secret_values()
        assert secret in secrets.values()
        texts += [path.read_text("latin-1") for path in desk.folder.rglob("*") if path.is_file()]
        for field, each in secrets.items():
            assert not [text[:80] for text in texts if each in text], field


_COUNTED = ("events", "facts", "campaigns", "statements")


@contextmanager
def _desk(fake: ServiceFake, folder: Path) -> Any:
    made = make_workspace(folder / "workspace")
    yield Desk(made, fake.now, fake.connector)


def _undisturbed(
    fake_of: Fake, folder: Path, change: Callable[[ServiceFake], None] = lambda _: None
) -> dict[str, Any]:
    """What a first run on a calm day makes of the same world, or of the changed one."""
    with fake_of() as fake:
        change(fake)
        desk = Desk(make_workspace(folder / "undisturbed"), fake.now, fake.connector)
        desk.connect(fake.connector.kind, fake.settings())
        run = desk.sync()
        assert run.state == DONE, run
        return desk.describe()


def _cursors(desk: Desk) -> list[object]:
    with opened(desk.folder) as store, store.read() as connection:
        states = [load_pull_state(connection, 1, each.name) for each in desk.connector.streams]
    return [(state.through, state.since, state.whole_at) for state in states]


def _nothing(folder: Path) -> dict[str, Any]:
    return Desk(make_workspace(folder), "2026-01-01T00:00:00Z").describe()


def _wrong_like(fake: ServiceFake) -> str:
    """A wrong secret of the same form."""
    right = fake.settings()[fake.secret_field]
    return right[:4] + "".join("x" if letter.isalnum() else letter for letter in right[4:])


def _run_and_kill(fake: ServiceFake, desk: Desk, request: int) -> None:
    """Lets a process of its own pull, and ends it by force when its n-th request comes."""
    start = len(fake.asked)
    context = multiprocessing.get_context("spawn")
    process = context.Process(
        target=_pull_apart, args=(type(fake), desk.folder, dict(desk.box.kept))
    )

    def kill(_asked: object) -> bool:
        if len(fake.asked) - start >= request and process.pid is not None:
            os.kill(process.pid, signal.SIGKILL)
        return False

    fake.reply_with(text_reply("never sent"), 1, when=kill)
    process.start()
    process.join(60)
    fake.behave()
    assert process.exitcode in (-signal.SIGKILL, 0), process.exitcode


def _pull_apart(fake_of: Fake, folder: Path, secrets: dict[str, str]) -> None:
    desk = Desk(folder, fake_of.now, fake_of.connector)
    desk.box.kept = secrets
    desk.sync()


CHECKS: tuple[Callable[[Fake, Path], None], ...] = (
    check_it_tells_what_it_found,
    check_bad_credentials_ask_to_reconnect_and_are_never_retried,
    check_being_asked_too_often_is_honoured,
    check_trouble_and_cut_connections_are_retried,
    check_an_answer_that_ends_early_is_not_committed,
    check_later_pages_are_read,
    check_a_loop_of_pages_ends,
    check_late_data_replaces,
    check_the_same_sync_twice_changes_nothing,
    check_a_withdrawn_row_disappears,
    check_a_back_fill_moves_no_cursor,
    check_cancelling_leaves_what_was_stored,
    check_killed_in_the_middle_and_again_equals_an_undisturbed_run,
)
"""Those that need nothing but the fake and a folder."""
