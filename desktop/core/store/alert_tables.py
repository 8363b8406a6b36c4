"""The tables of alerts: states, evaluations, transitions, and the outbox of messages."""

from __future__ import annotations

from sqlalchemy import CheckConstraint, Column, Index, Integer, Table, Text

from desktop.core.store.schema import metadata

alert_state = Table(
    "alert_state",
    metadata,
    Column("rule", Text, primary_key=True),  # its name
    Column("segment", Text, primary_key=True),  # "" for the total
    Column("label", Text, nullable=False),  # the segment as a person reads it
    Column("fingerprint", Text, nullable=False),  # of what the rule judges by
    Column("state", Text, nullable=False),
    Column("memory", Text, nullable=False),  # all the state machine remembers, as JSON
    Column("changed_at", Integer, nullable=False),
    Column("opened_at", Integer),  # when the firing was announced; NULL where none is open
    Column("reminded_at", Integer),
    Column("acknowledged_at", Integer),
    Column("acknowledged_with", Text),  # the comment
    Column("snoozed_until", Integer),
    Column("snoozed_while_open", Integer, nullable=False),  # 1: until it resolves
)

alert_evaluation = Table(
    "alert_evaluation",
    metadata,
    Column("rule", Text, primary_key=True),
    Column("end", Integer, primary_key=True),  # last day of the period, day number
    Column("segment", Text, primary_key=True),
    Column("start", Integer, nullable=False),
    Column("evaluated_at", Integer, nullable=False),
    Column("icp_version", Integer, nullable=False),
    Column("outcome", Text, nullable=False),  # counts, judgement, memory after it, as JSON
    sqlite_with_rowid=False,
)

alert_transition = Table(
    "alert_transition",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("rule", Text, nullable=False),
    Column("segment", Text, nullable=False),
    Column("label", Text, nullable=False),
    Column("at", Integer, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("notice", Text),  # fired, resolved, retracted, broken
    Column("explanation", Text, nullable=False),  # n, N, interval, threshold, period..., as JSON
    Column("read_at", Integer),
    Index(None, "rule", "segment", "at"),
    Index(None, "at"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("channel", Text, nullable=False),  # desktop, or the name of a channel
    Column("created_at", Integer, nullable=False),
    Column("not_before", Integer, nullable=False),  # quiet hours, back-off
    Column("message", Text, nullable=False),  # as JSON
    Column("state", Text, nullable=False),
    Column("attempts", Integer, nullable=False),
    Column("last_error", Text),
    Column("sent_at", Integer),
    CheckConstraint("state IN ('waiting', 'sent', 'failed')", name="state"),
    Index(None, "state", "not_before"),
)
