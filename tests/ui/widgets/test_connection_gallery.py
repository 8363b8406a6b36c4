"""What the gallery says of packages whose connectors cannot be used, in the window's language."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from connectors.pull_registry import load_connectors
from desktop.ui.look import Look
from desktop.ui.translation import install_language
from desktop.ui.widgets.connection_gallery import ConnectionGallery
from tests.builders.connection_lists import HUBSPOT

POINTS = """\
[icp_pulse.connectors]
lost = no_such_module:CONNECTOR
odd = odd_package:CONNECTOR
second = odd_package:SECOND
"""
MODULE = """\
from connectors.pull_registry import OWN

CONNECTOR = "none at all"
SECOND = OWN[0]
"""


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Three packages that bring nothing of use."""
    about = tmp_path / "odd_package-1.0.dist-info"
    about.mkdir()
    (tmp_path / "odd_package.py").write_text(MODULE)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: odd-package\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(POINTS)
    monkeypatch.syspath_prepend(tmp_path)
    load_connectors.cache_clear()
    yield
    load_connectors.cache_clear()
    sys.modules.pop("odd_package", None)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    install_language(qapp, "de")
    yield
    install_language(qapp, "en")


@pytest.mark.usefixtures("broken", "german")
def test_why_a_package_cannot_be_used_is_told_in_the_windows_language(
    look: Look, qtbot: QtBot
) -> None:
    gallery = ConnectionGallery(look)
    qtbot.addWidget(gallery)
    gallery.show_offers((HUBSPOT,), load_connectors().problems)
    said = [label.text() for label in gallery.findChildren(QLabel)]
    told = [text for text in said if "Connector" in text]
    assert told == [
        "der Connector „lost“ (no_such_module:CONNECTOR) lässt sich nicht laden: No module named "
        "'no_such_module'; sein Paket aktualisieren oder entfernen",
        "der Connector „odd“ (odd_package:CONNECTOR) ist kein Connector; sein Paket aktualisieren "
        "oder entfernen",
        "der Connector „second“ (odd_package:SECOND) bleibt außen vor: für mixpanel gibt es schon "
        "einen",
    ]
