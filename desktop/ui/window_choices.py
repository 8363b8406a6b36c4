"""What a user chose for the window: ICP, period, comparison, theme; shown at once, and kept."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.core.reports.overview import OverviewReport
from desktop.core.reports.period_choice import PeriodChoice, read_choice, write_choice
from desktop.core.reports.why_choice import WhyChoice, read_why, write_why
from desktop.ui.first_paint import after_first_paint
from desktop.ui.state import Asked, Done, JobEnded, Remembered
from desktop.ui.theme import MODES, ThemeMode
from desktop.ui.translation import mark, tr
from desktop.ui.widgets.message import Skeleton

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

THEME_SAID: dict[ThemeMode, str] = {
    "system": mark("Theme: as the system"),
    "light": mark("Theme: light"),
    "dark": mark("Theme: dark"),
}


class WindowChoices:
    """Holds the choices, and hands each change on for the next start."""

    def __init__(self, window: MainWindow, remembered: Remembered) -> None:
        self._window, self._remembered = window, remembered
        self.asked = Asked(
            remembered.icp or None, read_choice(remembered.period), read_why(remembered.why)
        )
        self.compares = remembered.compare
        self.icps: tuple[str, ...] = ()
        self._opened_in = remembered.language
        self.reopens = False
        """Whether the window was closed only to open again, as it is remembered."""

    @property
    def remembered(self) -> Remembered:
        """What will be there at the next start."""
        return self._remembered

    def notice(self, report: OverviewReport) -> None:
        """Takes what a report says was shown, and what else there is."""
        self.icps = report.icps
        self.asked = Asked(report.icp, report.choice, report.why)

    def reopen_page(self) -> None:
        """Goes to the page of the last time; where it has to be built, once the window stands."""
        window, page = self._window, self._remembered.page
        if window.pages.show_outlines(page, Skeleton(window.look)):
            window.rail.set_current(page)
            after_first_paint(window, self._build_page)
        else:
            window.show_page(page)

    def _build_page(self) -> None:
        if self._window.pages.shows_outlines:  # else another one was wanted meanwhile
            self._window.show_page(self._remembered.page)

    def remember(self, key: str, value: str | bool) -> None:
        """Keeps a choice for the next start."""
        keep = self._window.offers.remember
        if getattr(self._remembered, key) == value:
            return
        self._remembered = replace(self._remembered, **{key: value})  # type: ignore[arg-type]
        if keep is None:
            return

        def work(_: object) -> Done:
            keep(key, value)
            return Done("")

        self._window.edit(tr("Remembering"), work)

    def choose_icp(self, name: str) -> None:
        """Shows the numbers of another ICP."""
        self.choose_icp_next(name)
        self._window.refresh()

    def choose_icp_next(self, name: str) -> None:
        """Shows the numbers of an ICP from the next reading on."""
        self.asked = replace(self.asked, icp=name)
        self.remember("icp", name)

    def choose_period(self, choice: PeriodChoice) -> None:
        """Shows the numbers of another period."""
        self.asked = replace(self.asked, period=choice)
        self.remember("period", write_choice(choice))
        self._window.refresh()

    def choose_why(self, why: WhyChoice) -> None:
        """Explains the numbers by another KPI or dimension, or draws the map instead."""
        before, self.asked = self.asked.why, replace(self.asked, why=why)
        self.remember("why", write_why(why))
        if replace(before, view=why.view) == why:
            self._window.overview.show_view(why.view)
        else:
            self._window.refresh()

    def choose_compare(self, compares: bool) -> None:
        """Shows, or hides, the comparison with the period before."""
        self.compares = compares
        self.remember("compare", compares)
        self._window.top_bar.set_compare(compares)
        self._window.overview.set_compare(compares)

    def choose_theme(self, mode: str) -> None:
        """Switches the theme at once; the status bar offers the one before."""
        before = self._window.look.theme.mode
        known: list[ThemeMode] = [each for each in MODES if each == mode]
        if not known or before == mode:
            return
        self._window.look.theme.set_mode(known[0])
        self._window.setup_desk.follow_theme(known[0])
        self.remember("theme", mode)
        self._window.hear(
            JobEnded(tr(THEME_SAID[known[0]]), undo=lambda: self._theme_again(before))
        )

    def choose_language(self, language: str) -> None:
        """Opens the window again in a language; later, where something runs that would stop."""
        self.remember("language", language)
        if language == self._opened_in:
            return
        if self._window.is_busy:
            self._window.say(tr("The language changes when the window opens again; a job runs"), "")
            return
        self.reopens = True
        self._window.close()

    def _theme_again(self, mode: str) -> Done:
        # called in a worker, so the window hears of it by a signal
        self._window.theme_wanted.emit(mode)
        return Done("")
