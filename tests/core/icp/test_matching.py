from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.definitions import TraitTest
from desktop.core.icp.matching import compile_test, parse_number
from desktop.core.icp.plain_text import fold
from desktop.core.patterns import PatternError


def passes(test: TraitTest, *values: str) -> list[bool]:
    compiled = compile_test(test)
    return [compiled(value) for value in values]


def test_text_compares_without_case_and_surrounding_space() -> None:
    test = TraitTest("industry", ("Software Development", "STRASSE"))

    assert passes(test, " software development", "Straße", "Software") == [True, True, False]


def test_an_accent_written_in_two_characters_is_the_same() -> None:
    assert passes(TraitTest("company", ("São Paulo",)), "Sa\u0303o paulo") == [True]


@pytest.mark.parametrize("blank", ["", "  ", "\u00a0"])
def test_a_blank_value_never_passes(blank: str) -> None:
    test = TraitTest("custom.x", ("a",), minimum=-1, contains=("",), matches=(".*",))

    assert passes(test, blank) == [False]


def test_any_part_of_a_test_is_enough() -> None:
    test = TraitTest("job_title", ("CEO",), contains=("Growth",), matches=(r"^(head|vp) of",))

    assert passes(test, "ceo", "GROWTH lead", "Head of Sales", "Sales, head of", "Clerk") == [
        True, True, True, False, False,
    ]  # fmt: skip


def test_company_size_includes_both_limits() -> None:
    test = TraitTest("company_size", minimum=51, maximum=5000)

    assert passes(test, "50", "51", "5,000", "5001", "1,234 employees") == [
        False, True, True, False, True,
    ]  # fmt: skip


def test_a_bucket_passes_only_when_it_lies_wholly_inside() -> None:
    test = TraitTest("company_size", minimum=51, maximum=5000)
    buckets = ["11-50", "51-200 employees", "1001-5000", "5001-10000", "10001+", "50-60", "Unknown"]

    assert passes(test, *buckets) == [False, True, True, False, False, False, False]


def test_the_open_bucket_passes_where_there_is_no_maximum() -> None:
    assert passes(TraitTest("company_size", minimum=5001), "10,001+", "SIZE_10001_OR_MORE") == [
        True, True,
    ]  # fmt: skip


@given(st.integers(0, 20000), st.integers(0, 20000), st.integers(0, 20000))
def test_size_limits_agree_with_plain_comparison(low: int, high: int, size: int) -> None:
    test = TraitTest("company_size", minimum=low, maximum=high)

    assert passes(test, str(size)) == [low <= size <= high]


def test_named_buckets_match_however_they_are_written() -> None:
    test = TraitTest("company_size", ("51-200", "10,001+ employees", "Startup"))
    values = ["51–200 Employees", "SIZE_51_TO_200", "10001+", "120", "201-500", "startup"]

    assert passes(test, *values) == [True, True, True, True, False, True]


def test_countries_match_by_code_and_by_name_on_both_sides() -> None:
    test = TraitTest("country", ("USA", "Germany", "Atlantis"))

    assert passes(test, "United States", "us", "DE", "deu", "atlantis", "France") == [
        True, True, True, True, True, False,
    ]  # fmt: skip


def test_company_domains_match_bare() -> None:
    test = TraitTest("company_domain", ("https://www.acme.example/",))

    assert passes(test, "ACME.example", "www.acme.example", "shop.acme.example") == [
        True, True, False,
    ]  # fmt: skip


def test_custom_traits_compare_as_numbers_within_limits() -> None:
    test = TraitTest("custom.seats", minimum=10, maximum=1000)

    assert passes(test, "10", " 999.5 ", "1,000", "9", "1001", "many", "nan", "1_00") == [
        True, True, True, False, False, False, False, False,
    ]  # fmt: skip


def test_behaviour_compares_as_a_number() -> None:
    assert passes(TraitTest("behaviour.active_days_28", minimum=3), "2", "3") == [False, True]


def test_a_catastrophic_expression_counts_as_no_match_and_is_reported_once() -> None:
    reported: list[str] = []
    pattern = r"(a{1,1000}){1,1000}b"
    test = compile_test(TraitTest("job_title", matches=(pattern,)), reported.append)
    started = time.perf_counter()

    answers = [test("a" * (900 + number)) for number in range(60)]

    # sixty unlimited searches would take longer than anybody lives
    assert time.perf_counter() - started < 20
    assert answers == [False] * 60
    assert reported == [pattern]


def test_a_pattern_that_calls_itself_for_ever_is_stopped() -> None:
    assert passes(TraitTest("job_title", matches=(r"(?R)",)), "a") == [False]


def test_an_expression_that_is_none_is_refused() -> None:
    with pytest.raises(PatternError, match="is not a regular expression"):
        compile_test(TraitTest("job_title", matches=("(",)))


# U+0345 is the one mark whose case folding is a letter, and so depends on its neighbours.
@given(st.text(st.characters(exclude_characters="\u0345", exclude_categories=["Cs"])))
def test_folding_is_done_once_and_for_all(text: str) -> None:
    assert fold(f" {fold(text)} ") == fold(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [("1,200", 1200), ("1 200.5", 1200.5), ("-3", -3), ("1,20", None), ("", None), ("inf", None)],
)
def test_numbers_may_have_thousands_marks(text: str, number: float | None) -> None:
    assert parse_number(text) == number
