"""What is measured in a fresh process: `python -m tests.bench.tasks NAME JSON` prints JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from connectors.files.registry import recognise
from connectors.kit.formats import ReadOptions
from connectors.kit.input_file import InputFile
from connectors.kit.records import AdStat, RecordBatch
from connectors.product import mixpanel
from desktop.core.clock import DAY, day_number, fixed_clock, format_instant, system_clock
from desktop.core.jobs.applying import apply_definitions
from desktop.core.jobs.connecting import connect
from desktop.core.jobs.importing import ImportRequest, import_file
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.sync import sync
from desktop.core.jobs.undo import undo_import
from desktop.core.kpi.answers import answer
from desktop.core.kpi.points import KpiResult
from desktop.core.kpi.questions import SHARE_RATE, KpiQuestion
from desktop.core.store.engine import Store
from desktop.core.store.migrate import open_store
from tests.bench.stores import definitions
from tests.builders.connections import Desk


def import_one(folder: str, file: str) -> dict[str, Any]:
    """A file into a new workspace: seconds to the committed receipt, and of the refresh after."""
    start = perf_counter()
    store = open_store(Path(folder))
    apply_definitions(store, definitions(), system_clock)
    opened = perf_counter()
    receipt = import_file(store, Path(file), ImportRequest(), system_clock)
    imported = perf_counter()
    refresh(store)
    refreshed = perf_counter()
    store.close()
    return {
        "open": opened - start,
        "import": imported - opened,
        "refresh": refreshed - imported,
        "new": receipt.rows_new,
    }


def pull_one(folder: str, address: str, first: str, days: int) -> dict[str, Any]:
    """A first sync of a project into a new workspace: seconds to its end, and of the refresh.

    Time passes only in waits, so that the limits of the service cost nothing.
    """
    store = open_store(Path(folder))
    apply_definitions(store, definitions(), system_clock)
    now = (day_number(date.fromisoformat(first)) + days) * DAY - 1
    desk = Desk(Path(folder), format_instant(now), mixpanel.CONNECTOR)
    said = {"project": "2412", "user": "pulse.1a2b3c.mp-service-account", "people": "no",
            "password": "q7Zp/9secret+OfAccount=", "start": first, "through": address}  # fmt: skip
    number = connect(store, desk.means, "mixpanel", said).id
    start = perf_counter()
    run = sync(store, number, desk.means)
    pulled = perf_counter()
    refresh(store)
    refreshed = perf_counter()
    store.close()
    return {"pull": pulled - start, "refresh": refreshed - pulled, "new": run.told.new,
            "state": run.state, "reason": run.reason, "windows": run.told.windows}  # fmt: skip


def read_one(file: str) -> dict[str, Any]:
    """A file recognised and read to its end: rows, seconds, and the impressions if it has any."""
    start = perf_counter()
    opened = InputFile(Path(file))
    options = ReadOptions(now=system_clock())
    reading = recognise(opened, options).read(opened, options)
    impressions = None
    for batch in reading.batches:
        if isinstance(batch, RecordBatch):
            shown = (each.impressions for each in batch.records if isinstance(each, AdStat))
            impressions = (impressions or 0) + sum(shown)
    return {
        "rows": reading.rows_read,
        "seconds": perf_counter() - start,
        "impressions": impressions,
    }


def ask_trend(folder: str, first: str, last: str, runs: int) -> dict[str, Any]:
    """The rolling-28 trend: the first answer of the process, then the median of more."""
    times = []
    store = open_store(Path(folder))
    for _ in range(runs + 1):
        start = perf_counter()
        result = _trend(store, date.fromisoformat(first), date.fromisoformat(last))
        times.append(perf_counter() - start)
    store.close()
    return {
        "cold": times[0],
        "warm": median(times[1:]),
        "points": [(point.numerator, point.denominator) for point in result.points],
    }


def _trend(store: Store, first: date, last: date) -> KpiResult:
    question = KpiQuestion(kpi=SHARE_RATE, window="rolling-28", first=first, last=last)
    with store.read() as connection:
        return answer(connection, question, (day_number(last) + 30) * DAY)


def import_days(folder: str, files: list[str], now: int) -> dict[str, Any]:
    """Each file is one more day: imported, refreshed, and taken back, so that each comes first."""
    store = open_store(Path(folder))
    imports, refreshes, days = [], [], 0
    for file in files:
        start = perf_counter()
        receipt = import_file(store, Path(file), ImportRequest(), fixed_clock(now))
        imported = perf_counter()
        days = refresh(store)
        refreshes.append(perf_counter() - imported)
        imports.append(imported - start)
        if receipt.import_id is not None:
            undo_import(store, receipt.import_id)
        refresh(store)
    store.close()
    return {"import": median(imports), "refresh": median(refreshes), "days": days}


TASKS: dict[str, Callable[..., dict[str, Any]]] = {
    "import_one": import_one,
    "pull_one": pull_one,
    "read_one": read_one,
    "ask_trend": ask_trend,
    "import_days": import_days,
}

if __name__ == "__main__":
    print(json.dumps(TASKS[sys.argv[1]](**json.loads(sys.argv[2]))))
