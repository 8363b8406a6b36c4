"""Titles of tables stay whole in any language and at any width."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.jobs.receipt import Rejected
from desktop.ui.dialogs.import_tables import preview_tabs
from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.translation import install_language
from desktop.ui.widgets.data_tabs import TabTables
from tests.builders.data_reports import build_counted, build_preview

INSIDE = 846
"""Pixels that the import dialog leaves its tables at its default width."""


@pytest.fixture(params=["en", "de"])
def locale(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    yield install_language(qapp, request.param)
    install_language(qapp, "en")


def shown(look: Look, qtbot: QtBot, locale: str, *, rejected: int = 0) -> TabTables:
    rejects = tuple(Rejected(line, "clicks is missing") for line in range(rejected))
    counted = build_counted(rows_rejected=rejected, rejects=rejects)
    tables = TabTables(look, "Vorschau")
    qtbot.addWidget(tables)
    tables.resize(INSIDE, 300)
    tables.show()
    tables.show_tabs(preview_tabs(build_preview(counted=counted), Formats(locale)))
    QApplication.processEvents()
    return tables


def is_in_sight(tables: TabTables, at: int) -> bool:
    return tables.tabs.buttons[at].visibleRegion().boundingRect().size() == (
        tables.tabs.buttons[at].size()
    )


def test_every_title_of_a_demographics_report_is_whole_at_the_default_width(
    look: Look, qtbot: QtBot, locale: str
) -> None:
    tables = shown(look, qtbot, locale)
    assert len(tables.tabs.buttons) == 10
    assert all(each.width() >= each.sizeHint().width() for each in tables.tabs.buttons)
    assert all(is_in_sight(tables, at) for at in range(10))
    assert not tables.row.after.isVisible()


def test_titles_that_do_not_fit_are_brought_by_an_arrow(
    look: Look, qtbot: QtBot, locale: str
) -> None:
    tables = shown(look, qtbot, locale, rejected=12)
    last = len(tables.tabs.buttons) - 1
    assert all(each.width() >= each.sizeHint().width() for each in tables.tabs.buttons)
    assert not is_in_sight(tables, last)
    assert not tables.row.before.isEnabled()
    qtbot.mouseClick(tables.row.after, Qt.MouseButton.LeftButton)
    assert is_in_sight(tables, last)
    assert (tables.row.before.isEnabled(), tables.row.after.isEnabled()) == (True, False)


def test_the_title_that_is_on_is_in_sight(look: Look, qtbot: QtBot, locale: str) -> None:
    tables = shown(look, qtbot, locale, rejected=12)
    tables.resize(INSIDE // 2, 300)
    tables.tabs.buttons[-1].setChecked(True)
    QApplication.processEvents()
    assert is_in_sight(tables, len(tables.tabs.buttons) - 1)
    tables.resize(INSIDE * 2, 300)
    QApplication.processEvents()
    assert not tables.row.after.isVisible()
