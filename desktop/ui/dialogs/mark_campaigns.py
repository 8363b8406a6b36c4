"""The dialog that says which campaigns are aimed at an ICP: a list, a filter, a mark for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QModelIndex, QSize, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop.core.kpi.campaign_aims import CampaignName
from desktop.core.language.names import name_source
from desktop.core.reports.campaign_list import CampaignEntry, CampaignList
from desktop.ui.dialogs.bars import Foot, build_cross, build_head
from desktop.ui.dialogs.frame import FramedDialog
from desktop.ui.look import Look
from desktop.ui.models.table import Column, TableModel
from desktop.ui.state import Failure
from desktop.ui.tasks import LatestQuery
from desktop.ui.translation import tr, tr_count
from desktop.ui.widgets.labels import FittingLabel, build_label, show_tone
from desktop.ui.widgets.table import Table

_SIZE = QSize(896, 600)


class MarkTable(Table[CampaignEntry]):
    """The second click of a double click is a click: two of them undo each other."""

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """As a press."""
        self.mousePressEvent(event)


class MarkCampaignsDialog(FramedDialog):
    """`saved` carries the marks that changed (campaign -> aimed) and the names of all campaigns."""

    saved = Signal(object, object)

    def __init__(
        self, look: Look, icp: str, load: Callable[[], CampaignList], parent: QWidget | None = None
    ) -> None:
        super().__init__(look, tr("Campaigns aimed at {icp}", icp=icp), _SIZE, parent)
        self._icp = icp
        self._list: CampaignList | None = None
        self._texts: list[str] = []
        self._changed: dict[CampaignName, bool] = {}
        self._model = TableModel(self._columns(), key=_identity)
        self.table = MarkTable(look, self._model)
        self.filter = QLineEdit()
        self.mark_shown = QPushButton()
        self.unmark_shown = QPushButton()
        self.message = build_label(tr("Reading the campaigns …"), "body")
        self.said = FittingLabel("status")
        self.cancel = QPushButton(tr("Cancel"))
        self.save = QPushButton(tr("Save"))
        self._query = LatestQuery(self)
        self._build()
        self._connect()
        self._tell()
        self._query.ask(load)

    @property
    def is_reading(self) -> bool:
        """Whether the campaigns are still being read."""
        return self._query.is_waiting

    def show_campaigns(self, found: CampaignList) -> None:
        """Lists them, those with the most impressions first."""
        self._list = found
        self._texts = [f"{name_source(e.source)} {e.name} {e.id or ''}".casefold()
                       for e in found.entries]  # fmt: skip
        self._model.set_rows(found.entries)
        self.message.setText(tr("No campaign has been imported yet."))
        self._stack.setCurrentWidget(self.table if found.entries else self._telling)
        self._tell()
        self.filter.setFocus()

    def show_failure(self, failure: Failure) -> None:
        """What went wrong, in the place of the list."""
        self.message.setText(failure.message)
        self._stack.setCurrentWidget(self._telling)

    def is_aimed(self, entry: CampaignEntry) -> bool:
        """Whether it is marked now."""
        return self._changed.get(entry.known_as, entry.aimed)

    def changes(self) -> dict[CampaignName, bool]:
        """Campaigns whose mark is another than before."""
        return dict(self._changed)

    def done(self, result: int) -> None:
        """Stops what runs."""
        self._query.close()
        super().done(result)

    def _mark(self, entries: Iterable[CampaignEntry], *, aimed: bool) -> None:
        for entry in entries:
            if aimed == entry.aimed:
                self._changed.pop(entry.known_as, None)
            else:
                self._changed[entry.known_as] = aimed
        self.table.viewport().update()
        self._tell()

    def _toggle(self, entry: CampaignEntry) -> None:
        self._mark((entry,), aimed=not self.is_aimed(entry))

    def _click(self, index: QModelIndex) -> None:
        if index.column() == 0:
            self._toggle(self._model.row_at(index))

    def _show_filtered(self, text: str) -> None:
        if self._list is None:
            return
        needles = text.casefold().split()
        entries = self._list.entries
        shown = [
            entry
            for entry, told in zip(entries, self._texts, strict=True)
            if all(needle in told for needle in needles)
        ]
        self._model.set_rows(shown)
        if shown:
            self.table.setCurrentIndex(self._model.index(0, 0))
        nothing = tr("No campaign has “{text}” in its name or source.", text=text)
        self.message.setText(nothing if entries else tr("No campaign has been imported yet."))
        self._stack.setCurrentWidget(self.table if shown else self._telling)
        self._tell()

    def _tell(self) -> None:
        """How many are shown, and what would change."""
        shown = self._model.rowCount()
        self.mark_shown.setText(tr_count("Mark {count} shown", "Mark all {count} shown", shown))
        self.unmark_shown.setText(tr("Unmark all shown"))
        for button in (self.mark_shown, self.unmark_shown):
            button.setEnabled(shown > 0)
        count = len(self._changed)
        self.save.setEnabled(count > 0)
        if not count:
            self.save.setText(tr("Save"))
            self.said.set_texts((tr("All delivery of a marked campaign counts as the ICP's."),))
            return
        self.save.setText(tr_count("Save {count} change", "Save {count} changes", count))
        marked = sum(self._changed.values())
        self.said.set_texts(
            (
                tr(
                    "{marked} marked, {unmarked} unmarked. Coverage and CTR are counted anew.",
                    marked=self._look.formats.count(marked),
                    unmarked=self._look.formats.count(count - marked),
                ),
            )
        )

    def _press_save(self) -> None:
        if self._list is not None and self._changed:
            names = tuple(entry.known_as for entry in self._list.entries)
            self.accept()
            self.saved.emit(self.changes(), names)

    def _columns(self) -> tuple[Column[CampaignEntry], ...]:
        formats = self._look.formats

        def count(value: int | None) -> str:
            return tr("no value") if value is None else formats.count(value)

        return (
            Column(
                tr("Aimed"), lambda e: tr("Yes") if self.is_aimed(e) else tr("No"), width=88,
                icon=lambda e: "checkbox-marked" if self.is_aimed(e) else "checkbox-blank-outline",
                tone=lambda e: "acc" if self.is_aimed(e) else "t2", sort_key=self.is_aimed,
            ),
            Column(
                tr("Source"), lambda e: name_source(e.source), width=120,
                sort_key=lambda e: name_source(e.source).casefold(),
            ),
            Column(
                tr("Campaign"), lambda e: e.name, strong=True, sort_key=lambda e: e.name.casefold(),
                hint=lambda e: e.name if e.id is None else tr(
                    "{name}, id {id}", name=e.name, id=e.id
                ),
            ),
            Column(
                tr("Aimed before"), self._before, width=152, from_width=720, small=True,
                hint=_tell_targeting,
            ),
            Column(
                tr("Impressions"), lambda e: count(e.impressions), width=112, right=True,
                sort_key=lambda e: e.impressions, tone=lambda e: _tone(e.impressions),
            ),
            Column(
                tr("Clicks"), lambda e: count(e.clicks), width=88, right=True,
                sort_key=lambda e: e.clicks, tone=lambda e: _tone(e.clicks),
            ),
        )  # fmt: skip

    def _before(self, entry: CampaignEntry) -> str:
        if entry.other_icp is not None:
            return tr("at {icp}", icp=entry.other_icp)
        if entry.aimed:
            return tr("at this ICP")
        if entry.proposal is not None and entry.proposal.aims:
            return tr("targets this ICP")
        return tr("not known")

    def _connect(self) -> None:
        self._query.answered.connect(self.show_campaigns)
        self._query.failed.connect(self.show_failure)
        self.table.row_chosen.connect(self._toggle)
        self.table.clicked.connect(self._click)
        self.filter.textChanged.connect(self._show_filtered)
        self.mark_shown.clicked.connect(lambda: self._mark(self._model.rows(), aimed=True))
        self.unmark_shown.clicked.connect(lambda: self._mark(self._model.rows(), aimed=False))
        self.cancel.clicked.connect(self.reject)
        self.save.clicked.connect(self._press_save)

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._stack.setProperty("role", "clear")
        self._telling = QWidget()
        self._telling.setProperty("role", "clear")
        inner = QVBoxLayout(self._telling)
        inner.setContentsMargins(15, 24, 15, 24)
        self.message.setWordWrap(True)
        inner.addWidget(self.message)
        inner.addStretch()
        for page in (self._telling, self.table):
            self._stack.addWidget(page)
        self.table.setAccessibleName(tr("Campaigns"))
        whole = QVBoxLayout(self.body)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        cross = build_cross(self._look)
        cross.clicked.connect(self.reject)
        title = build_label(tr("Campaigns aimed at {icp}", icp=self._icp), "step")
        whole.addLayout(build_head((title,), cross))
        whole.addLayout(self._build_tools())
        listing = QHBoxLayout()  # so that its words stand under the title's
        listing.setContentsMargins(8, 0, 8, 0)
        listing.addWidget(self._stack)
        whole.addLayout(listing, 1)
        show_tone(self.said, tone="t3")
        whole.addWidget(Foot((self.said,), (self.cancel, self.save)))

    def _build_tools(self) -> QHBoxLayout:
        self.filter.setPlaceholderText(tr("Filter by name or source"))
        self.filter.setAccessibleName(tr("Filter by name or source"))
        self.filter.setClearButtonEnabled(True)
        tools = QHBoxLayout()
        tools.setContentsMargins(23, 0, 23, 16)
        tools.setSpacing(8)
        tools.addWidget(self.filter, 1)
        for button in (self.mark_shown, self.unmark_shown):
            button.setAutoDefault(False)
            tools.addWidget(button)
        return tools


def _tell_targeting(entry: CampaignEntry) -> str:
    """What the platform says of whom it aims at; nothing where it was not pulled."""
    found = entry.proposal
    if found is None:
        return ""
    if found.missing:
        traits = ", ".join(trait.replace("_", " ") for trait in found.missing)
        return tr("Its targeting lets people in whatever their {traits}.", traits=traits)
    if found.expansion:
        return tr("Its targeting is this ICP's, but the platform may widen the audience.")
    if found.offsite:
        return tr("Its targeting is this ICP's; it is also delivered on partner sites.")
    return tr("Its targeting is this ICP's.")


def _identity(entry: CampaignEntry) -> tuple[str | None, ...]:
    return entry.source, entry.account, entry.id, entry.name


def _tone(value: int | None) -> str:
    return "t3" if value is None else ""
