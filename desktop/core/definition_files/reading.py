"""Reads definitions.toml strictly: what is not known or not sensible is refused, with its place."""

from __future__ import annotations

import re
import tomllib
import zoneinfo
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from desktop.core.definition_files.alerts import read_alert
from desktop.core.definition_files.icps import read_icp
from desktop.core.definition_files.table import DefinitionsError, Table, describe, quote
from desktop.core.definitions import (
    SEGMENT_DIMENSIONS,
    Activity,
    AlertRule,
    CampaignRule,
    Definitions,
    IcpDefinition,
    People,
    Reporting,
    ShareRule,
    SourceRule,
)

__all__ = ["SECTIONS", "DefinitionsError", "parse_definitions"]

SECTIONS: Final = (
    "reporting", "share_events", "activity", "people", "icp", "campaign", "alert", "sources",
    "attribution",
)  # fmt: skip

MAX_CHARACTERS: Final = 10_000_000

WEEKDAYS: Final = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip

_CHANNEL = re.compile(r"[a-z0-9_]+")
_DOMAIN = re.compile(r"@?[^\s@]+")


def parse_definitions(text: str, *, base: Path | None, name: str) -> Definitions:
    """The definitions in a TOML text; sections that are absent are None.

    `base` is the folder in which a `file = "..."` is looked for (None: files are refused); the
    file's values are taken in, so that the result stands by itself. `name` is how errors call the
    text. Raises DefinitionsError.
    """
    top = Table(name, "the file", _decode(text, name), SECTIONS)
    return Definitions(
        reporting=_reporting(top),
        share_events=_share_events(top),
        activity=_activity(top),
        people=_people(top),
        icps=_icps(top, base),
        campaigns=_campaigns(top),
        alerts=_alerts(top),
        sources=_sources(top),
        dimension_order=_dimension_order(top),
    )


def _decode(text: str, name: str) -> dict[str, object]:
    if len(text) > MAX_CHARACTERS:
        raise DefinitionsError(
            f"{name}: the file has {len(text):,} characters; at most {MAX_CHARACTERS:,} are allowed"
        )
    try:
        return tomllib.loads(text.removeprefix("\ufeff"))
    except RecursionError as error:
        raise DefinitionsError(f"{name}: lists or tables are nested too deeply") from error
    except ValueError as error:  # TOMLDecodeError, and numbers with thousands of digits
        raise DefinitionsError(f"{name}: not valid TOML: {error}") from error


def _section(top: Table, key: str, known: tuple[str, ...] | None) -> Table | None:
    if key not in top.values:
        return None
    return Table(top.file, f"[{key}]", top.values[key], known)


def _items(top: Table, key: str) -> list[Table] | None:
    """The tables of [[key]], placed by their name where they have one."""
    if key not in top.values:
        return None
    value = top.values[key]
    if not isinstance(value, list):
        raise top.error(f"{quote(key)} must be written as [[{key}]], found {describe(value)}")
    tables = []
    for number, item in enumerate(value, 1):
        table = Table(top.file, f"[[{key}]] number {number}", item)
        called = table.values.get("name")
        if isinstance(called, str) and called.strip():
            table.place = f"[[{key}]] {quote(called)}"
        tables.append(table)
    return tables


def _refuse_twins(tables: list[Table], names: Iterable[object]) -> None:
    seen: set[object] = set()
    for table, name in zip(tables, names, strict=True):
        if name in seen:
            raise table.error(f"{table.place} is there twice; give each its own name")
        seen.add(name)


def _icps(top: Table, base: Path | None) -> tuple[IcpDefinition, ...] | None:
    tables = _items(top, "icp")
    if tables is None:
        return None
    icps = tuple(read_icp(table, base) for table in tables)
    _refuse_twins(tables, (icp.name for icp in icps))
    return icps


def _alerts(top: Table) -> tuple[AlertRule, ...] | None:
    tables = _items(top, "alert")
    if tables is None:
        return None
    rules = tuple(read_alert(table) for table in tables)
    _refuse_twins(tables, (rule.name for rule in rules))
    return rules


def _campaigns(top: Table) -> tuple[CampaignRule, ...] | None:
    tables = _items(top, "campaign")
    if tables is None:
        return None
    rules = tuple(_campaign(table) for table in tables)
    seen = set()
    for table, rule in zip(tables, rules, strict=True):
        target = (rule.source, rule.match, rule.id)
        if target in seen:
            raise table.error(
                f"{table.place} repeats one before it and would never be used; remove it"
            )
        seen.add(target)
    return rules


def _campaign(item: Table) -> CampaignRule:
    table = Table(
        item.file, item.place, item.values, ("source", "match", "id", "icp", "funnel_stage")
    )
    match, ids = table.text("match"), table.texts("id")
    if (match is None) == (not ids) or len(ids) > 1:
        raise table.error(
            f"{table.place} needs exactly one of 'match' (a glob on the name) and 'id'"
        )
    return CampaignRule(
        match=None if match is None else table.glob("match", match),
        id=ids[0] if ids else None,
        source=table.text("source"),
        icp=table.text("icp"),
        funnel_stage=table.text("funnel_stage"),
    )


def _reporting(top: Table) -> Reporting | None:
    section = _section(top, "reporting", ("timezone", "week_start"))
    if section is None:
        return None
    zone = section.text("timezone")
    if zone is not None:
        section.one_of("timezone", zone, ["UTC", *sorted(zoneinfo.available_timezones())])
    return Reporting(zone, section.choice("week_start", WEEKDAYS, "monday"))


def _share_events(top: Table) -> dict[str, tuple[ShareRule, ...]] | None:
    section = _section(top, "share_events", None)
    if section is None:
        return None
    for event in section.values:
        if not event.strip():
            raise section.error(f"an event in {section.place} has no name; write it in the quotes")
        section.glob(event, event)
    return {event: _share_rules(section, event) for event in section.values}


def _share_rules(section: Table, event: str) -> tuple[ShareRule, ...]:
    value = section.values[event]
    if isinstance(value, str):
        return (ShareRule(_channel(section, event)),)
    items = value if isinstance(value, list) else [value]
    if not items or not all(isinstance(item, dict) for item in items):
        raise section.wrong(event, 'a channel such as "copy_link", or a list of rules')
    place = f"{quote(event)} in {section.place}"
    tables = [Table(section.file, place, item, ("channel", "where")) for item in items]
    return tuple(
        ShareRule(_channel(table, "channel"), _property_conditions(table)) for table in tables
    )


def _channel(table: Table, key: str) -> str:
    channel = table.needed_text(key)
    if not _CHANNEL.fullmatch(channel):
        near = "_".join(_CHANNEL.findall(channel.lower())) or "copy_link"
        raise table.error(
            f"the channel {quote(channel)} of {quote(key)} in {table.place} may only have small "
            f"letters, digits and _; write {quote(near)}"
        )
    return channel


def _property_conditions(rule: Table) -> tuple[tuple[str, tuple[str, ...]], ...]:
    where = rule.table("where")
    if where is None:
        return ()
    conditions = tuple((key, where.texts(key)) for key in where.values)
    for key, values in conditions:
        if not values:
            raise where.wrong(key, "at least one value")
    return conditions


def _activity(top: Table) -> Activity | None:
    section = _section(top, "activity", ("ignore", "ignore_defaults"))
    if section is None:
        return None
    return Activity(section.globs("ignore"), section.flag("ignore_defaults", True))


def _people(top: Table) -> People | None:
    section = _section(top, "people", ("exclude_domains", "exclude_ids", "trait_priority"))
    if section is None:
        return None
    domains = section.texts("exclude_domains")
    for domain in domains:
        if not _DOMAIN.fullmatch(domain):
            raise section.error(
                f"{quote(domain)} in 'exclude_domains' of {section.place} is not a domain; "
                "write it like 'corp.example'"
            )
    return People(domains, section.texts("exclude_ids"), section.texts("trait_priority"))


def _sources(top: Table) -> dict[str, SourceRule] | None:
    section = _section(top, "sources", None)
    if section is None:
        return None
    rules = {}
    for source in section.values:
        table = section.table(source, ("one_off", "settling_days"))
        if table is None or not source.strip():
            raise section.error(f"a source in {section.place} has no name")
        rules[source] = SourceRule(
            table.flag("one_off", False), table.whole("settling_days", 0, 365)
        )
    return rules


def _dimension_order(top: Table) -> tuple[str, ...] | None:
    section = _section(top, "attribution", ("dimensions",))
    if section is None:
        return None
    dimensions = section.texts("dimensions")
    if not dimensions:
        raise section.error(f"{section.place} has no 'dimensions'; list them in the order to try")
    for dimension in dimensions:
        section.one_of("dimensions", dimension, SEGMENT_DIMENSIONS)
        if dimensions.count(dimension) > 1:
            raise section.error(f"{quote(dimension)} is twice in 'dimensions' of {section.place}")
    return dimensions
