"""Where a channel sends to: what a person types, checked and made into one address."""

from __future__ import annotations

import ipaddress
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parseaddr
from typing import Final
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

from desktop.core.errors import UsageError

_SCHEMES: Final = {"jsons": "https", "json": "http"}
"""Of a webhook's address, as the library wants it, and as a person writes it."""


@dataclass(frozen=True, slots=True)
class ChannelField:
    """One thing to ask for; a secret one is never shown again."""

    key: str
    label: str
    hint: str = ""
    secret: bool = False
    required: bool = True
    default: str = ""


@dataclass(frozen=True, slots=True)
class ChannelKind:
    """One way to send; `build` makes the address, which is a secret as a whole."""

    key: str
    label: str
    fields: tuple[ChannelField, ...]
    build: Callable[[Mapping[str, str]], str]
    read: Callable[[str], dict[str, str]]
    """What was typed, secrets too, out of the address that was built of it."""


def kind_of(key: str) -> ChannelKind:
    """The kind with this key. Raises UsageError, which names the known ones."""
    for kind in KINDS:
        if kind.key == key:
            return kind
    raise UsageError(
        f'there is no kind of channel "{key}"; there is {", ".join(k.key for k in KINDS)}'
    )


def build_address(key: str, given: Mapping[str, str]) -> str:
    """The one address of a channel. Raises UsageError, which names the field and what is wrong."""
    kind = kind_of(key)
    cleaned = {
        field.key: given.get(field.key, "").strip() or field.default for field in kind.fields
    }
    for field in kind.fields:
        if field.required and not cleaned[field.key]:
            raise UsageError(f"{field.label} is missing; {field.hint or 'fill it in'}")
    return kind.build(cleaned)


def _email(given: Mapping[str, str]) -> str:
    recipients = [_mailbox(text, "To") for text in given["to"].replace(";", ",").split(",")]
    sender = _mailbox(given["from"], "From")
    port = given["port"]
    if not port.isdigit() or not 0 < int(port) < 65536:
        raise UsageError(f'the port is a number such as 587, not "{port}"')
    server = given["server"]
    if not server or any(sign in server for sign in "/@: "):
        raise UsageError(f'the server is a name such as smtp.example.com, not "{server}"')
    plain = is_loopback(server) and not given["user"]
    login = ""
    if given["user"]:
        login = f"{quote(given['user'], safe='')}:{quote(given['password'], safe='')}@"
    mode = {} if plain else {"mode": "ssl" if port == "465" else "starttls"}
    asked = {"from": sender, "to": ",".join(recipients), "smtp": server, **mode}
    return f"{'mailto' if plain else 'mailtos'}://{login}{server}:{port}/?{urlencode(asked)}"


def _read_email(address: str) -> dict[str, str]:
    parts = urlsplit(address)
    asked = parse_qs(parts.query)
    return {
        "to": ", ".join(asked["to"][0].split(",")),
        "from": asked["from"][0],
        "server": asked["smtp"][0],
        "port": str(parts.port),
        "user": unquote(parts.username or ""),
        "password": unquote(parts.password or ""),
    }


def _read_url(address: str) -> dict[str, str]:
    scheme, rest = address.split("://", 1)
    return {"url": f"{_SCHEMES.get(scheme, scheme)}://{rest}"}


def _mailbox(text: str, label: str) -> str:
    found = parseaddr(text.strip())[1]
    name, at, domain = found.rpartition("@")
    if not name or not at or not domain or " " in found:
        raise UsageError(f'{label} takes addresses such as ana@example.com, not "{text.strip()}"')
    return found


def _slack(given: Mapping[str, str]) -> str:
    url = given["url"]
    if urlsplit(url).hostname != "hooks.slack.com" or not url.startswith("https://"):
        raise UsageError(
            "a Slack address starts with https://hooks.slack.com/services/; "
            "copy it from the app's Incoming Webhooks page"
        )
    return url


def _teams(given: Mapping[str, str]) -> str:
    parts = urlsplit(given["url"])
    if parts.scheme != "https" or "/workflows/" not in parts.path:
        raise UsageError(
            "a Teams address starts with https:// and has /workflows/ in it; copy it from the "
            'workflow "Post to a channel when a webhook request is received"'
        )
    return given["url"]


def _webhook(given: Mapping[str, str]) -> str:
    parts = urlsplit(given["url"])
    host = parts.hostname or ""
    if parts.scheme == "https" and host:
        return given["url"].replace("https://", "jsons://", 1)
    if parts.scheme == "http" and is_loopback(host):
        return given["url"].replace("http://", "json://", 1)
    raise UsageError(
        "a webhook's address starts with https://; what it says would travel readable otherwise"
    )


def is_loopback(host: str) -> bool:
    """Whether a host is this machine, where nothing travels."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


KINDS: Final = (
    ChannelKind(
        "email",
        "E-mail",
        (
            ChannelField("to", "To", "one address, or several with commas"),
            ChannelField("from", "From", "the address that sends"),
            ChannelField("server", "Server", "such as smtp.example.com"),
            ChannelField("port", "Port", default="587"),
            ChannelField("user", "User", required=False),
            ChannelField("password", "Password", secret=True, required=False),
        ),
        _email,
        _read_email,
    ),
    ChannelKind(
        "slack",
        "Slack",
        (ChannelField("url", "Webhook address", "https://hooks.slack.com/services/...", True),),
        _slack,
        _read_url,
    ),
    ChannelKind(
        "teams",
        "Microsoft Teams",
        (ChannelField("url", "Workflow address", "https://.../workflows/...", True),),
        _teams,
        _read_url,
    ),
    ChannelKind(
        "webhook",
        "Webhook",
        (ChannelField("url", "Address", "https://...; gets title and message as JSON", True),),
        _webhook,
        _read_url,
    ),
)
