"""What a fake service offers so that the conformance suite can run its connector against it."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from connectors.kit.connector import Connector
from tests.fakes.server import FakeServer


class ServiceFake(FakeServer):
    """A module `tests/fakes/<service>.py` has one of these as `FAKE`; then the suite runs it.

    Its world is small, the same on every start, and lies in the weeks before `now`.
    """

    connector: ClassVar[Connector]
    now: ClassVar[str]
    """The present of its world, an ISO instant with Z."""
    secret_field: ClassVar[str]
    """The field whose value it checks."""

    def settings(self) -> dict[str, str]:
        """Settings that it accepts, secrets and `through` included."""
        raise NotImplementedError

    def restate(self) -> None:
        """From now on one row of the last days says something else, and one more is there."""
        raise NotImplementedError

    def withdraw(self) -> None:
        """From now on one row of the last days is not there any more."""
        raise NotImplementedError

    def later_pages(self) -> int:
        """How many requests for a second or later page came; a service without pages says -1."""
        raise NotImplementedError

    def loop(self) -> None:
        """From now on its pages lead back to where they came from; without pages: nothing."""
        raise NotImplementedError

    def move_to(self, now: datetime) -> None:
        """Has its world end at another present, for a trial by hand; without days: nothing."""
