"""What event names shall count as: shares by rules, ignored, or plain activity."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from desktop.core.activity import DEFAULT_IGNORED
from desktop.core.definitions import Activity, Definitions, ShareRule
from desktop.core.errors import UsageError
from desktop.core.globs import compile_glob

_CHANNEL = re.compile(r"[a-z0-9_]+")


@dataclass(frozen=True, slots=True)
class EventMeaning:
    """An event name (or glob) and what it shall count as."""

    name: str
    rules: tuple[ShareRule, ...] = ()
    """None make it no share event."""
    ignored: bool = False
    """Whether it is nobody's activity; it has no rules then."""


def with_meanings(old: Definitions, meanings: Sequence[EventMeaning]) -> Definitions:
    """The sections of the definitions that other meanings for some names change.

    A mapped name keeps its place in the order, a new one comes last. Raises UsageError for a
    channel that is no plain word, and for a name that a wider pattern maps or ignores, which has
    to be changed itself.
    """
    shares, activity = dict(old.share_events or {}), old.activity or Activity()
    for meaning in meanings:
        _check_rules(meaning.rules)
        was_share, was_ignored = meaning.name in shares, meaning.name in activity.ignore
        ignored = [each for each in activity.ignore if each != meaning.name]
        if meaning.rules:
            shares[meaning.name] = meaning.rules
        else:
            shares.pop(meaning.name, None)
            _check_not_mapped(shares, meaning.name)
        if meaning.ignored:
            ignored = [*activity.ignore] if was_ignored else [*ignored, meaning.name]
        elif not (meaning.rules or was_share or was_ignored):
            _check_not_ignored(activity, meaning.name)
        activity = replace(activity, ignore=tuple(ignored))
    return Definitions(
        share_events=None if shares == (old.share_events or {}) else shares,
        activity=None if activity == (old.activity or Activity()) else activity,
    )


def _check_rules(rules: Sequence[ShareRule]) -> None:
    for rule in rules:
        if not _CHANNEL.fullmatch(rule.channel):
            raise UsageError(
                f'the channel "{rule.channel}" may only have small letters, digits and '
                "underscores, such as copy_link"
            )
        for key, values in rule.where:
            if not key.strip() or not values:
                raise UsageError("a condition names a property and at least one value")


def _check_not_mapped(shares: dict[str, tuple[ShareRule, ...]], name: str) -> None:
    for pattern in shares:
        if compile_glob(pattern)(name):
            raise UsageError(f'"{name}" is a share by the pattern "{pattern}"; change that')


def _check_not_ignored(activity: Activity, name: str) -> None:
    for pattern in activity.ignore:
        if compile_glob(pattern)(name):
            raise UsageError(f'"{name}" is ignored by the pattern "{pattern}"; change that instead')
    system = (pattern for patterns in DEFAULT_IGNORED.values() for pattern in patterns)
    if activity.ignore_defaults and any(compile_glob(pattern)(name) for pattern in system):
        raise UsageError(
            f'"{name}" is ignored as one of its source\'s system events; change that instead'
        )
