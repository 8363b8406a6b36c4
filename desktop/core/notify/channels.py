"""The channels that a team set up: a name for each, its kind, and its address among the secrets."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from desktop.core.alerts.telling import Message
from desktop.core.errors import SecretOutOfReachError, UsageError
from desktop.core.language.texts import Speech
from desktop.core.notify.addresses import build_address, kind_of
from desktop.core.notify.delivery import Sender
from desktop.core.notify.sending import send
from desktop.core.secrets import SecretBox
from desktop.core.store import Connection
from desktop.core.store.engine import Store
from desktop.core.store.settings import load_setting, save_setting

DESKTOP: Final = "desktop"
"""The tray and the inbox; always there, and needs no address."""

_SETTING = "notify.channels"
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


@dataclass(frozen=True, slots=True)
class Channel:
    """One channel; what it sends to is not in here."""

    name: str
    """As rules name it: growth-slack."""
    kind: str
    """email, slack, teams, webhook."""
    where: str
    """What may be shown of its address: recipients, a host."""


def load_channels(connection: Connection) -> list[Channel]:
    """The channels by name."""
    text = load_setting(connection, _SETTING)
    found = msgspec.json.decode(text, type=list[Channel]) if text else []
    return sorted(found, key=lambda channel: channel.name)


def save_channel(
    store: Store, secrets: SecretBox, name: str, kind: str, given: Mapping[str, str]
) -> Channel:
    """Adds a channel or changes it. Raises UsageError, which names the field and what is wrong."""
    if name == DESKTOP or not _NAME.fullmatch(name):
        raise UsageError(
            f'"{name}" cannot be a channel\'s name; use small letters, digits and dashes, '
            "such as growth-slack"
        )
    address = build_address(kind, given)
    channel = Channel(name, kind, _where(kind, given))
    put_channel(store, secrets, channel, address)
    return channel


def put_channel(store: Store, secrets: SecretBox, channel: Channel, address: str) -> None:
    """Adds a channel with its address, or puts it in the place of the one before."""
    secrets.save(_secret(channel.name), address)  # first: without one it would not send
    with store.write() as connection:
        others = [known for known in load_channels(connection) if known.name != channel.name]
        _save(connection, [*others, channel])


def delete_channel(store: Store, secrets: SecretBox, name: str) -> tuple[Channel, str | None]:
    """Forgets a channel and its address, and gives both; rules that name it fail in sight.

    An address out of reach is given as None. Raises UsageError where there is no such channel.
    """
    channel, address = find_channel(store, name), load_address(secrets, name)
    with store.write() as connection:
        _save(connection, [known for known in load_channels(connection) if known.name != name])
    secrets.remove(_secret(name))
    return channel, address


def find_channel(store: Store, name: str) -> Channel:
    """The channel with this name. Raises UsageError where there is none."""
    with store.read() as connection:
        for channel in load_channels(connection):
            if channel.name == name:
                return channel
    raise UsageError(f'there is no channel "{name}" any more')


def load_address(secrets: SecretBox, name: str) -> str | None:
    """Where a channel sends to, a secret; None where it was lost, or is out of reach here."""
    with suppress(SecretOutOfReachError):  # so it is entered again; what sends tells of it
        return secrets.load(_secret(name))
    return None


def load_fields(secrets: SecretBox, channel: Channel) -> dict[str, str]:
    """What was typed for a channel, secrets too; empty where its address was lost."""
    address = load_address(secrets, channel.name)
    return {} if address is None else kind_of(channel.kind).read(address)


def senders(
    store: Store, secrets: SecretBox, present: Callable[[Message, str, str], None]
) -> dict[str, Sender]:
    """Channel -> what sends to it; `present` shows a message on this desktop."""
    with store.read() as connection:
        channels = load_channels(connection)
    found: dict[str, Sender] = {DESKTOP: present}
    for channel in channels:
        found[channel.name] = _sender(store.folder, secrets, channel)
    return found


def send_test(secrets: SecretBox, name: str, speech: Speech) -> None:
    """Sends a line that says it is a test. Raises NotSentError or UsageError."""
    send(
        _address(secrets, name),
        speech.tr("ICP Pulse: a test"),
        speech.tr('If this can be read, alerts reach "{name}". Nothing has happened.', name=name),
    )


def _sender(folder: Path, secrets: SecretBox, channel: Channel) -> Sender:
    def deliver(message: Message, subject: str, body: str) -> None:
        files = [folder / name for name in message.files] if channel.kind == "email" else []
        send(_address(secrets, channel.name), subject, body, files=files)

    return deliver


def _address(secrets: SecretBox, name: str) -> str:
    address = secrets.load(_secret(name))
    if address is None:
        raise UsageError(f'the address of "{name}" is not in the keyring; enter it again')
    return address


def _where(kind: str, given: Mapping[str, str]) -> str:
    """What is no secret: the recipients of mail, nothing of a webhook but its service."""
    return given.get("to", "").strip() if kind == "email" else kind_of(kind).label


def _save(connection: Connection, channels: list[Channel]) -> None:
    save_setting(connection, _SETTING, msgspec.json.encode(channels).decode())


def _secret(name: str) -> str:
    return f"channel/{name}"
