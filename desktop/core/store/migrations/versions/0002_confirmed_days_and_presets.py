"""Days that a user confirmed as really empty, and named ways to read files."""

import sqlalchemy as sa

from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "confirmed_day",
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("confirmed_at", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["source_id"], ["source.id"], name=op.f("fk_confirmed_day_source_id")
        ),
        sa.PrimaryKeyConstraint("source_id", "day", name=op.f("pk_confirmed_day")),
    )
    op.create_table(
        "import_preset",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("header", sa.Text(), nullable=False),
        sa.Column("said", sa.Text(), nullable=False),
        sa.Column("saved_at", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_import_preset")),
    )
    op.create_index(op.f("ix_import_preset_header"), "import_preset", ["header"])
