"""Mixpanel: the raw events of a project, and the profiles of its users and accounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from connectors.kit.clock_zones import zone_of
from connectors.kit.connector import (
    Connector,
    Family,
    Finding,
    Gives,
    Pull,
    ReplaceWindow,
    Snapshot,
    Stream,
    Upsert,
)
from connectors.kit.downloads import Download
from connectors.kit.errors import EditSettingsError
from connectors.kit.event_clock import ENOUGH, ClockWatch, EventClock
from connectors.kit.event_lines import EventDecoder
from connectors.kit.event_reading import event_batches
from connectors.kit.fields import Choice, Settings, choice, flag, secret, several, split_words, text
from connectors.kit.http import Session
from connectors.kit.json_lines import head_objects
from connectors.kit.mixpanel_api import (
    REGIONS,
    People,
    project_name,
    project_of,
    some_export,
    whole_export,
)
from connectors.kit.mixpanel_clock import clock_doubts, local_one, see_clock, study_clock
from connectors.kit.mixpanel_events import MixpanelEvents
from connectors.kit.mixpanel_profiles import of_person, read_accounts, read_people
from connectors.kit.records import Batch, EventBatch
from connectors.kit.service import Service
from connectors.kit.windows import Window, today

_DAY = timedelta(days=1)
_LOOKED_BACK = 30
_HALF_A_YEAR = timedelta(days=182)
_SAMPLE = 2000
_FEW = 200
"""Events by which each window's clock is told."""
_HEAD = 1 << 20
_SECRETS_END = 1_804_032_000_000_000
"""3 March 2027, when Mixpanel retires the secrets of projects."""
_UNNAMED = (
    "No service account is named, so the secret is taken for the project's own, which does not "
    "tell whose it is; Mixpanel retires these on 3 March 2027: make a service account before"
)
_CLOCK_REMEDY = "put the clock of the project right, and the next pull brings the days anew"
_CLOCK_SEEN = "clock_seen"
Events = list[dict[str, object]]


def service(settings: Settings) -> Service:
    """How to ask; a clock that does not exist is said at once."""
    zone(settings)
    return project_of(settings).service(settings.text("password"))


def zone(settings: Settings) -> str:
    """Whose days the windows are, and whose wall clock the times: UTC since 2023."""
    return zone_of(settings.text("clock"), "clock")


def names(settings: Settings) -> tuple[str, ...] | None:
    """The events asked for: only they are replaced."""
    return settings.several("events") or None


def check(session: Session, settings: Settings) -> Finding:
    """Who asks, events of a month and of one half a year before, and a page of profiles."""
    named = settings.text("clock")
    found, warnings = _greet(session, settings)
    people = _profile_names(session, settings)
    # yesterday by UTC has begun in every zone
    last = today(session.now, "UTC") - _DAY
    events = _sample(session, settings, Window(last - _LOOKED_BACK * _DAY, last))
    if not events:
        said = "No event came; check that the region is the project's own"
        found, warnings = f"{found}, no event in {_LOOKED_BACK} days", (*warnings, said)
        return Finding(found, warnings, _expiry(settings), choices={"properties": people})
    clock = see_clock(events)
    before = Window(last - _HALF_A_YEAR - 7 * _DAY, last - _HALF_A_YEAR)
    # a zone with summer time may be at UTC now
    more = None if clock.offset is None else see_clock(_sample(session, settings, before))
    doubts, zones = study_clock((clock, last), (more, before.last), named and zone(settings))
    counted = Counter(str(event.get("event")) for event in events)
    return Finding(
        f"{found}: {len(events):,} events of {len(counted)} kinds looked at"
        f"{local_one(clock, more).kind}",
        (*warnings, *_unseen_names(settings, counted), *doubts),
        _expiry(settings),
        suggested={"clock": zones[0]} if zones and not named else {},
        choices={
            "events": tuple(Choice(each, each) for each, _ in counted.most_common()),
            "clock": tuple(Choice(each, each) for each in zones),
            "properties": people,
        },
    )


def _greet(session: Session, settings: Settings) -> tuple[str, tuple[str, ...]]:
    """Which project it is, with warnings; a project's own secret cannot ask who it is."""
    number = settings.text("project")
    if not settings.text("user"):
        return f"Project {number}", (_UNNAMED,)
    name = project_name(session.send(project_of(settings).about()), number)
    unseen = f"the service account's list of projects is without {number}"
    return f"Project {name or number}", (unseen,) if name is None else ()


def _expiry(settings: Settings) -> int | None:
    return None if settings.text("user") else _SECRETS_END


def _profile_names(session: Session, settings: Settings) -> tuple[Choice, ...]:
    """Properties of the first users, the commonest first; that profiles may be read is known so."""
    if not settings.flag("people"):
        return ()
    page = session.send(project_of(settings).people()).read(People)
    counted = Counter(name for person in page.results for name in of_person(person.said or {}))
    return tuple(Choice(each, each) for each, _ in counted.most_common())


def _unseen_names(settings: Settings, counted: Counter[str]) -> tuple[str, ...]:
    missing = {name: None for name in settings.several("events") if name not in counted}
    if not missing:
        return ()
    cut = [name for name in counted if "," in name and missing.keys() >= {*split_words(name)}]
    named = ", ".join(f'"{name}"' for name in missing)
    return (
        f"No event looked at is named {named}; check how it is written",
        *(f'"{name}" is one event; put its name in quotes, or it is taken for two' for name in cut),
    )


def _sample(session: Session, settings: Settings, days: Window) -> Events:
    asked = project_of(settings).export(days, most=_SAMPLE)
    with session.download(asked, some_export) as download:
        return _first_events(download, _SAMPLE)


def _first_events(download: Download, most: int) -> Events:
    return list(head_objects(download.open().read(_HEAD), most))


def read_events(pull: Pull) -> Iterator[Batch]:
    """The raw events of a window; sums up the delays of its days to tell another clock."""
    clock, watch = EventClock(zone(pull.settings)), ClockWatch()
    decoder = EventDecoder(
        MixpanelEvents(), pull.kept_properties, pull.reading,
        None if clock.name == "UTC" else clock.to_utc,
    )  # fmt: skip
    asked = project_of(pull.settings).export(pull.window, pull.settings.several("events"))
    with pull.session.download(asked, whole_export) as download:
        _demand_clock(pull, download)
        pieces = (decoder.decode(chunk) for chunk in download.chunks())
        for batch in event_batches(pieces, decoder):
            if isinstance(batch, EventBatch):
                watch.add(batch)
            yield batch
        decoder.records.finish(f"the export of {pull.window}")
    for doubt in clock_doubts(
        watch, clock, is_named=bool(pull.settings.text("clock")), remedy=_CLOCK_REMEDY
    ):
        pull.warn(doubt)


def _demand_clock(pull: Pull, download: Download) -> None:
    """Raises EditSettingsError where nobody said which clock it is, and it is not UTC.

    Where a window has too few events to tell, as of one rare name, those of a month do, once.
    """
    if pull.settings.text("clock"):
        return
    found = see_clock(_first_events(download, _FEW))
    if found.events < ENOUGH and not pull.memory.get(_CLOCK_SEEN):
        month = Window(pull.window.last - _LOOKED_BACK * _DAY, pull.window.last)
        found = see_clock(_sample(pull.session, pull.settings, month))
        pull.memory[_CLOCK_SEEN] = True
    if found.is_local:
        raise EditSettingsError(
            f"{found.looks} ({found.seen}); say the project's zone, such as America/New_York, or "
            "UTC if the times are right",
            field="clock",
        )


CONNECTOR = Connector(
    kind="mixpanel",
    title="Mixpanel",
    family=Family.PRODUCT,
    fields=(
        choice("region", "Data residency", REGIONS, "Where the project's data are kept"),
        text("project", "Project id", "Digits, under Project Settings", pattern=r"\d+"),
        text(
            "user", "Service account",
            "Its user name, such as pulse.1a2b3c.mp-service-account; empty: the secret is the "
            "project's own, which Mixpanel retires on 3 March 2027", required=False, access=True,
        ),
        secret("password", "Service account secret", "Shown once, when the account is made"),
        several(
            "events", "Events",
            "Names of the events to pull, one that holds a comma in quotes; empty: all",
        ),
        text(
            "clock", "Clock of the project",
            "UTC, or for projects from before 2023 their time zone, such as America/New_York",
            required=False,
        ),
        flag("people", "User profiles", "Pull what Mixpanel knows of the users", default=True),
        several("properties", "Profile properties", "Empty: all but who they are", advanced=True),
        text(
            "group", "Group of accounts",
            "The data group id of companies, under Project Settings, to pull their profiles",
            pattern=r"-?\d+", required=False, advanced=True,
        ),
        text("workspace", "Data view", "The workspace id, where the project has data views",
             pattern=r"\d+", required=False, advanced=True),
    ),
    project=lambda settings: settings.text("project"),
    service=service,
    check=check,
    streams=(
        Stream(
            "events", "Events", Gives.EVENTS, ReplaceWindow(settle_days=5), read_events,
            grain="event", zone=zone, names=names,
        ),
        Stream(
            "people", "User profiles", Gives.PEOPLE, Upsert(), read_people,
            wanted=lambda settings: settings.flag("people"),
        ),
        Stream(
            "accounts", "Account profiles", Gives.PEOPLE, Snapshot(), read_accounts,
            wanted=lambda settings: bool(settings.text("group")),
        ),
    ),
    help="In Mixpanel: Organization Settings, Service Accounts; add the account to the project as "
    "a Consumer or Analyst.",
)  # fmt: skip
