"""Definitions as a few words each, and the difference of two as one line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Final

from desktop.core.definitions import (
    Activity,
    AlertCondition,
    AlertRule,
    CampaignRule,
    IcpDefinition,
    People,
    Reporting,
    ShareRule,
    SourceRule,
    TraitTest,
)

SHOWN: Final = 6
"""So many items of a list are spelled out."""

Parts = dict[str, tuple[str, ...]]
"""What a thing consists of, in words; a part that is not there is an empty tuple."""

Plain = Reporting | Activity | People | CampaignRule | SourceRule


def plain_parts(item: Plain) -> Parts:
    """The parts of a table of words, numbers and lists."""
    return {each.name: _words(getattr(item, each.name)) for each in fields(item)}


def icp_parts(icp: IcpDefinition) -> Parts:
    """One part per trait and way of testing, and the targets."""
    parts: Parts = {}
    for prefix, tests in (("", icp.where), ("not ", icp.where_not)):
        for test in tests:
            parts |= {f"{prefix}{key}": words for key, words in _test_parts(test).items()}
    parts["target share_rate"] = _words(icp.target_share_rate)
    parts["target icp_ctr"] = _words(icp.target_icp_ctr)
    return parts


def _test_parts(test: TraitTest) -> Parts:
    return {
        test.trait: test.values,
        f"{test.trait} min": _words(test.minimum),
        f"{test.trait} max": _words(test.maximum),
        f"{test.trait} contains": test.contains,
        f"{test.trait} matches": test.matches,
    }


def alert_parts(rule: AlertRule) -> Parts:
    """The parts of a rule; its condition is one."""
    told = {
        each.name: _words(getattr(rule, each.name))
        for each in fields(rule)
        if each.name not in ("name", "when", "where")
    }
    where = tuple(f"{key} = {value}" for key, value in rule.where)
    return {"when": (_tell_condition(rule.when),), "where": where, **told}


def _tell_condition(when: AlertCondition) -> str:
    given = [
        f"{key} {value:g}"
        for key in ("below", "above", "falls_by", "rises_by", "falls_by_points")
        if (value := getattr(when, key)) is not None
    ]
    if when.outside:
        given.append("outside")
    if when.versus_mean_of is not None:
        given.append(f"versus the mean of {when.versus_mean_of}")
    return " ".join([*given, "(proven)" if when.proven else "(proven or not)"])


def rules_parts(rules: Sequence[ShareRule]) -> Parts:
    """The channels of one event with their conditions."""
    return {"channel": tuple(map(_tell_rule, rules))}


def _tell_rule(rule: ShareRule) -> str:
    conditions = [f"{key} is {' or '.join(values)}" for key, values in rule.where]
    return " where ".join([rule.channel, *([" and ".join(conditions)] if conditions else [])])


def tell(parts: Parts) -> str:
    """All parts that are there."""
    return "; ".join(f"{key}: {tell_list(words)}" for key, words in parts.items() if words)


def differences(old: Parts, new: Parts) -> str:
    """What differs, part by part; "" where nothing does."""
    keys = dict.fromkeys((*new, *old))
    told = ((key, difference(old.get(key, ()), new.get(key, ()))) for key in keys)
    return "; ".join(f"{key}: {text}" for key, text in told if text)


def difference(old: tuple[str, ...], new: tuple[str, ...]) -> str:
    """How one part changed; "" where it did not."""
    if old == new:
        return ""
    if len(old) <= 1 and len(new) <= 1:
        return f"{tell_list(old)} → {tell_list(new)}"
    before, after = set(old), set(new)
    added = [word for word in new if word not in before]
    dropped = [word for word in old if word not in after]
    told = [
        f"{verb} {tell_list(words)}"
        for verb, words in (("adds", added), ("drops", dropped))
        if words
    ]
    return ", ".join(told) or f"now in the order {tell_list(new)}"


def tell_list(words: Iterable[str]) -> str:
    """The first few of them, and how many more there are."""
    known = [word if word.isprintable() else repr(word) for word in words]
    more = f" and {len(known) - SHOWN:,} more" if len(known) > SHOWN else ""
    return (", ".join(known[:SHOWN]) or "none") + more


def _words(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    if isinstance(value, tuple):
        return tuple(str(each) for each in value)
    if isinstance(value, bool):
        return ("yes" if value else "no",)
    whole = isinstance(value, float) and value.is_integer()
    return (f"{value:.0f}" if whole else str(value),)
