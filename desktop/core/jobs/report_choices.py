"""Reports that describe one delivery several times: what is there, and which one counts."""

from __future__ import annotations

from datetime import date

from desktop.core.clock import day_number
from desktop.core.errors import UsageError
from desktop.core.store import Connection
from desktop.core.store.engine import Store
from desktop.core.store.report_choices import (
    load_report_choices,
    load_reports,
    save_report_choice,
)


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
