from __future__ import annotations

import multiprocessing
from operator import attrgetter, methodcaller
from pathlib import Path

import pytest

from connectors.kit import line_ranges
from connectors.kit.errors import FileRefusedError
from connectors.kit.input_file import InputFile
from connectors.kit.line_ranges import LineRange, cut_into_ranges, map_ranges


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "lines"
    path.write_bytes(b"".join(b"x" * (at % 17) + b"\n" for at in range(200)) + b"end")
    return path


def ranges_of(path: Path, size: int) -> list[LineRange]:
    with path.open("rb") as stream:
        return list(cut_into_ranges(InputFile(path), stream, size))


@pytest.mark.parametrize("size", [1, 2, 50, 10_000])
def test_ranges_are_whole_lines_and_together_the_file(path: Path, size: int) -> None:
    ranges = ranges_of(path, size)

    assert b"".join(part.read() for part in ranges) == path.read_bytes()
    assert all(part.read().endswith(b"\n") for part in ranges[:-1])
    assert (len(ranges) > 1) == (size < 10_000)


def test_an_endless_line_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(line_ranges, "MAX_LINE_BYTES", 5)

    with pytest.raises(FileRefusedError, match="without an end"):
        ranges_of(path, 3)


def test_results_come_in_the_order_of_the_file(path: Path) -> None:
    ranges = ranges_of(path, 100)

    found = list(map_ranges(methodcaller("read"), ranges, 2))

    assert found == [(part, part.read()) for part in ranges]


def test_an_error_in_a_worker_surfaces_and_ends_the_processes(path: Path) -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        list(map_ranges(attrgetter("no_such_name"), ranges_of(path, 500), 1))

    assert multiprocessing.active_children() == []


def test_the_death_of_a_worker_surfaces(path: Path) -> None:
    results = map_ranges(methodcaller("read"), ranges_of(path, 10), 1)
    next(results)
    for worker in multiprocessing.active_children():
        worker.kill()

    with pytest.raises(FileRefusedError, match="ended from outside"):
        list(results)

    assert multiprocessing.active_children() == []


def test_whoever_stops_early_leaves_no_process(path: Path) -> None:
    results = map_ranges(methodcaller("read"), ranges_of(path, 10), 2)
    next(results)

    results.close()  # type: ignore[attr-defined]

    assert multiprocessing.active_children() == []
