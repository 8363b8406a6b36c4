"""What an alert says, in plain English: for the terminal, mail and chat."""

from __future__ import annotations

from datetime import date
from typing import Final

from desktop.core.alerts.explanation import Explanation
from desktop.core.alerts.states import Notice
from desktop.core.alerts.telling import REMINDER, Entry, Message
from desktop.core.clock import to_datetime
from desktop.core.definitions import AlertCondition
from desktop.core.kpi.questions import ICP_CTR

KPI_NAMES: Final = {"share_rate": "Share rate", "icp_ctr": "ICP CTR"}

REASONS: Final = {
    "gap": "a day of the period is missing",
    "incomplete": "the period is not complete",
    "no_value": "there is nothing to divide by",
    "no_baseline": "there are too few earlier periods to compare with",
    "too_few": "the denominator is under the rule's least",
    "not_proven": "the interval does not exclude it",
    "one_of_many": "of so many segments one looks like this by chance",
    "segment_gone": "the segment no longer exists",
    "late": "the data are late",
    "rule_changed": "the rule was changed",
    "rule_deleted": "the rule was deleted",
    "restated": "a later load changed the numbers",
    "low_coverage": "too little of the delivery is known to be of the ICP or not",
    "few_impressions": "fewer than 1,000 impressions of the ICP",
}
"""Stable codes in words; a code that is not here reads as itself."""

_HEADS: Final = {
    Notice.FIRED: "",
    REMINDER: "Still: ",
    Notice.RESOLVED: "Resolved: ",
    Notice.RETRACTED: "Taken back: ",
    Notice.BROKEN: "Cannot be checked: ",
}


def title(entry: Entry) -> str:
    """One line: the rule, the segment, the number, n / N and what it was held against."""
    known = entry.explanation
    where = f" ({known.segment})" if known.segment else ""
    head = f"{_HEADS.get(entry.notice, '')}{known.rule}{where}"
    if known.problem is not None:
        return f"{head}: {known.problem}"
    return f"{head}: {number(known)}" if known.value is not None else head


def number(known: Explanation) -> str:
    """`0.21 % (30 / 14,000), below 0.45 %`."""
    if known.value is None or known.numerator is None or known.denominator is None:
        return "no value"
    counts = f"{percent(known.value, known)} ({known.numerator:,} / {known.denominator:,})"
    against = _against(known)
    return f"{counts}, {against}" if against else counts


def details(entry: Entry) -> list[str]:
    """The lines under the title: interval, period, baseline, what changed, data as-of, version."""
    known = entry.explanation
    lines = [*_changes(known), *_interval(known), *_period(known), *_why(known)]
    if known.icp:
        version = f", version {known.icp_version}" if known.icp_version else ""
        lines.append(f"ICP {known.icp}{version}")
    if known.data_as_of:
        parts = [f"{name} {_moment(at)}" for name, at in sorted(known.data_as_of.items())]
        lines.append(f"data as of {', '.join(parts)}")
    return lines


def subject(message: Message) -> str:
    """The message's own title, else the first entry's and how many more there are."""
    if message.title or not message.entries:
        return message.title
    first, *others = message.entries
    more = f" (and {len(others)} more)" if others else ""
    return f"{title(first)}{more}"


def body(message: Message) -> str:
    """The message's own text, else every entry with its details, plain text."""
    if message.text:
        return message.text
    blocks = ["\n".join([title(entry), *(f"  {line}" for line in details(entry))])
              for entry in message.entries]  # fmt: skip
    return "\n\n".join(blocks)


def condition_words(when: AlertCondition, kpi: str | None) -> str:
    """`below 0.45 %`, `falls by 15 % versus the mean of 4 periods`, `outside its usual range`."""
    shown = _Percent(kpi)
    versus = _versus(when)
    if when.below is not None:
        return f"below {shown(when.below)}"
    if when.above is not None:
        return f"above {shown(when.above)}"
    if when.falls_by is not None:
        return f"falls by {when.falls_by * 100:.4g} % {versus}"
    if when.rises_by is not None:
        return f"rises by {when.rises_by * 100:.4g} % {versus}"
    if when.falls_by_points is not None:
        return f"falls by {when.falls_by_points * 100:.4g} points {versus}"
    return "outside its usual range"


def percent(value: float, known: Explanation) -> str:
    """With the decimals of the KPI: 22.5 %, 0.45 %."""
    return _Percent(known.kpi)(value)


class _Percent:
    def __init__(self, kpi: str | None) -> None:
        self._decimals = 2 if kpi == ICP_CTR else 1

    def __call__(self, value: float) -> str:
        return f"{value * 100:.{self._decimals}f} %"


def _versus(when: AlertCondition) -> str:
    count = when.versus_mean_of
    return "versus the period before" if count is None else f"versus the mean of {count} periods"


def _against(known: Explanation) -> str:
    when, compared = known.condition, known.compared
    if when is None:
        return ""
    if when.outside:
        return "outside its usual range"
    if compared is not None and compared.denominator and known.value is not None:
        base = compared.numerator / compared.denominator
        change = f"{(known.value / base - 1) * 100:+.0f} % " if base else ""
        return f"{change}against {percent(base, known)} before"
    edge = when.below if when.below is not None else when.above
    if edge is None or known.value is None:
        return ""
    side = "below" if known.value < edge else "above" if known.value > edge else "at"
    return f"{side} {percent(edge, known)}"


def _changes(known: Explanation) -> list[str]:
    return [
        f"{change.period.start} to {change.period.end}: {change.numerator[0]:,} / "
        f"{change.denominator[0]:,} became {change.numerator[1]:,} / {change.denominator[1]:,}"
        for change in known.changes
        if not change.is_same
    ]


def _interval(known: Explanation) -> list[str]:
    if known.low is None or known.high is None:
        return []
    level = "99 %" if (known.window or "").startswith("rolling") else "95 %"
    if known.compared is not None and known.condition and not known.condition.outside:
        points = f"{known.low * 100:+.2f} to {known.high * 100:+.2f} points"
        return [f"{level} interval of the change {points}"]
    return [f"{level} interval {percent(known.low, known)} to {percent(known.high, known)}"]


def _period(known: Explanation) -> list[str]:
    return [f"{_span(known.start, known.end)}"] if known.start and known.end else []


def _span(start: date, end: date) -> str:
    return f"{start}" if start == end else f"{start} to {end}"


def _why(known: Explanation) -> list[str]:
    reasons = [REASONS.get(code, code.replace("_", " ")) for code in known.reasons]
    if known.needs:
        reasons.append(f"{known.needs:,} more would prove it")
    return ["; ".join(reasons)] if reasons else []


def _moment(at: int) -> str:
    return f"{to_datetime(at):%Y-%m-%d %H:%M} UTC"
