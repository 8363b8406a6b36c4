"""A month of a laptop's life: asleep at night, offline, restated, killed; nothing is lost.

A real store, the real keeper and rules, and a real service over a socket; only time is pretended.
"""

from __future__ import annotations

import json
import multiprocessing
import os
import random
import signal
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.core.alerts.telling import Message
from desktop.core.clock import DAY, day_of, parse_instant
from desktop.core.errors import IcpPulseError
from desktop.core.jobs.keeping import Keeper
from desktop.core.jobs.runner import JobContext, JobKind
from desktop.core.jobs.schedule import HOUR, parse_schedule
from desktop.core.jobs.standing import numbers_job, send_waiting
from desktop.core.jobs.sync import sync
from desktop.core.notify.sending import NotSentError
from desktop.core.store.engine import Store
from desktop.core.store.live_delivery import load_facts
from desktop.core.store.runs import DONE
from tests.builders.connections import Desk
from tests.builders.workspaces import database, make_workspace, opened, run_cli
from tests.fakes.example_ads import ExampleAds, Row
from tests.fakes.talk import text_reply

START = parse_instant("2026-03-02T08:00:00Z")
FIRST = date(2026, 2, 2)
DAYS = 100
FALL = date(2026, 3, 9)
"""From this Monday on the campaign's clicks are a third of what they were."""
MENDED = date(2026, 3, 23)

DEFINITIONS = """
[reporting]
timezone = "America/New_York"
week_start = "monday"

[[icp]]
name = "Leaders"
target = { icp_ctr = 0.0045 }
[icp.where]
seniority = ["Director"]

[[campaign]]
id = "ICP one"
icp = "Leaders"

[[alert]]
name = "CTR is low"
kpi = "icp_ctr"
icp = "Leaders"
when = { below = 0.0045 }
at_least = 5000
notify = ["desktop", "team"]

[[alert]]
name = "CTR fell"
kpi = "icp_ctr"
when = { falls_by = 0.3, versus = { mean_of = 4 } }
at_least = 5000
notify = ["team"]
"""
SEEDS = range(int(os.environ.get("ICP_PULSE_MONTHS", "1")))
"""One life a run; `ICP_PULSE_MONTHS=50` lives as many."""
FORTNIGHT = 12

BERLIN = DEFINITIONS.replace("America/New_York", "Europe/Berlin")
NO_ICP = '[[icp]]\nname = "Others"\n[icp.where]\nseniority = ["VP"]\n'


class Life(ExampleAds):
    """A platform that tells of each day once it is over, and may restate it later."""

    def __init__(self, port: int = 0) -> None:
        super().__init__(port)
        self.through = FIRST
        self.restated: dict[date, int] = {}

    def look_at(self, now: int) -> None:
        """Knows all days that are over at an instant."""
        self.through = day_of(now // DAY - 1)
        self.rows = [
            Row(day, "ICP one", 4000, self.restated.get(day, _clicks(day)))
            for day in (FIRST + timedelta(days=at) for at in range(DAYS))
            if day <= self.through
        ]


def _clicks(day: date) -> int:
    return 9 if FALL <= day < MENDED else 27


@dataclass(frozen=True)
class Step:
    """What happens, and how many hours later."""

    hours: float
    kind: str
    """look, offline, online, trouble, restate, berlin, no_icp, icp, mail_down, mail_up."""


def script(seed: int, days: int = 30) -> list[Step]:
    """Looks by day, sleep at night, and misfortunes between; the same for the same seed."""
    chance = random.Random(seed)
    steps = [Step(0, "look")]
    hours, berlin, icp = 0.0, False, True
    while hours < 24 * days:
        kind = chance.choices(
            ["look", "offline", "online", "trouble", "restate", "icp", "berlin", "mail_down",
             "mail_up"],
            [30, 2, 4, 3, 2, 1, 1, 2, 4],
        )[0]  # fmt: skip
        if kind == "berlin" and (berlin or hours < 24 * 12):
            kind = "look"
        berlin = berlin or kind == "berlin"
        if kind == "icp":
            kind, icp = ("no_icp", False) if icp else ("icp", True)
        gap = chance.choice([0.3, 1, 2, 5, 9, 14, 30])
        hours += gap
        steps.append(Step(gap, kind))
    calm = [Step(0, "online"), Step(0, "icp"), Step(0, "mail_up")]
    return [*steps, *calm, *[Step(5, "look") for _ in range(38)]]


class World:
    """The workspace, its service and its clock; `play` does one step and the look after it."""

    def __init__(self, folder: Path, fake: Life) -> None:
        self.fake = fake
        self.desk = Desk(folder, "2026-03-02T08:00:00Z", fake.connector)
        self.now = START
        self.online, self.mail = True, True
        self.sent: list[str] = []
        self.zones: list[tuple[int, str]] = [(START, "America/New_York")]

    @contextmanager
    def open(self) -> Iterator[tuple[Store, Keeper]]:
        with opened(self.desk.folder) as store:
            keeper = Keeper(store, lambda: self.now, lambda: self.jobs(store), self)
            try:
                yield store, keeper
            finally:
                keeper.close()

    def is_online(self) -> bool:
        return self.online

    def is_metered(self) -> bool:
        return False

    def jobs(self, store: Store) -> list[JobKind]:
        def pull(context: JobContext) -> str:
            self.desk.now = self.now
            run = sync(store, 1, self.desk.means, cause="schedule")
            if run.state != DONE:
                raise IcpPulseError(run.reason)
            return "pulled"

        return [
            JobKind("pull", "Pull", "every 6 hours", pull, needs_network=True),
            numbers_job(store, lambda: self.now),
        ]

    def remember(self, step: Step) -> None:
        """A step that an earlier process played: what outlived it is in the store."""
        self.now += int(step.hours * HOUR)
        self.fake.look_at(self.now)
        if step.kind not in ("trouble", "no_icp", "icp", "berlin"):
            self._happen(step.kind)
        elif step.kind == "berlin":
            self.zones.append((self.now, "Europe/Berlin"))

    def play(self, step: Step, store: Store, keeper: Keeper) -> None:
        self.now += int(step.hours * HOUR)
        self.fake.look_at(self.now)
        self._happen(step.kind)
        for future in keeper.look():  # one after the other: which is first must not matter
            future.result(60)
        for future in keeper.look():
            future.result(60)
        self.fake.behave()
        send_waiting(store, lambda: self.now, {"desktop": self._take, "team": self._mail})

    def _happen(self, kind: str) -> None:
        if kind in ("offline", "online"):
            self.online = kind == "online"
        elif kind in ("mail_down", "mail_up"):
            self.mail = kind == "mail_up"
        elif kind == "trouble":
            self.fake.reply_with(text_reply("down", 503), 100)
        elif kind == "restate":
            for back in (1, 2):
                day = self.fake.through - timedelta(days=back)
                self.fake.restated[day] = _clicks(day) + 2
            self.fake.look_at(self.now)
        elif kind in ("berlin", "no_icp", "icp"):
            self._apply(kind)

    def _apply(self, kind: str) -> None:
        if kind == "berlin":
            self.zones.append((self.now, "Europe/Berlin"))
        text = {"berlin": BERLIN, "icp": self.definitions, "no_icp": NO_ICP}[kind]
        file = self.desk.folder / "said.toml"
        file.write_text(text)
        assert run_cli(self.desk.folder, "apply", file, "--yes", now=self.now).status == 0

    @property
    def definitions(self) -> str:
        return BERLIN if len(self.zones) > 1 else DEFINITIONS

    def _take(self, message: Message, subject: str, body: str) -> None:
        self.sent.append(subject)

    def _mail(self, message: Message, subject: str, body: str) -> None:
        if not self.mail:
            raise NotSentError("the mail server is down")
        self.sent.append(subject)


def make_world(folder: Path, fake: Life) -> World:
    fake.look_at(START)
    world = World(make_workspace(folder / "workspace", DEFINITIONS), fake)
    world.desk.connect(fake.connector.kind, fake.settings() | {"start": f"{FIRST}"})
    return world


def check(world: World, store: Store) -> None:
    """What must hold after every step."""
    with closing(database(world.desk.folder)) as db:
        slots_are_handled_once(db, world)
        nobody_is_told_twice(db)
        nothing_is_judged_early(db)
    with store.read() as connection:
        facts, _ = load_facts(connection, -100_000, 100_000)
    days = Counter(fact.start for fact in facts)
    assert all(count == 1 for count in days.values()), "a day is there twice"


def slots_are_handled_once(db: sqlite3.Connection, world: World) -> None:
    for name, words in (("pull", "every 6 hours"), ("numbers", "every hour")):
        handled = 0
        for state, told in db.execute(
            "SELECT state, told FROM job_run WHERE name = ? AND slot IS NOT NULL", (name,)
        ):
            handled += json.loads(told)["slots"] if state == "skipped" else 1
        due = len(parse_schedule(words).slots_until(START, world.now, "UTC"))
        assert due - 1 <= handled <= due, (name, handled, due)


def nobody_is_told_twice(db: sqlite3.Connection) -> None:
    told = defaultdict(list)
    for rule, segment, notice in db.execute(
        "SELECT rule, segment, coalesce(notice, reason) FROM alert_transition "
        "WHERE notice IN ('fired', 'resolved', 'retracted') "
        "OR (reason = 'rule_changed' AND after = 'ok') ORDER BY id"
    ):
        told[rule, segment].append(notice)
    for notices in told.values():
        starts = [notice == "fired" for notice in notices]
        assert starts == [at % 2 == 0 for at in range(len(starts))], notices


def nothing_is_judged_early(db: sqlite3.Connection) -> None:
    for end, at in db.execute('SELECT "end", evaluated_at FROM alert_evaluation'):
        assert at >= (end + 1) * DAY + DAY, "a week was judged before its last day had settled"


def last_state(folder: Path) -> dict[str, list[tuple]]:
    """What a month left, without when it was written and by which run."""
    with closing(database(folder)) as db:
        return {
            "alerts": db.execute(
                "SELECT rule, segment, state FROM alert_state ORDER BY 1"
            ).fetchall(),
            "judged": [
                (rule, end, _counts(outcome))
                for rule, end, outcome in db.execute(
                    'SELECT rule, "end", outcome FROM alert_evaluation ORDER BY 1, 2'
                )
            ],
            "waiting": db.execute("SELECT count(*) FROM outbox WHERE state <> 'sent'").fetchall(),
        }


def _counts(outcome: str) -> tuple[int, int] | None:
    sample = json.loads(outcome)["sample"]
    return (sample["numerator"], sample["denominator"]) if sample else None


def facts_of(store: Store) -> dict[date, int]:
    with store.read() as connection:
        facts, _ = load_facts(connection, -100_000, 100_000)
    return {fact.start: fact.clicks for fact in facts}


@pytest.mark.parametrize("seed", SEEDS)
def test_whatever_happens_nothing_is_lost_doubled_or_judged_too_early(
    tmp_path: Path, seed: int
) -> None:
    with Life() as fake:
        world = make_world(tmp_path, fake)
        with world.open() as (store, keeper):
            for step in script(seed):
                world.play(step, store, keeper)
                check(world, store)
            assert facts_of(store) == {row.day: row.clicked for row in fake.rows}
        state = last_state(world.desk.folder)
    assert state["waiting"] == [(0,)]
    assert [row[2] for row in state["alerts"]] == ["ok", "ok"]
    fell = [subject for subject in world.sent if subject.startswith("CTR is low")]
    assert fell, "the fall of two weeks was told"


def _live(folder: Path, secrets: dict[str, str], port: int, seed: int, begin: int) -> None:
    """The steps from `begin` on, in a process of its own that notes each before it plays it."""
    steps = script(seed, FORTNIGHT)
    with Life(port) as fake:
        world = World(folder / "workspace", fake)
        world.desk.box.kept = secrets
        for step in steps[:begin]:
            world.remember(step)
        with world.open() as (store, keeper):
            for at in range(begin, len(steps)):
                _note_step(folder, str(at))
                world.play(steps[at], store, keeper)
                check(world, store)
        _note_step(folder, "done")


def _note_step(folder: Path, text: str) -> None:
    (folder / "step.new").write_text(text)
    (folder / "step.new").replace(folder / "step")  # whole, whenever the process is killed


def _step_of(folder: Path) -> str:
    try:
        return (folder / "step").read_text()
    except OSError:
        return ""


def test_killed_at_any_moment_and_started_again_it_ends_where_it_would_have(
    tmp_path: Path,
) -> None:
    seed, chance = 7, random.Random(11)
    context = multiprocessing.get_context("spawn")
    with Life() as fake:
        calm = make_world(tmp_path / "calm", fake)
        with calm.open() as (store, keeper):
            for step in script(seed, FORTNIGHT):
                calm.play(step, store, keeper)
            calm_facts = facts_of(store)
        port = int(fake.address.rsplit(":", 1)[1])
        rough = tmp_path / "rough"
        world = make_world(rough, fake)
        secrets = dict(world.desk.box.kept)
    kills = 0
    while (found := _step_of(rough)) != "done":
        begin = int(found or 0)
        process = context.Process(target=_live, args=(rough, secrets, port, seed, begin))
        process.start()
        patience = chance.randint(3, 12)
        while kills < 6 and process.is_alive() and patience:
            process.join(0.1)
            patience -= int((_step_of(rough) or "0") not in ("", str(begin)))
        if kills < 6 and process.is_alive() and process.pid is not None:
            os.kill(process.pid, signal.SIGKILL)
            kills += 1
        process.join(120)
        assert process.exitcode in (0, -signal.SIGKILL)
    assert kills >= 3
    with opened(rough / "workspace") as store:
        assert facts_of(store) == calm_facts
    after, undisturbed = last_state(rough / "workspace"), last_state(tmp_path / "calm/workspace")
    assert after["alerts"] == undisturbed["alerts"]
    assert after["judged"] == undisturbed["judged"]
    assert after["waiting"] == undisturbed["waiting"]
