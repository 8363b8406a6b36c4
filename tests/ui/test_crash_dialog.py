from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.ui.crash_dialog import CrashDialog, CrashWatch
from desktop.ui.look import Look


def test_the_report_can_be_read_and_copied_with_the_keyboard(look: Look, qtbot: QtBot) -> None:
    dialog = CrashDialog(look, "KeyError\n  m:12 load")
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.text.toPlainText() == "KeyError\n  m:12 load"
    qtbot.keyClick(dialog.copy, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "KeyError\n  m:12 load"
    assert dialog.copy.text() == "Copied"
    qtbot.mouseClick(dialog.go_on, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()


def caught(error: Exception) -> Exception:
    try:
        raise error
    except type(error) as found:
        return found


def test_an_error_nobody_caught_becomes_a_report_without_its_text(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    reports: list[str] = []
    watch = CrashWatch(reports.append)
    error = caught(KeyError("ada@example.com"))
    sys.excepthook(KeyError, error, error.__traceback__)
    watch.stop()
    (report,) = reports
    assert "KeyError" in report
    assert "ada@example.com" not in report
    assert "an error that nobody expected" in caplog.text


def test_while_one_report_is_made_a_second_error_makes_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    reports: list[str] = []

    def show(report: str) -> None:
        reports.append(report)
        sys.excepthook(ValueError, ValueError(), None)

    watch = CrashWatch(show)
    sys.excepthook(KeyError, caught(KeyError()), None)
    watch.stop()
    assert len(reports) == 1


def test_an_interruption_is_left_to_python(monkeypatch: pytest.MonkeyPatch) -> None:
    heard: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, error, trace: heard.append(kind))
    watch = CrashWatch(lambda report: pytest.fail("no report for Ctrl+C"))
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    watch.stop()
    assert heard == [KeyboardInterrupt]
