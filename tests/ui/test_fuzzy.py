from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.fuzzy import score


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("tm", "This month", "Settings theme"),
        ("over", "Overview", "The overview"),
        ("dark", "Theme dark", "Data marked"),
        ("imp", "Import files…", "Simple"),
    ],
)
def test_beginnings_of_words_and_neighbours_win(typed: str, better: str, worse: str) -> None:
    first, second = score(typed, better), score(typed, worse)
    assert first is not None
    assert second is None or first > second


@pytest.mark.parametrize("text", ["", "ab", "ba-c"])
def test_letters_that_are_not_there_in_order_find_nothing(text: str) -> None:
    assert score("abc", text) is None


@given(st.text(min_size=1, max_size=12), st.data())
def test_letters_taken_from_a_text_in_order_always_find_it(text: str, data: st.DataObject) -> None:
    folded = text.casefold()
    places = sorted(data.draw(st.sets(st.integers(0, len(folded) - 1), max_size=5)))
    assert score("".join(folded[at] for at in places), text) is not None
