"""`apply` and `show`: definitions from and to a file."""

from __future__ import annotations

from pathlib import Path

import click

from desktop.cli.session import Session, pass_session, print_json
from desktop.core.definition_files.changes import Change, missing_icps, needing_consent
from desktop.core.definition_files.reading import parse_definitions
from desktop.core.definition_files.table import DefinitionsError
from desktop.core.definition_files.writing import format_definitions
from desktop.core.errors import UsageError
from desktop.core.jobs.applying import apply_definitions
from desktop.core.jobs.refresh import refresh
from desktop.core.store.definitions import load_definitions

_SIGNS = {"added": "+", "changed": "~", "deleted": "-"}
MAX_BYTES = 4 * 1024 * 1024


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--dry-run", is_flag=True, help="Only print what would change.")
@click.option("--yes", is_flag=True, help="Agree to what is listed as deleted.")
@click.option("--json", "as_json", is_flag=True, help="Print the changes as JSON.")
@pass_session
def apply(session: Session, file: Path, dry_run: bool, yes: bool, as_json: bool) -> None:
    """Take definitions from FILE: its sections replace the present ones, others stay."""
    try:
        parsed = parse_definitions(_read(file), base=file.absolute().parent, name=file.name)
    except DefinitionsError as error:
        raise UsageError(str(error)) from error
    with session.open() as workspace:
        preview = apply_definitions(workspace.store, parsed, workspace.clock, dry_run=True)
        if not as_json:
            _print(preview)
        apply_definitions(workspace.store, parsed, workspace.clock, yes=yes, dry_run=dry_run)
        if as_json:
            print_json(preview)
        with workspace.store.read() as connection:
            lacking = missing_icps(load_definitions(connection))
        if not dry_run:
            for name in lacking:
                click.echo(f'icp-pulse: no ICP is named "{name}" yet; rules for it wait', err=True)
            refresh(workspace.store)


@click.command()
@pass_session
def show(session: Session) -> None:
    """Print the definitions in the format that `apply` takes."""
    with session.open() as workspace, workspace.store.read() as connection:
        click.echo(format_definitions(load_definitions(connection)), nl=False)


def _print(changes: list[Change]) -> None:
    if not changes:
        click.echo("nothing changes")
    for change in changes:
        click.echo(f"{_SIGNS[change.kind]} [{change.section}] {change.name}: {change.detail}")
    deleted = needing_consent(changes)
    if deleted:
        click.echo(f"{len(deleted)} would be deleted; that needs --yes")


def _read(file: Path) -> str:
    try:
        if file.stat().st_size > MAX_BYTES:
            raise UsageError(f"{file.name} is larger than 4 MB; a definitions file is a few pages")
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        raise UsageError(f"{file.name} is not UTF-8 text; save it as UTF-8") from None
    except OSError as error:
        raise UsageError(f"{file}: {error.strerror}; check the path") from error
