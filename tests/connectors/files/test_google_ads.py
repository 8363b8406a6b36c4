"""Google Ads tables: ranges, totals, languages, and columns that are not what they seem."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.files.google_ads import GoogleAds
from connectors.kit.ad_rows import TOTALS_ROW
from connectors.kit.errors import FileRefusedError
from connectors.kit.records import AdStat
from tests.builders.ad_exports import (
    GOOGLE,
    GOOGLE_EXCEL,
    SHAPES,
    Read,
    Shape,
    read_bytes,
    sureness,
    table_bytes,
    workbook_bytes,
)
from tests.builders.ad_locales import GOOGLE_COLUMNS, LOCALES

HEADER = ["Campaign", "Day", "Currency code", "Cost", "Clicks", "Impr.", "CTR"]
JUNE = "1 June 2026 - 25 June 2026"
WHOLE = (date(2026, 6, 1), date(2026, 6, 25))


def _content(header: list[str], *rows: list[str], said: str = JUNE, shape: Shape = GOOGLE) -> bytes:
    return table_bytes([["Campaign report"], [said], header, *rows], shape)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return partial(read_bytes, GoogleAds(), tmp_path)


def test_a_daily_table_is_read(read: Read) -> None:
    row = ["Brand", "2026-06-02", "AUD", "1,027.69", "1,142", "25,881", "4.41%"]
    reading, stats = read(_content(HEADER, row))
    assert stats == [
        AdStat(
            line=4,
            source="google",
            start=date(2026, 6, 2),
            end=date(2026, 6, 2),
            impressions=25_881,
            clicks=1_142,
            campaign_name="Brand",
            spend_micros=1_027_690_000,
            currency="AUD",
        )
    ]
    assert (reading.grain, reading.period, reading.report) == ("day", WHOLE, "campaign")


@pytest.mark.parametrize(
    ("said", "period"),
    [
        ("July 8, 2025 - July 31, 2025", (date(2025, 7, 8), date(2025, 7, 31))),
        ("Jun 1, 2026 – Jun 25, 2026", WHOLE),
        ("1 Jun 2026 - 25 Jun 2026", WHOLE),
        ("2026-06-01 - 2026-06-25", WHOLE),
        ("June 3, 2026", (date(2026, 6, 3), date(2026, 6, 3))),
        ("June 1 - June 25, 2026", WHOLE),
        ("1. Juni 2026 – 25. Juni 2026", WHOLE),
        ("1 de junio de 2026 - 25 de junio de 2026", WHOLE),
        ("1 juin 2026 - 25 juin 2026", WHOLE),
        ("June 1–25, 2026", WHOLE),
        ("1–25 June 2026", WHOLE),
        ("1.–25. Juni 2026", WHOLE),
        ("1. Juni 2026–25. Juni 2026", WHOLE),
        ("1 de jun. de 2026 – 25 de jun. de 2026", WHOLE),
    ],
)
def test_without_days_a_row_covers_the_range_line(
    read: Read, said: str, period: tuple[date, date]
) -> None:
    reading, (stat,) = read(_content(["Campaign", "Impr.", "Clicks"], ["A", "9", "1"], said=said))
    assert (stat.start, stat.end) == period
    assert reading.grain == "range"


def test_all_time_without_days_needs_the_period(read: Read) -> None:
    content = _content(["Campaign", "Impr.", "Clicks"], ["A", "9", "1"], said="All time")
    with pytest.raises(FileRefusedError, match=r"'All time'.*--period START..END"):
        read(content)
    assert read(content, period=WHOLE)[1][0].start == WHOLE[0]


def test_all_time_with_days_is_read(read: Read) -> None:
    content = _content(
        ["Campaign", "Day", "Impr.", "Clicks"], ["A", "2026-06-03", "9", "1"], said="All time"
    )
    reading, (stat,) = read(content)
    assert (reading.period, stat.start) == (None, date(2026, 6, 3))


@pytest.mark.parametrize("column", [0, 1, 2])
def test_totals_rows_are_left_out_in_each_of_three_columns(read: Read, column: int) -> None:
    total = ["", "", "", "5", "20"]
    total[column] = "Total: Account"
    header = ["Status", "Campaign", "Ad group", "Clicks", "Impr."]
    reading, stats = read(_content(header, ["On", "A", "g", "1", "9"], total))
    assert [stat.impressions for stat in stats] == [9]
    assert reading.left_out == {TOTALS_ROW: 1}
    assert reading.rows_read == 2


def test_a_nameless_row_that_sums_the_others_is_a_total(read: Read) -> None:
    rows = [["A", "9", "1"], ["B", "5", "1"], [" --", "14", "2"]]
    reading, stats = read(_content(["Campaign", "Impr.", "Clicks"], *rows))
    assert len(stats) == 2
    assert reading.left_out == {TOTALS_ROW: 1}


def test_a_nameless_row_that_sums_nothing_is_rejected(read: Read) -> None:
    rows = [["A", "9", "1"], ["", "13", "2"]]
    reading, _ = read(_content(["Campaign", "Impr.", "Clicks"], *rows))
    assert [(reject.line, reject.reason) for reject in reading.rejects] == [
        (5, "the campaign is missing")
    ]


def test_a_named_row_that_sums_the_others_is_kept_with_a_warning(read: Read) -> None:
    rows = [["A", "9", "1"], ["B", "5", "1"], ["C", "1", "0"], ["D", "15", "2"]]
    reading, stats = read(_content(["Campaign", "Impr.", "Clicks"], *rows))
    assert len(stats) == 4
    assert "totals row" in reading.warnings[0]


def test_interactions_are_not_clicks(read: Read, tmp_path: Path) -> None:
    content = _content(["Campaign", "Impr.", "Interactions"], ["A", "9", "1"])
    assert sureness(GoogleAds(), tmp_path, content) > 0.8
    with pytest.raises(
        FileRefusedError, match=r"line 3.*no Clicks column.*add the Clicks"
    ) as caught:
        read(content)
    assert caught.value.column == "Clicks"


@pytest.mark.parametrize("name", ["Impr.", "Campaign"])
def test_a_missing_column_is_refused_by_its_name(read: Read, name: str) -> None:
    header = [cell for cell in HEADER if cell != name]
    with pytest.raises(FileRefusedError, match=f"no {name} column"):
        read(_content(header, ["x"] * len(header)))


def test_a_split_by_click_type_is_refused(read: Read) -> None:
    with pytest.raises(FileRefusedError, match="click type"):
        read(_content(["Campaign", "Click type", "Impr.", "Clicks"], ["A", "Headline", "9", "1"]))


def test_an_overview_card_is_recognised_and_refused(read: Read, tmp_path: Path) -> None:
    header = ["Campaign Name", "Campaign Group Name", "Campaign Status", "Cost", "Clicks"]
    content = table_bytes([header, ["A", "g", "On", "£199.40", "3"]], GOOGLE)
    assert sureness(GoogleAds(), tmp_path, content) > 0.8
    with pytest.raises(FileRefusedError, match="Overview page"):
        read(content)


def test_a_subtotal_without_a_day_is_left_out(read: Read) -> None:
    rows = [["A", "2026-06-02", "9", "1"], ["A", "", "20", "3"]]
    reading, stats = read(_content(["Campaign", "Day", "Impr.", "Clicks"], *rows))
    assert len(stats) == 1
    assert [what for what, _ in reading.left_out] == ["subtotal row"]


def test_dashes_and_censored_shares_do_not_disturb(read: Read) -> None:
    header = ["Campaign", "Impr.", "Clicks", "CTR", "Cost", "Search impr. share"]
    _, (stat,) = read(_content(header, ["A", "0", "0", " --", " --", "< 10%"]))
    assert (stat.impressions, stat.spend_micros) == (0, None)


def test_missing_clicks_are_not_zero(read: Read) -> None:
    reading, stats = read(_content(["Campaign", "Impr.", "Clicks"], ["A", "9", " --"]))
    assert stats == []
    assert reading.rejects[0].reason == "clicks is missing"


def test_utf16_with_tabs_is_read(read: Read, tmp_path: Path) -> None:
    content = _content(
        HEADER, ["Brand", "2026-06-02", "AUD", "1.5", "1", "25,881", "1%"], shape=GOOGLE_EXCEL
    )
    assert sureness(GoogleAds(), tmp_path, content) > 0.9
    assert read(content)[1][0].impressions == 25_881


def test_a_brazilian_table_is_read(read: Read) -> None:
    header = ["Campanha", "Dia", "Custo", "Cliques", "Impr.", "Código da moeda"]
    row = ["Marca", "02/06/2026", "1.027,69", "1.142", "25.881", "BRL"]
    reading, (stat,) = read(_content(header, row, said="1 de junho de 2026 - 25 de junho de 2026"))
    assert (reading.locale, stat.start, stat.spend_micros, stat.impressions) == (
        "pt",
        date(2026, 6, 2),
        1_027_690_000,
        25_881,
    )


def test_ids_are_cleaned(read: Read) -> None:
    header = ["Customer ID", "Account name", "Campaign ID", "Campaign", "Impr.", "Clicks"]
    _, (stat,) = read(_content(header, ["877-953-6058", "Ltd", "12", "A", "9", "1"]))
    assert (stat.account_id, stat.account_name, stat.campaign_id) == ("8779536058", "Ltd", "12")


def test_two_currencies_are_refused_in_one_account_only(read: Read) -> None:
    header = ["Customer ID", "Campaign", "Currency code", "Impr.", "Clicks"]
    one, two = ["1", "A", "EUR", "9", "1"], ["1", "B", "USD", "9", "1"]
    with pytest.raises(FileRefusedError, match="line 5: the currency is USD, but EUR on line 4"):
        read(_content(header, one, two))
    assert len(read(_content(header, one, ["2", *two[1:]]))[1]) == 2


@pytest.mark.parametrize(
    ("columns", "report", "dimension", "value"),
    [
        ({"Ad group": "g"}, "ad_group", None, None),
        ({"Keyword": "crm"}, "keyword", "keyword", "crm"),
        ({"Location": "Berlin"}, "location", "location", "Berlin"),
        ({"Location": "Berlin", "Country/Territory": "Germany"}, "location", "country", "Germany"),
        ({"Age": "25-34"}, "demographics", "age", "25-34"),
        ({"Age": "25-34", "Gender": "Female"}, "demographics", "age|gender", "25-34 | Female"),
    ],
)
def test_the_columns_name_the_report_and_the_segment(
    read: Read, columns: dict[str, str], report: str, dimension: str | None, value: str | None
) -> None:
    header = ["Campaign", "Impr.", "Clicks", *columns]
    reading, (stat,) = read(_content(header, ["A", "9", "1", *columns.values()]))
    assert (reading.report, stat.dimension, stat.value) == (report, dimension, value)


def test_a_week_is_cut_to_the_range(read: Read) -> None:
    reading, (stat,) = read(
        _content(["Campaign", "Week", "Impr.", "Clicks"], ["A", "2026-06-22", "9", "1"])
    )
    assert (reading.grain, stat.start, stat.end) == ("week", date(2026, 6, 22), date(2026, 6, 25))


@pytest.mark.parametrize("at", range(5))
def test_a_totals_row_is_known_in_any_column(read: Read, at: int) -> None:
    total = [" --"] * 5 + ["5", "20"]
    total[at] = "Total: Account"
    header = ["Status", "Campaign", "Ad group", "Budget", "Type", "Clicks", "Impr."]
    reading, stats = read(_content(header, ["On", "A", "g", "1", "x", "5", "20"], total))
    assert [stat.impressions for stat in stats] == [20]
    assert reading.left_out == {TOTALS_ROW: 1}
    assert reading.platform_totals == {"impressions": 20, "clicks": 5}
    assert reading.warnings == []


def test_a_campaign_that_is_called_total_stays_one(read: Read) -> None:
    header = ["Status", "Campaign", "Clicks", "Impr."]
    _, (stat,) = read(_content(header, ["On", "Total: Wine", "5", "20"]))
    assert stat.campaign_name == "Total: Wine"


def test_the_first_totals_row_is_that_of_the_rows_above(read: Read) -> None:
    header = ["Status", "Campaign", "Clicks", "Impr."]
    rows = [
        ["On", "A", "5", "305"],
        ["Total: Campaigns", " --", "5", "305"],
        ["Total: Account", " --", "9", "1,042"],
    ]
    reading, _ = read(_content(header, *rows))
    assert reading.platform_totals == {"impressions": 305, "clicks": 5}
    assert reading.warnings == []
    del rows[1]
    reading, _ = read(_content(header, *rows))
    assert "totals row says 1,042 impressions, its rows add up to 305" in reading.warnings[0]


@pytest.mark.parametrize(
    "rows",
    [
        [["Date", "Clicks", "Impressions", "Cost"], ["Fri, May 1, 2026", "3", "90", "£4.00"]],
        [
            ["Campaign Name", "Campaign Group Name", "Campaign Status", "Cost", "Clicks"],
            ["A", "", "Enabled", "£199.40", "3"],
        ],
        [
            ["Gender", "Age Range", "Impressions", "Percent of known total"],
            ["Male", "18", "9", "1"],
        ],
    ],
    ids=["time series", "campaigns", "demographics"],
)
def test_cards_of_the_overview_page_are_recognised_and_refused(
    read: Read, tmp_path: Path, rows: list[list[str]]
) -> None:
    content = table_bytes(rows, GOOGLE)
    assert sureness(GoogleAds(), tmp_path, content) > 0.8
    with pytest.raises(FileRefusedError, match="a card of Google's Overview page"):
        read(content)


def test_a_workbook_and_a_tsv_say_the_same_as_the_csv(read: Read, tmp_path: Path) -> None:
    rows = [
        ["Campaign report"],
        [JUNE],
        HEADER,
        ["Brand", "2026-06-02", "AUD", "1,027.69", "1,142", "25,881", "4.41%"],
    ]
    same = read(table_bytes(rows, GOOGLE))[1]
    assert read(table_bytes(rows, Shape(delimiter="\t", end="\r\n")))[1] == same
    assert read(workbook_bytes(rows))[1] == same
    typed: list[list[str | float]] = [
        *rows[:3],
        ["Brand", 46175, "AUD", 1027.69, 1142, 25881, 0.04],
    ]
    assert read(workbook_bytes(typed))[1] == same
    assert sureness(GoogleAds(), tmp_path, workbook_bytes(typed)) > 0.9


def test_a_radius_target_is_a_location(read: Read) -> None:
    header = ["Targeted location", "Campaign", "Impr.", "Clicks"]
    _, (stat,) = read(_content(header, ["15.0|mi|Acle, Norwich", "A", "9", "1"]))
    assert (stat.dimension, stat.value) == ("location", "15.0|mi|Acle, Norwich")


@pytest.mark.parametrize("language", GOOGLE_COLUMNS)
def test_tables_in_five_languages_are_read(read: Read, language: str) -> None:
    locale, names = LOCALES[language], GOOGLE_COLUMNS[language]
    cells = {
        "day": "2026-06-02",
        "campaign": "Brand",
        "id": "77",
        "currency": "EUR",
        "spend": locale.money(1_027_690_000),
        "clicks": "1",
        "impressions": locale.whole(25_881),
    }
    rows = [[names[name] for name in cells], list(cells.values())]
    reading, (stat,) = read(table_bytes(rows, Shape(delimiter=";")))
    assert reading.locale == language
    assert (stat.campaign_name, stat.impressions, stat.spend_micros) == (
        "Brand",
        25_881,
        1_027_690_000,
    )


_ROWS = st.lists(
    st.tuples(
        st.dates(*WHOLE),
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
    order = list(range(5))
    Random(seed).shuffle(order)
    table = [
        [day.isoformat(), name, f"{i:,}", f"{c:,}", f"{cents // 100:,}.{cents % 100:02}"]
        for day, name, i, c, cents in rows
    ]
    header = ["Day", "Campaign", "Impr.", "Clicks", "Cost"]
    content = _content(
        *([line[at] for at in order] for line in [header, *table]),
        shape=shape,
    )
    _, stats = read_bytes(GoogleAds(), tmp_path_factory.mktemp("g"), content)
    assert [(s.start, s.campaign_name, s.impressions, s.clicks, s.spend_micros) for s in stats] == [
        (day, name, i, c, cents * 10_000) for day, name, i, c, cents in rows
    ]


def test_accounts_that_share_a_file_are_named(read: Read) -> None:
    header = ["Customer ID", "Campaign", "Day", "Clicks", "Impr."]
    rows = [
        ["877-953-6058", "A", "2026-06-02", "1", "10"],
        ["111-222-3333", "B", "2026-06-02", "2", "20"],
    ]
    reading, stats = read(_content(header, *rows))
    assert {stat.account_id for stat in stats} == {"8779536058", "1112223333"}
    assert "rows of 2 accounts (8779536058, 1112223333)" in reading.warnings[0]
    assert not read(_content(header, rows[0]))[0].warnings
