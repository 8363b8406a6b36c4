"""Random small worlds, crowded where counting is hard: edges of local days, spellings, repeats."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from desktop.core.definitions import (
    Activity,
    Definitions,
    IcpDefinition,
    People,
    Reporting,
    ShareRule,
    TraitTest,
)
from tests.oracles.worlds import AccountRow, EventRow, File, ProfileRow, World

PLACES = (
    ("America/New_York", date(2026, 3, 8)),
    ("America/New_York", date(2025, 11, 2)),
    ("Asia/Kathmandu", date(2026, 1, 1)),
    ("UTC", date(2024, 2, 29)),
    ("Pacific/Apia", date(2011, 12, 29)),
    ("Australia/Lord_Howe", date(2026, 4, 5)),
    ("America/Sao_Paulo", date(2018, 11, 4)),
    ("America/St_Johns", date(2010, 11, 7)),
)
"""Zones, each with a day about which something odd happens in it."""

SHARE_EVENTS = {
    "Copy Link": (ShareRule("copy_link"),),
    "Share": (
        ShareRule("social_share", (("method", ("twitter", "linkedin")),)),
        ShareRule("email_invite", (("method", ("email",)),)),
    ),
    "$invite": (ShareRule("email_invite"),),
}
NAMES = (
    "Search",
    "Open",
    "Copy Link",
    "Share",
    "Share",
    "$invite",
    "$identify",
    "$ae_open",
    "Mail",
)
USERS = ("u1", "u2", "u3", "u4", "u5")
IDS = (*USERS, *USERS, "", "undefined", "null", "<null>", "$device:9")
EMAILS = (
    "a@corp.example", "b@eu.corp.example", "c@acme.example", "d@acme.example", "e@beta.example",
    "f@gmail.com", "g@notcorp.example",
)  # fmt: skip
DOMAINS = ("acme.example", "beta.example", "eu.corp.example")
VALUES = {
    "industry": ("Software", "software ", "SOFTWARE", "Retail", None),
    "seniority": ("VP", "vp", "Entry", None),
    "company_size": ("50", "51", "51-200 employees", "1,200", "5,001-10000", "many", None),
    "job_title": ("Head of Growth", "growth hacker", "Cook", None),
    "country": ("Germany", "DE", "de", "France", None),
    "company_domain": ("www.Acme.example", "beta.example", None),
    "plan": ("pro", "internal", None),
    "custom.tier": ("Gold", "gold", "Tin", None),
}
WANTED = (
    TraitTest("industry", ("Software",)),
    TraitTest("seniority", ("VP", "CXO")),
    TraitTest("company_size", minimum=51, maximum=5000),
    TraitTest("company_size", ("51-200",)),
    TraitTest("job_title", contains=("growth",)),
    TraitTest("job_title", ("Cook",), matches=("^head\\b",)),
    TraitTest("country", ("Germany",)),
    TraitTest("company_domain", ("acme.example",)),
    TraitTest("custom.tier", ("gold",)),
    *[TraitTest("behaviour.active_days_28", minimum=2)] * 3,
    TraitTest("behaviour.active_days_7", maximum=1),
)
UNWANTED = (
    TraitTest("plan", ("internal",)),
    TraitTest("seniority", ("Entry",)),
    TraitTest("behaviour.active_days_28", minimum=3),
)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and about when a world takes place."""

    zone: str
    about: date

    def instant(self, day: int, clock: time) -> datetime:
        """A wall time, `day` days after the odd day."""
        local = datetime.combine(self.about + timedelta(day), clock, tzinfo=ZoneInfo(self.zone))
        return local.astimezone(ZoneInfo("UTC"))

    @property
    def after(self) -> int:
        """Long after everything, microseconds UTC."""
        return int(self.instant(200, time()).timestamp()) * 1_000_000


SETTINGS = st.sampled_from([Setting(*place) for place in PLACES])
DAYS = st.one_of(st.integers(-2, 2), st.integers(-45, 45))
EDGES = st.sampled_from([-1, 0, 1, 3_600_000, -3_600_000, 12 * 3_600_000, 84_600_000])


@st.composite
def event_rows(draw: st.DrawFn, setting: Setting) -> EventRow:
    """An event near the edge of a local day, by anybody or nobody."""
    midnight = int(setting.instant(draw(DAYS), time()).timestamp()) * 1000
    at = midnight + draw(EDGES)
    return EventRow(
        name=draw(st.sampled_from(NAMES)),
        distinct_id=draw(st.sampled_from(IDS)),
        time=at,
        insert_id=draw(st.sampled_from(["i", "j"])),
        user_id=draw(st.one_of(st.none(), st.sampled_from(IDS))),
        method=draw(st.sampled_from([None, "twitter", "email", "fax"])),
        processed=at + draw(st.integers(0, 3)) * 1000,
    )


@st.composite
def event_files(draw: st.DrawFn, setting: Setting) -> File:
    """An export; some rows come twice, in this file or in another."""
    rows = draw(st.lists(event_rows(setting), min_size=1, max_size=25))
    again = draw(st.lists(st.sampled_from(rows), max_size=3))
    source = draw(st.sampled_from(["mixpanel", "mixpanel", "generic"]))
    return File(source, setting.after, (*rows, *again), "events")


def updated_at(setting: Setting) -> st.SearchStrategy[int | None]:
    """Dated rows lie among the events, at the first instants of local days."""
    dated = DAYS.map(lambda day: int(setting.instant(day, time()).timestamp()) * 1_000_000)
    return st.one_of(st.none(), dated)


def trait_maps(*names: str) -> st.SearchStrategy[dict[str, str | None]]:
    """Some columns, each with a cell that may be empty."""
    return st.fixed_dictionaries(
        {}, optional={name: st.sampled_from(VALUES[name]) for name in names or VALUES}
    )


@st.composite
def profile_files(draw: st.DrawFn, setting: Setting) -> File:
    """Profiles by user id from a product or a warehouse, or by its own id from a CRM."""
    source = draw(st.sampled_from(["profiles", "warehouse", "hubspot", "mails"]))
    keys = st.none() if source == "mails" else st.sampled_from(USERS)
    emails = st.sampled_from(EMAILS)
    row = st.builds(
        ProfileRow,
        user_id=keys,
        email=emails if source == "mails" else st.one_of(st.none(), emails),
        updated_at=updated_at(setting),
        traits=trait_maps(),
    )
    rows = draw(st.lists(row, min_size=1, max_size=8))
    kind = "hubspot" if source == "hubspot" else "profiles"
    return File(source, setting.after - draw(st.integers(0, 3)), tuple(rows), kind)


@st.composite
def account_files(draw: st.DrawFn, setting: Setting) -> File:
    """Companies with traits."""
    row = st.builds(
        AccountRow,
        domain=st.sampled_from(DOMAINS),
        updated_at=updated_at(setting),
        traits=trait_maps("industry", "company_size", "country"),
    )
    rows = draw(st.lists(row, min_size=1, max_size=4))
    return File(draw(st.sampled_from(["accounts", "warehouse"])), setting.after, tuple(rows))


@st.composite
def icps(draw: st.DrawFn) -> IcpDefinition:
    """One to three wanted traits, and perhaps an unwanted one."""
    wanted = draw(
        st.lists(st.sampled_from(WANTED), min_size=1, max_size=2, unique_by=lambda t: t.trait)
    )
    unwanted = draw(st.lists(st.sampled_from(UNWANTED), max_size=1))
    return IcpDefinition("Leaders", tuple(wanted), tuple(unwanted))


@st.composite
def definitions(draw: st.DrawFn, zone: str) -> Definitions:
    """What a team could have agreed on."""
    return Definitions(
        reporting=Reporting(zone, draw(st.sampled_from(["monday", "sunday", "saturday"]))),
        share_events=SHARE_EVENTS,
        activity=Activity(
            draw(st.sampled_from([(), ("$*", "Mail"), ("M?il",)])), draw(st.booleans())
        ),
        people=People(
            draw(st.sampled_from([(), ("Corp.example",), ("eu.corp.example",)])),
            draw(st.sampled_from([(), ("u2",)])),
            draw(st.sampled_from([(), ("hubspot", "warehouse"), ("warehouse", "profiles")])),
        ),
        icps=(draw(icps()),),
    )


@st.composite
def worlds(draw: st.DrawFn) -> tuple[Setting, World]:
    """A workspace with events, profiles and accounts in any order of import."""
    setting = draw(SETTINGS)
    files = draw(st.lists(event_files(setting), min_size=1, max_size=2))
    files += draw(st.lists(profile_files(setting), min_size=1, max_size=3))
    files += draw(st.lists(account_files(setting), max_size=1))
    order = draw(st.permutations(files))
    return setting, World(draw(definitions(setting.zone)), tuple(order))
