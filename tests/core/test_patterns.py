from __future__ import annotations

import time

import pytest

from desktop.core.patterns import MAX_TIMEOUTS, BoundedPattern, PatternError

ENDLESS = r"(a{1,1000}){1,1000}b"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"^head of", "HEAD of Sales"),
        (r"\bvp\b", "the VP"),
        (r"^\d{4}-\d{2}$", "2026-05"),
        ("é", "É"),
    ],
)
def test_a_pattern_is_found_anywhere_without_case(pattern: str, text: str) -> None:
    assert BoundedPattern(pattern).found_in(text)
    assert not BoundedPattern(pattern).found_in("clerk")


@pytest.mark.parametrize(
    "pattern",
    ["a{4000000000}", "((a?){60000}){60000}x", "(?:a{0}){100000000}x", "((((a?){30}){30}){30}){30}",
     "(?x)a{4000 000 000}", "(?i-s:(?mx)a)", "a" * 501, "(", r"\p{nope}", "*"],
)  # fmt: skip
def test_a_pattern_that_is_broken_or_would_take_all_memory_is_refused(
    pattern: str,
) -> None:
    with pytest.raises(PatternError):
        BoundedPattern(pattern)


def test_ordinary_counts_are_allowed() -> None:
    assert BoundedPattern(r"^[a-z]{2,40} [a-z]{3,30}$").found_in("chief officer")


def test_a_search_that_takes_too_long_is_no_match() -> None:
    pattern = BoundedPattern(ENDLESS, time_limit=0.01)
    started = time.perf_counter()

    assert not pattern.found_in("a" * 999)
    assert time.perf_counter() - started < 5
    assert pattern.timed_out
    assert pattern.timeouts == 1


def test_a_pattern_is_given_up_after_some_timeouts() -> None:
    pattern = BoundedPattern(ENDLESS, time_limit=0.001)
    for _ in range(MAX_TIMEOUTS):
        pattern.found_in("a" * 999)

    assert pattern.timeouts == MAX_TIMEOUTS
    assert not pattern.found_in("ab")
    assert BoundedPattern(ENDLESS).found_in("ab")


def test_only_the_beginning_of_a_long_text_is_searched() -> None:
    assert BoundedPattern("b").found_in("a" * 999 + "b")
    assert not BoundedPattern("b").found_in("a" * 1000 + "b")
