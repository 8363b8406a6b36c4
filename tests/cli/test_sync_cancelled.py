"""Ctrl+C of `sync`, as at a terminal, while a service accepts the connection and says nothing."""

from __future__ import annotations

import os
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


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_a_sync_of_a_silent_service_ends_at_once_and_its_run_is_cancelled(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("ICP_PULSE_PASSPHRASE", "correct horse battery")
    asked = threading.Event()

    def talk(conversation: Conversation) -> None:
        conversation.hear()
        asked.set()
        conversation.fall_silent()

    with wire(talk) as place:
        folder = connected(workspace, f"http://{place}")
        command = ["--workspace", str(folder), "--now", Mixpanel.now, "sync"]
        process = subprocess.Popen(
            [sys.executable, "-m", "desktop", *command],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=os.environ,
        )  # fmt: skip
        assert asked.wait(60)
        process.send_signal(signal.SIGINT)
        out, said = process.communicate(timeout=PROMPT)
    assert (process.returncode, out) == (3, "")
    assert "Mixpanel: cancelled: stopped by the user; what was stored before stays" in said
    assert "Traceback" not in said
    with closing(database(folder)) as db:
        assert db.execute("SELECT state FROM pull_run").fetchall() == [("cancelled",)]


def connected(workspace: Path, through: str) -> Path:
    """A workspace with a connection to Mixpanel that was never tested."""
    folder = make_workspace(workspace)
    with Mixpanel() as fake:
        assert isinstance(fake, Mixpanel)
        said = {**fake.settings(), "through": through}
    secret = said.pop(Mixpanel.secret_field)
    pairs = [word for name, value in said.items() for word in ("--set", f"{name}={value}")]
    done = run_cli(
        folder, "connect", "mixpanel", "--name", "Mixpanel", "--no-check", *pairs,
        now=Mixpanel.now, stdin=f"{secret}\n".encode(),
    )  # fmt: skip
    assert done.status == 0, done.err
    return folder
