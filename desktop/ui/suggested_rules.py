"""The rules that a workspace starts with, by names in the window's language."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from desktop.ui.translation import mark, tr

if TYPE_CHECKING:
    from desktop.core.definitions import AlertRule

NAMES: Final = (
    mark("Share rate fell"),
    mark("Share rate fell hard"),
    mark("ICP CTR on LinkedIn feed is low"),
    mark("ICP CTR on LinkedIn feed is very low"),
    mark("ICP CTR on Google Search is low"),
    mark("ICP CTR on Google Search is very low"),
    mark("ICP CTR on Google Display is low"),
    mark("ICP CTR on Google Display is very low"),
    mark("ICP link CTR on Meta is low"),
    mark("ICP link CTR on Meta is very low"),
)
"""What the factory calls them; from then on a name is the team's own."""

GROUPS: Final = (
    mark("share rate", about="group of rules"),
    mark("ICP CTR on LinkedIn feed", about="group of rules"),
    mark("ICP CTR on Google Search", about="group of rules"),
    mark("ICP CTR on Google Display", about="group of rules"),
    mark("ICP link CTR on Meta", about="group of rules"),
)


def name_suggestions(
    suggested: Collection[AlertRule], there: Collection[AlertRule]
) -> tuple[AlertRule, ...]:
    """Those whose name no rule has yet; one whose sister is there joins that rule's group."""
    names = {rule.name for rule in there}
    groups = {rule.group for rule in there}
    named = (
        replace(rule, name=tr(rule.name), group=_group(rule.group, groups)) for rule in suggested
    )
    return tuple(rule for rule in named if rule.name not in names)


def _group(group: str | None, groups: Collection[str | None]) -> str | None:
    return group if group is None or group in groups else tr(group, about="group of rules")
