"""Starting at login, on real files of a home that is not anybody's."""

from __future__ import annotations

import plistlib
import shlex
import sys
from pathlib import Path

import pytest

from desktop.core.autostart import LoginStart, login_start
from desktop.core.errors import WorkspaceError

WORKSPACE = Path("some folder") / '100% "mine" $HOME'


def entry(home: Path, platform: str = "linux", folder: Path = WORKSPACE) -> LoginStart:
    return login_start(folder, platform, {"HOME": str(home)})


@pytest.mark.parametrize("platform", ["linux", "darwin"])
def test_it_is_off_until_a_person_turns_it_on_and_off_again_after(
    tmp_path: Path, platform: str
) -> None:
    found = entry(tmp_path, platform)
    assert not found.is_on()
    found.turn_on()
    assert found.is_on()
    found.turn_on()
    found.turn_off()
    assert not found.is_on()
    found.turn_off()
    assert not any(path.is_file() for path in tmp_path.rglob("*"))


def test_linux_gets_a_desktop_entry_whose_command_opens_this_workspace(tmp_path: Path) -> None:
    entry(tmp_path).turn_on()
    (file,) = (tmp_path / ".config" / "autostart").glob("icp-pulse-*.desktop")
    lines = dict(
        line.split("=", 1) for line in file.read_text().splitlines() if not line.startswith("[")
    )
    assert lines["Type"] == "Application"
    # the file's own escape, then the quoting of arguments, then the doubled percent
    words = shlex.split(lines["Exec"].replace("\\\\", "\\").replace("\\$", "$"))
    assert [word.replace("%%", "%") for word in words] == [
        sys.executable, "-m", "desktop", "--workspace", str(WORKSPACE), "run", "--minimised",
    ]  # fmt: skip


def test_the_folder_of_settings_that_the_session_names_is_heeded(tmp_path: Path) -> None:
    found = login_start(WORKSPACE, "linux", {"HOME": "/nowhere", "XDG_CONFIG_HOME": str(tmp_path)})
    found.turn_on()
    assert list((tmp_path / "autostart").glob("*.desktop"))


def test_an_entry_that_a_person_hid_in_the_system_is_off(tmp_path: Path) -> None:
    found = entry(tmp_path)
    found.turn_on()
    (file,) = (tmp_path / ".config" / "autostart").glob("*.desktop")
    file.write_text(file.read_text() + "Hidden=true\n")
    assert not found.is_on()


def test_macos_gets_a_launch_agent(tmp_path: Path) -> None:
    entry(tmp_path, "darwin").turn_on()
    (file,) = (tmp_path / "Library" / "LaunchAgents").glob("icp-pulse-*.plist")
    agent = plistlib.loads(file.read_bytes())
    assert agent["RunAtLoad"] is True
    assert agent["Label"] == file.stem
    assert agent["ProgramArguments"][-4:] == [
        "--workspace", str(WORKSPACE), "run", "--minimised",
    ]  # fmt: skip


def test_each_workspace_has_an_entry_of_its_own(tmp_path: Path) -> None:
    first, second = entry(tmp_path), entry(tmp_path, folder=Path("another"))
    first.turn_on()
    assert not second.is_on()


def test_a_home_that_cannot_be_written_is_said_with_its_path(tmp_path: Path) -> None:
    (tmp_path / ".config").write_text("a file where a folder belongs")
    with pytest.raises(WorkspaceError, match=r"autostart.*does not start at login"):
        entry(tmp_path).turn_on()
