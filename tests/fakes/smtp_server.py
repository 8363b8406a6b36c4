"""A mail server on a loopback socket that takes mail, refuses it, hangs up, or says nothing."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field


@dataclass
class Mailbox:
    """What came in, and how the server behaves: `take`, `refuse`, `drop` or `stall`."""

    mode: str = "take"
    port: int = 0
    mails: list[str] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)


@contextmanager
def smtp_server() -> Iterator[Mailbox]:
    """Runs until the block ends; a stalled connection is let go then."""
    box = Mailbox()

    class Handler(_Talk):
        mailbox = box

    with _Server(("127.0.0.1", 0), Handler) as server:
        box.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield box
        finally:
            box.released.set()
            server.shutdown()
            thread.join()


class _Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    block_on_close = True


class _Talk(socketserver.StreamRequestHandler):
    mailbox: Mailbox

    def handle(self) -> None:
        box = self.mailbox
        if box.mode == "stall":
            box.released.wait(30)
            return
        self._say("220 fake ready")
        while line := self.rfile.readline():
            command = line.decode("latin-1").strip().upper()
            if command.startswith("QUIT"):
                self._say("221 bye")
                return
            if command.startswith("DATA"):
                self._say("354 go on")
                text = self._read_mail()
                if box.mode == "drop":
                    return
                box.mails.append(text)
                self._say("250 taken")
            elif command.startswith("RCPT") and box.mode == "refuse":
                self._say("550 no such mailbox here")
            else:
                self._say("250 fine")

    def _read_mail(self) -> str:
        lines = []
        while (line := self.rfile.readline()) not in (b".\r\n", b""):
            lines.append(line.decode("utf-8", "replace"))
        return "".join(lines)

    def _say(self, text: str) -> None:
        self.wfile.write(f"{text}\r\n".encode())
