"""Connections as the window shows them: a gallery, rows of every standing, runs, a finding."""

from __future__ import annotations

from dataclasses import replace

from connectors.kit.connector import Finding
from connectors.kit.fields import Choice, choice, secret, several, text
from desktop.core.clock import DAY, parse_instant
from desktop.core.jobs.connection_status import ConnectionStatus
from desktop.core.store.connections import SavedConnection
from desktop.core.store.runs import Run, Told
from desktop.ui.connection_state import ConnectionActions, ConnectionList, ConnectorOffer
from desktop.ui.state import Done

NOW = parse_instant("2026-05-05T13:12:00Z")
HOUR = DAY // 24
_HELP = "In Mixpanel: Organization Settings, Service Accounts; add the account to the project."

MIXPANEL = ConnectorOffer(
    "mixpanel", "Mixpanel", "product", ("events", "people"), _HELP,
    (
        choice("region", "Data residency", {"us": "United States", "eu": "Europe", "in": "India"},
               "Where the project's data are kept"),
        text("project", "Project id", "Digits, under Project Settings", pattern=r"\d+"),
        text("user", "Service account", "Its user name"),
        secret("password", "Service account secret", "Shown once, when the account is made"),
        several("events", "Events", "Only these are pulled"),
        text("proxy", "Proxy", "https://host:port", required=False, advanced=True),
    ),
)  # fmt: skip
LINKEDIN = ConnectorOffer(
    "linkedin", "LinkedIn Ads", "ads", ("ads", "campaigns"), "", (secret("token", "Token"),)
)
HUBSPOT = ConnectorOffer(
    "hubspot", "HubSpot", "crm", ("people",), "", (secret("token", "Token"),), has_windows=False
)
FINDING = Finding(
    "Project Acme product, 1,204,311 events in the last 30 days",
    ("Times are in the project's own zone, US/Pacific; they are moved to UTC.",),
    NOW + 9 * DAY,
    {"project": "2195193"},
    {"events": tuple(Choice(name, name) for name in ("Copy Link", "Invite Sent", "Share"))},
)


def build_run(number: int = 1, **changes: object) -> Run:
    """One that went well this morning."""
    run = Run(
        id=number, connection_id=1, state="done", cause="schedule", reason="", remedy="",
        started_at=NOW - 4 * HOUR, finished_at=NOW - 4 * HOUR + 74_000_000, first=None, last=None,
        told=Told(windows=6, new=84_310, updated=212, unchanged=2_118, withdrawn=3, requests=14,
                  retries=1, waited=6.2),
    )  # fmt: skip
    return type(run)(**{name: getattr(run, name) for name in run.__struct_fields__} | changes)


def build_status(number: int, kind: str, title: str, **changes: object) -> ConnectionStatus:
    """One that is up to date."""
    saved = SavedConnection(number, kind, title, kind, {}, "active", NOW - 90 * DAY)
    run = build_run(number)
    status = ConnectionStatus(saved, run, run.finished_at, "every 6 hours", NOW + HOUR)
    return replace(status, **changes)  # type: ignore[arg-type]


def build_connections() -> ConnectionList:
    """Up to date, broken, failing, paused, new, and one whose access ends soon."""
    refused = build_run(
        2, state="failed", remedy="reconnect", told=Told(requests=1),
        reason="LinkedIn Ads does not accept the credentials (401); connect again",
    )  # fmt: skip
    busy = build_run(
        3, state="failed", remedy="retry", told=Told(windows=2, new=18_400, requests=9, retries=5,
                                                     waited=61.0),
        reason="HubSpot had too many requests (429) and says to wait until 09:30; try again later",
    )  # fmt: skip
    paused = build_status(4, "mixpanel", "Mixpanel, old project", next_run=None)
    rows = (
        build_status(3, "hubspot", "HubSpot CRM", last_run=busy),
        build_status(2, "linkedin", "LinkedIn Ads 510000001", last_run=refused, next_run=None),
        build_status(1, "mixpanel", "Mixpanel Acme"),
        replace(paused, saved=replace(paused.saved, state="paused", source="mixpanel:old")),
        build_status(5, "example", "Brand new", last_run=None, done_at=None),
        build_status(6, "linkedin", "LinkedIn, brand", expires_in=9),
    )
    return ConnectionList(rows, (MIXPANEL, LINKEDIN, HUBSPOT), (), "America/New_York", NOW)


def build_history() -> tuple[Run, ...]:
    """Runs that ended in every way."""
    return (
        build_run(6),
        build_run(5, state="failed", remedy="reconnect", cause="manual", started_at=NOW - 9 * HOUR,
                  told=Told(requests=1), finished_at=NOW - 9 * HOUR + 400_000,
                  reason="Mixpanel does not accept the credentials (401); connect again"),
        build_run(4, cause="backfill", first=20_500, last=20_520, started_at=NOW - DAY),
        build_run(3, state="cancelled", reason="stopped by the user; what was stored before stays",
                  cause="manual", started_at=NOW - 2 * DAY),
        build_run(2, state="interrupted", remedy="retry", started_at=NOW - 3 * DAY,
                  reason="ICP Pulse ended while it ran; the next run goes on where it was"),
        build_run(1, state="skipped", reason="it is being pulled already", told=Told(),
                  started_at=NOW - 4 * DAY, finished_at=NOW - 4 * DAY),
    )  # fmt: skip


def build_connection_actions() -> ConnectionActions:
    """Everything is offered, nothing is done."""
    return ConnectionActions(
        load=build_connections,
        check=lambda filled, stop, tell: FINDING,
        save=lambda filled, finding: 1,
        sync=lambda number, days, control, tell: "Pulled",
        history=lambda number: build_history(),
        pause=lambda number, paused: Done("Paused"),
        disconnect=lambda number, take_back: Done("Disconnected"),
        set_schedule=lambda number, words: Done("Changed"),
    )
