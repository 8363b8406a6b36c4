"""Through proxies, and to services that a company's own authority signs for."""

from __future__ import annotations

import base64
import ipaddress
import logging
import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from connectors.kit import transport
from connectors.kit.auth import bearer, parameter
from connectors.kit.errors import (
    EditSettingsError,
    PullError,
    RetryLaterError,
)
from connectors.kit.http import Session
from connectors.kit.requesting import Request
from connectors.kit.service import Service
from connectors.kit.transport import Route
from tests.connectors.kit.talks import TOKEN, Talks
from tests.connectors.kit.wires import Conversation, wire
from tests.fakes.talk import Reply
from tests.fakes.timing import FakeTime


def session_by(route: Route, folder: Path) -> Session:
    service = Service("Talks", "7", bearer(TOKEN), tries=2)
    return Session(service, FakeTime().surroundings(folder), route)


def write_certificate(
    folder: Path, *, days: tuple[int, int] = (-1, 1), address: str = "127.0.0.1"
) -> Path:
    """A certificate that no known authority signed, and its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Example authority")])
    first, last = (datetime.now(UTC) + timedelta(days=number) for number in days)
    place = x509.IPAddress(ipaddress.ip_address(address))
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(first)
        .not_valid_after(last)
        .add_extension(x509.SubjectAlternativeName([place]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = folder / "authority.pem"
    path.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return path


@contextmanager
def secured(certificate: Path) -> Iterator[Talks]:
    """A service over TLS."""
    fake = Talks()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    fake._server.socket = context.wrap_socket(fake._server.socket, server_side=True)
    with fake:
        yield fake


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    return write_certificate(tmp_path)


@pytest.fixture
def secure(certificate: Path) -> Iterator[Talks]:
    with secured(certificate) as fake:
        yield fake


def test_an_unknown_authority_is_not_trusted_and_gets_no_credentials(
    secure: Talks, tmp_path: Path
) -> None:
    url = secure.address.replace("http:", "https:") + "/x/things"
    with (
        session_by(Route(), tmp_path) as session,
        pytest.raises(EditSettingsError, match="give its certificate file") as caught,
    ):
        session.send(Request(url))
    assert caught.value.field == "ca_file"
    assert secure.asked == []


def test_a_companys_own_authority_is_trusted_where_its_file_is_given(
    secure: Talks, certificate: Path, tmp_path: Path
) -> None:
    url = secure.address.replace("http:", "https:") + "/x/things"
    with session_by(Route(ca_file=str(certificate)), tmp_path) as session:
        assert session.send(Request(url)).text == "right"


def test_a_proxy_is_asked_for_the_service(tmp_path: Path) -> None:
    with (
        Talks() as proxy,
        session_by(Route(proxy=proxy.address), tmp_path) as session,
    ):
        assert session.send(Request("http://127.0.0.1:9/things")).text == "right"
        assert [(asked.method, asked.bearer) for asked in proxy.asked] == [("GET", TOKEN)]


def test_a_proxy_that_is_not_there_is_told_as_such(tmp_path: Path) -> None:
    with Talks() as gone:
        address = gone.address
    with (
        session_by(Route(proxy=address), tmp_path) as session,
        pytest.raises(RetryLaterError, match="through the proxy"),
    ):
        session.send(Request("http://127.0.0.1:9/things"))


def test_a_proxy_that_wants_a_login_asks_for_it_and_gets_it(secure: Talks, tmp_path: Path) -> None:
    url = secure.address.replace("http:", "https:") + "/x"
    heard: list[bytes] = []

    def talk(conversation: Conversation) -> None:
        heard.append(conversation.hear())
        conversation.say(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")

    with wire(talk) as place:
        route = Route(proxy=f"http://{place}", login="us er:p4ss/w@rd")
        with (
            session_by(route, tmp_path) as session,
            pytest.raises(EditSettingsError, match="wants a user and a password") as caught,
        ):
            session.send(Request(url))
        coded = base64.b64encode(b"us er:p4ss/w@rd")
        assert b"Proxy-Authorization: Basic " + coded in heard[0]
    assert caught.value.field == "proxy_login"


def test_a_file_without_a_certificate_is_named(secure: Talks, tmp_path: Path) -> None:
    file = tmp_path / "junk.pem"
    file.write_text("nothing")
    url = secure.address.replace("http:", "https:") + "/x"
    with (
        session_by(Route(ca_file=str(file)), tmp_path) as session,
        pytest.raises(EditSettingsError, match=r"junk\.pem holds no certificate"),
    ):
        session.send(Request(url))


@pytest.mark.parametrize(
    ("changed", "told"),
    [({"days": (-5, -1)}, "has expired, or is not valid yet"),
     ({"days": (3, 9)}, "has expired, or is not valid yet"),
     ({"address": "10.9.8.7"}, "is that of another address")],
)  # fmt: skip
def test_a_certificate_that_is_wrong_otherwise_is_no_question_of_authority(
    tmp_path: Path, changed: dict[str, Any], told: str
) -> None:
    file = write_certificate(tmp_path, **changed)
    with secured(file) as fake, session_by(Route(ca_file=str(file)), tmp_path) as session:
        with pytest.raises(RetryLaterError, match=told):
            session.send(Request(fake.address.replace("http:", "https:") + "/x"))
        assert fake.asked == []


@pytest.mark.parametrize(
    ("where", "told"),
    [("http://localhost:9/x", "only asked over https"),
     ("http://api.talks.example/x", "only asked over https"),
     ("https://[::1", "an address that is none"), ("file:///etc/passwd", "only asked over https")],
)  # fmt: skip
def test_nobody_is_led_off_https(
    secure: Talks, certificate: Path, tmp_path: Path, where: str, told: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    # as if the certificate's machine were any other
    monkeypatch.setattr(transport, "_LOOPBACK", frozenset({"localhost"}))
    secure.right = lambda _: Reply(302).with_headers(location=where)
    with (
        session_by(Route(ca_file=str(certificate)), tmp_path) as session,
        pytest.raises(PullError, match=told),
    ):
        session.send(Request(secure.address.replace("http:", "https:") + "/x"))
    assert len(secure.asked) == 1


def test_headers_that_cannot_be_read_bring_no_address_into_the_log(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)

    def talk(conversation: Conversation) -> None:
        conversation.hear()
        conversation.say(b"HTTP/1.1 200 OK\r\nno colon here\r\nConnection: close\r\n\r\nright")

    with wire(talk) as place:
        service = Service("Talks", "7", parameter("key", TOKEN))
        route = Route(through=f"http://{place}")
        session = Session(service, FakeTime().surroundings(tmp_path), route)
        with session:
            session.send(Request("https://api.talks.example/things"))
    assert "Failed to parse headers" in caplog.text
    assert "s3cr3t" not in caplog.text


def test_the_credentials_file_of_the_system_is_never_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login other password other-password\n")
    monkeypatch.setenv("NETRC", str(netrc))
    with Talks() as fake, session_by(Route(through=fake.address), tmp_path) as session:
        session.send(Request("https://api.talks.example/things"))
        assert fake.asked[0].bearer == TOKEN
