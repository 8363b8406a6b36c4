"""The one typeface: which family, which sizes, tabular figures, and fonts where Qt finds none."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication

CAPTION, TEXT, TITLE, HEADLINE, VALUE = 12, 13, 15, 20, 32
"""Sizes in logical pixels."""

_TOO_WIDE = {"DejaVu Sans": "DejaVu Sans Condensed", "Verdana": "DejaVu Sans Condensed"}
"""Fallback families a fifth wider than a system typeface, and the one that has its width."""

_FONT_FOLDERS = (
    "/usr/share/fonts",
    "/usr/local/share/fonts",
    "/run/current-system/sw/share/X11/fonts",
    "~/.local/share/fonts",
    "~/.fonts",
    "/Library/Fonts",
    "/System/Library/Fonts",
)


class NoFontError(Exception):
    """There is not one typeface on this machine: install one."""


def use_platform_font(app: QApplication) -> None:
    """Sets the application's font to the platform's own typeface with tabular figures.

    Raises NoFontError where neither Qt nor the usual folders have a scalable font.
    """
    if not QFontDatabase.families():
        _load_font_files()
    font = QFont(app.font())
    family = QFontInfo(font).family()
    narrower = _TOO_WIDE.get(family)
    if narrower and narrower in QFontDatabase.families():
        font.setFamily(narrower)
    app.setFont(sized(font, TEXT))


def sized(font: QFont, pixels: int, weight: int = 400) -> QFont:
    """A copy in that size and weight, its figures of one width."""
    copy = QFont(font)
    copy.setPixelSize(pixels)
    copy.setWeight(QFont.Weight(weight))
    copy.setFeature(QFont.Tag("tnum"), 1)
    return copy


def narrow_space(font: QFont) -> str:
    """U+202F for use before a percent sign, or U+00A0 where the typeface lacks it."""
    return "\u202f" if QFontMetrics(font).inFontUcs4(0x202F) else "\u00a0"


def _load_font_files() -> None:
    folders = [os.environ.get("QT_QPA_FONTDIR", ""), *_FONT_FOLDERS]
    for folder in filter(None, folders):
        for file in sorted(Path(folder).expanduser().rglob("*.[to]tf")):
            QFontDatabase.addApplicationFont(str(file))
        if QFontDatabase.families():
            return
    package = "fonts-dejavu-core (Debian, Ubuntu) or dejavu-sans-fonts (Fedora)"
    remedy = f"install {package}" if sys.platform.startswith("linux") else "install a font"
    raise NoFontError(f"No typeface was found, so nothing could be written: {remedy}.")
