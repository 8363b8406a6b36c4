"""`demo`: sample exports through the real importers, both KPIs, and the window on them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from desktop.bootstrap import Workspace, open_workspace
from desktop.cli.alerts import list_alerts, list_news
from desktop.cli.kpi import describe
from desktop.cli.session import Session, pass_session
from desktop.cli.window import draw_window, open_window
from desktop.core.clock import Clock, fixed_clock
from desktop.core.definition_files.reading import parse_definitions
from desktop.core.errors import UsageError
from desktop.core.jobs.applying import apply_definitions
from desktop.core.jobs.digest import FOLDER as DIGESTS
from desktop.core.jobs.importing import ImportRequest, import_file
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.watching import check_alerts
from desktop.core.kpi.answers import answer
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE, KpiQuestion
from desktop.core.local_days import local_day, start_of_day
from desktop.core.reports.alerts import load_alerts, load_inbox
from desktop.core.store.engine import DATABASE_NAME
from desktop.core.store.holder import LOCK_NAME
from desktop.demo import DemoExports, write_demo

ZONE = "America/New_York"


@click.command()
@click.option("--headless", is_flag=True, help="Print the numbers and save pictures instead.")
@click.option(
    "--dir", "folder", type=click.Path(path_type=Path, file_okay=False),
    default=Path("icp-pulse-demo"), show_default=True, help="Where the demo is written.",
)  # fmt: skip
@pass_session
def demo(session: Session, headless: bool, folder: Path) -> int | None:
    """Write sample exports, import them through the real importers, and open them."""
    today = local_day(session.clock(), ZONE)
    click.echo(f"writing sample exports to {folder / 'exports'}", err=True)
    exports = make_demo(folder, session.clock, click.echo)
    with open_workspace(folder / "workspace", session.clock) as workspace:
        for line in exports.story:
            click.echo(f"- {line}")
        _print_numbers(workspace, today)
        if headless or not _has_display():
            for picture in draw_window(workspace, folder / "screenshots"):
                click.echo(f"saved {picture}")
            return 0
    return open_window(Session(folder / "workspace", session.clock))


def make_demo(folder: Path, clock: Clock, say: Callable[[str], None]) -> DemoExports:
    """Writes exports below a folder and imports them into a new workspace there."""
    exports = write_demo(folder / "exports", today=local_day(clock(), ZONE))
    forget_demo(folder / "workspace")
    with open_workspace(folder / "workspace", clock) as workspace:
        _fill(workspace, exports, say)
    return exports


def _fill(workspace: Workspace, exports: DemoExports, say: Callable[[str], None]) -> None:
    started = exports.edited_on.replace(year=exports.edited_on.year - 1, day=1)
    for path, since in (
        (exports.definitions_v1, started),
        (exports.definitions_v2, exports.edited_on),
    ):
        text = path.read_text(encoding="utf-8")
        definitions = parse_definitions(text, base=path.parent, name=path.name)
        clock = fixed_clock(start_of_day(since, ZONE))
        apply_definitions(workspace.store, definitions, clock, yes=True)
    rows = rejected = 0
    for path in exports.files:
        receipt = import_file(workspace.store, path, ImportRequest(), workspace.clock)
        rows += receipt.rows_read
        rejected += receipt.rows_rejected
    refresh(workspace.store)
    check_alerts(workspace.store, workspace.clock)
    say(f"imported {len(exports.files)} files: {rows:,} rows, {rejected:,} rejected\n")


def _print_numbers(workspace: Workspace, today: date) -> None:
    questions = [
        KpiQuestion(SHARE_RATE),
        KpiQuestion(SHARE_RATE, by="seniority", first=today.replace(day=1), last=today),
        KpiQuestion(ICP_CTR),
        KpiQuestion(ICP_CTR, by="campaign", first=today.replace(day=1), last=today),
    ]
    with workspace.store.read() as connection:
        for question in questions:
            click.echo(f"\n{describe(answer(connection, question, workspace.clock()))}")
        views, news = load_alerts(connection), load_inbox(connection)
    click.echo(f"\n{list_alerts(views)}\n\n{list_news(news)}")


def forget_demo(folder: Path) -> None:
    """An earlier demo's database is made anew; nothing else is ever deleted.

    Raises UsageError where there is more than a window on the demo leaves behind: a service that
    was connected there, say.
    """
    if not folder.exists():
        return
    database = {DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm"}
    known = {*database, "backups", DIGESTS, LOCK_NAME}
    strangers = [path.name for path in folder.iterdir() if path.name not in known]
    if strangers:
        raise UsageError(
            f"{folder} holds {strangers[0]}, which no demo wrote; choose another --dir"
        )
    for name in database:
        (folder / name).unlink(missing_ok=True)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
