"""Marks of campaigns set from the window: the dialog that asks, and what it does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from desktop.ui.translation import tr

if TYPE_CHECKING:
    from desktop.core.kpi.campaign_aims import CampaignName
    from desktop.core.kpi.points import Period
    from desktop.ui.dialogs.mark_campaigns import MarkCampaignsDialog
    from desktop.ui.main_window import MainWindow


class CampaignMarking:
    """Opens the dialog over the window, for the ICP and the period that are shown."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    @property
    def can_open(self) -> bool:
        """Whether campaigns can be marked, and there is a period to show them by."""
        offers = self._window.offers
        offered = offers.load_campaigns is not None and offers.mark_campaigns is not None
        return offered and self._period() is not None

    def open(self) -> MarkCampaignsDialog | None:
        """Asks which campaigns are aimed at the ICP; None where that cannot be asked."""
        load, period = self._window.offers.load_campaigns, self._period()
        report = self._window.overview.report
        if load is None or report is None or report.icp is None or period is None:
            return None
        # the dialog is seldom needed
        from desktop.ui.dialogs.mark_campaigns import MarkCampaignsDialog  # noqa: PLC0415

        icp = report.icp
        dialog = MarkCampaignsDialog(
            self._window.look, icp, lambda: load(icp, period), self._window
        )
        dialog.saved.connect(lambda wanted, names: self._save(icp, wanted, names))
        dialog.closed.connect(dialog.deleteLater)
        dialog.open_over_window()
        return dialog

    def _period(self) -> Period | None:
        """That of the CTR, else that of the page."""
        report = self._window.overview.report
        if report is None or report.icp is None:
            return None
        current = [card.current for card in report.cards if card.kpi == "icp_ctr"]
        found = next((point.period for point in current if point is not None), None)
        return found or report.period

    def _save(
        self, icp: str, wanted: Mapping[CampaignName, bool], names: Sequence[CampaignName]
    ) -> None:
        mark = self._window.offers.mark_campaigns
        if mark is not None:
            self._window.edit(tr("Marking campaigns"), lambda _: mark(icp, wanted, names))
