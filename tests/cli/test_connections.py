"""`connect`, `connections` and `sync` against a fake on a real socket."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import keyring
import pytest
from keyring.backends.fail import Keyring

from connectors.pull_registry import load_connectors
from desktop.core.secrets import open_secrets
from desktop.core.store.connections import list_connections
from tests.builders.installed_connectors import install_examples
from tests.builders.workspaces import Outcome, database, make_workspace, opened, run_cli
from tests.fakes.example_ads import ExampleAds
from tests.fakes.linkedin_ads import LinkedInAds
from tests.fakes.talk import text_reply

PASSPHRASE = "correct horse battery"
SECRET = "tok-EXAMPLE/ads+9"
Cli = Callable[..., Outcome]


@pytest.fixture
def fake() -> Iterator[ExampleAds]:
    with ExampleAds() as fake:
        yield fake


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, str]]:
    """The example connectors installed, here and for other processes; no keyring."""
    needed = install_examples(tmp_path / "site")
    monkeypatch.syspath_prepend(tmp_path / "site")
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    monkeypatch.setenv("ICP_PULSE_PASSPHRASE", PASSPHRASE)
    load_connectors.cache_clear()
    yield needed
    load_connectors.cache_clear()
    sys.modules.pop("example_ads_package", None)


@pytest.fixture
def cli(workspace: Path, site: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> Cli:
    monkeypatch.setattr(keyring.core, "_keyring_backend", Keyring())
    folder = make_workspace(workspace)

    def run(*arguments: object, stdin: bytes = b"", now: str = ExampleAds.now) -> Outcome:
        return run_cli(folder, *arguments, now=now, stdin=stdin)

    return run


def settings(fake: ExampleAds) -> list[str]:
    pairs = {name: value for name, value in fake.settings().items() if name != "token"}
    return [word for name, value in pairs.items() for word in ("--set", f"{name}={value}")]


def connect(cli: Cli, fake: ExampleAds, *more: object) -> Outcome:
    return cli(
        "connect", "example_ads", "--name", "Ads", *settings(fake), *more,
        stdin=f"{SECRET}\n".encode(),
    )  # fmt: skip


def test_connect_tests_then_saves_and_the_secret_is_nowhere_to_be_read(
    cli: Cli, fake: ExampleAds, workspace: Path
) -> None:
    done = connect(cli, fake)
    assert done.status == 0, done.err
    assert "Account Example account in EUR" in done.out
    assert 'connected "Ads"' in done.out
    for path in workspace.rglob("*"):
        if path.is_file():
            assert SECRET.encode() not in path.read_bytes(), path
    assert SECRET not in done.out + done.err


def test_a_wrong_secret_saves_nothing(cli: Cli, fake: ExampleAds) -> None:
    done = cli(
        "connect", "example_ads", "--name", "Ads", *settings(fake), stdin=b"wrong-token-123\n"
    )
    assert done.status == 3
    assert "wrong-token-123" not in done.err
    assert cli("connections", "--json").json == []


def test_no_check_saves_without_asking_the_service(cli: Cli, fake: ExampleAds) -> None:
    assert connect(cli, fake, "--no-check").status == 0
    assert fake.asked == []


def test_a_secret_among_the_settings_is_refused_without_repeating_it(
    cli: Cli, fake: ExampleAds
) -> None:
    done = cli("connect", "example_ads", "--set", f"token={SECRET}")
    assert done.status == 2
    assert "token is a secret" in done.error
    assert SECRET not in done.err


def test_a_secret_comes_from_a_descriptor_or_the_environment(
    cli: Cli, fake: ExampleAds, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads, writes = os.pipe()
    with os.fdopen(writes, "w") as stream:
        stream.write(f"{SECRET}\n")
    done = cli(
        "connect", "example_ads", "--name", "A", *settings(fake), "--secret-fd", f"token={reads}"
    )
    os.close(reads)
    assert done.status == 0, done.err
    monkeypatch.setenv("ICP_PULSE_SECRET_TOKEN", SECRET)
    again = cli("connect", "example_ads", "--name", "B", "--source", "example_ads:b",
                *settings(fake))  # fmt: skip
    assert again.status == 0, again.err


def test_without_a_kind_and_with_fields_it_says_what_there_is(cli: Cli) -> None:
    assert "example_ads" in cli("connect").out
    fields = cli("connect", "example_ads", "--fields").out
    assert "Account number" in fields
    assert "secret" in fields
    mixpanel = cli("connect", "mixpanel", "--fields").out
    assert "Where the project's data are kept: us, eu, in; us where nothing is said" in mixpanel
    assert "Pull what Mixpanel knows of the users: yes, no; yes where nothing is said" in mixpanel


def test_the_list_tells_state_last_run_and_next_run(cli: Cli, fake: ExampleAds) -> None:
    connect(cli, fake)
    assert "not pulled yet" in cli("connections").out
    assert cli("sync").status == 0
    (told,) = cli("connections", "--json").json
    assert (told["name"], told["kind"], told["standing"]) == ("Ads", "example_ads", "ok")
    assert told["last_run"]["new"] == len(fake.rows)
    assert told["next_run"].startswith("2026-06-01T18:0")
    assert "token" not in told["settings"]
    assert "up to date" in cli("connections").out


def test_sync_pulls_counts_and_says_each_window(cli: Cli, fake: ExampleAds) -> None:
    connect(cli, fake)
    first = cli("sync", "ads")
    assert first.status == 0
    assert f"Ads: {len(fake.rows)} new, 0 updated, 0 unchanged" in first.out
    assert "Ads: By day, 2026-05-09 to" in first.err
    again = cli("sync", "Ads", "--json").json
    assert (again[0]["new"], again[0]["state"]) == (0, "done")
    assert cli("kpi", "icp-ctr", "--window", "month", "--json").status == 0


def test_a_back_fill_takes_a_range_and_moves_no_cursor(
    cli: Cli, fake: ExampleAds, workspace: Path
) -> None:
    connect(cli, fake)
    done = cli("sync", "Ads", "--since", "2026-05-10", "--until", "2026-05-12", "--json")
    assert done.status == 0
    assert (done.json[0]["cause"], done.json[0]["first"]) == ("backfill", "2026-05-10")
    with closing(database(workspace)) as db:
        assert db.execute("SELECT through FROM pull_state").fetchone() in (None, (None,))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("--until", "2026-05-12"), "--until needs --since"),
        (("--since", "May"), '--since takes a day such as 2026-03-31, not "May"'),
        (("--since", "2026-05-12", "--until", "2026-05-10"), "swap the days"),
        (("Nothing",), 'there is no connection "Nothing"; there are: "Ads"'),
    ],
)
def test_wrong_use_is_told(cli: Cli, fake: ExampleAds, words: tuple[str, ...], told: str) -> None:
    connect(cli, fake)
    done = cli("sync", *words)
    assert done.status == 2
    assert told in done.error


def test_a_broken_token_fails_the_sync_and_edit_repairs_it(cli: Cli, fake: ExampleAds) -> None:
    connect(cli, fake)
    fake.reply_with(text_reply("who are you?", 401), times=100)
    done = cli("sync")
    assert done.status == 3
    assert "Ads: failed:" in done.err
    (told,) = cli("connections", "--json").json
    assert (told["standing"], told["next_run"]) == ("reconnect", None)
    assert cli("connections", "edit", "Ads", "--secrets", stdin=b"still wrong\n").status == 3
    fake.behave()
    mended = cli("connections", "edit", "Ads", "--secrets", stdin=f"{SECRET}\n".encode())
    assert mended.status == 0, mended.err
    (told,) = cli("connections", "--json").json
    assert told["standing"] == "failing"
    assert told["next_run"] is not None
    assert cli("sync").status == 0
    assert "reconnect" not in cli("connections").out


def test_the_list_tells_until_when_the_service_wants_to_be_left_alone(
    cli: Cli, fake: ExampleAds
) -> None:
    connect(cli, fake)
    fake.reply_with(text_reply("later", 429).with_headers(retry_after="36000"), times=1)
    assert cli("sync").status == 3
    (told,) = cli("connections", "--json").json
    assert told["standing"] == "waiting"
    until = "2026-06-01T22:00:00Z"
    assert told["rests_until"] == told["next_run"] == told["last_run"]["again_at"] == until
    shown = cli("connections").out
    assert "waits until its next run, as the service asked" in shown
    assert until in shown


def test_a_paused_connection_is_left_out_unless_named(cli: Cli, fake: ExampleAds) -> None:
    connect(cli, fake)
    assert cli("connections", "pause", "Ads").status == 0
    done = cli("sync", "--json")
    assert done.json == []
    assert '"Ads" is paused and left out' in done.err
    assert cli("sync", "Ads").status == 0
    assert cli("connections", "resume", "Ads").status == 0
    assert "up to date" in cli("connections").out


def test_history_and_schedule(cli: Cli, fake: ExampleAds) -> None:
    connect(cli, fake)
    assert "was not pulled yet" in cli("connections", "history", "Ads").out
    cli("sync")
    assert "manual" in cli("connections", "history", "Ads").out
    assert cli("connections", "schedule", "Ads", "daily at 07:00").status == 0
    (told,) = cli("connections", "--json").json
    assert told["schedule"] == "daily at 07:00"
    assert cli("connections", "schedule", "Ads", "now and then").status == 2


def test_remove_keeps_the_data_and_take_back_does_not(cli: Cli, fake: ExampleAds) -> None:
    connect(cli, fake)
    cli("sync")
    assert "what it brought stays" in cli("connections", "remove", "Ads").out
    assert [each["state"] for each in cli("imports", "--json").json] == ["live"]
    assert connect(cli, fake).status == 0
    cli("sync")
    gone = cli("connections", "remove", "Ads", "--take-back")
    assert gone.status == 0, gone.err
    states = {each["id"]: each["state"] for each in cli("imports", "--json").json}
    assert states[max(states)] == "undone"


def test_without_a_passphrase_nothing_is_saved_and_it_says_how_to_give_one(
    cli: Cli, fake: ExampleAds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ICP_PULSE_PASSPHRASE", "")
    done = connect(cli, fake)
    assert done.status == 3
    assert "--passphrase-fd" in done.err
    assert cli("connections", "--json").json == []


def test_run_once_pulls_before_it_counts_and_stops_asking_once_the_token_is_broken(
    cli: Cli, fake: ExampleAds, workspace: Path, site: dict[str, str]
) -> None:
    connect(cli, fake)
    command = [
        sys.executable, "-m", "desktop", "--workspace", str(workspace), "--now", ExampleAds.now,
        "run", "--headless", "--once",
    ]  # fmt: skip

    def once() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command, capture_output=True, text=True, env=os.environ | site, timeout=90, check=False
        )

    done = once()
    assert done.returncode == 0, done.stderr
    lines = [line for line in done.stderr.splitlines() if ": done: " in line]
    assert lines[0].startswith(f"pull-1: done: {len(fake.rows)} new")
    assert lines[1].startswith("numbers: done:")

    fake.reply_with(text_reply("later", 429).with_headers(retry_after="36000"), times=1)
    assert once().returncode == 3
    before = len(fake.asked)
    resting = once()
    assert resting.returncode == 0, resting.stderr
    assert "pull-1: waits until 2026-06-01T22:00:00Z, as the service asked" in resting.stderr
    assert len(fake.asked) == before
    assert cli("sync").status == 0, "by hand it may be tried"

    fake.reply_with(text_reply("who are you?", 401), times=100)
    assert once().returncode == 3
    before = len(fake.asked)
    again = once()
    assert again.returncode == 0, again.stderr
    assert "pull-1" not in again.stderr
    assert len(fake.asked) == before


def test_a_connection_is_renamed_without_asking_the_service_or_for_secrets(
    cli: Cli, fake: ExampleAds, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect(cli, fake)
    cli("sync")
    fake.reply_with(text_reply("who are you?", 401), times=100)
    cli("sync")
    monkeypatch.setenv("ICP_PULSE_PASSPHRASE", "")
    asked = len(fake.asked)
    done = cli("connections", "rename", "ads", "Brand ads")
    assert (done.status, done.out) == (0, '"Ads" is called "Brand ads" now\n')
    assert len(fake.asked) == asked
    (told,) = cli("connections", "--json").json
    assert (told["name"], told["standing"]) == ("Brand ads", "reconnect")
    assert cli("connections", "history", "Brand ads", "--json").json[-1]["state"] == "done"


def test_two_connections_never_have_one_name(cli: Cli, fake: ExampleAds) -> None:
    connect(cli, fake)
    cli("connect", "example_ads", "--name", "B", "--source", "example_ads:b", *settings(fake),
        stdin=f"{SECRET}\n".encode())  # fmt: skip
    taken = cli("connections", "rename", "B", " ADS ")
    assert taken.status == 2
    assert 'there is a connection "ADS" already' in taken.error
    assert cli("connections", "rename", "B", " ").status == 2
    assert cli("connections", "rename", "B", "b").status == 0


def linkedin(fake: LinkedInAds, *left_out: str) -> list[str]:
    """What is said of a LinkedIn connection on the command line, without its secrets."""
    hidden = {"token", "client_secret", *left_out}
    pairs = [f"{name}={value}" for name, value in fake.settings().items() if name not in hidden]
    return [word for pair in pairs for word in ("--set", pair)]


def test_connect_takes_what_a_test_suggests_for_what_nobody_said(cli: Cli) -> None:
    with LinkedInAds() as fake:
        secrets = "\n".join((fake.settings()["token"], fake.settings()["client_secret"], ""))
        done = cli("connect", "linkedin", "--name", "L", *linkedin(fake, "accounts"), "--json",
                   stdin=secrets.encode(), now=LinkedInAds.now)  # fmt: skip
        assert done.status == 0, done.err
        assert done.json["name"] == "L"  # nothing but JSON on the standard output
        assert "accounts is set to 512345678,512345679, as found" in done.err
        (told,) = cli("connections", "--json").json
        assert told["settings"]["accounts"] == "512345678\n512345679"
        cli("connections", "remove", "L")
        again = cli("connect", "linkedin", "--name", "L", *linkedin(fake),
                    stdin=secrets.encode(), now=LinkedInAds.now)  # fmt: skip
        assert "as found" not in again.err
        (told,) = cli("connections", "--json").json
        assert told["settings"]["accounts"] == "512345678"


def test_a_connection_is_removed_without_the_passphrase(
    cli: Cli, fake: ExampleAds, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    connect(cli, fake)
    monkeypatch.setenv("ICP_PULSE_PASSPHRASE", "")
    done = cli("connections", "remove", "Ads")
    assert done.status == 0, done.err
    assert '"entries":{}' in (workspace / "secrets.json").read_text()


def test_one_descriptor_gives_a_secret_and_then_the_passphrase(
    cli: Cli, fake: ExampleAds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ICP_PULSE_PASSPHRASE")
    reads, writes = os.pipe()
    with os.fdopen(writes, "w") as stream:
        stream.write(f"{SECRET}\n{PASSPHRASE}\n")
    done = cli("connect", "example_ads", "--name", "Ads", *settings(fake),
               "--secret-fd", f"token={reads}", "--passphrase-fd", reads)  # fmt: skip
    os.close(reads)
    assert done.status == 0, done.err
    monkeypatch.setenv("ICP_PULSE_PASSPHRASE", PASSPHRASE)
    assert cli("sync").status == 0


@pytest.mark.parametrize("said", [b"", b"\n"])
def test_an_empty_secret_of_a_descriptor_is_told(cli: Cli, fake: ExampleAds, said: bytes) -> None:
    reads, writes = os.pipe()
    with os.fdopen(writes, "wb") as stream:
        stream.write(said)
    done = cli("connect", "example_ads", *settings(fake), "--secret-fd", f"token={reads}")
    os.close(reads)
    assert done.status == 2
    assert "gave an empty line; give the secret as its first line" in done.error


def test_a_keyring_that_is_not_installed_is_no_crash(
    cli: Cli, fake: ExampleAds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "not.installed.Keyring")
    monkeypatch.setenv("ICP_PULSE_PASSPHRASE", "")
    done = connect(cli, fake)
    assert done.status == 3
    assert "the keyring that is set here cannot be used (ModuleNotFoundError), so" in done.err


def test_commands_that_connect_at_once_keep_every_secret(
    cli: Cli, fake: ExampleAds, workspace: Path, site: dict[str, str]
) -> None:
    names = ["A", "B"]
    with ExitStack() as ending:
        commands = [
            ending.enter_context(
                subprocess.Popen(
                    [sys.executable, "-m", "desktop", "--workspace", str(workspace),
                     "--now", ExampleAds.now, "connect", "example_ads", "--no-check",
                     "--name", name, "--source", f"example_ads:{name}", *settings(fake)],
                    env=os.environ | site, stdin=subprocess.PIPE, stderr=subprocess.PIPE,
                )
            )
            for name in names
        ]  # fmt: skip
        for name, command in zip(names, commands, strict=True):
            assert command.stdin is not None
            command.stdin.write(f"tok-of-{name}\n".encode())
            command.stdin.flush()
        for command in commands:
            _, err = command.communicate(timeout=90)
            assert command.returncode == 0, err
    with opened(workspace) as store, store.read() as connection:
        saved = {each.title: each.id for each in list_connections(connection)}
    box = open_secrets(workspace, "", lambda _: PASSPHRASE, Keyring())
    found = {name: box.load(f"connection-{saved[name]}/token") for name in names}
    assert found == {name: f"tok-of-{name}" for name in names}


@pytest.mark.parametrize(("option", "said"), [("--passphrase-fd", "3"), ("--secret-fd", "token=3")])
def test_a_descriptor_that_nobody_opened_is_not_mistaken_for_a_file_of_ours(
    cli: Cli, fake: ExampleAds, workspace: Path, site: dict[str, str], option: str, said: str
) -> None:
    command = [
        sys.executable, "-m", "desktop", "--workspace", str(workspace), "--now", ExampleAds.now,
        "connect", "example_ads", "--no-check", *settings(fake), option, said,
    ]  # fmt: skip
    done = subprocess.run(
        command, env=os.environ | site, input=f"{SECRET}\n", capture_output=True, text=True,
        timeout=90, check=False,
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert f"{option}: the file descriptor 3 is not open; open it" in done.stderr
    assert not (workspace / "secrets.json").exists()
