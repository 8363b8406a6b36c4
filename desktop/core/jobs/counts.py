"""How many rows were new, updated or unchanged."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Counts:
    """Adds up over the parts of one import."""

    new: int = 0
    updated: int = 0
    unchanged: int = 0

    def add(self, other: Counts) -> None:
        """Takes in the counts of another part."""
        self.new += other.new
        self.updated += other.updated
        self.unchanged += other.unchanged

    @property
    def rows(self) -> int:
        """All rows that were taken."""
        return self.new + self.updated + self.unchanged
