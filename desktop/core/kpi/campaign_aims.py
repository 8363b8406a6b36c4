"""The campaign rules that make single campaigns aimed at an ICP, or not, and leave all others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from desktop.core.definitions import CampaignRule
from desktop.core.errors import UsageError
from desktop.core.kpi.campaign_marks import compile_marks

_ROUNDS = 3


class CampaignName(NamedTuple):
    """What a rule can tell campaigns apart by."""

    source: str
    id: str | None
    name: str | None


_Mark = tuple[str | None, str | None]
"""ICP and stage."""


def aimed_rules(
    rules: Sequence[CampaignRule],
    icp: str,
    wanted: Mapping[CampaignName, bool],
    campaigns: Sequence[CampaignName],
) -> tuple[CampaignRule, ...]:
    """Other rules, by which `wanted` campaigns are aimed at the ICP or not; stages stay.

    Each gets a rule of its own before all others, unless the others say the same already. A
    campaign that is aimed at another ICP is not freed from that by False. `campaigns` are all
    that exist: none but the wanted ones changes. Raises UsageError where no rule can tell two
    campaigns apart, such as two without an id and of one name.
    """
    every = tuple(dict.fromkeys((*campaigns, *wanted)))
    now = _marks(rules, every)
    goal = now | {name: _aim(now[name], icp, aims=aims) for name, aims in wanted.items()}
    changed = {name for name in wanted if goal[name] != now[name]}
    own = {_own_rule(name, (None, None)) for name in changed}
    found = tuple(rule for rule in rules if replace(rule, icp=None, funnel_stage=None) not in own)
    missing = _missing(found, goal)
    for _ in range(_ROUNDS):
        if not missing:
            return found
        found = (*(_own_rule(name, goal[name]) for name in missing), *found)
        missing = _missing(found, goal)
    first = missing[0]
    raise UsageError(
        f'no rule tells the campaign "{first.name or first.id}" of {first.source} from others; '
        "mark them by a [[campaign]] section of the definitions file"
    )


def _marks(
    rules: Sequence[CampaignRule], campaigns: Sequence[CampaignName]
) -> dict[CampaignName, _Mark]:
    mark = compile_marks(rules)
    found = {name: mark(*name) for name in campaigns}
    return {
        name: (None, None) if rule is None else (rule.icp, rule.funnel_stage)
        for name, rule in found.items()
    }


def _missing(
    rules: Sequence[CampaignRule], goal: Mapping[CampaignName, _Mark]
) -> list[CampaignName]:
    """Campaigns that the rules do not mark as they should be."""
    marks = _marks(rules, tuple(goal))
    return [name for name, wanted in goal.items() if marks[name] != wanted]


def _aim(mark: _Mark, icp: str, *, aims: bool) -> _Mark:
    if aims:
        return icp, mark[1]
    return (None, mark[1]) if mark[0] == icp else mark


def _own_rule(name: CampaignName, mark: _Mark) -> CampaignRule:
    by_id = name.id is not None
    return CampaignRule(
        match=None if by_id else name.name,
        id=name.id,
        source=name.source,
        icp=mark[0],
        funnel_stage=mark[1],
    )
