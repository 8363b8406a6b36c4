"""What another process moves in the middle of a look or a save is found where it went."""

from __future__ import annotations

from pathlib import Path

from desktop.core.secrets import WorkspaceSecrets
from desktop.core.secrets.keyrings import SystemKeyring
from tests.builders.keyrings import PASSPHRASE, WORKSPACE, MemoryKeyring, desktop, headless


def test_a_secret_that_is_moved_while_it_is_looked_up_is_not_taken_for_none(
    tmp_path: Path,
) -> None:
    class Moved(MemoryKeyring):
        """Another session takes the secret away just before it is read."""

        def get_password(self, service: str, username: str) -> str | None:
            if self.is_watched and username in self.names():
                headless(tmp_path).save("a", "second")
                self.kept.clear()
            return super().get_password(service, username)

        is_watched = False

    ring = Moved()
    desktop(tmp_path, ring).save("a", "first")
    ring.is_watched = True
    assert desktop(tmp_path, ring, PASSPHRASE).load("a") == "second"


def test_a_file_that_is_begun_while_a_secret_is_on_its_way_to_the_keyring_gets_it(
    tmp_path: Path,
) -> None:
    class Slow(SystemKeyring):
        """Another session begins the file just after it was looked at."""

        def why_not(self, length: int) -> str:
            headless(tmp_path).save("b", "2")
            return super().why_not(length)

    ring = MemoryKeyring()
    WorkspaceSecrets(tmp_path, Slow(WORKSPACE, ring), lambda _: PASSPHRASE).save("a", "1")
    assert ring.kept == {}
    assert [headless(tmp_path).load(name) for name in "ab"] == ["1", "2"]
