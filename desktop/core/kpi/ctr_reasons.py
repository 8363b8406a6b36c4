"""Why a CTR is what it is, or is not there: stable codes, and a sentence for each."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

CLICKS_EXCEED_IMPRESSIONS: Final = "clicks_exceed_impressions"
NO_TOTALS: Final = "no_totals"
LOW_COVERAGE: Final = "low_coverage"
FEW_IMPRESSIONS: Final = "few_impressions"
POORLY_TILED: Final = "poorly_tiled"
STRADDLES: Final = "straddles"
OVERLAPS: Final = "overlaps"
OTHER_CLICKS: Final = "other_clicks"
DAILY_SEGMENT_ROWS: Final = "daily_segment_rows"
SUPPRESSED_ZERO: Final = "suppressed_zero"
OVERLAPPING_DIMENSION: Final = "overlapping_dimension"
PARENT_AND_CHILD: Final = "parent_and_child"
ACCOUNT_WIDE: Final = "account_wide"

SENTENCES: Final = {
    CLICKS_EXCEED_IMPRESSIONS: "The rows have more clicks than impressions, so there is no rate.",
    NO_TOTALS: "A campaign has segment rows but no totals here; import its performance report too.",
    LOW_COVERAGE: "Less than 40 % of the impressions are known to be of the ICP or not.",
    FEW_IMPRESSIONS: "Fewer than 1,000 impressions of the ICP are too few to say.",
    POORLY_TILED: "The segment rows cover less than 90 % of the period's days.",
    STRADDLES: "Rows that reach over the period's edge were left out; nothing is spread over days.",
    OVERLAPS: "Rows that describe delivery a second time were left out.",
    OTHER_CLICKS: "Rows that count another kind of clicks were left out; kinds are never mixed.",
    DAILY_SEGMENT_ROWS: (
        "Daily LinkedIn segment rows are noisy and were left out; export the whole period at once."
    ),
    SUPPRESSED_ZERO: "LinkedIn prints 0 for up to 2 clicks; the upper end allows for them.",
    OVERLAPPING_DIMENSION: "A person counts in several values of this dimension: no proof from it.",
    PARENT_AND_CHILD: "Of an industry and its parent only the greater side was counted.",
    ACCOUNT_WIDE: "The rows are of a whole account, not of single campaigns.",
    "audience_expansion": "Audience expansion is on: some delivery went beyond the audience.",
    "offsite_delivery": "Off-site delivery is on: some delivery went to partner sites.",
}


def in_order(codes: Iterable[str]) -> tuple[str, ...]:
    """Distinct codes in the order of the table, unknown ones last."""
    ranks = {code: rank for rank, code in enumerate(SENTENCES)}
    return tuple(sorted(set(codes), key=lambda code: (ranks.get(code, len(ranks)), code)))


def sentence(code: str) -> str:
    """What a person reads; a code that is not in the table reads as itself."""
    return SENTENCES.get(code, code)
