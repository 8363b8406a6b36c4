"""The traps of LinkedIn's API: tokens, versions, accounts and limits."""

from __future__ import annotations

import pytest

from connectors.kit.linkedin_rest import (
    next_version,
)
from desktop.core.clock import DAY
from desktop.core.errors import ConnectionTroubleError
from desktop.core.jobs.connecting import check_connection, load_connection
from desktop.core.store.runs import DONE, FAILED
from tests.builders.connections import Desk
from tests.builders.linkedin_pulls import check, facts, only, pull, refused
from tests.builders.workspaces import opened
from tests.fakes.linkedin_ads import LinkedInAds


def test_a_test_names_the_accounts_that_exist_and_when_the_token_ends(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    found = check(linkedin, desk, accounts="")
    assert found.text == ("2 ad accounts: Acme EMEA (512345678, EUR), Acme US (512345679, USD)")
    assert [choice.value for choice in found.choices["accounts"]] == ["512345678", "512345679"]
    assert found.suggested["accounts"].split() == ["512345678", "512345679"]
    assert found.expires_at == linkedin.expires_at * 1_000_000
    assert found.warnings == ()


def test_the_end_of_the_token_is_kept_with_the_connection(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    found = check(linkedin, desk)
    desk.connect("linkedin", linkedin.settings())
    with opened(desk.folder) as store:
        check_connection(store, desk.means, 1)
        assert load_connection(store, 1).expires_at == found.expires_at


def test_without_the_apps_secret_a_warning_says_that_the_tokens_end_is_not_known(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    found = check(linkedin, desk, client_secret="")
    assert found.expires_at is None
    assert "60 days" in found.warnings[0]
    assert {asked.host for asked in linkedin.asked} == {"api.linkedin.com"}


def test_a_wrong_secret_of_the_app_is_no_wrong_token(linkedin: LinkedInAds, desk: Desk) -> None:
    error = refused(linkedin, desk, client_secret="WPL_AP1.other")
    assert (error.remedy, error.field) == ("edit", "client_secret")


@pytest.mark.parametrize(
    ("trouble", "said"),
    [
        ("expired", "has ended"),
        ("revoked", "was revoked"),
        ("fresh", "made just now may need half a minute"),
    ],
)
def test_an_answer_401_says_what_is_wrong_with_the_token(
    linkedin: LinkedInAds, desk: Desk, trouble: str, said: str
) -> None:
    linkedin.troubles.token = trouble
    error = refused(linkedin, desk)
    assert error.remedy == "reconnect"
    assert said in str(error)
    assert len(linkedin.asked) == 1


def test_a_retired_version_426_says_to_which_to_raise_it(linkedin: LinkedInAds, desk: Desk) -> None:
    error = refused(linkedin, desk, version="202508")
    assert (error.remedy, error.field) == ("edit", "version")
    assert 'version 202508 of its API any more (426); set "API version" to 202608' in str(error)
    assert check(linkedin, desk, version="202611").text
    assert linkedin.asked[-2].headers["linkedin-version"] == "202611"


def test_once_our_own_version_is_retired_the_next_years_is_told() -> None:
    assert next_version("202506") == "202608"
    assert next_version("202608") == "202708"
    assert next_version("202612") == "202712"


def test_a_version_that_is_no_month_is_refused(linkedin: LinkedInAds, desk: Desk) -> None:
    assert refused(linkedin, desk, version="202613").field == "version"
    assert not linkedin.asked


@pytest.mark.parametrize(
    ("accounts", "said"),
    [
        ("Acme", '"Acme" is not the number of one'),
        ("999", "the token does not see 999; it sees 512345678, 512345679"),
    ],
)
def test_accounts_that_are_not_there_are_told(
    linkedin: LinkedInAds, desk: Desk, accounts: str, said: str
) -> None:
    error = refused(linkedin, desk, accounts=accounts)
    assert (error.remedy, error.field) == ("edit", "accounts")
    assert said in str(error)


def test_a_connection_without_an_account_is_not_made(linkedin: LinkedInAds, desk: Desk) -> None:
    with pytest.raises(ConnectionTroubleError, match="none is chosen"):
        desk.connect("linkedin", linkedin.settings() | {"accounts": ""})


def test_a_user_without_any_role_is_told_so(linkedin: LinkedInAds, desk: Desk) -> None:
    linkedin.readable = set()
    assert "shows no ad account" in str(refused(linkedin, desk))


def test_the_limit_of_a_day_429_is_told_and_the_next_day_goes_on(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    linkedin.troubles.quota = 30
    run = pull(linkedin, desk, "days", "members")
    assert (run.state, run.remedy) == (FAILED, "retry")
    assert "counts anew from 00:00 UTC" in run.reason
    assert "/" not in run.reason
    assert len(facts(desk)) == len(linkedin.delivery), "the totals were stored before"
    linkedin.troubles.quota = None
    desk.now += DAY
    with only(desk, "days", "members"):
        assert desk.sync().state == DONE
    assert facts(desk, "seniority")


def test_a_token_without_the_permission_for_reports_names_it(
    linkedin: LinkedInAds, desk: Desk
) -> None:
    linkedin.troubles.is_without_reporting = True
    run = pull(linkedin, desk, "days")
    assert (run.state, run.remedy) == (FAILED, "reconnect")
    assert "r_ads_reporting" in run.reason
