"""One connection: how it stands, when it runs, and the one thing to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QMenu,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.connection_state import (
    BACKFILL,
    CANCEL,
    DISCONNECT,
    EDIT,
    HISTORY,
    PAUSE,
    RESUME,
    SYNC,
    ConnectionList,
)
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.connection_words import (
    SCHEDULES,
    describe_standing,
    detail_texts,
    offer_icon,
    progress_texts,
)
from desktop.ui.widgets.data_choice import build_choice_menu, pop_up
from desktop.ui.widgets.data_sources import add_report_choice
from desktop.ui.widgets.data_words import source_words
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label, show_tone

if TYPE_CHECKING:
    from desktop.core.jobs.connection_status import ConnectionStatus
    from desktop.core.jobs.sync import SyncProgress
    from desktop.core.reports.data_page import SourceRow

ROW_HEIGHT = 69
_ANY_HEIGHT = 1_000
_TOLD_WHOLE = frozenset({"reconnect", "edit", "failing", "waiting", "stopped"})
_MORE = Face(icon="dots-horizontal", fill="", border="", radius=4, height=24, padding=4)


class ConnectionLine(QFrame):
    """`wanted` carries what is to be done and the connection's number; Enter shows its history."""

    wanted = Signal(str, int)
    schedule_wanted = Signal(int, str)
    report_wanted = Signal(str, object)
    """A source, and which of its reports on one delivery is counted (None: the fullest)."""

    def __init__(self, look: Look, status: ConnectionStatus, listed: ConnectionList) -> None:
        super().__init__()
        self._look, self.status, self._listed = look, status, listed
        self.is_running = False
        self.given: SourceRow | None = None
        """What its source has given, where it may be chosen which of its reports is counted."""
        self.setProperty("role", "listrow")
        self.setMinimumHeight(ROW_HEIGHT)
        as_high_as_needed = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        as_high_as_needed.setHeightForWidth(True)
        self.setSizePolicy(as_high_as_needed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        offer = listed.offer(status.saved.kind)
        self._offer = offer
        name, _, icon = source_words(status.saved.kind)
        self.kind = FittingLabel("caption")
        self.kind.set_texts((offer.title if offer else name,))
        self.icon = Icon(look, "clock-outline", 14)
        self.state = FittingLabel("status", as_wide_as_text=True)
        self.detail = FittingLabel("caption")
        self.trouble = build_label(role="caption")
        self.trouble.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setMinimumWidth(24)
        self.bar.setMaximumWidth(88)
        self.bar.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.bar.hide()
        self.action = QPushButton()
        self.action.setProperty("compact", True)
        self.action.clicked.connect(self._act)
        self.more = FaceButton(look, _MORE)
        self.more.setFixedSize(24, 24)
        self.more.setAccessibleName(tr("More for {source}", source=status.saved.title))
        self.more.clicked.connect(self._pop)
        self._build(offer_icon(offer) if offer else icon)
        self._show_standing()

    def show_running(self, progress: SyncProgress | None = None, part: float | None = None) -> None:
        """While it is pulled; `part` is the fraction of the days done, where it is known."""
        self.is_running = True
        self._show_trouble("")
        self.bar.show()
        self.bar.setRange(0, 0 if part is None else 1000)
        said = tr("Pulling")
        if part is not None:
            self.bar.setValue(round(part * 1000))
            said = tr("Pulling {part}", part=self._look.formats.percent(part, 0))
        self._say(said, "cloud-sync-outline", "acc")
        texts: tuple[str, ...] = (tr("connecting"),)
        if progress is not None:
            texts = progress_texts(progress, self._look.formats)
        self.detail.set_texts(texts)
        self._offer_action(CANCEL, tr("Cancel"))
        self._name()

    def build_menu(self) -> QMenu:
        """Everything that can be done with it."""
        menu = QMenu(self)
        entries = [(SYNC, tr("Sync now")), (BACKFILL, tr("Pull days again…"))]
        if self._offer is None or not self._offer.has_windows:
            entries.pop()
        if self.is_running:
            entries = [(CANCEL, tr("Cancel"))]
        entries.append((HISTORY, tr("History…")))
        for key, text in entries:
            self._add(menu, key, text)
        schedule = build_choice_menu(
            menu, [(words, tr(text)) for words, text in SCHEDULES], self.status.schedule
        )
        schedule.setTitle(tr("When it is pulled"))
        schedule.triggered.connect(
            lambda action: self.schedule_wanted.emit(self.status.saved.id, action.data())
        )
        menu.addMenu(schedule)
        if self.given is not None:
            add_report_choice(menu, self.given, self.report_wanted.emit)
        menu.addSeparator()
        rests = self.status.saved.state == "paused"
        self._add(menu, RESUME if rests else PAUSE, tr("Resume") if rests else tr("Pause"))
        if self._offer is not None:
            self._add(menu, EDIT, tr("Edit…"))
        self._add(menu, DISCONNECT, tr("Disconnect…"))
        return menu

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shows the history."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.wanted.emit(HISTORY, self.status.saved.id)
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click shows the history."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(
            event.position().toPoint()
        ):
            self.wanted.emit(HISTORY, self.status.saved.id)

    def _add(self, menu: QMenu, key: str, text: str) -> None:
        action = menu.addAction(text)
        action.triggered.connect(lambda: self.wanted.emit(key, self.status.saved.id))

    def _pop(self) -> None:
        pop_up(self.build_menu(), self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _act(self) -> None:
        self.wanted.emit(self._action_key, self.status.saved.id)

    def _show_standing(self) -> None:
        if self.status.standing == "running":
            self.show_running()  # by the schedule, or by another program
            self.action.hide()
            return
        said = describe_standing(self.status)
        self._say(said.text, said.icon, said.tone)
        texts = detail_texts(self.status, self._listed, self._look.formats)
        self.detail.set_texts(texts)
        self._show_trouble(texts[0] if self.status.standing in _TOLD_WHOLE else "")
        soon = self.status.expires_in is not None
        actions = {
            "reconnect": (EDIT, tr("Reconnect")), "edit": (EDIT, tr("Edit")),
            "failing": (SYNC, tr("Sync now")), "new": (SYNC, tr("Sync now")),
            "waiting": (SYNC, tr("Sync now")),
            "paused": (RESUME, tr("Resume")), "stopped": (SYNC, tr("Sync now")),
        }  # fmt: skip
        key, text = actions.get(self.status.standing, ("", ""))
        if soon and self.status.standing == "ok":
            key, text = EDIT, tr("Reconnect")
        self._offer_action(key, text)
        if self._offer is None and key in (SYNC, EDIT):
            self.action.hide()  # its connector is not there any more
        self._name()

    def _show_trouble(self, text: str) -> None:
        """What is wrong, or was stopped, is told whole, however high the row gets."""
        self.trouble.setText(text)
        self.trouble.setVisible(bool(text))
        self.detail.setVisible(not text)
        self.setMaximumHeight(_ANY_HEIGHT if text else ROW_HEIGHT)

    def _say(self, text: str, icon: str, tone: str) -> None:
        self.state.set_texts((text,))
        show_tone(self.state, tone=tone)
        self.icon.show_icon(icon, tone)

    def _offer_action(self, key: str, text: str) -> None:
        self._action_key = key
        self.action.setText(text)
        self.action.setAccessibleName(f"{text}: {self.status.saved.title}")
        self.action.setVisible(bool(key))

    def _name(self) -> None:
        title, detail = self.status.saved.title, self.detail.full_text()
        self.setAccessibleName(f"{title}: {self.state.full_text()}, {detail}")
        self.setToolTip(detail)

    def _build(self, icon: str) -> None:
        first, second = QHBoxLayout(), QHBoxLayout()
        first.setSpacing(6)
        is_told = self.kind.full_text() in self.status.saved.title
        title = FittingLabel("name", as_wide_as_text=not is_told)
        title.set_texts((self.status.saved.title,))
        first.addWidget(title, 1 if is_told else 0)
        if not is_told:
            first.addWidget(self.kind, 1)
        second.setSpacing(4)
        second.addWidget(self.icon)
        second.addWidget(self.state)
        second.addSpacing(4)
        second.addWidget(self.bar, 1)
        second.addStretch(0)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(first)
        words.addLayout(second)
        upper = QHBoxLayout()
        upper.setSpacing(12)
        upper.addLayout(words, 1)
        upper.addWidget(self.action)
        upper.addWidget(self.more)
        whole = QVBoxLayout()
        whole.setContentsMargins(0, 3, 0, 4)
        whole.setSpacing(2)
        whole.addStretch()
        whole.addLayout(upper)
        whole.addWidget(self.detail)
        whole.addWidget(self.trouble)
        whole.addStretch()
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 12, 1)
        line.setSpacing(12)
        line.addWidget(Icon(self._look, icon, 20), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(whole, 1)


def focus_order(lines: list[ConnectionLine]) -> list[QWidget]:
    """Row, its action, its menu; then the next row."""
    return [each for line in lines for each in (line, line.action, line.more)]
