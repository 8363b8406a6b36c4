"""Which language is spoken: the one that the workspace chose, else the one of the system."""

from __future__ import annotations

import locale as known_locales
import os
import re
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Final

from babel import localedata

from desktop.core.language.texts import FALLBACK, LANGUAGES, Speech, speak
from desktop.core.settings import LANGUAGE, load_value

if TYPE_CHECKING:  # the store is loaded with its first use: a window opens before it
    from desktop.core.store import Connection

_HOMES: Final = {"en": FALLBACK, "de": "de_DE"}
"""Where a language is spoken that is named without a country."""
_VARIABLES: Final = ("LC_ALL", "LC_MESSAGES", "LANG")
_MAC_SETTING: Final = ("/usr/bin/defaults", "read", "-g", "AppleLanguages")


def load_speech(connection: Connection) -> Speech:
    """What this workspace's people are told in now, whether a window is open or not."""
    return speak(find_locale(load_value(connection, LANGUAGE)))


def find_locale(language: str) -> str:
    """The locale of a language such as `de` or `en_GB`; of the system's where it is empty."""
    return choose_locale(language, () if language else system_languages())


def choose_locale(language: str, system: Sequence[str]) -> str:
    """The locale of the first name that there are texts for; `en_US` where there are none.

    `system` are the names that the system prefers, best first, asked where `language` is empty.
    """
    for wanted in [language] if language else system:
        short, *others = re.split(r"[-_.@]", wanted)
        if short.lower() not in LANGUAGES:
            continue
        country = next((part for part in others if len(part) == 2 and part.isalpha()), "")
        name = f"{short.lower()}_{country.upper()}"
        return name if localedata.exists(name) else _HOMES[short.lower()]
    return FALLBACK


def system_languages(
    platform: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> tuple[str, ...]:
    """The names of the languages that this system's user prefers, best first."""
    if platform == "darwin":
        return _mac_languages()
    if platform == "win32":
        return _windows_languages()
    named = next((environment[each] for each in _VARIABLES if environment.get(each)), "")
    if named.partition(".")[0] in ("", "C", "POSIX"):  # there LANGUAGE has no say
        return ()
    return (*filter(None, environment.get("LANGUAGE", "").split(":")), named)


def _mac_languages() -> tuple[str, ...]:
    """Apps are started without a locale in their environment there."""
    import subprocess  # noqa: PLC0415  seldom needed, and a window opens before

    try:
        said = subprocess.run(_MAC_SETTING, capture_output=True, text=True, timeout=5, check=True)  # noqa: S603  fixed words
    except (OSError, subprocess.SubprocessError):
        return ()
    return tuple(re.findall(r"[A-Za-z]{2,3}(?:[-_]\w+)*", said.stdout))


def _windows_languages() -> tuple[str, ...]:
    import ctypes  # noqa: PLC0415

    system = getattr(ctypes, "windll", None)
    number = system.kernel32.GetUserDefaultUILanguage() if system is not None else 0
    name = known_locales.windows_locale.get(number)
    return () if name is None else (name,)
