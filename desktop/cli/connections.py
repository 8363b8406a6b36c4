"""`connect` and `connections`: services to pull from, how they stand, and mending them."""

from __future__ import annotations

import os
from dataclasses import asdict

import click

from connectors.kit.connector import Connector, Finding
from connectors.kit.opening import all_fields
from connectors.pull_registry import load_connectors
from desktop.cli.connection_means import (
    open_means,
    passphrase_option,
    read_said,
    read_secrets,
)
from desktop.cli.session import Session, pass_session, print_json
from desktop.cli.texts import format_table
from desktop.core.clock import day_of, format_instant
from desktop.core.jobs.connecting import (
    check_connection,
    check_settings,
    find_connector,
    mend,
    pause,
)
from desktop.core.jobs.connecting import (
    connect as save_connection,
)
from desktop.core.jobs.connection_status import (
    ConnectionStatus,
    find_by_name,
    job_name,
    load_statuses,
)
from desktop.core.jobs.disconnecting import disconnect_keeping, disconnect_taking_back
from desktop.core.jobs.keeping import set_schedule
from desktop.core.jobs.pull_jobs import sum_up_run
from desktop.core.store.runs import Run, list_runs

_STANDING = {
    "new": "not pulled yet", "ok": "up to date", "failing": "failed, will be tried again",
    "reconnect": "reconnect", "edit": "edit its settings", "running": "running",
    "paused": "paused",
}  # fmt: skip

_set_option = click.option(
    "--set", "pairs", multiple=True, metavar="FIELD=VALUE", help="A setting that is no secret."
)
_fd_option = click.option(
    "--secret-fd", "descriptors", multiple=True, metavar="FIELD=N",
    help="Read a secret from this file descriptor.",
)  # fmt: skip
_no_check_option = click.option("--no-check", is_flag=True, help="Save without testing.")
_json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.command()
@click.argument("kind", required=False)
@click.option("--name", default="", help="What to call it.")
@_set_option
@_fd_option
@click.option("--source", default="", help="The source its rows are of, such as mixpanel:eu.")
@click.option("--fields", is_flag=True, help="Only print what KIND asks for.")
@_no_check_option
@passphrase_option
@_json_option
@pass_session
def connect(
    session: Session, kind: str | None, name: str, pairs: tuple[str, ...],
    descriptors: tuple[str, ...], source: str, fields: bool, no_check: bool,
    passphrase_fd: int | None, as_json: bool,
) -> None:  # fmt: skip
    """Connect a service; without KIND, list those there are.

    Secrets are no options: they are asked for without echo, or read from --secret-fd FIELD=N, from
    the environment variable ICP_PULSE_SECRET_FIELD, or from the standard input, a line each.
    """
    if kind is None:
        click.echo(_list_connectors())
        return
    with session.open() as workspace:
        means = open_means(workspace, passphrase_fd)
        connector = find_connector(means, kind)
        if fields:
            click.echo(_list_fields(connector))
            return
        said = read_said(pairs, connector)
        said |= read_secrets(connector, descriptors, os.environ, ask=True)
        finding = None
        if not no_check:
            finding = check_settings(workspace.store, means, kind, said)
            _tell(finding)
        saved = save_connection(workspace.store, means, kind, said, name, source, finding)
    if as_json:
        print_json({"id": saved.id, "name": saved.title, "source": saved.source})
    else:
        click.echo(f'connected "{saved.title}"; pull from it with: icp-pulse sync "{saved.title}"')


@click.group(invoke_without_command=True)
@_json_option
@click.pass_context
def connections(context: click.Context, as_json: bool) -> None:
    """How each connection stands; subcommands test, mend, pause and remove one."""
    if context.invoked_subcommand is not None:
        return
    session = context.find_object(Session)
    assert session is not None
    with session.open() as workspace, workspace.store.read() as connection:
        found = load_statuses(connection, workspace.clock)
    for problem in load_connectors().problems:
        click.echo(f"icp-pulse: {problem}", err=True)
    if as_json:
        print_json([_document(each) for each in found])
    elif found:
        click.echo(_list_statuses(found))
    else:
        click.echo("nothing is connected yet; see what can be with: icp-pulse connect")


@connections.command()
@click.argument("name")
@passphrase_option
@pass_session
def test(session: Session, name: str, passphrase_fd: int | None) -> None:
    """Test a connection with one or two requests."""
    with session.open() as workspace:
        saved = find_by_name(workspace.store, name)
        _tell(check_connection(workspace.store, open_means(workspace, passphrase_fd), saved.id))


@connections.command()
@click.argument("name")
@_set_option
@_fd_option
@click.option("--secrets", is_flag=True, help="Ask for the secrets again, such as a new token.")
@_no_check_option
@passphrase_option
@pass_session
def edit(
    session: Session, name: str, pairs: tuple[str, ...], descriptors: tuple[str, ...],
    secrets: bool, no_check: bool, passphrase_fd: int | None,
) -> None:  # fmt: skip
    """Change settings, or repair the credentials; what is not named stays as it is."""
    with session.open() as workspace:
        means = open_means(workspace, passphrase_fd)
        saved = find_by_name(workspace.store, name)
        connector = find_connector(means, saved.kind)
        said = read_said(pairs, connector)
        said |= read_secrets(connector, descriptors, os.environ, ask=secrets)
        finding = None
        if not no_check:
            finding = check_connection(workspace.store, means, saved.id, said)
            _tell(finding)
        mend(workspace.store, means, saved.id, said, finding)
    click.echo(f'"{saved.title}" is changed; pull from it with: icp-pulse sync "{saved.title}"')


@connections.command()
@click.argument("name")
@click.option("--take-back", is_flag=True, help="Take back everything that it brought, too.")
@passphrase_option
@pass_session
def remove(session: Session, name: str, take_back: bool, passphrase_fd: int | None) -> None:
    """Forget a connection and its secrets; what it brought stays unless taken back."""
    with session.open() as workspace:
        means = open_means(workspace, passphrase_fd)
        saved = find_by_name(workspace.store, name)
        if take_back:
            gone = disconnect_taking_back(workspace.store, means, saved.id)
            imports = "1 import was" if gone == 1 else f"{gone} imports were"
            click.echo(f'"{saved.title}" is disconnected and {imports} taken back')
            return
        disconnect_keeping(workspace.store, means, saved.id)
    click.echo(f'"{saved.title}" is disconnected; what it brought stays')


@connections.command("pause")
@click.argument("name")
@pass_session
def rest(session: Session, name: str) -> None:
    """Have no schedule start a connection."""
    with session.open() as workspace:
        saved = pause(workspace.store, find_by_name(workspace.store, name).id, paused=True)
    click.echo(f'"{saved.title}" is paused')


@connections.command()
@click.argument("name")
@pass_session
def resume(session: Session, name: str) -> None:
    """Let its schedule start a connection again."""
    with session.open() as workspace:
        saved = pause(workspace.store, find_by_name(workspace.store, name).id, paused=False)
    click.echo(f'"{saved.title}" is pulled by its schedule again')


@connections.command()
@click.argument("name")
@click.argument("words")
@pass_session
def schedule(session: Session, name: str, words: str) -> None:
    """Say when a connection is pulled: "every 6 hours", "daily at 07:00", "off"."""
    with session.open() as workspace:
        saved = find_by_name(workspace.store, name)
        set_schedule(workspace.store, workspace.clock, job_name(saved.id), words)
    click.echo(f'"{saved.title}" is pulled: {words}')


@connections.command()
@click.argument("name")
@_json_option
@pass_session
def history(session: Session, name: str, as_json: bool) -> None:
    """What the runs of a connection did, the newest first."""
    with session.open() as workspace:
        saved = find_by_name(workspace.store, name)
        with workspace.store.read() as connection:
            runs = list_runs(connection, saved.id)
    if as_json:
        print_json([run_document(run) for run in runs])
    elif runs:
        click.echo(_list_runs(runs))
    else:
        click.echo(
            f'"{saved.title}" was not pulled yet; do it with: icp-pulse sync "{saved.title}"'
        )


def run_document(run: Run) -> dict[str, object]:
    """A run for JSON: instants in ISO, days as dates, counts beside each other."""
    return {
        "id": run.id, "state": run.state, "cause": run.cause, "reason": run.reason,
        "remedy": run.remedy, "started_at": format_instant(run.started_at),
        "finished_at": None if run.finished_at is None else format_instant(run.finished_at),
        "first": None if run.first is None else day_of(run.first),
        "last": None if run.last is None else day_of(run.last),
        **{name: getattr(run.told, name) for name in run.told.__struct_fields__},
    }  # fmt: skip


def _document(status: ConnectionStatus) -> dict[str, object]:
    saved = asdict(status.saved)
    del saved["title"]
    expires = status.saved.expires_at
    return {
        **saved, "name": status.saved.title, "standing": status.standing,
        "created_at": format_instant(status.saved.created_at),
        "expires_at": None if expires is None else format_instant(expires),
        "schedule": status.schedule,
        "next_run": None if status.next_run is None else format_instant(status.next_run),
        "last_run": None if status.last_run is None else run_document(status.last_run),
    }  # fmt: skip


def _tell(finding: Finding) -> None:
    click.echo(finding.text)
    for warning in finding.warnings:
        click.echo(f"note: {warning}", err=True)
    if finding.expires_at is not None:
        click.echo(f"the credentials end on {format_instant(finding.expires_at)}", err=True)


def _list_connectors() -> str:
    found = load_connectors()
    rows = [[each.kind, each.title, each.family] for each in found.connectors]
    if not rows:
        return "there are no connectors"
    return format_table(["kind", "service", "family"], rows, set()) + (
        "\nwhat one asks for: icp-pulse connect KIND --fields"
    )


def _list_fields(connector: Connector) -> str:
    rows = []
    for field in all_fields(connector):
        asked = "" if field.required and field.default is None else "optional"
        allowed = ", ".join(choice.value for choice in field.choices)
        rows.append([field.name, str(field.kind), asked, field.label, field.hint or allowed])
    table = format_table(["field", "is", "", "what", "hint"], rows, set())
    return f"{connector.title}\n{connector.help}\n\n{table}" if connector.help else table


def _list_statuses(found: list[ConnectionStatus]) -> str:
    rows = []
    for each in found:
        run, expires = each.last_run, each.saved.expires_at
        rows.append(
            [
                each.saved.title, each.saved.kind, _STANDING[each.standing],
                format_instant(run.started_at) if run else "never",
                "" if each.next_run is None else format_instant(each.next_run),
                "" if expires is None else format_instant(expires),
                (run.reason or sum_up_run(run)) if run else "",
            ]
        )  # fmt: skip
    head = ["name", "kind", "state", "last run", "next run", "expires", "what came of it"]
    return format_table(head, rows, set())


def _list_runs(runs: list[Run]) -> str:
    rows = []
    for run in runs:
        told = run.told
        seconds = "" if run.duration is None else f"{run.duration / 1_000_000:,.0f}"
        rows.append(
            [
                format_instant(run.started_at), run.cause, run.state, f"{told.windows:,}",
                f"{told.new:,}", f"{told.updated:,}", f"{told.unchanged:,}", f"{told.withdrawn:,}",
                f"{told.rejected:,}", f"{told.retries:,}", f"{told.waited:,.0f}", seconds,
                run.reason,
            ]
        )  # fmt: skip
    head = [
        "started", "cause", "state", "windows", "new", "updated", "unchanged", "withdrawn",
        "rejected", "retries", "waited s", "took s", "reason",
    ]  # fmt: skip
    return format_table(head, rows, set(range(3, 12)))
