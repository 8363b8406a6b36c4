"""The notifications of a workspace as the window changes them, each with the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from desktop.bootstrap import Workspace
from desktop.cli.digest import compose_digest
from desktop.core.alerts.sentences import body, subject
from desktop.core.alerts.telling import decode_message
from desktop.core.autostart import login_start
from desktop.core.jobs.board import load_zone
from desktop.core.jobs.digest import load_digest_channels, make_digest, save_digest_channels
from desktop.core.jobs.refresh import refresh
from desktop.core.language.choice import load_speech
from desktop.core.notify.addresses import kind_of
from desktop.core.notify.channels import (
    Channel,
    delete_channel,
    find_channel,
    load_address,
    load_channels,
    load_fields,
    put_channel,
    save_channel,
    send_test,
)
from desktop.core.notify.quiet_hours import parse_time
from desktop.core.settings import QUIET_FROM, QUIET_UNTIL, load_value, save_value
from desktop.core.store import Connection
from desktop.core.store.outbox import OutboxRow, load_messages, mark_tried, try_again
from desktop.ui.sentence_words import sentence_words
from desktop.ui.state import Done
from desktop.ui.translation import tr
from desktop.ui.watch_state import ChannelForm, NotifyView, OutboxItem

MOST_MESSAGES = 50


class NotifyDesk:
    """Channels, quiet hours, the digest, and what was sent."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._store, self._clock = workspace.store, workspace.clock
        self._login = login_start(workspace.folder)

    def load(self) -> NotifyView:
        """Everything that is set, and what became of the messages."""
        with self._store.read() as connection:
            return NotifyView(
                channels=tuple(load_channels(connection)),
                quiet_from=load_value(connection, QUIET_FROM),
                quiet_until=load_value(connection, QUIET_UNTIL),
                digest_channels=tuple(load_digest_channels(connection)),
                outbox=tuple(map(_item, load_messages(connection, MOST_MESSAGES))),
                zone=load_zone(connection),
                now=self._clock(),
                at_login=self._login.is_on(),
            )

    def load_channel(self, name: str) -> ChannelForm:
        """What was typed for a channel, without its secrets."""
        channel = find_channel(self._store, name)
        known = load_fields(self._workspace.secrets, channel)
        secret = {field.key for field in kind_of(channel.kind).fields if field.secret}
        return ChannelForm(
            name,
            channel.kind,
            {key: value for key, value in known.items() if key not in secret},
            frozenset(key for key in secret if known.get(key)),
        )

    def save_channel(self, name: str, kind: str, given: Mapping[str, str]) -> Done:
        """Adds a channel or changes it; a secret that is not written stays as it was."""
        secrets = self._workspace.secrets
        before = self._find(name)
        known = load_fields(secrets, before) if before is not None else {}
        whole = {**given, **_kept(kind, known, given)} if before is not None else given
        address = None
        if before is not None and known:
            address = load_address(secrets, name)
        save_channel(self._store, secrets, name, kind, whole)
        if before is None:
            return Done(tr("Channel {name} added", name=name), lambda: self.delete_channel(name))
        undo = None if address is None else (lambda: self._put_back(before, address))
        return Done(tr("Channel {name} changed", name=name), undo)

    def delete_channel(self, name: str) -> Done:
        """Forgets a channel."""
        channel, address = delete_channel(self._store, self._workspace.secrets, name)
        undo = None if address is None else (lambda: self._put_back(channel, address))
        return Done(tr("Channel {name} deleted", name=name), undo)

    def test(self, name: str) -> str:
        """Sends a line that says it is a test."""
        with self._store.read() as connection:
            speech = load_speech(connection)
        send_test(self._workspace.secrets, name, speech)
        return tr("The test was taken by {name}", name=name)

    def set_quiet(self, start: str, end: str) -> Done:
        """Messages wait between two times; empty ones never."""
        for text in filter(None, (start, end)):
            parse_time(text)
        with self._store.write() as connection:
            before = load_value(connection, QUIET_FROM), load_value(connection, QUIET_UNTIL)
            save_value(connection, QUIET_FROM, start)
            save_value(connection, QUIET_UNTIL, end)
        said = tr("Messages wait from {start} until {end}", start=start, end=end)
        if start == end:
            said = tr("Messages are sent at any time")
        return Done(said, lambda: self.set_quiet(*before))

    def set_digest_channels(self, names: Sequence[str]) -> Done:
        """The weekly digest goes to these from now on."""
        with self._store.write() as connection:
            before = load_digest_channels(connection)
            save_digest_channels(connection, list(names))
        said = tr("The digest goes to {names}", names=", ".join(names))
        if not names:
            said = tr("The digest goes nowhere")
        return Done(said, lambda: self.set_digest_channels(before))

    def make_digest(self) -> str:
        """Makes a digest now, and puts it in line for its channels."""
        refresh(self._store)
        made = make_digest(self._store, self._clock(), compose_digest(self._store))
        if made.problem:
            return tr(
                "The digest was made without its page: {problem}",
                problem=sentence_words(made.problem),
            )
        name = made.path.name if made.path is not None else ""
        return tr("The digest was made: {name}", name=name)

    def try_again(self, number: int) -> Done:
        """Puts a message that was given up back in line."""
        with self._store.write() as connection:
            row = _row(connection, number)
            try_again(connection, number, self._clock())

        def undo() -> Done:
            if row is not None:
                with self._store.write() as connection:
                    mark_tried(connection, number, row.last_error or "", None)
            return Done(tr("It stays as it was"))

        return Done(tr("It is sent again in a moment"), undo)

    def start_at_login(self, on: bool) -> Done:
        """Whether the app starts with the computer."""
        before = self._login.is_on()
        if on:
            self._login.turn_on()
        else:
            self._login.turn_off()
        said = tr("ICP Pulse starts when you log in") if on else tr("It starts only by hand")
        return Done(said, lambda: self.start_at_login(before))

    def _put_back(self, channel: Channel, address: str) -> Done:
        put_channel(self._store, self._workspace.secrets, channel, address)
        return Done(tr("Channel {name} is as it was", name=channel.name))

    def _find(self, name: str) -> Channel | None:
        with self._store.read() as connection:
            found = [each for each in load_channels(connection) if each.name == name]
        return found[0] if found else None


def _kept(kind: str, known: Mapping[str, str], given: Mapping[str, str]) -> dict[str, str]:
    """Secrets that stay: those not written, unless they would go to another server or user."""
    elsewhere = any(
        known.get(key, "") != given.get(key, "").strip()
        for key in ("server", "user")
        if key in known
    )
    if elsewhere:
        return {}
    fields = [field.key for field in kind_of(kind).fields if field.secret]
    return {key: known[key] for key in fields if not given.get(key) and known.get(key)}


def _item(row: OutboxRow) -> OutboxItem:
    message = decode_message(row.message)
    return OutboxItem(
        number=row.id,
        channel=row.channel,
        state=row.state,
        title=subject(message),
        body=body(message),
        created_at=row.created_at,
        not_before=row.not_before,
        sent_at=row.sent_at,
        attempts=row.attempts,
        error=row.last_error,
    )


def _row(connection: Connection, number: int) -> OutboxRow | None:
    return next((row for row in load_messages(connection) if row.id == number), None)
