"""A team's secrets, from the first connection to the last: no process, file or word shows one."""

from __future__ import annotations

import base64
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote

import pytest

from connectors.pull_registry import load_connectors
from desktop.core.jobs.backup import back_up_workspace
from tests.builders.installed_connectors import install_examples
from tests.builders.workspaces import make_workspace, opened
from tests.fakes.example_ads import ExampleAds
from tests.fakes.server import Asked
from tests.fakes.talk import text_reply

PASSPHRASE = "correct horse battery"
TOKEN = "tok-EXAMPLE/ads+9"
WRONG = "tok-EXPIRED/ads+8"


@pytest.fixture
def fake() -> Iterator[ExampleAds]:
    with ExampleAds() as fake:
        yield fake


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[dict[str, str]]:
    """Of processes where the example connectors are installed, and no keyring is."""
    needed = install_examples(tmp_path / "site")
    yield (
        os.environ
        | needed
        | {
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
            "PYTHONFAULTHANDLER": "1",
            "PYTHONDEVMODE": "1",
        }
    )
    load_connectors.cache_clear()


def forms(secret: str) -> set[bytes]:
    """How a secret may be written by whoever does not look."""
    coded = base64.b64encode(secret.encode()).rstrip(b"=")
    return {secret.encode(), coded, quote(secret, safe="").encode(), repr(secret)[1:-1].encode()}


def shows(data: bytes) -> bool:
    return any(form in data for secret in (TOKEN, WRONG, PASSPHRASE) for form in forms(secret))


def files_that_show_one(folder: Path) -> list[str]:
    found = []
    for path in folder.rglob("*"):
        with suppress(FileNotFoundError):  # the database tidies up meanwhile
            if path.is_file() and shows(path.read_bytes()):
                found.append(str(path))
    return found


@pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="Linux tells of processes")
def test_no_process_file_or_word_shows_a_secret_at_any_time(
    tmp_path: Path, workspace: Path, fake: ExampleAds, environment: dict[str, str]
) -> None:
    make_workspace(workspace)
    looks: list[list[str]] = []
    logs: list[Path] = []
    running: list[subprocess.Popen[bytes]] = []
    pairs = {name: value for name, value in fake.settings().items() if name != "token"}
    settings = [word for name, value in pairs.items() for word in ("--set", f"{name}={value}")]

    def look_around(_asked: Asked) -> bool:
        logs.extend(workspace.glob("*-wal"))
        command_line = Path(f"/proc/{running[-1].pid}/cmdline").read_bytes()
        looks.append(["command line"] * shows(command_line) + files_that_show_one(workspace))
        return False

    def icp_pulse(*words: str, secret: str = "") -> int:
        """A command that reads its passphrase, and a secret after it, from one descriptor."""
        reads, writes = os.pipe()
        lines = [secret, PASSPHRASE] if secret else [PASSPHRASE]
        os.write(writes, "".join(f"{line}\n" for line in lines).encode())
        os.close(writes)
        fd = ["--secret-fd", f"token={reads}"] if secret else []
        command = [sys.executable, "-m", "desktop", "--workspace", str(workspace)]
        with subprocess.Popen(
            [*command, "--now", ExampleAds.now, *words, *fd, "--passphrase-fd", str(reads)],
            env=environment, pass_fds=[reads], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        ) as process:  # fmt: skip
            running.append(process)
            out, err = process.communicate(timeout=90)
        os.close(reads)
        assert not shows(out + err), words
        return process.returncode

    fake.reply_with(text_reply("", 500), when=look_around)  # never sent: it only looks
    assert icp_pulse("connect", "example_ads", "--name", "Ads", *settings, secret=TOKEN) == 0
    assert icp_pulse("sync") == 0
    fake.reply_with(text_reply(f"bad token {WRONG}", 401), times=9)
    assert icp_pulse("connections", "edit", "Ads", secret=WRONG) == 3
    fake.behave()
    fake.reply_with(text_reply("", 500), when=look_around)
    fake.reply_with(text_reply(f"bad token {TOKEN}", 401), times=9)
    assert icp_pulse("sync") == 3
    with opened(workspace) as store:
        back_up_workspace(store, tmp_path / "backup.icp")
    assert (workspace / "secrets.json").exists()
    assert files_that_show_one(tmp_path) == []
    assert icp_pulse("connections", "remove", "Ads") == 0
    assert files_that_show_one(tmp_path) == []
    assert len(looks) > 5
    assert logs  # the database's log of writes was among what was looked at
    assert [each for each in looks if each] == []
