"""What one picture of the map is made from, and its words."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.core.kpi.ctr_reasons import FEW_IMPRESSIONS, LOW_COVERAGE, POORLY_TILED
from desktop.core.kpi.points import KpiPoint
from desktop.core.reports.overview import SegmentDot
from desktop.ui.charts.readout import why_not_judged
from desktop.ui.charts.scale import ValueAxis, build_value_axis
from desktop.ui.charts.trend_parts import is_hollow
from desktop.ui.formats import Formats, decimals_of
from desktop.ui.palette import Palette
from desktop.ui.translation import tr, tr_count

Bar = tuple[tuple[float, float], tuple[float, float]]
"""Share rate and CTR at both ends of an interval."""

_TOO_LITTLE = frozenset({FEW_IMPRESSIONS, LOW_COVERAGE, POORLY_TILED})
_NAMED = 6
"""So many segments without a rate are named; more are counted."""


@dataclass(frozen=True, slots=True)
class MapPicture:
    """Segments and everything that decides their looks, on the screen or in a file."""

    dots: tuple[SegmentDot, ...]
    palette: Palette
    formats: Formats
    font: QFont
    share_rate: KpiPoint | None = None
    """Of all segments together: the map is divided there."""
    ctr: KpiPoint | None = None

    @property
    def shown(self) -> tuple[SegmentDot, ...]:
        """Segments that have both rates, the lowest share rate first."""
        both = (d for d in self.dots if None not in (d.share_rate.value, d.ctr.value))
        return tuple(sorted(both, key=lambda dot: dot.share_rate.value or 0.0))

    @property
    def missing(self) -> str:
        """Which segments cannot be shown; empty where all can."""
        names = [d.segment for d in self.dots if None in (d.share_rate.value, d.ctr.value)]
        if len(names) > _NAMED:
            return tr_count(
                "Not shown, one rate is missing: {count} segment",
                "Not shown, one rate is missing: {count} segments",
                len(names),
            )
        return (
            tr("Not shown, one rate is missing: {names}", names=", ".join(names)) if names else ""
        )

    @property
    def across(self) -> ValueAxis:
        """The axis of share rates."""
        return _fit([*(dot.share_rate for dot in self.shown), *_known(self.share_rate)], lines=6)

    @property
    def upwards(self) -> ValueAxis:
        """The axis of CTRs."""
        return _fit([*(dot.ctr for dot in self.shown), *_known(self.ctr)], lines=5)

    @property
    def corners(self) -> tuple[str, str, str, str]:
        """What the four parts mean: above left and right, below left and right."""
        return (
            tr("Clicks, shares less"),
            tr("Clicks and shares"),
            tr("Clicks and shares less"),
            tr("Shares, clicks less"),
        )

    def is_hollow(self, dot: SegmentDot) -> bool:
        """Whether one of its rates may not be judged: not complete, a gap, or too little."""
        too_little = bool(_TOO_LITTLE.intersection(dot.ctr.reasons))
        return too_little or is_hollow(dot.share_rate) or is_hollow(dot.ctr)

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
        share = self._rate(tr("share rate"), dot.share_rate, "share_rate")
        ctr = self._rate(tr("CTR"), dot.ctr, "icp_ctr")
        if _TOO_LITTLE.intersection(dot.ctr.reasons):
            ctr = tr("{rates}, too few to say", rates=ctr)
        return f"{dot.segment}: {share}; {ctr}"

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
        reason = why_not_judged(point, formats)
        return ", ".join([*parts, reason] if reason else parts)


def _fit(points: list[KpiPoint], lines: int) -> ValueAxis:
    values = [v for p in points for v in (p.value, p.low, p.high) if v is not None]
    return build_value_axis(min(values, default=0.0), max(values, default=0.0), lines)


def _known(point: KpiPoint | None) -> list[KpiPoint]:
    """The total alone: its interval is not drawn."""
    if point is None or point.value is None:
        return []
    return [replace(point, low=None, high=None)]
