"""What the window may ask of connections, and what it shows of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from threading import Event
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from connectors.kit.fields import Field
from desktop.core.clock import to_datetime

if TYPE_CHECKING:  # these load the network library and the store, which the window opens without
    from connectors.kit.connector import Finding
    from desktop.core.jobs.connection_status import ConnectionStatus
    from desktop.core.jobs.sync import SyncProgress
    from desktop.core.secrets import AskPassphrase
    from desktop.core.store.runs import Run
    from desktop.ui.state import Done, JobControl

SYNC, CANCEL, EDIT, PAUSE, RESUME = "sync", "cancel", "edit", "pause", "resume"
DISCONNECT, HISTORY, BACKFILL = "disconnect", "history", "backfill"
"""What a row asks for."""

PULL = "pull-"
"""Before a connection's number: the name of the job that pulls it."""

Days = tuple[date, date]
"""The first and the last one."""


@dataclass(frozen=True, slots=True)
class ConnectorOffer:
    """One card of the gallery, and what its form asks."""

    kind: str
    title: str
    family: str
    """product, ads or crm."""
    gives: tuple[str, ...]
    """Of `events`, `ads`, `people`, `campaigns`."""
    help: str
    fields: tuple[Field, ...]
    has_windows: bool = True
    """Whether days can be pulled again."""


@dataclass(frozen=True, slots=True)
class ConnectionList:
    """Every connection with its standing, and what can be connected."""

    rows: tuple[ConnectionStatus, ...] = ()
    offers: tuple[ConnectorOffer, ...] = ()
    problems: tuple[str, ...] = ()
    """A sentence about each connector that cannot be used."""
    zone: str = "UTC"
    now: int = 0

    def offer(self, kind: str) -> ConnectorOffer | None:
        """The card of a kind; None where its connector is not there any more."""
        return next((each for each in self.offers if each.kind == kind), None)

    def find(self, number: int) -> ConnectionStatus | None:
        """The connection with this number."""
        return next((each for each in self.rows if each.saved.id == number), None)

    def moment(self, instant: int) -> datetime:
        """An instant as the reporting zone has it."""
        return to_datetime(instant).astimezone(ZoneInfo(self.zone))


@dataclass(frozen=True, slots=True)
class FormFilled:
    """What a form holds."""

    kind: str
    title: str
    said: Mapping[str, str] = field(repr=False)
    """By field; of a connection that is mended only what was written."""
    number: int | None = None
    """The connection that is mended."""
    is_name_only: bool = False
    """Whether a connection gets another name and stays as it is otherwise."""


@dataclass(frozen=True, slots=True)
class ConnectionActions:
    """What can be done; each runs in a worker thread but `ask_with`.

    Errors are IcpPulseError with a sentence for the user.
    """

    load: Callable[[], ConnectionList]
    check: Callable[[FormFilled, Event, Callable[[float, str], None]], Finding]
    """Tests with a few requests; setting the event stops its waiting, and each wait is told:
    how many seconds and why."""
    save: Callable[[FormFilled, Finding | None], int]
    """Adds or mends a connection; gives its number."""
    sync: Callable[[int, Days | None, JobControl, Callable[[SyncProgress], None]], str]
    """Pulls, then counts the numbers anew; the sentence says what came of it."""
    history: Callable[[int], tuple[Run, ...]]
    pause: Callable[[int, bool], Done]
    disconnect: Callable[[int, bool], Done]
    """With True everything that it brought is taken back."""
    set_schedule: Callable[[int, str], Done]
    ask_with: Callable[[AskPassphrase], None] | None = None
    """Who is asked for the passphrase where there is no keyring; called from workers."""
