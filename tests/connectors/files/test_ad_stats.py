"""The generic table of delivery: mapping, intervals, segments, and bad rows."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.files.ad_stats import AdStats
from connectors.kit.errors import FileRefusedError, NotRecognisedError
from connectors.kit.records import AdStat
from tests.builders.ad_exports import (
    GOOGLE,
    LINKEDIN,
    SHAPES,
    Read,
    Shape,
    read_bytes,
    sureness,
    table_bytes,
)

HEADER = ["date", "campaign", "impressions", "clicks"]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    def _read(rows: list[list[str]], **options: object) -> object:
        content = table_bytes(rows, GOOGLE)
        return read_bytes(AdStats(), tmp_path, content, "export.csv", **options)

    return _read  # type: ignore[return-value]


def test_the_smallest_table_is_read(read: Read, tmp_path: Path) -> None:
    rows = [HEADER, ["2026-06-02", "A", "9", "1"]]
    reading, stats = read(rows)
    day = date(2026, 6, 2)
    assert stats == [AdStat(2, "generic", day, day, impressions=9, clicks=1, campaign_name="A")]
    assert (reading.kind, reading.report, reading.source) == ("ad_stats", "ad_stats", None)
    assert (reading.grain, reading.period) == ("day", None)
    assert sureness(AdStats(), tmp_path, table_bytes(rows, GOOGLE)) > 0.8


def test_every_optional_column_is_read(read: Read) -> None:
    row = {
        "period_start": "2026-06-01",
        "period_end": "2026-06-07",
        "source": "LinkedIn",
        "account_id": "A1",
        "campaign_id": "7",
        "campaign": "A",
        "ad_id": "3",
        "segment_dimension": "Seniority",
        "segment_value": "CXO",
        "impressions": "1.234",
        "clicks": "1",
        "campaign_type": "sponsored",
        "objective": "leads",
        "spend": "12.50",
        "currency": "EUR",
    }
    reading, stats = read([list(row), list(row.values())])
    assert reading.grain == "range"
    assert stats == [
        AdStat(
            line=2,
            source="linkedin",
            start=date(2026, 6, 1),
            end=date(2026, 6, 7),
            impressions=1234,
            clicks=1,
            account_id="A1",
            campaign_id="7",
            campaign_name="A",
            ad_id="3",
            dimension="seniority",
            value="CXO",
            campaign_type="sponsored",
            objective="leads",
            spend_micros=12_500_000,
            currency="EUR",
        )
    ]


def test_other_names_are_mapped(read: Read) -> None:
    rows = [["Tag", "Kampagne", "Einblendungen", "Klicks"], ["2026-06-02", "A", "9", "1"]]
    mapped = {"date": "Tag", "campaign": "Kampagne", "impressions": "einblendungen"}
    with pytest.raises(FileRefusedError, match="--map clicks=COLUMN"):
        read(rows, columns=mapped)
    _, (stat,) = read(rows, columns=mapped | {"clicks": "Klicks"})
    assert (stat.campaign_name, stat.impressions) == ("A", 9)


def test_a_mapped_column_that_is_not_there_is_refused(read: Read) -> None:
    with pytest.raises(FileRefusedError, match=r"no Klikcs column.*found date, campaign"):
        read([HEADER, ["2026-06-02", "A", "9", "1"]], columns={"clicks": "Klikcs"})


@pytest.mark.parametrize("name", HEADER)
def test_a_missing_column_is_refused_by_its_name(read: Read, name: str) -> None:
    header = [cell for cell in HEADER if cell != name]
    with pytest.raises(FileRefusedError, match=f"line 1: there is no {name} column"):
        read([header, ["x"] * 3])


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (["2026-06-02", "A", "-9", "1"], "impressions '-9' is negative"),
        (["2026-06-02", "A", "9", "0.5"], "clicks '0.5' is not a whole number"),
        (["2026-06-02", "A", "9", "7.48E-6"], "not a whole number"),
        (["2026-06-02", "A", "9" * 50, "1"], "not a whole number"),
        (["2026-02-30", "A", "9", "1"], "not a date"),
        (["1999-12-31", "A", "9", "1"], "before 2000"),
        (["2026-07-03", "A", "9", "1"], "future"),
        (["2026-06-02", "A\0", "9", "1"], "NUL"),
        (["2026-06-02", "A" * 1001, "9", "1"], "1,001 characters"),
        (["2026-06-02", "", "9", "1"], "neither campaign nor campaign_id"),
        (["2026-06-02"], "neither campaign"),
        (["2026-06-02", "A"], "impressions is missing"),
    ],
)
def test_a_bad_row_is_rejected_alone(read: Read, row: list[str], reason: str) -> None:
    reading, stats = read([HEADER, row, ["2026-06-02", "A", "9", "1"]])
    assert [stat.line for stat in stats] == [3]
    assert [reject.line for reject in reading.rejects] == [2]
    assert reason in reading.rejects[0].reason


def test_the_day_after_the_import_is_still_taken(read: Read) -> None:
    assert len(read([HEADER, ["2026-07-02", "A", "9", "1"]])[1]) == 1


def test_an_end_before_its_start_is_rejected(read: Read) -> None:
    header = ["period_start", "period_end", *HEADER[1:]]
    reading, _ = read([header, ["2026-06-02", "2026-06-01", "A", "9", "1"]])
    assert "before it starts" in reading.rejects[0].reason


@pytest.mark.parametrize("cells", [("seniority", ""), ("", "CXO")])
def test_half_a_segment_is_rejected(read: Read, cells: tuple[str, str]) -> None:
    header = [*HEADER, "segment_dimension", "segment_value"]
    reading, stats = read([header, ["2026-06-02", "A", "9", "1", *cells]])
    assert stats == []
    assert "segment_" in reading.rejects[0].reason


def test_an_ambiguous_date_is_refused_with_both_readings(read: Read) -> None:
    rows = [HEADER, ["5.5.2026", "A", "9", "1"], ["03.04.2026", "A", "9", "1"]]
    with pytest.raises(FileRefusedError, match=r"line 3.*2026-04-03 or 2026-03-04.*--locale") as e:
        read(rows)
    assert e.value.line == 3
    assert read(rows, locale="de")[1][1].start == date(2026, 4, 3)


def test_a_day_that_equals_its_month_is_not_ambiguous(read: Read) -> None:
    assert read([HEADER, ["5/5/2026", "A", "9", "1"]])[1][0].start == date(2026, 5, 5)


def test_dates_that_contradict_each_other_are_refused(read: Read) -> None:
    rows = [HEADER, ["13/4/2026", "A", "9", "1"], ["4/13/2026", "A", "9", "1"]]
    with pytest.raises(FileRefusedError, match="--locale"):
        read(rows)


def test_an_unknown_locale_is_refused(read: Read) -> None:
    with pytest.raises(FileRefusedError, match="'xx' is not a locale"):
        read([HEADER, ["2026-06-02", "A", "9", "1"]], locale="xx")


def test_two_currencies_in_one_account_are_refused(read: Read) -> None:
    header = [*HEADER, "currency", "account_id"]
    rows = [["2026-06-02", "A", "9", "1", money, "1"] for money in ("EUR", "USD")]
    with pytest.raises(FileRefusedError, match="line 3: the currency is USD, but EUR on line 2"):
        read([header, *rows])


def test_the_wrong_delimiter_is_refused_with_what_was_found(tmp_path: Path) -> None:
    content = b"date|campaign|impressions|clicks\n2026-06-02|A|9|1\n"
    assert sureness(AdStats(), tmp_path, content) == 0.0
    with pytest.raises(FileRefusedError, match=r"found date\|campaign"):
        read_bytes(AdStats(), tmp_path, content)


_ROWS = st.lists(
    st.tuples(
        st.dates(date(2000, 1, 1), date(2026, 6, 1)),
        st.integers(0, 30),
        st.text("abcÄé,;\"'\n", max_size=9).map(lambda t: f"c{t}c"),
        st.integers(0, 10**12),
        st.integers(0, 10**6),
        st.integers(0, 10**9),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=100, deadline=None)
@given(rows=_ROWS, seed=st.integers(0, 2**32), shape=st.sampled_from(SHAPES))
def test_what_was_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[date, int, str, int, int, int]],
    seed: int,
    shape: Shape,
) -> None:
    order = list(range(6))
    Random(seed).shuffle(order)
    header = ["period_start", "period_end", "campaign", "impressions", "clicks", "spend"]
    table = [
        [
            start.isoformat(),
            (start + timedelta(days)).isoformat(),
            name,
            str(i),
            str(c),
            f"{cents // 100}.{cents % 100:02}",
        ]
        for start, days, name, i, c, cents in rows
    ]
    content = table_bytes([[line[at] for at in order] for line in [header, *table]], shape)
    _, stats = read_bytes(AdStats(), tmp_path_factory.mktemp("a"), content)
    assert [
        (s.start, (s.end - s.start).days, s.campaign_name, s.impressions, s.clicks, s.spend_micros)
        for s in stats
    ] == [(start, n, name, i, c, cents * 10_000) for start, n, name, i, c, cents in rows]


def test_a_shifted_row_is_rejected(read: Read) -> None:
    reading, stats = read(
        [HEADER, ["2026-06-02", "A", "B", "9", "1"], ["2026-06-02", "A", "9", "1"]]
    )
    assert [stat.line for stat in stats] == [3]
    assert "5 cells under 4 column names" in reading.rejects[0].reason


def test_a_sheet_that_names_its_delimiter_is_read(tmp_path: Path) -> None:
    content = b"sep=;\r\ndate;campaign;impressions;clicks\r\n2026-06-02;A;9;1\r\n"
    _, (stat,) = read_bytes(AdStats(), tmp_path, content)
    assert (stat.line, stat.impressions) == (3, 9)


def test_reddit_is_read_by_mapping_under_its_own_name(tmp_path: Path) -> None:
    content = (
        b"Date,Campaign Name,Impressions,Clicks,eCPM,Amount Spent (USD)\n"
        b'2026-06-02,Launch,"12,345",97,3.10,38.27\n'
    )
    with pytest.raises(NotRecognisedError, match=r"no campaign .*--map campaign=\"Campaign Name\""):
        read_bytes(AdStats(), tmp_path, content)
    _, (stat,) = read_bytes(
        AdStats(),
        tmp_path,
        content,
        columns={"campaign": "Campaign Name", "spend": "Amount Spent (USD)"},
        scope={"source": "reddit"},
    )
    assert (stat.source, stat.campaign_name, stat.clicks) == ("reddit", "Launch", 97)
    assert (stat.impressions, stat.spend_micros) == (12_345, 38_270_000)


def test_mapped_columns_are_found_under_a_platforms_first_lines(tmp_path: Path) -> None:
    rows = [
        ["Annonserapport (i UTC)"],
        ["Rapportstart: 1. mai 2026"],
        [],
        ["Dato", "Kampanje", "Visninger", "Klikk"],
        ["2026-05-01", "A", "9", "1"],
    ]
    names = {"date": "Dato", "campaign": "Kampanje", "impressions": "Visninger", "clicks": "Klikk"}
    _, (stat,) = read_bytes(AdStats(), tmp_path, table_bytes(rows, LINKEDIN), columns=names)
    assert (stat.line, stat.campaign_name, stat.impressions) == (5, "A", 9)
