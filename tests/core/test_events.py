"""The bus of events and the throttle before it."""

from __future__ import annotations

import threading

import pytest

from desktop.core.events import (
    Bus,
    DataChanged,
    DefinitionsChanged,
    Event,
    SettingsChanged,
    Throttle,
)


def test_everybody_who_listens_hears_everything_in_order() -> None:
    bus, heard, others = Bus(), list[Event](), list[Event]()
    bus.subscribe(heard.append)
    bus.subscribe(others.append)
    bus.publish(DataChanged())
    bus.publish(SettingsChanged("theme"))
    assert heard == others == [DataChanged(), SettingsChanged("theme")]


def test_who_has_left_hears_nothing_more() -> None:
    bus, heard = Bus(), list[Event]()
    leave = bus.subscribe(heard.append)
    bus.subscribe(heard.append)
    leave()
    leave()  # twice does no harm
    bus.publish(DataChanged())
    assert heard == [DataChanged()]


def test_a_listener_that_fails_does_not_silence_the_others() -> None:
    bus, heard = Bus(), list[Event]()

    def fail(_: Event) -> None:
        raise ValueError("broken")

    bus.subscribe(fail)
    bus.subscribe(heard.append)
    with pytest.raises(ValueError, match="broken"):
        bus.publish(DataChanged())
    assert heard == [DataChanged()]


def test_a_listener_may_leave_while_it_is_told() -> None:
    bus, heard = Bus(), list[Event]()

    def once(event: Event) -> None:
        heard.append(event)
        leave()

    leave = bus.subscribe(once)
    bus.publish(DataChanged())
    bus.publish(DefinitionsChanged())
    assert heard == [DataChanged()]


def test_publishing_from_many_threads_loses_nothing() -> None:
    bus, heard = Bus(), list[Event]()
    bus.subscribe(heard.append)
    event = DataChanged()
    threads = [
        threading.Thread(target=lambda: [bus.publish(event) for _ in range(200)]) for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
    assert len(heard) == 800


def test_the_throttle_passes_the_first_and_then_ten_a_second() -> None:
    passed: list[int] = []
    now = [0.0]
    throttle = Throttle(passed.append, per_second=10, clock=lambda: now[0])
    for tick in range(100):  # one every 10 ms for a second
        now[0] = tick / 100
        throttle(tick)
    assert passed[0] == 0
    assert 9 <= len(passed) <= 11
