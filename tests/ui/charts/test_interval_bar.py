from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from desktop.core.kpi.points import KpiPoint
from desktop.ui.charts.interval_bar import IntervalScale, describe_interval, paint_interval
from desktop.ui.palette import DARK, LIGHT, Palette
from tests.builders.reports import build_point

SCALE = IntervalScale(0.0, 0.4, target=0.2)


def draw(point: KpiPoint, palette: Palette = LIGHT, scale: IntervalScale = SCALE) -> QImage:
    """112 × 32, so that 0 to 40 % are the pixels 3.5 to 108.5."""
    image = QImage(112, 32, QImage.Format.Format_RGB32)
    image.fill(QColor(palette.surface))
    painter = QPainter(image)
    paint_interval(painter, QRectF(0, 0, 112, 32), point, scale, palette)
    painter.end()
    return image


def columns(image: QImage, colour: str, y: int = 16) -> list[int]:
    wanted = QColor(colour).rgb()
    return [x for x in range(image.width()) if image.pixel(x, y) == wanted]


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(
    ("verdict", "text", "fill"),
    [
        ("ok", "ok", "okb"),
        ("below_proven", "bad", "badb"),
        ("below_not_proven", "warn", "warnb"),
        ("too_few", "mute", "muteb"),
        (None, "mute", "muteb"),
    ],
)
def test_dot_and_interval_stand_at_their_values_in_the_colours_of_the_verdict(
    palette: Palette, verdict: str | None, text: str, fill: str
) -> None:
    point = build_point(verdict=verdict)
    image = draw(point, palette, IntervalScale(0.0, 0.4))
    dot = columns(image, getattr(palette, text))
    assert sum(dot) / len(dot) == pytest.approx(3.5 + 0.225 / 0.4 * 105, abs=1)
    interval = columns(image, getattr(palette, fill), y=14)
    assert interval[0] == pytest.approx(3.5 + (point.low or 0) / 0.4 * 105, abs=1.5)
    assert interval[-1] == pytest.approx(3.5 + (point.high or 0) / 0.4 * 105, abs=1.5)


def test_the_target_is_a_tick_higher_than_the_dot() -> None:
    assert columns(draw(build_point()), LIGHT.t2, y=10) == [56]


def test_without_a_value_only_track_and_target_are_left() -> None:
    image = draw(build_point(numerator=0, denominator=0))
    assert columns(image, LIGHT.mute) == []
    assert columns(image, LIGHT.t2, y=10) == [56]


@pytest.mark.parametrize(("numerator", "side"), [(600, "right"), (0, "left")])
def test_a_value_off_the_scale_is_a_triangle_at_its_edge(numerator: int, side: str) -> None:
    scale = IntervalScale(0.1, 0.4)
    image = draw(build_point(numerator=numerator, low=None, high=None), scale=scale)
    middle, above = columns(image, LIGHT.mute), columns(image, LIGHT.mute, y=14)
    assert above
    # it grows narrower outwards: at its middle it reaches further than above it
    if side == "right":
        assert middle[-1] > above[-1]
        assert middle[0] > 100
    else:
        assert middle[0] < above[0]
        assert middle[-1] < 12


def test_what_is_not_judged_is_hollow() -> None:
    image = draw(build_point(complete=False))
    x = round(3.5 + 0.225 / 0.4 * 105)
    assert QColor(image.pixel(x, 16)) == QColor(LIGHT.surface)


def test_a_value_off_the_scale_is_said_in_words() -> None:
    assert describe_interval(build_point(), SCALE) == ""
    assert describe_interval(build_point(numerator=600), SCALE) == "above the scale"
    assert describe_interval(build_point(), IntervalScale(0.3, 0.4)) == "below the scale"
    assert describe_interval(build_point(numerator=0, denominator=0), SCALE) == ""


def test_a_delegates_painter_stays_as_it_was() -> None:
    image = QImage(112, 32, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    painter.setPen(QPen(QColor("#123456"), 3))
    paint_interval(painter, QRectF(0, 0, 112, 32), build_point(), SCALE, LIGHT)
    assert painter.pen().widthF() == 3
    painter.end()


def test_a_scale_of_one_value_can_be_drawn() -> None:
    assert not draw(build_point(), scale=IntervalScale(0.2, 0.2)).isNull()
