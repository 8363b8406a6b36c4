"""The tables of the schedule: when each job runs, and what became of every run."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text

from desktop.core.store.schema import metadata

job_schedule = Table(
    "job_schedule",
    metadata,
    Column("name", Text, primary_key=True),
    Column("schedule", Text, nullable=False),  # in words
    Column("last_slot", Integer, nullable=False),
    Column("failures", Integer, nullable=False),  # in a row
    Column("failed_at", Integer),
)

job_run = Table(
    "job_run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("state", Text, nullable=False),
    Column("cause", Text, nullable=False),  # schedule, retry, user
    Column("reason", Text, nullable=False),
    Column("slot", Integer),
    Column("started_at", Integer, nullable=False),
    Column("finished_at", Integer),
    Column("told", Text, nullable=False),  # counts and lines of its log, as JSON
    CheckConstraint(
        "state IN ('running', 'done', 'failed', 'skipped', 'cancelled', 'interrupted')",
        name="state",
    ),
    Index(None, "name", "started_at"),
)
