"""Words for sources, imports and event mappings on the Data page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.core.definitions import ShareRule
from desktop.core.reports.data_page import EventRow, ImportRow, SourceRow
from desktop.ui.formats import Formats
from desktop.ui.translation import tr

if TYPE_CHECKING:
    from desktop.core.reports.mapping_effect import MappingEffect, RateNow

NOT_A_SHARE = "not a share"
_SOURCES = {
    "linkedin": ("LinkedIn Ads", "linkedin"),
    "google": ("Google Ads", "google-ads"),
    "meta": ("Meta Ads", "facebook"),
    "microsoft": ("Microsoft Ads", "microsoft"),
    "mixpanel": ("Mixpanel", "chart-timeline-variant"),
    "amplitude": ("Amplitude", "chart-timeline-variant"),
    "posthog": ("PostHog", "chart-timeline-variant"),
    "segment": ("Segment", "chart-timeline-variant"),
    "rudderstack": ("RudderStack", "chart-timeline-variant"),
    "snowplow": ("Snowplow", "chart-timeline-variant"),
    "ga4": ("GA4", "google-analytics"),
    "tiktok": ("TikTok Ads", "bullhorn-outline"),
    "x": ("X Ads", "twitter"),
    "pinterest": ("Pinterest Ads", "pinterest"),
    "spotify": ("Spotify Ads", "spotify"),
    "reddit": ("Reddit Ads", "reddit"),
    "apollo": ("Apollo", "account-group-outline"),
    "sales_navigator": ("Sales Navigator", "account-group-outline"),
    "generic": ("Other events", "chart-timeline-variant"),
    "hubspot": ("HubSpot", "account-group-outline"),
    "salesforce": ("Salesforce", "account-group-outline"),
    "profiles": ("People", "account-group-outline"),
    "accounts": ("Accounts", "domain"),
    "ad_stats": ("Other ads", "bullhorn-outline"),
}
_KINDS = {
    "linkedin": "LinkedIn", "google": "Google Ads", "meta": "Meta Ads", "mixpanel": "Mixpanel",
    "microsoft": "Microsoft Ads", "tiktok": "TikTok", "x": "X Ads", "posthog": "PostHog",
    "rudderstack": "RudderStack", "ga4": "GA4", "hubspot": "HubSpot", "pinterest": "Pinterest Ads",
    "spotify": "Spotify Ads", "sales_navigator": "Sales Navigator", "events": "Events",
    "profiles": "People", "accounts": "Accounts", "ad_stats": "Ads",
}  # fmt: skip
"""Kinds that are not spelled as they are said."""


@dataclass(frozen=True, slots=True)
class Said:
    """Words with the icon and the colour token that say the same."""

    text: str
    icon: str = ""
    tone: str = ""


def source_words(source: str) -> tuple[str, str, str]:
    """Name, account or project, and icon of `kind` or `kind:project`."""
    kind, _, project = source.partition(":")
    name, icon = _SOURCES.get(kind, (kind.replace("_", " ").capitalize(), "file-delimited-outline"))
    return name, project, icon


def describe_source(row: SourceRow) -> Said:
    """How a source stands, in a few words."""
    late = f"Late {row.late_days} day{'' if row.late_days == 1 else 's'}"
    return {
        "ok": Said("Up to date", "check-circle", "ok"),
        "late": Said(late if row.late_days else "Late", "clock-alert-outline", "warn"),
        "broken": Said("Broken", "alert-circle", "bad"),
        "ended": Said(tr("Ended"), "stop-circle-outline", "t2"),
        "one_off": Said("One-off", "file-document-outline", "t2"),
    }.get(row.state, Said(row.state, "minus-circle-outline", "mute"))


def source_detail(row: SourceRow, formats: Formats, today: date) -> tuple[str, ...]:
    """How far its data reaches and how much there is, from the fullest to the shortest."""
    days = [] if row.through is None else [f"through {_day(row.through, formats, today)}"]
    if row.settled_through is not None and row.settled_through != row.through:
        days.append(f"settled to {_day(row.settled_through, formats, today)}")
    held = (
        (row.events, "events"), (row.delivery, "ad rows"), (row.profiles, "people"),
        (row.accounts, "companies"),
    )  # fmt: skip
    counts = [f"{formats.count(rows)} {word}" for rows, word in held if rows]
    full = " · ".join([*days, *counts])
    return full, " · ".join(days or counts), (days or counts or [""])[0]


def report_words(kind: str, report: str) -> str:
    """`LinkedIn demographics` of a kind and a report; `Events` where both say the same."""
    name = _KINDS.get(kind, kind.replace("_", " ").capitalize())
    plain = report.replace("_", " ")
    return name if not plain or plain.casefold() == name.casefold() else f"{name} {plain}"


def describe_import(row: ImportRow, formats: Formats, today: date) -> tuple[str, Said]:
    """What a file was, and what became of its rows."""
    what = report_words(row.kind, row.report)
    if row.period is not None:
        what += f" · {formats.days(*row.period, this_year=today.year)}"
    when = moment_words(row.imported_at, formats, today)
    if row.state == "undone":
        return what, Said(f"taken back · {when}", "undo-variant", "t3")
    changed = row.rows_new + row.rows_updated
    parts = [f"{formats.count(changed)} in"]
    more = (
        (row.rows_unchanged, "same"), (row.rows_left_out, "left out"),
        (row.rows_rejected, "rejected"),
    )  # fmt: skip
    parts += [f"{formats.count(rows)} {word}" for rows, word in more if rows]
    tone = ("alert-outline", "warn") if row.rows_rejected else ("check-circle", "ok")
    return what, Said(" · ".join([*parts, when]), *tone)


def _day(day: date, formats: Formats, today: date) -> str:
    return formats.day(day, year=day.year != today.year)


def moment_words(moment: datetime, formats: Formats, today: date) -> str:
    """`today 09:02`, or the day."""
    if moment.date() == today:
        return f"today {moment:%H:%M}"
    return _day(moment.date(), formats, today)


def channel_words(rules: Sequence[ShareRule], *, ignored: bool = False) -> str:
    """What a name counts as: its channel, how many conditions decide, or that it is no share."""
    if not rules:
        return "ignored" if ignored else NOT_A_SHARE
    if len(rules) == 1 and not rules[0].where:
        return rules[0].channel
    conditional = sum(1 for rule in rules if rule.where)
    return f"{conditional} condition{'' if conditional == 1 else 's'}"


def describe_rule(rule: ShareRule) -> str:
    """`copy_link where method is link or url and ...`."""
    tests = [f"{key} is {' or '.join(values)}" for key, values in rule.where]
    return rule.channel + (f" where {' and '.join(tests)}" if tests else "")


def describe_event(row: EventRow, formats: Formats, today: date) -> str:
    """How often and by whom an event was seen, since when, and what is odd about it."""
    parts = [f"{formats.count(row.events)} events"]
    if row.people is not None:
        parts[0] += f" of {formats.count(row.people)} people"
    parts.append(formats.days(row.first_seen, row.last_seen, this_year=today.year))
    if row.silent_days:
        parts.append(f"silent for {row.silent_days} days")
    if row.suggestion is not None:
        parts.append(f"{row.suggestion.channel}? {row.suggestion.reason}")
    if row.pattern is not None:
        verb = "ignored" if row.state == "ignored" else "mapped"
        parts.append(f"{verb} by “{row.pattern}”")
    return " · ".join(parts)


def describe_effect(effect: MappingEffect, formats: Formats) -> str:
    """`22.5 % → 24.1 %, 180 → 193 of 800 people`."""
    now, then = effect.now, effect.then
    rates = f"{formats.percent(now.value)} → {formats.percent(then.value)}"
    if now.active == then.active:
        sharers = f"{formats.count(now.sharers)} → {formats.count(then.sharers)}"
        return f"{rates}, {sharers} of {formats.count(then.active)} people"
    return f"{rates}, {_ratio(now, formats)} → {_ratio(then, formats)} people"


def _ratio(rate: RateNow, formats: Formats) -> str:
    return formats.ratio(rate.sharers, rate.active)


def size_words(size: int, formats: Formats) -> str:
    """`38 KB` of a number of bytes."""
    for unit, bytes_ in (("GB", 10**9), ("MB", 10**6), ("KB", 10**3)):
        if size >= bytes_:
            value = size / bytes_
            return f"{formats.number(value, 1 if value < 10 else 0)} {unit}"
    return f"{formats.count(size)} bytes"


def rows_word(rows: int, formats: Formats) -> str:
    """`1 row`, `119 rows`."""
    return f"{formats.count(rows)} row{'' if rows == 1 else 's'}"
