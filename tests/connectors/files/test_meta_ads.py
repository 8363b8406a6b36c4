"""Meta exports: link clicks, summary rows, repeated columns, ids, breakdowns, workbooks."""

from __future__ import annotations

import io
from datetime import date
from functools import partial
from pathlib import Path
from random import Random

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.files.meta_ads import MetaAds
from connectors.kit.ad_rows import TOTALS_ROW
from connectors.kit.errors import FileRefusedError
from connectors.kit.records import AdStat
from tests.builders.ad_exports import (
    META,
    SHAPES,
    Read,
    Shape,
    read_bytes,
    sureness,
    table_bytes,
    with_header,
)
from tests.builders.ad_locales import LOCALES, META_COLUMNS


def _row(**cells: str) -> dict[str, str]:
    row = {
        "Day": "2026-06-25",
        "Campaign name": "Sales",
        "Impressions": "4457",
        "Views": "4424",
        "Amount spent (AUD)": "79.62",
        "Clicks (all)": "123",
        "Link clicks": "97",
        "Reporting starts": "2026-06-25",
        "Reporting ends": "2026-06-25",
    }
    return row | cells


def _without(row: dict[str, str], *names: str) -> dict[str, str]:
    return {name: cell for name, cell in row.items() if name not in names}


def _content(*rows: dict[str, str], shape: Shape = META) -> bytes:
    return table_bytes(with_header(rows), shape)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return partial(read_bytes, MetaAds(), tmp_path)


def test_link_clicks_are_the_clicks(read: Read, tmp_path: Path) -> None:
    reading, stats = read(_content(_row()))
    day = date(2026, 6, 25)
    assert stats == [
        AdStat(
            line=2,
            source="meta",
            start=day,
            end=day,
            impressions=4457,
            clicks=97,
            campaign_name="Sales",
            spend_micros=79_620_000,
            currency="AUD",
        )
    ]
    assert (reading.grain, reading.report, reading.period) == ("day", "campaign", (day, day))
    assert sureness(MetaAds(), tmp_path, _content(_row())) > 0.9


def test_without_link_clicks_nothing_stands_in(read: Read) -> None:
    with pytest.raises(FileRefusedError, match=r"no Link clicks column.*Clicks \(all\)") as caught:
        read(_content(_without(_row(), "Link clicks")))
    assert caught.value.column == "Link clicks"


def test_views_are_not_impressions(read: Read) -> None:
    with pytest.raises(FileRefusedError, match="no Impressions column"):
        read(_content(_without(_row(), "Impressions")))


def test_an_empty_cell_of_link_clicks_is_zero(read: Read) -> None:
    _, (stat,) = read(_content(_row(**{"Link clicks": ""})))
    assert stat.clicks == 0


def test_a_row_without_delivery_is_left_out(read: Read) -> None:
    idle = _row(**{"Impressions": "", "Link clicks": ""})
    reading, stats = read(_content(_row(), idle))
    assert len(stats) == 1
    assert [what for what, _ in reading.left_out] == ["row without delivery"]


def test_without_days_a_row_covers_its_reporting_range(read: Read) -> None:
    row = _without(_row(**{"Reporting starts": "2026-06-01"}), "Day")
    reading, (stat,) = read(_content(row))
    assert (stat.start, stat.end) == (date(2026, 6, 1), date(2026, 6, 25))
    assert reading.grain == "range"


def test_without_any_date_the_period_has_to_be_said(read: Read) -> None:
    content = _content(_without(_row(), "Day", "Reporting starts", "Reporting ends"))
    with pytest.raises(FileRefusedError, match="--period"):
        read(content)
    period = (date(2026, 6, 1), date(2026, 6, 30))
    assert read(content, period=period)[1][0].end == period[1]


def test_the_summary_row_is_left_out(read: Read) -> None:
    reading, stats = read(_content(_row(**{"Campaign name": ""}), _row()))
    assert len(stats) == 1
    assert reading.left_out == {TOTALS_ROW: 1}


def test_rows_of_one_name_are_kept_as_they_are(read: Read) -> None:
    _, stats = read(_content(_row(), _row()))
    assert [stat.impressions for stat in stats] == [4457, 4457]


def test_a_column_that_stands_twice_has_to_say_the_same(read: Read) -> None:
    header, row = with_header([_row()])
    same = table_bytes([[*header, "Campaign name"], [*row, "Sales"]], META)
    assert len(read(same)[1]) == 1
    other = table_bytes([[*header, "Campaign name"], [*row, "Traffic"]], META)
    with pytest.raises(FileRefusedError, match="line 2: the column 'Campaign name' stands twice"):
        read(other)


def test_ids_in_scientific_notation_are_blanked_with_a_warning(read: Read) -> None:
    reading, (stat,) = read(_content(_row(**{"Campaign ID": "1.20253E+17"})))
    assert (stat.campaign_id, stat.campaign_name) == (None, "Sales")
    assert "1 id is in scientific notation" in reading.warnings[0]
    assert "the first is campaign_id 1.20253E+17 on line 2" in reading.warnings[0]


def test_the_ad_set_is_the_campaign_where_it_is_shown(read: Read) -> None:
    reading, (stat,) = read(
        _content(_row(**{"Campaign ID": "1", "Ad set ID": "2", "Ad set name": "Set", "Ad ID": "3"}))
    )
    assert (stat.campaign_id, stat.campaign_name, stat.ad_id) == ("2", "Set", "3")
    assert (stat.group_id, stat.group_name) == ("1", "Sales")
    assert reading.report == "ad"


@pytest.mark.parametrize(
    ("cells", "dimension", "value"),
    [
        ({"Age": "25-34"}, "age", "25-34"),
        ({"Age": "25-34", "Gender": "female"}, "age|gender", "25-34 | female"),
        ({"Country": "DE"}, "country", "DE"),
    ],
)
def test_breakdowns_are_segments(
    read: Read, cells: dict[str, str], dimension: str, value: str
) -> None:
    _, (stat,) = read(_content(_row(**cells)))
    assert (stat.dimension, stat.value) == (dimension, value)


def test_a_german_export_is_read(read: Read) -> None:
    rows = [
        ["Tag", "Kampagnenname", "Impressionen", "Link-Klicks", "Ausgegebener Betrag (EUR)"],
        ["03.06.2026", "Verkauf", "4.457", "97", "1.079,62"],
    ]
    reading, (stat,) = read(table_bytes(rows, Shape(delimiter=";")))
    assert reading.locale == "de"
    assert (stat.start, stat.impressions) == (date(2026, 6, 3), 4457)
    assert (stat.spend_micros, stat.currency) == (1_079_620_000, "EUR")


def test_french_spaces_group_thousands(read: Read) -> None:
    rows = [
        ["Jour", "Nom de la campagne", "Impressions", "Clics sur un lien", "Montant dépensé (EUR)"],
        ["2026-06-03", "Vente", "4\u202f457", "1\u00a0097", "1 079,62"],
    ]
    _, (stat,) = read(table_bytes(rows, Shape(delimiter=";")))
    assert (stat.impressions, stat.clicks, stat.spend_micros) == (4457, 1097, 1_079_620_000)


def test_a_date_that_reads_two_ways_is_refused_with_both(read: Read) -> None:
    day = {"Day": "10/08/25", "Reporting starts": "10/08/25", "Reporting ends": "10/08/25"}
    content = _content(_row(**day))
    with pytest.raises(FileRefusedError, match=r"2025-08-10 or 2025-10-08.*--locale"):
        read(content)
    assert read(content, locale="en_GB")[1][0].start == date(2025, 8, 10)
    assert read(content, locale="en_US")[1][0].start == date(2025, 10, 8)


def test_other_rows_decide_a_date(read: Read) -> None:
    days = [{"Day": d, "Reporting starts": d, "Reporting ends": d} for d in ("10/8/25", "13/8/25")]
    _, stats = read(_content(*(_row(**day) for day in days)))
    assert stats[0].start == date(2025, 8, 10)


def test_a_workbook_with_serial_dates_and_float_ids_is_read(read: Read, tmp_path: Path) -> None:
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out)
    sheet = book.add_worksheet()
    header = ["Campaign name", "Campaign ID", "Impressions", "Link clicks"]
    sheet.write_row(0, 0, [*header, "Reporting starts", "Reporting ends", "Amount spent (USD)"])
    sheet.write_row(1, 0, ["A", 120253000000000000, 4457, 97, 46174, 46198, 79.62])
    sheet.write_row(2, 0, ["B", 1234567, 57, "", 46174, 46198, 7])
    book.close()
    assert sureness(MetaAds(), tmp_path, out.getvalue()) > 0.8
    reading, stats = read(out.getvalue(), "export.csv")
    assert [(s.start, s.end) for s in stats] == [(date(2026, 6, 1), date(2026, 6, 25))] * 2
    assert [s.campaign_id for s in stats] == [None, "1234567"]
    assert [s.spend_micros for s in stats] == [79_620_000, 7_000_000]
    assert "scientific" in reading.warnings[0]


@pytest.mark.parametrize(
    ("cells", "reason"),
    [
        ({"Impressions": "-1"}, "negative"),
        ({"Link clicks": "1.5"}, "not a whole number"),
        ({"Day": "1999-12-31"}, "before 2000"),
        ({"Day": "2026-07-03"}, "future"),
        ({"Campaign name": "a\0b"}, "NUL"),
    ],
)
def test_a_bad_row_is_rejected_alone(read: Read, cells: dict[str, str], reason: str) -> None:
    day = cells.get("Day", "2026-06-25")
    cells = cells | {"Reporting starts": day, "Reporting ends": day}
    reading, stats = read(_content(_row(**cells), _row()))
    assert [stat.line for stat in stats] == [3]
    assert reading.rejects[0].line == 2
    assert reason in reading.rejects[0].reason


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Acme-Campaigns-Jun-1-2026-Jun-25-2026.csv", date(2026, 6, 25)),
        ("Untitled-report-Jun-1-2026-to-Jun-30-2026.csv", date(2026, 6, 30)),
    ],
)
def test_a_range_that_only_the_file_name_tells_is_taken_and_said(
    read: Read, name: str, last: date
) -> None:
    content = _content(_without(_row(), "Day", "Reporting starts", "Reporting ends"))
    reading, (stat,) = read(content, name)
    assert (stat.start, stat.end) == (date(2026, 6, 1), last)
    assert any("its name says that it covers 2026-06-01" in text for text in reading.evidence)


def test_a_lifetime_export_has_to_be_told_its_range(read: Read) -> None:
    content = _content(_without(_row(), "Day", "Reporting starts", "Reporting ends"))
    with pytest.raises(FileRefusedError, match="--period"):
        read(content, "Acme-Campaigns-Lifetime.csv")


def test_all_clicks_are_taken_only_where_the_user_says_so_and_labelled(read: Read) -> None:
    both = _content(_row())
    assert read(both)[0].click_basis == "link clicks"
    reading, (stat,) = read(both, columns={"clicks": "Clicks (all)"})
    assert (stat.clicks, reading.click_basis) == (123, "all clicks")
    assert reading.report == "campaign/all_clicks"
    with pytest.raises(FileRefusedError, match="there is no column 'Klicks' for clicks"):
        read(both, columns={"clicks": "Klicks"})


def test_results_count_only_where_they_are_link_clicks(read: Read) -> None:
    row = _without(_row(), "Link clicks", "Clicks (all)")
    rows = [
        row | {"Results": "97", "Result indicator": "actions:link_click"},
        row | {"Results": "5", "Result indicator": "actions:purchase"},
        row | {"Results": "5", "Result indicator": ""},
    ]
    with pytest.raises(FileRefusedError, match=r"no Link clicks column.*--map clicks=\"Results\""):
        read(_content(*rows))
    reading, (stat,) = read(_content(*rows), columns={"clicks": "Results"})
    assert stat.clicks == 97
    assert [reject.line for reject in reading.rejects] == [3, 4]
    assert "'actions:purchase', not link clicks" in reading.rejects[0].reason


def test_the_summary_row_is_held_against_the_rows(read: Read) -> None:
    summary = _row(**{"Campaign name": "", "Impressions": "8914", "Link clicks": "194"})
    reading, _ = read(_content(summary, _row(), _row()))
    assert reading.platform_totals == {
        "impressions": 8914,
        "clicks": 194,
        "spend_micros": 79_620_000,
    }
    assert reading.warnings == []
    reading, _ = read(_content(summary, _row()))
    assert reading.warnings == [
        "the file's own totals row says 8,914 impressions, its rows add up to 4,457: rows are "
        "filtered, removed or rejected",
        "the file's own totals row says 194 clicks, its rows add up to 97: rows are filtered, "
        "removed or rejected",
    ]


@pytest.mark.parametrize("language", META_COLUMNS)
def test_exports_in_five_languages_are_read(read: Read, language: str) -> None:
    locale, names = LOCALES[language], META_COLUMNS[language]
    cells = {
        "day": "2026-06-02",
        "campaign": "Brand",
        "id": "77",
        "spend": locale.money(1_027_690_000),
        "impressions": locale.whole(25_881),
        "clicks": "1",
        "all": "9",
    }
    rows = [[names[name] for name in cells], list(cells.values())]
    reading, (stat,) = read(table_bytes(rows, Shape(delimiter=";")))
    assert (reading.locale, stat.campaign_id, stat.clicks) == (language, "77", 1)
    assert (stat.impressions, stat.spend_micros, stat.currency) == (25_881, 1_027_690_000, "EUR")


_ROWS = st.lists(
    st.tuples(
        st.dates(date(2026, 1, 1), date(2026, 6, 30)),
        st.text("abcÄé,;\"'\n", max_size=9).map(lambda t: f"c{t}c"),
        st.integers(0, 10**9),
        st.integers(0, 10**6),
        st.integers(0, 10**9),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(rows=_ROWS, seed=st.integers(0, 2**32), shape=st.sampled_from(SHAPES))
def test_what_was_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[date, str, int, int, int]],
    seed: int,
    shape: Shape,
) -> None:
    columns = list(_row())
    Random(seed).shuffle(columns)
    table = [
        _row(
            **{
                "Day": day.isoformat(),
                "Reporting starts": day.isoformat(),
                "Reporting ends": day.isoformat(),
                "Campaign name": name,
                "Impressions": str(i),
                "Link clicks": str(c),
                "Amount spent (AUD)": f"{cents // 100}.{cents % 100:02}",
            }
        )
        for day, name, i, c, cents in rows
    ]
    content = _content(*({name: row[name] for name in columns} for row in table), shape=shape)
    _, stats = read_bytes(MetaAds(), tmp_path_factory.mktemp("m"), content)
    assert [(s.start, s.campaign_name, s.impressions, s.clicks, s.spend_micros) for s in stats] == [
        (day, name, i, c, cents * 10_000) for day, name, i, c, cents in rows
    ]
