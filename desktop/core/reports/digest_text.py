"""The digest in plain English, for mail and chat."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.core.alerts.sentences import KPI_NAMES, condition_words, title
from desktop.core.kpi.points import KpiPoint
from desktop.core.kpi.questions import ICP_CTR
from desktop.core.reports.digest import Digest
from desktop.core.reports.overview import Attention, ChannelMove, KpiCard, Movement

_VERDICTS = {
    "ok": "on target",
    "below_proven": "below target",
    "below_not_proven": "below target, not proven",
    "too_few": "too few to say",
    "no_target": "no target",
}
_MOST_ROWS = 3


def digest_subject(digest: Digest) -> str:
    """`Share rate 20.1 % (-1.5 points), ICP CTR 0.43 % (-0.02 points), 1 alert open`."""
    parts = [_headline(card) for card in digest.overview.cards]
    count = len(digest.alerts)
    parts.append("no alert open" if not count else f"{count} alert{'s' * (count > 1)} open")
    return ", ".join(parts)


def digest_body(digest: Digest) -> str:
    """Every part with a heading, plain text; a part without anything to say says so."""
    overview = digest.overview
    icp = f"{overview.icp}, {overview.period_label}" if overview.icp else "No ICP is defined yet"
    blocks = [
        icp,
        *(_card(card) for card in overview.cards),
        _block("What moved it", [*_moved(overview.moved), *_channels(overview.channels)]),
        _block("Open alerts", [_alert(view.rule.name, view.label, view.state, view.number,
               condition_words(view.rule.when, view.rule.kpi)) for view in digest.alerts]),
        _block("Told this week", [title(item.entry) for item in digest.news]),
        _block("Gaps in the data", [_attention(item) for item in overview.attention]),
    ]  # fmt: skip
    return "\n\n".join(blocks)


def _headline(card: KpiCard) -> str:
    name = KPI_NAMES[card.kpi]
    if card.current is None or card.current.value is None:
        return f"{name} no value"
    change = card.current.change_points
    moved = "" if change is None else f" ({_points(change, card.kpi)})"
    return f"{name} {_percent(card.current.value, card.kpi)}{moved}"


def _card(card: KpiCard) -> str:
    point = card.current
    if point is None or point.value is None:
        return f"{KPI_NAMES[card.kpi]}: no complete period yet"
    lines = [
        f"{KPI_NAMES[card.kpi]} {_percent(point.value, card.kpi)} "
        f"({point.numerator:,} / {point.denominator:,}), {_VERDICTS.get(point.verdict or '', '')}",
        f"  {point.period.start} to {point.period.end}, {_interval(point, card.kpi)}",
    ]
    if point.change_points is not None and point.previous is not None:
        relative = point.change_relative
        by = "" if relative is None else f", {relative * 100:+.0f} %"
        lines.append(
            f"  {_points(point.change_points, card.kpi)}{by} from "
            f"{_percent(point.previous, card.kpi)}; {_noise(point)}"
        )
    if card.target is not None:
        lines.append(f"  target {_percent(card.target, card.kpi)}")
    return "\n".join(lines)


def _interval(point: KpiPoint, kpi: str) -> str:
    if point.low is None or point.high is None:
        return "no interval"
    return f"95 % interval {_percent(point.low, kpi)} to {_percent(point.high, kpi)}"


def _noise(point: KpiPoint) -> str:
    low, high = point.change_low, point.change_high
    if low is None or high is None:
        return "the change cannot be tested"
    return "could be noise" if low <= 0 <= high else "more than noise"


def _moved(moved: Movement | None) -> list[str]:
    if moved is None:
        return []
    kpi = moved.kpi
    rows = sorted(moved.rows, key=lambda row: -abs(row.mix + row.rate))[:_MOST_ROWS]
    return [
        f"{KPI_NAMES[kpi]} by {moved.dimension.replace('_', ' ')}, {row.segment}: "
        f"rate {_points(row.rate, kpi)}, mix {_points(row.mix, kpi)}"
        for row in rows
    ]


def _channels(channels: Iterable[ChannelMove]) -> list[str]:
    return [
        f"{move.channel.replace('_', ' ')}: {move.sharers_before:,} sharers before, none now"
        for move in channels
        if move.died
    ]


def _alert(name: str, label: str, state: str, number: str, condition: str) -> str:
    where = f" ({label})" if label else ""
    return f"{name}{where}, {state.replace('_', ' ')}: {number or condition}"


def _attention(item: Attention) -> str:
    if item.title:
        return item.title
    subject = item.subject or item.kind.replace("_", " ")
    days = f" for {item.days[0]}" if item.days else ""
    more = f" and {len(item.days) - 1} more days" if len(item.days) > 1 else ""
    return f"{KPI_NAMES.get(subject, subject)}: {_gap(item)}{days}{more}".rstrip(": ")


def _gap(item: Attention) -> str:
    if item.kind == "unmatched_people":
        part = "some" if item.fraction is None else f"{item.fraction:.0%}"
        if item.subject == ICP_CTR:
            return f"{part} of the impressions are not known by audience"
        return f"{part} of the active people have no profile"
    words = {"gap": "no data", "late_source": "late, last data", "silent_share_event":
             "silent since", "dead_channel": "nobody shares through it any more"}  # fmt: skip
    return words.get(item.kind, "")


def _block(heading: str, lines: list[str]) -> str:
    return "\n".join([heading, *(f"  {line}" for line in lines or ["nothing"])])


def _percent(value: float, kpi: str) -> str:
    return f"{value * 100:.{2 if kpi == ICP_CTR else 1}f} %"


def _points(value: float, kpi: str) -> str:
    return f"{value * 100:+.{2 if kpi == ICP_CTR else 1}f} points"
