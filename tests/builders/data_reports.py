"""Data pages, previews and receipts that look like a real workspace."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from desktop.core.definitions import ShareRule
from desktop.core.jobs.preview import DateReading, Preview
from desktop.core.jobs.preview_columns import ColumnSample, MappableKind
from desktop.core.jobs.preview_table import FileShape, PreviewTable
from desktop.core.jobs.preview_tally import Counted, SegmentLine, SegmentPreview
from desktop.core.jobs.receipt import LeftOut, Receipt, Rejected, SegmentTotals, Totals
from desktop.core.kpi.points import Period
from desktop.core.reports.data_page import (
    CalendarRow,
    DataCalendar,
    DataPage,
    DayCell,
    EventMapping,
    EventRow,
    FirstRun,
    ImportRow,
    SourceRow,
    Suggestion,
)
from desktop.core.reports.mapping_effect import MappingEffect, RateNow

TODAY = date(2026, 5, 5)
FIRST = TODAY - timedelta(days=90)
CHANNELS = ("email_invite", "share_button", "copy_link", "social_share", "slack_share")


def build_source(
    source: str = "linkedin:510000001", through: date | None = date(2026, 5, 4), **changes: object
) -> SourceRow:
    """A source of ads that is up to date."""
    kind, _, project = source.partition(":")
    row = SourceRow(
        source=source, kind=kind, project=project or None, events=0, delivery=1204, profiles=0,
        accounts=0, through=through, settled_through=date(2026, 5, 2), state="ok", late_days=0,
        imports=3, last_import=datetime(2026, 5, 5, 9, 2),
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def build_import(number: int = 41, file: str = "campaigns.csv", **changes: object) -> ImportRow:
    """An import of which everything went in."""
    row = ImportRow(
        id=number, file=file, kind="google", report="campaigns", sources=("google:1234567890",),
        imported_at=datetime(2026, 4, 30, 17, 40), state="live", outcome="ok",
        period=(date(2026, 4, 1), date(2026, 4, 29)), rows_read=817, rows_new=812, rows_updated=0,
        rows_unchanged=0, rows_rejected=0, rows_left_out=5, warnings=(),
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def build_event(name: str = "Copy Link", channel: str = "", **changes: object) -> EventRow:
    """An event name of Mixpanel, seen until today."""
    rules = (ShareRule(channel),) if channel else ()
    row = EventRow(
        source="mixpanel:77", kind="mixpanel", name=name, first_seen=date(2026, 1, 3),
        last_seen=TODAY, events=12_408, recent=1_108, anonymous=20, people=713,
        state="share" if channel else "activity", channels=(channel,) if channel else (),
        rules=rules,
    )  # fmt: skip
    return replace(row, **changes)  # type: ignore[arg-type]


def build_mapping() -> EventMapping:
    """Shares first, then what is none, then what is ignored."""
    conditions = (
        ShareRule("social_share", (("network", ("linkedin", "x")),)),
        ShareRule("email_invite", (("method", ("email",)),)),
    )
    rows = (
        build_event("Invite Sent", "email_invite", recent=266, events=9_120, people=411,
                    last_seen=date(2026, 4, 21), silent_days=14),
        build_event("Share", "social_share", recent=1_942, events=30_114, people=1_024,
                    rules=conditions, channels=("social_share", "email_invite")),
        build_event("Copy Link", "copy_link"),
        build_event("Share to Slack", "share_button", recent=407, last_seen=date(2026, 5, 4)),
        build_event("Referral Sent", "email_invite", recent=188),
        build_event("Post to LinkedIn", "social_share", recent=96, last_seen=date(2026, 5, 3)),
        build_event("Report Exported", recent=2_310, events=41_117),
        build_event("Link Opened", recent=5_870, events=120_402),
        build_event("Dashboard Viewed", recent=48_204, events=812_775),
        build_event("$session_start", recent=61_442, state="ignored", pattern="$session*"),
    )  # fmt: skip
    return EventMapping(rows, CHANNELS, (), people_counted=True)


def build_new_mapping() -> EventMapping:
    """The first run: nothing is mapped, three names sound like shares."""
    rows = (
        build_event("Copy Link", suggestion=Suggestion("copy_link", "a link is copied")),
        build_event("Invite Sent", suggestion=Suggestion("email_invite", "somebody is invited")),
        build_event("Share Dashboard",
                    suggestion=Suggestion("share_button", "its name says share")),
        build_event("Dashboard Viewed", recent=48_204),
    )  # fmt: skip
    return EventMapping(rows, CHANNELS[:4], (), people_counted=True)


def build_calendar() -> DataCalendar:
    """Six sources over 91 days, with every state somewhere."""
    missing = range(30, 33)
    rows = (
        _days("mixpanel:77", last=90, missing=[52]),
        _days("linkedin:510000001", last=89, missing=missing),
        _days("google:1234567890", last=84, missing=range(85, 90)),
        _days("meta", last=81),
        _days("microsoft", last=69, empty=[at for at in range(70) if at % 7 in (3, 4)]),
        _days("hubspot", last=90, empty=[46, 47]),
    )
    return DataCalendar(FIRST, TODAY, rows)


def build_data_page() -> DataPage:
    """A full page: six sources, six imports, ten event names."""
    return DataPage(
        sources=(
            build_source("mixpanel:77", TODAY, events=4_812_306, delivery=0,
                         settled_through=date(2026, 5, 4)),
            build_source(),
            build_source("google:1234567890", date(2026, 4, 29), state="late", late_days=6,
                         settled_through=date(2026, 4, 26)),
            build_source("hubspot:acme", None, profiles=42_000, delivery=0, settled_through=None),
            build_source("meta", date(2026, 4, 26), state="one_off", delivery=1_204,
                         settled_through=date(2026, 4, 26)),
            build_source("accounts", None, accounts=412, delivery=0, settled_through=None),
        ),
        imports=(
            build_import(46, "account_510000001_demographics_report.csv", kind="linkedin",
                         report="demographics", imported_at=datetime(2026, 5, 5, 9, 2),
                         period=(date(2026, 3, 6), date(2026, 4, 26)), rows_new=119,
                         rows_left_out=21, rows_read=140),
            build_import(45, "Campaign performance (daily).csv"),
            build_import(44, "Example-Campaigns-Daily.csv", kind="meta", report="ad_performance",
                         period=(date(2026, 3, 1), date(2026, 4, 26)), rows_new=1_204,
                         rows_left_out=0, rows_rejected=3, outcome="rejected",
                         imported_at=datetime(2026, 4, 27, 8, 15)),
            build_import(43, "target-accounts.csv", kind="accounts", report="accounts",
                         period=None, rows_new=374, rows_updated=38, rows_left_out=0,
                         imported_at=datetime(2026, 4, 20, 11, 0)),
            build_import(42, "share_events_march.jsonl", kind="events", report="events",
                         period=(date(2026, 3, 1), date(2026, 3, 31)), rows_new=84_310,
                         rows_unchanged=2_118, rows_left_out=0,
                         imported_at=datetime(2026, 4, 2, 10, 0)),
            build_import(41, "creative_performance_report.csv", kind="linkedin",
                         report="ad_performance", state="undone", outcome="undone",
                         period=(date(2025, 12, 6), date(2026, 3, 5)),
                         imported_at=datetime(2026, 3, 9, 16, 20)),
        ),
        mapping=build_mapping(),
        calendar=build_calendar(),
        first_run=FirstRun(True, True, True),
        timezone="America/New_York",
    )  # fmt: skip


def build_empty_data_page() -> DataPage:
    """A workspace in which nothing has been imported yet."""
    return DataPage(
        (), (), EventMapping((), CHANNELS[:4], (), False), DataCalendar(FIRST, TODAY, ()),
        FirstRun(False, False, False), "Europe/Berlin",
    )  # fmt: skip


def _days(
    source: str,
    last: int,
    missing: range | list[int] = (),
    empty: list[int] = (),  # type: ignore[assignment]
) -> CalendarRow:
    kind = source.partition(":")[0]
    cells = []
    for at in range(91):
        state = "loaded"
        if at in missing:
            state = "missing"
        elif at > last:
            state = "not_expected"
        elif at == last:
            state = "partial"
        elif at in empty:
            state = "empty"
        rows = None if kind != "mixpanel" else 0 if state == "missing" else 50_000 + at
        cells.append(DayCell(state, rows, can_confirm=at in missing and at < last))
    return CalendarRow(source, kind, tuple(cells))


def build_counted(**changes: object) -> Counted:
    """140 rows of which 119 go in and 21 are left out."""
    counted = Counted(
        rows_read=140, rows_in=119, rows_rejected=0, rejects=(),
        left_out=(LeftOut("Location", 21, "regions, no ICP trait uses them"),), whole=True,
    )  # fmt: skip
    return replace(counted, **changes)  # type: ignore[arg-type]


def build_preview(**changes: object) -> Preview:
    """A LinkedIn demographics report, recognised."""
    preview = Preview(
        file="account_510000001_demographics_report.csv",
        shape=FileShape(38_400, "utf-16", "\t", False),
        state="ready",
        table=PreviewTable(
            ("Segment", "Impressions", "Clicks"), 5,
            ((6, ("Senior", "2789", "7")), (7, ("Entry", "2712", "4"))),
        ),
        kind="linkedin", report="demographics", source="linkedin:510000001", locale="en_US",
        period=(date(2025, 12, 6), date(2026, 3, 5)), grain="range", scope="account",
        as_of=1_772_703_960_000_000,
        evidence=("it has LinkedIn's demographics preamble",),
        warnings=("the account number comes from the file’s name",),
        counted=build_counted(), totals=Totals(impressions=13_294, clicks=39),
        segments=_build_segments(),
        known_kinds=("linkedin", "google", "meta", "mixpanel", "events", "profiles", "accounts"),
    )  # fmt: skip
    return replace(preview, **changes)  # type: ignore[arg-type]


def build_ambiguous_preview() -> Preview:
    """Events whose dates can be read two ways."""
    return build_preview(
        file="events.csv", state="ambiguous_date", shape=FileShape(2_400, "utf-8", ",", False),
        problem="events.csv, line 2: the date '03/04/2026' can be 2026-04-03 or 2026-03-04",
        kind="events", report="events", source=None, locale=None, period=None, grain="event",
        scope=None, as_of=None, evidence=("it has the columns user_id, event and time",),
        warnings=(), counted=None, totals=Totals(), segments=(),
        readings=(
            DateReading("en_GB", "day first", (date(2026, 4, 3), date(2026, 12, 3))),
            DateReading("en_US", "month first", (date(2026, 3, 4), date(2026, 3, 12))),
        ),
        table=PreviewTable(("user_id", "event", "time"), 1, ((2, ("u1", "Share", "03/04/2026")),)),
    )  # fmt: skip


def build_unknown_preview() -> Preview:
    """A table that no format knows, whose columns have to be named."""
    columns = (
        ColumnSample("Kunde", ("u1", "u2")), ColumnSample("Aktion", ("Teilen",)),
        ColumnSample("Wann", ("2026-03-01",)),
    )  # fmt: skip
    needs = (("user_id",), ("event",), ("time",))
    kinds = (
        MappableKind("events", ("user_id", "event", "time", "event_id", "email", "properties",
                                "ingested_at"), needs, {"user_id": "Kunde"}),
        MappableKind("profiles", ("user_id", "email", "industry"), (("user_id", "email"),),
                     {"user_id": "Kunde"}),
    )  # fmt: skip
    return replace(
        build_ambiguous_preview(), file="export.csv", state="unknown", readings=(), kind=None,
        report=None, grain=None, evidence=(),
        problem="export.csv is text that starts with the columns 'Kunde', 'Aktion', 'Wann', which "
        "is none of the exports that are known", columns=columns, kinds=kinds,
        table=PreviewTable(
            ("Kunde", "Aktion", "Wann"), 1,
            ((2, ("u1", "Teilen", "2026-03-01")), (3, ("u2", "Teilen", "2026-03-02"))),
        ),
    )  # fmt: skip


def build_rejecting_preview() -> Preview:
    """A file of which two rows in five are bad."""
    rejects = tuple(Rejected(line, "the time is missing") for line in range(3, 43))
    return build_preview(
        counted=build_counted(rows_read=100, rows_in=60, rows_rejected=40, rejects=rejects,
                              left_out=()),
        totals=Totals(events=60, people=12), segments=(), kind="mixpanel", report="events",
        source="mixpanel:77", grain="event", scope=None, file="raw_export.jsonl",
    )  # fmt: skip


def build_receipt(**changes: object) -> Receipt:
    """What became of the demographics report."""
    fields: dict[str, object] = {
        "file": "account_510000001_demographics_report.csv", "sha256": "0" * 64,
        "kind": "linkedin", "report": "demographics", "locale": "en_US",
        "period": ("2025-12-06", "2026-03-05"), "grain": "range", "import_id": 47,
        "rows_read": 140, "rows_new": 119,
        "left_out": (LeftOut("Location", 21, "regions, no ICP trait uses them"),),
        "segments": {"seniority": SegmentTotals(9, 7_862, 14),
                     "job_function": SegmentTotals(25, 11_832, 43)},
        "evidence": ("it has LinkedIn's demographics preamble",),
    }  # fmt: skip
    return Receipt(**{**fields, **changes})  # type: ignore[arg-type]


def build_effect(then: int = 193) -> MappingEffect:
    """A mapping that would make more people sharers."""
    period = Period(date(2026, 3, 30), date(2026, 4, 26))
    now = RateNow(180, 800, 0.225, 0.197, 0.255)
    return MappingEffect(
        "Mid-market leaders", period, now, RateNow(then, 800, then / 800, 0.2, 0.3),
        (("email_invite", 120), ("copy_link", 80)),
    )  # fmt: skip


_SENIORITIES = (
    ("Senior", 2_789, 7, False), ("Entry", 2_712, 4, False), ("Manager", 950, 0, True),
    ("Director", 803, 3, True), ("CXO", 218, 0, True), ("Owner", 176, 0, False),
    ("Training", 124, 0, False), ("Partner", 59, 0, False), ("VP", 32, 0, True),
)  # fmt: skip


def _build_segments() -> tuple[SegmentPreview, ...]:
    lines = tuple(
        SegmentLine(value, shown, clicks, clicks or 2, in_icp)
        for value, shown, clicks, in_icp in _SENIORITIES
    )
    others = (
        ("job_function", 25, 11_832, 43), ("job_title", 25, 4_000, 11),
        ("company_size", 9, 7_711, 16),
        ("industry", 25, 14_490, 28), ("company", 25, 2_000, 4), ("country", 1, 13_294, 39),
    )  # fmt: skip
    return (
        SegmentPreview("seniority", 9, 7_862, 14, lines),
        *(SegmentPreview(name, values, shown, clicks, lines[:1])
          for name, values, shown, clicks in others),
    )  # fmt: skip
