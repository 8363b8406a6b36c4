"""`icp-pulse alerts`: where the rules stand, checking them now, and replaying one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import click

from desktop.cli.session import Session, pass_session, print_json
from desktop.cli.texts import format_table
from desktop.core.alerts.sentences import describe_entry
from desktop.core.alerts.states import State
from desktop.core.alerts.words import condition_words
from desktop.core.errors import UsageError
from desktop.core.language.texts import ENGLISH
from desktop.core.reports.alerts import AlertView, InboxItem, load_alerts, load_inbox

FIRING = 1


@click.group(invoke_without_command=True)
@click.option("--fail-on", type=click.Choice(["firing"]), help="Exit 1 while a rule fires.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@click.pass_context
def alerts(context: click.Context, fail_on: str | None, as_json: bool) -> None:
    """Where every alert rule stands; `check` evaluates them, `replay` tries one on the past."""
    if context.invoked_subcommand is not None:
        return
    session: Session = context.obj
    with session.open() as workspace, workspace.store.read() as connection:
        views = load_alerts(connection)
    _print(views, as_json=as_json)
    context.exit(_status(views, fail_on))


@alerts.command()
@click.option("--fail-on", type=click.Choice(["firing"]), help="Exit 1 while a rule fires.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@pass_session
@click.pass_context
def check(context: click.Context, session: Session, fail_on: str | None, as_json: bool) -> None:
    """Evaluate every rule now, on each complete period it has not seen."""
    from desktop.core.jobs.refresh import refresh
    from desktop.core.jobs.watching import check_alerts

    with session.open() as workspace:
        refresh(workspace.store)
        found = check_alerts(workspace.store, workspace.clock)
        with workspace.store.read() as connection:
            views = load_alerts(connection)
            news = load_inbox(connection, ids={change.id for change in found.changes})
    if not as_json and any(item.entry.notice for item in news):
        click.echo(f"{list_news(news)}\n")
    _print(views, as_json=as_json)
    context.exit(_status(views, fail_on))


@alerts.command()
@click.argument("name")
@click.option("--from", "first", metavar="DAY", required=True, help="First day.")
@click.option("--to", "last", metavar="DAY", required=True, help="Last day.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@pass_session
def replay(session: Session, name: str, first: str, last: str, as_json: bool) -> None:
    """What a rule would have done between two days, on the numbers as they are stored."""
    from desktop.core.jobs.refresh import refresh
    from desktop.core.reports.replays import build_replay

    start, end = _day(first, "--from"), _day(last, "--to")
    with session.open() as workspace:
        refresh(workspace.store)
        with workspace.store.read() as connection:
            found = build_replay(connection, name, start, end, workspace.clock())
    if as_json:
        print_json(found)
        return
    rows = [
        [str(step.period.start), str(step.period.end), step.segment or "", step.counts,
         step.state.replace("_", " "), step.notice or ""]
        for step in found.steps
    ]  # fmt: skip
    head = ["from", "to", "segment", "n / N", "state", "told"]
    click.echo(format_table(head, rows, numbers={3}) if rows else "no complete period")
    times = "once" if found.fired == 1 else f"{found.fired} times"
    click.echo(f'"{name}" would have fired {times} in {(end - start).days + 1} days')


def list_alerts(views: Sequence[AlertView]) -> str:
    """Where the rules stand, as an aligned table."""
    rows = [
        [view.rule.name, view.label, view.state.replace("_", " "), view.rule.severity,
         condition_words(view.rule.when, ENGLISH), view.number(ENGLISH)]
        for view in views
    ]  # fmt: skip
    head = ["rule", "segment", "state", "severity", "when", "last number"]
    if not rows:
        return "no alert rule; add [[alert]] and apply it"
    return format_table(head, rows, numbers=set())


def list_news(news: Sequence[InboxItem]) -> str:
    """What was worth a message, each with all it stood on."""
    return "\n\n".join(describe_entry(item.entry, ENGLISH) for item in news if item.entry.notice)


def _print(views: Sequence[AlertView], *, as_json: bool) -> None:
    if as_json:
        print_json([view.document() for view in views])
    else:
        click.echo(list_alerts(views))


def _status(views: list[AlertView], fail_on: str | None) -> int:
    firing = any(view.state in (State.FIRING, State.RECOVERING) for view in views)
    return FIRING if fail_on == "firing" and firing else 0


def _day(text: str, option: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise UsageError(f'{option} takes a day such as 2026-03-31, not "{text}"') from None
