from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.bootstrap import open_workspace
from desktop.cli.session import Session
from desktop.cli.window import open_window
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.store.engine import Store
from desktop.ui.main_window import MainWindow
from desktop.ui.tasks import LatestQuery
from tests.builders.gui_thread import store_kept_off_gui_thread
from tests.builders.workspaces import NOW, make_workspace


def test_no_page_choice_or_close_of_the_window_waits_for_the_store(
    workspace: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    make_workspace(workspace)
    seen: list[str] = []

    def use() -> None:
        window = next(
            w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow) and w.isVisible()
        )
        with qtbot.waitSignal(window.report_shown, timeout=60_000):
            pass
        for key in window.rail.items:
            window.show_page(key)
            seen.append(window.pages.current_key())
            qtbot.waitUntil(
                lambda: not any(query.is_waiting for query in window.findChildren(LatestQuery)),
                timeout=60_000,
            )
        window.choices.choose_compare(not window.choices.compares)
        window.choices.choose_theme("dark" if window.look.theme.mode == "light" else "light")
        window.refresh_all()
        window.close()

    QTimer.singleShot(0, use)
    with store_kept_off_gui_thread():
        assert open_window(Session(workspace, fixed_clock(parse_instant(NOW)))) == 0
    assert {"overview", "data", "settings"} <= set(seen)


def test_the_window_stands_before_the_store_is_opened(workspace: Path) -> None:
    make_workspace(workspace)
    with open_workspace(workspace, fixed_clock(parse_instant(NOW)), late=True) as opened:
        assert opened._store is None
        assert not opened.read_only
        assert isinstance(opened.store, Store)
        assert opened.store is opened.store


def test_the_watch_tells_where_the_window_waited(
    workspace: Path, qapp: QApplication, qtbot: QtBot
) -> None:
    make_workspace(workspace)
    query = LatestQuery()
    with open_workspace(workspace, fixed_clock(parse_instant(NOW))) as opened:

        def read(_: object = None) -> None:
            with opened.store.read():
                pass

        query.answered.connect(read)  # a slot of the window, called by `LatestQuery`
        with pytest.raises(AssertionError, match=r"tasks\.py"), store_kept_off_gui_thread():
            with qtbot.waitSignal(query.answered):
                query.ask(lambda: "numbers")
            read()
    query.close()
