"""The passphrase comes from a descriptor, the environment or a person, always the same."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from threading import Barrier

import pytest

from desktop.core.descriptors import LONGEST, read_line
from desktop.core.errors import SecretsError
from desktop.core.secrets import VARIABLE, nobody_to_ask, passphrase_from
from tests.builders.keyrings import PASSPHRASE, headless


@contextmanager
def piped(data: bytes) -> Iterator[int]:
    """A descriptor from which this can be read."""
    reading, writing = os.pipe()
    os.write(writing, data)
    os.close(writing)
    try:
        yield reading
    finally:
        os.close(reading)


def test_the_descriptor_goes_before_the_variable_before_the_question() -> None:
    environment = {VARIABLE: "from the variable"}
    with piped(b"from the pipe\nmore\n") as descriptor:
        assert passphrase_from(environment, descriptor, nobody_to_ask)(False) == "from the pipe"
    assert passphrase_from(environment, None, nobody_to_ask)(False) == "from the variable"
    assert passphrase_from({}, None, lambda _: "typed")(False) == "typed"


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n"])
def test_a_line_end_is_no_part_of_it(end: bytes) -> None:
    with piped(PASSPHRASE.encode() + end) as descriptor:
        assert passphrase_from({}, descriptor, nobody_to_ask)(True) == PASSPHRASE
    environment = {VARIABLE: PASSPHRASE + end.decode()}
    assert passphrase_from(environment, None, nobody_to_ask)(True) == PASSPHRASE


def test_a_descriptor_says_the_same_when_it_is_asked_again() -> None:
    with piped(b"from the pipe\n") as descriptor:
        find = passphrase_from({}, descriptor, nobody_to_ask)
        assert [find(True), find(False)] == ["from the pipe"] * 2


def test_only_its_line_is_taken_from_a_descriptor_that_holds_more() -> None:
    with piped(b"passphrase\r\ntoken\n") as descriptor:
        assert passphrase_from({}, descriptor, nobody_to_ask)(False) == "passphrase"
        assert [read_line(descriptor), read_line(descriptor)] == [b"token", b""]


@pytest.mark.parametrize("number", [999, -1, 2**70])
def test_a_descriptor_that_is_not_open_is_told(number: int) -> None:
    with pytest.raises(SecretsError, match=f"file descriptor {number}; open it for reading"):
        passphrase_from({}, number, nobody_to_ask)(False)


def test_a_descriptor_that_can_only_be_written_is_told() -> None:
    reading, writing = os.pipe()
    try:
        with pytest.raises(SecretsError, match="open it for reading"):
            passphrase_from({}, writing, nobody_to_ask)(False)
    finally:
        os.close(reading)
        os.close(writing)


@pytest.mark.parametrize("data", [b"", b"\n", b"\r\n"])
def test_a_descriptor_that_gives_nothing_is_told_and_nobody_else_is_asked(data: bytes) -> None:
    environment = {VARIABLE: "from the variable"}
    with piped(data) as descriptor, pytest.raises(SecretsError, match="gave an empty line"):
        passphrase_from(environment, descriptor, lambda _: "typed")(False)


def test_a_descriptor_without_end_is_not_read_for_ever(tmp_path: Path) -> None:
    endless = tmp_path / "endless"
    endless.write_bytes(b"x" * (LONGEST + 2))
    with endless.open("rb") as file, pytest.raises(SecretsError, match="no passphrase can be"):
        passphrase_from({}, file.fileno(), nobody_to_ask)(False)


def test_a_passphrase_may_be_in_any_encoding(tmp_path: Path) -> None:
    odd = b"p\xe4ssphrase".decode("utf-8", "surrogateescape")  # as the environment gives it
    headless(tmp_path, odd).save("a", "s3cret")
    with piped(b"p\xe4ssphrase\n") as descriptor:
        kept = headless(tmp_path, passphrase_from({}, descriptor, nobody_to_ask)(False))
    assert kept.load("a") == "s3cret"
    with pytest.raises(SecretsError, match="the passphrase is wrong"):
        headless(tmp_path, "p\ufffdssphrase").load("a")


def test_an_accent_is_the_same_however_a_keyboard_puts_it_together(tmp_path: Path) -> None:
    headless(tmp_path, "caf\u00e9 au lait").save("a", "s3cret")
    assert headless(tmp_path, "cafe\u0301 au lait").load("a") == "s3cret"


def test_a_new_passphrase_must_not_be_short(tmp_path: Path) -> None:
    with pytest.raises(SecretsError, match="at least 8"):
        headless(tmp_path, "short").save("a", "1")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("said", [None, ""])
def test_with_nobody_to_ask_the_ways_are_named(tmp_path: Path, said: str | None) -> None:
    ways = f"{VARIABLE} or with --passphrase-fd"
    with pytest.raises(SecretsError, match=f"this system has no keyring.*{ways}"):
        headless(tmp_path, said).save("a", "1")
    headless(tmp_path).save("a", "1")
    with pytest.raises(SecretsError, match=f"a passphrase opens the secrets in .*{ways}"):
        headless(tmp_path, said).load("a")


def test_of_two_sessions_that_choose_a_first_passphrase_at_once_the_second_is_told(
    tmp_path: Path,
) -> None:
    asked: list[bool] = []

    def ask(is_new: bool) -> str:
        if is_new:
            headless(tmp_path, "the other horse").save("b", "2")
        asked.append(is_new)
        return PASSPHRASE

    with pytest.raises(SecretsError, match="the passphrase is wrong"):
        headless(tmp_path, ask).save("a", "1")
    assert asked == [True, False]
    assert headless(tmp_path, "the other horse").names() == {"b"}


def test_of_two_sessions_that_choose_the_same_passphrase_none_loses_a_secret(
    tmp_path: Path,
) -> None:
    def ask(is_new: bool) -> str:
        if is_new:
            headless(tmp_path).save("b", "2")
        return PASSPHRASE

    headless(tmp_path, ask).save("a", "1")
    assert [headless(tmp_path).load(name) for name in "ab"] == ["1", "2"]


def test_threads_of_one_session_ask_a_person_once(tmp_path: Path) -> None:
    headless(tmp_path).save("a", "1")
    asked: list[bool] = []
    both = Barrier(2)

    def ask(is_new: bool) -> str:
        asked.append(is_new)
        return PASSPHRASE

    kept = headless(tmp_path, ask)

    def load(_: int) -> str | None:
        both.wait(30)
        return kept.load("a")

    with ThreadPoolExecutor(2) as threads:
        assert list(threads.map(load, range(2))) == ["1", "1"]
    assert asked == [False]
