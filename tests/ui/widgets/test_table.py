from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from desktop.ui.look import Look
from desktop.ui.models.table import Column, TableModel
from desktop.ui.widgets.table import Table

Cells = tuple[str, int]

COLUMNS: tuple[Column[Cells], ...] = (
    Column("Name", lambda row: row[0], lambda row: row[0]),
    Column("Kind", lambda _: "plain", width=96, choice=True),
    Column("All", lambda row: str(row[1] * 2), width=96, right=True, from_width=500),
    Column("Count", lambda row: str(row[1]), lambda row: row[1], width=80, right=True),
)
ROWS = tuple((f"name {at:06}", at % 7) for at in range(40))


def build_table(
    look: Look, qtbot: QtBot, columns: tuple[Column[Cells], ...] = COLUMNS
) -> Table[Cells]:
    model = TableModel(columns, ROWS, key=lambda row: row[0])
    table = Table(look, model)
    model.setParent(table)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    return table


def test_arrows_walk_the_rows_and_tab_leaves(look: Look, qtbot: QtBot) -> None:
    table = build_table(look, qtbot)
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    assert table.current_row() == ROWS[0]
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert table.current_row() == ROWS[2]
    assert not table.tabKeyNavigation()


def test_enter_space_and_alt_down_open_the_rows_drop_down(look: Look, qtbot: QtBot) -> None:
    table = build_table(look, qtbot)
    opened: list[tuple[int, int]] = []
    table.choice_wanted.connect(lambda index: opened.append((index.row(), index.column())))
    table.setCurrentIndex(table.model().index(3, 0))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_F4):
        qtbot.keyClick(table, key)
    qtbot.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert opened == [(3, 1)] * 4


def test_a_click_on_a_drop_down_opens_it_and_elsewhere_does_not(look: Look, qtbot: QtBot) -> None:
    table = build_table(look, qtbot)
    opened: list[QModelIndex] = []
    table.choice_wanted.connect(opened.append)
    for column in (0, 1, 3):
        place = table.visualRect(table.model().index(1, column)).center()
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert [index.column() for index in opened] == [1]


def test_a_row_without_a_drop_down_is_chosen_by_enter(look: Look, qtbot: QtBot) -> None:
    table = build_table(look, qtbot, COLUMNS[:1])
    chosen: list[Cells] = []
    table.row_chosen.connect(chosen.append)
    table.setCurrentIndex(table.model().index(2, 0))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    place = table.visualRect(table.model().index(4, 0)).center()
    qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen == [ROWS[2], ROWS[4]]


def test_new_rows_keep_the_current_one_and_the_place(look: Look, qtbot: QtBot) -> None:
    table = build_table(look, qtbot)
    table.setCurrentIndex(table.model().index(30, 0))
    scrolled = table.verticalScrollBar().value()
    assert scrolled > 0
    table.show_rows(ROWS[5:])
    assert table.current_row() == ROWS[30]
    assert table.verticalScrollBar().value() == scrolled


def test_a_head_sorts_numbers_from_the_largest_and_words_from_a(look: Look, qtbot: QtBot) -> None:
    table = build_table(look, qtbot)
    head = table.horizontalHeader()
    head.sectionClicked.emit(3)
    assert table.model().index(0, 3).data() == "6"
    head.sectionClicked.emit(3)
    assert table.model().index(0, 3).data() == "0"
    head.sectionClicked.emit(0)
    assert table.model().index(0, 0).data() == "name 000000"
    head.sectionClicked.emit(1)
    assert head.sortIndicatorSection() == 0


def test_a_wide_table_shows_more_columns(look: Look, qtbot: QtBot) -> None:
    table = build_table(look, qtbot)
    assert table.isColumnHidden(2)
    table.resize(640, 200)
    assert not table.isColumnHidden(2)
    shown = sum(table.columnWidth(at) for at in range(4))
    assert shown == table.viewport().width()


def test_a_text_that_is_cut_is_the_tooltip(look: Look, qtbot: QtBot) -> None:
    long = "a very long name that will never fit into its column"
    columns: tuple[Column[Cells], ...] = (
        Column("Name", lambda row: row[0], width=80),
        Column("Note", lambda _: "a", width=80, hint=lambda _: "more of it"),
    )
    model = TableModel(columns, [(long, 1), ("a", 2)])
    table = Table(look, model)
    model.setParent(table)
    qtbot.addWidget(table)
    shown = [table.cells.tooltip(model.index(row, 0)) for row in range(2)]
    assert shown == [long, ""]
    assert table.cells.tooltip(model.index(0, 1)) == "more of it"


def test_the_focused_row_is_ringed_and_marked(look: Look, qtbot: QtBot) -> None:
    table = build_table(look, qtbot)
    palette = look.theme.palette
    table.setCurrentIndex(table.model().index(1, 0))
    table.setFocus()
    qtbot.waitUntil(table.hasFocus)
    image = table.viewport().grab().toImage()
    row = table.visualRect(table.model().index(1, 0))
    assert image.pixelColor(1, row.center().y()) == QColor(palette.acc)
    assert image.pixelColor(60, row.bottom() - 6) == QColor(palette.acct)
    assert image.pixelColor(60, row.top() + 1) == QColor(palette.acc)


def test_a_hundred_thousand_rows_scroll_at_once(look: Look, qtbot: QtBot) -> None:
    read: list[str] = []

    def name(row: Cells) -> str:
        read.append(row[0])
        return row[0]

    column: Column[Cells] = Column("Name", name)
    model = TableModel((column,), [(f"{at}", at) for at in range(100_000)])
    table = Table(look, model)
    model.setParent(table)
    qtbot.addWidget(table)
    table.resize(300, 320)
    table.show()
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum() // 2)
    table.viewport().grab()
    assert 0 < len(set(read)) < 100
