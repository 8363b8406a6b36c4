"""The digest's page: one A4 page with its charts, whatever the digest holds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.core.alerts.explanation import Explanation
from desktop.core.definitions import AlertCondition, AlertRule
from desktop.core.jobs.digest import NotDrawnError
from desktop.core.reports.alerts import AlertView
from desktop.core.reports.digest import Digest
from desktop.ui.app import build_look
from desktop.ui.digest_apart import draw_apart
from desktop.ui.digest_page import SIZE, DigestPage
from desktop.ui.digest_pdf import draw_digest
from desktop.ui.look import Look
from desktop.ui.translation import install_language
from tests.builders.reports import build_empty
from tests.builders.watch import NOW
from tests.translations import FOLDER, read_ts
from tests.ui.digest_shot import build_digest

GERMAN = read_ts(FOLDER / "icp_pulse_de.ts")


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    """A page speaks the language it is drawn in; the next test speaks English."""
    yield
    install_language(qapp, "en")


def pages_of(path: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", path.read_bytes()))


@pytest.mark.parametrize("gaps", [0, 2, 60])
def test_it_is_one_a4_page_with_vector_charts(
    tmp_path: Path, qapp: QApplication, gaps: int
) -> None:
    path = tmp_path / "digest.pdf"
    draw_digest(build_digest(gaps), path, "en")
    content = path.read_bytes()
    assert pages_of(path) == 1
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", content)
    assert box is not None
    assert (round(float(box[1])), round(float(box[2]))) == (595, 842)
    assert b"/Subtype /Image" not in content


def test_an_empty_workspace_has_a_page_that_says_so(tmp_path: Path, qapp: QApplication) -> None:
    path = tmp_path / "digest.pdf"
    draw_digest(Digest(build_empty(), (), (), NOW), path, "de")
    assert pages_of(path) == 1


def test_what_does_not_fit_is_counted_and_nothing_is_written_over_the_foot(
    look: Look, qapp: QApplication
) -> None:
    """Ink in the margins would be text that ran out of its list."""
    image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    digest = build_digest(60)
    DigestPage(look, qapp.font(), digest, lambda *_: None, "May 5").paint(painter)
    painter.end()
    bottom = [image.pixel(x, y) & 0xFFFFFF for y in range(1080, 1120) for x in range(0, 790, 3)]
    left = [image.pixel(x, y) & 0xFFFFFF for x in range(0, 44) for y in range(0, 1120, 5)]
    assert set(bottom) == {0xFFFFFF}
    assert set(left) == {0xFFFFFF}


class Listening(QPainter):
    """A painter that keeps the texts it draws."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.texts: list[str] = []

    def drawText(self, *told: Any) -> None:
        self.texts += [each for each in told if isinstance(each, str)]
        super().drawText(*told)


def test_its_page_is_german_where_its_reader_is(qapp: QApplication) -> None:
    look = build_look(qapp, "light", install_language(qapp, "de"))
    image = QImage(SIZE.toSize(), QImage.Format.Format_RGB32)
    painter = Listening(image)
    view = AlertView(
        AlertRule("Klickrate fiel", "icp_ctr", AlertCondition(below=0.0045)), "", "", "firing",
        last=Explanation("Klickrate fiel", "icp_ctr", condition=AlertCondition(below=0.0045),
                         numerator=21, denominator=14_000, value=0.0015),
    )  # fmt: skip
    digest = replace(build_digest(), alerts=(view,))
    DigestPage(look, qapp.font(), digest, lambda *_: None, "5. Mai").paint(painter)
    painter.end()
    look.theme.deleteLater()
    titles = {"Wochenbericht", "Was es bewegt hat", "Offene Alarme",
              "Lücken in den Daten"}  # fmt: skip
    assert titles <= set(painter.texts)
    assert "Klickrate fiel: Ausgelöst" in painter.texts
    assert any(text.startswith("0,15\u202f% (21 / 14.000), unter 0,45") for text in painter.texts)
    assert [text for text in painter.texts if english(text)] == []


def english(text: str) -> bool:
    """Whether a text is one that has a German."""
    return any(message.source == text != forms[0] for message, forms in GERMAN.items() if forms)


def test_it_is_drawn_in_a_process_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "digest.pdf"
    draw_apart(build_digest(), path)
    assert pages_of(path) == 1


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(NotDrawnError, match=r"could not be drawn: .*no-such-folder"):
        draw_apart(build_digest(), tmp_path / "no-such-folder" / "digest.pdf")
