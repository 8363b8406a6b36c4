"""What LinkedIn's URNs stand for: in tables of our own, or looked up once and remembered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

import msgspec

from connectors.kit.connector import Pull
from connectors.kit.linkedin_rest import in_list, rest

PIVOTS: Final = {
    "seniority": "MEMBER_SENIORITY",
    "company_size": "MEMBER_COMPANY_SIZE",
    "job_function": "MEMBER_JOB_FUNCTION",
    "industry": "MEMBER_INDUSTRY",
    "job_title": "MEMBER_JOB_TITLE",
    "company": "MEMBER_COMPANY",
    "country": "MEMBER_COUNTRY_V2",
}
"""Our dimension -> LinkedIn's pivot."""

_FACETS: Final = {
    "seniorities": "seniority",
    "staffCountRanges": "company_size",
    "jobFunctions": "job_function",
    "industries": "industry",
    "titles": "job_title",
    "employers": "company",
    "locations": "location",
    "profileLocations": "location",
}
_FACET = "urn:li:adTargetingFacet:"

_SENIORITIES = (
    "Unpaid", "Training", "Entry", "Senior", "Manager", "Director", "VP", "CXO", "Partner", "Owner",
)  # fmt: skip
_FUNCTIONS = (
    "Accounting", "Administrative", "Arts and Design", "Business Development",
    "Community and Social Services", "Consulting", "Education", "Engineering", "Entrepreneurship",
    "Finance", "Healthcare Services", "Human Resources", "Information Technology", "Legal",
    "Marketing", "Media and Communication", "Military and Protective Services", "Operations",
    "Product Management", "Program and Project Management", "Purchasing", "Quality Assurance",
    "Real Estate", "Research", "Sales", "Customer Success and Support",
)  # fmt: skip
_FIXED: Final = {
    **{f"urn:li:seniority:{number}": name for number, name in enumerate(_SENIORITIES, 1)},
    **{f"urn:li:function:{number}": name for number, name in enumerate(_FUNCTIONS, 1)},
}
_SIZE = re.compile(r"(?:urn:li:companySizeRange:)?SIZE_(\d+)(?:_TO_(\d+)|(_OR_MORE))?")
_STAFF = re.compile(r"urn:li:staffCountRange:\((\d+),(\d+)\)")
_LARGEST = 10_001
_LOOKED_UP: Final = frozenset(
    {
        "degree", "fieldOfStudy", "function", "geo", "industry", "organization", "school",
        "seniority", "skill", "title",
    }
)  # fmt: skip
_AT_ONCE = 50
"""So that no address comes near the length that LinkedIn refuses (414)."""
_NAMES = "names"


class Names:
    """Names of URNs; what was looked up stays in the memory of the pull's stream."""

    def __init__(self, pull: Pull) -> None:
        self._pull = pull
        kept = pull.memory.setdefault(_NAMES, {})
        self._known: dict[str, str] = kept if isinstance(kept, dict) else {}
        pull.memory[_NAMES] = self._known
        self._nameless: dict[str, None] = {}

    def find(self, urns: Iterable[str]) -> dict[str, str]:
        """The name of each, as LinkedIn's exports write it; the URN itself where it has none."""
        wanted = tuple(dict.fromkeys(urns))
        self._look_up([urn for urn in wanted if self._is_open(urn)])
        return {urn: fixed_name(urn) or self._known.get(urn, urn) for urn in wanted}

    def _is_open(self, urn: str) -> bool:
        kind = urn.removeprefix("urn:li:").partition(":")[0]
        known = fixed_name(urn) or urn in self._known or urn in self._nameless
        return kind in _LOOKED_UP and not known

    def _look_up(self, urns: Sequence[str]) -> None:
        for at in range(0, len(urns), _AT_ONCE):
            some = urns[at : at + _AT_ONCE]
            answer = self._pull.session.send(
                rest(
                    "adTargetingEntities", "q=urns", "queryVersion=QUERY_USES_URNS",
                    f"urns={in_list(some)}", "locale=(language:en,country:US)",
                )
            )  # fmt: skip
            told = answer.read(_Entities).elements
            self._known.update({each.urn: each.name for each in told if each.name})
            self._nameless.update({urn: None for urn in some if urn not in self._known})
        if self._nameless:
            self._pull.warn(
                "LinkedIn tells no name of some values of its audiences, such as "
                f"{next(iter(self._nameless))}; they stand under their number"
            )


class _Entity(msgspec.Struct):
    urn: str
    name: str | None = None


class _Entities(msgspec.Struct):
    elements: list[_Entity]


def fixed_name(urn: str) -> str | None:
    """The name of a seniority, function or size; None for what has to be looked up."""
    size = _SIZE.fullmatch(urn)
    if size is not None:
        return _size_name(int(size[1]), int(size[2]) if size[2] else None, is_open=bool(size[3]))
    staff = _STAFF.fullmatch(urn)
    if staff is not None:
        least = int(staff[1])
        return _size_name(least, int(staff[2]), is_open=least >= _LARGEST)
    return _FIXED.get(urn)


def _size_name(least: int, most: int | None, *, is_open: bool) -> str:
    if is_open:
        return f"{least}+ employees"
    if most is None or most == least:
        return "1 employee" if least == 1 else f"{least} employees"
    return f"{least}-{most} employees"


def facet_name(urn: str) -> str:
    """Our dimension for a facet of targeting; LinkedIn's own word where we have none."""
    word = urn.removeprefix(_FACET)
    return _FACETS.get(word, word)
