from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.bootstrap import Workspace, open_workspace
from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.definitions import ShareRule
from desktop.core.event_meaning import EventMeaning
from desktop.ui.app import build_look, open_application
from desktop.ui.main_window import MainWindow
from tests.builders.windows import shown_window

NOW = "2026-05-01T12:00:00Z"


@pytest.fixture
def opened(workspace: Path) -> Iterator[Workspace]:
    with open_workspace(workspace, fixed_clock(parse_instant(NOW))) as found:
        yield found


@pytest.fixture
def window(opened: Workspace, qapp: QApplication, qtbot: QtBot) -> Iterator[MainWindow]:
    look = build_look(open_application(), "light")
    with shown_window(opened, look, qtbot) as found:
        yield found


def write_exports(folder: Path) -> Path:
    """Forty people over four weeks of April; every fourth one copies a link; half are VPs."""
    folder.mkdir()
    events = ["user_id,event,timestamp"]
    for day in range(1, 31):
        for person in range(40):
            name = "Copy Link" if person % 4 == 0 and day == 20 else "Search"
            events.append(f"u{person},{name},2026-04-{day:02d}T15:00:00Z")
    (folder / "events.csv").write_text("\n".join(events) + "\n")
    people = ["user_id,seniority,company_size,industry"]
    people += [f"u{person},{'VP' if person < 20 else 'Entry'},120,Software" for person in range(40)]
    (folder / "profiles.csv").write_text("\n".join(people) + "\n")
    return folder


def test_an_empty_workspace_leads_in_three_steps_to_the_first_number(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    first_run = window.overview.first_run
    assert window.overview.currentWidget() is first_run
    assert first_run.choose_files.isEnabled()
    assert not first_run.choose_events.isEnabled()

    with qtbot.waitSignal(window.report_shown, timeout=60_000):
        window.errands.import_at_once((write_exports(tmp_path / "exports"),))
    assert first_run.choose_events.isEnabled()
    assert not first_run.choose_icp.isEnabled()

    qtbot.mouseClick(first_run.choose_events, Qt.MouseButton.LeftButton)
    assert window.pages.current_key() == "data"
    page = window.data_desk.page
    assert page is not None
    with qtbot.waitSignal(window.report_shown, timeout=20_000):
        page.tasks.save((EventMeaning("Copy Link", (ShareRule("copy_link"),)),))
    window.show_page("overview")
    assert first_run.choose_icp.isEnabled()

    qtbot.mouseClick(first_run.choose_icp, Qt.MouseButton.LeftButton)
    form = window.setup_desk.icp_form
    assert form is not None
    seniorities = form.lists["seniority"].list
    qtbot.waitUntil(lambda: seniorities.count() == 2, timeout=10_000)
    row = next(r for r in range(2) if seniorities.item(r).text().startswith("VP"))
    seniorities.item(row).setCheckState(Qt.CheckState.Checked)
    qtbot.waitUntil(lambda: form.counted.text() == "20 of 40 people", timeout=10_000)
    with qtbot.waitSignal(window.report_shown, timeout=20_000):
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)

    card = window.overview.cards[0]
    assert window.overview.currentWidget() is not first_run
    assert card.value.text() == "25.0\u202f%"
    assert window.choices.asked.icp == "Ideal customers"
