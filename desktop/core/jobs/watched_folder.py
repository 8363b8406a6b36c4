"""The watched folder: looks at it now and then for new exports, and never offers one twice."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from connectors.files.registry import recognise
from connectors.kit.errors import ConnectorError
from connectors.kit.input_file import InputFile
from desktop.core.clock import DAY, Clock
from desktop.core.errors import UsageError
from desktop.core.jobs.importing import ImportRequest, read_options
from desktop.core.settings import WATCH_MODE, WATCHED_FOLDER, load_value, save_value
from desktop.core.store.engine import Store
from desktop.core.store.seen_files import (
    FAILED,
    IMPORTED,
    REFUSED,
    UNKNOWN,
    WAITING,
    SeenFile,
    forget_seen,
    imported_digests,
    load_seen,
    save_seen,
    set_seen_state,
)

OFF: Final = "off"
MOST_BYTES: Final = 500 * 1024 * 1024
"""A larger export is a matter for a person, who picks it."""
MOST_READ: Final = 25
"""Files that are opened in one look; the others wait for the next one."""
MOST_ENTRIES: Final = 10_000
RECENT: Final = 30 * DAY
"""What lies in the folder for longer was not downloaded to be imported."""
KEPT: Final = 400 * DAY
"""How long a file that is gone is remembered."""
_GENERIC: Final = frozenset({"profiles", "accounts", "events", "ad_stats"})
"""Formats that a file of anybody's may be in."""
_SUFFIXES: Final = frozenset({
    ".csv", ".tsv", ".txt", ".xlsx", ".json", ".jsonl", ".ndjson", ".gz", ".zip", ".parquet",
})  # fmt: skip
"""Others are never opened; a browser names what it has not finished otherwise."""


@dataclass(frozen=True, slots=True)
class FolderState:
    """What a look found."""

    folder: Path | None = None
    mode: str = OFF
    offers: tuple[Path, ...] = ()
    """Recognised exports that wait to be imported, by name."""
    sure: tuple[Path, ...] = ()
    """Those of them that only a platform writes; any list with an e-mail column is an offer."""
    fresh: tuple[Path, ...] = ()
    """Those of them that no look before this one had found, not even before a restart."""
    problem: str = ""
    """Why the folder cannot be looked at now, as a sentence; empty where it can."""

    @property
    def name(self) -> str:
        """The folder as a person calls it."""
        return "" if self.folder is None else self.folder.name or str(self.folder)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A file that may be an export, as the folder lists it."""

    path: str
    size: int
    modified: int

    @property
    def shape(self) -> tuple[int, int]:
        return self.size, self.modified


class WatchedFolder:
    """Looks at the folder that the settings name.

    A file is opened when two looks found it with one size and one time of change, so that what is
    still being written waits. Only files of the folder itself count: no folders in it, no links.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store, self._clock = store, clock
        self._before: dict[str, tuple[int, int]] = {}

    def look(self) -> FolderState:
        """Finds new exports; what it found is kept in the store."""
        with self._store.read() as connection:
            folder = load_value(connection, WATCHED_FOLDER)
            mode = load_value(connection, WATCH_MODE)
            seen = load_seen(connection)
            imported = imported_digests(connection)
        if mode == OFF or not folder:
            self._before.clear()
            return FolderState()
        state = FolderState(Path(folder), mode)
        try:
            entries = {entry.path: entry for entry in self._list(Path(folder))}
        except OSError as error:
            self._before.clear()
            return replace(state, problem=_calm(Path(folder), error))
        found = self._study(entries, seen, imported)
        self._before = {path: entry.shape for path, entry in entries.items()}
        self._keep(found, seen, entries)
        waiting = _waiting({**seen, **found}, entries)
        return replace(
            state,
            offers=tuple(Path(one.path) for one in waiting),
            sure=tuple(Path(one.path) for one in waiting if one.kind not in _GENERIC),
            fresh=tuple(Path(one.path) for one in waiting if seen.get(one.path) != one),
        )

    def refuse(self, paths: Iterable[Path]) -> None:
        """Offers these files no more, unless they change."""
        self._set(paths, REFUSED)

    def note_imported(self, paths: Iterable[Path]) -> None:
        """Says that these files came in."""
        self._set(paths, IMPORTED)

    def note_failed(self, paths: Iterable[Path]) -> None:
        """Says that these files could not be imported; they are offered no more."""
        self._set(paths, FAILED)

    def _set(self, paths: Iterable[Path], state: str) -> None:
        with self._store.write() as connection:
            set_seen_state(connection, map(str, paths), state)

    def _list(self, folder: Path) -> Iterator[_Entry]:
        oldest = (self._clock() - RECENT) * 1000
        with os.scandir(folder) as entries:
            for number, entry in enumerate(entries):
                if number >= MOST_ENTRIES:
                    return
                found = _entry(entry)
                if found is not None and found.modified >= oldest:
                    yield found

    def _study(
        self, entries: Mapping[str, _Entry], seen: Mapping[str, SeenFile], imported: frozenset[str]
    ) -> dict[str, SeenFile]:
        """The files of which something is known since this look."""
        found: dict[str, SeenFile] = {}
        by_digest = {one.digest: one for one in seen.values() if one.digest}
        opened = 0
        for path in sorted(entries):
            entry, known = entries[path], seen.get(path)
            if known is not None and (known.size, known.modified) == entry.shape:
                if known.state == WAITING and known.digest in imported:
                    found[path] = replace(known, state=IMPORTED)
                continue
            if self._before.get(path) != entry.shape or opened >= MOST_READ:
                continue
            opened += 1
            one = self._open(entry)
            if one is not None:
                twin = by_digest.get(one.digest)
                if twin is not None and twin.state == WAITING and twin.path not in entries:
                    twin = None  # it was given another name
                found[path] = _settled(one, twin, imported)
                by_digest[one.digest] = found[path]
        return found

    def _open(self, entry: _Entry) -> SeenFile | None:
        """What the file is; None where it changed, or went away, while it was read."""
        now = self._clock()
        digest = kind = ""
        try:
            file = InputFile(Path(entry.path))
            digest = file.sha256
            kind = recognise(file, read_options(self._store, file, ImportRequest(), now)).kind
        except (ConnectorError, OSError):
            kind = ""  # none of ours, or not to be read: kept as unknown, not opened again
        if _shape(entry.path) != entry.shape:
            return None
        state = WAITING if kind else UNKNOWN
        return SeenFile(entry.path, entry.size, entry.modified, digest, kind, state, now)

    def _keep(
        self,
        found: Mapping[str, SeenFile],
        seen: Mapping[str, SeenFile],
        entries: Mapping[str, _Entry],
    ) -> None:
        oldest = self._clock() - KEPT
        gone = [path for path, one in seen.items() if path not in entries and one.seen_at < oldest]
        if not found and not gone:
            return
        with self._store.write() as connection:
            save_seen(connection, found.values())
            forget_seen(connection, gone)


def set_watched_folder(store: Store, folder: Path | None, mode: str) -> tuple[str, str]:
    """Chooses the folder and what is done; gives (folder, mode) as they were.

    Raises UsageError for a mode that does not exist, or a folder that is none.
    """
    if mode != OFF and (folder is None or not folder.is_dir()):
        raise UsageError(f"{folder or 'the folder'} is no folder; choose one that exists")
    with store.write() as connection:
        before = load_value(connection, WATCHED_FOLDER), load_value(connection, WATCH_MODE)
        save_value(connection, WATCH_MODE, mode)
        save_value(connection, WATCHED_FOLDER, "" if folder is None else str(folder.absolute()))
    return before


def _entry(entry: os.DirEntry[str]) -> _Entry | None:
    """The entry as a file that may be an export; None for everything else."""
    name = entry.name
    if name.startswith((".", "~$")) or Path(name).suffix.lower() not in _SUFFIXES:
        return None
    try:
        if not entry.is_file(follow_symlinks=False):
            return None
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return None  # it went away between the listing and this
    if not 0 < status.st_size <= MOST_BYTES:
        return None
    return _Entry(entry.path, status.st_size, status.st_mtime_ns)


def _shape(path: str) -> tuple[int, int] | None:
    try:
        status = Path(path).lstat()
    except OSError:
        return None
    return status.st_size, status.st_mtime_ns


def _settled(one: SeenFile, twin: SeenFile | None, imported: frozenset[str]) -> SeenFile:
    """The file with the state of the same bytes under another name."""
    if one.digest in imported:
        return replace(one, state=IMPORTED)
    if twin is None or one.state != WAITING:
        return one
    is_copy = twin.state == WAITING and twin.path != one.path
    return replace(one, state=REFUSED if is_copy else twin.state)


def _waiting(known: Mapping[str, SeenFile], entries: Mapping[str, _Entry]) -> list[SeenFile]:
    """Recognised files that are there as they were when they were recognised, by name."""
    return [
        known[path]
        for path in sorted(entries)
        if path in known
        and known[path].state == WAITING
        and (known[path].size, known[path].modified) == entries[path].shape
    ]


def _calm(folder: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return f"{folder} is not there now; it is looked at again when it is back"
    reason = (error.strerror or "it cannot be read").lower()
    return f"{folder} cannot be looked at ({reason}); choose another folder in the settings"
