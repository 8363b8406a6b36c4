"""What a platform writes, in any locale, encoding, delimiter, order and set of columns, is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.files.registry import recognise
from connectors.kit.formats import ReadOptions
from connectors.kit.input_file import InputFile
from tests.builders.ad_exports import (
    NOW,
    SHAPES,
    Shape,
    linkedin_preamble,
    read_bytes,
    table_bytes,
    workbook_bytes,
)
from tests.builders.ad_locales import (
    GOOGLE_COLUMNS,
    LINKEDIN_LINES,
    LINKEDIN_NEW,
    LINKEDIN_OLD,
    LOCALES,
    META_COLUMNS,
    MICROSOFT_COLUMNS,
    Columns,
    Locale,
)

FIRST, LAST = date(2026, 4, 2), date(2026, 6, 29)
WESTERN = Shape("cp1252", delimiter=";", end="\r\n")
EXTRA = {"Notes, and more": 'a "b"\nc', "Zusatz": "", "Étiquette": "x;y\tz"}
"""Columns that nobody reads."""

Fact = tuple[date, str, str, int, int, int]
"""Day, id, name, impressions, clicks, micros."""


@dataclass(frozen=True, slots=True)
class Platform:
    """How one platform's daily table is written in its languages."""

    columns: dict[str, Columns]
    kind: str
    above: Callable[[Locale], list[list[str]]] = lambda _: []
    plain_days: bool = False
    """Whether days are ISO in every language."""
    fixed: dict[str, str] = field(default_factory=dict)
    foot: tuple[tuple[str, ...], ...] = ()


def _linkedin_above(locale: Locale) -> list[list[str]]:
    title, start, end = LINKEDIN_LINES[locale.language]
    if locale.language == "en":
        return linkedin_preamble(title, FIRST, LAST)
    return [
        [title],
        [f"{start}: {locale.long_date(FIRST)} 0:00"],
        [f"{end}: {locale.long_date(LAST)} 23:59"],
        [],
    ]


def _google_above(locale: Locale) -> list[list[str]]:
    return [["Report"], [f"{locale.long_date(FIRST)} - {locale.long_date(LAST)}"]]


def _microsoft_above(locale: Locale) -> list[list[str]]:
    return [
        ["Report Name: x"],
        [f"Report Time: {locale.date(FIRST)}, {locale.date(LAST)}"],
        ["Report Aggregation: Daily"],
        ["Potential Incomplete Data: false"],
        [],
    ]


def _english(*names: str) -> dict[str, Columns]:
    fields = ("day", "id", "campaign", "spend", "impressions", "clicks")
    return {"en": dict(zip(fields, names, strict=True))}


ACCOUNT = {"account": "Example", "currency": "EUR", "group_id": "8", "group": "Spring", "ad": "1"}
PLATFORMS = {
    "linkedin before 2026": Platform(LINKEDIN_OLD, "linkedin", _linkedin_above, fixed=ACCOUNT),
    "linkedin since 2026": Platform(LINKEDIN_NEW, "linkedin", _linkedin_above, fixed=ACCOUNT),
    "google": Platform(
        GOOGLE_COLUMNS, "google", _google_above, plain_days=True, fixed={"currency": "EUR"}
    ),
    "meta": Platform(META_COLUMNS, "meta", plain_days=True, fixed={"all": "999999"}),
    "microsoft": Platform(
        MICROSOFT_COLUMNS,
        "microsoft",
        _microsoft_above,
        fixed={"account_id": "[55]"},
        foot=((), ("@2026 Microsoft Corporation. All rights reserved. ",)),
    ),
    "tiktok": Platform(
        _english(
            "By Day", "Campaign ID", "Campaign name", "Cost", "Impressions", "Clicks (destination)"
        ),
        "tiktok",
        plain_days=True,
    ),
    "x": Platform(
        _english("Time period", "ID", "Campaign", "Spend", "Impressions", "Link clicks")
        | {},
        "x",
        plain_days=True,
    ),
    "pinterest": Platform(
        _english(
            "Date", "Campaign ID", "Campaign name", "Spend in account currency", "Impressions",
            "Outbound clicks",
        ),
        "pinterest",
        plain_days=True,
    ),
    "spotify": Platform(
        _english("Date", "Campaign ID", "Campaign name", "Spend", "Impressions", "Clicks"),
        "spotify",
        lambda _: [["Report Granularity: Daily"], [f"Report Date Range: {FIRST} - {LAST}"], []],
        plain_days=True,
    ),
}  # fmt: skip
X_MARKS = {"Campaign URL": "https://x.example", "Billed engagements": "3"}

FACTS = st.lists(
    st.tuples(
        st.dates(FIRST, LAST),
        st.integers(1, 9 * 10**17).map(str),
        st.text("abcÄéñçß,;\"'\t\n 7", max_size=9).map(lambda text: f"c{text}c"),
        st.integers(0, 10**9),
        st.integers(0, 10**6),
        st.integers(0, 10**9).map(lambda cents: cents * 10_000),
    ),
    min_size=1,
    max_size=7,
)


def _row(platform: Platform, locale: Locale, fact: Fact) -> dict[str, str]:
    day, identity, name, impressions, clicks, micros = fact
    cells = {
        "day": day.isoformat() if platform.plain_days else locale.date(day),
        "id": identity,
        "campaign": name,
        "impressions": locale.whole(impressions),
        "clicks": locale.whole(clicks),
        "spend": locale.money(micros),
    } | platform.fixed
    names = platform.columns[locale.language]
    return {names[known]: cell for known, cell in cells.items()}


def _table(
    platform: Platform, locale: Locale, facts: Sequence[Fact], random: Random
) -> list[list[str]]:
    rows = [_row(platform, locale, fact) for fact in facts]
    more = dict(random.sample(sorted(EXTRA.items()), random.randint(0, len(EXTRA))))
    more |= X_MARKS if platform.kind == "x" else {}
    columns = [*rows[0], *more]
    random.shuffle(columns)
    body = [[(row | more)[name] for name in columns] for row in rows]
    return [*platform.above(locale), columns, *body, *map(list, platform.foot)]


def _bytes(rows: list[list[str]], shape: Shape | None) -> bytes:
    """The table's bytes; a text that cp1252 does not have makes it UTF-8, as spreadsheets do."""
    if shape is None:
        return workbook_bytes(rows)
    try:
        return table_bytes(rows, shape)
    except UnicodeEncodeError:
        return table_bytes(rows, replace(shape, codec="utf-8"))


@pytest.mark.parametrize("name", PLATFORMS)
@settings(max_examples=40, deadline=None)
@given(data=st.data(), facts=FACTS, shape=st.sampled_from([*SHAPES, WESTERN, None]))
def test_a_daily_report_is_read_back_exactly(
    tmp_path_factory: pytest.TempPathFactory,
    name: str,
    data: st.DataObject,
    facts: list[Fact],
    shape: Shape | None,
) -> None:
    platform = PLATFORMS[name]
    locale = LOCALES[data.draw(st.sampled_from(sorted(platform.columns)))]
    random = Random(data.draw(st.integers(0, 2**32)))
    content = _bytes(_table(platform, locale, facts, random), shape)
    folder = tmp_path_factory.mktemp("r")
    path = folder / "unnamed"
    path.write_bytes(content)
    options = (
        {"locale": "en_US"} if platform.kind == "microsoft" and locale.language == "en" else {}
    )
    found = recognise(InputFile(path), ReadOptions(now=NOW, **options))
    assert found.kind == platform.kind
    # on only one date a LinkedIn row could be its whole range, which nothing in it tells
    scope = {"grain": "day"} if platform.kind == "linkedin" else {}
    reading, stats = read_bytes(found, folder, content, scope=scope, **options)
    assert reading.rejects == []
    assert [
        (s.start, s.campaign_id, s.campaign_name, s.impressions, s.clicks, s.spend_micros)
        for s in stats
    ] == facts
    assert all(stat.start == stat.end and stat.dimension is None for stat in stats)
    assert reading.locale == locale.language
