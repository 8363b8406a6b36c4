"""How a request says who asks: Basic, a bearer token, a header of its own, a query parameter."""

from __future__ import annotations

import base64
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Auth:
    """What is added to each request to the service's own host, and what in it is secret."""

    headers: dict[str, str] = field(default_factory=dict, repr=False)
    parameters: dict[str, str] = field(default_factory=dict, repr=False)
    secrets: tuple[str, ...] = field(default=(), repr=False)


NO_AUTH = Auth()


def basic(user: str, password: str) -> Auth:
    """HTTP Basic; the user's part counts as a secret too, since many services put a key there."""
    coded = base64.b64encode(f"{user}:{password}".encode()).decode()
    return Auth({"Authorization": f"Basic {coded}"}, secrets=(user, password, coded))


def bearer(token: str) -> Auth:
    """`Authorization: Bearer …`."""
    return Auth({"Authorization": f"Bearer {token}"}, secrets=(token,))


def header(name: str, value: str) -> Auth:
    """A header of the service's own, such as `X-Api-Key`."""
    return Auth({name: value}, secrets=(value,))


def parameter(name: str, value: str) -> Auth:
    """A query parameter, for services that know nothing better."""
    return Auth(parameters={name: value}, secrets=(value,))
