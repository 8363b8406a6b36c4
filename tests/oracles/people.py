"""Who is one person, what is known of them at an instant, and who is in an ICP: plain loops."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from desktop.core.definitions import IcpDefinition, TraitTest
from tests.oracles.worlds import AccountRow, EventRow, File, ProfileRow, World

Alias = tuple[str, str]
"""(namespace, key)."""
Person = frozenset[Alias]

NOBODY = {"", "undefined", "null", "<null>"}
CRMS = {"hubspot", "salesforce"}
FREE_MAIL = {"gmail.com", "yahoo.co.uk"}
COUNTRIES = {"germany": "DE", "de": "DE", "france": "FR", "fr": "FR"}
BUCKETS = (
    (1, 1), (2, 10), (11, 50), (51, 200), (201, 500), (501, 1000), (1001, 5000), (5001, 10000),
    (10001, 10**9),
)  # fmt: skip
Statement = tuple[int, int, int, str, str | None]
"""(at, import, line, source, value)."""


def identified(event: EventRow) -> str | None:
    """The user of an event, None where it is anonymous."""
    for said in (event.user_id, event.distinct_id):
        if said is not None and said.strip() not in NOBODY and not said.startswith("$device:"):
            return said
    return None


def alias_of(file: File, row: ProfileRow) -> Alias:
    """Whom a profile row is about."""
    if row.user_id is None:
        return ("email", row.email or "")
    return (file.kind if file.kind in CRMS else "user", row.user_id)


class PlainPeople:
    """Everybody in a world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.profiles: list[tuple[int, File, int, ProfileRow]] = world.rows(ProfileRow)  # type: ignore[assignment]
        self.accounts: list[tuple[int, File, int, AccountRow]] = world.rows(AccountRow)  # type: ignore[assignment]
        self._person: dict[Alias, Person] = {}
        self._join()
        self.profiled = {self.person(alias_of(file, row)) for _, file, _, row in self.profiles}

    def person(self, alias: Alias) -> Person:
        """The person behind an id."""
        return self._person.get(alias, frozenset([alias]))

    def known(self, person: Person, trait: str, end: int) -> str | None:
        """The value as of just before an instant: their own, else their company's."""
        if trait == "company_domain":
            return self._domain(person, end)
        own = self._resolved(self._said(person, trait), end)
        if own is not None:
            return own
        domain = self._domain(person, end)
        return None if domain is None else self._resolved(self._said_of(domain, trait), end)

    def is_excluded(self, person: Person) -> bool:
        """By any address that was ever known, or by id."""
        rules = self.world.people
        if any(key in rules.exclude_ids for _, key in person):
            return True
        emails = {
            row.email
            for _, file, _, row in self.profiles
            if row.email and alias_of(file, row) in person
        }
        banned = [domain.lower() for domain in rules.exclude_domains]
        hosts = [email.lower().split("@")[1] for email in emails]
        return any(host == bad or host.endswith("." + bad) for host in hosts for bad in banned)

    def is_member(self, person: Person, icp: IcpDefinition, end: int) -> bool:
        """Whether all wanted traits match and no unwanted one does; behaviour is not looked at."""
        if person not in self.profiled:
            return False
        if not all(self._passes(person, test, end) for test in traits(icp.where)):
            return False
        return not any(self._passes(person, test, end) for test in traits(icp.where_not))

    def is_undetermined(self, person: Person, icp: IcpDefinition, end: int) -> bool:
        """Whether there is a profile, but a wanted trait is blank."""
        blank = any(self.known(person, test.trait, end) is None for test in traits(icp.where))
        return person in self.profiled and blank

    def _passes(self, person: Person, test: TraitTest, end: int) -> bool:
        value = self.known(person, test.trait, end)
        return value is not None and passes(test, value)

    def _domain(self, person: Person, end: int) -> str | None:
        own = self._resolved(self._said(person, "company_domain"), end)
        if own is not None:
            return bare_domain(own)
        email = self._resolved(self._said(person, "email"), end)
        host = None if email is None else email.split("@")[1].lower()
        return None if host in FREE_MAIL else host

    def _said(self, person: Person, trait: str) -> list[Statement]:
        found: list[Statement] = []
        for number, file, line, row in self.profiles:
            if alias_of(file, row) not in person:
                continue
            stated = {**({"email": row.email} if row.email else {}), **row.traits}
            if trait in stated:
                at = file.imported_at if row.updated_at is None else row.updated_at
                found.append((at, number, line, file.source, stated[trait]))
        return found

    def _said_of(self, domain: str, trait: str) -> list[Statement]:
        return [
            (
                file.imported_at if row.updated_at is None else row.updated_at,
                number,
                line,
                file.source,
                row.traits[trait],
            )
            for number, file, line, row in self.accounts
            if row.domain == domain and trait in row.traits
        ]

    def _resolved(self, said: list[Statement], end: int) -> str | None:
        by_source: dict[str, list[Statement]] = defaultdict(list)
        for statement in sorted(said, key=lambda each: each[:3]):
            by_source[statement[3]].append(statement)
        earlier = {
            source: [each for each in found if each[0] < end] for source, found in by_source.items()
        }
        if any(earlier.values()):
            last = [found[-1] for found in earlier.values() if found]
            return self._trusted(last, newest=True)
        return self._trusted([found[0] for found in by_source.values()], newest=False)

    def _trusted(self, statements: list[Statement], *, newest: bool) -> str | None:
        order = self.world.people.trait_priority
        sources = self._sources()

        def place(statement: Statement) -> tuple[int, int, int]:
            at, _, _, source, _ = statement
            kind = source.split(":")[0]
            named = [rank for rank, name in enumerate(order) if name == source]
            named += [rank for rank, name in enumerate(order) if name == kind]
            rank = named[0] if named else len(order)
            return rank, -at if newest else at, -sources.index(source)

        known = [each for each in statements if each[4]]
        return min(known, key=place)[4] if known else None

    def _sources(self) -> list[str]:
        return list(dict.fromkeys(file.source for file in self.world.files if file.rows))

    def _join(self) -> None:
        """Ids of different namespaces that share an address that each source says now."""
        now: dict[tuple[Alias, str], Statement] = {}
        for number, file, line, row in self.profiles:
            if row.email:
                at = file.imported_at if row.updated_at is None else row.updated_at
                key = (alias_of(file, row), file.source)
                statement: Statement = (at, number, line, file.source, row.email)
                if key not in now or now[key][:3] < statement[:3]:
                    now[key] = statement
        holders: dict[str, dict[str, set[Alias]]] = defaultdict(lambda: defaultdict(set))
        for (alias, _), statement in now.items():
            holders[statement[4] or ""][alias[0]].add(alias)
        for by_namespace in holders.values():
            single = [next(iter(found)) for found in by_namespace.values() if len(found) == 1]
            whole: Person = frozenset().union(*(self.person(alias) for alias in single))
            for alias in whole:
                self._person[alias] = whole


def traits(tests: Iterable[TraitTest]) -> list[TraitTest]:
    """The tests that are about traits."""
    return [test for test in tests if not test.trait.startswith("behaviour.")]


def passes(test: TraitTest, value: str) -> bool:
    """Whether a value passes: any part of the test is enough."""
    if same_as(test.trait, value) in {same_as(test.trait, wanted) for wanted in test.values}:
        return True
    ranges = [size_of(wanted) for wanted in test.values if test.trait == "company_size"]
    if test.minimum is not None or test.maximum is not None:
        low = 0 if test.minimum is None else int(test.minimum)
        ranges.append((low, 10**9 if test.maximum is None else int(test.maximum)))
    size = size_of(value)
    if size and any(each and each[0] <= size[0] and size[1] <= each[1] for each in ranges):
        return True
    plain = value.strip().lower()
    if any(part.strip().lower() in plain for part in test.contains):
        return True
    return any(re.search(pattern, value.strip(), re.IGNORECASE) for pattern in test.matches)


def same_as(trait: str, value: str) -> str:
    """What spellings of one value have in common."""
    plain = value.strip().lower()
    if trait == "country":
        return COUNTRIES.get(plain, plain)
    return bare_domain(value) if trait == "company_domain" else plain


def bare_domain(value: str) -> str:
    """A company's domain without case and "www."."""
    return value.strip().lower().removeprefix("www.")


def size_of(value: str) -> tuple[int, int] | None:
    """Smallest and largest size of "120", "1,200", "51-200 employees", "10001+"."""
    plain = value.lower().replace("employees", "").replace(",", "").strip()
    if plain.endswith("+"):
        return int(plain[:-1]), 10**9
    parts = plain.split("-")
    if not all(part.strip().isdigit() for part in parts):
        return None
    return int(parts[0]), int(parts[-1])


def bucket_of(value: str) -> str | None:
    """The name of LinkedIn's bucket that holds a size."""
    size = size_of(value)
    for low, high in BUCKETS:
        if size is not None and low <= size[0] and size[1] <= high:
            return "10001+" if low == 10001 else "1" if high == 1 else f"{low}-{high}"
    return None
