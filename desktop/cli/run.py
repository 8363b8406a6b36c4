"""`icp-pulse run --headless`: the schedule and the alerts, without a window."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TYPE_CHECKING

import click

from desktop.cli.session import Session, pass_session
from desktop.core.alerts.telling import Message
from desktop.core.errors import UsageError

if TYPE_CHECKING:
    from desktop.core.jobs.keeping import Keeper


@click.command()
@click.option("--headless", is_flag=True, help="Without a window; ends on SIGTERM or Ctrl+C.")
@click.option("--once", is_flag=True, help="Run every job once, send what waits, and end.")
@click.option(
    "--passphrase-fd", type=int, metavar="N",
    help="Read the passphrase of the secrets from this file descriptor.",
)  # fmt: skip
@pass_session
def run(session: Session, headless: bool, once: bool, passphrase_fd: int | None) -> int:
    """Keep the schedule: pull, count, check alerts, send messages."""
    if not headless:
        from desktop.cli.window import open_window

        return open_window(session)
    from desktop.core.store.file import make_folder
    from desktop.core.store.holder import hold_workspace

    make_folder(session.folder)
    holder = hold_workspace(session.folder)
    try:
        return _keep(session, once, passphrase_fd)
    finally:
        if holder is not None:
            holder.release()


def _keep(session: Session, once: bool, passphrase_fd: int | None) -> int:
    from desktop.core.jobs.keeping import JobEnded, JobProgress, Keeper, Told
    from desktop.core.jobs.standing import NUMBERS, numbers_job, send_waiting
    from desktop.core.jobs.timekeeping import Timekeeper
    from desktop.core.notify.channels import senders
    from desktop.core.secrets import nobody_to_ask, open_secrets, passphrase_from

    with session.open() as workspace:
        if workspace.read_only:
            raise UsageError(f"{session.folder} cannot be written; change its permissions")
        store, clock = workspace.store, workspace.clock
        ask = passphrase_from(os.environ, passphrase_fd, nobody_to_ask)
        secrets = open_secrets(session.folder, str(session.folder), ask)
        ended: list[str] = []

        def tell(told: Told) -> None:
            if isinstance(told, JobProgress):
                return
            if isinstance(told, JobEnded):
                click.echo(f"{told.name}: {told.state}: {told.reason}", err=True)
                ended.append(told.state)

        def send() -> None:
            found = send_waiting(store, clock, senders(store, secrets, _present))
            if found.sent or found.failed:
                click.echo(f"messages: {found.sent} sent, {found.failed} failed", err=True)

        keeper = Keeper(store, clock, lambda: [numbers_job(store, clock)], tell=tell)
        if once:
            _run_once(keeper, NUMBERS)
            send()
            return 0 if "failed" not in ended else 3
        timekeeper = Timekeeper(keeper, [send])
        with _until_told() as stop:
            click.echo(f"keeping {session.folder}; ends on Ctrl+C", err=True)
            timekeeper.start()
            stop.wait()
            click.echo("stopping", err=True)
            timekeeper.stop()
    return 0


def _run_once(keeper: Keeper, *names: str) -> None:
    """Each job once, one after the other; the keeper is closed."""
    try:
        for name in names:
            future = keeper.run_now(name)
            if future is not None:
                future.result()
    finally:
        keeper.close()


def _present(_message: Message, subject: str, _body: str) -> None:
    """There is no desktop to show it on: the inbox has it, and the terminal says it."""
    click.echo(f"alert: {subject}", err=True)


@contextmanager
def _until_told() -> Iterator[threading.Event]:
    """An event that SIGTERM and Ctrl+C set; signals are as before at the end."""
    stop = threading.Event()

    def told(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    before = {number: signal.signal(number, told) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
