"""`python -m tests.ui.screenshots FOLDER`: a picture of every page and state, in both themes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from desktop.core.jobs.board import check_schedule
from desktop.core.jobs.sync import SyncProgress
from desktop.core.reports.overview import BaseMove
from desktop.core.reports.why_choice import WhyChoice
from desktop.ui.app import open_application
from desktop.ui.command_palette import CommandPalette
from desktop.ui.crash_dialog import CrashDialog
from desktop.ui.dialogs.conditions import ConditionsDialog
from desktop.ui.dialogs.connect import ConnectDialog
from desktop.ui.dialogs.connection_history import HistoryDialog
from desktop.ui.dialogs.connection_questions import BackfillDialog, DisconnectDialog
from desktop.ui.dialogs.import_dialog import ImportDialog
from desktop.ui.dialogs.mark_campaigns import MarkCampaignsDialog
from desktop.ui.look import Look
from desktop.ui.main_window import MainWindow
from desktop.ui.pages.trouble import TroublePage
from desktop.ui.screenshots import save_pictures
from desktop.ui.state import Failure, JobEnded, JobMoved
from desktop.ui.translation import install_language
from desktop.ui.watch_state import RunMoved
from desktop.ui.widgets.period_fields import PeriodFields
from desktop.ui.window_commands import build_commands
from tests.builders.connection_lists import (
    FINDING,
    build_connection_actions,
    build_connections,
    build_history,
)
from tests.builders.data_reports import build_data_page, build_event, build_preview
from tests.builders.desks import (
    build_actions,
    build_data_actions,
    build_icp_form,
    build_settings,
    build_trouble,
)
from tests.builders.reports import (
    build_advocacy,
    build_campaigns,
    build_ctr_movement,
    build_empty,
    build_overview,
)
from tests.builders.watch import (
    DONE,
    NOW,
    SLEPT,
    ZONE,
    Watch,
    build_board,
    build_notify_actions,
    build_notify_view,
)
from tests.ui.alert_shots import ALERT_PAGES
from tests.ui.dialog_shots import dialog_shots
from tests.ui.digest_shot import DigestSheet

SIZES = {"": (1280, 800), "-small": (960, 640), "-wide": (1680, 1000), "-widest": (1920, 1080)}
REPORT = "ICP Pulse: unexpected error\n\nicp-pulse 0.1.0\nPython 3.11.7\n\nKeyError\n  m:12 load"


IN_GERMAN = {
    "overview", "data", "alerts", "alerts-rules", "alerts-empty", "settings", "icp-form",
    "first-run-1", "help", "import",
    "conditions", "period", "crash", "trouble-damaged", "jobs-schedule", "settings-notifications",
}  # fmt: skip
"""German words are longer: these are drawn in it too, as `de-overview-light.png`."""


@dataclass(frozen=True, slots=True)
class Shot:
    """A picture: its name, what to build, and what to do once it is shown."""

    name: str
    build: Callable[[Look], QWidget]
    prepare: Callable[[QWidget], None] = lambda widget: None


def main(arguments: list[str]) -> int:
    """Writes them below the folder; `-2x` are those at 200 %."""
    if len(arguments) != 1:
        sys.stderr.write("usage: python -m tests.ui.screenshots FOLDER\n")
        return 2
    folder = Path(arguments[0])
    for shot in shots():
        save_pictures(shot.build, folder, shot.name, scales=(1.0, 2.0), prepare=shot.prepare)
    for shot in shots():
        if shot.name in IN_GERMAN:
            draw_german(shot, folder)
    for suffix in ("-small", "-wide", "-widest"):
        build = window_of(size=SIZES[suffix])
        save_pictures(build, folder, f"overview{suffix}", prepare=show_data)
    return 0


def draw_german(shot: Shot, folder: Path) -> None:
    """The picture in German, light."""
    app = open_application()
    install_language(app, "de")
    try:
        save_pictures(
            shot.build, folder, f"de-{shot.name}", themes=("light",), prepare=shot.prepare
        )
    finally:
        install_language(app, "en")


def shots() -> Iterator[Shot]:
    """Every page and state."""
    pages: tuple[tuple[str, Callable[[MainWindow], None]], ...] = (
        ("overview", show_data),
        ("overview-job", lambda w: w.hear(JobMoved("Importing shares.csv", 18_400, 42_000))),
        ("overview-undo", lambda w: w.hear(JobEnded("Target set to 21 %", undo=lambda: None))),  # type: ignore[arg-type, return-value]
        ("overview-not-compared", lambda w: w.choices.choose_compare(False)),
        ("overview-map", lambda w: w.choices.choose_why(WhyChoice(view="map"))),
        ("overview-map-empty", show_empty_map),
        ("overview-ctr-moved", show_ctr_moved),
        ("overview-not-proven", show_not_proven),
        ("overview-loading", lambda w: w.overview.setCurrentWidget(w.overview.loading)),
        ("overview-error", lambda w: w.show_failure(
            Failure("The workspace is being written; wait until that is done and try again."))),
        ("overview-crash", lambda w: w.show_failure(
            Failure("An unexpected error stopped this (KeyError).", report=REPORT))),
        ("first-run-1", lambda w: w.show_report(build_empty())),
        ("first-run-2", lambda w: w.show_report(
            replace(build_empty(), events=1200, has_share_events=False))),
        ("first-run-3", lambda w: w.show_report(replace(build_empty(), events=1200))),
        ("icp-form", show_icp_form),
        ("settings", show_settings),
        ("settings-notifications", show_notifications),
        ("jobs-schedule", show_schedule),
        ("data", show_data_page),
        ("connections", show_connections),
        *ALERT_PAGES,
        ("help", lambda w: w.show_help()),
    )  # fmt: skip
    for name, lead in pages:
        yield Shot(name, window_of(), leading(lead))
    yield Shot("connect-gallery", connect_of(lambda dialog: None))
    yield Shot("connect-form", connect_of(open_form))
    yield Shot("connect-found", connect_of(show_found))
    yield Shot("connect-trouble", connect_of(show_refusal))
    yield Shot("connection-history", history_of)
    yield Shot("connection-days", lambda look: BackfillDialog(
        look, "Mixpanel Acme", date(2026, 5, 5)))  # fmt: skip
    yield Shot("connection-disconnect", lambda look: DisconnectDialog(look, "Mixpanel Acme"))
    yield Shot("jobs", window_of(running=True), leading(show_jobs))
    yield Shot("palette", palette_of)
    yield Shot("mark-campaigns", campaigns_of)
    yield Shot("period", lambda look: PeriodFields(look, None))
    yield Shot("crash", lambda look: CrashDialog(look, REPORT))
    yield Shot("import", import_dialog, wait_for_preview)
    yield Shot("conditions", conditions_dialog)
    yield Shot("digest", DigestSheet)
    for name, build, prepare in dialog_shots():
        yield Shot(name, build, prepare)
    for kind in ("damaged", "full", "too_new", "read_only", "busy", "held"):
        yield Shot(f"trouble-{kind}", trouble_of(kind))


def window_of(
    size: tuple[int, int] = SIZES[""], *, running: bool = False
) -> Callable[[Look], QWidget]:
    """A window with a full report; with `running` one of its jobs runs."""

    def build(look: Look) -> QWidget:
        watch = Watch(build_board(running=running)).actions()
        actions = replace(build_actions(), watch=watch, notify=build_notify_actions())
        window = MainWindow(look, actions=actions, data=build_data_actions())
        window.resize(*size)
        window.show_report(build_overview())
        return window

    return build


def leading(lead: Callable[[MainWindow], None]) -> Callable[[QWidget], None]:
    """What leads a window somewhere."""

    def prepare(widget: QWidget) -> None:
        assert isinstance(widget, MainWindow)
        lead(widget)
        QApplication.processEvents()

    return prepare


def show_data(widget: QWidget) -> None:
    """As it is."""
    QApplication.processEvents()


def show_empty_map(window: MainWindow) -> None:
    """A map that lacks an ad report by audience."""
    lacking = replace(build_advocacy(), dots=(), dimension="", offered=(), of_ads=())
    window.show_report(replace(build_overview(), map=lacking, why=WhyChoice(view="map")))


def show_ctr_moved(window: MainWindow) -> None:
    """The waterfall of the CTR by campaign, and a better rate on a smaller base."""
    base = BaseMove(800, 520, 180, 175)
    window.show_report(replace(build_overview(), moved=build_ctr_movement(), base=base))


def show_not_proven(window: MainWindow) -> None:
    """A CTR that is judged by a wider interval than the printed one."""
    report = build_overview()
    card = report.cards[1]
    assert card.current is not None
    point = replace(
        card.current, verdict="below_not_proven", needs=53_548_383, overdispersion=9.61,
        judged_low=0.0038, judged_high=0.0051,
    )  # fmt: skip
    window.show_report(replace(report, cards=(report.cards[0], replace(card, current=point))))


def show_settings(window: MainWindow) -> None:
    """The settings."""
    window.show_page("settings")
    assert window.setup_desk.settings is not None
    window.setup_desk.settings.show_settings(build_settings())


def show_notifications(window: MainWindow) -> None:
    """Channels, one of them being changed, and what became of messages."""
    show_settings(window)
    settings = window.setup_desk.settings
    assert settings is not None
    settings.notify.show_view(build_notify_view())
    settings.notify.channels.say("team-mail", "The test was taken by team-mail", "ok")
    QApplication.processEvents()
    scroll = window.pages.currentWidget()
    assert isinstance(scroll, QScrollArea)
    scroll.verticalScrollBar().setValue(settings.notify.y() - 16)


def show_jobs(window: MainWindow) -> None:
    """The drawer: one runs, one fails, one has not run."""
    window.watch_desk.toggle()
    drawer = window.watch_desk.drawer
    assert drawer is not None
    drawer.show_board(build_board(running=True))
    drawer.show_progress(RunMoved("numbers", "", "31 days were counted anew", 0.7))


def show_schedule(window: MainWindow) -> None:
    """A schedule being written, and a history with a log."""
    window.watch_desk.toggle()
    drawer = window.watch_desk.drawer
    assert drawer is not None
    drawer.show_board(build_board())
    row = drawer.rows["numbers"]
    row.change.click()
    row.editor.field.setText("weekdays at 07:00")
    drawer.show_check("numbers", check_schedule("weekdays at 07:00", NOW, ZONE))
    drawer.show_history("numbers", (DONE, SLEPT))
    QApplication.processEvents()  # new rows are shown with the next one
    row.history.rows[0].log.click()


def show_icp_form(window: MainWindow) -> None:
    """The form of the ICP."""
    window.show_page("icp_form")
    assert window.setup_desk.icp_form is not None
    window.setup_desk.icp_form.show_form(build_icp_form())


def show_data_page(window: MainWindow) -> None:
    """The Data page."""
    window.show_page("data")
    assert window.data_desk.page is not None
    window.data_desk.page.show_report(build_data_page())


def show_connections(window: MainWindow) -> None:
    """The Data page with connections in every state; one is being pulled."""
    window.show_page("data")
    page = window.data_desk.page
    assert page is not None
    page.offer_connections()
    page.show_report(build_data_page())
    page.show_connections(build_connections())
    progress = SyncProgress(1, "Mixpanel Acme", "Events", "2026-04-24 to 2026-04-30", 84_310, 56,
                            14, 0, 1)  # fmt: skip
    page.sources.show_moved(1, progress, 0.44)
    window.hear(JobMoved("Pulling Mixpanel Acme", 34, 90))


def connect_of(lead: Callable[[ConnectDialog], None]) -> Callable[[Look], QWidget]:
    """The dialog that connects a service."""

    def build(look: Look) -> QWidget:
        dialog = ConnectDialog(look, build_connection_actions(), build_connections())
        dialog.resize(832, 640)
        lead(dialog)
        return dialog

    return build


def open_form(dialog: ConnectDialog) -> None:
    """What Mixpanel asks for."""
    dialog.gallery.cards[0].click()
    for name, value in (("project", "2195193"), ("user", "pulse.1a2b3c.mp-service-account"),
                        ("password", "correct horse battery")):  # fmt: skip
        dialog.form.rows[name].show_value(value)


def show_found(dialog: ConnectDialog) -> None:
    """What a test found, scrolled to."""
    open_form(dialog)
    dialog.show()
    dialog.form.show_finding(FINDING)


def show_refusal(dialog: ConnectDialog) -> None:
    """A field that cannot be right, and a service that refuses."""
    open_form(dialog)
    dialog.form.rows["project"].show_value("Acme")
    dialog.form.filled()
    dialog.form.show_trouble("Mixpanel does not accept the credentials (401); connect again")
    dialog.untested.show()


def history_of(look: Look) -> QWidget:
    """The history of a connection."""
    listed = build_connections()
    dialog = HistoryDialog(look, build_connection_actions(), listed.rows[2], listed)
    dialog.resize(1040, 600)
    dialog.show_runs(build_history())
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    return dialog


def palette_of(look: Look) -> QWidget:
    """The palette without its window."""
    window = MainWindow(look, actions=build_actions())
    window.show_report(build_overview())
    palette = CommandPalette(look, build_commands(window), window)
    palette.field.setText("th")
    return palette


def import_dialog(look: Look) -> QWidget:
    """The import dialog on its ground."""
    actions = replace(build_data_actions(), preview=lambda plan, control: build_preview())
    dialog = ImportDialog(look, actions, (Path("campaigns.csv"),))
    dialog.resize(1120, 704)
    return dialog


def wait_for_preview(dialog: QWidget) -> None:
    """It is read in a worker."""
    assert isinstance(dialog, ImportDialog)
    while not dialog.entries or dialog.entries[0].preview is None:
        QApplication.processEvents()


def conditions_dialog(look: Look) -> QWidget:
    """Channels and conditions of an event."""
    event = build_event("Copy Link", "copy_link")
    return ConditionsDialog(look, build_data_actions(), event, ("copy_link", "email_invite"))


def campaigns_of(look: Look) -> QWidget:
    """The dialog that marks campaigns, with two changes."""
    dialog = MarkCampaignsDialog(look, "Mid-market leaders", build_campaigns)
    dialog.resize(896, 600)
    dialog.show_campaigns(build_campaigns())
    dialog.filter.setText("linkedin")
    dialog.mark_shown.click()
    dialog.filter.clear()
    return dialog


def trouble_of(kind: str) -> Callable[[Look], QWidget]:
    """The page of one trouble."""

    def build(look: Look) -> QWidget:
        page = TroublePage(look)
        page.resize(960, 640)
        page.show_trouble(build_trouble(kind))
        return page

    return build


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
