"""The job that makes the weekly digest: a message in the outbox, and a page as a PDF."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import msgspec

from desktop.core.alerts.telling import Message, encode_message
from desktop.core.clock import Clock, to_datetime
from desktop.core.errors import IcpPulseError
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.runner import JobContext, JobKind
from desktop.core.notify.channels import DESKTOP
from desktop.core.store import Connection
from desktop.core.store.engine import Store
from desktop.core.store.outbox import add_message
from desktop.core.store.settings import load_setting, save_setting

DIGEST: Final = "digest"
FOLDER: Final = "digests"
"""In the workspace: one PDF a digest."""

KEPT: Final = 60
"""Digests whose PDFs stay, about a year."""

_CHANNELS = "digest.channels"


@dataclass(frozen=True, slots=True)
class Composed:
    """A digest that was written; `draw` makes its page as a PDF or raises NotDrawnError."""

    title: str
    text: str
    timezone: str
    draw: Callable[[Path], None] | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a digest."""

    path: Path | None = None
    """Its page, None where none was drawn."""
    problem: str = ""
    """Why not."""


class NotDrawnError(IcpPulseError):
    """The page could not be drawn: the digest goes out without it."""


Compose = Callable[[int], Composed]
"""Writes the digest as of an instant."""


def digest_job(store: Store, clock: Clock, compose: Compose) -> JobKind:
    """Once a week to the channels that a person chose."""

    def run(context: JobContext) -> str:
        context.say("counting the numbers", 0.0)
        refresh(store, lambda fraction: context.check())
        context.say("writing and drawing it", 0.5)
        made = make_digest(store, clock(), compose)
        if made.problem:
            return f"made without its page: {made.problem}"
        return f"made {made.path.name}" if made.path else "made"

    return JobKind(DIGEST, "Weekly digest", "mondays at 08:00", run)


def make_digest(store: Store, now: int, compose: Compose) -> Made:
    """Puts the digest in the outbox of each chosen channel, with its page where one was drawn."""
    found = compose(now)
    path, problem = None, ""
    try:
        path = _drawn(store.folder / FOLDER, found, now)
    except NotDrawnError as error:
        problem = str(error)
    files = (str(path.relative_to(store.folder)),) if path else ()
    message = Message((), now, found.timezone, title=found.title, text=found.text, files=files)
    with store.write() as connection:
        for channel in load_digest_channels(connection):
            add_message(connection, channel, encode_message(message), now, now)
    return Made(path, problem)


def load_digest_channels(connection: Connection) -> list[str]:
    """Where the digest goes; the desktop until a person says otherwise."""
    text = load_setting(connection, _CHANNELS)
    return msgspec.json.decode(text, type=list[str]) if text else [DESKTOP]


def save_digest_channels(connection: Connection, channels: list[str]) -> None:
    """Sends the digest to these channels from now on; none is allowed."""
    save_setting(connection, _CHANNELS, msgspec.json.encode(channels).decode())


def _drawn(folder: Path, found: Composed, now: int) -> Path | None:
    if found.draw is None:
        return None
    folder.mkdir(exist_ok=True)
    path = folder / f"digest-{to_datetime(now):%Y-%m-%d-%H%M}.pdf"
    found.draw(path)
    for old in sorted(folder.glob("digest-*.pdf"))[:-KEPT]:
        old.unlink()
    return path
