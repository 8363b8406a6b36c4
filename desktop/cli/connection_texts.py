"""What is printed of connections: what can be connected, how each stands, and what its runs did."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

import click

from connectors.kit.connector import Connector, Finding
from connectors.kit.fields import Field, FieldKind
from connectors.kit.opening import all_fields
from connectors.pull_registry import load_connectors
from desktop.cli.texts import format_table
from desktop.core.clock import day_of, format_instant
from desktop.core.jobs.connection_status import ConnectionStatus
from desktop.core.jobs.pull_jobs import sum_up_run
from desktop.core.store.runs import Run

_STANDING = {
    "new": "not pulled yet", "ok": "up to date", "failing": "failed, will be tried again",
    "waiting": "waits until its next run, as the service asked",
    "reconnect": "reconnect", "edit": "edit its settings", "running": "running",
    "paused": "paused", "stopped": "stopped by hand",
}  # fmt: skip


def run_document(run: Run) -> dict[str, object]:
    """A run for JSON: instants in ISO, days as dates, counts beside each other."""
    return {
        "id": run.id, "state": run.state, "cause": run.cause, "reason": run.reason,
        "remedy": run.remedy, "started_at": format_instant(run.started_at),
        "finished_at": None if run.finished_at is None else format_instant(run.finished_at),
        "first": None if run.first is None else day_of(run.first),
        "last": None if run.last is None else day_of(run.last),
        **{name: getattr(run.told, name) for name in run.told.__struct_fields__},
        "again_at": None if run.told.again_at is None else format_instant(run.told.again_at),
    }  # fmt: skip


def connection_document(status: ConnectionStatus) -> dict[str, object]:
    """A connection for JSON; secrets are no part of it."""
    saved = asdict(status.saved)
    del saved["title"]
    expires = status.saved.expires_at
    return {
        **saved, "name": status.saved.title, "standing": status.standing,
        "created_at": format_instant(status.saved.created_at),
        "expires_at": None if expires is None else format_instant(expires),
        "schedule": status.schedule,
        "next_run": None if status.next_run is None else format_instant(status.next_run),
        "rests_until": (
            None if status.rests_until is None else format_instant(status.rests_until)
        ),
        "last_run": None if status.last_run is None else run_document(status.last_run),
    }  # fmt: skip


def tell_finding(finding: Finding, *, aside: bool = False) -> None:
    """Prints what a test found, warnings on the error output; `aside`: all of it there."""
    click.echo(finding.text, err=aside)
    for warning in finding.warnings:
        click.echo(f"note: {warning}", err=True)
    if finding.expires_at is not None:
        click.echo(f"the credentials end on {format_instant(finding.expires_at)}", err=True)


def take_suggestions(finding: Finding, said: Mapping[str, str]) -> dict[str, str]:
    """What a test suggests for settings that are not said, each told with how to overrule it."""
    taken = {name: value for name, value in finding.suggested.items() if not said.get(name)}
    for name, value in taken.items():
        shown = value.replace("\n", ",")
        click.echo(f"{name} is set to {shown}, as found; --set {name}=... overrules it", err=True)
    return taken


def list_connectors() -> str:
    """What can be connected."""
    found = load_connectors()
    rows = [[each.kind, each.title, each.family] for each in found.connectors]
    if not rows:
        return "there are no connectors"
    return format_table(["kind", "service", "family"], rows, set()) + (
        "\nwhat one asks for: icp-pulse connect KIND --fields"
    )


def list_fields(connector: Connector) -> str:
    """What a connector asks for."""
    rows = []
    for field in all_fields(connector):
        asked = "" if field.required and field.default is None else "optional"
        rows.append([field.name, str(field.kind), asked, field.label, _hint(field)])
    table = format_table(["field", "is", "", "what", "hint"], rows, set())
    return f"{connector.title}\n{connector.help}\n\n{table}" if connector.help else table


def _hint(field: Field) -> str:
    """What to write; of a few values which there are and which stands where none is said."""
    values, default = ", ".join(each.value for each in field.choices), field.default
    if field.kind is FieldKind.FLAG:
        values, default = "yes, no", "yes" if field.default else "no"
    if not values:
        return field.hint
    allowed = f"{values}; {default} where nothing is said"
    return f"{field.hint}: {allowed}" if field.hint else allowed


def list_statuses(found: list[ConnectionStatus]) -> str:
    """How each connection stands."""
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


def format_runs(runs: list[Run]) -> str:
    """What each run did."""
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
