"""The sources: who has given data, how far it reaches, and what to do where it is late."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.core.reports.data_page import SourceRow
from desktop.ui.data_terms import report_name
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.data_card import ListCard
from desktop.ui.widgets.data_choice import pop_up
from desktop.ui.widgets.data_words import describe_source, source_detail, source_words
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label, show_tone

ROW_HEIGHT = 69
_MORE = Face(icon="dots-horizontal", fill="", border="", radius=4, height=24, padding=4)


class SourcesCard(ListCard):
    """`files_wanted` where a source is late; `source_wanted` for another source."""

    files_wanted = Signal()
    source_wanted = Signal()
    one_off_wanted = Signal(str, bool)
    """A source, and whether nothing more will come from it."""
    report_wanted = Signal(str, object)
    """A source, and which of its reports on one delivery is counted (None: the fullest)."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, tr("Sources"), parent)
        self.rows: list[SourceLine] = []
        self.may_set_one_off = self.may_choose_report = False
        self._marked = ""
        self.add = QPushButton(tr("Add source"))
        self.add.setProperty("compact", True)
        self.add.setAccessibleName(tr("Add source"))
        self.add.clicked.connect(self.source_wanted)
        self.add.hide()
        self.put_in_head(self.add)

    def show_sources(self, sources: Sequence[SourceRow], today: date) -> None:
        """Lists them in the order given; days of another year than today's tell their year."""
        if self.rows and [row.source for row in self.rows] == list(sources):
            return
        self.rows = [self.build_row(each, today) for each in sources]
        self.put_rows(self.rows, tr("No source has given data yet."))
        if self._marked:
            self.highlight(self._marked)

    def build_row(self, source: SourceRow, today: date) -> SourceLine:
        """One source, with what may be said of it."""
        row = SourceLine(self._look, source, today, may_set_one_off=self.may_set_one_off)
        row.may_choose_report = self.may_choose_report
        row.one_off_wanted.connect(self.one_off_wanted)
        row.files_wanted.connect(self.files_wanted)
        row.report_wanted.connect(self.report_wanted)
        return row

    def highlight(self, source: str) -> None:
        """Marks one source and scrolls to it, now or as soon as it is listed; others are not."""
        self._marked = source
        for row in self.rows:
            show_tone(row, current="true" if row.source.source == source else "false")
            if row.source.source == source:
                self.area.ensureWidgetVisible(row)


class SourceLine(QFrame):
    """One source: icon, name, state, how far it reaches."""

    files_wanted = Signal()
    one_off_wanted = Signal(str, bool)
    report_wanted = Signal(str, object)

    def __init__(
        self, look: Look, source: SourceRow, today: date, *, may_set_one_off: bool = False
    ) -> None:
        super().__init__()
        self.source = source
        self.may_choose_report = False
        self.setProperty("role", "listrow")
        self.setFixedHeight(ROW_HEIGHT)
        name, project, icon = source_words(source.source)
        said = describe_source(source)
        self.state = build_label(said.text, "status")
        self.state.setProperty("tone", said.tone)
        self.detail = FittingLabel("caption")
        details = source_detail(source, look.formats, today)
        self.detail.set_texts(details)
        self.setAccessibleName(f"{name} {project}: {said.text}, {details[0]}")
        first = QHBoxLayout()
        first.setSpacing(6)
        title = FittingLabel("caption")
        title.set_texts((project,))
        first.addWidget(build_label(name, "name"))
        first.addWidget(title, 1)
        second = QHBoxLayout()
        second.setSpacing(4)
        second.addWidget(Icon(look, said.icon, 14, said.tone or "t2"))
        second.addWidget(self.state)
        second.addStretch()
        words = _stack(first, second, self.detail)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 12, 1)
        line.setSpacing(12)
        line.addWidget(Icon(look, icon, 20), 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(words, 1)
        if source.state in {"late", "broken"}:
            line.addWidget(self._build_button(name))
        self.more = FaceButton(look, _MORE)
        self.more.setFixedSize(24, 24)
        self.more.setAccessibleName(tr("More for {source}", source=name))
        self.more.clicked.connect(self._offer)
        line.addWidget(self.more)
        self.more.setVisible(may_set_one_off and source.through is not None)

    def build_menu(self) -> QMenu:
        """What can be said of the source."""
        menu = QMenu(self)
        action = menu.addAction(tr("Nothing more will come: no period waits for it"))
        action.setCheckable(True)
        action.setChecked(self.source.state == "one_off")
        action.triggered.connect(lambda on: self.one_off_wanted.emit(self.source.source, on))
        if self.may_choose_report:
            add_report_choice(menu, self.source, self.report_wanted.emit)
        return menu

    def _offer(self) -> None:
        pop_up(self.build_menu(), self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _build_button(self, name: str) -> QPushButton:
        button = QPushButton(tr("Import files"))
        button.setProperty("compact", True)
        button.setAccessibleName(tr("Import files of {source}", source=name))
        button.clicked.connect(self.files_wanted)
        return button


def add_report_choice(
    menu: QMenu, source: SourceRow, choose: Callable[[str, str | None], None]
) -> None:
    """Which of several reports on one delivery is counted; nothing where there is only one."""
    if len(source.reports) < 2:
        return
    menu.addSection(tr("Several reports tell this delivery; counted is"))
    choices: list[tuple[str | None, str]] = [(None, tr("The one with the most days"))]
    choices += [(report, report_name(report)) for report in source.reports]
    for report, text in choices:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setChecked(source.counted_report == report)
        action.triggered.connect(lambda _=False, report=report: choose(source.source, report))


def _stack(first: QHBoxLayout, second: QHBoxLayout, third: QLabel) -> QVBoxLayout:
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addStretch()
    words.addLayout(first)
    words.addLayout(second)
    words.addWidget(third)
    words.addStretch()
    return words
