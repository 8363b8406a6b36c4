"""Several processes change the secrets of a workspace at once, and die whenever they like."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.builders.secret_process import FolderKeyring, session

MOST_STEPS = 30
"""More than any change takes."""


def start(folder: Path, kind: str, dies_after: int = 0) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.builders.secret_process"]
    return subprocess.Popen(
        [*command, str(folder), kind, str(dies_after)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def tell(process: subprocess.Popen[str], *said: tuple[str, ...]) -> None:
    assert process.stdin is not None
    process.stdin.write(orders(*said))
    process.stdin.flush()


def hear(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def orders(*said: tuple[str, ...]) -> str:
    return "".join(json.dumps(each) + "\n" for each in said)


def names_of(worker: int) -> list[str]:
    return [f"connection-{worker}/{field}" for field in range(12)]


@pytest.mark.parametrize("kinds", [("headless",) * 3, ("desktop",) * 3, ("headless", "desktop")])
def test_no_change_is_lost_among_processes_that_write_at_once(
    tmp_path: Path, kinds: tuple[str, ...]
) -> None:
    (tmp_path / "keyring").mkdir()
    with ExitStack() as ending:
        processes = [ending.enter_context(start(tmp_path, kind)) for kind in kinds]
        for worker, process in enumerate(processes):
            tell(process, ("save", "shared", str(worker)))
        for process in processes:  # each of them is at work before the first is done
            assert hear(process) == "done\n"
        for worker, process in enumerate(processes):
            said = [("save", name, f"value of {name}") for name in names_of(worker)]
            tell(process, *said, *(("remove", name) for name in names_of(worker)[::3]))
        for process in processes:
            answered, _ = process.communicate(timeout=90)
            assert (process.returncode, answered.count("done")) == (0, 16)
    kept = session(tmp_path, "desktop")
    for worker in range(len(kinds)):
        for place, name in enumerate(names_of(worker)):
            assert kept.load(name) == (None if place % 3 == 0 else f"value of {name}")
    assert kept.load("shared") in {str(worker) for worker in range(len(kinds))}


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("scene", ["file", "keyring", "move", "remove", "first"])
def test_killed_at_any_step_a_secret_has_its_old_or_its_new_value_and_no_copy_stays(
    tmp_path: Path, scene: str
) -> None:
    for dies_after in range(1, MOST_STEPS):
        folder = tmp_path / str(dies_after)
        folder.mkdir()
        before, kind, order, after = prepare(folder, scene)
        process = start(folder, kind, dies_after)
        answered, _ = process.communicate(orders(order), timeout=60)
        found = session(folder, kind).load("a")
        assert found in {before, after}
        if answered:
            assert found == after
        assert session(folder, kind).load("b") == "other"
        session(folder, kind).save("a", "again")  # nothing that was left is in the way
        assert session(folder, kind).load("a") == "again"
        session(folder, kind).remove("a")
        assert FolderKeyring(folder / "keyring").names() <= {"b"}
        assert {path.name for path in folder.iterdir()} == {
            "secrets.json", "secrets.lock", "keyring",
        }  # fmt: skip
        if process.returncode == 0:
            assert found == after
            break
        assert process.returncode == -9
    else:
        raise AssertionError("it has more steps than this test knows")
    assert dies_after > (2 if scene == "keyring" else 4)  # the file stays as it is there


def prepare(folder: Path, scene: str) -> tuple[str | None, str, tuple[str, ...], str | None]:
    """The secret before, the session that changes it, how, and the secret after."""
    desk, server = (session(folder, kind) for kind in ("desktop", "headless"))
    FolderKeyring(folder / "keyring")
    match scene:
        case "file":
            server.save("b", "other")
            server.save("a", "old")
            return "old", "headless", ("save", "a", "new"), "new"
        case "keyring":
            desk.save("b", "other")
            desk.save("a", "old")
            return "old", "desktop", ("save", "a", "new"), "new"
        case "first":
            desk.save("b", "other")
            return None, "desktop", ("save", "a", "new"), "new"
        case "move":
            desk.save("a", "old")
            server.save("b", "other")
            return "old", "desktop", ("save", "a", "new"), "new"
        case _:
            desk.save("a", "old")
            server.save("b", "other")
            server.save("a", "newer")
            return "newer", "desktop", ("remove", "a"), None


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_who_dies_while_it_holds_the_lock_keeps_nobody_waiting(tmp_path: Path) -> None:
    process = start(tmp_path, "headless", dies_after=1)
    process.communicate(orders(("save", "a", "1")), timeout=60)
    assert process.returncode == -9
    session(tmp_path, "headless").save("a", "2")
    assert session(tmp_path, "headless").load("a") == "2"
