"""A German window over the demo's files says nothing in English, on any page or of any file."""

from __future__ import annotations

import os
import re
import string
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.bootstrap import Workspace, open_workspace
from desktop.cli.window_data import build_data_actions
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.events import Bus
from desktop.demo import DemoExports, write_demo
from desktop.ui.app import build_look, open_application
from desktop.ui.dialogs.import_dialog import ImportDialog
from desktop.ui.main_window import MainWindow
from desktop.ui.suggested_rules import NAMES
from desktop.ui.translation import install_language
from tests.builders.windows import shown_window
from tests.builders.workspaces import run_cli
from tests.translations import FOLDER, is_finished, read_ts

NOW = "2026-05-05T12:00:00Z"
SLOW = 60_000
_ROWS = 60
"""Rows of a table that are read."""
_LETTERS = 8
"""A pattern with fewer of its own fits texts that it is not of."""


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> DemoExports:
    """The demo, small."""
    folder = tmp_path_factory.mktemp("german")
    return write_demo(folder / "demo", today=date(2026, 5, 5), seed=7, people=300, events=3000)


@pytest.fixture(scope="module")
def filled(exports: DemoExports, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A workspace that holds it."""
    folder = tmp_path_factory.mktemp("workspace") / "w"
    assert run_cli(folder, "apply", exports.definitions_v1, now=NOW).status == 0
    assert run_cli(folder, "import", *exports.files, now=NOW).status == 0
    assert run_cli(folder, "alerts", "check", now=NOW).status == 0
    with open_workspace(folder, fixed_clock(parse_instant(NOW))) as found:
        yield found


@pytest.fixture
def window(filled: Workspace, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    look = build_look(open_application(), "light", install_language(qapp, "de"))
    with shown_window(filled, look, qtbot, SLOW) as found:
        yield found
    install_language(qapp, "en")


def test_no_page_says_anything_in_english(window: MainWindow, qtbot: QtBot) -> None:
    assert english_of(window) == set()
    for name in ("data", "alerts", "settings", "icp_form"):
        window.show_page(name)
        qtbot.waitUntil(lambda: not window.is_busy, timeout=SLOW)
        qtbot.wait(200)
        assert english_of(window) == set(), name


def test_no_alert_rule_or_job_says_anything_in_english(window: MainWindow, qtbot: QtBot) -> None:
    window.show_page("alerts")
    page = window.alerts_desk.page
    assert page is not None
    qtbot.waitUntil(lambda: page.report is not None, timeout=SLOW)
    page.rules.open()
    window.watch_desk.toggle()
    drawer = window.watch_desk.drawer
    assert drawer is not None
    qtbot.waitUntil(lambda: bool(drawer.rows), timeout=SLOW)
    for row in drawer.rows.values():
        row.change.click()
        qtbot.waitUntil(lambda row=row: bool(row.editor.times.text()), timeout=SLOW)
    assert english_of(window) == set()


BAD = {
    "leer.csv": b"",
    "bericht.pdf": b"%PDF-1.4 und so weiter",
    "unbekannt.csv": b"Kunde,Aktion,Wann\nu1,Teilen,2026-03-01\n",
    "zweideutig.csv": b"user_id,event,time\nu1,Share,03/04/2026\n",
    "zeilen.csv": (
        b"user_id,event,time\nu1,Share,2026-03-01T10:00:00Z\n,Share,2026-03-01T10:00:00Z\n"
        b"u2,,2026-03-01\nu3,Share,morgen\nu4,Share,1990-01-01\nu5,Share\n"
    ),
    "zahlen.csv": (
        b"date,campaign,impressions,clicks\n2026-03-01,A,100,200\n2026-03-02,A,x,1\n"
        b"2026-03-03,,5,1\n2026-03-04,B,10,-1\n2031-03-04,B,10,1\n"
    ),
    "personen.csv": (
        b"user_id,email,title,phone,updated_at\nu1,a@b.c,VP,123,gestern\n,,,,\nu2,no,CEO,1,\n"
    ),
}


def test_what_is_wrong_with_a_file_is_said_in_german(
    window: MainWindow, filled: Workspace, qtbot: QtBot, tmp_path: Path
) -> None:
    said = {}
    for name, content in BAD.items():
        path = tmp_path / name
        path.write_bytes(content)
        said[name] = english_of_tabs(preview_of(window, filled, qtbot, path))
    assert said == {name: set() for name in BAD}


def test_what_is_told_of_the_demos_files_is_german(
    window: MainWindow, filled: Workspace, qtbot: QtBot, exports: DemoExports
) -> None:
    kinds = {re.sub(r"\d+", "", path.stem): path for path in exports.files}
    for path in kinds.values():
        assert english_of_tabs(preview_of(window, filled, qtbot, path)) == set(), path.name


def preview_of(window: MainWindow, filled: Workspace, qtbot: QtBot, path: Path) -> ImportDialog:
    dialog = ImportDialog(window.look, build_data_actions(filled, Bus()), (path,), window)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(
        lambda: (
            bool(dialog.entries)
            and (dialog.entries[0].preview is not None or dialog.entries[0].failure is not None)
        ),
        timeout=SLOW,
    )
    qtbot.wait(50)
    return dialog


def english_of_tabs(dialog: ImportDialog) -> set[str]:
    """Of the dialog with each of its tables in turn."""
    found = english_of(dialog)
    for button in dialog.view.tables.tabs.buttons:
        button.setChecked(True)
        found |= english_of(dialog)
    return found


def english_of(widget: QWidget) -> set[str]:
    """Texts, or parts of such, that are the English of something that has its German."""
    said = {part for text in texts_of(widget) for part in parts_of(text)}
    return {part for part in said if is_english(part)}


@cache
def is_english(part: str) -> bool:
    """Remembered, since all dialogs share most of their texts, and the patterns are many."""
    return part in fixed() or any(pattern.fullmatch(part) for pattern in patterns())


def parts_of(text: str) -> Iterator[str]:
    yield text
    for line in re.split(r"\n| · |\. ", text):
        yield line.strip()
        yield line.strip()[:1].lower() + line.strip()[1:].rstrip(".")


def texts_of(widget: QWidget) -> Iterator[str]:
    """What a reader sees, or hears, of a widget and all in it."""
    for each in (widget, *widget.findChildren(QWidget)):
        yield from (each.accessibleName(), each.accessibleDescription(), each.toolTip())
        yield each.windowTitle()
        if isinstance(each, QAbstractButton | QLabel | QLineEdit):
            yield each.text()
        if isinstance(each, QLineEdit):
            yield each.placeholderText()
        if isinstance(each, QPlainTextEdit):
            yield each.toPlainText()
        if isinstance(each, QComboBox):
            yield from (each.itemText(at) for at in range(each.count()))
        if isinstance(each, QAbstractItemView) and each.model() is not None:
            yield from cells_of(each.model())


def cells_of(model: QAbstractItemModel) -> Iterator[str]:
    root = QModelIndex()
    columns = range(1 if isinstance(model, QAbstractListModel) else model.columnCount(root))
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole,
             Qt.ItemDataRole.AccessibleTextRole)  # fmt: skip
    for column in columns:
        yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(root), _ROWS)):
            for role in roles:
                yield str(model.index(row, column).data(role) or "")


@cache
def translated() -> tuple[str, ...]:
    """English texts of several words whose German is another; rules are named by the team."""
    found = read_ts(FOLDER / "icp_pulse_de.ts")
    return tuple(
        message.source
        for message, forms in found.items()
        if is_finished(forms)
        and message.source not in forms
        and len(re.findall(r"[A-Za-z]{2,}", re.sub(r"\{\w*\}", "", message.source))) > 2
        and message.source not in NAMES
    )


@cache
def fixed() -> frozenset[str]:
    return frozenset(source for source in translated() if "{" not in source)


@cache
def patterns() -> tuple[re.Pattern[str], ...]:
    """Those with places; what stands at one has no line of its own."""
    found = []
    for source in translated():
        parts = list(string.Formatter().parse(source))
        own = sum(len(literal) for literal, *_ in parts)
        if "{" in source and own >= _LETTERS:
            text = "".join(re.escape(a) + ("" if b is None else "[^\n]+") for a, b, *_ in parts)
            found.append(re.compile(text))
    return tuple(found)
