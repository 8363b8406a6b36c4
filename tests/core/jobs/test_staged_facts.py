from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.records import AdStat
from desktop.core.jobs.staged_facts import CHUNK, StagedFacts

DAY = date(2026, 3, 2)

stats = st.builds(
    AdStat,
    line=st.integers(1, 99),
    source=st.sampled_from(("linkedin", "google")),
    start=st.just(DAY),
    end=st.just(DAY),
    impressions=st.sampled_from((0, 10**15)),
    clicks=st.sampled_from((0, 1)),
    campaign_id=st.sampled_from(("1", None)),
    value=st.sampled_from((None, "VP", "vp")),
    spend_micros=st.sampled_from((None, 0, 7)),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(stats, max_size=30), st.integers(1, 30))
def test_a_row_with_an_id_that_says_an_earlier_one_again_is_a_repeat(
    rows: list[AdStat], batch: int
) -> None:
    staged = StagedFacts(Path(tempfile.gettempdir()), "ad_stats", "ad_stats")
    for start in range(0, len(rows), batch):
        staged.add(rows[start : start + batch])
    said = [
        tuple(getattr(row, name) for name in AdStat.__slots__ if name != "line") for row in rows
    ]
    again = [
        at for at, row in enumerate(rows) if row.campaign_id is not None and said[at] in said[:at]
    ]
    assert staged.repeats().tolist() == again
    staged.close()


def test_equal_rows_of_a_platforms_export_are_all_kept(tmp_path: Path) -> None:
    row = AdStat(2, "google", DAY, DAY, 100, 1, campaign_id="1")
    staged = StagedFacts(tmp_path, "google", "campaign")
    staged.add([row] * 3)
    assert len(staged) == 3
    assert not len(staged.repeats())
    staged.close()


def test_rows_come_back_in_their_order_whatever_the_batches(tmp_path: Path) -> None:
    rows = [AdStat(n, "google", DAY, DAY, n, 0, campaign_id=str(n % 7)) for n in range(CHUNK + 9)]
    staged = StagedFacts(tmp_path, "google", "campaign")
    for start in range(0, len(rows), 5_000):
        staged.add(rows[start : start + 5_000])
    lines = [line for chunk in staged.chunks() for line in chunk["line"].tolist()]
    assert lines == list(range(CHUNK + 9))
    assert staged.spans() == {"google": (DAY, DAY)}
    staged.close()
