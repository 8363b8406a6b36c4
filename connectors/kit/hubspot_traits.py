"""HubSpot's properties as our traits: those that exist, and choices as people read them."""

from __future__ import annotations

from collections.abc import Mapping

from connectors.kit.hubspot_shapes import Property, Thing
from connectors.kit.traits import custom_trait, trait_value


def existing(
    known: Mapping[str, Property], wanted: Mapping[str, str], keys: tuple[str, ...]
) -> list[str]:
    """The wanted properties that exist: HubSpot passes over others without a word."""
    return [name for name in dict.fromkeys((*keys, *wanted)) if name in known]


def traits_of(
    thing: Thing, wanted: Mapping[str, str], known: Mapping[str, Property]
) -> dict[str, str | None]:
    """Our names and the labels of choices; of two properties for one trait a filled one."""
    found: dict[str, str | None] = {}
    for name, ours in wanted.items():
        if name in known:
            trait = ours or custom_trait(name)
            value = trait_value(trait, _read(known[name], thing.properties.get(name) or ""))
            if value is not None or trait not in found:
                found[trait] = value
    return found


def _read(about: Property, value: str) -> str:
    """A choice as people read it; stages of the default life cycle keep their own word."""
    is_default = about.name == "lifecyclestage" and not value.isdecimal()
    return value if is_default else about.read(value)
