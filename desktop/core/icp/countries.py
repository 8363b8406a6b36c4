"""Countries by ISO code and by name, in English or another language."""

from __future__ import annotations

from functools import cache
from typing import Final

from babel import Locale
from babel.core import get_global

from desktop.core.icp.country_names import is_country, load_names
from desktop.core.icp.plain_text import plain

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


def country_code(text: str) -> str | None:
    """The ISO 3166 alpha-2 code of a code (alpha-2, alpha-3, numeric) or a name.

    English names go before those of other languages. Case, accents, "and" or "&" and punctuation
    do not matter. None where it is no country.
    """
    key = _key(text)
    return _codes().get(key) or load_names().get(plain(text)) if key else None


def country_name(code: str) -> str | None:
    """The English name of an alpha-2 code; None where it is none."""
    return _names().get(code.strip().upper())


@cache
def country_names() -> tuple[str, ...]:
    """All English names, by name."""
    return tuple(sorted(_names().values()))


@cache
def _names() -> dict[str, str]:
    territories: dict[str, str] = dict(Locale("en").territories)
    return {code: name for code, name in territories.items() if is_country(code)}


@cache
def _codes() -> dict[str, str]:
    names = _names()
    found = {_key(name): code for code, name in names.items()}
    for code, variants in _VARIANTS.items():
        found |= {_key(variant): code for variant in variants}
    aliases = get_global("territory_aliases")
    for alias, codes in aliases.items():
        if len(alias) == 3 and len(codes) == 1 and codes[0] in names:
            found[_key(alias)] = codes[0]
    return found | {_key(code): code for code in names}


def _key(text: str) -> str:
    """The plain text, with "St." as "saint"."""
    return " ".join("saint" if word == "st" else word for word in plain(text).split())
