"""The receipt of a past import, read again from the history."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.core.reports.data_page import ImportRow
from desktop.ui.dialogs.frame import FramedDialog
from desktop.ui.dialogs.import_bars import DialogFoot, DialogHead
from desktop.ui.dialogs.import_view import ImportView
from desktop.ui.look import Look
from desktop.ui.pages.data_state import DataActions
from desktop.ui.state import Failure
from desktop.ui.tasks import LatestQuery
from desktop.ui.translation import tr
from desktop.ui.widgets.data_focus import chain_focus
from desktop.ui.widgets.data_words import report_words

_SIZE = QSize(896, 560)


class ReceiptDialog(FramedDialog):
    """`undo_wanted` carries the `ImportRow` that shall be taken back."""

    undo_wanted = Signal(object)

    def __init__(
        self, look: Look, actions: DataActions, past: ImportRow, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr("Receipt of {file}", file=past.file), _SIZE, parent)
        self._past = past
        self.head, self.view, self.foot = DialogHead(look), ImportView(look), DialogFoot(look)
        self._query = LatestQuery(self)
        formats = look.formats
        day = formats.day(past.imported_at.date(), year=True)
        caption = f"{report_words(past.kind, past.report)} · {day}, {past.imported_at:%H:%M}"
        self.head.show_file(past.file, caption, tr("Import {number}", number=past.id))
        live = past.state == "live"
        chip = (
            (tr("Imported"), "check-circle", "ok")
            if live
            else (tr("Taken back"), "undo-variant", "mute")
        )
        self.head.chip.show_state(*chip)
        self.foot.show_done(may_undo=live and actions.undo is not None)
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for part in (self.head, self.view, self.foot):
            whole.addWidget(part, 1 if part is self.view else 0)
        chain_focus([self.view, self.foot, self.head.close_button])
        self._query.answered.connect(self.view.show_receipt)
        self._query.failed.connect(self._show_failure)
        self.head.close_pressed.connect(self.reject)
        self.foot.primary.clicked.connect(self.accept)
        self.foot.undo.clicked.connect(self._undo)
        self.view.show_reading(tr("the receipt"))
        self.foot.primary.setFocus()
        load = actions.receipt
        if load is not None:
            self._query.ask(lambda: load(past.id))

    def done(self, result: int) -> None:
        """Nobody waits for the receipt any more."""
        self._query.close()
        super().done(result)

    def _undo(self) -> None:
        self.accept()
        self.undo_wanted.emit(self._past)

    def _show_failure(self, failure: Failure) -> None:
        self.view.show_failure(failure.message)
