"""Through proxies, and to services that a company's own authority signs for."""

from __future__ import annotations

import ipaddress
import ssl
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from connectors.kit.auth import bearer
from connectors.kit.errors import EditSettingsError, RetryLaterError
from connectors.kit.http import Session
from connectors.kit.requesting import Request
from connectors.kit.service import Service
from connectors.kit.transport import Route
from tests.connectors.kit.talks import TOKEN, Talks
from tests.fakes.timing import FakeTime


def session_by(route: Route, folder: Path) -> Session:
    service = Service("Talks", "7", bearer(TOKEN), tries=2)
    return Session(service, FakeTime().surroundings(folder), route)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate for this machine that no known authority signed, and its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Example authority")])
    now = datetime.now(UTC)
    address = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([address]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    path = tmp_path / "authority.pem"
    path.write_bytes(
        made.public_bytes(serialization.Encoding.PEM)
        + key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    return path


@pytest.fixture
def secure(certificate: Path) -> Iterator[Talks]:
    """A service over TLS."""
    fake = Talks()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    fake._server.socket = context.wrap_socket(fake._server.socket, server_side=True)
    with fake:
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


def test_the_credentials_file_of_the_system_is_never_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login other password other-password\n")
    monkeypatch.setenv("NETRC", str(netrc))
    with Talks() as fake, session_by(Route(through=fake.address), tmp_path) as session:
        session.send(Request("https://api.talks.example/things"))
        assert fake.asked[0].bearer == TOKEN
