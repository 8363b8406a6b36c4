"""Single, undoable edits of the definitions."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.core.clock import fixed_clock
from desktop.core.definitions import Definitions, ShareRule
from desktop.core.errors import UsageError
from desktop.core.jobs.targets import (
    Edit,
    ignore_name,
    set_mapping,
    set_reporting,
    set_target,
    stop_ignoring,
    undo_edit,
)
from desktop.core.store.definitions import load_definitions, load_versions
from desktop.core.store.engine import Store
from tests.builders.workspaces import make_workspace, opened

CLOCK = fixed_clock(1_770_000_000_000_000)
EDITS: dict[str, Callable[[Store], Edit]] = {
    "target": lambda store: set_target(store, CLOCK, "Leaders", "icp_ctr", 0.01),
    "no target": lambda store: set_target(store, CLOCK, "Leaders", "share_rate", None),
    "zone": lambda store: set_reporting(store, CLOCK, timezone="Asia/Kolkata"),
    "week": lambda store: set_reporting(store, CLOCK, week_start="Sunday"),
    "map": lambda store: set_mapping(store, CLOCK, ["Report Sent"], [ShareRule("email_invite")]),
    "unmap": lambda store: set_mapping(store, CLOCK, ["Share", "Copy Link"], []),
    "ignore": lambda store: ignore_name(store, CLOCK, "Copy Link"),
    "stop ignoring": lambda store: stop_ignoring(store, CLOCK, "Email Delivered"),
}


def _definitions(store: Store) -> Definitions:
    with store.read() as connection:
        return load_definitions(connection)


@pytest.mark.parametrize("name", EDITS)
def test_an_edit_changes_something_and_undo_puts_everything_back(
    workspace: Path, name: str
) -> None:
    with opened(make_workspace(workspace)) as store:
        before = _definitions(store)
        edit = EDITS[name](store)
        after = _definitions(store)
        assert edit.changes
        assert after != before
        back = undo_edit(store, CLOCK, edit)
        put_back = _definitions(store)
        assert (put_back.reporting, put_back.share_events) == (
            before.reporting,
            before.share_events,
        )
        assert (put_back.activity, put_back.icps) == (before.activity, before.icps)
        undo_edit(store, CLOCK, back)
        assert _definitions(store).share_events == after.share_events
        assert _definitions(store).icps == after.icps


def test_the_first_mapping_of_an_empty_workspace_can_be_undone(workspace: Path) -> None:
    with opened(workspace) as store:
        edit = set_mapping(store, CLOCK, ["Copy Link"], [ShareRule("copy_link")])
        assert _definitions(store).share_events == {"Copy Link": (ShareRule("copy_link"),)}
        undo_edit(store, CLOCK, edit)
        assert not _definitions(store).share_events


def test_undo_leaves_what_was_edited_elsewhere_since(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        aimed = set_target(store, CLOCK, "Leaders", "share_rate", 0.35)
        set_mapping(store, CLOCK, ["Export"], [ShareRule("share_button")])
        undo_edit(store, CLOCK, aimed)
        found = _definitions(store)
    assert (found.icps or ())[0].target_share_rate == 0.2
    assert "Export" in (found.share_events or {})


def test_a_target_makes_no_new_version_of_the_icp(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        set_target(store, CLOCK, "Leaders", "share_rate", 0.35)
        icp = (_definitions(store).icps or ())[0]
        assert icp.target_share_rate == 0.35
        with store.read() as connection:
            assert len(load_versions(connection, icp)) == 1


def test_a_mapping_keeps_its_place_and_takes_conditions(workspace: Path) -> None:
    rule = ShareRule("social_share", (("method", ("twitter",)),))
    with opened(make_workspace(workspace)) as store:
        set_mapping(store, CLOCK, ["Invite Sent", "Export"], [rule])
        found = _definitions(store).share_events or {}
    assert list(found) == ["Copy Link", "Invite Sent", "Share", "Export"]
    assert found["Invite Sent"] == found["Export"] == (rule,)


def test_ignoring_a_share_event_takes_it_out_of_the_mapping(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        ignore_name(store, CLOCK, "Copy Link")
        found = _definitions(store)
    assert "Copy Link" not in (found.share_events or {})
    assert found.activity is not None
    assert found.activity.ignore == ("$*", "Email Delivered", "Copy Link")


def test_setting_what_is_already_so_changes_nothing(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        assert set_target(store, CLOCK, "Leaders", "share_rate", 0.2).changes == ()
        assert set_reporting(store, CLOCK, week_start="monday").changes == ()


@pytest.mark.parametrize("target", [0, 1, -0.1, 20, float("nan")])
def test_a_target_outside_of_0_to_1_is_refused(workspace: Path, target: float) -> None:
    with opened(make_workspace(workspace)) as store:
        before = _definitions(store)
        with pytest.raises(UsageError, match="between 0 % and 100 %"):
            set_target(store, CLOCK, "Leaders", "share_rate", target)
        assert _definitions(store) == before


@pytest.mark.parametrize(
    ("edit", "says"),
    [
        (lambda s: set_target(s, CLOCK, "Nobody", "icp_ctr", 0.1), 'no ICP "Nobody"'),
        (lambda s: set_target(s, CLOCK, "Leaders", "churn", 0.1), 'no KPI "churn"'),
        (lambda s: set_reporting(s, CLOCK, timezone="Mars/Olympus"), "no time zone"),
        (lambda s: set_reporting(s, CLOCK, timezone="../etc/passwd"), "no time zone"),
        (lambda s: set_reporting(s, CLOCK, week_start="someday"), "not a weekday"),
        (lambda s: set_mapping(s, CLOCK, ["X"], [ShareRule("Copy Link")]), "small letters"),
        (
            lambda s: set_mapping(s, CLOCK, ["X"], [ShareRule("copy_link", (("via", ()),))]),
            "at least one value",
        ),
        (lambda s: stop_ignoring(s, CLOCK, "$pageview"), r'the pattern "\$\*"'),
        (lambda s: stop_ignoring(s, CLOCK, "session_start"), "system events"),
    ],
)
def test_what_cannot_be_is_refused_with_the_reason(
    workspace: Path, edit: Callable[[Store], Edit], says: str
) -> None:
    with opened(make_workspace(workspace)) as store:
        before = _definitions(store)
        with pytest.raises(UsageError, match=says):
            edit(store)
        assert _definitions(store) == before


def test_a_name_that_only_a_pattern_maps_cannot_be_unmapped_alone(workspace: Path) -> None:
    with opened(workspace) as store:
        set_mapping(store, CLOCK, ["Share *"], [ShareRule("share_button")])
        with pytest.raises(UsageError, match=r'by the pattern "Share \*"'):
            set_mapping(store, CLOCK, ["Share Slack"], [])
