"""A lock on a file that ends with the process that holds it, however that comes."""

from __future__ import annotations

import sys
from typing import IO, Any

if sys.platform == "win32":  # pragma: no cover
    import msvcrt

    _FAR = 1 << 20
    """Windows locks forbid reading the locked bytes, and what is written must be readable."""

    def try_lock(file: IO[Any]) -> bool:
        """Whether the file could be had; it is let go of when it is closed."""
        file.seek(_FAR)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def try_lock(file: IO[Any]) -> bool:
        """Whether the file could be had; it is let go of when it is closed."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
