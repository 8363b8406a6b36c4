"""The form of a connection: its fields, those that few need, and what a test found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from connectors.kit.fields import FieldKind
from desktop.core.clock import to_datetime
from desktop.ui.connection_state import ConnectorOffer, FormFilled
from desktop.ui.look import Look
from desktop.ui.sentence_words import whole_sentence
from desktop.ui.translation import tr
from desktop.ui.widgets.connection_fields import FieldRow
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label, clear_layout, show_tone

if TYPE_CHECKING:
    from connectors.kit.connector import Finding
    from desktop.core.store.connections import SavedConnection


class FoundPanel(QFrame):
    """What a test found, or why it failed."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "facts")
        self.texts: list[str] = []
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(12, 8, 12, 8)
        self._lines.setSpacing(6)
        self.hide()

    def show_finding(self, finding: Finding) -> None:
        """One sentence, warnings, and until when the credentials work."""
        self._clear()
        self._add("check-circle", "ok", whole_sentence(finding.text))
        for warning in finding.warnings:
            self._add("alert-outline", "warn", whole_sentence(warning))
        if finding.expires_at is not None:
            day = self._look.formats.day(to_datetime(finding.expires_at).date(), year=True)
            self._add("clock-outline", "t2", tr("Access ends on {day}.", day=day))
        self.show()

    def show_trouble(self, text: str) -> None:
        """Why it failed."""
        self._clear()
        self._add("alert-circle", "bad", whole_sentence(text))
        self.show()

    def forget(self) -> None:
        """Other values were entered: what was found says nothing of them."""
        self._clear()
        self.hide()

    def _clear(self) -> None:
        self.texts = []
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _add(self, icon: str, tone: str, text: str) -> None:
        self.texts.append(text)
        row = QWidget()
        row.setProperty("role", "clear")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        label = build_label(text, "body")
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if tone in ("bad", "warn"):
            show_tone(label, tone=tone)
        line.addWidget(Icon(self._look, icon, 16, tone), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label, 1)
        self._lines.addWidget(row)


class ConnectionForm(QWidget):
    """Fields that scroll, under them what was found; `changed` tells of another value."""

    changed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.rows: dict[str, FieldRow] = {}
        self._offer: ConnectorOffer | None = None
        self._saved: SavedConnection | None = None
        self.setProperty("role", "clear")
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.help = build_label(role="body")
        self.help.setWordWrap(True)
        self.title = QLineEdit()
        self.title.setAccessibleName(tr("Name"))
        self.more = QPushButton(tr("More settings"))
        self.more.setProperty("role", "link")
        self.more.setCheckable(True)
        self.more.setAutoDefault(False)  # Enter is for the dialog's own button
        self.more.toggled.connect(self._show_more)
        self.found = FoundPanel(look)
        self._fields, self._advanced_box = QVBoxLayout(), QWidget()
        self._advanced = QVBoxLayout(self._advanced_box)
        self._build()

    def show_offer(
        self, offer: ConnectorOffer, saved: SavedConnection | None = None,
        said: Mapping[str, str] | None = None,
    ) -> None:  # fmt: skip
        """The fields of a service; of a connection that is mended, with what is saved."""
        self._offer, self._saved = offer, saved
        known = dict(saved.settings) if saved else dict(said or {})
        for layout in (self._fields, self._advanced):
            clear_layout(layout)
        self.rows = {}
        for field in offer.fields:
            is_secret = field.kind is FieldKind.SECRET
            row = FieldRow(
                self._look, field, known.get(field.name),
                kept_secret=is_secret and saved is not None,
            )  # fmt: skip
            row.changed.connect(self._note)
            row.picked.connect(self.changed)
            self.rows[field.name] = row
            (self._advanced if field.advanced else self._fields).addWidget(row)
        self.help.setText(tr(offer.help) if offer.help else "")
        self.help.setVisible(bool(offer.help))
        self.title.setText(saved.title if saved else "")
        self.title.setPlaceholderText(offer.title)
        self._name_label.setText(tr("Name") if saved else tr("Name (optional)"))
        advanced = [row for row in self.rows.values() if row.field.advanced]
        self.more.setVisible(bool(advanced))
        self.more.setChecked(any(known.get(row.field.name) for row in advanced))
        self._show_more(self.more.isChecked())
        self.found.forget()
        self.area.verticalScrollBar().setValue(0)

    def focus_order(self) -> list[QWidget]:
        """As it is read: the fields, the name, what few need."""
        rows = [*self.rows.values()]
        common = [each for row in rows if not row.field.advanced for each in row.focus_order()]
        seldom = [each for row in rows if row.field.advanced for each in row.focus_order()]
        return [*common, self.title, self.more, *seldom]

    def filled(self) -> FormFilled | None:
        """What it holds; None where something is wrong, which is shown and gets the focus."""
        assert self._offer is not None
        title, saved = self.title.text().strip(), self._saved
        is_touched = any(row.is_touched for row in self.rows.values())
        if saved is not None and title not in ("", saved.title) and not is_touched:
            return FormFilled(self._offer.kind, title, {}, saved.id, is_name_only=True)
        wrong = [row for row in self.rows.values() if row.check()]
        if wrong:
            self.point_at(wrong[0].field.name)
            return None
        said = {name: row.value() for name, row in self.rows.items() if not row.is_kept}
        return FormFilled(self._offer.kind, title, said, saved.id if saved else None)

    def show_finding(self, finding: Finding) -> None:
        """What a test found, and what it offers to the fields."""
        for name, value in finding.suggested.items():
            if name in self.rows:
                self.rows[name].suggest(value)
        for name, choices in finding.choices.items():
            if name in self.rows:
                self.rows[name].offer(choices)
        self.found.show_finding(finding)

    def show_trouble(self, text: str, field: str | None = None) -> None:
        """Why a test or saving failed; at the field, where it is about one."""
        if field is not None and field in self.rows:
            self.rows[field].show_problem(whole_sentence(text))
            self.point_at(field)
            return
        self.found.show_trouble(text)

    def point_at(self, name: str) -> None:
        """Shows a field and puts the keyboard there."""
        row = self.rows[name]
        if row.field.advanced:
            self.more.setChecked(True)
        self.area.ensureWidgetVisible(row)
        row.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self, *, secret: bool = False) -> None:
        """The keyboard starts at the first field, or at the first secret."""
        rows = [row for row in self.rows.values() if not row.field.advanced]
        if secret:
            rows = [row for row in rows if row.field.kind is FieldKind.SECRET] or rows
        if rows:
            rows[0].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _note(self) -> None:
        self.found.forget()
        self.changed.emit()

    def _show_more(self, on: bool) -> None:
        self._advanced_box.setVisible(on)
        self.more.setText(tr("Fewer settings") if on else tr("More settings"))

    def _build(self) -> None:
        inner = QWidget()
        inner.setProperty("role", "clear")
        whole = QVBoxLayout(inner)
        whole.setContentsMargins(2, 2, 14, 2)
        whole.setSpacing(16)
        self._name_row = QWidget()
        self._name_row.setProperty("role", "clear")
        name = QVBoxLayout(self._name_row)
        name.setContentsMargins(0, 0, 0, 0)
        name.setSpacing(4)
        self._name_label = build_label()
        self._name_label.setBuddy(self.title)
        name.addWidget(self._name_label)
        name.addWidget(self.title)
        for layout in (self._fields, self._advanced):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(16)
        self._advanced_box.setProperty("role", "clear")
        whole.addWidget(self.help)
        whole.addLayout(self._fields)
        whole.addWidget(self._name_row)
        line = QHBoxLayout()
        line.addWidget(self.more)
        line.addStretch()
        whole.addLayout(line)
        whole.addWidget(self._advanced_box)
        whole.addStretch()
        self.area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(12)
        outer.addWidget(self.area, 1)
        outer.addWidget(self.found)
