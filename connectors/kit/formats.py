"""What a file format is: it recognises a file by its content and reads it as record batches."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from connectors.kit.input_file import InputFile
from connectors.kit.records import Batch, EventVocabulary

DEFAULT_KEPT_PROPERTIES = (
    "channel", "content_type", "destination", "medium", "method", "network", "platform",
    "share_channel", "share_method", "share_via", "source", "target", "type", "via",
)  # fmt: skip
"""Event properties that tell how something was shared; kept even before a mapping asks for them."""


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What the user, or the workspace, said about reading a file."""

    now: int
    """Instant of the import, microseconds UTC."""
    timezone: str = "UTC"
    """IANA name of the zone in which times without one are read (the reporting zone)."""
    columns: Mapping[str, str] = field(default_factory=dict)
    """Canonical field -> the file's column, from `--map`."""
    locale: str | None = None
    """`--locale`, such as `de` or `en_GB`: decides ambiguous dates and decimal marks."""
    period: tuple[date, date] | None = None
    """`--period`, for files that do not say what they cover."""
    scope: Mapping[str, str] = field(default_factory=dict)
    """`--scope`, what a file does not say of itself: `campaign` and `account` -> id, `source` ->
    the platform of a generic table, `grain` -> day, week, month or range."""
    kept_properties: tuple[str, ...] = DEFAULT_KEPT_PROPERTIES
    event_timezone: str | None = None
    """The clock of a project whose export has local wall times as if they were UTC: an IANA zone,
    an offset such as `-04:00`, or `UTC`; None leaves it to what the file shows."""


@dataclass(frozen=True, slots=True)
class Reject:
    """One row that could not be taken, with a reason for a person."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """One file of an archive that is read as one."""

    name: str
    before: int
    """Line `before` + 1 of the reading is the first line of the part."""


class PlacedPart(Protocol):
    """A part with its name and the lines before it."""

    @property
    def name(self) -> str:
        """What the file is called in the archive."""
        ...

    @property
    def before(self) -> int:
        """Lines of the parts before it."""
        ...


def locate(parts: Sequence[PlacedPart], line: int) -> tuple[str, int]:
    """The part in which a line of a reading is, or "" where there are none, and the line there."""
    at = bisect_left(parts, line, key=lambda part: part.before) - 1
    return (parts[at].name, line - parts[at].before) if at >= 0 else ("", line)


@dataclass(slots=True)
class Reading:
    """What is known of a file while it is read; complete once `batches` is exhausted.

    Every row that was read is in a batch, in `rejects`, in `left_out`, or counted as `repeated`.
    """

    kind: str
    """mixpanel, events, profiles, accounts, ad_stats, linkedin, google, meta."""
    report: str
    """The platform's report: events, ad_performance, demographics, campaign..."""
    batches: Iterator[Batch] = field(default_factory=lambda: iter(()))
    source: str | None = None
    """`kind` or `kind:project` of everything in the file; None where rows name their own."""
    namespace: str | None = None
    """Whose ids people are known by, where it is not those of `kind`: `user` for the product's."""
    locale: str | None = None
    period: tuple[date, date] | None = None
    """The range that the file declares, first and last day; None where it declares none."""
    grain: str | None = None
    """event, day, range, week, month, snapshot."""
    as_of: int | None = None
    """The platform's generation time, microseconds UTC."""
    scope: str | None = None
    """account or campaign, for reports that cover the one or the other."""
    evidence: list[str] = field(default_factory=list)
    """Why it was recognised so, in words."""
    rows_read: int = 0
    repeated: int = 0
    """Rows that say again, to the letter, what a row before said."""
    rejects: list[Reject] = field(default_factory=list)
    left_out: Counter[tuple[str, str]] = field(default_factory=Counter)
    """(what, reason) -> rows."""
    warnings: list[str] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    """Of an archive, in the order of their lines; empty for a file of its own."""
    platform_totals: dict[str, int] = field(default_factory=dict)
    """What the platform's own totals row says: impressions, clicks, spend_micros."""
    click_basis: str | None = None
    """Which clicks a platform with several kinds counts here: link clicks, all clicks..."""
    asks: list[str] = field(default_factory=list)
    """What the file leaves open and the user should say: scope (whose delivery it is)."""
    vocabulary: EventVocabulary = field(default_factory=EventVocabulary)
    """Of its events; a pull goes on with the words of its windows before."""

    def reject(self, line: int, reason: str) -> None:
        """Counts one bad row."""
        self.rejects.append(Reject(line, reason))


class FileFormat(Protocol):
    """One module of `connectors.files`."""

    kind: str

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """How sure it is, 0 (not mine) to 1, from `file.head` alone."""
        ...

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Opens the file and reads its preamble; raises FileRefusedError where it cannot go on."""
        ...
