"""A fake that is tried by hand at another time has the same to tell, up to then."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.builders.connections import Desk
from tests.builders.workspaces import make_workspace
from tests.fakes.linkedin_ads import LinkedInAds
from tests.fakes.mixpanel import Mixpanel
from tests.fakes.service import ServiceFake

LATER = datetime(2027, 8, 16, 23, 59, tzinfo=UTC)
"""As far into its month as the world of LinkedIn is, whose audiences are of months."""


def pull(fake: ServiceFake, folder: Path) -> int:
    desk = Desk(make_workspace(folder), fake.now, fake.connector)
    desk.connect(fake.connector.kind, fake.settings())
    run = desk.sync()
    assert run.state == "done", run
    return run.told.new


@pytest.mark.parametrize("service", [LinkedInAds, Mixpanel])
def test_a_fake_that_was_moved_gives_as_much(
    tmp_path: Path, service: type[LinkedInAds] | type[Mixpanel]
) -> None:
    with service() as here, service() as moved:
        moved.move_to(LATER)
        assert moved.now == "2027-08-16T23:59:00+00:00"
        assert pull(moved, tmp_path / "moved") == pull(here, tmp_path / "here")
        moved.restate()
        moved.withdraw()
