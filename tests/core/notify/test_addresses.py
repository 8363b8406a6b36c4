"""What a person types for a channel, and what is said where it cannot be right."""

from __future__ import annotations

import apprise
import pytest

from desktop.core.errors import UsageError
from desktop.core.notify.addresses import KINDS, build_address

MAIL = {"to": "ana@example.com", "from": "pulse@example.com", "server": "smtp.example.com"}


SLACK = "https://hooks.slack.com/services/T1JJ3T3L2/A1BRTD4JD/TIiajkdnlazkcOXrIdevi7FQ"
TEAMS = (
    "https://prod-1.westus.logic.azure.com:443/workflows/abc/triggers/manual/paths/invoke"
    "?api-version=1&sp=x&sv=1&sig=xyz"
)


@pytest.mark.parametrize(
    ("kind", "given", "service"),
    [
        ("email", MAIL, "NotifyEmail"),
        ("email", MAIL | {"user": "a@b.c", "password": "p:/@ ?ss", "port": "465"}, "NotifyEmail"),
        ("slack", {"url": SLACK}, "NotifySlack"),
        ("teams", {"url": TEAMS}, "NotifyWorkflows"),
        ("webhook", {"url": "https://example.com/hook"}, "NotifyJSON"),
    ],
)
def test_every_kind_makes_an_address_that_is_understood(
    kind: str, given: dict[str, str], service: str
) -> None:
    plugin = apprise.Apprise.instantiate(build_address(kind, given))
    assert type(plugin).__name__ == service


def test_a_password_with_every_sign_reaches_the_server_as_it_is() -> None:
    given = MAIL | {"user": "ana@b.c", "password": "p:/@ ?#ss%41"}
    plugin = apprise.Apprise.instantiate(build_address("email", given))
    assert (plugin.user, plugin.password) == ("ana@b.c", "p:/@ ?#ss%41")
    assert plugin.secure


@pytest.mark.parametrize(
    ("kind", "given", "says"),
    [
        ("email", MAIL | {"to": ""}, "To is missing"),
        ("email", MAIL | {"to": "ana"}, "ana@example.com"),
        ("email", MAIL | {"port": "many"}, "port"),
        ("email", MAIL | {"server": "smtp://example.com"}, "server"),
        ("slack", {"url": "https://example.com/services/x"}, "hooks.slack.com"),
        ("slack", {"url": "https://hooks.slack.com.evil.example/services/x"}, "hooks.slack.com"),
        ("teams", {"url": "http://example.com/workflows/x"}, "workflow"),
        ("webhook", {"url": "http://example.com/hook"}, "https://"),
        ("webhook", {"url": "file:///etc/passwd"}, "https://"),
        ("pigeon", {}, "email, slack, teams, webhook"),
    ],
)
def test_what_cannot_be_right_is_said(kind: str, given: dict[str, str], says: str) -> None:
    with pytest.raises(UsageError, match=says):
        build_address(kind, given)


def test_every_kind_asks_for_something_and_keeps_a_secret() -> None:
    for kind in KINDS:
        assert any(field.secret for field in kind.fields)
