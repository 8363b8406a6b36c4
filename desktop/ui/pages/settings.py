"""The settings: days and weeks, theme and language, privacy, backup and restore, about."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QCompleter,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.core.settings import SILENT_DAYS
from desktop.ui.formats import WEEKDAYS
from desktop.ui.look import Look
from desktop.ui.state import BackupCopy, SettingsView, WindowActions
from desktop.ui.theme import MODES, ThemeMode
from desktop.ui.translation import mark, tr
from desktop.ui.widgets.import_settings import ImportSettings
from desktop.ui.widgets.labels import build_label, clear_layout, show_tone
from desktop.ui.widgets.language_choice import LanguageChoice
from desktop.ui.widgets.message import Skeleton
from desktop.ui.widgets.notify_settings import NotifySettings
from desktop.ui.widgets.segments import Segments
from desktop.ui.widgets.setting_row import SettingCard, SettingRow
from desktop.ui.widgets.state_page import StatePage
from desktop.ui.words import backup_label

_THEMES = {"system": mark("As the system"), "light": mark("Light"), "dark": mark("Dark")}
_SURE = mark("Yes, hash them for good")


class SettingsPage(StatePage):
    """Draws loading, error and data; signals carry what the window does."""

    zone_wanted = Signal(str)
    week_start_wanted = Signal(str)
    silent_days_wanted = Signal(int)
    theme_wanted = Signal(str)
    hashing_wanted = Signal()
    backup_wanted = Signal(object)
    """Path to write to."""
    restore_wanted = Signal(object)
    """Path of a backup."""
    remedy_requested = Signal()

    def __init__(self, look: Look, actions: WindowActions, parent: QWidget | None = None) -> None:
        super().__init__(look, Skeleton(look), 0, parent)
        self._actions = actions
        self._view: SettingsView | None = None
        self.setAccessibleName(tr("Settings"))
        self.zone = QLineEdit()
        self.zone.setMaximumWidth(280)
        self.zone.setAccessibleName(tr("Reporting zone"))
        self.zone_problem = build_label(role="problem")
        self.week_start = Segments(
            tr("Week starts on"), tuple((day, look.formats.weekday(day)) for day in WEEKDAYS)
        )
        self.theme = Segments(tr("Theme"), tuple((mode, tr(_THEMES[mode])) for mode in MODES))
        self.language = LanguageChoice()
        self.silent_days = Segments(
            tr("Share events go silent after"), tuple((str(n), str(n)) for n in SILENT_DAYS.choices)
        )
        self.importing = ImportSettings()
        self.notify = NotifySettings(look)
        self.hashing = QPushButton(tr("Hash ids…"))
        self.hashing_state = build_label(role="name")
        self.back_up = QPushButton(tr("Back up…"))
        self.restore = QPushButton(tr("Restore a file…"))
        self.copies = QVBoxLayout()
        self.folder = build_label(role="body")
        self.version = build_label(role="body")
        self._build()
        self._connect()

    def show_settings(self, view: SettingsView) -> None:
        """What is set now."""
        if self._view is None or self._view.zones != view.zones:
            self._complete_zones(view.zones)
        self._view = view
        self._show_zone(view.timezone)
        self.week_start.show_choice(view.week_start)
        self.silent_days.show_choice(str(view.silent_days))
        self.theme.show_choice(self._look.theme.mode)
        self._show_hashing(view)
        for widget in (self.zone, self.week_start, self.silent_days, self.restore):
            widget.setEnabled(not view.read_only)
        self._show_copies(view)
        self.folder.setText(str(view.folder))
        self.version.setText(f"ICP Pulse {view.version}")
        self.setCurrentWidget(self._data)

    def _complete_zones(self, zones: tuple[str, ...]) -> None:
        completer = QCompleter(list(zones), self.zone)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setMaxVisibleItems(8)
        self.zone.setCompleter(completer)
        completer.activated.connect(self._take_zone)

    def _show_zone(self, zone: str) -> None:
        self.zone.setText(zone)
        self.zone_problem.hide()
        show_tone(self.zone, wrong="false")

    def _take_zone(self, text: str = "") -> None:
        if self._view is None:
            return
        typed = (text or self.zone.text()).strip()
        named = {zone.casefold(): zone for zone in self._view.zones}
        found = named.get(typed.casefold()) or named.get(typed.casefold().replace(" ", "_"))
        if found is None:
            self.zone_problem.setText(
                tr("There is no zone “{typed}”; type a city, such as Berlin", typed=typed)
            )
            self.zone_problem.show()
            show_tone(self.zone, wrong="true")
        elif found != self._view.timezone:
            self._show_zone(found)
            self.zone_wanted.emit(found)
        else:
            self._show_zone(found)

    def _show_hashing(self, view: SettingsView) -> None:
        on = view.hashes_ids
        self.hashing_state.setText(tr("Stored as hashes") if on else tr("Stored as they came"))
        can = self._actions.hash_ids is not None and not on and not view.read_only
        self.hashing.setVisible(can)
        self._ask_hashing(False)

    def _ask_hashing(self, sure: bool) -> None:
        self.hashing.setText(tr(_SURE) if sure else tr("Hash ids…"))
        self.hashing.setProperty("sure", sure)
        self.hashing.setAccessibleName(self.hashing.text())

    def _press_hashing(self) -> None:
        if self.hashing.property("sure"):
            self.hashing_wanted.emit()
        else:
            self._ask_hashing(True)

    def _show_copies(self, view: SettingsView) -> None:
        clear_layout(self.copies)
        for copy in view.backups:
            self.copies.addWidget(self._build_copy(copy, enabled=not view.read_only))
        if not view.backups:
            self.copies.addWidget(build_label(tr("No automatic copies yet."), "caption"))

    def _build_copy(self, copy: BackupCopy, *, enabled: bool) -> QWidget:
        row = QWidget()
        row.setProperty("role", "clear")
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 2, 0, 2)
        line.setSpacing(12)
        when = self._look.formats.stamp(datetime.fromtimestamp(copy.made_at / 1e6))
        size = QLocale(self._look.formats.locale).formattedDataSize(copy.bytes, 1)
        line.addWidget(build_label(when, "name"))
        line.addWidget(build_label(f"{backup_label(copy.label)} · {size}", "caption"), 1)
        button = QPushButton(tr("Restore"))
        button.setProperty("compact", True)
        button.setAccessibleName(tr("Restore the copy of {when}", when=when))
        button.setEnabled(enabled and self._actions.restore is not None)
        button.clicked.connect(lambda: self.restore_wanted.emit(copy.path))
        line.addWidget(button)
        return row

    def _ask_backup(self) -> None:
        stamp = QDateTime.currentDateTime().toString("yyyy-MM-dd")
        chosen, _ = QFileDialog.getSaveFileName(
            self, tr("Back up the workspace"), f"icp-pulse-{stamp}.sqlite", tr("Backup (*.sqlite)")
        )
        if chosen:
            self.backup_wanted.emit(Path(chosen))

    def _ask_restore(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Restore a backup"), filter=tr("Backup (*.sqlite)")
        )
        if chosen:
            self.restore_wanted.emit(Path(chosen))

    def follow_theme(self, mode: ThemeMode) -> None:
        """Marks the theme that is in use."""
        self.theme.show_choice(mode)

    def _connect(self) -> None:
        self.zone.editingFinished.connect(self._take_zone)
        self.week_start.chosen.connect(self.week_start_wanted)
        self.silent_days.chosen.connect(lambda days: self.silent_days_wanted.emit(int(days)))
        self.theme.chosen.connect(self.theme_wanted)
        self.hashing.clicked.connect(self._press_hashing)
        self.back_up.clicked.connect(self._ask_backup)
        self.restore.clicked.connect(self._ask_restore)
        self.error.remedy_requested.connect(self.remedy_requested)

    def _build(self) -> None:
        column = QVBoxLayout(self._data)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(16)
        column.addWidget(self._build_reporting())
        column.addWidget(self.notify)
        column.addWidget(self.importing)
        column.addWidget(self._build_look())
        column.addWidget(self._build_privacy())
        column.addWidget(self._build_backup())
        column.addWidget(self._build_about())
        column.addStretch()

    def _build_reporting(self) -> QFrame:
        zone = QWidget()
        zone.setProperty("role", "clear")
        under = QVBoxLayout(zone)
        under.setContentsMargins(0, 0, 0, 0)
        under.setSpacing(4)
        under.addWidget(self.zone)
        under.addWidget(self.zone_problem)
        self.zone_problem.hide()
        return SettingCard(tr("Days and weeks"), (
            SettingRow(tr("Reporting zone"),
                       tr("Days are counted here; a change counts all days anew"), zone),
            SettingRow(tr("Week starts on"), tr("For weekly numbers and alerts"), self.week_start),
            SettingRow(tr("Share events go silent after"),
                       tr("Days without the event, while others still come"), self.silent_days),
        ))  # fmt: skip

    def _build_look(self) -> QFrame:
        return SettingCard(
            tr("Look"),
            (
                SettingRow(tr("Theme"), tr("Changes at once"), self.theme),
                SettingRow(
                    tr("Language"),
                    tr("Also of numbers and dates; opens the window again"),
                    self.language,
                ),
            ),
        )

    def _build_privacy(self) -> QFrame:
        box = QWidget()
        box.setProperty("role", "clear")
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addWidget(self.hashing_state)
        line.addWidget(self.hashing)
        line.addStretch()
        text = tr(
            "Hashing cannot be switched off again; the numbers stay, older backups keep the ids"
        )
        return SettingCard(tr("Privacy"), (SettingRow(tr("Ids and e-mail addresses"), text, box),))

    def _build_backup(self) -> QFrame:
        box = QWidget()
        box.setProperty("role", "clear")
        line = QHBoxLayout(box)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.back_up)
        line.addWidget(self.restore)
        line.addStretch()
        self.back_up.setVisible(self._actions.back_up is not None)
        self.restore.setVisible(self._actions.restore is not None)
        kept = QWidget()
        kept.setProperty("role", "clear")
        self.copies.setContentsMargins(0, 0, 0, 0)
        self.copies.setSpacing(0)
        kept.setLayout(self.copies)
        return SettingCard(tr("Backup"), (
            SettingRow(tr("The whole workspace"),
                       tr("One file; restoring keeps a copy of what was there"), box),
            SettingRow(tr("Automatic copies"),
                       tr("Made before an update and before a restore"), kept),
        ))  # fmt: skip

    def _build_about(self) -> QFrame:
        for label in (self.folder, self.version):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            label.setWordWrap(True)
        return SettingCard(tr("About"), (
            SettingRow(tr("Workspace"), tr("Everything stays in this folder"), self.folder),
            SettingRow(tr("Version"), "Apache License 2.0", self.version),
        ))  # fmt: skip
