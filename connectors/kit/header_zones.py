"""The time zone that a column's name states in brackets, such as `Last Modified (UTC+02:00)`."""

from __future__ import annotations

import re
from zoneinfo import ZoneInfo

_BRACKETS = re.compile(r"(?P<name>[^()]+)\((?P<zone>[^()]{1,40})\)\s*\Z")
_OFFSET = re.compile(r"(?:UTC|GMT)?\s*(?P<sign>[+\-−])(?P<hours>\d{1,2})(?::?(?P<minutes>\d\d))?\Z")
_NAME = re.compile(r"[A-Z][A-Za-z]+(?:/[A-Z][A-Za-z_+\-]+){1,2}\Z")
_ABBREVIATIONS = frozenset({"UTC", "GMT"})
_HALF_HOURS = {
    "+03:30": "Asia/Tehran",
    "+04:30": "Asia/Kabul",
    "+05:30": "Asia/Kolkata",
    "+05:45": "Asia/Kathmandu",
    "+06:30": "Asia/Yangon",
    "+09:30": "Australia/Darwin",
}
"""Zones that keep such an offset all year."""


def split_zone(name: str) -> tuple[str, str | None]:
    """The column's name without its zone, and the zone as an IANA name; None where it has none."""
    found = _BRACKETS.match(name)
    if found is None:
        return name, None
    zone = _zone(found["zone"].strip())
    return (name, None) if zone is None else (found["name"].strip(), zone)


def _zone(text: str) -> str | None:
    if text.upper() in _ABBREVIATIONS:
        return "UTC"
    offset = _OFFSET.match(text)
    if offset is not None:
        return _of_offset("+" if offset["sign"] == "+" else "-", offset["hours"], offset["minutes"])
    if _NAME.match(text) is None:
        return None
    try:
        return ZoneInfo(text).key
    except (KeyError, ValueError, OSError):
        return None


def _of_offset(sign: str, hours: str, minutes: str | None) -> str | None:
    whole = int(hours)
    if minutes not in (None, "00"):
        return _HALF_HOURS.get(f"{sign}{whole:02}:{minutes}")
    if whole == 0:
        return "UTC"
    if whole > (14 if sign == "+" else 12):
        return None
    return f"Etc/GMT{'-' if sign == '+' else '+'}{whole}"  # POSIX counts westwards
