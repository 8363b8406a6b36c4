"""The closed words of alerts in a reader's language: states, reasons and conditions."""

from __future__ import annotations

from typing import Final

from desktop.core.definitions import AlertCondition
from desktop.core.language.texts import Speech, mark

_STATES: Final = {
    "firing": mark("Firing"),
    "pending": mark("Pending"),
    "unproven": mark("Unproven"),
    "no_data": mark("No data"),
    "recovering": mark("Recovering"),
    "retracted": mark("Taken back"),
    "error": mark("Broken"),
    "ok": mark("OK"),
    "never_checked": mark("Not checked yet"),
}
_REASONS: Final = {
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


def state_words(state: str, speech: Speech) -> str:
    """`Firing` of `firing`; a state without words keeps its code."""
    return speech.tr(_STATES[state]) if state in _STATES else state


def reason_words(code: str, speech: Speech) -> str:
    """A reason in words; a code that has none reads as itself."""
    return speech.tr(_REASONS[code]) if code in _REASONS else code.replace("_", " ")


def condition_words(when: AlertCondition, speech: Speech) -> str:
    """`is below 0.45 %`, `falls by 15 % against the mean of 4 periods`."""
    figures = speech.figures
    if when.outside:
        return speech.tr("leaves its usual range")
    if when.below is not None:
        return speech.tr("is below {edge}", edge=figures.as_entered(when.below))
    if when.above is not None:
        return speech.tr("is above {edge}", edge=figures.as_entered(when.above))
    versus = versus_words(when.versus_mean_of, speech)
    if when.falls_by_points is not None:
        points = figures.as_entered(when.falls_by_points).removesuffix("%").strip()
        return speech.tr("falls by {points} points against {versus}", points=points, versus=versus)
    size = figures.as_entered(when.falls_by if when.falls_by is not None else when.rises_by or 0.0)
    if when.falls_by is not None:
        return speech.tr("falls by {size} against {versus}", size=size, versus=versus)
    return speech.tr("rises by {size} against {versus}", size=size, versus=versus)


def versus_words(mean_of: int | None, speech: Speech) -> str:
    """`the period before`, `the mean of 4 periods`."""
    if mean_of is None:
        return speech.tr("the period before")
    return speech.tr_count("the mean of {count} period", "the mean of {count} periods", mean_of)
