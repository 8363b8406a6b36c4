"""LinkedIn's seniorities, their order, and what other sources call them."""

from __future__ import annotations

from typing import Final

SENIORITIES: Final = (
    "Unpaid", "Training", "Entry", "Senior", "Manager", "Director", "VP", "CXO", "Partner", "Owner",
)  # fmt: skip
"""In LinkedIn's own order; urn:li:seniority:1 is the first."""

_VARIANTS: Final = {
    "Training": ("intern", "trainee"),
    "Entry": ("entry level", "entry-level", "junior"),
    "Senior": ("senior level", "senior individual contributor"),
    "Manager": ("manager level", "management"),
    "Director": ("director level", "head"),
    "VP": ("vice president", "vice-president", "v.p."),
    "CXO": ("c-level", "c level", "c-suite", "c suite", "chief", "executive"),
}
_NAMES: Final = {name.casefold(): name for name in SENIORITIES} | {
    variant: name for name, variants in _VARIANTS.items() for variant in variants
}


def suggest_seniority(text: str) -> str | None:
    """LinkedIn's name for a seniority, to be offered in an editor; None where it is not known.

    Only ever a suggestion: an ICP matches the values that it names, so that a number can be
    checked by hand.
    """
    plain = text.strip().casefold()
    number = plain.removeprefix("urn:li:seniority:")
    if number != plain and number.isdecimal() and 1 <= int(number) <= len(SENIORITIES):
        return SENIORITIES[int(number) - 1]
    return _NAMES.get(plain)


def seniority_rank(text: str) -> int:
    """Its place in LinkedIn's order, for sorting; names that are not LinkedIn's come last."""
    name = _NAMES.get(text.strip().casefold())
    return len(SENIORITIES) if name is None else SENIORITIES.index(name)
