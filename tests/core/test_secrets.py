"""Secrets are kept where nobody else reads them."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import keyring.backend
import keyring.backends.fail
import keyring.backends.null
import keyring.errors
import pytest

from desktop.core import secrets
from desktop.core.errors import SecretsError
from desktop.core.secrets import (
    FILE_NAME,
    VARIABLE,
    FileBox,
    KeyringBox,
    nobody_to_ask,
    open_secrets,
    passphrase_from,
)

PASSPHRASE = "correct horse"


class FakeKeyring(keyring.backend.KeyringBackend):
    priority = 5.0

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise keyring.errors.KeyringLocked("secret-of-the-backend")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise keyring.errors.PasswordDeleteError("not there")
        del self.kept[service, username]


class PlaintextKeyring(FakeKeyring):
    priority = 5.0


@pytest.fixture(autouse=True)
def quick_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secrets, "_SCRYPT", {"n": 2**4, "r": 8, "p": 1})


def box(folder: Path, said: str | None = PASSPHRASE) -> FileBox:
    return FileBox(folder / FILE_NAME, lambda _: said)


def test_a_safe_keyring_is_used_and_no_file_is_made(tmp_path: Path) -> None:
    backend = FakeKeyring()
    kept = open_secrets(tmp_path, "w1", nobody_to_ask, backend)
    kept.save("connection-1/token", "s3cret")
    assert isinstance(kept, KeyringBox)
    assert kept.load("connection-1/token") == "s3cret"
    assert open_secrets(tmp_path, "w2", nobody_to_ask, backend).load("connection-1/token") is None
    kept.remove("connection-1/token")
    kept.remove("connection-1/token")
    assert kept.load("connection-1/token") is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "backend",
    [keyring.backends.fail.Keyring(), keyring.backends.null.Keyring(), PlaintextKeyring()],
)
def test_without_a_safe_keyring_the_file_is_used(
    tmp_path: Path, backend: keyring.backend.KeyringBackend
) -> None:
    assert isinstance(open_secrets(tmp_path, "w", nobody_to_ask, backend), FileBox)


def test_a_file_that_exists_is_used_beside_a_keyring(tmp_path: Path) -> None:
    box(tmp_path).save("a", "s3cret")
    found = open_secrets(tmp_path, "w", lambda _: PASSPHRASE, FakeKeyring())
    assert found.load("a") == "s3cret"


def test_a_locked_keyring_is_told_without_its_words(tmp_path: Path) -> None:
    backend = FakeKeyring()
    backend.locked = True
    with pytest.raises(SecretsError, match="locked or does not answer") as caught:
        open_secrets(tmp_path, "w", nobody_to_ask, backend).load("a")
    assert "secret-of-the-backend" not in repr(caught.value)


@pytest.mark.parametrize("error", [RuntimeError, OSError, keyring.errors.InitError])
def test_a_keyring_that_breaks_in_its_own_way_is_told_without_its_words(
    tmp_path: Path, error: type[Exception]
) -> None:
    class Broken(FakeKeyring):
        def set_password(self, service: str, username: str, password: str) -> None:
            raise error(f"cannot keep {password}")

    with pytest.raises(SecretsError, match="locked or does not answer") as caught:
        open_secrets(tmp_path, "w", nobody_to_ask, Broken()).save("a", "s3cret")
    assert "s3cret" not in repr(caught.value)
    assert caught.value.__suppress_context__


def test_a_keyring_that_was_named_and_does_not_work_here_is_none(tmp_path: Path) -> None:
    class Priority(type(FakeKeyring)):  # type: ignore[misc]
        @property
        def priority(cls) -> float:
            raise RuntimeError("no session bus")

    class Absent(FakeKeyring, metaclass=Priority):
        pass

    assert isinstance(open_secrets(tmp_path, "w", nobody_to_ask, Absent()), FileBox)


def test_the_file_keeps_secrets_across_openings_and_hides_them(tmp_path: Path) -> None:
    box(tmp_path).save("connection-1/token", "s3cret-value")
    box(tmp_path).save("connection-2/token", "other")
    assert box(tmp_path).load("connection-1/token") == "s3cret-value"
    content = (tmp_path / FILE_NAME).read_bytes()
    assert b"s3cret-value" not in content
    assert b"connection-1" not in content
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]
    box(tmp_path).remove("connection-1/token")
    assert box(tmp_path).load("connection-1/token") is None
    assert box(tmp_path).load("connection-2/token") == "other"


@pytest.mark.skipif(os.name != "posix", reason="permissions are another thing elsewhere")
def test_only_its_owner_may_read_the_file(tmp_path: Path) -> None:
    box(tmp_path).save("a", "b")
    assert stat.S_IMODE((tmp_path / FILE_NAME).stat().st_mode) == 0o600


def test_a_wrong_passphrase_is_one_sentence_and_changes_nothing(tmp_path: Path) -> None:
    box(tmp_path).save("a", "s3cret")
    before = (tmp_path / FILE_NAME).read_bytes()
    for attempt in (box(tmp_path, "wrong horse").load, box(tmp_path, "wrong horse").remove):
        with pytest.raises(SecretsError, match="the passphrase is wrong") as caught:
            attempt("a")
        assert "\n" not in str(caught.value)
        assert "wrong horse" not in str(caught.value)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_after_a_wrong_passphrase_it_is_asked_again(tmp_path: Path) -> None:
    box(tmp_path).save("a", "s3cret")
    said = iter(["wrong horse", PASSPHRASE])
    again = FileBox(tmp_path / FILE_NAME, lambda _: next(said))
    with pytest.raises(SecretsError):
        again.load("a")
    assert again.load("a") == "s3cret"


def test_the_passphrase_is_asked_once(tmp_path: Path) -> None:
    asked: list[bool] = []

    def ask(is_new: bool) -> str:
        asked.append(is_new)
        return PASSPHRASE

    kept = FileBox(tmp_path / FILE_NAME, ask)
    kept.save("a", "1")
    kept.save("b", "2")
    assert kept.load("a") == "1"
    assert asked == [True]


def test_a_new_passphrase_must_not_be_short(tmp_path: Path) -> None:
    with pytest.raises(SecretsError, match="at least 8"):
        box(tmp_path, "short").save("a", "1")
    assert list(tmp_path.iterdir()) == []


def test_with_nobody_to_ask_the_ways_are_named(tmp_path: Path) -> None:
    with pytest.raises(SecretsError, match=f"{VARIABLE} or with --passphrase-fd"):
        box(tmp_path, None).save("a", "1")


def test_a_damaged_file_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("{")
    with pytest.raises(SecretsError, match=r"damaged; delete it"):
        box(tmp_path).load("a")


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"n": 2**30}, "more memory than is sound"),
        ({"n": 2**20, "r": 32}, "more memory than is sound"),
        ({"n": 1000}, "more memory than is sound"),
        ({"p": 0}, "more memory than is sound"),
        ({"nonce": ""}, "damaged; delete it"),
        ({"nonce": "AAAA"}, "damaged; delete it"),
        ({"salt": ""}, "damaged; delete it"),
        ({"sealed": ""}, "the passphrase is wrong, or the file of secrets was changed"),
        ({"salt": "AAAAAAAAAAAAAAAAAAAAAA=="}, "the file of secrets was changed"),
    ],
)
def test_a_file_that_was_changed_is_not_believed(
    tmp_path: Path, changed: dict[str, object], told: str
) -> None:
    box(tmp_path).save("a", "s3cret")
    path = tmp_path / FILE_NAME
    document = json.loads(path.read_text())
    path.write_text(json.dumps(document | changed))
    with pytest.raises(SecretsError, match=told):
        box(tmp_path).load("a")


def test_a_passphrase_may_be_in_any_encoding(tmp_path: Path) -> None:
    odd = b"p\xe4ssphrase".decode("utf-8", "surrogateescape")  # as the environment gives it
    box(tmp_path, odd).save("a", "s3cret")
    assert box(tmp_path, odd).load("a") == "s3cret"
    with pytest.raises(SecretsError, match="the passphrase is wrong"):
        box(tmp_path, "p\ufffdssphrase").load("a")


def test_a_write_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    box(tmp_path).save("a", "1")
    before = (tmp_path / FILE_NAME).read_bytes()

    def fail(_from: str, _to: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(secrets.os, "replace", fail)
    with pytest.raises(SecretsError, match="No space left"):
        box(tmp_path).save("a", "2")
    assert (tmp_path / FILE_NAME).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_the_descriptor_goes_before_the_variable_before_the_question() -> None:
    reading, writing = os.pipe()
    os.write(writing, b"from the pipe\nmore\n")
    os.close(writing)
    environment = {VARIABLE: "from the variable"}
    try:
        assert passphrase_from(environment, reading, nobody_to_ask)(False) == "from the pipe"
    finally:
        os.close(reading)
    assert passphrase_from(environment, None, nobody_to_ask)(False) == "from the variable"
    assert passphrase_from({}, None, lambda _: "typed")(False) == "typed"


def test_a_descriptor_that_is_not_open_is_told() -> None:
    with pytest.raises(SecretsError, match="file descriptor 999"):
        passphrase_from({}, 999, nobody_to_ask)(False)
