"""The digest as plain text, for mail and chat, in the language of whoever reads it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from desktop.core.alerts.sentences import title
from desktop.core.alerts.words import condition_words, state_words
from desktop.core.kpi.points import KpiPoint
from desktop.core.kpi.questions import SHARE_RATE
from desktop.core.language.figures import decimals_of
from desktop.core.language.names import (
    inside,
    name_channel,
    name_dimension,
    name_kpi,
    name_source,
    name_value,
)
from desktop.core.language.texts import Speech, mark
from desktop.core.reports.alerts import AlertView
from desktop.core.reports.digest import Digest
from desktop.core.reports.overview import Attention, ChannelMove, KpiCard, Movement, OverviewReport

_VERDICTS: Final = {
    "ok": mark("on target"),
    "below_proven": mark("below target"),
    "below_not_proven": mark("below target, not proven"),
    "too_few": mark("too few to say"),
    "no_target": mark("no target"),
}
_GAPS: Final = {
    "gap": mark("{subject}: no data for {day}"),
    "late_source": mark("{subject} is late, its data end on {day}"),
    "silent_share_event": mark("“{subject}” is silent since {day}"),
    "dead_channel": mark("Nobody shares by {subject} any more"),
    "no_share_events": mark("No event counts as a share yet"),
    "no_icp": mark("Nobody has said who the ICP is"),
}
_MOST_ROWS: Final = 3


def digest_subject(digest: Digest, speech: Speech) -> str:
    """`Share rate 20.1 % (−1.5 points), ICP CTR 0.43 % (−0.02 points), 1 alert open`."""
    parts = [_Writer(speech).headline(card) for card in digest.overview.cards]
    count = len(digest.alerts)
    opened = speech.tr_count("{count} alert open", "{count} alerts open", count)
    return ", ".join([*parts, opened if count else speech.tr("no alert open")])


def digest_body(digest: Digest, speech: Speech) -> str:
    """Every part with a heading, plain text; a part without anything to say says so."""
    overview, write = digest.overview, _Writer(speech)
    blocks = [
        write.about(overview),
        *(write.card(card) for card in overview.cards),
        write.block(
            speech.tr("What moved it"),
            [*write.moved(overview.moved), *write.channels(overview.channels)],
        ),
        write.block(speech.tr("Open alerts"), [write.alert(view) for view in digest.alerts]),
        write.block(
            speech.tr("Told this week"), [title(item.entry, speech) for item in digest.news]
        ),
        write.block(
            speech.tr("Gaps in the data"),
            [write.attention(item) for item in overview.attention if item.kind != "alert"],
        ),
    ]
    return "\n\n".join(blocks)


class _Writer:
    """Writes the parts of a digest in one language."""

    def __init__(self, speech: Speech) -> None:
        self._speech, self._figures = speech, speech.figures

    def about(self, overview: OverviewReport) -> str:
        """Whose numbers these are, and of which days."""
        if not overview.icp:
            return self._speech.tr("No ICP is defined yet")
        period = overview.period
        days = self._figures.days(period.start, period.end) if period else ""
        return ", ".join(filter(None, (overview.icp, days)))

    def headline(self, card: KpiCard) -> str:
        name, point = name_kpi(card.kpi, self._speech), card.current
        if point is None or point.value is None:
            return self._speech.tr("{kpi} no value", kpi=name)
        said = f"{name} {self._percent(point.value, card.kpi)}"
        change = point.change_points
        return said if change is None else f"{said} ({self._points(change, card.kpi)})"

    def card(self, card: KpiCard) -> str:
        name, point = name_kpi(card.kpi, self._speech), card.current
        if point is None or point.value is None:
            return self._speech.tr("{kpi}: no complete period yet", kpi=name)
        ratio = self._figures.ratio(point.numerator, point.denominator)
        verdict = _VERDICTS.get(point.verdict or "")
        said = f"{name} {self._percent(point.value, card.kpi)} ({ratio})"
        days = self._figures.days(point.period.start, point.period.end)
        lines = [
            f"{said}, {self._speech.tr(verdict)}" if verdict else said,
            f"  {days}, {self._interval(point, card.kpi)}",
            *self._change(point, card.kpi),
        ]
        if card.target is not None:
            target = self._figures.as_entered(card.target)
            lines.append(f"  {self._speech.tr('target {target}', target=target)}")
        return "\n".join(lines)

    def moved(self, moved: Movement | None) -> list[str]:
        if moved is None:
            return []
        kpi = name_kpi(moved.kpi, self._speech)
        dimension = inside(name_dimension(moved.dimension, self._speech), self._speech)
        rows = sorted(moved.rows, key=lambda row: -abs(row.mix + row.rate))[:_MOST_ROWS]
        return [
            self._speech.tr(
                "{kpi} by {dimension}, {segment}: rate {rate}, mix {mix}",
                kpi=kpi, dimension=dimension,
                segment=name_value(moved.dimension, row.segment, self._speech),
                rate=self._points(row.rate, moved.kpi), mix=self._points(row.mix, moved.kpi),
            )
            for row in rows
        ]  # fmt: skip

    def channels(self, channels: Iterable[ChannelMove]) -> list[str]:
        return [
            self._speech.tr_count(
                "{channel}: {count} sharer before, none now",
                "{channel}: {count} sharers before, none now",
                move.sharers_before, channel=name_channel(move.channel, self._speech),
            )
            for move in channels
            if move.died
        ]  # fmt: skip

    def alert(self, view: AlertView) -> str:
        value = name_value(view.rule.segment or "", view.label, self._speech)
        where = f" ({value})" if view.label else ""
        state = state_words(view.state, self._speech)
        told = view.number(self._speech) or condition_words(view.rule.when, self._speech)
        return f"{state}: {view.rule.name}{where}: {told}"

    def attention(self, item: Attention) -> str:
        if item.title:
            return item.title
        if item.kind == "unmatched_people":
            return self._unmatched(item)
        text = _GAPS.get(item.kind)
        if text is None:
            return item.subject or item.kind.replace("_", " ")
        return self._speech.tr(text, subject=self._subject(item), day=self._days(item))

    def block(self, heading: str, lines: list[str]) -> str:
        shown = lines or [self._speech.tr("nothing")]
        return "\n".join([heading, *(f"  {line}" for line in shown)])

    def _subject(self, item: Attention) -> str:
        if item.kind == "gap":
            return name_kpi(item.subject, self._speech)
        if item.kind == "late_source":
            return name_source(item.subject)
        if item.kind == "dead_channel":
            return inside(name_channel(item.subject, self._speech), self._speech)
        return item.subject

    def _days(self, item: Attention) -> str:
        if not item.days:
            return self._speech.tr("an unknown day")
        first = self._figures.day(item.days[0], year=True)
        more = len(item.days) - 1
        if not more:
            return first
        return self._speech.tr_count(
            "{day} and {count} more day", "{day} and {count} more days", more, day=first
        )

    def _unmatched(self, item: Attention) -> str:
        part = self._speech.tr("Some")
        if item.fraction is not None:
            part = self._figures.percent(item.fraction, 0)
        if item.subject == SHARE_RATE:
            return self._speech.tr("{unknown} of active people have no profile", unknown=part)
        return self._speech.tr("{unknown} of impressions are not known by audience", unknown=part)

    def _change(self, point: KpiPoint, kpi: str) -> list[str]:
        if point.change_points is None or point.previous is None:
            return []
        moved = self._points(point.change_points, kpi)
        if point.change_relative is not None:
            moved += f", {self._figures.percent(point.change_relative, 0, signed=True)}"
        before = self._percent(point.previous, kpi)
        said = self._speech.tr("{change} from {before}", change=moved, before=before)
        return [f"  {said}; {self._noise(point)}"]

    def _noise(self, point: KpiPoint) -> str:
        low, high = point.change_low, point.change_high
        if low is None or high is None:
            return self._speech.tr("the change cannot be tested")
        if low <= 0 <= high:
            return self._speech.tr("could be noise")
        return self._speech.tr("more than noise")

    def _interval(self, point: KpiPoint, kpi: str) -> str:
        if point.low is None or point.high is None:
            return self._speech.tr("no interval")
        low, high = self._percent(point.low, kpi), self._percent(point.high, kpi)
        level = self._figures.percent(0.95, 0)
        return self._speech.tr("{level} interval {low} to {high}", level=level, low=low, high=high)

    def _percent(self, value: float, kpi: str) -> str:
        return self._figures.percent(value, decimals_of(kpi))

    def _points(self, value: float, kpi: str) -> str:
        return self._speech.tr(
            "{change} points", change=self._figures.points(value, decimals_of(kpi))
        )
