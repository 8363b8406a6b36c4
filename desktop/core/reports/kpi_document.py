"""A KPI result as the object that `kpi --json` prints: names are a promise to scripts."""

from __future__ import annotations

from desktop.core.clock import format_instant
from desktop.core.kpi.points import KpiPoint, KpiResult

Value = str | int | float | bool | None | list[str] | dict[str, str] | dict[str, int]


def build_document(result: KpiResult) -> dict[str, object]:
    """Keys may be added, none renamed; floats keep full precision."""
    quality = result.quality
    return {
        "kpi": result.kpi,
        "icp": result.icp,
        "icp_version": result.icp_version,
        "window": result.window,
        "timezone": result.timezone,
        "target": result.target,
        "data_as_of": {
            name: format_instant(at // 1_000_000 * 1_000_000)  # whole seconds
            for name, at in result.data_as_of.items()
        },
        "points": [_point(point) for point in result.points],
        "quality": {
            "active_all": quality.active_all,
            "active_without_profile": quality.active_without_profile,
            "active_trait_unknown": quality.active_trait_unknown,
            "anonymous_events": quality.anonymous_events,
        },
    }


def _point(point: KpiPoint) -> dict[str, Value]:
    return {
        "start": point.period.start.isoformat(),
        "end": point.period.end.isoformat(),
        "segment": point.segment,
        "segment_id": point.segment_id,
        "numerator": point.numerator,
        "denominator": point.denominator,
        "value": point.value,
        "low": point.low,
        "high": point.high,
        "complete": point.complete,
        "gaps": [day.isoformat() for day in point.gaps],
        "previous": point.previous,
        "change_points": point.change_points,
        "change_relative": point.change_relative,
        "change_low": point.change_low,
        "change_high": point.change_high,
        "verdict": point.verdict,
        "needs": point.needs,
        "method": point.method,
        "coverage": point.coverage,
        "reasons": list(point.reasons),
    }
