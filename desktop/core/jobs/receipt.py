"""What an import did with every row of a file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from operator import itemgetter
from typing import TYPE_CHECKING

import msgspec

if TYPE_CHECKING:
    from connectors.kit.formats import Reading

SHOWN_REJECTS = 10_000
"""Rejected rows that a receipt lists one by one; `rows_rejected` counts them all."""


class Rejected(msgspec.Struct, frozen=True):
    """One rejected row."""

    line: int
    reason: str
    part: str = ""
    """The file of an archive in which the line is; empty for a file of its own."""

    @property
    def place(self) -> str:
        """`line 7`, or `events-2.json, line 7`."""
        return f"{self.part}, line {self.line:,}" if self.part else f"line {self.line:,}"


class FilePart(msgspec.Struct, frozen=True):
    """One file of an archive that was imported as one; line `before` + 1 is its first."""

    name: str
    before: int


class LeftOut(msgspec.Struct, frozen=True):
    """Rows that are no data, such as totals."""

    what: str
    rows: int
    reason: str


class Totals(msgspec.Struct, frozen=True):
    """Sums over the rows kept; ad sums are those of rows without a segment."""

    impressions: int | None = None
    clicks: int | None = None
    spend: float | None = None
    events: int | None = None
    people: int | None = None


def printed_totals(printed: Mapping[str, int]) -> Totals | None:
    """A platform's totals row (impressions, clicks, spend_micros); None where it has none."""
    if not printed:
        return None
    spend = printed.get("spend_micros")
    return Totals(
        impressions=printed.get("impressions"),
        clicks=printed.get("clicks"),
        spend=None if spend is None else spend / 1_000_000,
    )


class SegmentTotals(msgspec.Struct, frozen=True):
    """Sums of one segment dimension; they are never added to the totals."""

    rows: int
    impressions: int
    clicks: int


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """`rows_read` = new + updated + unchanged + rejected + the rows of `left_out`."""

    file: str
    sha256: str
    kind: str
    report: str
    locale: str | None = None
    period: tuple[str, str] | None = None
    """First and last day, ISO."""
    grain: str | None = None
    import_id: int | None = None
    rows_read: int = 0
    rows_new: int = 0
    rows_updated: int = 0
    rows_unchanged: int = 0
    rows_rejected: int = 0
    rejects: tuple[Rejected, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    totals: Totals = Totals()
    segments: dict[str, SegmentTotals] = {}
    warnings: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    """Why the file was taken for what it was taken for."""
    platform_totals: Totals | None = None
    """What the platform's own totals row says; None where the report has none."""
    click_basis: str | None = None
    """Which clicks a platform with several kinds counts here."""
    as_of: str | None = None
    """Through when the platform had counted, ISO UTC."""
    parts: tuple[FilePart, ...] = ()
    """The files of an archive by the lines that facts name; empty for a file of its own."""

    def locate(self, line: int) -> tuple[str, int]:
        """The file of the archive in which a fact's line is, or "", and the line there."""
        from connectors.kit.formats import locate  # noqa: PLC0415  loads numpy: a window opens before

        return locate(self.parts, line)


def rejected(reading: Reading, rows: Iterable[tuple[int, str]]) -> list[Rejected]:
    """(line, reason) of rejected rows by their lines, each placed in its file."""
    from connectors.kit.formats import locate  # noqa: PLC0415  loads numpy: a window opens before

    found = []
    for line, reason in sorted(rows, key=itemgetter(0)):
        part, inside = locate(reading.parts, line)
        found.append(Rejected(inside, reason, part))
    return found


def encode_receipt(receipt: Receipt) -> str:
    """The receipt as JSON."""
    return msgspec.json.encode(receipt).decode()


def decode_receipt(document: str) -> Receipt:
    """A receipt from its JSON."""
    return msgspec.json.decode(document, type=Receipt)
