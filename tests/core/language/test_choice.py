"""Which language a workspace is told in: its own, else its user's, on every platform."""

from __future__ import annotations

import ctypes
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from desktop.core.language import choice
from desktop.core.language.choice import load_speech, system_languages
from desktop.core.settings import LANGUAGE, save_value
from tests.builders.workspaces import opened


@pytest.mark.parametrize(
    ("environment", "names"),
    [
        ({"LANG": "de_DE.UTF-8"}, ("de_DE.UTF-8",)),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "de_AT.UTF-8"}, ("de_AT.UTF-8",)),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "de_CH"}, ("de_CH",)),
        ({"LANG": "en_US.UTF-8", "LANGUAGE": "de:fr"}, ("de", "fr", "en_US.UTF-8")),
        ({"LANG": "C.UTF-8", "LANGUAGE": "de"}, ()),
        ({"LANG": "", "LC_ALL": ""}, ()),
        ({}, ()),
    ],
)
def test_the_system_prefers_what_its_environment_names(
    environment: dict[str, str], names: tuple[str, ...]
) -> None:
    assert system_languages("linux", environment) == names


@pytest.mark.skipif(sys.platform == "win32", reason="programs of POSIX")
@pytest.mark.parametrize(
    ("program", "names"),
    [
        (("/bin/echo", '(\n    "de-AT",\n    "en-US",\n    fr\n)'), ("de-AT", "en-US", "fr")),
        (("/bin/sh", "-c", "exit 1"), ()),
        (("/no/such/program",), ()),
    ],
)
def test_a_mac_names_its_languages_or_prefers_nothing(
    monkeypatch: pytest.MonkeyPatch, program: tuple[str, ...], names: tuple[str, ...]
) -> None:
    monkeypatch.setattr(choice, "_MAC_SETTING", program)
    assert system_languages("darwin", {"LANG": "de_DE"}) == names


@pytest.mark.parametrize(("number", "names"), [(0x0407, ("de_DE",)), (0xFFFF, ())])
def test_windows_tells_a_number_that_has_a_name_or_none(
    monkeypatch: pytest.MonkeyPatch, number: int, names: tuple[str, ...]
) -> None:
    kernel = SimpleNamespace(GetUserDefaultUILanguage=lambda: number)
    monkeypatch.setattr(ctypes, "windll", SimpleNamespace(kernel32=kernel), raising=False)
    assert system_languages("win32", {"LANG": "en_US"}) == names


def test_a_workspace_is_told_in_the_language_that_it_chose(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    with opened(tmp_path / "workspace") as store, store.write() as connection:
        assert load_speech(connection).locale == "en_GB"
        save_value(connection, LANGUAGE, "de")
        german = load_speech(connection)
    assert german.locale == "de_DE"
    assert german.tr("no value") == "kein Wert"


def test_where_none_is_chosen_it_is_that_of_the_system_at_that_moment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with opened(tmp_path / "workspace") as store, store.read() as connection:
        monkeypatch.setenv("LC_ALL", "de_AT.UTF-8")
        assert load_speech(connection).locale == "de_AT"
        monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
        monkeypatch.delenv("LANGUAGE", raising=False)
        assert load_speech(connection).locale == "en_US"
