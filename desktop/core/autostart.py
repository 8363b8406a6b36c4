"""Starting with the computer: the one entry that each platform reads at login."""

from __future__ import annotations

import os
import plistlib
import shlex
import sys
from collections.abc import Mapping, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Final, Protocol

from desktop.core.errors import WorkspaceError

NAME: Final = "icp-pulse"
RUN_KEY: Final = r"Software\Microsoft\Windows\CurrentVersion\Run"


class LoginStart(Protocol):
    """The entry of one platform; writing it may raise WorkspaceError."""

    def is_on(self) -> bool:
        """Whether the app starts at login."""
        ...

    def turn_on(self) -> None:
        """Starts it at each login from now on."""
        ...

    def turn_off(self) -> None:
        """Starts it no more; not being on is no error."""
        ...


def login_start(
    folder: Path, platform: str = sys.platform, environment: Mapping[str, str] = os.environ
) -> LoginStart:
    """The entry of this platform, which opens the workspace in `folder`, minimised.

    Each workspace has one of its own.
    """
    name = f"{NAME}-{sha256(str(folder.resolve()).encode()).hexdigest()[:8]}"
    command = (sys.executable, "-m", "desktop", "--workspace", str(folder), "run", "--minimised")
    if platform == "win32":
        return RunKey(name, command)
    home = Path(environment.get("HOME") or Path.home())
    if platform == "darwin":
        return LaunchAgent(home / "Library" / "LaunchAgents" / f"{name}.plist", command)
    settings = Path(environment.get("XDG_CONFIG_HOME") or home / ".config")
    return AutostartFile(settings / "autostart" / f"{name}.desktop", command)


class AutostartFile:
    """Linux: a desktop entry among those that the session starts.

    https://specifications.freedesktop.org/autostart-spec/latest/
    """

    def __init__(self, path: Path, command: Sequence[str]) -> None:
        self._path, self._command = path, command

    def is_on(self) -> bool:
        """See `LoginStart`; an entry that a person hid is off."""
        text = _read(self._path)
        return text is not None and b"Hidden=true" not in text

    def turn_on(self) -> None:
        """See `LoginStart`."""
        words = " ".join(_quoted(word) for word in self._command)
        lines = ("[Desktop Entry]", "Type=Application", "Name=ICP Pulse", f"Exec={words}",
                 "Terminal=false", "X-GNOME-Autostart-enabled=true")  # fmt: skip
        _write(self._path, ("\n".join(lines) + "\n").encode())

    def turn_off(self) -> None:
        """See `LoginStart`."""
        _remove(self._path)


class LaunchAgent:
    """macOS: a property list among the user's launch agents."""

    def __init__(self, path: Path, command: Sequence[str]) -> None:
        self._path, self._command = path, command

    def is_on(self) -> bool:
        """See `LoginStart`."""
        return _read(self._path) is not None

    def turn_on(self) -> None:
        """See `LoginStart`."""
        entry = {
            "Label": self._path.stem,
            "ProgramArguments": list(self._command),
            "RunAtLoad": True,
        }
        _write(self._path, plistlib.dumps(entry))

    def turn_off(self) -> None:
        """See `LoginStart`."""
        _remove(self._path)


class RunKey:
    """Windows: a value below the user's Run key."""

    def __init__(self, name: str, command: Sequence[str]) -> None:
        self._name, self._command = name, command

    def is_on(self) -> bool:
        """See `LoginStart`."""
        import winreg  # noqa: PLC0415  only Windows has it

        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:  # type: ignore[attr-defined,unused-ignore]
                winreg.QueryValueEx(key, self._name)  # type: ignore[attr-defined,unused-ignore]
        except FileNotFoundError:
            return False
        return True

    def turn_on(self) -> None:
        """See `LoginStart`."""
        import subprocess  # noqa: PLC0415
        import winreg  # noqa: PLC0415

        words = subprocess.list2cmdline(self._command)
        with winreg.CreateKey(winreg.HKEY_CURRENT_USER, RUN_KEY) as key:  # type: ignore[attr-defined,unused-ignore]
            winreg.SetValueEx(key, self._name, 0, winreg.REG_SZ, words)  # type: ignore[attr-defined,unused-ignore]

    def turn_off(self) -> None:
        """See `LoginStart`."""
        import winreg  # noqa: PLC0415

        try:
            with winreg.OpenKey(  # type: ignore[attr-defined,unused-ignore]
                winreg.HKEY_CURRENT_USER,  # type: ignore[attr-defined,unused-ignore]
                RUN_KEY,
                0,
                winreg.KEY_SET_VALUE,  # type: ignore[attr-defined,unused-ignore]
            ) as key:
                winreg.DeleteValue(key, self._name)  # type: ignore[attr-defined,unused-ignore]
        except FileNotFoundError:
            return


def _quoted(word: str) -> str:
    """An argument as Exec= wants it: quoted, its own signs escaped, % doubled."""
    doubled = word.replace("%", "%%")
    if shlex.quote(word) == word:
        return doubled
    for sign in ("\\", '"', "`", "$"):
        doubled = doubled.replace(sign, f"\\{sign}")
    # the file's own escape comes on top of that of the argument
    return '"' + doubled.replace("\\", "\\\\") + '"'


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None


def _write(path: Path, data: bytes) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        raise WorkspaceError(
            f"{path} cannot be written ({error.strerror}), so the app does not start at login"
        ) from error


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise WorkspaceError(
            f"{path} cannot be deleted ({error.strerror}), so the app still starts at login"
        ) from error
