"""Single changes of the definitions as the desk makes them, each of which can be undone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from desktop.core.clock import Clock
from desktop.core.definition_files.changes import Change
from desktop.core.definitions import (
    SEGMENT_DIMENSIONS,
    Activity,
    Definitions,
    IcpDefinition,
    People,
    Reporting,
    ShareRule,
)
from desktop.core.errors import UsageError
from desktop.core.globs import compile_glob
from desktop.core.jobs.applying import apply_definitions
from desktop.core.kpi.periods import weekday_number
from desktop.core.kpi.questions import ICP_CTR, SHARE_RATE
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store

_CHANNEL = re.compile(r"[a-z0-9_]+")


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


def set_mapping(
    store: Store, clock: Clock, names: Sequence[str], rules: Sequence[ShareRule]
) -> Edit:
    """Says through which channels these event names share; no rules make them no share events.

    A name (or glob) keeps its place in the order, a new one comes last. Raises UsageError for a
    channel that is no plain word, and for a name that only a glob maps, which has to be changed
    itself.
    """
    for rule in rules:
        _check_rule(rule)

    def change(old: Definitions) -> Definitions:
        return Definitions(share_events=mapped(old.share_events or {}, names, rules))

    return _edit(store, clock, change)


def mapped(
    share_events: dict[str, tuple[ShareRule, ...]],
    names: Sequence[str],
    rules: Sequence[ShareRule],
) -> dict[str, tuple[ShareRule, ...]]:
    """The mapping with other rules for some names, to look at the effect before it is saved."""
    changed = dict(share_events)
    for name in names:
        if rules:
            changed[name] = tuple(rules)
        elif name in changed:
            del changed[name]
    if not rules:
        _check_freed(changed, names)
    return changed


def ignore_name(store: Store, clock: Clock, name: str) -> Edit:
    """Makes an event name (or glob) nobody's activity; it is then no share event either."""

    def change(old: Definitions) -> Definitions:
        activity = old.activity or Activity()
        ignored = activity.ignore if name in activity.ignore else (*activity.ignore, name)
        shares = old.share_events or {}
        left = {each: rules for each, rules in shares.items() if each != name}
        return Definitions(
            activity=replace(activity, ignore=ignored),
            share_events=left if len(left) < len(shares) else None,
        )

    return _edit(store, clock, change)


def stop_ignoring(store: Store, clock: Clock, name: str) -> Edit:
    """Makes an ignored name count again. Raises UsageError where a glob or a default ignores it."""

    def change(old: Definitions) -> Definitions:
        activity = old.activity or Activity()
        if name not in activity.ignore:
            wider = [glob for glob in activity.ignore if compile_glob(glob)(name)]
            why = f'the pattern "{wider[0]}"' if wider else "its source's system events"
            raise UsageError(f'"{name}" is ignored by {why}; change that instead')
        return Definitions(
            activity=replace(
                activity, ignore=tuple(each for each in activity.ignore if each != name)
            )
        )

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


def _check_rule(rule: ShareRule) -> None:
    if not _CHANNEL.fullmatch(rule.channel):
        raise UsageError(
            f'the channel "{rule.channel}" may only have small letters, digits and underscores, '
            "such as copy_link"
        )
    for key, values in rule.where:
        if not key.strip() or not values:
            raise UsageError("a condition names a property and at least one value")


def _check_freed(changed: dict[str, tuple[ShareRule, ...]], names: Sequence[str]) -> None:
    for name in names:
        for pattern in changed:
            if pattern != name and compile_glob(pattern)(name):
                raise UsageError(f'"{name}" is a share by the pattern "{pattern}"; change that')
