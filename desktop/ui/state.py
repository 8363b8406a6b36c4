"""What the window hears and what it may ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from desktop.core.definitions import TraitTest
from desktop.core.reports.overview import Attention, OverviewReport
from desktop.core.reports.period_choice import PeriodChoice
from desktop.core.reports.why_choice import WhyChoice

if TYPE_CHECKING:  # these load the store, which the window opens without
    from desktop.core.kpi.campaign_aims import CampaignName
    from desktop.core.kpi.points import Period
    from desktop.core.reports.campaign_list import CampaignList
    from desktop.core.reports.icp_form import IcpCount, IcpForm
    from desktop.ui.desk_state import FolderActions, ValueActions
    from desktop.ui.pages.alerts_state import AlertActions
    from desktop.ui.watch_state import NotifyActions, WatchActions


@dataclass(frozen=True, slots=True)
class Asked:
    """Which numbers to show: those of an ICP by name (None is the primary one) and a period."""

    icp: str | None = None
    period: PeriodChoice = PeriodChoice()  # noqa: RUF009  frozen
    why: WhyChoice = WhyChoice()  # noqa: RUF009  frozen


LoadOverview = Callable[[Asked], OverviewReport]
"""Builds the report that was asked for; runs in a worker thread."""


@dataclass(frozen=True, slots=True)
class JobMoved:
    """A job got further; `total` is None where it is not known."""

    title: str
    done: int = 0
    total: int | None = None
    can_cancel: bool = True


@dataclass(frozen=True, slots=True)
class Done:
    """What an action did, in a sentence, and how to take it back; undoing gives another one."""

    sentence: str
    undo: Callable[[], Done] | None = None


@dataclass(frozen=True, slots=True)
class JobEnded:
    """A job ended; `failed` says whether the sentence is bad news."""

    sentence: str
    failed: bool = False
    undo: Callable[[], Done] | None = None
    report: str = ""
    """A crash report, where the error was the app's own."""


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


@dataclass(frozen=True, slots=True)
class ShownNote:
    """A note that can be changed."""

    id: int
    day: date
    text: str


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """One automatic copy of the workspace; `made_at` is microseconds UTC."""

    path: Path
    label: str
    bytes: int
    made_at: int


@dataclass(frozen=True, slots=True)
class SettingsView:
    """What the Settings page shows of the workspace."""

    folder: Path
    version: str
    timezone: str
    zones: tuple[str, ...]
    """Every zone that can be picked."""
    week_start: str
    """`monday` ... `sunday`."""
    hashes_ids: bool
    read_only: bool = False
    backups: tuple[BackupCopy, ...] = ()
    silent_days: int = 14


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
    set_target: Callable[[str, str, float | None], Done] | None = None
    """Of an ICP and a KPI; a fraction."""
    notes_on: Callable[[str, date], tuple[ShownNote, ...]] | None = None
    write_note: Callable[[str, date, str], Done] | None = None
    edit_note: Callable[[int, str], Done] | None = None
    delete_note: Callable[[int], Done] | None = None
    load_settings: Callable[[], SettingsView] | None = None
    set_zone: Callable[[str], Done] | None = None
    set_week_start: Callable[[str], Done] | None = None
    set_silent_days: Callable[[int], Done] | None = None
    hash_ids: Callable[[], Done] | None = None
    back_up: Callable[[Path, JobControl], str] | None = None
    restore: Callable[[Path, JobControl], str] | None = None
    load_icp_form: Callable[[], IcpForm] | None = None
    count_icp: Callable[[tuple[TraitTest, ...]], IcpCount] | None = None
    save_icp: Callable[[str, tuple[TraitTest, ...]], Done] | None = None
    load_campaigns: Callable[[str, Period], CampaignList] | None = None
    mark_campaigns: (
        Callable[[str, Mapping[CampaignName, bool], Sequence[CampaignName]], Done] | None
    ) = None
    """Of an ICP: which campaigns become aimed at it or not, among all that there are."""
    values: ValueActions | None = None
    folder: FolderActions | None = None
    alerts: AlertActions | None = None
    watch: WatchActions | None = None
    notify: NotifyActions | None = None
    read_only: bool = False
    """Whether the workspace can only be looked at."""
    remember: Callable[[str, str | bool], None] | None = None
    """Keeps a choice (a key of `Remembered`) for the next start."""

    def can_follow(self, item: Attention) -> bool:
        """Whether the item's button would lead anywhere."""
        if self.follow is not None:
            return True
        if item.kind == "alert" and self.alerts is not None:
            return True
        if item.kind == "no_icp" and self.save_icp is not None:
            return True
        if item.page == "campaigns" and self.mark_campaigns is not None:
            return True
        if needs_definitions(item):
            return self.apply_definitions is not None
        return item.kind in _MENDED_BY_FILES and self.import_files is not None


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a user chose at an earlier start."""

    theme: str = "system"
    language: str = ""
    """`de`, `en_GB`; empty is the system's."""
    page: str = "overview"
    icp: str = ""
    period: str = ""
    """As `write_choice` writes it."""
    why: str = ""
    """As `write_why` writes it."""
    compare: bool = True
    geometry: str = ""
    """Base64 of the window's place and size."""
    closing: str = "ask"
    """What closing the window does: ask, keep (watching in the tray) or leave."""


@dataclass(frozen=True, slots=True)
class Failure:
    """What went wrong, in a sentence, and the label of the button that may mend it."""

    message: str
    remedy: str = ""
    """Empty is to try again."""
    report: str = ""
    """A crash report, where the error was the app's own."""
    is_damage: bool = False
    """Whether the database is damaged, so that only another one helps."""
    field: str = ""
    """The field of a form that it is about, where it is about one."""


_MENDED_BY_FILES = frozenset({"gap", "late_source", "unmatched_people"})
_MENDED_BY_DEFINITIONS = frozenset(
    {"no_icp", "no_share_events", "silent_share_event", "dead_channel"}
)


def needs_definitions(item: Attention) -> bool:
    """Whether other definitions mend it: the ICP, the share events, marks on campaigns."""
    return item.kind in _MENDED_BY_DEFINITIONS or item.page in {"icp", "campaigns"}
