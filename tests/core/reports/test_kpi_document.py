"""The printed object: every promised key, full precision, and null where there is no value."""

from __future__ import annotations

import json
from datetime import date

from desktop.core.kpi.points import KpiPoint, KpiResult, Period, Quality
from desktop.core.reports.kpi_document import build_document

MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))
POINT = KpiPoint(
    period=MARCH, numerator=25, denominator=98, value=25 / 98, low=0.17917461400580917,
    high=0.3495045648376437, complete=True, previous=0.2111111111111111,
    change_points=25 / 98 - 0.2111111111111111, change_relative=0.20837808807733627,
    change_low=-0.08, change_high=0.17, verdict="ok", coverage=0.9409448818897638,
)  # fmt: skip
RESULT = KpiResult(
    kpi="share_rate", icp="Mid-market leaders", icp_version=1, window="month",
    timezone="America/New_York", target=0.2, data_as_of={"mixpanel": 1_777_611_600_000_000},
    points=(POINT,), quality=Quality(762, 45, 30, 130),
)  # fmt: skip


def printed(result: KpiResult) -> dict[str, object]:
    found = json.loads(json.dumps(build_document(result)))
    assert isinstance(found, dict)
    return found


def test_the_whole_object_is_as_promised() -> None:
    assert printed(RESULT) == {
        "kpi": "share_rate",
        "icp": "Mid-market leaders",
        "icp_version": 1,
        "window": "month",
        "timezone": "America/New_York",
        "target": 0.2,
        "data_as_of": {"mixpanel": "2026-05-01T05:00:00Z"},
        "points": [
            {
                "start": "2026-03-01", "end": "2026-03-31", "segment": None, "segment_id": None,
                "numerator": 25, "denominator": 98, "value": 0.25510204081632654,
                "low": 0.17917461400580917, "high": 0.3495045648376437, "complete": True,
                "gaps": [], "previous": 0.2111111111111111,
                "change_points": 0.043990929705215426, "change_relative": 0.20837808807733627,
                "change_low": -0.08, "change_high": 0.17, "verdict": "ok", "needs": None,
                "method": None, "coverage": 0.9409448818897638, "reasons": [],
            }
        ],
        "quality": {
            "active_all": 762, "active_without_profile": 45, "active_trait_unknown": 30,
            "anonymous_events": 130,
        },
    }  # fmt: skip


def test_a_point_without_a_value_has_nulls_and_names_its_gaps() -> None:
    empty = KpiPoint(
        MARCH, 0, 0, None, None, None, segment="Pro", segment_id="pro",
        gaps=(date(2026, 3, 2), date(2026, 3, 3)), needs=7, method="targeted",
        reasons=("incomplete", "gap"),
    )  # fmt: skip
    result = KpiResult("icp_ctr", "Leaders", 2, "range", "UTC", None, points=(empty,))
    document = printed(result)
    points = document["points"]
    assert isinstance(points, list)
    (point,) = points
    for name in ("value", "low", "high", "previous", "change_points", "change_relative", "verdict"):
        assert point[name] is None
    assert point["gaps"] == ["2026-03-02", "2026-03-03"]
    assert point["reasons"] == ["incomplete", "gap"]
    assert (point["segment"], point["segment_id"], point["needs"], point["method"]) == (
        "Pro", "pro", 7, "targeted",
    )  # fmt: skip
    assert (document["target"], document["data_as_of"]) == (None, {})
