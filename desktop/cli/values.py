"""`values`: how the values of traits are read, and correcting it."""

from __future__ import annotations

import click

from desktop.cli.session import Session, pass_session, print_json
from desktop.cli.texts import counted, format_table
from desktop.core.errors import UsageError
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.values import correct_value
from desktop.core.reports.unknown_values import (
    UNKNOWN,
    TraitSum,
    ValueRow,
    ValueTable,
    listed_traits,
    load_trait_sums,
    load_values,
)

_SHOWN = 50


@click.command()
@click.argument("trait", required=False)
@click.option("--unknown", "only_unknown", is_flag=True, help="Only what is not understood.")
@click.option(
    "--read", "corrections", nargs=2, multiple=True, metavar="VALUE NAME",
    help="Read VALUE as NAME from now on; an empty NAME says that it tells nothing.",
)  # fmt: skip
@click.option("--forget", "forgotten", multiple=True, metavar="VALUE", help="Read it as written.")
@click.option("--json", "as_json", is_flag=True, help="Print the values as JSON.")
@pass_session
def values(
    session: Session,
    trait: str | None,
    only_unknown: bool,
    corrections: tuple[tuple[str, str], ...],
    forgotten: tuple[str, ...],
    as_json: bool,
) -> None:
    """How the values of TRAIT are read; without TRAIT, how much is not understood."""
    if trait is None and (corrections or forgotten):
        raise UsageError(
            "say of which trait, such as: icp-pulse values seniority --read Ninja Manager"
        )
    with session.open() as workspace:
        if trait is None:
            with workspace.store.read() as connection:
                sums = load_trait_sums(connection)
            _show_sums(sums, as_json)
            return
        for raw, name in corrections:
            correct_value(workspace.store, workspace.clock, trait, raw, name)
        for raw in forgotten:
            correct_value(workspace.store, workspace.clock, trait, raw, None)
        if corrections or forgotten:
            refresh(workspace.store)
        with workspace.store.read() as connection:
            known = listed_traits(connection)
            if trait not in known:
                raise UsageError(f'there is no trait "{trait}"; there is {", ".join(known)}')
            table = load_values(connection, trait)
    _show_table(table, table.unknown if only_unknown else table.rows, as_json)


def _show_sums(sums: tuple[TraitSum, ...], as_json: bool) -> None:
    if as_json:
        print_json(sums)
        return
    for each in sums:
        told = "all understood"
        if each.unknown:
            told = (
                f"{each.unknown:,} not understood: {counted(each.people, 'person')}, "
                f"{counted(each.impressions, 'impression')}"
            )
        click.echo(f"{each.trait:<14} {counted(each.values, 'value'):>13}   {told}")


def _show_table(table: ValueTable, rows: tuple[ValueRow, ...], as_json: bool) -> None:
    if as_json:
        print_json(rows)
        return
    if not rows:
        click.echo(f"there is no such value of {table.trait}")
        return
    shown = [
        [row.raw[:40], f"{row.people:,}", f"{row.impressions:,}", _reading(row), row.state]
        for row in rows[:_SHOWN]
    ]
    head = ["value", "people", "impressions", "reads as", "state"]
    click.echo(format_table(head, shown, numbers={1, 2}))
    if len(rows) > _SHOWN:
        click.echo(f"and {len(rows) - _SHOWN:,} more; --json prints all")


def _reading(row: ValueRow) -> str:
    return row.reads_as or ("(not understood)" if row.state == UNKNOWN else "(tells nothing)")
