"""The closed words of alerts as a reader sees them: states, reasons, conditions, segments."""

from __future__ import annotations

from dataclasses import dataclass, replace

from desktop.core.alerts import words
from desktop.core.definitions import AlertCondition, AlertRule
from desktop.core.language.names import name_value
from desktop.ui.formats import Formats
from desktop.ui.translation import current_speech, mark, tr, tr_count
from desktop.ui.words import kpi_name, trait_name


@dataclass(frozen=True, slots=True)
class StateLook:
    """A state's icon and tone (ok, bad, warn, mute)."""

    icon: str
    tone: str


_STATES = {
    "firing": StateLook("bell-ring-outline", "bad"),
    "pending": StateLook("progress-clock", "warn"),
    "unproven": StateLook("help-circle-outline", "mute"),
    "no_data": StateLook("minus-circle-outline", "mute"),
    "recovering": StateLook("trending-up", "ok"),
    "retracted": StateLook("undo-variant", "mute"),
    "error": StateLook("alert-circle", "bad"),
    "ok": StateLook("check-circle", "ok"),
    "never_checked": StateLook("progress-clock", "mute"),
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
_SEGMENTS = {
    "channel": mark("Channel"),
    "source": mark("Source"),
    "campaign": mark("Campaign"),
    "campaign_type": mark("Campaign type"),
    "funnel_stage": mark("Funnel stage"),
    "region": mark("Region"),
}


def state_look(state: str) -> StateLook:
    """Icon and tone of a state."""
    return _STATES.get(state, StateLook("help-circle-outline", "mute"))


def state_word(state: str) -> str:
    """`Firing` of `firing`."""
    return words.state_words(state, current_speech())


def reason_words(code: str) -> str:
    """A reason in words; a code that has none reads as itself."""
    return words.reason_words(code, current_speech())


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
    return name_value(dimension, value, current_speech())


def alert_title(rule: AlertRule, label: str) -> str:
    """The rule, and the value of its segment that it is of."""
    if not label:
        return rule.name
    word = value_word(rule.segment or "", label)
    return tr("{rule}, {segment}", rule=rule.name, segment=word)


def condition_text(when: AlertCondition, formats: Formats) -> str:
    """`is below 0.45 %`, `falls by 15 % against the mean of 4 periods`."""
    return words.condition_words(when, replace(current_speech(), figures=formats))


def versus_text(mean_of: int | None) -> str:
    """`the period before`, `the mean of 4 periods`."""
    return words.versus_words(mean_of, current_speech())


def watched_text(rule: AlertRule, primary: str = "") -> str:
    """What a rule watches: KPI, ICP, narrowing, segment, window."""
    parts = [kpi_name(rule.kpi), rule.icp or primary]
    parts += [value_word(key, value) for key, value in rule.where]
    if rule.segment:
        parts.append(tr("by {segment}", segment=segment_word(rule.segment)))
    parts.append(window_word(rule.window))
    return " · ".join(part for part in parts if part)
