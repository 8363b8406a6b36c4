"""What saving a mapping would do to the share rate, told before it is saved."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from desktop.core.definitions import Activity, ShareRule
from desktop.core.event_meaning import EventMeaning, with_meanings
from desktop.core.jobs.refresh import refresh
from desktop.core.jobs.targets import set_meanings
from desktop.core.reports.mapping_effect import MappingEffect, load_mapping_effect
from desktop.core.store.definitions import load_definitions
from desktop.core.store.engine import Store
from tests.builders.event_files import (
    CLOCK,
    NOW,
    import_product,
)
from tests.builders.workspaces import make_workspace, opened, run_cli


def _effect(
    store: Store,
    share_events: dict[str, tuple[ShareRule, ...]] | None = None,
    activity: Activity | None = None,
) -> MappingEffect:
    refresh(store)
    with store.read() as connection:
        effect = load_mapping_effect(connection, NOW, share_events, activity)
    assert effect is not None
    return effect


@pytest.mark.parametrize(
    ("names", "rules"),
    [
        (["Export"], [ShareRule("copy_link")]),
        (["Email Delivered"], [ShareRule("email_invite")]),  # ignored so far: A changes too
        (["Share"], []),
        (["Share"], [ShareRule("social_share", (("method", ("other", "linkedin")),))]),
        (["S*", "Export"], [ShareRule("share_button")]),
    ],
)
def test_the_effect_is_what_saving_the_mapping_really_does(
    workspace: Path, tmp_path: Path, names: list[str], rules: list[ShareRule]
) -> None:
    import_product(workspace, tmp_path)
    meanings = [EventMeaning(name, tuple(rules)) for name in names]
    with opened(workspace) as store:
        with store.read() as connection:
            new = with_meanings(load_definitions(connection), meanings)
        predicted = _effect(store, new.share_events, new.activity)
        asked = (
            "kpi", "share-rate", "--window", "range", "--json",
            "--from", predicted.period.start, "--to", predicted.period.end,
        )  # fmt: skip
        (before,) = run_cli(workspace, *asked).json["points"]
        set_meanings(store, CLOCK, meanings)
        (after,) = run_cli(workspace, *asked).json["points"]
        (*_, channels) = (run_cli(workspace, *asked, "--by", "channel").json["points"],)
    for found, point in ((predicted.now, before), (predicted.then, after)):
        assert (found.sharers, found.active) == (point["numerator"], point["denominator"])
        assert (found.value, found.low, found.high) == (
            point["value"], point["low"], point["high"],
        )  # fmt: skip
    assert dict(predicted.channels) == {
        each["segment"]: each["numerator"] for each in channels if each["numerator"]
    }
    assert (predicted.now, predicted.change) != (predicted.then, 0.0)


def test_the_effect_of_ignoring_a_name_is_what_ignoring_it_does(
    workspace: Path, tmp_path: Path
) -> None:
    import_product(workspace, tmp_path)
    with opened(workspace) as store:
        predicted = _effect(store, activity=Activity(("$*", "Email Delivered", "Export", "Sea*")))
        set_meanings(
            store, CLOCK, [EventMeaning(name, ignored=True) for name in ("Export", "Sea*")]
        )
        after = _effect(store)
    assert predicted.then == after.now
    assert predicted.now != predicted.then


def test_the_effect_looks_at_the_last_complete_28_days_and_writes_nothing(
    workspace: Path, tmp_path: Path
) -> None:
    import_product(workspace, tmp_path)
    with opened(workspace) as store:
        refresh(store)
        with store.read() as connection:
            before = load_definitions(connection)
        effect = _effect(store, {})
        with store.read() as connection:
            assert load_definitions(connection) == before
    assert effect.period.days == 28
    assert effect.period.end < date(2026, 5, 1)
    assert (effect.then.sharers, effect.then.value) == (0, 0.0)
    assert effect.then.active == effect.now.active


def test_there_is_no_effect_without_events(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store, store.read() as connection:
        assert load_mapping_effect(connection, NOW, {}) is None
