"""All connectors: those of the app, and those that other packages bring by an entry point."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.metadata import EntryPoint, entry_points

from connectors.ads import linkedin_ads
from connectors.crm import hubspot
from connectors.kit.connector import Connector
from connectors.product import mixpanel

GROUP = "icp_pulse.connectors"

OWN: tuple[Connector, ...] = (mixpanel.CONNECTOR, linkedin_ads.CONNECTOR, hubspot.CONNECTOR)
"""In the order of the gallery."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """The connectors that can be used, and a sentence about each that cannot."""

    connectors: tuple[Connector, ...]
    problems: tuple[str, ...] = ()

    def find(self, kind: str) -> Connector | None:
        """The connector of a kind."""
        return next((each for each in self.connectors if each.kind == kind), None)


@cache
def load_connectors() -> Loaded:
    """Every connector once; of two with one kind the app's own, then the first package's, stays."""
    found = list(OWN)
    problems: list[str] = []
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        loaded = _load(point)
        if isinstance(loaded, str):
            problems.append(loaded)
        elif any(each.kind == loaded.kind for each in found):
            problems.append(
                f'the connector "{point.name}" ({point.value}) is left out: there is one for '
                f"{loaded.kind} already"
            )
        else:
            found.append(loaded)
    return Loaded(tuple(found), tuple(problems))


def _load(point: EntryPoint) -> Connector | str:
    """The connector, or why it cannot be used: a package's mistake must not stop the app."""
    try:
        loaded = point.load()
    except Exception as error:  # noqa: BLE001  a stranger's module may raise anything
        said = str(error) or type(error).__name__
        return (
            f'the connector "{point.name}" ({point.value}) cannot be loaded: {said}; update or '
            "remove its package"
        )
    if not isinstance(loaded, Connector):
        return (
            f'the connector "{point.name}" ({point.value}) is no Connector; update or remove its '
            "package"
        )
    return loaded
