"""Writes LinkedIn's Demographics Report of one campaign and month: ten tables in one file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np

from desktop.demo.linkedin_layout import percent, quoted, write_linkedin

_METRICS = (
    "Impressions", "Percent of Total Impressions", "Clicks", "Percent of Total Clicks",
    "Click Through Rate", "Conversions", "Percent of Total Conversions", "Conversion Rate", "Sends",
    "Percent of Total Sends", "Opens", "Percent of Total Opens", "Open Rate",
)  # fmt: skip
_NOTHING_ELSE = "\t".join(("0", "0%", "0%", "0", "0%", "0", "0%", "0%"))
MOST_ROWS = 25
SUPPRESSED_BELOW = 3

_Shares = dict[str, float]
"""Label -> its part of the campaign's impressions; the rest is not known to LinkedIn."""

_COMPANIES: _Shares = {f"{name} Group": 0.004 * 0.93**n for n, name in enumerate((
    "Alder", "Birch", "Cedar", "Elm", "Fir", "Hawthorn", "Hazel", "Hickory", "Holly", "Juniper",
    "Larch", "Laurel", "Linden", "Magnolia", "Maple", "Mulberry", "Oak", "Olive", "Pine", "Poplar",
    "Rowan", "Spruce", "Sycamore", "Walnut", "Willow", "Yew", "Zelkova"))}  # fmt: skip
_INDUSTRIES: _Shares = {
    "Software Development": 0.23, "Technology, Information and Internet": 0.2,
    "Financial Services": 0.16, "IT Services and IT Consulting": 0.12,
    "Business Consulting and Services": 0.08, "Insurance": 0.05, "Advertising Services": 0.05,
    "Hospitals and Health Care": 0.04, "Retail": 0.03, "Higher Education": 0.02,
}  # fmt: skip
_SIZES: _Shares = {
    "51-200 employees": 0.18, "1001-5000 employees": 0.15, "201-500 employees": 0.14,
    "11-50 employees": 0.1, "501-1000 employees": 0.1, "10001+ employees": 0.07,
    "2-10 employees": 0.04, "5001-10000 employees": 0.04, "1 employee": 0.01,
}  # fmt: skip
_COUNTRIES: _Shares = {
    "United States": 0.62, "Canada": 0.1, "United Kingdom": 0.1, "Germany": 0.06, "France": 0.04,
    "Netherlands": 0.02,
}  # fmt: skip
_LOCATIONS: _Shares = {f"Region {n:02d}": 0.09 * 0.85**n for n in range(1, 22)}
_BROAD_SENIORITIES: _Shares = {
    "Senior": 0.26, "Manager": 0.15, "Entry": 0.14, "Director": 0.12, "VP": 0.05, "CXO": 0.05,
    "Owner": 0.03, "Partner": 0.015, "Training": 0.0004,
}  # fmt: skip
_ICP_SENIORITIES: _Shares = {
    "Manager": 0.32, "Director": 0.26, "VP": 0.13, "CXO": 0.09, "Senior": 0.03, "Owner": 0.0006,
}  # fmt: skip
_FUNCTIONS: _Shares = {
    "Marketing": 0.24, "Sales": 0.2, "Business Development": 0.18, "Operations": 0.11,
    "Information Technology": 0.1, "Engineering": 0.09, "Product Management": 0.06, "Finance": 0.05,
    "Human Resources": 0.03, "Consulting": 0.02,
}  # fmt: skip
_TITLED_FUNCTIONS = (
    "Marketing", "Sales", "Finance", "Product", "Operations", "Growth", "Data", "People",
    "Engineering",
)  # fmt: skip
_TITLE_FORMS = ("{} Manager", "Director of {}", "VP {}")
_TITLES: _Shares = {
    form.format(function): 0.03 * 0.9 ** (3 * n + m)
    for n, function in enumerate(_TITLED_FUNCTIONS)
    for m, form in enumerate(_TITLE_FORMS)
}


def write_demographics(
    path: Path, period: tuple[date, date], generated: date, totals: tuple[int, int],
    rng: np.random.Generator, *, at_leaders: bool,
) -> None:  # fmt: skip
    """One campaign's `totals` (impressions, clicks) of `period`, cut by each dimension.

    A segment with one or two clicks prints 0, as LinkedIn does; no table has more than 25 rows.
    """
    tables: tuple[tuple[str, _Shares], ...] = (
        ("Company Name", _COMPANIES),
        ("Company Industry", _INDUSTRIES),
        ("Company Size", _SIZES),
        ("Contextual Country/Region", _COUNTRIES),
        ("Location", _LOCATIONS),
        ("Job Seniority", _ICP_SENIORITIES if at_leaders else _BROAD_SENIORITIES),
        ("Job Title", _TITLES),
        ("Job Function", _FUNCTIONS),
        ("County", {}),
        ("Designated Market Area", {}),
    )
    rows: list[str] = []
    for number, (dimension, shares) in enumerate(tables):
        if number:
            rows.append("\t" * len(_METRICS))
        rows.append("\t".join((f"{dimension} Segment", *_METRICS)))
        rows += _segments(shares, totals, rng)
    rows.append("\t" * len(_METRICS))
    write_linkedin(path, "Demographics Report", period, generated, rows)


def _segments(shares: _Shares, totals: tuple[int, int], rng: np.random.Generator) -> Iterator[str]:
    impressions, clicks = totals
    parts = np.array(list(shares.values())) * rng.lognormal(0.0, 0.04, len(shares))
    shown = np.minimum(np.round(parts * impressions).astype(np.int64), impressions)
    # people of several industries count in each of them, so every segment is drawn by itself
    clicked = rng.binomial(clicks, shown / max(impressions, 1))
    clicked[clicked < SUPPRESSED_BELOW] = 0
    labelled = zip(shares, shown.tolist(), clicked.tolist(), strict=True)
    visible = sorted((row for row in labelled if row[1]), key=lambda row: -row[1])
    for label, seen, clicks_seen in visible[:MOST_ROWS]:
        yield "\t".join((
            quoted(label), str(seen), percent(seen, impressions), str(clicks_seen),
            percent(clicks_seen, clicks), percent(clicks_seen, seen), _NOTHING_ELSE,
        ))  # fmt: skip
