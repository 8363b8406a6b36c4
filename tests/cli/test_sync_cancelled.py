"""Ctrl+C of `sync` and SIGTERM of `run`: while a service is silent, or sends for ever."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders.workspaces import database, make_workspace, run_cli
from tests.connectors.kit.wires import Conversation, wire
from tests.fakes.mixpanel import Mixpanel

PROMPT = 30
"""Seconds; far from the 130 after which a silent service would be given up."""


pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture(autouse=True)
def sealed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("ICP_PULSE_PASSPHRASE", "correct horse battery")


STOPPED = b"cancelled: stopped by the user; what was stored before stays"


@pytest.mark.parametrize(
    ("command", "told", "end"),
    [
        (["sync"], signal.SIGINT, b"Mixpanel: " + STOPPED),
        (["run", "--headless", "--once"], signal.SIGINT, b"pull-1: cancelled: stopped by hand"),
        (
            ["run", "--headless", "--once"],
            signal.SIGTERM,
            b"pull-1: cancelled: stopped by hand",
        ),
    ],
)
def test_a_pull_of_a_silent_service_ends_at_once_and_its_run_is_cancelled(
    workspace: Path, command: list[str], told: signal.Signals, end: bytes
) -> None:
    asked = threading.Event()

    def talk(conversation: Conversation) -> None:
        conversation.hear()
        asked.set()
        conversation.fall_silent()

    with wire(talk) as place:
        process = start(connected(workspace, f"http://{place}"), command, subprocess.PIPE)
        assert asked.wait(60)
        process.send_signal(told)
        out, said = process.communicate(timeout=PROMPT)
    assert (process.returncode, out) == (3, b"")
    assert end in said
    assert b"Traceback" not in said
    assert states(workspace) == ["cancelled"]


def test_a_terminal_shows_how_much_has_come_of_a_long_download(workspace: Path) -> None:
    def talk(conversation: Conversation) -> None:
        conversation.hear()
        conversation.say(b"HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n")
        conversation.say_for_ever(b"x" * 20_000)

    ours, theirs = os.openpty()
    with wire(talk) as place:
        process = start(connected(workspace, f"http://{place}"), ["sync"], theirs)
        os.close(theirs)
        shown = b""
        while not re.search(rb"Mixpanel: Events, 2026[^\r]*, [1-9]\.[0-9] MB received", shown):
            shown += os.read(ours, 4096)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PROMPT)
        os.close(ours)
    assert process.returncode == 3
    assert states(workspace) == ["cancelled"]


def start(folder: Path, command: list[str], errors: int) -> subprocess.Popen[bytes]:
    place = ["--workspace", str(folder), "--now", Mixpanel.now]
    return subprocess.Popen(
        [sys.executable, "-m", "desktop", *place, *command], stdout=subprocess.PIPE, stderr=errors,
        env=os.environ,
    )  # fmt: skip


def states(folder: Path) -> list[str]:
    with closing(database(folder)) as db:
        return [state for (state,) in db.execute("SELECT state FROM pull_run")]


def connected(workspace: Path, through: str) -> Path:
    """A workspace with a connection to Mixpanel that was never tested."""
    folder = make_workspace(workspace)
    with Mixpanel() as fake:
        said = {**fake.settings(), "through": through}
    secret = said.pop(Mixpanel.secret_field)
    pairs = [word for name, value in said.items() for word in ("--set", f"{name}={value}")]
    done = run_cli(
        folder, "connect", "mixpanel", "--name", "Mixpanel", "--no-check", *pairs,
        now=Mixpanel.now, stdin=f"{secret}\n".encode(),
    )  # fmt: skip
    assert done.status == 0, done.err
    return folder
