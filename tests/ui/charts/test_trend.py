"""The trend: what it draws, reads out, and how it is zoomed and moved."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from desktop.core.reports.overview import TrendSeries
from desktop.ui.charts import trend_labels
from desktop.ui.charts.trend import TrendChart
from desktop.ui.charts.trend_picture import TrendPicture
from desktop.ui.charts.trend_view import TrendView
from desktop.ui.look import Look
from tests.builders.reports import build_card, build_point, build_trend
from tests.builders.trends import count_pixels, labels_of, plot_of, wheel

WITHOUT_VALUES = TrendSeries(
    tuple(replace(p, value=None, low=None, high=None) for p in build_trend().points)
)
ZEROS = TrendSeries(tuple(build_point(p.period.end, 0, 800) for p in build_trend().points))


@pytest.mark.parametrize(
    "series",
    [
        TrendSeries(()),
        WITHOUT_VALUES,
        ZEROS,
        TrendSeries((build_point(),)),
        TrendSeries((replace(build_point(), complete=False),), target=0.2),
        build_trend(weeks=400),
        build_trend("icp_ctr"),
    ],
    ids=["nothing", "all none", "zeros", "one", "one hollow", "400", "ctr"],
)
@pytest.mark.parametrize("size", [(528, 240), (240, 160), (1600, 700)])
def test_any_series_can_be_drawn(
    look: Look, qtbot: QtBot, series: TrendSeries, size: tuple[int, int]
) -> None:
    chart = TrendChart(look)
    qtbot.addWidget(chart)
    chart.set_data(series, "share_rate")
    chart.resize(*size)
    assert not chart.grab().isNull()


def test_the_first_series_is_drawn_once(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[TrendPicture] = []
    show = TrendView.show_picture

    def watched(view: TrendView, picture: TrendPicture, **options: bool) -> None:
        drawn.append(picture)
        show(view, picture, **options)

    monkeypatch.setattr(TrendView, "show_picture", watched)
    chart = TrendChart(look)
    qtbot.addWidget(chart)
    chart.set_data(build_trend("share_rate"), "share_rate")
    assert len(drawn) == 1
    chart.set_data(build_trend("icp_ctr"), "icp_ctr")
    assert [picture.kpi for picture in drawn] == ["share_rate", "icp_ctr"]


def test_drawing_again_finds_no_new_places_for_labels(
    chart: TrendChart, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = chart.grab().toImage()
    searches: list[object] = []
    monkeypatch.setattr(trend_labels, "place_beside", searches.append)
    assert chart.grab().toImage() == first
    assert searches == []


def test_the_picture_has_line_band_gap_and_alert(chart: TrendChart, look: Look) -> None:
    image = chart.grab().toImage()
    palette = look.theme.palette
    for colour in (palette.acc, palette.band, palette.hatch, palette.bad, palette.t2):
        assert count_pixels(image, colour) > 20, colour


def test_without_gaps_and_alerts_neither_is_drawn(chart: TrendChart, look: Look) -> None:
    chart.set_data(TrendSeries(build_trend("icp_ctr").points[:-2]), "icp_ctr")
    image = chart.grab().toImage()
    # a strip has thousands of pixels; a few of that shade arise where lines are smoothed
    assert count_pixels(image, look.theme.palette.hatch) < 200
    assert count_pixels(image, look.theme.palette.bad) < 20


def test_pointing_reads_out_day_value_counts_and_interval(chart: TrendChart, qtbot: QtBot) -> None:
    qtbot.mouseMove(plot_of(chart), QPoint(60, 120))
    qtbot.mouseMove(plot_of(chart), QPoint(46, 120))
    assert (
        chart.readout_text() == "Oct 6 – Nov 2, 2025   23.1\u202f%   185 / 800   20.3 – 26.2\u202f%"
    )


def test_pointing_at_a_gap_says_no_value(chart: TrendChart) -> None:
    missing = next(at for at, p in enumerate(build_trend().points) if p.value is None)
    chart.show_crosshair(missing)
    assert "no value" in (chart.readout_text() or "")
    assert not chart.grab().isNull()


def test_an_incomplete_point_says_so(chart: TrendChart) -> None:
    chart.show_crosshair(len(build_trend().points) - 1)
    assert (chart.readout_text() or "").endswith("incomplete, not judged")


def test_a_note_is_read_out_at_the_point_after_it(chart: TrendChart) -> None:
    series = build_trend()
    day = series.points[3].period.end - timedelta(days=2)
    chart.set_data(replace(series, notes=((day, "New pricing page"),)), "share_rate")
    chart.show_crosshair(3)
    assert (chart.readout_text() or "").endswith("New pricing page")
    chart.show_crosshair(2)
    assert "New pricing page" not in (chart.readout_text() or "")


def test_a_ctr_is_read_out_with_three_decimals(chart: TrendChart) -> None:
    chart.set_data(build_trend("icp_ctr"), "icp_ctr")
    chart.show_crosshair(0)
    assert "0.469\u202f%" in (chart.readout_text() or "")


def test_leaving_takes_the_crosshair_away(chart: TrendChart, qtbot: QtBot) -> None:
    qtbot.mouseMove(plot_of(chart), QPoint(100, 120))
    chart.show_crosshair(3)
    qtbot.mouseMove(plot_of(chart), QPoint(100, 5))
    qtbot.mouseMove(plot_of(chart), QPoint(101, 4))
    assert chart.readout_text() is None


def test_the_arrow_keys_walk_over_the_points(chart: TrendChart, qtbot: QtBot) -> None:
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert (chart.readout_text() or "").startswith("Oct 6")
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert (chart.readout_text() or "").startswith("Oct 13")
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert chart.readout_text() is None
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert (chart.readout_text() or "").startswith("Apr 13 – May 10")


def test_the_wheel_zooms_and_a_double_click_resets(chart: TrendChart, qtbot: QtBot) -> None:
    full = chart.days_in_view
    wheel(chart, 3, QPoint(250, 120))
    near = chart.days_in_view
    assert near[1] - near[0] < (full[1] - full[0]) * 0.6
    qtbot.mouseDClick(plot_of(chart), Qt.MouseButton.LeftButton, pos=QPoint(250, 120))
    assert chart.days_in_view == full


def test_at_full_width_the_wheel_is_left_to_the_page(chart: TrendChart) -> None:
    full = chart.days_in_view
    assert not wheel(chart, -3, QPoint(250, 120))
    assert chart.days_in_view == full
    assert wheel(chart, 3, QPoint(250, 120))
    assert wheel(chart, -3, QPoint(250, 120))


def test_plus_and_minus_zoom_too(chart: TrendChart, qtbot: QtBot) -> None:
    full = chart.days_in_view
    qtbot.keyClick(chart, Qt.Key.Key_Plus)
    assert chart.days_in_view != full
    qtbot.keyClick(chart, Qt.Key.Key_Minus)
    assert chart.days_in_view == pytest.approx(full)


def test_dragging_pans(chart: TrendChart, qtbot: QtBot) -> None:
    wheel(chart, 4, QPoint(250, 120))
    before = chart.days_in_view
    qtbot.mousePress(plot_of(chart), Qt.MouseButton.LeftButton, pos=QPoint(300, 120))
    qtbot.mouseMove(plot_of(chart), QPoint(200, 120))
    qtbot.mouseRelease(plot_of(chart), Qt.MouseButton.LeftButton, pos=QPoint(200, 120))
    after = chart.days_in_view
    assert after[0] > before[0]
    assert after[1] - after[0] == pytest.approx(before[1] - before[0])


def test_new_data_shows_everything_again(chart: TrendChart) -> None:
    full = chart.days_in_view
    wheel(chart, 4, QPoint(250, 120))
    chart.set_data(build_trend(), "share_rate")
    assert chart.days_in_view == full


def test_a_screen_reader_hears_the_last_complete_value(chart: TrendChart) -> None:
    assert chart.accessibleName() == "Share rate trend"
    assert "22.5\u202f%" in chart.accessibleDescription()
    chart.set_data(WITHOUT_VALUES, "share_rate")
    assert "No complete period" in chart.accessibleDescription()


@pytest.fixture
def noted(chart: TrendChart) -> TrendChart:
    notes = ((date(2025, 11, 2), "New pricing page"),)
    chart.set_data(replace(build_trend(), notes=notes), "share_rate")
    return chart


def test_a_click_on_a_flag_opens_its_note(noted: TrendChart, qtbot: QtBot) -> None:
    with qtbot.waitSignal(noted.note_opened) as told:
        qtbot.mouseClick(plot_of(noted), Qt.MouseButton.LeftButton, pos=QPoint(46, 218))
    assert told.args == [date(2025, 11, 2), "New pricing page"]


def test_a_flag_says_its_note_when_pointed_at(noted: TrendChart, qtbot: QtBot) -> None:
    qtbot.mouseMove(plot_of(noted), QPoint(60, 120))
    qtbot.mouseMove(plot_of(noted), QPoint(46, 218))
    view = noted.findChild(TrendView)
    assert view.area.toolTip() == "Nov 2: New pricing page"


def test_a_note_is_opened_from_the_keyboard_through_the_menu(
    noted: TrendChart, qtbot: QtBot
) -> None:
    noted.show_crosshair(0)
    menu = noted.build_menu()
    assert labels_of(menu)[:2] == ["Add note on Nov 2", "Open note of Nov 2"]
    with qtbot.waitSignal(noted.note_opened) as told:
        menu.actions()[1].trigger()
    assert told.args == [date(2025, 11, 2), "New pricing page"]
    menu.deleteLater()


def test_a_screen_reader_hears_the_point_under_the_crosshair(
    chart: TrendChart, qtbot: QtBot
) -> None:
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    assert chart.accessibleDescription() == chart.readout_text()
    qtbot.keyClick(chart, Qt.Key.Key_Escape)
    assert "the last complete one" in chart.accessibleDescription()


def test_new_colours_keep_the_days_in_view(chart: TrendChart, look: Look) -> None:
    wheel(chart, 4, QPoint(250, 120))
    near = chart.days_in_view
    look.theme.set_mode("dark" if look.theme.mode == "light" else "light")
    assert chart.days_in_view == pytest.approx(near)


@pytest.mark.parametrize("scale", [1, 2])
def test_lines_are_as_wide_at_200_percent(chart: TrendChart, look: Look, scale: int) -> None:
    """A line of 2 pixels has 4 of the screen's: the picture has four times as many of them."""
    chart.set_data(TrendSeries(build_trend("icp_ctr").points[:-2]), "icp_ctr")
    image = QImage(chart.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(look.theme.palette.surface))
    chart.render(image)
    x = round(200 * scale)
    wide = [
        y
        for y in range(50 * scale, 220 * scale)
        if is_near(QColor(image.pixel(x, y)), QColor(look.theme.palette.acc))
    ]
    assert scale <= len(wide) <= 3 * scale


def is_near(one: QColor, other: QColor) -> bool:
    pairs = zip(one.getRgb(), other.getRgb(), strict=True)
    return sum(abs(a - b) for a, b in pairs) < 60


def test_a_click_gives_the_chart_the_keyboard(chart: TrendChart, qtbot: QtBot) -> None:
    chart.clearFocus()
    qtbot.mouseClick(plot_of(chart), Qt.MouseButton.LeftButton, pos=QPoint(250, 120))
    assert chart.hasFocus()


def test_the_end_of_a_long_readout_is_heard_though_it_is_not_seen(chart: TrendChart) -> None:
    gaps = tuple(date(2026, 5, day) for day in range(1, 11))
    points = build_trend().points
    chart.set_data(TrendSeries((*points[:-1], replace(points[-1], gaps=gaps))), "share_rate")
    chart.resize(300, 200)
    chart.show_crosshair(len(points) - 1)
    assert not chart.grab().isNull()
    assert chart.accessibleDescription().endswith("10 days of May 1 – 10 are missing")


@pytest.mark.parametrize("width", [300, 360, 412, 528, 760, 900])
@pytest.mark.parametrize("kpi", ["share_rate", "icp_ctr"])
def test_words_beside_points_never_cover_each_other(
    look: Look, qtbot: QtBot, kpi: str, width: int
) -> None:
    chart = TrendChart(look)
    qtbot.addWidget(chart)
    chart.resize(width, 216)
    card = build_card(kpi)
    ends = [point.period.end for point in card.trend.points]
    for alerts in (card.trend.alerts, tuple((end, "below 0.45 %") for end in ends[-6:-3])):
        chart.set_data(replace(card.trend, alerts=alerts), kpi, may_set_target=True)
        chart.show()
        view = chart.findChild(TrendView)
        assert isinstance(view, TrendView)
        boxes = view.label_boxes()
        assert len(boxes) == len(alerts) + 1
        for at, box in enumerate(boxes):
            assert not any(box.intersects(other) for other in boxes[at + 1 :])


def test_thresholds_are_lines_whose_labels_part_from_the_targets(look: Look, qtbot: QtBot) -> None:
    chart = TrendChart(look)
    qtbot.addWidget(chart)
    chart.resize(528, 240)
    trend = build_trend("share_rate")
    assert trend.target is not None
    close = ((trend.target * 1.001, "warning"), (trend.target * 0.999, "critical"))
    chart.set_data(replace(trend, thresholds=close), "share_rate")
    chart.show()
    view = chart.findChild(TrendView)
    assert isinstance(view, TrendView)
    boxes = [box for box, _ in view.threshold_boxes()]
    assert [text for _, text in view.threshold_boxes()] == ["warning", "critical"]
    middles = sorted(box.center().y() for box in (*boxes, view.target_box()))
    assert all(second - first >= 13.9 for first, second in pairwise(middles))
    assert all(box.right() <= chart.width() for box in boxes)
