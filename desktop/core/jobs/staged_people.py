"""Statements about people and companies of one file, and their merge into the trait history."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from itertools import zip_longest

import numpy as np
import numpy.typing as npt

from connectors.kit.records import Account, Profile, UserEmail, Vocabulary
from desktop.core.jobs.counts import Counts
from desktop.core.jobs.stated_rows import Stated, superseded_rows
from desktop.core.store import Connection
from desktop.core.store.people import USER, join_people
from desktop.core.store.privacy import load_hiding
from desktop.core.store.schema import trait_word
from desktop.core.store.settings import bump_revision
from desktop.core.store.traits import EMAIL, EMAILS, PROFILE, load_statements, save_statements
from desktop.core.store.words import number_aliases, number_words

OWN_NAMESPACE = frozenset({"hubspot", "salesforce", "apollo", "sales_navigator"})
"""Sources whose ids are their own; all others share one namespace of user ids."""

_SAID_NOTHING = -1

Save = Callable[[Connection, int, int, str, str, Mapping[str, npt.NDArray[np.integer]]], None]
"""Takes (connection, import, source, subject, trait, columns), like `save_statements`."""


class StagedPeople:
    """Profiles, accounts and e-mail addresses of one file."""

    def __init__(self, kind: str, as_of: int) -> None:
        self.namespace = kind if kind in OWN_NAMESPACE else USER
        self._as_of = as_of
        self._subjects: dict[str, Vocabulary] = defaultdict(Vocabulary)
        self._words = Vocabulary()
        self._stated: dict[tuple[str, str], Stated] = defaultdict(Stated)
        self._rows = self._dropped = 0

    def __bool__(self) -> bool:
        return bool(self._stated)

    def add_profile(self, profile: Profile) -> None:
        """Puts one profile aside."""
        if profile.user_key is not None:
            namespace, key = self.namespace, profile.user_key
        else:
            namespace, key = EMAIL, profile.email or ""
        subject = self._subjects[namespace].number(key)
        at = self._as_of if profile.updated_at is None else profile.updated_at
        traits: dict[str, str | None] = {PROFILE: None, **profile.traits}
        if profile.email is not None:
            traits[EMAIL] = profile.email
        if profile.other_emails is not None:
            others = profile.other_emails[: len(EMAILS) - 1]
            traits.update(zip_longest(EMAILS[1:], others))
        self._state(namespace, traits, subject, at, profile.line)
        self._rows += 1

    def add_email(self, found: UserEmail) -> None:
        """Puts an address seen on an event aside; it makes no profile."""
        subject = self._subjects[self.namespace].number(found.user_key)
        self._state(self.namespace, {EMAIL: found.email}, subject, self._as_of, found.line)

    def add_account(self, account: Account) -> None:
        """Puts one company aside."""
        subject = self._words.number(account.company_domain)
        at = self._as_of if account.updated_at is None else account.updated_at
        self._state("account", {PROFILE: None, **account.traits}, subject, at, account.line)
        self._rows += 1

    def keep_latest(self) -> tuple[int, int]:
        """Of several rows on one person or company keeps the one that changed last.

        For what a pull brought: each row says how things are now, and only one can. Gives how many
        rows went that say the same as the one that stays, and how many that do not.
        """
        same, other = superseded_rows(self._stated, self._words.words)
        if gone := same | other:
            self._dropped += len(gone)
            for stated in self._stated.values():
                stated.drop(gone)
        return len(same), len(other)

    def merge(
        self, connection: Connection, source_id: int, import_id: int, save: Save = save_statements
    ) -> tuple[Counts, int]:
        """Writes the statements; gives the counts of rows and the number of subjects.

        `save` gets the statements on one trait after the other. Who is one person may differ then:
        the caller calls `renew_people`.
        """
        hiding = load_hiding(connection)
        spelled = hiding.words(self._words.words, self._addresses())
        words = np.append(np.uint32(0), number_words(connection, trait_word, "word", spelled[1:]))
        numbers = {"account": words}
        for namespace, keys in self._subjects.items():
            stored = hiding.keys(namespace, keys.words[1:])
            given = number_aliases(connection, namespace, stored)
            numbers[namespace] = np.append(np.uint32(0), given)
        counts = self._compare(connection, source_id, numbers, words)
        for subject, trait, columns in self._joined(numbers, words):
            save(connection, import_id, source_id, subject, trait, columns)
        return counts, sum(
            len(set(stated.subject)) for (_, trait), stated in self._stated.items() if not trait
        )

    def _state(
        self, namespace: str, traits: dict[str, str | None], subject: int, at: int, line: int
    ) -> None:
        for trait, text in traits.items():
            stated = self._stated[namespace, trait]
            stated.row.append(self._rows)
            stated.subject.append(subject)
            stated.at.append(at)
            stated.value.append(self._words.number(text) if text else 0)
            stated.line.append(line)

    def _addresses(self) -> set[int]:
        """Places of e-mail addresses among the words."""
        return {
            number
            for (_, trait), stated in self._stated.items()
            if trait in EMAILS
            for number in stated.value
        }

    def _compare(
        self,
        connection: Connection,
        source_id: int,
        numbers: dict[str, npt.NDArray[np.uint32]],
        words: npt.NDArray[np.uint32],
    ) -> Counts:
        new = np.zeros(self._rows, bool)
        changed = np.zeros(self._rows, bool)
        for (namespace, trait), stated in self._stated.items():
            rows = np.array(stated.row, np.int64)
            if not len(rows) or rows.max() >= self._rows:
                continue  # only addresses from events: they are no rows of their own
            subject = numbers[namespace][stated.subject].astype(np.int64)
            kind = _subject_kind(namespace)
            before = _said_before(connection, source_id, kind, trait, int(subject.max()))
            fresh, differs = _differences(
                rows, subject, words[stated.value].astype(np.int64), before
            )
            changed[differs] = True
            if trait == PROFILE:
                new[fresh] = True
        updated = int((changed & ~new).sum())
        unchanged = self._rows - self._dropped - int(new.sum()) - updated
        return Counts(int(new.sum()), updated, unchanged)

    def _joined(
        self, numbers: dict[str, npt.NDArray[np.uint32]], words: npt.NDArray[np.uint32]
    ) -> Iterator[tuple[str, str, Mapping[str, npt.NDArray[np.integer]]]]:
        joined: dict[tuple[str, str], list[dict[str, npt.NDArray[np.integer]]]] = defaultdict(list)
        for (namespace, trait), stated in self._stated.items():
            joined[_subject_kind(namespace), trait].append(
                {
                    "subject": numbers[namespace][stated.subject],
                    "at": np.array(stated.at, np.int64),
                    "value": words[stated.value],
                    "line": np.array(stated.line, np.uint32),
                }
            )
        for (kind, trait), parts in joined.items():
            yield (
                kind,
                trait,
                {name: np.concatenate([part[name] for part in parts]) for name in parts[0]},
            )


def renew_people(connection: Connection) -> None:
    """Joins ids of one person anew, and makes stale what derives from people's traits."""
    join_people(connection)
    bump_revision(connection)


def _subject_kind(namespace: str) -> str:
    return "account" if namespace == "account" else "person"


def _said_before(
    connection: Connection, source_id: int, kind: str, trait: str, greatest: int
) -> npt.NDArray[np.int64]:
    """What the source said last of each subject number, _SAID_NOTHING where it said nothing."""
    statements = load_statements(connection, kind, trait)
    mine = np.flatnonzero(statements.source == source_id)
    size = max(greatest, int(statements.subject.max(initial=0))) + 1
    before = np.full(size, _SAID_NOTHING, np.int64)
    order = mine[np.lexsort((statements.statement_import[mine], statements.at[mine]))]
    before[statements.subject[order]] = statements.value[order]
    return before


def _differences(
    rows: npt.NDArray[np.int64],
    subject: npt.NDArray[np.int64],
    value: npt.NDArray[np.int64],
    before: npt.NDArray[np.int64],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Rows whose subject was silent before, and rows that say something else than before.

    "Before" is the row above on the same subject in this file, else what the source said last.
    """
    order = np.lexsort((rows, subject))
    subject, value, rows = subject[order], value[order], rows[order]
    previous = before[subject]
    again = np.append(False, subject[1:] == subject[:-1])
    previous[again] = value[:-1][again[1:]]
    silent = previous == _SAID_NOTHING
    differs = (previous != value) & ~(silent & (value == 0))
    return rows[silent], rows[differs]
