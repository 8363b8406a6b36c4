"""Reports that describe one delivery several times: what is there, and which one counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from desktop.core.clock import day_number, day_of
from desktop.core.errors import UsageError
from desktop.core.store import Connection
from desktop.core.store.engine import Store
from desktop.core.store.report_choices import (
    LoadedReport,
    load_report_choices,
    load_reports,
    save_report_choice,
)


@dataclass(frozen=True, slots=True)
class ReportOption:
    """One report type that may be counted."""

    report: str
    rows: int
    start: date
    end: date
    impressions: int
    clicks: int


@dataclass(frozen=True, slots=True)
class ReportChoice:
    """The report types of a source, of which each campaign and period uses one."""

    source: str
    options: tuple[ReportOption, ...]
    """By name; of reports that are equal in all else the first is used, as the ad report is."""
    chosen: str | None
    """What the user prefers; None: whichever covers the most days, is finer, is newer."""


def list_report_choices(store: Store) -> tuple[ReportChoice, ...]:
    """The sources of which several report types are loaded, or one was chosen."""
    with store.read() as connection:
        reports, chosen = load_reports(connection), load_report_choices(connection)
    sources = dict.fromkeys(report.source for report in reports)
    found = (
        ReportChoice(
            source,
            tuple(_option(report) for report in reports if report.source == source),
            chosen.get(source),
        )
        for source in sources
    )
    return tuple(choice for choice in found if len(choice.options) > 1 or choice.chosen)


def rival_reports(store: Store, source: str, report: str) -> tuple[ReportOption, ...]:
    """Other report types of the source that are loaded already: they tell the same delivery."""
    with store.read() as connection:
        reports = load_reports(connection, source)
    return tuple(_option(each) for each in reports if each.report != report)


def tell_rivals(
    connection: Connection, source: str, report: str, days: tuple[date, date]
) -> str | None:
    """A sentence where other report types of the source touch these days, else None."""
    first, last = map(day_number, days)
    rivals = [
        each.report.replace("_", " ")
        for each in load_reports(connection, source)
        if each.report != report and each.start <= last and each.end >= first
    ]
    if not rivals:
        return None
    chosen = load_report_choices(connection).get(source)
    counted = f"{chosen.replace('_', ' ')} is counted" if chosen else "one of them is counted"
    tells = "tells" if len(rivals) == 1 else "tell"
    return (
        f"{' and '.join(rivals)} of {source} {tells} the same days; {counted} for each campaign, "
        "never both: the menu of the source on the Data page chooses which"
    )


def choose_report(store: Store, source: str, report: str | None) -> str | None:
    """Prefers a report type of a source, None for none; gives what was chosen before.

    Where the chosen one covers fewer days than another, the other one is still used there: nothing
    that was delivered gets lost. Raises UsageError for a report that is not loaded.
    """
    with store.write() as connection:
        before = load_report_choices(connection).get(source)
        known = [each.report for each in load_reports(connection, source)]
        if report is not None and report not in known:
            there = ", ".join(known) or "none"
            raise UsageError(f'there is no report "{report}" of {source}; there is {there}')
        save_report_choice(connection, source, report)
    return before


def _option(loaded: LoadedReport) -> ReportOption:
    return ReportOption(
        loaded.report,
        loaded.rows,
        day_of(loaded.start),
        day_of(loaded.end),
        loaded.impressions,
        loaded.clicks,
    )
