"""The import dialog: what each file is, what would go in, the import itself and its receipt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.dialogs.frame import FramedDialog
from desktop.ui.dialogs.import_bars import CAN_BE_UNDONE, DialogFoot, DialogHead
from desktop.ui.dialogs.import_entries import Entry, describe_outcomes, entry_chip, overrule
from desktop.ui.dialogs.import_files import ImportFiles
from desktop.ui.dialogs.import_view import ImportView
from desktop.ui.dialogs.import_words import describe_form, describe_receipt, import_label
from desktop.ui.look import Look
from desktop.ui.pages.data_state import DataActions, ImportOutcome, Overrides
from desktop.ui.state import Failure, JobControl, JobEnded, JobMoved
from desktop.ui.tasks import JobQueue, LatestQuery
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.data_choice import Segments
from desktop.ui.widgets.data_focus import chain_focus

_SIZE = QSize(896, 672)


class ImportDialog(FramedDialog):
    """Opens with `open_over_window`. While it imports it may be closed: the work goes on.

    `job_moved` and `job_ended` carry a `JobMoved` and a `JobEnded` for the status bar, and
    `data_changed` says that stored numbers are others now.
    """

    job_moved = Signal(object)
    job_ended = Signal(object)
    data_changed = Signal()

    def __init__(
        self,
        look: Look,
        actions: DataActions,
        paths: Sequence[Path],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, tr("Import files"), _SIZE, parent)
        self._actions = actions
        self.list = ImportFiles(actions, self)
        self._at, self._state = 0, "looking"
        self._outcomes: tuple[ImportOutcome, ...] = ()
        self.head = DialogHead(look)
        self.files = Segments(look)
        self.files.setAccessibleName(tr("Files"))
        self.view = ImportView(look)
        self.foot = DialogFoot(look)
        self._undoing = LatestQuery(self)
        self._jobs = JobQueue(self)
        self._build()
        self._connect()
        self.view.show_reading(paths[0].name if paths else tr("the files"))
        self._show_foot()
        self.list.find(paths)

    @property
    def entries(self) -> list[Entry]:
        """The files, as they stand."""
        return self.list.entries

    @property
    def state(self) -> str:
        """looking, importing, done."""
        return self._state

    def cancel(self) -> None:
        """Stops the import that runs; nothing of the file that is being read is kept."""
        self._jobs.cancel()

    def shut_down(self) -> None:
        """Stops everything and waits, for when the window closes."""
        self.list.close()
        self._undoing.close()
        self._jobs.close()

    def reject(self) -> None:
        """Closes; an import that runs goes on behind the window."""
        if self._state != "importing":
            self.shut_down()
        super().reject()

    def closeEvent(self, event: QCloseEvent) -> None:
        """As Esc does."""
        self.reject()
        event.accept()

    def start(self) -> None:
        """Imports what is ready, as the primary button says."""
        plans = tuple(entry.planned for entry in self.list.ready())
        work = self._actions.start_import
        if not plans or work is None or self._state != "looking":
            return
        self._state = "importing"
        self.list.stop_counting()

        def run(control: JobControl) -> str:
            self._outcomes = work(plans, control)
            return describe_outcomes(self._outcomes)

        title = tr("Importing {file}", file=plans[0].path.name)
        if len(plans) > 1:
            title = tr_count("Importing {count} file", "Importing {count} files", len(plans))
        self._jobs.add(title, run)
        self._show_foot()

    def _show_news(self, at: int) -> None:
        """It is counted what of a file is new."""
        if self._state != "looking":
            return
        entry = self.entries[at]
        if at == self._at and entry.preview is not None:
            self.view.show_rows(entry.preview, entry.played)
        self._show_files()
        self._show_foot()

    def _overrule(self, key: str, value: str) -> None:
        entry = self.entries[self._at]
        changed = overrule(entry.overrides, key, value)
        if changed is None:
            self.foot.say(
                tr(
                    "“{value}” is not understood; write it like 2026-03-01 to 2026-03-31.",
                    value=value,
                )
            )
            return
        if key == "kind":
            entry.mappable = None
        self._read_again(changed)

    def _map(self, kind: str, columns: dict[str, str]) -> None:
        entry = self.entries[self._at]
        changed = replace(entry.overrides, kind=kind, columns=tuple(columns.items()))
        if self.view.columns.is_complete():
            self._read_again(changed)
        else:
            entry.overrides = changed

    def _read_again(self, overrides: Overrides) -> None:
        self.list.read_again(self._at, overrides)
        self.foot.say(tr("Reading it that way …"))
        self.foot.primary.setEnabled(False)

    def _accept_rejects(self, accepted: bool) -> None:
        entry = self.entries[self._at]
        entry.overrides = replace(entry.overrides, accept_rejects=accepted)
        self._show_foot()

    def _refresh(self, at: int) -> None:
        self._show_files()
        if at == self._at:
            self._show_entry(at)
        else:
            self._show_foot()

    def _show_entry(self, at: int) -> None:
        if not 0 <= at < len(self.entries):
            return
        self._at = at
        entry = self.entries[at]
        receipt = entry.outcome.receipt if entry.outcome else None
        if receipt is not None:
            self.view.show_receipt(receipt)
        elif entry.outcome is not None:
            self.view.show_failure(entry.outcome.message)
        elif entry.failure is not None:
            self.view.show_failure(entry.failure.message)
        elif entry.preview is None:
            self.view.show_reading(entry.path.name)
        else:
            self.view.show_preview(entry.preview, entry.overrides)
            self.view.show_rows(entry.preview, entry.played, is_playing=entry.is_playing)
            self._show_columns(entry)
        self._show_head(entry)
        self._show_files()
        self._show_foot()
        # the way out stands last, after what there is to do
        chain_focus([self.files, *self.view.parts(), self.foot, self.head.close_button])

    def _show_columns(self, entry: Entry) -> None:
        if entry.mappable is None or entry.preview is None:
            return
        chosen = dict(entry.overrides.columns)
        self.view.show_columns(entry.preview, entry.mappable, entry.overrides.kind, chosen)

    def _show_head(self, entry: Entry) -> None:
        formats = self._look.formats
        caption = "" if entry.preview is None else describe_form(entry.preview, formats)
        if entry.outcome is not None and entry.outcome.receipt is not None:
            caption = describe_receipt(entry.outcome.receipt, formats)
        self.head.show_file(entry.path.name, caption, str(entry.path))
        self.head.chip.show_state(*entry_chip(entry))

    def _show_files(self) -> None:
        several = len(self.entries) > 1
        self.files.setVisible(several)
        if several:
            self.files.blockSignals(True)
            texts = [(entry.path.name, entry.word()) for entry in self.entries]
            self.files.show_segments(texts, self._at)
            self.files.blockSignals(False)

    def _show_foot(self) -> None:
        foot = self.foot
        self.view.setEnabled(self._state != "importing")
        if self._state == "importing":
            foot.show_running()
            return
        if self._state == "done":
            entry = self.entries[self._at]
            receipt = entry.outcome.receipt if entry.outcome else None
            number = None if receipt is None else receipt.import_id
            foot.show_done(
                may_undo=number is not None and self._actions.undo is not None
                and not entry.taken_back
            )  # fmt: skip
            return
        ready = self.list.ready()
        rows_in = [entry.rows_in for entry in ready if entry.rows_in is not None]
        foot.show_ready(import_label(rows_in, self._look.formats), enabled=bool(ready))
        left = len(self.entries) - len(ready)
        if self.list.is_waiting():
            foot.say(tr("Nothing is stored before you say so."))
        elif left and ready:
            foot.say(
                tr_count(
                    "{count} of {all} files is left out until you look at it.",
                    "{count} of {all} files are left out until you look at them.",
                    left, all=len(self.entries),
                )
            )  # fmt: skip
        else:
            foot.say(tr(CAN_BE_UNDONE) if ready else self.entries[self._at].lacks())
        if self._at < len(self.entries) and self.entries[self._at].preview is not None:
            self._place_focus(ready=bool(ready))

    def _place_focus(self, *, ready: bool) -> None:
        """Where there is one next thing to do, the keyboard stands on it."""
        held = self.focusWidget()
        if held is not None and held not in {self.head.close_button, self.foot.cancel}:
            return
        if ready:
            self.foot.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.view.dates.isVisible() and self.view.dates.choices.buttons:
            self.view.dates.choices.buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _move(self, moved: JobMoved) -> None:
        self.foot.show_progress(moved)
        self.job_moved.emit(moved)

    def _end(self, ended: JobEnded) -> None:
        ready = self.list.ready()
        for entry, outcome in zip(ready, self._outcomes, strict=False):
            entry.outcome = outcome
        imported = any(outcome.receipt is not None for outcome in self._outcomes)
        self._state = "done" if imported else "looking"
        if imported:
            self.data_changed.emit()
        if not imported and not self._outcomes:
            self._show_foot()
            self.foot.say(ended.sentence, tone="bad" if ended.failed else "")
        else:
            first = next(at for at, each in enumerate(self.entries) if each.outcome is not None)
            self._show_entry(first if self.entries[self._at].outcome is None else self._at)
        self._outcomes = ()
        self.job_ended.emit(ended)
        if not self.isVisible():
            self.closed.emit()  # it was only kept for the import

    def _undo(self) -> None:
        entry, undo = self.entries[self._at], self._actions.undo
        receipt = entry.outcome.receipt if entry.outcome else None
        if undo is None or receipt is None or receipt.import_id is None:
            return
        number = receipt.import_id
        self.foot.undo.setEnabled(False)
        self._undoing.ask(lambda: (entry, undo(number)))

    def _end_undo(self, answer: tuple[Entry, str]) -> None:
        entry, sentence = answer
        entry.taken_back = True
        self.foot.undo.setEnabled(True)
        self._show_entry(self._at)
        self.foot.say(sentence)
        self.data_changed.emit()

    def _fail_undo(self, failure: Failure) -> None:
        self.foot.undo.setEnabled(True)
        self.foot.say(failure.message, tone="bad")

    def _press_primary(self) -> None:
        if self._state == "done":
            self.accept()
        elif self._state == "looking":
            self.start()

    def _press_cancel(self) -> None:
        if self._state == "importing":
            self.foot.say(tr("Stopping …"))
            self.cancel()
        else:
            self.reject()

    def _build(self) -> None:
        strip = QVBoxLayout()
        strip.setContentsMargins(18, 0, 24, 0)
        strip.addWidget(self.files, 0, Qt.AlignmentFlag.AlignLeft)
        self.files.hide()
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(strip)
        whole.addWidget(self.view, 1)
        whole.addWidget(self.foot)

    def _connect(self) -> None:
        self.list.listed.connect(lambda: self._show_entry(0))
        self.list.failed.connect(lambda failure: self.view.show_failure(failure.message))
        self.list.changed.connect(self._refresh)
        self.list.counted.connect(self._show_news)
        self._undoing.answered.connect(self._end_undo)
        self._undoing.failed.connect(self._fail_undo)
        self._jobs.moved.connect(self._move)
        self._jobs.ended.connect(self._end)
        self.head.close_pressed.connect(self.reject)
        self.files.picked.connect(self._show_entry)
        self.view.overruled.connect(self._overrule)
        self.view.locale_picked.connect(lambda locale: self._overrule("locale", locale))
        self.view.rejects_accepted.connect(self._accept_rejects)
        self.view.mapped.connect(self._map)
        self.foot.primary.clicked.connect(self._press_primary)
        self.foot.cancel.clicked.connect(self._press_cancel)
        self.foot.undo.clicked.connect(self._undo)
