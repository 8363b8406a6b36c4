"""Time that passes only when somebody waits."""

from __future__ import annotations

from pathlib import Path

from connectors.kit.limits import BucketStore, MemoryBuckets
from connectors.kit.running import Surroundings, Tally, Wait

START = 1_780_300_800.0
"""2026-06-01T08:00:00Z."""


class FakeTime:
    """A clock, a wait that moves it, and what was waited; `cancel_at` a wait or look it cancels."""

    def __init__(self, now: float = START) -> None:
        self.now = now
        self.waits: list[float] = []
        self.reasons: list[str] = []
        self.chance = 1.0
        """What `random` gives: with 1.0 every wait is the longest that jitter allows."""
        self.cancelled = False
        self.cancel_in_wait = False

    def clock(self) -> float:
        return self.now

    def wait(self, seconds: float) -> bool:
        if seconds > 0:
            self.now += seconds
            self.waits.append(seconds)
            self.cancelled = self.cancelled or self.cancel_in_wait
        return self.cancelled

    def random(self) -> float:
        return self.chance

    def watch(self, _tally: Tally, wait: Wait | None) -> None:
        if wait is not None:
            self.reasons.append(wait.reason)

    def surroundings(self, folder: Path, buckets: BucketStore | None = None) -> Surroundings:
        """What a session wants, with this time."""
        return Surroundings(
            self.clock, self.wait, self.random, buckets or MemoryBuckets(), folder, self.watch
        )
