"""`sync`: pulling from connections now, or a range of days again."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from connectors.kit.windows import Window, today
from desktop.bootstrap import Workspace
from desktop.cli.connection_means import open_means
from desktop.cli.connection_texts import run_document
from desktop.cli.descriptor_options import passphrase_option
from desktop.cli.session import FAILED, Session, pass_session, print_json
from desktop.cli.signals import until_told
from desktop.cli.texts import read_day
from desktop.core.errors import UsageError
from desktop.core.jobs.connection_status import find_by_name
from desktop.core.jobs.pull_jobs import progress_line, sum_up_run
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.sync import SyncProgress
from desktop.core.jobs.sync import sync as pull
from desktop.core.store.connections import PAUSED, SavedConnection, list_connections
from desktop.core.store.definitions import load_definitions
from desktop.core.store.runs import DONE, Run


@click.command()
@click.argument("names", nargs=-1, metavar="[NAME...]")
@click.option(
    "--since", metavar="DAY", help="Pull from this day on again; later pulls go on as they were."
)
@click.option("--until", metavar="DAY", help="The last day of that; today without it.")
@passphrase_option
@click.option("--json", "as_json", is_flag=True, help="Print the runs as a JSON array.")
@pass_session
def sync(
    session: Session, names: tuple[str, ...], since: str | None, until: str | None,
    passphrase_fd: int | None, as_json: bool,
) -> int:  # fmt: skip
    """Pull from these connections, or from all that are not paused.

    With --since a range of days is pulled again; where the next pull begins stays as it was.
    """
    with session.open() as workspace, until_told() as stop:
        wanted = _find(workspace, names)
        stretch = _stretch(workspace, since, until)
        means = open_means(workspace, passphrase_fd, stop)
        runs = []
        for saved in wanted:
            if stop.is_set():
                break
            with _progress() as observe:
                run = pull(workspace.store, saved.id, means, stretch, observe=observe)
            runs.append(run)
            _tell(saved, run, as_json=as_json)
        refresh(workspace.store)
    if as_json:
        print_json([{**run_document(run), "connection": run.connection_id} for run in runs])
    return 0 if len(runs) == len(wanted) and all(run.state == DONE for run in runs) else FAILED


def _find(workspace: Workspace, names: tuple[str, ...]) -> list[SavedConnection]:
    if names:
        found = {each.id: each for each in (find_by_name(workspace.store, n) for n in names)}
        return list(found.values())
    with workspace.store.read() as connection:
        known = list_connections(connection)
    if not known:
        raise UsageError("nothing is connected yet; see what can be with: icp-pulse connect")
    for each in known:
        if each.state == PAUSED:
            click.echo(f'"{each.title}" is paused and left out; name it to pull it', err=True)
    return [each for each in known if each.state != PAUSED]


def _stretch(workspace: Workspace, since: str | None, until: str | None) -> Window | None:
    if since is None:
        if until is not None:
            raise UsageError("--until needs --since; without both, what is new is pulled")
        return None
    with workspace.store.read() as connection:
        reporting = load_definitions(connection).reporting
    present = today(workspace.clock(), (reporting.timezone if reporting else None) or "UTC")
    first = read_day(since, "--since")
    last = present if until is None else read_day(until, "--until")
    if last < first:
        raise UsageError(f"--since {first} is after {last}; swap the days")
    return Window(first, last)


def _tell(saved: SavedConnection, run: Run, *, as_json: bool) -> None:
    if run.state == DONE:
        if not as_json:
            click.echo(f"{saved.title}: {sum_up_run(run)}")
    else:
        click.echo(f"{saved.title}: {run.state}: {run.reason}", err=True)
    for note in (*run.told.warnings, *run.told.rejects):
        click.echo(f"{saved.title}: note: {note}", err=True)


@contextmanager
def _progress() -> Iterator[Callable[[SyncProgress], None]]:
    """One line that changes on a terminal; elsewhere a line for each window and each wait."""
    live = sys.stderr.isatty()
    shown, said = 0.0, ""

    def observe(progress: SyncProgress) -> None:
        nonlocal shown, said
        line = progress_line(progress)
        if live:
            now = time.monotonic()
            if now - shown >= 0.1:
                shown = now
                click.echo(f"\r\x1b[K{line}", nl=False, err=True)
            return
        place = line if progress.waiting is not None else f"{progress.stream} {progress.window}"
        if place != said:
            said = place
            click.echo(line, err=True)

    try:
        yield observe
    finally:
        if live:
            click.echo("\r\x1b[K", nl=False, err=True)
