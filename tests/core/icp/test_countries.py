from __future__ import annotations

import pytest
from babel import Locale

from desktop.core.icp.countries import country_code, country_name
from desktop.core.icp.country_names import is_country
from desktop.core.icp.plain_text import plain


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
    "text", ["", " ", "XX", "EU", "Europe", "ZZ", "Unknown", "12", "日", "001"]
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


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Deutschland", "DE"), ("Allemagne", "DE"), ("Alemania", "DE"), ("ALEMANHA", "DE"),
        ("Duitsland", "DE"), ("Niemcy", "DE"), ("ドイツ", "DE"), ("Германия", "DE"),
        ("Estados Unidos", "US"), ("États-Unis", "US"), ("etats unis", "US"), ("美国", "US"),
        ("Vereinigtes Königreich", "GB"), ("Royaume-Uni", "GB"), ("Reino Unido", "GB"),
        ("Schweiz", "CH"), ("Suiza", "CH"), ("Brasil", "BR"), ("Česko", "CZ"), ("ישראל", "IL"),
        ("الإمارات العربية المتحدة", "AE"), ("276", "DE"), ("840", "US"), ("076", "BR"),
    ],
)  # fmt: skip
def test_names_of_other_languages_and_numeric_codes_give_the_code(text: str, code: str) -> None:
    assert country_code(text) == code


def test_what_languages_call_different_countries_is_none() -> None:
    assert country_code("конго") is None
    assert country_code("Congo") == "CG"  # English decides


AMBIGUOUS = {"kongo", "конго", "sant martin"}
"""What languages call one country each, but not the same one."""


def test_every_name_that_babel_gives_for_a_big_language_is_known() -> None:
    for language in ("de", "es", "fr", "pt", "it", "nl", "pl", "ja", "zh", "ru", "ar", "tr"):
        for code, name in Locale(language).territories.items():
            if is_country(code) and plain(name):
                wanted = None if plain(name) in AMBIGUOUS else code
                assert country_code(name) == wanted, (language, name)
