"""What one picture of the map is made from, and its words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.core.kpi.points import KpiPoint
from desktop.core.reports.overview import SegmentDot
from desktop.ui.charts.readout import why_not_judged
from desktop.ui.charts.scale import ValueAxis, build_value_axis
from desktop.ui.formats import Formats, decimals_of
from desktop.ui.palette import Palette

Bar = tuple[tuple[float, float], tuple[float, float]]
"""Share rate and CTR at both ends of an interval."""


@dataclass(frozen=True, slots=True)
class MapPicture:
    """Segments and everything that decides their looks, on the screen or in a file."""

    dots: tuple[SegmentDot, ...]
    palette: Palette
    formats: Formats
    font: QFont

    @property
    def shown(self) -> tuple[SegmentDot, ...]:
        """Segments that have both rates, the lowest share rate first."""
        both = (d for d in self.dots if None not in (d.share_rate.value, d.ctr.value))
        return tuple(sorted(both, key=lambda dot: dot.share_rate.value or 0.0))

    @property
    def missing(self) -> str:
        """Which segments cannot be shown; empty where all can."""
        names = [d.segment for d in self.dots if None in (d.share_rate.value, d.ctr.value)]
        return f"Not shown, no value: {', '.join(names)}" if names else ""

    @property
    def across(self) -> ValueAxis:
        """The axis of share rates."""
        return _fit([dot.share_rate for dot in self.shown], lines=6)

    @property
    def upwards(self) -> ValueAxis:
        """The axis of CTRs."""
        return _fit([dot.ctr for dot in self.shown], lines=5)

    @property
    def bars(self) -> list[Bar]:
        """The intervals that are known, across and upwards."""
        bars: list[Bar] = []
        for dot in self.shown:
            share, ctr = dot.share_rate, dot.ctr
            x, y = share.value or 0.0, ctr.value or 0.0
            if share.low is not None and share.high is not None:
                bars.append(((share.low, y), (share.high, y)))
            if ctr.low is not None and ctr.high is not None:
                bars.append(((x, ctr.low), (x, ctr.high)))
        return bars

    def describe(self, at: int) -> str:
        """Both rates of a segment, with counts and intervals."""
        dot = self.shown[at]
        share = self._rate("share rate", dot.share_rate, "share_rate")
        return f"{dot.segment}: {share}; {self._rate('CTR', dot.ctr, 'icp_ctr')}"

    def ticks(self, axis: ValueAxis) -> list[tuple[float, str]]:
        """Values of an axis and their labels."""
        return [(tick, self.formats.percent(tick, axis.decimals)) for tick in axis.ticks]

    def width(self, text: str) -> float:
        """Logical pixels of a label."""
        return QFontMetricsF(self.font).horizontalAdvance(text)

    def _rate(self, name: str, point: KpiPoint, kpi: str) -> str:
        formats, decimals = self.formats, decimals_of(kpi)
        parts = [
            f"{name} {formats.percent(point.value, decimals)}",
            formats.ratio(point.numerator, point.denominator),
        ]
        if point.low is not None and point.high is not None:
            parts.append(formats.interval(point.low, point.high, decimals))
        parts.extend(filter(None, (why_not_judged(point, formats),)))
        return ", ".join(parts)


def _fit(points: list[KpiPoint], lines: int) -> ValueAxis:
    values = [v for p in points for v in (p.value, p.low, p.high) if v is not None]
    return build_value_axis(min(values, default=0.0), max(values, default=0.0), lines)
