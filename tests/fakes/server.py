"""The ground of every fake service: a loopback server that can be told to misbehave."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import ClassVar, Self

from tests.fakes.talk import Asked, Reply, text_reply

CUT = "cut"
"""The misbehaviour that closes the connection half way through the right answer."""


@dataclass(slots=True)
class Fault:
    """What comes instead of the right answer, so many times."""

    make: Callable[[Reply], Reply]
    """From the right answer to the one that is sent."""
    times: int
    when: Callable[[Asked], bool]


class FakeServer:
    """Answers `answer(asked)` of its subclass, unless a fault is due; notes what it was asked.

    Requests come as `<address>/<host of the service><path>`; connectors ask so when their setting
    `through` is the fake's address. Ask `asked` for everything that came, in order.
    """

    service: ClassVar[str]

    def __init__(self, port: int = 0) -> None:
        self.asked: list[Asked] = []
        self.lock = threading.RLock()
        self._faults: list[Fault] = []
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.fake = self
        self._thread = threading.Thread(
            target=self._server.serve_forever, args=(0.02,), name=f"fake {self.service}"
        )

    def answer(self, asked: Asked) -> Reply:
        """The right answer."""
        raise NotImplementedError

    @property
    def address(self) -> str:
        host, port = self._server.server_address[:2]
        return f"http://{host!s}:{port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._server.shutdown()
        self._server.end_conversations()
        self._server.server_close()
        self._thread.join()

    def reply_with(
        self, reply: Reply, times: int = 1, when: Callable[[Asked], bool] = lambda _: True
    ) -> None:
        """Sends this instead of the right answer to the next requests that `when` picks."""
        self._faults.append(Fault(lambda _: reply, times, when))

    def misbehave(
        self,
        change: Callable[[Reply], Reply],
        times: int = 1,
        when: Callable[[Asked], bool] = lambda _: True,
    ) -> None:
        """Sends the right answer changed by `change`."""
        self._faults.append(Fault(change, times, when))

    def cut(self, times: int = 1, when: Callable[[Asked], bool] = lambda _: True) -> None:
        """Closes the connection in the middle of the right answer."""
        self.misbehave(cut_off, times, when)

    def behave(self) -> None:
        """Forgets the faults that are still due."""
        with self.lock:
            self._faults.clear()

    def reply_to(self, asked: Asked) -> Reply:
        """What is sent; called by the server."""
        with self.lock:
            self.asked.append(asked)
            right = self.answer(asked)
            for fault in self._faults:
                if fault.times > 0 and fault.when(asked):
                    fault.times -= 1
                    return fault.make(right)
            return right


def cut_off(right: Reply) -> Reply:
    """The right answer with only half of its body."""
    return replace(right, cut_after=len(right.body) // 2)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    fake: FakeServer

    def __init__(self, *arguments: object) -> None:
        self._open: dict[socket.socket, threading.Thread] = {}
        super().__init__(*arguments)  # type: ignore[arg-type]

    def process_request_thread(self, request: socket.socket, client_address: object) -> None:  # type: ignore[override]
        self._open[request] = threading.current_thread()
        try:
            super().process_request_thread(request, client_address)  # type: ignore[arg-type]
        finally:
            self._open.pop(request, None)

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away in the middle is nothing odd here."""

    def end_conversations(self) -> None:
        for request, thread in list(self._open.items()):
            try:
                request.shutdown(socket.SHUT_RDWR)
            except OSError:
                continue
            thread.join(timeout=5)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else each answer waits 40 ms between its head and its body
    server: _Server

    def do_GET(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        headers = {name.lower(): value for name, value in self.headers.items()}
        asked = Asked.of(self.command, self.path, headers, self.rfile.read(length))
        try:
            reply = self.server.fake.reply_to(asked)
        except AssertionError as error:
            # what a fake asserts of its callers is told to them, not lost in a thread
            reply = text_reply(f"the fake was asked wrongly: {error}", 418)
        self._send(reply)

    do_POST = do_GET  # noqa: N815 - the server looks for this name

    def _send(self, reply: Reply) -> None:
        self.send_response_only(reply.status)  # no Date: the real one is none of its world
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.chunked:
            self.send_header("Transfer-Encoding", "chunked")
        elif "Content-Length" not in reply.headers:
            self.send_header("Content-Length", str(len(reply.body)))
        self.end_headers()
        body = reply.body if reply.cut_after is None else reply.body[: reply.cut_after]
        if reply.chunked:
            for at in range(0, len(body), 4096):
                piece = body[at : at + 4096]
                self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))
            if reply.cut_after is None:
                self.wfile.write(b"0\r\n\r\n")
        else:
            self.wfile.write(body)
        if reply.cut_after is not None:
            self.close_connection = True
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: object) -> None:
        """The fake keeps `asked`; nothing is printed."""
