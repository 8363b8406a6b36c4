"""Importing one exported file: read aside, then merged in one transaction, with a receipt."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from hashlib import sha256
from pathlib import Path

import msgspec

from connectors.files.registry import EVENT_KINDS, open_input, recognise, sample_of
from connectors.kit.errors import ConnectorError
from connectors.kit.formats import DEFAULT_KEPT_PROPERTIES, Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import EventBatch
from connectors.kit.shape import header_shape
from desktop.core.activity import share_properties
from desktop.core.clock import Clock
from desktop.core.errors import ImportRefusedError
from desktop.core.jobs.merging import Staged, merge_staged
from desktop.core.jobs.receipt import Receipt, decode_receipt, encode_receipt
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from desktop.core.store.imports import add_import, find_same, save_receipt
from desktop.core.store.mappings import Mapping, load_mapping, save_mapping

READER_VERSION = 2
"""Part of a file's fingerprint: a reader that reads more makes an old file worth reading again."""


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What the user said about a file."""

    kind: str | None = None
    columns: dict[str, str] = field(default_factory=dict)
    locale: str | None = None
    period: tuple[date, date] | None = None
    scope: dict[str, str] = field(default_factory=dict)
    event_timezone: str | None = None
    """The clock of a project whose export has local wall times as if they were UTC."""
    accept_rejects: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True)
class ImportProgress:
    """How far the reading of one file is."""

    file: str
    rows: int
    fraction: float


Observer = Callable[[ImportProgress], None]
"""Told of progress now and then; may raise CancelledError to stop."""


class _DryRunError(Exception):
    """Leaves the transaction of a dry run, which keeps nothing."""


def import_file(
    store: Store,
    path: Path,
    request: ImportRequest,
    clock: Clock,
    observe: Observer = lambda _: None,
) -> Receipt:
    """Imports one file, wholly or not at all; raises ImportRefusedError with what to do.

    A ZIP archive or a folder whose files are parts of one export is one import; `path` may also
    lead to one file in an archive.

    A file whose bytes were imported before, and read in the same way, changes nothing.
    """
    try:
        file = open_input(path)
        options = read_options(store, file, request, clock())
        form = recognise(file, options, request.kind)
        fingerprint = _fingerprint(file, form.kind, options)
        with store.read() as connection:
            same = find_same(connection, fingerprint)
        if same is not None:
            return _again(decode_receipt(same.receipt), file.name)
        reading = form.read(file, options)
        reading.period = reading.period or options.period
        with Staged(store.folder, reading, options) as staged:
            _stage(file, reading, staged, observe)
            return _merge(store, file, fingerprint, staged, request)
    except ConnectorError as error:
        raise ImportRefusedError(str(error)) from error


def read_options(store: Store, file: InputFile, request: ImportRequest, now: int) -> ReadOptions:
    """How the file is read, by what the user said of it and by the definitions in force."""
    header = header_shape(sample_of(file))
    with store.read() as connection:
        definitions = load_definitions(connection)
        known = load_mapping(connection, header) if header and not request.columns else Mapping()
    reporting = definitions.reporting
    kept = share_properties(definitions.share_events or {}) | set(DEFAULT_KEPT_PROPERTIES)
    return ReadOptions(
        now=now,
        timezone=(reporting.timezone if reporting else None) or "UTC",
        columns=request.columns or known.columns,
        locale=request.locale,
        period=request.period,
        scope=({"source": known.source} if known.source else {}) | request.scope,
        kept_properties=tuple(sorted(kept)),
        event_timezone=request.event_timezone,
    )


def _fingerprint(file: InputFile, kind: str, options: ReadOptions) -> str:
    """Of the bytes and of everything that decides how they are read, but not of when."""
    has_local_times = kind in ("events", "profiles", "accounts", "hubspot", "salesforce")
    read_as = (
        READER_VERSION, file.sha256, kind, options.locale, options.period,
        sorted(options.columns.items()), sorted(options.scope.items()),
        options.timezone if has_local_times else "",  # only there can times lack a zone
        options.kept_properties if kind in EVENT_KINDS else (),
        _said_by_name(file.name), options.event_timezone,
    )  # fmt: skip
    return sha256(msgspec.json.encode(read_as)).hexdigest()


def _said_by_name(name: str) -> str:
    """File names tell the scope of demographics reports, so a renamed copy may say more."""
    return name if any(part.isdigit() for part in name.split("_")) else ""


def _again(receipt: Receipt, name: str) -> Receipt:
    return msgspec.structs.replace(
        receipt,
        file=name,
        rows_new=0,
        rows_updated=0,
        rows_unchanged=receipt.rows_new + receipt.rows_updated + receipt.rows_unchanged,
        warnings=(
            f"these bytes were imported before, as import {receipt.import_id}; nothing changed",
        ),
    )


def _stage(file: InputFile, reading: Reading, staged: Staged, observe: Observer) -> None:
    for batch in reading.batches:
        if isinstance(batch, EventBatch):
            staged.events.add(batch)
        else:
            staged.add_records(batch.records)
        done = file.position() / file.size if file.size else 1.0
        observe(ImportProgress(file.name, reading.rows_read, min(done, 1.0)))
    file.check_unchanged()


def _merge(
    store: Store, file: InputFile, fingerprint: str, staged: Staged, request: ImportRequest
) -> Receipt:
    reading = staged.reading
    receipt = Receipt(
        file=file.name, sha256=file.sha256, kind=reading.kind, report=reading.report,
        locale=reading.locale, grain=reading.grain,
    )  # fmt: skip
    try:
        with store.write() as connection:
            same = find_same(connection, fingerprint)
            if same is not None:  # another process was faster
                return _again(decode_receipt(same.receipt), file.name)
            import_id = add_import(
                connection,
                file=file.name,
                sha256=file.sha256,
                fingerprint=fingerprint,
                kind=reading.kind,
                report=reading.report,
                imported_at=staged.now,
                as_of=staged.as_of,
            )
            receipt = merge_staged(connection, import_id, staged, receipt, request.accept_rejects)
            save_receipt(connection, import_id, encode_receipt(receipt))
            header = header_shape(sample_of(file))
            if request.columns and header:
                said = Mapping(request.columns, request.scope.get("source"))
                save_mapping(connection, header, said)
            if request.dry_run:
                raise _DryRunError
    except _DryRunError:
        return msgspec.structs.replace(receipt, import_id=None)
    return receipt
