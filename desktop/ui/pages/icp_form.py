"""Saying who the ICP is: industry, seniority and company size from values that exist."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.definitions import TraitTest
from desktop.ui.formats import Formats
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.labels import build_label, show_tone
from desktop.ui.widgets.message import Skeleton
from desktop.ui.widgets.state_page import StatePage
from desktop.ui.words import trait_name

if TYPE_CHECKING:
    from desktop.core.reports.icp_form import IcpCount, IcpForm, TraitValue

_TRAITS = ("industry", "seniority", "company_size")
_PAUSE = 120
"""Milliseconds without a change before people are counted."""


class IcpFormPage(StatePage):
    """Draws loading, error and the form; `count_wanted` carries tests, `saved` name and tests."""

    count_wanted = Signal(object)
    save_wanted = Signal(str, object)
    values_wanted = Signal()
    """How the values that are listed are read."""
    left = Signal()
    remedy_requested = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, Skeleton(look), 0, parent)
        self.setAccessibleName(tr("Who your ICP is"))
        self.name = QLineEdit(tr("Ideal customers"))
        self.name.setAccessibleName(tr("Name of the ICP"))
        self.name.setMaximumWidth(320)
        self.problem = build_label(role="problem")
        self.lists = {trait: _ValueList(trait_name(trait)) for trait in _TRAITS}
        self.counted = build_label(tr("Choose at least one value"), "name")
        self.save = QPushButton(tr("Save and count"))
        self.save.setProperty("role", "primary")
        self.cancel = QPushButton(tr("Not now"))
        self.values = QPushButton(tr("How values are read…"))
        self._people = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        self._timer.timeout.connect(lambda: self.count_wanted.emit(self.tests()))
        self._build()
        self._connect()

    def show_loading(self) -> None:
        """Outlines."""
        self.setCurrentWidget(self.loading)

    def show_form(self, form: IcpForm) -> None:
        """The values that exist; a trait without any says how to get some."""
        self._people = form.people
        for trait, box in self.lists.items():
            box.show_values(form.values.get(trait, ()), self._look.formats)
        self.setCurrentWidget(self._data)
        self._notice_change()
        self.name.setFocus()
        self.name.selectAll()

    def show_count(self, count: IcpCount) -> None:
        """How many people the chosen values make."""
        formats = self._look.formats
        said = {"people": formats.count(count.people), "all": formats.count(self._people)}
        text = tr("{people} of {all} people", **said)
        if count.unknown:
            unknown = formats.count(count.unknown)
            text = tr("{people} of {all} people, {unknown} unknown", unknown=unknown, **said)
        self.counted.setText(text if self.tests() else tr("Choose at least one value"))

    def tests(self) -> tuple[TraitTest, ...]:
        """What the chosen values ask of a person."""
        chosen = ((trait, box.chosen()) for trait, box in self.lists.items())
        return tuple(TraitTest(trait, values=values) for trait, values in chosen if values)

    def stop(self) -> None:
        """Counts no more."""
        self._timer.stop()

    def _notice_change(self) -> None:
        tests = self.tests()
        named = bool(self.name.text().strip())
        self.save.setEnabled(bool(tests) and named)
        self.problem.setVisible(not named)
        self.problem.setText(tr("Give it a name"))
        show_tone(self.name, wrong="false" if named else "true")
        if tests:
            self._timer.start()
        else:
            self._timer.stop()
            self.counted.setText(tr("Choose at least one value"))

    def _save(self) -> None:
        self.stop()
        self.save_wanted.emit(self.name.text().strip(), self.tests())

    def _leave(self) -> None:
        self.stop()
        self.left.emit()

    def _connect(self) -> None:
        self.name.textChanged.connect(self._notice_change)
        for box in self.lists.values():
            box.changed.connect(self._notice_change)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self._leave)
        self.values.clicked.connect(self.values_wanted)
        self.error.remedy_requested.connect(self.remedy_requested)

    def _build(self) -> None:
        column = QVBoxLayout(self._data)
        column.setContentsMargins(64, 40, 64, 24)
        column.setSpacing(8)
        column.addWidget(build_label(tr("Who is your ideal customer?"), "pageTitle"))
        words = build_label(
            tr(
                "A person is of the ICP when each trait that you use has one of the chosen values. "
                "Targets and finer tests can follow later."
            ),
            "body",
        )
        words.setWordWrap(True)
        column.addWidget(words)
        column.addSpacing(8)
        label = build_label(tr("Name"), "name")
        label.setBuddy(self.name)
        column.addWidget(label)
        column.addWidget(self.name)
        column.addWidget(self.problem)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(16)
        for box in self.lists.values():
            row.addWidget(box, 1)
        column.addLayout(row, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.counted)
        foot.addStretch()
        foot.addWidget(self.values)
        foot.addWidget(self.cancel)
        foot.addWidget(self.save)
        column.addLayout(foot)


class _ValueList(QFrame):
    """One trait: its values with a box to tick, and how many people have each."""

    changed = Signal()

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.list = QListWidget()
        self.list.setProperty("role", "choices")
        self.list.setAccessibleName(title)
        self.list.setMinimumHeight(160)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.itemChanged.connect(lambda _: self.changed.emit())
        self.empty = build_label(tr("No values yet: import profiles or accounts."), "caption")
        self.empty.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        column.addWidget(build_label(title, "title"))
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)

    def show_values(self, values: tuple[TraitValue, ...], formats: Formats) -> None:
        """Lists them; what was ticked before and still exists stays ticked."""
        ticked = set(self.chosen())
        self.list.blockSignals(True)
        self.list.clear()
        for each in values:
            item = QListWidgetItem(f"{each.value} · {formats.count(each.people)}")
            item.setToolTip(item.text())
            item.setData(Qt.ItemDataRole.UserRole, each.value)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            on = each.value in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self.empty.setVisible(not values)
        self.list.setVisible(bool(values))

    def chosen(self) -> tuple[str, ...]:
        """The ticked values."""
        items = (self.list.item(row) for row in range(self.list.count()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        )
