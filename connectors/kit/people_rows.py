"""People out of rows with traits: who each one is, by an id, an e-mail, or both."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from connectors.kit.event_columns import is_identified, word_fault
from connectors.kit.formats import Reading
from connectors.kit.ids import is_damaged
from connectors.kit.records import Profile, Record, RecordBatch
from connectors.kit.trait_rows import TraitRow
from connectors.kit.traits import normal_email

BATCH_ROWS = 5_000
USER_ID = "user_id"
OTHER_EMAILS = ("other_emails", "other_emails_2", "other_emails_3")
"""Key fields of columns with further addresses of a person."""
MOST_ADDRESSES = 5
"""Addresses of one person that join them with users."""
_BETWEEN = re.compile(r"[;,|\n]")
_SEVERAL = re.compile(r"[;,|\n<:]")
"""Signs that a cell is more than one bare address."""
_NOBODY = "the row has neither a user id nor an e-mail"


def batches(records: Iterable[Record]) -> Iterator[RecordBatch]:
    """The records in batches, in their order."""
    waiting = iter(records)
    while batch := tuple(islice(waiting, BATCH_ROWS)):
        yield RecordBatch(batch)


def read_addresses(text: str) -> list[str]:
    """The e-mail addresses of a cell, which may hold several: lower case, each once."""
    if _SEVERAL.search(text) is None:
        email = normal_email(text)
        return [] if email is None else [email]
    found = (normal_email(_inside(part)) for part in _BETWEEN.split(text))
    return list(dict.fromkeys(email for email in found if email is not None))


def _inside(part: str) -> str:
    """`Ana Kim <a@x.example>` and `mailto:a@x.example` as the bare address."""
    before, opened, after = part.partition("<")
    return (after.partition(">")[0] if opened else before).strip().removeprefix("mailto:")


class PeopleRows:
    """Turns rows into profiles, and counts what is wrong with them in the reading.

    `id_field` is the key field with the source's own id and `spell` its one spelling, None where
    it is no id of that source. `leave_out` leaves rows without id and e-mail out instead of
    rejecting them: in a CRM they are ordinary.
    """

    def __init__(
        self,
        reading: Reading,
        id_field: str = USER_ID,
        spell: Callable[[str], str | None] = lambda text: text,
        leave_out: str = "",
    ) -> None:
        self._reading = reading
        self._id_field = id_field
        self._spell = spell
        self._leave_out = leave_out
        self._bad_emails = self._damaged = self._bad_ids = self._crowded = 0

    def read(self, rows: Iterable[TraitRow]) -> Iterator[Profile]:
        """The people, then warnings."""
        people = unreachable = 0
        for row in rows:
            profile = self._profile(row)
            if profile is not None:
                people += 1
                unreachable += profile.email is None
                yield profile
        self._warn()
        if self._leave_out and unreachable:
            self._reading.warnings.append(
                f"{unreachable} of {people} people have no e-mail address, so they cannot be "
                "matched with users of the product."
            )

    def _profile(self, row: TraitRow) -> Profile | None:
        said = row.keys.get(self._id_field, "")
        if fault := word_fault("the user id", said):
            self._reading.reject(row.line, fault)
            return None
        emails = read_addresses(row.keys.get("email", ""))
        self._bad_emails += bool(row.keys.get("email", "")) and not emails
        user_key = self._user_key(said)
        email = emails[0] if emails else None
        if user_key is None and email is None:
            self._refuse(row.line, said)
            return None
        others = self._others(row, emails)
        self._crowded += len(others or ()) >= MOST_ADDRESSES
        return Profile(row.line, user_key, email, row.updated_at, row.traits, others)

    def _user_key(self, said: str) -> str | None:
        if not said or not is_identified(said):
            return None
        if is_damaged(said):
            self._damaged += 1
            return None
        spelled = self._spell(said)
        self._bad_ids += spelled is None
        return spelled

    def _others(self, row: TraitRow, emails: list[str]) -> tuple[str, ...] | None:
        """Further addresses; None where the file has no column for them."""
        cells = [row.keys[field] for field in OTHER_EMAILS if field in row.keys]
        if not cells and len(emails) < 2:
            return None
        more = [*emails[1:], *(email for cell in cells for email in read_addresses(cell))]
        return tuple(email for email in dict.fromkeys(more) if email not in emails[:1])

    def _refuse(self, line: int, said: str) -> None:
        if is_damaged(said):
            self._reading.reject(
                line, f"the id {said} was rounded by a spreadsheet, its digits are lost"
            )
        elif self._leave_out and not said:
            self._reading.left_out["person", self._leave_out] += 1
        else:
            self._reading.reject(line, _NOBODY)

    def _warn(self) -> None:
        warn = self._reading.warnings.append
        if self._bad_emails:
            warn(f"{self._bad_emails} rows have an e-mail that is no address; not kept.")
        if self._crowded:
            warn(
                f"{self._crowded} rows have more than {MOST_ADDRESSES} e-mail addresses; "
                f"the first {MOST_ADDRESSES} join the person with users."
            )
        if self._damaged:
            warn(
                f"{self._damaged} rows have an id that a spreadsheet rounded (such as 1.2E+11); "
                "import the file as it was downloaded, without saving it in a spreadsheet."
            )
        if self._bad_ids:
            warn(f"{self._bad_ids} rows have an id that is none of this source; not kept.")
