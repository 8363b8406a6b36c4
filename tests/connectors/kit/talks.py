"""A service whose answers a test writes down, and a session with it in fake time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, ClassVar

from connectors.kit.auth import bearer
from connectors.kit.http import Session
from connectors.kit.limits import BucketStore
from connectors.kit.requesting import Request, get
from connectors.kit.service import Service
from connectors.kit.transport import Route
from tests.fakes.server import FakeServer
from tests.fakes.talk import Asked, Reply, text_reply
from tests.fakes.timing import FakeTime

TOKEN = "s3cr3t/to+ken"
URL = "https://api.talks.example/things"


class Talks(FakeServer):
    """Answers `right(asked)`."""

    service: ClassVar[str] = "Talks"

    def __init__(self, right: Callable[[Asked], Reply] = lambda _: text_reply("right")) -> None:
        super().__init__()
        self.right = right

    def answer(self, asked: Asked) -> Reply:
        return self.right(asked)


@contextmanager
def session_with(
    fake: FakeServer, time: FakeTime, folder: Path, *, buckets: BucketStore | None = None,
    **declared: Any,
) -> Iterator[Session]:  # fmt: skip
    """A session with a fake; `declared` are fields of its Service."""
    service = Service("Talks", "7", **{"auth": bearer(TOKEN), **declared})
    route = Route(through=fake.address)
    with Session(service, time.surroundings(folder, buckets), route) as session:
        yield session


def ask(**parameters: str) -> Request:
    """A request to the service."""
    return get(URL, **parameters)
