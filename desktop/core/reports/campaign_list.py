"""Every campaign there is, with its delivery of one period and whether it is aimed at an ICP."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.kpi.answers import DeliveryBook
from desktop.core.kpi.campaign_aims import CampaignName
from desktop.core.kpi.campaign_marks import compile_marks
from desktop.core.kpi.delivery import CampaignDelivery
from desktop.core.kpi.points import Period
from desktop.core.kpi.questions import Frame, find_icp
from desktop.core.kpi.targeted_aims import AimProposal, propose_aim
from desktop.core.store import Connection
from desktop.core.store.definitions import load_definitions
from desktop.core.store.targeting import load_targeting


@dataclass(frozen=True, slots=True)
class CampaignEntry:
    """One campaign; impressions and clicks are its totals of the period, None where it has none."""

    source: str
    account: str | None
    id: str | None
    name: str
    impressions: int | None
    clicks: int | None
    aimed: bool
    other_icp: str | None = None
    """The ICP that it is aimed at instead."""
    proposal: AimProposal | None = None
    """What its targeting says of this ICP; None where the platform's is not known."""

    @property
    def known_as(self) -> CampaignName:
        """What a rule can tell it by."""
        return CampaignName(self.source, self.id, self.name)


@dataclass(frozen=True, slots=True)
class CampaignList:
    """Campaigns with the most impressions first."""

    icp: str
    period: Period
    entries: tuple[CampaignEntry, ...]


def load_campaign_list(
    connection: Connection, now: int, icp: str | None, period: Period
) -> CampaignList:
    """All campaigns of which anything was delivered ever. Raises UsageError for an unknown ICP."""
    frame = Frame.of(load_definitions(connection), now)
    version = find_icp(connection, frame, icp, None)
    delivery = DeliveryBook(connection).delivery(frame, version, None)
    name = version.definition.name
    mark = compile_marks(frame.definitions.campaigns or ())
    proposals = {
        (each.source, each.account, each.campaign): propose_aim(
            version.definition, delivery.audience, each.targeting
        )
        for each in load_targeting(connection)
    }
    entries = []
    for campaign in (each for account in delivery.accounts for each in account.campaigns):
        rule = mark(campaign.source, campaign.id, campaign.name)
        aimed_at = None if rule is None else rule.icp
        proposal = proposals.get((campaign.source, campaign.account or "", campaign.id or ""))
        entries.append(_entry(campaign, period, (aimed_at, name), proposal))
    return CampaignList(name, period, tuple(sorted(entries, key=_rank)))


def _entry(
    campaign: CampaignDelivery, period: Period, icps: tuple[str | None, str],
    proposal: AimProposal | None,
) -> CampaignEntry:  # fmt: skip
    aimed_at, icp = icps
    found = campaign.select(None, period.start.toordinal(), period.end.toordinal())
    return CampaignEntry(
        source=campaign.source,
        account=campaign.account,
        id=campaign.id,
        name=campaign.name,
        impressions=found.tally.impressions if found.found else None,
        clicks=found.tally.clicks if found.found else None,
        aimed=aimed_at == icp,
        other_icp=None if aimed_at == icp else aimed_at,
        proposal=proposal,
    )


def _rank(entry: CampaignEntry) -> tuple[int, str, str, str]:
    return -(entry.impressions or 0), entry.name.casefold(), entry.source, entry.id or ""
