"""The Data page over real imports: sources, the history, and the steps of a first run."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.core.errors import UsageError
from desktop.core.kpi.questions import Frame
from desktop.core.reports.build_data_page import (
    load_first_run,
    load_imports,
    load_receipt,
    load_sources,
)
from desktop.core.reports.data_calendar import load_data_calendar
from desktop.core.reports.freshness import build_freshness
from desktop.core.store.definitions import load_definitions
from tests.builders.connections import Desk
from tests.builders.event_files import (
    NOW,
    days_from,
    event_line,
    import_at,
    import_product,
    mapping_of,
    page_of,
    write_events,
)
from tests.builders.workspaces import make_workspace, opened, run_cli
from tests.fakes.example_product import CONNECTOR, ExampleProduct


def test_an_empty_workspace_is_an_empty_page_and_the_first_step(workspace: Path) -> None:
    with opened(workspace) as store:
        page = page_of(store)
    assert (page.sources, page.imports, page.mapping.rows) == ((), (), ())
    assert (page.calendar.rows, page.mapping.unseen) == ((), ())
    assert len(page.mapping.channels) == 4
    assert page.first_run.step == 1


def test_the_first_run_counts_its_steps(workspace: Path, tmp_path: Path) -> None:
    with opened(make_workspace(workspace)) as store, store.read() as connection:
        assert load_first_run(connection).step == 1  # an ICP and a mapping without data
    import_at(workspace, write_events(tmp_path, [event_line("u1", "Search", date(2026, 4, 30))]))
    with opened(workspace) as store, store.read() as connection:
        assert load_first_run(connection).step is None


def test_a_source_tells_its_rows_days_and_last_import(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    rows = [
        event_line(f"u{n % 3}", "Search", day)
        for n, day in enumerate(days_from(date(2026, 4, 1), 30))
    ]
    import_at(workspace, write_events(tmp_path, rows))
    profiles = tmp_path / "people.csv"
    profiles.write_text("user_id,seniority\nu1,VP\nu2,Entry\n")
    import_at(workspace, profiles)
    ads = tmp_path / "ads.csv"
    ads.write_text(
        "date,source,campaign_id,impressions,clicks\n2026-04-01,meta,7,100,3\n"
        "2026-04-02,meta,7,200,5\n"
    )
    import_at(workspace, ads)
    with opened(workspace) as store, store.read() as connection:
        found = {row.source: row for row in load_sources(connection, NOW)}
    assert list(found) == ["generic", "meta", "profiles"]
    assert (found["generic"].events, found["generic"].through) == (30, date(2026, 4, 30))
    assert found["generic"].state == "ok"
    assert (found["meta"].delivery, found["meta"].through) == (2, date(2026, 4, 2))
    assert (found["meta"].state, found["meta"].late_days) == ("late", 29)
    assert (found["profiles"].profiles, found["profiles"].through) == (2, None)
    assert found["meta"].last_import is not None
    assert found["meta"].last_import.isoformat() == "2026-05-01T12:00:00-04:00"


def test_a_one_off_source_is_not_late(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    ads = tmp_path / "ads.csv"
    ads.write_text("date,source,campaign_id,impressions,clicks\n2026-04-01,meta:5,7,100,3\n")
    import_at(workspace, ads)
    said = tmp_path / "more.toml"
    said.write_text("[sources.meta]\none_off = true\n")
    assert run_cli(workspace, "apply", said).status == 0
    with opened(workspace) as store, store.read() as connection:
        (row,) = load_sources(connection, NOW)
        calendar = load_data_calendar(connection, NOW)
        frame = Frame.of(load_definitions(connection), NOW)
        (fresh,) = build_freshness(connection, frame)
    assert (row.state, row.late_days) == ("one_off", 0)
    assert (fresh.source, fresh.state) == ("meta:5", "ok")
    assert "missing" not in {cell.state for cell in calendar.rows[0].days}


def test_the_history_tells_what_became_of_every_import(workspace: Path, tmp_path: Path) -> None:
    make_workspace(workspace)
    good = write_events(tmp_path, [event_line("u1", "Search", date(2026, 4, 1))] * 2, "good.csv")
    rows = [event_line("u1", "Search", day) for day in days_from(date(2026, 4, 1), 9)]
    mixed = write_events(tmp_path, [*rows, "u1,Search,yesterday,"], "mixed.csv")
    same = write_events(tmp_path, [event_line("u1", "Search", date(2026, 4, 1))] * 3, "same.csv")
    numbers = [import_at(workspace, file) for file in (good, mixed, same)]
    assert run_cli(workspace, "imports", "undo", numbers[0]).status == 0
    with opened(workspace) as store, store.read() as connection:
        found = load_imports(connection)
        receipt = load_receipt(connection, numbers[1])
        assert [row.id for row in load_imports(connection, limit=1)] == [numbers[2]]
        with pytest.raises(UsageError, match="no import 99"):
            load_receipt(connection, 99)
    assert [row.id for row in found] == numbers[::-1]
    assert [row.outcome for row in found] == ["unchanged", "rejected", "undone"]
    assert [row.state for row in found] == ["live", "live", "undone"]
    assert [row.sources for row in found] == [("generic",), ("generic",), ()]
    mixed_row = found[1]
    assert (mixed_row.rows_read, mixed_row.rows_in, mixed_row.rows_rejected) == (10, 9, 1)
    assert mixed_row.period == (date(2026, 4, 1), date(2026, 4, 9))
    assert [reject.line for reject in receipt.rejects] == [11]
    assert receipt.totals.events == 9


def test_the_import_of_a_pull_tells_all_that_it_holds_beside_its_last_run(
    workspace: Path,
) -> None:
    with ExampleProduct() as fake:
        desk = Desk(make_workspace(workspace), fake.now, CONNECTOR)
        desk.connect(CONNECTOR.kind, fake.settings())
        desk.sync()
        desk.sync()
        events, people = len(fake.events), len(fake.people)
    with opened(workspace) as store, store.read() as connection:
        found = {row.report: row for row in load_imports(connection)}
    assert (found["events"].rows_held, found["people"].rows_held) == (events, people)
    assert (found["events"].rows_new, found["people"].rows_new) == (0, 0)
    assert found["events"].rows_unchanged < events
    listed = run_cli(workspace, "imports").out
    assert f"  {events}  " in listed


def test_the_whole_page_is_what_its_parts_are(workspace: Path, tmp_path: Path) -> None:
    import_product(workspace, tmp_path)
    with opened(workspace) as store:
        page = page_of(store)
        with store.read() as connection:
            assert page.sources == load_sources(connection, NOW)
            assert page.imports == load_imports(connection)
            assert page.calendar == load_data_calendar(connection, NOW)
        assert page.mapping == mapping_of(store)
    assert page.timezone == "America/New_York"
