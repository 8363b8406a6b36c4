"""A small workspace as plain data: the files that were imported, in their order, and who asks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from desktop.core.definitions import Activity, Definitions, IcpDefinition, People, Reporting

EventKey = tuple[str, str, str, int, str]


@dataclass(frozen=True, slots=True)
class EventRow:
    """One line of a product export; instants are milliseconds UTC."""

    name: str
    distinct_id: str
    time: int
    insert_id: str
    user_id: str | None = None
    """None: the property is absent."""
    method: str | None = None
    processed: int | None = None


@dataclass(frozen=True, slots=True)
class ProfileRow:
    """One person of a profile file; a trait that is None is an empty cell."""

    user_id: str | None = None
    email: str | None = None
    updated_at: int | None = None
    """Microseconds UTC."""
    traits: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One company of an accounts file."""

    domain: str
    updated_at: int | None = None
    traits: Mapping[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class File:
    """One import: whose rows, when, and the rows (all of one of the three kinds)."""

    source: str
    imported_at: int
    """Microseconds UTC."""
    rows: tuple[EventRow | ProfileRow | AccountRow, ...]
    kind: str = ""
    """The reader's kind where it is not the source's: a CRM has ids of its own."""


@dataclass(frozen=True, slots=True)
class World:
    """Everything that a workspace was told."""

    definitions: Definitions
    files: tuple[File, ...] = ()

    @property
    def zone(self) -> str:
        """The reporting zone."""
        return (self.definitions.reporting or Reporting()).timezone or "UTC"

    @property
    def week_start(self) -> str:
        """The day on which weeks start."""
        return (self.definitions.reporting or Reporting()).week_start

    @property
    def people(self) -> People:
        """Who is left out and who is believed."""
        return self.definitions.people or People()

    @property
    def activity(self) -> Activity:
        """What makes nobody active."""
        return self.definitions.activity or Activity()

    @property
    def icp(self) -> IcpDefinition:
        """The primary ICP."""
        icps = self.definitions.icps or ()
        return icps[0]

    def rows(self, kind: type) -> list[tuple[int, File, int, object]]:
        """(number of the import, the file, line, row) of one kind of row, in order."""
        return [
            (number, file, line, row)
            for number, file in enumerate(self.files)
            for line, row in enumerate(file.rows, 1)
            if isinstance(row, kind)
        ]

    def redefined(self, **sections: object) -> World:
        """The same world with other sections of definitions."""
        return replace(self, definitions=replace(self.definitions, **sections))  # type: ignore[arg-type]
