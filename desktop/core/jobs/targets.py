"""Single changes of the definitions as the desk makes them, each of which can be undone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.core.clock import Clock
from desktop.core.definition_files.changes import Change
from desktop.core.definitions import (
    SEGMENT_DIMENSIONS,
    Activity,
    AlertRule,
    Definitions,
    IcpDefinition,
    People,
    Reporting,
    SourceRule,
)
from desktop.core.errors import UsageError
from desktop.core.event_meaning import EventMeaning, with_meanings
from desktop.core.jobs.applying import apply_definitions
from desktop.core.kpi.campaign_aims import CampaignName, aimed_rules
from desktop.core.kpi.periods import weekday_number
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store


@dataclass(frozen=True, slots=True)
class Edit:
    """One change that was made; `previous` has the sections that it touched, as they were."""

    previous: Definitions
    changes: tuple[Change, ...]
    """What changed, told for a person; empty where nothing did."""


def set_target(store: Store, clock: Clock, icp: str, kpi: str, target: float | None) -> Edit:
    """Sets an ICP's target as a fraction, or takes it away. Targets make no new version."""
    if kpi not in (SHARE_RATE, ICP_CTR):
        raise UsageError(f'there is no KPI "{kpi}"; it is {SHARE_RATE} or {ICP_CTR}')
    if target is not None and not 0 < target < 1:
        raise UsageError("a target lies between 0 % and 100 %; leave it empty for none")

    def change(old: Definitions) -> Definitions:
        icps = old.icps or ()
        if icp not in [each.name for each in icps]:
            raise UsageError(f'there is no ICP "{icp}" any more')
        return Definitions(
            icps=tuple(_aimed(each, kpi, target) if each.name == icp else each for each in icps)
        )

    return _edit(store, clock, change)


def set_aims(
    store: Store,
    clock: Clock,
    icp: str,
    wanted: Mapping[CampaignName, bool],
    campaigns: Sequence[CampaignName],
) -> Edit:
    """Says of single campaigns whether they are aimed at an ICP; `campaigns` are all there are.

    Raises UsageError where the ICP is gone, or no rule could tell two campaigns apart.
    """

    def change(old: Definitions) -> Definitions:
        if icp not in [each.name for each in old.icps or ()]:
            raise UsageError(f'there is no ICP "{icp}" any more')
        return Definitions(campaigns=aimed_rules(old.campaigns or (), icp, wanted, campaigns))

    return _edit(store, clock, change)


def set_reporting(
    store: Store, clock: Clock, *, timezone: str | None = None, week_start: str | None = None
) -> Edit:
    """Sets the reporting zone, the day on which weeks start, or both. A zone recounts all days."""
    if timezone is not None:
        _check_zone(timezone)
    if week_start is not None:
        weekday_number(week_start)

    def change(old: Definitions) -> Definitions:
        before = old.reporting or Reporting()
        return Definitions(
            reporting=Reporting(
                timezone or before.timezone,
                week_start.strip().lower() if week_start else before.week_start,
            )
        )

    return _edit(store, clock, change)


def set_meanings(store: Store, clock: Clock, meanings: Sequence[EventMeaning]) -> Edit:
    """Says what event names count as. Raises UsageError as `with_meanings` does."""
    return _edit(store, clock, lambda old: with_meanings(old, meanings))


def set_one_off(store: Store, clock: Clock, source: str, one_off: bool) -> Edit:
    """Says, or unsays, that nothing more will come from a source, so that no period waits."""
    kind = source.partition(":")[0]

    def change(old: Definitions) -> Definitions:
        rules = dict(old.sources or {})
        of_kind = rules.get(kind, SourceRule())
        own = replace(rules.get(source, of_kind), one_off=one_off)
        return Definitions(sources={**rules, source: own})

    return _edit(store, clock, change)


def save_rule(store: Store, clock: Clock, rule: AlertRule, instead_of: str | None = None) -> Edit:
    """Puts an alert rule in the place of the one of that name, or at the end of all.

    Raises UsageError where it has no name, another rule has it, or the one to replace is gone.
    """
    name = rule.name.strip()
    if not name:
        raise UsageError("an alert rule needs a name; give it one that a message can begin with")

    def change(old: Definitions) -> Definitions:
        rules = old.alerts or ()
        names = [each.name for each in rules]
        if instead_of is not None and instead_of not in names:
            raise UsageError(f'there is no alert rule "{instead_of}" any more')
        if name != instead_of and name in names:
            raise UsageError(f'there is an alert rule "{name}" already; give this one another name')
        named = replace(rule, name=name)
        if instead_of is None:
            return Definitions(alerts=(*rules, named))
        return Definitions(
            alerts=tuple(named if each.name == instead_of else each for each in rules)
        )

    return _edit(store, clock, change)


def add_rules(store: Store, clock: Clock, rules: Sequence[AlertRule]) -> Edit:
    """Adds alert rules; one whose name is taken stays as it is in force."""

    def change(old: Definitions) -> Definitions:
        known = old.alerts or ()
        names = {each.name for each in known}
        return Definitions(alerts=(*known, *(rule for rule in rules if rule.name not in names)))

    return _edit(store, clock, change)


def delete_rule(store: Store, clock: Clock, name: str) -> Edit:
    """Takes an alert rule out of force. Raises UsageError where there is none of that name."""

    def change(old: Definitions) -> Definitions:
        left = tuple(each for each in old.alerts or () if each.name != name)
        if len(left) == len(old.alerts or ()):
            raise UsageError(f'there is no alert rule "{name}" any more')
        return Definitions(alerts=left)

    return _edit(store, clock, change)


def undo_edit(store: Store, clock: Clock, edit: Edit) -> Edit:
    """Puts the sections that an edit touched back; undoing the result does the edit again.

    What was edited in other sections since then stays.
    """
    return _edit(store, clock, lambda _: edit.previous)


def _aimed(icp: IcpDefinition, kpi: str, target: float | None) -> IcpDefinition:
    if kpi == SHARE_RATE:
        return replace(icp, target_share_rate=target)
    return replace(icp, target_icp_ctr=target)


def _edit(store: Store, clock: Clock, change: Callable[[Definitions], Definitions]) -> Edit:
    with store.read() as connection:
        old = load_definitions(connection)
    new = change(old)
    changes = apply_definitions(store, new, clock, yes=True)
    before = _every_section(old)
    touched = [each.name for each in fields(new) if getattr(new, each.name) is not None]
    previous = Definitions(**{name: getattr(before, name) for name in touched})
    return Edit(previous, tuple(changes))


def _every_section(old: Definitions) -> Definitions:
    """The same with absent sections empty, since an absent section would change nothing."""
    return replace(
        old,
        reporting=old.reporting or Reporting(),
        share_events={} if old.share_events is None else old.share_events,
        activity=old.activity or Activity(),
        people=old.people or People(),
        icps=old.icps or (),
        campaigns=old.campaigns or (),
        alerts=old.alerts or (),
        sources={} if old.sources is None else old.sources,
        dimension_order=old.dimension_order or SEGMENT_DIMENSIONS,
    )


def _check_zone(name: str) -> None:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise UsageError(
            f'"{name}" is no time zone; give an IANA name such as Europe/Berlin'
        ) from None
