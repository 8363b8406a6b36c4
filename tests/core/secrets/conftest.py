"""Keys of the tests are made in no time."""

from __future__ import annotations

import pytest

from desktop.core.secrets import sealing


@pytest.fixture(autouse=True)
def quick_scrypt(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "_SCRYPT", {"n": 2**4, "r": 8, "p": 1})
