"""Ad delivery as intervals, every export kept; `live` marks the newest word on each thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Connection, Row, and_, delete, func, insert, select

from desktop.core.clock import day_of
from desktop.core.delivery import AdFact, Campaign
from desktop.core.store.schema import ad_fact, campaign, campaign_info

_Place = TypeVar("_Place", bound=Hashable)


@dataclass(frozen=True, slots=True)
class FactRow:
    """One row to store; `key` is the hash of what it is about, see `desktop.core.jobs`."""

    line: int
    campaign_id: int
    ad: str | None
    report: str
    start: int
    end: int
    dimension: str | None
    value: str | None
    impressions: int
    clicks: int
    spend_micros: int | None
    currency: str | None
    key: int


@dataclass(frozen=True, slots=True)
class CampaignInfo:
    """What one export says of a campaign beside its delivery."""

    campaign_id: int
    account_name: str | None
    external_id: str | None
    name: str | None
    group_name: str | None
    campaign_type: str | None
    objective: str | None


def number_campaigns(
    connection: Connection, wanted: Iterable[tuple[str, str, str]]
) -> dict[tuple[str, str, str], int]:
    """Row numbers of (source, account, key); new ones are added."""
    columns = campaign.c
    known = {
        (source, account, key): number
        for number, source, account, key in connection.execute(
            select(columns.id, columns.source, columns.account, columns.key)
        )
    }
    new = [thing for thing in dict.fromkeys(wanted) if thing not in known]
    start = max(known.values(), default=0)
    if new:
        connection.exec_driver_sql(
            "INSERT INTO campaign (id, source, account, key) VALUES (?, ?, ?, ?)",
            [(start + n, *thing) for n, thing in enumerate(new, 1)],
        )
        known.update({thing: start + n for n, thing in enumerate(new, 1)})
    return known


def live_sums(connection: Connection, keys: Sequence[int]) -> dict[int, tuple[int, int, int]]:
    """key -> (impressions, clicks, exported at) of what is live now."""
    _stage_keys(connection, keys)
    rows = connection.exec_driver_sql(
        "SELECT f.key, sum(f.impressions), sum(f.clicks), max(f.exported_at) "
        "FROM temp.touched t JOIN ad_fact f ON f.key = t.key WHERE f.live = 1 GROUP BY f.key"
    )
    return {key: (impressions, clicks, at) for key, impressions, clicks, at in rows}


def save_facts(
    connection: Connection, import_id: int, exported_at: int, rows: Sequence[FactRow]
) -> None:
    """Stores an export's rows; of each key the newest export becomes, or stays, live."""
    connection.exec_driver_sql(
        "INSERT INTO ad_fact (import_id, line, campaign_id, ad, report, start, end, dimension, "
        "value, impressions, clicks, spend_micros, currency, key, exported_at, live) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
        [
            (
                import_id, row.line, row.campaign_id, row.ad, row.report, row.start, row.end,
                row.dimension, row.value, row.impressions, row.clicks, row.spend_micros,
                row.currency, row.key, exported_at,
            )
            for row in rows
        ],
    )  # fmt: skip
    _stage_keys(connection, sorted({row.key for row in rows}))
    _elect(connection)


def save_infos(
    connection: Connection, import_id: int, exported_at: int, infos: Sequence[CampaignInfo]
) -> None:
    """Keeps what an export says of campaigns."""
    if infos:
        connection.execute(
            insert(campaign_info),
            [
                {
                    "import_id": import_id, "campaign_id": info.campaign_id,
                    "account_name": info.account_name, "external_id": info.external_id,
                    "name": info.name,
                    "group_name": info.group_name, "campaign_type": info.campaign_type,
                    "objective": info.objective, "exported_at": exported_at,
                }
                for info in infos
            ],
        )  # fmt: skip


def delete_facts(connection: Connection, import_id: int) -> bool:
    """Forgets an export; what it had replaced is live again. Tells whether it held any row."""
    mine = ad_fact.c.import_id == import_id
    keys = connection.execute(select(ad_fact.c.key).where(mine).distinct()).scalars().all()
    connection.execute(delete(ad_fact).where(mine))
    connection.execute(delete(campaign_info).where(campaign_info.c.import_id == import_id))
    _stage_keys(connection, list(keys))
    _elect(connection)
    return bool(keys)


def load_facts(
    connection: Connection, first: int, last: int, only_source: str | None = None
) -> tuple[list[AdFact], list[Campaign]]:
    """Live rows that touch the platform days `first..last`, and their campaigns."""
    campaigns, keys = _load_campaigns(connection)
    fact = ad_fact.c
    query = select(
        fact.campaign_id, fact.ad, fact.report, fact.start, fact.end, fact.dimension, fact.value,
        fact.impressions, fact.clicks, fact.exported_at, fact.import_id,
    ).where(and_(fact.live == 1, fact.start <= last, fact.end >= first))  # fmt: skip
    if only_source is not None:
        query = query.join(campaign, campaign.c.id == fact.campaign_id).where(
            campaign.c.source == only_source
        )
    rows: list[Row[Any]] = [*connection.execute(query)]
    merged = {number for number, found in keys.items() if found.merged}
    if merged & {row.campaign_id for row in rows}:
        rows = _newest_of_merged(rows, keys)
    return [_fact(row, keys[row.campaign_id]) for row in rows], campaigns


def ads_mark(connection: Connection) -> str:
    """Changes with every import and every undo of ad delivery."""
    imports = select(campaign_info.c.import_id).distinct()
    live = connection.execute(imports.order_by(campaign_info.c.import_id)).scalars()
    whole = connection.execute(
        select(func.count(), func.max(ad_fact.c.id)).where(ad_fact.c.live == 1)
    ).one()
    return f"{list(live)}/{whole[0]}/{whole[1]}"


def ad_days(connection: Connection) -> tuple[int, int] | None:
    """First and last platform day of any live row."""
    row = connection.execute(
        select(func.min(ad_fact.c.start), func.max(ad_fact.c.end)).where(ad_fact.c.live == 1)
    ).one()
    return None if row[0] is None else (row[0], row[1])


@dataclass(frozen=True, slots=True)
class _Key:
    source: str
    account: str | None
    key: str | None
    merged: bool
    """Whether the rows were first known by less: by name only, or without their account."""


def _load_campaigns(connection: Connection) -> tuple[list[Campaign], dict[int, _Key]]:
    infos = _load_infos(connection)
    latest = _latest({info.campaign_id: info.campaign_id for info in infos}, infos)
    delivered = select(ad_fact.c.id).where(
        ad_fact.c.campaign_id == campaign.c.id, ad_fact.c.live == 1
    )
    rows = [_Row(*row) for row in connection.execute(select(campaign).where(delivered.exists()))]
    accounts = _adopted_accounts(rows, latest)
    ids_by_name: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for row in rows:
        info = latest.get(row.id)
        if info and info.external_id and info.name:
            ids_by_name[row.source, accounts[row.id], info.name].add(info.external_id)
    places: dict[int, tuple[str, str, str]] = {}
    keys: dict[int, _Key] = {}
    for row in rows:
        info, account = latest.get(row.id), accounts[row.id]
        ids = ids_by_name.get((row.source, account, row.key), set())
        by_name = info is not None and info.external_id is None and len(ids) == 1
        real = next(iter(ids)) if by_name else row.key
        merged = by_name or account != row.account
        keys[row.id] = _Key(row.source, account or None, real or None, merged)
        if real and not by_name:
            places[row.id] = (row.source, account, real)
    campaigns = [
        Campaign(source, account or None, key, info.external_id, info.name, info.campaign_type)
        for (source, account, key), info in _latest(places, infos).items()
    ]
    return campaigns, keys


class _Row(NamedTuple):
    id: int
    source: str
    account: str
    key: str


def _adopted_accounts(rows: Sequence[_Row], infos: dict[int, CampaignInfo]) -> dict[int, str]:
    """The account of each row by its id, where any file tells it.

    LinkedIn's files name an account's id only in their file name. So a row may know its account
    by name only (another report tells that name's id), or not at all: then it is where the other
    reports have that campaign, or the source's only account.
    """
    ids: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in rows:
        info = infos.get(row.id)
        if info and info.account_name and info.account_name != row.account:
            ids[row.source, info.account_name].add(row.account)
    named = {place: next(iter(found)) for place, found in ids.items() if len(found) == 1}
    rows = [row._replace(account=named.get((row.source, row.account), row.account)) for row in rows]
    by_campaign: dict[tuple[str, str], set[str]] = defaultdict(set)
    by_source: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        if row.account:
            by_source[row.source].add(row.account)
            if row.key:
                by_campaign[row.source, row.key].add(row.account)
    found = {}
    for row in rows:
        known = by_campaign[row.source, row.key] if row.key else by_source[row.source]
        found[row.id] = row.account or (next(iter(known)) if len(known) == 1 else "")
    return found


def _load_infos(connection: Connection) -> list[CampaignInfo]:
    """What every live import says of campaigns, the newest word last."""
    columns = campaign_info.c
    rows = connection.execute(
        select(
            columns.campaign_id, columns.account_name, columns.external_id, columns.name,
            columns.group_name, columns.campaign_type, columns.objective,
        )
        .join(campaign, campaign.c.id == columns.campaign_id)
        # within one import by what the rows say: their numbers tell who was seen first, ever
        .order_by(columns.exported_at, columns.import_id, campaign.c.account, campaign.c.key)
    )  # fmt: skip
    return [CampaignInfo(*row) for row in rows]


def _latest(places: Mapping[int, _Place], infos: list[CampaignInfo]) -> dict[_Place, CampaignInfo]:
    """The newest word on each place of `places` (by campaign number); gaps by older ones."""
    latest: dict[_Place, CampaignInfo] = {}
    for info in infos:
        place = places.get(info.campaign_id)
        if place is not None:
            before = latest.get(place)
            latest[place] = _filled(info, before) if before else info
    return latest


def _filled(info: CampaignInfo, before: CampaignInfo) -> CampaignInfo:
    return CampaignInfo(
        info.campaign_id,
        info.account_name or before.account_name,
        info.external_id or before.external_id,
        info.name or before.name,
        info.group_name or before.group_name,
        info.campaign_type or before.campaign_type,
        info.objective or before.objective,
    )


def _newest_of_merged(rows: Iterable[Row[Any]], keys: dict[int, _Key]) -> list[Row[Any]]:
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


def _fact(row: Row[Any], key: _Key) -> AdFact:
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
    )


def _stage_keys(connection: Connection, keys: Sequence[int]) -> None:
    connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS touched (key INTEGER PRIMARY KEY)")
    connection.exec_driver_sql("DELETE FROM temp.touched")
    if keys:
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO temp.touched VALUES (?)", [(key,) for key in keys]
        )


def _elect(connection: Connection) -> None:
    """Of every touched key that several imports hold, only the newest export's rows are live."""
    connection.exec_driver_sql(
        "UPDATE ad_fact SET live = (import_id = (SELECT b.import_id FROM ad_fact b "
        "WHERE b.key = ad_fact.key ORDER BY b.exported_at DESC, b.import_id DESC LIMIT 1)) "
        "WHERE key IN (SELECT t.key FROM temp.touched t JOIN ad_fact f ON f.key = t.key "
        "GROUP BY t.key HAVING min(f.import_id) <> max(f.import_id) OR min(f.live) = 0)"
    )
