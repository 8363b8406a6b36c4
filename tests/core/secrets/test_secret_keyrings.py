"""Keyrings that are none, unsafe, locked, silent or odd are told with what to do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from threading import Event

import keyring
import keyring.backends.chainer
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from desktop.core.errors import SecretsError
from desktop.core.secrets import FILE_NAME, WorkspaceSecrets, nobody_to_ask, open_secrets
from desktop.core.secrets.keyrings import SystemKeyring
from tests.builders.keyrings import (
    PASSPHRASE,
    SERVICE,
    MemoryKeyring,
    PlaintextKeyring,
    SilentKeyring,
    desktop,
)


@pytest.mark.parametrize(
    ("backend", "why"),
    [
        (keyring.backends.fail.Keyring(), "this system has no keyring"),
        (keyring.backends.null.Keyring(), "this system has no keyring"),
        (PlaintextKeyring(), "the keyring PlaintextKeyring keeps secrets readable"),
    ],
)
def test_without_a_safe_keyring_a_passphrase_is_asked_for_and_it_says_why(
    tmp_path: Path, backend: keyring.backend.KeyringBackend, why: str
) -> None:
    with pytest.raises(SecretsError, match=f"^{why}.*, so secrets lie in a file"):
        open_secrets(tmp_path, "w", nobody_to_ask, backend).save("a", "s3cret")
    open_secrets(tmp_path, "w", lambda _: PASSPHRASE, backend).save("a", "s3cret")
    assert b"s3cret" not in (tmp_path / FILE_NAME).read_bytes()
    assert not getattr(backend, "kept", None)


def test_one_that_is_built_on_a_readable_one_is_as_readable(tmp_path: Path) -> None:
    class Renamed(PlaintextKeyring):
        priority = 9.0

    with pytest.raises(SecretsError, match="the keyring Renamed keeps secrets readable"):
        desktop(tmp_path, Renamed()).save("a", "s3cret")


def test_of_a_chain_only_the_safe_one_is_asked(tmp_path: Path) -> None:
    readable, safe = PlaintextKeyring(), MemoryKeyring()

    class Chain(keyring.backends.chainer.ChainerBackend):
        backends = (readable, safe)
        priority = 10.0

    open_secrets(tmp_path, "w1", nobody_to_ask, Chain()).save("a", "s3cret")
    assert (safe.kept, readable.kept) == ({(SERVICE, "a"): "s3cret"}, {})


def test_a_chain_of_readable_ones_is_not_used(tmp_path: Path) -> None:
    class Chain(keyring.backends.chainer.ChainerBackend):
        backends = (PlaintextKeyring(),)
        priority = 10.0

    with pytest.raises(SecretsError, match="PlaintextKeyring keeps secrets readable"):
        open_secrets(tmp_path, "w1", nobody_to_ask, Chain()).save("a", "s3cret")


@pytest.mark.parametrize("named", ["no.such.module.Keyring", "keyring.backends.fail.NoSuch", "x"])
def test_a_keyring_that_is_named_and_not_installed_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setattr(keyring.core, "_keyring_backend", None)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", named)
    kept = open_secrets(tmp_path, "w", nobody_to_ask)
    assert kept.load("a") is None
    with pytest.raises(SecretsError, match="the keyring that is set here cannot be used"):
        kept.save("a", "s3cret")


def test_a_keyring_that_was_named_and_does_not_work_here_is_none(tmp_path: Path) -> None:
    class Priority(type(MemoryKeyring)):  # type: ignore[misc]
        @property
        def priority(cls) -> float:
            raise RuntimeError("no session bus")

    class Absent(MemoryKeyring, metaclass=Priority):
        pass

    with pytest.raises(SecretsError, match="this system has no keyring"):
        desktop(tmp_path, Absent()).save("a", "s3cret")


def test_a_locked_keyring_is_told_without_its_words(tmp_path: Path) -> None:
    backend = MemoryKeyring()
    backend.locked = True
    with pytest.raises(SecretsError, match=r"locked or does not work \(KeyringLocked\)") as caught:
        desktop(tmp_path, backend).load("a")
    assert "secret-of-the-backend" not in repr(caught.value)


class OddError(Exception):
    """As bindings of C libraries raise them: of no family."""


@pytest.mark.parametrize(
    "error", [RuntimeError, OSError, keyring.errors.InitError, OddError, KeyError]
)
def test_a_keyring_that_breaks_in_its_own_way_is_told_without_its_words(
    tmp_path: Path, error: type[Exception]
) -> None:
    class Broken(MemoryKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            raise error(f"cannot keep {password}")

    with pytest.raises(SecretsError, match="locked or does not work") as caught:
        desktop(tmp_path, Broken()).save("a", "s3cret")
    assert "s3cret" not in repr(caught.value)
    assert caught.value.__context__ is None
    assert desktop(tmp_path, MemoryKeyring()).load("a") is None


def test_a_keyring_that_only_pretends_to_keep_is_found_out(tmp_path: Path) -> None:
    class Forgetful(MemoryKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            self.kept[service, username] = password.partition("\0")[0]

    with pytest.raises(SecretsError, match="did not keep a secret"):
        desktop(tmp_path, Forgetful()).save("a", "cut\0off")
    desktop(tmp_path, Forgetful()).save("a", "whole")


def test_a_keyring_that_refuses_to_delete_is_not_believed(tmp_path: Path) -> None:
    class Clinging(MemoryKeyring):
        def delete_password(self, service: str, username: str) -> None:
            raise keyring.errors.PasswordDeleteError("not allowed")

    kept = desktop(tmp_path, Clinging())
    kept.save("a", "s3cret")
    with pytest.raises(SecretsError, match="did not let go of a secret; unlock it"):
        kept.remove("a")
    assert kept.load("a") == "s3cret"
    kept.remove("never there")


def test_a_silent_keyring_is_waited_for_once_and_used_again_when_it_answers(
    tmp_path: Path,
) -> None:
    backend = SilentKeyring()
    kept = desktop(tmp_path, backend, patience=1)
    for _ in range(3):
        with pytest.raises(SecretsError, match="does not answer; answer what it asks"):
            kept.load("a")
    assert backend.told == ["get"]
    backend.answered.set()
    assert wait_for(kept, "a") is None
    kept.save("a", "s3cret")
    assert kept.load("a") == "s3cret"


def test_what_lies_in_the_file_needs_no_keyring_to_answer(tmp_path: Path) -> None:
    open_secrets(tmp_path, "w1", lambda _: PASSPHRASE, keyring.backends.fail.Keyring()).save(
        "a", "s3cret"
    )
    backend = SilentKeyring()
    assert desktop(tmp_path, backend, PASSPHRASE).load("a") == "s3cret"
    desktop(tmp_path, backend, PASSPHRASE).save("b", "other")
    desktop(tmp_path, backend, PASSPHRASE).remove("a")
    assert backend.told == []


def wait_for(kept: object, name: str) -> object:
    """What it says once its last question is answered."""
    last = kept._keyring._last  # type: ignore[attr-defined]
    last.join(10)
    return kept.load(name)  # type: ignore[attr-defined]


def test_a_keyring_that_is_silent_from_the_start_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answered = Event()

    def find() -> MemoryKeyring:
        answered.wait()
        return MemoryKeyring()

    monkeypatch.setattr(keyring, "get_keyring", find)
    kept = WorkspaceSecrets(tmp_path, SystemKeyring("w", patience=0.05), nobody_to_ask)
    with pytest.raises(SecretsError, match="does not answer"):
        kept.save("a", "1")
    answered.set()


def test_a_keyring_that_never_answers_does_not_keep_the_app_from_ending(tmp_path: Path) -> None:
    session = (
        "import sys\n"
        "from pathlib import Path\n"
        "from tests.builders.keyrings import SilentKeyring, desktop\n"
        "desktop(Path(sys.argv[1]), SilentKeyring(), patience=0.1).load('a')\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", session, str(tmp_path)],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "SecretsError: the system's keyring does not answer" in done.stderr
