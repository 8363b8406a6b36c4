"""What every LinkedIn report has: a title, a range, a generation time, a scope in its file name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from connectors.kit.dates import DAY_FIRST, MONTH_FIRST, parse_instant
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import ReadOptions
from connectors.kit.headers import plain
from connectors.kit.input_file import InputFile
from connectors.kit.linkedin_words import PREAMBLE_KEYS, is_title
from connectors.kit.tables import Row

SOURCE = "linkedin"

_PREAMBLE_ROWS = 20
_SCOPE = re.compile(r"(?:^|[^a-z0-9])(account|campaign_group|campaign|creative)_([0-9]{1,20})_")


@dataclass(frozen=True, slots=True)
class Preamble:
    """The lines above the table."""

    title: str | None
    language: str | None
    period: tuple[date, date] | None
    generated: int | None
    """Microseconds UTC."""

    @property
    def order(self) -> str | None:
        """Where LinkedIn puts the day in this language."""
        return None if self.language is None else _order(self.language)


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose delivery a report covers, from its file name or the user."""

    kind: str | None
    """account, campaign_group, campaign or creative; None where nothing tells."""
    account_id: str | None = None
    campaign_id: str | None = None


def read_preamble(rows: Sequence[Row]) -> Preamble:
    """Title, range and generation time among the first rows; absent ones are None."""
    title, language = None, None
    found: dict[str, datetime] = {}
    for _, row in rows[:_PREAMBLE_ROWS]:
        text = ", ".join(cell.strip() for cell in row if cell.strip())
        if title is None and is_title(text):
            title = text
        key, _, value = plain(text[:200]).partition(":")
        name, language_of_key = PREAMBLE_KEYS.get(key, (None, None))
        if name is None or language_of_key is None:
            continue
        language = language or language_of_key
        moment = parse_instant(value.strip(), _order(language_of_key))
        if moment is not None:
            found.setdefault(name, moment)
    period = None
    if "start" in found and "end" in found:
        period = (found["start"].date(), found["end"].date())
    return Preamble(title, language, period, _micros(found.get("generated")))


def find_scope(file: InputFile, options: ReadOptions) -> Scope:
    """The scope in the file's name, else what the user said with `--scope`."""
    named = _SCOPE.search(file.name[:255].lower())
    account, campaign = options.scope.get("account"), options.scope.get("campaign")
    kind, identity = (named[1], named[2]) if named else (None, None)
    if kind == "account":
        return Scope("campaign" if campaign else "account", identity, campaign)
    if kind == "campaign":
        return Scope("campaign", account, identity)
    if campaign:
        return Scope("campaign", account, campaign)
    if account:
        return Scope(kind or "account", account)
    return Scope(kind)


def report_period(
    file: InputFile, preamble: Preamble, options: ReadOptions
) -> tuple[date, date] | None:
    """The declared range, else `--period`; raises FileRefusedError for one that ends first."""
    period = preamble.period or options.period
    if period is not None and period[1] < period[0]:
        raise FileRefusedError(
            f"{file.name}: the report ends on {period[1]}, before it starts on {period[0]}; "
            "download it again"
        )
    return period


def has_no_table(rows: Sequence[Row]) -> bool:
    """Whether a report ends after its preamble, as LinkedIn's do when nothing was delivered."""
    return all(sum(bool(cell.strip()) for cell in row) < 4 for _, row in rows)


def _order(language: str) -> str:
    return MONTH_FIRST if language == "en" else DAY_FIRST


def _micros(moment: datetime | None) -> int | None:
    """LinkedIn's clock is UTC."""
    return None if moment is None else int(moment.replace(tzinfo=UTC).timestamp()) * 1_000_000
