"""`icp-pulse run --headless`: the schedule and the alerts, without a window."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import wait
from typing import TYPE_CHECKING

import click

from desktop.cli.descriptor_options import passphrase_option
from desktop.cli.session import FAILED, Session, pass_session
from desktop.cli.signals import until_told
from desktop.core.alerts.telling import Message
from desktop.core.clock import format_instant
from desktop.core.errors import UsageError

if TYPE_CHECKING:
    from desktop.core.jobs.connecting import Means
    from desktop.core.jobs.keeping import Keeper
    from desktop.core.jobs.runner import JobKind
    from desktop.core.store.engine import Store

_LOOK = 0.2
"""Seconds between two looks at whether it was told to stop."""


@click.command()
@click.option("--headless", is_flag=True, help="Without a window; ends on SIGTERM or Ctrl+C.")
@click.option("--minimised", is_flag=True, help="Open in the tray, where there is one.")
@click.option(
    "--once",
    is_flag=True,
    help="Pull, count and check once, make the digest if it is due, send what waits, and end.",
)
@passphrase_option
@pass_session
def run(
    session: Session, headless: bool, minimised: bool, once: bool, passphrase_fd: int | None
) -> int:
    """Keep the schedule: pull, count, check alerts, send messages."""
    if not headless and passphrase_fd is not None:
        raise UsageError("--passphrase-fd is for --headless; the window asks for the passphrase")
    if not headless:
        from desktop.cli.window import open_window

        return open_window(session, minimised=minimised)
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
    from connectors.pull_registry import load_connectors
    from desktop.cli.connection_means import open_box
    from desktop.cli.digest import compose_digest
    from desktop.core.jobs.connecting import system_means
    from desktop.core.jobs.digest import digest_job
    from desktop.core.jobs.keeping import JobEnded, JobProgress, Keeper, Told
    from desktop.core.jobs.pull_jobs import NumbersAfterPulls, pull_jobs
    from desktop.core.jobs.standing import numbers_job, send_waiting
    from desktop.core.jobs.timekeeping import Timekeeper
    from desktop.core.notify.channels import senders
    from desktop.core.secrets import nobody_to_ask

    with session.open() as workspace:
        if workspace.read_only:
            raise UsageError(f"{session.folder} cannot be written; change its permissions")
        store, clock = workspace.store, workspace.clock
        secrets = open_box(workspace, passphrase_fd, nobody_to_ask)
        means = system_means(secrets, load_connectors(), clock, threading.Event())
        after = NumbersAfterPulls()
        ended: list[str] = []

        def tell(told: Told) -> None:
            if isinstance(told, JobProgress):
                return
            if isinstance(told, JobEnded):
                click.echo(f"{told.name}: {told.state}: {told.reason}", err=True)
                ended.append(told.state)
            if not once:
                after.hear(keeper, told)

        def jobs() -> list[JobKind]:
            return [*pull_jobs(store, clock, means), numbers_job(store, clock)]

        def all_jobs() -> list[JobKind]:
            return [*jobs(), digest_job(store, clock, compose_digest(store))]

        def send() -> None:
            found = send_waiting(store, clock, senders(store, secrets, _present))
            if found.sent or found.failed:
                click.echo(f"messages: {found.sent} sent, {found.failed} failed", err=True)

        _recover(store, means)
        keeper = Keeper(store, clock, all_jobs, tell=tell)
        with until_told() as stop:
            if once:
                _run_once(keeper, _awake(jobs()), stop)
                if stop.is_set():
                    return FAILED
                _run_due(Keeper(store, clock, lambda: all_jobs()[-1:], tell=tell))
                send()
                return 0 if "failed" not in ended else FAILED
            timekeeper = Timekeeper(keeper, [send])
            click.echo(f"keeping {session.folder}; ends on Ctrl+C", err=True)
            timekeeper.start()
            stop.wait()
            click.echo("stopping", err=True)
            after.stop()
            timekeeper.stop()
    return 0


def _recover(store: Store, means: Means) -> None:
    """Pulls that ended with an earlier process do not claim to be running."""
    from desktop.core.jobs.sync import recover_runs
    from desktop.core.store.connections import list_connections

    with store.read() as connection:
        numbers = [each.id for each in list_connections(connection)]
    recover_runs(store, means, numbers)


def _awake(jobs: Sequence[JobKind]) -> list[str]:
    """The jobs whose service did not ask to be left alone; the others are told."""
    names = []
    for job in jobs:
        if job.rests_until is None:
            names.append(job.name)
        else:
            until = format_instant(job.rests_until)
            click.echo(f"{job.name}: waits until {until}, as the service asked", err=True)
    return names


def _run_once(keeper: Keeper, names: Sequence[str], stop: threading.Event) -> None:
    """Each job once, one after the other, until it is told to stop; the keeper is closed."""
    try:
        for name in names:
            future = None if stop.is_set() else keeper.run_now(name)
            if future is None:
                continue
            while not wait([future], timeout=_LOOK).done:
                if stop.is_set():
                    keeper.cancel(name)
            future.result()
    finally:
        keeper.close()


def _run_due(keeper: Keeper) -> None:
    """What is due, once: a digest is of a week, however often this is called."""
    try:
        for future in keeper.look():
            future.result()
    finally:
        keeper.close()


def _present(_message: Message, subject: str, _body: str) -> None:
    """There is no desktop to show it on: the inbox has it, and the terminal says it."""
    click.echo(f"alert: {subject}", err=True)
