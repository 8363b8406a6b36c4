"""Words from which the demo makes up people, work addresses and company domains."""

from __future__ import annotations

_FIRST = (
    "alder", "amber", "aspen", "birch", "blue", "brook", "cedar", "clear", "cobalt", "coral",
    "crest", "delta", "ember", "falcon", "fern", "flint", "forest", "frost", "glen", "gold",
    "granite", "harbor", "hazel", "heron", "iron", "ivory", "juniper", "kestrel", "lake",
    "larch", "lark", "linden", "lumen", "maple", "marble", "meadow", "mesa", "north", "oak",
    "ocean", "onyx", "pine", "quartz", "ridge", "river", "sable", "silver", "slate", "stone",
    "summit",
)  # fmt: skip
_SECOND = (
    "analytics", "apps", "bank", "bridge", "build", "capital", "care", "cloud", "code",
    "craft", "data", "desk", "dynamics", "edge", "finance", "flow", "forge", "funds", "grid",
    "group", "health", "hub", "insight", "labs", "ledger", "link", "logic", "loop", "mark",
    "media", "metrics", "mind", "net", "path", "pay", "point", "press", "pulse", "retail",
    "scale", "shift", "signal", "soft", "spark", "stack", "systems", "trade", "trust", "ware",
    "works",
)  # fmt: skip
_GIVEN = (
    "ada", "ben", "chloe", "david", "elena", "farid", "grace", "hugo", "ines", "jonas",
    "kira", "liam", "maya", "noah", "olga", "paul", "quinn", "rosa", "samir", "tara", "ugo",
    "vera", "will", "xenia", "yann", "zoe",
)  # fmt: skip
_FAMILY = (
    "abbott", "baker", "costa", "diaz", "evans", "fischer", "garcia", "hansen", "ito",
    "jones", "khan", "lopez", "meyer", "novak", "olsen", "patel", "quist", "rossi", "silva",
    "tanaka", "ueda", "vogel", "weber", "xu", "young", "ziegler",
)  # fmt: skip


def company_domain(number: int) -> str:
    """A domain under .example, a different one for each number."""
    names = len(_FIRST) * len(_SECOND)
    # 1009 is prime, so that neighbours do not share their first word
    mixed = number * 1009 % names
    suffix = "" if number < names else str(number // names + 1)
    return f"{_FIRST[mixed % len(_FIRST)]}{_SECOND[mixed // len(_FIRST)]}{suffix}.example"


def mailbox(person: int) -> str:
    """The part before the @, a different one for each person."""
    return f"{_GIVEN[person % len(_GIVEN)]}.{_FAMILY[person // 7 % len(_FAMILY)]}{person}"
