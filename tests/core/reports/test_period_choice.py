from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.reports.period_choice import PeriodChoice, read_choice, write_choice

DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1))


@given(DAYS, DAYS)
def test_a_custom_period_is_remembered_with_its_days(one: date, other: date) -> None:
    choice = PeriodChoice("custom", min(one, other), max(one, other))
    assert read_choice(write_choice(choice)) == choice


@pytest.mark.parametrize("kind", ["last_28", "this_month", "this_quarter"])
def test_a_named_period_is_remembered(kind: str) -> None:
    assert read_choice(write_choice(PeriodChoice(kind))) == PeriodChoice(kind)


@pytest.mark.parametrize(
    "text", ["", "next_year", "custom", "custom:2026-01-01", "custom:2026-13-01:2026-02-02"]
)
def test_what_is_not_understood_is_the_last_28_days(text: str) -> None:
    assert read_choice(text) == PeriodChoice()


def test_days_in_the_wrong_order_are_put_right() -> None:
    found = read_choice("custom:2026-04-30:2026-04-01")
    assert (found.first, found.last) == (date(2026, 4, 1), date(2026, 4, 30))
