"""The weekly digest as one page: both numbers with their trends, what moved them, what is open."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter

from desktop.core.language.names import name_source
from desktop.core.reports.digest import Digest
from desktop.core.reports.overview import KpiCard, Movement, OverviewReport
from desktop.ui.attention_words import describe_attention
from desktop.ui.formats import Formats, decimals_of
from desktop.ui.icons import paint_icon
from desktop.ui.look import Look
from desktop.ui.translation import current_speech, tr, tr_count
from desktop.ui.typography import CAPTION, HEADLINE, TEXT, TITLE, VALUE, sized
from desktop.ui.widgets.card_words import (
    describe_change,
    describe_definition,
    describe_facts,
    title_of,
)
from desktop.ui.widgets.verdict_chip import describe_verdict
from desktop.ui.widgets.why_words import (
    channel_name,
    describe_cause,
    describe_subject,
)

SIZE = QSizeF(794, 1123)
"""A4 at 96 dots an inch: the same units as the window's."""
MARGIN = 48.0

PaintTrend = Callable[[QPainter, KpiCard, QRectF], None]
"""Draws a card's trend into a box."""

_HEAD, _CARD, _TREND = 72.0, 316.0, 192.0
_ROW, _FOOT = 18.0, 60.0
_TONES = {"ok": "ok", "bad": "bad"}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of a list, and a fainter one under it."""

    text: str
    detail: str = ""


class DigestPage:
    """Paints one digest; whatever it holds fits, since lists end with how many more there are."""

    def __init__(
        self, look: Look, font: QFont, digest: Digest, paint_trend: PaintTrend, made: str
    ) -> None:
        """`made` is when it was made, as the reporting zone has it."""
        self._palette, self._formats = look.theme.palette, look.formats
        self._font, self._digest, self._made = font, digest, made
        self._paint_trend = paint_trend

    def paint(self, painter: QPainter) -> None:
        """Draws it into 0, 0 .. SIZE."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        wide = SIZE.width() - 2 * MARGIN
        overview = self._digest.overview
        self._head(painter, QRectF(MARGIN, MARGIN, wide, _HEAD))
        top = MARGIN + _HEAD
        for card in overview.cards[:2]:
            self._card(painter, card, QRectF(MARGIN, top, wide, _CARD))
            top += _CARD
        bottom = SIZE.height() - MARGIN - _FOOT
        half = (wide - 32) / 2
        self._moved(painter, QRectF(MARGIN, top, half, bottom - top))
        self._open(painter, QRectF(MARGIN + half + 32, top, half, bottom - top))
        self._foot(painter, QRectF(MARGIN, bottom, wide, _FOOT))

    # parts

    def _head(self, painter: QPainter, box: QRectF) -> None:
        overview = self._digest.overview
        paint_icon(painter, "pulse", QRectF(box.left(), box.top(), 24, 24), self._palette.acc)
        self._text(
            painter, QRectF(box.left() + 32, box.top(), box.width() - 240, 24), tr("Weekly digest"),
            HEADLINE, 600,
        )  # fmt: skip
        made = QRectF(box.right() - 200, box.top(), 200, 24)
        self._text(painter, made, self._made, CAPTION, colour="t3", align=_RIGHT)
        icp = overview.icp or tr("No ICP is defined yet")
        under = QRectF(box.left(), box.top() + 30, box.width(), 20)
        self._text(painter, under, " · ".join(filter(None, (icp, self._period()))), colour="t2")

    def _card(self, painter: QPainter, card: KpiCard, box: QRectF) -> None:
        self._rule(painter, box.top(), box)
        left, top, wide = box.left(), box.top() + 12, box.width()
        point, formats = card.current, self._formats
        self._text(painter, QRectF(left, top, wide, 20), title_of(card.kpi), TITLE, 600)
        verdict = describe_verdict(point, card.target, formats)
        self._chip(painter, QRectF(left, top - 2, wide, 24), verdict.tone, verdict.icon,
                   verdict.text)  # fmt: skip
        value = formats.percent(point.value if point else None, decimals_of(card.kpi))
        shown = self._text(painter, QRectF(left, top + 26, 190, 40), value, VALUE, 600)
        change = describe_change(card.kpi, point, formats)
        beside = QRectF(left + max(shown, 150) + 20, top + 26, wide - max(shown, 150) - 20, 20)
        self._text(painter, beside, change.text, weight=500, colour=_TONES.get(change.tone, "t2"))
        self._text(painter, beside.translated(0, 20), change.details[0], CAPTION, colour="t3")
        self._facts(painter, card, QRectF(left, top + 72, wide, 32))
        self._paint_trend(painter, card, QRectF(left, top + 108, wide, _TREND))

    def _facts(self, painter: QPainter, card: KpiCard, box: QRectF) -> None:
        facts = describe_facts(card, self._formats)
        each = box.width() / max(1, len(facts))
        for at, fact in enumerate(facts):
            cell = QRectF(box.left() + at * each, box.top(), each - 8, 16)
            self._text(painter, cell, fact.name, CAPTION, colour="t3")
            self._text(painter, cell.translated(0, 16), fact.value, weight=500)

    def _moved(self, painter: QPainter, box: QRectF) -> None:
        self._list(painter, box, tr("What moved it"), tuple(_moves(
            self._digest.overview, self._formats)), tr("Nothing moved"))  # fmt: skip

    def _open(self, painter: QPainter, box: QRectF) -> None:
        alerts = tuple(_alerts(self._digest, self._formats))
        year = self._digest.overview.period.end.year if self._digest.overview.period else 0
        gaps = tuple(
            _Line(words.title, words.detail)
            for item in self._digest.overview.attention
            if item.kind != "alert"
            for words in [describe_attention(item, self._formats, year)]
        )
        upper = self._share(box.height(), self._needs(alerts), self._needs(gaps))
        self._list(painter, QRectF(box.left(), box.top(), box.width(), upper),
                   tr("Open alerts"), alerts, tr("No alert is open"))  # fmt: skip
        lower = QRectF(box.left(), box.top() + upper, box.width(), box.height() - upper)
        self._list(painter, lower, tr("Gaps in the data"), gaps, tr("Nothing is missing"))

    def _foot(self, painter: QPainter, box: QRectF) -> None:
        self._rule(painter, box.top(), box)
        overview = self._digest.overview
        moments = {name: at for card in overview.cards for name, at in card.data_as_of}
        as_of = " · ".join(
            tr("{source} as of {moment}", source=name_source(name), moment=self._formats.moment(at))
            for name, at in sorted(moments.items())
        )
        versions = {describe_definition(card, self._formats) for card in overview.cards}
        definition = tr("Definition {version}", version=", ".join(sorted(versions)))
        parts = [*([definition] if overview.icp else []), overview.timezone, "ICP Pulse"]
        upper = QRectF(box.left(), box.top() + 8, box.width(), 32)
        painter.setFont(sized(self._font, CAPTION))
        painter.setPen(QColor(self._palette.t3))
        painter.drawText(upper, Qt.TextFlag.TextWordWrap, as_of or tr("No data yet"))
        lower = QRectF(box.left(), box.bottom() - 16, box.width(), 16)
        self._text(painter, lower, " · ".join(parts), CAPTION, colour="t3")

    # pieces

    def _list(
        self, painter: QPainter, box: QRectF, title: str, lines: tuple[_Line, ...], nothing: str
    ) -> None:
        """As many lines as fit; the last one says how many do not."""
        self._rule(painter, box.top(), box)
        self._text(painter, QRectF(box.left(), box.top() + 8, box.width(), 20), title, weight=600)
        spot = QRectF(box.left(), box.top() + 32, box.width(), _ROW)
        if not lines:
            self._text(painter, spot, nothing, CAPTION, colour="t3")
            return
        for at, line in enumerate(lines):
            left = len(lines) - at
            room = box.bottom() - spot.top() - 4
            if room < self._height(line) + (_ROW if left > 1 else 0):
                more = tr_count("and {count} more", "and {count} more", left)
                self._text(painter, spot, more, CAPTION, colour="t3")
                return
            self._text(painter, spot, line.text, CAPTION, weight=500)
            if line.detail:
                spot.translate(0, _ROW - 2)
                self._text(painter, spot, line.detail, CAPTION, colour="t3")
            spot.translate(0, _ROW)

    def _share(self, height: float, first: float, second: float) -> float:
        """Of two lists the height of the first: what one does not need is the other's."""
        return max(height / 2, height - second) if first > height / 2 else first

    def _needs(self, lines: Iterable[_Line]) -> float:
        return 40 + max(_ROW, sum(self._height(line) for line in lines))

    def _height(self, line: _Line) -> float:
        return 2 * _ROW - 2 if line.detail else _ROW

    def _chip(self, painter: QPainter, box: QRectF, tone: str, icon: str, text: str) -> None:
        colour, tint = self._palette.verdict(tone)
        font = sized(self._font, CAPTION, 500)
        wide = QFontMetricsF(font).horizontalAdvance(text) + 36
        chip = QRectF(box.right() - wide, box.top(), wide, 24)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(tint))
        painter.drawRoundedRect(chip, 4, 4)
        paint_icon(painter, icon, QRectF(chip.left() + 8, chip.top() + 5, 14, 14), colour)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(chip.adjusted(27, 0, 0, 0), _LEFT, text)

    def _text(
        self,
        painter: QPainter,
        box: QRectF,
        text: str,
        size: int = TEXT,
        weight: int = 400,
        colour: str = "t1",
        align: Qt.AlignmentFlag = _LEFT,
    ) -> float:
        """Writes one line, cut where it must be; gives its width."""
        font = sized(self._font, size, weight)
        metrics = QFontMetricsF(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.setFont(font)
        painter.setPen(QColor(getattr(self._palette, colour)))
        painter.drawText(box, align, shown)
        return metrics.horizontalAdvance(shown)

    def _rule(self, painter: QPainter, y: float, box: QRectF) -> None:
        painter.fillRect(QRectF(box.left(), y, box.width(), 1), QColor(self._palette.line))

    def _period(self) -> str:
        overview = self._digest.overview
        if overview.period is None:
            return overview.period_label
        start, end = overview.period.start, overview.period.end
        return self._formats.days(start, end, this_year=end.year)


def _moves(overview: OverviewReport, formats: Formats) -> Iterable[_Line]:
    moved = overview.moved
    if moved is not None:
        subject = describe_subject(moved.kpi, moved.dimension)
        yield _Line(subject, describe_cause(moved))
        yield from _segments(moved, formats)
    for move in overview.channels:
        if move.died:
            text = tr("Nobody shares by {channel} any more", channel=channel_name(move.channel))
            before = tr_count(
                "{count} sharer before", "{count} sharers before", move.sharers_before
            )
            yield _Line(text, before)


def _segments(moved: Movement, formats: Formats) -> Iterable[_Line]:
    decimals = decimals_of(moved.kpi)
    for row in sorted(moved.rows, key=lambda row: -abs(row.mix + row.rate)):
        yield _Line(
            row.segment,
            tr(
                "rate {rate}, mix {mix} points",
                rate=formats.points(row.rate, decimals),
                mix=formats.points(row.mix, decimals),
            ),
        )


def _alerts(digest: Digest, formats: Formats) -> Iterable[_Line]:
    from desktop.ui.alert_words import alert_title, state_word  # noqa: PLC0415

    for view in digest.alerts:
        name = alert_title(view.rule, view.label)
        number = view.number(replace(current_speech(), figures=formats))
        yield _Line(tr("{name}: {state}", name=name, state=state_word(view.state)), number)
