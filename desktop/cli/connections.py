"""`connect` and `connections`: services to pull from, how they stand, and mending them."""

from __future__ import annotations

import os

import click

from connectors.pull_registry import load_connectors
from desktop.cli.connection_means import (
    open_means,
    read_said,
    read_secrets,
)
from desktop.cli.connection_texts import (
    connection_document,
    format_runs,
    list_connectors,
    list_fields,
    list_statuses,
    run_document,
    take_suggestions,
    tell_finding,
)
from desktop.cli.descriptor_options import passphrase_option, secret_option
from desktop.cli.session import Session, pass_session, print_json
from desktop.core.jobs.connecting import (
    check_connection,
    check_settings,
    disconnect,
    find_connector,
    mend,
    pause,
)
from desktop.core.jobs.connecting import (
    connect as save_connection,
)
from desktop.core.jobs.connecting import (
    rename as give_title,
)
from desktop.core.jobs.connection_status import find_by_name, job_name, load_statuses
from desktop.core.jobs.disconnecting import disconnect_taking_back
from desktop.core.jobs.keeping import set_schedule
from desktop.core.store.runs import list_runs

_set_option = click.option(
    "--set", "pairs", multiple=True, metavar="FIELD=VALUE", help="A setting that is no secret."
)
_no_check_option = click.option("--no-check", is_flag=True, help="Save without testing.")
_json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")


@click.command()
@click.argument("kind", required=False)
@click.option("--name", default="", help="What to call it.")
@_set_option
@secret_option
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
        click.echo(list_connectors())
        return
    with session.open() as workspace:
        means = open_means(workspace, passphrase_fd)
        connector = find_connector(means, kind)
        if fields:
            click.echo(list_fields(connector))
            return
        said = read_said(pairs, connector)
        said |= read_secrets(connector, descriptors, os.environ, ask=True)
        finding = None
        if not no_check:
            finding = check_settings(workspace.store, means, kind, said)
            tell_finding(finding, aside=as_json)
            said |= take_suggestions(finding, said)
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
        print_json([connection_document(each) for each in found])
    elif found:
        click.echo(list_statuses(found))
    else:
        click.echo("nothing is connected yet; see what can be with: icp-pulse connect")


@connections.command()
@click.argument("name")
@passphrase_option
@pass_session
def test(session: Session, name: str, passphrase_fd: int | None) -> None:
    """Test a connection with a few requests."""
    with session.open() as workspace:
        saved = find_by_name(workspace.store, name)
        tell_finding(
            check_connection(workspace.store, open_means(workspace, passphrase_fd), saved.id)
        )


@connections.command()
@click.argument("name")
@_set_option
@secret_option
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
            tell_finding(finding)
            said |= take_suggestions(finding, saved.settings | said)
        mend(workspace.store, means, saved.id, said, finding)
    click.echo(f'"{saved.title}" is changed; pull from it with: icp-pulse sync "{saved.title}"')


@connections.command()
@click.argument("name")
@click.argument("title", metavar="NEW")
@pass_session
def rename(session: Session, name: str, title: str) -> None:
    """Give a connection another name; its data and its history stay as they are."""
    with session.open() as workspace:
        saved = find_by_name(workspace.store, name)
        renamed = give_title(workspace.store, saved.id, title)
    click.echo(f'"{saved.title}" is called "{renamed.title}" now')


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
        disconnect(workspace.store, means, saved.id)
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
        click.echo(format_runs(runs))
    else:
        click.echo(
            f'"{saved.title}" was not pulled yet; do it with: icp-pulse sync "{saved.title}"'
        )
