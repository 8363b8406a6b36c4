"""Totals rows of Google's tables: by their label, and by what they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from connectors.kit.google_words import TOTAL_LABEL
from connectors.kit.headers import Header
from connectors.kit.numbers import NotANumberError, is_missing, parse_whole
from connectors.kit.tables import Row


def is_labelled_total(row: list[str]) -> bool:
    """Whether the first cell that is not blank says that the row is a total.

    A campaign that is called `Total: ...` stands behind its status or its id.
    """
    first = next((cell for cell in row if not is_missing(cell)), "")
    return TOTAL_LABEL.match(first.replace("\u00a0", " ").lstrip()) is not None


class RowSums:
    """Sums over the rows that name a campaign, against which an unmarked row is checked."""

    def __init__(self, header: Header) -> None:
        self._header = header
        self._rows = 0
        self.impressions = 0
        self._clicks = 0
        self._edges: list[tuple[int, int]] = []

    def watch(self, rows: Iterable[Row]) -> Iterator[Row]:
        """Passes the rows on and adds them up."""
        last: tuple[int, int] | None = None
        for line, row in rows:
            if not is_labelled_total(row) and self._names_campaign(row):
                last = (self._whole(row, "impressions"), self._whole(row, "clicks"))
                if not self._rows:
                    self._edges.append(last)
                self._rows += 1
                self.impressions += last[0]
                self._clicks += last[1]
            yield line, row
        if last is not None:
            self._edges.append(last)

    def has_unmarked_total(self) -> bool:
        """Whether the first or the last row is the sum of at least three others."""
        half = (self.impressions - self.impressions // 2, self._clicks - self._clicks // 2)
        even = self.impressions % 2 == 0 and self._clicks % 2 == 0
        return self._rows > 3 and even and self._clicks > 0 and half in self._edges

    def _names_campaign(self, row: list[str]) -> bool:
        columns = self._header.columns
        named = [columns[name] for name in ("campaign_name", "campaign_id") if name in columns]
        return not named or any(at < len(row) and not is_missing(row[at]) for at in named)

    def _whole(self, row: list[str], field: str) -> int:
        try:
            return parse_whole(row[self._header.columns[field]])
        except (NotANumberError, IndexError):
            return 0
