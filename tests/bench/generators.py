"""Large exports for the benchmarks: written fast, in memory of one chunk, the same for a seed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import numpy as np
import numpy.typing as npt

EVENT_NAMES = (
    "Report Opened", "Dashboard Viewed", "Search", "Export Downloaded", "Comment Added",
    "Copy Link", "Share Button Clicked", "Invite Sent", "Shared to Social",
)  # fmt: skip
EVENT_WEIGHTS = (0.32, 0.3, 0.17, 0.09, 0.05, 0.03, 0.02, 0.01, 0.01)
_CHUNK = 100_000
_AD_TYPES = ("sponsored_update", "search", "display")

Ints = npt.NDArray[np.int64]


def write_mixpanel(
    path: Path, events: int, people: int, days: int, start: date, seed: int = 1
) -> None:
    """`events` lines of a Mixpanel export over `days` UTC days, in the order of time.

    User ids are `u_0000000` up to `people`; some people come far more often than others.
    """
    rng = np.random.default_rng(seed)
    edges = np.cumsum(rng.gamma(0.6, 1.0, people))
    first = int(datetime(start.year, start.month, start.day, tzinfo=UTC).timestamp())
    with path.open("w", encoding="ascii", newline="\n") as file:
        for done in range(0, events, _CHUNK):
            count = min(_CHUNK, events - done)
            # each chunk owns its slice of the time, so that nothing has to be sorted at the end
            since = first + days * 86_400 * done // events
            until = first + days * 86_400 * (done + count) // events
            second = np.sort(rng.integers(since, max(until, since + 1), count))
            user = np.searchsorted(edges, rng.random(count) * edges[-1], side="right")
            name = rng.choice(len(EVENT_NAMES), count, p=EVENT_WEIGHTS)
            delay = rng.integers(200, 3000, count)
            columns = (name, second, user, rng.integers(0, 2**63, count), second * 1000 + delay)
            file.write("".join(map(_event, *(column.tolist() for column in columns))))


def _event(name: int, second: int, user: int, insert: int, processed: int) -> str:
    return (
        f'{{"event":"{EVENT_NAMES[name]}","properties":{{"time":{second},'
        f'"distinct_id":"u_{user:07d}","$user_id":"u_{user:07d}","$insert_id":"{insert:016x}",'
        f'"mp_processing_time_ms":{processed},"mp_lib":"web","method":"link"}}}}\n'
    )


def write_ads_csv(
    path: Path, rows: int, start: date, *, campaigns: int = 50, seed: int = 1
) -> None:
    """`rows` days of delivery as generic ad stats: one row per campaign and day, no segments.

    The range is as long as it must be: `rows / campaigns` days from `start`.
    """
    rng = np.random.default_rng(seed)
    with path.open("w", encoding="ascii", newline="\n") as file:
        file.write(
            "date,source,account_id,campaign_id,campaign,campaign_type,impressions,clicks,"
            "spend,currency\n"
        )
        for done in range(0, rows, _CHUNK):
            count = min(_CHUNK, rows - done)
            file.writelines(_ad_rows(done, count, start, campaigns, rng))


def _ad_rows(
    done: int, count: int, start: date, campaigns: int, rng: np.random.Generator
) -> Iterator[str]:
    impressions: Ints = rng.poisson(4000, count)
    clicks: Ints = rng.binomial(impressions, 0.0045)
    for row, (shown, clicked) in enumerate(
        zip(impressions.tolist(), clicks.tolist(), strict=True), done
    ):
        day, campaign = start + timedelta(days=row // campaigns), row % campaigns
        aim = "ICP" if campaign % 3 == 0 else "Broad"
        yield (
            f"{day},linkedin,507300114,{207_000_000 + campaign},{aim} campaign {campaign},"
            f"{_AD_TYPES[campaign % 3]},{shown},{clicked},{clicked * 7.5:.2f},USD\n"
        )
