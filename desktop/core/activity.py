"""Which events are activity, and through which channel an event shares."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from desktop.core.definitions import Activity, ShareRule
from desktop.core.globs import compile_glob, is_glob

ShareEvents = Mapping[str, tuple[ShareRule, ...]]
"""Event name or glob -> its rules, in the order of the definitions."""

DEFAULT_IGNORED: Final[dict[str, tuple[str, ...]]] = {
    "mixpanel": (
        "$identify", "$create_alias", "$merge", "$mp_session_record", "$experiment_started",
        "$ae_*",
    ),
    "amplitude": (
        "$identify", "$groupidentify", "session_start", "session_end",
        "[Amplitude] Start Session", "[Amplitude] End Session", "[Amplitude] Replay Captured",
    ),
    "posthog": (
        "$identify", "$set", "$groupidentify", "$create_alias", "$pageleave",
        "$feature_flag_called", "$web_vitals", "$exception", "survey shown",
        "$feature_enrollment_update", "$$heatmap",
    ),
    "ga4": ("session_start", "first_visit", "user_engagement", "scroll"),
}  # fmt: skip
"""System events of each kind of source, as globs: nobody acted. Autocaptured clicks are not here,
because a person made them; who does not want them adds them to `[activity] ignore`."""


def is_ignored(kind: str, name: str, activity: Activity) -> bool:
    """Whether an event of this name makes nobody active.

    `kind` is a source's kind or its full name (`mixpanel:123`). Share events are always activity:
    ask `channel_of` first.
    """
    patterns = activity.ignore
    if activity.ignore_defaults:
        patterns = (*DEFAULT_IGNORED.get(kind.partition(":")[0], ()), *patterns)
    return any(compile_glob(pattern)(name) for pattern in patterns)


def channel_of(
    share_events: ShareEvents, name: str, properties: Mapping[str, object]
) -> str | None:
    """The channel of the first rule whose conditions all hold; None where it is no share event.

    A name that stands in the definitions itself is decided by its own rules alone; else the globs
    are tried in their order.
    """
    own = share_events.get(name)
    if own is not None:
        return _first_channel(own, properties)
    for pattern, rules in share_events.items():
        if is_glob(pattern) and compile_glob(pattern)(name):
            channel = _first_channel(rules, properties)
            if channel is not None:
                return channel
    return None


def share_properties(share_events: ShareEvents) -> set[str]:
    """The event properties that some condition looks at."""
    return {key for rules in share_events.values() for rule in rules for key, _ in rule.where}


def property_text(value: object) -> str | None:
    """A property's value as conditions compare it; None where there is nothing to compare.

    Numbers are written as JSON does, but whole ones without a fraction: 1.0 is "1".
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, str | int | float):
        return str(value)
    return None


def _first_channel(rules: tuple[ShareRule, ...], properties: Mapping[str, object]) -> str | None:
    for rule in rules:
        if all(property_text(properties.get(key)) in values for key, values in rule.where):
            return rule.channel
    return None
