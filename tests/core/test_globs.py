from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.core.globs import compile_glob, is_glob

patterns = st.text("*?ab", max_size=8) | st.text("ab*?[.\n", max_size=8)
texts = st.text("ab", max_size=10) | st.text("ab[.\n", max_size=10)


@settings(max_examples=1000, deadline=None)
@given(patterns, texts)
def test_globs_agree_with_the_regular_expression_they_stand_for(pattern: str, text: str) -> None:
    parts = {"*": ".*", "?": "."}
    oracle = re.compile("".join(parts.get(char, re.escape(char)) for char in pattern), re.DOTALL)

    assert compile_glob(pattern)(text) == (oracle.fullmatch(text) is not None)


@pytest.mark.parametrize(
    ("pattern", "text", "expected"),
    [
        ("[Amplitude] Start Session", "[Amplitude] Start Session", True),
        ("[Amplitude] Start Session", "A Start Session", False),
        ("$*", "$identify", True),
        ("ICP *", "icp one", False),
        ("EX_*_2026", "EX_2026", False),
        ("EX_*_2026", "EX__2026", True),
        ("*", "", True),
        ("*a?c*", "xxabxabcx", True),
        ("a*?", "a", False),
        ("?", "", False),
        ("", "", True),
    ],
)
def test_only_star_and_question_mark_are_special(pattern: str, text: str, expected: bool) -> None:
    assert compile_glob(pattern)(text) is expected


@pytest.mark.parametrize(
    "pattern", ["*a" * 200 + "*b*", "*a?" * 100 + "*?b*", "*" + "?a" * 100 + "b*", "*" * 500 + "b"]
)
def test_many_stars_take_no_more_than_a_moment(pattern: str) -> None:
    matches = compile_glob(pattern)
    started = time.perf_counter()

    assert not matches("a" * 20_000)
    assert time.perf_counter() - started < 5


def test_a_name_without_stars_is_no_glob() -> None:
    assert not is_glob("[Amplitude] x")
    assert is_glob("a?")
