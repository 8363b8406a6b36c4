"""The delivery that counts: the live rows, as objects or as columns, under the latest names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, and_, select

from desktop.core.clock import day_of
from desktop.core.delivery import AdFact, Campaign
from desktop.core.delivery_columns import ColumnsBuilder, DeliveryColumns, Place
from desktop.core.store.campaigns import CampaignKey, load_campaigns
from desktop.core.store.report_choices import load_report_choices
from desktop.core.store.schema import ad_fact, campaign

_EPOCH = day_of(0).toordinal()
_ROWS_AT_ONCE = 8_192
_LIVE = f"""
SELECT f.campaign_id, f.report || iif(coalesce(f.ad, '') = '', '', '/ad'),
    f.start + {_EPOCH}, f.end + {_EPOCH}, f.dimension, f.value, f.impressions, f.clicks,
    f.exported_at, f.report
FROM ad_fact f NOT INDEXED CROSS JOIN campaign c ON c.id = f.campaign_id
WHERE f.live = 1 AND f.start <= ?2 AND f.end >= ?1 AND (?3 IS NULL OR c.source = ?3)"""  # noqa: S608 - our own numbers


def load_facts(
    connection: Connection, first: int, last: int, only_source: str | None = None
) -> tuple[list[AdFact], list[Campaign]]:
    """Live rows that touch the platform days `first..last`, and their campaigns."""
    campaigns, keys = load_campaigns(connection)
    chosen = load_report_choices(connection)
    rows = _live_rows(connection, first, last, only_source, keys)
    return [_fact(row, keys[row.campaign_id], chosen) for row in rows], campaigns


def load_delivery(
    connection: Connection, first: int, last: int, only_source: str | None = None
) -> tuple[DeliveryColumns, list[Campaign]]:
    """As `load_facts`, as columns: a million rows cost tens of megabytes."""
    campaigns, keys = load_campaigns(connection)
    chosen = load_report_choices(connection)
    merged = {found.place for found in keys.values() if found.merged}
    places = {n: found.place for n, found in keys.items() if found.place not in merged}
    building = ColumnsBuilder()
    cursor = connection.connection.cursor()
    cursor.execute(_LIVE, (first, last, only_source))
    while rows := cursor.fetchmany(_ROWS_AT_ONCE):
        if merged:
            rows = [row for row in rows if row[0] in places]
        _add_rows(building, rows, places, chosen)
    cursor.close()
    if merged:
        objects = _live_rows(connection, first, last, only_source, keys)
        others = (row for row in objects if row.campaign_id not in places)
        building.add_facts([_fact(row, keys[row.campaign_id], chosen) for row in others])
    return building.build(), campaigns


def _add_rows(
    building: ColumnsBuilder,
    rows: Sequence[tuple[Any, ...]],
    places: Mapping[int, Place],
    chosen: Mapping[str, str],
) -> None:
    if not rows:
        return
    number, report, start, end, dimension, value, shown, clicks, exported_at, base = zip(
        *rows, strict=True
    )
    where = [places[each] for each in number]
    building.add(
        where,
        report,
        zip(dimension, value, strict=True),
        [chosen.get(place[0]) == name for place, name in zip(where, base, strict=True)],
        (start, end, shown, clicks, exported_at),
    )


def load_fact_origins(
    connection: Connection, first: int, last: int, only_source: str | None = None
) -> list[tuple[AdFact, int, int]]:
    """(live row, the import that it is from, its line there), as `load_facts` finds them."""
    _, keys = load_campaigns(connection)
    chosen = load_report_choices(connection)
    rows = _live_rows(connection, first, last, only_source, keys)
    return [(_fact(row, keys[row.campaign_id], chosen), row.import_id, row.line) for row in rows]


def _live_rows(
    connection: Connection,
    first: int,
    last: int,
    only_source: str | None,
    keys: dict[int, CampaignKey],
) -> list[Row[Any]]:
    fact = ad_fact.c
    query = select(
        fact.campaign_id, fact.ad, fact.report, fact.start, fact.end, fact.dimension, fact.value,
        fact.impressions, fact.clicks, fact.exported_at, fact.import_id, fact.line,
    ).where(and_(fact.live == 1, fact.start <= last, fact.end >= first))  # fmt: skip
    if only_source is not None:
        query = query.join(campaign, campaign.c.id == fact.campaign_id).where(
            campaign.c.source == only_source
        )
    rows: list[Row[Any]] = [*connection.execute(query)]
    merged = {number for number, found in keys.items() if found.merged}
    if merged & {row.campaign_id for row in rows}:
        rows = _newest_of_merged(rows, keys)
    return rows


def _newest_of_merged(rows: Iterable[Row[Any]], keys: dict[int, CampaignKey]) -> list[Row[Any]]:
    """Of exports that name a campaign once by name and once by id, the newest word stands.

    The same election as `_elect` holds among rows that name it in one way.
    """
    groups: dict[tuple[object, ...], list[Row[Any]]] = defaultdict(list)
    for row in rows:
        key = keys[row.campaign_id]
        about = (row.ad or "", row.report, row.start, row.end, row.dimension)
        groups[(key.source, key.account, key.key, *about, (row.value or "").casefold())].append(row)
    kept: list[Row[Any]] = []
    for group in groups.values():
        newest = max(group, key=lambda row: (row.exported_at, row.import_id)).import_id
        kept.extend(row for row in group if row.import_id == newest)
    return kept


def _fact(row: Row[Any], key: CampaignKey, chosen: Mapping[str, str]) -> AdFact:
    return AdFact(
        source=key.source,
        account=key.account,
        campaign=key.key,
        report=f"{row.report}/ad" if row.ad else row.report,
        start=day_of(row.start),
        end=day_of(row.end),
        dimension=row.dimension,
        value=row.value,
        impressions=row.impressions,
        clicks=row.clicks,
        exported_at=row.exported_at,
        is_chosen=chosen.get(key.source) == row.report,
    )
