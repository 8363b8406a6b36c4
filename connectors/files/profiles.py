"""People with their traits, from any CSV, workbook or JSON lines with a user id or an e-mail."""

from __future__ import annotations

from connectors.kit.column_names import Aliases, ColumnNames, fold
from connectors.kit.formats import Reading, ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.named_rows import head_names
from connectors.kit.people_rows import PeopleRows, batches
from connectors.kit.trait_rows import TraitRows
from connectors.kit.traits import EMAIL_ALIASES, OTHER_EMAIL_ALIASES, TRAIT_ALIASES

_WHO: Aliases = {"user_id": ("uid", "userkey", "distinctid"), **EMAIL_ALIASES}
_EVENT = {"event": ("eventname",), "time": ("timestamp", "eventtime")}
_FOREIGN = frozenset({"impressions", "clicks", "eventid", "insertid"})
"""Columns of delivery and of events, folded; a table of people has none of them."""


class Profiles:
    """Reads what a CRM, a warehouse or a spreadsheet says of people, one row each."""

    kind = "profiles"

    def recognise(self, file: InputFile, options: ReadOptions) -> float:
        """0.6 for a user id or e-mail column in a file that is neither events nor delivery."""
        names = head_names(file)
        found = ColumnNames({**_WHO, **_EVENT}, options.columns).find(names)
        if {"event", "time"} <= found.keys() or _FOREIGN & set(map(fold, names)):
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
        keys = {**_WHO, **OTHER_EMAIL_ALIASES}
        rows = TraitRows(file, options, reading, keys, TRAIT_ALIASES)
        reading.source = rows.source or "profiles"
        reading.batches = batches(PeopleRows(reading).read(rows))
        return reading
