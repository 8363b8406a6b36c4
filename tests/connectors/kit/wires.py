"""Servers of bare sockets that say what a test has them say, and a user who cancels meanwhile."""

from __future__ import annotations

import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from connectors.kit.limits import MemoryBuckets
from connectors.kit.running import Surroundings

LOOKS = 3
"""So many looks in silence show that the one before did not come by chance."""


@dataclass(slots=True)
class User:
    """Cancels at the third look after `reach()`."""

    reached_at: float | None = None
    looks: int = 0
    told: list[int] = field(default_factory=list)
    """Bytes, as a watcher is told of them."""

    def reach(self) -> None:
        """From here on the user wants it to end."""
        self.reached_at = time.monotonic()

    def wait(self, _seconds: float) -> bool:
        if self.reached_at is None:
            return False
        self.looks += 1
        return self.looks >= LOOKS

    @property
    def seconds(self) -> float:
        """Since `reach()`."""
        assert self.reached_at is not None
        return time.monotonic() - self.reached_at

    def surroundings(self, folder: Path) -> Surroundings:
        return Surroundings(time.time, self.wait, lambda: 0.0, MemoryBuckets(), folder)


class Conversation:
    """One connection to a wire; `more()` is false as soon as the test is over."""

    def __init__(self, link: socket.socket, number: int, over: threading.Event) -> None:
        self.link = link
        self.number = number
        """From 0, in the order of connections."""
        self._over = over

    def hear(self) -> bytes:
        return self.link.recv(1 << 16)

    def say(self, said: bytes) -> None:
        self.link.sendall(said)

    def fall_silent(self) -> None:
        self._over.wait(30)

    def say_for_ever(self, said: bytes) -> None:
        """A little now and then, until nobody listens."""
        while not self._over.wait(0.01):
            self.link.sendall(said)


@contextmanager
def wire(
    talk: Callable[[Conversation], None], family: socket.AddressFamily = socket.AF_INET
) -> Iterator[str]:
    """A loopback server that has `talk` with each who connects; gives `host:port`."""
    over = threading.Event()
    talks: list[tuple[threading.Thread, socket.socket]] = []

    def serve() -> None:
        with suppress(OSError):  # the listening socket is shut at the end
            while True:
                link, _ = listening.accept()
                said = threading.Thread(target=hold, args=(link, len(talks)))
                talks.append((said, link))
                said.start()

    def hold(link: socket.socket, number: int) -> None:
        # who goes away in the middle is nothing odd here
        with link, suppress(OSError):
            talk(Conversation(link, number, over))

    place = "::1" if family == socket.AF_INET6 else "127.0.0.1"
    with socket.create_server((place, 0), family=family) as listening:
        thread = threading.Thread(target=serve)
        thread.start()
        try:
            port = listening.getsockname()[1]
            yield f"[{place}]:{port}" if ":" in place else f"{place}:{port}"
        finally:
            over.set()
            listening.shutdown(socket.SHUT_RDWR)
            thread.join(5)
            for said, link in talks:
                with suppress(OSError):
                    link.shutdown(socket.SHUT_RDWR)
                said.join(5)


@contextmanager
def nobody_home() -> Iterator[str]:
    """A place whose line of callers is full, so that a connection to it is never made."""
    with ExitStack() as callers:
        listening = callers.enter_context(socket.create_server(("127.0.0.1", 0), backlog=0))
        for _ in range(4):
            caller = callers.enter_context(socket.socket())
            caller.setblocking(False)
            caller.connect_ex(listening.getsockname())
        yield f"127.0.0.1:{listening.getsockname()[1]}"


def secured(link: socket.socket, certificate: Path) -> ssl.SSLSocket:
    """The server's end of TLS on a connection."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    return context.wrap_socket(link, server_side=True)
