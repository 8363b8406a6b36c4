"""Building the Data page from what the store holds."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec

from desktop.core.errors import UsageError
from desktop.core.kpi.completeness import is_one_off
from desktop.core.kpi.questions import Frame
from desktop.core.reports.data_calendar import has_ended, load_data_calendar
from desktop.core.reports.data_page import DataPage, FirstRun, ImportRow, SourceRow
from desktop.core.reports.event_mapping import load_event_mapping
from desktop.core.reports.freshness import build_freshness
from desktop.core.reports.overview import SourceFreshness
from desktop.core.store import Connection
from desktop.core.store.definitions import load_definitions
from desktop.core.store.holdings import Holding, load_holdings, load_import_sources
from desktop.core.store.imports import UNDONE, PastImport, find_import, list_imports
from desktop.core.store.pulled import count_held
from desktop.core.store.report_choices import load_report_choices, load_reports


class ReceiptLine(msgspec.Struct, frozen=True):
    """One rejected row of a receipt."""

    line: int
    reason: str
    part: str = ""
    """The file of an archive in which the line is."""


class ReceiptPart(msgspec.Struct, frozen=True):
    """Rows that are no data, such as totals."""

    what: str
    rows: int
    reason: str


class ReceiptSums(msgspec.Struct, frozen=True):
    """Sums over rows kept, None where the report has no such thing."""

    impressions: int | None = None
    clicks: int | None = None
    spend: float | None = None
    events: int | None = None
    people: int | None = None


class ReceiptSegment(msgspec.Struct, frozen=True):
    """Sums of one segment dimension, never added to the totals."""

    rows: int
    impressions: int
    clicks: int


class ImportReceipt(msgspec.Struct, frozen=True, kw_only=True):
    """The whole receipt of a past import; `rejects` lists at most 10,000 of `rows_rejected`."""

    file: str
    sha256: str = ""
    kind: str = ""
    report: str = ""
    locale: str | None = None
    period: tuple[str, str] | None = None
    grain: str | None = None
    rows_read: int = 0
    rows_new: int = 0
    rows_updated: int = 0
    rows_unchanged: int = 0
    rows_rejected: int = 0
    rejects: tuple[ReceiptLine, ...] = ()
    left_out: tuple[ReceiptPart, ...] = ()
    totals: ReceiptSums = ReceiptSums()
    segments: dict[str, ReceiptSegment] = {}
    warnings: tuple[str, ...] = ()
    evidence: tuple[str, ...] = ()
    as_of: str | None = None


class _Summary(msgspec.Struct, frozen=True):
    """What the history shows of a receipt; thousands of rejected rows are not even decoded."""

    period: tuple[str, str] | None = None
    rows_read: int = 0
    rows_new: int = 0
    rows_updated: int = 0
    rows_unchanged: int = 0
    rows_rejected: int = 0
    left_out: tuple[ReceiptPart, ...] = ()
    warnings: tuple[str, ...] = ()


_decode = msgspec.json.Decoder(ImportReceipt).decode
_decode_summary = msgspec.json.Decoder(_Summary).decode


def load_data_page(connection: Connection, now: int, silent_days: int = 14) -> DataPage:
    """Everything at once, as of an instant; people of events are told where they were counted."""
    frame = Frame.of(load_definitions(connection), now)
    return DataPage(
        sources=load_sources(connection, now),
        imports=load_imports(connection),
        mapping=load_event_mapping(connection, now, silent_days),
        calendar=load_data_calendar(connection, now),
        first_run=load_first_run(connection),
        timezone=frame.zone,
    )


def load_sources(connection: Connection, now: int) -> tuple[SourceRow, ...]:
    """Every source that anything live came from, by name."""
    frame = Frame.of(load_definitions(connection), now)
    freshness = {found.source: found for found in build_freshness(connection, frame)}
    reports: dict[str, list[str]] = defaultdict(list)
    for loaded in load_reports(connection):
        reports[loaded.source].append(loaded.report)
    counted = load_report_choices(connection)
    return tuple(
        replace(
            _source(holding, freshness.get(holding.source), frame),
            reports=tuple(reports[holding.source]),
            counted_report=counted.get(holding.source),
        )
        for holding in load_holdings(connection)
    )


def load_imports(connection: Connection, limit: int | None = None) -> tuple[ImportRow, ...]:
    """Past imports, the newest first, `limit` of them."""
    frame = Frame.of(load_definitions(connection), 0)
    sources, held = load_import_sources(connection), count_held(connection)
    return tuple(
        replace(_import(found, sources.get(found.id, ()), frame.zone), rows_held=held.get(found.id))
        for found in list_imports(connection)[:limit]
    )


def load_receipt(connection: Connection, import_id: int) -> ImportReceipt:
    """The whole receipt of one import. Raises UsageError where there is none."""
    found = find_import(connection, import_id)
    if found is None:
        raise UsageError(f"there is no import {import_id}")
    try:
        return _decode(found.receipt)
    except msgspec.DecodeError:
        # an interrupted import leaves none; the row itself still says what it was
        return ImportReceipt(file=found.file, kind=found.kind, report=found.report)


def load_first_run(connection: Connection) -> FirstRun:
    """Which of the first steps are done."""
    definitions = load_definitions(connection)
    return FirstRun(
        has_data=bool(load_holdings(connection)),
        has_icp=bool(definitions.icps),
        has_share_events=bool(definitions.share_events),
    )


def _source(holding: Holding, fresh: SourceFreshness | None, frame: Frame) -> SourceRow:
    one_off = is_one_off(frame.definitions.sources or {}, holding.source)
    late = fresh is not None and fresh.state == "late"
    through = fresh.through if fresh else None
    state = "late" if late else "ok"
    if late and has_ended(frame, through):
        state = "ended"
    return SourceRow(
        source=holding.source,
        kind=holding.kind,
        project=holding.source.partition(":")[2] or None,
        events=holding.events,
        delivery=holding.delivery,
        profiles=holding.profiles,
        accounts=holding.accounts,
        through=through,
        settled_through=fresh.settled_through if fresh else None,
        state="one_off" if one_off else state,
        late_days=(frame.today - through).days if late and through else 0,
        imports=len(holding.imports),
        last_import=None
        if holding.last_import is None
        else _local(holding.last_import, frame.zone),
    )


def _import(found: PastImport, sources: tuple[str, ...], zone: str) -> ImportRow:
    receipt = _decode_summary(found.receipt)
    changed = receipt.rows_new or receipt.rows_updated
    outcome = "ok" if changed else "unchanged"
    if receipt.rows_rejected:
        outcome = "rejected"
    return ImportRow(
        id=found.id,
        file=found.file,
        kind=found.kind,
        report=found.report,
        sources=sources,
        imported_at=_local(found.imported_at, zone),
        state=found.state,
        outcome="undone" if found.state == UNDONE else outcome,
        period=_days(receipt.period),
        rows_read=receipt.rows_read,
        rows_new=receipt.rows_new,
        rows_updated=receipt.rows_updated,
        rows_unchanged=receipt.rows_unchanged,
        rows_rejected=receipt.rows_rejected,
        rows_left_out=sum(part.rows for part in receipt.left_out),
        warnings=receipt.warnings,
    )


def _days(period: tuple[str, str] | None) -> tuple[date, date] | None:
    return (
        None if period is None else (date.fromisoformat(period[0]), date.fromisoformat(period[1]))
    )


def _local(instant: int, zone: str) -> datetime:
    return datetime.fromtimestamp(instant / 1e6, UTC).astimezone(ZoneInfo(zone))
