"""Connecting a service: the gallery, its form, a test, and saving; or mending a connection."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.ui.connection_state import (
    ConnectionActions,
    ConnectionList,
    ConnectorOffer,
    FormFilled,
)
from desktop.ui.dialogs.bars import Foot, build_cross
from desktop.ui.dialogs.frame import FramedDialog
from desktop.ui.look import Look
from desktop.ui.tasks import LatestQuery
from desktop.ui.translation import tr
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.connection_form import ConnectionForm
from desktop.ui.widgets.connection_gallery import ConnectionGallery
from desktop.ui.widgets.connection_words import wait_texts
from desktop.ui.widgets.data_focus import chain_focus
from desktop.ui.widgets.labels import FittingLabel

if TYPE_CHECKING:
    from connectors.kit.connector import Finding
    from desktop.core.jobs.connection_status import ConnectionStatus
    from desktop.ui.state import Failure

_SIZE = QSize(832, 640)
_BACK = Face(icon="arrow-left", fill="", border="", radius=4, height=32, padding=8)


class ConnectDialog(FramedDialog):
    """`saved` carries the number of what was saved, `renamed` that of what only got another name;
    `files_wanted`: exported files instead.

    A test that runs when the dialog is closed is left to itself: `left` carries its query, which
    somebody must close before the window ends.
    """

    saved = Signal(int)
    renamed = Signal(int)
    files_wanted = Signal()
    left = Signal(object)
    _waits = Signal(float, str)

    def __init__(
        self, look: Look, actions: ConnectionActions, listed: ConnectionList,
        mended: ConnectionStatus | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(look, tr("Connect a service"), _SIZE, parent)
        self._actions, self._mended = actions, mended
        self._stop = Event()
        self._filled: FormFilled | None = None
        self._finding: Finding | None = None
        self._saves = self._is_saving = False
        self._focused: QWidget | None = None
        self.back = FaceButton(look, _BACK)
        self.heading = FittingLabel("step")
        self.close_button = build_cross(look)
        self.gallery, self.form = ConnectionGallery(look), ConnectionForm(look)
        self.pages = QStackedWidget()
        self.said = FittingLabel("body")
        self.files = QPushButton(tr("Import files instead"))
        self.untested = QPushButton(tr("Save without testing"))
        self.stop = QPushButton(tr("Stop"))
        self.test = QPushButton(tr("Test"))
        self.save = QPushButton(tr("Connect"))
        self._query = self._build_query()
        self._build()
        self._connect()
        self.gallery.show_offers(listed.offers, listed.problems)
        offer = None if mended is None else listed.offer(mended.saved.kind)
        if offer is None:
            self._show_gallery()
        else:
            self._show_form(offer)

    def done(self, result: int) -> None:
        """A test that waits is stopped; nobody waits for it."""
        self._leave_query()
        super().done(result)

    def _show_gallery(self) -> None:
        self.pages.setCurrentIndex(0)
        self.heading.set_texts((tr("Connect a service"),))
        self.back.hide()
        self._show_buttons(form=False)
        self.said.set_texts((tr("Data and secrets stay on this computer."),))
        self.gallery.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_form(self, offer: ConnectorOffer) -> None:
        mended = self._mended
        self.pages.setCurrentIndex(1)
        self.form.show_offer(offer, mended.saved if mended else None)
        chain_focus(
            [*self.form.focus_order(), self.stop, self.untested, self.test, self.save, self.back,
             self.close_button]
        )  # fmt: skip
        self.back.setVisible(mended is None)
        self._show_buttons(form=True)
        if mended is None:
            self.heading.set_texts((tr("Connect {service}", service=offer.title),))
            self.form.focus_first()
        else:
            self._show_mending(mended)
        self._forget()

    def _show_mending(self, mended: ConnectionStatus) -> None:
        again = mended.standing == "reconnect"
        words = tr("Reconnect {name}") if again else tr("Edit {name}")
        self.heading.set_texts((words.format(name=mended.saved.title),))
        self.setAccessibleName(self.heading.full_text())
        label = tr("Reconnect") if again else tr("Save")
        self.save.setText(label)
        self.save.setAccessibleName(label)
        run = mended.last_run
        if run is not None and mended.standing in ("reconnect", "edit"):
            self.form.found.show_trouble(run.reason)
        self.form.focus_first(secret=again)

    def _ask(self, *, saves: bool) -> None:
        """Tests what is entered, and saves it afterwards."""
        filled = self.form.filled()
        if filled is None:
            return
        if saves and (filled.is_name_only or self._is_tested(filled)):
            self._filled = filled
            self._keep()
            return
        self._filled, self._saves, self._is_saving = filled, saves, False
        self._show_busy(tr("Asking the service …"))
        check, stop, tell = self._actions.check, self._stop, self._waits.emit
        self._query.ask(lambda: check(filled, stop, tell))

    def _is_tested(self, filled: FormFilled) -> bool:
        """Whether it was tested as it stands; the name is nothing to test."""
        before = self._filled
        return self._finding is not None and before is not None and filled.said == before.said

    def _leave_query(self) -> None:
        """Leaves what is asked to itself: an answer that is on its way cannot be called back."""
        self._stop.set()
        self._stop = Event()
        if self._query.is_waiting:
            self._query.disconnect(self)
            self._query.setParent(None)
            self.left.emit(self._query)
            self._query = self._build_query()

    def _give_up(self) -> None:
        self._leave_query()
        self._show_busy("")
        self.said.set_texts((tr("Stopped; nothing was saved."),))

    def _show_wait(self, seconds: float, reason: str) -> None:
        if self._query.is_waiting:
            self.said.set_texts(wait_texts(seconds, reason, self._look.formats))

    def _save_untested(self) -> None:
        filled = self.form.filled()
        if filled is not None:
            self._filled, self._finding = filled, None
            self._keep()

    def _keep(self) -> None:
        filled, finding, save = self._filled, self._finding, self._actions.save
        assert filled is not None
        self._is_saving = True
        self._show_busy(tr("Saving …"))
        self._query.ask(lambda: save(filled, finding))

    def _answer(self, answer: object) -> None:
        self._show_busy("")
        if self._is_saving:
            assert isinstance(answer, int)
            renames = self._filled is not None and self._filled.is_name_only
            (self.renamed if renames else self.saved).emit(answer)
            self.accept()
            return
        self._take(answer)  # type: ignore[arg-type]
        if self._saves:
            self._keep()

    def _take(self, finding: Finding) -> None:
        self.form.show_finding(finding)
        self._finding = finding  # after the fields, which tell of every change
        self.untested.hide()
        self.said.set_texts((tr("It works. Save it, or choose more precisely before."),))
        # what was found may have filled fields: they are as good as tested
        self._filled = self.form.filled() or self._filled

    def _fail(self, failure: Failure) -> None:
        self._show_busy("")
        self.said.set_texts(("",))
        self.form.show_trouble(failure.message, failure.field or None)
        self.untested.setVisible(not self._is_saving)

    def _forget(self) -> None:
        """Other values: what was found says nothing of them."""
        self._finding = None
        self.untested.hide()
        self.said.set_texts(("",))

    def _show_busy(self, text: str) -> None:
        self.said.set_texts((text,))
        if text and self._focused is None:
            self._focused = self.focusWidget()
        for widget in (self.form, self.back, self.test, self.save, self.untested):
            widget.setEnabled(not text)
        self.stop.setVisible(bool(text) and not self._is_saving)
        if text:
            self.stop.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._focused is not None:
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)
            self._focused = None

    def _show_buttons(self, *, form: bool) -> None:
        self.files.setVisible(not form)
        self.test.setVisible(form)
        self.save.setVisible(form)
        self.untested.hide()
        self.stop.hide()

    def _want_files(self) -> None:
        self.accept()
        self.files_wanted.emit()

    def _connect(self) -> None:
        self.gallery.chosen.connect(self._show_form)
        self.back.clicked.connect(self._show_gallery)
        self.close_button.clicked.connect(self.reject)
        self.files.clicked.connect(self._want_files)
        self.untested.clicked.connect(self._save_untested)
        self.test.clicked.connect(lambda: self._ask(saves=False))
        self.save.clicked.connect(lambda: self._ask(saves=True))
        self.stop.clicked.connect(self._give_up)
        self.form.changed.connect(self._forget)
        self._waits.connect(self._show_wait)

    def _build_query(self) -> LatestQuery:
        query = LatestQuery(self)
        query.answered.connect(self._answer)
        query.failed.connect(self._fail)
        return query

    def _build(self) -> None:
        self.back.setFixedSize(32, 32)
        self.back.setAccessibleName(tr("Back to all services"))
        self.back.setToolTip(tr("Back to all services"))
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.back)
        head.addWidget(self.heading, 1)
        head.addWidget(self.close_button)
        for page in (self.gallery, self.form):
            self.pages.addWidget(page)
        buttons = (self.files, self.stop, self.untested, self.test, self.save)
        for button in buttons:
            button.setAccessibleName(button.text())
        inner = QVBoxLayout()
        inner.setContentsMargins(24, 12, 24, 12)
        inner.setSpacing(12)
        inner.addLayout(head)
        inner.addWidget(self.pages, 1)
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addLayout(inner, 1)
        whole.addWidget(Foot((self.said,), buttons))
