"""Mixpanel: the raw events of a project and the profiles of its users, by a service account."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta

from connectors.kit.call_traits import CallTraits
from connectors.kit.clock_zones import zone_of
from connectors.kit.connector import (
    Connector,
    Family,
    Finding,
    Gives,
    Pull,
    ReplaceWindow,
    Stream,
    Upsert,
)
from connectors.kit.downloads import Download
from connectors.kit.errors import EditSettingsError, RetryLaterError
from connectors.kit.event_clock import ClockWatch, EventClock
from connectors.kit.event_columns import id_text, is_identified
from connectors.kit.event_lines import EventDecoder
from connectors.kit.event_reading import event_batches
from connectors.kit.fields import Choice, Settings, choice, flag, secret, several, text
from connectors.kit.http import Session
from connectors.kit.json_lines import head_objects
from connectors.kit.mixpanel_api import (
    REGIONS,
    People,
    Project,
    people_pages,
    project_name,
    trait_names,
    whole_export,
)
from connectors.kit.mixpanel_clock import clock_doubts, see_clock, study_clock
from connectors.kit.mixpanel_events import MixpanelEvents
from connectors.kit.people_rows import USER_ID, PeopleRows, batches
from connectors.kit.records import Batch, EventBatch
from connectors.kit.requesting import Request
from connectors.kit.service import Service
from connectors.kit.trait_rows import TraitRow
from connectors.kit.windows import Window, today

_DAY = timedelta(days=1)
_LOOKED_BACK = 30
_HALF_A_YEAR = timedelta(days=182)
_SAMPLE = 2000
_FEW = 200
"""Events by which each window's clock is told."""
_HEAD = 1 << 20
_SEEN_BEFORE = 2
"""Days that profiles are asked for again: `$last_seen` tells no zone."""
_BEGINNINGS = 3
Events = list[dict[str, object]]


def project(settings: Settings) -> Project:
    """Where to ask."""
    return Project(settings.text("region"), settings.text("project"), settings.text("workspace"))


def service(settings: Settings) -> Service:
    """How to ask; a clock that does not exist is said at once."""
    zone(settings)
    return project(settings).service(settings.text("user"), settings.text("password"))


def zone(settings: Settings) -> str:
    """Whose days the windows are, and whose wall clock the times: UTC since 2023."""
    return zone_of(settings.text("clock"), "clock")


def names(settings: Settings) -> tuple[str, ...] | None:
    """The events asked for: only they are replaced."""
    return settings.several("events") or None


def check(session: Session, settings: Settings) -> Finding:
    """Who asks, a sample of a month, and, where its clock is local, one of half a year before."""
    number = settings.text("project")
    name = project_name(session.send(project(settings).about()), number)
    found = f"Project {name or number}"
    unseen = (
        (f"the service account's list of projects is without {number}",) if name is None else ()
    )
    # yesterday by UTC has begun in every zone
    last = today(session.now, "UTC") - _DAY
    events = _sample(session, settings, Window(last - _LOOKED_BACK * _DAY, last))
    clock = see_clock(events)
    if not events:
        said = "No event came; check that the region is the project's own"
        return Finding(f"{found}, no event in {_LOOKED_BACK} days", (*unseen, said))
    before = Window(last - _HALF_A_YEAR - 7 * _DAY, last - _HALF_A_YEAR)
    more = see_clock(_sample(session, settings, before)) if clock.is_local else None
    named = settings.text("clock")
    warnings, zones = study_clock((clock, last), (more, before.last), named and zone(settings))
    counted = Counter(str(event.get("event")) for event in events)
    kinds = tuple(Choice(each, each) for each, _ in counted.most_common())
    return Finding(
        f"{found}: {len(events):,} events of {len(kinds)} kinds looked at{clock.kind}",
        (*unseen, *warnings),
        suggested={"clock": zones[0]} if zones and not named else {},
        choices={"events": kinds, "clock": tuple(Choice(each, each) for each in zones)},
    )


def _sample(session: Session, settings: Settings, days: Window) -> Events:
    asked = project(settings).export(days, most=_SAMPLE)
    with session.download(asked, whole_export) as download:
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
    asked = project(pull.settings).export(pull.window, pull.settings.several("events"))
    with pull.session.download(asked, whole_export) as download:
        _demand_clock(pull.settings, download)
        pieces = (decoder.decode(chunk) for chunk in download.chunks())
        for batch in event_batches(pieces, decoder):
            if isinstance(batch, EventBatch):
                watch.add(batch)
            yield batch
        decoder.records.finish(f"the export of {pull.window}")
    for doubt in clock_doubts(watch, clock, is_named=bool(pull.settings.text("clock"))):
        pull.warn(doubt)


def _demand_clock(settings: Settings, download: Download) -> None:
    """Raises EditSettingsError where nobody said which clock it is, and it is not UTC."""
    if settings.text("clock"):
        return
    found = see_clock(_first_events(download, _FEW))
    if found.is_local:
        raise EditSettingsError(
            f"{found.looks} ({found.seen}); say the project's zone, such as America/New_York, or "
            "UTC if the times are right",
            field="clock",
        )


def read_people(pull: Pull) -> Iterator[Batch]:
    """All profiles, or those of users that were seen since the last pull.

    A profile tells when its user was seen, not when it was edited, so its statements are of the
    day they were heard, and the whole is asked for again each week.
    """
    last = pull.memory.get("pulled")
    since = ""
    if pull.since is not None and isinstance(last, int):
        since = f"{today(last, 'UTC') - _SEEN_BEFORE * _DAY}T00:00:00"
    rows = _profile_rows(pull, project(pull.settings).people(since, _properties(pull.settings)))
    yield from batches(PeopleRows(pull.reading).read(rows))
    pull.memory["pulled"] = pull.now


def _profile_rows(pull: Pull, asked: Request) -> Iterator[TraitRow]:
    """Every profile; from the first page again where Mixpanel forgets which it was giving."""
    traits = CallTraits()
    for _ in range(_BEGINNINGS):
        for answer in pull.session.pages(asked, people_pages()):
            if answer.status == 400:
                break
            for person in answer.read(People).results:
                key = id_text(person.id) or ""
                if is_identified(key):
                    email, said = traits.read(trait_names(person.said), of_company=False)
                    yield TraitRow(pull.line(), {USER_ID: key, "email": email or ""}, None, said)
                else:
                    pull.leave_out("profile", "it is of a device, not of a user")
        else:
            return
    raise RetryLaterError(
        f"Mixpanel forgot {_BEGINNINGS} times which profiles were being read; try again later"
    )


def _properties(settings: Settings) -> tuple[str, ...]:
    chosen = settings.several("properties")
    return ("$email", "$country_code", *chosen) if chosen else ()


CONNECTOR = Connector(
    kind="mixpanel",
    title="Mixpanel",
    family=Family.PRODUCT,
    fields=(
        choice("region", "Data residency", REGIONS, "Where the project's data are kept"),
        text("project", "Project id", "Digits, under Project Settings", pattern=r"\d+"),
        text("user", "Service account", "Its user name, such as pulse.1a2b3c.mp-service-account"),
        secret("password", "Service account secret", "Shown once, when the account is made"),
        several("events", "Events", "Names of the events to pull; empty: all"),
        text(
            "clock", "Clock of the project",
            "UTC, or for projects from before 2023 their time zone, such as America/New_York",
            required=False,
        ),
        flag("people", "User profiles", "Pull what Mixpanel knows of the users", default=True),
        several("properties", "Profile properties", "Empty: all but who they are", advanced=True),
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
    ),
    help="In Mixpanel: Organization Settings, Service Accounts; add the account to the project as "
    "a Consumer or Analyst.",
)  # fmt: skip
