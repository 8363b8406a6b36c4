"""What the Alerts page lists: every alert and rule, what is unread, and what a rule may name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.alerts.factory import factory_rules
from desktop.core.definition_files.alerts import SEGMENTS
from desktop.core.definitions import SEGMENT_DIMENSIONS, TRAITS, AlertRule
from desktop.core.kpi.icp_ctr import CAMPAIGN_BREAKDOWNS
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE, Frame
from desktop.core.kpi.share_rate import CHANNEL
from desktop.core.notify.channels import DESKTOP, load_channels
from desktop.core.reports.alert_deliveries import Delivery, load_failed
from desktop.core.reports.alerts import AlertView, load_alerts
from desktop.core.store import Connection
from desktop.core.store.alerts import load_unread
from desktop.core.store.campaigns import load_campaigns
from desktop.core.store.coverage import ADS, EVENTS, load_coverage
from desktop.core.store.definitions import load_definitions


@dataclass(frozen=True, slots=True)
class RuleChoices:
    """What the fields of a rule offer."""

    icps: tuple[str, ...] = ()
    """The first is the primary one."""
    sources: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """KPI -> sources that feed it."""
    campaign_types: tuple[str, ...] = ()
    segments: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """KPI -> what it may be split by."""
    channels: tuple[str, ...] = (DESKTOP,)

    def sources_of(self, kpi: str) -> tuple[str, ...]:
        """Sources that feed a KPI."""
        return dict(self.sources).get(kpi, ())

    def segments_of(self, kpi: str) -> tuple[str, ...]:
        """What a KPI may be split by."""
        return dict(self.segments).get(kpi, ())


@dataclass(frozen=True, slots=True)
class AlertsReport:
    """Everything that the page lists; one alert's detail is read when it is opened."""

    views: tuple[AlertView, ...]
    """Every rule and segment value, what needs a person first."""
    rules: tuple[AlertRule, ...]
    unread: frozenset[tuple[str, str]]
    """Rules and segments with changes that nobody has seen."""
    suggested: tuple[AlertRule, ...]
    """Rules to start with, without those whose names are taken."""
    choices: RuleChoices
    failed: tuple[Delivery, ...]
    """Messages that could not be sent and were given up."""
    today: date
    zone: str
    now: int


def load_alerts_page(connection: Connection, now: int) -> AlertsReport:
    """The page at an instant."""
    definitions = load_definitions(connection)
    frame = Frame.of(definitions, now)
    rules = definitions.alerts or ()
    taken = {rule.name for rule in rules}
    return AlertsReport(
        views=tuple(load_alerts(connection)),
        rules=rules,
        unread=frozenset(load_unread(connection)),
        suggested=tuple(rule for rule in factory_rules() if rule.name not in taken),
        choices=_choices(connection, tuple(icp.name for icp in definitions.icps or ())),
        failed=load_failed(connection),
        today=frame.today,
        zone=frame.zone,
        now=now,
    )


def _choices(connection: Connection, icps: tuple[str, ...]) -> RuleChoices:
    def names(fact: str) -> tuple[str, ...]:
        return tuple(sorted({found.source for found in load_coverage(connection, fact)}))

    campaigns, _ = load_campaigns(connection)
    kinds = {campaign.campaign_type for campaign in campaigns if campaign.campaign_type}
    of_ads = (*CAMPAIGN_BREAKDOWNS, *SEGMENT_DIMENSIONS)
    return RuleChoices(
        icps=icps,
        sources=((SHARE_RATE, names(EVENTS)), (ICP_CTR, names(ADS))),
        campaign_types=tuple(sorted(kinds)),
        segments=(
            (SHARE_RATE, (CHANNEL, *TRAITS)),
            (ICP_CTR, tuple(found for found in of_ads if found in SEGMENTS)),
        ),
        channels=(DESKTOP, *(channel.name for channel in load_channels(connection))),
    )
