"""What the kit has to know of a service to talk to it: a declaration, no behaviour of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from connectors.kit.auth import NO_AUTH, Auth
from connectors.kit.errors import PullError
from connectors.kit.limits import Limit
from connectors.kit.requesting import Answer

Judge = Callable[[Answer], PullError | None]
"""What an answer means where the service has a meaning of its own; None leaves it to the kit.

Asked of every answer, the good ones too. A RetryLaterError is tried again, others are raised."""

Seconds = Callable[[Answer], float | None]
"""Seconds that an answer tells to wait, in its words or headers; None where it tells nothing."""


def no_opinion(_answer: Answer) -> PullError | None:
    """The judge of a service that uses status codes as they are meant."""
    return None


def nothing_told(_answer: Answer) -> float | None:
    """The hook of a service that has no words of its own for waiting."""
    return None


@dataclass(frozen=True, slots=True)
class Service:
    """How one connection talks to its service."""

    name: str
    """As people write it: Mixpanel."""
    account: str
    """Whose requests are counted together: the project, the account."""
    auth: Auth = NO_AUTH
    headers: Mapping[str, str] = field(default_factory=dict)
    limits: tuple[Limit, ...] = ()
    """Limits of every request; those of single calls stand with the request."""
    judge: Judge = no_opinion
    told_wait: Seconds = nothing_told
    """Asked of answers that are to be tried again, where there is no Retry-After."""
    told_pause: Seconds = nothing_told
    """Asked of every answer: how long to leave the service alone before the next request."""
    tries: int = 6
    """How often one request is sent at most."""
    patience: float = 900.0
    """Seconds that one request may be waited for in all between its tries."""
    read_timeout: float = 120.0
    """Seconds until the whole head of an answer has come, and between what comes of its body."""
    most_bytes: int = 64 << 20
    """An answer that is larger, unpacked, is refused; downloads have their own bound."""
