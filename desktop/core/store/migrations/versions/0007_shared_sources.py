"""Several connections may be of one source: those to ad accounts of one platform."""

from alembic import op

revision = "0007"
down_revision = "0006"

_TABLES = ("connection", "pull_state", "pull_run")
_UNIQUE = ", \n\tCONSTRAINT uq_connection_source UNIQUE (source)"
_INDEX = "ix_pull_run_connection_id_started_at"


def upgrade() -> None:
    """SQLite only drops a constraint with its table, and with those that refer to it."""
    database = op.get_bind()
    find = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?"
    made = {name: database.exec_driver_sql(find, (name,)).scalar_one() for name in _TABLES}
    op.drop_index(op.f(_INDEX), "pull_run")
    for name in _TABLES:
        op.rename_table(name, f"{name}_before")
    for name in _TABLES:
        database.exec_driver_sql(made[name].replace(_UNIQUE, ""))
        op.execute(f"INSERT INTO {name} SELECT * FROM {name}_before")  # noqa: S608 - our own names
    # a number is never given out again, since secrets lie under it
    op.execute("DELETE FROM sqlite_sequence WHERE name = 'connection'")
    op.execute("UPDATE sqlite_sequence SET name = 'connection' WHERE name = 'connection_before'")
    for name in reversed(_TABLES):
        op.drop_table(f"{name}_before")
    op.create_index(op.f(_INDEX), "pull_run", ["connection_id", "started_at"])
