"""Alerts: states, evaluations with what they stood on, transitions, and the outbox."""

import sqlalchemy as sa

from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "alert_state",
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("segment", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("fingerprint", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("memory", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Integer(), nullable=False),
        sa.Column("opened_at", sa.Integer()),
        sa.Column("reminded_at", sa.Integer()),
        sa.Column("acknowledged_at", sa.Integer()),
        sa.Column("acknowledged_with", sa.Text()),
        sa.Column("snoozed_until", sa.Integer()),
        sa.Column("snoozed_while_open", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("rule", "segment", name=op.f("pk_alert_state")),
    )
    op.create_table(
        "alert_evaluation",
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("segment", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("evaluated_at", sa.Integer(), nullable=False),
        sa.Column("icp_version", sa.Integer(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("rule", "end", "segment", name=op.f("pk_alert_evaluation")),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "alert_transition",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("segment", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("at", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("notice", sa.Text()),
        sa.Column("explanation", sa.Text(), nullable=False),
        sa.Column("read_at", sa.Integer()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_alert_transition")),
    )
    op.create_index(
        op.f("ix_alert_transition_rule_segment_at"), "alert_transition", ["rule", "segment", "at"]
    )
    op.create_index(op.f("ix_alert_transition_at"), "alert_transition", ["at"])
    op.create_table(
        "outbox",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("not_before", sa.Integer(), nullable=False),
        sa.Column("message", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("last_error", sa.Text()),
        sa.Column("sent_at", sa.Integer()),
        sa.CheckConstraint("state IN ('waiting', 'sent', 'failed')", name=op.f("ck_outbox_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
    )
    op.create_index(op.f("ix_outbox_state_not_before"), "outbox", ["state", "not_before"])
