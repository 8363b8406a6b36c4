"""The HTTP library's connections, on sockets that look up while they wait.

The library offers no such hook: `_new_conn` and `_dns_host` of its connections and `_read_status`
of the standard answer are private, though older than most. That a server falls silent in each state
is tested, so that a version without them is found at once.
"""

from __future__ import annotations

import http.client
import socket
import ssl
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.utils import DEFAULT_CA_BUNDLE_PATH, select_proxy
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import ConnectTimeoutError, NameResolutionError, NewConnectionError
from urllib3.util.ssl_ import create_urllib3_context

from connectors.kit.sockets import Pace, open_socket, secure_sockets

_Opener = Callable[[tuple[str, int], float | None, Sequence[Any]], socket.socket]


class Adapter(HTTPAdapter):
    """Brings every connection, to services and to proxies, to keep to a pace."""

    def __init__(self, pace: Pace) -> None:
        self._pace = pace
        self._made = 0
        self._context = create_urllib3_context()
        self._context.sslsocket_class = secure_sockets(pace)
        super().__init__()

    def send(self, *given: Any, **named: Any) -> requests.Response:
        """As of every adapter; a connection that lay idle may be closed just as it is used."""
        made = self._made
        try:
            return super().send(*given, **named)
        except requests.ConnectionError:
            if self._made != made:
                raise
        return super().send(*given, **named)

    def get_connection_with_tls_context(
        self,
        request: requests.PreparedRequest,
        verify: bool | str | None,
        proxies: Mapping[str, str] | None = None,
        cert: Any = None,
    ) -> Any:
        """As of every adapter."""
        proxy = select_proxy(str(request.url), proxies) or ""
        if proxy.lower().startswith("https:"):
            self._trust(verify if isinstance(verify, str) else DEFAULT_CA_BUNDLE_PATH)
        pool: Any = super().get_connection_with_tls_context(request, verify, proxies, cert)
        kind = _Secure if pool.scheme == "https" else _Plain
        pool.ConnectionCls = partial(kind, open_place=self._open)
        return pool

    def build_connection_pool_key_attributes(
        self, request: requests.PreparedRequest, verify: Any, cert: Any = None
    ) -> Any:
        """As of every adapter."""
        place, security = super().build_connection_pool_key_attributes(request, verify, cert)
        return place, {**security, "ssl_context": self._context}

    def proxy_manager_for(self, proxy: str, **given: Any) -> Any:
        """As of every adapter."""
        return super().proxy_manager_for(proxy, **given, proxy_ssl_context=self._context)

    def _open(
        self, place: tuple[str, int], seconds: float | None, options: Sequence[Any]
    ) -> socket.socket:
        self._made += 1
        return open_socket(place, seconds, self._pace, options)

    def _trust(self, authorities: str) -> None:
        """The library loads them for services, yet not for proxies."""
        place = Path(authorities)
        if not place.exists():
            return  # which the library finds, too, and tells
        file, folder = (None, place) if place.is_dir() else (place, None)
        try:
            self._context.load_verify_locations(file, folder)
        except ssl.SSLError as error:
            raise requests.exceptions.SSLError(error) from None


class _Answer(http.client.HTTPResponse):
    """Passes over every word that comes before the answer, as RFC 9110, 15.2 has it."""

    def _read_status(self) -> tuple[str, int, str]:
        version, status, reason = super()._read_status()  # type: ignore[misc]
        is_early = 100 < status < 200 and status != http.client.SWITCHING_PROTOCOLS
        # the library passes over this one alone
        return version, http.client.CONTINUE if is_early else status, reason


class _Plain(HTTPConnection):
    response_class = _Answer

    def __init__(self, *given: Any, open_place: _Opener, **named: Any) -> None:
        super().__init__(*given, **named)
        self._open_place = open_place

    def _new_conn(self) -> socket.socket:
        place = (self._dns_host, self.port)
        try:
            return self._open_place(place, self.timeout, self.socket_options or ())
        except socket.gaierror as error:
            raise NameResolutionError(self.host, self, error) from error
        except TimeoutError as error:
            raise ConnectTimeoutError(self, str(error)) from error
        except OSError as error:
            raise NewConnectionError(self, str(error)) from error


class _Secure(_Plain, HTTPSConnection):
    pass
