"""The canonical records that every connector gives, whatever the platform called them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date

import numpy as np
import numpy.typing as npt

NO_TIME = -(2**63)
"""An instant that is not known, in columns of microseconds."""

ANONYMOUS = 0
"""The user number of an event without an identified user (see `Vocabulary`)."""


class Vocabulary:
    """Words numbered in order of first sight; number 0 is "none" and has no word.

    Shared by all batches of one reading, so that a million events hold each name once.
    """

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.words: list[str] = [""]

    def number(self, word: str) -> int:
        """The word's number, given out now if it is new."""
        found = self.numbers.get(word)
        if found is None:
            found = self.numbers[word] = len(self.words)
            self.words.append(word)
        return found

    def __len__(self) -> int:
        return len(self.words)


@dataclass(frozen=True, slots=True)
class EventVocabulary:
    """The three vocabularies of one reading's events."""

    users: Vocabulary = field(default_factory=Vocabulary)
    names: Vocabulary = field(default_factory=Vocabulary)
    property_sets: Vocabulary = field(default_factory=Vocabulary)
    """Kept properties as canonical JSON objects: sorted keys, no spaces."""


@dataclass(frozen=True, slots=True)
class EventBatch:
    """Product events as columns of equal length.

    `line` uint32 (line of the file, from 1) · `time` and `ingested` int64 microseconds UTC
    (`ingested` may be NO_TIME) · `key` uint64, a stable hash of what the source calls one event ·
    `user`, `name`, `properties` uint32 numbers of the reading's `EventVocabulary`.
    """

    vocabulary: EventVocabulary
    line: npt.NDArray[np.uint32]
    time: npt.NDArray[np.int64]
    ingested: npt.NDArray[np.int64]
    key: npt.NDArray[np.uint64]
    user: npt.NDArray[np.uint32]
    name: npt.NDArray[np.uint32]
    properties: npt.NDArray[np.uint32]

    def __len__(self) -> int:
        return len(self.line)


@dataclass(frozen=True, slots=True)
class Profile:
    """What a source says of one person; `None` in `traits` is an empty cell, an absent key nothing.

    Trait names are the product's own (`industry`, `company_size`, ...) or `custom.<column>`.
    """

    line: int
    user_key: str | None
    email: str | None
    updated_at: int | None
    """Microseconds UTC, where the source tells."""
    traits: dict[str, str | None]
    other_emails: tuple[str, ...] | None = None
    """Further addresses; None where the source does not tell."""


@dataclass(frozen=True, slots=True)
class UserEmail:
    """An e-mail address seen on an event: an alias of the user, not a profile."""

    line: int
    user_key: str
    email: str


@dataclass(frozen=True, slots=True)
class Account:
    """What a source says of one company, found by its domain."""

    line: int
    company_domain: str
    updated_at: int | None
    traits: dict[str, str | None]


@dataclass(frozen=True, slots=True)
class AdStat:
    """Impressions and clicks of one campaign (or ad) over a closed interval of platform days.

    `dimension` is None for totals; totals and segments are two fact sets and are never added.
    `campaign_*` is the level where targeting lives (LinkedIn's campaign, since 2026 its ad set;
    Meta's ad set where shown). A demographics row of a whole account has no campaign at all.
    """

    line: int
    source: str
    start: date
    end: date
    impressions: int
    clicks: int
    account_id: str | None = None
    account_name: str | None = None
    campaign_id: str | None = None
    campaign_name: str | None = None
    group_id: str | None = None
    group_name: str | None = None
    ad_id: str | None = None
    ad_name: str | None = None
    dimension: str | None = None
    """seniority, company_size, job_function, industry, job_title, company, country, age..."""
    value: str | None = None
    campaign_type: str | None = None
    objective: str | None = None
    spend_micros: int | None = None
    currency: str | None = None


@dataclass(frozen=True, slots=True)
class CampaignTargeting:
    """Whom a campaign aims at, as the platform has it: what proposes which campaigns are the ICP's.

    `included` are groups of which each must hold by one of its facets' values; `excluded` facets
    take people out. Facets and values are the platform's words, or names where it tells them.
    """

    line: int
    source: str
    account_id: str
    campaign_id: str
    campaign_name: str | None
    included: tuple[tuple[tuple[str, tuple[str, ...]], ...], ...]
    excluded: tuple[tuple[str, tuple[str, ...]], ...] = ()
    expansion: bool | None = None
    """Whether the platform may widen the audience."""
    offsite: bool | None = None
    """Whether it may deliver outside of its own pages."""


Record = Profile | UserEmail | Account | AdStat | CampaignTargeting


@dataclass(frozen=True, slots=True)
class RecordBatch:
    """A few thousand records of the other kinds, in the file's order."""

    records: tuple[Record, ...]

    @classmethod
    def of(cls, records: Iterable[Record]) -> RecordBatch:
        """A batch of these records."""
        return cls(tuple(records))


Batch = EventBatch | RecordBatch
