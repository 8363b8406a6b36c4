"""The theme in use: follows the system or the user's choice, and tells everyone when it changes."""

from __future__ import annotations

from typing import Literal, Protocol

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop.ui.palette import DARK, LIGHT, Palette
from desktop.ui.stylesheet import build_stylesheet

ThemeMode = Literal["system", "light", "dark"]
MODES: tuple[ThemeMode, ...] = ("system", "light", "dark")


class SchemeSource(Protocol):
    """What says whether the system is dark; the platform's style hints do."""

    @property
    def colorSchemeChanged(self) -> SignalInstance:
        """The system was switched."""

    def colorScheme(self) -> Qt.ColorScheme:
        """Dark, light or unknown."""


class Theme(QObject):
    """Holds the palette; painted widgets read it and repaint on `changed`."""

    changed = Signal()

    def __init__(
        self,
        app: QApplication,
        mode: ThemeMode = "system",
        system: SchemeSource | None = None,
    ) -> None:
        super().__init__(app)
        self._system = system or app.styleHints()
        self._app = app
        self._mode: ThemeMode = mode
        self._palette = self._wanted()
        self._system.colorSchemeChanged.connect(self._follow_system)
        self._apply()

    @property
    def palette(self) -> Palette:
        """Colours now."""
        return self._palette

    @property
    def mode(self) -> ThemeMode:
        """What the user chose: system, light or dark."""
        return self._mode

    def set_mode(self, mode: ThemeMode) -> None:
        """Switches at once, without a restart."""
        self._mode = mode
        self._follow_system()

    def _follow_system(self) -> None:
        wanted = self._wanted()
        if wanted is not self._palette:
            self._palette = wanted
            self._apply()

    def _wanted(self) -> Palette:
        if self._mode == "system":
            dark = self._system.colorScheme() == Qt.ColorScheme.Dark
            return DARK if dark else LIGHT
        return DARK if self._mode == "dark" else LIGHT

    def _apply(self) -> None:
        # taken off first: one sheet in the place of another costs four times as much, since each
        # widget then hands its fonts and colours down to all below it, one after the other
        self._app.setStyleSheet("")
        self._app.setPalette(_qt_palette(self._palette))
        self._app.setStyleSheet(build_stylesheet(self._palette))
        self.changed.emit()


def _qt_palette(colours: Palette) -> QPalette:
    # dialogs of the toolkit take their colours from here, not from the style sheet
    roles = {
        QPalette.ColorRole.Window: colours.bg,
        QPalette.ColorRole.WindowText: colours.t1,
        QPalette.ColorRole.Base: colours.surface,
        QPalette.ColorRole.AlternateBase: colours.bg,
        QPalette.ColorRole.Text: colours.t1,
        QPalette.ColorRole.PlaceholderText: colours.t3,
        QPalette.ColorRole.Button: colours.surface,
        QPalette.ColorRole.ButtonText: colours.t1,
        QPalette.ColorRole.Highlight: colours.acc,
        QPalette.ColorRole.HighlightedText: colours.onacc,
        QPalette.ColorRole.ToolTipBase: colours.raised,
        QPalette.ColorRole.ToolTipText: colours.t1,
        QPalette.ColorRole.Link: colours.acc,
    }
    palette = QPalette()
    for role, colour in roles.items():
        palette.setColor(role, QColor(colour))
    return palette
