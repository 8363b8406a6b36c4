"""What of a run is worth a message, to which channels: once, grouped, muted, or held back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import msgspec

from desktop.core.alerts.explanation import Explanation
from desktop.core.alerts.states import Notice
from desktop.core.clock import DAY
from desktop.core.definitions import AlertRule

REMIND_AFTER: Final = 7 * DAY
"""While a rule fires and nobody has acknowledged it."""

REMINDER: Final = "reminder"

_RANKS: Final = {"warning": 1, "critical": 2}


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that a message says."""

    notice: str
    """fired, resolved, retracted, broken, reminder."""
    explanation: Explanation
    reason: str = ""
    transition: int | None = None
    """The number of the change in the inbox; None for a reminder."""


@dataclass(frozen=True, slots=True)
class Message:
    """All that one run has to say on one channel: alerts, or a text of its own."""

    entries: tuple[Entry, ...]
    created_at: int
    timezone: str = "UTC"
    title: str = ""
    text: str = ""
    files: tuple[str, ...] = ()
    """What goes with it, as paths below the workspace; only mail can carry them."""
    locale: str = ""
    """What it is written in, that of the workspace when it was made: `de_DE`; empty is English."""


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one alert stands, as far as telling of it goes."""

    rule: AlertRule
    segment: str
    is_open: bool
    opened_at: int | None = None
    reminded_at: int | None = None
    acknowledged: bool = False
    snoozed_until: int | None = None
    snoozed_while_open: bool = False

    def is_snoozed(self, now: int) -> bool:
        """Whether a person asked not to hear of it now."""
        asleep = self.snoozed_until is not None and now < self.snoozed_until
        return asleep or (self.snoozed_while_open and self.is_open)


def muting(standing: Standing, others: Iterable[Standing]) -> str | None:
    """The name of the more severe rule of the same group and segment that fires meanwhile."""
    group = standing.rule.group
    if group is None:
        return None
    own = _RANKS.get(standing.rule.severity, 0)
    for other in others:
        same = other.rule.group == group and other.segment == standing.segment
        if same and other.is_open and _RANKS.get(other.rule.severity, 0) > own:
            return other.rule.name
    return None


def due_reminders(standings: Sequence[Standing], now: int) -> list[Standing]:
    """Open alerts to be told of again: nobody acknowledged, snoozed or muted them."""
    return [
        standing
        for standing in standings
        if standing.is_open
        and standing.opened_at is not None
        and not standing.acknowledged
        and not standing.is_snoozed(now)
        and muting(standing, standings) is None
        and now - (standing.reminded_at or standing.opened_at) >= REMIND_AFTER
    ]


def is_told(notice: Notice, standing: Standing, muted_by: str | None, now: int) -> bool:
    """Whether a change is sent; the inbox shows it in any case."""
    if notice is Notice.BROKEN:
        return True
    return muted_by is None and not standing.is_snoozed(now)


def build_messages(
    entries: Sequence[tuple[AlertRule, Entry]], now: int, timezone: str, locale: str = ""
) -> dict[str, Message]:
    """Channel -> one message with all that this run has to say there; none where nothing is."""
    by_channel: dict[str, list[Entry]] = {}
    for rule, entry in entries:
        for channel in rule.notify:
            by_channel.setdefault(channel, []).append(entry)
    return {
        channel: Message(tuple(_ordered(found)), now, timezone, locale=locale)
        for channel, found in by_channel.items()
    }


def _ordered(entries: list[Entry]) -> list[Entry]:
    """What is worst first, what is over last."""
    ranks = {Notice.FIRED: 0, REMINDER: 1, Notice.BROKEN: 2, Notice.RETRACTED: 3}
    return sorted(
        entries,
        key=lambda entry: (
            ranks.get(entry.notice, 4),
            -_RANKS.get(entry.explanation.severity or "", 0),
            entry.explanation.rule,
            entry.explanation.segment or "",
        ),
    )


def encode_message(message: Message) -> str:
    """Compact JSON for the outbox."""
    return msgspec.json.encode(message).decode()


def decode_message(text: str) -> Message:
    """A message as it was put in. Raises msgspec.ValidationError for anything else."""
    return msgspec.json.decode(text, type=Message)
