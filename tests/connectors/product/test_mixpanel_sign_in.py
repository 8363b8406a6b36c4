"""How a Mixpanel connection signs in: by a service account, or by a project's own secret."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import parse_instant
from desktop.core.errors import ConnectionTroubleError
from desktop.core.store.runs import DONE, FAILED
from tests.builders.pulled import check, desk_of
from tests.fakes.mixpanel import PROJECT_SECRET, Mixpanel


@pytest.fixture
def fake() -> Iterator[Mixpanel]:
    with Mixpanel() as fake:
        yield fake


def test_a_project_secret_signs_in_where_no_service_account_is_named(
    fake: Mixpanel, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path, user="", password=PROJECT_SECRET) as desk:
        run = desk.sync()
    assert (run.state, run.told.new) == (DONE, len(fake.events) + len(fake.people))
    assert {asked.basic for asked in fake.asked} == {(PROJECT_SECRET, "")}
    assert all("project_id" not in asked.query for asked in fake.asked)


def test_a_project_secret_is_warned_of_with_the_day_it_ends(fake: Mixpanel, tmp_path: Path) -> None:
    found = check(fake, tmp_path, user="", password=PROJECT_SECRET)
    assert found.expires_at == parse_instant("2027-03-03T00:00:00Z")
    assert "3 March 2027" in found.warnings[0]
    assert check(fake, tmp_path / "account").expires_at is None


def test_a_wrong_project_secret_asks_to_reconnect_and_tells_of_service_accounts(
    fake: Mixpanel, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path, user="", password="another") as desk:
        run = desk.sync()
    assert (run.state, run.remedy, run.told.requests) == (FAILED, "reconnect", 1)
    assert "service account" in run.reason
    assert "3 March 2027" in run.reason


def test_another_service_account_goes_on_where_the_last_one_was(
    fake: Mixpanel, tmp_path: Path
) -> None:
    with desk_of(fake, tmp_path, clock="UTC") as desk:
        desk.sync()
        fake.asked.clear()
        desk.mend(user="", password=PROJECT_SECRET)
        assert desk.sync().state == DONE
    exported = [asked.query["from_date"] for asked in fake.asked if "from_date" in asked.query]
    assert exported == ["2026-05-28"]


def test_a_check_in_a_wrong_region_names_the_region(fake: Mixpanel, tmp_path: Path) -> None:
    with pytest.raises(ConnectionTroubleError, match="region") as caught:
        check(fake, tmp_path, region="eu")
    assert caught.value.remedy == "reconnect"
