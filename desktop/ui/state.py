"""What the window hears and what it may ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop.core.reports.overview import Attention, OverviewReport

LoadOverview = Callable[[str | None], OverviewReport]
"""Builds the report of an ICP by name, None for the primary one; runs in a worker thread."""


@dataclass(frozen=True, slots=True)
class JobMoved:
    """A job got further; `total` is None where it is not known."""

    title: str
    done: int = 0
    total: int | None = None
    can_cancel: bool = True


@dataclass(frozen=True, slots=True)
class JobEnded:
    """A job ended; `failed` says whether the sentence is bad news."""

    sentence: str
    failed: bool = False


@dataclass(frozen=True, slots=True)
class DataChanged:
    """Stored numbers changed, so what is shown must be read again."""


class JobControl(Protocol):
    """What a long action reports to, from its own thread."""

    @property
    def cancelled(self) -> bool:
        """Whether the user wants it to stop."""

    def report(self, done: int, total: int | None = None) -> None:
        """Says how far it is; called as often as it likes."""


_MENDED_BY_FILES = frozenset({"gap", "late_source", "unmatched_people"})
_MENDED_BY_DEFINITIONS = frozenset({"no_icp", "no_share_events", "silent_share_event"})


def needs_definitions(item: Attention) -> bool:
    """Whether other definitions mend it: the ICP, the share events, marks on campaigns."""
    return item.kind in _MENDED_BY_DEFINITIONS or item.page in {"icp", "campaigns"}


@dataclass(frozen=True, slots=True)
class WindowActions:
    """What a user can start; an action that is None is not offered. All run in a worker thread
    but `follow`. Those that return a sentence say in it what they did.
    """

    import_files: Callable[[tuple[Path, ...], JobControl], str] | None = None
    apply_definitions: Callable[[Path, JobControl], str] | None = None
    open_demo: Callable[[JobControl], str] | None = None
    follow: Callable[[Attention], None] | None = None
    """Called on the GUI thread with what was pressed in "Needs attention"; without it, files or
    definitions are asked for, whichever mends it.
    """

    def can_follow(self, item: Attention) -> bool:
        """Whether the item's button would lead anywhere."""
        if self.follow is not None:
            return True
        if needs_definitions(item):
            return self.apply_definitions is not None
        return item.kind in _MENDED_BY_FILES and self.import_files is not None


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, in a sentence, and the label of the button that may mend it."""

    message: str
    remedy: str = "Try again"
