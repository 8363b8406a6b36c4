"""Which campaigns are aimed at which ICP and stage: the first rule that matches."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.core.definitions import CampaignRule
from desktop.core.globs import compile_glob, is_glob

Marker = Callable[[str, str | None, str | None], CampaignRule | None]
"""(source, campaign id, latest campaign name) -> the rule that marks it."""

_Ranked = tuple[int, CampaignRule]
"""A rule and its place: the lower one wins."""


def compile_marks(rules: Sequence[CampaignRule]) -> Marker:
    """The first rule whose source, id and glob all hold; those that a rule leaves out hold.

    A rule with neither id nor match marks nothing, so that an empty one is not a mark of all.
    A rule for one id or one name costs nothing for other campaigns, however many there are.
    """
    by_id: dict[str, list[_Ranked]] = {}
    by_name: dict[str, list[_Ranked]] = {}
    patterns: list[_Ranked] = []
    for place, rule in enumerate(rules):
        if rule.id is not None:
            by_id.setdefault(rule.id, []).append((place, rule))
        elif rule.match is not None and is_glob(rule.match):
            patterns.append((place, rule))
        elif rule.match is not None:
            by_name.setdefault(rule.match, []).append((place, rule))

    def mark(source: str, campaign_id: str | None, name: str | None) -> CampaignRule | None:
        exact = [
            *(by_id.get(campaign_id, ()) if campaign_id is not None else ()),
            *(by_name.get(name, ()) if name is not None else ()),
        ]
        found = min((each for each in exact if _holds(each[1], source, name)), default=None,
                    key=lambda each: each[0])  # fmt: skip
        for place, rule in patterns:
            if found is not None and place > found[0]:
                break
            if _holds(rule, source, name):
                return rule
        return None if found is None else found[1]

    return mark


def _holds(rule: CampaignRule, source: str, name: str | None) -> bool:
    """Whether the source and the glob hold; whose id it is was looked up before."""
    if rule.source is not None and rule.source != source:
        return False
    return rule.match is None or (name is not None and compile_glob(rule.match)(name))
