"""A connector of another package is found by its entry point and keeps every promise."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from connectors.kit.connector import Connector
from connectors.pull_registry import OWN, load_connectors
from tests.connectors.conformance import (
    check_bad_credentials_ask_to_reconnect_and_are_never_retried,
    check_late_data_replaces,
    check_the_same_sync_twice_changes_nothing,
)
from tests.fakes.example_ads import ExampleAds, shown_source

POINTS = """\
[icp_pulse.connectors]
example_ads = example_ads_package:CONNECTOR
"""
METADATA = "Metadata-Version: 2.1\nName: example-ads-package\nVersion: 1.0\n"
WHEEL = "Wheel-Version: 1.0\nGenerator: by hand\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which pip installed a package with the connector of CONTRIBUTING."""
    folder = tmp_path_factory.mktemp("package")
    wheel = folder / "example_ads_package-1.0-py3-none-any.whl"
    about = "example_ads_package-1.0.dist-info"
    with ZipFile(wheel, "w") as package:
        package.writestr("example_ads_package.py", shown_source())
        package.writestr(f"{about}/METADATA", METADATA)
        package.writestr(f"{about}/WHEEL", WHEEL)
        package.writestr(f"{about}/entry_points.txt", POINTS)
        package.writestr(f"{about}/RECORD", "")
    target = folder / "site"
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check",
         "--no-index", "--no-deps", "--target", str(target), str(wheel)],
        check=True,
    )  # fmt: skip
    return target


@pytest.fixture
def installed(site: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """What pip installed, on the path."""
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    monkeypatch.syspath_prepend(folder)
    load_connectors.cache_clear()
    yield folder
    load_connectors.cache_clear()
    sys.modules.pop("example_ads_package", None)


def write_points(folder: Path, value: str) -> None:
    (points,) = folder.glob("*.dist-info/entry_points.txt")
    points.write_text(f"[icp_pulse.connectors]\nexample_ads = {value}\n")


def test_the_shown_connector_is_short() -> None:
    lines = [line for line in shown_source().splitlines() if line.strip()]
    code = [line for line in lines if not line.startswith(("from ", "import ", '"""'))]
    assert len(code) <= 42


def test_an_installed_connector_is_found_beside_the_apps_own(installed: Path) -> None:
    found = load_connectors()
    assert found.problems == ()
    assert found.connectors[: len(OWN)] == OWN
    connector = found.find("example_ads")
    assert isinstance(connector, Connector)
    assert connector.title == "Example Ads"


def test_an_installed_connector_keeps_its_promises(installed: Path, tmp_path: Path) -> None:
    connector = load_connectors().find("example_ads")
    assert connector is not None

    class Fake(ExampleAds):
        pass

    Fake.connector = connector
    check_bad_credentials_ask_to_reconnect_and_are_never_retried(Fake, tmp_path / "a")
    check_the_same_sync_twice_changes_nothing(Fake, tmp_path / "b")
    check_late_data_replaces(Fake, tmp_path / "c")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("no_such_module:CONNECTOR", "cannot be loaded: No module named"),
        ("example_ads_package:NOTHING", "cannot be loaded: module"),
        ("example_ads_package:BASE", "is no Connector"),
    ],
)
def test_a_broken_package_is_told_and_stops_nothing(installed: Path, value: str, told: str) -> None:
    write_points(installed, value)
    load_connectors.cache_clear()
    found = load_connectors()
    assert found.connectors == OWN
    (problem,) = found.problems
    assert "example_ads" in problem
    assert told in problem


def test_whatever_a_package_raises_stops_nothing(installed: Path) -> None:
    (installed / "example_ads_package.py").write_text("assert False\n")
    found = load_connectors()
    assert found.connectors == OWN
    assert "cannot be loaded: AssertionError" in found.problems[0]


def test_of_two_connectors_of_one_kind_the_first_stays(installed: Path) -> None:
    (points,) = installed.glob("*.dist-info/entry_points.txt")
    points.write_text(POINTS + "second = example_ads_package:CONNECTOR\n")
    load_connectors.cache_clear()
    found = load_connectors()
    assert [each.kind for each in found.connectors].count("example_ads") == 1
    assert "there is one for example_ads already" in found.problems[0]
