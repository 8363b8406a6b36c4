"""The fields that every connection has beside its connector's own, and the session they make."""

from __future__ import annotations

from connectors.kit.connector import Connector, ReplaceWindow
from connectors.kit.fields import Field, Settings, day, secret, text
from connectors.kit.http import Session
from connectors.kit.running import Surroundings
from connectors.kit.transport import Route

START = day(
    "start", "Pull from", "The first day to pull; empty: the last three months", required=False
)
PROXY = text(
    "proxy", "Proxy", "https://host:port, without a password; empty: what the system says",
    pattern=r"https?://[^\s@]+", required=False, advanced=True, access=True,
)  # fmt: skip
PROXY_LOGIN = secret(
    "proxy_login", "Proxy login", "user:password, where the proxy wants one", required=False,
    advanced=True,
)  # fmt: skip
CA_FILE = text(
    "ca_file", "Certificate file",
    "A PEM file, where your network has a certificate authority of its own",
    required=False, advanced=True, access=True,
)  # fmt: skip
THROUGH = text(
    "through", "Stand-in server",
    "http://127.0.0.1:PORT of a test server that is asked instead of the service",
    pattern=r"https?://\S+", required=False, advanced=True, access=True,
)  # fmt: skip


def all_fields(connector: Connector) -> tuple[Field, ...]:
    """The connector's own fields, then those of the kit."""
    has_windows = any(isinstance(each.loading, ReplaceWindow) for each in connector.streams)
    own = {field.name for field in connector.fields}
    kit = ((START,) if has_windows else ()) + (PROXY, PROXY_LOGIN, CA_FILE, THROUGH)
    return connector.fields + tuple(field for field in kit if field.name not in own)


def open_session(connector: Connector, settings: Settings, surroundings: Surroundings) -> Session:
    """A session for `check` and the streams; enter it with `with`."""
    route = Route(
        settings.text("proxy"), settings.text("ca_file"), settings.text("through"),
        settings.text("proxy_login"),
    )  # fmt: skip
    # the password of the proxy's login counts alone, too
    password = settings.text("proxy_login").partition(":")[2]
    secrets = (*settings.secret_values().values(), password)
    return Session(connector.service(settings), surroundings, route, secrets)
