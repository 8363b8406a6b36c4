"""The words and numbers of a KPI card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from desktop.core.kpi.ctr_reasons import sentence
from desktop.core.kpi.points import KpiPoint
from desktop.core.language.names import name_source
from desktop.core.reports.overview import KpiCard
from desktop.ui.charts.readout import why_not_judged
from desktop.ui.formats import EN_DASH, NO_VALUE, Formats, decimals_of
from desktop.ui.translation import mark, tr, tr_count
from desktop.ui.widgets.verdict_chip import describe_judging, describe_needs
from desktop.ui.widgets.why_words import dimension_name
from desktop.ui.words import inside

_TITLES = {
    "share_rate": mark("Share rate among ICPs"),
    "icp_ctr": mark("CTR from ICP audiences"),
}
_METHODS = {
    "targeted": mark("Aimed at the ICP"),
    "unattributed": mark("Not attributed"),
    "mixed": mark("Mixed"),
}
_TOLD = frozenset({"incomplete", "gap"})
"""Reasons that the card says in other words."""


@dataclass(frozen=True, slots=True)
class Change:
    """A change against the previous period; coloured (`tone`) only when it is proven."""

    text: str
    details: tuple[str, ...]
    """From the fullest to the shortest."""
    icon: str = ""
    tone: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One name and value under the number; `hint` says more of it."""

    name: str
    value: str
    hint: str = ""


def title_of(kpi: str) -> str:
    """What a KPI is called on its card."""
    return tr(_TITLES[kpi]) if kpi in _TITLES else kpi


def describe_change(
    kpi: str, point: KpiPoint | None, formats: Formats, *, compares: bool = True
) -> Change:
    """The change in points and relative, and whether it could be noise."""
    if point is None or point.value is None:
        reasons = point.reasons if point is not None else ()
        return Change("", (" ".join(tr(sentence(code)) for code in reasons if code not in _TOLD),))
    if not compares:
        return Change("", (tr("Not compared"),))
    if point.change_points is None:
        return Change(tr("No period before to compare with"), ("",))
    decimals = decimals_of(kpi)
    text = formats.change(point.change_points, point.change_relative, decimals)
    before = tr("from {before}", before=formats.percent(point.previous, decimals))
    icon = "arrow-down" if point.change_points < 0 else "arrow-up"
    if point.change_points == 0:
        icon = "minus"
    if point.change_low is None or point.change_high is None:
        return Change(text, (before,), icon)
    proven = point.change_low > 0 or point.change_high < 0
    word = tr("proven") if proven else tr("could be noise")
    between = tr(
        "{low} to {high}",
        low=formats.points(point.change_low, decimals),
        high=formats.points(point.change_high, decimals),
    )
    details = (f"{before} · {word} ({between})", f"{before} · {word}", word)
    tone = ("ok" if point.change_points > 0 else "bad") if proven else ""
    return Change(text, details, icon, tone)


def describe_facts(card: KpiCard, formats: Formats) -> tuple[Fact, ...]:
    """Four names and values that stand under the number."""
    point = card.current
    share = card.kpi == "share_rate"
    ratio = interval = known = tr(NO_VALUE)
    method, judging = None, ""
    if point is not None:
        ratio = formats.ratio(point.numerator, point.denominator)
        interval = formats.interval(point.low, point.high, decimals_of(card.kpi))
        known = formats.percent(point.coverage, 0)
        method, judging = point.method, describe_judging(point, formats)
    head = (
        Fact(tr("Shared / active") if share else tr("Clicks / impressions"), ratio),
        Fact(tr("95{space}% interval", space=formats.space), interval, judging),
    )
    if share:
        return (
            *head,
            Fact(tr("Profiles known"), known),
            Fact(tr("Definition"), describe_definition(card, formats)),
        )
    return (*head, Fact(tr("Method"), describe_method(method)), Fact(tr("Coverage"), known))


def describe_origin(card: KpiCard, formats: Formats) -> tuple[str, ...]:
    """Why the number is what it is, line by line: period, counts, definition, sources, doubts."""
    point = card.current
    lines = []
    if point is not None:
        period = point.period
        days = formats.days(period.start, period.end, this_year=period.end.year)
        lines.append(tr("{days}, {days_count} days", days=days, days_count=period.days))
        names = [fact for fact in describe_facts(card, formats) if fact.value != EN_DASH]
        lines += [tr("{name}: {value}", name=fact.name, value=fact.value) for fact in names]
    if card.kpi != "share_rate":
        definition = describe_definition(card, formats)
        lines.append(tr("{name}: {value}", name=tr("Definition"), value=definition))
    lines += [
        tr("{source}: data as of {moment}", source=name_source(name), moment=formats.stamp(at))
        for name, at in card.data_as_of
    ]
    return (*lines, *(_doubts(point, formats) if point is not None else ()))


def _doubts(point: KpiPoint, formats: Formats) -> list[str]:
    said = [why_not_judged(point, formats).capitalize(), describe_judging(point, formats)]
    if point.verdict == "below_not_proven":
        said.append(describe_needs(point, formats))
    said += [tr(sentence(code)) for code in point.reasons if code not in _TOLD]
    return list(dict.fromkeys(filter(None, said)))


def describe_definition(card: KpiCard, formats: Formats) -> str:
    """`v2 since Feb 16`."""
    if card.version_since is None:
        return f"v{card.icp_version}"
    now = card.current.period.end.year if card.current else card.version_since.year
    day = formats.day(card.version_since, year=card.version_since.year != now)
    return tr("v{version} since {day}", version=card.icp_version, day=day)


def describe_method(method: str | None) -> str:
    """How clicks were attributed to the ICP, in words."""
    if method is None:
        return EN_DASH
    if method.startswith("segment:"):
        name = inside(dimension_name(method.removeprefix("segment:")))
        return tr("By {dimension}", dimension=name)
    return tr(_METHODS[method]) if method in _METHODS else method


def describe_span(points: Sequence[KpiPoint]) -> str:
    """How long a sparkline reaches: `13 months`."""
    if len(points) < 2:
        return ""
    days, count = median(point.period.days for point in points), len(points)
    if round(days) == 1:
        return tr_count("{count} day", "{count} days", count)
    if round(days) == 7:
        return tr_count("{count} week", "{count} weeks", count)
    if 28 <= days <= 31:
        return tr_count("{count} month", "{count} months", count)
    return tr_count("{count} period", "{count} periods", count)
