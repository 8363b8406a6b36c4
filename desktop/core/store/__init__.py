"""The SQLite store: the only room that knows SQL.

Others hold a `Connection` only to hand it on to this package's functions.
"""

from sqlalchemy import Connection

__all__ = ["Connection"]
