from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from desktop.core.language import texts
from desktop.core.language.choice import choose_locale
from desktop.ui.formats import Formats
from desktop.ui.translation import (
    current_locale,
    install_language,
    mark,
    tr,
    tr_count,
)


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, "en")


def test_a_text_without_a_language_is_the_one_in_the_source() -> None:
    assert tr("Nothing of this is translated") == "Nothing of this is translated"
    assert mark("Settings") == "Settings"


def test_placeholders_are_filled_by_name() -> None:
    text = tr("{campaign} has no rows since {day}", day="May 4", campaign="{day} {0}")
    assert text == "{day} {0} has no rows since May 4"


@pytest.mark.parametrize(
    ("count", "said"), [(0, "0 trees"), (1, "1 tree"), (2, "2 trees"), (12345, "12,345 trees")]
)
def test_a_count_has_its_form_and_its_marks(count: int, said: str) -> None:
    assert tr_count("{count} tree", "{count} trees", count) == said


@pytest.mark.parametrize(
    ("language", "system", "locale"),
    [
        ("de", [], "de_DE"),
        ("de_CH", [], "de_CH"),
        ("en-GB", [], "en_GB"),
        ("", ["de-AT", "en-US"], "de_AT"),
        ("", ["fr-FR", "de-DE"], "de_DE"),
        ("", ["fr-FR"], "en_US"),
        ("", ["C"], "en_US"),
        ("", [], "en_US"),
        ("fr", ["de-DE"], "en_US"),
        ("nonsense", [], "en_US"),
    ],
)
def test_numbers_follow_the_language_of_the_texts(
    language: str, system: list[str], locale: str
) -> None:
    assert choose_locale(language, system) == locale


def test_german_is_loaded_and_left_again(qapp: QApplication) -> None:
    assert install_language(qapp, "de") == "de_DE"
    assert tr("Settings") == "Einstellungen"
    assert QLocale().name() == "de_DE"
    assert install_language(qapp, "en") == "en_US"
    assert tr("Settings") == "Settings"
    assert QLocale().name() == "en_US"


def test_an_installation_without_the_texts_is_english_throughout(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts._read.cache_clear()
    monkeypatch.setattr(texts, "resource_folder", lambda name: tmp_path)
    assert install_language(qapp, "de") == "en_US"
    assert tr("Settings") == "Settings"
    assert current_locale() == "en_US"
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert qapp.findChildren(QTranslator) == []
    texts._read.cache_clear()


def test_a_count_has_the_form_of_its_language(qapp: QApplication) -> None:
    install_language(qapp, "de")
    said = [tr_count("{count} row", "{count} rows", count) for count in (0, 1, 12_345)]
    assert said == ["0 Zeilen", "1 Zeile", "12.345 Zeilen"]


def test_buttons_of_qt_itself_speak_german_too(qapp: QApplication, qtbot: QtBot) -> None:
    install_language(qapp, "de")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert "Abbrechen" in box.button(QDialogButtonBox.StandardButton.Cancel).text()


def test_numbers_and_days_are_german_in_german(qapp: QApplication) -> None:
    formats = Formats(install_language(qapp, "de"), " ")
    assert formats.percent(12.345, 1) == "1.234,5 %"
    assert formats.day(date(2026, 5, 4), year=True) == "4. Mai 2026"
