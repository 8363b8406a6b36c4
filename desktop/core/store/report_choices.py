"""Which of several reports on one delivery the user wants counted, by source."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from desktop.core.store.schema import ad_fact, campaign, setting
from desktop.core.store.settings import save_setting

_PREFIX = "ad_report."


@dataclass(frozen=True, slots=True)
class LoadedReport:
    """One report type of a source with live rows; segments are not among them."""

    source: str
    report: str
    start: int
    """First platform day."""
    end: int


def load_report_choices(connection: Connection) -> dict[str, str]:
    """Source -> the report that was chosen; sources without a choice are absent."""
    chosen = connection.execute(
        select(setting.c.key, setting.c.value).where(
            setting.c.key.startswith(_PREFIX, autoescape=True)
        )
    )
    return {key.removeprefix(_PREFIX): report for key, report in chosen if report}


def save_report_choice(connection: Connection, source: str, report: str | None) -> None:
    """Prefers one report of a source; None takes the choice back."""
    save_setting(connection, _PREFIX + source, report or "")


def load_reports(connection: Connection, source: str | None = None) -> list[LoadedReport]:
    """The report types that hold live totals, by source and name."""
    fact = ad_fact.c
    query = (
        select(campaign.c.source, fact.report, func.min(fact.start), func.max(fact.end))
        .join(campaign, campaign.c.id == fact.campaign_id)
        .where(fact.live == 1, fact.dimension.is_(None))
        .group_by(campaign.c.source, fact.report)
        .order_by(campaign.c.source, fact.report)
    )
    if source is not None:
        query = query.where(campaign.c.source == source)
    return [LoadedReport(*row) for row in connection.execute(query)]
