"""Whom campaigns aim at, as their platforms have it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import msgspec
from sqlalchemy import Connection, Row, delete, insert, select

from desktop.core.store.pull_tables import campaign_targeting
from desktop.core.store.schema import campaign, campaign_info

Facet = tuple[str, tuple[str, ...]]
"""(facet, values), such as ("seniority", ("VP", "CXO"))."""


@dataclass(frozen=True, slots=True)
class Targeting:
    """One campaign's audience; `included` groups must all hold, each by one of its facets."""

    campaign_id: int
    """The store's number."""
    included: tuple[tuple[Facet, ...], ...]
    excluded: tuple[Facet, ...]
    expansion: bool | None
    offsite: bool | None


@dataclass(frozen=True, slots=True)
class TargetedCampaign:
    """A campaign with its audience."""

    source: str
    account: str
    campaign: str
    name: str | None
    targeting: Targeting


def replace_targeting(
    connection: Connection, import_id: int, read_at: int, rows: Sequence[Targeting]
) -> list[Targeting]:
    """Keeps what a pull says now in place of all that it said before, which is given back."""
    table = campaign_targeting.c
    said = connection.execute(select(*_COLUMNS).where(table.import_id == import_id))
    before = [_targeting(row) for row in said]
    forget_targeting(connection, import_id)
    if rows:
        connection.execute(
            insert(campaign_targeting),
            [
                {
                    "import_id": import_id, "campaign_id": row.campaign_id,
                    "included": msgspec.json.encode(row.included).decode(),
                    "excluded": msgspec.json.encode(row.excluded).decode(),
                    "expansion": row.expansion, "offsite": row.offsite, "read_at": read_at,
                }
                for row in rows
            ],
        )  # fmt: skip
    return before


def forget_targeting(connection: Connection, import_id: int) -> None:
    """Forgets what a pull said."""
    table = campaign_targeting
    connection.execute(delete(table).where(table.c.import_id == import_id))


def load_targeting(connection: Connection) -> list[TargetedCampaign]:
    """Every campaign whose audience is known, by source, account and campaign."""
    table, named = campaign_targeting.c, campaign.c
    rows = connection.execute(
        select(named.source, named.account, named.key, campaign_info.c.name, *_COLUMNS)
        .join(campaign, named.id == table.campaign_id)
        .outerjoin(
            campaign_info,
            (campaign_info.c.campaign_id == table.campaign_id)
            & (campaign_info.c.import_id == table.import_id),
        )
        .order_by(named.source, named.account, named.key)
    )
    return [
        TargetedCampaign(row.source, row.account, row.key, row.name, _targeting(row))
        for row in rows
    ]


def load_flags(connection: Connection) -> dict[int, tuple[str, ...]]:
    """Campaign number -> why it is delivered beyond its audience, as the KPI names reasons."""
    table = campaign_targeting.c
    rows = connection.execute(select(table.campaign_id, table.expansion, table.offsite))
    named = (("audience_expansion", 1), ("offsite_delivery", 2))
    found = {row[0]: tuple(name for name, at in named if row[at]) for row in rows}
    return {number: flags for number, flags in found.items() if flags}


_COLUMNS = tuple(
    campaign_targeting.c[name]
    for name in ("campaign_id", "included", "excluded", "expansion", "offsite")
)


def _targeting(row: Row[Any]) -> Targeting:
    return Targeting(
        row.campaign_id,
        msgspec.json.decode(row.included, type=tuple[tuple[Facet, ...], ...]),
        msgspec.json.decode(row.excluded, type=tuple[Facet, ...]),
        None if row.expansion is None else bool(row.expansion),
        None if row.offsite is None else bool(row.offsite),
    )
