"""Which campaigns are aimed at which ICP and stage: the first rule that matches."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from desktop.core.definitions import CampaignRule
from desktop.core.globs import compile_glob

Marker = Callable[[str, str | None, str | None], CampaignRule | None]
"""(source, campaign id, latest campaign name) -> the rule that marks it."""


def compile_marks(rules: Sequence[CampaignRule]) -> Marker:
    """The first rule whose source, id and glob all hold; those that a rule leaves out hold.

    A rule with neither id nor match marks nothing, so that an empty one is not a mark of all.
    """
    tests = [
        (rule, None if rule.match is None else compile_glob(rule.match))
        for rule in rules
        if rule.id is not None or rule.match is not None
    ]

    def mark(source: str, campaign_id: str | None, name: str | None) -> CampaignRule | None:
        for rule, fits in tests:
            if rule.source is not None and rule.source != source:
                continue
            if rule.id is not None and rule.id != campaign_id:
                continue
            if fits is None or (name is not None and fits(name)):
                return rule
        return None

    return mark
