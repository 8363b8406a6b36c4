"""Where numbers come from, as a real workspace would tell it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.reports.provenance import Provenance, UsedDay, UsedFact, UsedFile, UsedRows
from tests.builders.data_reports import build_import

APRIL = Period(date(2026, 4, 1), date(2026, 4, 28))
_EVENTS = UsedFile(build_import(42, "share_events_april.jsonl", kind="mixpanel"), "mixpanel:77")
_MORE = UsedFile(build_import(46, "raw_export_2026-04-20.jsonl", kind="mixpanel"), "mixpanel:77")
_ADS = UsedFile(
    build_import(47, "account_510000001_demographics_report.csv", kind="linkedin"),
    "linkedin:510000001",
)


def build_share_provenance() -> Provenance:
    """180 of 800 people, four weeks of events from two exports, one day of them missing."""
    days = [date(2026, 4, 1) + timedelta(days=n) for n in range(28)]
    gap = date(2026, 4, 15)
    rows = []
    for at, day in enumerate(days):
        if day != gap:
            rows.append(UsedRows(day, day, "mixpanel:77", 42, 2_000 + at, 20 + at, 2_000 + at))
        if day > date(2026, 4, 19):
            rows.append(UsedRows(day, day, "mixpanel:77", 46, 310, 4, 310))
    return Provenance(
        kpi="share_rate", icp="Mid-market leaders", icp_version=2,
        version_since=datetime(2026, 4, 3, 9, 0), timezone="America/New_York",
        point=KpiPoint(APRIL, 180, 800, 0.225, 0.197, 0.255, gaps=(gap,)),
        days=tuple(
            UsedDay(day, day, 0 if day == gap else 11 + at % 5, 0 if day == gap else 120 + at,
                    is_gap=day == gap)
            for at, day in enumerate(days)
        ),
        rows=tuple(rows), files=(_MORE, _EVENTS),
    )  # fmt: skip


def build_ctr_provenance() -> Provenance:
    """One demographics report in two intervals, nine lines of it."""
    halves = ((date(2026, 4, 1), date(2026, 4, 14)), (date(2026, 4, 15), date(2026, 4, 28)))
    values = (("Manager", 9_500, 21), ("Director", 8_030, 33), ("CXO", 2_180, 9), ("VP", 320, 2))
    facts = tuple(
        UsedFact("linkedin:510000001", 47, 12 + 40 * half + at, start, end,
                 "Spring launch, decision makers", "seniority", value, shown, clicks)
        for half, (start, end) in enumerate(halves)
        for at, (value, shown, clicks) in enumerate(values)
    )  # fmt: skip
    shown, clicks = (sum(each[at] for each in values) for at in (1, 2))
    return Provenance(
        kpi="icp_ctr", icp="Mid-market leaders", icp_version=2,
        version_since=datetime(2026, 4, 3, 9, 0), timezone="America/New_York",
        point=KpiPoint(APRIL, 2 * clicks, 2 * shown, clicks / shown, 0.002, 0.004),
        days=tuple(UsedDay(start, end, clicks, shown) for start, end in halves),
        rows=tuple(
            UsedRows(start, end, "linkedin:510000001", 47, len(values), clicks, shown)
            for start, end in halves
        ),
        files=(_ADS,), facts=facts,
    )  # fmt: skip
