"""Connections to ad accounts share one source with their files, and never an account."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from connectors.ads.linkedin_ads import CONNECTOR
from desktop.core.clock import DAY
from desktop.core.errors import UsageError
from desktop.core.jobs.connecting import disconnect, mend
from desktop.core.jobs.connection_status import find_by_name
from desktop.core.jobs.disconnecting import disconnect_keeping, reconnect
from desktop.core.store.connections import list_connections
from desktop.core.store.coverage import ADS, load_coverage
from desktop.core.store.engine import Store
from desktop.core.store.runs import DONE
from tests.builders.connections import Desk
from tests.builders.linkedin_pulls import facts, only
from tests.builders.workspaces import make_workspace, opened
from tests.fakes.linkedin_ads import LinkedInAds
from tests.fakes.linkedin_world import LAST, Campaign, Cell

EMEA, US = "512345678", "512345679"


@pytest.fixture
def linkedin() -> Iterator[LinkedInAds]:
    with LinkedInAds() as found:
        found.campaigns.append(Campaign(7001, "US leaders", account=int(US)))
        found.delivery[7001, LAST] = Cell(100, 2, 99)
        yield found


@pytest.fixture
def desk(linkedin: LinkedInAds, workspace: Path) -> Desk:
    return Desk(make_workspace(workspace), linkedin.now, CONNECTOR)


def connect(linkedin: LinkedInAds, desk: Desk, accounts: str, **more: str) -> int:
    said = linkedin.settings() | {"accounts": accounts, "start": f"{LAST}"}
    return desk.connect("linkedin", said, **more)


def sources(desk: Desk) -> list[str]:
    with opened(desk.folder) as store, store.read() as connection:
        return [each.source for each in list_connections(connection)]


def test_two_connections_to_two_accounts_are_one_source(linkedin: LinkedInAds, desk: Desk) -> None:
    for accounts in (EMEA, US):
        number = connect(linkedin, desk, accounts)
        with only(desk, "days", "targeting"):
            assert desk.sync(number).told.new > 0
    assert sources(desk) == ["linkedin", "linkedin"]
    assert {(fact.source, fact.account, fact.campaign) for fact in facts(desk)} == {
        ("linkedin", EMEA, "4001"), ("linkedin", EMEA, "4003"), ("linkedin", US, "7001"),
    }  # fmt: skip
    with only(desk, "days", "targeting"):
        again = [desk.sync(number).told for number in (1, 2)]
    assert [(each.new, each.updated, each.withdrawn) for each in again] == [(0, 0, 0)] * 2


def test_their_source_names_neither_of_them_and_says_whom_to_name(
    linkedin: LinkedInAds, desk: Desk, store: Store
) -> None:
    connect(linkedin, desk, EMEA, title="Ours")
    assert find_by_name(store, "linkedin").title == "Ours"
    connect(linkedin, desk, US, title="Theirs")
    with pytest.raises(UsageError) as caught:
        find_by_name(store, "LinkedIn")
    assert str(caught.value) == (
        '"LinkedIn" is the source of 2 connections; name one of them: "Ours", "Theirs"'
    )


def test_what_one_of_them_withdraws_is_its_own(linkedin: LinkedInAds, desk: Desk) -> None:
    with only(desk, "days"):
        for accounts in (EMEA, US):
            desk.sync(connect(linkedin, desk, accounts))
        del linkedin.delivery[4003, LAST]
        assert desk.sync(1).told.withdrawn == 1
    assert {fact.campaign for fact in facts(desk)} == {"4001", "7001"}


@pytest.mark.parametrize("source", ["", "linkedin:eu"])
def test_an_account_that_is_connected_already_is_refused_whatever_the_source(
    linkedin: LinkedInAds, desk: Desk, source: str
) -> None:
    connect(linkedin, desk, EMEA, title="Ours")
    with pytest.raises(UsageError) as caught:
        connect(linkedin, desk, f"{US},{EMEA}", source=source)
    assert str(caught.value) == (
        f'LinkedIn Ads: "Ours" pulls {EMEA} already, which would be counted twice; leave it to '
        "that connection, or take it out there first"
    )
    assert sources(desk) == ["linkedin"]
    assert list(desk.box.kept) == ["connection-1/token", "connection-1/client_secret"]


def test_editing_cannot_take_the_account_of_another(
    linkedin: LinkedInAds, desk: Desk, store: Store
) -> None:
    for accounts in (EMEA, US):
        connect(linkedin, desk, accounts)
    with pytest.raises(UsageError, match=f"pulls {EMEA} already"):
        mend(store, desk.means, 2, {"accounts": f"{US},{EMEA}"})
    mend(store, desk.means, 1, {"accounts": "512345670"})
    assert mend(store, desk.means, 2, {"accounts": f"{US},{EMEA}"}).source == "linkedin"


def test_a_forgotten_connection_comes_back_beside_others_of_its_source(
    linkedin: LinkedInAds, desk: Desk, store: Store
) -> None:
    for accounts in (EMEA, US):
        connect(linkedin, desk, accounts)
    gone = disconnect_keeping(store, desk.means, 2)
    reconnect(store, desk.means, gone)
    assert sources(desk) == ["linkedin", "linkedin"]


def test_a_forgotten_connection_whose_account_was_taken_stays_forgotten(
    linkedin: LinkedInAds, desk: Desk, store: Store
) -> None:
    connect(linkedin, desk, EMEA)
    gone = disconnect_keeping(store, desk.means, 1)
    number = connect(linkedin, desk, EMEA, title="Another")
    with pytest.raises(UsageError, match='"Another" pulls 512345678 already'):
        reconnect(store, desk.means, gone)
    disconnect(store, desk.means, number)
    assert reconnect(store, desk.means, gone).source == "linkedin"


def test_a_source_of_another_kind_is_not_shared(linkedin: LinkedInAds, desk: Desk) -> None:
    other = replace(CONNECTOR, kind="other_ads", title="Other Ads")
    desk.means = replace(
        desk.means, connectors=replace(desk.means.connectors, connectors=(CONNECTOR, other))
    )
    connect(linkedin, desk, EMEA)
    with pytest.raises(UsageError, match='"linkedin" is connected already'):
        desk.connect("other_ads", linkedin.settings(), source="linkedin")


def test_an_account_that_is_not_asked_for_any_more_keeps_what_it_delivered(
    linkedin: LinkedInAds, desk: Desk, store: Store
) -> None:
    connect(linkedin, desk, f"{EMEA},{US}")
    with only(desk, "days"):
        desk.sync()
        before = facts(desk)
        mend(store, desk.means, 1, {"accounts": EMEA})
        assert desk.sync().told.withdrawn == 0
    assert facts(desk) == before


def test_a_source_is_known_as_far_as_all_its_connections_are(
    linkedin: LinkedInAds, desk: Desk, store: Store
) -> None:
    """Else days that one of them misses would be judged as if they were whole."""

    def known() -> tuple[int, int]:
        with store.read() as connection:
            (found,) = load_coverage(connection, ADS)
        return found.end, found.as_of

    for accounts in (EMEA, US):
        desk.sync(connect(linkedin, desk, accounts))
    before, began = known(), desk.now
    assert before[1] == began
    desk.now += 5 * DAY
    with only(desk, "days"):
        assert desk.sync(1).state == DONE
        assert known() == before
        assert desk.sync(2).state == DONE
        assert known() == (before[0] + 5 * DAY, began + 5 * DAY)
        desk.now += 5 * DAY
        desk.sync(1)
    disconnect(store, desk.means, 2)
    assert known() == (before[0] + 10 * DAY, began + 10 * DAY), "the other one is not waited for"
