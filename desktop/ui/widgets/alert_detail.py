"""One alert: what it says, the trend it judges, its facts, its states and its record."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from desktop.core.reports.alert_detail import AlertDetail
from desktop.core.reports.alerts import AlertView
from desktop.ui.alert_sentences import alert_sentence
from desktop.ui.alert_words import alert_title, severity_word, state_look, state_word, window_word
from desktop.ui.charts.trend import TrendChart
from desktop.ui.look import Look
from desktop.ui.translation import mark, tr
from desktop.ui.widgets.alert_comment import CommentLine
from desktop.ui.widgets.alert_history import FactTable, HistoryPane
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.data_chip import StateChip
from desktop.ui.widgets.data_choice import pop_up
from desktop.ui.widgets.labels import FittingLabel, build_label
from desktop.ui.words import inside

SNOOZES = (
    ("1 day", mark("For 1 day")),
    ("1 week", mark("For 1 week")),
    ("until it resolves", mark("Until it resolves")),
)
"""How long, as `alert_marks` names it, and in words."""


class AlertDetailCard(QFrame):
    """Signals carry what a person says of the alert that is shown."""

    acknowledged = Signal(str)
    """The comment."""
    snoozed = Signal(str)
    woken = Signal()
    send_again_wanted = Signal(int)
    said = Signal(str, str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._is_open = False
        self.may_act = True
        self.setProperty("role", "card")
        self.title = FittingLabel("step", as_wide_as_text=True)
        self.chip = StateChip(look)
        self.chip.hide()  # until there is something to say
        self.snooze = FaceButton(look, _SNOOZE)
        self.wake = FaceButton(look, _WAKE)
        self.take = FaceButton(look, _TAKE)
        self.sentence = build_label()
        self.sentence.setWordWrap(True)
        self.sentence.setMinimumHeight(18)  # else as high as it were in a narrow card
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.comment = CommentLine()
        self.trend = TrendChart(look)
        self.trend.may_note = False
        self.facts = FactTable()
        self.history = HistoryPane(look)
        for button in (self.snooze, self.wake, self.take):
            button.hide()
        self._build()
        self._connect()

    def show_detail(self, detail: AlertDetail, now: int) -> None:
        """Draws one alert."""
        view, formats = detail.view, self._look.formats
        title = alert_title(view.rule, view.label)
        self.setAccessibleName(title)
        self.title.set_texts((title,))
        look = state_look(view.state)
        self.chip.show_state(_state_text(view), look.icon, look.tone)
        self.chip.show()
        self.sentence.setText(alert_sentence(view, formats))
        level = formats.percent(detail.trend.level / 100, 0)
        caption = tr("{window}, {level} interval", window=window_word(view.rule.window),
                     level=level)  # fmt: skip
        self.trend.set_data(detail.trend, view.rule.kpi, caption)
        self.facts.show_facts(detail, formats)
        self.history.show_history(detail, formats, now)
        self._offer(view, now)

    def _offer(self, view: AlertView, now: int) -> None:
        asleep = view.snoozed_while_open or (
            view.snoozed_until is not None and view.snoozed_until > now
        )
        self._is_open = view.opened_at is not None
        watched = view.state != "never_checked"
        self._close_comment()
        self.take.setVisible(self.may_act and self._is_open and view.acknowledged_at is None)
        self.snooze.setVisible(self.may_act and watched and not asleep)
        self.wake.setVisible(self.may_act and asleep)

    def build_snooze_menu(self) -> QMenu:
        """How long; until it resolves only where it fires."""
        menu = QMenu(self)
        for key, word in SNOOZES if self._is_open else SNOOZES[:2]:
            action = menu.addAction(tr(word))
            action.setData(key)
        menu.triggered.connect(lambda action: self.snoozed.emit(action.data()))
        return menu

    def _ask_comment(self) -> None:
        """In the sentence's place, so that nothing else has to move."""
        self.sentence.hide()
        self.comment.ask()

    def _close_comment(self) -> None:
        self.comment.hide()
        self.sentence.show()

    def _acknowledge(self, comment: str) -> None:
        self._close_comment()
        self.acknowledged.emit(comment)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.chip)
        head.addStretch()
        self.snooze.set_texts(tr("Snooze"))
        self.wake.set_texts(tr("Wake"))
        self.take.set_texts(tr("Acknowledge"))
        for button in (self.snooze, self.wake, self.take):
            button.setAccessibleName(button.text())
            head.addWidget(button)
        upper = QVBoxLayout()
        upper.setContentsMargins(16, 12, 16, 0)
        upper.setSpacing(8)
        upper.addLayout(head)
        upper.addWidget(self.sentence)
        upper.addWidget(self.comment)
        middle = QHBoxLayout()
        middle.setContentsMargins(8, 4, 16, 4)
        middle.setSpacing(16)
        middle.addWidget(self.trend, 1)
        middle.addWidget(_divider(vertical=True))
        middle.addWidget(self.facts)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(upper)
        whole.addLayout(middle, 1)
        whole.addWidget(_divider(vertical=False))
        whole.addWidget(self.history)

    def _connect(self) -> None:
        self.take.clicked.connect(self._ask_comment)
        self.snooze.clicked.connect(
            lambda: pop_up(
                self.build_snooze_menu(), self.snooze.mapToGlobal(self.snooze.rect().bottomLeft())
            )
        )
        self.wake.clicked.connect(self.woken)
        self.comment.given.connect(self._acknowledge)
        self.comment.left.connect(self._close_comment)
        self.history.send_again_wanted.connect(self.send_again_wanted)
        self.trend.exported.connect(lambda text: self.said.emit(text, "ok"))
        self.trend.export_failed.connect(lambda text: self.said.emit(text, "bad"))


def _state_text(view: AlertView) -> str:
    if view.state != "firing":
        return state_word(view.state)
    severity = severity_word(view.rule.severity)
    return tr("{state}, {severity}", state=state_word("firing"), severity=inside(severity))


def _divider(*, vertical: bool) -> QFrame:
    line = QFrame()
    line.setProperty("role", "divider")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line


_SNOOZE = Face(icon="bell-sleep-outline", arrow=True)
_WAKE = Face(icon="bell-ring-outline")
_TAKE = Face(icon="check", icon_colour="onacc", text_colour="onacc", fill="acc", border="acc",
             hover="acc")  # fmt: skip
