"""The zone of a clock that was seen off UTC: by the offsets it had, in summer and in winter."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from connectors.kit.errors import EditSettingsError
from connectors.kit.event_clock import offset_name

_USUAL = (
    "America/New_York", "America/Los_Angeles", "Europe/Berlin", "Europe/London", "Asia/Kolkata",
    "America/Chicago", "America/Denver", "America/Toronto", "America/Phoenix", "America/Anchorage",
    "Pacific/Honolulu", "America/Halifax", "America/St_Johns", "America/Mexico_City",
    "America/Bogota", "America/Caracas", "America/Santiago", "America/Sao_Paulo",
    "America/Argentina/Buenos_Aires", "Atlantic/Azores", "Africa/Lagos", "Europe/Paris",
    "Europe/Madrid", "Europe/Amsterdam", "Europe/Stockholm", "Europe/Athens", "Europe/Helsinki",
    "Africa/Cairo", "Africa/Johannesburg", "Asia/Jerusalem", "Europe/Istanbul", "Europe/Moscow",
    "Africa/Nairobi", "Asia/Tehran", "Asia/Dubai", "Asia/Kabul", "Asia/Karachi", "Asia/Kathmandu",
    "Asia/Dhaka", "Asia/Yangon", "Asia/Bangkok", "Asia/Jakarta", "Asia/Singapore",
    "Asia/Shanghai", "Asia/Hong_Kong", "Australia/Perth", "Asia/Tokyo", "Asia/Seoul",
    "Australia/Adelaide", "Australia/Darwin", "Australia/Brisbane", "Australia/Sydney",
    "Asia/Vladivostok", "Pacific/Auckland",
)  # fmt: skip
"""Of zones that keep the same time the one in which most companies are stands first."""
_WHOLE_HOURS = re.compile(r"(?:UTC|GMT)?([+-])0?(\d{1,2})(?::?00)?", re.IGNORECASE)


def zone_of(name: str, field: str) -> str:
    """The IANA name of a zone, or of an offset of whole hours such as `-04:00`; "" is UTC.

    Raises EditSettingsError about the setting `field`.
    """
    plain = name.strip() or "UTC"
    offset = _WHOLE_HOURS.fullmatch(plain.replace(" ", ""))
    if offset is not None:
        # the names of these zones count towards the west
        plain = f"Etc/GMT{'-' if offset[1] == '+' else '+'}{int(offset[2])}"
    try:
        ZoneInfo(plain)
    except (KeyError, ValueError, OSError):
        raise EditSettingsError(
            f'"{name}" is no time zone; give UTC, or a name such as America/New_York', field=field
        ) from None
    return plain


def zones_with(seen: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """Usual zones that had these offsets: pairs of an instant (seconds UTC) and seconds.

    Where none has, an offset of whole hours that never changed is given by its name.
    """
    pairs = [(datetime.fromtimestamp(instant, UTC), offset) for instant, offset in seen]
    found = tuple(
        name
        for name in _USUAL
        if all(_offset(ZoneInfo(name), moment) == offset for moment, offset in pairs)
    )
    offsets = {offset for _, offset in pairs}
    if found or len(offsets) != 1 or offsets & {0} or min(offsets) % 3600:
        return found
    return (offset_name(*offsets),)


def _offset(zone: ZoneInfo, moment: datetime) -> int:
    offset = moment.astimezone(zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())
