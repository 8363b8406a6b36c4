"""What the window hears of the watch and may ask of it: jobs, channels, messages."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:  # these load the store, which the window opens without
    from desktop.core.jobs.board import Board, JobRun, ScheduleCheck
    from desktop.core.jobs.sync import SyncProgress
    from desktop.core.notify.channels import Channel
    from desktop.ui.state import Done

ASK, KEEP, LEAVE = "ask", "keep", "leave"
"""What closing the window does: asks, keeps watching in the tray, or ends."""


@dataclass(frozen=True, slots=True)
class RunMoved:
    """A line of a running job; `fraction` 0..1 where it is known."""

    job: str
    title: str
    text: str
    fraction: float | None
    pull: SyncProgress | None = None
    """How far a pull is, in place of the line."""


@dataclass(frozen=True, slots=True)
class RunEnded:
    """A run is over, or slots were skipped."""

    job: str
    title: str
    state: str
    """done, failed, skipped, cancelled, interrupted."""
    reason: str


@dataclass(frozen=True, slots=True)
class MessageShown:
    """A message for this desktop; the inbox keeps it whether or not anybody sees it."""

    title: str
    body: str
    rule: str = ""
    """The alert that it tells of first; empty for a digest."""
    segment: str = ""
    is_bad: bool = False


class NetworkState(Protocol):
    """What the platform tells of the network; asked from any thread."""

    def is_online(self) -> bool:
        """Whether anything can be reached at all."""

    def is_metered(self) -> bool:
        """Whether traffic costs money."""


Tell = Callable[[object], None]
"""Takes `RunMoved`, `RunEnded` and `MessageShown`, from any thread."""


@dataclass(frozen=True, slots=True)
class WatchActions:
    """The schedule; each runs in a worker thread."""

    start: Callable[[Tell, NetworkState], None]
    """Follows the schedule until `stop`; asked again after a stop, it starts again."""
    stop: Callable[[], None]
    """Ends what runs and waits for it."""
    load: Callable[[], Board]
    history: Callable[[str], tuple[JobRun, ...]]
    check: Callable[[str], ScheduleCheck]
    run_now: Callable[[str], str]
    cancel: Callable[[str], None]
    """Returns at once: the run ends when it next looks up."""
    set_schedule: Callable[[str, str], Done]
    pause: Callable[[bool], Done]
    data_changed: Callable[[], None]
    """Returns at once: numbers and alerts are looked at soon."""


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One message and what became of it; instants are microseconds UTC."""

    number: int
    channel: str
    state: str
    """waiting, sent, failed."""
    title: str
    body: str
    created_at: int
    not_before: int
    sent_at: int | None
    attempts: int
    error: str | None


@dataclass(frozen=True, slots=True)
class NotifyView:
    """What the settings show of notifications."""

    channels: tuple[Channel, ...]
    quiet_from: str
    """`22:00`; empty is never."""
    quiet_until: str
    digest_channels: tuple[str, ...]
    outbox: tuple[OutboxItem, ...]
    zone: str
    now: int
    at_login: bool = False


@dataclass(frozen=True, slots=True)
class ChannelForm:
    """What is known of a channel when it is changed: never a secret, only whether there is one."""

    name: str
    kind: str
    fields: Mapping[str, str]
    kept: frozenset[str] = frozenset()
    """Secret fields that stay as they are while nothing is written in them."""


@dataclass(frozen=True, slots=True)
class NotifyActions:
    """Channels, quiet hours, the digest, and how the app lives; each runs in a worker thread."""

    load: Callable[[], NotifyView]
    load_channel: Callable[[str], ChannelForm]
    save_channel: Callable[[str, str, Mapping[str, str]], Done]
    """Name, kind and what was written in its fields."""
    delete_channel: Callable[[str], Done]
    test: Callable[[str], str]
    """Sends a test; says that it was taken."""
    set_quiet: Callable[[str, str], Done]
    set_digest_channels: Callable[[Sequence[str]], Done]
    make_digest: Callable[[], str]
    try_again: Callable[[int], Done]
    start_at_login: Callable[[bool], Done]
