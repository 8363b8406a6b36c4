from __future__ import annotations

from datetime import date, datetime
from decimal import ROUND_HALF_EVEN, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.ui.formats import Formats, decimals_of, needs_year

EN = Formats("en_US")
DE = Formats("de_DE")
NARROW = "\u202f"
MINUS = "\u2212"


def test_a_share_rate_has_one_decimal_and_a_ctr_two() -> None:
    assert EN.percent(0.225, decimals_of("share_rate")) == f"22.5{NARROW}%"
    assert EN.percent(0.0042, decimals_of("icp_ctr")) == f"0.42{NARROW}%"


def test_no_value_is_words_and_never_nought() -> None:
    assert EN.percent(None) == "no value"
    assert EN.interval(None, None) == "no value"
    assert EN.change(None, None) == "no value"
    assert EN.percent(0.0) == f"0.0{NARROW}%"


def test_an_interval_has_one_sign_at_its_end() -> None:
    assert EN.interval(0.1974, 0.2552) == f"19.7 – 25.5{NARROW}%"


def test_counts_are_never_shortened() -> None:
    assert EN.count(765_000) == "765,000"
    assert EN.ratio(180, 800) == "180 / 800"
    assert DE.count(765_000) == "765.000"


def test_a_change_says_points_first_and_writes_its_signs() -> None:
    assert EN.change(-0.031, -0.12) == f"{MINUS}3.1 points ({MINUS}12{NARROW}%)"
    assert EN.change(0.003, 0.02) == f"+0.3 points (+2{NARROW}%)"
    assert EN.change(-0.0004, None, 2) == f"{MINUS}0.04 points"


def test_what_rounds_to_nought_has_no_sign() -> None:
    assert EN.points(-0.0001) == "0.0"
    assert EN.points(0.0001) == "0.0"


@pytest.mark.parametrize(
    ("target", "text"),
    [(0.2, "20"), (0.0045, "0.45"), (0.285, "28.5"), (1.0, "100"), (0.0, "0"), (0.07, "7")],
)
def test_a_target_keeps_the_decimals_it_was_entered_with(target: float, text: str) -> None:
    assert EN.as_entered(target) == f"{text}{NARROW}%"


def test_days_have_a_year_only_where_it_says_something() -> None:
    march, april = date(2026, 3, 30), date(2026, 4, 26)
    assert EN.days(march, april, this_year=2026) == "Mar 30 – Apr 26"
    assert EN.days(date(2026, 3, 2), date(2026, 3, 29), this_year=2026) == "Mar 2 – 29"
    crossing = EN.days(date(2025, 12, 6), date(2026, 3, 5), this_year=2026)
    assert crossing == "Dec 6, 2025 – Mar 5, 2026"
    assert EN.days(april, april, this_year=2026) == "Apr 26"
    assert EN.days(april, april, this_year=2027) == "Apr 26, 2026"
    assert needs_year([march, april], 2026) is False


def test_the_locale_decides_marks_and_order() -> None:
    assert DE.percent(0.225) == f"22,5{NARROW}%"
    assert DE.days(date(2026, 3, 30), date(2026, 4, 26), this_year=2026) == "30. März – 26. Apr."


def test_a_moment_is_written_with_24_hours() -> None:
    assert EN.moment(datetime(2026, 5, 5, 21, 2)) == "Tue May 5, 21:02"
    assert EN.month(date(2026, 4, 26)) == "Apr 2026"


def test_a_typeface_without_the_narrow_space_gets_the_wide_one() -> None:
    assert Formats("en_US", "\u00a0").percent(0.5, 0) == "50\u00a0%"


@given(st.integers(-10_000_000, 10_000_000), st.integers(0, 4))
def test_numbers_round_as_decimals_do(thousandths: int, decimals: int) -> None:
    value = thousandths / 1000
    oracle = (Decimal(thousandths) / 1000).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)
    text = EN.number(value, decimals)
    assert Decimal(text.replace(",", "").replace(MINUS, "-")) == oracle
    assert "-" not in text


@given(st.floats(0, 1), st.floats(0, 1))
def test_an_interval_reads_back_within_its_rounding(first: float, second: float) -> None:
    low, high = sorted((first, second))
    left, right = EN.interval(low, high).removesuffix(f"{NARROW}%").split(" – ")
    assert float(left) == pytest.approx(low * 100, abs=0.0501)
    assert float(right) == pytest.approx(high * 100, abs=0.0501)


@given(st.integers(0, 10**12))
def test_a_count_loses_no_digit(count: int) -> None:
    assert EN.count(count).replace(",", "") == str(count)
