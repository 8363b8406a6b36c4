from __future__ import annotations

import re
from collections import Counter

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.core.language.texts import LANGUAGES
from desktop.core.resource_files import resource_folder
from desktop.ui.help_files import TOPICS, read_help
from desktop.ui.look import Look
from desktop.ui.pages.help import HelpPanel
from desktop.ui.translation import install_language


def test_every_topic_has_its_file() -> None:
    folder = resource_folder("help")
    assert folder is not None
    for file, _ in TOPICS.values():
        assert (folder / file).is_file(), file


def test_a_file_that_is_not_there_is_said_not_raised() -> None:
    assert "not installed" in read_help("nothing.md")
    assert "not installed" in read_help("../../pyproject.toml")


def test_help_is_german_in_a_german_window(qapp: QApplication) -> None:
    install_language(qapp, "de")
    try:
        assert read_help("overview.md").startswith("# Übersicht")
        assert read_help("cube.md").startswith("# Sichten")
        assert "nicht installiert" in read_help("nothing.md")
    finally:
        install_language(qapp, "en")
    assert read_help("overview.md").startswith("# Overview")


def test_translated_help_has_a_page_in_english_and_links_to_pages_that_are_there() -> None:
    folder = resource_folder("help")
    assert folder is not None
    for page in folder.glob("*/*.md"):
        assert (folder / page.name).is_file(), f"{page} has no page in English"
        for link in re.findall(r"\]\(([^):#]+\.md)", page.read_text("utf-8")):
            assert (folder / link).is_file(), f"{page} links to {link}"


@pytest.mark.parametrize("language", list(LANGUAGES)[1:])
def test_every_page_is_told_whole_in_every_language(language: str) -> None:
    folder = resource_folder("help")
    assert folder is not None
    for page in sorted(folder.glob("*.md")):
        other = folder / language / page.name
        assert other.is_file(), f"{other} is missing"
        told, tells = shape_of(page.read_text("utf-8")), shape_of(other.read_text("utf-8"))
        assert tells == told, f"{other} has other parts than {page}"


def shape_of(text: str) -> Counter[str]:
    """How many headings of each level, rows of tables, points of lists and fences a page has."""
    lines, inside, found = text.splitlines(), False, Counter[str]()
    for line in lines:
        inside ^= line.startswith("```")
        part = re.match(r"#+ |\||- |\d+\. |```", line)
        if part is not None and (not inside or part[0] == "```"):
            found[re.sub(r"\d+", "1", part[0])] += 1
    return found


def test_the_page_is_explained_and_links_lead_on(look: Look, qtbot: QtBot) -> None:
    panel = HelpPanel(look)
    qtbot.addWidget(panel)
    panel.show_topic("overview")
    assert panel.text.toPlainText().startswith("Overview")
    panel.text.anchorClicked.emit(QUrl("share-rate.md"))
    assert panel.text.toPlainText().casefold().startswith("share rate")
    look.theme.set_mode("dark")
    assert panel.text.toPlainText().casefold().startswith("share rate")
    panel.close()


def test_escape_closes_the_help(look: Look, qtbot: QtBot) -> None:
    panel = HelpPanel(look)
    qtbot.addWidget(panel)
    panel.show_topic("data")
    with qtbot.waitSignal(panel.closed):
        qtbot.keyClick(panel.text, Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_headings_have_the_sizes_of_the_window(look: Look, qtbot: QtBot) -> None:
    panel = HelpPanel(look)
    qtbot.addWidget(panel)
    panel.show_topic("overview")
    inch = panel.text.logicalDpiY()
    sizes = {}
    block = panel.text.document().begin()
    while block.isValid():
        level = block.blockFormat().headingLevel()
        if level:
            points = next(iter(block)).fragment().charFormat().fontPointSize()
            sizes[level] = round(points * inch / 72)
        block = block.next()
    assert sizes == {1: 20, 2: 15}
    panel.close()
