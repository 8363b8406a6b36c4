"""One table model for every table: frozen rows, read through declared columns."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The row itself."""
TONE_ROLE = Qt.ItemDataRole.UserRole + 1
"""Name of the colour token in which the text stands; empty is the view's own."""
ICON_ROLE = Qt.ItemDataRole.UserRole + 2
"""mdi6 name of an icon before the text; empty is none."""

_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column(Generic[Row]):
    """How one column reads a row; `text` is what is shown and read out."""

    title: str
    text: Callable[[Row], str]
    sort_key: Callable[[Row], Any] | None = None
    """What rows compare by; None where the column cannot be sorted. None of a row comes last."""
    width: int = 0
    """Logical pixels; 0 takes what the others leave."""
    from_width: int = 0
    """The column is only shown where the table is at least so wide."""
    right: bool = False
    """Numbers stand right."""
    choice: bool = False
    """Whether the cell is a drop-down, which the view draws and opens."""
    strong: bool = False
    """Names, which are set in 500."""
    small: bool = False
    """Captions, which are set in 12 pixels."""
    tone: Callable[[Row], str] | None = None
    icon: Callable[[Row], str] | None = None
    hint: Callable[[Row], str] | None = None
    """A longer text for the tooltip."""
    head_hint: str = ""


class TableModel(QAbstractTableModel, Generic[Row]):
    """Rows of one type; `key` tells which row of a new list is the same as before."""

    def __init__(
        self,
        columns: Sequence[Column[Row]],
        rows: Sequence[Row] = (),
        key: Callable[[Row], Hashable] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows = list(rows)
        self._key = key
        self._sorted_by: tuple[int, bool] | None = None

    def rows(self) -> tuple[Row, ...]:
        """All rows in the order shown."""
        return tuple(self._rows)

    def row_at(self, index: Index) -> Row:
        """The row of a valid index."""
        return self._rows[index.row()]

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Other rows, in the order last asked for."""
        self.beginResetModel()
        self._rows = list(rows)
        if self._sorted_by is not None:
            self._order(*self._sorted_by)
        self.endResetModel()

    def place_of(self, row: Row) -> int:
        """Where the row with the same key is now; -1 where it is gone."""
        if self._key is None:
            return -1
        wanted = self._key(row)
        places = (at for at, each in enumerate(self._rows) if self._key(each) == wanted)
        return next(places, -1)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """A table has no children under a cell."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """The declared ones."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, hint, tone and icon of a cell."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        reader = _READERS.get(role)
        return None if reader is None else reader(row, column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The columns' titles, aligned as their cells."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        column = self.columns[section]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _alignment(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column.head_hint or None
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sorts where the column says how; rows without a value stay last either way."""
        if not 0 <= column < len(self.columns) or self.columns[column].sort_key is None:
            return
        self._sorted_by = (column, order == Qt.SortOrder.DescendingOrder)
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        held = [id(self._rows[index.row()]) for index in before]
        self._order(*self._sorted_by)
        places = {id(row): at for at, row in enumerate(self._rows)}
        after = [
            self.index(places[row], index.column()) for row, index in zip(held, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _order(self, column: int, descending: bool) -> None:
        key = self.columns[column].sort_key
        if key is None:
            return
        known = [row for row in self._rows if key(row) is not None]
        unknown = [row for row in self._rows if key(row) is None]
        self._rows = sorted(known, key=key, reverse=descending) + unknown


def _alignment(column: Column[Any]) -> Qt.AlignmentFlag:
    side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter


def _accessible(row: Any, column: Column[Any]) -> str:
    text = column.text(row)
    return f"{column.title}: {text}" if column.title else text


_READERS: dict[int, Callable[[Any, Column[Any]], Any]] = {
    Qt.ItemDataRole.DisplayRole: lambda row, column: column.text(row),
    Qt.ItemDataRole.AccessibleTextRole: _accessible,
    Qt.ItemDataRole.ToolTipRole: lambda row, column: column.hint(row) if column.hint else None,
    Qt.ItemDataRole.TextAlignmentRole: lambda _, column: _alignment(column),
    ROW_ROLE: lambda row, _: row,
    TONE_ROLE: lambda row, column: column.tone(row) if column.tone else "",
    ICON_ROLE: lambda row, column: column.icon(row) if column.icon else "",
}
