"""How large the benchmark's data are."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """Numbers of events and people, and how often short things are repeated."""

    name: str
    import_events: int
    memory_events: tuple[int, ...]
    people: int
    trend_events: int
    store_events: tuple[int, ...]
    day_events: int
    runs: int


SCALES = {
    "full": Scale(
        name="full",
        import_events=1_000_000,
        memory_events=(1_000_000, 3_000_000),
        people=200_000,
        trend_events=5_000_000,
        store_events=(1_000_000, 5_000_000, 20_000_000),
        day_events=14_000,
        runs=3,
    ),
    "small": Scale(
        name="small",
        import_events=100_000,
        memory_events=(100_000, 300_000),
        people=20_000,
        trend_events=200_000,
        store_events=(50_000, 200_000),
        day_events=1_400,
        runs=1,
    ),
}
