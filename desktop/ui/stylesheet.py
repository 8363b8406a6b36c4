"""The one style sheet of the window, built from a palette."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from desktop.ui.palette import Palette

_SHEET = Template("""
* { outline: 0; }
QMainWindow, QWidget[role="window"] { background: $bg; }
QWidget[role="clear"], QScrollArea, QScrollArea > QWidget > QWidget[role="clear"]
    { background: transparent; border: 0; }

QFrame[role="card"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[role="card"][current="true"] { border-color: $acc; }
QFrame[role="inset"] { background: $surface; border: 1px solid $line; border-radius: 8px; }
QFrame[role="drop"] { background: $acct; border: 1px dashed $acc; border-radius: 8px; }
QFrame[role="divider"] { background: $line; border: 0; }
QFrame[role="hairline"] { background: $line; border: 0; }
QFrame[role="rail"] { background: $bg; border: 0; border-right: 1px solid $line; }
QFrame[role="topbar"] { background: $bg; border: 0; border-bottom: 1px solid $line; }
QFrame[role="statusbar"] { background: $bg; border: 0; border-top: 1px solid $line; }
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

QLabel { background: transparent; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="name"] { font-weight: 500; }
QLabel[role="step"] { font-size: 15px; font-weight: 600; }
QLabel[role="headline"] { font-size: 20px; font-weight: 600; }
QLabel[role="value"] { font-size: 32px; font-weight: 600; letter-spacing: -0.5px; }
QLabel[role="novalue"] { font-size: 20px; font-weight: 600; color: $t3; }
QLabel[role="body"] { color: $t2; }
QLabel[role="caption"] { font-size: 12px; color: $t3; }
QLabel[role="status"] { font-size: 12px; color: $t2; }
QLabel[role="fact"] { font-size: 12px; color: $t1; font-weight: 500; }
QLabel[role="tag"] { font-size: 12px; background: $raised; color: $t2;
    border-radius: 4px; padding: 0 6px; }
QLabel[role="change"] { color: $t2; font-weight: 500; }
QLabel[role="change"][tone="ok"] { color: $ok; }
QLabel[role="change"][tone="bad"] { color: $bad; }
QLabel[role="number"] { font-weight: 600; background: $raised; color: $t2; border-radius: 6px; }
QLabel[role="number"][current="true"] { background: $acc; color: $onacc; }
QLabel[role="emphasis"] { color: $t1; font-weight: 500; }
QLabel[tone="ok"] { color: $ok; }
QLabel[tone="bad"] { color: $bad; }
QLabel[tone="warn"] { color: $warn; }
QLabel[tone="mute"] { color: $mute; }
QLabel[tone="acc"] { color: $acc; }
QLabel[tone="t2"] { color: $t2; }
QLabel[tone="t3"] { color: $t3; }

QPushButton { background: $surface; color: $t1; border: 1px solid $line2; border-radius: 6px;
    padding: 0 12px; min-height: 30px; max-height: 30px; font-weight: 500; }
QPushButton:hover { background: $raised; }
QPushButton:pressed { background: $raised; border-color: $t3; }
QPushButton:focus { border: 2px solid $acc; padding: 0 11px;
    min-height: 28px; max-height: 28px; }
QPushButton:disabled { color: $t3; border-color: $line; }
QPushButton[compact="true"] { min-height: 22px; max-height: 22px; border-radius: 4px;
    padding: 0 7px; font-size: 12px; }
QPushButton[compact="true"]:focus { min-height: 20px; max-height: 20px; padding: 0 6px; }
QPushButton[role="primary"] { background: $acc; color: $onacc; border-color: $acc; }
QPushButton[role="primary"]:focus { border-color: $t1; }
QPushButton[role="primary"]:disabled { background: $raised; color: $t3; border-color: $line; }
QPushButton[role="link"] { background: transparent; color: $acc; border: 0; padding: 0 4px;
    min-height: 20px; max-height: 20px; font-size: 12px; font-weight: 500; }
QPushButton[role="link"]:focus { border: 2px solid $acc; border-radius: 4px; padding: 0 2px;
    min-height: 16px; max-height: 16px; }

QPushButton[role="segment"] { border-radius: 0; border-left-width: 0; padding: 0 10px;
    min-height: 26px; max-height: 26px; }
QPushButton[role="segment"][place="first"] { border-left-width: 1px;
    border-top-left-radius: 6px; border-bottom-left-radius: 6px; }
QPushButton[role="segment"][place="last"] { border-top-right-radius: 6px;
    border-bottom-right-radius: 6px; }
QPushButton[role="segment"]:checked { background: $acct; color: $acc; font-weight: 600; }
QPushButton[role="segment"]:focus { border: 2px solid $acc; padding: 0 9px;
    min-height: 24px; max-height: 24px; }
QPushButton[role="segment"][compact="true"] { padding: 0 8px; min-height: 22px; max-height: 22px; }
QPushButton[role="segment"][compact="true"]:focus { padding: 0 7px;
    min-height: 20px; max-height: 20px; }

QLineEdit, QDateEdit, QSpinBox { background: $surface; color: $t1; border: 1px solid $line2;
    border-radius: 6px; padding: 0 8px; min-height: 30px; max-height: 30px;
    selection-background-color: $acc; selection-color: $onacc; }
QLineEdit:focus, QDateEdit:focus, QSpinBox:focus { border: 2px solid $acc; padding: 0 7px;
    min-height: 28px; max-height: 28px; }
QLineEdit:disabled, QDateEdit:disabled { color: $t3; border-color: $line; }
QLineEdit[wrong="true"], QLineEdit[tone="bad"] { border-color: $bad; }
QLineEdit[compact="true"] { min-height: 22px; max-height: 22px; border-radius: 4px;
    padding: 0 6px; font-size: 12px; }
QLineEdit[compact="true"]:focus { min-height: 20px; max-height: 20px; padding: 0 5px; }
QLineEdit[leading="true"], QLineEdit[leading="true"]:focus { padding-left: 0; }
QDateEdit::up-button, QDateEdit::down-button, QSpinBox::up-button, QSpinBox::down-button
    { width: 0; border: 0; }
QLineEdit[role="palette"] { border: 0; border-bottom: 1px solid $line; border-radius: 0;
    padding: 0 16px; min-height: 46px; max-height: 46px; font-size: 15px; }
QDialog { background: $bg; }
QDialog[role="popup"], QFrame[role="popup"] { background: $surface; border: 1px solid $line2; }
QListWidget, QListView { background: $surface; border: 0; padding: 4px; color: $t1; }
QListWidget::item, QListView::item { padding: 4px 8px; border-radius: 4px; }
QListWidget::item:selected, QListView::item:selected { background: $acct; color: $t1; }
QListWidget[role="choices"] { border: 1px solid $line2; border-radius: 6px; }
QListWidget[role="choices"]:focus { border: 2px solid $acc; padding: 3px; }
QListWidget[role="inbox"], QListWidget[role="inbox"]::item { padding: 0; border-radius: 0; }
QFrame[role="help"] { background: $surface; border: 0; border-left: 1px solid $line; }
QTextBrowser { background: $surface; color: $t1; border: 0; selection-background-color: $acc;
    selection-color: $onacc; }
QTextBrowser:focus { border: 2px solid $acc; }
QPlainTextEdit[role="report"] { background: $surface; color: $t2; border: 1px solid $line2;
    border-radius: 6px; padding: 8px; font-size: 12px; }
QPlainTextEdit[role="report"]:focus { border: 2px solid $acc; padding: 7px; }
QCheckBox { spacing: 8px; padding: 3px; border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus { border: 2px solid $acc; padding: 2px; }
QLabel[role="problem"] { font-size: 12px; color: $bad; }
QLabel[role="pageTitle"] { font-size: 20px; font-weight: 600; }

QTableView { background: $surface; border: 0; border-bottom-left-radius: 8px;
    border-bottom-right-radius: 8px; }
QHeaderView { background: transparent; border: 0; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QTableCornerButton::section { background: $bg; border: 0; }

QMenu { background: $surface; color: $t1; border: 1px solid $line2; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 28px; border-radius: 4px; }
QMenu::item:selected { background: $raised; }
QMenu::item:disabled { color: $t3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 0; }
QMenu::indicator { width: 8px; height: 8px; left: 10px; border-radius: 4px; }
QMenu::indicator:checked { background: $acc; }
QToolTip { background: $raised; color: $t1; border: 1px solid $line2; padding: 4px 6px;
    font-size: 12px; }

QProgressBar { background: $line; border: 0; border-radius: 2px; min-height: 4px;
    max-height: 4px; }
QProgressBar::chunk { background: $acc; border-radius: 2px; }
QScrollBar:vertical { background: transparent; width: 8px; margin: 0; }
QScrollBar::handle:vertical { background: $line2; border-radius: 4px; min-height: 32px; }
QScrollBar:horizontal { background: transparent; height: 8px; margin: 0; }
QScrollBar::handle:horizontal { background: $line2; border-radius: 4px; min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
""")


def build_stylesheet(palette: Palette) -> str:
    """Style sheet for the whole application; widgets say what they are by the property `role`.

    Colour and size of plain text come from the application's palette and font: a rule for every
    widget would make a change of the theme a third slower.
    """
    return _SHEET.substitute(asdict(palette))
