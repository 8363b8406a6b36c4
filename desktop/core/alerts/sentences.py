"""What an alert says, in the language of whoever reads it: terminal, mail, chat, a pop-up."""

from __future__ import annotations

from typing import Final

from desktop.core.alerts.explanation import Compared, Explanation
from desktop.core.alerts.states import Notice
from desktop.core.alerts.telling import REMINDER, Entry, Message
from desktop.core.alerts.words import reason_words
from desktop.core.clock import to_datetime
from desktop.core.language.figures import decimals_of
from desktop.core.language.names import name_kpi, name_source, name_value
from desktop.core.language.sentence_words import say_sentence
from desktop.core.language.texts import Speech, mark, speak

_HEADS: Final = {
    REMINDER: mark("Still: {told}"),
    Notice.RESOLVED: mark("Resolved: {told}"),
    Notice.RETRACTED: mark("Taken back: {told}"),
    Notice.BROKEN: mark("Cannot be checked: {told}"),
}


def title(entry: Entry, speech: Speech) -> str:
    """One line: the rule, the segment, the number, n / N and what it was held against."""
    known = entry.explanation
    told = known.rule
    if known.segment:
        told += f" ({name_value(known.dimension or '', known.segment, speech)})"
    if known.problem is not None:
        told += f": {say_sentence(known.problem, speech)}"
    elif known.value is not None:
        told += f": {number(known, speech)}"
    head = _HEADS.get(entry.notice)
    return told if head is None else speech.tr(head, told=told)


def number(known: Explanation, speech: Speech) -> str:
    """`0.21 % (30 / 14,000), below 0.45 %`."""
    if known.value is None or known.numerator is None or known.denominator is None:
        return speech.tr("no value")
    ratio = speech.figures.ratio(known.numerator, known.denominator)
    counts = f"{_percent(known.value, known, speech)} ({ratio})"
    against = _against(known, speech)
    return f"{counts}, {against}" if against else counts


def details(entry: Entry, speech: Speech) -> list[str]:
    """The lines under the title: what changed, interval, period, reasons, KPI, data as-of."""
    known = entry.explanation
    lines = [*_changes(known, speech), *_interval(known, speech)]
    if known.start and known.end:
        lines.append(speech.figures.days(known.start, known.end))
    return [*lines, *_why(known, speech), *_subject(known, speech), *_as_of(known, speech)]


def subject(message: Message) -> str:
    """The message's own title, else the first entry's and how many more there are."""
    if message.title or not message.entries:
        return message.title
    speech = speak(message.locale)
    first, *others = message.entries
    told = title(first, speech)
    if not others:
        return told
    return speech.tr_count("{told} (and {count} more)", "{told} (and {count} more)",
                           len(others), told=told)  # fmt: skip


def body(message: Message) -> str:
    """The message's own text, else every entry with its details, plain text."""
    if message.text:
        return message.text
    speech = speak(message.locale)
    return "\n\n".join(describe_entry(entry, speech) for entry in message.entries)


def describe_entry(entry: Entry, speech: Speech) -> str:
    """The title, and its details below it."""
    return "\n".join([title(entry, speech), *(f"  {line}" for line in details(entry, speech))])


def _percent(value: float, known: Explanation, speech: Speech) -> str:
    """With the decimals of the KPI: 22.5 %, 0.45 %."""
    return speech.figures.percent(value, decimals_of(known.kpi or ""))


def _against(known: Explanation, speech: Speech) -> str:
    when, compared = known.condition, known.compared
    if when is None or known.value is None:
        return ""
    if when.outside:
        return speech.tr("outside its usual range")
    if compared is not None and compared.denominator:
        return _change(known.value, compared, known, speech)
    edge = when.below if when.below is not None else when.above
    if edge is None:
        return ""
    sides = (mark("below {edge}"), mark("at {edge}"), mark("above {edge}"))
    side = sides[1 + (known.value > edge) - (known.value < edge)]
    return speech.tr(side, edge=speech.figures.as_entered(edge))


def _change(value: float, compared: Compared, known: Explanation, speech: Speech) -> str:
    base = compared.numerator / compared.denominator
    before = _percent(base, known, speech)
    if not base:
        return speech.tr("against {before} before", before=before)
    change = speech.figures.percent(value / base - 1, 0, signed=True)
    return speech.tr("{change} against {before} before", change=change, before=before)


def _changes(known: Explanation, speech: Speech) -> list[str]:
    figures = speech.figures
    return [
        speech.tr(
            "{days}: {before} became {after}",
            days=figures.days(change.period.start, change.period.end),
            before=figures.ratio(change.numerator[0], change.denominator[0]),
            after=figures.ratio(change.numerator[1], change.denominator[1]),
        )
        for change in known.changes
        if not change.is_same
    ]


def _interval(known: Explanation, speech: Speech) -> list[str]:
    if known.low is None or known.high is None:
        return []
    level = speech.figures.percent(0.99 if (known.window or "").startswith("rolling") else 0.95, 0)
    if known.compared is not None and known.condition and not known.condition.outside:
        low, high = (speech.figures.points(each, 2) for each in (known.low, known.high))
        return [
            speech.tr(
                "{level} interval of the change {low} to {high} points",
                level=level, low=low, high=high,
            )
        ]  # fmt: skip
    low, high = (_percent(each, known, speech) for each in (known.low, known.high))
    return [speech.tr("{level} interval {low} to {high}", level=level, low=low, high=high)]


def _why(known: Explanation, speech: Speech) -> list[str]:
    reasons = [reason_words(code, speech) for code in known.reasons]
    if known.needs:
        reasons.append(
            speech.tr_count(
                "{count} more would prove it", "{count} more would prove it", known.needs
            )
        )
    return ["; ".join(reasons)] if reasons else []


def _subject(known: Explanation, speech: Speech) -> list[str]:
    """Of which KPI and ICP it is."""
    if not known.icp:
        return []
    kpi = name_kpi(known.kpi or "", speech)
    if not known.icp_version:
        return [speech.tr("{kpi} of {icp}", kpi=kpi, icp=known.icp)]
    return [
        speech.tr(
            "{kpi} of {icp}, version {version}",
            kpi=kpi, icp=known.icp, version=known.icp_version,
        )
    ]  # fmt: skip


def _as_of(known: Explanation, speech: Speech) -> list[str]:
    if not known.data_as_of:
        return []
    sources = [
        f"{name_source(name)} {speech.figures.stamp(to_datetime(at))} UTC"
        for name, at in sorted(known.data_as_of.items())
    ]
    return [speech.tr("data as of {sources}", sources="; ".join(sources))]
