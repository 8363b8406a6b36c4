"""One trait of everybody through time: what was known first, and every change since."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import numpy as np
import numpy.typing as npt

from desktop.core.store.traits import Statements

Values = npt.NDArray[np.uint32]
BLANK = 0


@dataclass(frozen=True, slots=True)
class Timeline:
    """`base[subject]` is the earliest known value (it holds for all time before), 0 for none;
    then changes, ascending by `at` (microseconds UTC, in force from that instant on)."""

    base: Values
    at: npt.NDArray[np.int64]
    subject: npt.NDArray[np.int64]
    value: Values

    def until(self, instant: int) -> Values:
        """The values in force just before an instant."""
        values = self.base.copy()
        known = int(np.searchsorted(self.at, instant, side="left"))
        values[self.subject[:known]] = self.value[:known]
        return values


def still(base: Values) -> Timeline:
    """A timeline on which nothing ever changes."""
    return Timeline(base, np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.uint32))


def build_timeline(
    statements: Statements,
    subjects: npt.NDArray[np.uint32],
    size: int,
    ranks: Mapping[int, int],
) -> Timeline:
    """Resolves statements between sources.

    `subjects` maps a statement's subject to the person it is about; `size` is the number of
    people; `ranks` gives each source's place in the order of trust (equal ranks: the newest wins).
    """
    person = subjects[statements.subject].astype(np.int64)
    order = np.lexsort((statements.statement_import, statements.at, statements.source, person))
    person, source = person[order], statements.source[order]
    at, value = statements.at[order], statements.value[order]
    series = np.append(True, (person[1:] != person[:-1]) | (source[1:] != source[:-1]))[
        : len(order)
    ]
    several = _with_several_sources(person[series], size)
    # a source that says again what it said adds nothing, unless another one spoke meanwhile
    news = series | several[person] | np.append(True, value[1:] != value[:-1])[: len(order)]
    person, source, at, value, series = (
        column[news] for column in (person, source, at, value, series)
    )
    base = np.zeros(size, np.uint32)
    alone = ~several[person]
    first = alone & series
    base[person[first]] = value[first]
    later = alone & ~series
    changes = [(at[later], person[later], value[later])]
    contested = np.flatnonzero(~alone)
    if len(contested):
        rows = zip(
            *(column[contested].tolist() for column in (person, at, source, value)), strict=True
        )
        changes.append(_settle(rows, ranks, base))
    return _timeline(base, changes)


def fall_back(primary: Timeline, secondary: Timeline) -> Timeline:
    """The primary's value, or the secondary's where the primary is blank."""
    base = np.where(primary.base != BLANK, primary.base, secondary.base)
    events = _events((primary, 0), (secondary, 1))
    current = [primary.base.copy(), secondary.base.copy()]
    changes = []
    for at, which, subject, value in events:
        before = current[0][subject] or current[1][subject]
        current[which][subject] = value
        after = current[0][subject] or current[1][subject]
        if after != before:
            changes.append((at, subject, int(after)))
    return _timeline(base, [_columns(changes)])


def inherit(company: Timeline, accounts: Timeline) -> Timeline:
    """What each person's company has: `company` maps people to accounts, 0 for none."""
    base = accounts.base[company.base]
    if not len(company.at) and not len(accounts.at):
        return still(base)
    employer = company.base.copy()
    account_value = accounts.base.copy()
    staff: dict[int, set[int]] = {}
    for person in np.flatnonzero(employer).tolist():
        staff.setdefault(int(employer[person]), set()).add(person)
    current = base.copy()
    changes: list[tuple[int, int, int]] = []
    for at, which, subject, value in _events((company, 0), (accounts, 1)):
        if which == 0:
            staff.get(int(employer[subject]), set()).discard(subject)
            employer[subject] = value
            staff.setdefault(value, set()).add(subject)
            moved = [subject]
        else:
            account_value[subject] = value
            moved = sorted(staff.get(subject, ()))
        for person in moved:
            now = int(account_value[employer[person]])
            if now != current[person]:
                current[person] = now
                changes.append((at, person, now))
    return _timeline(base, [_columns(changes)])


def translate(timeline: Timeline, words: Values) -> Timeline:
    """The same timeline with every value replaced by `words[value]`."""
    return Timeline(words[timeline.base], timeline.at, timeline.subject, words[timeline.value])


_Changes = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], Values]


def _with_several_sources(
    person_of_series: npt.NDArray[np.int64], size: int
) -> npt.NDArray[np.bool_]:
    return np.bincount(person_of_series, minlength=size) > 1


def _settle(
    rows: Iterator[tuple[int, int, int, int]], ranks: Mapping[int, int], base: Values
) -> _Changes:
    """People on whom several sources speak: the most trusted one that has a value counts.

    Before anybody spoke it is the most trusted of what each source said first.
    """
    changes: list[tuple[int, int, int]] = []
    for person, found in groupby(rows, key=itemgetter(0)):
        statements = sorted(found, key=itemgetter(1))
        base[person] = _earliest_known(statements, ranks)
        said: dict[int, tuple[int, int]] = {}
        current = int(base[person])
        for _, at, source, value in statements:
            said[source] = (at, value)
            now = _most_trusted(said, ranks)
            if now != current:
                changes.append((at, person, now))
            current = now
    return _columns(changes)


def _earliest_known(statements: list[tuple[int, int, int, int]], ranks: Mapping[int, int]) -> int:
    first: dict[int, tuple[int, int]] = {}
    for _, at, source, value in statements:
        first.setdefault(source, (-at, value))  # of equally trusted ones, the earliest
    return _most_trusted(first, ranks)


def _most_trusted(said: Mapping[int, tuple[int, int]], ranks: Mapping[int, int]) -> int:
    known = [
        (ranks.get(source, len(ranks)), -at, -source, value)
        for source, (at, value) in said.items()
        if value != BLANK
    ]
    return min(known)[3] if known else BLANK


def _events(*timelines: tuple[Timeline, int]) -> list[tuple[int, int, int, int]]:
    """All changes of several timelines in order of time: (at, which, subject, value)."""
    merged = [
        (at, which, subject, value)
        for timeline, which in timelines
        for at, subject, value in zip(
            timeline.at.tolist(), timeline.subject.tolist(), timeline.value.tolist(), strict=True
        )
    ]
    merged.sort(key=itemgetter(0))
    return merged


def _columns(changes: list[tuple[int, int, int]]) -> _Changes:
    table = np.array(changes, np.int64).reshape(-1, 3)
    return table[:, 0], table[:, 1], table[:, 2].astype(np.uint32)


def _timeline(base: Values, changes: list[_Changes]) -> Timeline:
    at, subject, value = (np.concatenate(columns) for columns in zip(*changes, strict=True))
    order = np.argsort(at, kind="stable")
    return Timeline(base, at[order], subject[order], value[order])
