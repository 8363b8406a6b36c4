from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import desktop.ui.app as app_module
from desktop.bootstrap import Workspace
from desktop.cli import window as window_module
from desktop.cli.session import Session
from desktop.cli.window import FAILED, open_window
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.store.engine import DATABASE_NAME
from desktop.core.store.holder import hold_workspace
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.trouble import ANEW, QUIT, RESTORE, Trouble
from desktop.ui.state import Remembered
from tests.builders.workspaces import NOW, make_workspace

Answer = tuple[str, Path | None]


@pytest.fixture
def session(workspace: Path) -> Session:
    return Session(workspace, fixed_clock(parse_instant(NOW)))


def answer_with(monkeypatch: pytest.MonkeyPatch, *answers: Answer) -> list[Trouble]:
    """Answers the page of a trouble, and tells what it showed."""
    shown: list[Trouble] = []
    left = list(answers)

    def run_trouble(trouble: Trouble) -> Answer:
        shown.append(trouble)
        return left.pop(0)

    monkeypatch.setattr(app_module, "run_trouble", run_trouble)
    monkeypatch.setattr(window_module, "show_workspace", lambda opened, remembered, **_: 0)
    return shown


def test_a_damaged_workspace_is_begun_anew_and_opened(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_workspace(session.folder)
    (session.folder / DATABASE_NAME).write_bytes(b"no database at all")
    shown = answer_with(monkeypatch, (ANEW, None))
    assert open_window(session) == 0
    assert [trouble.kind for trouble in shown] == ["damaged"]
    assert (session.folder / f"damaged-1-{DATABASE_NAME}").exists()


def test_a_copy_that_is_no_good_is_said_and_asked_again(
    session: Session, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    make_workspace(session.folder)
    (session.folder / DATABASE_NAME).write_bytes(b"no database at all")
    shown = answer_with(monkeypatch, (RESTORE, tmp_path / "gone.sqlite"), (QUIT, None))
    assert open_window(session) == FAILED
    assert "gone.sqlite" in shown[1].message


def test_a_workspace_that_a_window_without_an_answer_has_is_said(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_workspace(session.folder)
    holder = hold_workspace(session.folder)
    assert holder is not None
    monkeypatch.setattr(app_module, "raise_other_window", lambda folder: False)
    shown = answer_with(monkeypatch, (QUIT, None))
    assert open_window(session) == FAILED
    assert [trouble.kind for trouble in shown] == ["held"]
    monkeypatch.setattr(app_module, "raise_other_window", lambda folder: True)
    assert open_window(session) == 0
    holder.release()


def test_a_database_that_breaks_under_the_window_is_mended_on_request(
    session: Session, qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_workspace(session.folder)
    show, shown = window_module.show_workspace, list[str]()

    def break_and_show(opened: Workspace, remembered: Remembered, **_: bool) -> int:
        path = session.folder / DATABASE_NAME
        content = bytearray(path.read_bytes())
        content[4096:] = b"\xff" * (len(content) - 4096)
        QTimer.singleShot(0, lambda: path.write_bytes(content))
        QTimer.singleShot(0, look)
        return show(opened, remembered)

    def look() -> None:
        window = next(w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow))
        if window.overview.currentWidget() is not window.overview.error:
            window.refresh()
            QTimer.singleShot(50, look)
            return
        shown.append(window.overview.error.remedy.text())
        qtbot.mouseClick(window.overview.error.remedy, Qt.MouseButton.LeftButton)

    troubles = answer_with(monkeypatch, (QUIT, None))
    monkeypatch.setattr(window_module, "show_workspace", break_and_show)
    assert open_window(session) == FAILED
    assert shown == ["Mend the workspace"]
    assert [trouble.kind for trouble in troubles] == ["damaged"]
