"""Records of HubSpot that go by one and the same value, of which one can count."""

from __future__ import annotations

_SHOWN = 3


class Twins:
    """Notes who goes by which value, to tell those that share one."""

    def __init__(self) -> None:
        self._first: dict[str, str] = {}
        self._shared: dict[str, dict[str, None]] = {}

    def note(self, value: str, record: str) -> None:
        """One record and the value that it goes by."""
        first = self._first.setdefault(value, record)
        if first != record:
            self._shared.setdefault(value, {first: None})[record] = None

    def __bool__(self) -> bool:
        return bool(self._shared)

    def __str__(self) -> str:
        """The ids of some of them: `91/92, 95/97/98, ...`."""
        found = ["/".join(records) for records in self._shared.values()]
        return ", ".join([*found[:_SHOWN], *(["..."] if len(found) > _SHOWN else [])])
