"""The import dialog: what each file is, what would go in, the import itself and its receipt."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.dialogs.frame import FramedDialog
from desktop.ui.dialogs.import_bars import CAN_BE_UNDONE, DialogFoot, DialogHead
from desktop.ui.dialogs.import_entries import Entry, entry_chip, overrule
from desktop.ui.dialogs.import_files import ImportFiles
from desktop.ui.dialogs.import_list import FilesTable
from desktop.ui.dialogs.import_presets import ImportPresets
from desktop.ui.dialogs.import_run import DONE, IMPORTING, LOOKING, ImportRun
from desktop.ui.dialogs.import_undo import ImportUndo
from desktop.ui.dialogs.import_view import ImportView
from desktop.ui.dialogs.import_words import describe_form, describe_receipt, import_label
from desktop.ui.look import Look
from desktop.ui.pages.data_state import DataActions, Overrides
from desktop.ui.state import Failure, JobEnded, JobMoved
from desktop.ui.translation import tr, tr_count
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
        self.presets = ImportPresets(actions, self.list, self)
        self.run = ImportRun(actions, self)
        self._at = 0
        self.head = DialogHead(look)
        self.files = FilesTable(look)
        self.back = QPushButton(tr("All files"))
        self.view = ImportView(look)
        self.foot = DialogFoot(look)
        self._undoing = ImportUndo(actions, self)
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
    def shows_list(self) -> bool:
        """Whether all files are shown instead of one."""
        return self._pages.currentWidget() is self.files

    @property
    def state(self) -> str:
        """looking, importing, done."""
        return self.run.state

    def cancel(self) -> None:
        """Stops the import that runs; nothing of the file that is being read is kept."""
        self.run.cancel()

    def shut_down(self) -> None:
        """Stops everything and waits, for when the window closes."""
        self.list.close()
        self.presets.close()
        self._undoing.close()
        self.run.close()

    def reject(self) -> None:
        """Closes; an import that runs goes on behind the window."""
        if self.state != IMPORTING:
            self.shut_down()
        super().reject()

    def start(self) -> None:
        """Imports what is ready, as the primary button says."""
        if self.run.start(self.list.ready()):
            self.list.stop_counting()
            self._show_foot()

    def _show_news(self, at: int) -> None:
        """It is counted what of a file is new."""
        if self.state != LOOKING:
            return
        entry = self.entries[at]
        if at == self._at and entry.preview is not None:
            self.view.show_rows(entry.preview, entry.played)
        self._show_list()
        self._show_foot()

    def _overrule(self, key: str, value: str) -> None:
        entry = self.entries[self._at]
        if key == "preset":
            self.presets.take(self._at, value)
            return
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

    def _begin(self) -> None:
        """The files are known: one is shown at once, several as a list."""
        if len(self.entries) > 1:
            self.show_list()
        else:
            self._show_entry(0)

    def _refresh(self, at: int) -> None:
        if at == self._at and not self.shows_list:
            self._show_entry(at)
        else:
            self._show_list()
            self._show_foot()

    def show_list(self) -> None:
        """All files, a row each."""
        self._pages.setCurrentWidget(self.files)
        self.back.hide()
        self._show_list()
        title = tr_count("Import {count} file", "Import {count} files", len(self.entries))
        self.head.show_file(title, "", "")
        self.head.chip.hide()
        self._show_foot()
        if self.files.table is not None:
            self.files.table.setFocus(Qt.FocusReason.OtherFocusReason)
        chain_focus([self.files, self.foot, self.head.close_button])

    def _show_list(self) -> None:
        self.files.show_entries(self.entries, is_done=self.state == DONE)

    def _open(self, at: int) -> None:
        self._show_entry(at)
        self.back.setVisible(True)

    def _show_entry(self, at: int) -> None:
        if not 0 <= at < len(self.entries):
            return
        self._at = at
        self._pages.setCurrentWidget(self.view)
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
            has_presets = self._actions.save_preset is not None
            self.view.show_preview(entry.preview, entry.overrides, has_presets=has_presets)
            self.view.show_rows(entry.preview, entry.played, is_playing=entry.is_playing)
            if entry.mappable is not None:
                chosen = dict(entry.overrides.columns)
                self.view.show_columns(entry.mappable, entry.overrides.kind, chosen)
        self._show_head(entry)
        self._show_foot()
        # the way out stands last, after what there is to do
        chain_focus([self.back, *self.view.parts(), self.foot, self.head.close_button])

    def _show_head(self, entry: Entry) -> None:
        formats = self._look.formats
        caption = "" if entry.preview is None else describe_form(entry.preview, formats)
        if entry.outcome is not None and entry.outcome.receipt is not None:
            caption = describe_receipt(entry.outcome.receipt, formats)
        self.head.show_file(entry.path.name, caption, str(entry.path))
        self.head.chip.show()
        self.head.chip.show_state(*entry_chip(entry))

    def _show_foot(self) -> None:
        foot = self.foot
        self.view.setEnabled(self.state != IMPORTING)
        if self.state == IMPORTING:
            foot.show_running()
            return
        if self.state == DONE:
            shown = self.entries if self.shows_list else [self.entries[self._at]]
            may_undo = self._undoing.can_take_back(shown)
            foot.show_done(may_undo=may_undo, all_files=len(shown) > 1)
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
        elif ready:
            foot.say(tr(CAN_BE_UNDONE))
        else:
            foot.say("" if self.shows_list else self.entries[self._at].lacks())
        if self.shows_list:
            return
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
        if self.state == DONE:
            self.data_changed.emit()
        if all(entry.outcome is None for entry in self.entries):
            self._show_foot()
            self.foot.say(ended.sentence, tone="bad" if ended.failed else "")
        elif len(self.entries) > 1:
            self.show_list()
        else:
            self._show_entry(0)
        self.job_ended.emit(ended)
        if not self.isVisible():
            self.closed.emit()  # it was only kept for the import

    def _undo(self) -> None:
        self.foot.undo.setEnabled(False)
        self._undoing.take_back(self.entries if self.shows_list else [self.entries[self._at]])

    def _end_undo(self, sentence: str) -> None:
        self.foot.undo.setEnabled(True)
        if self.shows_list:
            self.show_list()
        else:
            self._show_entry(self._at)
        self.foot.say(sentence)
        self.data_changed.emit()

    def _fail_undo(self, failure: Failure) -> None:
        self.foot.undo.setEnabled(True)
        self.foot.say(failure.message, tone="bad")

    def _press_primary(self) -> None:
        if self.state == DONE:
            self.accept()
        elif self.state == LOOKING:
            self.start()

    def _press_cancel(self) -> None:
        if self.state == IMPORTING:
            self.foot.say(tr("Stopping …"))
            self.cancel()
        else:
            self.reject()

    def _build(self) -> None:
        self.back.setProperty("role", "link")
        self.back.setAccessibleName(tr("Back to all files"))
        self.back.hide()
        strip = QVBoxLayout()
        strip.setContentsMargins(20, 0, 24, 0)
        strip.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.files)
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.head)
        whole.addLayout(strip)
        whole.addWidget(self._pages, 1)
        whole.addWidget(self.foot)

    def _connect(self) -> None:
        self.list.listed.connect(self._begin)
        self.list.failed.connect(lambda failure: self.view.show_failure(failure.message))
        self.list.changed.connect(self._refresh)
        self.list.counted.connect(self._show_news)
        self.presets.said.connect(self.foot.say)
        self._undoing.done.connect(self._end_undo)
        self._undoing.failed.connect(self._fail_undo)
        self.run.moved.connect(self._move)
        self.run.ended.connect(self._end)
        self.head.close_pressed.connect(self.reject)
        self.files.opened.connect(self._open)
        self.back.clicked.connect(self.show_list)
        self.view.overruled.connect(self._overrule)
        self.view.locale_picked.connect(lambda locale: self._overrule("locale", locale))
        self.view.rejects_accepted.connect(self._accept_rejects)
        self.view.mapped.connect(self._map)
        self.foot.primary.clicked.connect(self._press_primary)
        self.foot.cancel.clicked.connect(self._press_cancel)
        self.foot.undo.clicked.connect(self._undo)
