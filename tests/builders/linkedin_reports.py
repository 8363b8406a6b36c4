"""A LinkedIn performance report of May 2026."""

from __future__ import annotations

from datetime import date

from tests.builders.ad_exports import (
    LINKEDIN,
    linkedin_preamble,
    table_bytes,
    with_header,
)

WHOLE = (date(2026, 5, 1), date(2026, 5, 31))


def linkedin_report(*rows: dict[str, str], title: str = "Ad Performance Report (in UTC)") -> bytes:
    """The file with these rows below its preamble."""
    return table_bytes([*linkedin_preamble(title), *with_header(rows)], LINKEDIN)
