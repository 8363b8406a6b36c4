"""What one picture of a trend is made from, and the words and widths of its labels."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from PySide6.QtGui import QFont, QFontMetricsF

from desktop.core.kpi.points import KpiPoint
from desktop.core.reports.overview import TrendSeries
from desktop.ui.charts import trend_parts as parts
from desktop.ui.charts.scale import ValueAxis
from desktop.ui.formats import Formats, decimals_of
from desktop.ui.palette import Palette
from desktop.ui.translation import mark, tr
from desktop.ui.typography import CAPTION, sized

_LEFT, _LEFT_DECIMALS = 44.0, 52.0
FIRED = "fired"
"""The label of an alert that says nothing but that it began to fire."""
_SEVERITIES = {
    "warning": mark("warning", about="severity"),
    "critical": mark("critical", about="severity"),
}
_INSET = 0.02
"""The newest point stands this part of the width before the end, clear of the target's label."""


@dataclass(frozen=True)
class TrendPicture:
    """A series and everything that decides its looks, on the screen or in a file."""

    series: TrendSeries
    kpi: str
    palette: Palette
    formats: Formats
    font: QFont
    axis: ValueAxis
    caption: str = ""
    may_set_target: bool = False

    @property
    def points(self) -> tuple[KpiPoint, ...]:
        """The points of the series, oldest first."""
        return self.series.points

    @cached_property
    def days(self) -> tuple[int, ...]:
        """Ordinal day on which each point stands: the last of its period."""
        return tuple(point.period.end.toordinal() for point in self.points)

    @cached_property
    def whole(self) -> tuple[float, float]:
        """Ordinal days that show the whole series, never an empty range."""
        days = self.days
        if not days:
            return 0.0, 1.0
        if days[0] == days[-1]:
            return days[0] - 1.0, days[0] + 1.0
        return float(days[0]), days[-1] + (days[-1] - days[0]) * _INSET

    @cached_property
    def gaps(self) -> tuple[tuple[float, float], ...]:
        """First and last ordinal day of each stretch without values, clear of its neighbours."""
        days, (start, end) = self.days, self.whole
        inset = (end - start) * 0.015
        strips: list[tuple[float, float]] = []
        for gap in parts.find_gaps(self.points):
            first = start if gap.before is None else days[gap.before] + inset
            last = end if gap.after is None else days[gap.after] - inset
            strips.append((first, max(last, first + inset / 2)))
        return tuple(strips)

    @cached_property
    def left(self) -> float:
        """Width of the values at the left."""
        least = _LEFT_DECIMALS if self.axis.decimals >= 2 else _LEFT
        return max(least, 12 + max(self.width(self.tick_text(tick)) for tick in self.axis.ticks))

    @cached_property
    def right(self) -> float:
        """Width of what stands at the right: labels of the target and of thresholds."""
        texts = [self.threshold_text(severity) for _, severity in self.series.thresholds]
        if self.series.target is not None:
            texts.append(self.target_text(self.series.target))
        return max((self.width(text) + 20 for text in texts), default=16.0)

    @cached_property
    def last_text(self) -> str:
        """The newest value that may be judged."""
        at = parts.last_complete(self.points)
        value = None if at is None else self.points[at].value
        return self.formats.percent(value, decimals_of(self.kpi))

    def tick_text(self, tick: float) -> str:
        """A grid line's value."""
        return self.formats.percent(tick, self.axis.decimals)

    def day_text(self, day: date, *, wide: bool) -> str:
        """A label below the plot: the day, or the month where over a year is in view."""
        return self.formats.month(day) if wide else self.formats.day(day)

    def target_text(self, target: float) -> str:
        """The label at the right end of the target line."""
        return tr("target {target}", target=self.formats.as_entered(target))

    def threshold_text(self, severity: str) -> str:
        """The label at the right end of a threshold."""
        return tr(_SEVERITIES[severity], about="severity") if severity in _SEVERITIES else severity

    def alert_text(self, day: date, label: str) -> str:
        """What stands beside the mark of an alert."""
        return tr("fired {day}", day=self.formats.day(day)) if label == FIRED else label

    def width(self, text: str, weight: int = 400) -> float:
        """Logical pixels of a label."""
        return QFontMetricsF(sized(self.font, CAPTION, weight)).horizontalAdvance(text)
