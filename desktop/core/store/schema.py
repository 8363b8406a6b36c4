"""The tables of a workspace. Migrations change them; nothing else creates them."""

from __future__ import annotations

from sqlalchemy import (
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "pk": "pk_%(table_name)s",
    }
)

setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

source = Table(
    "source",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),  # kind or kind:project
    Column("kind", Text, nullable=False),
)

import_ = Table(
    "import",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("file", Text, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),  # of the bytes and of how they were read
    Column("kind", Text, nullable=False),
    Column("report", Text, nullable=False),
    Column("imported_at", Integer, nullable=False),
    Column("as_of", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("receipt", Text, nullable=False),
    CheckConstraint("state IN ('live', 'undone')", name="state"),
    Index(None, "fingerprint"),
    sqlite_autoincrement=True,  # an undone import's number is never given out again
)

coverage = Table(
    "coverage",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("import_id", ForeignKey("import.id"), nullable=False),
    Column("source_id", ForeignKey("source.id"), nullable=False),
    Column("fact", Text, nullable=False),  # events or ads
    Column("start", Integer, nullable=False),  # instants: [start, end)
    Column("end", Integer, nullable=False),
    Column("as_of", Integer, nullable=False),
    Column("replaces", Integer, nullable=False),  # 1: what older imports say of it does not count
    Column("report", Text, nullable=False),  # of which report it replaces, "" for events
    Column("scope", Text, nullable=False),  # JSON: event names or accounts replaced, "" for all
    Index(None, "import_id"),
    Index(None, "fact", "source_id"),
)

person = Table("person", metadata, Column("id", Integer, primary_key=True))

alias = Table(
    "alias",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("namespace", Text, nullable=False),  # user, email, or a CRM's own
    Column("key", Text, nullable=False),
    Column("person_id", ForeignKey("person.id"), nullable=False),
    UniqueConstraint("namespace", "key"),
    Index(None, "person_id"),
)

event_name = Table(
    "event_name",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)

property_set = Table(
    "property_set",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("json", Text, nullable=False, unique=True),
)

event_block = Table(
    "event_block",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source_id", ForeignKey("source.id"), nullable=False),
    Column("day", Integer, nullable=False),  # UTC day number
    Column("import_id", ForeignKey("import.id"), nullable=False),
    Column("rows", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    UniqueConstraint("source_id", "day", "import_id"),
    Index(None, "import_id"),
    Index(None, "day"),
)

trait_word = Table(
    "trait_word",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("word", Text, nullable=False, unique=True),
)

trait_block = Table(
    "trait_block",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("import_id", ForeignKey("import.id"), nullable=False),
    Column("source_id", ForeignKey("source.id"), nullable=False),
    Column("subject", Text, nullable=False),  # person or account
    Column("trait", Text, nullable=False),
    Column("rows", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    UniqueConstraint("import_id", "source_id", "subject", "trait"),
    Index(None, "subject", "trait"),
)

campaign = Table(
    "campaign",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("source", Text, nullable=False),
    Column("account", Text, nullable=False),  # "" where it is not known
    Column("key", Text, nullable=False),  # "" for rows of the whole account
    UniqueConstraint("source", "account", "key"),
)

campaign_info = Table(
    "campaign_info",
    metadata,
    Column("import_id", ForeignKey("import.id"), primary_key=True),
    Column("campaign_id", ForeignKey("campaign.id"), primary_key=True),
    Column("account_name", Text),
    Column("external_id", Text),
    Column("name", Text),
    Column("group_name", Text),
    Column("campaign_type", Text),
    Column("objective", Text),
    Column("exported_at", Integer, nullable=False),
)

ad_fact = Table(
    "ad_fact",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("import_id", ForeignKey("import.id"), nullable=False),
    Column("line", Integer, nullable=False),
    Column("campaign_id", ForeignKey("campaign.id"), nullable=False),
    Column("ad", Text),
    Column("report", Text, nullable=False),
    Column("start", Integer, nullable=False),  # platform day numbers, both included
    Column("end", Integer, nullable=False),
    Column("dimension", Text),
    Column("value", Text),
    Column("impressions", Integer, nullable=False),
    Column("clicks", Integer, nullable=False),
    Column("spend_micros", Integer),
    Column("currency", Text),
    Column("key", Integer, nullable=False),  # hash of what the row is about
    Column("exported_at", Integer, nullable=False),
    Column("live", Integer, nullable=False),  # 1 where no newer export says the same thing anew
    Index(None, "key"),
    Index(None, "import_id"),
    Index("ix_ad_fact_live_campaign", "campaign_id", "start", sqlite_where=Column("live") == 1),
)

definitions = Table(
    "definitions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("applied_at", Integer, nullable=False),
    Column("document", Text, nullable=False),  # all sections, merged, as JSON
)

icp_version = Table(
    "icp_version",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("version", Integer, nullable=False),
    Column("since", Integer, nullable=False),
    Column("definition", Text, nullable=False),
    UniqueConstraint("name", "version"),
)

day_people = Table(
    "day_people",
    metadata,
    Column("day", Integer, primary_key=True),  # local day number
    Column("source_id", ForeignKey("source.id"), primary_key=True),
    Column("channel", Text, primary_key=True),  # "" for active people, else the share channel
    Column("people", LargeBinary, nullable=False),
)

day_events = Table(
    "day_events",
    metadata,
    Column("day", Integer, primary_key=True),
    Column("source_id", ForeignKey("source.id"), primary_key=True),
    Column("name_id", ForeignKey("event_name.id"), primary_key=True),
    Column("events", Integer, nullable=False),
    Column("anonymous", Integer, nullable=False),
)

stale_day = Table("stale_day", metadata, Column("day", Integer, primary_key=True))

people_set = Table(
    "people_set",
    metadata,
    Column("key", Text, primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

day_share = Table(
    "day_share",
    metadata,
    Column("day", Integer, primary_key=True),
    Column("source_id", ForeignKey("source.id"), primary_key=True),
    Column("key", Integer, primary_key=True),  # the ledger's event key, as a signed integer
    Column("person", ForeignKey("person.id"), nullable=False),
    Column("channel", Text, nullable=False),
    Column("month", Text, nullable=False),
    Column("at", Text, nullable=False),  # local wall time
)

cube_user = Table(
    "cube_user",
    metadata,
    Column("month", Text, primary_key=True),  # local wall time of its first instant
    Column("person", ForeignKey("person.id"), primary_key=True),
    Column("user_id", Text, nullable=False),
    Column("shared", Integer, nullable=False),
)

cube_audience = Table(
    "cube_audience",
    metadata,
    Column("icp", Text, primary_key=True),
    Column("source", Text, primary_key=True),
    Column("campaign", Text, primary_key=True),
    Column("at", Text, primary_key=True),
    Column("impressions", Integer, nullable=False),
    Column("clicks", Integer, nullable=False),
)

VIEWS = (
    "CREATE VIEW icp_users AS SELECT month || '/' || person AS id, user_id, month AS event_time, "
    "1 AS total_icp_users_active, shared AS icp_users_who_shared FROM cube_user",
    "CREATE VIEW share_events AS SELECT s.source_id || '/' || s.day || '/' || s.key AS id, "
    "s.channel AS event_type, s.at AS event_time, 1 AS defined_share_events "
    "FROM day_share s JOIN cube_user u ON u.month = s.month AND u.person = s.person",
    "CREATE VIEW icp_audience_metrics AS SELECT icp AS icp_definition, "
    "campaign AS ad_or_campaign_id, at AS event_time, "
    "impressions AS total_impressions_from_icp_audience, "
    "clicks AS total_clicks_from_icp_audience FROM cube_audience",
)
"""The names of the Cube model that comes with the KPIs; alembic does not track views."""

remembered_mapping = Table(
    "remembered_mapping",
    metadata,
    Column("header", Text, primary_key=True),  # hash of the header's shape
    Column("columns", Text, nullable=False),
)

confirmed_day = Table(
    "confirmed_day",
    metadata,
    Column("source_id", ForeignKey("source.id"), primary_key=True),
    Column("day", Integer, primary_key=True),  # local day number
    Column("confirmed_at", Integer, nullable=False),
)

import_preset = Table(
    "import_preset",
    metadata,
    Column("name", Text, primary_key=True),
    Column("header", Text, nullable=False),  # hash of the header's shape
    Column("said", Text, nullable=False),  # what the user said of such files, as JSON
    Column("saved_at", Integer, nullable=False),
    Index(None, "header"),
)

note = Table(
    "note",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("day", Integer, nullable=False),  # local day number
    Column("kpi", Text, nullable=False),  # "" for every KPI
    Column("text", Text, nullable=False),
    Column("written_at", Integer, nullable=False),
    Column("edited_at", Integer),
    Index(None, "day"),
)
