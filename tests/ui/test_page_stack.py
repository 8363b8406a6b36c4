from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.page_stack import PageStack


def test_a_page_is_built_in_the_place_where_it_stays(qtbot: QtBot) -> None:
    stack = PageStack()
    qtbot.addWidget(stack)
    places: list[bool] = []

    def build(place: QWidget) -> QWidget:
        places.append(stack.isAncestorOf(place))
        return QLabel("page", place)

    page = stack.add_page("first", build)

    assert places == [True]
    assert stack.isAncestorOf(page)


def test_a_page_for_later_is_built_once_when_it_is_first_shown(qtbot: QtBot) -> None:
    stack = PageStack()
    qtbot.addWidget(stack)
    built: list[QWidget] = []

    def build(place: QWidget) -> QWidget:
        built.append(QLabel("page", place))
        return built[-1]

    stack.add_later("later", build)
    assert stack.has("later")
    assert built == []
    stack.show_page("later")
    stack.show_page("later")

    assert len(built) == 1
    assert stack.current_key() == "later"
