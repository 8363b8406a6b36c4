"""Rules to start with: shown in words, chosen, added."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.definitions import AlertRule
from desktop.ui.alert_words import condition_text, watched_text
from desktop.ui.look import Look
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.labels import FittingLabel, build_label, clear_layout
from desktop.ui.widgets.scroller import build_scroller


class AlertSuggestions(QFrame):
    """`add_wanted` carries the chosen rules; `new_wanted` asks for one of one's own."""

    add_wanted = Signal(object)
    new_wanted = Signal()
    left = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._rules: tuple[AlertRule, ...] = ()
        self.boxes: list[QCheckBox] = []
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Suggested rules"))
        self.headline = build_label(role="headline")
        self.text = build_label(role="body")
        self.text.setWordWrap(True)
        self.text.setMinimumHeight(32)
        self.add = QPushButton()
        self.add.setProperty("role", "primary")
        self.new = QPushButton(tr("Write a rule"))
        self.cancel = QPushButton(tr("Cancel"))
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 8, 0)
        self._rows.setSpacing(0)
        self._build()

    def show_rules(
        self, rules: tuple[AlertRule, ...], primary: str, *, is_first: bool, may_edit: bool
    ) -> None:
        """`is_first` is a workspace without any rule: it is told what rules are for."""
        self._rules = rules
        self.headline.setText(
            tr("Know it before somebody asks") if is_first else tr("Suggested rules")
        )
        self.text.setText(
            tr(
                "A rule watches one number and judges each complete period once. It speaks "
                "when the number is proven to be beyond, and again when it is back. Start with "
                "the suggested rules; each can be changed later."
            )
        )
        clear_layout(self._rows)
        self.boxes = []
        for rule in rules:
            self._rows.addWidget(self._build_row(rule, primary, may_edit))
        self._rows.addStretch()
        self.new.setVisible(is_first and may_edit)
        self.cancel.setVisible(not is_first)
        self.add.setVisible(may_edit)
        self._count()

    def chosen(self) -> tuple[AlertRule, ...]:
        """The rules that are checked."""
        return tuple(
            rule for rule, box in zip(self._rules, self.boxes, strict=True) if box.isChecked()
        )

    def _count(self) -> None:
        count = len(self.chosen())
        self.add.setText(tr_count("Add {count} rule", "Add {count} rules", count))
        self.add.setEnabled(count > 0)

    def _build_row(self, rule: AlertRule, primary: str, may_edit: bool) -> QWidget:
        row = QFrame()
        row.setProperty("role", "listrow")
        row.setFixedHeight(48)
        box = QCheckBox()
        box.setChecked(True)
        box.setEnabled(may_edit)
        condition = condition_text(rule.when, self._look.formats)
        box.setAccessibleName(f"{rule.name}: {condition}")
        box.toggled.connect(self._count)
        self.boxes.append(box)
        name, line = FittingLabel("name"), FittingLabel("caption")
        name.set_texts((rule.name,))
        line.set_texts((f"{condition} · {watched_text(rule, primary)}",))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch()
        words.addWidget(name)
        words.addWidget(line)
        words.addStretch()
        inner = QHBoxLayout(row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(8)
        inner.addWidget(box)
        inner.addLayout(words, 1)
        return row

    def _build(self) -> None:
        area = build_scroller(self._rows, tr("Suggested rules"))
        area.setMinimumHeight(192)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.add)
        foot.addWidget(self.new)
        foot.addWidget(self.cancel)
        foot.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 24)
        whole.setSpacing(16)
        whole.addWidget(self.headline)
        whole.addWidget(self.text)
        whole.addWidget(area, 1)
        whole.addLayout(foot)
        self.add.clicked.connect(lambda: self.add_wanted.emit(self.chosen()))
        self.new.clicked.connect(self.new_wanted)
        self.cancel.clicked.connect(self.left)
