"""The closed words of alerts as a reader sees them: states, reasons, conditions, segments."""

from __future__ import annotations

from dataclasses import dataclass

from desktop.core.definitions import AlertCondition, AlertRule
from desktop.ui.formats import Formats
from desktop.ui.translation import mark, tr, tr_count
from desktop.ui.widgets.freshness import source_name
from desktop.ui.widgets.why_words import channel_name
from desktop.ui.words import kpi_name, trait_name


@dataclass(frozen=True, slots=True)
class StateLook:
    """A state's icon, tone (ok, bad, warn, mute) and word."""

    icon: str
    tone: str
    word: str


STATES = {
    "firing": StateLook("bell-ring-outline", "bad", mark("Firing")),
    "pending": StateLook("progress-clock", "warn", mark("Pending")),
    "unproven": StateLook("help-circle-outline", "mute", mark("Unproven")),
    "no_data": StateLook("minus-circle-outline", "mute", mark("No data")),
    "recovering": StateLook("trending-up", "ok", mark("Recovering")),
    "retracted": StateLook("undo-variant", "mute", mark("Taken back")),
    "error": StateLook("alert-circle", "bad", mark("Broken")),
    "ok": StateLook("check-circle", "ok", mark("OK")),
    "never_checked": StateLook("progress-clock", "mute", mark("Not checked yet")),
}
SEVERITIES = {"warning": mark("Warning"), "critical": mark("Critical")}
WINDOWS = {
    "day": mark("1 day"),
    "week": mark("1 week"),
    "month": mark("1 month"),
    "quarter": mark("1 quarter"),
    "rolling-7": mark("7 days"),
    "rolling-28": mark("28 days"),
}
COMPARISONS = {
    "below": mark("is below"),
    "above": mark("is above"),
    "falls_by": mark("falls by"),
    "rises_by": mark("rises by"),
    "falls_by_points": mark("falls by points"),
    "outside": mark("leaves its range"),
}
_REASONS = {
    "gap": mark("a day of the period is missing"),
    "incomplete": mark("the period is not complete"),
    "no_value": mark("there is nothing to divide by"),
    "no_baseline": mark("there are too few earlier periods to compare with"),
    "too_few": mark("there are fewer than the rule asks for"),
    "not_proven": mark("the interval does not exclude it"),
    "one_of_many": mark("of so many segments one looks like this by chance"),
    "segment_gone": mark("the segment no longer exists"),
    "late": mark("the data are late"),
    "rule_changed": mark("the rule was changed"),
    "rule_deleted": mark("the rule was deleted"),
    "restated": mark("a later load changed the numbers"),
    "low_coverage": mark("too little of the delivery is known to be of the ICP or not"),
    "few_impressions": mark("there are fewer than 1,000 impressions of the ICP"),
}
_SEGMENTS = {
    "channel": mark("Channel"),
    "source": mark("Source"),
    "campaign": mark("Campaign"),
    "campaign_type": mark("Campaign type"),
    "funnel_stage": mark("Funnel stage"),
    "region": mark("Region"),
}
_CAMPAIGN_TYPES = {
    "sponsored_update": mark("sponsored update"),
    "search": mark("search"),
    "display": mark("display"),
    "video": mark("video"),
}


def state_look(state: str) -> StateLook:
    """Icon, tone and word of a state; one without words keeps its code."""
    return STATES.get(state, StateLook("help-circle-outline", "mute", state))


def state_word(state: str) -> str:
    """`Firing` of `firing`."""
    return tr(state_look(state).word)


def reason_words(code: str) -> str:
    """A reason in words; a code that has none reads as itself."""
    return tr(_REASONS[code]) if code in _REASONS else code.replace("_", " ")


def severity_word(severity: str) -> str:
    """`Critical`."""
    return tr(SEVERITIES[severity]) if severity in SEVERITIES else severity


def window_word(window: str) -> str:
    """`28 days` of `rolling-28`."""
    if window in WINDOWS:
        return tr(WINDOWS[window])
    days = window.removeprefix("rolling-")
    return tr_count("{count} day", "{count} days", int(days)) if days.isdigit() else window


def segment_word(dimension: str) -> str:
    """`Seniority` of `seniority`."""
    if dimension in _SEGMENTS:
        return tr(_SEGMENTS[dimension])
    return trait_name(dimension.removeprefix("custom."))


def value_word(dimension: str, value: str) -> str:
    """What a reader calls a value of a dimension: LinkedIn, sponsored update."""
    if dimension == "source":
        return source_name(value)
    if dimension == "channel":
        return channel_name(value)
    if dimension == "campaign_type" and value in _CAMPAIGN_TYPES:
        return tr(_CAMPAIGN_TYPES[value])
    return value.replace("_", " ") if dimension == "campaign_type" else value


def alert_title(rule: AlertRule, label: str) -> str:
    """The rule, and the value of its segment that it is of."""
    if not label:
        return rule.name
    word = value_word(rule.segment or "", label)
    return tr("{rule}, {segment}", rule=rule.name, segment=word)


def condition_text(when: AlertCondition, formats: Formats) -> str:
    """`is below 0.45 %`, `falls by 15 % against the mean of 4 periods`."""
    if when.outside:
        return tr("leaves its usual range")
    if when.below is not None:
        return tr("is below {edge}", edge=formats.as_entered(when.below))
    if when.above is not None:
        return tr("is above {edge}", edge=formats.as_entered(when.above))
    versus = versus_text(when.versus_mean_of)
    if when.falls_by_points is not None:
        points = formats.as_entered(when.falls_by_points).removesuffix("%").strip()
        return tr("falls by {points} points against {versus}", points=points, versus=versus)
    size = formats.as_entered(when.falls_by if when.falls_by is not None else when.rises_by or 0.0)
    if when.falls_by is not None:
        return tr("falls by {size} against {versus}", size=size, versus=versus)
    return tr("rises by {size} against {versus}", size=size, versus=versus)


def versus_text(mean_of: int | None) -> str:
    """`the period before`, `the mean of 4 periods`."""
    if mean_of is None:
        return tr("the period before")
    return tr_count("the mean of {count} period", "the mean of {count} periods", mean_of)


def watched_text(rule: AlertRule, primary: str = "") -> str:
    """What a rule watches: KPI, ICP, narrowing, segment, window."""
    parts = [kpi_name(rule.kpi), rule.icp or primary]
    parts += [value_word(key, value) for key, value in rule.where]
    if rule.segment:
        parts.append(tr("by {segment}", segment=segment_word(rule.segment)))
    parts.append(window_word(rule.window))
    return " · ".join(part for part in parts if part)
