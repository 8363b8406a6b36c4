"""The columns of the mapping table, and the order and search of its rows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from desktop.core.reports.data_page import IGNORED, EventRow
from desktop.ui.formats import Formats
from desktop.ui.models.table import Column
from desktop.ui.translation import tr
from desktop.ui.widgets.data_words import channel_words, describe_event, describe_rule


class MappingWords:
    """Reads event rows for the table; `pending` are channels that are chosen but not saved."""

    def __init__(self, formats: Formats) -> None:
        self.formats = formats
        self.today = date.min
        self.pending: dict[tuple[str, str], str] = {}

    def channel(self, row: EventRow) -> str:
        """What stands in the drop-down."""
        chosen = self.pending.get((row.source, row.name))
        return chosen or channel_words(row.rules, ignored=row.state == IGNORED)

    def channel_tone(self, row: EventRow) -> str:
        """Accent for what is not saved, grey for what is no share."""
        if (row.source, row.name) in self.pending:
            return "acc"
        return "" if row.rules else "t3"

    def last_seen(self, row: EventRow) -> str:
        """The day, with its year where that is not this one."""
        year = row.last_seen.year != self.today.year
        return self.formats.day(row.last_seen, year=year)

    def hint(self, row: EventRow) -> str:
        """Everything about a name, and its rules."""
        rules = [describe_rule(rule) for rule in row.rules]
        return "\n".join([row.name, describe_event(row, self.formats, self.today), *rules])

    def people(self, row: EventRow) -> str:
        """How many people did it."""
        return tr("not counted") if row.people is None else self.formats.count(row.people)


def build_columns(words: MappingWords) -> tuple[Column[EventRow], ...]:
    """Event, channel, 28 days, last seen; in a wide table also what there was in all."""
    formats = words.formats
    return (
        Column(tr("Event"), lambda row: row.name, lambda row: row.name.casefold(), strong=True,
               tone=lambda row: "" if row.rules else "t2", hint=words.hint),
        Column(tr("Channel"), words.channel, lambda row: words.channel(row).casefold(), width=128,
               choice=True, tone=words.channel_tone, hint=words.hint,
               head_hint=tr("What the event counts as")),
        Column(tr("28 days"), lambda row: formats.count(row.recent), lambda row: row.recent,
               width=68, right=True, head_hint=tr("Events of the last 28 days")),
        Column(tr("All"), lambda row: formats.count(row.events), lambda row: row.events, width=84,
               right=True, from_width=520, head_hint=tr("Events in all")),
        Column(tr("People"), words.people, lambda row: row.people, width=84, right=True,
               from_width=620, tone=lambda row: "t3" if row.people is None else "",
               head_hint=tr("Identified people who did it")),
        Column(tr("First seen"), lambda row: formats.day(row.first_seen, year=True),
               lambda row: row.first_seen, width=108, right=True, from_width=780,
               tone=lambda _: "t2"),
        Column(tr("Last seen"), words.last_seen, lambda row: row.last_seen, width=92, right=True,
               tone=lambda row: "warn" if row.silent_days else "t2",
               icon=lambda row: "alert-outline" if row.silent_days else "", hint=words.hint),
    )  # fmt: skip


def find_events(rows: Iterable[EventRow], wanted: str) -> list[EventRow]:
    """Rows in whose name or channel every word of the search occurs."""
    parts = wanted.casefold().split()
    found = []
    for row in rows:
        text = f"{row.name} {' '.join(row.channels)}".casefold()
        if all(part in text for part in parts):
            found.append(row)
    return found
