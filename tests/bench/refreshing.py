"""(c) One more day: its import and the refresh after it, however large the store is."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from desktop.core.clock import DAY, day_number
from tests.bench.generators import write_mixpanel
from tests.bench.measurement import Measurement
from tests.bench.processes import run_task
from tests.bench.scales import Scale
from tests.bench.stores import LAST_DAY, build_store

MOST = 1.5
"""Times the smallest store's time that still counts as flat."""


def measure_refresh(folder: Path, scale: Scale) -> Iterator[Measurement]:
    """The same new day in stores of growing size."""
    days = _write_days(folder, scale)
    smallest: dict[str, float] = {}
    for events in scale.store_events:
        store = build_store(folder / f"store-{events}", events, scale.people)
        now = (day_number(LAST_DAY) + 4) * DAY
        found = run_task("import_days", folder=str(store), files=days, now=now).answer
        for what in ("refresh", "import"):
            smallest.setdefault(what, found[what])
            ratio = found[what] / smallest[what]
            is_smallest = events == scale.store_events[0]
            yield Measurement(
                name=f"{what} of one more day ({scale.day_events:,} events), "
                f"store of {events:,} events",
                ours=found[what] * 1000,
                unit="ms",
                against=f"the same in the store of {scale.store_events[0]:,} events "
                f"({found['days']} local days made anew)",
                baseline=smallest[what] * 1000,
                ratio=ratio,
                about="times its time",
                aim="" if is_smallest else f"flat: at most {MOST:.2f}",
                met=None if is_smallest else ratio <= MOST,
            )


def _write_days(folder: Path, scale: Scale) -> list[str]:
    files = []
    for number in range(max(3, scale.runs)):
        path = folder / f"one-more-day-{scale.day_events}-{number}.jsonl"
        write_mixpanel(
            path, scale.day_events, scale.people, 1, LAST_DAY + timedelta(days=1), seed=number + 10
        )
        files.append(str(path))
    return files
