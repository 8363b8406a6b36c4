"""LinkedIn's own taxonomy of industries: other names for each, and which one holds which."""

from __future__ import annotations

from functools import cache, lru_cache

from desktop.core.icp.industry_names import EARLIER, SHORT, TRANSLATED
from desktop.core.icp.industry_tree import OTHER_NAMES, TREE
from desktop.core.icp.plain_text import plain


def industry_name(text: str) -> str | None:
    """LinkedIn's present name of an industry, however it is written; None where it is none.

    Known are the present and the earlier list, as HubSpot's codes (COMPUTER_SOFTWARE) too, common
    short forms and the commonest names in German, Spanish, French and Portuguese.
    """
    return _names().get(_plain(text))


@lru_cache(maxsize=10_000)
def ancestors(name: str) -> tuple[str, ...]:
    """The industries that hold this one, nearest first, casefolded; none for an unknown name."""
    parents = _parents()
    found: list[str] = []
    above = parents.get(_key(name))
    while above is not None:
        found.append(above)
        above = parents[above]
    return tuple(found)


def is_ancestor(ancestor: str, industry: str) -> bool:
    """Whether one industry holds the other, at any depth; nothing holds itself."""
    return _key(ancestor) in ancestors(industry)


@cache
def industry_list() -> tuple[str, ...]:
    """All present names, by name."""
    return tuple(sorted(line.strip() for line in TREE.strip("\n").split("\n")))


def _key(name: str) -> str:
    known = industry_name(name)
    return " ".join(name.split()).casefold() if known is None else known.casefold()


def _plain(text: str) -> str:
    """As `plain`, with one word for what lists write as "&", "/" and ","."""
    return " ".join(word for word in plain(text.replace("_", " ")).split() if word != "and")


@cache
def _parents() -> dict[str, str | None]:
    """Each industry's parent, None at the top; all casefolded."""
    parents: dict[str, str | None] = {}
    path: list[str] = []
    for line in TREE.strip("\n").split("\n"):
        name = line.strip().casefold()
        depth = len(line) - len(line.lstrip(" "))
        del path[depth:]
        parents[name] = path[-1] if path else None
        path.append(name)
    return parents


@cache
def _names() -> dict[str, str]:
    """Plain name -> present name; what is a present name is never another one."""
    spelled = {name.casefold(): name for name in industry_list()}
    found = {_plain(other): spelled[name] for other, name in OTHER_NAMES.items() if name in spelled}
    for names in (TRANSLATED, SHORT, EARLIER):
        found |= {_plain(other): name for other, name in names.items()}
    return found | {_plain(name): name for name in industry_list()}
