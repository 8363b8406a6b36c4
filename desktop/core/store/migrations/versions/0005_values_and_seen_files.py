"""How a user wants values to be read, and which files of the watched folder were seen."""

import sqlalchemy as sa

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "value_reading",
        sa.Column("trait", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("raw", sa.Text(), nullable=False),
        sa.Column("canonical", sa.Text(), nullable=False),
        sa.Column("corrected_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("trait", "key", name=op.f("pk_value_reading")),
    )
    op.create_table(
        "seen_file",
        sa.Column("path", sa.Text(), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("modified", sa.Integer(), nullable=False),
        sa.Column("digest", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("seen_at", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('waiting', 'imported', 'refused', 'unknown', 'failed')",
            name=op.f("ck_seen_file_state"),
        ),
        sa.PrimaryKeyConstraint("path", name=op.f("pk_seen_file")),
    )
    op.create_index(op.f("ix_seen_file_digest"), "seen_file", ["digest"])
