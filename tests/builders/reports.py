"""Overview reports that look like a real workspace: a year of windows, a gap, a seam, a tail."""

from __future__ import annotations

import math
from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.reports.campaign_list import CampaignEntry, CampaignList
from desktop.core.reports.overview import (
    AdvocacyMap,
    Attention,
    ChannelMove,
    KpiCard,
    Movement,
    MovementRow,
    OverviewReport,
    SegmentDot,
    SourceFreshness,
    TrendSeries,
)

MOVES = (
    ("share_rate", "seniority"), ("share_rate", "company_size"), ("share_rate", "industry"),
    ("icp_ctr", "campaign"), ("icp_ctr", "source"),
)  # fmt: skip
"""What the waterfall could take apart, and by what."""

LAST_COMPLETE = date(2026, 4, 26)
SEAM = date(2026, 2, 16)


def build_point(
    end: date = LAST_COMPLETE,
    numerator: int = 180,
    denominator: int = 800,
    *,
    days: int = 28,
    **changes: object,
) -> KpiPoint:
    """A complete point with its Wilson interval; a zero denominator has no value."""
    value = low = high = None
    if denominator:
        value = numerator / denominator
        low, high = _wilson(numerator, denominator)
    point = KpiPoint(
        period=Period(end - timedelta(days=days - 1), end),
        numerator=numerator,
        denominator=denominator,
        value=value,
        low=low,
        high=high,
        complete=True,
    )
    return replace(point, **changes)  # type: ignore[arg-type]


def build_trend(kpi: str = "share_rate", weeks: int = 28) -> TrendSeries:
    """One point a week: a gap of two points, a seam, two incomplete ones at the end."""
    first = LAST_COMPLETE - timedelta(weeks=weeks - 3)
    points = [_weekly(kpi, at, weeks, first + timedelta(weeks=at)) for at in range(weeks)]
    gap = max(2, weeks // 4)
    for at in (gap - 1, gap + 2):
        if kpi == "share_rate" and at < weeks - 3:
            points[at] = replace(points[at], gaps=(points[at].period.end,))
    for at in (gap, gap + 1):
        if kpi == "share_rate" and at < weeks - 3:
            points[at] = replace(points[at], value=None, low=None, high=None, numerator=0)
    points[-2:] = [replace(point, complete=False) for point in points[-2:]]
    share = kpi == "share_rate"
    return TrendSeries(
        points=tuple(points),
        target=0.20 if share else 0.0045,
        seams=((SEAM, "ICP v2"),),
        alerts=(
            (points[gap + 4 if share else -4].period.end, "fell 15 %" if share else "below 0.45 %"),
        ),
    )


def build_card(kpi: str = "share_rate") -> KpiCard:
    """The figures of the worked example, with a change and a verdict."""
    share = kpi == "share_rate"
    current = build_point(
        numerator=180 if share else 3214,
        denominator=800 if share else 765_000,
        previous=0.256 if share else 0.0046,
        change_points=-0.031 if share else -0.0004,
        change_relative=-0.12 if share else -0.08,
        change_low=-0.073 if share else -0.0007,
        change_high=0.011 if share else -0.0001,
        verdict="ok" if share else "below_proven",
        method=None if share else "mixed",
        coverage=0.94 if share else 0.71,
    )
    trend = build_trend(kpi)
    months = tuple(
        build_point(date(2025, 4, 26) + timedelta(days=30 * at), days=30,
                    numerator=_SHARERS[2 * at + 1] if share else _CLICKS[2 * at + 1],
                    denominator=800 if share else 160_000)
        for at in range(13)
    )  # fmt: skip
    return KpiCard(
        kpi=kpi,
        current=current,
        target=trend.target,
        icp_version=2,
        version_since=SEAM,
        sparkline=months,
        trend=trend,
        trend_caption="28-day windows, one point a week",
    )


def build_movement() -> Movement:
    """Share rate by seniority, from 25.6 % to 22.5 %."""
    return Movement(
        kpi="share_rate",
        dimension="seniority",
        before=build_point(date(2026, 3, 29), 210, 820),
        after=build_point(),
        rows=(
            MovementRow("CXO", 110, 84, 0.364, 0.357, -0.011, -0.001),
            MovementRow("VP", 150, 132, 0.320, 0.242, -0.005, -0.013),
            MovementRow("Director", 260, 264, 0.262, 0.250, 0.003, -0.004),
            MovementRow("Manager", 300, 320, 0.180, 0.162, 0.006, -0.007),
        ),
        summary="VPs share less, and fewer CXOs were active.",
    )


def build_ctr_movement() -> Movement:
    """CTR by campaign, from 0.46 % to 0.42 %, with names that have to be cut."""
    return Movement(
        kpi="icp_ctr",
        dimension="campaign",
        before=build_point(date(2026, 3, 29), 3_100, 673_900),
        after=build_point(numerator=3_214, denominator=765_000),
        rows=(
            MovementRow("ICP Thought leadership spring", 140_100, 157_777, 0.0034, 0.0028, -0.0001,
                        -0.0002),
            MovementRow("ICP Demo request", 151_200, 162_473, 0.0051, 0.0049, 0.0, -0.0001),
            MovementRow("ICP Webinar invite", 160_900, 171_508, 0.0048, 0.0046, 0.0, -0.0001),
            MovementRow("ICP Display", 61_000, 69_519, 0.0048, 0.0044, 0.0001, 0.0),
            MovementRow("(other)", 160_700, 203_723, 0.0049, 0.0048, 0.0, 0.0),
        ),
        cause="rate",
        cause_segment="ICP Thought leadership spring",
    )  # fmt: skip


def build_campaigns() -> CampaignList:
    """A few campaigns of two platforms, one of them aimed at the ICP, one at another."""
    figures = (
        ("linkedin", "Broad Brand awareness", 410_300, 1_204, False, None),
        ("google", "Generic search", 260_120, 2_410, False, None),
        ("linkedin", "ICP Webinar invite", 171_508, 797, True, None),
        ("linkedin", "ICP Demo request", 162_473, 798, True, None),
        ("google", "Enterprise search", 88_000, 512, False, "Enterprise buyers"),
        ("meta", "Lookalike traffic", None, None, False, None),
    )
    return CampaignList(
        "Mid-market leaders",
        Period(date(2026, 3, 30), LAST_COMPLETE),
        tuple(
            CampaignEntry(source, "7", str(at), name, seen, clicks, aimed=aimed, other_icp=other)
            for at, (source, name, seen, clicks, aimed, other) in enumerate(figures)
        ),
    )


def build_map() -> tuple[SegmentDot, ...]:
    """Four segments with both rates, one that is incomplete, one without clicks to count."""
    figures = (
        ("CXO", 30, 84, 402, 82_000),
        ("VP", 32, 132, 540, 131_000),
        ("Director", 66, 264, 1_120, 262_000),
        ("Manager", 52, 320, 1_152, 290_000),
    )
    dots = [
        SegmentDot(name, build_point(numerator=n, denominator=of),
                   build_point(numerator=clicks, denominator=seen))
        for name, n, of, clicks, seen in figures
    ]  # fmt: skip
    late = build_point(numerator=9, denominator=60, complete=False)
    nothing = build_point(numerator=0, denominator=0)
    dots.append(SegmentDot("Owner", late, build_point(numerator=190, denominator=40_000)))
    dots.append(SegmentDot("Partner", late, nothing))
    return tuple(dots)


def build_advocacy() -> AdvocacyMap:
    """The map over the period of the cards, with what else it could be by."""
    return AdvocacyMap(
        dimension="seniority",
        period=Period(date(2026, 3, 30), LAST_COMPLETE),
        dots=build_map(),
        share_rate=build_point(),
        ctr=build_point(numerator=3214, denominator=765_000),
        offered=("seniority", "industry"),
        of_people=("seniority", "company_size", "industry"),
        of_ads=("seniority", "industry", "job_function"),
    )


def build_channels() -> tuple[ChannelMove, ...]:
    """Copy link fell, with proof; the others are flat."""
    return (
        ChannelMove("copy_link", 50, 31, 0.061, 0.039, proven=True, died=False),
        ChannelMove("email_invite", 80, 78, 0.098, 0.098, proven=False, died=False),
        ChannelMove("share_button", 70, 71, 0.085, 0.089, proven=False, died=False),
    )


def build_overview() -> OverviewReport:
    """A full page: two cards, four sources, four things to look at, one movement."""
    return OverviewReport(
        icp="Mid-market leaders",
        icps=("Mid-market leaders", "Enterprise buyers"),
        period_label="Mar 30 – Apr 26",
        period=Period(date(2026, 3, 30), LAST_COMPLETE),
        cards=(build_card("share_rate"), build_card("icp_ctr")),
        freshness=(
            SourceFreshness("linkedin", date(2026, 5, 4), date(2026, 5, 2), "ok"),
            SourceFreshness("mixpanel", date(2026, 5, 5), date(2026, 5, 4), "ok"),
            SourceFreshness("google", date(2026, 4, 29), date(2026, 4, 26), "late"),
            SourceFreshness("hubspot", date(2026, 5, 5), date(2026, 5, 5), "ok"),
        ),
        attention=(
            Attention("alert", "bad", "ICP CTR on LinkedIn feed is below 0.45 %",
                      "Firing since Apr 13 · 0.39 % · 2,463 / 637,500", "Open alert", "alerts"),
            Attention("late_source", "warn", "Google Ads is late",
                      "Data through Apr 29, expected May 3 · May is drawn hollow", "Sync now",
                      "data"),
            Attention("silent_share_event", "warn", "“Invite Sent” has gone silent",
                      "No event since Apr 21, 38 a day before · counts as email_invite",
                      "Check mapping", "data"),
            Attention("change", "mute", "Share rate of VPs fell 24 %, not proven",
                      "32 / 132, from 48 / 150 · about 510 more people needed", "See segment",
                      "share_rate"),
        ),
        events=4_812_306,
        timezone="America/New_York",
        shown_at=datetime(2026, 5, 5, 9, 12),
        moved=build_movement(),
        map=build_advocacy(),
        moves=MOVES,
        channels=build_channels(),
    )  # fmt: skip


def build_empty() -> OverviewReport:
    """A workspace in which nothing has been imported yet."""
    return OverviewReport(icp=None, icps=(), period_label="", cards=(), timezone="Europe/Berlin")


_SHARERS = (185, 190, 194, 193, 188, 183, 178, 172, 172, 171, 162, 157, 162, 170, 179, 187, 196,
            201, 207, 209, 208, 206, 201, 194, 184, 180, 184, 175)  # fmt: skip
_CLICKS = (750, 760, 768, 758, 748, 740, 732, 740, 735, 722, 711, 722, 736, 748, 758, 752, 760, 768,
           762, 754, 744, 736, 722, 706, 690, 672, 678, 669)  # fmt: skip


def _weekly(kpi: str, at: int, weeks: int, end: date) -> KpiPoint:
    """The curve of the example, stretched over that many weeks."""
    curve = _SHARERS if kpi == "share_rate" else _CLICKS
    place = at / max(1, weeks - 1) * (len(curve) - 1)
    left = min(int(place), len(curve) - 2)
    numerator = curve[left] + (curve[left + 1] - curve[left]) * (place - left)
    return build_point(end, round(numerator), 800 if kpi == "share_rate" else 160_000)


def _wilson(numerator: int, denominator: int) -> tuple[float, float]:
    z = 1.959963985
    share = numerator / denominator
    middle = share + z * z / (2 * denominator)
    half = z * math.sqrt(share * (1 - share) / denominator + z * z / (4 * denominator**2))
    scale = 1 + z * z / denominator
    return (middle - half) / scale, (middle + half) / scale
