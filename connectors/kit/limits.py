"""How often a service may be asked: never more than so many requests in any stretch of time."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

KEPT_FROM = 60.0
"""Limits over fewer seconds are over before an app has started again, so they are not kept."""


@dataclass(frozen=True, slots=True)
class Limit:
    """At most `count` requests in any `seconds`; stay a little below what the service allows."""

    name: str
    count: int
    seconds: float


class BucketStore(Protocol):
    """Remembers requests by key across restarts, for all processes at once."""

    def take(self, key: str, limit: Limit, now: float) -> float:
        """Notes a request at `now` (seconds UTC) and gives 0.

        Where the limit is reached it notes nothing and gives the seconds to wait.
        """
        ...


class MemoryBuckets:
    """Remembers while the process lives."""

    def __init__(self) -> None:
        self._instants: dict[str, tuple[float, ...]] = {}
        self._lock = threading.Lock()

    def take(self, key: str, limit: Limit, now: float) -> float:
        """See `BucketStore`."""
        with self._lock:
            kept, wait = take_one(self._instants.get(key, ()), limit, now)
            self._instants[key] = kept
        return wait


def take_one(
    instants: Sequence[float], limit: Limit, now: float
) -> tuple[tuple[float, ...], float]:
    """The instants to remember, and the seconds to wait (0: the request at `now` is noted).

    A sliding window: exact for every stretch, where a bucket that refills would let through nearly
    twice the count. Instants after `now` are of a clock that was set back, and are dropped.
    """
    # the same sum decides and tells the wait, or rounding could let one pass without a note
    recent = tuple(at for at in instants if at <= now < at + limit.seconds)
    if len(recent) < limit.count:
        return (*recent, now), 0.0
    return recent, recent[-limit.count] + limit.seconds - now
