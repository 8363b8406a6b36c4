"""Presets: how files of one shape are read, said once and remembered under a name."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from connectors.kit.errors import ConnectorError
from connectors.kit.input_file import InputFile
from connectors.kit.shape import header_shape
from desktop.core.clock import Clock
from desktop.core.errors import ImportRefusedError, UsageError
from desktop.core.jobs.importing import ImportRequest
from desktop.core.store import Connection
from desktop.core.store.engine import Store
from desktop.core.store.presets import delete_preset_row, load_preset_rows, save_preset_row

LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Preset:
    """A name, and what was said of files of one header."""

    name: str
    request: ImportRequest


def load_presets(connection: Connection, header: str) -> tuple[Preset, ...]:
    """The presets for files of this header (`header_shape`), the newest first."""
    return tuple(
        Preset(name, msgspec.json.decode(said, type=ImportRequest))
        for name, said in load_preset_rows(connection, header)
    )


def save_preset(store: Store, clock: Clock, name: str, file: Path, request: ImportRequest) -> None:
    """Remembers how a file is read, for all files with its header.

    The period stays with the file: the next export of the same shape covers other days. Raises
    UsageError for a name that is none, and ImportRefusedError for a file without column names.
    """
    name = name.strip()
    if not name or len(name) > LONGEST_NAME:
        raise UsageError(f"a preset needs a name of at most {LONGEST_NAME} letters")
    try:
        header = header_shape(InputFile(file))
    except ConnectorError as error:
        raise ImportRefusedError(str(error)) from error
    if header is None:
        raise ImportRefusedError(f"{file.name} shows no column names to remember it by")
    kept = replace(request, period=None, accept_rejects=False, dry_run=False)
    with store.write() as connection:
        save_preset_row(connection, name, header, msgspec.json.encode(kept).decode(), clock())


def delete_preset(store: Store, name: str) -> None:
    """Forgets a preset; files that were imported with it stay as they are."""
    with store.write() as connection:
        delete_preset_row(connection, name)
