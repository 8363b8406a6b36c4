"""Every event name that came, what it counts as, and what it might better count as."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.core.activity import DEFAULT_IGNORED, ShareEvents
from desktop.core.clock import day_number, day_of
from desktop.core.definitions import Activity, Definitions, ShareRule
from desktop.core.globs import compile_glob, is_glob
from desktop.core.kpi.questions import Frame
from desktop.core.local_days import local_day
from desktop.core.reports.data_page import ACTIVITY, IGNORED, SHARE, EventMapping, EventRow
from desktop.core.reports.share_suggestions import USUAL_CHANNELS, suggest_channel
from desktop.core.store import Connection
from desktop.core.store.coverage import EVENTS, load_coverage
from desktop.core.store.definitions import load_definitions
from desktop.core.store.holdings import NameSpan, load_name_spans
from desktop.core.store.name_people import load_name_people

RECENT_DAYS = 28
SILENT_DAYS = 14

_EXPECTED = 3.0
"""Silence tells something where this many events would have come at the usual pace."""


def load_event_mapping(
    connection: Connection, now: int, silent_days: int = SILENT_DAYS
) -> EventMapping:
    """The mapping table as of an instant; `silent_days` without an event are silence."""
    definitions = load_definitions(connection)
    frame = Frame.of(definitions, now)
    spans = load_name_spans(connection, day_number(frame.today) - RECENT_DAYS + 1)
    people = load_name_people(connection)
    newest = {
        found.source: day_number(local_day(found.end - 1, frame.zone))
        for found in load_coverage(connection, EVENTS)
    }
    rows = [
        _row(
            span,
            None if people is None else people.get((span.source_id, span.name_id), 0),
            decide(definitions, span.kind, span.name),
            _silence(span, newest.get(span.source, span.last), silent_days),
        )
        for span in spans
    ]
    return EventMapping(
        rows=tuple(sorted(rows, key=_place)),
        channels=known_channels(definitions),
        unseen=_unseen(definitions.share_events or {}, {span.name for span in spans}),
        people_counted=people is not None,
    )


@dataclass(frozen=True, slots=True)
class Decision:
    """What a name counts as, by which rules, and the pattern that says so."""

    state: str
    rules: tuple[ShareRule, ...] = ()
    pattern: str | None = None


def decide(definitions: Definitions, kind: str, name: str) -> Decision:
    """What the definitions make of an event name of one kind of source."""
    shares: ShareEvents = definitions.share_events or {}
    if name in shares:
        return Decision(SHARE, shares[name])
    fitting = [glob for glob in shares if is_glob(glob) and compile_glob(glob)(name)]
    if fitting:
        return Decision(SHARE, tuple(rule for glob in fitting for rule in shares[glob]), fitting[0])
    activity = definitions.activity or Activity()
    if name in activity.ignore:
        return Decision(IGNORED)
    patterns = [*activity.ignore]
    if activity.ignore_defaults:
        patterns += DEFAULT_IGNORED.get(kind, ())
    for pattern in patterns:
        if compile_glob(pattern)(name):
            return Decision(IGNORED, pattern=pattern)
    return Decision(ACTIVITY)


def known_channels(definitions: Definitions) -> tuple[str, ...]:
    """The four usual channels, then the user's own in their order."""
    own = (rule.channel for rules in (definitions.share_events or {}).values() for rule in rules)
    return tuple(dict.fromkeys((*USUAL_CHANNELS, *own)))


def _row(
    span: NameSpan, people: int | None, decision: Decision, silent_days: int | None
) -> EventRow:
    return EventRow(
        source=span.source,
        kind=span.kind,
        name=span.name,
        first_seen=day_of(span.first),
        last_seen=day_of(span.last),
        events=span.events,
        recent=span.recent,
        anonymous=span.anonymous,
        people=people,
        state=decision.state,
        channels=tuple(dict.fromkeys(rule.channel for rule in decision.rules)),
        rules=decision.rules,
        pattern=decision.pattern,
        silent_days=silent_days if decision.state == SHARE else None,
        suggestion=suggest_channel(span.name) if decision.state == ACTIVITY else None,
    )


def _silence(span: NameSpan, newest: int, silent_days: int) -> int | None:
    """Days without the event up to its source's last day, where that is news."""
    silent = newest - span.last
    pace = span.events / (span.last - span.first + 1)
    return silent if silent >= silent_days and pace * silent >= _EXPECTED else None


def _place(row: EventRow) -> tuple[int, int, str, str]:
    groups = {SHARE: 0, ACTIVITY: 2, IGNORED: 3}
    group = 1 if row.suggestion is not None else groups[row.state]
    return group, -row.recent, row.name, row.source


def _unseen(shares: Mapping[str, object], names: Iterable[str]) -> tuple[str, ...]:
    known = set(names)
    return tuple(
        name
        for name in shares
        if name not in known and not (is_glob(name) and any(map(compile_glob(name), known)))
    )
