"""The first run: two numbers, three steps, the current one ready to be taken."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.formats import EN_DASH
from desktop.ui.look import Look
from desktop.ui.state import WindowActions
from desktop.ui.translation import mark, tr
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import build_label, show_tone

_SOURCES = (
    ("linkedin", "LinkedIn"), ("google-ads", "Google Ads"), ("facebook", "Meta Ads"),
    ("chart-timeline-variant", "Mixpanel"), ("account-group-outline", mark("People, accounts")),
    ("file-delimited-outline", mark("Any CSV")),
)  # fmt: skip
_SHARE_EVENTS = (
    ("Copy Link", "copy_link"), ("Invite Sent", "email_invite"), ("Link Opened", ""),
)  # fmt: skip
_ICP_HINTS = (
    ("account-search-outline", mark("Choose from values in your data")),
    ("account-group-outline", mark("Counts people as you choose")),
    ("help-circle-outline", mark("Shows how many are unknown")),
)
_SHARE_HINTS = (
    ("share-variant-outline", mark("Invite, share button, copy link, social")),
    ("lightning-bolt-outline", mark("Likely events are suggested")),
    ("restore", mark("Can be changed without a new import")),
)


class FirstRun(QWidget):
    """What to do while there is nothing to show; signals say which button was pressed."""

    files_wanted = Signal()
    mapping_wanted = Signal()
    icp_wanted = Signal()
    demo_wanted = Signal()
    service_wanted = Signal()
    """What can be connected shall be shown."""

    def __init__(self, look: Look, actions: WindowActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setProperty("role", "clear")
        self.choose_files = _button(tr("Choose files"), self.files_wanted, actions.import_files)
        self.choose_events = _button(
            tr("Map events"), self.mapping_wanted, actions.apply_definitions
        )
        self.choose_icp = _button(
            tr("Define the ICP"), self.icp_wanted, actions.save_icp or actions.apply_definitions
        )
        self.open_demo = _button(tr("Open the demo"), self.demo_wanted, actions.open_demo)
        self.open_demo.setProperty("compact", True)
        self.connect_service = _button(tr("Connect a service"), self.service_wanted, None)
        self._steps = (
            _Step(look, 1, tr("Bring in data"),
                  tr("Ad reports with demographics, your product's events, profiles of people."),
                  _build_drop(look), _build_hints(look, _SOURCES, 2), self.choose_files),
            _Step(look, 2, tr("Name what counts as sharing"),
                  tr("Confirm the events with which a person passes your product on."),
                  _build_share_events(look), _build_hints(look, _SHARE_HINTS, 1),
                  self.choose_events),
            _Step(look, 3, tr("Say who your ICP is"),
                  tr("The traits that make a person or a company the right one."),
                  _build_traits(look), _build_hints(look, _ICP_HINTS, 1), self.choose_icp),
        )  # fmt: skip
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._steps[0].add_button(self.connect_service)
        self._build(demo=actions.open_demo is not None)
        self.show_step(1)

    def offer_services(self, offered: bool) -> None:
        """Whether services can be connected."""
        self.connect_service.setVisible(offered)

    def show_step(self, current: int) -> None:
        """Step 1 to 3 is the one to take now; later ones can be read but not pressed."""
        for step in self._steps:
            step.show_current(current)

    def set_stacked(self, stacked: bool) -> None:
        """The steps under each other in a narrow window."""
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )

    def _build(self, *, demo: bool) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(64, 54, 64, 24)
        whole.setSpacing(0)
        whole.addWidget(build_label(tr("Two numbers, three steps"), "headline"))
        whole.addSpacing(10)
        whole.addWidget(
            build_label(
                tr(
                    "Who of your ideal customers shares, and who of them clicks. "
                    "Ten minutes with the files you already have."
                ),
                "body",
            )
        )
        whole.addSpacing(28)
        self._row.setSpacing(24)
        for step in self._steps:
            self._row.addWidget(step, 1)
        whole.addLayout(self._row)
        if demo:
            whole.addSpacing(24)
            whole.addWidget(self._build_demo())
        whole.addStretch()

    def _build_demo(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        card.setFixedHeight(48)
        line = QHBoxLayout(card)
        line.setContentsMargins(24, 0, 24, 0)
        line.setSpacing(12)
        line.addWidget(Icon(self._look, "play-circle-outline", 20, "acc"))
        line.addWidget(build_label(tr("Look around first"), "name"))
        line.addWidget(
            build_label(tr("Opens a workspace with sample data. Yours stays empty."), "body")
        )
        line.addStretch()
        line.addWidget(self.open_demo)
        return card


class _Step(QFrame):
    def __init__(
        self, look: Look, number: int, title: str, text: str, sample: QWidget,
        hints: QWidget, button: QPushButton,
    ) -> None:  # fmt: skip
        super().__init__()
        del look
        self._number, self._button = number, button
        self.setProperty("role", "card")
        self.setAccessibleName(tr("Step {number}: {title}", number=number, title=title))
        self.setMinimumHeight(448)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._badge = build_label(str(number), "number")
        self._badge.setFixedSize(24, 24)
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._after = build_label(tr("after step {number}", number=number - 1), "caption")
        words = build_label(text, "body")
        words.setWordWrap(True)
        words.setMinimumHeight(40)
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._badge)
        head.addWidget(build_label(title, "step"), 1)
        foot = self._foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(button)
        foot.addWidget(self._after)
        foot.addStretch()
        sample.setFixedHeight(136)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 23, 24, 23)
        column.setSpacing(0)
        column.addLayout(head)
        column.addSpacing(12)
        column.addWidget(words)
        column.addSpacing(20)
        column.addWidget(sample)
        column.addSpacing(12)
        column.addWidget(hints)
        column.addStretch()
        column.addLayout(foot)

    def add_button(self, button: QPushButton) -> None:
        """Another way to take the step."""
        self._foot.insertWidget(1, button)

    def show_current(self, current: int) -> None:
        now = "true" if self._number == current else "false"
        show_tone(self, current=now)
        done = self._number < current
        self._badge.setText("✓" if done else str(self._number))
        name = tr("Step {number}, done") if done else tr("Step {number}")
        self._badge.setAccessibleName(name.format(number=self._number))
        show_tone(self._badge, current=now)
        show_tone(self._button, role="primary" if now == "true" else "")
        self._button.setEnabled(self._number <= current)
        self._after.setVisible(self._number > current)


def _button(text: str, pressed: SignalInstance, action: object) -> QPushButton:
    button = QPushButton(text)
    button.setAccessibleName(text)
    button.clicked.connect(pressed)
    if action is None:
        button.hide()
    return button


def _build_drop(look: Look) -> QFrame:
    drop = QFrame()
    drop.setProperty("role", "drop")
    column = QVBoxLayout(drop)
    column.setSpacing(8)
    column.addStretch()
    column.addWidget(Icon(look, "tray-arrow-down", 28, "acc"), 0, Qt.AlignmentFlag.AlignHCenter)
    for text, role in (
        (tr("Drop files anywhere here"), "name"),
        (tr("CSV, XLSX, JSONL, whole folders"), "caption"),
    ):
        column.addWidget(build_label(text, role), 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch()
    return drop


def _build_traits(look: Look) -> QFrame:
    sizes = f"51 {EN_DASH} {look.formats.count(5_000)}"
    traits = (
        (tr("Seniority"), ("Director", "VP", "CXO")),
        (tr("Industry"), ("Software",)),
        (tr("Company size", about="in little room"), (sizes,)),
    )
    return _build_sample([(name, [_tag(value) for value in values]) for name, values in traits])


def _build_share_events(look: Look) -> QFrame:
    rows: list[tuple[str, list[QWidget]]] = []
    for name, channel in _SHARE_EVENTS:
        meaning: QLabel = _tag(channel) if channel else build_label(tr("not a share"), "caption")
        rows.append((name, [Icon(look, "arrow-right", 14, "t2"), meaning]))
    return _build_sample(rows)


def _build_sample(rows: list[tuple[str, list[QWidget]]]) -> QFrame:
    sample = QFrame()
    sample.setProperty("role", "inset")
    column = QVBoxLayout(sample)
    column.setContentsMargins(16, 8, 16, 8)
    column.setSpacing(0)
    for at, (name, values) in enumerate(rows):
        if at:
            hairline = QFrame()
            hairline.setProperty("role", "hairline")
            hairline.setFixedHeight(1)
            column.addWidget(hairline)
        line = QHBoxLayout()
        line.setSpacing(4)
        label = build_label(name, "status")
        label.setFixedSize(92, 38)
        line.addWidget(label)
        for value in values:
            line.addWidget(value)
        line.addStretch()
        column.addLayout(line, 1)
    return sample


def _tag(text: str) -> QLabel:
    tag = build_label(text, "tag")
    tag.setFixedHeight(20)
    return tag


def _build_hints(look: Look, hints: tuple[tuple[str, str], ...], columns: int) -> QWidget:
    box = QWidget()
    box.setProperty("role", "clear")
    grid = QGridLayout(box)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setVerticalSpacing(16)
    for at, (icon, text) in enumerate(hints):
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(Icon(look, icon, 16))
        line.addWidget(build_label(tr(text), "status"), 1)
        grid.addLayout(line, at // columns, at % columns)
    return box
