from __future__ import annotations

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.ui.models.table import ICON_ROLE, ROW_ROLE, TONE_ROLE, Column, TableModel


@dataclass(frozen=True)
class City:
    name: str
    people: int | None


COLUMNS: tuple[Column[City], ...] = (
    Column("City", lambda city: city.name, sort_key=lambda city: city.name, hint=lambda c: c.name),
    Column(
        "People",
        lambda city: "no value" if city.people is None else str(city.people),
        sort_key=lambda city: city.people,
        right=True,
        tone=lambda city: "t3" if city.people is None else "",
        icon=lambda city: "alert-outline" if city.people is None else "",
        head_hint="Who lives there",
    ),
    Column("Note", lambda _: "-"),
)
ROWS = (City("Oslo", 700), City("Bergen", None), City("Bodø", 50))
UP, DOWN = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder


def build_model(rows: tuple[City, ...] = ROWS) -> TableModel[City]:
    return TableModel(COLUMNS, rows, key=lambda city: city.name)


def names(model: TableModel[City]) -> list[str]:
    return [city.name for city in model.rows()]


def test_the_toolkits_own_tester_finds_nothing_through_every_change(qtbot: QtBot) -> None:
    model = build_model()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    for column in range(3):
        for order in (UP, DOWN):
            model.sort(column, order)
    model.set_rows(ROWS[:1])
    model.set_rows(())
    model.set_rows(ROWS)
    assert tester.model() is model


def test_a_cell_is_read_through_its_column(qtbot: QtBot) -> None:
    model = build_model()
    cell = model.index(1, 1)
    assert model.data(cell) == "no value"
    assert model.data(cell, Qt.ItemDataRole.AccessibleTextRole) == "People: no value"
    assert model.data(cell, TONE_ROLE) == "t3"
    assert model.data(cell, ICON_ROLE) == "alert-outline"
    assert model.data(cell, ROW_ROLE) == ROWS[1]
    assert model.data(model.index(0, 0), Qt.ItemDataRole.ToolTipRole) == "Oslo"
    assert model.data(model.index(0, 0), TONE_ROLE) == ""
    assert model.data(QModelIndex()) is None


def test_a_head_stands_as_its_column_does(qtbot: QtBot) -> None:
    model = build_model()
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    align = Qt.ItemDataRole.TextAlignmentRole
    assert model.headerData(1, across) == "People"
    assert model.headerData(1, across, align) == model.data(model.index(0, 1), align)
    assert model.headerData(0, across, align) != model.headerData(1, across, align)
    assert model.headerData(1, across, Qt.ItemDataRole.ToolTipRole) == "Who lives there"
    assert model.headerData(0, down) is None
    assert model.headerData(9, across) is None


def test_rows_without_a_value_stay_last_both_ways(qtbot: QtBot) -> None:
    model = build_model()
    model.sort(1, UP)
    assert names(model) == ["Bodø", "Oslo", "Bergen"]
    model.sort(1, DOWN)
    assert names(model) == ["Oslo", "Bodø", "Bergen"]


def test_a_column_without_a_key_sorts_nothing(qtbot: QtBot) -> None:
    model = build_model()
    model.sort(2, DOWN)
    model.sort(-1)
    assert names(model) == ["Oslo", "Bergen", "Bodø"]


def test_an_index_that_is_held_follows_its_row(qtbot: QtBot) -> None:
    model = build_model()
    held = QPersistentModelIndex(model.index(0, 1))
    model.sort(0, UP)
    assert model.data(held) == "700"
    assert held.row() == 2


def test_new_rows_come_in_the_order_last_asked_for(qtbot: QtBot) -> None:
    model = build_model()
    model.sort(0, DOWN)
    model.set_rows((City("Ålesund", 1), City("Voss", 2), City("Oslo", 3)))
    assert names(model) == ["Ålesund", "Voss", "Oslo"]
    assert model.place_of(City("Oslo", 700)) == 2
    assert model.place_of(City("Bergen", None)) == -1


@given(st.lists(st.one_of(st.none(), st.integers(-5, 5)), max_size=12), st.booleans())
def test_sorting_is_pythons_own_with_the_unknown_last(
    values: list[int | None], descending: bool
) -> None:
    rows = tuple(City(str(at), value) for at, value in enumerate(values))
    model = build_model(rows)
    model.sort(1, DOWN if descending else UP)
    shown = [city.people for city in model.rows()]
    known = sorted((value for value in values if value is not None), reverse=descending)
    assert shown == known + [None] * (len(values) - len(known))
