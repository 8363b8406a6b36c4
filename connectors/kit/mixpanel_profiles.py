"""Mixpanel's profiles of users and of companies, by the names that traits have here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from connectors.kit.call_traits import CallTraits
from connectors.kit.connector import Pull
from connectors.kit.errors import RetryLaterError
from connectors.kit.event_columns import NO_IDS, RowError, id_text, is_identified
from connectors.kit.fields import Settings
from connectors.kit.mixpanel_api import People, people_pages, project_of
from connectors.kit.people_rows import USER_ID, PeopleRows, batches
from connectors.kit.records import Account, Batch
from connectors.kit.requesting import Request
from connectors.kit.trait_rows import TraitRow
from connectors.kit.traits import normal_domain
from connectors.kit.windows import today

_SEEN_BEFORE = timedelta(days=2)
"""How far back profiles are asked for again: `$last_seen` tells no zone."""
_BEGINNINGS = 3
Said = Mapping[str, object]


def read_people(pull: Pull) -> Iterator[Batch]:
    """All profiles, or those of users that were seen since the last pull.

    A profile tells when its user was seen, not when it was edited, so its statements are of the
    day they were heard, and the whole is asked for again each week.
    """
    last = pull.memory.get("pulled")
    since = ""
    if pull.since is not None and isinstance(last, int):
        since = f"{today(last, 'UTC') - _SEEN_BEFORE}T00:00:00"
    asked = project_of(pull.settings).people(since, _properties(pull.settings))
    yield from batches(PeopleRows(pull.reading).read(_people_rows(pull, asked)))
    pull.memory["pulled"] = pull.now


def _people_rows(pull: Pull, asked: Request) -> Iterator[TraitRow]:
    traits = CallTraits()
    for line, key, said in _profiles(pull, asked):
        if is_identified(key):
            email, told = traits.read(of_person(said), of_company=False)
            yield TraitRow(line, {USER_ID: key, "email": email or ""}, None, told)
        else:
            pull.leave_out("profile", "it is of a device or of nobody, not of a user")


def read_accounts(pull: Pull) -> Iterator[Batch]:
    """All profiles of a data group, each a company with a domain of its own."""
    yield from batches(_accounts(pull))


def _accounts(pull: Pull) -> Iterator[Account]:
    traits = CallTraits()
    asked = project_of(pull.settings).people(group=pull.settings.text("group"))
    for line, key, said in _profiles(pull, asked):
        _, told = traits.read(of_company(said), of_company=False)
        domain = normal_domain(told.pop("company_domain", None) or "") or normal_domain(key)
        if domain is None:
            pull.leave_out("account", "no domain to know its people by")
        else:
            yield Account(line, domain, None, told)


def _profiles(pull: Pull, asked: Request) -> Iterator[tuple[int, str, Said]]:
    """Line, id and properties of every profile.

    From the first page again where Mixpanel forgets which it was giving.
    """
    for _ in range(_BEGINNINGS):
        for answer in pull.session.pages(asked, people_pages()):
            if answer.status == 400:
                break
            for person in answer.read(People).results:
                line = pull.line()
                try:
                    key = id_text(person.id) or ""
                except RowError as error:
                    pull.reject(line, str(error))
                else:
                    yield line, key, person.said or {}
        else:
            return
    raise RetryLaterError(
        f"Mixpanel forgot {_BEGINNINGS} times which profiles were being read; try again later"
    )


def _properties(settings: Settings) -> tuple[str, ...]:
    chosen = settings.several("properties")
    return ("$email", "$country_code", *chosen) if chosen else ()


def of_person(said: Said) -> dict[str, object]:
    """A user's own properties, and those of Mixpanel's that say something of the person."""
    own = _own(said)
    # Mixpanel guesses the country from the network; what the product says goes before
    country = own.get("country") or _told(said.get("$country_code"))
    email = _told(said.get("$email")) or own.get("email")
    return own | _filled(email=email, country=country)


def of_company(said: Said) -> dict[str, object]:
    """The same of a group's profile, whose name is the company's."""
    own = _own(said)
    name = own.pop("name", None)
    return own | _filled(company=own.get("company") or _told(said.get("$name")) or name)


def _own(said: Said) -> dict[str, object]:
    return {name: _told(value) for name, value in said.items() if not name.startswith("$")}


def _filled(**said: object) -> dict[str, object]:
    return {name: value for name, value in said.items() if value is not None}


def _told(value: object) -> object:
    """The value; None for the words that senders write where they had none."""
    return None if isinstance(value, str) and value.strip() in NO_IDS else value
