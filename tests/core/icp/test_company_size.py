from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.core.icp.company_size import (
    BUCKETS,
    bucket_of,
    canonical_bucket,
    parse_size,
    size_text,
)

# Thousands marks as files have them: comma, dot, space, no-break space, narrow no-break space.
MARKS = ["", ",", ".", " ", "\u00a0", "\u202f"]


def written(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("51-200 employees", (51, 200)),
        ("1,001-5,000", (1001, 5000)),
        ("10001+", (10001, math.inf)),
        ("10,001+ employees", (10001, math.inf)),
        ("10.001+ EMPLOYEES", (10001, math.inf)),
        ("1 employee", (1, 1)),
        ("51–200", (51, 200)),
        ("51 — 200", (51, 200)),
        ("51 to 200", (51, 200)),
        ("1\u00a0001-5\u00a0000", (1001, 5000)),
        ("SIZE_51_TO_200", (51, 200)),
        ("SIZE_1", (1, 1)),
        ("SIZE_10001_OR_MORE", (10001, math.inf)),
        (" 120 ", (120, 120)),
        ("120.0", (120, 120)),
        ("0", (0, 0)),
        ("10001 or more", (10001, math.inf)),
    ],
)
def test_sizes_are_read_as_they_are_written(text: str, expected: tuple[float, float]) -> None:
    assert parse_size(text) == expected


@pytest.mark.parametrize(
    "text", ["", " ", "Unknown", "-5", "200-51", "1,23", "1.5", "51-", "1-2-3",
             "½", "employees", "9" * 400, "1e3", "SIZE_", "SIZE_5_TO_2"]
)  # fmt: skip
def test_what_is_no_size_is_none(text: str) -> None:
    assert parse_size(text) is None
    assert canonical_bucket(text) is None


@given(
    st.integers(0, 10**7),
    st.integers(0, 10**7),
    st.sampled_from(MARKS),
    st.sampled_from(["-", "–", " - ", " to "]),
    st.sampled_from(["", " employees", " Employees"]),
)
def test_any_range_is_read_whatever_its_marks(
    one: int, other: int, mark: str, dash: str, word: str
) -> None:
    low, high = sorted((one, other))

    assert parse_size(written(low, mark) + dash + written(high, mark) + word) == (low, high)


@given(st.integers(1, 10**6))
def test_a_number_is_in_the_bucket_whose_bounds_hold_it(size: int) -> None:
    bucket = bucket_of(size, size)

    assert bucket is not None
    low, _, high = bucket.rstrip("+").partition("-")
    assert int(low) <= size
    assert bucket.endswith("+") or size <= int(high or low)


def test_the_nine_buckets_are_themselves() -> None:
    assert [canonical_bucket(f"{bucket} employees") for bucket in BUCKETS] == list(BUCKETS)


@pytest.mark.parametrize("text", ["0", "0-1", "1-2", "100-300", "201-5000", "5000+", "10000+"])
def test_a_size_that_straddles_buckets_has_none(text: str) -> None:
    assert canonical_bucket(text) is None


def test_a_part_of_a_bucket_belongs_to_it() -> None:
    assert canonical_bucket("100-150") == "51-200"
    assert canonical_bucket("20,000+") == "10001+"


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("51–200 Mitarbeiter", (51, 200)), ("1.001 bis 5.000 Beschäftigte", (1001, 5000)),
        ("10 001 employés et plus", (10001, math.inf)), ("11 a 50 empleados", (11, 50)),
        ("51 à 200 salariés", (51, 200)), ("1k-5k", (1000, 5000)), ("10k+", (10000, math.inf)),
        ("> 10,000", (10001, math.inf)), (">= 500", (500, math.inf)), ("<10", (1, 9)),
        ("more than 500 employees", (501, math.inf)), ("Self-employed", (1, 1)),
        ("myself only", (1, 1)), ("2-Oct", (2, 10)), ("Nov-50", (11, 50)),
    ],
)  # fmt: skip
def test_sizes_of_other_languages_and_spreadsheets_are_read(
    text: str, size: tuple[float, float]
) -> None:
    assert parse_size(text) == size


@pytest.mark.parametrize(
    ("text", "name"),
    [("480", "201-500"), ("1-10", "1-10"), ("10k+", "10000+"), ("0", None), ("many", None)],
)
def test_a_size_has_the_name_of_its_bucket_or_of_its_range(text: str, name: str | None) -> None:
    assert size_text(text) == name


@pytest.mark.parametrize("bomb", ["1" * 10**6, "1,000" * 10**5, " " * 10**6 + "1", "1 " * 10**5])
def test_a_giant_text_takes_no_time(bomb: str) -> None:
    parse_size(bomb)
