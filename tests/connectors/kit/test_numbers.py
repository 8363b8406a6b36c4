"""Numbers of several languages, missing values, and numbers that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.numbers import (
    DecimalEvidence,
    NotANumberError,
    is_broken_id,
    is_missing,
    parse_micros,
    parse_whole,
)

GROUPS = [",", ".", " ", "\u00a0", "\u202f", "\u2009", "'", "’"]


@given(number=st.integers(0, 10**15), mark=st.sampled_from(GROUPS))
def test_whole_numbers_with_any_group_mark(number: int, mark: str) -> None:
    assert parse_whole(f"{number:,}".replace(",", mark)) == number
    assert parse_whole(str(number)) == number


@given(cents=st.integers(0, 10**11), point=st.booleans(), grouped=st.booleans())
def test_money_with_either_decimal_mark(cents: int, point: bool, grouped: bool) -> None:
    text = f"{cents // 100:,}.{cents % 100:02}" if grouped else f"{cents // 100}.{cents % 100:02}"
    if not point:
        text = text.translate(str.maketrans(",.", ".,"))
    assert parse_micros(text, "." if point else ",") == cents * 10_000


@pytest.mark.parametrize(
    ("cell", "number"), [("12.0", 12), ("1,234.00", 1234), ("1.234,00", 1234), (" 7 ", 7)]
)
def test_a_fraction_of_zeros_is_whole(cell: str, number: int) -> None:
    assert parse_whole(cell) == number


@pytest.mark.parametrize(
    "cell",
    ["", "x", "1.5", "1,23", "12,34,567", "0.123", "1e3", "-1", "٣", "1 23", "1" * 17, "--1", "½"],
)
def test_what_is_no_count_is_refused(cell: str) -> None:
    with pytest.raises(NotANumberError):
        parse_whole(cell)


@pytest.mark.parametrize(
    ("cell", "mark", "micros"),
    [
        ("1.234", ".", 1_234_000),
        ("1.234", ",", 1_234_000_000),
        ("£199.40", ".", 199_400_000),
        ("199,40 €", ",", 199_400_000),
        ("7.48E-6", ".", 7),
        (".5", ".", 500_000),
    ],
)
def test_money_is_read_with_the_mark_of_its_file(cell: str, mark: str, micros: int) -> None:
    assert parse_micros(cell, mark) == micros


@pytest.mark.parametrize("cell", ["x", "12,5", "1.2.3", "1.", "-3.00", "9" * 41, "1e99", "1.٣"])
def test_what_is_no_money_is_refused(cell: str) -> None:
    with pytest.raises(NotANumberError):
        parse_micros(cell, ".")


@pytest.mark.parametrize(
    ("cells", "language", "mark"),
    [
        (["1.234,56"], "en", ","),
        (["1,234.56"], "de", "."),
        (["12,5"], None, ","),
        (["1.234.567"], None, ","),
        (["1.234"], "de", ","),
        (["1.234"], "en", "."),
        (["1.234"], None, "."),
        ([], None, "."),
    ],
)
def test_cells_decide_the_mark_before_the_language(
    cells: list[str], language: str | None, mark: str
) -> None:
    evidence = DecimalEvidence()
    for cell in cells:
        evidence.add(cell)
    assert evidence.decide(None, language) == mark


def test_the_users_locale_decides_the_mark_first() -> None:
    evidence = DecimalEvidence()
    evidence.add("12.5")
    assert evidence.decide("de", "en") == ","


@pytest.mark.parametrize("cell", ["", " ", "-", " --", "—"])
def test_dashes_are_missing(cell: str) -> None:
    assert is_missing(cell)


def test_ids_in_scientific_notation_are_broken() -> None:
    assert is_broken_id("1.20253E+17")
    assert is_broken_id("1,2e17")
    assert not is_broken_id("120253000000000001")
    assert not is_broken_id("e17")
