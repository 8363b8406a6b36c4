from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.core.definitions import TraitTest
from desktop.core.reports.icp_form import IcpCount
from desktop.ui.look import Look
from desktop.ui.pages.icp_form import IcpFormPage
from desktop.ui.state import Failure
from tests.builders.desks import build_icp_form


@pytest.fixture
def page(look: Look, qtbot: QtBot) -> Iterator[IcpFormPage]:
    widget = IcpFormPage(look)
    qtbot.addWidget(widget)
    widget.resize(1136, 728)
    widget.show()
    widget.show_form(build_icp_form())
    yield widget
    widget.stop()
    widget.close()


def test_values_that_exist_are_listed_with_their_people(page: IcpFormPage) -> None:
    industries = page.lists["industry"].list
    assert [industries.item(row).text() for row in range(industries.count())] == [
        "Software Development · 4,310",
        "Retail · 1,534",
    ]


def test_an_icp_is_made_with_the_keyboard_alone(page: IcpFormPage, qtbot: QtBot) -> None:
    assert not page.save.isEnabled()
    seniorities = page.lists["seniority"].list
    seniorities.setFocus()
    qtbot.keyClick(seniorities, Qt.Key.Key_Space)
    qtbot.keyClick(seniorities, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.count_wanted) as asked:
        qtbot.keyClick(seniorities, Qt.Key.Key_Space)
    tests = (TraitTest("seniority", values=("Director", "VP")),)
    assert asked.args == [tests]
    page.show_count(IcpCount(2_788, 40))
    assert page.counted.text() == "2,788 of 18,700 people, 40 unknown"
    with qtbot.waitSignal(page.save_wanted) as saved:
        qtbot.keyClick(page.save, Qt.Key.Key_Space)
    assert saved.args == ["Ideal customers", tests]


def test_without_a_name_it_cannot_be_saved(page: IcpFormPage, qtbot: QtBot) -> None:
    page.lists["industry"].list.item(0).setCheckState(Qt.CheckState.Checked)
    page.name.setText("  ")
    assert not page.save.isEnabled()
    assert page.problem.text() == "Give it a name"
    page.name.setText("Leaders")
    assert page.save.isEnabled()
    assert not page.problem.isVisible()


def test_a_trait_without_values_says_how_to_get_some(page: IcpFormPage) -> None:
    form = build_icp_form()
    page.show_form(replace(form, values={**form.values, "industry": ()}))
    assert page.lists["industry"].empty.isVisible()
    assert not page.lists["industry"].list.isVisible()


def test_leaving_keeps_nothing(page: IcpFormPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left), qtbot.assertNotEmitted(page.save_wanted):
        qtbot.mouseClick(page.cancel, Qt.MouseButton.LeftButton)


def test_an_error_has_its_remedy_as_a_button(page: IcpFormPage, qtbot: QtBot) -> None:
    page.show_error(Failure("Busy."))
    with qtbot.waitSignal(page.remedy_requested):
        qtbot.mouseClick(page.error.remedy, Qt.MouseButton.LeftButton)
