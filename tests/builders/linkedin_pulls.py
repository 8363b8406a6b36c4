"""What the tests of the LinkedIn connector do with its fake and a workspace."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from connectors.ads.linkedin_ads import CONNECTOR
from connectors.kit.connector import Finding
from connectors.kit.fields import read_settings
from connectors.kit.linkedin_rest import (
    ReportQuestion,
    ask_report,
)
from connectors.kit.opening import all_fields, open_session
from desktop.core.delivery import AdFact
from desktop.core.errors import ConnectionTroubleError
from desktop.core.jobs.connecting import check_settings
from desktop.core.store.runs import Run
from tests.builders.connections import Desk
from tests.builders.workspaces import opened
from tests.fakes.linkedin_ads import LinkedInAds
from tests.fakes.talk import Asked
from tests.fakes.timing import FakeTime


@contextmanager
def only(desk: Desk, *streams: str) -> Iterator[None]:
    """Pulls these streams alone, so that a test costs few requests."""
    some = tuple(each for each in CONNECTOR.streams if each.name in streams)
    one = replace(CONNECTOR, streams=some)
    before, desk.means = (
        desk.means,
        replace(desk.means, connectors=replace(desk.means.connectors, connectors=(one,))),
    )
    yield
    desk.means = before


def pull(linkedin: LinkedInAds, desk: Desk, *streams: str, **said: str) -> Run:
    desk.connect("linkedin", linkedin.settings() | said)
    with only(desk, *streams):
        return desk.sync()


def check(linkedin: LinkedInAds, desk: Desk, **said: str) -> Finding:
    with opened(desk.folder) as store:
        return check_settings(store, desk.means, "linkedin", linkedin.settings() | said)


def refused(linkedin: LinkedInAds, desk: Desk, **said: str) -> ConnectionTroubleError:
    with pytest.raises(ConnectionTroubleError) as caught:
        check(linkedin, desk, **said)
    return caught.value


def facts(desk: Desk, dimension: str | None = None) -> list[AdFact]:
    return [each for each in desk.describe()["facts"] if each.dimension == dimension]


def reports(linkedin: LinkedInAds, pivot: str) -> list[Asked]:
    return [
        asked
        for asked in linkedin.asked
        if asked.path == "/rest/adAnalytics" and f"pivot={pivot}" in asked.raw_query
    ]


def ask(
    linkedin: LinkedInAds, folder: Path, question: ReportQuestion, metrics: tuple[str, ...]
) -> dict[tuple[str, date], Any]:
    settings = read_settings(all_fields(CONNECTOR), linkedin.settings())
    with open_session(CONNECTOR, settings, FakeTime().surroundings(folder)) as session:
        found = ask_report(session, question, metrics)
    return {(row.value, row.start): dict(row.metrics) for row in found.rows}
