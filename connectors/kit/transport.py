"""One request over the wire: safe defaults, redirects within reason, and bodies read in bounds."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.cookiejar import DefaultCookiePolicy
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import requests
import urllib3
from requests.utils import get_environ_proxies, select_proxy

from connectors.kit.connections import Adapter
from connectors.kit.errors import EditSettingsError, ReportBugError, RetryLaterError
from connectors.kit.requesting import Request
from connectors.kit.service import Service
from connectors.kit.sockets import Pace

CONNECT_SECONDS = 10.0
MOST_REDIRECTS = 5
PIECE = 1 << 20
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CUT_OFF = "the connection to {} was cut off; try again later"
_PORTS = {"https": ":443", "http": ":80"}
_LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Route:
    """How the network is reached: what the user set for this connection."""

    proxy: str = ""
    """Empty: what the system's environment says."""
    ca_file: str = ""
    """Certificates of a company's own authority."""
    through: str = ""
    """A stand-in server: `https://host/path` is asked as `<through>/host/path`."""
    login: str = field(default="", repr=False)
    """`user:password` of the proxy, where it wants one."""


class Transport:
    """Sends requests of one service; the caller closes it.

    `check` raises what is to end a request; it is asked in every wait, some times a second.
    """

    def __init__(
        self, service: Service, route: Route, agent: str, check: Callable[[], None]
    ) -> None:
        self._service = service
        self._route = route
        self._pace = Pace(check)
        self._http = requests.Session()
        adapter = Adapter(self._pace)
        self._http.mount("http://", adapter)
        self._http.mount("https://", adapter)
        # the environment would also bring .netrc, which replaces our credentials
        self._http.trust_env = False
        # a service that hands out cookies would tie one request to the next
        self._http.cookies.set_policy(DefaultCookiePolicy(allowed_domains=()))
        self._http.headers.update(
            {"User-Agent": agent, "Accept-Encoding": "gzip", **service.headers}
        )
        if route.through and urlsplit(route.through).hostname not in _LOOPBACK:
            _demand_https(route.through, "the stand-in server")

    def close(self) -> None:
        """Gives up all connections."""
        self._http.close()

    @contextmanager
    def send(self, request: Request) -> Iterator[requests.Response]:
        """The answer with its body unread; raises RetryLaterError where there is none."""
        with self._named_errors():
            response = self._follow(request)
        try:
            yield response
        finally:
            response.close()

    def pieces(self, response: requests.Response) -> Iterator[bytes]:
        """The body as it comes, packed or not; raises RetryLaterError where it is cut off."""
        with self._named_errors():
            self._pace.allow(self._service.read_timeout)
            # what has come, however little, so that it can be told how much that is
            while piece := response.raw.read1(PIECE, decode_content=False):
                yield piece
                self._pace.allow(self._service.read_timeout)

    def _follow(self, request: Request) -> requests.Response:
        url, auth = request.url, self._service.auth
        place, is_local = _place(url), urlsplit(url).hostname in _LOOPBACK
        parameters = {**request.parameters, **auth.parameters}
        for _ in range(MOST_REDIRECTS):
            headers = {**request.headers, **(auth.headers if _place(url) == place else {})}
            response = self._ask(
                request, self._address(url, is_local=is_local), parameters, headers
            )
            where = response.headers.get("Location")
            if response.status_code not in _REDIRECTS or not where:
                return response
            response.close()
            if request.method != "GET":
                raise ReportBugError(f"{self._service.name} wants a request sent elsewhere")
            # what the address needs stands in it; ours are for the first host
            url, parameters = urljoin(url, where), {}
        raise ReportBugError(f"{self._service.name} sends from one address to the next")

    def _ask(
        self, request: Request, address: str, parameters: dict[str, str], headers: dict[str, str]
    ) -> requests.Response:
        # a head that comes byte by byte is none after this time either
        self._pace.allow(CONNECT_SECONDS + self._service.read_timeout)
        return self._http.request(
            request.method, address, params=parameters, json=request.json, data=request.form,
            headers=headers, stream=True, allow_redirects=False,
            timeout=(CONNECT_SECONDS, self._service.read_timeout),
            proxies=self._proxies(address), verify=self._certificates(),
        )  # fmt: skip

    def _address(self, url: str, *, is_local: bool) -> str:
        """Where to ask; without https only this machine, and nobody else may lead there."""
        parts = urlsplit(url)
        if not self._route.through:
            if not (is_local and parts.hostname in _LOOPBACK):
                _demand_https(url, self._service.name)
            return url
        through = urlsplit(self._route.through)
        if parts.netloc == through.netloc:
            return url
        path = f"{through.path.rstrip('/')}/{parts.netloc}{parts.path}"
        return urlunsplit((through.scheme, through.netloc, path, parts.query, ""))

    def _proxies(self, address: str) -> dict[str, str]:
        if self._route.proxy:
            proxy = self._route.proxy
            if self._route.login:
                user, _, password = self._route.login.partition(":")
                scheme, _, place = proxy.partition("://")
                proxy = f"{scheme}://{quote(user, safe='')}:{quote(password, safe='')}@{place}"
            return {"http": proxy, "https": proxy}
        if urlsplit(address).hostname in _LOOPBACK:
            return {}
        found = dict(get_environ_proxies(address))
        if (select_proxy(address, found) or "").lower().startswith("socks"):
            raise EditSettingsError(
                f"the system's proxy on the way to {self._service.name} is a SOCKS proxy, which "
                "ICP Pulse cannot use; give one that speaks http",
                field="proxy",
            )
        return found

    def _certificates(self) -> bool | str:
        own = self._route.ca_file or os.environ.get("REQUESTS_CA_BUNDLE", "")
        return own or True

    @contextmanager
    def _named_errors(self) -> Iterator[None]:
        """What the libraries raise, by what to do; their texts name URLs, so they are left out."""
        name = self._service.name
        try:
            yield
        except requests.exceptions.SSLError as error:
            raise _mistrust(name, str(error), self._route) from None
        except requests.exceptions.ProxyError as error:
            if " 407 " in str(error):
                raise EditSettingsError(
                    f"the proxy on the way to {name} wants a user and a password; give them as "
                    "its login",
                    field="proxy_login",
                ) from None
            raise RetryLaterError(
                f"{name} cannot be reached through the proxy; check the proxy's address"
            ) from None
        except (requests.exceptions.Timeout, urllib3.exceptions.TimeoutError):
            raise RetryLaterError(f"{name} did not answer in time; try again later") from None
        except (
            requests.exceptions.InvalidURL,
            requests.exceptions.InvalidSchema,
            requests.exceptions.MissingSchema,
            requests.exceptions.InvalidHeader,
            UnicodeError,
        ) as error:
            if any(isinstance(each, urllib3.exceptions.InvalidHeader) for each in error.args):
                raise RetryLaterError(_CUT_OFF.format(name)) from None  # of the answer, not ours
            raise EditSettingsError(
                f"{name} cannot be asked with these settings: an address or a key holds a "
                "character that cannot be sent"
            ) from None
        except OSError as error:  # requests' own errors are of this kind too
            raise _unreached(name, error, self._route) from None
        except ValueError:  # of the library, which reads every Location
            raise ReportBugError(f"{name} leads to an address that is none") from None
        except urllib3.exceptions.HTTPError:
            raise RetryLaterError(_CUT_OFF.format(name)) from None


def _mistrust(name: str, said: str, route: Route) -> RetryLaterError | EditSettingsError:
    """What TLS did not like, by what it says."""
    if "NO_CERTIFICATE_OR_CRL_FOUND" in said or "[X509]" in said or "[PEM" in said:
        return EditSettingsError(
            f"the certificate file {route.ca_file} holds no certificate; give a PEM file",
            field="ca_file",
        )
    if "CERTIFICATE" not in said:
        return RetryLaterError(_CUT_OFF.format(name))
    if "expired" in said or "not yet valid" in said:
        return RetryLaterError(
            f"{name} cannot be trusted now: its certificate has expired, or is not valid yet; "
            "check the date of this computer, else try again later"
        )
    if "match" in said or "not valid for" in said:
        return RetryLaterError(
            f"{name} cannot be trusted here: its certificate is that of another address, as with "
            "a network that asks for a login first; check the network and try again"
        )
    return EditSettingsError(
        f"{name} cannot be trusted: its certificate is not signed by a known authority; where "
        "your network has one of its own, give its certificate file",
        field="ca_file",
    )


def _unreached(name: str, error: OSError, route: Route) -> RetryLaterError | EditSettingsError:
    if isinstance(error, requests.exceptions.RequestException):
        return RetryLaterError(
            f"{name} cannot be reached, or cut the connection; check the network and try again"
        )
    if "certificate" in str(error):
        return EditSettingsError(
            f"the certificate file {route.ca_file} cannot be read; check its path", field="ca_file"
        )
    return RetryLaterError(_CUT_OFF.format(name))


def _place(url: str) -> str:
    """Host and port, however they are written."""
    parts = urlsplit(url)
    return parts.netloc.rpartition("@")[2].lower().removesuffix(_PORTS.get(parts.scheme, ""))


def _demand_https(url: str, whose: str) -> None:
    if urlsplit(url).scheme != "https":
        raise EditSettingsError(
            f"{whose} is only asked over https, which the address {url[:80]!r} is not"
        )
