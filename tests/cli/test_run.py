"""`icp-pulse run --headless`: in a process of its own, ended by a signal, never twice."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest
from keyring.backends.fail import Keyring
from pytest_httpserver import HTTPServer

from desktop.core.notify.channels import save_channel
from desktop.core.secrets import open_secrets
from desktop.core.store.holder import hold_workspace
from tests.builders.workspaces import DEFINITIONS, database, make_workspace, opened, run_cli

FIRST = date(2026, 1, 5)
NOW = "2026-01-30T12:00:00Z"
RULE = """
[[alert]]
name = "CTR is low"
kpi = "icp_ctr"
when = { below = 0.0045 }
at_least = 5000
notify = ["desktop", "hook"]
"""
PASSPHRASE = "correct horse battery"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    found = make_workspace(tmp_path / "workspace", DEFINITIONS + RULE)
    rows = ["date,source,campaign_id,campaign,impressions,clicks"]
    rows += [f"{FIRST + timedelta(days=at)},linkedin,1,ICP leaders,2000,3" for at in range(21)]
    (found / "ads.csv").write_text("\n".join(rows) + "\n")
    assert run_cli(found, "import", found / "ads.csv", now=NOW).status == 0
    return found


def save_hook(folder: Path, httpserver: HTTPServer) -> None:
    """A channel to a server that takes whatever comes."""
    httpserver.expect_request("/hook/abcdef").respond_with_data("ok")
    box = open_secrets(folder, "", lambda is_new: PASSPHRASE, Keyring())
    with opened(folder) as store:
        save_channel(store, box, "hook", "webhook", {"url": httpserver.url_for("/hook/abcdef")})


def start(folder: Path, *more: str, **environment: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "desktop", "--workspace", str(folder), "--now", NOW]
    return subprocess.Popen(
        [*command, "run", "--headless", *more],
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"} | environment,
    )


def test_one_round_checks_the_rules_and_sends_to_a_channel_whose_address_is_sealed(
    folder: Path, httpserver: HTTPServer
) -> None:
    save_hook(folder, httpserver)
    process = start(folder, "--once", ICP_PULSE_PASSPHRASE=PASSPHRASE)
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert "numbers: done: 1 rule, 3 evaluations: 1 fired" in said
    assert "alert: CTR is low: 0.15 % (21 / 14,000), below 0.45 %" in said
    assert httpserver.log[0][0].json["title"].startswith("CTR is low: 0.15 %")


def test_on_a_german_system_the_message_is_german_and_its_keys_are_what_they_were(
    folder: Path, httpserver: HTTPServer
) -> None:
    save_hook(folder, httpserver)
    process = start(folder, "--once", ICP_PULSE_PASSPHRASE=PASSPHRASE, LC_ALL="de_DE.UTF-8")
    _, said = process.communicate(timeout=60)
    assert process.returncode == 0, said
    assert "numbers: done: 1 rule, 3 evaluations: 1 fired" in said
    sent = httpserver.log[0][0].json
    assert sent["title"] == "CTR is low: 0,15 % (21 / 14.000), unter 0,45 %"
    assert {"title", "message", "version", "type"} <= sent.keys()


def test_without_the_passphrase_the_message_waits_and_says_why(
    folder: Path, httpserver: HTTPServer
) -> None:
    save_hook(folder, httpserver)
    process = start(folder, "--once", ICP_PULSE_PASSPHRASE="")
    _, said = process.communicate(timeout=60)
    assert "messages: 1 sent, 1 failed" in said
    with closing(database(folder)) as db:
        row = db.execute("SELECT state, last_error FROM outbox WHERE channel = 'hook'").fetchone()
    assert row[0] == "waiting"
    assert "passphrase" in row[1]
    assert PASSPHRASE not in said


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
def test_it_keeps_the_schedule_until_a_signal_and_ends_cleanly(folder: Path) -> None:
    process = start(folder)
    assert process.stderr is not None
    assert process.stderr.readline().startswith("keeping ")
    process.send_signal(signal.SIGTERM)
    _, said = process.communicate(timeout=60)
    assert (process.returncode, said.strip()) == (0, "stopping")
    with closing(database(folder)) as db:
        assert db.execute("SELECT count(*) FROM job_run WHERE state = 'running'").fetchone() == (0,)


def test_a_second_one_says_who_has_the_workspace(folder: Path) -> None:
    holder = hold_workspace(folder)
    assert holder is not None
    with holder:
        process = start(folder, "--once")
        _, said = process.communicate(timeout=60)
    assert process.returncode == 3
    assert f"another ICP Pulse (process {os.getpid()}) has the workspace" in said


def test_a_descriptor_of_the_passphrase_is_not_left_unread_by_a_window(folder: Path) -> None:
    done = run_cli(folder, "run", "--passphrase-fd", "0", now=NOW)
    assert done.status == 2
    assert "--passphrase-fd is for --headless; the window asks" in done.error
