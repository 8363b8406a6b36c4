"""Which campaign a row is of, however much of it a file told: its name, its id, its account."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, TypeVar

from sqlalchemy import Connection, delete, insert, select

from desktop.core.delivery import Campaign
from desktop.core.store.schema import ad_fact, campaign, campaign_info
from desktop.core.store.targeting import load_flags

_Place = TypeVar("_Place", bound=Hashable)


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


def replace_infos(
    connection: Connection, import_id: int, exported_at: int, infos: Sequence[CampaignInfo]
) -> bool:
    """Keeps what a pull says now of campaigns; tells whether any may be called otherwise by it.

    So it may where the pull says something else than before, or says it again after another had
    its say.
    """
    columns = campaign_info.c
    said = columns.campaign_id.in_([info.campaign_id for info in infos])
    rows = connection.execute(
        select(campaign_info).where(said).order_by(columns.exported_at, columns.import_id)
    ).all()
    newest = {row.campaign_id: row for row in rows}
    is_same = all(
        (row := newest.get(info.campaign_id)) is not None
        and row.import_id == import_id
        and all(getattr(row, name) == getattr(info, name) for name in info.__slots__)
        for info in infos
    )
    connection.execute(delete(campaign_info).where(said, columns.import_id == import_id))
    save_infos(connection, import_id, exported_at, infos)
    return not is_same


@dataclass(frozen=True, slots=True)
class CampaignKey:
    """Which campaign, or account, stored rows are of."""

    source: str
    account: str | None
    key: str | None
    merged: bool
    """Whether the rows were first known by less: by name only, or without their account."""

    @property
    def place(self) -> tuple[str, str | None, str | None]:
        """Source, account and campaign."""
        return self.source, self.account, self.key


def load_campaigns(connection: Connection) -> tuple[list[Campaign], dict[int, CampaignKey]]:
    """Campaigns with live rows, under their latest names, and the key of each stored number."""
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
    keys: dict[int, CampaignKey] = {}
    for row in rows:
        info, account = latest.get(row.id), accounts[row.id]
        ids = ids_by_name.get((row.source, account, row.key), set())
        by_name = info is not None and info.external_id is None and len(ids) == 1
        real = next(iter(ids)) if by_name else row.key
        merged = by_name or account != row.account
        keys[row.id] = CampaignKey(row.source, account or None, real or None, merged)
        if real and not by_name:
            places[row.id] = (row.source, account, real)
    flags = load_flags(connection)
    flagged = {place: flags[number] for number, place in places.items() if number in flags}
    campaigns = [
        Campaign(
            source, account or None, key, info.external_id, info.name, info.campaign_type,
            flagged.get((source, account, key), ()),
        )
        for (source, account, key), info in _latest(places, infos).items()
    ]  # fmt: skip
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
