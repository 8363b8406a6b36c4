"""The ticking: APScheduler calls the keeper every few seconds, on a thread of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from apscheduler.schedulers.background import BackgroundScheduler

from desktop.core.jobs.keeping import Keeper

SECONDS = 15


class Timekeeper:
    """Keeps time for one keeper until `stop`.

    Which slots were missed is in the store, not in the scheduler: it only says when to look.
    """

    def __init__(
        self,
        keeper: Keeper,
        rounds: Sequence[Callable[[], object]] = (),
        seconds: float = SECONDS,
    ) -> None:
        """`rounds` are called as often as the keeper looks, such as emptying the outbox."""
        self._keeper = keeper
        self._scheduler = BackgroundScheduler(timezone="UTC", daemon=True)
        for each in (keeper.look, *rounds):
            self._scheduler.add_job(
                each,
                "interval",
                seconds=seconds,
                coalesce=True,  # after a night asleep one look is enough
                max_instances=1,
                misfire_grace_time=None,
            )

    def start(self) -> None:
        """Looks at once, and then every few seconds."""
        self._keeper.look()
        self._scheduler.start()

    def stop(self) -> None:
        """No further look; running jobs are asked to end and waited for."""
        if self._scheduler.running:
            self._scheduler.shutdown(wait=True)
        self._keeper.close()
