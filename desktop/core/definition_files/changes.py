"""What applying new definitions would do to the old ones, told for a person."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from typing import Final, Literal, TypeVar

from desktop.core.definition_files.wording import (
    Parts,
    alert_parts,
    difference,
    differences,
    icp_parts,
    plain_parts,
    rules_parts,
    tell,
    tell_list,
)
from desktop.core.definitions import (
    SEGMENT_DIMENSIONS,
    Activity,
    AlertRule,
    CampaignRule,
    Definitions,
    IcpDefinition,
    People,
    Reporting,
)

Kind = Literal["added", "changed", "deleted"]

_ORDER: Final = {
    "campaign": "the first that fits wins",
    "share_events": "the first that fits wins",
    "icp": "shown in this order",
    "alert": "shown in this order",
}
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that applying would do; what is `deleted` needs the user's yes."""

    kind: Kind
    section: str
    """The section's name in the file: reporting, share_events, activity, icp, campaign..."""
    name: str
    """The item's name, or the key in sections that are one table."""
    detail: str
    """What it is now, was, or becomes: one line without a final dot."""


def merge(old: Definitions, new: Definitions) -> Definitions:
    """The old definitions with the sections that the new ones have.

    A [reporting] without a timezone leaves the zone as it is: there always is one, and losing it
    would recount everything.
    """
    given = {each.name: getattr(new, each.name) for each in fields(new)}
    given["reporting"] = _reporting(old.reporting, new.reporting)
    return replace(old, **{name: value for name, value in given.items() if value is not None})


def _reporting(old: Reporting | None, new: Reporting | None) -> Reporting | None:
    if new is None or old is None or new.timezone is not None:
        return new
    return replace(new, timezone=old.timezone)


def missing_icps(definitions: Definitions) -> tuple[str, ...]:
    """ICPs that campaign rules or alerts name and that the definitions lack, in order of sight."""
    known = {icp.name for icp in definitions.icps or ()}
    named = [rule.icp for rule in definitions.campaigns or ()]
    named += [rule.icp for rule in definitions.alerts or ()]
    return tuple(dict.fromkeys(name for name in named if name is not None and name not in known))


def describe_changes(old: Definitions, new: Definitions) -> list[Change]:
    """What applying `new` to `old` changes, section by section; sections absent in `new` do not.

    Items are known by their name (campaign rules by what they match), so that a renamed ICP is
    one deleted and one added. An empty list means that applying would change nothing.
    """
    return [*_table_changes(old, new), *_item_changes(old, new), *_order_changes(old, new)]


def needing_consent(changes: list[Change]) -> list[Change]:
    """The changes that delete something, which must not happen without a yes."""
    return [change for change in changes if change.kind == "deleted"]


def _table_changes(old: Definitions, new: Definitions) -> list[Change]:
    changes = []
    if (reporting := _reporting(old.reporting, new.reporting)) is not None:
        changes += _keys("reporting", old.reporting or Reporting(), reporting)
    if new.activity is not None:
        changes += _keys("activity", old.activity or Activity(), new.activity)
    if new.people is not None:
        changes += _keys("people", old.people or People(), new.people)
    if new.dimension_order is not None:
        before = old.dimension_order or SEGMENT_DIMENSIONS
        changes += _key("attribution", "dimensions", before, new.dimension_order)
    return changes


Section = TypeVar("Section", Reporting, Activity, People)


def _keys(section: str, old: Section, new: Section) -> list[Change]:
    before, after = plain_parts(old), plain_parts(new)
    return [change for key in after for change in _key(section, key, before[key], after[key])]


def _key(section: str, key: str, old: tuple[str, ...], new: tuple[str, ...]) -> list[Change]:
    if old == new:
        return []
    if not old:
        return [Change("added", section, key, tell_list(new))]
    return [Change("changed", section, key, difference(old, new))]


def _item_changes(old: Definitions, new: Definitions) -> list[Change]:
    changes = []
    if new.share_events is not None:
        changes += _items("share_events", old.share_events or {}, new.share_events, rules_parts)
    if new.icps is not None:
        before = {icp.name: icp for icp in old.icps or ()}
        changes += _items("icp", before, {icp.name: icp for icp in new.icps}, icp_parts)
    if new.campaigns is not None:
        rules = {_campaign_name(rule): rule for rule in old.campaigns or ()}
        given = {_campaign_name(rule): rule for rule in new.campaigns}
        changes += _items("campaign", rules, given, plain_parts)
    if new.alerts is not None:
        alerts = {rule.name: rule for rule in old.alerts or ()}
        changes += _items("alert", alerts, {rule.name: rule for rule in new.alerts}, alert_parts)
    if new.sources is not None:
        changes += _items("sources", old.sources or {}, new.sources, plain_parts)
    return changes


def _items(
    section: str, old: Mapping[str, Item], new: Mapping[str, Item], parts: Callable[[Item], Parts]
) -> list[Change]:
    changes = []
    for name, item in new.items():
        if name not in old:
            changes.append(Change("added", section, name, tell(parts(item))))
        elif old[name] != item:
            detail = differences(parts(old[name]), parts(item)) or "now in another order"
            changes.append(Change("changed", section, name, detail))
    gone = [name for name in old if name not in new]
    return changes + [Change("deleted", section, name, tell(parts(old[name]))) for name in gone]


def _campaign_name(rule: CampaignRule) -> str:
    what = f"id {rule.id}" if rule.id is not None else str(rule.match)
    return what if rule.source is None else f"{what} of {rule.source}"


def _order_changes(old: Definitions, new: Definitions) -> list[Change]:
    changes = []
    first, then = _primary(old.icps), _primary(new.icps)
    if None not in (first, then) and first != then:
        detail = f"the primary ICP, which is shown first: {first} → {then}"
        changes.append(Change("changed", "icp", str(then), detail))
    orders = (
        ("campaign", [*map(_campaign_name, old.campaigns or ())], new.campaigns),
        ("share_events", [*(old.share_events or ())], new.share_events),
        ("icp", [icp.name for icp in old.icps or ()], new.icps),
        ("alert", [rule.name for rule in old.alerts or ()], new.alerts),
    )
    for section, before, given in orders:
        after = [*map(_name, given or ())]
        kept = [name for name in after if name in set(before)]
        if kept != [name for name in before if name in set(after)]:
            detail = f"{_ORDER[section]}; now {tell_list(after)}"
            changes.append(Change("changed", section, "(order)", detail))
    return changes


def _name(item: str | IcpDefinition | CampaignRule | AlertRule) -> str:
    if isinstance(item, str):
        return item
    return _campaign_name(item) if isinstance(item, CampaignRule) else item.name


def _primary(icps: tuple[IcpDefinition, ...] | None) -> str | None:
    return icps[0].name if icps else None
