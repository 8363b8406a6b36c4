"""Writes definitions in the layout of definitions.toml; reading them back gives the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from desktop.core.definitions import (
    AlertCondition,
    AlertRule,
    CampaignRule,
    Definitions,
    IcpDefinition,
    ShareRule,
    SourceRule,
    TraitTest,
)

_WIDTH: Final = 100
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES: Final = {
    "\\": "\\\\", '"': '\\"', "\b": "\\b", "\t": "\\t", "\n": "\\n", "\f": "\\f", "\r": "\\r",
}  # fmt: skip
_SPECIAL = re.compile(r'[\\"\x00-\x1f\x7f]')

Pairs = Iterable[tuple[str, str]]
"""Keys and values, both as TOML."""


def format_definitions(definitions: Definitions) -> str:
    """The definitions as TOML; absent sections are left out, empty ones are kept."""
    empty = [
        f"{key} = []"
        for key, items in (
            ("icp", definitions.icps),
            ("campaign", definitions.campaigns),
            ("alert", definitions.alerts),
        )
        if items == ()
    ]
    blocks = ["\n".join(empty), *_sections(definitions)]
    blocks += [_icp(icp) for icp in definitions.icps or ()]
    blocks += [_campaign(rule) for rule in definitions.campaigns or ()]
    blocks += [_alert(rule) for rule in definitions.alerts or ()]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _sections(definitions: Definitions) -> Iterable[str]:
    if definitions.reporting is not None:
        zone = definitions.reporting.timezone
        start = ("week_start", _string(definitions.reporting.week_start))
        yield _block("[reporting]", [*_given(timezone=zone), start])
    if definitions.share_events is not None:
        events = definitions.share_events.items()
        yield _block("[share_events]", ((_string(key), _rules(rules)) for key, rules in events))
    if (activity := definitions.activity) is not None:
        defaults = [] if activity.ignore_defaults else [("ignore_defaults", "false")]
        yield _block("[activity]", [("ignore", _array(activity.ignore)), *defaults])
    if (people := definitions.people) is not None:
        keys = ("exclude_domains", "exclude_ids", "trait_priority")
        yield _block("[people]", ((key, _array(getattr(people, key))) for key in keys))
    if definitions.sources is not None:
        yield "\n\n".join(_sources(definitions.sources))
    if definitions.dimension_order is not None:
        yield _block("[attribution]", [("dimensions", _array(definitions.dimension_order))])


def _rules(rules: Sequence[ShareRule]) -> str:
    if len(rules) == 1 and not rules[0].where:
        return _string(rules[0].channel)
    tables = [_rule(rule) for rule in rules]
    return f"[{', '.join(tables)}]" if len(tables) == 1 else _lines(tables)


def _rule(rule: ShareRule) -> str:
    where = _nested("where", ((_key(key), _one_or_more(values)) for key, values in rule.where))
    return _inline([("channel", _string(rule.channel)), *where])


def _sources(sources: dict[str, SourceRule]) -> Iterable[str]:
    if not sources:
        yield "[sources]"
    for name, rule in sources.items():
        one_off = [("one_off", "true")] if rule.one_off else []
        yield _block(
            f"[sources.{_key(name)}]", [*one_off, *_given(settling_days=rule.settling_days)]
        )


def _icp(icp: IcpDefinition) -> str:
    target = _given(share_rate=icp.target_share_rate, icp_ctr=icp.target_icp_ctr)
    head = _block("[[icp]]", [("name", _string(icp.name)), *_nested("target", target)])
    parts = [head, _block("[icp.where]", _tests(icp.where))]
    if icp.where_not:
        parts.append(_block("[icp.where_not]", _tests(icp.where_not)))
    return "\n".join(parts)


def _tests(tests: Sequence[TraitTest]) -> Iterable[tuple[str, str]]:
    """A namespace is written dotted in its first run only: TOML would gather later ones there."""
    closed = set()
    previous = ""
    for test in tests:
        namespace, dot, name = test.trait.partition(".")
        if namespace != previous:
            closed.add(previous)
        dotted = dot and namespace not in closed
        yield f"{namespace}.{_key(name)}" if dotted else _key(test.trait), _test(test)
        previous = namespace


def _test(test: TraitTest) -> str:
    if test == TraitTest(test.trait, values=test.values):
        return _array(test.values)
    limits = _given(min=test.minimum, max=test.maximum)
    lists = (("values", test.values), ("contains", test.contains), ("matches", test.matches))
    parts = [(name, _array(values)) for name, values in lists if values]
    return _inline([*limits, *parts])


def _campaign(rule: CampaignRule) -> str:
    return _block(
        "[[campaign]]",
        _given(
            source=rule.source,
            match=rule.match,
            id=rule.id,
            icp=rule.icp,
            funnel_stage=rule.funnel_stage,
        ),
    )


def _alert(rule: AlertRule) -> str:
    return _block(
        "[[alert]]",
        [
            *_given(name=rule.name, kpi=rule.kpi, icp=rule.icp),
            *_given(window=rule.window, segment=rule.segment),
            *_nested("where", ((_key(key), _string(value)) for key, value in rule.where)),
            ("when", _condition(rule.when)),
            *_given(group=rule.group, at_least=rule.at_least),
            *_given(pending=rule.pending, recover=rule.recover, severity=rule.severity),
            ("notify", _array(rule.notify)),
        ],
    )


def _condition(when: AlertCondition) -> str:
    comparisons = _given(
        below=when.below,
        above=when.above,
        falls_by=when.falls_by,
        rises_by=when.rises_by,
        falls_by_points=when.falls_by_points,
    )
    outside = [("outside", "true")] if when.outside else []
    baseline = _nested("versus", _given(mean_of=when.versus_mean_of))
    return _inline([*comparisons, *outside, *baseline, ("proven", _flag(when.proven))])


def _given(**values: str | float | None) -> list[tuple[str, str]]:
    """The keys that have a value."""
    return [
        (key, _string(value) if isinstance(value, str) else _number(value))
        for key, value in values.items()
        if value is not None
    ]


def _nested(key: str, pairs: Pairs) -> list[tuple[str, str]]:
    inside = list(pairs)
    return [(key, _inline(inside))] if inside else []


def _block(header: str, pairs: Pairs) -> str:
    return "\n".join([header, *(f"{key} = {value}" for key, value in pairs)])


def _inline(pairs: Pairs) -> str:
    return "{ " + ", ".join(f"{key} = {value}" for key, value in pairs) + " }"


def _one_or_more(values: Sequence[str]) -> str:
    return _string(values[0]) if len(values) == 1 else _array(values)


def _array(values: Sequence[str]) -> str:
    items = [_string(value) for value in values]
    line = f"[{', '.join(items)}]"
    return line if len(line) <= _WIDTH else _lines(items)


def _lines(items: Iterable[str]) -> str:
    return "[\n" + "".join(f"    {item},\n" for item in items) + "]"


def _number(value: float) -> str:
    whole = isinstance(value, int) or (value.is_integer() and abs(value) < 1e15)
    return str(int(value)) if whole else repr(value)


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _key(name: str) -> str:
    return name if _BARE_KEY.fullmatch(name) else _string(name)


def _string(text: str) -> str:
    """A basic string on one line, whatever is in the text."""
    return '"' + _SPECIAL.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04X}"
