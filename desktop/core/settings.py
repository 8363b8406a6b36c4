"""What a user may set: each setting is its key, default and label in one declaration."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import msgspec

from desktop.core.errors import UsageError

if TYPE_CHECKING:  # the store is loaded with its first use: a window opens before it
    from desktop.core.store import Connection

Value = TypeVar("Value", bool, int, str)

_PREFIX = "app."
"""Keeps what users set apart from the workspace's own counters in the same table."""


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """One setting; `choices` are the values allowed, empty where any of the type is."""

    key: str
    default: Value
    label: str
    choices: tuple[Value, ...] = ()
    hint: str = ""
    fixed: bool = False
    """Whether only a job changes it, because more than the value has to change."""


THEME: Final = Setting("theme", "system", "Theme", ("system", "light", "dark"))
LANGUAGE: Final = Setting(
    "language", "", "Language", hint="A locale such as de or en_GB; empty is the system's"
)
COMPARE: Final = Setting("compare_with_previous", True, "Compare with the previous period")
LAST_PAGE: Final = Setting("last_page", "overview", "Page shown at start")
LAST_ICP: Final = Setting("last_icp", "", "ICP shown at start", hint="Empty is the primary one")
WINDOW: Final = Setting("window_geometry", "", "Place and size of the window")
SILENT_DAYS: Final = Setting(
    "silent_days",
    14,
    "Days until a share event counts as gone silent",
    (3, 7, 14, 28),
)
ASK_BEFORE_UNDO: Final = Setting("ask_before_undo", False, "Ask before an import is taken back")
DERIVE_FROM_TITLES: Final = Setting(
    "derive_from_titles",
    True,
    "Read seniority and job function out of job titles",
    hint="Only for people of whom a source has a title and neither of the two",
)
CLOSING: Final = Setting(
    "closing", "ask", "When the window is closed", ("ask", "keep", "leave"),
    hint="Ask, keep watching in the tray, or quit",
)  # fmt: skip
QUIET_FROM: Final = Setting(
    "quiet_from", "20:00", "Messages wait from", hint="On the reporting zone's clock; empty: never"
)
QUIET_UNTIL: Final = Setting("quiet_until", "07:00", "Messages wait until")
WATCH_MODE: Final = Setting(
    "watch_mode", "off", "New exports in the watched folder", ("off", "offer", "import")
)
WATCHED_FOLDER: Final = Setting(
    "watched_folder", "", "Watched folder", hint="Where exports are downloaded to"
)
HASH_IDS: Final = Setting(
    "hash_ids",
    False,
    "Store people's ids and e-mail addresses only as hashes",
    hint="Cannot be switched off again",
    fixed=True,
)


def load_value(connection: Connection, setting: Setting[Value]) -> Value:
    """The setting's value; its default where it was never set or holds what is not allowed."""
    from desktop.core.store.settings import load_setting  # noqa: PLC0415

    return _read(load_setting(connection, _PREFIX + setting.key), setting)


def pick_value(stored: Mapping[str, str], setting: Setting[Value]) -> Value:
    """The same, of the texts that `peek_settings` gives."""
    return _read(stored.get(_PREFIX + setting.key), setting)


def _read(text: str | None, setting: Setting[Value]) -> Value:
    if text is None:
        return setting.default
    try:
        value = msgspec.json.decode(text, type=type(setting.default))
    except (msgspec.DecodeError, UnicodeEncodeError):
        return setting.default
    return value if is_allowed(setting, value) else setting.default


def save_value(connection: Connection, setting: Setting[Value], value: Value) -> None:
    """Sets a setting. Raises UsageError for a value that is not allowed."""
    if setting.fixed:
        raise UsageError(f'the setting "{setting.label}" is changed by its own action')
    if not is_allowed(setting, value):
        allowed = ", ".join(map(str, setting.choices)) or type(setting.default).__name__
        raise UsageError(f'"{value}" is no value of "{setting.label}"; choose of {allowed}')
    write_value(connection, setting, value)


def write_value(connection: Connection, setting: Setting[Value], value: Value) -> None:
    """Stores a value without a check, for the jobs that own `fixed` settings."""
    from desktop.core.store.settings import save_setting  # noqa: PLC0415

    save_setting(connection, _PREFIX + setting.key, msgspec.json.encode(value).decode())


def is_allowed(setting: Setting[Value], value: Value) -> bool:
    """Whether the value is of the setting's type and one of its choices."""
    if type(value) is not type(setting.default):  # a bool is an int to isinstance
        return False
    return not setting.choices or value in setting.choices
