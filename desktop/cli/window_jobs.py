"""The long actions of the window: imports, backups, the demo; each told as it goes on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from desktop.bootstrap import Workspace
from desktop.core.clock import system_clock
from desktop.core.definition_files.reading import parse_definitions
from desktop.core.errors import CancelledError, ImportRefusedError, UsageError
from desktop.core.events import READING, Bus, Event, ImportFailed, ImportFinished, ImportProgressed
from desktop.core.jobs.applying import apply_definitions
from desktop.core.jobs.backup import back_up_workspace, restore_workspace
from desktop.core.jobs.dropped_files import dropped_files
from desktop.core.jobs.import_worker import Outcome, run_imports
from desktop.core.jobs.importing import ImportRequest
from desktop.core.store.holder import WorkspaceHeldError, hold_workspace
from desktop.ui.state import JobControl
from desktop.ui.translation import tr, tr_count

THOUSAND = 1000


def import_paths(
    workspace: Workspace, bus: Bus, paths: tuple[Path, ...], control: JobControl
) -> str:
    """Imports files and folders in a process of their own; says what came of it."""
    files = dropped_files(paths)
    outcomes = run_files(workspace, bus, files, ImportRequest(), control)
    return sum_up(outcomes)


def run_files(
    workspace: Workspace,
    bus: Bus,
    files: tuple[Path, ...],
    request: ImportRequest,
    control: JobControl,
    base: int = 0,
    share: int = THOUSAND,
) -> tuple[Outcome, ...]:
    """Imports files that are read alike; reports thousandths from `base` on, `share` of them."""
    done = 0

    def publish(event: Event) -> None:
        nonlocal done
        bus.publish(event)
        if isinstance(event, ImportFinished | ImportFailed):
            done += 1
        if isinstance(event, ImportProgressed):
            reading = event.fraction if event.phase == READING else 0.0
            part = min(1.0, (done + reading) / len(files))
            control.report(base + round(share * part * 0.99), THOUSAND)

    return run_imports(
        workspace.folder, files, request, publish, lambda: control.cancelled, present(workspace)
    )


def present(workspace: Workspace) -> int | None:
    """The present for a process of its own, microseconds UTC; None is the system's."""
    return None if workspace.clock is system_clock else workspace.clock()


def sum_up(outcomes: tuple[Outcome, ...]) -> str:
    """One sentence; raises where nothing came in, so that it is told as bad news."""
    done = [each.receipt for each in outcomes if isinstance(each, ImportFinished)]
    failed = [each for each in outcomes if isinstance(each, ImportFailed)]
    if any(each.cancelled for each in failed) and not done:
        raise CancelledError("stopped")
    if failed and not done:
        raise ImportRefusedError(failed[0].message)
    rows = sum(receipt.rows_new + receipt.rows_updated for receipt in done)
    rejected = sum(receipt.rows_rejected for receipt in done)
    what = done[0].file
    if len(done) > 1:
        what = tr_count("{count} file", "{count} files", len(done))
    said = tr_count("{what}: {count} row in", "{what}: {count} rows in", rows, what=what)
    if not rows and not rejected:
        said = tr("{what}: nothing new", what=what)
    if rejected:
        said += tr_count(", {count} rejected", ", {count} rejected", rejected)
    if failed:
        said += tr_count(
            "; {count} not imported: {reason}",
            "; {count} not imported: {reason}",
            len(failed), reason=failed[0].message,
        )  # fmt: skip
    return said


def apply_file(workspace: Workspace, path: Path) -> str:
    """Puts a definitions file in force; it deletes nothing."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{path.name} cannot be read as text; choose a TOML file") from error
    parsed = parse_definitions(text, base=path.parent, name=path.name)
    changes = apply_definitions(workspace.store, parsed, workspace.clock)
    if not changes:
        return tr("{name} says what is in force already", name=path.name)
    return tr_count(
        "{name}: {count} change in force",
        "{name}: {count} changes in force",
        len(changes), name=path.name,
    )  # fmt: skip


def back_up(workspace: Workspace, path: Path, control: JobControl) -> str:
    """Writes the workspace into one file."""
    back_up_workspace(workspace.store, path, _observer(control))
    return tr("Backed up to {name}", name=path.name)


def restore(workspace: Workspace, path: Path, control: JobControl) -> str:
    """Makes the workspace what a backup holds."""
    aside = restore_workspace(workspace.store, path, _observer(control))
    return tr(
        "Restored {file}; what was there before is the copy {copy}", file=path.name, copy=aside.name
    )


def open_demo(workspace: Workspace, control: JobControl) -> str:
    """Makes the demo beside the workspace's files and opens it in a window of its own."""
    from desktop.cli.demo import make_demo

    folder = workspace.folder / "demo"
    control.report(0)
    if not _is_open(folder / "workspace"):
        make_demo(folder, workspace.clock, lambda text: None)
    command = [sys.executable, "-m", "desktop", "--workspace", str(folder / "workspace")]
    subprocess.Popen(command, start_new_session=True)  # noqa: S603  our own command
    return tr("The demo opens in a window of its own")


def _is_open(folder: Path) -> bool:
    """Whether a window has the workspace, which must not be made anew under it then."""
    try:
        holder = hold_workspace(folder)
    except WorkspaceHeldError:
        return True
    if holder is not None:
        holder.release()
    return False


def _observer(control: JobControl) -> Callable[[float], None]:
    def observe(fraction: float) -> None:
        if control.cancelled:
            raise CancelledError("stopped")
        control.report(round(fraction * THOUSAND), THOUSAND)

    return observe
