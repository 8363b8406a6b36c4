"""A rule as its fields hold it, text by text: written from a rule, and read back into one."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from typing import Final

from desktop.core.definitions import AlertCondition, AlertRule
from desktop.ui.formats import Formats
from desktop.ui.translation import tr

RELATIVE: Final = ("falls_by", "rises_by", "falls_by_points")
"""Comparisons with earlier periods."""
OUTSIDE: Final = "outside"
PREVIOUS: Final = "previous"
_GROUPED = re.compile(r"\d{1,3}([.,' \u00a0\u202f]\d{3})+|\d+")
_DECIMAL = re.compile(r"\d+([.,]\d+)?|[.,]\d+")
_MOST = 1_000_000_000


@dataclass(frozen=True, slots=True)
class RuleForm:
    """What stands in the fields; numbers are as they were typed."""

    name: str = ""
    kpi: str = "share_rate"
    icp: str = ""
    """Empty is the primary one."""
    window: str = "rolling-28"
    segment: str = ""
    source: str = ""
    campaign_type: str = ""
    comparison: str = "falls_by"
    size: str = ""
    """Percent, or points."""
    versus: str = "4"
    """PREVIOUS, or how many periods are averaged."""
    at_least: str = "100"
    proven: bool = True
    pending: str = "2"
    recover: str = "2"
    severity: str = "warning"
    group: str = ""
    notify: tuple[str, ...] = ("desktop",)
    narrowed: tuple[tuple[str, str], ...] = ()
    """What else the rule is narrowed by; kept as it is."""


@dataclass(frozen=True, slots=True)
class ReadRule:
    """The rule, or None where a field does not say one; field -> what is wrong with it."""

    rule: AlertRule | None
    problems: dict[str, str] = field(default_factory=dict)


def write_form(rule: AlertRule, formats: Formats) -> RuleForm:
    """The fields that say this rule."""
    where = dict(rule.where)
    comparison, size = _size_of(rule.when)
    versus = rule.when.versus_mean_of
    return RuleForm(
        name=rule.name,
        kpi=rule.kpi,
        icp=rule.icp or "",
        window=rule.window,
        segment=rule.segment or "",
        source=where.pop("source", ""),
        campaign_type=where.pop("campaign_type", ""),
        comparison=comparison,
        size="" if size is None else _typed(size, formats),
        versus=PREVIOUS if versus is None else str(versus),
        at_least=formats.count(rule.at_least),
        proven=rule.when.proven,
        pending=str(rule.pending),
        recover=str(rule.recover),
        severity=rule.severity,
        group=rule.group or "",
        notify=rule.notify,
        narrowed=tuple(where.items()),
    )


def read_form(form: RuleForm, taken: Collection[str] = ()) -> ReadRule:
    """The rule that the fields say; `taken` are the names of other rules."""
    reader = _Reader(form)
    name = " ".join(form.name.split())
    if not name:
        reader.problems["name"] = tr("Give the rule a name")
    elif name in taken:
        reader.problems["name"] = tr("Another rule has this name")
    size = None if form.comparison == OUTSIDE else reader.size()
    at_least = reader.count("at_least", form.at_least, least=0)
    pending = reader.count("pending", form.pending, least=1)
    recover = reader.count("recover", form.recover, least=1)
    versus = reader.versus()
    if reader.problems:
        return ReadRule(None, reader.problems)
    where = {**dict(form.narrowed), "source": form.source}
    if form.kpi == "icp_ctr":
        where["campaign_type"] = form.campaign_type
    rule = AlertRule(
        name=name,
        kpi=form.kpi,
        when=_condition(form, size, versus),
        icp=form.icp or None,
        window=form.window,
        segment=form.segment or None,
        where=tuple((key, value) for key, value in where.items() if value),
        group=" ".join(form.group.split()) or None,
        at_least=at_least or 0,
        pending=pending or 1,
        recover=recover or 1,
        severity=form.severity,
        notify=form.notify,
    )
    return ReadRule(rule)


def same_rule(first: RuleForm, second: RuleForm) -> bool:
    """Whether two forms say the same, however their numbers are typed."""
    one, other = read_form(first).rule, read_form(second).rule
    if one is None or other is None:
        return first == second
    return replace(one, where=tuple(sorted(one.where))) == replace(
        other, where=tuple(sorted(other.where))
    )


class _Reader:
    def __init__(self, form: RuleForm) -> None:
        self._form = form
        self.problems: dict[str, str] = {}

    def size(self) -> float | None:
        """A fraction 0..1."""
        form = self._form
        text = form.size.replace("%", "").strip(" \u00a0\u202f")
        if not _DECIMAL.fullmatch(text):
            self.problems["size"] = tr("A percentage such as 0.45")
            return None
        value = float(text.replace(",", "."))
        most = 1000 if form.comparison == "rises_by" else 100
        if not 0 < value <= most:
            self.problems["size"] = tr("More than 0, at most {most}", most=most)
            return None
        return round(value / 100, 12)

    def count(self, name: str, text: str, *, least: int) -> int | None:
        """A whole number, with or without marks between its thousands."""
        plain = text.strip(" \u00a0\u202f")
        if not _GROUPED.fullmatch(plain):
            self.problems[name] = tr("A whole number")
            return None
        value = int(re.sub(r"\D", "", plain))
        if not least <= value <= _MOST:
            self.problems[name] = tr("At least {least}", least=least)
            return None
        return value

    def versus(self) -> int | None:
        """How many periods are averaged; None is the period before."""
        form = self._form
        if form.comparison not in RELATIVE or form.versus == PREVIOUS:
            return None
        return self.count("versus", form.versus, least=1)


def _condition(form: RuleForm, size: float | None, versus: int | None) -> AlertCondition:
    if form.comparison == OUTSIDE:
        return AlertCondition(outside=True, proven=form.proven)
    given = {form.comparison: size}
    return AlertCondition(
        below=given.get("below"),
        above=given.get("above"),
        falls_by=given.get("falls_by"),
        rises_by=given.get("rises_by"),
        falls_by_points=given.get("falls_by_points"),
        versus_mean_of=versus,
        proven=form.proven,
    )


def _size_of(when: AlertCondition) -> tuple[str, float | None]:
    for name in ("below", "above", *RELATIVE):
        value: float | None = getattr(when, name)
        if value is not None:
            return name, value
    return OUTSIDE, None


def _typed(size: float, formats: Formats) -> str:
    """As a person would type it, without the sign that stands beside the field."""
    mark_of_decimals = formats.number(0.5, 1)[1]
    return f"{size * 100:.10g}".replace(".", mark_of_decimals)
