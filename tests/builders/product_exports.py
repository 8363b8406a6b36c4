"""Writes product exports as the platforms do: Mixpanel lines, generic events, profiles."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from pathlib import Path

T0 = 1_772_366_400
"""2026-03-01T12:00:00Z, seconds."""


def mixpanel_event(event: object = "Search", **changes: object) -> dict[str, object]:
    """One record of a raw export; a change to `...` removes the property, `$` is written `S_`."""
    properties: dict[str, object] = {
        "time": T0,
        "distinct_id": "u1",
        "$insert_id": "i1",
        "mp_processing_time_ms": (T0 + 1) * 1000,
        "$current_url": "https://app.example/d/7?token=secret",
        "$user_id": "u1",
    }
    for name, value in changes.items():
        key = "$" + name[2:] if name.startswith("S_") else name
        if value is ...:
            properties.pop(key, None)
        else:
            properties[key] = value
    return {"event": event, "properties": properties}


def as_lines(records: Iterable[object]) -> bytes:
    """JSON lines with raw non-ASCII; bytes and texts go in as they are."""
    return b"".join(_line(record) + b"\n" for record in records)


def _line(record: object) -> bytes:
    if isinstance(record, bytes):
        return record
    if isinstance(record, str):
        return record.encode()
    try:
        return json.dumps(record, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        return json.dumps(record).encode()


def write_lines(path: Path, records: Iterable[object], *, zipped: bool = False) -> Path:
    """Writes the records; gzip regardless of the name's ending."""
    content = as_lines(records)
    path.write_bytes(gzip.compress(content) if zipped else content)
    return path
