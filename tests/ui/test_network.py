"""What the platform tells of the network."""

from __future__ import annotations

from PySide6.QtNetwork import QNetworkInformation
from pytestqt.qtbot import QtBot

from desktop.ui.network import PlatformNetwork


def test_only_a_platform_that_says_disconnected_is_offline(qtbot: QtBot) -> None:
    network = PlatformNetwork()
    reach = QNetworkInformation.Reachability
    for state, online in (
        (reach.Disconnected, False), (reach.Unknown, True), (reach.Local, True),
        (reach.Site, True), (reach.Online, True),
    ):  # fmt: skip
        network._reach(state)
        assert network.is_online() is online


def test_a_metered_network_is_told_and_forgotten(qtbot: QtBot) -> None:
    network = PlatformNetwork()
    network._meter(True)
    assert network.is_metered()
    network._meter(False)
    assert not network.is_metered()
