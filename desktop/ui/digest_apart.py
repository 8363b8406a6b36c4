"""Drawing the digest in a process of its own: charts are widgets, and no job is on a GUI thread."""

from __future__ import annotations

import os
from multiprocessing import get_context
from multiprocessing.connection import Connection as Pipe
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.core.errors import IcpPulseError
from desktop.core.jobs.digest import NotDrawnError

if TYPE_CHECKING:
    from desktop.core.reports.digest import Digest

PATIENCE = 120.0
"""Seconds that the drawing may take on a slow machine."""


def draw_apart(digest: Digest, path: Path, language: str = "") -> None:
    """Writes the page to `path`, from any thread and without a display.

    Raises NotDrawnError with the reason, such as a machine without a typeface or a full disk.
    """
    context = get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(theirs, digest, path, language), name="digest")
    process.start()
    theirs.close()
    try:
        problem = ours.recv() if ours.poll(PATIENCE) else "it took too long"
    except EOFError:
        problem = "the process that draws it ended early"
    finally:
        ours.close()
        process.join(1.0)
        if process.is_alive():
            process.kill()
            process.join()
        process.close()
    if problem:
        path.unlink(missing_ok=True)
        raise NotDrawnError(f"the page of the digest could not be drawn: {problem}")


def _work(pipe: Pipe, digest: Digest, path: Path, language: str) -> None:
    """In the process of its own: answers with what went wrong, "" where nothing did."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from desktop.ui.digest_pdf import draw_digest  # noqa: PLC0415  it loads the toolkit
        from desktop.ui.typography import NoFontError  # noqa: PLC0415
    except ImportError as error:
        pipe.send(str(error))
        return
    try:
        draw_digest(digest, path, language)
    except (IcpPulseError, NoFontError, OSError) as error:
        pipe.send(str(error))
    else:
        pipe.send("")
    finally:
        pipe.close()
