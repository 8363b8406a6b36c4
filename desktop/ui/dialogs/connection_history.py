"""The history of a connection: every run with what it did, and in words why it ended so."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desktop.ui.connection_state import BACKFILL, EDIT, SYNC, ConnectionActions, ConnectionList
from desktop.ui.dialogs.frame import FramedDialog
from desktop.ui.look import Look
from desktop.ui.models.table import Column, TableModel
from desktop.ui.sentence_words import whole_sentence
from desktop.ui.state import Failure
from desktop.ui.tasks import LatestQuery
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.connection_words import (
    cause_words,
    describe_standing,
    detail_texts,
    duration_words,
    moment_of,
    progress_texts,
    seconds_words,
    state_words,
)
from desktop.ui.widgets.icon import Icon
from desktop.ui.widgets.labels import FittingLabel, build_label, show_tone
from desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from desktop.core.jobs.connection_status import ConnectionStatus
    from desktop.core.jobs.sync import SyncProgress
    from desktop.core.store.runs import Run

_SIZE = QSize(1040, 600)


class HistoryDialog(FramedDialog):
    """`wanted` carries what is to be done with the connection, as of its row."""

    wanted = Signal(str, int)

    def __init__(
        self, look: Look, actions: ConnectionActions, status: ConnectionStatus,
        listed: ConnectionList, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(look, tr("History of {name}", name=status.saved.title), _SIZE, parent)
        self._actions, self.status, self._listed = actions, status, listed
        self.icon = Icon(look, "clock-outline", 16)
        self.state, self.detail = build_label(role="status"), FittingLabel("caption")
        self.model: TableModel[Run] = TableModel(self._columns(look), key=lambda run: run.id)
        self.table: Table[Run] = Table(look, self.model)
        self.told = build_label(role="body")
        self.told.setWordWrap(True)
        self.sync = QPushButton(tr("Sync now"))
        self.backfill = QPushButton(tr("Pull days again…"))
        self.mend = QPushButton(tr("Edit…"))
        self.close_button = QPushButton(tr("Close"))
        self._query = LatestQuery(self)
        self._build()
        self._connect()
        self.show_standing(status, listed)

    @property
    def number(self) -> int:
        """The connection's."""
        return self.status.saved.id

    def show_standing(self, status: ConnectionStatus, listed: ConnectionList) -> None:
        """How it stands now; the runs are read again."""
        self.status, self._listed = status, listed
        said = describe_standing(status)
        self._say(said.text, said.icon, said.tone)
        self.detail.set_texts(detail_texts(status, listed, self._look.formats))
        again = status.standing == "reconnect"
        self.mend.setText(tr("Reconnect…") if again else tr("Edit…"))
        self.sync.setEnabled(status.standing != "running")
        number, history = self.number, self._actions.history
        self._query.ask(lambda: history(number))

    def show_moved(self, progress: SyncProgress | None) -> None:
        """It is being pulled."""
        self._say(tr("Pulling"), "cloud-sync-outline", "acc")
        if progress is not None:
            self.detail.set_texts(progress_texts(progress, self._look.formats))
        self.sync.setEnabled(False)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Newest first."""
        had = self.table.current_row() is not None
        self.table.show_rows(runs)
        if runs and not had:
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._follow()

    def done(self, result: int) -> None:
        """Nobody waits for the list any more."""
        self._query.close()
        super().done(result)

    def _follow(self) -> None:
        """Below: all about the run under the cursor."""
        run = self.table.current_row()
        self.told.setText(tr("It was not pulled yet.") if run is None else self._tell(run))
        show_tone(self.told, tone="bad" if run is not None and run.state == "failed" else "")

    def _tell(self, run: Run) -> str:
        told, formats = run.told, self._look.formats
        spent = [
            tr_count("{count} request", "{count} requests", told.requests),
            tr_count("{count} retry", "{count} retries", told.retries) if told.retries else "",
            tr("{time} of waiting", time=seconds_words(told.waited, formats))
            if told.waited
            else "",
            tr_count("{count} row left out", "{count} rows left out", told.left_out)
            if told.left_out
            else "",
        ]
        warnings = (whole_sentence(each) for each in told.warnings)
        lines = [whole_sentence(run.reason), " · ".join(part for part in spent if part), *warnings]
        return "\n".join(line for line in (*lines, *told.rejects) if line)

    def _columns(self, look: Look) -> tuple[Column[Run], ...]:
        formats = look.formats

        def count(title: str, read: Callable[[Run], int], width: int = 80) -> Column[Run]:
            return Column(title, lambda run: formats.count(read(run)), read, width, right=True)

        return (
            Column(tr("Started"), lambda run: moment_of(self._listed, run.started_at, formats),
                   lambda run: run.started_at, 128),
            Column(tr("How it ended"), lambda run: state_words(run).text,
                   lambda run: state_words(run).text, tone=lambda run: state_words(run).tone,
                   icon=lambda run: state_words(run).icon,
                   hint=lambda run: whole_sentence(run.reason)),
            Column(tr("Why it ran"), lambda run: cause_words(run, formats),
                   lambda run: run.cause, 120, from_width=940),
            count(tr("Windows"), lambda run: run.told.windows, 84),
            count(tr("New"), lambda run: run.told.new),
            count(tr("Updated"), lambda run: run.told.updated, 76),
            count(tr("Same"), lambda run: run.told.unchanged),
            count(tr("Withdrawn"), lambda run: run.told.withdrawn, 84),
            count(tr("Rejected"), lambda run: run.told.rejected, 76),
            Column(tr("Took"), lambda run: duration_words(run.duration, formats),
                   lambda run: run.duration, 96, right=True),
        )  # fmt: skip

    def _say(self, text: str, icon: str, tone: str) -> None:
        self.state.setText(text)
        show_tone(self.state, tone=tone)
        self.icon.show_icon(icon, tone)

    def _fail(self, failure: Failure) -> None:
        self.told.setText(failure.message)
        show_tone(self.told, tone="bad")

    def _want(self, key: str) -> None:
        if key != SYNC:
            self.accept()
        self.wanted.emit(key, self.number)

    def _connect(self) -> None:
        self._query.answered.connect(self.show_runs)
        self._query.failed.connect(self._fail)
        self.table.selectionModel().currentRowChanged.connect(self._follow)
        self.sync.clicked.connect(lambda: self._want(SYNC))
        self.backfill.clicked.connect(lambda: self._want(BACKFILL))
        self.mend.clicked.connect(lambda: self._want(EDIT))
        self.close_button.clicked.connect(self.accept)

    def _build(self) -> None:
        offer = self._listed.offer(self.status.saved.kind)
        self.table.setAccessibleName(tr("Runs"))
        self.backfill.setVisible(offer is not None and offer.has_windows)
        self.mend.setVisible(offer is not None)
        self.sync.setVisible(offer is not None)
        head, foot = QHBoxLayout(), QHBoxLayout()
        head.setSpacing(8)
        title = FittingLabel("step", as_wide_as_text=True)
        title.set_texts((self.status.saved.title,))
        head.addWidget(title)
        head.addSpacing(8)
        head.addWidget(self.icon)
        head.addWidget(self.state)
        head.addWidget(self.detail, 1)
        foot.setSpacing(8)
        foot.addWidget(self.backfill)
        foot.addWidget(self.mend)
        foot.addStretch()
        foot.addWidget(self.sync)
        foot.addWidget(self.close_button)
        self.close_button.setProperty("role", "primary")
        for button in (self.sync, self.backfill, self.mend, self.close_button):
            button.setAutoDefault(False)
            button.setAccessibleName(button.text())
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(24, 16, 24, 16)
        whole.setSpacing(12)
        whole.addLayout(head)
        whole.addWidget(self.table, 1)
        whole.addWidget(self.told)
        whole.addLayout(foot)
