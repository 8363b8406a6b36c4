"""Dates of six languages, and what decides the order of day and month."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.dates import (
    DAY_FIRST,
    LANGUAGES,
    MONTH_FIRST,
    OrderEvidence,
    order_of,
    parse_day,
    parse_instant,
)
from connectors.kit.errors import FileRefusedError

DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))


@given(day=DAYS, language=st.sampled_from(LANGUAGES), style=st.sampled_from(["long", "full"]))
def test_written_dates_of_every_language(day: date, language: str, style: str) -> None:
    assert parse_day(format_date(day, style, locale=language)) == day


@given(day=DAYS, mark=st.sampled_from("/-."))
def test_numeric_dates_in_both_orders(day: date, mark: str) -> None:
    numbers = (str(day.day), str(day.month), str(day.year))
    assert parse_day(mark.join(numbers), DAY_FIRST) == day
    assert parse_day(mark.join((numbers[1], numbers[0], numbers[2])), MONTH_FIRST) == day
    assert parse_day(day.strftime(f"%Y{mark}%m{mark}%d"), None) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Fri, May 1, 2026", date(2026, 5, 1)),
        ("Sep 2, 2026", date(2026, 9, 2)),
        ("Sept. 2, 2026", date(2026, 9, 2)),
        ("2026/05/27", date(2026, 5, 27)),
        ("2026-05-27T10:00:00", date(2026, 5, 27)),
    ],
)
def test_dates_that_were_seen(text: str, day: date) -> None:
    assert parse_day(text) == day


@pytest.mark.parametrize(
    "text", ["", "soon", "3/4/2026", "2026-13-01", "May 2026", "46296", "1 2 3", "x" * 99]
)
def test_what_is_no_date(text: str) -> None:
    assert parse_day(text) is None


def test_serial_numbers_are_dates_in_workbooks_only() -> None:
    assert parse_day("46296", serials=True) == date(2026, 10, 1)


@pytest.mark.parametrize(
    ("text", "instant"),
    [
        ("December 6, 2025, 12:00 AM", datetime(2025, 12, 6)),
        ("March 5, 2026, 11:59 PM", datetime(2026, 3, 5, 23, 59)),
        ("March 5, 2026, 9:46\u202fAM", datetime(2026, 3, 5, 9, 46)),
        ("16 de febrero de 2026 0:00", datetime(2026, 2, 16)),
        ("23 september 2026 23:59", datetime(2026, 9, 23, 23, 59)),
    ],
)
def test_instants_of_preambles(text: str, instant: datetime) -> None:
    assert parse_instant(text) == instant


@pytest.mark.parametrize(
    ("locale", "order"),
    [("en", MONTH_FIRST), ("en_GB", DAY_FIRST), ("en-AU", DAY_FIRST), ("de", DAY_FIRST)],
)
def test_the_order_of_a_locale(locale: str, order: str) -> None:
    assert order_of(locale) == order


def _evidence(*cells: str, bounds: tuple[date, date] | None = None) -> OrderEvidence:
    evidence = OrderEvidence(bounds)
    for line, cell in enumerate(cells, start=2):
        evidence.add(line, cell)
    return evidence


def test_cells_decide_before_the_language() -> None:
    assert _evidence("1/2/2026", "13/2/2026").decide("f", None, MONTH_FIRST) == DAY_FIRST


def test_the_language_decides_where_cells_do_not() -> None:
    assert _evidence("1/2/2026").decide("f", None, MONTH_FIRST) == MONTH_FIRST


def test_a_reading_outside_of_the_declared_range_is_not_meant() -> None:
    bounds = (date(2026, 2, 1), date(2026, 2, 28))
    assert _evidence("1/2/2026", bounds=bounds).decide("f", None, None) == DAY_FIRST


def test_nothing_decides() -> None:
    with pytest.raises(FileRefusedError, match="2026-02-01 or 2026-01-02"):
        _evidence("1/2/2026").decide("f", None, None)


def test_iso_dates_need_no_order() -> None:
    assert _evidence("2026-02-01", "3/3/2026").decide("f", None, None) is None
