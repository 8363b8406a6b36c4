"""Notes on a day of a KPI."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.core.clock import day_of, fixed_clock
from desktop.core.errors import UsageError
from desktop.core.jobs.notes import LONGEST, add_note, delete_note, edit_note, list_notes
from desktop.core.kpi.points import KpiPoint, Period
from desktop.core.reports import build_overview
from tests.builders.workspaces import opened

DAY = date(2026, 3, 8)
CLOCK = fixed_clock(1_000_000)


def test_notes_come_back_by_day_with_their_kpi(workspace: Path) -> None:
    with opened(workspace) as store:
        add_note(store, CLOCK, date(2026, 3, 9), "Pricing page", "icp_ctr")
        add_note(store, CLOCK, DAY, "  New\n invite  flow ", "share_rate")
        add_note(store, CLOCK, DAY, "Outage")
    with opened(workspace) as store:
        found = [(day_of(note.day), note.kpi, note.text) for note in list_notes(store)]
        assert found == [
            (DAY, "share_rate", "New invite flow"),
            (DAY, None, "Outage"),
            (date(2026, 3, 9), "icp_ctr", "Pricing page"),
        ]
        assert [note.text for note in list_notes(store, "icp_ctr")] == ["Outage", "Pricing page"]


def test_an_edit_changes_the_text_and_the_day_and_says_when(workspace: Path) -> None:
    with opened(workspace) as store:
        written = add_note(store, CLOCK, DAY, "Outage")
        edited = edit_note(store, fixed_clock(2_000_000), written.id, "Outage of login")
        moved = edit_note(store, CLOCK, written.id, "Outage of login", date(2026, 3, 7))
        assert (edited.text, edited.edited_at, edited.day) == (
            "Outage of login",
            2_000_000,
            written.day,
        )
        assert list_notes(store) == [moved]
        assert day_of(moved.day) == date(2026, 3, 7)


def test_a_deleted_note_is_given_back_to_be_written_again(workspace: Path) -> None:
    with opened(workspace) as store:
        gone = delete_note(store, add_note(store, CLOCK, DAY, "Outage").id)
        assert list_notes(store) == []
        assert gone.text == "Outage"


@pytest.mark.parametrize("text", ["", " \n\t ", "x" * (LONGEST + 1)])
def test_an_empty_or_endless_note_is_refused(workspace: Path, text: str) -> None:
    with opened(workspace) as store:
        with pytest.raises(UsageError):
            add_note(store, CLOCK, DAY, text)
        assert list_notes(store) == []


def test_a_note_that_is_gone_and_a_kpi_that_is_none_are_named(workspace: Path) -> None:
    with opened(workspace) as store:
        with pytest.raises(UsageError, match="no note 7"):
            edit_note(store, CLOCK, 7, "x")
        with pytest.raises(UsageError, match="no note 7"):
            delete_note(store, 7)
        with pytest.raises(UsageError, match='no KPI "churn"'):
            add_note(store, CLOCK, DAY, "x", "churn")


def test_the_trend_shows_the_notes_of_its_kpi_and_its_days(workspace: Path) -> None:
    periods = [Period(date(2026, 2, 1), date(2026, 3, day)) for day in (1, 8, 15)]
    points = [KpiPoint(period, 1, 2, 0.5, None, None) for period in periods]
    with opened(workspace) as store:
        for day, text, kpi in (
            (DAY, "of all", None),
            (date(2026, 3, 15), "of this", "share_rate"),
            (DAY, "of the other", "icp_ctr"),
            (date(2026, 3, 16), "later", "share_rate"),
            (date(2026, 2, 28), "earlier", "share_rate"),
        ):
            add_note(store, CLOCK, day, text, kpi)
        with store.read() as connection:
            drawn = build_overview._notes(connection, "share_rate", points)
    assert drawn == ((DAY, "of all"), (date(2026, 3, 15), "of this"))
