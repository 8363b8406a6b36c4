"""Single, undoable edits of the definitions."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desktop.core.clock import fixed_clock
from desktop.core.definitions import (
    AlertCondition,
    AlertRule,
    Definitions,
    ShareRule,
    SourceRule,
)
from desktop.core.errors import UsageError
from desktop.core.event_meaning import EventMeaning
from desktop.core.jobs.applying import apply_definitions
from desktop.core.jobs.targets import (
    Edit,
    add_rules,
    delete_rule,
    save_rule,
    set_meanings,
    set_one_off,
    set_reporting,
    set_target,
    undo_edit,
)
from desktop.core.store.definitions import load_definitions, load_versions
from desktop.core.store.engine import Store
from tests.builders.workspaces import make_workspace, opened

CLOCK = fixed_clock(1_770_000_000_000_000)


def share(store: Store, names: list[str], *rules: ShareRule) -> Edit:
    """Maps names, or makes them plain activity where there are no rules."""
    return set_meanings(store, CLOCK, [EventMeaning(name, rules) for name in names])


def ignore(store: Store, name: str) -> Edit:
    """Makes a name nobody's activity."""
    return set_meanings(store, CLOCK, [EventMeaning(name, ignored=True)])


def rule(name: str, below: float = 0.0045) -> AlertRule:
    """A rule on the CTR."""
    return AlertRule(name, "icp_ctr", AlertCondition(below=below))


EDITS: dict[str, Callable[[Store], Edit]] = {
    "target": lambda store: set_target(store, CLOCK, "Leaders", "icp_ctr", 0.01),
    "no target": lambda store: set_target(store, CLOCK, "Leaders", "share_rate", None),
    "zone": lambda store: set_reporting(store, CLOCK, timezone="Asia/Kolkata"),
    "week": lambda store: set_reporting(store, CLOCK, week_start="Sunday"),
    "map": lambda store: share(store, ["Report Sent"], ShareRule("email_invite")),
    "unmap": lambda store: share(store, ["Share", "Copy Link"]),
    "ignore": lambda store: ignore(store, "Copy Link"),
    "one-off": lambda store: set_one_off(store, CLOCK, "mixpanel:77", True),
    "rule": lambda store: save_rule(store, CLOCK, rule("CTR is low")),
    "stop ignoring": lambda store: share(store, ["Email Delivered"]),
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
        assert (put_back.sources or {}) == (before.sources or {})
        undo_edit(store, CLOCK, back)
        assert _definitions(store).share_events == after.share_events
        assert _definitions(store).icps == after.icps


def test_the_first_mapping_of_an_empty_workspace_can_be_undone(workspace: Path) -> None:
    with opened(workspace) as store:
        edit = share(store, ["Copy Link"], ShareRule("copy_link"))
        assert _definitions(store).share_events == {"Copy Link": (ShareRule("copy_link"),)}
        undo_edit(store, CLOCK, edit)
        assert not _definitions(store).share_events


def test_undo_leaves_what_was_edited_elsewhere_since(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        aimed = set_target(store, CLOCK, "Leaders", "share_rate", 0.35)
        share(store, ["Export"], ShareRule("share_button"))
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
        share(store, ["Invite Sent", "Export"], rule)
        found = _definitions(store).share_events or {}
    assert list(found) == ["Copy Link", "Invite Sent", "Share", "Export"]
    assert found["Invite Sent"] == found["Export"] == (rule,)


def test_ignoring_a_share_event_takes_it_out_of_the_mapping(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        ignore(store, "Copy Link")
        found = _definitions(store)
    assert "Copy Link" not in (found.share_events or {})
    assert found.activity is not None
    assert found.activity.ignore == ("$*", "Email Delivered", "Copy Link")


def test_a_share_of_a_name_that_a_pattern_ignores_counts(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        share(store, ["$invite"], ShareRule("email_invite"))
        found = _definitions(store)
    assert "$invite" in (found.share_events or {})
    assert found.activity is not None
    assert found.activity.ignore == ("$*", "Email Delivered")


def test_a_one_off_source_keeps_what_else_was_said_of_its_kind(workspace: Path) -> None:
    with opened(make_workspace(workspace)) as store:
        rules = {"mixpanel": SourceRule(settling_days=4)}
        apply_definitions(store, Definitions(sources=rules), CLOCK)
        set_one_off(store, CLOCK, "mixpanel:77", True)
        found = _definitions(store).sources
    assert found == {**rules, "mixpanel:77": SourceRule(one_off=True, settling_days=4)}


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
        (lambda s: share(s, ["X"], ShareRule("Copy Link")), "small letters"),
        (lambda s: share(s, ["X"], ShareRule("copy_link", (("via", ()),))), "at least one value"),
        (lambda s: share(s, ["$pageview"]), r'the pattern "\$\*"'),
        (lambda s: share(s, ["session_start"]), "system events"),
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
        share(store, ["Share *"], ShareRule("share_button"))
        with pytest.raises(UsageError, match=r'by the pattern "Share \*"'):
            share(store, ["Share Slack"])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with opened(make_workspace(tmp_path / "workspace")) as found:
        yield found


def rule_names(store: Store) -> list[str]:
    with store.read() as connection:
        return [each.name for each in load_definitions(connection).alerts or ()]


def test_a_rule_is_added_changed_in_its_place_and_deleted(store: Store) -> None:
    add_rules(store, CLOCK, [rule("a"), rule("b"), rule("c")])
    save_rule(store, CLOCK, rule(" b2 ", 0.004), instead_of="b")
    assert rule_names(store) == ["a", "b2", "c"]
    gone = delete_rule(store, CLOCK, "a")
    assert rule_names(store) == ["b2", "c"]
    undo_edit(store, CLOCK, gone)
    assert rule_names(store) == ["a", "b2", "c"]


def test_rules_whose_names_are_taken_stay_as_they_are(store: Store) -> None:
    add_rules(store, CLOCK, [rule("a", 0.01)])
    add_rules(store, CLOCK, [rule("a", 0.02), rule("b")])
    assert rule_names(store) == ["a", "b"]
    with store.read() as connection:
        assert (load_definitions(connection).alerts or ())[0].when.below == 0.01


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (lambda store: save_rule(store, CLOCK, rule("  ")), "needs a name"),
        (lambda store: save_rule(store, CLOCK, rule("a")), '"a" already'),
        (lambda store: save_rule(store, CLOCK, rule("a"), instead_of="b"), '"a" already'),
        (lambda store: save_rule(store, CLOCK, rule("x"), instead_of="gone"), '"gone" any more'),
        (lambda store: delete_rule(store, CLOCK, "gone"), '"gone" any more'),
    ],
)
def test_a_rule_needs_a_name_of_its_own(
    store: Store, edit: Callable[[Store], Edit], message: str
) -> None:
    add_rules(store, CLOCK, [rule("a"), rule("b")])
    with pytest.raises(UsageError, match=message):
        edit(store)
    assert rule_names(store) == ["a", "b"]
