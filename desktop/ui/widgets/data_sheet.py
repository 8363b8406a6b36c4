"""Style of fields, tables and dialogs, for the roots of the Data page and of its dialogs."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.ui.look import Look
from desktop.ui.palette import Palette

_SHEET = Template("""
QFrame[role="dialog"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[role="dialogfoot"] { background: $bg; border: 0; border-top: 1px solid $line;
    border-bottom-left-radius: 8px; border-bottom-right-radius: 8px; }
QFrame[role="facts"] { background: $bg; border: 0; border-radius: 8px; }
QFrame[role="hint"] { background: $warn_tint; border: 0; border-radius: 6px; }
QFrame[role="hint"][tone="bad"] { background: $bad_tint; }
QFrame[role="suggestion"] { background: $acct; border: 0; }
QFrame[role="tablebox"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[role="dropmark"] { background: transparent; border: 2px dashed $acc; border-radius: 8px; }

QFrame[role="cardhead"] { background: transparent; border: 0; border-bottom: 1px solid $line; }
QFrame[role="cardfoot"] { background: transparent; border: 0; border-top: 1px solid $line; }
QFrame[role="listrow"] { background: transparent; border: 0; border-bottom: 1px solid $line; }
QFrame[role="listrow"]:hover { background: $raised; }
QFrame[role="listrow"][current="true"] { background: $acct; border-left: 3px solid $acc; }

QLabel[role="emphasis"] { color: $t1; font-weight: 500; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="mute"] { color: $mute; }
QLabel[tone="acc"] { color: $acc; }
QLabel[tone="t2"] { color: $t2; }
QLabel[tone="t3"] { color: $t3; }

QLineEdit { background: $surface; color: $t1; border: 1px solid $line2; border-radius: 6px;
    padding: 0 8px; min-height: 30px; max-height: 30px; selection-background-color: $acc;
    selection-color: $onacc; }
QLineEdit:focus { border: 2px solid $acc; padding: 0 7px; min-height: 28px; max-height: 28px; }
QLineEdit:disabled { color: $t3; border-color: $line; }
QLineEdit[compact="true"] { min-height: 22px; max-height: 22px; border-radius: 4px;
    padding: 0 6px; font-size: 12px; }
QLineEdit[compact="true"]:focus { min-height: 20px; max-height: 20px; padding: 0 5px; }
QLineEdit[leading="true"], QLineEdit[leading="true"]:focus { padding-left: 0; }
QLineEdit[tone="bad"] { border-color: $bad; }

QTableView { background: $surface; border: 0; border-bottom-left-radius: 8px;
    border-bottom-right-radius: 8px; }
QHeaderView { background: transparent; border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTableCornerButton::section { background: $bg; border: 0; }
""")


def build_data_sheet(palette: Palette) -> str:
    """What the window's own style sheet does not say about fields, tables and dialogs."""
    return _SHEET.substitute(asdict(palette))


class _Dresser(QObject):
    """Lives as long as the widget that it dresses."""

    def __init__(self, root: QWidget, look: Look) -> None:
        super().__init__(root)
        self._root, self._look = root, look
        look.theme.changed.connect(self.dress)

    def dress(self) -> None:
        self._root.setStyleSheet(build_data_sheet(self._look.theme.palette))


def wear_data_sheet(root: QWidget, look: Look) -> None:
    """Dresses a page or dialog, and again whenever the theme changes."""
    _Dresser(root, look).dress()
