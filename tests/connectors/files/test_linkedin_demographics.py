"""LinkedIn demographics: stacked tables, scope, and what is refused."""

from __future__ import annotations

from datetime import date
from functools import partial
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.files.linkedin_demographics import LinkedInDemographics
from connectors.kit.errors import FileRefusedError
from tests.builders.ad_exports import (
    LINKEDIN,
    SHAPES,
    Read,
    Shape,
    demographics_table,
    linkedin_preamble,
    read_bytes,
    sureness,
    table_bytes,
)

WHOLE = (date(2026, 5, 1), date(2026, 5, 31))
TITLE = "Demographics Report (in UTC)"
DIMENSIONS = {
    "Company Name": "company",
    "Company Industry": "industry",
    "Company Size": "company_size",
    "Contextual Country/Region": "country",
    "Location": "location",
    "Job Seniority": "seniority",
    "Job Title": "job_title",
    "Job Function": "job_function",
    "County": "county",
    "Designated Market Area": "dma",
}


def _content(*tables: list[list[str]], shape: Shape = LINKEDIN) -> bytes:
    return table_bytes([*linkedin_preamble(TITLE), *chain.from_iterable(tables)], shape)


@pytest.fixture
def read(tmp_path: Path) -> Read:
    return partial(read_bytes, LinkedInDemographics(), tmp_path)


def test_ten_stacked_tables_give_ten_dimensions(read: Read) -> None:
    tables = [demographics_table(name, [(f"{name} A", "90", "3")]) for name in DIMENSIONS]
    reading, stats = read(_content(*tables), "account_510_demographics_report.csv")
    assert [(s.dimension, s.value) for s in stats] == [
        (dimension, f"{name} A") for name, dimension in DIMENSIONS.items()
    ]
    assert {(s.start, s.end, s.account_id, s.campaign_id) for s in stats} == {(*WHOLE, "510", None)}
    assert reading.rows_read == 10
    assert (reading.report, reading.grain, reading.scope) == ("demographics", "range", "account")
    assert reading.warnings == []


def test_lines_are_those_of_the_file(read: Read) -> None:
    tables = [
        demographics_table("Job Title", [("Engineer", "90", "3"), ("Founder", "40", "0")]),
        demographics_table("County", []),
        demographics_table("Location", [("Berlin", "8", "0")]),
    ]
    _, stats = read(_content(*tables))
    assert [stat.line for stat in stats] == [7, 8, 13]


def test_a_single_table_is_a_report_too(read: Read, tmp_path: Path) -> None:
    rows = [["Job Seniority Segment", "Impressions", "Clicks"], ["CXO", "1,218", "0"]]
    content = table_bytes([*linkedin_preamble(TITLE), *rows], LINKEDIN)
    assert sureness(LinkedInDemographics(), tmp_path, content) > 0.9
    _, (stat,) = read(content)
    assert (stat.dimension, stat.value, stat.impressions, stat.clicks) == (
        "seniority",
        "CXO",
        1218,
        0,
    )


def test_the_columns_of_each_table_are_found_anew(read: Read) -> None:
    swapped = [["Job Title Segment", "Clicks", "Impressions"], ["Engineer", "3", "50"]]
    tables = [demographics_table("Location", [("Berlin", "8", "0")]), swapped]
    _, stats = read(_content(*tables))
    assert [(s.impressions, s.clicks) for s in stats] == [(8, 0), (50, 3)]


def test_a_new_english_table_keeps_its_own_name(read: Read) -> None:
    _, (stat,) = read(_content(demographics_table("Company Growth Rate", [("Fast", "9", "0")])))
    assert stat.dimension == "company_growth_rate"


def test_a_campaign_in_the_file_name_is_the_scope(read: Read) -> None:
    content = _content(demographics_table("Location", [("Berlin", "8", "0")]))
    reading, (stat,) = read(content, "campaign_400_demographics_report.csv")
    assert (reading.scope, stat.campaign_id) == ("campaign", "400")


def test_the_user_can_say_the_scope(read: Read) -> None:
    content = _content(demographics_table("Location", [("Berlin", "8", "0")]))
    reading, (stat,) = read(content, scope={"campaign": "400", "account": "510"})
    assert (reading.scope, stat.campaign_id, stat.account_id) == ("campaign", "400", "510")


def test_without_any_scope_it_is_the_whole_account_with_a_warning(read: Read) -> None:
    reading, (stat,) = read(_content(demographics_table("Location", [("Berlin", "8", "0")])))
    assert (reading.scope, stat.account_id, stat.campaign_id) == ("account", None, None)
    assert "--scope" in reading.warnings[0]


def test_a_group_is_neither_account_nor_campaign(read: Read) -> None:
    content = _content(demographics_table("Location", [("Berlin", "8", "0")]))
    with pytest.raises(FileRefusedError, match="one campaign group"):
        read(content, "campaign_group_800_demographics_report.csv")


def test_the_scope_is_asked_where_the_file_does_not_tell_it(read: Read) -> None:
    content = _content(demographics_table("County", [("A", "9", "0")]))
    assert read(content)[0].asks == ["scope"]
    assert read(content, scope={"account": "5"})[0].asks == []
    assert read(content, "account_5_demographics_report.csv")[0].asks == []


def test_the_true_total_is_told_by_the_printed_percents(read: Read) -> None:
    table = demographics_table("Job Title", [("Engineer", "3816", "3"), ("Founder", "40", "0")])
    table[1][2] = "28.705%"
    told = " ".join(read(_content(table))[0].evidence)
    assert "of about 13,294 impressions" in told


@pytest.mark.parametrize(
    ("first", "dimension"),
    [
        ("Segmento de nivel de responsabilidad", "seniority"),
        ("Segmento de la función laboral", "job_function"),
        ("Job Function Segment", "job_function"),
        ("Functieniveau-segment", "seniority"),
        ("Karrierestufe-Segment", "seniority"),
        ("Segment Branche", "industry"),
        ("Segment Taille de l'entreprise", "company_size"),
        ("Segmento de Tamanho da empresa", "company_size"),
        ("Segmento: Cargo", "job_title"),
    ],
)
def test_dimensions_are_known_in_other_languages(read: Read, first: str, dimension: str) -> None:
    names = {"s": ("Impresiones", "Clics"), "f": ("Weergaven", "Klikken")}
    impressions, clicks = names.get(first[0].lower(), ("Impressions", "Clicks"))
    rows = [[first, impressions, clicks], ["x", "90", "3"]]
    _, (stat,) = read(_content(rows))
    assert (stat.dimension, stat.impressions, stat.clicks) == (dimension, 90, 3)


def test_a_table_of_an_unknown_dimension_is_listed_not_dropped(read: Read) -> None:
    rows = [["Segmento de algo nuevo", "Impresiones", "Clics"], ["x", "90", "3"]]
    reading, stats = read(_content(rows))
    assert stats == []
    assert list(reading.left_out) == [
        (
            "table 'Segmento de algo nuevo'",
            "its dimension is not known; export the report in English",
        )
    ]


def test_a_report_without_tables_delivered_nothing(read: Read, tmp_path: Path) -> None:
    content = table_bytes([*linkedin_preamble(TITLE), []], LINKEDIN)
    assert sureness(LinkedInDemographics(), tmp_path, content) > 0.9
    reading, stats = read(content)
    assert (stats, reading.rows_read) == ([], 0)
    assert "nothing was delivered" in reading.warnings[-1]


def test_a_table_without_clicks_is_refused_with_its_line(read: Read) -> None:
    rows = [["Job Title Segment", "Impressions", "Sends"], ["Engineer", "3", "0"]]
    with pytest.raises(FileRefusedError, match="line 6: there is no Clicks column"):
        read(table_bytes([*linkedin_preamble(TITLE), *rows], LINKEDIN))


def test_without_a_preamble_the_period_has_to_be_said(read: Read) -> None:
    content = table_bytes(demographics_table("Location", [("Berlin", "8", "0")]), LINKEDIN)
    with pytest.raises(FileRefusedError, match="--period"):
        read(content)
    assert read(content, period=WHOLE)[1][0].end == WHOLE[1]


def test_a_bad_row_is_rejected_alone(read: Read) -> None:
    values = [("A", "-1", "0"), ("B", "x", "0"), ("", "5", "0"), ("C", "5", "0")]
    reading, stats = read(_content(demographics_table("Location", values)))
    assert [stat.value for stat in stats] == ["C"]
    assert [reject.line for reject in reading.rejects] == [7, 8, 9]


_TABLES = st.lists(
    st.tuples(
        st.sampled_from(sorted(DIMENSIONS)),
        st.lists(
            st.tuples(
                st.text("abcÄé,;\"'", min_size=1, max_size=9).map(lambda t: f"v{t}v"),
                st.integers(0, 10**9),
                st.integers(0, 10**6),
            ),
            max_size=5,
        ),
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(tables=_TABLES, shape=st.sampled_from(SHAPES))
def test_what_was_written_is_read_back(
    tmp_path_factory: pytest.TempPathFactory,
    tables: list[tuple[str, list[tuple[str, int, int]]]],
    shape: Shape,
) -> None:
    written = [
        demographics_table(name, [(value, str(i), str(c)) for value, i, c in rows])
        for name, rows in tables
    ]
    folder = tmp_path_factory.mktemp("d")
    _, stats = read_bytes(LinkedInDemographics(), folder, _content(*written, shape=shape))
    assert [(s.dimension, s.value, s.impressions, s.clicks) for s in stats] == [
        (DIMENSIONS[name], value, i, c) for name, rows in tables for value, i, c in rows
    ]
