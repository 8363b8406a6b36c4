"""Connections: adding, testing, mending and forgetting them; their secrets stay in the box."""

from __future__ import annotations

import random
import secrets as chance
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from connectors.kit.connector import Connector, Finding
from connectors.kit.errors import (
    ConnectorError,
    EditSettingsError,
    PullCancelledError,
    ReconnectError,
    ReportBugError,
    RetryLaterError,
    WindowTooLargeError,
)
from connectors.kit.fields import FieldKind, Settings, read_settings
from connectors.kit.limits import Limit, take_one
from connectors.kit.opening import all_fields, open_session
from connectors.kit.running import Surroundings, Watcher, nobody
from connectors.pull_registry import Loaded
from desktop.core.clock import Clock
from desktop.core.errors import CancelledError, ConnectionTroubleError, UsageError
from desktop.core.jobs.shared_sources import find_source
from desktop.core.secrets import SecretBox
from desktop.core.store.buckets import take_request
from desktop.core.store.connections import (
    ACTIVE,
    PAUSED,
    SavedConnection,
    add_connection,
    delete_connection,
    find_connection,
    forget_cursors,
    list_connections,
    save_expiry,
    save_settings,
    save_state,
    save_title,
)
from desktop.core.store.engine import Store
from desktop.core.store.pulled import load_held
from desktop.core.store.runs import settle_remedy
from desktop.core.store.settings import load_setting, save_setting

EDIT, RECONNECT, RETRY, REPORT = "edit", "reconnect", "retry", "report"
_WORKSPACE_ID = "workspace_id"


@dataclass(frozen=True, slots=True)
class Means:
    """What pulling needs beside the store; `system_means` gives the real ones.

    `clock` is the present of the data · `seconds` and `wait` are the time that passes (`wait` gives
    True once the user cancels) · `random` gives 0 to 1.
    """

    secrets: SecretBox
    connectors: Loaded
    clock: Clock
    seconds: Callable[[], float]
    wait: Callable[[float], bool]
    random: Callable[[], float]


def system_means(
    secrets: SecretBox, connectors: Loaded, clock: Clock, stop: threading.Event
) -> Means:
    """The system's time and chance; setting `stop` cancels."""
    return Means(secrets, connectors, clock, time.time, stop.wait, random.SystemRandom().random)


def workspace_id(store: Store) -> str:
    """A random name that keeps workspaces apart in one keyring; made when first asked for."""
    with store.read() as connection:
        known = load_setting(connection, _WORKSPACE_ID)
    if known is not None:
        return known
    with store.write() as connection:
        known = load_setting(connection, _WORKSPACE_ID) or chance.token_hex(8)
        save_setting(connection, _WORKSPACE_ID, known)
    return known


def find_connector(means: Means, kind: str) -> Connector:
    """The connector of a kind; raises UsageError with those that there are."""
    found = means.connectors.find(kind)
    if found is None:
        kinds = ", ".join(each.kind for each in means.connectors.connectors) or "none"
        raise UsageError(f'there is no connector "{kind}"; there are: {kinds}')
    return found


def check_settings(
    store: Store, means: Means, kind: str, said: Mapping[str, str], watch: Watcher = nobody
) -> Finding:
    """Tests settings, secrets included, with a few requests; raises ConnectionTroubleError."""
    with named_troubles():
        connector = find_connector(means, kind)
        settings = read_settings(all_fields(connector), said)
        with open_session(connector, settings, surroundings(store, means, watch)) as session:
            try:
                return connector.check(session, settings)
            except ConnectorError as error:
                # of an error that the connector made itself, which may quote an answer
                error.args = (session.redact(str(error)),)
                raise


def connect(
    store: Store, means: Means, kind: str, said: Mapping[str, str], title: str = "",
    source: str = "", finding: Finding | None = None,
) -> SavedConnection:  # fmt: skip
    """Saves a connection; test it before with `check_settings`, whose finding tells the expiry.

    `find_source` tells of which source it is; `source` overrules that.
    """
    with named_troubles():
        connector = find_connector(means, kind)
        settings = read_settings(all_fields(connector), said)
        project = connector.project(settings).replace(",", ", ")
        secrets = settings.secret_values()
        means.secrets.make_ready(secrets.values())  # nobody waits for a question of ours to write
        with store.write() as connection:
            known = list_connections(connection)
            titles = {each.title for each in known}
            held = load_held(connection, kind)
            name = find_source(connector, settings, known, held, source)
            wanted = title or f"{connector.title} {project}".strip()
            if wanted in titles:
                raise UsageError(f'there is a connection "{wanted}" already; give another title')
            number = add_connection(
                connection, kind, wanted, name, settings.open_values(), means.clock()
            )
            save_expiry(connection, number, finding.expires_at if finding else None)
            # before the end of the transaction: where secrets cannot be kept, nothing is
            for field in _secret_fields(connector):
                value = secrets.get(field)
                if value is None:  # nor may one of an attempt that was cut off count for this one
                    means.secrets.remove(secret_name(number, field))
                else:
                    means.secrets.save(secret_name(number, field), value)
    return load_connection(store, number)


def mend(
    store: Store, means: Means, number: int, said: Mapping[str, str],
    finding: Finding | None = None,
) -> SavedConnection:  # fmt: skip
    """Changes settings or secrets; fields that are not in `said` stay as they are.

    Where settings that decide what is pulled are others, the next pull begins anew.
    """
    with named_troubles():
        saved = load_connection(store, number)
        connector = find_connector(means, saved.kind)
        settings = read_settings(all_fields(connector), _known(means, saved, connector, said))
        given = settings.open_values()
        secrets = {n: value for n, value in settings.secret_values().items() if n in said}
        means.secrets.make_ready(secrets.values())
        with store.write() as connection:
            others = [each for each in list_connections(connection) if each.id != number]
            held = load_held(connection, saved.kind)
            find_source(connector, settings, others, held, saved.source)
            save_settings(connection, number, given)
            if decisive_settings(connector, given) != decisive_settings(connector, saved.settings):
                forget_cursors(connection, number)
            settle_remedy(connection, number)
            if finding is not None or secrets:  # the old end is not theirs
                save_expiry(connection, number, finding.expires_at if finding else None)
            for field, value in secrets.items():
                means.secrets.save(secret_name(number, field), value)
    return load_connection(store, number)


def check_connection(
    store: Store, means: Means, number: int, said: Mapping[str, str] | None = None,
    watch: Watcher = nobody,
) -> Finding:  # fmt: skip
    """Tests a saved connection, with `said` in place of what is saved; notes the expiry."""
    with named_troubles():
        saved = load_connection(store, number)
        connector = find_connector(means, saved.kind)
        merged = _known(means, saved, connector, said or {})
    finding = check_settings(store, means, saved.kind, merged, watch)
    if not said:
        with store.write() as connection:
            save_expiry(connection, number, finding.expires_at)
    return finding


def disconnect(store: Store, means: Means, number: int) -> SavedConnection:
    """Forgets a connection and its secrets; what it brought stays, as one import a stream."""
    saved = load_connection(store, number)
    connector = means.connectors.find(saved.kind)
    with store.write() as connection:
        delete_connection(connection, number)
        for name in secret_names(means, number, connector):
            means.secrets.remove(name)
    return saved


def rename(store: Store, number: int, title: str) -> SavedConnection:
    """Gives a connection another title; raises UsageError where it is empty or another's."""
    wanted = title.strip()
    if not wanted:
        raise UsageError("a connection needs a title; give one")
    load_connection(store, number)
    with store.write() as connection:
        others = [each for each in list_connections(connection) if each.id != number]
        if wanted.casefold() in {each.title.casefold() for each in others}:
            raise UsageError(f'there is a connection "{wanted}" already; give another title')
        save_title(connection, number, wanted)
    return load_connection(store, number)


def pause(store: Store, number: int, *, paused: bool) -> SavedConnection:
    """Has no schedule start a connection, or lets it again."""
    load_connection(store, number)
    with store.write() as connection:
        save_state(connection, number, PAUSED if paused else ACTIVE)
    return load_connection(store, number)


def load_connection(store: Store, number: int) -> SavedConnection:
    """The connection; raises UsageError where there is none."""
    with store.read() as connection:
        found = find_connection(connection, number)
    if found is None:
        raise UsageError(f"there is no connection {number}; see: icp-pulse connections")
    return found


def load_all_settings(means: Means, saved: SavedConnection, connector: Connector) -> Settings:
    """Settings with their secrets; raises EditSettingsError where they fit no more."""
    return read_settings(all_fields(connector), _known(means, saved, connector, {}))


def surroundings(store: Store, means: Means, watch: Watcher = nobody) -> Surroundings:
    """What a session gets of the desktop."""
    buckets = StoreBuckets(store)
    return Surroundings(means.seconds, means.wait, means.random, buckets, store.folder, watch)


def decisive_settings(connector: Connector, settings: Mapping[str, str]) -> dict[str, str]:
    """Those that decide what is pulled: not how it is reached and by whom, nor what is empty."""
    access = {field.name for field in all_fields(connector) if field.access}
    return {name: said for name, said in settings.items() if said and name not in access}


def secret_name(number: int, field: str) -> str:
    """Under which name a secret lies."""
    return f"connection-{number}/{field}"


class StoreBuckets:
    """The kit's memory of requests, in the workspace."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def take(self, key: str, limit: Limit, now: float) -> float:
        """See `BucketStore`."""
        return take_request(self._store, key, lambda instants: take_one(instants, limit, now))


@contextmanager
def named_troubles() -> Iterator[None]:
    """The kit's errors as the core's, with the remedy."""
    try:
        yield
    except PullCancelledError as error:
        raise CancelledError(str(error)) from None
    except ConnectorError as error:
        field = error.field if isinstance(error, EditSettingsError) else None
        raise ConnectionTroubleError(str(error), remedy_of(error), field) from None


def remedy_of(error: ConnectorError) -> str:
    """What to do about an error: edit, reconnect, retry or report."""
    match error:
        case EditSettingsError():
            return EDIT
        case ReconnectError():
            return RECONNECT
        case RetryLaterError() | WindowTooLargeError():
            return RETRY
        case ReportBugError():
            return REPORT
    return RETRY


def secret_names(means: Means, number: int, connector: Connector | None) -> list[str]:
    """Of everything that is kept for a connection, also where its connector is another by now."""
    start = secret_name(number, "")
    fields = _secret_fields(connector) if connector else []
    kept = {name for name in means.secrets.names() if name.startswith(start)}
    return sorted(kept | {start + field for field in fields})


def _secret_fields(connector: Connector) -> list[str]:
    return [field.name for field in all_fields(connector) if field.kind is FieldKind.SECRET]


def _known(
    means: Means, saved: SavedConnection, connector: Connector, said: Mapping[str, str]
) -> dict[str, str]:
    """What is saved of the fields that the connector has today, and `said` in place of it.

    What is said anew is not looked up: it may lie where this session cannot reach it.
    """
    known = dict(said)
    for field in all_fields(connector):
        if field.name in said:
            continue
        if field.kind is FieldKind.SECRET:
            value = means.secrets.load(secret_name(saved.id, field.name))
        else:
            value = saved.settings.get(field.name)
        if value is not None:
            known[field.name] = value
    return known
