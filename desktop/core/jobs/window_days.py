"""What differs between two states of one source's events of a day."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from desktop.core.store.ledger import EventColumns


@dataclass(frozen=True, slots=True)
class Difference:
    """Counts of events, and the instants at which something is not as it was."""

    new: int
    updated: int
    withdrawn: int
    times: npt.NDArray[np.int64]


def difference(before: EventColumns, after: EventColumns) -> Difference:
    """Compares by key; an event whose instant moved counts at both of its instants."""
    stayed, at_before, at_after = np.intersect1d(
        before.key, after.key, assume_unique=True, return_indices=True
    )
    differs = np.zeros(len(stayed), bool)
    for column in ("time", "user", "name", "properties"):
        differs |= getattr(before, column)[at_before] != getattr(after, column)[at_after]
    gone = np.delete(before.time, at_before)
    come = np.delete(after.time, at_after)
    moved = (before.time[at_before][differs], after.time[at_after][differs])
    times = np.concatenate([gone, come, *moved])
    return Difference(len(come), int(differs.sum()), len(gone), times)
