"""A field to type in, with a button that offers what is usual."""

from __future__ import annotations

import csv
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QWidget

from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.data_choice import pop_up

_ARROW = Face(icon="chevron-down", icon_size=16, padding=4)


class SuggestField(QWidget):
    """`several` takes values with commas between; a value with a comma stands in quotes."""

    changed = Signal()

    def __init__(
        self, look: Look, name: str, *, several: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._several = several
        self._offers: tuple[str, ...] = ()
        self.setProperty("role", "clear")
        self.field = _Line(self)
        self.field.setAccessibleName(name)
        self.field.textChanged.connect(self.changed)
        self.arrow = FaceButton(look, _ARROW)
        self.arrow.setFixedSize(24, 32)
        self.arrow.setAccessibleName(tr("Offer for {field}", field=name))
        self.arrow.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Down in the field opens it
        self.arrow.clicked.connect(self.offer)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.field, 1)
        line.addWidget(self.arrow)

    def set_offers(self, offers: Sequence[str]) -> None:
        """What the button offers; without any there is no button."""
        self._offers = tuple(offers)
        self.arrow.setVisible(bool(offers))

    def values(self) -> tuple[str, ...]:
        """What stands in the field, without blanks; one value unless several are taken."""
        text = self.field.text().strip()
        if not self._several:
            return (text,) if text else ()
        rows = csv.reader([text], skipinitialspace=True)
        return tuple(dict.fromkeys(cell.strip() for row in rows for cell in row if cell.strip()))

    def set_values(self, values: Sequence[str]) -> None:
        """Writes them."""
        quoted = [f'"{value}"' if "," in value else value for value in values]
        self.field.setText(", ".join(quoted))

    def build_menu(self) -> QMenu:
        """What is usual; those that are in the field are marked."""
        menu = QMenu(self)
        chosen = self.values()
        for offer in self._offers:
            action = menu.addAction(offer.replace("&", "&&"))
            action.setData(offer)
            action.setCheckable(True)
            action.setChecked(offer in chosen)
        menu.triggered.connect(lambda action: self._take(action.data()))
        return menu

    def offer(self) -> None:
        """Opens the menu."""
        if self._offers:
            menu = self.build_menu()
            menu.setMinimumWidth(self.width())
            pop_up(menu, self.mapToGlobal(self.rect().bottomLeft()))

    def _take(self, offer: str) -> None:
        if not self._several:
            self.set_values((offer,))
            return
        values = list(self.values())
        if offer in values:
            values.remove(offer)
        else:
            values.append(offer)
        self.set_values(values)


class _Line(QLineEdit):
    """Down opens what is offered."""

    def __init__(self, owner: SuggestField) -> None:
        super().__init__(owner)
        self._owner = owner

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self._owner.offer()
            event.accept()
            return
        super().keyPressEvent(event)
