"""Ad delivery as intervals, every export kept; `live` marks the newest word on each thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from sqlalchemy import Connection, and_, delete, func, select

from desktop.core.clock import DAY
from desktop.core.store.arrays import fetch_numbers
from desktop.core.store.claims import Claim
from desktop.core.store.schema import ad_fact, campaign, campaign_info, source
from desktop.core.store.settings import load_setting, save_setting

Keys = npt.NDArray[np.int64]
"""Hashes of what rows are about, see `desktop.core.jobs.fact_merge`."""

FactRow = tuple[
    int, int, str | None, str, int, int, str | None, str | None, int, int, int | None, str | None,
    int,
]  # fmt: skip
"""line, campaign number, ad, report, start, end, dimension, value, impressions, clicks, spend in
millionths, currency, key; days are day numbers, both included."""


@dataclass(frozen=True, slots=True)
class LiveSums:
    """Of keys that some import holds, ascending: what is live now, zero where nothing is."""

    keys: Keys
    impressions: npt.NDArray[np.int64]
    clicks: npt.NDArray[np.int64]
    exported_at: npt.NDArray[np.int64]
    live: npt.NDArray[np.bool_]


def live_sums(connection: Connection, keys: Keys) -> LiveSums:
    """What is live of those of the keys that are known; `keys` ascend without repeats."""
    _stage_keys(connection, keys.tolist())
    table = fetch_numbers(
        connection,
        "SELECT t.key, sum(f.impressions * f.live), sum(f.clicks * f.live), "
        "max(f.exported_at * f.live), max(f.live) "
        "FROM temp.touched t JOIN ad_fact f ON f.key = t.key GROUP BY t.key ORDER BY t.key",
        5,
    )
    key, impressions, clicks, exported_at, live = table.T
    return LiveSums(key, impressions, clicks, exported_at, live == 1)


def live_rows(connection: Connection, keys: Iterable[int]) -> dict[int, list[tuple[object, ...]]]:
    """key -> what its live rows say (impressions, clicks, spend, currency), in a fixed order."""
    _stage_keys(connection, sorted(keys))
    rows = connection.exec_driver_sql(
        "SELECT f.key, f.impressions, f.clicks, f.spend_micros, f.currency "
        "FROM temp.touched t JOIN ad_fact f ON f.key = t.key WHERE f.live = 1 "
        "ORDER BY f.key, f.impressions, f.clicks, f.spend_micros, f.currency"
    )
    found: dict[int, list[tuple[object, ...]]] = defaultdict(list)
    for key, *said in rows:
        found[key].append(tuple(said))
    return dict(found)


def save_facts(
    connection: Connection, import_id: int, exported_at: int, blocks: Iterable[Sequence[FactRow]]
) -> None:
    """Stores an export's rows, all of them live until `elect` or `elect_added` has decided."""
    for rows in blocks:
        connection.exec_driver_sql(
            "INSERT INTO ad_fact (import_id, exported_at, live, line, campaign_id, ad, report, "
            'start, "end", dimension, value, impressions, clicks, spend_micros, currency, key) '
            "VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [(import_id, exported_at, *row) for row in rows],
        )


def keys_touching(connection: Connection, claim: Claim) -> set[int]:
    """Keys of every stored row, of whatever import, that lies in a claim by one day or more."""
    fact, named = ad_fact.c, campaign.c
    query = (
        select(fact.key)
        .join(campaign, named.id == fact.campaign_id)
        .join(source, source.c.name == named.source)
        .where(
            source.c.id == claim.source_id,
            fact.report == claim.report,
            fact.start < claim.end // DAY,
            fact.end >= claim.start // DAY,
        )
    )
    if claim.scope is not None:
        mine = fact.import_id == claim.import_id
        query = query.where(mine | named.account.in_(("", *claim.scope)))
    return set(connection.execute(query.distinct()).scalars())


def drop_facts(connection: Connection, claim: Claim, keys: Iterable[int]) -> None:
    """Forgets what the claim's import said inside of it, and of some keys, wherever they lie."""
    fact = ad_fact.c
    mine = and_(fact.import_id == claim.import_id, fact.report == claim.report)
    inside = and_(mine, fact.start >= claim.start // DAY, fact.end < claim.end // DAY)
    if claim.scope is not None:  # what was said of an account that is not asked for any more stays
        of_scope = select(campaign.c.id).where(campaign.c.account.in_(claim.scope))
        inside = and_(inside, fact.campaign_id.in_(of_scope))
    connection.execute(delete(ad_fact).where(inside))
    _stage_keys(connection, sorted(keys))
    connection.exec_driver_sql(
        "DELETE FROM ad_fact WHERE import_id = ? AND key IN (SELECT key FROM temp.touched)",
        (claim.import_id,),
    )


def delete_facts(connection: Connection, import_id: int) -> bool:
    """Forgets an export; what it had replaced is live again. Tells whether it held any row."""
    _clear_keys(connection)
    held = connection.exec_driver_sql(
        "INSERT INTO temp.touched SELECT DISTINCT key FROM ad_fact WHERE import_id = ? "
        "ORDER BY key",
        (import_id,),
    ).rowcount
    connection.execute(delete(ad_fact).where(ad_fact.c.import_id == import_id))
    connection.execute(delete(campaign_info).where(campaign_info.c.import_id == import_id))
    _elect(connection)
    connection.exec_driver_sql(_REPLACE)
    mark_ads_changed(connection)
    return held > 0


def elect(connection: Connection, keys: Iterable[int]) -> None:
    """Finds anew, for these keys, which rows count: the newest export's, where no pull replaces it.

    The caller says by `mark_ads_changed` where that makes a difference.
    A claim that is newer than the newest export is newer than all of them, so that one step after
    the other is enough.
    """
    _stage_keys(connection, sorted(keys))
    _elect(connection)
    connection.exec_driver_sql(_REPLACE)


def elect_added(connection: Connection, keys: Keys, known: Keys) -> None:
    """As `elect`, for the keys of an export just stored: only `known` ones were held before."""
    _stage_keys(connection, known.tolist())
    _elect(connection)
    if connection.exec_driver_sql(_ANY_REPLACING).first() is not None:
        _stage_keys(connection, keys.tolist())
        connection.exec_driver_sql(_REPLACE)
    mark_ads_changed(connection)


def mark_ads_changed(connection: Connection) -> None:
    """Says that delivery, or what is known of campaigns, is not what it was."""
    save_setting(connection, _REVISION, str(int(load_setting(connection, _REVISION) or 0) + 1))


def ads_mark(connection: Connection) -> str:
    """Changes with every import and undo of ad delivery, and with which report is to count."""
    imports = select(campaign_info.c.import_id).distinct()
    live = connection.execute(imports.order_by(campaign_info.c.import_id)).scalars()
    return f"{list(live)}/{load_setting(connection, _REVISION)}"


def ad_days(connection: Connection) -> tuple[int, int] | None:
    """First and last platform day of any live row."""
    row = connection.execute(
        select(func.min(ad_fact.c.start), func.max(ad_fact.c.end)).where(ad_fact.c.live == 1)
    ).one()
    return None if row[0] is None else (row[0], row[1])


def _clear_keys(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TEMP TABLE IF NOT EXISTS touched (key INTEGER PRIMARY KEY)")
    connection.exec_driver_sql("DELETE FROM temp.touched")


def _stage_keys(connection: Connection, keys: Sequence[int]) -> None:
    _clear_keys(connection)
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        connection.exec_driver_sql(
            "INSERT OR IGNORE INTO temp.touched VALUES (?)",
            [(key,) for key in keys[start : start + _KEYS_AT_ONCE]],
        )


def _elect(connection: Connection) -> None:
    """Of every touched key that several imports hold, only the newest export's rows are live."""
    connection.exec_driver_sql(
        "UPDATE ad_fact SET live = (import_id = (SELECT b.import_id FROM ad_fact b "
        "WHERE b.key = ad_fact.key ORDER BY b.exported_at DESC, b.import_id DESC LIMIT 1)) "
        "WHERE key IN (SELECT t.key FROM temp.touched t JOIN ad_fact f ON f.key = t.key "
        "GROUP BY t.key HAVING min(f.import_id) <> max(f.import_id) OR min(f.live) = 0)"
    )


_REVISION = "ads_revision"
"""Counts every change to delivery: a pull may change numbers and neither rows nor imports."""

_KEYS_AT_ONCE = 20_000
_ANY_REPLACING = "SELECT 1 FROM coverage WHERE fact = 'ads' AND replaces = 1 LIMIT 1"
_REPLACE = f"""
UPDATE ad_fact SET live = 0 WHERE live = 1 AND key IN (SELECT key FROM temp.touched) AND EXISTS (
    SELECT 1 FROM coverage v
    JOIN source s ON s.id = v.source_id
    JOIN campaign c ON c.source = s.name
    WHERE c.id = ad_fact.campaign_id AND v.fact = 'ads' AND v.replaces = 1
    AND v.report = ad_fact.report AND v.import_id <> ad_fact.import_id
    AND (v.as_of, v.import_id) > (ad_fact.exported_at, ad_fact.import_id)
    AND ad_fact.start * {DAY} < v.end AND (ad_fact.end + 1) * {DAY} > v.start
    AND (
        v.scope = '' OR c.account IN (SELECT value FROM json_each(v.scope))
        -- of an account that is not told: only where the campaign is known to be of those claimed
        OR c.account = '' AND (c."key" = '' OR EXISTS (
            SELECT 1 FROM campaign k WHERE k.source = c.source AND k."key" = c."key"
            AND k.account IN (SELECT value FROM json_each(v.scope))
        ))
    )
    GROUP BY v.import_id, v.scope
    -- claims of one import never overlap: together they must hold every day of the row
    HAVING sum(
        min(v.end, (ad_fact.end + 1) * {DAY}) - max(v.start, ad_fact.start * {DAY})
    ) = (ad_fact.end + 1 - ad_fact.start) * {DAY}
)"""  # noqa: S608 - our own numbers
