"""Rules are judged again only where what they stand on changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.core.clock import fixed_clock
from desktop.core.jobs.targets import save_rule
from desktop.core.jobs.undo import undo_import
from desktop.core.jobs.watch_mark import check_if_due
from desktop.core.store.engine import Store
from tests.builders.alert_workspaces import NOW, RULE, make_alert_workspace
from tests.builders.workspaces import opened

CLOCK = fixed_clock(NOW)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(make_alert_workspace(tmp_path / "workspace")) as found:
        assert check_if_due(found, CLOCK) is not None
        yield found


def test_a_check_is_not_made_twice_on_the_same_numbers(store: Store) -> None:
    assert check_if_due(store, CLOCK) is None
    assert check_if_due(store, CLOCK, force=True) is not None


def test_another_rule_is_judged_at_once(store: Store) -> None:
    save_rule(store, CLOCK, RULE, instead_of="CTR is low")
    assert check_if_due(store, CLOCK) is not None
    assert check_if_due(store, CLOCK) is None


def test_other_data_are_judged_at_once(store: Store) -> None:
    undo_import(store, 1)
    assert check_if_due(store, CLOCK) is not None


def test_time_alone_makes_a_check_due(store: Store) -> None:
    assert check_if_due(store, fixed_clock(NOW + 3_600_000_000)) is not None
