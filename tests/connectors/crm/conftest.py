"""What tests of HubSpot share: its fake, with a small world in it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.fakes.hubspot import HubSpot


@pytest.fixture
def fake() -> Iterator[HubSpot]:
    with HubSpot() as fake:
        yield fake
