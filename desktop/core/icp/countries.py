"""Countries by ISO code and by English name."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import Final

from babel import Locale
from babel.core import get_global

_NO_COUNTRY: Final = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Two-letter codes that the territory list has beside countries."""

_VARIANTS: Final = {
    "AE": ("UAE", "U.A.E.", "Emirates"),
    "BA": ("Bosnia", "Bosnia Herzegovina"),
    "BN": ("Brunei Darussalam",),
    "BO": ("Bolivia, Plurinational State of", "Plurinational State of Bolivia"),
    "CD": ("Democratic Republic of the Congo", "Democratic Republic of Congo", "DR Congo", "DRC",
           "Congo, The Democratic Republic of the", "Congo (Kinshasa)", "Congo (DRC)"),
    "CG": ("Congo", "Republic of the Congo", "Congo (Brazzaville)"),
    "CI": ("Ivory Coast",),
    "CN": ("PRC", "People's Republic of China", "Mainland China"),
    "CV": ("Cabo Verde",),
    "CZ": ("Czech Republic",),
    "FK": ("Falkland Islands (Malvinas)",),
    "FM": ("Micronesia, Federated States of", "Federated States of Micronesia"),
    "GB": ("UK", "U.K.", "Great Britain", "Britain", "England", "Scotland", "Wales",
           "Northern Ireland", "United Kingdom of Great Britain and Northern Ireland"),
    "GM": ("The Gambia",),
    "HK": ("Hong Kong SAR", "Hong Kong"),
    "IE": ("Republic of Ireland", "Éire"),
    "IR": ("Iran, Islamic Republic of", "Islamic Republic of Iran"),
    "KN": ("Saint Kitts and Nevis",),
    "KP": ("Korea, Democratic People's Republic of", "Democratic People's Republic of Korea"),
    "KR": ("Korea", "Republic of Korea", "Korea, Republic of", "Korea, South", "S. Korea"),
    "LA": ("Lao People's Democratic Republic", "Lao PDR"),
    "LC": ("Saint Lucia",),
    "MD": ("Moldova, Republic of", "Republic of Moldova"),
    "MF": ("Saint Martin",),
    "MK": ("Macedonia", "Republic of North Macedonia", "FYROM"),
    "MM": ("Myanmar", "Burma"),
    "MO": ("Macau", "Macao", "Macau SAR", "Macao SAR"),
    "NL": ("The Netherlands", "Holland"),
    "PH": ("The Philippines",),
    "PS": ("Palestine", "State of Palestine", "Palestine, State of", "Palestinian Territory",
           "Palestinian Authority"),
    "RU": ("Russian Federation",),
    "SA": ("KSA", "Kingdom of Saudi Arabia"),
    "SH": ("Saint Helena",),
    "SY": ("Syrian Arab Republic",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Turkey", "Turkiye"),
    "TW": ("Taiwan, Province of China", "Taiwan, China", "Chinese Taipei"),
    "TZ": ("Tanzania, United Republic of", "United Republic of Tanzania"),
    "US": ("United States of America", "U.S.", "U.S.A.", "USA", "America", "The United States"),
    "VA": ("Holy See", "Vatican", "Holy See (Vatican City State)"),
    "VC": ("Saint Vincent and the Grenadines",),
    "VE": ("Venezuela, Bolivarian Republic of", "Bolivarian Republic of Venezuela"),
    "VG": ("Virgin Islands, British",),
    "VI": ("Virgin Islands, U.S.", "US Virgin Islands"),
    "VN": ("Viet Nam",),
    "BS": ("The Bahamas",),
    "XK": ("Republic of Kosovo",),
}  # fmt: skip

_NOT_LETTERS = re.compile(r"[^a-z]+")


def country_code(text: str) -> str | None:
    """The ISO 3166 alpha-2 code of a code (alpha-2 or alpha-3) or an English name.

    Case, accents, "and" or "&" and punctuation do not matter. None where it is no country.
    """
    return _codes().get(_plain(text))


def country_name(code: str) -> str | None:
    """The English name of an alpha-2 code; None where it is none."""
    return _names().get(code.strip().upper())


@cache
def _names() -> dict[str, str]:
    territories: dict[str, str] = dict(Locale("en").territories)
    return {
        code: name
        for code, name in territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NO_COUNTRY
    }


@cache
def _codes() -> dict[str, str]:
    names = _names()
    found = {_plain(name): code for code, name in names.items()}
    for code, variants in _VARIANTS.items():
        found |= {_plain(variant): code for variant in variants}
    aliases = get_global("territory_aliases")
    for alias, codes in aliases.items():
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1 and codes[0] in names:
            found[_plain(alias)] = codes[0]
    return found | {_plain(code): code for code in names}


def _plain(text: str) -> str:
    """Letters without accents and case; "St." as "saint" and "&" as "and"."""
    spread = unicodedata.normalize("NFKD", text.replace("&", " and ")).casefold()
    letters = "".join(char for char in spread if not unicodedata.combining(char))
    words = _NOT_LETTERS.sub(" ", letters.replace(".", "").replace("’", "").replace("'", ""))
    return " ".join("saint" if word == "st" else word for word in words.split())
