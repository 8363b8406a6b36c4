"""The tables of connections: what they are, how far they are, and what their runs did."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text

from desktop.core.store.schema import metadata

connection = Table(
    "connection",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("title", Text, nullable=False, unique=True),
    Column("source", Text, nullable=False),  # connections to ad accounts share that of their kind
    Column("settings", Text, nullable=False),  # JSON without any secret
    Column("state", Text, nullable=False),
    Column("created_at", Integer, nullable=False),
    Column("expires_at", Integer),  # when the credentials end, where the service tells
    CheckConstraint("state IN ('active', 'paused')", name="state"),
    sqlite_autoincrement=True,  # secrets lie under the number, so it is never given out again
)

pull_state = Table(
    "pull_state",
    metadata,
    Column("connection_id", ForeignKey("connection.id"), primary_key=True),
    Column("stream", Text, primary_key=True),
    Column("import_id", ForeignKey("import.id")),  # where its rows lie
    Column("through", Integer),  # the last day number pulled, of streams with windows
    Column("since", Integer),  # the newest change seen, of streams that tell changes
    Column("whole_at", Integer),  # when the whole was pulled last
    Column("memory", Text, nullable=False),  # the stream's own JSON object
)

pull_run = Table(
    "pull_run",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("connection_id", ForeignKey("connection.id"), nullable=False),
    Column("state", Text, nullable=False),
    Column("cause", Text, nullable=False),  # manual, schedule or backfill
    Column("reason", Text, nullable=False),  # why it is in that state, "" where it went well
    Column("remedy", Text, nullable=False),  # edit, reconnect, retry, report or ""
    Column("started_at", Integer, nullable=False),
    Column("finished_at", Integer),
    Column("first", Integer),  # day numbers of a back-fill
    Column("last", Integer),
    Column("told", Text, nullable=False),  # JSON of counts
    CheckConstraint(
        "state IN ('scheduled', 'running', 'done', 'failed', 'skipped', 'cancelled', "
        "'interrupted')",
        name="state",
    ),
    Index(None, "connection_id", "started_at"),
)

request_bucket = Table(
    "request_bucket",
    metadata,
    Column("key", Text, primary_key=True),
    Column("instants", Text, nullable=False),  # JSON: seconds UTC of the latest requests
)

campaign_targeting = Table(
    "campaign_targeting",
    metadata,
    Column("import_id", ForeignKey("import.id"), primary_key=True),
    Column("campaign_id", ForeignKey("campaign.id"), primary_key=True),
    Column("included", Text, nullable=False),  # JSON: groups of (facet, values), all must hold
    Column("excluded", Text, nullable=False),  # JSON: (facet, values)
    Column("expansion", Integer),  # 1 where the platform may widen the audience
    Column("offsite", Integer),  # 1 where it may deliver outside of its own pages
    Column("read_at", Integer, nullable=False),
)
