"""What moved a KPI: segments as rows, mix and rate as two lanes each, on one axis."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.core.reports.overview import Movement, MovementRow
from desktop.ui.charts.scale import ValueAxis, build_value_axis
from desktop.ui.formats import NO_VALUE, Formats, decimals_of
from desktop.ui.look import Look
from desktop.ui.translation import mark, tr
from desktop.ui.typography import CAPTION, TEXT, sized

_HEAD, _END, _ROW = 24.0, 28.0, 32.0
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CENTRE = Qt.AlignmentFlag.AlignCenter


@dataclass(frozen=True, slots=True)
class Columns:
    """Left and right edges in pixels; the lane takes the width that is left."""

    active: float
    rates: float
    lane: tuple[float, float]
    mix: float
    rate: float

    @classmethod
    def fit(cls, width: float, *, counts: bool = True) -> Columns:
        """The measures of the design; where the lane would be too short, no count of active."""
        if width < 472:
            return cls(0, 188, (212, width - 112), width - 52, width)
        if not counts:
            return cls(0, 252, (276, width - 112), width - 52, width)
        return cls(152, 252, (276, width - 112), width - 52, width)

    @property
    def name(self) -> float:
        """Right edge of the segment's name."""
        return self.active or self.rates - 84


class Waterfall(QWidget):
    """From the earlier value to the later one, segment by segment; the axis does not start at 0."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._movement: Movement | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        look.theme.changed.connect(self.update)

    def set_data(self, movement: Movement | None, said: str = "") -> None:
        """Shows a movement; None draws nothing. `said` is what is to be read before its rows."""
        self._movement = movement
        self.setAccessibleName(tr("What moved it, by segment"))
        rows = [self.describe_row(at) for at in range(len(movement.rows))] if movement else []
        self.setAccessibleDescription("\n".join(filter(None, (said, *rows))))
        self.setMinimumHeight(round(_HEAD + 2 * _END + 24 * len(movement.rows)) if movement else 0)
        self.update()

    def describe_row(self, at: int) -> str:
        """Everything about one segment: counts, rates, and its part of the change."""
        movement, formats = self._movement, self._look.formats
        if movement is None:
            return ""
        row, decimals = movement.rows[at], decimals_of(movement.kpi)
        return tr(
            "{segment}: {before} → {after}, {rate_before} → {rate_after}; mix {mix}, rate {rate} "
            "points",
            segment=row.segment,
            before=formats.count(row.before),
            after=formats.count(row.after),
            rate_before=formats.percent(row.rate_before, decimals),
            rate_after=formats.percent(row.rate_after, decimals),
            mix=formats.points(row.mix, _finer(movement.kpi)),
            rate=formats.points(row.rate, _finer(movement.kpi)),
        )

    def row_at(self, y: float) -> int | None:
        """The row at a height; None over head and ends."""
        count = 0 if self._movement is None else len(self._movement.rows)
        at = int((y - _HEAD - _END) // _row_height(self.height(), count)) if count else -1
        return at if 0 <= at < count else None

    def event(self, event: QEvent) -> bool:
        """A tooltip tells what a row cannot show."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.row_at(event.pos().y())
            QToolTip.showText(event.globalPos(), "" if at is None else self.describe_row(at), self)
            return True
        return super().event(event)

    def sizeHint(self) -> QSize:
        """The measure in the overview at 1280 × 800."""
        return QSize(512, 208)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the table with its lanes."""
        del event
        if self._movement is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _Drawing(self._movement, self._look, self.font(), self.width(), self.height()).paint(
            painter
        )
        painter.end()


@dataclass(frozen=True, slots=True)
class _Drawing:
    movement: Movement
    look: Look
    font: QFont
    width: float
    height: float

    def paint(self, painter: QPainter) -> None:
        axis = self._axis()
        # impressions are too long for a column of people, and campaigns have longer names
        columns = Columns.fit(self.width, counts=self.movement.kpi == "share_rate")
        rows = self.movement.rows
        row_height = _row_height(self.height, len(rows))
        bottom = _HEAD + 2 * _END + row_height * len(rows)
        self._head(painter, columns, axis, bottom)
        level = self.movement.before.value or 0.0
        self._end_row(painter, columns, axis, _HEAD, at_start=True)
        top = _HEAD + _END
        for row in rows:
            self._row(painter, columns, row, top, row_height)
            level = self._lanes(painter, columns, axis, row, QRectF(0, top, 0, row_height), level)
            top += row_height
        self._end_row(painter, columns, axis, top, at_start=False)

    def _axis(self) -> ValueAxis:
        level = self.movement.before.value or 0.0
        levels = [level, self.movement.after.value or level]
        for row in self.movement.rows:
            levels += [level + row.mix, level + row.mix + row.rate]
            level += row.mix + row.rate
        return build_value_axis(min(levels), max(levels), lines=5)

    def _x(self, columns: Columns, axis: ValueAxis, value: float) -> float:
        left, right = columns.lane
        return left + axis.fraction(value) * (right - left)

    def _head(self, painter: QPainter, columns: Columns, axis: ValueAxis, bottom: float) -> None:
        palette = self.look.theme.palette
        small = sized(self.font, CAPTION)
        painter.setFont(small)
        painter.setPen(QColor(palette.t3))
        if columns.active:
            painter.drawText(QRectF(0, 0, columns.active, 20), _RIGHT, tr("Active"))
        painter.drawText(
            QRectF(0, 0, columns.rates, 20), _RIGHT, tr(_RATE_HEADS[self.movement.kpi])
        )
        texts = [self.look.formats.percent(tick, axis.decimals) for tick in axis.ticks]
        wide = max(QFontMetricsF(small).horizontalAdvance(text) for text in texts)
        apart = 2 if 3 * wide + 16 < columns.lane[1] - columns.lane[0] + 24 else 4
        for at, tick in enumerate(axis.ticks):
            x = round(self._x(columns, axis, tick)) + 0.5
            painter.setPen(QPen(QColor(palette.grid), 1))
            painter.drawLine(QPointF(x, _HEAD - 2), QPointF(x, bottom))
            if at % apart == 0:
                painter.setPen(QColor(palette.t3))
                self._tick(painter, columns, x, texts[at])
        for text, right, colour in (
            (tr("Mix"), columns.mix, palette.mix),
            (tr("Rate"), columns.rate, palette.rate),
        ):
            wide = QFontMetricsF(small).horizontalAdvance(text)
            painter.setPen(QColor(palette.t3))
            painter.drawText(QRectF(0, 0, right, 20), _RIGHT, text)
            painter.fillRect(QRectF(round(right - wide - 13), 6, 8, 8), QColor(colour))

    def _tick(self, painter: QPainter, columns: Columns, x: float, text: str) -> None:
        """Over its line, but clear of the heads beside the lane."""
        half = painter.fontMetrics().horizontalAdvance(text) / 2 + 1
        middle = min(max(x, columns.lane[0] - 12 + half), columns.lane[1] + 12 - half)
        painter.drawText(QRectF(middle - half, 0, 2 * half, 20), _CENTRE, text)

    def _end_row(
        self, painter: QPainter, columns: Columns, axis: ValueAxis, top: float, *, at_start: bool
    ) -> None:
        movement, formats = self.movement, self.look.formats
        palette = self.look.theme.palette
        point = movement.before if at_start else movement.after
        decimals = decimals_of(movement.kpi)
        period = formats.days(
            point.period.start, point.period.end, this_year=movement.after.period.end.year
        )
        strong, plain = sized(self.font, TEXT, 600), sized(self.font, TEXT)
        painter.setPen(QColor(palette.t1))
        painter.setFont(strong)
        painter.drawText(QRectF(0, top, columns.rates, _END), _LEFT, period)
        value = formats.percent(point.value, decimals)
        painter.drawText(QRectF(0, top, columns.rates, _END), _RIGHT, value)
        if not at_start:
            mix = sum(row.mix for row in movement.rows)
            rate = sum(row.rate for row in movement.rows)
            for part, right in ((mix, columns.mix), (rate, columns.rate)):
                box = QRectF(0, top, right, _END)
                painter.drawText(box, _RIGHT, formats.points(part, _finer(movement.kpi)))
        painter.setFont(plain)
        painter.setPen(QColor(palette.t2))
        room = columns.active - QFontMetricsF(strong).horizontalAdvance(period) - 8
        count = formats.count(point.denominator)
        if QFontMetricsF(plain).horizontalAdvance(count) <= room:
            painter.drawText(QRectF(0, top, columns.active, _END), _RIGHT, count)
        if point.value is not None:
            x = self._x(columns, axis, point.value)
            tick = QRectF(round(x) - 1, top + _END / 2 - 7, 3, 14)
            painter.fillRect(tick, QColor(palette.t1))

    def _row(
        self, painter: QPainter, columns: Columns, row: MovementRow, top: float, height: float
    ) -> None:
        formats, palette = self.look.formats, self.look.theme.palette
        decimals = decimals_of(self.movement.kpi)
        painter.setFont(sized(self.font, TEXT))
        counts = ""
        if columns.active:
            counts = f"{formats.count(row.before)} → {formats.count(row.after)}"
        metrics = QFontMetricsF(painter.font())
        room = columns.name - metrics.horizontalAdvance(counts) - 8
        painter.setPen(QColor(palette.t1))
        name = metrics.elidedText(row.segment, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRectF(0, top, room, height), _LEFT, name)
        painter.setPen(QColor(palette.t2))
        painter.drawText(QRectF(0, top, columns.active, height), _RIGHT, counts)
        rates = f"{_bare(formats, row.rate_before, decimals)} → "
        rates += formats.percent(row.rate_after, decimals)
        painter.drawText(QRectF(0, top, columns.rates, height), _RIGHT, rates)
        biggest = max(max(abs(r.mix), abs(r.rate)) for r in self.movement.rows)
        for part, right in ((row.mix, columns.mix), (row.rate, columns.rate)):
            strong = abs(part) > biggest * 0.75
            painter.setFont(sized(self.font, TEXT, 600 if strong else 400))
            painter.setPen(QColor(palette.t1 if strong else palette.t2))
            box = QRectF(0, top, right, height)
            painter.drawText(box, _RIGHT, formats.points(part, _finer(self.movement.kpi)))

    def _lanes(
        self,
        painter: QPainter,
        columns: Columns,
        axis: ValueAxis,
        row: MovementRow,
        box: QRectF,
        level: float,
    ) -> float:
        """Draws mix above and rate below; returns where the next segment starts."""
        palette = self.look.theme.palette
        middle = round(box.center().y())
        after_mix = level + row.mix
        after_rate = after_mix + row.rate
        painter.setPen(QPen(QColor(palette.seam), 1))
        x = round(self._x(columns, axis, level)) + 0.5
        painter.drawLine(QPointF(x, box.top() - 7), QPointF(x, middle - 9))
        x = round(self._x(columns, axis, after_rate)) + 0.5
        painter.drawLine(QPointF(x, middle + 9), QPointF(x, box.bottom() + 7))
        for start, end, top, colour in (
            (level, after_mix, middle - 9, palette.mix),
            (after_mix, after_rate, middle + 1, palette.rate),
        ):
            first, second = sorted((self._x(columns, axis, start), self._x(columns, axis, end)))
            bar = QRectF(round(first), top, max(2, round(second) - round(first)), 8)
            painter.fillRect(bar, QColor(colour))
        return after_rate


def _finer(kpi: str) -> int:
    """Decimals of a part: one more for the CTR, most of whose parts would read as nought."""
    return decimals_of(kpi) + (kpi == "icp_ctr")


def _row_height(height: float, rows: int) -> float:
    return min(_ROW, (height - _HEAD - 2 * _END) / rows) if rows else _ROW


def _bare(formats: Formats, fraction: float | None, decimals: int) -> str:
    return NO_VALUE if fraction is None else formats.number(fraction * 100, decimals)


_RATE_HEADS = {"share_rate": mark("Share rate"), "icp_ctr": mark("CTR")}
