"""The file of secrets: sealed, proven, private, replaced as a whole, and bounded."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.errors import SecretsError
from desktop.core.secrets import FILE_NAME, document
from desktop.core.secrets.document import SecretsFile
from tests.builders.keyrings import PASSPHRASE, headless

TOKEN = "connection-1/token"


def test_the_file_keeps_secrets_across_openings_and_hides_them(tmp_path: Path) -> None:
    headless(tmp_path).save(TOKEN, "s3cret-value")
    headless(tmp_path).save("connection-2/token", "other")
    assert headless(tmp_path).load(TOKEN) == "s3cret-value"
    assert b"s3cret-value" not in (tmp_path / FILE_NAME).read_bytes()
    headless(tmp_path).remove(TOKEN)
    assert headless(tmp_path).load(TOKEN) is None
    assert headless(tmp_path).load("connection-2/token") == "other"


@pytest.mark.skipif(os.name != "posix", reason="permissions are another thing elsewhere")
def test_only_its_owner_may_read_the_file_whatever_it_was_before(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        headless(tmp_path).save("a", "b")
        (tmp_path / FILE_NAME).chmod(0o666)
        headless(tmp_path).save("a", "c")
    finally:
        os.umask(before)
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert modes == {FILE_NAME: 0o600, "secrets.lock": 0o600}


@pytest.mark.parametrize(
    "value",
    ["a" * 200_000, "quote\" back\\slash 'tick' {curly} %s", "line\nbreak\r\ttab", "snow ☃ 🦊 ßäé",
     "", "\0", " padded "],
)  # fmt: skip
def test_any_text_comes_back_as_it_was(tmp_path: Path, value: str) -> None:
    headless(tmp_path).save(TOKEN, value)
    assert headless(tmp_path).load(TOKEN) == value


@pytest.mark.parametrize(
    ("value", "told"),
    [("x" * (1 << 18) + "x", "has 262145 characters"), ("a\udce4b", "bytes that are no text")],
)
def test_what_can_be_no_secret_is_refused_without_repeating_it(
    tmp_path: Path, value: str, told: str
) -> None:
    with pytest.raises(SecretsError, match=told) as caught:
        headless(tmp_path).save("a", value)
    assert value not in str(caught.value)
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_passphrase_is_one_sentence_and_changes_nothing(tmp_path: Path) -> None:
    headless(tmp_path).save("a", "s3cret")
    before = (tmp_path / FILE_NAME).read_bytes()
    wrong = headless(tmp_path, "wrong horse")
    for attempt in (lambda: wrong.load("a"), lambda: wrong.save("b", "other")):
        with pytest.raises(SecretsError, match="the passphrase is wrong") as caught:
            attempt()
        assert "\n" not in str(caught.value)
        assert "wrong horse" not in str(caught.value)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_passphrase_that_was_changed_meanwhile_is_asked_for_again(tmp_path: Path) -> None:
    said = iter([PASSPHRASE, PASSPHRASE, "another horse"])
    kept = headless(tmp_path, lambda _: next(said))
    kept.save("a", "1")
    (tmp_path / FILE_NAME).unlink()
    headless(tmp_path, "another horse").save("a", "2")
    with pytest.raises(SecretsError, match="the passphrase is wrong"):
        kept.load("a")
    assert kept.load("a") == "2"


def test_the_passphrase_is_asked_once(tmp_path: Path) -> None:
    asked: list[bool] = []

    def ask(is_new: bool) -> str:
        asked.append(is_new)
        return PASSPHRASE

    kept = headless(tmp_path, ask)
    kept.save("a", "1")
    kept.save("b", "2")
    assert kept.load("a") == "1"
    assert asked == [True]


@pytest.mark.parametrize("end", [*range(0, 400, 37)])
def test_a_file_that_was_cut_short_says_what_to_do(tmp_path: Path, end: int) -> None:
    headless(tmp_path).save("a", "s3cret")
    path = tmp_path / FILE_NAME
    data = path.read_bytes()
    path.write_bytes(data[: min(end, len(data) - 1)])
    for attempt in (lambda: headless(tmp_path).load("a"), lambda: headless(tmp_path).remove("a")):
        with pytest.raises(SecretsError, match=r"damaged; delete it and enter the secrets"):
            attempt()


def test_a_file_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_text('{"version": 3, "entries": []}')
    with pytest.raises(SecretsError, match="a newer ICP Pulse wrote"):
        headless(tmp_path).save("a", "1")
    assert path.read_text() == '{"version": 3, "entries": []}'


def test_a_file_beyond_all_measure_is_not_read_to_its_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "_MOST_BYTES", 1000)
    (tmp_path / FILE_NAME).write_text('{"version": 2}' + " " * 1000)
    with pytest.raises(SecretsError, match="damaged"):
        headless(tmp_path).load("a")


def change_opening(**changed: Any) -> Callable[[dict[str, Any]], None]:
    return lambda whole: whole["opening"].update(changed)


def change_entry(**changed: Any) -> Callable[[dict[str, Any]], None]:
    return lambda whole: whole["entries"]["a"]["sealed"].update(changed)


def swap(whole: dict[str, Any]) -> None:
    entries = whole["entries"]
    entries["a"], entries["b"] = entries["b"], entries["a"]


@pytest.mark.parametrize(
    ("edit", "told"),
    [
        (change_opening(n=2**30), "more memory or time than is sound"),
        (change_opening(n=2**20, r=32), "more memory or time than is sound"),
        (change_opening(n=1000), "more memory or time than is sound"),
        (change_opening(p=0), "more memory or time than is sound"),
        (change_opening(p=2**20), "more memory or time than is sound"),
        (change_opening(salt=""), "more memory or time than is sound"),
        (change_opening(n=32), "the passphrase is wrong"),
        (change_opening(salt="AAAAAAAAAAAAAAAAAAAAAA=="), "the passphrase is wrong"),
        (change_opening(proof={"nonce": "", "text": ""}), "the passphrase is wrong"),
        (change_entry(nonce="AAAA"), '"a" in .* was changed from outside; enter it again'),
        (change_entry(text=""), '"a" in .* was changed from outside; enter it again'),
        (change_entry(text="AAAA"), '"a" in .* was changed from outside; enter it again'),
        (change_entry(text="no base64!"), "damaged; delete it"),
        (swap, '"a" in .* was changed from outside; enter it again'),
        (lambda whole: whole.update(opening=None), "damaged; delete it"),
        (lambda whole: whole.update(entries=[]), "damaged; delete it"),
    ],
)
def test_a_file_that_was_edited_is_not_believed(
    tmp_path: Path, edit: Callable[[dict[str, Any]], None], told: str
) -> None:
    headless(tmp_path).save("a", "s3cret")
    headless(tmp_path).save("b", "other")
    path = tmp_path / FILE_NAME
    whole = json.loads(path.read_text())
    edit(whole)
    path.write_text(json.dumps(whole))
    with pytest.raises(SecretsError, match=told):
        headless(tmp_path).load("a")


@given(st.binary(max_size=200))
def test_no_bytes_in_the_file_make_it_fall_over(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    folder = tmp_path_factory.mktemp("w")
    (folder / FILE_NAME).write_bytes(data)
    try:
        assert headless(folder).load("a") is None
    except SecretsError as error:
        assert FILE_NAME in str(error)


def test_a_secret_that_was_damaged_is_entered_again_beside_the_others(tmp_path: Path) -> None:
    headless(tmp_path).save("a", "s3cret")
    headless(tmp_path).save("b", "other")
    path = tmp_path / FILE_NAME
    whole = json.loads(path.read_text())
    change_entry(text="AAAA")(whole)
    path.write_text(json.dumps(whole))
    headless(tmp_path).save("a", "new")
    assert [headless(tmp_path).load(name) for name in "ab"] == ["new", "other"]


def test_a_write_that_fails_leaves_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    headless(tmp_path).save("a", "1")
    before = (tmp_path / FILE_NAME).read_bytes()

    def fail(_from: Path, _to: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(document.os, "replace", fail)
    with pytest.raises(SecretsError, match="No space left"):
        headless(tmp_path).save("a", "2")
    assert (tmp_path / FILE_NAME).read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {FILE_NAME, "secrets.lock"}


def test_what_is_written_is_on_the_disk_before_it_has_the_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []
    sync, replace = os.fsync, os.replace

    def note_sync(descriptor: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")
        sync(descriptor)

    def note_replace(source: Path, target: Path) -> None:
        done.append("name")
        replace(source, target)

    monkeypatch.setattr(document.os, "fsync", note_sync)
    monkeypatch.setattr(document.os, "replace", note_replace)
    headless(tmp_path).save("a", "1")
    assert done == ["file", "name"] + (["folder"] if os.name == "posix" else [])


def test_a_link_in_the_way_of_the_new_file_is_not_written_through(tmp_path: Path) -> None:
    (tmp_path / "victim").write_text("mine")
    (tmp_path / f"{FILE_NAME}.part").symlink_to(tmp_path / "victim")
    headless(tmp_path).save("a", "1")
    assert (tmp_path / "victim").read_text() == "mine"
    assert headless(tmp_path).load("a") == "1"


def test_something_else_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    with pytest.raises(SecretsError, match=r"secrets\.json cannot be read: Is a directory"):
        headless(tmp_path).load("a")


def test_a_folder_that_takes_no_lock_is_told_before_anything_changes(tmp_path: Path) -> None:
    (tmp_path / "secrets.lock").mkdir()
    with pytest.raises(SecretsError, match=r"secrets\.lock cannot be written: Is a directory"):
        headless(tmp_path).save("a", "1")
    assert not (tmp_path / FILE_NAME).exists()


def test_a_lock_that_nobody_lets_go_of_is_not_waited_for_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(document, "_PATIENCE", 0)
    with SecretsFile(tmp_path).locked(), pytest.raises(SecretsError, match="another ICP Pulse is"):
        headless(tmp_path).save("a", "1")
    headless(tmp_path).save("a", "1")
