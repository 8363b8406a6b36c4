"""The Alerts page as pictures and tests show it: each state once, with made-up numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from desktop.core.alerts.explanation import Explanation, encode_explanation
from desktop.core.alerts.factory import factory_rules
from desktop.core.alerts.telling import Entry
from desktop.core.clock import DAY, day_number
from desktop.core.definitions import AlertCondition, AlertRule
from desktop.core.kpi.intervals import Z99, wilson
from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.reports.alert_deliveries import Delivery
from desktop.core.reports.alert_detail import AlertDetail, Reach, RuleTrial, StateAt
from desktop.core.reports.alerts import AlertView, InboxItem
from desktop.core.reports.alerts_page import AlertsReport, RuleChoices
from desktop.core.reports.overview import TrendSeries
from desktop.core.reports.replays import Replay, ReplayStep
from desktop.core.store.alerts import TransitionRow
from desktop.ui.pages.alerts_state import AlertActions, CheckNews
from desktop.ui.state import Done

TODAY = date(2026, 5, 5)
NOW = day_number(TODAY) * DAY + DAY // 2
FEED = AlertRule(
    "LinkedIn CTR below 0.45 %", "icp_ctr", AlertCondition(below=0.0045),
    window="rolling-28", where=(("source", "linkedin"), ("campaign_type", "sponsored_update")),
    group="feed", at_least=5000,
)  # fmt: skip
CRITICAL = replace(
    FEED, name="LinkedIn CTR below 0.35 %", when=AlertCondition(below=0.0035), severity="critical"
)
FALL = AlertRule(
    "Share rate fell", "share_rate", AlertCondition(falls_by=0.15, versus_mean_of=4),
    window="rolling-28", segment="plan",
)  # fmt: skip
META = replace(FEED, name="Meta link CTR below 0.9 %", when=AlertCondition(below=0.009), group=None)
DISPLAY = replace(
    FEED, name="Google Display CTR below 0.35 %", when=AlertCondition(below=0.0035), group=None
)
SEARCH = replace(FEED, name="Google Search CTR", when=AlertCondition(below=0.04), group=None)
TOTAL = replace(FALL, name="Share rate", segment=None)
GONE = replace(FALL, name="Share rate of partners", icp="Partners", segment=None)
RULES = (FEED, CRITICAL, FALL, META, DISPLAY, SEARCH, TOTAL, GONE)


def at(day: date) -> int:
    """Noon of a day."""
    return day_number(day) * DAY + DAY // 2


def build_last(rule: AlertRule, k: int, n: int, **more: object) -> Explanation:
    """The last evaluation of a rule: k of n."""
    low, high = wilson(k, n, Z99) or (None, None)
    edge = rule.when.below
    values: dict[str, object] = {
        "rule": rule.name, "kpi": rule.kpi, "window": rule.window, "condition": rule.when,
        "start": date(2026, 3, 30), "end": date(2026, 4, 26), "numerator": k, "denominator": n,
        "value": k / n, "low": low, "high": high, "threshold": edge,
    }  # fmt: skip
    return Explanation(**(values | more))  # type: ignore[arg-type]


def build_view(rule: AlertRule, state: str, day: date, **more: object) -> AlertView:
    """Where a rule stands since a day."""
    segment = str(more.pop("segment", ""))
    opened = at(day) if state == "firing" else None
    values: dict[str, object] = {"changed_at": at(day), "opened_at": opened}
    return AlertView(rule, segment, segment, state, **(values | more))  # type: ignore[arg-type]


def build_change(number: int, day: date, before: str, after: str, notice: str = "") -> InboxItem:
    """One change of the rule on LinkedIn's feed."""
    told = build_last(FEED, 2_463, 637_500) if after != "no_data" else Explanation(FEED.name)
    return InboxItem(
        id=number, at=at(day), before=before, after=after,
        entry=Entry(notice, told, "", number), is_read=True,
        rule=FEED.name, segment="", label="",
    )  # fmt: skip


def build_alerts_report() -> AlertsReport:
    """Every group of the inbox."""
    resolved = TransitionRow(
        TOTAL.name, "", "", at(date(2026, 2, 8)), "recovering", "ok", "recovered", "resolved",
        encode_explanation(Explanation(TOTAL.name)), 90,
    )  # fmt: skip
    fired = replace(resolved, at=at(date(2026, 1, 18)), after="firing", notice="fired", id=80)
    views = (
        build_view(FEED, "firing", date(2026, 4, 13), last=build_last(FEED, 2_463, 637_500)),
        build_view(FALL, "firing", date(2026, 5, 3), segment="Team", snoozed_while_open=True,
                   last=build_last(FALL, 41, 240)),
        build_view(META, "pending", date(2026, 5, 4), breaches=1,
                   last=build_last(META, 1_290, 150_000)),
        build_view(FALL, "unproven", date(2026, 4, 27), segment="VP",
                   last=build_last(FALL, 32, 132, needs=510)),
        build_view(DISPLAY, "unproven", date(2026, 4, 24),
                   last=build_last(DISPLAY, 12, 3_870, needs=1_130)),
        build_view(SEARCH, "no_data", date(2026, 5, 4)),
        build_view(CRITICAL, "recovering", date(2026, 5, 2), recoveries=1,
                   last=build_last(CRITICAL, 2_463, 637_500)),
        build_view(GONE, "error", date(2026, 5, 1), problem='there is no ICP "Partners" any more'),
        build_view(TOTAL, "ok", date(2026, 2, 8), history=(resolved, fired),
                   last=build_last(TOTAL, 180, 800)),
    )  # fmt: skip
    return AlertsReport(
        views=views,
        rules=RULES,
        unread=frozenset({(FALL.name, "Team"), (FALL.name, "VP")}),
        suggested=factory_rules(),
        choices=RuleChoices(
            icps=("Mid-market leaders", "Enterprise buyers"),
            sources=(("icp_ctr", ("linkedin", "google", "meta")), ("share_rate", ("mixpanel",))),
            campaign_types=("display", "search", "sponsored_update"),
            segments=(("icp_ctr", ("campaign", "source")), ("share_rate", ("plan", "seniority"))),
            channels=("desktop", "growth-slack"),
        ),
        failed=(),
        today=TODAY,
        zone="America/New_York",
        now=NOW,
    )


def build_points() -> tuple[KpiPoint, ...]:
    """A CTR of weekly points that falls below the threshold twice."""
    rates = (47, 49, 50, 48, 45, 42, 41, 43, 47, 50, 51, 51, 50, 49, 48, 46, 44, 42, 40, 39)
    found = []
    for week, rate in enumerate(rates):
        end = date(2025, 12, 14) + timedelta(days=7 * week)
        clicks = round(637_500 * rate / 10_000)
        low, high = wilson(clicks, 637_500, Z99) or (None, None)
        found.append(
            KpiPoint(Period(end - timedelta(days=27), end), clicks, 637_500, clicks / 637_500,
                     low, high, complete=week < len(rates) - 1)
        )  # fmt: skip
    return tuple(found)


def build_alert_detail(rule: str, segment: str) -> AlertDetail | None:
    """The alert of that rule and segment, with the trend and record of LinkedIn's feed."""
    views = build_alerts_report().views
    view = next((v for v in views if v.rule.name == rule and v.segment == segment), None)
    if view is None:
        return None
    days = [date(2026, 3, 28) + timedelta(days=day) for day in range(36)]
    states = ["ok"] * 15 + ["pending"] + ["firing"] * 5 + ["no_data"] + ["firing"] * 14
    return AlertDetail(
        view=view,
        trend=TrendSeries(
            build_points(),
            seams=((date(2026, 2, 16), "ICP v2"),),
            alerts=((date(2026, 1, 18), "fired"), (date(2026, 4, 12), "fired")),
            thresholds=((0.0045, "warning"), (0.0035, "critical")),
            level=99,
        ),
        states=tuple(
            StateAt(Period(day - timedelta(days=27), day), state)
            for day, state in zip(days, states, strict=True)
        ),
        record=(
            build_change(4, date(2026, 4, 18), "firing", "no_data"),
            build_change(3, date(2026, 4, 13), "pending", "firing", "fired"),
            build_change(2, date(2026, 4, 12), "ok", "pending"),
        ),
        zone="America/New_York",
        deliveries=(
            Delivery(8, "growth-slack", "failed", "fired", at(date(2026, 4, 13)), 6,
                     "growth-slack answered 410 Gone", 3),
            Delivery(7, "desktop", "sent", "fired", at(date(2026, 4, 13)), 1, None, 3),
            Delivery(9, "desktop", "sent", "reminder", at(date(2026, 4, 20)), 1),
        ),
        data_as_of={"linkedin": at(date(2026, 5, 2))},
        recovers=0.00495,
        sibling=CRITICAL,
    )  # fmt: skip


def build_trial(rule: AlertRule) -> RuleTrial:
    """Two firings, the second one still going on."""
    points = build_points()
    notices = {6: "fired", 10: "resolved", 18: "fired"}
    steps = tuple(
        ReplayStep(point.period, None, point.numerator, point.denominator, point.value,
                   point.low, point.high, 0.0045, "ok", (), notices.get(number))
        for number, point in enumerate(points)
    )  # fmt: skip
    return RuleTrial(
        Replay(rule, "Mid-market leaders", 2, steps, 2),
        TrendSeries(points),
        Reach(0.0045, 0.0036, 637_500, 0.62, 910_000),
    )


def build_alert_actions() -> AlertActions:
    """Everything is offered, nothing changes anything."""
    return AlertActions(
        load=build_alerts_report,
        detail=build_alert_detail,
        try_rule=build_trial,
        check=lambda force: CheckNews(changed=False),
        acknowledge=lambda rule, segment, comment: Done(f"{rule} is acknowledged"),
        snooze=lambda rule, segment, how_long: Done(f"{rule} is silent"),
        wake=lambda rule, segment: Done(f"{rule} is awake"),
        mark_seen=lambda changes: 0,
        save_rule=lambda rule, instead_of: Done(f"{rule.name} is changed"),
        add_rules=lambda rules: Done("Rules added"),
        delete_rule=lambda name: Done(f"{name} is deleted"),
        send_again=lambda number: Done("In line again"),
    )
