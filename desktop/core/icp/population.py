"""Everybody that is known: their traits through time, who is left out, who has a profile."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

import numpy as np
from pyroaring import BitMap

from desktop.core.definitions import Definitions, People
from desktop.core.icp.domains import company_domain, email_domain, is_excluded, is_free_mail
from desktop.core.icp.timelines import (
    Timeline,
    Values,
    build_timeline,
    fall_back,
    inherit,
    translate,
)
from desktop.core.icp.vocabulary import DERIVED, Vocabulary, load_vocabulary
from desktop.core.store import Connection
from desktop.core.store.people import find_people, load_people
from desktop.core.store.sources import load_source_names
from desktop.core.store.traits import (
    EMAIL,
    EMAILS,
    PROFILE,
    load_statements,
    load_trait_words,
)


class Population:
    """Reads traits as they are asked for. Values are word numbers; `word` gives their text."""

    def __init__(
        self,
        connection: Connection,
        definitions: Definitions,
        vocabulary: Vocabulary | None = None,
    ) -> None:
        self._connection = connection
        self.vocabulary = load_vocabulary(connection) if vocabulary is None else vocabulary
        """How values are read; a trait's timeline holds them as sources wrote them."""
        self._rules = definitions.people or People()
        self._people = load_people(connection)
        self._words = load_trait_words(connection)
        self._next = max(self._words, default=0) + 1
        self._numbers = {word: number for number, word in self._words.items()}
        self._traits: dict[str, Timeline] = {}

    @property
    def size(self) -> int:
        """One more than the greatest person number."""
        return len(self._people)

    def word(self, number: int) -> str:
        """The text of a value."""
        return self._words[number]

    @property
    def word_limit(self) -> int:
        """One more than the greatest word number given out so far."""
        return self._next

    def trait(self, name: str) -> Timeline:
        """A trait of everybody: their own value, else what a title tells, else the company's."""
        if name not in self._traits:
            self._traits[name] = self._find(name)
        return self._traits[name]

    def _find(self, name: str) -> Timeline:
        if name == "company_domain":
            return self._own_company
        own = self._stated("person", name)
        if name in DERIVED and self.vocabulary.derives:
            own = self._with_titles(own, name)
        return self._with_account(own, name)

    def _with_titles(self, own: Timeline, name: str) -> Timeline:
        """With what titles tell, of sources that never say the trait itself."""
        stated = np.unique(load_statements(self._connection, "person", name).source)
        titles = load_statements(self._connection, "person", "job_title")
        silent = titles.without_sources(stated)
        if not len(silent):
            return own
        told = build_timeline(silent, self._people, self.size, self._ranks)
        derive, read = DERIVED[name], self.vocabulary.reading
        rule = self._mapped(told, lambda title: derive(read("job_title", title)))
        return fall_back(own, translate(told, rule))

    @cached_property
    def profiled(self) -> BitMap:
        """People of whom any source has a profile."""
        statements = load_statements(self._connection, "person", PROFILE)
        return BitMap(np.unique(self._people[statements.subject]))

    @cached_property
    def excluded(self) -> BitMap:
        """People who are left out of every count: by any known address, or by id."""
        out = find_people(self._connection, self._rules.exclude_ids)
        if self._rules.exclude_domains:
            for trait in EMAILS:
                out |= self._with_excluded_domain(trait)
        return out

    def _with_excluded_domain(self, trait: str) -> BitMap:
        emails = load_statements(self._connection, "person", trait)
        bad = np.zeros(self.word_limit, bool)
        for number in np.unique(emails.value).tolist():
            domain = email_domain(self._words[number]) if number else None
            bad[number] = domain is not None and is_excluded(domain, self._rules.exclude_domains)
        return BitMap(np.unique(self._people[emails.subject[bad[emails.value]]]))

    def _stated(self, subject: str, trait: str) -> Timeline:
        statements = load_statements(self._connection, subject, trait)
        if subject == "person":
            return build_timeline(statements, self._people, self.size, self._ranks)
        limit = self.word_limit
        everybody = np.arange(limit, dtype=np.uint32)
        return build_timeline(statements, everybody, limit, self._ranks)

    def _with_account(self, own: Timeline, name: str) -> Timeline:
        accounts = self._stated("account", name)
        if not accounts.base.any() and not len(accounts.at):
            return own
        return fall_back(own, inherit(self._company, accounts))

    @cached_property
    def _ranks(self) -> dict[int, int]:
        """Place of each source in the order of trust; sources not named share the last place."""
        order = {name: place for place, name in enumerate(self._rules.trait_priority)}
        last = len(order)
        return {
            number: order.get(name, order.get(name.partition(":")[0], last))
            for number, name in load_source_names(self._connection).items()
        }

    @cached_property
    def _own_company(self) -> Timeline:
        """Each person's company domain: their own, else that of their work e-mail."""
        stated = self._stated("person", "company_domain")
        emails = self._stated("person", EMAIL)
        own = translate(stated, self._mapped(stated, company_domain))
        from_email = translate(emails, self._mapped(emails, _work_domain))
        return fall_back(own, from_email)

    @cached_property
    def _company(self) -> Timeline:
        """Each person's company as an account's subject number, 0 where no account is known."""
        accounts = load_statements(self._connection, "account", PROFILE)
        company = self._own_company  # derives words, so the table below must come after
        known = np.zeros(self.word_limit, np.uint32)
        subjects = np.unique(accounts.subject)
        known[subjects] = subjects
        return translate(company, known)

    def _mapped(self, timeline: Timeline, rule: Callable[[str], str | None]) -> Values:
        words = np.zeros(self.word_limit, np.uint32)
        used = np.unique(np.concatenate([timeline.base, timeline.value]))
        for number in used[used != 0].tolist():
            text = rule(self._words[number])
            words[number] = self._number(text) if text else 0
        return words

    def _number(self, text: str) -> int:
        """The number of a derived word, which no source stated itself, kept in memory only."""
        if text not in self._numbers:
            self._numbers[text] = self._next
            self._words[self._next] = text
            self._next += 1
        return self._numbers[text]


def _work_domain(email: str) -> str | None:
    domain = email_domain(email)
    return None if domain is None or is_free_mail(domain) else domain
