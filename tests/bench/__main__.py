"""`python -m tests.bench`: measures the speed of imports, answers, refreshes and the window."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import perf_counter

import click

from tests.bench.ad_import import measure_ad_import
from tests.bench.alarms import measure_alarms
from tests.bench.formats import measure_formats
from tests.bench.importing import measure_import, measure_memory
from tests.bench.machine import describe_machine
from tests.bench.measurement import Measurement, as_document, describe
from tests.bench.product_formats import measure_product_formats
from tests.bench.pulling import measure_pull
from tests.bench.refreshing import measure_refresh
from tests.bench.scales import SCALES, Scale
from tests.bench.trend import measure_trend
from tests.bench.window import measure_window

SUITE: dict[str, Callable[[Path, Scale], Iterator[Measurement]]] = {
    "import": measure_import,
    "memory": measure_memory,
    "ad-import": measure_ad_import,
    "formats": measure_formats,
    "product-formats": measure_product_formats,
    "pull": measure_pull,
    "trend": measure_trend,
    "refresh": measure_refresh,
    "window": measure_window,
    "alarms": measure_alarms,
}


@click.command()
@click.option("--scale", type=click.Choice(list(SCALES)), default="full", show_default=True)
@click.option("--only", type=click.Choice(list(SUITE)), multiple=True, help="Only these parts.")
@click.option(
    "--json",
    "path",
    type=click.Path(path_type=Path),
    help="Where the numbers are written.  [default: bench-results/<date>.json]",
)
def main(scale: str, only: tuple[str, ...], path: Path | None) -> None:
    """Print a table of every measurement beside its baseline of the same run, and write JSON.

    Large files lie in a temporary folder, or stay in the one that BENCH_DIR names.
    """
    now = datetime.now(UTC)
    path = path or Path("bench-results") / f"{now:%Y-%m-%d}.json"
    found: list[Measurement] = []
    with _folder(scale) as folder:
        machine = describe_machine(folder)
        machine |= {"scale": scale, "measured_at": now.isoformat(timespec="seconds")}
        start = perf_counter()
        for name in only or SUITE:
            _say(f"[{perf_counter() - start:4.0f} s] {name} ...")
            found += SUITE[name](folder, SCALES[scale])
        machine["seconds"] = round(perf_counter() - start)
    _say("")
    click.echo("\n".join(f"{key}: {value}" for key, value in machine.items()))
    click.echo(f"\n{describe(found)}\n")
    path.parent.mkdir(parents=True, exist_ok=True)
    document = as_document(found, machine)
    path.write_text(json.dumps(document, indent=1) + "\n", encoding="utf-8")
    missed = sum(measurement.met is False for measurement in found)
    click.echo(f"{missed} aims missed; numbers in {path}")


@contextmanager
def _folder(scale: str) -> Iterator[Path]:
    chosen = os.environ.get("BENCH_DIR")
    if chosen:
        folder = Path(chosen) / scale
        folder.mkdir(parents=True, exist_ok=True)
        yield folder
        return
    with tempfile.TemporaryDirectory(prefix="icp-pulse-bench-") as made:
        yield Path(made)


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
