"""The help of a page, in a panel at the right side of the window."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QFont,
    QKeyEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from desktop.core.resource_files import resource_folder
from desktop.ui.help_files import TOPICS, read_help
from desktop.ui.look import Look
from desktop.ui.translation import tr
from desktop.ui.typography import HEADLINE, TEXT, TITLE
from desktop.ui.widgets.button import Face, FaceButton
from desktop.ui.widgets.labels import build_label

WIDE = 400
_HEADING = {1: HEADLINE, 2: TITLE}


class HelpPanel(QFrame):
    """Reads Markdown; links to other help files open here, all others in the browser."""

    opened = Signal()
    closed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._file = ""
        self.setProperty("role", "help")
        self.setAccessibleName(tr("Help"))
        self.setMinimumWidth(WIDE)
        self.close_button = FaceButton(look, Face(icon="close", padding=4, height=24, border=""))
        self.close_button.setFixedSize(24, 24)
        self.close_button.setAccessibleName(tr("Close help"))
        self.close_button.setToolTip(tr("Close help (Esc)"))
        self.close_button.clicked.connect(self.leave)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setAccessibleName(tr("Help text"))
        self.text.anchorClicked.connect(self._follow)
        self.text.installEventFilter(self)
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 12, 4)
        head.addWidget(build_label(tr("Help"), "title"))
        head.addStretch()
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.text, 1)
        look.theme.changed.connect(self._recolour)

    def show_topic(self, key: str) -> None:
        """The help of a page."""
        self.show_file(TOPICS.get(key, TOPICS["overview"])[0])

    def show_file(self, file: str) -> None:
        """One file from its beginning."""
        self._file = file
        self._recolour()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.show()
        self.opened.emit()

    def leave(self) -> None:
        """Closes and says so."""
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            leaves = event.key() == Qt.Key.Key_Escape
            if leaves:
                self.leave()
            return leaves or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _recolour(self) -> None:
        if not self._file:
            return
        palette = self._look.theme.palette
        document = self.text.document()
        document.setDefaultStyleSheet(f"a {{ color: {palette.acc}; }}")
        folder = resource_folder("help")
        if folder is not None:
            self.text.setSearchPaths([str(folder)])
        document.setDocumentMargin(16)
        self.text.setMarkdown(_without_images(read_help(self._file)))
        _space_out(document, self.text.logicalDpiY())

    def _follow(self, link: QUrl) -> None:
        if link.isRelative() and link.path().endswith(".md"):
            self.show_file(link.path())
        elif link.scheme() in ("https", "http"):
            QDesktopServices.openUrl(link)


def _space_out(document: QTextDocument, dots_an_inch: int) -> None:
    """The window's own sizes for headings, and room between paragraphs, which Markdown lacks."""
    cursor = QTextCursor(document)
    block = document.begin()
    while block.isValid():
        cursor.setPosition(block.position())
        level = block.blockFormat().headingLevel()
        room = QTextBlockFormat()
        if level:
            room.setTopMargin(0 if level == 1 else 20)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            letters = cursor.charFormat()
            # as long as it is there, it decides the size
            letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            letters.setFontWeight(QFont.Weight.DemiBold)
            letters.setFontPointSize(_HEADING.get(level, TEXT) * 72 / dots_an_inch)
            cursor.setCharFormat(letters)
        elif cursor.currentTable() is None:
            room.setTopMargin(4 if block.textList() is not None else 8)
        cursor.mergeBlockFormat(room)
        block = block.next()


def _without_images(text: str) -> str:
    """Pictures of the window are wider than the panel and show what is beside it."""
    return "\n".join(line for line in text.splitlines() if not line.lstrip().startswith("!["))
