"""What the Data page and the import dialog may ask of a workspace."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from desktop.bootstrap import Workspace
from desktop.cli.window_connections import build_connection_actions
from desktop.core.events import Bus
from desktop.ui.pages.data_state import DataActions

if TYPE_CHECKING:
    from desktop.cli.window_data_desk import DataDesk


def build_data_actions(workspace: Workspace, bus: Bus) -> DataActions:
    """Everything the page can do; on a workspace that cannot be written, only looking.

    What does it is loaded with its first use, so that the window stands before.
    """

    @cache
    def desk() -> DataDesk:
        from desktop.cli.window_data_desk import DataDesk

        return DataDesk(workspace, bus)

    looking = DataActions(
        load=lambda: desk().load(),
        receipt=lambda number: desk().receipt(number),
        properties=lambda name: desk().properties(name),
        explain=lambda kpi, period, icp: desk().explain(kpi, period, icp),
    )
    if workspace.read_only:
        return looking
    return DataActions(
        load=looking.load,
        preview=lambda plan, control: desk().preview(plan, control),
        compare=lambda plan, control: desk().compare(plan, control),
        start_import=lambda plans, control: desk().start_import(plans, control),
        save_preset=lambda name, plan: desk().save_preset(name, plan),
        delete_preset=lambda name: desk().delete_preset(name),
        undo=lambda number: desk().undo(number),
        receipt=looking.receipt,
        save_mapping=lambda mappings: desk().save_mapping(mappings),
        effect_of_mapping=lambda mappings: desk().effect_of_mapping(mappings),
        confirm_days=lambda source, days, empty: desk().confirm_days(source, days, empty),
        set_one_off=lambda source, one_off: desk().set_one_off(source, one_off),
        choose_report=lambda source, report: desk().choose_report(source, report),
        properties=looking.properties,
        explain=looking.explain,
        count_people=lambda: desk().count_people(),
        connections=build_connection_actions(workspace, bus),
    )
