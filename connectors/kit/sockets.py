"""Sockets that look up while they wait: whether the user cancels, and whether time is over."""

from __future__ import annotations

import errno
import math
import os
import socket
import ssl
import threading
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from queue import Empty, SimpleQueue
from time import monotonic
from typing import Any, TypeVar

from urllib3.util.wait import wait_for_write

LOOK = 0.2
"""Seconds; as long as nobody is heard that cancels."""
_STILL_CONNECTING = frozenset({errno.EINPROGRESS, errno.EWOULDBLOCK})
_T = TypeVar("_T")
_Buffer = Any
"""`collections.abc.Buffer` is younger than the oldest Python that runs this."""


class Pace:
    """How long a conversation may go on, and who may end it before."""

    def __init__(self, check: Callable[[], None]) -> None:
        """`check` raises what is to end the conversation; it is asked every `LOOK` seconds."""
        self._check = check
        self._looks_at = -math.inf
        self._until = math.inf

    def allow(self, seconds: float) -> None:
        """So long from now, however much is heard in between."""
        self._until = monotonic() + seconds

    def look(self) -> float:
        """The instant that it is; raises what `check` raises, and TimeoutError where time is over.

        Cheap, since every piece of an answer costs one.
        """
        now = monotonic()
        if now >= self._until:
            raise TimeoutError
        if now >= self._looks_at:
            self._looks_at = now + LOOK
            self._check()
        return now


class _Looking:
    """Keeps its timeout to itself: the system waits for a moment only, as often as it takes."""

    _pace: Pace
    _patience = math.inf

    def settimeout(self, value: float | None) -> None:
        self._patience = math.inf if value is None else value
        super().settimeout(min(self._patience, LOOK))  # type: ignore[misc]

    def gettimeout(self) -> float | None:
        return None if math.isinf(self._patience) else self._patience

    def _wait_for(self, act: Callable[..., _T], *arguments: Any) -> _T:
        began = self._pace.look()
        while True:
            try:
                return act(*arguments)
            except TimeoutError as error:
                # one with a number is the system's, which gave up what it had sent
                if error.errno is not None or self._pace.look() - began >= self._patience:
                    raise


class PlainSocket(_Looking, socket.socket):
    """A TCP socket that keeps to a pace."""

    def __init__(self, family: int, kind: int, protocol: int, pace: Pace) -> None:
        super().__init__(family, kind, protocol)
        self._pace = pace

    def connect(self, address: Any) -> None:
        """As of every socket."""
        super(_Looking, self).settimeout(0)
        said = self.connect_ex(address)
        if said in _STILL_CONNECTING:
            self._wait_for(self._await_connected)
            said = self.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        if said:
            raise OSError(said, os.strerror(said))
        self.settimeout(self.gettimeout())

    def recv_into(self, buffer: _Buffer, nbytes: int = 0, flags: int = 0) -> int:
        """As of every socket."""
        return self._wait_for(super().recv_into, buffer, nbytes, flags)

    def sendall(self, data: _Buffer, flags: int = 0) -> None:
        """As of every socket."""
        with memoryview(data) as view, view.cast("B") as left:
            sent = 0
            while sent < len(left):
                sent += self._wait_for(super().send, left[sent:], flags)

    def _await_connected(self) -> None:
        if not wait_for_write(self, LOOK):
            raise TimeoutError


def secure_sockets(pace: Pace) -> type[ssl.SSLSocket]:
    """The class of TLS sockets that keep to this pace, for `SSLContext.sslsocket_class`."""

    class SecureSocket(_Looking, ssl.SSLSocket):
        _pace = pace

        def do_handshake(self, block: bool = False) -> None:
            with ExitStack() as until_made:
                until_made.callback(self.close)  # who wants it has no hold of it yet
                self._wait_for(super().do_handshake, block)
                until_made.pop_all()

        def read(self, len: int = 1024, buffer: Any = None) -> Any:
            return self._wait_for(super().read, len, buffer)

        def send(self, data: _Buffer, flags: int = 0) -> int:
            return self._wait_for(super().send, data, flags)

    return SecureSocket


def open_socket(
    place: tuple[str, int], seconds: float | None, pace: Pace, options: Sequence[Any]
) -> PlainSocket:
    """A connection to the first address of a place that answers.

    Raises socket.gaierror where the name is not known, TimeoutError and OSError of the last address
    where none answers within `seconds` each, and what the pace raises.
    """
    problem = OSError()
    for family, kind, protocol, _, address in _find_addresses(place, pace):
        with ExitStack() as until_made:
            try:
                made = until_made.enter_context(PlainSocket(family, kind, protocol, pace))
                for option in options:
                    made.setsockopt(*option)
                made.settimeout(seconds)
                made.connect(address)
            except OSError as error:
                problem = error
                continue
            until_made.pop_all()
            return made
    raise problem


def _find_addresses(place: tuple[str, int], pace: Pace) -> list[Any]:
    """The system's own look-up hears nobody, so that it is left to itself where it takes long."""
    host, port = place[0].strip("[]"), place[1]
    kind = socket.SOCK_STREAM
    try:
        return socket.getaddrinfo(host, port, type=kind, flags=socket.AI_NUMERICHOST)
    except socket.gaierror:
        pass  # a name, not a number
    found: SimpleQueue[list[Any] | OSError | UnicodeError] = SimpleQueue()

    def ask() -> None:
        try:
            found.put(socket.getaddrinfo(host, port, type=kind))
        except (OSError, UnicodeError) as error:
            found.put(error)

    threading.Thread(target=ask, name=f"look-up of {host}", daemon=True).start()
    while True:
        pace.look()
        try:
            said = found.get(timeout=LOOK)
        except Empty:
            continue
        if isinstance(said, Exception):
            raise said
        return said
