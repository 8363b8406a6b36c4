"""What an alert says in whole sentences: its number, what it was held against, and how sure."""

from __future__ import annotations

from desktop.core.alerts.explanation import Explanation
from desktop.core.reports.alerts import AlertView
from desktop.ui.alert_words import reason_words
from desktop.ui.formats import Formats, decimals_of
from desktop.ui.translation import tr, tr_count


def alert_sentence(view: AlertView, formats: Formats) -> str:
    """The last number of an alert, what it was held against, and what is missing to be sure."""
    problem = problem_of(view)
    if problem:
        return tr("This rule cannot be checked: {problem}", problem=problem)
    last = view.last
    if last is None:
        return tr("This rule has not judged a complete period yet.")
    said = [count_sentence(last, formats)]
    if view.state == "no_data" or last.value is None:
        reasons = last.reasons if last.value is None and last.reasons else ("late",)
        why = "; ".join(reason_words(code) for code in reasons)
        said.append(tr("Nothing is judged: {why}.", why=why))
    else:
        said.append(verdict_sentence(view, last, formats))
    return " ".join(part for part in said if part)


def problem_of(view: AlertView) -> str:
    """Why a broken rule cannot be evaluated; empty for others."""
    if view.state != "error":
        return ""
    return view.problem or tr("nobody knows why")


def count_sentence(last: Explanation, formats: Formats) -> str:
    """`2,463 clicks on 637,500 ICP impressions: 0.39 %.`"""
    if last.value is None or last.numerator is None or last.denominator is None:
        return ""
    value = formats.percent(last.value, decimals_of(last.kpi or ""))
    whole = formats.count(last.denominator)
    if last.kpi == "icp_ctr":
        return tr_count(
            "{count} click on {whole} ICP impressions: {value}.",
            "{count} clicks on {whole} ICP impressions: {value}.",
            last.numerator, whole=whole, value=value,
        )  # fmt: skip
    return tr_count(
        "{count} of {whole} active ICP people shared: {value}.",
        "{count} of {whole} active ICP people shared: {value}.",
        last.numerator, whole=whole, value=value,
    )  # fmt: skip


def verdict_sentence(view: AlertView, last: Explanation, formats: Formats) -> str:
    """Whether the number is beyond, and whether that is proven."""
    when = view.rule.when
    if when.outside:
        said = _outside(last, formats)
    elif when.below is not None or when.above is not None:
        said = _against(when.below, when.above, last, formats)
    else:
        said = _change(last, formats)
    return " ".join(filter(None, (said, _missing(view, last, formats))))


def _against(below: float | None, above: float | None, last: Explanation, formats: Formats) -> str:
    decimals = decimals_of(last.kpi or "")
    value, low, high = last.value or 0.0, last.low, last.high
    edge = below if below is not None else above or 0.0
    named = formats.as_entered(edge)
    if below is not None and value >= below:
        return tr("That is not below {edge}.", edge=named)
    if below is None and value <= edge:
        return tr("That is not above {edge}.", edge=named)
    if below is not None and high is not None and high < edge:
        top = formats.percent(high, decimals)
        return tr("Even the top of the interval, {top}, is below {edge}.", top=top, edge=named)
    if below is None and low is not None and low > edge:
        bottom = formats.percent(low, decimals)
        return tr(
            "Even the bottom of the interval, {bottom}, is above {edge}.", bottom=bottom, edge=named
        )
    interval = formats.interval(low, high, decimals)
    if below is not None:
        return tr(
            "That is below {edge}, but the interval, {interval}, reaches it.",
            edge=named, interval=interval,
        )  # fmt: skip
    return tr(
        "That is above {edge}, but the interval, {interval}, reaches it.",
        edge=named, interval=interval,
    )  # fmt: skip


def _change(last: Explanation, formats: Formats) -> str:
    compared = last.compared
    if compared is None or not compared.denominator or last.value is None:
        return ""
    decimals = decimals_of(last.kpi or "")
    base = compared.numerator / compared.denominator
    relative = last.value / base - 1 if base else None
    change = formats.change(last.value - base, relative, decimals)
    said = tr(
        "Before it was {base}: {change}.", base=formats.percent(base, decimals), change=change
    )
    if last.low is None or last.high is None:
        return said
    interval = points_interval(last.low, last.high, formats, decimals)
    if last.low <= 0 <= last.high:
        sure = tr("That could be noise ({interval}).", interval=interval)
    else:
        sure = tr("It is proven ({interval}).", interval=interval)
    return f"{said} {sure}"


def _outside(last: Explanation, formats: Formats) -> str:
    if last.low is None or last.high is None or last.value is None:
        return ""
    interval = formats.interval(last.low, last.high, decimals_of(last.kpi or ""))
    if last.low <= last.value <= last.high:
        return tr("That is within its usual range, {interval}.", interval=interval)
    return tr("Its usual range is {interval}.", interval=interval)


def _missing(view: AlertView, last: Explanation, formats: Formats) -> str:
    """What is missing until it would be told of."""
    if view.state == "pending":
        return tr_count(
            "It fires when {count} evaluation in a row says so; {held} has.",
            "It fires when {count} evaluations in a row say so; {held} so far.",
            view.rule.pending, held=formats.count(view.breaches),
        )  # fmt: skip
    if view.state != "unproven":
        return ""
    if "one_of_many" in last.reasons:
        return tr("Of so many segments one looks like this by chance.")
    if last.needs is None:
        return tr("More of the same would not prove it.")
    return tr("About {needs} more would prove it.", needs=formats.count(last.needs))


def points_interval(low: float, high: float, formats: Formats, decimals: int) -> str:
    """`−12.0 to −3.1`, in points."""
    return tr(
        "{low} to {high}", low=formats.points(low, decimals), high=formats.points(high, decimals)
    )
