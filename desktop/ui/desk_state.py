"""What the window may ask of the import desk: how values are read, and the watched folder."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # these load the store, which the window opens without
    from desktop.core.jobs.watched_folder import FolderState
    from desktop.core.reports.unknown_values import TraitSum, ValueTable
    from desktop.ui.state import Done, JobControl


@dataclass(frozen=True, slots=True)
class ValueActions:
    """How the values of traits are read; each runs in a worker thread."""

    traits: Callable[[], tuple[str, ...]]
    """Traits whose values can be looked at."""
    load: Callable[[str], ValueTable]
    correct: Callable[[str, str, str | None], Done]
    """Reads a value of a trait as a name from now on; None reads it as written."""
    sums: Callable[[], tuple[TraitSum, ...]]
    """Of each trait with a list of names, how much is not understood."""


@dataclass(frozen=True, slots=True)
class FolderChoice:
    """Which folder is watched and what is done there: off, offer or import."""

    folder: Path | None
    mode: str
    suggested: Path
    """Where downloads usually go."""
    reads_titles: bool = True
    """Whether seniority and job function are read out of job titles."""
    asks_before_undo: bool = False
    """Whether an import is taken back only when Undo is pressed twice."""


@dataclass(frozen=True, slots=True)
class FolderActions:
    """The watched folder; each runs in a worker thread."""

    look: Callable[[], FolderState]
    refuse: Callable[[tuple[Path, ...]], None]
    take: Callable[[tuple[Path, ...], JobControl], str]
    """Imports files as they were recognised; says what came of it."""
    choice: Callable[[], FolderChoice]
    choose: Callable[[Path | None, str], Done]
    read_titles: Callable[[bool], Done]
    ask_before_undo: Callable[[bool], Done]
