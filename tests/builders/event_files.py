"""Generic files of events, imported by the real command, and the Data page read after it."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from desktop.core.clock import fixed_clock, parse_instant
from desktop.core.jobs.refresh import refresh
from desktop.core.reports.build_data_page import (
    load_data_page,
)
from desktop.core.reports.data_page import DataPage, EventMapping, EventRow
from desktop.core.reports.event_mapping import load_event_mapping
from desktop.core.store.engine import Store
from tests.builders.workspaces import make_workspace, run_cli

NOW = parse_instant("2026-05-01T16:00:00Z")  # noon in New York
CLOCK = fixed_clock(NOW)


def import_at(workspace: Path, file: Path, *options: str, now: int = NOW) -> int:
    """The number of the import."""
    outcome = run_cli(workspace, "import", file, *options, "--json", now=now)
    assert outcome.status in (0, 1), outcome.err
    number: int = outcome.json[0]["import_id"]
    return number


def write_events(folder: Path, rows: list[str], name: str = "events.csv") -> Path:
    """A CSV of lines as `event_line` gives them."""
    path = folder / name
    path.write_text("user_id,event,time,properties\n" + "\n".join(rows) + "\n")
    return path


def event_line(user: str, event: str, day: date, hour: int = 16, properties: str = "") -> str:
    """One event at an hour of a UTC day."""
    text = '"' + properties.replace('"', '""') + '"' if properties else ""
    return f"{user},{event},{day}T{hour:02}:00:00Z,{text}"


def days_from(first: date, count: int) -> list[date]:
    """Days in a row."""
    return [first + timedelta(days=n) for n in range(count)]


def page_of(store: Store, now: int = NOW) -> DataPage:
    """The page after a refresh."""
    refresh(store)
    with store.read() as connection:
        return load_data_page(connection, now)


def mapping_of(store: Store, now: int = NOW) -> EventMapping:
    """The mapping after a refresh."""
    refresh(store)
    with store.read() as connection:
        return load_event_mapping(connection, now)


def rows_by_name(mapping: EventMapping) -> dict[str, EventRow]:
    """Event name -> its row."""
    return {row.name: row for row in mapping.rows}


def import_product(workspace: Path, tmp_path: Path) -> None:
    """Two months of a product's events with their profiles, in a workspace of its own."""
    make_workspace(workspace)
    methods = ("", '{"method": "email"}', '{"method": "linkedin"}', '{"method": "other"}')
    rows = []
    for n, day in enumerate(days_from(date(2026, 3, 1), 61)):
        for user in range(12):
            if (n + user) % 5 == 0:
                rows.append(event_line(f"u{user}", "Search", day, hour=(n * 7 + user) % 24))
            if (n * user) % 19 == 3:
                rows.append(event_line(f"u{user}", "Export", day, hour=2))
            if (n + 2 * user) % 23 == 1:
                rows.append(event_line(f"u{user}", "Share", day, properties=methods[n % 4]))
        rows.append(event_line(f"v{n}", "Email Delivered", day, hour=3))
        rows.append(event_line(f"w{n % 5}", "Search", day, hour=5))
    import_at(workspace, write_events(tmp_path, rows))
    profiles = tmp_path / "people.csv"
    people = [f"u{n},{('VP', 'Entry')[n % 3 == 0]}" for n in range(12)]
    people += [f"v{n},VP" for n in range(61)] + [f"w{n},VP" for n in range(5)]
    profiles.write_text("user_id,seniority\n" + "\n".join(people) + "\n")
    import_at(workspace, profiles)
