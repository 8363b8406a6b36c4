"""A chart as a PNG, an SVG or a CSV file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, QSizeF
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from desktop.core.kpi.points import KpiPoint

Cell = str | float | None
Paint = Callable[[QPainter, QSizeF], None]
POINT_HEAD = ("start", "end", "numerator", "denominator", "value", "low", "high", "complete",
         "missing_days", "verdict", "method", "coverage")  # fmt: skip
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


class ExportError(Exception):
    """The picture could not be written: choose another folder or name."""


def save_png(path: Path, paint: Paint, size: QSize, ground: str, scale: float = 2.0) -> None:
    """Draws at `scale` pixels a logical pixel. Raises ExportError where it cannot be written."""
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(ground))
    painter = QPainter(image)
    paint(painter, QSizeF(size))
    painter.end()
    if not image.save(str(path)):
        raise ExportError(f"{path} could not be written: choose another folder.")


def save_svg(path: Path, paint: Paint, size: QSize, ground: str, title: str) -> None:
    """Draws into an SVG of that size. Raises ExportError where it cannot be written."""
    from PySide6.QtSvg import QSvgGenerator  # noqa: PLC0415  loaded only when someone exports

    generator = QSvgGenerator()
    generator.setFileName(str(path))
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(), size))
    generator.setTitle(title)
    # the screen's, or the text of axes, which the library records first, comes out smaller
    generator.setResolution(round(QGuiApplication.primaryScreen().logicalDotsPerInch()))
    painter = QPainter()
    if not painter.begin(generator):
        raise ExportError(f"{path} could not be written: choose another folder.")
    painter.fillRect(QRect(QPoint(), size), QColor(ground))
    paint(painter, QSizeF(size))
    painter.end()


def save_csv(path: Path, head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> None:
    """Raises ExportError where it cannot be written."""
    try:
        path.write_text(build_csv(head, rows), encoding="utf-8", newline="")
    except OSError as error:
        raise ExportError(
            f"{path} could not be written ({error.strerror}): choose another folder."
        ) from error


def build_csv(head: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A table; missing numbers are empty cells, never 0."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(head)
    writer.writerows([neutralise(cell) for cell in row] for row in rows)
    return text.getvalue()


def list_points(points: Iterable[KpiPoint]) -> Iterator[Sequence[Cell]]:
    """One row a point, as in `POINT_HEAD`; ratios are fractions."""
    for point in points:
        yield (
            point.period.start.isoformat(), point.period.end.isoformat(), point.numerator,
            point.denominator, point.value, point.low, point.high,
            "yes" if point.complete else "no", " ".join(day.isoformat() for day in point.gaps),
            point.verdict, point.method, point.coverage,
        )  # fmt: skip


def neutralise(cell: Cell) -> str | float:
    """A text that a spreadsheet would run as a formula gets a leading apostrophe."""
    if cell is None:
        return ""
    if isinstance(cell, str) and cell.startswith(_FORMULA_STARTS):
        return f"'{cell}"
    return cell
