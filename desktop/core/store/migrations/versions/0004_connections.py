"""Connections to services, their runs, and which stretches a pull replaces."""

import sqlalchemy as sa

from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    _widen_coverage()
    op.create_table(
        "connection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("settings", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Integer(), nullable=False),
        sa.Column("expires_at", sa.Integer()),
        sa.CheckConstraint("state IN ('active', 'paused')", name=op.f("ck_connection_state")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_connection")),
        sa.UniqueConstraint("title", name=op.f("uq_connection_title")),
        sa.UniqueConstraint("source", name=op.f("uq_connection_source")),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "pull_state",
        sa.Column("connection_id", sa.Integer(), nullable=False),
        sa.Column("stream", sa.Text(), nullable=False),
        sa.Column("import_id", sa.Integer()),
        sa.Column("through", sa.Integer()),
        sa.Column("since", sa.Integer()),
        sa.Column("whole_at", sa.Integer()),
        sa.Column("memory", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["connection_id"], ["connection.id"], name=op.f("fk_pull_state_connection_id")
        ),
        sa.ForeignKeyConstraint(["import_id"], ["import.id"], name=op.f("fk_pull_state_import_id")),
        sa.PrimaryKeyConstraint("connection_id", "stream", name=op.f("pk_pull_state")),
    )
    op.create_table(
        "pull_run",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("connection_id", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("remedy", sa.Text(), nullable=False),
        sa.Column("started_at", sa.Integer(), nullable=False),
        sa.Column("finished_at", sa.Integer()),
        sa.Column("first", sa.Integer()),
        sa.Column("last", sa.Integer()),
        sa.Column("told", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "state IN ('scheduled', 'running', 'done', 'failed', 'skipped', 'cancelled', "
            "'interrupted')",
            name=op.f("ck_pull_run_state"),
        ),
        sa.ForeignKeyConstraint(
            ["connection_id"], ["connection.id"], name=op.f("fk_pull_run_connection_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_pull_run")),
    )
    op.create_index(
        op.f("ix_pull_run_connection_id_started_at"), "pull_run", ["connection_id", "started_at"]
    )
    op.create_table(
        "request_bucket",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("instants", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_request_bucket")),
    )
    op.create_table(
        "campaign_targeting",
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("included", sa.Text(), nullable=False),
        sa.Column("excluded", sa.Text(), nullable=False),
        sa.Column("expansion", sa.Integer()),
        sa.Column("offsite", sa.Integer()),
        sa.Column("read_at", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["import_id"], ["import.id"], name=op.f("fk_campaign_targeting_import_id")
        ),
        sa.ForeignKeyConstraint(
            ["campaign_id"], ["campaign.id"], name=op.f("fk_campaign_targeting_campaign_id")
        ),
        sa.PrimaryKeyConstraint("import_id", "campaign_id", name=op.f("pk_campaign_targeting")),
    )


def _widen_coverage() -> None:
    """One import may now speak of several stretches, so that its key is a number."""
    op.rename_table("coverage", "coverage_before")
    op.create_table(
        "coverage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("import_id", sa.Integer(), nullable=False),
        sa.Column("source_id", sa.Integer(), nullable=False),
        sa.Column("fact", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("as_of", sa.Integer(), nullable=False),
        sa.Column("replaces", sa.Integer(), nullable=False),
        sa.Column("report", sa.Text(), nullable=False),
        sa.Column("scope", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["import_id"], ["import.id"], name=op.f("fk_coverage_import_id")),
        sa.ForeignKeyConstraint(["source_id"], ["source.id"], name=op.f("fk_coverage_source_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_coverage")),
    )
    op.execute(
        'INSERT INTO coverage (import_id, source_id, fact, start, "end", as_of, replaces, report, '
        "scope) SELECT import_id, source_id, fact, start, \"end\", as_of, 0, '', '' "
        "FROM coverage_before ORDER BY import_id, source_id, fact"
    )
    op.drop_table("coverage_before")
    op.create_index(op.f("ix_coverage_import_id"), "coverage", ["import_id"])
    op.create_index(op.f("ix_coverage_fact_source_id"), "coverage", ["fact", "source_id"])
