"""The tables of the import desk: how values are read, and the watched folder's seen files."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text

from desktop.core.store.schema import metadata

value_reading = Table(
    "value_reading",
    metadata,
    Column("trait", Text, primary_key=True),
    Column("key", Text, primary_key=True),  # the value as it is compared
    Column("raw", Text, nullable=False),  # as it was written where the user corrected it
    Column("canonical", Text, nullable=False),
    Column("corrected_at", Integer, nullable=False),
)

seen_file = Table(
    "seen_file",
    metadata,
    Column("path", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("modified", Integer, nullable=False),  # nanoseconds since 1970
    Column("digest", Text, nullable=False),  # SHA-256; "" where the file was not read
    Column("kind", Text, nullable=False),  # what it was recognised as; "" where it was not
    Column("state", Text, nullable=False),
    Column("seen_at", Integer, nullable=False),
    CheckConstraint(
        "state IN ('waiting', 'imported', 'refused', 'unknown', 'failed')", name="state"
    ),
    Index(None, "digest"),
)
