from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from gettext import NullTranslations
from typing import Protocol

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.core.language.figures import Figures
from desktop.core.language.texts import Speech
from desktop.core.reports.overview import Attention
from desktop.ui import translation
from desktop.ui.app import build_look
from desktop.ui.charts.trend import TrendChart
from desktop.ui.main_window import MainWindow
from desktop.ui.state import Failure, JobEnded, JobMoved, Remembered
from desktop.ui.translation import install_language
from desktop.ui.window_commands import build_commands
from tests.builders.data_reports import build_data_page
from tests.builders.desks import (
    FOLDER,
    build_actions,
    build_data_actions,
    build_icp_form,
    build_settings,
)
from tests.builders.reports import build_empty, build_overview


class Open(Protocol):
    """Opens a window with a full report."""

    def __call__(self, **actions: object) -> MainWindow: ...


@pytest.fixture
def german(qapp: QApplication, qtbot: QtBot) -> Iterator[Open]:
    """A window in German."""
    locale = install_language(qapp, "de")
    look = build_look(qapp, "light", locale)
    windows: list[MainWindow] = []

    def build(**actions: object) -> MainWindow:
        offers = replace(build_actions(), **actions)  # type: ignore[arg-type]
        window = MainWindow(look, actions=offers, data=build_data_actions())
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(1280, 800)
        window.show_report(build_overview())
        window.show()
        return window

    yield build
    for window in windows:
        window.close()
    look.theme.deleteLater()
    install_language(qapp, "en")


def words_of(widget: QWidget) -> set[str]:
    """What a reader sees, or hears, of a widget and all in it."""
    found: set[str] = set()
    for each in (widget, *widget.findChildren(QWidget)):
        found |= {each.accessibleName(), each.toolTip()}
        if isinstance(each, QAbstractButton | QLabel | QLineEdit):
            found.add(each.text())
        if isinstance(each, QLineEdit):
            found.add(each.placeholderText())
    return found - {""}


def test_the_shell_is_german(german: Open) -> None:
    window = german()
    assert [item.text() for item in window.rail.items.values()] == [
        "Übersicht", "Daten", "Alarme", "Einstellungen",
    ]  # fmt: skip
    assert window.status_bar.message.full_text() == "Alles bleibt auf diesem Rechner"
    assert "4.812.306 Events" in window.status_bar.place.text()


def test_the_overview_is_german_with_german_numbers(german: Open) -> None:
    window = german()
    words = words_of(window.overview)
    assert {"Share-Rate unter ICPs", "CTR aus ICP-Zielgruppen", "Braucht Aufmerksamkeit"} <= words
    assert any("3.214 / 765.000" in text for text in words)
    assert any(re.search(r"22,5\s%", text) for text in words)
    assert any("−3,1 Punkte" in text for text in words)


def test_the_crosshair_is_read_in_german(german: Open) -> None:
    trend = german().overview.findChildren(TrendChart)[0]
    assert trend.accessibleName() == "Trend Share-Rate"
    said = trend.accessibleDescription()
    assert re.match(r"\d+ Punkte; der letzte vollständige, 30\. März", said)


def test_what_needs_attention_is_german(german: Open) -> None:
    window = german()
    gap = Attention("gap", "warn", subject="share_rate", count=1)
    window.show_report(replace(build_overview(), attention=(gap,)))
    words = words_of(window.overview)
    assert "1 Punkt des Trends ist hohl, nicht bewertet" in words
    assert "Importieren" in words


def test_the_data_page_is_german(german: Open) -> None:
    window = german()
    window.show_page("data")
    page = window.data_desk.page
    assert page is not None
    page.show_report(build_data_page())
    words = words_of(page)
    assert {"Datenkalender", "Quellen", "Importe", "Event suchen", "Aktuell"} <= words
    assert any("119 geladen · 21 ausgelassen" in text for text in words)


def test_the_settings_are_german(german: Open) -> None:
    window = german()
    window.show_page("settings")
    page = window.setup_desk.settings
    assert page is not None
    page.show_settings(build_settings())
    assert {"Tage und Wochen", "Sprache", "Datenschutz", "24. Apr. 2026, 03:06", "Mo"} <= words_of(
        page
    ) | {page.copies.itemAt(0).widget().findChild(QLabel).text()}


def test_the_first_run_and_the_form_are_german(german: Open) -> None:
    window = german()
    window.show_report(build_empty())
    assert {"Zwei Zahlen, drei Schritte", "Daten laden", "Firmengröße", "51 – 5.000"} <= words_of(
        window.overview
    )
    window.show_page("icp_form")
    form = window.setup_desk.icp_form
    assert form is not None
    form.show_form(build_icp_form())
    assert {"Wer ist der ideale Kunde?", "Branche", "Nicht jetzt"} <= words_of(form)


def test_jobs_failures_and_commands_are_german(german: Open) -> None:
    window = german()
    window.hear(JobMoved("Sicherung läuft", 1_500, 42_000))
    assert window.status_bar.count.text() == "1.500 von 42.000"
    window.hear(JobEnded("Notiz gespeichert"))
    window.show_failure(Failure("the database is busy"))
    assert {"Die Zahlen konnten nicht gelesen werden", "Erneut versuchen"} <= words_of(
        window.overview.error
    )
    titles = {command.title for command in build_commands(window)}
    assert {"Letzte 28 Tage", "Farbschema dunkel", "Dateien importieren…"} <= titles


class Marked(NullTranslations):
    """Puts brackets around every text that goes through translation."""

    def gettext(self, message: str) -> str:
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return f"⟦{msgid2}⟧"

    def pgettext(self, context: str, message: str) -> str:
        return f"⟦{message}⟧"


DATA = re.compile(
    r"ICP Pulse.*|English|Deutsch|Apache License 2\.0|America/New_York|[\d.,]+ MiB|LinkedIn"
    r"|Mixpanel|Google Ads|Meta Ads|Director|VP|CXO|Software|Copy Link|Invite Sent|Link Opened"
    r"|[a-z]+_[a-z]+|(Mon|Tue|Wed|Thu|Fri|Sat|Sun)|Apr \d+, 2026.*|" + re.escape(str(FOLDER))
)
"""What is no text of the window's own: names, dates, values."""


def test_no_text_of_the_settings_and_the_first_run_goes_without_translation(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    marked = Speech("en_US", Marked(), Figures("en_US"))
    monkeypatch.setattr(translation._Window, "speech", marked)
    look = build_look(qapp, "light")
    window = MainWindow(look, actions=build_actions(), remembered=Remembered(language="en"))
    qtbot.addWidget(window)
    try:
        window.show_page("settings")
        page = window.setup_desk.settings
        assert page is not None
        page.show_settings(build_settings())
        window.show_report(build_empty())
        bare = {
            re.sub(r"⟦[^⟦⟧]*⟧", "", re.sub(r"⟦[^⟦⟧]*⟧", "", text)).strip(" :·,")
            for shown in (page, window.overview, window.status_bar, window.rail)
            for text in words_of(shown)
        }
        english = {t for t in bare if re.search("[A-Za-z]{2}", t) and not DATA.fullmatch(t)}
        assert english <= {"Europe/Berlin"}
    finally:
        window.close()
        look.theme.deleteLater()


def test_a_language_waits_for_the_job_that_it_would_stop(german: Open, qtbot: QtBot) -> None:
    kept: list[tuple[str, str | bool]] = []
    window = german(remember=lambda key, value: kept.append((key, value)))
    begun, go_on = threading.Event(), threading.Event()

    def work(control: object) -> str:
        begun.set()
        go_on.wait(10)
        return "fertig"

    window.run_job("Import", work)
    qtbot.waitUntil(begun.is_set)
    window.choices.choose_language("en")
    assert window.isVisible()
    assert not window.choices.reopens
    assert "beim nächsten Öffnen" in window.status_bar.message.full_text()
    go_on.set()
    qtbot.waitUntil(lambda: not window.is_busy)
    assert ("language", "en") in kept
    window.choices.choose_language("en")
    assert window.choices.reopens
    assert not window.isVisible()


def test_a_workspace_that_cannot_be_written_still_changes_its_language(german: Open) -> None:
    window = german(remember=None)
    window.choices.choose_language("en")
    assert window.choices.reopens
    assert window.choices.remembered.language == "en"
