"""What every chart has: a place for its plot, a focus ring, and a menu that exports it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QPoint, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QColor, QContextMenuEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QMenu, QSizePolicy, QWidget

from desktop.ui.charts.export import Cell, ExportError, save_csv, save_png, save_svg
from desktop.ui.look import Look
from desktop.ui.translation import tr

AskPath = Callable[[QWidget, str, str], Path | None]
"""Asks where to save: parent, suggested name, filter of the dialog; None is cancelled."""


def ask_path(parent: QWidget, suggested: str, kinds: str) -> Path | None:
    """The platform's own save dialog; it adds the ending and asks before it overwrites."""
    dialog = QFileDialog(parent, tr("Export"), "", kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(suggested).suffix.removeprefix("."))
    dialog.selectFile(suggested)
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


class Chart(QWidget):
    """A light widget; its plot, and with it the library, is there from the first data on."""

    can_zoom = True
    export_failed = Signal(str)
    """A sentence: which file could not be written, and what to do."""
    exported = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None, ask: AskPath = ask_path) -> None:
        super().__init__(parent)
        self._look = look
        self._ask = ask
        self._plot: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(240, 160)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.theme.changed.connect(self._restyle)

    def sizeHint(self) -> QSize:
        """The measure in the overview at 1280 × 800."""
        return QSize(528, 240)

    def build_menu(self, spot: QPoint | None = None) -> QMenu:
        """The context menu for a place of the chart; its owner shows and deletes it."""
        menu = QMenu(self)
        self._fill_menu(menu, spot)
        for kind, slot in (
            ("PNG", self._export_png), ("SVG", self._export_svg), ("CSV", self._export_csv)
        ):  # fmt: skip
            menu.addAction(tr("Export as {kind}…", kind=kind)).triggered.connect(slot)
        if self.can_zoom:
            menu.addSeparator()
            menu.addAction(tr("Reset zoom")).triggered.connect(self.reset_view)
        return menu

    def reset_view(self) -> None:
        """Shows everything again."""
        raise NotImplementedError

    def _paint(self, painter: QPainter, size: QSizeF) -> None:
        """Draws the chart into a file."""
        raise NotImplementedError

    def _rows(self) -> tuple[Sequence[str], Iterable[Sequence[Cell]]]:
        """Head and rows of its table."""
        raise NotImplementedError

    def _file_name(self) -> str:
        """A sensible name without its ending."""
        raise NotImplementedError

    def _restyle(self) -> None:
        """The theme changed."""
        raise NotImplementedError

    def _fill_menu(self, menu: QMenu, spot: QPoint | None) -> None:
        """What this chart offers above the exports."""

    def _hold(self, plot: QWidget) -> None:
        self._plot = plot
        plot.setGeometry(self.rect())
        plot.installEventFilter(self)
        plot.show()

    # events

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The plot fills it."""
        super().resizeEvent(event)
        if self._plot is not None:
            self._plot.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """A ring where it has the keyboard."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self._look.theme.palette.acc), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 6, 6)
            painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers the menu where it was asked for."""
        by_keys = event.reason() == QContextMenuEvent.Reason.Keyboard
        menu = self.build_menu(None if by_keys else event.pos())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(event.globalPos())

    def focusInEvent(self, event: QEvent) -> None:
        """Shows the ring."""
        super().focusInEvent(event)  # type: ignore[arg-type]
        self.update()

    # exporting

    def _export_png(self) -> None:
        self._export("png", lambda path: save_png(path, self._paint, self.size(), self._ground()))

    def _export_svg(self) -> None:
        title = self.accessibleName()
        self._export(
            "svg", lambda path: save_svg(path, self._paint, self.size(), self._ground(), title)
        )

    def _export_csv(self) -> None:
        self._export("csv", lambda path: save_csv(path, *self._rows()))

    def _export(self, kind: str, save: Callable[[Path], None]) -> None:
        path = self._ask(self, f"{self._file_name()}.{kind}", f"{kind.upper()} (*.{kind})")
        if path is None:
            return
        try:
            save(path)
        except ExportError as error:
            self.export_failed.emit(str(error))
        else:
            self.exported.emit(tr("Exported {name}", name=path.name))

    def _ground(self) -> str:
        return self._look.theme.palette.surface
