from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.palette import DARK, LIGHT
from desktop.ui.theme import Theme


def test_a_switch_recolours_what_is_already_shown(look: Look, qtbot: QtBot) -> None:
    widget = QWidget()
    widget.setProperty("role", "window")
    qtbot.addWidget(widget)
    widget.resize(20, 20)
    widget.show()
    other = "dark" if look.theme.mode == "light" else "light"
    before = widget.grab().toImage().pixelColor(10, 10)

    with qtbot.waitSignal(look.theme.changed):
        look.theme.set_mode(other)  # type: ignore[arg-type]

    after = widget.grab().toImage().pixelColor(10, 10)
    assert before != after
    assert after == QColor(look.theme.palette.bg)


def test_choosing_the_theme_in_use_changes_nothing(look: Look, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(look.theme.changed):
        look.theme.set_mode(look.theme.mode)


class Restyled(QObject):
    """Counts how often a widget is told that its style is another one."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.times += event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}
        return False


def test_a_switch_styles_a_widget_as_often_however_deep_it_lies(look: Look, qtbot: QtBot) -> None:
    outer = QWidget()
    qtbot.addWidget(outer)
    counted = []
    widget = outer
    for _ in range(12):
        inner = QFrame()
        inner.setProperty("role", "card")
        QVBoxLayout(widget).addWidget(inner)
        counted.append(Restyled(inner))
        widget = inner
    outer.show()
    for each in counted:
        each.times = 0

    look.theme.set_mode("dark" if look.theme.mode == "light" else "light")

    assert counted[0].times > 0
    assert counted[-1].times <= counted[0].times + 2


class FakeSystem(QObject):
    colorSchemeChanged = Signal()  # noqa: N815  the name of the platform's own signal

    def __init__(self) -> None:
        super().__init__()
        self.scheme = Qt.ColorScheme.Light

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def switch(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit()


def test_system_mode_follows_the_system_live(qapp: QApplication) -> None:
    system = FakeSystem()
    theme = Theme(qapp, "system", system)
    assert theme.palette is LIGHT
    system.switch(Qt.ColorScheme.Dark)
    assert theme.palette is DARK
    system.switch(Qt.ColorScheme.Light)
    assert theme.palette is LIGHT
    theme.deleteLater()


def test_a_chosen_theme_ignores_the_system(qapp: QApplication) -> None:
    system = FakeSystem()
    theme = Theme(qapp, "light", system)
    system.switch(Qt.ColorScheme.Dark)
    assert theme.palette is LIGHT
    theme.set_mode("system")
    assert theme.palette is DARK
    theme.deleteLater()
