"""LinkedIn's fake, and a workspace that may pull from it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from connectors.ads.linkedin_ads import CONNECTOR
from tests.builders.connections import Desk
from tests.builders.workspaces import make_workspace
from tests.fakes.linkedin_ads import LinkedInAds


@pytest.fixture
def linkedin() -> Iterator[LinkedInAds]:
    with LinkedInAds() as found:
        yield found


@pytest.fixture
def desk(linkedin: LinkedInAds, tmp_path: Path) -> Desk:
    return Desk(make_workspace(tmp_path / "workspace"), linkedin.now, CONNECTOR)
