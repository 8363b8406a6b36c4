from __future__ import annotations

from functools import partial

from pytestqt.qtbot import QtBot

from desktop.ui.turns import Turns


def test_each_step_has_a_turn_of_its_own_and_they_keep_their_order(qtbot: QtBot) -> None:
    done: list[int] = []
    turns = Turns()
    turns.take([partial(done.append, n) for n in range(4)])
    assert done == [0]
    qtbot.waitUntil(lambda: done == [0, 1, 2, 3])


def test_new_steps_take_the_place_of_those_that_are_left(qtbot: QtBot) -> None:
    done: list[str] = []
    turns = Turns()
    turns.take([partial(done.append, f"old {n}") for n in range(3)])
    turns.take([partial(done.append, f"new {n}") for n in range(3)])
    qtbot.waitUntil(lambda: done[-1] == "new 2")
    assert done == ["old 0", "new 0", "new 1", "new 2"]


def test_what_is_left_is_dropped_when_it_is_stopped(qtbot: QtBot) -> None:
    done: list[int] = []
    turns = Turns()
    turns.take([partial(done.append, n) for n in range(3)])
    turns.stop()
    qtbot.wait(20)
    assert done == [0]


def test_a_step_may_begin_others(qtbot: QtBot) -> None:
    done: list[str] = []
    turns = Turns()
    others = [partial(done.append, f"other {n}") for n in range(2)]
    turns.take([partial(turns.take, others), partial(done.append, "dropped")])
    qtbot.waitUntil(lambda: done == ["other 0", "other 1"])
