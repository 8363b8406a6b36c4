"""People with their traits, from any CSV, workbook or JSON lines with a user id or an e-mail."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from connectors.kit.column_names import ColumnNames, fold
from connectors.kit.event_columns import is_identified, word_fault
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.named_rows import head_names
from connectors.kit.records import Profile, RecordBatch
from connectors.kit.trait_rows import TraitRow, TraitRows
from connectors.kit.traits import TRAIT_ALIASES, normal_email

BATCH_ROWS = 5_000
_WHO = {
    "user_id": ("uid", "userkey", "distinctid"),
    "email": ("emailaddress", "useremail", "workemail", "mail"),
}
_EVENT = {"event": ("eventname",), "time": ("timestamp", "eventtime")}
_DELIVERY = frozenset({"impressions", "clicks"})


class Profiles:
    """Reads what a CRM, a warehouse or a spreadsheet says of people, one row each."""

    kind = "profiles"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """0.6 for a user id or e-mail column in a file that is neither events nor delivery."""
        names = head_names(file)
        found = ColumnNames(_WHO | _EVENT, options.columns).find(names)
        if {"event", "time"} <= found.keys() or _DELIVERY & set(map(fold, names)):
            return 0.0
        return 0.6 if {"user_id", "email"} & found.keys() else 0.0

    def read(self, file: InputFile, options: ReadOptions) -> Reading:
        """Profiles, dated by `updated_at` where the file tells; its source where it names one.

        Raises FileRefusedError for dates that can be read two ways.
        """
        reading = Reading(kind=self.kind, report="profiles", grain="snapshot")
        reading.evidence.append(
            "it has a column for the user id or the e-mail, and none for events"
        )
        rows = TraitRows(file, options, reading, _WHO, TRAIT_ALIASES)
        reading.source = rows.source or "profiles"
        reading.batches = _batches(_profiles(rows, reading))
        return reading


def _batches(profiles: Iterator[Profile]) -> Iterator[RecordBatch]:
    while batch := tuple(islice(profiles, BATCH_ROWS)):
        yield RecordBatch(batch)


def _profiles(rows: TraitRows, reading: Reading) -> Iterator[Profile]:
    bad_emails = 0
    for row in rows:
        said = row.keys.get("email", "")
        email = normal_email(said)
        bad_emails += bool(said) and email is None
        profile = _profile(row, email, reading)
        if profile is not None:
            yield profile
    if bad_emails:
        reading.warnings.append(f"{bad_emails} rows have an e-mail that is no address; not kept.")


def _profile(row: TraitRow, email: str | None, reading: Reading) -> Profile | None:
    user_id = row.keys.get("user_id", "")
    if fault := word_fault("the user id", user_id):
        reading.reject(row.line, fault)
        return None
    user_key = user_id if is_identified(user_id) else None
    if user_key is None and email is None:
        reading.reject(row.line, "the row has neither a user id nor an e-mail")
        return None
    return Profile(row.line, user_key, email, row.updated_at, row.traits)
