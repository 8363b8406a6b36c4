"""No stretch of time holds more requests than a limit allows."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.limits import Limit, MemoryBuckets, take_one

GAPS = st.lists(st.floats(0, 30), min_size=1, max_size=60)


@given(GAPS, st.integers(1, 6), st.floats(1, 60))
def test_no_stretch_holds_more_than_the_limit(
    gaps: list[float], count: int, seconds: float
) -> None:
    limit, buckets, now = Limit("any", count, seconds), MemoryBuckets(), 1000.0
    let: list[float] = []
    for gap in gaps:
        now += gap
        while (wait := buckets.take("k", limit, now)) > 0:
            assert wait <= seconds * (1 + 1e-9)
            now += wait
        let.append(now)
    for start, over in zip(let, let[count:], strict=False):
        assert over - start >= seconds * (1 - 1e-6)


def test_nobody_waits_without_need() -> None:
    limit = Limit("any", 2, 10)
    kept, wait = take_one((100.0, 104.0), limit, 110.0)
    assert (kept, wait) == ((104.0, 110.0), 0.0)
    assert take_one(kept, limit, 111.0) == (kept, 3.0)


def test_a_clock_that_was_set_back_does_not_wait_for_the_future() -> None:
    assert take_one((9e9, 9e9), Limit("any", 2, 10), 100.0) == ((100.0,), 0.0)


def test_keys_are_counted_apart() -> None:
    limit, buckets = Limit("any", 1, 10), MemoryBuckets()
    assert [buckets.take(key, limit, 5.0) for key in ("a", "b", "a")] == [0.0, 0.0, 10.0]
