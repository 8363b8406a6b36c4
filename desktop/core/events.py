"""What happened, told from any thread to everybody who listens: one bus of past-tense events."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Generic, TypeVar

from desktop.core.jobs.receipt import Receipt

READING, REFRESHING = "reading", "refreshing"
"""The phases of an import. In the second the numbers are counted anew; the rows are safe then."""


@dataclass(frozen=True, slots=True)
class ImportStarted:
    """The reading of one file began; `file` is its name without folders."""

    file: str


@dataclass(frozen=True, slots=True)
class ImportProgressed:
    """How far one file is; `fraction` 0..1 of the phase."""

    file: str
    phase: str
    rows: int
    fraction: float


@dataclass(frozen=True, slots=True)
class ImportFinished:
    """One file is in."""

    file: str
    receipt: Receipt


@dataclass(frozen=True, slots=True)
class ImportFailed:
    """One file was not imported, and nothing of it was kept."""

    file: str
    message: str
    """One sentence for a person."""
    cancelled: bool = False
    report: str = ""
    """A crash report to copy, where the error was the app's own."""


@dataclass(frozen=True, slots=True)
class DataChanged:
    """Stored rows, or what is counted from them, changed."""


@dataclass(frozen=True, slots=True)
class DefinitionsChanged:
    """Other definitions are in force."""


@dataclass(frozen=True, slots=True)
class SettingsChanged:
    """A setting has another value."""

    key: str


Event = (
    ImportStarted
    | ImportProgressed
    | ImportFinished
    | ImportFailed
    | DataChanged
    | DefinitionsChanged
    | SettingsChanged
)
Listener = Callable[[Event], None]


class Bus:
    """Hands every event to every listener, in the thread that published it."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._listeners: tuple[Listener, ...] = ()

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Tells `listener` of everything from now on; gives the function that ends it.

        The listener is called from any thread and must return soon: a window re-emits on its own.
        """
        # a wrapper of its own, so that the same function can listen twice and leave once
        entry: Listener = lambda event: listener(event)  # noqa: E731, PLW0108
        with self._lock:
            self._listeners = (*self._listeners, entry)

        def unsubscribe() -> None:
            with self._lock:
                self._listeners = tuple(each for each in self._listeners if each is not entry)

        return unsubscribe

    def publish(self, event: Event) -> None:
        """Tells all listeners; one that fails does not keep the others from hearing it."""
        with ExitStack() as calls:  # runs all of them, then raises what one of them raised
            for listener in reversed(self._listeners):
                calls.callback(listener, event)


Told = TypeVar("Told")


class Throttle(Generic[Told]):
    """Passes on at most so many a second; the first always, the ones between are dropped."""

    def __init__(
        self,
        publish: Callable[[Told], None],
        per_second: float = 10.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._publish = publish
        self._pause = 1.0 / per_second
        self._clock = clock
        self._next = float("-inf")

    def __call__(self, event: Told) -> None:
        """Passes the event on, or drops it."""
        now = self._clock()
        if now >= self._next:
            self._next = now + self._pause
            self._publish(event)
