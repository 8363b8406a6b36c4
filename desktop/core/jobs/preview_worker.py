"""Looking at a heavy file in a process of its own, since decoding it would make the window halt."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe
from pathlib import Path

from desktop.core.clock import fixed_clock, system_clock
from desktop.core.errors import CancelledError, IcpPulseError, ImportRefusedError
from desktop.core.jobs.importing import ImportRequest
from desktop.core.jobs.preview import Preview, preview_file
from desktop.core.store.migrate import open_store

LIGHT_BYTES = 512 * 1024
"""A file up to this size is decoded sooner than a process starts."""

_LOOK = 0.05
"""Seconds between two looks at whether anybody still waits."""


def is_heavy(path: Path) -> bool:
    """Whether a file is worth a process; also one in an archive, by the archive's size, and a
    folder that stands for one export, by all that is in it.
    """
    there = next((each for each in (path, *path.parents) if each.exists()), path)
    if there.is_file():
        return there.stat().st_size > LIGHT_BYTES
    size = 0
    for part in path.rglob("*"):
        size += part.stat().st_size if part.is_file() else 0
        if size > LIGHT_BYTES:
            return True
    return False


def preview_apart(
    folder: Path,
    file: Path,
    request: ImportRequest,
    is_cancelled: Callable[[], bool] = lambda: False,
    now: int | None = None,
) -> Preview:
    """What `preview_file` gives; `folder` is the workspace's, `now` the present, None the system's.

    Raises what `preview_file` raises, CancelledError soon after `is_cancelled` says so, and
    ImportRefusedError where the process did not survive the file.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(
        target=_work, args=(theirs, folder, file, request, now), name="preview", daemon=True
    )
    process.start()
    theirs.close()
    try:
        while not ours.poll(_LOOK):
            if is_cancelled():
                raise CancelledError("stopped")
        answer: Preview | IcpPulseError = ours.recv()
    except (EOFError, ConnectionResetError) as error:
        raise ImportRefusedError(
            f"{file.name}: looking at it ended unexpectedly (out of memory?); try it again"
        ) from error
    finally:
        ours.close()
        process.kill()
        process.join()
        process.close()
    if isinstance(answer, IcpPulseError):
        raise answer
    return answer


def _work(pipe: Pipe, folder: Path, file: Path, request: ImportRequest, now: int | None) -> None:
    """The process's life: answers with the preview, or with why there is none."""
    clock = system_clock if now is None else fixed_clock(now)
    with pipe, suppress(BrokenPipeError):  # nobody waits any more
        store = open_store(folder)
        try:
            pipe.send(preview_file(store, file, request, clock))
        except IcpPulseError as error:
            pipe.send(error)
        finally:
            store.close()
