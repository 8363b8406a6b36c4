"""The SQLite store: the only room that knows SQL.

Others hold a `Connection` only to hand it on to this package's functions.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection
else:

    def __getattr__(name: str) -> object:
        """Loads the library with the first use: a window opens before it."""
        if name != "Connection":
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from sqlalchemy import Connection  # noqa: PLC0415

        return Connection


__all__ = ["Connection"]
