"""One large file of lines read by several processes, each a range, given back in file order."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import BinaryIO, TypeVar

from connectors.kit.errors import FileRefusedError
from connectors.kit.input_file import InputFile
from connectors.kit.json_lines import BYTE_ORDER_MARK, MAX_LINE_BYTES

Result = TypeVar("Result")
RANGE_BYTES = 4 << 20
WORTHWHILE_BYTES = 64 << 20
"""Below this, starting processes costs more than they save."""


@dataclass(frozen=True, slots=True)
class LineRange:
    """Whole lines of a plain file, from byte `start` to before `end`."""

    path: Path
    start: int
    end: int

    def read(self) -> bytes:
        """The bytes of the range."""
        with self.path.open("rb") as stream:
            stream.seek(self.start)
            content = stream.read(self.end - self.start)
        return content.removeprefix(BYTE_ORDER_MARK) if self.start == 0 else content


def cut_into_ranges(file: InputFile, stream: BinaryIO, size: int) -> Iterator[LineRange]:
    """The file in ranges of whole lines of about `size` bytes; raises FileRefusedError."""
    start = 0
    while start < file.size:
        stream.seek(min(start + size, file.size) - 1)
        rest = stream.readline(MAX_LINE_BYTES)
        end = stream.tell()
        if not rest.endswith(b"\n") and end < file.size:
            raise FileRefusedError(
                f"{file.name} has a line of more than {MAX_LINE_BYTES >> 20} MiB without an end, "
                "so it is not a file of one record per line; export it again as JSON lines"
            )
        yield LineRange(file.path, start, end)
        start = end


def map_ranges(
    function: Callable[[LineRange], Result], ranges: Iterable[LineRange], workers: int
) -> Iterator[tuple[LineRange, Result]]:
    """(range, result) in the order of the ranges; a few are worked on ahead.

    `function` and its results must be picklable. Whatever ends the iteration, an error, an
    interrupt or the caller closing it, ends the processes too.
    """
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _leave_interrupts_to_parent)
    waiting: deque[tuple[LineRange, Future[Result]]] = deque()
    try:
        for part in ranges:
            waiting.append((part, pool.submit(function, part)))
            if len(waiting) > 2 * workers:
                yield _next_result(waiting)
        while waiting:
            yield _next_result(waiting)
    except BrokenProcessPool as error:
        raise FileRefusedError(
            "a process that was reading the file was ended from outside (out of memory?), so "
            "nothing was imported; import it again with one worker"
        ) from error
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _next_result(
    waiting: deque[tuple[LineRange, Future[Result]]],
) -> tuple[LineRange, Result]:
    part, future = waiting.popleft()
    return part, future.result()


def _leave_interrupts_to_parent() -> None:
    # Ctrl+C reaches the whole group: the parent alone answers it, and ends its workers
    signal.signal(signal.SIGINT, signal.SIG_IGN)
