"""Material Design icons as glyphs, read from the font file that QtAwesome ships.

Importing QtAwesome itself loads ten icon fonts and takes 0.4 s of the 1.5 s to first paint, so
only its mdi6 font and table of names are read.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPainter


def paint_icon(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Draws the icon (its mdi6 name, such as `bell-outline`) to fill the square box."""
    painter.save()
    painter.setFont(_font(round(box.height())))
    painter.setPen(QColor(colour))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, _glyph(name))
    painter.restore()


def _glyph(name: str) -> str:
    return chr(int(_names()[name], 16))


@lru_cache(maxsize=16)
def _font(pixels: int) -> QFont:
    font = QFont(_family())
    font.setPixelSize(pixels)
    return font


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    (file,) = _fonts_folder().glob("materialdesignicons6-webfont-charmap-*.json")
    names: dict[str, str] = json.loads(file.read_text(encoding="utf-8"))
    return names


@lru_cache(maxsize=1)
def _family() -> str:
    (file,) = _fonts_folder().glob("materialdesignicons6-webfont-[0-9]*.ttf")
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))[0]


def _fonts_folder() -> Path:
    spec = find_spec("qtawesome")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("QtAwesome is not installed: install icp-pulse again.")
    return Path(spec.origin).parent / "fonts"
