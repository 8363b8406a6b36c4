"""What a file that no format knows could be: its columns, and the fields they may be mapped to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from connectors.kit.column_names import ColumnNames, fold
from connectors.kit.traits import TRAIT_ALIASES, normal_email
from desktop.core.definitions import TRAITS
from desktop.core.jobs.preview_table import PreviewTable

_SAMPLES = 3


@dataclass(frozen=True, slots=True)
class ColumnSample:
    """One column and its first values."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MappableKind:
    """A kind of file whose columns may have any names, as `ImportRequest.kind` takes it."""

    kind: str
    fields: tuple[str, ...]
    """What `ImportRequest.columns` takes as keys."""
    needs: tuple[tuple[str, ...], ...]
    """Of each group at least one field has to be mapped, or be a column's own name."""
    guess: Mapping[str, str]
    """Field -> column that it probably is."""

    def lacking(self, columns: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
        """The groups of `needs` of which a mapping has no field yet."""
        return tuple(group for group in self.needs if not set(group) & columns.keys())


_AD_FIELDS = (
    "date", "period_start", "period_end", "campaign", "campaign_id", "impressions", "clicks",
    "source", "account_id", "ad_id", "segment_dimension", "segment_value", "campaign_type",
    "objective", "spend", "currency",
)  # fmt: skip
_KINDS: tuple[tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]], ...] = (
    (
        "events",
        ("user_id", "event", "time", "event_id", "email", "properties", "ingested_at"),
        (("user_id",), ("event",), ("time",)),
    ),
    ("profiles", ("user_id", "email", *TRAITS, "updated_at"), (("user_id", "email"),)),
    (
        "accounts",
        ("company_domain", *(trait for trait in TRAITS if trait != "company_domain"), "updated_at"),
        (("company_domain",),),
    ),
    (
        "ad_stats",
        _AD_FIELDS,
        (("date", "period_start"), ("campaign", "campaign_id"), ("impressions",), ("clicks",)),
    ),
)
_HINTS = {
    "user_id": ("userid", "uid", "customer", "member", "person", "user", "contact"),
    "event": ("event", "action", "activity"),
    "time": ("time", "date", "when", "occurred", "created"),
    "email": ("mail",),
    "company_domain": ("domain", "website", "url"),
    "date": ("date", "day"),
    "campaign_id": ("campaignid",),
    "campaign": ("campaign",),
    "impressions": ("impr", "shown"),
    "clicks": ("click",),
    "spend": ("spend", "spent", "cost"),
}
"""Parts of folded names, the likeliest first."""


def sample_columns(table: PreviewTable) -> tuple[ColumnSample, ...]:
    """Each named column with its first values that are not blank."""
    found = []
    for at, name in enumerate(table.columns):
        values = (cells[at] for _, cells in table.rows if at < len(cells) and cells[at])
        distinct = tuple(dict.fromkeys(values))[:_SAMPLES]
        if name:
            found.append(ColumnSample(name, distinct))
    return tuple(found)


def mappable_kinds(columns: Sequence[ColumnSample]) -> tuple[MappableKind, ...]:
    """The kinds that a table can be made, that with the fewest fields lacking first."""
    kinds = [
        MappableKind(kind, fields, needs, _guess(fields, columns)) for kind, fields, needs in _KINDS
    ]
    return tuple(sorted(kinds, key=lambda each: len(each.lacking(each.guess)) / len(each.needs)))


def _guess(fields: Sequence[str], columns: Sequence[ColumnSample]) -> dict[str, str]:
    """By the field's usual names, then by parts of names, then by what the values look like."""
    names = [column.name for column in columns]
    aliases = {field: tuple(TRAIT_ALIASES.get(field, ())) for field in fields}
    guess = {field: names[at] for field, at in ColumnNames(aliases, {}).find(names).items()}
    for field in fields:
        free = [column for column in columns if column.name not in guess.values()]
        if field in guess:
            continue
        found = _by_name(field, free) or _by_values(field, free)
        if found is not None:
            guess[field] = found
    return guess


def _by_name(field: str, columns: Sequence[ColumnSample]) -> str | None:
    for hint in _HINTS.get(field, ()):
        for column in columns:
            if hint in fold(column.name):
                return column.name
    return None


def _by_values(field: str, columns: Sequence[ColumnSample]) -> str | None:
    if field != "email":
        return None
    for column in columns:
        if column.values and all(normal_email(value) for value in column.values):
            return column.name
    return None
