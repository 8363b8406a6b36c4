from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import QApplication

from desktop.ui import typography


def test_figures_are_all_of_one_width(qapp: QApplication) -> None:
    typography.use_platform_font(qapp)
    font = typography.sized(qapp.font(), typography.VALUE, 600)
    widths = {QFontMetrics(font).horizontalAdvance(str(figure) * 20) for figure in range(10)}
    assert len(widths) == 1
    assert font.featureValue(QFont.Tag("tnum")) == 1


def test_sizing_leaves_the_given_font_alone(qapp: QApplication) -> None:
    font = QFont(qapp.font())
    before = font.pixelSize()
    assert typography.sized(font, 32).pixelSize() == 32
    assert font.pixelSize() == before


def test_the_space_before_percent_is_one_the_typeface_has(qapp: QApplication) -> None:
    assert typography.narrow_space(qapp.font()) in {"\u202f", "\u00a0"}


def test_a_machine_without_a_font_is_told_what_to_install(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(QFontDatabase, "families", staticmethod(lambda: []))
    monkeypatch.setattr(typography, "_FONT_FOLDERS", (str(tmp_path),))
    monkeypatch.delenv("QT_QPA_FONTDIR", raising=False)
    with pytest.raises(typography.NoFontError, match="install"):
        typography.use_platform_font(qapp)
