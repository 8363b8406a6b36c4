"""The shape of a file's header, so that a mapping of its columns can be remembered."""

from __future__ import annotations

from hashlib import sha256

import msgspec

from connectors.kit.input_file import InputFile
from connectors.kit.tables import preview_rows


def header_shape(file: InputFile) -> str | None:
    """A hash of the column names in their order; None where the file shows none."""
    names = _json_names(file.head) or _table_names(file)
    return sha256(msgspec.json.encode(names)).hexdigest() if names else None


def _json_names(head: bytes) -> list[str]:
    line = head.split(b"\n", 1)[0]
    if not line.lstrip().startswith(b"{"):
        return []
    try:
        return sorted(msgspec.json.decode(line, type=dict[str, msgspec.Raw]))
    except msgspec.MsgspecError:
        return []


def _table_names(file: InputFile) -> list[str]:
    for _, row in preview_rows(file):
        names = [cell.strip() for cell in row if cell.strip()]
        if len(names) > 1:
            return names
    return []
