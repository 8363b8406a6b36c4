"""Labels show their letters whole, dots and accents too."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.widgets.labels import FittingLabel, build_label


def ink_of(label: QLabel) -> int:
    """Pixels that are not of the ground, the label being as high as it asks to be."""
    label.ensurePolished()
    label.resize(240, label.sizeHint().height())
    image = label.grab().toImage()
    ground = image.pixel(image.width() - 1, 0)
    places = ((x, y) for y in range(image.height()) for x in range(image.width()))
    return sum(image.pixel(x, y) != ground for x, y in places)


@pytest.mark.parametrize("role", ["caption", "body", "title", "headline", "value"])
@pytest.mark.parametrize("text", ["Änderung", "Öffnen", "Übersicht", "Élan"])
def test_no_dot_of_a_capital_is_cut_off(look: Look, qtbot: QtBot, role: str, text: str) -> None:
    label, roomy = build_label(text, role), build_label(text, role)
    qtbot.addWidget(label)
    qtbot.addWidget(roomy)
    roomy.ensurePolished()
    roomy.setContentsMargins(0, 8, 0, 8)
    assert ink_of(label) == ink_of(roomy)


def test_a_label_that_shows_what_fits_shows_it_whole(look: Look, qtbot: QtBot) -> None:
    label, roomy = FittingLabel("caption"), FittingLabel("caption")
    qtbot.addWidget(label)
    qtbot.addWidget(roomy)
    for each in (label, roomy):
        each.resize(240, 20)
        each.set_texts(("Übersicht",))
    roomy.setContentsMargins(0, 8, 0, 8)
    assert ink_of(label) == ink_of(roomy)


def test_a_text_without_accents_takes_no_more_room(look: Look, qtbot: QtBot) -> None:
    label = build_label("Change", "caption")
    qtbot.addWidget(label)
    label.ensurePolished()
    before = label.sizeHint().height()
    label.setText("Änderung")
    label.setText("Change")
    assert label.sizeHint().height() == before


def test_the_room_around_a_text_stays_with_another_text(look: Look, qtbot: QtBot) -> None:
    label = build_label("Change", "caption")
    qtbot.addWidget(label)
    label.setContentsMargins(16, 12, 16, 8)
    label.ensurePolished()
    for text in ("Nothing yet", "Änderung", "One’s own", "Change"):
        label.setText(text)
    margins = label.contentsMargins()
    assert (margins.left(), margins.top(), margins.right(), margins.bottom()) == (16, 12, 16, 8)
