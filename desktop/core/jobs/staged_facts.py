"""Ad delivery of one file, put aside as columns in a file without a name while it is read."""

from __future__ import annotations

import tempfile
from collections.abc import Hashable, Iterable, Iterator, Sequence
from datetime import date
from operator import attrgetter
from pathlib import Path
from typing import Final, NamedTuple, TypeVar

import numpy as np
import numpy.typing as npt

from connectors.kit.records import AdStat
from desktop.core.clock import day_of

Rows = npt.NDArray[np.void]
"""Rows put aside; `about`, `ad`, `segment` and `currency` are places in lists of words."""

NO_SPEND: Final = -(2**63)
CHUNK: Final = 8_192
"""Rows at once: so many of the largest counts still add up within 64 bits."""
_ROW = np.dtype(
    [
        ("line", np.int64),
        ("impressions", np.int64),
        ("clicks", np.int64),
        ("spend", np.int64),
        ("start", np.int32),
        ("end", np.int32),
        ("about", np.uint32),
        ("ad", np.uint32),
        ("segment", np.uint32),
        ("currency", np.uint32),
    ]
)
_SAID = tuple(name for name in _ROW.names or () if name != "line")
_MIX = np.uint64(0x9E3779B97F4A7C15)
_EPOCH = date(1970, 1, 1).toordinal()


class About(NamedTuple):
    """What a row says of its campaign beside delivery."""

    source: str
    account_id: str | None
    account_name: str | None
    campaign_id: str | None
    campaign_name: str | None
    group_id: str | None
    group_name: str | None
    campaign_type: str | None
    objective: str | None

    @property
    def place(self) -> tuple[str, str, str]:
        """Source, account and campaign, by what is known of them."""
        account = self.account_id or self.account_name or ""
        return self.source, account, self.campaign_id or self.campaign_name or ""


_Thing = TypeVar("_Thing", bound=Hashable)
_ABOUT = attrgetter(*About._fields)


class StagedFacts:
    """Rows of delivery of one file; memory holds its words and one batch, whatever its size."""

    def __init__(self, folder: Path, kind: str, report: str) -> None:
        self.report = report
        self._may_repeat = kind == "ad_stats"
        self._file = tempfile.TemporaryFile(dir=folder, prefix="staging-")  # noqa: SIM115
        self._count = 0
        self._abouts: dict[tuple[str | None, ...], int] = {}
        self._ads: dict[tuple[str | None, str | None], int] = {}
        self._segments: dict[tuple[str | None, str | None], int] = {}
        self._currencies: dict[str | None, int] = {}
        self._spans: dict[str, tuple[int, int]] = {}

    def close(self) -> None:
        """Forgets everything that was put aside."""
        self._file.close()

    def __bool__(self) -> bool:
        return self._count > 0

    def __len__(self) -> int:
        return self._count

    def add(self, stats: Sequence[AdStat]) -> None:
        """Puts rows aside, in their order."""
        if not stats:
            return
        rows = np.empty(len(stats), _ROW)
        rows["line"] = [stat.line for stat in stats]
        rows["impressions"] = [stat.impressions for stat in stats]
        rows["clicks"] = [stat.clicks for stat in stats]
        spent = (stat.spend_micros for stat in stats)
        rows["spend"] = [NO_SPEND if micros is None else micros for micros in spent]
        rows["start"] = np.array([stat.start.toordinal() for stat in stats]) - _EPOCH
        rows["end"] = np.array([stat.end.toordinal() for stat in stats]) - _EPOCH
        rows["about"] = _numbers(self._abouts, map(_ABOUT, stats))
        rows["ad"] = _numbers(self._ads, ((stat.ad_id, stat.ad_name) for stat in stats))
        rows["segment"] = _numbers(self._segments, ((s.dimension, s.value) for s in stats))
        rows["currency"] = _numbers(self._currencies, (stat.currency for stat in stats))
        self._file.write(rows.data)
        self._count += len(rows)
        self._widen({stat.source for stat in stats}, rows)

    def _widen(self, sources: set[str], rows: Rows) -> None:
        named = np.array([about.source for about in self.abouts]) if len(sources) > 1 else None
        for source in sources:
            mine = rows if named is None else rows[named[rows["about"]] == source]
            first, last = int(mine["start"].min()), int(mine["end"].max())
            before = self._spans.get(source, (first, last))
            self._spans[source] = (min(first, before[0]), max(last, before[1]))

    def spans(self) -> dict[str, tuple[date, date]]:
        """First and last platform day by source."""
        return {
            source: (day_of(first), day_of(last)) for source, (first, last) in self._spans.items()
        }

    @property
    def abouts(self) -> list[About]:
        """By number: what rows say of campaigns."""
        return [About(*thing) for thing in self._abouts]  # type: ignore[arg-type]

    @property
    def ads(self) -> list[str | None]:
        """By number: the ad's id, else its name."""
        return [number or name for number, name in self._ads]

    @property
    def segments(self) -> list[tuple[str | None, str | None]]:
        """By number: dimension and value."""
        return list(self._segments)

    @property
    def currencies(self) -> list[str | None]:
        """By number."""
        return list(self._currencies)

    def chunks(self) -> Iterator[Rows]:
        """All rows in their order, CHUNK at once."""
        self._file.flush()
        self._file.seek(0)
        while data := self._file.read(CHUNK * _ROW.itemsize):
            yield np.frombuffer(data, _ROW)

    def repeats(self) -> npt.NDArray[np.int64]:
        """Places of the rows that say an earlier one again to the letter, ascending.

        A platform's export can hold two equal rows that differ in a column we do not read (device,
        placement), so only generic files with ids are searched for repeats.
        """
        nothing = np.empty(0, np.int64)
        if not self._may_repeat or not self._count:
            return nothing
        marks = np.concatenate([_mark(rows) for rows in self.chunks()])
        order = np.argsort(marks, kind="stable")
        alike = np.flatnonzero(marks[order[1:]] == marks[order[:-1]])
        if not len(alike):
            return nothing
        places = np.union1d(order[alike], order[alike + 1])
        rows = self._take(places)
        has_id = np.array([about.campaign_id is not None for about in self.abouts])
        by_saying = np.lexsort([rows[name] for name in _SAID])
        rows, places = rows[by_saying], places[by_saying]
        again = has_id[rows["about"][1:]]
        for name in _SAID:
            again &= rows[name][1:] == rows[name][:-1]
        return np.sort(places[1:][again])

    def _take(self, places: npt.NDArray[np.int64]) -> Rows:
        """Some rows; `places` ascend."""
        found, start = [np.empty(0, _ROW)], 0
        for rows in self.chunks():
            low, high = np.searchsorted(places, (start, start + len(rows)))
            found.append(rows[places[low:high] - start])
            start += len(rows)
        return np.concatenate(found)


def _numbers(words: dict[_Thing, int], things: Iterable[_Thing]) -> list[int]:
    """The number of each thing, new ones by the order of first sight."""
    return [words.setdefault(thing, len(words)) for thing in things]


def _mark(rows: Rows) -> npt.NDArray[np.uint64]:
    """Equal for rows that say the same; others are hardly ever alike."""
    mark = np.zeros(len(rows), np.uint64)
    for name in _SAID:
        mark = (mark ^ rows[name].astype(np.int64).view(np.uint64)) * _MIX
        mark ^= mark >> np.uint64(29)
    return mark
