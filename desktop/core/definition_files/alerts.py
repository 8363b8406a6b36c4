"""Reads one [[alert]]: what it watches, its one comparison, and whom it tells."""

from __future__ import annotations

import re
from typing import Final

from desktop.core.definition_files.table import Table, quote
from desktop.core.definitions import SEGMENT_DIMENSIONS, TRAITS, AlertCondition, AlertRule

KPIS: Final = ("share_rate", "icp_ctr")
WINDOWS: Final = ("day", "week", "month", "quarter", "rolling-7", "rolling-28")
SEVERITIES: Final = ("warning", "critical")
SEGMENTS: Final = tuple(
    dict.fromkeys(
        (*TRAITS, *SEGMENT_DIMENSIONS, "channel", "source", "campaign", "campaign_type",
         "funnel_stage", "region")
    )
)  # fmt: skip
"""What a rule may be split or narrowed by, beside `custom.<name>`."""

COMPARISONS: Final = ("below", "above", "falls_by", "rises_by", "falls_by_points", "outside")

_KEYS = (
    "name", "kpi", "icp", "window", "segment", "where", "when", "group", "at_least", "pending",
    "recover", "severity", "notify",
)  # fmt: skip
_RELATIVE = ("falls_by", "rises_by", "falls_by_points")
_ROLLING = re.compile(r"rolling-([1-9][0-9]{0,2})")


def read_alert(item: Table) -> AlertRule:
    """The rule in one table of [[alert]]; raises DefinitionsError."""
    table = Table(item.file, item.place, item.values, _KEYS)
    default = AlertRule(name="", kpi="", when=AlertCondition())
    return AlertRule(
        name=table.needed_text("name"),
        kpi=table.one_of("kpi", table.needed_text("kpi"), KPIS),
        when=_condition(table),
        icp=table.text("icp"),
        window=_window(table, default.window),
        segment=_segment(table),
        where=_where(table),
        group=table.text("group"),
        at_least=_count(table, "at_least", default.at_least, 0),
        pending=_count(table, "pending", default.pending, 1),
        recover=_count(table, "recover", default.recover, 1),
        severity=table.choice("severity", SEVERITIES, default.severity),
        notify=table.texts("notify") if "notify" in table.values else default.notify,
    )


def _count(table: Table, key: str, default: int, low: int) -> int:
    found = table.whole(key, low, 1_000_000_000)
    return default if found is None else found


def _window(table: Table, default: str) -> str:
    window = table.text("window")
    if window is None:
        return default
    rolling = _ROLLING.fullmatch(window)
    if rolling is not None and int(rolling[1]) <= 366:
        return window
    return table.one_of("window", window, WINDOWS)


def _segment(table: Table) -> str | None:
    segment = table.text("segment")
    if segment is None or _is_custom(segment):
        return segment
    return table.one_of("segment", segment, SEGMENTS)


def _is_custom(name: str) -> bool:
    return name.startswith("custom.") and name.removeprefix("custom.").strip() != ""


def _where(table: Table) -> tuple[tuple[str, str], ...]:
    where = table.table("where", SEGMENTS, ("custom",))
    if where is None:
        return ()
    return tuple((key, where.needed_text(key)) for key in where.values)


def _condition(alert: Table) -> AlertCondition:
    table = alert.table("when", (*COMPARISONS, "versus", "proven"))
    if table is None:
        raise alert.error(f"{alert.place} has no 'when'; add one such as {{ below = 0.0045 }}")
    outside = table.flag("outside", False)
    given = [key for key in COMPARISONS if key in table.values and (key != "outside" or outside)]
    if len(given) != 1:
        found = " and ".join(map(quote, given)) or "none"
        raise table.error(
            f"{table.place} needs exactly one of {', '.join(COMPARISONS)}; found {found}"
        )
    return AlertCondition(
        below=table.fraction("below"),
        above=table.fraction("above"),
        falls_by=table.fraction("falls_by"),
        # a rate can more than double, a fall cannot exceed the whole
        rises_by=table.fraction("rises_by", high=10.0),
        falls_by_points=table.fraction("falls_by_points"),
        outside=outside,
        versus_mean_of=_versus(table, given[0]),
        proven=table.flag("proven", True),
    )


def _versus(table: Table, comparison: str) -> int | None:
    if "versus" not in table.values:
        return None
    if comparison not in _RELATIVE:
        raise table.error(
            f"'versus' in {table.place} goes with {', '.join(_RELATIVE)} only; remove it"
        )
    if table.values["versus"] == "previous":
        return None
    if not isinstance(table.values["versus"], dict):
        raise table.wrong("versus", '"previous" or { mean_of = 4 }')
    baseline = table.table("versus", ("mean_of",))
    periods = baseline.whole("mean_of", 1, 100) if baseline else None
    if periods is None:
        raise table.wrong("versus", '"previous" or { mean_of = 4 }')
    return periods
