"""Jobs, runs, channels and messages for tests of the window, with actions that note their calls."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop.core.clock import parse_instant
from desktop.core.jobs.board import Board, JobRun, JobView, ScheduleCheck, check_schedule
from desktop.core.notify.channels import Channel
from desktop.ui.state import Done
from desktop.ui.watch_state import (
    ChannelForm,
    NetworkState,
    NotifyActions,
    NotifyView,
    OutboxItem,
    Tell,
    WatchActions,
)

NOW = parse_instant("2026-05-05T13:12:00Z")
"""A Tuesday, 09:12 in New York."""
ZONE = "America/New_York"
MINUTE = 60_000_000
REPORT = "ICP Pulse: unexpected error\n\nKeyError\n  m:12 load"

DONE = JobRun(
    3, "numbers", "done", "schedule", "4 rules, 2 evaluations: 1 fired", NOW - 12 * MINUTE,
    NOW - 12 * MINUTE + 14_000_000, lines=("counting the numbers", "31 days were counted anew"),
)  # fmt: skip
SLEPT = JobRun(
    2, "numbers", "skipped", "schedule", "the computer was asleep, or the app was closed",
    NOW - 200 * MINUTE, NOW - 200 * MINUTE, slots=7,
)  # fmt: skip
BROKEN = JobRun(
    4, "pull-1", "failed", "schedule", "an unexpected error ended it (KeyError)",
    NOW - 5 * MINUTE, NOW - 4 * MINUTE, report=REPORT,
)  # fmt: skip


def build_board(*, paused: bool = False, running: bool = False) -> Board:
    """The numbers, a pull that fails, and the digest, which has not run."""
    last = JobRun(5, "numbers", "running", "user", "", NOW - MINUTE) if running else DONE
    after = None if paused else NOW
    return Board(
        (
            JobView("numbers", "Numbers and alerts", "every hour", after and after + 48 * MINUTE,
                    last),
            JobView("pull-1", "Pull LinkedIn Ads", "every 6 hours", after and after + 20 * MINUTE,
                    BROKEN, failures=2, needs_network=True),
            JobView("digest", "Weekly digest", "mondays at 08:00",
                    after and parse_instant("2026-05-11T12:00:00Z")),
        ),
        paused,
        ZONE,
        NOW,
    )  # fmt: skip


def build_notify_view() -> NotifyView:
    """Two channels, and messages of every state."""
    return NotifyView(
        channels=(Channel("growth-slack", "slack", "Slack"),
                  Channel("team-mail", "email", "ana@example.com")),
        quiet_from="20:00",
        quiet_until="07:00",
        digest_channels=("desktop", "team-mail"),
        outbox=(
            OutboxItem(3, "growth-slack", "failed", "CTR is low: 0.15 %", "CTR is low",
                       NOW - 90 * MINUTE, NOW, None, 8, "Failed to send: error=404"),
            OutboxItem(2, "team-mail", "waiting", "CTR is low: 0.15 %", "CTR is low",
                       NOW - 90 * MINUTE, NOW + 15 * MINUTE, None, 2, "the server does not answer"),
            OutboxItem(1, "desktop", "sent", "CTR is low: 0.15 %", "CTR is low",
                       NOW - 90 * MINUTE, NOW, NOW - 89 * MINUTE, 1, None),
        ),
        zone=ZONE,
        now=NOW,
    )  # fmt: skip


@dataclass
class Watch:
    """Actions of a watch that notes what was asked of it; `tell` is the window's ear."""

    board: Board = field(default_factory=build_board)
    called: list[object] = field(default_factory=list)
    tell: Tell | None = None

    def actions(self) -> WatchActions:
        """As the window takes them."""
        return WatchActions(
            start=self._start,
            stop=lambda: self.called.append("stop"),
            load=lambda: self.board,
            history=lambda name: (DONE, SLEPT) if name == "numbers" else (),
            check=self._check,
            run_now=lambda name: self._note(("run", name), ""),
            cancel=lambda name: self.called.append(("cancel", name)),
            set_schedule=lambda name, words: self._note(
                ("schedule", name, words), Done(f"Runs {words}")
            ),
            pause=lambda paused: self._note(("pause", paused), Done("Paused")),
            data_changed=lambda: self.called.append("changed"),
        )

    def _start(self, tell: Tell, network: NetworkState) -> None:
        self.tell = tell
        self.called.append(("start", network.is_online()))

    def _check(self, words: str) -> ScheduleCheck:
        return check_schedule(words, NOW, ZONE)

    def _note(self, call: object, answer: object) -> object:
        self.called.append(call)
        return answer


def build_notify_actions() -> NotifyActions:
    """Everything is offered, nothing does anything."""
    return NotifyActions(
        load=build_notify_view,
        load_channel=lambda name: ChannelForm(name, "email", {"to": "ana@example.com"}),
        save_channel=lambda name, kind, given: Done(f"{name} added"),
        delete_channel=lambda name: Done(f"{name} deleted"),
        test=lambda name: f"The test was taken by {name}",
        set_quiet=lambda start, end: Done("Quiet"),
        set_digest_channels=lambda names: Done("Digest"),
        make_digest=lambda: "Made",
        try_again=lambda number: Done("Again"),
        start_at_login=lambda on: Done("Login"),
    )
