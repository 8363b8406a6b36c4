"""What calls such as `identify` and `group` say of a person and of the company."""

from __future__ import annotations

from collections.abc import Mapping

from connectors.kit.event_columns import canonical_json
from connectors.kit.traits import (
    TRAIT_ALIASES,
    TraitColumns,
    find_traits,
    normal_email,
    trait_value,
)

_MOST_LAYOUTS = 1_000
_EMAIL = {"email": ("emailaddress", "useremail")}
_COMPANY = "company"


class CallTraits:
    """Reads objects of traits; where members have the same names they are sorted only once."""

    def __init__(self) -> None:
        self._layouts: dict[tuple[str, ...], TraitColumns] = {}

    def read(
        self, said: Mapping[str, object], *, of_company: bool
    ) -> tuple[str | None, dict[str, str | None]]:
        """The e-mail and the traits by their own names; `of_company` for what a group call says.

        A company's name, industry, size and plan are traits of its people; its other members are
        not, and neither is what only says who a person is.
        """
        flat = _company(said) if of_company else _person(said)
        names = tuple(flat)
        layout = self._layouts.get(names)
        if layout is None:
            if len(self._layouts) >= _MOST_LAYOUTS:
                self._layouts.clear()
            layout = self._layouts[names] = find_traits(names, _EMAIL, TRAIT_ALIASES, {})
        values = list(flat.values())
        at = layout.fields.get("email")
        traits = {
            trait: trait_value(trait, values[place])
            for trait, place in layout.traits
            if not (of_company and trait.startswith("custom."))
        }
        return (None if at is None or of_company else normal_email(values[at])), traits


def _person(said: Mapping[str, object]) -> dict[str, str]:
    flat: dict[str, str] = {}
    company = said.get(_COMPANY)
    if isinstance(company, dict):
        flat.update(_company(company))
    for name, value in said.items():
        if not isinstance(value, dict | list):
            flat[name] = _text(value)
    return flat


def _company(said: Mapping[str, object]) -> dict[str, str]:
    """Members by names that tell them from a person's; a company's `name` is `company`."""
    return {
        _COMPANY if name == "name" else name: _text(value)
        for name, value in said.items()
        if not isinstance(value, dict | list) and name not in ("id", "email", "title")
    }


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip().encode("utf-8", "replace").decode()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return canonical_json(value)
