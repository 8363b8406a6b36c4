"""Which source a connection is of: connections to ad accounts share that of their kind's files."""

from __future__ import annotations

from collections.abc import Iterable

from connectors.kit.connector import Connector
from connectors.kit.fields import FieldKind, Settings, read_settings
from connectors.kit.opening import all_fields
from desktop.core.errors import UsageError
from desktop.core.store.connections import SavedConnection
from desktop.core.store.pulled import Held


def find_source(
    connector: Connector, settings: Settings, others: Iterable[SavedConnection], held: Held,
    wanted: str = "",
) -> str:  # fmt: skip
    """The source of a connection beside others and what is `held`; `wanted` overrules it.

    The first of a kind is of the source `kind`, like its file exports, so that the two are one. So
    are all that name ad accounts, because each account's delivery is told from another's; any
    other is of `kind:project`. Raises UsageError where something would be counted twice, or mixed
    with the rows of another project.
    """
    known = tuple(others)
    shared = _accounts(connector, settings)
    if shared is None:
        taken = {each.source for each in known}
        kind, project = connector.kind, connector.project(settings)
        is_free = kind not in taken and held.get(kind, {project}) == {project}
        source = wanted or (kind if is_free else f"{kind}:{project}")
        _refuse_mixture(connector, source, project, held)
        strangers = known
    else:
        source = wanted or connector.kind
        _refuse_twice(connector, shared, known)
        strangers = tuple(each for each in known if each.kind != connector.kind)
    if source in {each.source for each in strangers}:
        raise UsageError(
            f'"{source}" is connected already; mend that connection, or disconnect it first'
        )
    return source


def _accounts(connector: Connector, settings: Settings) -> set[str] | None:
    """The ad accounts that are asked for; None of a connector whose streams name none."""
    asked = [each.accounts(settings) for each in connector.streams if each.accounts is not None]
    if not asked or None in asked:
        return None
    return {account for accounts in asked for account in accounts or ()}


def _refuse_mixture(connector: Connector, source: str, project: str, held: Held) -> None:
    strange = sorted(held.get(source, frozenset()) - {project})
    if strange:
        raise UsageError(
            f'{connector.title}: "{source}" holds what was pulled of {", ".join(strange)}, which '
            f"would be mixed with {project}; connect {project} beside it, or first take back what "
            "was pulled"
        )


def _refuse_twice(connector: Connector, mine: set[str], others: Iterable[SavedConnection]) -> None:
    for each in others:
        if each.kind != connector.kind:
            continue
        both = sorted(mine & (_accounts(connector, read_open_settings(connector, each)) or set()))
        if both:
            raise UsageError(
                f'{connector.title}: "{each.title}" pulls {", ".join(both)} already, which would '
                "be counted twice; leave it to that connection, or take it out there first"
            )


def read_open_settings(connector: Connector, saved: SavedConnection) -> Settings:
    """What is saved of a connection without its secrets."""
    fields = [each for each in all_fields(connector) if each.kind is not FieldKind.SECRET]
    names = {each.name for each in fields}
    return read_settings(fields, {n: v for n, v in saved.settings.items() if n in names})
