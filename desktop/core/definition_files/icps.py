"""Reads one [[icp]]: its traits, what they must be, and its targets."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from desktop.core.definition_files.company_list import read_company_list
from desktop.core.definition_files.table import Table, quote
from desktop.core.definitions import TRAITS, IcpDefinition, TraitTest
from desktop.core.patterns import BoundedPattern, PatternError

NAMESPACES: Final = ("custom", "behaviour")

_ICP_KEYS = ("name", "target", "where", "where_not")
_BEHAVIOUR = re.compile(r"(?:active|share)_days_([1-9][0-9]{0,2})")


def read_icp(item: Table, base: Path | None) -> IcpDefinition:
    """The ICP in one table of [[icp]]; raises DefinitionsError."""
    table = Table(item.file, item.place, item.values, _ICP_KEYS)
    target = table.table("target", ("share_rate", "icp_ctr"))
    where = _tests(table, "where", base)
    if not where:
        raise table.error(
            f"{table.place} has no traits in [icp.where], so it would be everybody; add one"
        )
    return IcpDefinition(
        name=table.needed_text("name"),
        where=where,
        where_not=_tests(table, "where_not", base),
        target_share_rate=target.fraction("share_rate") if target else None,
        target_icp_ctr=target.fraction("icp_ctr") if target else None,
    )


def _tests(icp: Table, key: str, base: Path | None) -> tuple[TraitTest, ...]:
    section = icp.table(key, (*TRAITS, *NAMESPACES), NAMESPACES)
    if section is None:
        return ()
    tests: dict[str, TraitTest] = {}
    for trait, holder, inner in _traits(section):
        if trait in tests:
            raise section.error(f"{quote(trait)} in {section.place} is there twice; keep one")
        tests[trait] = _test(trait, holder, inner, base)
    return tuple(tests.values())


def _traits(section: Table) -> list[tuple[str, Table, str]]:
    """(trait, the table that holds it, its key there), with the namespaces unfolded."""
    found: list[tuple[str, Table, str]] = []
    for key in section.values:
        if key in NAMESPACES:
            inner = Table(section.file, f"{quote(key)} of {section.place}", section.values[key])
            found += [(f"{key}.{name}", inner, name) for name in inner.values]
        else:
            found.append((key, section, key))
    return found


def _test(trait: str, holder: Table, key: str, base: Path | None) -> TraitTest:
    namespace, dot, name = trait.partition(".")
    if dot and not name.strip():
        raise holder.error(f"{quote(trait)} in {holder.place} has no name after the dot")
    behaviour = namespace == "behaviour"
    if behaviour:
        _check_behaviour(holder, name)
    if not isinstance(holder.values[key], dict):
        if behaviour:
            raise holder.wrong(key, "a table such as { min = 3 }")
        test = TraitTest(trait, values=holder.texts(key))
    else:
        test = _detailed(trait, holder, key, base)
    if test == TraitTest(trait):
        raise holder.error(
            f"{quote(key)} in {holder.place} names no value; add one or leave it out"
        )
    return test


def _check_behaviour(holder: Table, name: str) -> None:
    found = _BEHAVIOUR.fullmatch(name)
    if found is None or int(found[1]) > 366:
        raise holder.error(
            f"{quote(name)} in {holder.place} is not known; write active_days_N "
            "or share_days_N, such as active_days_28 (N from 1 to 366)"
        )


def _detailed(trait: str, holder: Table, key: str, base: Path | None) -> TraitTest:
    table = holder.table(key, _parts(trait))
    if table is None:
        raise holder.wrong(key, "a table")
    values = table.texts("values")
    file = table.text("file")
    if file is not None:
        listed = read_company_list(file, base, table)
        values = tuple(dict.fromkeys((*values, *listed)))
    low, high = table.number("min"), table.number("max")
    if low is not None and high is not None and low > high:
        raise table.error(f"min is greater than max in {table.place}; exchange them")
    matches = table.texts("matches")
    for pattern in matches:
        _check_pattern(table, pattern)
    return TraitTest(trait, values, low, high, table.texts("contains"), matches)


def _parts(trait: str) -> tuple[str, ...]:
    if trait.startswith("behaviour."):
        return ("min", "max")
    if trait == "company_size":
        return ("values", "min", "max")
    if trait == "country":
        return ("values",)
    if trait == "company_domain":
        return ("values", "contains", "matches", "file")
    if trait.startswith("custom."):
        return ("values", "min", "max", "contains", "matches")
    return ("values", "contains", "matches")


def _check_pattern(table: Table, pattern: str) -> None:
    try:
        BoundedPattern(pattern)
    except PatternError as error:
        raise table.error(f"{quote(pattern)} in 'matches' of {table.place} {error}") from error
