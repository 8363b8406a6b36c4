from __future__ import annotations

import threading

from pytestqt.qtbot import QtBot

from desktop.ui.bridge import Bridge
from desktop.ui.state import DataChanged, JobMoved


def test_events_of_any_thread_arrive_in_order_on_the_gui_thread(qtbot: QtBot) -> None:
    bridge = Bridge()
    heard: list[object] = []
    threads: set[int] = set()

    def hear(event: object) -> None:
        heard.append(event)
        threads.add(threading.get_ident())

    bridge.happened.connect(hear)

    def publish() -> None:
        for done in range(50):
            bridge.publish(JobMoved("Loading", done))
        bridge.publish(DataChanged())

    thread = threading.Thread(target=publish)
    thread.start()
    qtbot.waitUntil(lambda: len(heard) == 51)
    thread.join()
    assert heard == [*(JobMoved("Loading", done) for done in range(50)), DataChanged()]
    assert threads == {threading.get_ident()}


def test_publishing_never_waits_for_the_window(qtbot: QtBot) -> None:
    bridge = Bridge()
    heard: list[object] = []
    bridge.happened.connect(heard.append)
    bridge.publish(DataChanged())
    assert heard == []
    qtbot.waitUntil(lambda: heard == [DataChanged()])
