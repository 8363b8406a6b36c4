"""Which industry holds which other one, in LinkedIn's own taxonomy."""

from __future__ import annotations

from functools import cache

from desktop.core.icp.industry_tree import OTHER_NAMES, TREE


def _key(name: str) -> str:
    folded = " ".join(name.split()).casefold()
    return OTHER_NAMES.get(folded, folded)


@cache
def _parents() -> dict[str, str | None]:
    """Each industry's parent, None at the top; all casefolded."""
    parents: dict[str, str | None] = {}
    path: list[str] = []
    for line in TREE.strip("\n").split("\n"):
        name = _key(line)
        depth = len(line) - len(line.lstrip(" "))
        del path[depth:]
        parents[name] = path[-1] if path else None
        path.append(name)
    return parents


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


def is_industry(name: str) -> bool:
    """Whether LinkedIn's taxonomy has the name."""
    return _key(name) in _parents()
