"""Texts as names are compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.icp.plain_text import fold, plain


@pytest.mark.parametrize(
    ("text", "same"),
    [
        (" Côte d’Ivoire ", "cote divoire"),
        ("U.S.A.", "usa"),
        ("Arts & Crafts", "arts and crafts"),
        ("Straße", "strasse"),
        ("Ångström-Test/2", "angstrom test 2"),
        ("日本", "日本"),
        ("", ""),
    ],
)
def test_case_accents_and_marks_do_not_count(text: str, same: str) -> None:
    assert plain(text) == same


@given(st.text(max_size=40))
def test_doing_it_twice_changes_nothing(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert fold(fold(text)) == fold(text)
