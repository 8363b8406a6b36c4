"""Pulls, back-fills, file imports, undos and disconnects in any order, against plain dicts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from connectors.kit.connector import Pull
from connectors.kit.event_lines import EventDecoder
from connectors.kit.mixpanel_events import MixpanelEvents
from connectors.kit.records import Batch
from connectors.kit.windows import Window
from desktop.core.clock import DAY, day_of
from desktop.core.jobs.connecting import disconnect
from desktop.core.jobs.undo import undo_import
from desktop.core.store.imports import list_imports
from tests.builders.connections import Desk
from tests.builders.product_exports import as_lines, mixpanel_event
from tests.builders.workspaces import make_workspace, opened, run_cli
from tests.fakes.example_product import CONNECTOR, FIRST, SECOND

DAYS = 6
SETTLED = 2
START = FIRST // DAY
NOW = FIRST + DAYS * DAY + DAY // 2

Event = tuple[int, str, str]
"""(day of the world, who, method)."""

EVENTS = st.lists(
    st.tuples(
        st.integers(0, DAYS - 1),
        st.sampled_from(["u1", "u2"]),
        st.sampled_from(["linkedin", "email", "x"]),
    ),
    max_size=6,
)
SPANS = st.tuples(st.integers(0, DAYS - 1), st.integers(0, 3))
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("world"), EVENTS),
        st.tuples(st.just("pull"), st.none()),
        st.tuples(st.just("fill"), SPANS),
        st.tuples(st.just("file"), EVENTS),
        st.tuples(st.just("undo"), st.integers(0, 9)),
        st.tuples(st.just("disconnect"), st.none()),
    ),
    min_size=1,
    max_size=7,
)  # fmt: skip


def record(event: Event, heard: int) -> dict[str, object]:
    """As the export has it: each of them shares once a day, by one method or another."""
    day, who, method = event
    return mixpanel_event(
        "Share", time=FIRST // SECOND + day * 86_400 + 3600, distinct_id=who, S_user_id=who,
        S_insert_id=f"{who}-{day}", mp_processing_time_ms=heard // 1000, method=method,
    )  # fmt: skip


def versions(events: list[Event]) -> dict[tuple[int, str], str]:
    """(day, who) -> method, the last word on each."""
    return {(day, who): method for day, who, method in events}


@dataclass
class Told:
    """What one import says: its rows with the instant of their ingest, and, of a pull, its days."""

    as_of: int
    rows: dict[tuple[int, str], tuple[int, str]] = field(default_factory=dict)
    days: dict[int, int] = field(default_factory=dict)
    """Day -> when it was pulled; empty for a file."""


@dataclass
class Oracle:
    """Everything that was ever said and not taken back, by number of import."""

    told: dict[int, Told] = field(default_factory=dict)

    def pull(self, number: int, now: int, days: range, world: dict[tuple[int, str], str]) -> None:
        mine = self.told.setdefault(number, Told(now))
        mine.as_of = now
        mine.rows = {at: row for at, row in mine.rows.items() if at[0] not in days}
        mine.rows |= {at: (NOW, method) for at, method in world.items() if at[0] in days}
        mine.days |= dict.fromkeys(days, now)

    def visible(self) -> set[tuple[int, str, str]]:
        """Of each event the newest version that no newer pull of another import replaces."""
        newest: dict[tuple[int, str], tuple[int, int, str]] = {}
        for number, said in self.told.items():
            for at, (heard, method) in said.rows.items():
                is_replaced = any(
                    at[0] in other.days and (other.days[at[0]], rival) > (said.as_of, number)
                    for rival, other in self.told.items()
                    if rival != number
                )
                if not is_replaced:
                    newest[at] = max(newest.get(at, (-1, -1, "")), (heard, number, method))
        return {(day, who, method) for (day, who), (_, _, method) in newest.items()}


class History:
    """The store and the oracle, told the same; every step is a minute later than the one before."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.world: dict[tuple[int, str], str] = {}
        stream = replace(CONNECTOR.streams[0], read=self._read)
        stream = replace(stream, loading=replace(stream.loading, settle_days=SETTLED, days=2))
        service = replace(CONNECTOR, kind="mixpanel", streams=(stream,))
        self.desk = Desk(make_workspace(folder / "workspace"), "2026-03-08T12:00:00Z", service)
        self.oracle = Oracle()
        self.through: int | None = None
        self.connection = self.files = 0
        self.own: int | None = None

    def _read(self, pull: Pull) -> Iterator[Batch]:
        decoder = EventDecoder(MixpanelEvents(), pull.kept_properties, pull.reading)
        days = range(pull.window.first.toordinal(), pull.window.last.toordinal() + 1)
        found = [
            record((day, who, method), NOW)
            for (day, who), method in self.world.items()
            if day_of(START + day).toordinal() in days
        ]
        if found:
            yield decoder.decode(as_lines(found))

    def take(self, step: str, what: object) -> None:
        self.desk.now += 60 * SECOND
        match step, what:
            case "world", list():
                self.world = versions(what)
            case "pull", _:
                first = 0 if self.through is None else max(0, self.through + 1 - SETTLED)
                self._pull(range(first, DAYS + 1), None)
                self.through = DAYS
            case "fill", (int() as first, int() as more):
                days = range(first, first + more + 1)
                last = day_of(START + first) + timedelta(days=more)
                self._pull(days, Window(day_of(START + first), last))
            case "file", list():
                self._import(versions(what))
            case "undo", int():
                self._undo(what)
            case "disconnect", _ if self.connection:
                with opened(self.desk.folder) as store:
                    disconnect(store, self.desk.means, self.connection)
                self.connection, self.through, self.own = 0, None, None

    def _pull(self, days: range, stretch: Window | None) -> None:
        if not self.connection:
            said = {"project": "42", "user": "u", "password": "pa55word", "start": "2026-03-02"}
            self.connection = self.desk.connect("mixpanel", said)
        run = self.desk.sync(self.connection, stretch)
        assert run.state == "done", run
        with opened(self.desk.folder) as store, store.read() as connection:
            self.own = self.own or list_imports(connection)[0].id
        self.oracle.pull(self.own, self.desk.now, days, self.world)

    def _import(self, rows: dict[tuple[int, str], str]) -> None:
        if not rows:
            return
        self.files += 1
        heard = NOW - self.files * SECOND  # no two files are of the same bytes
        path = self.folder / f"{self.files}.jsonl"
        records = [record((*at, method), heard) for at, method in rows.items()]
        path.write_text("".join(json.dumps(each) + "\n" for each in records))
        made = run_cli(self.desk.folder, "import", path, "--json", now=self.desk.now)
        assert made.status == 0, made.err
        number = made.json[0]["import_id"]
        self.oracle.told[number] = Told(heard, {at: (heard, method) for at, method in rows.items()})

    def _undo(self, chosen: int) -> None:
        known = sorted(self.oracle.told)
        if not known:
            return
        number = known[chosen % len(known)]
        with opened(self.desk.folder) as store:
            undo_import(store, number)
        del self.oracle.told[number]
        if number == self.own:
            self.own = self.through = None

    def visible(self) -> set[tuple[int, str, str]]:
        return {
            (row[1] - START, row[5].removeprefix("user:"), json.loads(row[7])["method"])
            for row in self.desk.describe()["events"]
        }


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow],
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
)  # fmt: skip
@given(STEPS)
def test_what_is_seen_is_what_plain_dicts_say(steps: list[tuple[str, object]]) -> None:
    with TemporaryDirectory() as name:
        history = History(Path(name))
        for step, what in steps:
            history.take(step, what)
        assert history.visible() == history.oracle.visible()
