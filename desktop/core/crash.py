"""An unexpected error as text to copy: where it happened, and nothing of whose data it was."""

from __future__ import annotations

import platform
import sys
import traceback
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from types import FrameType

_PACKAGES = ("PySide6-Essentials", "pyqtgraph", "SQLAlchemy", "numpy", "msgspec", "pyroaring")
_MOST_FRAMES = 60
_MOST_CAUSES = 8


def build_crash_report(error: BaseException) -> str:
    """Versions, platform and stack of an error, as plain text of at most a few hundred lines.

    Of an exception only its type is told: texts of errors quote cells, ids and file names. Of a
    frame only module, function and line are told, never values, source lines or paths.
    """
    lines = ["ICP Pulse: unexpected error", "", *_versions(), ""]
    for place, (each, link) in enumerate(_chain(error)):
        if place:
            lines += ["", link]
        lines += [_type_name(each), *_stack(each)]
    return "\n".join(lines) + "\n"


def _versions() -> Iterator[str]:
    yield f"icp-pulse {_version('icp-pulse')}"
    yield f"Python {platform.python_version()} ({platform.python_implementation()})"
    yield f"{platform.system()} {platform.release()} {platform.machine()}"
    for name in _PACKAGES:
        yield f"{name} {_version(name)}"


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _chain(error: BaseException) -> Iterator[tuple[BaseException, str]]:
    """The error and what it came from, newest first, with how each led to the one before."""
    seen: set[int] = set()
    link = ""
    found: BaseException | None = error
    while found is not None and id(found) not in seen and len(seen) < _MOST_CAUSES:
        seen.add(id(found))
        yield found, link
        if found.__cause__ is not None:
            found, link = found.__cause__, "caused by"
        elif not found.__suppress_context__:
            found, link = found.__context__, "while handling"
        else:
            found = None


def _stack(error: BaseException) -> list[str]:
    frames = [_frame(frame, line) for frame, line in traceback.walk_tb(error.__traceback__)]
    if len(frames) <= _MOST_FRAMES:
        return frames
    half = _MOST_FRAMES // 2
    return [*frames[:half], f"  ... {len(frames) - 2 * half} more", *frames[-half:]]


def _frame(frame: FrameType, line: int) -> str:
    return f"  {_module(frame)}:{line} {frame.f_code.co_name}"


def _module(frame: FrameType) -> str:
    """The module's dotted name; a script of the user's own has no name that may be told."""
    name = frame.f_globals.get("__name__")
    if not isinstance(name, str) or name not in sys.modules:
        return "(unknown)"
    return name


def _type_name(error: BaseException) -> str:
    kind = type(error)
    return (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )
