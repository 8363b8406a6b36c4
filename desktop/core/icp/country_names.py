"""What countries are called in every language that babel knows, read from a table made of it."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from importlib import resources
from typing import Final

from babel import Locale
from babel.localedata import locale_identifiers

from desktop.core.icp.plain_text import plain

TABLE: Final = "country_names.txt"
NO_COUNTRY: Final = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
"""Two-letter codes that the territory lists have beside countries."""


def is_country(code: str) -> bool:
    """Whether a code of a territory list is a country's."""
    return len(code) == 2 and code.isalpha() and code not in NO_COUNTRY


@cache
def load_names() -> dict[str, str]:
    """Plain name -> alpha-2 code; a name that languages use for different countries is not there.

    Asking babel itself takes seconds, since it opens a file for each of a thousand locales.
    """
    found: dict[str, str] = {}
    table = resources.files("desktop.core.icp").joinpath(TABLE).read_text(encoding="utf-8")
    for line in table.splitlines():
        code, *names = line.split("\t")
        found.update(dict.fromkeys(names, code))
    return found


def build_table() -> str:
    """The table, one country a line: its code and its plain names, from the installed babel."""
    codes: dict[str, set[str]] = defaultdict(set)
    for identifier in sorted(locale_identifiers()):
        for code, name in Locale.parse(identifier).territories.items():
            if is_country(code) and (key := plain(name)):
                codes[key].add(code)
    names: dict[str, list[str]] = defaultdict(list)
    for key, found in codes.items():
        if len(found) == 1:
            names[next(iter(found))].append(key)
    lines = ("\t".join([code, *sorted(names[code])]) for code in sorted(names))
    return "".join(f"{line}\n" for line in lines)
