"""What tests of the kit's sessions share: a service, the time, and a session with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.kit.http import Session
from tests.connectors.kit.talks import Talks, session_with
from tests.fakes.timing import FakeTime


@pytest.fixture
def time() -> FakeTime:
    return FakeTime()


@pytest.fixture
def fake() -> Iterator[Talks]:
    with Talks() as fake:
        yield fake


@pytest.fixture
def session(fake: Talks, time: FakeTime, tmp_path: Path) -> Iterator[Session]:
    with session_with(fake, time, tmp_path) as session:
        yield session
