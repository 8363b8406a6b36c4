"""The words and numbers of a KPI card."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from desktop.core.kpi.points import KpiPoint
from desktop.core.reports.overview import KpiCard
from desktop.ui.formats import EN_DASH, NO_VALUE, Formats, decimals_of

_TITLES = {"share_rate": "Share rate among ICPs", "icp_ctr": "CTR from ICP audiences"}
_METHODS = {"targeted": "Aimed at the ICP", "unattributed": "Not attributed", "mixed": "Mixed"}


@dataclass(frozen=True, slots=True)
class Change:
    """A change against the previous period; coloured (`tone`) only when it is proven."""

    text: str
    details: tuple[str, ...]
    """From the fullest to the shortest."""
    icon: str = ""
    tone: str = ""


def title_of(kpi: str) -> str:
    """What a KPI is called on its card."""
    return _TITLES.get(kpi, kpi)


def describe_change(
    kpi: str, point: KpiPoint | None, formats: Formats, *, compares: bool = True
) -> Change:
    """The change in points and relative, and whether it could be noise."""
    if point is None or point.value is None:
        reasons = point.reasons if point is not None else ()
        return Change("", (". ".join(reasons),))
    if not compares:
        return Change("", ("Not compared",))
    if point.change_points is None:
        return Change("No period before to compare with", ("",))
    decimals = decimals_of(kpi)
    text = formats.change(point.change_points, point.change_relative, decimals)
    before = f"from {formats.percent(point.previous, decimals)}"
    icon = "arrow-down" if point.change_points < 0 else "arrow-up"
    if point.change_points == 0:
        icon = "minus"
    if point.change_low is None or point.change_high is None:
        return Change(text, (before,), icon)
    proven = point.change_low > 0 or point.change_high < 0
    word = "proven" if proven else "could be noise"
    low = formats.points(point.change_low, decimals)
    high = formats.points(point.change_high, decimals)
    details = (f"{before} · {word} ({low} to {high})", f"{before} · {word}", word)
    tone = ("ok" if point.change_points > 0 else "bad") if proven else ""
    return Change(text, details, icon, tone)


def describe_facts(card: KpiCard, formats: Formats) -> tuple[tuple[str, str], ...]:
    """Four names and values that stand under the number."""
    point = card.current
    share = card.kpi == "share_rate"
    ratio, interval, known, method = NO_VALUE, NO_VALUE, NO_VALUE, None
    if point is not None:
        ratio = formats.ratio(point.numerator, point.denominator)
        interval = formats.interval(point.low, point.high, decimals_of(card.kpi))
        known = formats.percent(point.coverage, 0)
        method = point.method
    head = (
        ("Shared / active" if share else "Clicks / impressions", ratio),
        (f"95{formats.space}% interval", interval),
    )
    if share:
        return (
            *head,
            ("Profiles known", known),
            ("Definition", describe_definition(card, formats)),
        )
    return (*head, ("Method", describe_method(method)), ("Coverage", known))


def describe_definition(card: KpiCard, formats: Formats) -> str:
    """`v2 since Feb 16`."""
    if card.version_since is None:
        return f"v{card.icp_version}"
    now = card.current.period.end.year if card.current else card.version_since.year
    year = card.version_since.year != now
    return f"v{card.icp_version} since {formats.day(card.version_since, year=year)}"


def describe_method(method: str | None) -> str:
    """How clicks were attributed to the ICP, in words."""
    if method is None:
        return EN_DASH
    if method.startswith("segment:"):
        return f"By {method.removeprefix('segment:').replace('_', ' ')}"
    return _METHODS.get(method, method)


def describe_span(points: Sequence[KpiPoint]) -> str:
    """How long a sparkline reaches: `13 months`."""
    if len(points) < 2:
        return ""
    days = median(point.period.days for point in points)
    unit = {1: "days", 7: "weeks"}.get(round(days), "months" if 28 <= days <= 31 else "periods")
    return f"{len(points)} {unit}"
