"""Settings in a real workspace."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.core import settings
from desktop.core.errors import UsageError
from desktop.core.settings import (
    COMPARE,
    HASH_IDS,
    LAST_PAGE,
    SILENT_DAYS,
    THEME,
    Setting,
    is_allowed,
    load_value,
    save_value,
)
from desktop.core.store.settings import load_setting, save_setting
from tests.builders.workspaces import opened

SETTINGS = [each for each in vars(settings).values() if isinstance(each, Setting)]


def test_what_was_never_set_has_its_default(workspace: Path) -> None:
    with opened(workspace) as store, store.read() as connection:
        assert [load_value(connection, each) for each in SETTINGS] == [
            each.default for each in SETTINGS
        ]


def test_a_value_comes_back_after_opening_again(workspace: Path) -> None:
    with opened(workspace) as store, store.write() as connection:
        save_value(connection, THEME, "dark")
        save_value(connection, COMPARE, False)
        save_value(connection, SILENT_DAYS, 28)
        save_value(connection, LAST_PAGE, "Dätä\n")
    with opened(workspace) as store, store.read() as connection:
        assert load_value(connection, THEME) == "dark"
        assert load_value(connection, COMPARE) is False
        assert load_value(connection, SILENT_DAYS) == 28
        assert load_value(connection, LAST_PAGE) == "Dätä\n"


@pytest.mark.parametrize("stored", ["", "dark", '"sepia"', "17", "null", "{", "\\ud800", "true"])
def test_a_stored_value_that_means_nothing_falls_back(workspace: Path, stored: str) -> None:
    with opened(workspace) as store, store.write() as connection:
        save_setting(connection, "app.theme", stored)
        assert load_value(connection, THEME) == "system"


@pytest.mark.parametrize("stored", ["true", "7.0", '"7"', "5"])
def test_a_number_is_only_one_of_its_choices(workspace: Path, stored: str) -> None:
    with opened(workspace) as store, store.write() as connection:
        save_setting(connection, "app.silent_days", stored)
        assert load_value(connection, SILENT_DAYS) == SILENT_DAYS.default


def test_a_value_that_is_not_allowed_is_refused_with_those_that_are(workspace: Path) -> None:
    with opened(workspace) as store, store.write() as connection:
        with pytest.raises(UsageError, match="system, light, dark"):
            save_value(connection, THEME, "sepia")
        assert load_value(connection, THEME) == "system"


def test_hashing_is_not_switched_like_a_plain_setting(workspace: Path) -> None:
    with (
        opened(workspace) as store,
        store.write() as connection,
        pytest.raises(UsageError, match="its own action"),
    ):
        save_value(connection, HASH_IDS, True)


def test_settings_do_not_touch_the_counters_of_the_workspace(workspace: Path) -> None:
    with opened(workspace) as store, store.write() as connection:
        save_setting(connection, "theme", "a counter of the store's own")
        save_value(connection, THEME, "light")
        assert load_setting(connection, "theme") == "a counter of the store's own"


def test_every_setting_is_declared_once_and_its_default_is_allowed() -> None:
    keys = [each.key for each in SETTINGS]
    assert len(set(keys)) == len(keys)
    assert all(each.label and is_allowed(each, each.default) for each in SETTINGS)  # type: ignore[type-var]
