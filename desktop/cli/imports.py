"""`import` and `imports`: exported files in, with receipts, and back out."""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import click

from connectors.files.registry import unfold
from desktop.bootstrap import Workspace
from desktop.cli.session import FAILED, Session, pass_session, print_json
from desktop.cli.texts import describe_receipt, format_table
from desktop.core.clock import format_instant
from desktop.core.errors import IcpPulseError, UsageError
from desktop.core.jobs.importing import ImportProgress, ImportRequest, Observer, import_file
from desktop.core.jobs.receipt import Receipt, decode_receipt
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.undo import undo_import
from desktop.core.store.imports import list_imports
from desktop.core.store.pulled import count_held

WITH_REJECTS = 1


@click.command("import")
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--as", "kind", metavar="KIND", help="Take the files for this kind of export.")
@click.option("--map", "columns", multiple=True, metavar="field=column", help="Name a column.")
@click.option("--locale", metavar="L", help="Language of dates and numbers, such as de or en_GB.")
@click.option("--period", metavar="START..END", help="What the file covers, where it says nothing.")
@click.option("--scope", multiple=True, metavar="campaign=ID", help="Whose report it is.")
@click.option(
    "--event-timezone",
    metavar="ZONE",
    help="The clock of events written in local time, such as America/New_York or -04:00.",
)
@click.option("--accept-rejects", is_flag=True, help="Import even if many rows are bad.")
@click.option("--dry-run", is_flag=True, help="Only print the receipts.")
@click.option("--json", "as_json", is_flag=True, help="Print the receipts as a JSON array.")
@pass_session
def import_files(
    session: Session,
    paths: tuple[str, ...],
    kind: str | None,
    columns: tuple[str, ...],
    locale: str | None,
    period: str | None,
    scope: tuple[str, ...],
    event_timezone: str | None,
    accept_rejects: bool,
    dry_run: bool,
    as_json: bool,
) -> int:
    """Import exported files, a folder of them, or `-` for standard input."""
    request = ImportRequest(
        kind=kind,
        columns=_pairs(columns, "--map"),
        locale=locale,
        period=_period(period),
        scope=_pairs(scope, "--scope"),
        event_timezone=event_timezone,
        accept_rejects=accept_rejects,
        dry_run=dry_run,
    )
    with session.open() as workspace, _files(paths, kind) as files:
        receipts, failures = _import_all(workspace, files, request, as_json)
        if not dry_run:
            refresh(workspace.store)
    if as_json:
        print_json(receipts)
    for failure in failures:
        click.echo(f"icp-pulse: {failure}", err=True)
    if failures:
        return FAILED
    return WITH_REJECTS if any(receipt.rows_rejected for receipt in receipts) else 0


@click.group(invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def imports(context: click.Context, as_json: bool) -> None:
    """Past imports with their receipts; `imports undo ID` takes one back."""
    if context.invoked_subcommand is not None:
        return
    session = context.find_object(Session)
    assert session is not None
    with session.open() as workspace, workspace.store.read() as connection:
        past, held = list_imports(connection), count_held(connection)
    if as_json:
        print_json(
            [
                {
                    "id": found.id,
                    "state": found.state,
                    "imported_at": format_instant(found.imported_at),
                    "receipt": decode_receipt(found.receipt),
                }
                for found in past
            ]
        )
        return
    if not past:
        click.echo("nothing was imported yet; begin with: icp-pulse import FILE")
        return
    rows = []
    for found in past:
        receipt = decode_receipt(found.receipt)
        rows.append(
            [
                str(found.id), found.state, format_instant(found.imported_at), found.kind,
                found.report, f"{held.get(found.id, receipt.rows_read):,}",
                f"{receipt.rows_rejected:,}", found.file,
            ]
        )  # fmt: skip
    head = ["id", "state", "imported", "kind", "report", "rows", "rejected", "file"]
    click.echo(format_table(head, rows, numbers={0, 5, 6}))


@imports.command("undo")
@click.argument("number", type=int, metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@pass_session
def undo(session: Session, number: int, as_json: bool) -> None:
    """Take an import back: the store is then as if it had never been."""
    with session.open() as workspace:
        found = undo_import(workspace.store, number)
        refresh(workspace.store)
    if as_json:
        print_json({"id": found.id, "file": found.file, "state": "undone"})
    else:
        click.echo(f"import {found.id} ({found.file}) was taken back")


def _import_all(
    workspace: Workspace, files: list[Path], request: ImportRequest, as_json: bool
) -> tuple[list[Receipt], list[str]]:
    receipts: list[Receipt] = []
    failures: list[str] = []
    for file in files:
        try:
            with _progress() as observe:
                receipt = import_file(workspace.store, file, request, workspace.clock, observe)
        except IcpPulseError as error:
            failures.append(str(error))
            continue
        receipts.append(receipt)
        if not as_json:
            click.echo(describe_receipt(receipt, dry_run=request.dry_run))
    return receipts, failures


@contextmanager
def _progress() -> Iterator[Observer]:
    """Rows and rate on a terminal, at most ten times a second; nothing elsewhere."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    started = time.monotonic()
    shown = [started]

    def observe(progress: ImportProgress) -> None:
        now = time.monotonic()
        if now - shown[0] < 0.1:
            return
        shown[0] = now
        rate = progress.rows / (now - started)
        click.echo(
            f"\r\x1b[K{progress.file}: {progress.rows:,} rows, {rate:,.0f} a second, "
            f"{progress.fraction:.0%}",
            nl=False,
            err=True,
        )

    try:
        yield observe
    finally:
        click.echo("\r\x1b[K", nl=False, err=True)


@contextmanager
def _files(paths: tuple[str, ...], kind: str | None) -> Iterator[list[Path]]:
    """The files that the paths name; a folder stands for the files in it, `-` for the input.

    An archive of different reports stands for the files in it.
    """
    with tempfile.TemporaryDirectory(prefix="icp-pulse-") as folder:
        files: list[Path] = []
        for text in paths:
            path = Path(text)
            if text == "-":
                files.append(_standard_input(Path(folder)))
            else:
                found = unfold(path, kind)
                if not found:
                    raise UsageError(f"the folder {path} holds no files; give one with exports")
                files += found
        yield files


def _standard_input(folder: Path) -> Path:
    target = folder / "standard-input"
    with target.open("wb") as file:
        shutil.copyfileobj(sys.stdin.buffer, file)
    return target


def _pairs(texts: tuple[str, ...], option: str) -> dict[str, str]:
    pairs = {}
    for text in texts:
        key, sign, value = text.partition("=")
        if not sign or not key.strip() or not value.strip():
            raise UsageError(f'{option} takes name=value, not "{text}"')
        pairs[key.strip()] = value.strip()
    return pairs


def _period(text: str | None) -> tuple[date, date] | None:
    if text is None:
        return None
    start, _, end = text.partition("..")
    try:
        days = date.fromisoformat(start.strip()), date.fromisoformat(end.strip())
    except ValueError:
        raise UsageError(
            f'--period takes START..END such as 2026-03-01..2026-03-31, not "{text}"'
        ) from None
    if days[1] < days[0]:
        raise UsageError(f'--period "{text}" ends before it starts; swap the dates')
    return days
