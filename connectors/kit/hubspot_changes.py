"""Whether what changed since the last pull tells enough of HubSpot, or everything is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

import msgspec

from connectors.kit.connector import Pull
from connectors.kit.errors import EditSettingsError
from connectors.kit.hubspot_api import Api
from connectors.kit.hubspot_shapes import Thing
from connectors.kit.traits import custom_trait

CHEAP = 50_000
"""Records that are read whole once a day: for about a hundredth of the smallest day's budget."""
_DAY = 20 * 3600 * 1_000_000
"""Microseconds: a little less, or a daily schedule would come too early every other day."""


_ACCOUNT = re.compile(r"/contacts/(\d+)/")
"""In the address of a record."""


class _Whole(msgspec.Struct):
    """The last time when everything was read."""

    at: int
    rows: int


def read_pages(pull: Pull, asked: Api, kind: str, names: list[str]) -> Iterator[list[Thing]]:
    """All records, or those that changed, page by page; see `demand_account`."""
    rows, portal, since = 0, pull.settings.text("portal"), pull.since
    if since is None:
        pages = asked.everything(pull.session, kind, names)
    else:
        pages = asked.changed(pull.session, kind, since, names)
    for page in pages:
        demand_account(page, portal)
        rows += len(page)
        yield page
    if since is None:
        pull.memory["whole"] = msgspec.to_builtins(_Whole(pull.now, rows))


def demand_account(things: Iterable[Thing], portal: str) -> None:
    """Raises EditSettingsError where the token gives the records of another account."""
    for found in (_ACCOUNT.search(each.url) for each in things):
        if found is not None and found[1] != portal:
            raise EditSettingsError(
                f"the token is of HubSpot's account {found[1]}, not of {portal}; give a token of "
                f"{portal}, or set the Hub ID to {found[1]} where that is meant",
                field="portal",
            )


def is_due(pull: Pull) -> bool:
    """Whether everything is read again because a day has passed and that is cheap.

    Nothing tells what was deleted for good, or which domain, address or id was given up.
    """
    last = msgspec.convert(pull.memory.get("whole"), _Whole | None)
    return last is not None and last.rows <= CHEAP and pull.now - last.at >= _DAY


def asks_otherwise(pull: Pull, names: list[str]) -> bool:
    """Whether other properties are asked for than before, which what did not change has, too."""
    before, pull.memory["names"] = pull.memory.get("names"), names
    return before != names


def vanished(pull: Pull, names: list[str], wanted: Mapping[str, str]) -> dict[str, str | None]:
    """Traits of properties that the account had before, of which nobody has a value any more."""
    before = msgspec.convert(pull.memory.get("names", []), list[str])
    gone = [name for name in before if name in wanted and name not in names]
    return dict.fromkeys(wanted[name] or custom_trait(name) for name in gone)


def has_lost(pull: Pull, asked: Api, kind: str, merged: Collection[str] = frozenset()) -> bool:
    """Whether anything was deleted or merged away since the last pull, whose names are unknown.

    Whoever else goes by the same name may still be there, so that only the whole tells. Remembered
    is no more than what HubSpot tells now: what was restored may be deleted again.
    """
    known = _ids(pull, "lost") | _ids(pull, "merged")
    lost, gone = asked.archived(pull.session, kind), set(merged)
    kept = gone if pull.since is None else gone | _ids(pull, "merged")
    pull.memory["lost"], pull.memory["merged"] = sorted(lost), sorted(kept)
    return not lost | gone <= known


def _ids(pull: Pull, name: str) -> set[str]:
    return set(msgspec.convert(pull.memory.get(name, []), list[str]))
