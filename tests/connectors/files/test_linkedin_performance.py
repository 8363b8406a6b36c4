"""LinkedIn performance reports: which cell is what, which report it is, and what is refused."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.files.linkedin_performance import LinkedInPerformance
from connectors.kit.errors import FileRefusedError
from connectors.kit.formats import ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import AdStat, RecordBatch
from tests.builders.ad_exports import (
    LINKEDIN,
    NOW,
    SHAPES,
    Read,
    Shape,
    linkedin_day,
    linkedin_preamble,
    linkedin_row,
    read_bytes,
    sureness,
    table_bytes,
    with_header,
    workbook_bytes,
)
from tests.builders.linkedin_reports import WHOLE, linkedin_report


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return partial(read_bytes, LinkedInPerformance(), tmp_path)


def test_every_cell_lands_in_its_field(read: Read) -> None:
    reading, stats = read(
        linkedin_report(linkedin_row()), "account_510_creative_performance_report.csv"
    )
    assert stats == [
        AdStat(
            line=7,
            source="linkedin",
            start=WHOLE[0],
            end=WHOLE[1],
            impressions=1000,
            clicks=4,
            account_id="510",
            account_name="Example Ltd",
            campaign_id="400",
            campaign_name="Leaders, DACH",
            group_id="800",
            group_name="Spring",
            ad_id="1",
            ad_name="Blue",
            campaign_type="Sponsored Update",
            objective="Website visits",
            spend_micros=10_500_000,
            currency="EUR",
        )
    ]
    assert (reading.kind, reading.report, reading.source) == (
        "linkedin",
        "ad_performance",
        "linkedin",
    )
    assert (reading.locale, reading.period, reading.scope) == ("en", WHOLE, "account")
    generated = datetime(2026, 6, 2, 9, 46, tzinfo=UTC)
    assert reading.as_of == int(generated.timestamp()) * 1_000_000


def test_where_ad_sets_exist_the_campaign_is_the_group(read: Read) -> None:
    row = linkedin_row(**{"Ad Set ID": "400", "Ad Set Name": "Leaders", "Campaign ID": "800"})
    row["Campaign Name"] = "Spring"
    del row["Campaign Group ID"], row["Campaign Group Name"]
    _, (stat,) = read(linkedin_report(row))
    assert (stat.campaign_id, stat.campaign_name) == ("400", "Leaders")
    assert (stat.group_id, stat.group_name) == ("800", "Spring")


def test_a_blank_ad_name_falls_back_to_headline_and_first_line(read: Read) -> None:
    first = linkedin_row(**{"Creative Name": "", "Ad Headline": "Grow"})
    second = linkedin_row(**{"Creative Name": "", "Ad Headline": "", "Ad ID": "2"})
    _, stats = read(linkedin_report(first, second))
    assert [stat.ad_name for stat in stats] == ["Grow", "Two"]


def test_without_an_id_in_the_file_name_the_account_is_its_name(read: Read) -> None:
    _, (stat,) = read(linkedin_report(linkedin_row()))
    assert (stat.account_id, stat.account_name) == ("Example Ltd", "Example Ltd")


def test_the_scope_of_the_user_stands_in_for_a_file_name(read: Read) -> None:
    _, (stat,) = read(linkedin_report(linkedin_row()), scope={"account": "77"})
    assert stat.account_id == "77"


def test_a_report_without_a_header_delivered_nothing(read: Read, tmp_path: Path) -> None:
    content = table_bytes([*linkedin_preamble(), []], LINKEDIN)
    reading, stats = read(content)
    assert stats == []
    assert reading.rows_read == 0
    assert "nothing was delivered" in reading.warnings[0]
    assert reading.period == WHOLE
    assert sureness(LinkedInPerformance(), tmp_path, content) > 0.5


@pytest.mark.parametrize("name", ["Impressions", "Clicks"])
def test_a_missing_column_is_refused_by_its_name(read: Read, name: str) -> None:
    row = linkedin_row()
    del row[name]
    with pytest.raises(FileRefusedError, match=f"line 6: there is no {name} column") as caught:
        read(linkedin_report(row))
    assert (caught.value.line, caught.value.column) == (6, name)


@pytest.mark.parametrize(
    ("column", "cell", "reason"),
    [
        ("Impressions", "-5", "negative"),
        ("Impressions", "12.5", "not a whole number"),
        ("Clicks", "", "clicks is missing"),
        ("Start Date (in UTC)", "soon", "not a date"),
        ("Campaign Name", "od\0d", "NUL"),
        ("Campaign Name", "x" * 1001, "1,001 characters"),
        ("Total Spent", "much", "not a number"),
    ],
)
def test_a_bad_row_is_rejected_alone(read: Read, column: str, cell: str, reason: str) -> None:
    good = linkedin_row(**{"Start Date (in UTC)": "5/20/2026"})
    reading, stats = read(linkedin_report(linkedin_row(**{column: cell}), good))
    assert [stat.start for stat in stats] == [date(2026, 5, 20)]
    assert [reject.line for reject in reading.rejects] == [7]
    assert reason in reading.rejects[0].reason


def test_more_clicks_than_impressions_are_kept_with_one_warning(read: Read) -> None:
    rows = [linkedin_row(Impressions="1", Clicks="3", **{"Ad ID": n}) for n in ("1", "2")]
    reading, stats = read(linkedin_report(*rows))
    assert len(stats) == 2
    assert reading.warnings == ["2 rows have more clicks than impressions; they were kept"]


def test_two_currencies_in_one_account_are_refused(read: Read) -> None:
    rows = [linkedin_row(), linkedin_row(Currency="USD", **{"Ad ID": "2"})]
    with pytest.raises(FileRefusedError, match="line 9: the currency is USD, but EUR on line 7"):
        read(linkedin_report(*rows))


@pytest.mark.parametrize(
    ("title", "report"),
    [
        ("Campaign Performance Report (in UTC)", "campaign_performance"),
        ("LAN Ad Performance Report (in UTC)", "lan_ad_performance"),
        ("LAN Campaign Performance Report (in UTC)", "lan_campaign_performance"),
        ("Campaign Placement Report (in UTC)", "campaign_placement"),
        ("Conversion Performance Report (in UTC)", "conversion_performance"),
        ("Conversation Ads Performance Report (in UTC)", "conversation_ads_performance"),
    ],
)
def test_the_title_names_the_report(read: Read, title: str, report: str) -> None:
    assert read(linkedin_report(linkedin_row(), title=title))[0].report == report


_NAMES = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Z"), exclude_characters="\0\ufeff"),
    min_size=1,
    max_size=20,
).map(lambda name: f"x{name}x")
_ROWS = st.lists(
    st.tuples(
        st.dates(WHOLE[0], WHOLE[1]),
        st.integers(1, 10**12).map(str),
        _NAMES,
        st.integers(0, 10**9),
        st.integers(0, 10**6),
        st.integers(0, 10**8),
    ),
    min_size=2,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(rows=_ROWS, seed=st.integers(0, 2**32), shape=st.sampled_from(SHAPES))
def test_what_was_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[tuple[date, str, str, int, int, int]],
    seed: int,
    shape: Shape,
) -> None:
    rows[0] = (date(2026, 5, 30), *rows[0][1:])
    rows[1] = (date(2026, 5, 31), *rows[1][1:])
    columns = list(linkedin_row())
    Random(seed).shuffle(columns)
    table = [
        linkedin_row(
            **{
                "Start Date (in UTC)": linkedin_day(day),
                "Campaign ID": campaign,
                "Campaign Name": name,
                "Impressions": str(shown),
                "Clicks": str(clicked),
                "Total Spent": f"{cents // 100}.{cents % 100:02}",
            }
        )
        for day, campaign, name, shown, clicked, cents in rows
    ]
    content = table_bytes(
        [*linkedin_preamble(), columns, *([row[name] for name in columns] for row in table)], shape
    )
    _, stats = read_bytes(LinkedInPerformance(), tmp_path_factory.mktemp("l"), content)
    assert [
        (s.start, s.campaign_id, s.campaign_name, s.impressions, s.clicks, s.spend_micros)
        for s in stats
    ] == [(d, c, n.strip(), i, k, cents * 10_000) for d, c, n, i, k, cents in rows]


def test_a_report_without_campaigns_is_refused(read: Read) -> None:
    row = linkedin_row()
    del row["Campaign ID"], row["Campaign Name"]
    with pytest.raises(FileRefusedError, match="no Campaign Name column"):
        read(linkedin_report(row))


@pytest.mark.parametrize(
    ("title", "report"),
    [
        ("Campaign Performance Report (in UTC)", "campaign_performance"),
        ("Ad Set Performance Report (in UTC)", "campaign_performance"),
        ("Campaign Placement Report (in UTC)", "campaign_placement"),
        ("LAN Ad Performance Report (in UTC)", "lan_ad_performance"),
        ("LAN Campaign Performance Report (in UTC)", "lan_campaign_performance"),
        ("Conversion Performance Report (in UTC)", "conversion_performance"),
        ("Conversation Ads Performance Report (in UTC)", "conversation_ads_performance"),
        ("Informe de rendimiento del lote de anuncios (en UTC)", "campaign_performance"),
        ("Rapport met advertentieprestaties (in UTC)", "ad_performance"),
    ],
)
def test_every_report_type_has_its_name(read: Read, title: str, report: str) -> None:
    assert read(linkedin_report(linkedin_row(), title=title))[0].report == report


def test_two_accounts_in_one_file_are_kept_apart(read: Read) -> None:
    other = linkedin_row(**{"Account Name": "Other GmbH", "Currency": "CHF"})
    content = linkedin_report(linkedin_row(), other, linkedin_row(**{"Ad ID": "2"}))
    reading, stats = read(content, "account_510_creative_performance_report.csv")
    assert [stat.account_id for stat in stats] == ["510", "Other GmbH", "510"]
    assert "a second account, 'Other GmbH'" in reading.warnings[0]


def test_an_account_report_is_about_the_account_as_a_whole(read: Read) -> None:
    row = {
        name: cell
        for name, cell in linkedin_row().items()
        if not name.startswith(("Campaign", "Ad ", "Creative"))
    }
    content = linkedin_report(row, title="Account Performance Report (in UTC)")
    reading, (stat,) = read(content, "account_510_performance_report.csv")
    assert (reading.report, stat.account_id) == ("account_performance", "510")
    assert (stat.campaign_id, stat.campaign_name, stat.dimension) == (None, None, None)


def test_a_report_of_campaign_groups_is_refused_with_the_report_to_export(read: Read) -> None:
    row = {
        name: cell
        for name, cell in linkedin_row().items()
        if name not in ("Campaign ID", "Campaign Name") and not name.startswith(("Ad ", "Creative"))
    }
    with pytest.raises(FileRefusedError, match=r"its rows are campaign groups.*Ad Performance"):
        read(linkedin_report(row, title="Campaign Group Performance Report (in UTC)"))


@pytest.mark.parametrize("codec", ["utf-8", "cp1252"])
def test_a_report_saved_again_by_a_spreadsheet_is_the_same(read: Read, codec: str) -> None:
    rows = [*linkedin_preamble(), *with_header([linkedin_row(**{"Creative Name": "Blåu – ü"})])]
    same = [replace(stat, line=0) for stat in read(table_bytes(rows, LINKEDIN))[1]]
    for shape in (Shape(codec, delimiter=";", end="\r\n"), Shape(codec, end="\r\n")):
        assert [replace(stat, line=0) for stat in read(table_bytes(rows, shape))[1]] == same
    assert [replace(stat, line=0) for stat in read(workbook_bytes(rows))[1]] == same


def test_the_reading_tells_why_it_reads_so(read: Read) -> None:
    rows = [
        linkedin_row(**{"Start Date (in UTC)": "5/13/2026", "Total Spent": "1,010.50"}),
        linkedin_row(**{"Start Date (in UTC)": "5/3/2026"}),
    ]
    told = " ".join(read(linkedin_report(*rows))[0].evidence)
    assert "its first line is 'Ad Performance Report (in UTC)'" in told
    assert "dates with the month first, as in '5/13/2026' on line 7" in told
    assert "numbers with a decimal point, as in '1,010.50' on line 7" in told
    assert "(en)" in told


def test_the_conversions_of_one_ad_share_its_impressions(read: Read) -> None:
    rows = [
        linkedin_row(**{"Conversion Name": name, "Start Date (in UTC)": day})
        for day in ("5/2/2026", "5/3/2026")
        for name in ("Sign-up", "Demo", "")
    ]
    title = "Conversion Performance Report (in UTC)"
    reading, stats = read(linkedin_report(*rows, title=title))
    assert [(stat.start.day, stat.impressions) for stat in stats] == [(2, 1000), (3, 1000)]
    assert list(reading.left_out.items()) == [
        (
            (
                "row of another conversion",
                "it repeats the delivery of its ad, which is counted once",
            ),
            4,
        )
    ]


def test_rows_come_in_batches_before_the_file_is_read_to_its_end(tmp_path: Path) -> None:
    rows = [
        linkedin_row(**{"Ad ID": str(ad), "Start Date (in UTC)": linkedin_day(day)})
        for ad in range(4_000)
        for day in (date(2026, 5, 2), date(2026, 5, 3), date(2026, 5, 4))
    ]
    path = tmp_path / "ads.csv"
    path.write_bytes(linkedin_report(*rows))
    reading = LinkedInPerformance().read(InputFile(path), ReadOptions(now=NOW))
    first = next(reading.batches)
    assert isinstance(first, RecordBatch)
    assert len(first.records) == reading.rows_read < len(rows)
