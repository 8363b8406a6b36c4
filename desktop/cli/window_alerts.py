"""What the Alerts page may ask of a workspace."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.bootstrap import Workspace
from desktop.ui.pages.alerts_state import AlertActions

if TYPE_CHECKING:
    from desktop.cli.window_alert_desk import AlertDesk


def build_alert_actions(workspace: Workspace) -> AlertActions:
    """Everything the page can do; on a workspace that cannot be written, only looking.

    What does it is loaded with its first use, so that the window stands before.
    """

    @cache
    def desk() -> AlertDesk:
        from desktop.cli.window_alert_desk import AlertDesk

        return AlertDesk(workspace)

    looking = AlertActions(
        load=lambda: desk().load(),
        detail=lambda rule, segment: desk().detail(rule, segment),
        try_rule=lambda rule: desk().try_rule(rule),
    )
    if workspace.read_only:
        return looking
    return AlertActions(
        load=looking.load,
        detail=looking.detail,
        try_rule=looking.try_rule,
        check=lambda force: desk().check(force=force),
        acknowledge=lambda rule, segment, comment: desk().acknowledge(rule, segment, comment),
        snooze=lambda rule, segment, how_long: desk().snooze(rule, segment, how_long),
        wake=lambda rule, segment: desk().wake(rule, segment),
        mark_seen=lambda changes: desk().mark_seen(changes),
        save_rule=lambda rule, instead_of: desk().save_rule(rule, instead_of),
        add_rules=lambda rules: desk().add_rules(rules),
        delete_rule=lambda name: desk().delete_rule(name),
        send_again=lambda number: desk().send_again(number),
    )
