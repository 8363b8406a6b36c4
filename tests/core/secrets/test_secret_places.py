"""Sessions with a keyring and without one share a workspace, and each secret has one place."""

from __future__ import annotations

import base64
import json
import shutil
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from desktop.core.errors import SecretsError
from desktop.core.secrets import FILE_NAME, sealing
from tests.builders.keyrings import PASSPHRASE, SERVICE, MemoryKeyring, desktop, headless


@pytest.fixture
def ring() -> MemoryKeyring:
    return MemoryKeyring()


def test_a_safe_keyring_is_used_and_the_file_only_tells_of_it(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    kept = desktop(tmp_path, ring)
    kept.save("connection-1/token", "s3cret")
    assert ring.kept == {(SERVICE, "connection-1/token"): "s3cret"}
    assert b"s3cret" not in (tmp_path / FILE_NAME).read_bytes()
    assert kept.load("connection-1/token") == "s3cret"
    kept.remove("connection-1/token")
    kept.remove("connection-1/token")
    assert kept.load("connection-1/token") is None
    assert ring.kept == {}


def test_secrets_in_the_keyring_are_seen_beside_those_in_the_file(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    desktop(tmp_path, ring).save("a", "of the desktop")
    headless(tmp_path).save("b", "of the server")
    again = desktop(tmp_path, ring, PASSPHRASE)
    assert (again.load("a"), again.load("b")) == ("of the desktop", "of the server")


def test_a_secret_in_a_keyring_out_of_reach_is_not_taken_for_none(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    desktop(tmp_path, ring).save("connection-1/token", "s3cret")
    with pytest.raises(SecretsError, match=r'"connection-1/token" lies in the keyring.*signed in'):
        headless(tmp_path).load("connection-1/token")
    assert headless(tmp_path).load("connection-1/proxy_login") is None


def test_what_was_saved_last_counts_wherever_it_lies(tmp_path: Path, ring: MemoryKeyring) -> None:
    desktop(tmp_path, ring).save("a", "first")
    headless(tmp_path).save("a", "second")
    assert ring.kept[SERVICE, "a"] == "first"
    assert headless(tmp_path).load("a") == "second"
    assert desktop(tmp_path, ring, PASSPHRASE).load("a") == "second"
    assert ring.kept == {}  # the older copy goes as soon as it is within reach
    desktop(tmp_path, ring, PASSPHRASE).save("a", "third")
    assert headless(tmp_path).load("a") == "third"


def test_a_new_secret_goes_where_every_session_finds_it(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    headless(tmp_path).save("a", "1")
    desktop(tmp_path, ring, PASSPHRASE).save("b", "2")
    assert ring.kept == {}
    assert headless(tmp_path).load("b") == "2"


def test_the_keyring_is_used_again_once_nothing_is_left_in_the_file(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    headless(tmp_path).save("a", "1")
    kept = desktop(tmp_path, ring)  # nobody knows the passphrase any more
    kept.remove("a")
    kept.save("b", "2")
    assert ring.names() == {"b"}
    assert json.loads((tmp_path / FILE_NAME).read_text())["opening"] is None


def test_removing_needs_no_passphrase_and_reaches_both_places(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    desktop(tmp_path, ring).save("a", "first")
    headless(tmp_path).save("a", "second")
    desktop(tmp_path, ring).remove("a")
    assert ring.kept == {}
    assert headless(tmp_path, None).load("a") is None
    assert "a" not in json.loads((tmp_path / FILE_NAME).read_text())["entries"]


def test_what_is_removed_without_the_keyring_is_gone_and_leaves_it_with_the_next_session(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    desktop(tmp_path, ring).save("a", "s3cret")
    headless(tmp_path).remove("a")
    assert headless(tmp_path).load("a") is None
    assert ring.names() == {"a"}
    assert desktop(tmp_path, ring).load("b") is None
    assert ring.kept == {}
    assert json.loads((tmp_path / FILE_NAME).read_text())["entries"] == {}


def test_a_locked_keyring_keeps_a_secret_from_being_removed_by_halves(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    desktop(tmp_path, ring).save("a", "s3cret")
    ring.locked = True
    with pytest.raises(SecretsError, match="unlock it"):
        desktop(tmp_path, ring).remove("a")
    ring.locked = False
    assert desktop(tmp_path, ring).load("a") == "s3cret"


def test_a_locked_keyring_does_not_hide_what_lies_in_the_file(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    desktop(tmp_path, ring).save("a", "first")
    headless(tmp_path).save("a", "second")
    ring.locked = True
    assert desktop(tmp_path, ring, PASSPHRASE).load("a") == "second"
    assert ring.names() == {"a"}
    ring.locked = False
    assert desktop(tmp_path, ring, PASSPHRASE).load("a") == "second"
    assert ring.kept == {}


def test_without_the_file_the_keyring_still_has_its_secrets(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    desktop(tmp_path, ring).save("a", "s3cret")
    (tmp_path / FILE_NAME).unlink()
    assert desktop(tmp_path, ring).load("a") == "s3cret"
    with pytest.raises(SecretsError, match="lies in the keyring"):
        headless(tmp_path).load("a")  # because the desktop noted it again


def test_a_folder_that_cannot_be_written_does_not_hide_what_the_keyring_has(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    ring.kept[SERVICE, "a"] = "s3cret"
    (tmp_path / "secrets.lock").mkdir()
    assert desktop(tmp_path, ring).load("a") == "s3cret"


def test_a_secret_too_long_for_the_keyring_goes_into_the_file(
    tmp_path: Path, ring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.core.secrets.keyrings.MOST_CHARACTERS", 1280)
    desktop(tmp_path, ring, PASSPHRASE).save("short", "x" * 1280)
    with pytest.raises(SecretsError, match="too long for the system's keyring, so"):
        desktop(tmp_path, ring).save("long", "y" * 1281)
    desktop(tmp_path, ring, PASSPHRASE).save("long", "y" * 1281)
    assert ring.names() == {"short"}
    again = desktop(tmp_path, ring, PASSPHRASE)
    assert (again.load("short"), again.load("long")) == ("x" * 1280, "y" * 1281)


def test_a_workspace_that_is_copied_still_opens_what_lies_in_its_file(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    headless(tmp_path / ".").save("a", "1")
    (tmp_path / "copy").mkdir()
    shutil.copy(tmp_path / FILE_NAME, tmp_path / "copy" / FILE_NAME)
    assert desktop(tmp_path / "copy", ring, PASSPHRASE).load("a") == "1"


def first_layout(folder: Path, secrets: dict[str, str]) -> None:
    """A file as it was written before it told where each secret lies."""
    salt, nonce, cost = b"s" * 16, b"n" * 12, {"n": 16, "r": 8, "p": 1}
    key = sealing.make_key(PASSPHRASE.encode(), salt, **cost)
    sealed = AESGCM(key).encrypt(nonce, json.dumps(secrets).encode(), b"ICP Pulse")
    parts = {"salt": salt, "nonce": nonce, "sealed": sealed}
    coded = {name: base64.b64encode(part).decode() for name, part in parts.items()}
    (folder / FILE_NAME).write_text(json.dumps(coded | cost | {"version": 1}))


def test_a_file_of_the_first_layout_counts_before_older_copies_in_the_keyring(
    tmp_path: Path, ring: MemoryKeyring
) -> None:
    first_layout(tmp_path, {"a": "newer", "b": "2"})
    ring.kept = {(SERVICE, "a"): "older", (SERVICE, "c"): "3"}
    kept = desktop(tmp_path, ring, PASSPHRASE)
    assert [kept.load(name) for name in "abcd"] == ["newer", "2", "3", None]
    assert ring.names() == {"c"}
    assert headless(tmp_path).load("b") == "2"


def test_a_file_of_the_first_layout_stays_as_it_is_under_a_wrong_passphrase(
    tmp_path: Path,
) -> None:
    first_layout(tmp_path, {"a": "1"})
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(SecretsError, match="the passphrase is wrong"):
        headless(tmp_path, "wrong horse").load("a")
    assert (tmp_path / FILE_NAME).read_bytes() == before
