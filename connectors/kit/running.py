"""What a pull needs of the program around it: time, chance, a place for files, and who watches."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from connectors.kit.limits import BucketStore


@dataclass(slots=True)
class Tally:
    """What a pull has cost so far."""

    requests: int = 0
    pages: int = 0
    retries: int = 0
    waited: float = 0.0
    """Seconds."""
    received: int = 0
    """Bytes of bodies, unpacked."""
    coming: int = 0
    """Bytes that have come of the answer that is on its way, as they came over the wire."""


@dataclass(frozen=True, slots=True)
class Wait:
    """The pull waits for so many seconds, and why, in words."""

    seconds: float
    reason: str


Watcher = Callable[[Tally, Wait | None], None]
"""Told after every answer, before every wait, and some times a second of one that takes long."""


def nobody(_tally: Tally, _wait: Wait | None) -> None:
    """Watches nothing."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Handed in, so that connectors and the kit know neither clock nor chance.

    `clock` gives seconds UTC · `wait(seconds)` waits and gives True as soon as the user cancels
    (`threading.Event().wait`) · `random` gives 0 to 1 · `folder` holds downloads while they are
    read.
    """

    clock: Callable[[], float]
    wait: Callable[[float], bool]
    random: Callable[[], float]
    buckets: BucketStore
    folder: Path
    watch: Watcher = nobody
