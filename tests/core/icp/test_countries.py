from __future__ import annotations

import pytest

from desktop.core.icp.countries import country_code, country_name


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("US", "US"),
        (" us ", "US"),
        ("USA", "US"),
        ("U.S.A.", "US"),
        ("United States", "US"),
        ("united states of america", "US"),
        ("UK", "GB"),
        ("GBR", "GB"),
        ("Great Britain", "GB"),
        ("DEU", "DE"),
        ("Germany", "DE"),
        ("Türkiye", "TR"),
        ("Turkey", "TR"),
        ("Cote d'Ivoire", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("Trinidad and Tobago", "TT"),
        ("Trinidad & Tobago", "TT"),
        ("Saint Lucia", "LC"),
        ("Hong Kong SAR", "HK"),
        ("Korea, Republic of", "KR"),
        ("North Korea", "KP"),
        ("Czech Republic", "CZ"),
        ("Viet Nam", "VN"),
    ],
)
def test_codes_and_names_give_the_code(text: str, code: str) -> None:
    assert country_code(text) == code


@pytest.mark.parametrize(
    "text", ["", " ", "XX", "EU", "Europe", "ZZ", "Unknown", "12", "日本", "001"]
)
def test_what_is_no_country_is_none(text: str) -> None:
    assert country_code(text) is None


def test_every_name_and_code_leads_back_to_its_code() -> None:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    names = {one + two: country_name(one + two) for one in letters for two in letters}
    known = {code: name for code, name in names.items() if name is not None}

    assert len(known) > 240
    assert {code: country_code(name) for code, name in known.items()} == {
        code: code for code in known
    }
    assert all(country_code(code) == code for code in known)


def test_a_code_that_is_none_has_no_name() -> None:
    assert country_name("XX") is None
    assert country_name("EU") is None
