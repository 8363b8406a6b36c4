"""Words for sources, imports and event mappings on the Data page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop.core.definitions import ShareRule
from desktop.core.reports.data_page import EventRow, ImportRow, SourceRow
from desktop.ui.data_terms import report_name, suggestion_words
from desktop.ui.formats import Formats
from desktop.ui.translation import mark, tr, tr_count

if TYPE_CHECKING:
    from desktop.core.reports.mapping_effect import MappingEffect, RateNow

NOT_A_SHARE = mark("not a share")
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
    "generic": (mark("Other events"), "chart-timeline-variant"),
    "hubspot": ("HubSpot", "account-group-outline"),
    "salesforce": ("Salesforce", "account-group-outline"),
    "profiles": (mark("People"), "account-group-outline"),
    "accounts": (mark("Accounts"), "domain"),
    "ad_stats": (mark("Other ads"), "bullhorn-outline"),
}
_KINDS = {
    "linkedin": "LinkedIn", "google": "Google Ads", "meta": "Meta Ads", "mixpanel": "Mixpanel",
    "microsoft": "Microsoft Ads", "tiktok": "TikTok", "x": "X Ads", "posthog": "PostHog",
    "rudderstack": "RudderStack", "ga4": "GA4", "hubspot": "HubSpot", "pinterest": "Pinterest Ads",
    "spotify": "Spotify Ads", "sales_navigator": "Sales Navigator", "events": mark("Events"),
    "profiles": mark("People"), "accounts": mark("Accounts"), "ad_stats": mark("Ads"),
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
    return tr(name), project, icon


def describe_source(row: SourceRow) -> Said:
    """How a source stands, in a few words."""
    late = tr_count("Late {count} day", "Late {count} days", row.late_days or 0)
    return {
        "ok": Said(tr("Up to date"), "check-circle", "ok"),
        "late": Said(late if row.late_days else tr("Late"), "clock-alert-outline", "warn"),
        "broken": Said(tr("Broken"), "alert-circle", "bad"),
        "ended": Said(tr("Ended"), "stop-circle-outline", "t2"),
        "one_off": Said(tr("One-off"), "file-document-outline", "t2"),
    }.get(row.state, Said(row.state, "minus-circle-outline", "mute"))


def source_detail(row: SourceRow, formats: Formats, today: date) -> tuple[str, ...]:
    """How far its data reaches and how much there is, from the fullest to the shortest."""
    days = (
        [] if row.through is None else [tr("through {day}", day=_day(row.through, formats, today))]
    )
    if row.settled_through is not None and row.settled_through != row.through:
        days.append(tr("settled to {day}", day=_day(row.settled_through, formats, today)))
    held = [
        tr_count("{count} event", "{count} events", row.events) if row.events else "",
        tr_count("{count} ad row", "{count} ad rows", row.delivery) if row.delivery else "",
        tr_count("{count} person", "{count} people", row.profiles) if row.profiles else "",
        tr_count("{count} company", "{count} companies", row.accounts) if row.accounts else "",
    ]
    counts = [words for words in held if words]
    full = " · ".join([*days, *counts])
    return full, " · ".join(days or counts), (days or counts or [""])[0]


def report_words(kind: str, report: str) -> str:
    """`LinkedIn demographics` of a kind and a report; `Events` where both say the same."""
    name = tr(_KINDS[kind]) if kind in _KINDS else kind.replace("_", " ").capitalize()
    if not report or report.casefold() == kind.casefold():
        return name
    plain = report_name(report)
    if plain.casefold() == name.casefold():
        return name
    return tr("{platform} {report}", platform=name, report=plain)


def describe_import(row: ImportRow, formats: Formats, today: date) -> tuple[str, Said]:
    """What a file was, and what became of its rows."""
    what = report_words(row.kind, row.report)
    if row.period is not None:
        what += f" · {formats.days(*row.period, this_year=today.year)}"
    when = moment_words(row.imported_at, formats, today)
    if row.state == "undone":
        return what, Said(tr("taken back · {when}", when=when), "undo-variant", "t3")
    changed = row.rows_new + row.rows_updated
    if row.rows_held in (None, changed):
        parts = [tr("{rows} in", rows=formats.count(changed))]
    else:
        parts = [
            tr("{rows} held", rows=formats.count(row.rows_held)),
            tr("last {rows} in", rows=formats.count(changed)),
        ]
    more = (
        (row.rows_unchanged, tr("same")), (row.rows_left_out, tr("left out")),
        (row.rows_rejected, tr("rejected")),
    )  # fmt: skip
    parts += [f"{formats.count(rows)} {word}" for rows, word in more if rows]
    tone = ("alert-outline", "warn") if row.rows_rejected else ("check-circle", "ok")
    return what, Said(" · ".join([*parts, when]), *tone)


def _day(day: date, formats: Formats, today: date) -> str:
    return formats.day(day, year=day.year != today.year)


def moment_words(moment: datetime, formats: Formats, today: date) -> str:
    """`today 09:02`, or the day."""
    if moment.date() == today:
        return tr("today {time}", time=f"{moment:%H:%M}")
    return _day(moment.date(), formats, today)


def channel_words(rules: Sequence[ShareRule], *, ignored: bool = False) -> str:
    """What a name counts as: its channel, how many conditions decide, or that it is no share."""
    if not rules:
        return tr("ignored") if ignored else tr(NOT_A_SHARE)
    if len(rules) == 1 and not rules[0].where:
        return rules[0].channel
    conditional = sum(1 for rule in rules if rule.where)
    return tr_count("{count} condition", "{count} conditions", conditional)


def describe_rule(rule: ShareRule) -> str:
    """`copy_link where method is link or url and ...`."""
    either, both = tr(" or "), tr(" and ")
    tests = [
        tr("{property} is {values}", property=key, values=either.join(values))
        for key, values in rule.where
    ]
    if not tests:
        return rule.channel
    return tr("{channel} where {tests}", channel=rule.channel, tests=both.join(tests))


def describe_event(row: EventRow, formats: Formats, today: date) -> str:
    """How often and by whom an event was seen, since when, and what is odd about it."""
    parts = [tr_count("{count} event", "{count} events", row.events)]
    if row.people is not None:
        parts = [
            tr_count(
                "{count} event of {people} people", "{count} events of {people} people",
                row.events, people=formats.count(row.people),
            )
        ]  # fmt: skip
    parts.append(formats.days(row.first_seen, row.last_seen, this_year=today.year))
    if row.silent_days:
        parts.append(tr_count("silent for {count} day", "silent for {count} days", row.silent_days))
    if row.suggestion is not None:
        parts.append(f"{row.suggestion.channel}? {suggestion_words(row.suggestion.reason)}")
    if row.pattern is not None:
        by = tr("ignored by “{pattern}”") if row.state == "ignored" else tr("mapped by “{pattern}”")
        parts.append(by.format(pattern=row.pattern))
    return " · ".join(parts)


def describe_effect(effect: MappingEffect, formats: Formats) -> str:
    """`22.5 % → 24.1 %, 180 → 193 of 800 people`."""
    now, then = effect.now, effect.then
    rates = f"{formats.percent(now.value)} → {formats.percent(then.value)}"
    if now.active == then.active:
        sharers = f"{formats.count(now.sharers)} → {formats.count(then.sharers)}"
        return tr(
            "{rates}, {sharers} of {people} people",
            rates=rates,
            sharers=sharers,
            people=formats.count(then.active),
        )
    return tr(
        "{rates}, {before} → {after} people",
        rates=rates,
        before=_ratio(now, formats),
        after=_ratio(then, formats),
    )


def _ratio(rate: RateNow, formats: Formats) -> str:
    return formats.ratio(rate.sharers, rate.active)


def size_words(size: int, formats: Formats) -> str:
    """`38 KB` of a number of bytes."""
    for unit, bytes_ in (("GB", 10**9), ("MB", 10**6), ("KB", 10**3)):
        if size >= bytes_:
            value = size / bytes_
            return f"{formats.number(value, 1 if value < 10 else 0)} {unit}"
    return tr_count("{count} byte", "{count} bytes", size)


def rows_word(rows: int, formats: Formats) -> str:
    """`1 row`, `119 rows`."""
    return tr_count("{count} row", "{count} rows", rows)
